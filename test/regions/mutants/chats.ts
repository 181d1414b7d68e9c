import type { Boundary } from './boundary.js';
import { at, openEveryDay } from './calls.js';
import { type Case, type CaseRows, cases, together, woman } from './people.js';
import { dated, type Given, listedOnTheLastDay, listing, yearEdges } from './windows.js';

// Digital cases: the section of the report of 2021, B6b of 2024. The clock of a case starts at the hand-over from a bot,
// else at its opening.

/** A Tuesday, and the Friday and Saturday of that week. */
const [tuesday, friday, saturday] = ['2021-03-09', '2021-03-12', '2021-03-13'];
const year = yearEdges(2021);

/** A chat of hers that a patient opens at ten and that is answered after ten minutes. */
function chat(date: string, more: object = {}): CaseRows {
  const row = {
    unitId: 'HC1',
    personId: 'p1',
    startedBy: 'patient',
    openedAt: at(date, '10:00'),
    answeredAt: at(date, '10:10'),
  };
  return { chats: [{ chatId: JSON.stringify(more), ...row, ...more }] };
}

const hers = (more: object = {}): CaseRows => chat(tuesday, more);
const two = together(hers(), hers({ chatId: 'c2' }));
const elsewhere = together(listing('2000-01-01', null), hers({ unitId: 'HC2' }));
/** Opened on the edges of the year. */
const opened = (given: readonly [Given, Given], more: object = {}): readonly Case[] =>
  dated('opened', year, (date) => chat(date, more), given);

const counts: readonly Case[] = [
  ...opened([[1], [0]]),
  ['two of one person', two, [2]],
  ['elsewhere than the listing', elsewhere, [1], 'HC2'],
];

const persons: readonly Case[] = [
  ...opened([[1], [0]]),
  ['two of one person', two, [1]],
  ['nobody known', hers({ personId: null }), [0]],
  ['elsewhere than the listing', elsewhere, [1], 'HC2'],
];

const ofTheListed: readonly Case[] = [
  ...dated('opened', year, (date) => together(woman(), chat(date)), [
    [1, 1],
    [0, 1],
  ]),
  ['at another unit', together(woman(), hers({ unitId: 'HC2' })), [0, 1], 'HC1'],
  ...listedOnTheLastDay(year, hers(), [
    [1, 1],
    [0, 0],
  ]),
];

const shares = (counted: object, others: readonly object[]): readonly Case[] => [
  ...opened(
    [
      [1, 1],
      [0, 0],
    ],
    counted,
  ),
  ...others.map((more): Case => [JSON.stringify(more), hers(more), [0, 1]]),
  ['two of one person', together(hers(counted), hers({ ...counted, chatId: 'c2' })), [2, 2]],
  [
    'elsewhere than the listing',
    together(listing('2000-01-01', null), hers({ ...counted, unitId: 'HC2' })),
    [1, 1],
    'HC2',
  ],
];

/** What no patient started, or was answered before its clock began, is no case. */
const noCases: readonly Case[] = (
  [
    ['the unit started it', { startedBy: 'unit' }],
    ['an answer before the opening', { answeredAt: at(tuesday, '09:59') }],
    ['an answer before the hand-over', { handedOverAt: at(tuesday, '10:20') }],
  ] as const
).map(([why, more]) => [why, together(openEveryDay, hers(more)), [0, 0]]);

const minutes = (from: string, seconds: number): string =>
  new Date(Date.parse(at(tuesday, from)) + seconds * 1000).toISOString();

/** Begun within so many minutes while the unit is open, of all that patients start. */
function within(limit: number): readonly Case[] {
  const open = (more: object): CaseRows => together(openEveryDay, hers(more));
  return [
    ...noCases,
    ...dated(
      'opened',
      { ...year, first: '2021-01-04', last: '2021-12-30' },
      (date) => together(openEveryDay, chat(date)),
      [
        [1, 1],
        [0, 0],
      ],
    ),
    ['not said who started', open({ startedBy: null }), [1, 1]],
    ['never', open({ answeredAt: null }), [0, 1]],
    ['at once', open({ answeredAt: at(tuesday, '10:00') }), [1, 1]],
    ['on the minute', open({ answeredAt: minutes('10:00', limit * 60) }), [1, 1]],
    ['a second later', open({ answeredAt: minutes('10:00', limit * 60 + 1) }), [0, 1]],
    [
      'from the hand-over',
      open({
        openedAt: at(tuesday, '08:00'),
        handedOverAt: at(tuesday, '10:00'),
        answeredAt: at(tuesday, '10:25'),
      }),
      [1, 1],
    ],
    [
      'handed over when closed',
      open({
        openedAt: at(tuesday, '16:50'),
        handedOverAt: at(tuesday, '17:05'),
        answeredAt: at(tuesday, '17:10'),
      }),
      [0, 1],
    ],
    [
      'handed over on Saturday',
      open({
        openedAt: at(friday, '10:00'),
        handedOverAt: at(saturday, '10:00'),
        answeredAt: at(saturday, '10:10'),
      }),
      [0, 1],
    ],
    ['before it opens', open({ openedAt: at(tuesday, '07:59'), answeredAt: at(tuesday, '08:01') }), [0, 1]],
    ['when it opens', open({ openedAt: at(tuesday, '08:00'), answeredAt: at(tuesday, '08:01') }), [1, 1]],
    ['when it closes', open({ openedAt: at(tuesday, '17:00'), answeredAt: at(tuesday, '17:01') }), [0, 1]],
    ['on Saturday', together(openEveryDay, chat(saturday)), [0, 1]],
    ['on a holiday', together(openEveryDay, chat('2021-05-13')), [0, 1]],
    ['on an eve', together(openEveryDay, chat('2021-06-25')), [0, 1]],
    ['two of one person', together(open({}), hers({ chatId: 'c2' })), [2, 2]],
    ['elsewhere than the listing', together(elsewhere, openEveryDay), [1, 1], 'HC2'],
  ];
}

