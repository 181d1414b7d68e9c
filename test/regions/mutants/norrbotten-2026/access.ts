import type { Boundary } from '../boundary.js';
import { at as instant } from '../calls.js';
import { type Case, type CaseRows, together, woman } from '../people.js';
import { dated, type Given } from '../windows.js';
import { atItsOwnUnit, boundariesOf, shareAtUnits, twelveMonths } from './worlds.js';

// 2.base.1, 2.base.2 and 2.dialog.1: calls and chats. Opening hours are 8 to 16 every day of the week, so that what is
// left out on an eve or a Saturday is left out for the day itself.

const hours: CaseRows = {
  openingHours: ['HC1', 'HC2', 'HC9'].flatMap((unitId) =>
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ unitId, weekday, opens: '08:00', closes: '16:00' })),
  ),
};
const open = together(woman(), hours);

/** Monday 4 May 2026. */
const monday = '2026-05-04';
const at = (time: string, date = monday): string => instant(date, time);

/** A call of hers to HC1 at ten on the Monday, answered at eleven. */
const call = (more: object = {}): CaseRows => ({
  calls: [
    {
      callId: JSON.stringify(more),
      personId: 'p1',
      unitId: 'HC1',
      line: 'advice-booking',
      receivedAt: at('10:00'),
      answeredAt: at('11:00'),
      ...more,
    },
  ],
});
const calledOn = (date: string): CaseRows =>
  call({ receivedAt: at('10:00', date), answeredAt: at('11:00', date) });
/** A chat that she opens at HC1 at ten on the Monday, answered ten minutes later. */
const chat = (more: object = {}): CaseRows => ({
  chats: [
    {
      chatId: JSON.stringify(more),
      personId: 'p1',
      unitId: 'HC1',
      openedAt: at('10:00'),
      answeredAt: at('10:10'),
      ...more,
    },
  ],
});
const chatOn = (date: string): CaseRows =>
  chat({ openedAt: at('10:00', date), answeredAt: at('10:10', date) });

const whileOpen = (all: readonly Case[]): readonly Case[] =>
  all.map(([why, rows, ...rest]): Case => [why, together(open, rows), ...rest]);

/** On days that are working days by a parameter alone. Christmas Eve of 2025 is a Wednesday, Midsummer's a Friday. */
const eves = ['2025-12-24', '2025-12-31', '2026-06-19'];
const saturday = '2026-05-09';
function onDays(
  indicators: readonly string[],
  on: (date: string) => CaseRows,
  isIn: Given,
  out: Given,
): readonly Boundary[] {
  const days = (dates: readonly string[], is: Given): readonly Case[] =>
    whileOpen(dates.map((date): Case => [`on ${date}`, on(date), is]));
  // The Sunday, Ascension Day and the National Day of 2026 (a Saturday) never are.
  const never = ['2026-05-10', '2026-05-14', '2026-06-06'];
  return [
    ...boundariesOf(indicators, days([...never, ...eves, saturday], out)),
    ...boundariesOf(indicators, days(eves, isIn), { parameters: { eves: 'working' } }),
    ...boundariesOf(indicators, days([...never, saturday], out), { parameters: { eves: 'working' } }),
    ...boundariesOf(indicators, days([saturday], isIn), { parameters: { saturdays: true } }),
    ...boundariesOf(indicators, days([...never, ...eves], out), { parameters: { saturdays: true } }),
  ];
}

