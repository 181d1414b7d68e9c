import type { CrosswalkRow } from '../../core/crosswalk/crosswalk.js';
import { alone, bonus, differs, n21, n24, n26, noted, row, v25 } from './row.js';

/** Chronic disease, medicines and what follows a stay in hospital. */
export const chronicRows = (): readonly CrosswalkRow[] => [
  row('medication-review-75', [
    n21('C4'),
    n24(
      'C3',
      differs(
        'Numret C4 blir C3. 2021 säger över 75 år och fler än 5 uthämtade läkemedel under året; 2024 75 år eller äldre och fem eller fler under 12 månader.',
        'The number C4 becomes C3. 2021 says above 75 years and more than 5 dispensed drugs in the year; 2024 75 years or older and five or more in 12 months.',
      ),
    ),
    n26(
      '7.base.1',
      noted(
        '2026 skriver inte "uthämtade"; det läses som 2024. Målet är 50 % i alla tre.',
        '2026 does not print "dispensed"; it is read as in 2024. The goal is 50 % in all three.',
      ),
    ),
  ]),
  ...alone(n26, {
    'medication-review-residents': '7.base.2',
    'medication-review-residents-rub-4-5': '7.deep.1',
    'medication-review-residents-limited-rub-4-5': '5.deep.1',
    'treatment-limitation-residents': '7.base.3',
    'double-diagnoses': '5.dialog.1',
    'rub-4-5-in-contact': '5.dialog.2',
    'chronic-diagnoses-guidelines': '5.dialog.3',
    'chronic-care-processes': '5.dialog.4',
    'follow-up-after-discharge': '9.dialog.1',
  }),
  row('diabetes-hba1c-above-70', [v25('V15')], { sv: 'Lägre är bättre.', en: 'Lower is better.' }),
  row(
    'antibiotics',
    [
      n26('10.base.1'),
      v25(
        'V20',
        differs(
          'Norrbotten räknar recept per 1 000 listade under rullande 12 månader utan mål; Västerbotten per 1 000 invånare och år, högst 250.',
          'Norrbotten counts prescriptions per 1,000 listed over rolling 12 months without a goal; Västerbotten per 1,000 inhabitants and year, at most 250.',
        ),
      ),
    ],
    null,
    ['antibiotics-listing-points'],
  ),
  row(
    'antibiotics-listing-points',
    [bonus('antibiotics')],
    {
      sv: 'Per 1 000 listningspoäng och kvartal: en annan nämnare.',
      en: 'Per 1,000 listing points and quarter: another denominator.',
    },
    ['antibiotics'],
  ),
  row('addictive-drugs-listing-points', [bonus('addictive-drugs')], {
    sv: 'Dygnsdoser (DDD) per 1 000 listningspoäng och kvartal.',
    en: 'Defined daily doses per 1,000 listing points and quarter.',
  }),
];
