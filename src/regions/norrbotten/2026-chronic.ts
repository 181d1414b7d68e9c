import type { CodeSetData } from '../../core/codes/code-set.js';
import { all, anyOf, type PersonClause } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { proportion, rate } from '../../core/measure/measures.js';
import { age, exists } from '../../core/measure/persons.js';
import { eachRow, listed } from '../../core/measure/populations.js';
import { contacts, prescriptions } from '../../core/measure/tables.js';
import { atLeast, increase } from '../../core/outcome/goal-kinds.js';
import type { Open, Text } from '../../core/parameter.js';
import { period, periodEnd } from '../../core/period/window.js';
import { anywhere, listedOnLastDay } from '../shared/assumptions.js';
import {
  base,
  codesOf2024,
  deep,
  dialog,
  everybodyListed,
  fifteenMonths,
  inWords,
  rolling,
  rolling15,
  rollingAsBase,
  twelveMonths,
} from './2026-frame.js';
import {
  antibioticDrugs,
  diabetesDiagnoses,
  heartDiseaseDiagnoses,
  hypertensionDiagnoses,
} from './2026-parameters.js';
import {
  hasTreatmentLimitation,
  heavyNeedReading,
  inHeavyNeed,
  limitationReading,
  livesInNursingHome,
  residentReading,
} from './2026-risk.js';
import { bullet } from './2026-source.js';
import { drugsDispensed, hasMedicationReview } from './coordinated-care.js';

const diagnosedWith = (diagnoses: Open<CodeSetData>): PersonClause =>
  exists(
    contacts.where((c) => c.diagnoses.matches(diagnoses)),
    { during: twelveMonths.during },
  );

/** At least two of hypertension, diabetes and heart disease. */
function hasTwoOfThree(): PersonClause {
  const hypertension = diagnosedWith(hypertensionDiagnoses);
  const diabetes = diagnosedWith(diabetesDiagnoses);
  const heart = diagnosedWith(heartDiseaseDiagnoses);
  return anyOf(all(hypertension, diabetes), all(hypertension, heart), all(diabetes, heart));
}