const telephone = boundariesOf(
  ['2.base.1', '2.base.2.combined'],
  whileOpen([
    ...dated('a call', twelveMonths, calledOn, [
      [1, 1],
      [0, 0],
    ]),
    // 31 August 2025 is a Sunday.
    ['on the last working day before it', calledOn('2025-08-29'), [0, 0]],
    ['when it opens', call({ receivedAt: at('08:00') }), [1, 1]],
    ['before it opens', call({ receivedAt: at('07:59') }), [0, 0]],
    ['before it closes', call({ receivedAt: at('15:59'), answeredAt: at('16:30') }), [1, 1]],
    ['when it closes', call({ receivedAt: at('16:00'), answeredAt: at('16:30') }), [0, 0]],
    ['answered late the same day', call({ answeredAt: at('23:59') }), [1, 1]],
    ['answered at midnight', call({ answeredAt: at('00:00', '2026-05-05') }), [0, 1]],
    ['answered the day after', call({ answeredAt: at('10:30', '2026-05-05') }), [0, 1]],
    ['not answered', call({ answeredAt: null }), [0, 1]],
    ['answered at once', call({ answeredAt: at('10:00') }), [1, 1]],
    ['answered before', call({ answeredAt: at('09:59') }), [0, 0]],
    ['on another line', call({ line: 'other' }), [0, 0]],
    ['on an unknown line', call({ line: null }), [0, 0]],
    ['given up', call({ answeredAt: null, abandoned: true }), [0, 1]],
    ['called twice', together(call(), call({ callId: 'again' })), [2, 2]],
    ...atItsOwnUnit(call, shareAtUnits),
  ]),
);

const withoutGivenUp = boundariesOf(
  ['2.base.1'],
  whileOpen([
    ['given up', call({ answeredAt: null, abandoned: true }), [0, 0]],
    ['given up, called back', call({ abandoned: true }), [0, 0]],
    ['not given up', call({ answeredAt: null, abandoned: false }), [0, 1]],
    ['not said', call({ answeredAt: null, abandoned: null }), [0, 1]],
  ]),
  { parameters: { leaveOutAbandonedCalls: true } },
);

/** The hand-over of a chat opened at ten, and its answer. */
const handed = (handedOverAt: string, answeredAt: string | null, openedAt = at('10:00')): CaseRows =>
  chat({ openedAt, handedOverAt, answeredAt });

const startedBy: readonly Case[] = [
  ['a chat of the patient', chat({ startedBy: 'patient' }), [1, 1]],
  ['a chat of nobody said', chat({ startedBy: null }), [1, 1]],
  ['a chat of the unit', chat({ startedBy: 'unit' }), [0, 0]],
];

/** What concerns every chat, whatever is asked of its answer. */
const anyChat: readonly Case[] = [
  ...startedBy,
  ...dated('a chat', twelveMonths, chatOn, [
    [1, 1],
    [0, 0],
  ]),
  // Handed over from a bot: that moment is its date.
  [
    'opened the day before, handed over on the first',
    handed(at('10:00', '2025-09-01'), at('10:10', '2025-09-01'), at('10:00', '2025-08-29')),
    [1, 1],
  ],
  [
    'opened on the last day, handed over on the day after',
    handed(at('10:00', '2026-09-01'), at('10:10', '2026-09-01'), at('10:00', '2026-08-31')),
    [0, 0],
  ],
  ['answered at once', chat({ answeredAt: at('10:00') }), [1, 1]],
  ['answered before', chat({ answeredAt: at('09:59') }), [0, 0]],
  ['answered at the hand-over', handed(at('10:30'), at('10:30')), [1, 1]],
  ['answered between opening and hand-over', handed(at('10:30'), at('10:20')), [0, 0]],
  ['two chats', together(chat(), chat({ chatId: 'again' })), [2, 2]],
  ...atItsOwnUnit(chat, shareAtUnits),
];

const chats = boundariesOf(
  ['2.base.2', '2.base.2.combined'],
  whileOpen([
    ...anyChat,
    ['at night', chat({ openedAt: at('02:00'), answeredAt: at('23:59') }), [1, 1]],
    ['on a Sunday', chatOn('2026-05-10'), [1, 1]],
    ['answered at midnight', chat({ answeredAt: at('00:00', '2026-05-05') }), [0, 1]],
    ['not answered', chat({ answeredAt: null }), [0, 1]],
    [
      'opened on the day before, answered on the day of the hand-over',
      handed(at('10:00'), at('12:00'), at('10:00', '2026-05-03')),
      [1, 1],
    ],
    [
      'answered on the day after the hand-over',
      handed(at('10:00'), at('10:00', '2026-05-05'), at('10:00', '2026-05-03')),
      [0, 1],
    ],
  ]),
);

