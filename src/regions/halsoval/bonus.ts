import type { Text } from '../../core/parameter.js';
import { defineRules } from '../../core/remuneration/define-rules.js';
import type { Rule, RuleSet } from '../../core/remuneration/rule.js';
import { healthTalk } from './codes.js';
import { addictiveDrugsGoal, antibioticsGoal, invitedGoal, takingPartGoal, telephoneGoal } from './goals.js';
import {
  addictiveDrugsParameters,
  antibioticsParameters,
  bonusRow,
  healthTalkAmount,
  healthTalkContactTypes,
  homeVisitAmount,
  homeVisitContactTypes,
  lateReports,
  listedKinds,
  prescribingChange,
  qualityAmount,
  qualityKinds,
  quarterPoints,
  telephoneAmount,
  telephoneOwnShare,
  telephoneRedistributionCap,
} from './parameters.js';

const listedOnLastDay: Text = {
  sv: 'Listade räknas den sista dagen i månaden; en enhet deltar om den är öppen den dagen, utan delning.',
  en: "Listed persons are those of the month's last day; a unit takes part if it is open that day, without proration.",
};

const relativeReading: Text = {
  sv: '"3 procentenheter" av ett tal som inte är procent läses som 3 procent lägre (parameter prescribingChange); båda gränserna räknas in.',
  en: '"3 percentage points" of a rate that is no percentage is read as 3 per cent lower (parameter prescribingChange); both bounds are included.',
};

const quarterReading: Text = {
  sv: 'En tremånadersperiod är ett kalenderkvartal, så fyra gånger per år håller av sig självt; poängen är kvartalets sista månads (parameter quarterPoints), för prövning och betalning. En enhet öppen hela kvartalet deltar; utan en enda förskrivning i kvartalet går den inte att mäta.',
  en: "A three-month period is a calendar quarter, so four times a year holds by itself; the points are those of the quarter's last month (parameter quarterPoints), for test and payment. A unit open the whole quarter takes part; without a single prescription in the quarter it cannot be measured.",
};

const telephone: Rule = {
  id: 'telephone',
  name: { sv: 'Telefontillgänglighet', en: 'Telephone access' },
  purpose: {
    sv: 'att stimulera utförarna att uppfylla kravet att samma dag patienten söker hjälp för ett hälsoproblem ska hen få kontakt med hälsocentralen',
    en: 'to stimulate providers to meet the demand that patients who seek help get in touch with the health centre the same day',
  },
  source: bonusRow('Telefontillgänglighet'),
  rhythm: 'month',
  paidOut: 'quarter',
  formula: {
    kind: 'redistributedPot',
    perListed: telephoneAmount,
    goal: { kind: 'shared', goal: telephoneGoal },
    ownShare: telephoneOwnShare,
    redistributionCap: telephoneRedistributionCap,
    lateReports,
    kinds: listedKinds,
    reports: { calls: 'telephone-calls', answered: 'telephone-answered-same-day' },
    supplied: 'telephone-access',
  },
  assumptions: [
    {
      sv: 'Alla samtal räknas, alla tider och även avbrutna: dokumentet begränsar inget. Enhetens rapport går före räknade samtal, räknade före levererade.',
      en: "All calls count, at all hours and abandoned ones too: the document restricts nothing. The unit's report goes before counted calls, counted before supplied.",
    },
    {
      sv: 'En enhet utan samtal, utan rapport, med halv rapport eller med fler besvarade än inkomna samtal når inte målet och namnges.',
      en: 'A unit without calls, without a report, with half a report, or with more answered than received does not reach the goal and is named.',
    },
    listedOnLastDay,
  ],
};

const antibiotics: Rule = {
  id: 'antibiotics',
  name: { sv: 'Antibiotikaförskrivning', en: 'Antibiotics prescribing' },
  purpose: {
    sv: 'Primärvården ska aktivt arbeta för att hålla förskrivningen av antibiotika på en rimlig och adekvat nivå.',
    en: 'Primary care is to work actively to keep the prescribing of antibiotics at a reasonable and adequate level.',
  },
  source: bonusRow('Antibiotika förskrivning'),
  rhythm: 'quarter',
  formula: {
    kind: 'thresholdBonus',
    counts: 'prescriptions',
    codes: antibioticsParameters.codes,
    goal: { kind: 'shared', goal: antibioticsGoal },
    improvement: antibioticsParameters.improvement,
    change: prescribingChange,
    amount: antibioticsParameters.amount,
    per: 1000,
    points: quarterPoints,
    timesPerYear: 4,
    supplied: 'antibiotics',
  },
  assumptions: [relativeReading, quarterReading],
};

const addictiveDrugs: Rule = {
  id: 'addictive-drugs',
  name: { sv: 'Beroendeframkallande läkemedel', en: 'Addictive drugs' },
  purpose: {
    sv: 'Förskrivare av beroendeframkallande läkemedel inom primärvården har ett ansvar för att minska samt att uppnå en ändamålsenlig och säker förskrivning.',
    en: 'Prescribers of addictive drugs in primary care are responsible for reducing them and for prescribing that is appropriate and safe.',
  },
  source: bonusRow('Beroendeframkallande läkemedel'),
  rhythm: 'quarter',
  formula: {
    kind: 'thresholdBonus',
    counts: 'doses',
    codes: addictiveDrugsParameters.codes,
    goal: { kind: 'shared', goal: addictiveDrugsGoal },
    improvement: addictiveDrugsParameters.improvement,
    change: prescribingChange,
    amount: addictiveDrugsParameters.amount,
    per: 1000,
    points: quarterPoints,
    timesPerYear: 4,
    supplied: 'addictive-drugs',
  },
  assumptions: [
    relativeReading,
    quarterReading,
    {
      sv: 'Vilka läkemedel som är beroendeframkallande anges inte (parameter addictiveDrugsCodes). Saknas dosen på en förskrivning som ska räknas går enheten inte att mäta.',
      en: 'Which drugs are addictive is not said (parameter addictiveDrugsCodes). Where the dose of a prescription that counts is missing the unit cannot be measured.',
    },
  ],
};

