import type { CodeSetData } from '../../core/codes/code-set.js';
import type { ListingKind } from '../../core/facts/values.js';
import type { Source } from '../../core/measure/indicator.js';
import type { Text } from '../../core/parameter.js';
import type { RuleParameter } from '../../core/remuneration/rule.js';
import { ruleParameter } from '../../core/remuneration/rule-parameters.js';
import { antibiotics } from '../shared/codes.js';
import { addictiveDrugs } from './codes.js';

/** A heading of the document. */
export type BonusRow =
  | 'Telefontillgänglighet'
  | 'Antibiotika förskrivning'
  | 'Beroendeframkallande läkemedel'
  | 'Hälsosamtal 40-åringar'
  | 'Hembesök utfört av läkare'
  | 'Kvalitets/Utvecklingsarbeten';

/** Cites a heading of the document. */
export function bonusRow(row: BonusRow): Source {
  return Object.freeze({ document: 'Hälsoval bonus', row });
}

const rulebook: Text = {
  sv: 'hälsovalets regelbok (uppdragsbeskrivning och ersättning), som fullmäktige beslutar för ett kalenderår',
  en: "the hälsoval rule book (assignment and remuneration), which the region's assembly decides for a calendar year",
};
const office: Text = { sv: 'hälsovalskontorets anvisningar', en: 'the instructions of the hälsoval office' };
const share: Text = { sv: 'andel', en: 'share' };
const choice: Text = { sv: 'val', en: 'choice' };

/** Kronor per listed and year; a month is a twelfth. */
export const telephoneAmount: RuleParameter<string> = /* @__PURE__ */ ruleParameter({
  name: 'telephoneAmount',
  type: 'amount',
  value: '25',
  unit: { sv: 'kr per listad och år', en: 'kronor per listed and year' },
  decided: rulebook,
  source: bonusRow('Telefontillgänglighet'),
  note: { sv: 'Telefonpottens belopp.', en: 'The amount of the telephone pot.' },
});

/** What a unit that passes keeps. */
export const telephoneOwnShare: RuleParameter<'whole' | 'by-fulfilment'> = /* @__PURE__ */ ruleParameter<
  'whole' | 'by-fulfilment'
>({
  name: 'telephoneOwnShare',
  type: 'choice',
  choices: ['whole', 'by-fulfilment'],
  value: 'whole',
  unit: choice,
  decided: office,
  note: {
    sv: 'Om en enhet som når målet får hela sin andel, eller andel × måluppfyllelse; resten delas då på dem som når målet.',
    en: 'Whether a unit that reaches the goal keeps its whole share, or share × fulfilment; the rest then goes to those that reach it.',
  },
});

/** The most that is redistributed to a unit, as a multiple of its own share. */
export const telephoneRedistributionCap: RuleParameter<string> = /* @__PURE__ */ ruleParameter<string>({
  name: 'telephoneRedistributionCap',
  type: 'factor',
  value: null,
  optional: true,
  unit: { sv: 'gånger egen andel', en: 'times the own share' },
  decided: office,
  note: {
    sv: 'Tak för det som omfördelas till en enhet; inget tak om inget anges.',
    en: 'Ceiling of what is redistributed to a unit; none when left out.',
  },
});

/** Whether a report after the 10th counts. */
export const lateReports: RuleParameter<'count' | 'ignore'> = /* @__PURE__ */ ruleParameter<
  'count' | 'ignore'
>({
  name: 'lateReports',
  type: 'choice',
  choices: ['count', 'ignore'],
  value: 'count',
  unit: choice,
  decided: office,
  note: {
    sv: 'Om en rapport efter den 10:e i månaden efter räknas; den flaggas alltid.',
    en: 'Whether a report after the 10th of the next month counts; it is always flagged.',
  },
});

/** Who counts as listed where money goes by listed persons. */
export const listedKinds: RuleParameter<readonly ListingKind[]> = /* @__PURE__ */ ruleParameter<
  readonly ListingKind[]
>({
  name: 'listedKinds',
  type: 'choices',
  choices: ['listed', 'assigned'],
  value: ['listed'],
  unit: { sv: 'listningstyper', en: 'kinds of listing' },
  decided: office,
  note: { sv: 'Vilka listningstyper som är listade.', en: 'Which kinds of listing are listed.' },
});

/** Who counts for quality and development work: "antal listade och tilldelade patienter". */
export const qualityKinds: RuleParameter<readonly ListingKind[]> = /* @__PURE__ */ ruleParameter<
  readonly ListingKind[]
>({
  name: 'qualityKinds',
  type: 'choices',
  choices: ['listed', 'assigned'],
  value: ['listed', 'assigned'],
  unit: { sv: 'listningstyper', en: 'kinds of listing' },
  decided: rulebook,
  source: bonusRow('Kvalitets/Utvecklingsarbeten'),
  note: {
    sv: 'Vilka listningstyper som ersätts; varje person en gång.',
    en: 'Which kinds of listing are paid for; each person once.',
  },
});

