import {
  age,
  all,
  births,
  calls,
  contacts,
  count,
  discharges,
  eachRow,
  exists,
  followedBy,
  listed,
  localDate,
  monthsFrom,
  not,
  notes,
  outOfRegionCare,
  period,
  periodEnd,
  periodStart,
  persons,
  personsAt,
  proportion,
  sexIs,
  sum,
  unitHas,
  units,
} from 'vardval';
import { type Entry, measured, text } from './deck.js';

const twoUnits = { units: [{}, {}] };

export const populations: readonly Entry[] = [
  {
    group: 'Populations',
    operation: 'listed',
    title: { sv: 'Listade', en: 'Listed persons' },
    meaning:
      'Persons at the unit where they are listed on the day before the anchor (the last day of the period unless another is said), each once. A death ends every listing on its day. Of overlapping listings one counts: `listed` before `assigned`, then the latest, then the lower unit id.',
    missing:
      'A listing without an end is open, without a kind `listed`. A person of whom `where` is unknown is left out.',
    covers: ['population:listed'],
    examples: [
      measured(
        () => count({ ...text, of: listed() }),
        [
          {
            says: 'from the last day on',
            rows: { listings: [{ from: '2024-12-31' }] },
            gives: { U1: [1, null, 1], region: [1, null, 1] },
          },
          {
            says: 'from the day after',
            rows: { listings: [{ from: '2025-01-01' }] },
            gives: { U1: [0, null, 0], region: [0, null, 0] },
          },
          {
            says: 'the end is the first day no longer listed',
            rows: { listings: [{ to: '2024-12-31' }] },
            gives: { region: [0, null, 0] },
          },
          {
            says: 'ends the day after',
            rows: { listings: [{ to: '2025-01-01' }] },
            gives: { region: [1, null, 1] },
          },
          {
            says: 'died on the last day: not listed on it',
            rows: { persons: [{ deathDate: '2024-12-31' }] },
            gives: { region: [0, null, 0] },
          },
          {
            says: 'died the day after',
            rows: { persons: [{ deathDate: '2025-01-01' }] },
            gives: { region: [1, null, 1] },
          },
          {
            says: 'moved within the period: counted where listed at its end',
            rows: {
              ...twoUnits,
              listings: [{ to: '2024-07-01' }, { unitId: 'U2', from: '2024-07-01' }],
            },
            gives: { U1: [0, null, 0], U2: [1, null, 1], region: [1, null, 1] },
          },
          {
            says: 'two at once: the later',
            rows: { ...twoUnits, listings: [{}, { unitId: 'U2', from: '2024-07-01' }] },
            gives: { U1: [0, null, 0], U2: [1, null, 1], region: [1, null, 1] },
          },
          {
            says: 'two at once: the chosen one before the assigned one',
            rows: { ...twoUnits, listings: [{}, { unitId: 'U2', from: '2024-07-01', kind: 'assigned' }] },
            gives: { U1: [1, null, 1], U2: [0, null, 0], region: [1, null, 1] },
          },
          {
            says: 'two from one day: the lower unit id',
            rows: { ...twoUnits, listings: [{ unitId: 'U2' }, { unitId: 'U1' }] },
            gives: { U1: [1, null, 1], U2: [0, null, 0], region: [1, null, 1] },
          },
          {
            says: 'assigned is not listed',
            rows: { listings: [{ kind: 'assigned' }] },
            gives: { region: [0, null, 0] },
          },
          {
            says: 'no kind is listed',
            rows: { listings: [{ kind: null }] },
            gives: { region: [1, null, 1] },
          },
        ],
      ),
      measured(
        () => count({ ...text, of: listed({ kinds: ['listed', 'assigned'] }) }),
        [{ says: 'both kinds', rows: { listings: [{ kind: 'assigned' }] }, gives: { region: [1, null, 1] } }],
      ),
      measured(
        () => count({ ...text, of: listed({ at: periodStart, where: () => sexIs('female') }) }),
        [
          {
            says: 'listed on the day before the period',
            rows: { listings: [{ to: '2024-01-01' }] },
            gives: { region: [1, null, 1] },
          },
          { says: 'a man', rows: { persons: [{ sex: 'male' }] }, gives: { region: [0, null, 0] } },
          {
            says: 'the sex is not known',
            rows: { persons: [{ sex: null }] },
            gives: { region: [0, null, 0] },
          },
        ],
      ),
      measured(
        () => count({ ...text, of: listed({ at: monthsFrom(periodEnd, -6) }) }),
        [
          {
            says: 'listed on 30 June',
            rows: { listings: [{ to: '2024-07-01' }] },
            gives: { region: [1, null, 1] },
          },
          {
            says: 'listed from 1 July',
            rows: { listings: [{ from: '2024-07-01' }] },
            gives: { region: [0, null, 0] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Populations',
    operation: 'eachRow',
    title: { sv: 'Varje rad', en: 'Each row' },
    meaning:
      'The rows of a table in a window, each counted once, at the unit that `attributedBy` says: the row’s own (`row-unit`), where its person is listed on the row’s date (`listing-on-date`; who is only assigned is listed nowhere), or the first of these that there is (`row-unit-else-listing`). `where` takes rows out by what follows them, which the rows themselves cannot say. `about` names the column of the person by whose sex and age group a row is shown (the child of a birth); everything else stays the row’s own person’s.',
    missing:
      'A row without a unit, or whose person is not listed then, counts in the region only. A row of which `where` is unknown is left out.',
    covers: [
      'population:each-row',
      'attributed:row-unit',
      'attributed:row-unit-else-listing',
      'attributed:listing-on-date',
      'once:a-row',
    ],
    examples: [
      measured(
        () =>
          count({
            ...text,
            of: eachRow(discharges.all(), {
              during: period,
              attributedBy: 'listing-on-date',
              where: () =>
                not(
                  followedBy(discharges, persons.all(), {
                    dated: 'deathDate',
                    within: { from: 0, to: 14 },
                    before: monthsFrom(periodEnd, 12),
                  }),
                ),
            }),
          }),
        [
          {
            says: 'alive after the fourteenth day',
            rows: { persons: [{ deathDate: '2024-03-26' }], discharges: [{}] },
            gives: { U1: [1, null, 1], region: [1, null, 1] },
          },
          {
            says: 'died on the fourteenth day: out',
            rows: { persons: [{ deathDate: '2024-03-25' }], discharges: [{}] },
            gives: { U1: [0, null, 0], region: [0, null, 0] },
          },
          {
            says: 'died on the day itself: out',
            rows: { persons: [{ deathDate: '2024-03-11' }], discharges: [{}] },
            gives: { region: [0, null, 0] },
          },
          {
            says: 'two discharges, the death after the second',
            rows: {
              persons: [{ deathDate: '2024-05-10' }],
              discharges: [{}, { date: '2024-05-02' }],
            },
            gives: { region: [1, null, 1] },
          },
        ],
      ),
      measured(
        () =>
          sum({
            ...text,
            of: eachRow(outOfRegionCare.all(), {
              during: period,
              attributedBy: 'row-unit',
              where: (c) =>
                all(
                  c.channel.is('digital'),
                  followedBy(outOfRegionCare, contacts.all(), { within: { from: 0 }, before: periodEnd }),
                ),
            }),
            value: 'cost',
          }),
        [
          {
            says: 'of the row and of what follows it; values are added up of the rows that belong',
            rows: {
              outOfRegionCare: [
                { cost: '100' },
                { cost: '20', date: '2024-05-01' },
                { cost: '3', channel: 'physical' },
              ],
              contacts: [{ date: '2024-04-01' }],
            },
            gives: { U1: [10000, null, 100], region: [10000, null, 100] },
          },
        ],
      ),
      measured(
        () => count({ ...text, of: eachRow(births.all(), { during: period, attributedBy: 'row-unit' }) }),
        [
          {
            says: "at the row's unit, wherever the person is listed",
            rows: { ...twoUnits, births: [{ unitId: 'U2' }] },
            gives: { U1: [0, null, 0], U2: [1, null, 1], region: [1, null, 1] },
          },
          {
            says: 'without a unit: in the region only',
            rows: { births: [{ unitId: null }] },
            gives: { U1: [0, null, 0], region: [1, null, 1] },
          },
          {
            says: 'a unit that `units` does not have: in the region only',
            rows: { births: [{ unitId: 'U9' }] },
            gives: { U1: [0, null, 0], region: [1, null, 1] },
          },
          {
            says: 'twins are two rows',
            rows: { births: [{}, {}] },
            gives: { U1: [2, null, 2], region: [2, null, 2] },
          },
          { says: 'no rows', rows: { births: [] }, gives: { U1: [0, null, 0], region: [0, null, 0] } },
        ],
      ),
      measured(
        () =>
          count({
            ...text,
            of: eachRow(births.all(), { during: period, attributedBy: 'row-unit-else-listing' }),
          }),
        [
          {
            says: 'its own unit',
            rows: { ...twoUnits, births: [{ unitId: 'U2' }] },
            gives: { U1: [0, null, 0], U2: [1, null, 1] },
          },
          {
            says: 'without one: where the person is listed',
            rows: { ...twoUnits, births: [{ unitId: null }] },
            gives: { U1: [1, null, 1], U2: [0, null, 0] },
          },
          {
            says: 'neither: in the region only',
            rows: { listings: [], births: [{ unitId: null }] },
            gives: { U1: [0, null, 0], region: [1, null, 1] },
          },
        ],
      ),
      measured(
        () =>
          count({
            ...text,
            of: eachRow(contacts.all(), { during: period, attributedBy: 'listing-on-date' }),
          }),
        [
          {
            says: 'where the person is listed, wherever the row was made',
            rows: { ...twoUnits, contacts: [{ unitId: 'U2' }] },
            gives: { U1: [1, null, 1], U2: [0, null, 0], region: [1, null, 1] },
          },
          {
            says: "by the row's date: before and on the day of a move",
            rows: {
              ...twoUnits,
              listings: [{ to: '2024-07-01' }, { unitId: 'U2', from: '2024-07-01' }],
              contacts: [{ date: '2024-06-30' }, { date: '2024-07-01' }],
            },
            gives: { U1: [1, null, 1], U2: [1, null, 1], region: [2, null, 2] },
          },
          {
            says: 'only assigned on the day: in the region only',
            rows: { listings: [{ kind: 'assigned' }], contacts: [{}] },
            gives: { U1: [0, null, 0], region: [1, null, 1] },
          },
          {
            says: 'not listed then: in the region only',
            rows: { listings: [{ from: '2024-03-12' }], contacts: [{ date: '2024-03-11' }] },
            gives: { U1: [0, null, 0], region: [1, null, 1] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Populations',
    operation: "eachRow({ once: 'a-person-and-day' })",
    title: { sv: 'En gång per person och dag', en: 'Once a person and day' },
    meaning:
      'Rows of one person on one day count once at each unit, and once in the region: twins are one delivery. It is counted when one of its rows is.',
    missing:
      'A row that names no person counts by itself. A row of which the counted condition is unknown does not count it.',
    covers: ['once:a-person-and-day'],
    examples: [
      measured(
        () =>
          count({
            ...text,
            of: eachRow(births.all(), {
              during: period,
              attributedBy: 'row-unit',
              once: 'a-person-and-day',
            }),
          }),
        [
          { says: 'twins', rows: { births: [{}, {}] }, gives: { U1: [1, null, 1], region: [1, null, 1] } },
          {
            says: 'on two days',
            rows: { births: [{}, { date: '2024-03-12' }] },
            gives: { U1: [2, null, 2], region: [2, null, 2] },
          },
          {
            says: 'at two units: once at each, once in the region',
            rows: { ...twoUnits, births: [{}, { unitId: 'U2' }] },
            gives: { U1: [1, null, 1], U2: [1, null, 1], region: [1, null, 1] },
          },
        ],
      ),
      measured(
        () =>
          count({
            ...text,
            of: eachRow(calls.all(), {
              during: period,
              dated: (c) => localDate(c.receivedAt),
              attributedBy: 'row-unit',
              once: 'a-person-and-day',
            }),
          }),
        [
          { says: 'two calls of one person', rows: { calls: [{}, {}] }, gives: { region: [1, null, 1] } },
          {
            says: 'two calls of nobody known: each by itself',
            rows: { calls: [{ personId: null }, { personId: null }] },
            gives: { region: [2, null, 2] },
          },
        ],
      ),
      measured(
        () =>
          proportion({
            ...text,
            of: eachRow(contacts.all(), {
              during: period,
              attributedBy: 'row-unit',
              once: 'a-person-and-day',
            }),
            counted: (c) => c.planned.is(true),
          }),
        [
          {
            says: 'one of the two is counted',
            rows: { contacts: [{ planned: true }, { planned: null }] },
            gives: { region: [1, 1, 1] },
          },
          {
            says: 'false and unknown: not counted',
            rows: { contacts: [{ planned: false }, { planned: null }] },
            gives: { region: [0, 1, 0] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Populations',
    operation: 'personsAt',
    title: { sv: 'Personer med rader', en: 'Persons of rows' },
    meaning:
      'The persons of rows, whoever they are listed with: each once at every unit that has such a row, and once in the region. Of several kinds of rows one is enough.',
    missing: 'A person of whom `where` is unknown is left out.',
    covers: ['population:persons-at'],
    examples: [
      measured(
        () => count({ ...text, of: personsAt(contacts.all(), { during: period }) }),
        [
          {
            says: 'two contacts, one person',
            rows: { contacts: [{}, {}] },
            gives: { U1: [1, null, 1], region: [1, null, 1] },
          },
          {
            says: 'at two units: once at each, once in the region',
            rows: { ...twoUnits, contacts: [{}, { unitId: 'U2' }] },
            gives: { U1: [1, null, 1], U2: [1, null, 1], region: [1, null, 1] },
          },
          {
            says: 'not listed anywhere',
            rows: { listings: [], contacts: [{}] },
            gives: { U1: [1, null, 1], region: [1, null, 1] },
          },
          { says: 'listed, but without a row', rows: { contacts: [] }, gives: { region: [0, null, 0] } },
        ],
      ),
      measured(
        () =>
          count({
            ...text,
            of: personsAt([contacts.all(), notes.all()], {
              during: period,
              where: () => age(periodEnd).atLeast(18),
            }),
          }),
        [
          {
            says: 'one kind of row is enough',
            rows: { contacts: [], notes: [{}] },
            gives: { region: [1, null, 1] },
          },
          {
            says: 'both kinds: still one person',
            rows: { contacts: [{}], notes: [{}] },
            gives: { region: [1, null, 1] },
          },
          {
            says: 'a child',
            rows: { persons: [{ birthDate: '2010-01-01' }], contacts: [{}], notes: [] },
            gives: { region: [0, null, 0] },
          },
          {
            says: 'the age is unknown',
            rows: { persons: [], contacts: [{}], notes: [] },
            gives: { region: [0, null, 0] },
          },
        ],
      ),
      measured(
        () =>
          proportion({
            ...text,
            of: personsAt(contacts.all(), { during: period }),
            counted: () => exists(notes.all(), { during: period, unit: 'same-unit' }),
          }),
        [
          {
            says: 'counted at one of two units, and in the region',
            rows: { ...twoUnits, contacts: [{}, { unitId: 'U2' }], notes: [{ unitId: 'U2' }] },
            gives: { U1: [0, 1, 0], U2: [1, 1, 1], region: [1, 1, 1] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Populations',
    operation: 'units',
    title: { sv: 'Enheter', en: 'Units' },
    meaning:
      'The units that are open on the day before the anchor (the last day of the period unless another is said).',
    missing: 'Without a day of opening a unit has always been open; without a day of closing it still is.',
    covers: ['population:units'],
    examples: [
      measured(
        () =>
          proportion({
            ...text,
            of: units(),
            counted: () => unitHas(contacts.all(), { during: period }),
          }),
        [
          {
            says: 'two units, one with a contact',
            rows: { ...twoUnits, contacts: [{}] },
            gives: { U1: [1, 1, 1], U2: [0, 1, 0], region: [1, 2, 0.5] },
          },
          {
            says: 'opens on the last day',
            rows: { units: [{ opensOn: '2024-12-31' }], contacts: [] },
            gives: { region: [0, 1, 0] },
          },
          {
            says: 'opens the day after',
            rows: { units: [{ opensOn: '2025-01-01' }], contacts: [] },
            gives: { region: [0, 0, null] },
          },
          {
            says: 'closed from the last day',
            rows: { units: [{ closesOn: '2024-12-31' }], contacts: [] },
            gives: { region: [0, 0, null] },
          },
          {
            says: 'closed from the day after',
            rows: { units: [{ closesOn: '2025-01-01' }], contacts: [] },
            gives: { region: [0, 1, 0] },
          },
        ],
      ),
    ],
  },
];
