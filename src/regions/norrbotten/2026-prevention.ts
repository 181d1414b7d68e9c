import type { Indicator } from '../../core/measure/indicator.js';
import { proportion } from '../../core/measure/measures.js';
import { exists } from '../../core/measure/persons.js';
import { invitations } from '../../core/measure/tables.js';
import { atLeast, steps } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { anywhere } from '../shared/assumptions.js';
import { hasAction } from '../shared/readings.js';
import { base, codesOf2024, inWords, rolling, twelveMonths } from './2026-frame.js';
import { healthTalkListingKinds } from './2026-parameters.js';
import { bullet } from './2026-source.js';
import { healthTalk } from './codes.js';
import { actionOnRisk, cardiometabolicGroup, mentalHealthGroup, riskAssessment } from './lifestyle.js';
import { healthTalkAges, newbornHomeVisit, postnatalCheckUp, turning } from './prevention.js';

const { during } = twelveMonths;

const checkUp = postnatalCheckUp(during, {
  sv: 'Förlossningar räknas, tvillingar som en, under de tolv månaderna flyttade fyra månader bakåt, som 2024; punkten nämner ingen förskjutning.',
  en: 'Deliveries are counted, twins as one, in the twelve months moved four months back, as in 2024; the bullet names no lag.',
});
const homeVisit = newbornHomeVisit(twelveMonths);

const cohort = turning(healthTalkAges, during, healthTalkListingKinds);

const cohortReading: Text = {
  sv: 'Grupperna är de listade på periodens sista dag (parameter healthTalkListingKinds) som fyllt 40, 50 eller 60 år under de tolv månader som slutar med perioden.',
  en: "The groups are those listed on the period's last day (parameter healthTalkListingKinds) who turned 40, 50 or 60 in the twelve months that end with the period.",
};

const cardiometabolicRisk = riskAssessment(cardiometabolicGroup, twelveMonths);
const cardiometabolicAction = actionOnRisk(cardiometabolicGroup, twelveMonths);
const mentalHealthRisk = riskAssessment(mentalHealthGroup, twelveMonths);
const mentalHealthAction = actionOnRisk(mentalHealthGroup, twelveMonths);

/** Area 6, Främjande och preventivt arbete. */
export const prevention2026: readonly Indicator[] = [
  proportion({
    id: '6.base.1',
    slug: 'postnatal-check-up',
    name: { sv: 'MHV, efterkontroll av nyförlösta', en: 'Postnatal check-up' },
    source: bullet('6.base.1'),
    ...base,
    ...checkUp,
    goal: atLeast('90 %'),
    assumptions: [rolling, ...checkUp.assumptions, codesOf2024],
  }),
  proportion({
    id: '6.base.2',
    slug: 'newborn-home-visit',
    name: { sv: 'BHV, hembesök av nyfödd', en: 'Home visit to a newborn' },
    source: bullet('6.base.2'),
    ...base,
    ...homeVisit,
    goal: atLeast('85 %'),
    assumptions: [rolling, ...homeVisit.assumptions, codesOf2024],
  }),
  proportion({
    id: '6.base.3',
    slug: 'health-talks',
    name: { sv: 'Hälsosamtal 40, 50 och 60 år', en: 'Health talks at 40, 50 and 60 years' },
    source: bullet('6.base.3'),
    ...base,
    of: cohort,
    counted: () => hasAction(healthTalk, during),
    goal: atLeast('35 %'),
    assumptions: [
      rolling,
      cohortReading,
      {
        sv: 'Samtalet hölls under samma tolv månader, före eller efter födelsedagen.',
        en: 'The talk was held in the same twelve months, before or after the birthday.',
      },
      anywhere,
      twelveMonths.actionsInNotes,
      codesOf2024,
    ],
  }),
  proportion({
    id: '6.base.3.offered',
    slug: 'health-talks-offered',
    name: { sv: 'Erbjudna hälsosamtal 40, 50 och 60 år', en: 'Health talks offered at 40, 50 and 60 years' },
    source: bullet('6.base.3'),
    ...base,
    of: cohort,
    counted: () =>
      exists(
        invitations.where((i) => i.kind.is('health-talk')),
        { during },
      ),
    goal: atLeast('100 %'),
    assumptions: [
      rolling,
      cohortReading,
      {
        sv: 'Erbjuden är den som fått en inbjudan till hälsosamtal under samma tolv månader; punkten säger inte hur det visas. "Samtliga" läses som 100 procent.',
        en: 'Offered is who got an invitation to a health talk in the same twelve months; the bullet does not say how that is shown. "All" is read as 100 per cent.',
      },
      anywhere,
    ],
  }),
  proportion({
    id: '6.base.4',
    slug: 'lifestyle-risk-cardiometabolic',
    name: {
      sv: 'Riskbedömning av levnadsvanor vid hypertoni, diabetes och fetma',
      en: 'Risk assessment of lifestyle in hypertension, diabetes and obesity',
    },
    source: bullet('6.base.4'),
    ...base,
    ...cardiometabolicRisk,
    goal: atLeast('80 %'),
    assumptions: [rolling, ...cardiometabolicRisk.assumptions, codesOf2024],
  }),
  proportion({
    id: '6.base.5',
    slug: 'lifestyle-action-cardiometabolic',
    name: {
      sv: 'Åtgärd vid risk i levnadsvanor vid hypertoni, diabetes och fetma',
      en: 'Action on lifestyle risk in hypertension, diabetes and obesity',
    },
    source: bullet('6.base.5'),
    ...base,
    ...cardiometabolicAction,
    goal: steps('65 %', '85 %'),
    assumptions: [rolling, ...cardiometabolicAction.assumptions, codesOf2024],
  }),
  proportion({
    id: '6.base.6',
    slug: 'lifestyle-risk-mental-health',
    name: {
      sv: 'Riskbedömning av levnadsvanor vid depression, ångest och sömnstörning',
      en: 'Risk assessment of lifestyle in depression, anxiety and disturbed sleep',
    },
    source: bullet('6.base.6'),
    ...base,
    ...mentalHealthRisk,
    goal: atLeast('65 %'),
    assumptions: [rolling, ...mentalHealthRisk.assumptions, codesOf2024],
  }),
  proportion({
    id: '6.base.7',
    slug: 'lifestyle-action-mental-health',
    name: {
      sv: 'Åtgärd vid risk i levnadsvanor vid depression, ångest och sömnstörning',
      en: 'Action on lifestyle risk in depression, anxiety and disturbed sleep',
    },
    source: bullet('6.base.7'),
    ...base,
    ...mentalHealthAction,
    goal: steps('55 %', '75 %'),
    assumptions: [rolling, ...mentalHealthAction.assumptions, codesOf2024],
  }),
  inWords('6.dialog.1', 'prevention-under-limited-resources', {
    sv: 'Arbetssätt för prevention vid resursbegränsning',
    en: 'Ways of working with prevention under limited resources',
  }),
];
