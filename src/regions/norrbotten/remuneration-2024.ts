import type { Text } from '../../core/parameter.js';
import { defineRules } from '../../core/remuneration/define-rules.js';
import type { Rule, RuleSet } from '../../core/remuneration/rule.js';
import { norrbotten2024 } from './2024.js';
import { row } from './2024-source.js';
import { healthTalk, qualifiedTobaccoCessation } from './codes.js';
import {
  acgWeight,
  actionNoteTerms,
  ageWeight,
  capitationKinds,
  capitationPer,
  capitationPerListed,
  capitationPot,
  cardiometabolicLevels,
  cniWeight,
  farFollowUpAmount,
  farFollowUpCodes,
  farFollowUpOnce,
  feeFreeBudget,
  feeFreeVisitAmount,
  feeFreeVisits,
  healthTalkAmount,
  healthTalkGraceMonths,
  healthTalkKinds,
  listedKinds,
  mentalHealthLevels,
  quotientTolerance,
  reportRow,
  stAmount,
  stCeiling,
  stCeilingPer,
  structuralPer,
  tobaccoAmount,
} from './remuneration-2024-parameters.js';

const oneAct: Text = {
  sv: 'En anteckning och en kontakt för samma person, enhet och dag är en och samma händelse.',
  en: 'A note and a contact of the same person, unit and day are one act.',
};

const capitation: Rule = {
  id: 'capitation',
  name: { sv: 'Vårdpeng', en: 'Capitation' },
  purpose: {
    sv: 'Ersättning för de listades vård efter ålder (65 %), socioekonomi (10 %) och sjuklighet (25 %).',
    en: 'Pay for the care of the listed by age (65 %), socioeconomic need (10 %) and morbidity (25 %).',
  },
  source: row('A2'),
  rhythm: 'month',
  formula: {
    kind: 'capitation',
    perListed: capitationPerListed,
    pot: capitationPot,
    per: capitationPer,
    weights: { age: ageWeight, cni: cniWeight, acg: acgWeight },
    kinds: capitationKinds,
    tolerance: quotientTolerance,
  },
  inputs: ['A1', 'A2', 'A3', 'A4'],
  assumptions: [
    {
      sv: 'Listade den sista dagen i månaden på enheter öppna den dagen. Kvoterna används som de levereras, aldrig omräknade; en kvot som saknas är ett fel.',
      en: "Listed on the month's last day at units open that day. Quotients are used as supplied, never normalised; a missing quotient is an error.",
    },
  ],
};

const healthTalks: Rule = {
  id: 'health-talks',
  name: { sv: 'Hälsosamtal 40, 50 och 60 år', en: 'Health talks at 40, 50 and 60' },
  purpose: { sv: 'Ersättning per genomfört hälsosamtal (B1).', en: 'Pay per health talk held (B1).' },
  source: row('B1'),
  rhythm: 'month',
  formula: {
    kind: 'perIndividual',
    amount: healthTalkAmount,
    events: {
      procedures: healthTalk,
      noteTerms: actionNoteTerms,
      contactTypes: null,
      listedAtUnit: healthTalkKinds,
      ages: [40, 50, 60],
      atHome: false,
      once: 'person-and-year',
      graceMonths: healthTalkGraceMonths,
    },
  },
  assumptions: [
    {
      sv: 'Ett samtal per person och kalenderår, det första, till den enhet som höll det om personen hör dit den dagen; listade och tilldelade som i B1.',
      en: 'One talk a person and calendar year, the first, to the unit that held it if the person belongs there that day; listed and assigned as in B1.',
    },
    oneAct,
  ],
};

const farFollowUp: Rule = {
  id: 'far-follow-up',
  name: { sv: 'Uppföljning av FaR', en: 'Follow-up of physical activity on prescription' },
  purpose: {
    sv: 'Prestationsbaserad ersättning 500 kr/uppföljning (B2).',
    en: 'Paid by performance, 500 kr per follow-up (B2).',
  },
  source: row('B2'),
  rhythm: 'month',
  formula: {
    kind: 'perEvent',
    amount: farFollowUpAmount,
    events: {
      procedures: farFollowUpCodes,
      noteTerms: actionNoteTerms,
      contactTypes: null,
      listedAtUnit: listedKinds,
      ages: null,
      atHome: false,
      once: farFollowUpOnce,
      graceMonths: null,
    },
  },
  assumptions: [
    {
      sv: 'Varje uppföljning av en person som är listad på enheten den dagen.',
      en: 'Every follow-up of a person who is listed at the unit that day.',
    },
    oneAct,
  ],
};

