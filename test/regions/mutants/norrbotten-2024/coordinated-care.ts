import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, note, together, woman } from '../people.js';
import { dated, holding, listedOnTheLastDay, listing, unlisted, yearEdges } from '../windows.js';

// A1.change (listed, against the last turn of the year), C1 (out-of-region care over the internet), C2 (asked about
// violence) and C4 (plans that name a care contact).

const interim = { ...yearEdges(2024), last: '2024-08-31', next: '2024-09-01' };
const plan = 'norrbotten-2024';
const day = '2024-02-10';

const listedFor = (from: string, to: string | null, more: object = {}): CaseRows =>
  together(unlisted(), listing(from, to, more));

const change: readonly Case[] = [
  ['listed all along', listedFor('2000-01-01', null), [0]],
  ['from the first day', listedFor('2024-01-01', null), [1]],
  ['from the day before it', listedFor('2023-12-31', null), [0]],
  ['from the last day', listedFor('2024-08-31', null), [1]],
  ['from the day after it', listedFor('2024-09-01', null), [0]],
  ['to the end of the year before', listedFor('2000-01-01', '2024-01-01'), [-1]],
  ['not so long', listedFor('2000-01-01', '2023-12-31'), [0]],
  ['over the last day', listedFor('2000-01-01', '2024-09-01'), [0]],
  ['until the last day', listedFor('2000-01-01', '2024-08-31'), [-1]],
  ['assigned since', listedFor('2024-02-10', null, { kind: 'assigned' }), [0]],
];

const care = (date: string, more: object = {}): CaseRows => ({
  outOfRegionCare: [{ personId: 'p1', unitId: 'HC1', date, channel: 'digital', cost: '500', ...more }],
});

/** What one contact counts as. */
const outOfRegion = (one: number): readonly Case[] => [
  ...dated('contact', interim, (date) => care(date), [[one], [0]]),
  ['not over the internet', care(day, { channel: 'physical' }), [0]],
  ['two of a day', together(care(day), care(day)), [2 * one]],
  ['at the unit on the row', together(woman(), care(day, { unitId: 'HC2' })), [one], 'HC2'],
  ['not where she is listed', together(woman(), care(day, { unitId: 'HC2' })), [0], 'HC1'],
  ['else there', together(woman(), care(day, { unitId: null })), [one], 'HC1'],
];

const asked = (date: string, more: object = {}): CaseRows => note(date, 'VÅLDNR', null, more);

const violence: readonly Case[] = [
  ...dated('asked', interim, (date) => together(woman(), asked(date)), [
    [1, 1],
    [0, 1],
  ]),
  ['not asked', woman(), [0, 1]],
  ['another term', together(woman(), note(day, 'Kommentar', null)), [0, 1]],
  ['with an answer', together(woman(), note(day, 'VÅLDNR', 'Nej')), [1, 1]],
  ['at another unit', together(woman(), asked(day, { unitId: 'HC2' })), [1, 1], 'HC1'],
  ...listedOnTheLastDay(interim, asked(day), [
    [1, 1],
    [0, 0],
  ]),
];

const carePlan = (createdOn: string, closedOn: string | null, more: object = {}): CaseRows => ({
  carePlans: [
    {
      planId: createdOn,
      personId: 'p1',
      unitId: 'HC1',
      createdOn,
      closedOn,
      namedCareContact: true,
      ...more,
    },
  ],
});
const old = carePlan('2000-01-01', null, { namedCareContact: false });

const carePlans: readonly Case[] = [
  ['no plan', woman(), [0, 0]],
  ...holding('a plan', interim, (from, to) => together(woman(), carePlan(from, to)), [
    [1, 1],
    [0, 0],
  ]),
  ...holding(
    'the one that names a contact',
    interim,
    (from, to) => together(woman(), old, carePlan(from, to, { planId: 'new' })),
    [
      [1, 1],
      [0, 1],
    ],
  ),
  ['names nobody', together(woman(), old), [0, 1]],
  ['not said', together(woman(), carePlan('2024-02-10', null, { namedCareContact: null })), [0, 1]],
  ['of another unit', together(woman(), carePlan('2024-02-10', null, { unitId: 'HC2' })), [1, 1], 'HC1'],
  ...listedOnTheLastDay(interim, carePlan('2024-02-10', null), [
    [1, 1],
    [0, 0],
  ]),
];

export const coordinatedCareBoundaries: readonly Boundary[] = [
  ...cases(plan, ['A1.change'], '2024-DÅ08', change),
  // A sum of money is in öre.
  ...cases(plan, ['C1'], '2024-DÅ08', outOfRegion(50_000)),
  ...cases(plan, ['C1.contacts'], '2024-DÅ08', outOfRegion(1)),
  ...cases(plan, ['C2'], '2024-DÅ08', violence),
  ...cases(plan, ['C4'], '2024-DÅ08', carePlans),
];
