import {
  ageOn,
  calls,
  chats,
  contacts,
  daysBetween,
  eachRow,
  firstKnown,
  localDate,
  mean,
  minuteOfDay,
  minutesBetween,
  openMinutesBetween,
  period,
} from 'vardval';
import { type Entry, measured, onRow, onValue, text } from './deck.js';

const born29February = { persons: [{ birthDate: '1948-02-29' }] };

export const values: readonly Entry[] = [
  {
    group: 'Values of a row',
    operation: 'c.column',
    title: { sv: 'Kolumn och konstant', en: 'Column and literal' },
    meaning: 'A column of the row, compared with what is written out. Dates are written YYYY-MM-DD.',
    missing: 'A column without a value has no value: what is asked of it is unknown.',
    covers: ['value:col', 'value:lit'],
    examples: [
      onValue(contacts, (c) => c.decidedOn, [
        { says: 'the value of the column', row: { decidedOn: '2024-03-05' }, gives: '2024-03-05' },
        { says: 'no value', row: { decidedOn: null }, gives: null },
      ]),
    ],
  },
  {
    group: 'Values of a row',
    operation: 'daysBetween',
    title: { sv: 'Dagar mellan två datum', en: 'Days between two dates' },
    meaning: 'Calendar days from the first date to the second; the first day is day 0.',
    missing: 'Null when one of the dates is missing.',
    covers: ['value:span'],
    examples: [
      onValue(contacts, (c) => daysBetween(c.decidedOn, c.assessedOn), [
        {
          says: 'Friday to Monday: every calendar day counts',
          row: { decidedOn: '2021-03-05', assessedOn: '2021-03-08' },
          gives: 3,
        },
        { says: 'the same day is 0', row: { decidedOn: '2021-03-05', assessedOn: '2021-03-05' }, gives: 0 },
        {
          says: 'the second comes first: negative',
          row: { decidedOn: '2021-03-05', assessedOn: '2021-03-04' },
          gives: -1,
        },
        {
          says: '29 February is a day',
          row: { decidedOn: '2024-02-28', assessedOn: '2024-03-01' },
          gives: 2,
        },
        {
          says: '… that other years lack',
          row: { decidedOn: '2023-02-28', assessedOn: '2023-03-01' },
          gives: 1,
        },
        {
          says: 'the day on which clocks change is one day',
          row: { decidedOn: '2024-03-30', assessedOn: '2024-04-01' },
          gives: 2,
        },
        { says: 'the first is missing', row: { decidedOn: null, assessedOn: '2021-03-08' }, gives: null },
        { says: 'the second is missing', row: { decidedOn: '2021-03-05', assessedOn: null }, gives: null },
        { says: 'both are missing', row: { decidedOn: null, assessedOn: null }, gives: null },
      ]),
      onRow(contacts, (c) => daysBetween(c.decidedOn, c.assessedOn).atMost(3), [
        {
          says: 'within three days',
          row: { decidedOn: '2021-03-05', assessedOn: '2021-03-08' },
          is: true,
        },
        { says: 'the fourth day', row: { decidedOn: '2021-03-05', assessedOn: '2021-03-09' }, is: false },
        {
          says: 'not assessed: unknown, so neither within nor beyond',
          row: { decidedOn: '2021-03-05', assessedOn: null },
          is: 'unknown',
        },
      ]),
    ],
  },
  {
    group: 'Values of a row',
    operation: 'minutesBetween',
    title: { sv: 'Minuter mellan två tidpunkter', en: 'Minutes between two instants' },
    meaning:
      'Minutes that pass between two instants; clocks that change add or take none. Compared they are exact: 30 minutes and one second are not at most 30. As a value (a mean, a median) they are whole minutes, rounded down.',
    missing: 'Null when one of the instants is missing.',
    covers: ['value:span'],
    examples: [
      onValue(chats, (c) => minutesBetween(c.openedAt, c.answeredAt), [
        {
          says: 'a minute',
          row: { openedAt: '2024-03-11T09:00:00Z', answeredAt: '2024-03-11T09:01:00Z' },
          gives: 1,
        },
        {
          says: 'clocks go forward: one minute after 01:59 it is 03:00',
          row: { openedAt: '2024-03-31T01:59:00+01:00', answeredAt: '2024-03-31T03:00:00+02:00' },
          gives: 1,
        },
        {
          says: 'clocks go back: from the first 02:30 to the second',
          row: { openedAt: '2024-10-27T02:30:00+02:00', answeredAt: '2024-10-27T02:30:00+01:00' },
          gives: 60,
        },
        {
          says: 'not answered',
          row: { openedAt: '2024-03-11T09:00:00Z', answeredAt: null },
          gives: null,
        },
      ]),
      onRow(
        chats,
        (c) => minutesBetween(c.openedAt, c.answeredAt).atMost(30),
        [
          { says: 'thirty minutes', answeredAt: '2024-03-11T09:30:00Z', is: true },
          { says: 'one second more', answeredAt: '2024-03-11T09:30:01Z', is: false },
          { says: 'a millisecond more', answeredAt: '2024-03-11T09:30:00.001Z', is: false },
          { says: 'no answer', answeredAt: null, is: 'unknown' as const },
        ].map(({ says, answeredAt, is }) => ({
          says,
          is,
          row: { openedAt: '2024-03-11T09:00:00Z', answeredAt },
        })),
      ),
      onRow(
        chats,
        (c) => minutesBetween(c.openedAt, c.answeredAt).atLeast(30),
        [
          { says: 'a second short of thirty minutes', answeredAt: '2024-03-11T09:29:59Z', is: false },
          { says: 'thirty', answeredAt: '2024-03-11T09:30:00Z', is: true },
        ].map(({ says, answeredAt, is }) => ({
          says,
          is,
          row: { openedAt: '2024-03-11T09:00:00Z', answeredAt },
        })),
      ),
      measured(
        () =>
          mean({
            ...text,
            of: eachRow(chats.all(), {
              dated: (c) => localDate(c.openedAt),
              during: period,
              attributedBy: 'row-unit',
            }),
            value: (c) => minutesBetween(c.openedAt, c.answeredAt),
          }),
        [
          {
            says: 'a second short of a minute is 0',
            rows: { chats: [{ openedAt: '2024-03-11T09:00:00Z', answeredAt: '2024-03-11T09:00:59Z' }] },
            gives: { region: [0, 1, 0] },
          },
          {
            says: 'thirty minutes and a second are 30',
            rows: { chats: [{ openedAt: '2024-03-11T09:00:00Z', answeredAt: '2024-03-11T09:30:01Z' }] },
            gives: { region: [30, 1, 30] },
          },
          {
            says: 'half a minute too early is rounded down too',
            rows: { chats: [{ openedAt: '2024-03-11T09:00:30Z', answeredAt: '2024-03-11T09:00:00Z' }] },
            gives: { region: [-1, 1, -1] },
          },
        ],
      ),
    ],
  },
  {
    group: 'Values of a row',
    operation: 'openMinutesBetween',
    title: {
      sv: 'Minuter av arbetstid mellan två tidpunkter',
      en: 'Minutes of working time between two instants',
    },
    meaning:
      "Minutes on Stockholm's clocks at which the unit is open between two instants; on working days only, unless `days: 'every'` is said. Hours that overlap count once. Compared exactly; as a value whole minutes, rounded down.",
    missing:
      'Null when one of the instants is missing, when the second comes first, and for a unit that has no opening hours at all.',
    covers: ['value:openSpan'],
    examples: [
      onValue(
        chats,
        (c) => openMinutesBetween(c.unitId, c.openedAt, c.answeredAt),
        [
          {
            says: 'an hour within a day',
            openedAt: '2024-03-11T09:00+01:00',
            answeredAt: '2024-03-11T10:00+01:00',
            gives: 60,
          },
          {
            says: 'from before opening',
            openedAt: '2024-03-11T06:00+01:00',
            answeredAt: '2024-03-11T08:01+01:00',
            gives: 1,
          },
          {
            says: 'Monday 16 to Thursday 9: closed between',
            openedAt: '2024-03-11T16:00+01:00',
            answeredAt: '2024-03-14T09:00+01:00',
            gives: 120,
          },
          {
            says: 'Maundy Thursday 16 to Easter Monday: no working day',
            openedAt: '2024-03-28T16:00+01:00',
            answeredAt: '2024-04-01T12:00+02:00',
            gives: 60,
          },
          {
            says: 'the second comes first',
            openedAt: '2024-03-11T10:00+01:00',
            answeredAt: '2024-03-11T09:00+01:00',
            gives: null,
          },
          { says: 'not answered', openedAt: '2024-03-11T10:00+01:00', answeredAt: null, gives: null },
        ].map(({ says, openedAt, answeredAt, gives }) => ({
          says,
          gives,
          row: { openedAt, answeredAt },
          beside: {
            openingHours: [1, 4].map((weekday) => ({ weekday, opens: '08:00', closes: '17:00' })),
          },
        })),
      ),
      onValue(chats, (c) => openMinutesBetween(c.unitId, c.openedAt, c.answeredAt, { days: 'every' }), [
        {
          says: 'Easter Monday counts where every day does',
          row: { openedAt: '2024-03-28T16:00+01:00', answeredAt: '2024-04-01T12:00+02:00' },
          gives: 300,
          beside: {
            openingHours: [1, 4].map((weekday) => ({ weekday, opens: '08:00', closes: '17:00' })),
          },
        },
        {
          says: 'a unit without opening hours',
          row: { openedAt: '2024-03-11T09:00+01:00', answeredAt: '2024-03-11T10:00+01:00' },
          gives: null,
          beside: { openingHours: [{ unitId: 'U2', weekday: 1, opens: '08:00', closes: '17:00' }] },
        },
      ]),
    ],
  },
  {
    group: 'Values of a row',
    operation: 'firstKnown',
    title: { sv: 'Första kända', en: 'First known' },
    meaning: 'The first of the instants, in the order written, that is known.',
    missing: 'Null when none is known.',
    covers: ['value:coalesce'],
    examples: [
      onValue(chats, (c) => localDate(firstKnown(c.handedOverAt, c.answeredAt)), [
        {
          says: 'the first is known',
          row: { handedOverAt: '2024-03-12T09:00:00Z', answeredAt: '2024-03-11T09:00:00Z' },
          gives: '2024-03-12',
        },
        {
          says: 'only the second is known',
          row: { handedOverAt: null, answeredAt: '2024-03-11T09:00:00Z' },
          gives: '2024-03-11',
        },
        { says: 'none is known', row: { handedOverAt: null, answeredAt: null }, gives: null },
      ]),
    ],
  },
  {
    group: 'Values of a row',
    operation: 'localDate',
    title: { sv: 'Svenskt datum', en: 'Local date' },
    meaning: "Stockholm's date at an instant, wherever the program runs.",
    missing: 'Null without the instant.',
    covers: ['value:local'],
    examples: [
      onValue(calls, (c) => localDate(c.answeredAt), [
        {
          says: 'summer: a minute before midnight',
          row: { answeredAt: '2024-06-30T21:59:00Z' },
          gives: '2024-06-30',
        },
        { says: 'summer: midnight', row: { answeredAt: '2024-06-30T22:00:00Z' }, gives: '2024-07-01' },
        {
          says: 'winter: a minute before midnight',
          row: { answeredAt: '2024-01-31T22:59:00Z' },
          gives: '2024-01-31',
        },
        { says: 'winter: midnight', row: { answeredAt: '2024-01-31T23:00:00Z' }, gives: '2024-02-01' },
        { says: 'not answered', row: { answeredAt: null }, gives: null },
      ]),
    ],
  },
  {
    group: 'Values of a row',
    operation: 'minuteOfDay',
    title: { sv: 'Minut på dygnet', en: 'Minute of the day' },
    meaning: "Minutes since midnight as Stockholm's clocks show them: 08:30 is 510 on every day of the year.",
    missing: 'Null without the instant.',
    covers: ['value:local'],
    examples: [
      onValue(calls, (c) => minuteOfDay(c.answeredAt), [
        { says: 'winter, 08:30', row: { answeredAt: '2024-01-15T07:30:00Z' }, gives: 510 },
        { says: 'summer, 08:30', row: { answeredAt: '2024-07-15T06:30:00Z' }, gives: 510 },
        {
          says: 'the last minute before clocks go forward: 01:59',
          row: { answeredAt: '2024-03-31T00:59:00Z' },
          gives: 119,
        },
        { says: 'the next minute: 03:00', row: { answeredAt: '2024-03-31T01:00:00Z' }, gives: 180 },
        { says: 'the first 02:30 in autumn', row: { answeredAt: '2024-10-27T00:30:00Z' }, gives: 150 },
        { says: 'the second 02:30', row: { answeredAt: '2024-10-27T01:30:00Z' }, gives: 150 },
        { says: 'midnight is 0', row: { answeredAt: '2024-01-31T23:00:00Z' }, gives: 0 },
        { says: 'not answered', row: { answeredAt: null }, gives: null },
      ]),
    ],
  },
  {
    group: 'Values of a row',
    operation: 'ageOn',
    title: { sv: 'Ålder vid radens datum', en: 'Age on a date of the row' },
    meaning:
      "Whole years of the row's person on a date of the row. Who is born on 29 February has the birthday on 1 March in common years.",
    missing:
      'Null without the date, on a date before the birth, and for a person that the table `persons` does not have.',
    covers: ['value:ageOn'],
    examples: [
      onRow(contacts, (c) => ageOn(c.date).lessThan(18), [
        {
          says: 'the day of birth: an age of 0',
          row: { date: '2024-03-11' },
          beside: { persons: [{ birthDate: '2024-03-11' }] },
          is: true,
        },
        {
          says: 'the day before: not born, and not young',
          row: { date: '2024-03-10' },
          beside: { persons: [{ birthDate: '2024-03-11' }] },
          is: 'unknown',
        },
      ]),
      onValue(contacts, (c) => ageOn(c.date), [
        { says: 'the day before the birthday', row: { date: '2024-05-16' }, gives: 43 },
        { says: 'the birthday', row: { date: '2024-05-17' }, gives: 44 },
        {
          says: 'born 1948-02-29: 28 February of a common year',
          row: { date: '2023-02-28' },
          beside: born29February,
          gives: 74,
        },
        {
          says: 'born 1948-02-29: 1 March of a common year',
          row: { date: '2023-03-01' },
          beside: born29February,
          gives: 75,
        },
        {
          says: 'born 1948-02-29: 28 February of a leap year',
          row: { date: '2024-02-28' },
          beside: born29February,
          gives: 75,
        },
        {
          says: 'born 1948-02-29: 29 February',
          row: { date: '2024-02-29' },
          beside: born29February,
          gives: 76,
        },
        {
          says: 'a person who is not in `persons`',
          row: { date: '2024-05-17', personId: 'p2' },
          gives: null,
        },
      ]),
    ],
  },
];
