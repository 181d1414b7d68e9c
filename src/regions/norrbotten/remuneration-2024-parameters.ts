import type { CodeSetData } from '../../core/codes/code-set.js';
import type { ListingKind } from '../../core/facts/values.js';
import type { Source } from '../../core/measure/indicator.js';
import type { Text } from '../../core/parameter.js';
import type { ContactFilter, RuleParameter } from '../../core/remuneration/rule.js';
import { ruleParameter } from '../../core/remuneration/rule-parameters.js';
import { actionNoteTerms as planNoteTerms } from '../shared/parameters.js';
import { row } from './2024-source.js';
import { b1ListingKinds, farFollowUpCodes as planFollowUpCodes } from './parameters.js';

/** Cites a passage of the 2021 report. */
export function reportRow(passage: string): Source {
  return Object.freeze({ document: 'Norrbotten 2021 report', row: passage });
}

const order: Text = {
  sv: 'Beställning primärvård för året (regelboken), som regionfullmäktige beslutar',
  en: "the year's order of primary care (the rule book), decided by the regional assembly",
};
const budget: Text = {
  sv: 'regionens budget för vårdvalet för året',
  en: "the region's budget for care choice for the year",
};
const instructions: Text = {
  sv: 'regionens registreringsanvisningar',
  en: "the region's registration instructions",
};
const choice: Text = { sv: 'val', en: 'choice' };
const kinds: Text = { sv: 'listningstyper', en: 'kinds of listing' };
const from2024 = '2024-01-01';

const amount = (
  name: string,
  unit: Text,
  decided: Text,
  note: Text,
  known: { readonly value: string; readonly source: Source; readonly validFrom: string } | null = null,
): RuleParameter<string> =>
  ruleParameter<string>({ name, type: 'amount', value: null, ...known, unit, decided, note });

/** Kronor per listed and year (or month), or a pot: exactly one is given. */
export const capitationPerListed: RuleParameter<string> = /* @__PURE__ */ ruleParameter<string>({
  name: 'capitationPerListed',
  type: 'amount',
  value: null,
  optional: true,
  unit: { sv: 'kr per listad och år', en: 'kronor per listed and year' },
  decided: order,
  note: { sv: 'Vårdpengens grundbelopp.', en: 'The base amount of the capitation.' },
});

export const capitationPot: RuleParameter<string> = /* @__PURE__ */ ruleParameter<string>({
  name: 'capitationPot',
  type: 'amount',
  value: null,
  optional: true,
  unit: { sv: 'kr för regionen och kalenderåret', en: 'kronor for the region and calendar year' },
  decided: budget,
  note: { sv: 'Vårdpengens pott.', en: 'The pot of the capitation.' },
});

export const capitationPer: RuleParameter<'year' | 'month'> = /* @__PURE__ */ ruleParameter<'year' | 'month'>(
  {
    name: 'capitationPer',
    type: 'choice',
    choices: ['year', 'month'],
    value: 'year',
    unit: choice,
    decided: order,
    note: {
      sv: 'Om beloppet eller potten är för ett år (en månad är en tolftedel) eller en månad.',
      en: 'Whether the amount or pot is for a year (a month is a twelfth) or a month.',
    },
  },
);

const weight = (kind: string, value: string, number: 'A2' | 'A3' | 'A4'): RuleParameter<string> =>
  ruleParameter({
    name: `capitation${kind}Weight`,
    type: 'factor',
    value,
    unit: { sv: 'andel av vårdpengen', en: 'share of the capitation' },
    decided: order,
    source: row(number),
    validFrom: from2024,
    note: { sv: 'Vikterna ska bli exakt 1.', en: 'The weights must add to exactly 1.' },
  });

export const ageWeight: RuleParameter<string> = /* @__PURE__ */ weight('Age', '0.65', 'A2');
export const cniWeight: RuleParameter<string> = /* @__PURE__ */ weight('Cni', '0.10', 'A3');
export const acgWeight: RuleParameter<string> = /* @__PURE__ */ weight('Acg', '0.25', 'A4');

export const capitationKinds: RuleParameter<readonly ListingKind[]> = /* @__PURE__ */ ruleParameter<
  readonly ListingKind[]