const drug = (
  name: string,
  amount: string,
  source: BonusRow,
  codes: CodeSetData,
): {
  readonly amount: RuleParameter<string>;
  readonly codes: RuleParameter<CodeSetData>;
  readonly improvement: RuleParameter<string>;
} => ({
  amount: ruleParameter({
    name: `${name}Amount`,
    type: 'amount',
    value: amount,
    unit: {
      sv: 'kr per 1 000 listningspoäng och kvartal',
      en: 'kronor per 1,000 listing points and quarter',
    },
    decided: rulebook,
    source: bonusRow(source),
    note: { sv: 'Bonusens belopp.', en: 'The amount of the bonus.' },
  }),
  codes: ruleParameter<CodeSetData>({
    name: `${name}Codes`,
    type: 'codes',
    value: codes,
    unit: { sv: 'ATC-koder', en: 'ATC codes' },
    decided: office,
    note: {
      sv: 'Vilka läkemedel som räknas; dokumentet anger inga koder.',
      en: 'Which drugs count; the document gives no codes.',
    },
  }),
  improvement: ruleParameter({
    name: `${name}Improvement`,
    type: 'factor',
    value: '3 %',
    unit: share,
    decided: rulebook,
    source: bonusRow(source),
    note: {
      sv: 'Hur mycket lägre än samma kvartal året före som också räcker.',
      en: 'How much lower than the same quarter of the year before suffices too.',
    },
  }),
});

/** Amount, codes and improvement of the antibiotics bonus. */
export const antibioticsParameters: ReturnType<typeof drug> = /* @__PURE__ */ drug(
  'antibiotics',
  '2000',
  'Antibiotika förskrivning',
  antibiotics,
);

/** Amount, codes and improvement of the bonus for addictive drugs. */
export const addictiveDrugsParameters: ReturnType<typeof drug> = /* @__PURE__ */ drug(
  'addictiveDrugs',
  '3000',
  'Beroendeframkallande läkemedel',
  addictiveDrugs,
);

/** Percentage points of a rate that is no percentage can only be a share of it. */
export const prescribingChange: RuleParameter<'relative' | 'absolute'> = /* @__PURE__ */ ruleParameter<
  'relative' | 'absolute'
>({
  name: 'prescribingChange',
  type: 'choice',
  choices: ['relative', 'absolute'],
  value: 'relative',
  unit: choice,
  decided: office,
  note: {
    sv: '"3 procentenheter" av ett tal som inte är procent läses som 3 procent lägre; absolute läser dem som 3 per 1 000 listningspoäng, och förbättringen anges då som ett tal.',
    en: '"3 percentage points" of a rate that is no percentage is read as 3 per cent lower; absolute reads them as 3 per 1,000 listing points, and the improvement is then given as a number.',
  },
});

/** Which listing points a quarter is measured and paid by. */
export const quarterPoints: RuleParameter<'quarter-end' | 'mean-of-months'> = /* @__PURE__ */ ruleParameter<
  'quarter-end' | 'mean-of-months'
>({
  name: 'quarterPoints',
  type: 'choice',
  choices: ['quarter-end', 'mean-of-months'],
  value: 'quarter-end',
  unit: choice,
  decided: office,
  note: {
    sv: 'Poängen i kvartalets sista månad, eller medelvärdet av de tre månaderna.',
    en: "The points of the quarter's last month, or the mean of the three months.",
  },
});

/** Kronor per health talk. */
export const healthTalkAmount: RuleParameter<string> = /* @__PURE__ */ ruleParameter({
  name: 'healthTalkAmount',
  type: 'amount',
  value: '1100',
  unit: { sv: 'kr per genomfört hälsosamtal', en: 'kronor per talk held' },
  decided: rulebook,
  source: bonusRow('Hälsosamtal 40-åringar'),
  note: { sv: 'Ersättning för ett hälsosamtal.', en: 'Pay for a health talk.' },
});

/** The contact types that a talk is registered with. */
export const healthTalkContactTypes: RuleParameter<readonly string[]> = /* @__PURE__ */ ruleParameter<
  readonly string[]
>({
  name: 'healthTalkContactTypes',
  type: 'texts',
  value: [],
  unit: { sv: 'kontakttyper', en: 'contact types' },
  decided: office,
  source: bonusRow('Hälsosamtal 40-åringar'),
  note: {
    sv: '"Kontaktyp för personal kategori": vilka anges inte; en tom lista räknar varje kontakttyp.',
    en: '"Contact type for the staff category": it is not said which; an empty list counts every contact type.',
  },
});

/** Kronor per home visit. */
export const homeVisitAmount: RuleParameter<string> = /* @__PURE__ */ ruleParameter({
  name: 'homeVisitAmount',
  type: 'amount',
  value: '1800',
  unit: { sv: 'kr per besök', en: 'kronor per visit' },
  decided: rulebook,
  source: bonusRow('Hembesök utfört av läkare'),
  note: { sv: 'Ersättning för ett hembesök.', en: 'Pay for a home visit.' },
});

/** The contact types that make a home visit by a physician. */
export const homeVisitContactTypes: RuleParameter<readonly string[]> = /* @__PURE__ */ ruleParameter<
  readonly string[]
>({
  name: 'homeVisitContactTypes',
  type: 'texts',
  value: ['läk Hembesök', 'läk Hembesök team', 'läk Hemsjukvårdsbesök'],
  unit: { sv: 'kontakttyper', en: 'contact types' },
  decided: rulebook,
  source: bonusRow('Hembesök utfört av läkare'),
  note: { sv: 'Kontakttyper som ger ersättning.', en: 'Contact types that are paid for.' },
});

/** Kronor per person and year for quality and development work; no document gives it. */
export const qualityAmount: RuleParameter<string> = /* @__PURE__ */ ruleParameter<string>({
  name: 'qualityAmount',
  type: 'amount',
  value: null,
  unit: { sv: 'kr per listad eller tilldelad och år', en: 'kronor per listed or assigned person and year' },
  decided: rulebook,
  source: bonusRow('Kvalitets/Utvecklingsarbeten'),
  note: {
    sv: 'Ersättning för kvalitets- och utvecklingsarbete; dokumentet anger inget belopp.',
    en: 'Pay for quality and development work; the document states no amount.',
  },
});
