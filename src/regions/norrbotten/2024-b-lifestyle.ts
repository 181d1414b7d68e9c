import type { CodeSetData } from '../../core/codes/code-set.js';
import { recordedTogether } from '../../core/measure/common-clauses.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { count, proportion } from '../../core/measure/measures.js';
import { personsAt } from '../../core/measure/populations.js';
import { atLeast, increase, steps } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { period } from '../../core/period/window.js';
import { actionNoteTerms } from '../shared/parameters.js';
import { action, interim } from '../shared/readings.js';
import { inPeriod } from './2024-frame.js';
import { row } from './2024-source.js';
import { du008, du009, du010, overInternet, talkingTherapy } from './codes.js';
import { actionOnRisk, cardiometabolicGroup, mentalHealthGroup, riskAssessment } from './lifestyle.js';
import { therapyReading } from './therapy.js';

const gate = (of: Pick<Indicator, 'id'>): Text => ({
  sv: `Strukturersättningen kräver att ${of.id} når sitt mål; det hör till ersättningen och ändrar inte utfallet.`,
  en: `The structural pay requires that ${of.id} reaches its goal; that belongs to the pay and does not change the outcome.`,
});

const cardiometabolicRisk = proportion({
  id: 'B8a',
  slug: 'lifestyle-risk-cardiometabolic',
  name: {
    sv: 'Riskbedömning av levnadsvanor vid diabetes, hypertoni och övervikt',
    en: 'Risk assessment of lifestyle in diabetes, hypertension and overweight',
  },
  source: row('B8a'),
  ...riskAssessment(cardiometabolicGroup, inPeriod),
  reported: interim,
  goal: atLeast('80 %'),
});

const mentalHealthRisk = proportion({
  id: 'B9a',
  slug: 'lifestyle-risk-mental-health',
  name: {
    sv: 'Riskbedömning av levnadsvanor vid depression, ångest och sömnstörning',
    en: 'Risk assessment of lifestyle in depression, anxiety and disturbed sleep',
  },
  source: row('B9a'),
  ...riskAssessment(mentalHealthGroup, inPeriod),
  reported: interim,
  goal: atLeast('65 %'),
});

const complements = [
  ['DU008', du008],
  ['DU009', du009],
  ['DU010', du010],
] as const;

/** The persons with an action recorded in the period, at the units that recorded it. */
const recordedIn = (codes: CodeSetData) => {
  const { contacts, notes } = action(codes);
  return personsAt([contacts, notes], { during: period });
};

/** Part B, rows B8–B10. */
export const lifestyleIndicators: readonly Indicator[] = [
  cardiometabolicRisk,
  proportion({
    id: 'B8b',
    slug: 'lifestyle-action-cardiometabolic',
    name: {
      sv: 'Åtgärd vid risk i levnadsvanor vid diabetes, hypertoni och övervikt',
      en: 'Action on lifestyle risk in diabetes, hypertension and overweight',
    },
    source: row('B8b'),
    ...actionOnRisk(cardiometabolicGroup, inPeriod),
    reported: interim,
    goal: steps('65 %', '85 %'),
    comment: gate(cardiometabolicRisk),
  }),
  mentalHealthRisk,
  proportion({
    id: 'B9b',
    slug: 'lifestyle-action-mental-health',
    name: {
      sv: 'Åtgärd vid risk i levnadsvanor vid depression, ångest och sömnstörning',
      en: 'Action on lifestyle risk in depression, anxiety and disturbed sleep',
    },
    source: row('B9b'),
    ...actionOnRisk(mentalHealthGroup, inPeriod),
    reported: interim,
    goal: steps('55 %', '75 %'),
    comment: gate(mentalHealthRisk),
  }),
  count({
    id: 'B10',
    slug: 'talking-therapy',
    name: { sv: 'Samtalsbehandling', en: 'Talking therapy' },
    source: row('B10'),
    of: recordedIn(talkingTherapy),
    goal: increase(),
    reported: interim,
    assumptions: therapyReading(inPeriod),
  }),
  ...complements.map(([code, codes]) =>
    count({
      id: `B10.${code}`,
      slug: `talking-therapy-${code.toLowerCase()}`,
      name: { sv: `Samtalsbehandling, ${code}`, en: `Talking therapy, ${code}` },
      source: row('B10'),
      of: recordedIn(codes),
      reported: interim,
      assumptions: therapyReading(inPeriod),
      comment: { sv: 'Följs som komplement; inget mål.', en: 'Followed as a complement; no goal.' },
    }),
  ),
  count({
    id: 'B10.iCBT',
    slug: 'talking-therapy-internet',
    name: { sv: 'Internetbaserad KBT (iKBT)', en: 'Internet-based CBT' },
    source: row('B10'),
    of: personsAt(recordedTogether(talkingTherapy, overInternet, { terms: actionNoteTerms }), {
      during: period,
    }),
    reported: interim,
    assumptions: [
      {
        sv: 'Tillägget ZV044 räknas bara tillsammans med DU011: på samma kontakt, eller, där någon av koderna står i en anteckning, samma person, enhet och dag.',
        en: 'The add-on ZV044 counts only together with DU011: on the same contact, or, where one of the codes stands in a note, the same person, unit and day.',
      },
      ...therapyReading(inPeriod),
    ],
    comment: { sv: 'Följs; inget mål.', en: 'Followed; no goal.' },
  }),
];