/** Sum of the minutes, and how many cases were answered. */
const responses: readonly Case[] = [
  ...noCases,
  ...opened([
    [10, 1],
    [0, 0],
  ]),
  ['never', hers({ answeredAt: null }), [0, 0]],
  ['at once', hers({ answeredAt: at(tuesday, '10:00') }), [0, 1]],
  ['not said who started', hers({ startedBy: null }), [10, 1]],
  ['whole minutes', hers({ answeredAt: minutes('10:00', 10 * 60 + 59) }), [10, 1]],
  ['from the hand-over', hers({ handedOverAt: at(tuesday, '10:03') }), [7, 1]],
  ['two of one person', together(hers(), hers({ chatId: 'c2', answeredAt: at(tuesday, '10:30') })), [40, 2]],
  ['elsewhere than the listing', elsewhere, [10, 1], 'HC2'],
];

const of2024 = { ...yearEdges(2024), last: '2024-08-31', next: '2024-09-01' };

/** "Besvarade samma kalenderdag": on the day on which the clock starts, which is the day of the case. */
const sameDay: readonly Case[] = [
  ...dated('opened', of2024, (date) => chat(date), [
    [1, 1],
    [0, 0],
  ]),
  ...dated(
    'handed over',
    of2024,
    (date) => chat('2024-02-10', { handedOverAt: at(date, '09:00'), answeredAt: at(date, '09:30') }),
    [
      [1, 1],
      [0, 0],
    ],
  ),
];

/** The rest of B6b, within its period. */
const answered: readonly Case[] = (
  [
    ['late in the evening', { answeredAt: at('2024-03-12', '23:59') }, [1, 1]],
    ['at midnight', { answeredAt: at('2024-03-13', '00:00') }, [0, 1]],
    ['never', { answeredAt: null }, [0, 1]],
    ['at once', { answeredAt: at('2024-03-12', '10:00') }, [1, 1]],
    ['before the opening', { answeredAt: at('2024-03-12', '09:59') }, [0, 0]],
    ['before the hand-over', { handedOverAt: at('2024-03-12', '10:20') }, [0, 0]],
    [
      'on the day of the hand-over',
      { handedOverAt: at('2024-03-13', '00:10'), answeredAt: at('2024-03-13', '00:20') },
      [1, 1],
    ],
    ['the unit started it', { startedBy: 'unit' }, [0, 0]],
    ['not said who started', { startedBy: null }, [1, 1]],
  ] as const
).map(([why, more, is]) => [why, chat('2024-03-12', more), is]);

const twoOf2024 = together(chat('2024-03-12'), chat('2024-03-12', { chatId: 'c2' }));

export const chatBoundaries: readonly Boundary[] = [
  ...cases('norrbotten-2021', ['digital.cases', 'digital.topics'], '2021', counts),
  ...cases('norrbotten-2021', ['digital.persons'], '2021', persons),
  ...cases('norrbotten-2021', ['digital.share-of-listed'], '2021', ofTheListed),
  ...cases(
    'norrbotten-2021',
    ['digital.video-share'],
    '2021',
    shares({ video: true }, [{ video: false }, { video: null }]),
  ),
  ...cases(
    'norrbotten-2021',
    ['digital.renewal-share'],
    '2021',
    shares({ topic: 'förnya recept' }, [{ topic: 'hosta' }, { topic: null }]),
    { parameters: { renewalTopics: ['förnya recept'] } },
  ),
  ...cases('norrbotten-2021', ['digital.within-30'], '2021', within(30)),
  ...cases('norrbotten-2021', ['digital.within-90'], '2021', within(90)),
  ...cases('norrbotten-2021', ['digital.response-mean'], '2021', responses),
  ...cases('norrbotten-2024', ['B6b'], '2024-DÅ08', [
    ...sameDay,
    ...answered,
    ['two of one person', twoOf2024, [2, 2]],
    [
      'elsewhere than the listing',
      together(listing('2000-01-01', null), chat('2024-03-12', { unitId: 'HC2' })),
      [1, 1],
      'HC2',
    ],
  ]),
];