>({
  name: 'capitationKinds',
  type: 'choices',
  choices: ['listed', 'assigned'],
  value: ['listed'],
  unit: kinds,
  decided: order,
  note: { sv: 'Vilka listningstyper som ger vårdpeng.', en: 'Which kinds of listing give capitation.' },
});

export const quotientTolerance: RuleParameter<string> = /* @__PURE__ */ ruleParameter({
  name: 'quotientTolerance',
  type: 'factor',
  value: '0.01',
  unit: { sv: 'avstånd från 1,0', en: 'distance from 1.0' },
  decided: instructions,
  note: {
    sv: 'Hur långt från 1 en kvots medelvärde, vägt med listade, får ligga utan att det sägs.',
    en: 'How far from 1 the listed-weighted mean of a quotient may lie without being said.',
  },
});

export const healthTalkAmount: RuleParameter<string> = /* @__PURE__ */ amount(
  'healthTalkAmount',
  { sv: 'kr per genomfört hälsosamtal', en: 'kronor per health talk held' },
  order,
  { sv: 'Planen anger inget belopp för hälsosamtal.', en: 'The plan states no amount for health talks.' },
);

export const healthTalkKinds: RuleParameter<readonly ListingKind[]> = /* @__PURE__ */ ruleParameter<
  readonly ListingKind[]
>({
  name: 'healthTalkKinds',
  type: 'choices',
  choices: ['listed', 'assigned'],
  value: b1ListingKinds.value,
  unit: kinds,
  decided: order,
  source: row('B1'),
  note: b1ListingKinds.note,
});

export const healthTalkGraceMonths: RuleParameter<number> = /* @__PURE__ */ ruleParameter({
  name: 'healthTalkGraceMonths',
  type: 'count',
  value: 0,
  unit: { sv: 'månader in på nästa år', en: 'months into the next year' },
  decided: instructions,
  source: reportRow('B1 Hälsosamtal'),
  note: {
    sv: 'Månader av nästa år som räknas för förra årets åldersgrupp; rapporten 2021 räknade januari.',
    en: "Months of the next year that count for last year's age group; the 2021 report counted January.",
  },
});

/** The codes of a follow-up of FaR; the same parameter as the plan's. */
export const farFollowUpCodes: RuleParameter<CodeSetData> = /* @__PURE__ */ ruleParameter<CodeSetData>({
  name: planFollowUpCodes.name,
  type: 'codes',
  value: planFollowUpCodes.value,
  unit: { sv: 'åtgärdskoder', en: 'action codes' },
  decided: instructions,
  source: row('B2'),
  note: planFollowUpCodes.note,
});

export const actionNoteTerms: RuleParameter<CodeSetData> = /* @__PURE__ */ ruleParameter<CodeSetData>({
  name: planNoteTerms.name,
  type: 'codes',
  value: planNoteTerms.value,
  unit: { sv: 'sökord', en: 'search terms' },
  decided: instructions,
  note: planNoteTerms.note,
});

export const farFollowUpAmount: RuleParameter<string> = /* @__PURE__ */ amount(
  'farFollowUpAmount',
  { sv: 'kr per uppföljning', en: 'kronor per follow-up' },
  order,
  { sv: '500 kr/uppföljning.', en: '500 kr per follow-up.' },
  { value: '500', source: row('B2'), validFrom: from2024 },
);

export const farFollowUpOnce: RuleParameter<'person-and-year' | 'every'> = /* @__PURE__ */ ruleParameter<
  'person-and-year' | 'every'
>({
  name: 'farFollowUpOnce',
  type: 'choice',
  choices: ['every', 'person-and-year'],
  value: 'every',
  unit: choice,
  decided: order,
  note: {
    sv: 'Om varje uppföljning ersätts eller en per person och kalenderår.',
    en: 'Whether every follow-up is paid, or one a person and calendar year.',
  },
});

export const tobaccoAmount: RuleParameter<string> = /* @__PURE__ */ amount(
  'tobaccoAmount',
  { sv: 'kr per individ', en: 'kronor per individual' },
  order,
  { sv: '1000 kr/individ.', en: '1,000 kr per individual.' },
  { value: '1000', source: row('B3'), validFrom: from2024 },
);

/** Who must be listed for a follow-up or a cessation to be paid. */
export const listedKinds: RuleParameter<readonly ListingKind[]> = /* @__PURE__ */ ruleParameter<
  readonly ListingKind[]
