import {
  all,
  calendarYear,
  calls,
  contacts,
  count,
  eachRow,
  exactCodes,
  exists,
  lastMonths,
  localDate,
  monthsFrom,
  notes,
  period,
  periodEnd,
  periodStart,
  sameDay,
  shifted,
  withGrace,
  yearStart,
} from 'vardval';
import { type Entry, measured, onPerson, text } from './deck.js';

/** One contact on each of some days. */
const on = (...dates: readonly string[]) => ({ contacts: dates.map((date) => ({ date })) });

export const rowSets: readonly Entry[] = [
  {
    group: 'Row sets and windows',
    operation: 'where',
    title: { sv: 'Rader', en: 'Rows' },
    meaning:
      'The rows of a table of which a condition is true; `all()` of a table takes every row. Rows that are faulty are in the ledger and not here.',
    missing: 'A row of which the condition is unknown is left out, by the condition and by its negation.',
    covers: ['set:rows'],
    examples: [
      measured(
        () =>
          count({
            ...text,
            of: eachRow(
              contacts.where((c) => c.planned.is(true)),
              { during: period, attributedBy: 'row-unit' },
            ),
          }),
        [
          {
            says: 'true is taken; false and unknown are not',
            rows: { contacts: [{ planned: true }, { planned: false }, { planned: null }] },
            gives: { region: [1, null, 1] },
          },
          { says: 'no rows', rows: { contacts: [] }, gives: { region: [0, null, 0] } },
        ],
      ),
    ],
  },
  {
    group: 'Row sets and windows',
    operation: 'dated',
    title: { sv: 'Vilket datum som räknas', en: 'Which date counts' },
    meaning:
      'The date by which a row is in a window. Where the table has a column `date` that is it, unless another is said; elsewhere it must be said, and an instant is dated by its local date.',
    missing: 'A row without that date is in no window.',
    covers: ['set:rows'],
    examples: [
      measured(
        () =>
          count({
            ...text,
            of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit', dated: 'decidedOn' }),
          }),
        [
          {
            says: 'the contact is of 2024 but decided on in 2023',
            rows: { contacts: [{ date: '2024-01-02', decidedOn: '2023-12-30' }] },
            gives: { region: [0, null, 0] },
          },
          {
            says: 'decided on in 2024',
            rows: { contacts: [{ date: '2025-01-02', decidedOn: '2024-12-30' }] },
            gives: { region: [1, null, 1] },
          },
          {
            says: 'no such date',
            rows: { contacts: [{ date: '2024-01-02', decidedOn: null }] },
            gives: { region: [0, null, 0] },
          },
        ],
      ),
      measured(
        () =>
          count({
            ...text,
            of: eachRow(calls.all(), {
              during: period,
              attributedBy: 'row-unit',
              dated: (c) => localDate(c.receivedAt),
            }),
          }),
        [
          {
            says: 'the last minute of 2023 in Stockholm, and the first of 2024',
            rows: { calls: [{ receivedAt: '2023-12-31T22:59:00Z' }, { receivedAt: '2023-12-31T23:00:00Z' }] },
            gives: { region: [1, null, 1] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Row sets and windows',
    operation: 'period',
    title: { sv: 'Rapportperioden', en: 'The reporting period' },
    meaning:
      'From the first day of the period to its last, both included. Here of 2024-DÅ04, January to April.',
    missing: 'A row without a date is in no window.',
    covers: ['set:rows'],
    examples: [
      onPerson(
        () => exists(contacts.all(), { during: period }),
        [
          { says: 'the day before', rows: on('2023-12-31'), is: false },
          { says: 'the first day', rows: on('2024-01-01'), is: true },
          { says: 'the last day', rows: on('2024-04-30'), is: true },
          { says: 'the day after', rows: on('2024-05-01'), is: false },
        ],
        '2024-DÅ04',
      ),
    ],
  },
  {
    group: 'Row sets and windows',
    operation: 'calendarYear',
    title: { sv: 'Kalenderåret', en: 'The calendar year' },
    meaning: "The whole year in which the period's last day lies, also for 2024-DÅ04.",
    missing: 'A row without a date is in no window.',
    covers: ['set:rows'],
    examples: [
      onPerson(
        () => exists(contacts.all(), { during: calendarYear }),
        [
          { says: 'the day before', rows: on('2023-12-31'), is: false },
          { says: 'the first day', rows: on('2024-01-01'), is: true },
          { says: 'the last day', rows: on('2024-12-31'), is: true },
          { says: 'the day after', rows: on('2025-01-01'), is: false },
        ],
        '2024-DÅ04',
      ),
    ],
  },
  {
    group: 'Row sets and windows',
    operation: 'lastMonths',
    title: { sv: 'Rullande fönster', en: 'Rolling window' },
    meaning: 'The months that end with the period. Here twelve at the end of 2024-DÅ04.',
    missing: 'A row without a date is in no window.',
    covers: ['set:rows'],
    examples: [
      onPerson(
        () => exists(contacts.all(), { during: lastMonths(12) }),
        [
          { says: 'the day before', rows: on('2023-04-30'), is: false },
          { says: 'the first day', rows: on('2023-05-01'), is: true },
          { says: 'the last day', rows: on('2024-04-30'), is: true },
          { says: 'the day after', rows: on('2024-05-01'), is: false },
        ],
        '2024-DÅ04',
      ),
    ],
  },
  {
    group: 'Row sets and windows',
    operation: 'shifted',
    title: { sv: 'Förskjutet fönster', en: 'Shifted window' },
    meaning: 'A window moved by whole months. Here the period 2024-DÅ04 four months earlier.',
    missing: 'A row without a date is in no window.',
    covers: ['set:rows'],
    examples: [
      onPerson(
        () => exists(contacts.all(), { during: shifted(period, -4) }),
        [
          { says: 'the day before', rows: on('2023-08-31'), is: false },
          { says: 'the first day', rows: on('2023-09-01'), is: true },
          { says: 'the last day', rows: on('2023-12-31'), is: true },
          { says: 'the day after', rows: on('2024-01-01'), is: false },
        ],
        '2024-DÅ04',
      ),
    ],
  },
  {
    group: 'Row sets and windows',
    operation: 'withGrace',
    title: { sv: 'Fönster med eftersläpning', en: 'Window with grace' },
    meaning: 'A window that ends some months later. Here the calendar year and January after it.',
    missing: 'A row without a date is in no window.',
    covers: ['set:rows'],
    examples: [
      onPerson(
        () => exists(contacts.all(), { during: withGrace(calendarYear, 1) }),
        [
          { says: 'the last day of grace', rows: on('2025-01-31'), is: true },
          { says: 'the day after', rows: on('2025-02-01'), is: false },
        ],
      ),
    ],
  },
  {
    group: 'Row sets and windows',
    operation: 'periodStart, periodEnd, yearStart, yearEnd, monthsFrom',
    title: { sv: 'Ankare', en: 'Anchors' },
    meaning:
      'Midnights that a window runs between: the first of the period, the one after its last day, and those of the calendar year in which that day lies, moved by months. A window holds its first day and not the day of its end. Here of 2024-DÅ08.',
    missing: 'A row without a date is in no window.',
    covers: ['set:rows'],
    examples: [
      onPerson(
        () => exists(contacts.all(), { during: { from: monthsFrom(yearStart, -1), to: periodStart } }),
        [
          { says: 'the day before', rows: on('2023-11-30'), is: false },
          { says: 'the first day', rows: on('2023-12-01'), is: true },
          { says: 'the last day', rows: on('2023-12-31'), is: true },
          { says: 'the end is not in the window', rows: on('2024-01-01'), is: false },
        ],
        '2024-DÅ08',
      ),
      onPerson(
        () => exists(contacts.all(), { during: { from: monthsFrom(periodEnd, -6), to: periodEnd } }),
        [
          { says: 'the day before', rows: on('2024-02-29'), is: false },
          { says: 'the first day', rows: on('2024-03-01'), is: true },
          { says: 'the last day', rows: on('2024-08-31'), is: true },
          { says: 'the end is not in the window', rows: on('2024-09-01'), is: false },
        ],
        '2024-DÅ08',
      ),
    ],
  },
  {
    group: 'Row sets and windows',
    operation: 'sameDay',
    title: { sv: 'Samma dag', en: 'Same day' },
    meaning: 'The days and units at which a person has rows of every given kind.',
    missing: 'A row of which a condition is unknown is no row of that kind. Never unknown.',
    covers: ['set:same-day'],
    examples: [
      onPerson(
        () =>
          exists(
            sameDay(
              notes.where((n) => n.value.matches(exactCodes('DU011'))),
              notes.where((n) =>
                all(n.term.matches(exactCodes('Åtg')), n.value.matches(exactCodes('ZV044'))),
              ),
            ),
            { during: period },
          ),
        [
          { says: 'both on one day', rows: { notes: [{ value: 'DU011' }, { value: 'ZV044' }] }, is: true },
          { says: 'one of them', rows: { notes: [{ value: 'DU011' }] }, is: false },
          {
            says: 'on two days',
            rows: { notes: [{ value: 'DU011' }, { value: 'ZV044', date: '2024-03-12' }] },
            is: false,
          },
          {
            says: 'at two units',
            rows: {
              units: [{}, {}],
              notes: [{ value: 'DU011' }, { value: 'ZV044', unitId: 'U2' }],
            },
            is: false,
          },
          {
            says: 'of two persons',
            rows: {
              persons: [{}, {}],
              notes: [{ value: 'DU011' }, { value: 'ZV044', personId: 'p2' }],
            },
            is: false,
          },
          {
            says: 'one of them is missing',
            rows: { notes: [{ value: 'DU011' }, { value: null }] },
            is: false,
          },
          {
            says: 'together, but outside the window',
            rows: {
              notes: [
                { value: 'DU011', date: '2023-12-31' },
                { value: 'ZV044', date: '2023-12-31' },
              ],
            },
            is: false,
          },
        ],
      ),
    ],
  },
];