const tobacco: Rule = {
  id: 'tobacco-cessation',
  name: { sv: 'Kvalificerad tobaksavvänjning', en: 'Qualified tobacco cessation' },
  purpose: {
    sv: 'Prestationsbaserad ersättning 1000 kr/individ (B3).',
    en: 'Paid by performance, 1,000 kr per individual (B3).',
  },
  source: row('B3'),
  rhythm: 'month',
  formula: {
    kind: 'perIndividual',
    amount: tobaccoAmount,
    events: {
      procedures: qualifiedTobaccoCessation,
      noteTerms: actionNoteTerms,
      contactTypes: null,
      listedAtUnit: listedKinds,
      ages: null,
      atHome: false,
      once: 'person-and-year',
      graceMonths: null,
    },
  },
  assumptions: [
    {
      sv: 'Den första i kalenderåret, i hela regionen, där personen är listad på enheten den dagen.',
      en: 'The first of the calendar year, in the whole region, where the person is listed at the unit that day.',
    },
    oneAct,
  ],
};

const structural = (
  id: string,
  name: Text,
  source: 'B8b' | 'B9b',
  gate: 'B8a' | 'B9a',
  amounts: typeof cardiometabolicLevels,
): Rule => ({
  id,
  name,
  purpose: {
    sv: `Strukturersättning för åtgärd vid risk i levnadsvanor (${source}), när riskbedömningen (${gate}) når sitt mål.`,
    en: `Structural pay for action on lifestyle risk (${source}), once the assessment (${gate}) reaches its goal.`,
  },
  source: row(source),
  rhythm: 'december',
  formula: {
    kind: 'levelPay',
    gate: { kind: 'indicator', indicator: gate },
    share: { kind: 'indicator', indicator: source },
    amounts,
    per: structuralPer,
  },
  assumptions: [
    {
      sv: 'Helårets utfall; nivå 2 ersätter nivå 1; ett grundkrav eller en andel utan nämnare ger inget och namnges.',
      en: "The whole year's outcome; level 2 replaces level 1; a gate or share without denominator pays nothing and is named.",
    },
  ],
});

const feeFree: Rule = {
  id: 'fee-free-visits',
  name: { sv: 'Avgiftsfria besök', en: 'Fee-free visits' },
  purpose: {
    sv: 'Ersättning för besök som patienten inte betalar för, ur en pott för året.',
    en: 'Pay for visits that the patient pays no fee for, from a pot for the year.',
  },
  source: reportRow('Ersättning för avgiftsfria besök'),
  rhythm: 'month',
  formula: { kind: 'cappedBudget', amount: feeFreeVisitAmount, budget: feeFreeBudget, visits: feeFreeVisits },
  assumptions: [
    {
      sv: 'En pott för regionen och kalenderåret, i ordning efter besökets datum och sedan kontaktens id; det sista besöket betalas delvis.',
      en: "One pot for the region and calendar year, in order of the visit's date, then the contact's id; the last visit is paid in part.",
    },
  ],
};

const training: Rule = {
  id: 'st-physicians',
  name: { sv: 'ST-läkare', en: 'Physicians in specialist training' },
  purpose: {
    sv: 'Ersättning för utbildning av specialister i allmänmedicin, under ett tak.',
    en: 'Pay for training specialists in general practice, under a ceiling.',
  },
  source: reportRow('Ersättningen för ST-läkare'),
  rhythm: 'month',
  formula: { kind: 'monthlyAmount', amount: stAmount, ceiling: stCeiling, ceilingPer: stCeilingPer },
  assumptions: [
    {
      sv: 'Belopp × tjänstgöringsgrad den sista dagen i månaden; under taket i ordning efter första dag och sedan tjänstens id, den sista delvis.',
      en: "Amount × share of full time on the month's last day; under the ceiling in order of first day, then position id, the last in part.",
    },
  ],
};

/**
 * Region Norrbotten's remuneration of primary care 2024: capitation, health talks, FaR follow-up, tobacco cessation,
 * structural pay for lifestyle, fee-free visits and physicians in specialist training.
 *
 * The goals of the structural pay are those of the plan's B8 and B9. What the plan states no amount for is a required
 * parameter.
 *
 * @example
 * norrbottenRemuneration2024.rules.length; // => 8, since B8 and B9 are two rules
 * @see Norrbotten 2024, A2–A4, B1–B3, B8, B9; Norrbotten 2021 report
 */
export const norrbottenRemuneration2024: RuleSet = /* @__PURE__ */ defineRules(
  {
    id: 'norrbotten-remuneration-2024',
    name: { sv: 'Vårdvalsersättning Norrbotten 2024', en: 'Remuneration of primary care, Norrbotten 2024' },
    version: '1',
    document: norrbotten2024.document,
    plan: norrbotten2024.id,
    rules: [
      capitation,
      healthTalks,
      farFollowUp,
      tobacco,
      structural(
        'structural-cardiometabolic',
        {
          sv: 'Strukturersättning levnadsvanor, hypertoni, diabetes, övervikt',
          en: 'Structural pay for lifestyle: hypertension, diabetes, overweight',
        },
        'B8b',
        'B8a',
        cardiometabolicLevels,
      ),
      structural(
        'structural-mental-health',
        {
          sv: 'Strukturersättning levnadsvanor, depression, ångest, sömn',
          en: 'Structural pay for lifestyle: depression, anxiety, sleep',
        },
        'B9b',
        'B9a',
        mentalHealthLevels,
      ),
      feeFree,
      training,
    ],
  },
  norrbotten2024,
);
