import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, together, woman } from '../people.js';
import { type Edges, holding, listedOnTheLastDay, listing, unlisted } from '../windows.js';
import { boundariesOf, tertial, twelveMonths } from './worlds.js';

// Area 12: the listed and their bands on the last day, quotients, and who came and went since the turn of the year.

const band = (rub: number, from = '2000-01-01', to: string | null = null): CaseRows => ({
  riskBands: [{ personId: 'p1', rub, from, to }],
});

/** Bands that count, and those that do not; as a number, or as a share of all listed. */
function bandCases(bands: readonly number[], isShare: boolean): readonly Case[] {
  const [rub = 0] = bands;
  const isIn = isShare ? ([1, 1] as const) : ([1] as const);
  const out = isShare ? ([0, 1] as const) : ([0] as const);
  return [
    ...[0, 1, 2, 3, 4, 5].map(
      (one): Case => [`RUB ${one}`, together(woman(), band(one)), bands.includes(one) ? isIn : out],
    ),
    ['no band', woman(), out],
    ...holding('the band', twelveMonths, (from, to) => together(woman(), band(rub, from, to)), [isIn, out]),
    ...listedOnTheLastDay(twelveMonths, band(rub), [isIn, isShare ? [0, 0] : [0]]),
  ];
}

/** Two units with the quotients 1 and 3 of August, and weights on the edges: of HC2 what is given. */
function quotientBoundaries(indicator: string, kind: string): readonly Boundary[] {
  const quotient = (unitId: string, month: string, value: string): object => ({ unitId, month, kind, value });
  const quotients = {
    quotients: [
      quotient('HC1', '2026-08', '1'),
      quotient('HC2', '2026-08', '3'),
      ...['2026-07', '2026-09'].flatMap((month) => [
        quotient('HC1', month, '5'),
        quotient('HC2', month, '5'),
      ]),
      ...['age', 'cni', 'acg']
        .filter((other) => other !== kind)
        .map((other) => ({ ...quotient('HC1', '2026-08', '7'), kind: other })),
    ],
  };
  const weighed = listedOnTheLastDay(twelveMonths, {}, [[1], [0]]).map(
    ([why, rows, is]): Case => [why, together(quotients, ofHC2(rows), woman('1960-06-15', 'p2')), is],
  );
  return cases('norrbotten-2026', [indicator], tertial, weighed).map(({ numerator, ...one }) => ({
    ...one,
    // One person at each unit: the mean; or the other unit's alone.
    value: numerator === 1 ? 2 : 1,
  }));
}

function ofHC2({ listings = [], ...rest }: CaseRows): CaseRows {
  return { ...rest, listings: listings.map((one) => ({ ...one, unitId: 'HC2' })) };
}

/** Listed at the turn of the year: on 31 December. */
const turn: Pick<Edges, 'last' | 'next'> = { last: '2025-12-31', next: '2026-01-01' };
const assigned = { kind: 'assigned' };
const she = (...listings: readonly CaseRows[]): CaseRows => together(unlisted(), ...listings);
const since = (from: string | null): CaseRows => (from === null ? {} : listing(from, null));
const atBothEnds: readonly Case[] = [
  ['never listed', she(), [0]],
  ['always listed', she(since('2000-01-01')), [0]],
  ['assigned all the time', she(listing('2000-01-01', null, assigned)), [0]],
];

/** Each at a unit and in the region. */
const here = (all: readonly Case[]): readonly Case[] =>
  all.flatMap(([why, rows, is]): readonly Case[] => [
    [why, rows, is],
    [`${why}, at the unit`, rows, is, 'HC1'],
  ]);

/** Listed now or on the edges of the last day, and not at the turn of the year. */
const joined: readonly Case[] = here([
  ...atBothEnds,
  ...holding('listed', twelveMonths, (from, to) => she(listing(from < turn.next ? '2026-02-01' : from, to)), [
    [1],
    [0],
  ]),
  ['assigned now', she(listing('2026-02-01', null, assigned)), [0]],
  ['assigned before', she(listing('2000-01-01', '2026-02-01', assigned), since('2026-02-01')), [1]],
  ['listed on the turn of the year alone', she(listing(turn.last, turn.next), since('2026-06-01')), [0]],
  ['listed until the turn of the year', she(listing('2000-01-01', turn.last), since('2026-06-01')), [1]],
  ['listed over the turn of the year', she(listing('2000-01-01', turn.next), since('2026-06-01')), [0]],
  ['listed from the day after the turn of the year', she(since(turn.next)), [1]],
  ['listed from the turn of the year', she(since(turn.last)), [0]],
]);

/** Listed at the turn of the year, and not on the last day. */
const left: readonly Case[] = here([
  ...atBothEnds,
  ...holding('listed', turn, (from, to) => she(listing(from, to ?? '2026-03-01')), [[1], [0]]),
  ['assigned before', she(listing('2000-01-01', '2026-02-01', assigned)), [0]],
  ['assigned now', she(listing('2000-01-01', '2026-02-01'), listing('2026-02-01', null, assigned)), [1]],
  ...holding(
    'back',
    twelveMonths,
    (from, to) =>
      she(listing('2000-01-01', '2026-02-01'), listing(from < turn.next ? '2026-03-01' : from, to)),
    [[0], [1]],
  ),
]);

const moved = she(listing('2000-01-01', '2026-03-01', { unitId: 'HC2' }), listing('2026-03-01', null));
const movedAway = she(listing('2000-01-01', '2026-03-01'), listing('2026-03-01', null, { unitId: 'HC2' }));

/** More at the end, and less at the beginning: apart, for one would hide the other. */
const more: readonly Case[] = here([
  ...atBothEnds,
  ...holding('listed', twelveMonths, (from, to) => she(listing(from < turn.next ? '2026-02-01' : from, to)), [
    [1],
    [0],
  ]),
  ['assigned now', she(listing('2026-02-01', null, assigned)), [0]],
]);
const fewer: readonly Case[] = here([
  ...holding('listed then', turn, (from, to) => she(listing(from, to ?? '2026-03-01')), [[-1], [0]]),
  ['assigned before', she(listing('2000-01-01', '2026-02-01', assigned)), [0]],
]);

export const contextBoundaries: readonly Boundary[] = [
  ...boundariesOf(['12.dialog.1'], listedOnTheLastDay(twelveMonths, {}, [[1], [0]])),
  ...(
    [
      ['', [4, 5]],
      ['.rub-4', [4]],
      ['.rub-5', [5]],
    ] as const
  ).flatMap(([part, bands]) => [
    ...boundariesOf([`12.dialog.2${part}`], bandCases(bands, false)),
    ...boundariesOf([`12.dialog.3${part}`], bandCases(bands, true)),
  ]),
  ...quotientBoundaries('12.dialog.5', 'age'),
  ...quotientBoundaries('12.dialog.6', 'acg'),
  ...quotientBoundaries('12.dialog.7', 'cni'),
  ...boundariesOf(
    ['12.dialog.10.joined'],
    [...joined, ['moved here', moved, [1], 'HC1'], ['moved within the region', moved, [0]]],
  ),
  ...boundariesOf(
    ['12.dialog.10.left'],
    [...left, ['moved away', movedAway, [1], 'HC1'], ['moved within the region', movedAway, [0]]],
  ),
  ...boundariesOf(['12.dialog.10'], [...more, ['moved here', moved, [1], 'HC1'], ['moved', moved, [0]]]),
  ...boundariesOf(['12.dialog.10'], [...fewer, ['moved away', movedAway, [-1], 'HC1']]),
];