/** Area 5, Vård för patienter med kroniska sjukdomar. */
export const chronic2026: readonly Indicator[] = [
  proportion({
    id: '5.deep.1',
    slug: 'medication-review-residents-limited-rub-4-5',
    name: {
      sv: 'Läkemedelsgenomgång för boende på SÄBO med behandlingsbegränsning, RUB 4–5',
      en: 'Medication review of nursing-home residents with a treatment limitation, RUB 4–5',
    },
    source: bullet('5.deep.1'),
    ...deep,
    of: listed({ where: () => all(livesInNursingHome(), hasTreatmentLimitation(), inHeavyNeed()) }),
    counted: () => hasMedicationReview(fifteenMonths.during),
    assumptions: [rolling15, residentReading, limitationReading, heavyNeedReading, anywhere, codesOf2024],
  }),
  proportion({
    id: '5.dialog.1',
    slug: 'double-diagnoses',
    name: { sv: 'Dubbeldiagnoser', en: 'Double diagnoses' },
    source: bullet('5.dialog.1'),
    ...dialog,
    of: everybodyListed,
    counted: () => hasTwoOfThree(),
    assumptions: [
      rollingAsBase,
      {
        sv: 'Minst två av hypertoni (parameter hypertensionDiagnoses; förval I10–I15), diabetes (diabetesDiagnoses; E10–E14) och hjärtsjukdom (heartDiseaseDiagnoses; I20–I25, I48, I50), på vilka kontakter som helst. Raden anger inga koder.',
        en: 'At least two of hypertension (parameter hypertensionDiagnoses; by default I10–I15), diabetes (diabetesDiagnoses; E10–E14) and heart disease (heartDiseaseDiagnoses; I20–I25, I48, I50), on any contacts. The row prints no codes.',
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
  proportion({
    id: '5.dialog.2',
    slug: 'rub-4-5-in-contact',
    name: { sv: 'RUB 4 och 5 som haft kontakt med vården', en: 'RUB 4 and 5 in contact with care' },
    source: bullet('5.dialog.2'),
    ...dialog,
    reported: ['half-year', 'year'],
    of: listed({ where: () => inHeavyNeed() }),
    counted: () => exists(contacts.all(), { during: period }),
    assumptions: [
      {
        sv: 'Kontakt är en registrerad kontakt av vilken form som helst i primärvården under halvåret respektive året; slutenvård och annan specialistvård finns inte i tabellen.',
        en: 'Contact is a registered contact of any form in primary care in the half-year or year; hospital and other specialist care are not in the table.',
      },
      heavyNeedReading,
      listedOnLastDay,
      anywhere,
    ],
  }),
  inWords('5.dialog.3', 'chronic-diagnoses-guidelines', {
    sv: 'Kroniska diagnoser enligt nationella riktlinjer',
    en: 'Chronic diagnoses by the national guidelines',
  }),
  inWords('5.dialog.4', 'chronic-care-processes', {
    sv: 'Fördjupad analys av vårdprocesser för kroniker',
    en: 'Deeper analysis of the processes of care for the chronically ill',
  }),
];

const drugsReading: Text = {
  sv: 'Läkemedlen är minst fem olika uthämtade ATC-koder med exakt sju tecken under de tolv månaderna, som 2024.',
  en: 'The drugs are at least five different dispensed ATC codes of exactly seven characters in the twelve months, as in 2024.',
};

/** Area 7, Läkemedel och patientsäkerhet. */
export const medicines2026: readonly Indicator[] = [
  proportion({
    id: '7.base.1',
    slug: 'medication-review-75',
    name: {
      sv: 'Läkemedelsgenomgång, 75 år eller äldre',
      en: 'Medication review, aged 75 or over',
    },
    source: bullet('7.base.1'),
    ...base,
    of: listed({
      where: () => all(age(periodEnd).atLeast(75), drugsDispensed(twelveMonths.during).atLeast(5)),
    }),
    counted: () => hasMedicationReview(twelveMonths.during),
    goal: atLeast('50 %'),
    assumptions: [
      rolling,
      drugsReading,
      {
        sv: 'Åldern är den på periodens sista dag. Punkten säger inte längre uthämtade.',
        en: "The age is that on the period's last day. The bullet no longer says dispensed.",
      },
      listedOnLastDay,
      anywhere,
      codesOf2024,
    ],
  }),
  proportion({
    id: '7.base.2',
    slug: 'medication-review-residents',
    name: {
      sv: 'Läkemedelsgenomgång, boende på SÄBO',
      en: 'Medication review, nursing-home residents',
    },
    source: bullet('7.base.2'),
    ...base,
    of: listed({
      where: () => all(livesInNursingHome(), drugsDispensed(twelveMonths.during).atLeast(5)),
    }),
    counted: () => hasMedicationReview(twelveMonths.during),
    goal: increase(),
    assumptions: [rolling, residentReading, drugsReading, anywhere, codesOf2024],
  }),
  proportion({
    id: '7.base.3',
    slug: 'treatment-limitation-residents',
    name: {
      sv: 'Behandlingsbegränsning, boende på SÄBO',
      en: 'Treatment limitation, nursing-home residents',
    },
    source: bullet('7.base.3'),
    ...base,
    of: listed({ where: () => livesInNursingHome() }),
    counted: () => hasTreatmentLimitation(),
    goal: increase(),
    assumptions: [residentReading, limitationReading],
  }),
  proportion({
    id: '7.deep.1',
    slug: 'medication-review-residents-rub-4-5',
    name: {
      sv: 'Läkemedelsgenomgång, boende på SÄBO i RUB 4–5',
      en: 'Medication review, nursing-home residents in RUB 4–5',
    },
    source: bullet('7.deep.1'),
    ...deep,
    of: listed({ where: () => all(livesInNursingHome(), inHeavyNeed()) }),
    counted: () => hasMedicationReview(fifteenMonths.during),
    assumptions: [
      rolling15,
      residentReading,
      heavyNeedReading,
      {
        sv: 'Punkten kräver inte fem läkemedel.',
        en: 'The bullet does not ask for five drugs.',
      },
      anywhere,
      codesOf2024,
    ],
  }),
];

/** Area 10, Antibiotika och läkemedel. */
export const antibiotics2026: readonly Indicator[] = [
  rate({
    id: '10.base.1',
    slug: 'antibiotics',
    name: { sv: 'Antibiotikaförskrivning', en: 'Prescription of antibiotics' },
    source: bullet('10.base.1'),
    ...base,
    of: eachRow(
      prescriptions.where((p) => p.atc.matches(antibioticDrugs)),
      { during: twelveMonths.during, attributedBy: 'row-unit' },
    ),
    per: everybodyListed,
    times: 1000,
    assumptions: [
      rolling,
      {
        sv: 'Punkten anger varken mått eller mål: recept som enheten skrivit, uthämtade eller inte, per 1 000 listade på periodens sista dag. Antibiotika är J01 utan metenamin (parameter antibioticDrugs).',
        en: "The bullet gives neither measure nor goal: prescriptions written by the unit, dispensed or not, per 1 000 listed on the period's last day. Antibiotics are J01 without methenamine (parameter antibioticDrugs).",
      },
    ],
  }),
];