>({
  name: 'listedKinds',
  type: 'choices',
  choices: ['listed', 'assigned'],
  value: ['listed'],
  unit: kinds,
  decided: order,
  note: {
    sv: 'Vilka listningstyper som är listade (B2, B3).',
    en: 'Which kinds of listing are listed (B2, B3).',
  },
});

const level = (name: string, of: 'B8b' | 'B9b', number: number): RuleParameter<string> =>
  amount(
    name,
    { sv: 'kr per enhet eller listad (structuralPer)', en: 'kronor per unit or listed (structuralPer)' },
    order,
    {
      sv: `Strukturersättning, ${of}, nivå ${number}; planen anger inget belopp.`,
      en: `Structural pay, ${of}, level ${number}; the plan states no amount.`,
    },
  );

export const cardiometabolicLevels: readonly [RuleParameter<string>, RuleParameter<string>] = [
  /* @__PURE__ */ level('structuralB8Level1', 'B8b', 1),
  /* @__PURE__ */ level('structuralB8Level2', 'B8b', 2),
];
export const mentalHealthLevels: readonly [RuleParameter<string>, RuleParameter<string>] = [
  /* @__PURE__ */ level('structuralB9Level1', 'B9b', 1),
  /* @__PURE__ */ level('structuralB9Level2', 'B9b', 2),
];

export const structuralPer: RuleParameter<'unit' | 'listed'> = /* @__PURE__ */ ruleParameter<
  'unit' | 'listed'
>({
  name: 'structuralPer',
  type: 'choice',
  choices: ['unit', 'listed'],
  value: null,
  unit: {
    sv: 'klumpsumma per enhet, eller per listad 31 december',
    en: 'a lump sum per unit, or per listed on 31 December',
  },
  decided: order,
  note: {
    sv: 'Vad strukturersättningens belopp är per.',
    en: 'What the amounts of the structural pay are per.',
  },
});

export const feeFreeVisitAmount: RuleParameter<string> = /* @__PURE__ */ amount(
  'feeFreeVisitAmount',
  { sv: 'kr per besök', en: 'kronor per visit' },
  order,
  { sv: 'Ersättning för ett avgiftsfritt besök.', en: 'Pay for a fee-free visit.' },
);

export const feeFreeBudget: RuleParameter<string> = /* @__PURE__ */ amount(
  'feeFreeBudget',
  { sv: 'kr för regionen och kalenderåret', en: 'kronor for the region and calendar year' },
  budget,
  { sv: 'Potten för avgiftsfria besök.', en: 'The pot for fee-free visits.' },
);

export const feeFreeVisits: RuleParameter<ContactFilter> = /* @__PURE__ */ ruleParameter<ContactFilter>({
  name: 'feeFreeVisits',
  type: 'contacts',
  value: null,
  unit: { sv: 'villkor på kontakter', en: 'conditions on contacts' },
  decided: order,
  note: {
    sv: 'Vilka besök som är avgiftsfria, till exempel form och ålder.',
    en: 'Which visits are fee-free, for instance form and age.',
  },
});

export const stAmount: RuleParameter<string> = /* @__PURE__ */ amount(
  'stAmount',
  { sv: 'kr per heltidstjänst och månad', en: 'kronor per full-time position and month' },
  budget,
  { sv: 'Ersättning för en ST-läkare.', en: 'Pay for a physician in specialist training.' },
);

export const stCeiling: RuleParameter<string> = /* @__PURE__ */ amount(
  'stCeiling',
  { sv: 'kr för regionen (stCeilingPer)', en: 'kronor for the region (stCeilingPer)' },
  budget,
  {
    sv: 'Taket för ST-läkare; ett obeslutat tak är inte oändligt.',
    en: 'The ceiling for physicians in training; an undecided ceiling is not infinite.',
  },
);

export const stCeilingPer: RuleParameter<'month' | 'year'> = /* @__PURE__ */ ruleParameter<'month' | 'year'>({
  name: 'stCeilingPer',
  type: 'choice',
  choices: ['month', 'year'],
  value: null,
  unit: choice,
  decided: budget,
  note: {
    sv: 'Om taket är för en månad eller ett kalenderår.',
    en: 'Whether the ceiling is for a month or a calendar year.',
  },
});
