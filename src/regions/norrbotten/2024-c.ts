import { all } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { count, proportion, sum } from '../../core/measure/measures.js';
import { active, age } from '../../core/measure/persons.js';
import { listed } from '../../core/measure/populations.js';
import { carePlans } from '../../core/measure/tables.js';
import { atLeast, decrease, increase } from '../../core/outcome/goal-kinds.js';
import { lastMonths, period, periodEnd } from '../../core/period/window.js';
import { anywhere, listedOnLastDay } from '../shared/assumptions.js';
import { interim, monthly } from '../shared/readings.js';
import { inPeriod } from './2024-frame.js';
import { row } from './2024-source.js';
import {
  askedAboutViolence,
  digitalCostReading,
  digitalOutOfRegionCare,
  drugsDispensed,
  hasMedicationReview,
  outOfRegionReading,
} from './coordinated-care.js';

/** "Rullande 12 månader", for the drugs and for the review. */
const twelveMonths = lastMonths(12);

/** Part C, rows C1–C4. */
export const coordinatedCareIndicators: readonly Indicator[] = [
  sum({
    id: 'C1',
    slug: 'out-of-region-digital-cost',
    name: {
      sv: 'Kostnader för utomlänsvårdkontakter via Internet',
      en: 'Cost of out-of-region care contacts over the internet',
    },
    source: row('C1'),
    of: digitalOutOfRegionCare(period),
    value: 'cost',
    goal: decrease(),
    reported: interim,
    assumptions: [outOfRegionReading, digitalCostReading],
  }),
  count({
    id: 'C1.contacts',
    slug: 'out-of-region-digital-contacts',
    name: {
      sv: 'Utomlänsvårdkontakter via Internet',
      en: 'Out-of-region care contacts over the internet',
    },
    source: row('C1'),
    of: digitalOutOfRegionCare(period),
    reported: interim,
    assumptions: [
      outOfRegionReading,
      {
        sv: 'Raden säger att antalet inte går att följa tills vidare; det visas där uppgifterna finns.',
        en: 'The row says that the number cannot be followed for the time being; it is shown where the data has it.',
      },
    ],
  }),
  proportion({
    id: 'C2',
    slug: 'violence-question',
    name: { sv: 'Fråga om våld i nära relation', en: 'Question about violence in a close relationship' },
    source: row('C2'),
    ...askedAboutViolence(inPeriod),
    goal: increase(),
    reported: interim,
  }),
  proportion({
    id: 'C3',
    slug: 'medication-review-75',
    name: { sv: 'Läkemedelsgenomgång', en: 'Medication review' },
    source: row('C3'),
    of: listed({
      where: () => all(age(periodEnd).atLeast(75), drugsDispensed(twelveMonths).atLeast(5)),
    }),
    counted: () => hasMedicationReview(twelveMonths),
    goal: atLeast('50 %'),
    reported: monthly,
    assumptions: [
      {
        sv: 'Åldern är den på periodens sista dag; läkemedlen är olika ATC-koder med exakt sju tecken under de tolv månader som slutar med perioden, också för månader.',
        en: "The age is that on the period's last day; the drugs are different ATC codes of exactly seven characters in the twelve months that end with the period, also for months.",
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
  proportion({
    id: 'C4',
    slug: 'sip-named-care-contact',
    name: { sv: 'SIP med fast vårdkontakt', en: 'Coordinated individual plan with a named care contact' },
    source: row('C4'),
    of: listed({ where: () => active(carePlans.all(), { at: periodEnd }) }),
    counted: () =>
      active(
        carePlans.where((p) => p.namedCareContact.is(true)),
        { at: periodEnd },
      ),
    goal: atLeast('85 %'),
    reported: interim,
    assumptions: [
      {
        sv: 'Med SIP är den som har en plan som upprättats senast på periodens sista dag och inte avslutats då; minst en sådan plan ska ange en fast vårdkontakt.',
        en: "With a plan is who has one that was made by the period's last day and is not closed by its end; at least one such plan must name a care contact.",
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
];
