import type { Boundary } from './boundary.js';
import { type Case, type CaseRows, cases, together } from './people.js';
import { dated, type Edges, listing } from './windows.js';

// Telephone: B7 of the report of 2021, B6a of 2024, V5 of Västerbotten 2025. Calls of a period, answered or called back
// on the same day. Only B6a is limited to working days within opening hours; V5 is so by a parameter.

/** Swedish time in winter and in summer, from the last Sunday of March to that of October. */
const offset = (date: string): string =>
  date.slice(5) > '03-31' && date.slice(5) < '10-25' ? '+02:00' : '+01:00';

/** An instant by the clock of a day. */
export const at = (date: string, time: string): string => `${date}T${time}:00${offset(date)}`;

/** Every day of the week from eight to five at HC1 and HC2, so that only the calendar says which days are working days. */
export const openEveryDay: CaseRows = {
  openingHours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    ['HC1', 'HC2'].map((unitId) => ({ unitId, weekday, opens: '08:00', closes: '17:00' })),
  ),
};

/** A call at ten that is answered at eleven. */
function call(date: string, more: object = {}): CaseRows {
  const row = {
    unitId: 'HC1',
    line: 'advice-booking',
    personId: 'p1',
    receivedAt: at(date, '10:00'),
    answeredAt: at(date, '11:00'),
  };
  return { calls: [{ callId: JSON.stringify(more), ...row, ...more }] };
}

interface Days {
  /** A working day, and the day after it. */
  readonly day: string;
  readonly dayAfter: string;
  /** The first and last working days of the period and the nearest ones outside. */
  readonly edges: Edges;
}

/** What every row of telephone access says of calls. */
function callCases({ day, dayAfter, edges }: Days): readonly Case[] {
  const of = (more: object): CaseRows => together(openEveryDay, call(day, more));
  return [
    ['the same day', of({}), [1, 1]],
    ['called back late in the evening', of({ answeredAt: at(day, '23:59') }), [1, 1]],
    ['called back at midnight', of({ answeredAt: at(dayAfter, '00:00') }), [0, 1]],
    ['never', of({ answeredAt: null }), [0, 1]],
    ['at once', of({ answeredAt: at(day, '10:00') }), [1, 1]],
    ['before the call', of({ answeredAt: at(day, '09:59') }), [0, 0]],
    ['abandoned', of({ abandoned: true, answeredAt: null }), [0, 1]],
    ['two calls of a day', together(of({}), call(day, { callId: 'c2' })), [2, 2]],
    [
      'elsewhere than the listing',
      together(listing('2000-01-01', null), of({ unitId: 'HC2' })),
      [1, 1],
      'HC2',
    ],
    ...dated('call', edges, (date) => together(openEveryDay, call(date)), [
      [1, 1],
      [0, 0],
    ]),
  ];
}

const line = (day: string, isIn: Case[2]): readonly Case[] =>
  ['other', null].map((one) => [`line ${one}`, together(openEveryDay, call(day, { line: one })), isIn]);

const withoutAbandoned = (day: string): readonly Case[] =>
  [true, false, null].map((abandoned) => [
    `abandoned: ${abandoned}`,
    together(openEveryDay, call(day, { abandoned })),
    abandoned === true ? [0, 0] : [1, 1],
  ]);

interface ClosedDays {
  readonly workingDay: string;
  readonly saturday: string;
  /** Holiday and eve that are weekdays. */
  readonly holiday: string;
  readonly eve: string;
}

/** Which calls are within opening hours. */
function openCases({ workingDay, saturday, holiday, eve }: ClosedDays): readonly Case[] {
  const received = (date: string, time: string): CaseRows =>
    together(openEveryDay, call(date, { receivedAt: at(date, time), answeredAt: at(date, '23:00') }));
  return [
    ['when it opens', received(workingDay, '08:00'), [1, 1]],
    ['just before', received(workingDay, '07:59'), [0, 0]],
    ['before it closes', received(workingDay, '16:59'), [1, 1]],
    ['when it closes', received(workingDay, '17:00'), [0, 0]],
    ...[saturday, holiday, eve].map((date): Case => [date, received(date, '10:00'), [0, 0]]),
  ];
}

const edges2024 = { first: '2024-01-02', before: '2023-12-29', last: '2024-08-30', next: '2024-09-02' };
const edges2025 = { first: '2025-01-02', before: '2024-12-30', last: '2025-08-29', next: '2025-09-01' };
const closed2024 = {
  workingDay: '2024-03-12',
  saturday: '2024-03-16',
  holiday: '2024-06-06',
  eve: '2024-06-21',
};
const closed2025 = {
  workingDay: '2025-03-12',
  saturday: '2025-03-15',
  holiday: '2025-06-06',
  eve: '2025-06-20',
};

export const callBoundaries: readonly Boundary[] = [
  ...cases('norrbotten-2021', ['B7'], '2021', [
    ...callCases({
      day: '2021-03-10',
      dayAfter: '2021-03-11',
      edges: { first: '2021-01-01', before: '2020-12-31', last: '2021-12-31', next: '2022-01-01' },
    }),
    ...line('2021-03-10', [1, 1]),
  ]),
  ...cases('norrbotten-2024', ['B6a'], '2024-DÅ08', [
    ...callCases({ day: '2024-03-12', dayAfter: '2024-03-13', edges: edges2024 }),
    ...line('2024-03-12', [0, 0]),
    ...openCases(closed2024),
  ]),
  ...cases('vasterbotten-2025', ['V5'], '2025-DÅ08', [
    ...callCases({ day: '2025-03-12', dayAfter: '2025-03-13', edges: edges2025 }),
    ...line('2025-03-12', [0, 0]),
  ]),
  ...cases('vasterbotten-2025', ['V5'], '2025-DÅ08', openCases(closed2025), {
    parameters: { telephoneInOpeningHours: true },
  }),
  ...(
    [
      ['norrbotten-2024', 'B6a', '2024'],
      ['vasterbotten-2025', 'V5', '2025'],
    ] as const
  ).flatMap(([plan, indicator, year]) =>
    cases(plan, [indicator], `${year}-DÅ08`, withoutAbandoned(`${year}-03-12`), {
      parameters: { leaveOutAbandonedCalls: true },
    }),
  ),
];