const healthTalk40: Rule = {
  id: 'health-talk-40',
  name: { sv: 'Hälsosamtal 40-åringar', en: 'Health talks with 40-year-olds' },
  purpose: {
    sv: 'För att identifiera personer med livsstilsproblematik och med hjälp av motiverande samtal påverka till en livsstilsförändring.',
    en: 'To find persons with lifestyle problems and help them to change by motivational talks.',
  },
  source: bonusRow('Hälsosamtal 40-åringar'),
  rhythm: 'month',
  formula: {
    kind: 'perIndividual',
    amount: healthTalkAmount,
    events: {
      procedures: healthTalk,
      noteTerms: null,
      contactTypes: healthTalkContactTypes,
      listedAtUnit: listedKinds,
      ages: [40],
      atHome: false,
      once: 'person-and-year',
      graceMonths: null,
    },
  },
  followed: [
    { name: { sv: 'Inbjudna', en: 'Invited' }, goal: invitedGoal },
    { name: { sv: 'Deltagit', en: 'Taken part' }, goal: takingPartGoal },
  ],
  assumptions: [
    {
      sv: 'Personen fyller 40 under kalenderåret och är listad på enheten den dag samtalet hålls. Ett samtal per person ersätts, det första; ett samtal där personen inte är listad ersätts inte och förbrukar inget.',
      en: 'The person turns 40 in the calendar year and is listed at the unit on the day of the talk. One talk a person is paid, the first; a talk where the person is not listed is not paid and uses nothing up.',
    },
  ],
};

const homeVisit: Rule = {
  id: 'home-visit',
  name: { sv: 'Hembesök utfört av läkare', en: 'Home visit by a physician' },
  purpose: {
    sv: 'Syftet är en ökad patientfokus för att tillgodose vårdbehovet hos målgrupperna.',
    en: 'A greater focus on patients, to meet the needs of the target groups.',
  },
  source: bonusRow('Hembesök utfört av läkare'),
  rhythm: 'month',
  formula: {
    kind: 'perEvent',
    amount: homeVisitAmount,
    events: {
      procedures: null,
      noteTerms: null,
      contactTypes: homeVisitContactTypes,
      listedAtUnit: null,
      ages: null,
      atHome: true,
      once: 'every',
      graceMonths: null,
    },
  },
  assumptions: [
    {
      sv: 'Patienten är den dagen inskriven i hemsjukvård eller bor inte på särskilt boende; kontakttyper jämförs utan skillnad på stora och små bokstäver. Den enhet som gör besöket ersätts.',
      en: 'The patient is that day in home care or not in a nursing home; contact types are compared trimmed and without case. The visiting unit is paid.',
    },
  ],
};

const quality: Rule = {
  id: 'quality',
  name: { sv: 'Kvalitets- och utvecklingsarbeten', en: 'Quality and development work' },
  purpose: {
    sv: 'att främja utvecklings- och kvalitetsarbete inom primärvården och förbättra vården i det dagliga arbetet',
    en: 'to further development and quality work in primary care and to improve care in daily work',
  },
  source: bonusRow('Kvalitets/Utvecklingsarbeten'),
  rhythm: 'month',
  formula: {
    kind: 'perListed',
    amount: qualityAmount,
    kinds: qualityKinds,
    requires: { item: 'action-plan', answers: ['somatic-chronic', 'mental-health', 'prevention'] },
  },
  assumptions: [
    {
      sv: 'Beloppet är per person och år, en tolftedel i månaden. Utan handlingsplan för kalenderåret i minst ett område hålls månaden inne; den betalas som rättelse när planen kommer. Svaret ja tas som en plan vars område inte är angivet.',
      en: 'The amount is per person and year, a twelfth a month. Without an action plan for the calendar year in at least one area the month is withheld; it is paid by correction when the plan comes. The answer yes is taken as a plan whose area is not stated.',
    },
    listedOnLastDay,
  ],
};

/**
 * The goal-related remuneration of a hälsoval office, all six rules.
 *
 * `qualityAmount` must be given for rule 6: the document states no amount.
 *
 * @example
 * halsovalBonus.rules.map((rule) => rule.id);
 * // => ['telephone', 'antibiotics', 'addictive-drugs', 'health-talk-40', 'home-visit', 'quality']
 * @see Hälsoval bonus, printed 2024-10-14
 */
export const halsovalBonus: RuleSet = /* @__PURE__ */ defineRules({
  id: 'halsoval-bonus',
  name: { sv: 'Målrelaterad ersättning, hälsoval', en: 'Goal-related remuneration, hälsoval' },
  version: '1',
  document: {
    sv: 'Hälsovalskontoret, målrelaterad ersättning (listningspoäng), utskriven 2024-10-14',
    en: 'Hälsoval office, goal-related remuneration (listing points), printed 2024-10-14',
  },
  plan: null,
  rules: [telephone, antibiotics, addictiveDrugs, healthTalk40, homeVisit, quality],
});
