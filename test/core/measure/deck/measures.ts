import {
  breakdown,
  contacts,
  continuity,
  count,
  daysBetween,
  difference,
  distribution,
  eachRow,
  exists,
  listed,
  listedAt,
  mean,
  narrative,
  not,
  outOfRegionCare,
  part,
  period,
  periodStart,
  pooled,
  prescriptions,
  proportion,
  quotient,
  rate,
  sexIs,
  sum,
  supplied,
  yearStart,
} from 'vardval';
import { type Entry, measured, text } from './deck.js';

const eachContact = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
const twoUnits = { units: [{}, {}] };
const twoListed = {
  ...twoUnits,
  persons: [{}, {}],
  listings: [{}, { personId: 'p2', unitId: 'U2' }],
};

/** A contact each, decided on 1 March and assessed so many days later. */
const waits = (...days: readonly (number | null)[]) => ({
  contacts: days.map((n) => ({
    decidedOn: '2024-03-01',
    assessedOn: n === null ? null : `2024-03-${String(n + 1).padStart(2, '0')}`,
  })),
});

export const measures: readonly Entry[] = [
  {
    group: 'Measures',
    operation: 'proportion',
    title: { sv: 'Andel', en: 'Proportion' },
    meaning:
      'Those counted of a population. The region’s share is counted in the region, never a mean of shares.',
    missing:
      'Who is in the population and of whom the counted condition is unknown is in the denominator and not in the numerator. 0 of 0 has no value.',
    covers: ['measure:proportion'],
    examples: [
      measured(
        () => proportion({ ...text, of: eachContact, counted: (c) => c.planned.is(true) }),
        [
          {
            says: 'true, false and unknown',
            rows: { contacts: [{ planned: true }, { planned: true }, { planned: false }, { planned: null }] },
            gives: { U1: [2, 4, 0.5], region: [2, 4, 0.5] },
          },
          {
            says: 'two units of different size',
            rows: {
              ...twoUnits,
              contacts: [
                { planned: true },
                { planned: false, unitId: 'U2' },
                { planned: false, unitId: 'U2' },
                { planned: true, unitId: 'U2' },
              ],
            },
            gives: { U1: [1, 1, 1], U2: [1, 3, 1 / 3], region: [2, 4, 0.5] },
          },
          {
            says: '0 of 0',
            rows: { contacts: [] },
            gives: { U1: [0, 0, null], region: [0, 0, null] },
          },
        ],
      ),
      measured(
        () =>
          proportion({
            ...text,
            of: listed({ where: () => sexIs('female') }),
            counted: () => exists(contacts.all(), { during: period }),
            inhabitants: { sex: 'female', ageFrom: 23, ageTo: 70 },
          }),
        [
          {
            says: '`populations` has no such count: over those listed',
            rows: { contacts: [{}], populations: [{ sex: 'female', ageFrom: 23, ageTo: 49 }] },
            gives: { U1: [1, 1, 1], region: [1, 1, 1] },
          },
          {
            says: 'it has one: over those',
            rows: { contacts: [{}], populations: [{ sex: 'female', ageFrom: 23, ageTo: 70, count: 4 }] },
            gives: { U1: [1, 4, 0.25], region: [1, 4, 0.25] },
          },
          {
            says: 'made up of two groups without gap or overlap',
            rows: {
              contacts: [{}],
              populations: [
                { sex: 'female', ageFrom: 23, ageTo: 49, count: 3 },
                { sex: 'female', ageFrom: 50, ageTo: 70, count: 5 },
              ],
            },
            gives: { U1: [1, 8, 0.125], region: [1, 8, 0.125] },
          },
          {
            says: 'another period, or men, are no such count',
            rows: {
              contacts: [{}],
              populations: [
                { sex: 'female', ageFrom: 23, ageTo: 70, period: '2023' },
                { sex: 'male', ageFrom: 23, ageTo: 70 },
              ],
            },
            gives: { U1: [1, 1, 1] },
          },
          {
            says: 'two rows that contradict each other are none',
            rows: {
              contacts: [{}],
              populations: [
                { sex: 'female', ageFrom: 23, ageTo: 70, count: 4 },
                { sex: 'female', ageFrom: 23, ageTo: 70, count: 5 },
              ],
            },
            gives: { U1: [1, 1, 1] },
          },
          {
            says: 'counted for one unit of two: nothing is known of the other, nor of the region',
            rows: {
              ...twoListed,
              contacts: [{}],
              populations: [{ sex: 'female', ageFrom: 23, ageTo: 70, count: 4 }],
            },
            gives: { U1: [1, 4, 0.25], U2: [0, null, null], region: [1, null, null] },
          },
          {
            says: 'the region counted as such goes before the sum of the units',
            rows: {
              contacts: [{}],
              populations: [
                { sex: 'female', ageFrom: 23, ageTo: 70, count: 4 },
                { unitId: null, sex: 'female', ageFrom: 23, ageTo: 70, count: 5 },
              ],
            },
            gives: { U1: [1, 4, 0.25], region: [1, 5, 0.2] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'count',
    title: { sv: 'Antal', en: 'Count' },
    meaning:
      'How many there are; there is no denominator. With `inRegion` the region and groups of units count another population, where theirs is not the sum of the units.',
    missing: 'None is 0, and has a value.',
    covers: ['measure:count'],
    examples: [
      measured(
        () => count({ ...text, of: eachContact }),
        [
          { says: 'two', rows: { contacts: [{}, {}] }, gives: { U1: [2, null, 2], region: [2, null, 2] } },
          { says: 'none', rows: { contacts: [] }, gives: { U1: [0, null, 0], region: [0, null, 0] } },
        ],
      ),
      measured(
        () =>
          count({
            ...text,
            of: listed({ where: () => not(listedAt(yearStart, { unit: 'same-unit' })) }),
            inRegion: listed({ where: () => not(listedAt(yearStart)) }),
          }),
        [
          {
            says: 'came from nowhere: joined the unit and the region',
            rows: { ...twoListed, listings: [{ from: '2024-01-01' }] },
            gives: { U1: [1, null, 1], U2: [0, null, 0], region: [1, null, 1] },
          },
          {
            says: 'moved within the region: joined the unit alone',
            rows: { ...twoListed, listings: [{ to: '2024-07-01' }, { unitId: 'U2', from: '2024-07-01' }] },
            gives: { U1: [0, null, 0], U2: [1, null, 1], region: [0, null, 0] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'rate',
    title: { sv: 'Antal per', en: 'Rate' },
    meaning:
      'So many of one population per so many of another, shown as the count and the size of the other.',
    missing: 'Per nobody there is no value.',
    covers: ['measure:rate'],
    examples: [
      measured(
        () => rate({ ...text, of: eachContact, per: listed(), times: 1000 }),
        [
          {
            says: 'three contacts, two listed',
            rows: { ...twoListed, contacts: [{}, {}, { unitId: 'U2' }] },
            gives: { U1: [2, 1, 2000], U2: [1, 1, 1000], region: [3, 2, 1500] },
          },
          {
            says: 'contacts but nobody listed',
            rows: { listings: [], contacts: [{}] },
            gives: { U1: [1, 0, null], region: [1, 0, null] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'sum',
    title: { sv: 'Summa', en: 'Sum' },
    meaning:
      'The sum of a number column over rows, exact. The numerator is in the smallest unit (of money öre), the value in the column’s own.',
    missing: 'A missing number counts nothing and is reported; the sum over no rows is 0.',
    covers: ['measure:sum'],
    examples: [
      measured(
        () =>
          sum({
            ...text,
            of: eachRow(outOfRegionCare.all(), { during: period, attributedBy: 'row-unit' }),
            value: 'cost',
          }),
        [
          {
            says: '0.10 and 0.20 kronor are 30 öre',
            rows: { outOfRegionCare: [{ cost: '0.10' }, { cost: '0.20' }] },
            gives: { region: [30, null, 0.3] },
          },
          {
            says: 'a missing cost counts nothing',
            rows: { outOfRegionCare: [{ cost: '125.50' }, { cost: null }] },
            gives: { region: [12550, null, 125.5] },
          },
          { says: 'no rows', rows: { outOfRegionCare: [] }, gives: { region: [0, null, 0] } },
        ],
      ),
      measured(
        () =>
          sum({
            ...text,
            of: eachRow(prescriptions.all(), { during: period, attributedBy: 'row-unit' }),
            value: 'ddd',
          }),
        [
          {
            says: 'four decimals: the smallest unit is 1/10 000',
            rows: { prescriptions: [{ ddd: '1.5' }, { ddd: '0.0001' }] },
            gives: { region: [15001, null, 1.5001] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'mean',
    title: { sv: 'Medelvärde', en: 'Mean' },
    meaning:
      'The mean of a whole number of rows: the numerator is the sum, the denominator the rows that have it.',
    missing: 'Rows without the number are left out and reported; without any there is no value.',
    covers: ['measure:mean'],
    examples: [
      measured(
        () => mean({ ...text, of: eachContact, value: (c) => daysBetween(c.decidedOn, c.assessedOn) }),
        [
          { says: '0, 1 and 5 days', rows: waits(0, 1, 5), gives: { region: [6, 3, 2] } },
          { says: 'one without', rows: waits(2, null), gives: { region: [2, 1, 2] } },
          { says: 'all without', rows: waits(null), gives: { region: [0, 0, null] } },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'distribution',
    title: { sv: 'Median', en: 'Median' },
    meaning:
      'The median of a whole number of rows; of an even number of rows the mean of the two in the middle.',
    missing: 'Rows without the number are left out and reported; without any there is no value.',
    covers: ['measure:distribution'],
    examples: [
      measured(
        () =>
          distribution({ ...text, of: eachContact, value: (c) => daysBetween(c.decidedOn, c.assessedOn) }),
        [
          { says: 'three rows: the middle one', rows: waits(9, 0, 1), gives: { region: [null, 3, 1] } },
          { says: 'four rows', rows: waits(0, 1, 2, 9), gives: { region: [null, 4, 1.5] } },
          { says: 'one without', rows: waits(3, null), gives: { region: [null, 1, 3] } },
          { says: 'all without', rows: waits(null), gives: { region: [null, 0, null] } },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'continuity',
    title: { sv: 'Kontinuitet', en: 'Continuity' },
    meaning:
      'The mean over listed persons of a continuity index of their visits; the denominator is those who have one.',
    missing: 'Who has fewer visits than `atLeastVisits` is left out; a visit without the column is no visit.',
    covers: ['measure:continuity'],
    examples: [
      measured(
        () =>
          continuity({
            ...text,
            of: listed(),
            index: 'coc',
            visits: contacts.all(),
            by: 'clinicianId',
            during: period,
            atLeastVisits: 2,
          }),
        [
          {
            says: 'one person with index 1, one with 0',
            rows: {
              persons: [{}, {}],
              listings: [{}, { personId: 'p2' }],
              contacts: [
                { clinicianId: 'k1' },
                { clinicianId: 'k1' },
                { personId: 'p2', clinicianId: 'k1' },
                { personId: 'p2', clinicianId: 'k2' },
              ],
            },
            gives: { U1: [1, 2, 0.5], region: [1, 2, 0.5] },
          },
          {
            says: 'one visit is too few',
            rows: { contacts: [{ clinicianId: 'k1' }, { clinicianId: null }] },
            gives: { region: [0, 0, null] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'breakdown',
    title: { sv: 'Fördelning', en: 'Breakdown' },
    meaning: 'The count of rows, and beside it the count for each value of a column.',
    missing:
      'A row without the value is in the count of all and in a category of its own, `unknown`; where `missing` says what it counts as, in that one.',
    covers: ['measure:breakdown'],
    examples: [
      measured(
        () => breakdown({ ...text, of: eachContact, by: 'visitType' }),
        [
          {
            says: 'two new, one without',
            rows: { contacts: [{ visitType: 'new' }, { visitType: 'new' }, { visitType: null }] },
            gives: {
              region: [3, null, 3],
              'region / new': [2, null, 2],
              'region / planned-return': [0, null, 0],
            },
          },
        ],
      ),
      measured(
        () => breakdown({ ...text, of: eachContact, by: 'visitType', missing: 'new' }),
        [
          {
            says: 'one new, one without, which counts as new',
            rows: { contacts: [{ visitType: 'new' }, { visitType: null }, { visitType: 'planned-return' }] },
            gives: {
              region: [3, null, 3],
              'region / new': [2, null, 2],
              'region / planned-return': [1, null, 1],
            },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'quotient',
    title: { sv: 'Kvot', en: 'Quotient' },
    meaning:
      'A quotient that the region makes (age, care need index, ACG): the value of the period’s last month. The region’s is the mean of the units’, weighted by their listed.',
    missing: 'A unit without a quotient that month has no value and no weight.',
    covers: ['measure:quotient'],
    examples: [
      measured(
        () => quotient({ ...text, of: 'cni' }),
        [
          {
            says: 'three listed at one unit, one at the other',
            rows: {
              ...twoUnits,
              persons: [{}, {}, {}, {}],
              listings: [{}, { personId: 'p2' }, { personId: 'p3' }, { personId: 'p4', unitId: 'U2' }],
              quotients: [
                { kind: 'cni', value: '1.5' },
                { kind: 'cni', unitId: 'U2', value: '0.5' },
              ],
            },
            gives: { U1: [null, null, 1.5], U2: [null, null, 0.5], region: [null, null, 1.25] },
          },
          {
            says: 'one unit without',
            rows: { ...twoListed, quotients: [{ kind: 'cni', value: '1.5' }] },
            gives: { U1: [null, null, 1.5], U2: 'not-reported', region: [null, null, 1.5] },
          },
          {
            says: 'of another month',
            rows: { quotients: [{ kind: 'cni', month: '2024-11', value: '1.5' }] },
            gives: { U1: 'not-reported', region: 'not-reported' },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'pooled',
    title: { sv: 'Sammanvägt', en: 'Pooled' },
    meaning:
      'The numerators of other entries over their denominators, both added up: never a mean of shares.',
    missing: 'An entry without anything to count adds nothing.',
    covers: ['measure:pooled'],
    examples: [
      measured(
        () => [
          proportion({ ...text, id: 'a', of: eachContact, counted: (c) => c.planned.is(true) }),
          proportion({ ...text, id: 'b', of: listed(), counted: () => sexIs('female') }),
          pooled({ ...text, of: ['a', 'b'] }),
        ],
        [
          {
            says: '1 of 3 and 1 of 1 are 2 of 4',
            rows: { contacts: [{ planned: true }, { planned: false }, { planned: false }] },
            gives: { U1: [2, 4, 0.5], region: [2, 4, 0.5] },
          },
          { says: '0 of 0 and 1 of 1', rows: { contacts: [] }, gives: { region: [1, 1, 1] } },
          {
            says: '0 of 0 and 0 of 0',
            rows: { listings: [], contacts: [] },
            gives: { region: [0, 0, null] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'part',
    title: { sv: 'Del av flera', en: 'Part of several' },
    meaning:
      'What some entries count, over what several count: Σ numerators / Σ numerators. Of a count the numerator is the count, of a share those counted. For a denominator that no table has alone.',
    missing: 'An entry that counts nothing adds nothing; 0 of 0 has no value.',
    covers: ['measure:part'],
    examples: [
      measured(
        () => [
          count({
            ...text,
            id: 'away',
            of: eachRow(outOfRegionCare.all(), { during: period, attributedBy: 'row-unit' }),
          }),
          proportion({ ...text, id: 'planned', of: eachContact, counted: (c) => c.planned.is(true) }),
          part({ ...text, of: ['away'], among: ['away', 'planned'] }),
        ],
        [
          {
            says: '1 beside 3 planned contacts of 4: 1 of 4',
            rows: {
              outOfRegionCare: [{}],
              contacts: [{ planned: true }, { planned: true }, { planned: true }, { planned: false }],
            },
            gives: { U1: [1, 4, 0.25], region: [1, 4, 0.25] },
          },
          {
            says: 'none of 1',
            rows: { outOfRegionCare: [], contacts: [{ planned: true }] },
            gives: { U1: [0, 1, 0] },
          },
          {
            says: 'nothing at all',
            rows: { outOfRegionCare: [], contacts: [] },
            gives: { U1: [0, 0, null] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'difference',
    title: { sv: 'Förändring', en: 'Difference' },
    meaning:
      'How many more are listed on one day than on another: on the last day of the period than before its first.',
    missing: 'Nobody is 0; fewer than before is negative.',
    covers: ['measure:difference'],
    examples: [
      measured(
        () => difference({ ...text, of: listed(), since: periodStart }),
        [
          {
            says: 'a move from one unit to the other',
            rows: {
              ...twoUnits,
              listings: [{ to: '2024-07-01' }, { unitId: 'U2', from: '2024-07-01' }],
            },
            gives: { U1: [-1, null, -1], U2: [1, null, 1], region: [0, null, 0] },
          },
          {
            says: 'listed from the first day of the period: was not there the day before',
            rows: { listings: [{ from: '2024-01-01' }] },
            gives: { U1: [1, null, 1], region: [1, null, 1] },
          },
          {
            says: 'listed from the day before',
            rows: { listings: [{ from: '2023-12-31' }] },
            gives: { U1: [0, null, 0], region: [0, null, 0] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'supplied',
    title: { sv: 'Levererat värde', en: 'Supplied value' },
    meaning:
      'A count or value that somebody else makes, from the table `supplied`. A total that is not delivered is the sum of numerators over the sum of denominators of what is.',
    missing: 'What is not delivered is `not-reported`: not 0.',
    covers: ['measure:supplied'],
    examples: [
      measured(
        () => supplied({ ...text }),
        [
          {
            says: 'of two units, the region added up',
            rows: {
              ...twoUnits,
              supplied: [
                { numerator: 1, denominator: 2 },
                { unitId: 'U2', numerator: 1, denominator: 6 },
              ],
            },
            gives: { U1: [1, 2, 0.5], U2: [1, 6, 1 / 6], region: [2, 8, 0.25] },
          },
          {
            says: 'one unit has not delivered',
            rows: { ...twoUnits, supplied: [{ numerator: 1, denominator: 2 }] },
            gives: { U1: [1, 2, 0.5], U2: 'not-reported' },
          },
          {
            says: 'a value alone',
            rows: { supplied: [{ value: '0.75' }] },
            gives: { U1: [null, null, 0.75], region: 'not-reported' },
          },
        ],
      ),
    ],
  },
  {
    group: 'Measures',
    operation: 'narrative',
    title: { sv: 'Berättande', en: 'Narrative' },
    meaning: 'An entry that is told in words and has no number.',
    missing: 'Its status is `narrative`.',
    covers: ['measure:narrative'],
    examples: [
      measured(
        () => narrative({ ...text }),
        [
          {
            says: 'whatever the rows',
            rows: { contacts: [{}] },
            gives: { U1: 'narrative', region: 'narrative' },
          },
        ],
      ),
    ],
  },
];
