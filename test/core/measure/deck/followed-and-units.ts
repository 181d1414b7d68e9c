import {
  activeAt,
  all,
  anyOf,
  births,
  contacts,
  eachRow,
  followedBy,
  namedContacts,
  not,
  period,
  periodEnd,
  proportion,
  riskBands,
  unitHas,
  unitReports,
  when,
} from 'vardval';
import { type Entry, type Given, measured, onUnit, text } from './deck.js';

const deliveries = eachRow(births.all(), { during: period, attributedBy: 'row-unit' });
const eachContact = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });

const teams = namedContacts.where((n) => n.role.is('team'));

/** A delivery on 1 March, and contacts of the mother. */
const mother = (...dates: readonly string[]): Given => ({
  births: [{ date: '2024-03-01' }],
  contacts: dates.map((date) => ({ date })),
});

export const followedAndUnits: readonly Entry[] = [
  {
    group: 'What follows a row',
    operation: 'followedBy',
    title: { sv: 'Följs av', en: 'Followed by' },
    meaning:
      'Another row of the same person comes within some days after the counted row, both limits included, and before an anchor. A row never follows itself. It belongs to `counted` of a row population.',
    missing: 'Never unknown: no such row is false, and so is a counted row that names no person.',
    covers: ['after:followed'],
    examples: [
      measured(
        () =>
          proportion({
            ...text,
            of: deliveries,
            counted: () =>
              followedBy(births, contacts.all(), { within: { from: 7, to: 56 }, before: periodEnd }),
          }),
        [
          { says: 'the sixth day is too early', rows: mother('2024-03-07'), gives: { region: [0, 1, 0] } },
          { says: 'the seventh day', rows: mother('2024-03-08'), gives: { region: [1, 1, 1] } },
          { says: 'the last day', rows: mother('2024-04-26'), gives: { region: [1, 1, 1] } },
          { says: 'the day after', rows: mother('2024-04-27'), gives: { region: [0, 1, 0] } },
          { says: 'before the delivery', rows: mother('2024-02-20'), gives: { region: [0, 1, 0] } },
          {
            says: 'too early and in time',
            rows: mother('2024-03-02', '2024-03-20'),
            gives: { region: [1, 1, 1] },
          },
          { says: 'nothing follows', rows: mother(), gives: { region: [0, 1, 0] } },
          {
            says: "another person's contact",
            rows: {
              persons: [{}, {}],
              births: [{ date: '2024-03-01' }],
              contacts: [{ personId: 'p2', date: '2024-03-20' }],
            },
            gives: { region: [0, 1, 0] },
          },
          {
            says: 'two deliveries: each is asked for itself',
            rows: {
              births: [{ date: '2024-01-01' }, { date: '2024-12-01' }],
              contacts: [{ date: '2024-01-20' }],
            },
            gives: { region: [1, 2, 0.5] },
          },
          {
            says: 'in time, but not before the anchor',
            rows: { births: [{ date: '2024-12-20' }], contacts: [{ date: '2025-01-01' }] },
            gives: { region: [0, 1, 0] },
          },
          {
            says: 'no deliveries: no value',
            rows: { births: [], contacts: [] },
            gives: { region: [0, 0, null] },
          },
        ],
      ),
      measured(
        () =>
          proportion({
            ...text,
            of: eachContact,
            counted: () => followedBy(contacts, contacts.all(), { within: { from: 0 }, before: periodEnd }),
          }),
        [
          {
            says: 'over the same table a row does not follow itself',
            rows: { contacts: [{}] },
            gives: { region: [0, 1, 0] },
          },
          {
            says: 'two on one day follow each other',
            rows: { contacts: [{}, {}] },
            gives: { region: [2, 2, 1] },
          },
          {
            says: 'without an upper limit: the first is followed, the last is not',
            rows: { contacts: [{ date: '2024-01-01' }, { date: '2024-12-31' }] },
            gives: { region: [1, 2, 0.5] },
          },
        ],
      ),
      measured(
        () =>
          proportion({
            ...text,
            of: deliveries,
            counted: () =>
              followedBy(births, contacts.all(), {
                within: { from: 0, to: 14 },
                before: periodEnd,
                person: 'childId',
              }),
          }),
        [
          {
            says: "the child's contact",
            rows: {
              persons: [{}, {}],
              births: [{ childId: 'p2', date: '2024-03-01' }],
              contacts: [{ personId: 'p2', date: '2024-03-15' }],
            },
            gives: { region: [1, 1, 1] },
          },
          {
            says: "the mother's contact is not the child's",
            rows: {
              persons: [{}, {}],
              births: [{ childId: 'p2', date: '2024-03-01' }],
              contacts: [{ personId: 'p1', date: '2024-03-15' }],
            },
            gives: { region: [0, 1, 0] },
          },
          {
            says: 'no child is named',
            rows: {
              births: [{ childId: null, date: '2024-03-01' }],
              contacts: [{ personId: 'p1', date: '2024-03-15' }],
            },
            gives: { region: [0, 1, 0] },
          },
        ],
      ),
      measured(
        () =>
          proportion({
            ...text,
            of: deliveries,
            counted: () =>
              followedBy(births, contacts.all(), {
                within: { from: 0, to: 10 },
                before: periodEnd,
                since: { column: 'homeOn' },
              }),
          }),
        [
          {
            says: 'days are counted from another date of the row: the tenth day counts',
            rows: {
              births: [{ date: '2024-03-01', homeOn: '2024-03-05' }],
              contacts: [{ date: '2024-03-15' }],
            },
            gives: { region: [1, 1, 1] },
          },
          {
            says: 'the eleventh does not',
            rows: {
              births: [{ date: '2024-03-01', homeOn: '2024-03-05' }],
              contacts: [{ date: '2024-03-16' }],
            },
            gives: { region: [0, 1, 0] },
          },
          {
            says: 'where that date is missing nothing follows',
            rows: { births: [{ date: '2024-03-01', homeOn: null }], contacts: [{ date: '2024-03-02' }] },
            gives: { region: [0, 1, 0] },
          },
        ],
      ),
      measured(
        () =>
          proportion({
            ...text,
            of: eachContact,
            counted: (c) =>
              all(
                c.planned.is(true),
                not(followedBy(contacts, contacts.all(), { within: { from: 1 }, before: periodEnd })),
              ),
          }),
        [
          {
            says: 'joined with a condition on the row, and denied: only the planned one without a later contact',
            rows: {
              contacts: [
                { date: '2024-01-01', planned: true },
                { date: '2024-02-01', planned: true },
              ],
            },
            gives: { region: [1, 2, 0.5] },
          },
          {
            says: 'nothing follows, but whether it was planned is unknown',
            rows: { contacts: [{ planned: null }] },
            gives: { region: [0, 1, 0] },
          },
        ],
      ),
    ],
  },
  {
    group: 'What follows a row',
    operation: 'activeAt',
    title: {
      sv: 'Gäller för personen på en dag i perioden',
      en: 'Holds for the person on a day of the period',
    },
    meaning:
      "A row of an interval table of the row's person holds on the day before an anchor (`periodEnd`: the period's last day), whatever the row's own date; with `same`, one that has the same identifier or text in columns of both. It belongs to `where` and `counted` of a row population.",
    missing:
      'Unknown without the person, and where a column of `same` is missing in the row. What is missing in the other table is the same as nothing: false.',
    covers: ['after:activeAt'],
    examples: [
      measured(
        () =>
          proportion({
            ...text,
            of: eachContact,
            counted: () =>
              activeAt(
                contacts,
                riskBands.where((r) => r.rub.atLeast(4)),
                { at: periodEnd },
              ),
          }),
        [
          {
            says: 'from the last day on, though the contact came long before',
            rows: { contacts: [{ date: '2024-01-01' }], riskBands: [{ rub: 4, from: '2024-12-31' }] },
            gives: { region: [1, 1, 1] },
          },
          {
            says: 'from the day after',
            rows: { contacts: [{ date: '2024-01-01' }], riskBands: [{ rub: 4, from: '2025-01-01' }] },
            gives: { region: [0, 1, 0] },
          },
          {
            says: 'to the day after',
            rows: { contacts: [{}], riskBands: [{ rub: 4, from: '2020-01-01', to: '2025-01-01' }] },
            gives: { region: [1, 1, 1] },
          },
          {
            says: 'to the last day, which it does not hold',
            rows: { contacts: [{}], riskBands: [{ rub: 4, from: '2020-01-01', to: '2024-12-31' }] },
            gives: { region: [0, 1, 0] },
          },
          {
            says: "another person's",
            rows: { persons: [{}, {}], contacts: [{}], riskBands: [{ personId: 'p2', rub: 4 }] },
            gives: { region: [0, 1, 0] },
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
              where: () => activeAt(contacts, teams, { at: periodEnd }),
            }),
            counted: () => not(activeAt(contacts, teams, { at: periodEnd, same: { teamId: 'teamId' } })),
          }),
        [
          {
            says: 'the named team, another, and none recorded: unknown does not become true by being denied',
            rows: {
              contacts: [{ teamId: 't1' }, { teamId: 't2' }, { teamId: null }],
              namedContacts: [{ role: 'team', teamId: 't1' }],
            },
            gives: { region: [1, 3, 1 / 3] },
          },
          {
            says: 'without a named team nobody is asked about',
            rows: { contacts: [{ teamId: 't1' }], namedContacts: [] },
            gives: { region: [0, 0, null] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Conditions on a unit',
    operation: 'unitHas',
    title: { sv: 'Enheten har en rad', en: 'The unit has a row' },
    meaning:
      'The unit has such a row in the window. A row about a period is dated by that period’s last day.',
    missing: 'Never unknown: no row is false, and so is a row of which the condition is unknown.',
    covers: ['unit:unit-exists'],
    examples: [
      onUnit(
        () =>
          unitHas(
            unitReports.where((r) => r.item.is('telephone-calls')),
            { during: period, dated: 'period' },
          ),
        [
          { says: 'a report', rows: { unitReports: [{}] }, is: true },
          { says: 'a report of another thing', rows: { unitReports: [{ item: 'other' }] }, is: false },
          { says: 'the year before', rows: { unitReports: [{ period: '2023' }] }, is: false },
          {
            says: 'another unit reported',
            rows: { units: [{}, {}], unitReports: [{ unitId: 'U2' }] },
            is: false,
          },
          { says: 'no reports', rows: { unitReports: [] }, is: false },
        ],
      ),
      onUnit(
        () =>
          unitHas(
            contacts.where((c) => c.planned.is(true)),
            { during: period },
          ),
        [
          { says: 'a row of which it is unknown', rows: { contacts: [{ planned: null }] }, is: false },
          { says: 'a row of which it is true', rows: { contacts: [{ planned: true }] }, is: true },
        ],
      ),
      onUnit(
        () => unitHas(contacts.all(), { during: period, atLeast: 2 }),
        [
          { says: 'one where it takes two', rows: { contacts: [{}] }, is: false },
          { says: 'two', rows: { contacts: [{}, {}] }, is: true },
          { says: 'three', rows: { contacts: [{}, {}, {}] }, is: true },
          {
            says: 'two, one of them in the year before',
            rows: { contacts: [{}, { date: '2023-12-31' }] },
            is: false,
          },
          {
            says: 'two, one of them at another unit',
            rows: { units: [{}, {}], contacts: [{}, { unitId: 'U2' }] },
            is: false,
          },
        ],
      ),
      onUnit(
        () => unitHas(contacts.all(), { during: period, atLeast: 0 }),
        [{ says: 'every unit has at least none', rows: { contacts: [] }, is: true }],
      ),
    ],
  },
  {
    group: 'Conditions on a unit',
    operation: 'not, all, anyOf, when (of a unit)',
    title: { sv: 'Inte, alla, någon av, om det är valt', en: 'Not, all, any of, when it is chosen' },
    meaning: 'As of a row.',
    missing: 'Nothing about a unit is unknown.',
    covers: ['unit:not', 'unit:all', 'unit:any', 'unit:when'],
    examples: [
      onUnit(
        () => when(false, unitHas(contacts.all(), { during: period })),
        [{ says: 'turned off it is true', rows: { contacts: [] }, is: true }],
      ),
      onUnit(
        () => when(true, unitHas(contacts.all(), { during: period })),
        [{ says: 'turned on it is asked', rows: { contacts: [] }, is: false }],
      ),
      onUnit(
        () => not(unitHas(contacts.all(), { during: period })),
        [
          { says: 'no row', rows: { contacts: [] }, is: true },
          { says: 'a row', rows: { contacts: [{}] }, is: false },
        ],
      ),
      onUnit(
        () => all(unitHas(contacts.all(), { during: period }), unitHas(births.all(), { during: period })),
        [
          { says: 'both', rows: { contacts: [{}], births: [{}] }, is: true },
          { says: 'one', rows: { contacts: [{}], births: [] }, is: false },
        ],
      ),
      onUnit(
        () => anyOf(unitHas(contacts.all(), { during: period }), unitHas(births.all(), { during: period })),
        [
          { says: 'one', rows: { contacts: [], births: [{}] }, is: true },
          { says: 'none', rows: { contacts: [], births: [] }, is: false },
        ],
      ),
      onUnit(() => all(), [{ says: 'all() of nothing', rows: {}, is: true }]),
      onUnit(() => anyOf(), [{ says: 'anyOf() of nothing', rows: {}, is: false }]),
    ],
  },
];