/** While the unit is open; the hand-over decides. */
const startsWhileOpen: readonly Case[] = [
  ['when it opens', chat({ openedAt: at('08:00'), answeredAt: at('08:10') }), [1, 1]],
  ['before it opens', chat({ openedAt: at('07:59'), answeredAt: at('08:00') }), [0, 0]],
  ['before it closes', chat({ openedAt: at('15:59'), answeredAt: at('16:05') }), [1, 1]],
  ['when it closes', chat({ openedAt: at('16:00'), answeredAt: at('16:05') }), [0, 0]],
  ['handed over when it opens', handed(at('08:00'), at('08:10'), at('07:00')), [1, 1]],
  ['handed over when it closes', handed(at('16:00'), at('16:05'), at('15:00')), [0, 0]],
  [
    'opened on the Sunday, handed over on the Monday',
    handed(at('08:00'), at('08:10'), at('23:00', '2026-05-03')),
    [1, 1],
  ],
  [
    'opened on the Friday, handed over on the Saturday',
    handed(at('10:00', saturday), at('10:10', saturday), at('10:00', '2026-05-08')),
    [0, 0],
  ],
];

/** Answered within so many minutes: the minute itself, and the second after it. */
function within(minutes: number, last: string, over: string): readonly Boundary[] {
  const indicators = [`2.dialog.1.within-${minutes}`];
  const past = (time: string): string => at(time).replace(':00+', ':01+');
  return [
    ...boundariesOf(
      indicators,
      whileOpen([
        ...anyChat,
        ...startsWhileOpen,
        ['on the minute', chat({ answeredAt: at(last) }), [1, 1]],
        ['a second later', chat({ answeredAt: past(last) }), [0, 1]],
        ['a minute later', chat({ answeredAt: at(over) }), [0, 1]],
        ['on the minute after the hand-over', handed(at('10:00'), at(last), at('09:00')), [1, 1]],
        ['not answered', chat({ answeredAt: null }), [0, 1]],
      ]),
    ),
    ...onDays(indicators, chatOn, [1, 1], [0, 0]),
  ];
}

/** The median has the answered cases as its denominator, and no numerator. */
const answered = (all: readonly Case[], value?: number, more: Partial<Boundary> = {}): readonly Boundary[] =>
  boundariesOf(['2.dialog.1.median'], whileOpen(all), more).map(({ numerator: _, ...rest }) =>
    value === undefined ? rest : { ...rest, value },
  );
const median: readonly Boundary[] = [
  ...answered([...anyChat, ...startsWhileOpen, ['not answered', chat({ answeredAt: null }), [0, 0]]]),
  ...answered([['the minutes', chat(), [0, 1]]], 10),
  ...answered(
    [['a part of a minute', chat({ answeredAt: at('10:10').replace(':00+', ':59+') }), [0, 1]]],
    10,
  ),
  ...answered([['the minutes from the hand-over', handed(at('10:30'), at('11:00')), [0, 1]]], 30),
  ...answered([['over closing time', chat({ openedAt: at('15:50'), answeredAt: at('16:30') }), [0, 1]]], 40),
  ...onDays(['2.dialog.1.median'], chatOn, [1, 1], [0, 0]).map(({ numerator: _, ...rest }) => rest),
];

export const accessBoundaries: readonly Boundary[] = [
  ...telephone,
  ...withoutGivenUp,
  ...onDays(['2.base.1', '2.base.2.combined'], calledOn, [1, 1], [0, 0]),
  ...chats,
  ...within(30, '10:30', '10:31'),
  ...within(90, '11:30', '11:31'),
  ...median,
];
