import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, together, visit, woman } from '../people.js';
import { dated, listing, unlisted } from '../windows.js';
import { boundariesOf, day, twelveMonths } from './worlds.js';

// 12.dialog.8–9 and 2.dialog.2: out-of-region care, at the unit of the row, else where the person is listed on the day
// of the contact, else in the region alone.

const care = (date: string, more: object = {}): CaseRows => ({
  outOfRegionCare: [{ personId: 'p1', unitId: null, date, channel: 'digital', cost: '1.00', ...more }],
});
const her = (more: object = {}): CaseRows => together(woman(), care(day, more));
const listedFrom = (from: string, to: string | null, more: object = {}): CaseRows =>
  together(unlisted(), listing(from, to, more), care(day));
const dayAfter = '2026-06-11';

const wherever: readonly Case[] = [
  ...dated('care', twelveMonths, (date) => together(woman(), care(date)), [[1], [0]]),
  ['without a unit, where she is listed', her(), [1], 'HC1'],
  ['at another unit, of hers', her({ unitId: 'HC2' }), [0], 'HC1'],
  ['at another unit, of that', her({ unitId: 'HC2' }), [1], 'HC2'],
  ['listed from the day', listedFrom(day, null), [1], 'HC1'],
  ['listed from the day after', listedFrom(dayAfter, null), [0], 'HC1'],
  ['listed over the day', listedFrom('2000-01-01', dayAfter), [1], 'HC1'],
  ['listed until the day', listedFrom('2000-01-01', day), [0], 'HC1'],
  ['assigned', listedFrom('2000-01-01', null, { kind: 'assigned' }), [0], 'HC1'],
  ['assigned, in the region', listedFrom('2000-01-01', null, { kind: 'assigned' }), [1]],
  ['listed nowhere', together(unlisted(), care(day)), [1]],
  ['twice a day', together(her(), care(day)), [2]],
];

/** Kronor: the numerator is in öre. */
const costs = (all: readonly Case[]): readonly Boundary[] =>
  boundariesOf(['12.dialog.8'], all).map(({ numerator = 0, ...one }) => ({
    ...one,
    numerator: 100 * numerator,
    value: numerator,
  }));

/** Both channels, and each. */
const both = together(her(), care(day, { channel: 'physical' }));

/** Out-of-region contacts for each thousand regional ones, each at its own unit. */
const perRegional: readonly Boundary[] = boundariesOf(
  ['2.dialog.2.out-of-region'],
  [
    ...wherever.map(([why, rows, [n], unit]): Case => {
      const is = [n, 0] as const;
      return unit === undefined ? [why, rows, is] : [why, rows, is, unit];
    }),
    ...dated('a contact', twelveMonths, (date) => together(woman(), visit(date)), [
      [0, 1],
      [0, 0],
    ]),
    ['a contact elsewhere', together(woman(), visit(day, { unitId: 'HC2' })), [0, 0], 'HC1'],
    ['a contact at an unknown unit', together(woman(), visit(day, { unitId: 'HC9' })), [0, 0], 'HC1'],
    ['two contacts on one day', together(woman(), visit(day), visit(day, { form: 'letter' })), [0, 2]],
  ],
);

/** The share: out-of-region contacts of these and the regional ones. */
const share: readonly Boundary[] = boundariesOf(
  ['2.dialog.2.out-of-region-share'],
  [
    ['one of two', together(her(), visit(day)), [1, 2]],
    ['one of three', together(her(), visit(day), visit(day, { form: 'letter' })), [1, 3]],
  ],
);

export const outOfRegionBoundaries: readonly Boundary[] = [
  ...boundariesOf(['12.dialog.9'], wherever),
  ...costs(wherever),
  ...costs([
    ['physical', her({ channel: 'physical' }), [0]],
    ['without a cost', her({ cost: null }), [0]],
    ['of öre', her({ cost: '2.50' }), [2.5]],
  ]),
  ...boundariesOf(['12.dialog.9'], [['both channels', both, [2]]]),
  ...['digital', 'physical'].flatMap((category) =>
    boundariesOf(['12.dialog.9'], [[category, both, [1]]], { category }),
  ),
  ...perRegional,
  ...boundariesOf(['2.dialog.2.out-of-region'], [['both', together(her(), visit(day)), [1, 1]]], {
    value: 1000,
  }),
  ...share,
];
