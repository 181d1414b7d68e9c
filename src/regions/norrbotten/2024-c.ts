import { atcSubstances } from '../../core/codes/code-systems.js';
import { all } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { count, proportion, sum } from '../../core/measure/measures.js';
import { active, age, countDistinct, exists } from '../../core/measure/persons.js';
import { eachRow, listed } from '../../core/measure/populations.js';
import { carePlans, dispensings, notes, outOfRegionCare } from '../../core/measure/tables.js';
import { atLeast, decrease, increase } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { lastMonths, period, periodEnd } from '../../core/period/window.js';
import { row } from './2024-source.js';
import { anywhere, listedOnLastDay } from './assumptions.js';
import { medicationReview, medicationTerm, violenceTerm } from './codes.js';
import { interim, monthly } from './readings.js';

/** "Via Internet" is the digital channel. */
const overInternet = eachRow(
  outOfRegionCare.where((c) => c.channel.is('digital')),
  { during: period, attributedBy: 'row-unit-else-listing' },
);

const overInternetReading: Text = {
  sv: 'Enheten är den som står på raden, annars den där personen är listad på kontaktens dag; annars räknas kontakten bara i regionen.',
  en: 'The unit is the one on the row, else the one where the person is listed on the day of the contact; else the contact counts in the region only.',
};

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
    of: overInternet,
    value: 'cost',
    goal: decrease(),
    reported: interim,
    assumptions: [
      overInternetReading,
      {
        sv: 'Via Internet är kanalen digital. En kontakt utan kostnad räknas som 0 och rapporteras.',
        en: 'Over the internet is the channel digital. A contact without cost counts as 0 and is reported.',
      },
    ],
  }),
  count({
    id: 'C1.contacts',
    slug: 'out-of-region-digital-contacts',
    name: {
      sv: 'Utomlänsvårdkontakter via Internet',
      en: 'Out-of-region care contacts over the internet',
    },
    source: row('C1'),
    of: overInternet,
    reported: interim,
    assumptions: [
      overInternetReading,
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
    of: listed(),
    counted: () =>
      exists(
        notes.where((n) => n.term.matches(violenceTerm)),
        { during: period },
      ),
    goal: increase(),
    reported: interim,
    assumptions: [
      {
        sv: 'Täljaren är de listade som fått frågan i perioden; vilket tabellvärde sökordet än har är frågan ställd.',
        en: 'The numerator is those of the listed who were asked in the period; whatever value the search term has, the question was asked.',
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
  proportion({
    id: 'C3',
    slug: 'medication-review-75',
    name: { sv: 'Läkemedelsgenomgång', en: 'Medication review' },
    source: row('C3'),
    of: listed({
      where: () =>
        all(
          age(periodEnd).atLeast(75),
          countDistinct(
            dispensings.where((d) => d.atc.matches(atcSubstances)),
            'atc',
            { during: twelveMonths },
          ).atLeast(5),
        ),
    }),
    counted: () =>
      exists(
        notes.where((n) => all(n.term.matches(medicationTerm), n.value.matches(medicationReview))),
        { during: twelveMonths },
      ),
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
