import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, together, visit, woman } from '../people.js';
import { listedOnTheLastDay } from '../windows.js';

// V4, läkarkontinuitet: of the listed with three planned visits or more to physicians at their unit, those who met the
// same one at more than half of them. Delår 2 is January to August.

const edges = { first: '2025-01-01', before: '2024-12-31', last: '2025-08-31', next: '2025-09-01' };

const seen = (day: number, clinicianId: string | null, more: object = {}): CaseRows =>
  visit(`2025-02-${String(day).padStart(2, '0')}`, { clinicianId, ...more });

/** Visits one after the other, to each of these physicians. */
const met = (...physicians: readonly string[]): CaseRows =>
  together(...physicians.map((physician, i) => seen(1 + (i % 28), physician, { contactId: `c${i}` })));

/** With a third visit, two of three are to the first physician. */
const two = together(woman(), met('d1', 'd1'));
/** Two of three visits are to the first physician, but with these two more she has met nobody at more than half. */
const andTwoMore = (more: object): CaseRows =>
  together(woman(), met('d1', 'd1', 'd2'), seen(10, 'd2', more), seen(11, 'd3', more));

const howMany: readonly Case[] = [
  ['no visit', woman(), [0, 0]],
  ['two visits', two, [0, 0]],
  ['three', together(woman(), met('d1', 'd1', 'd2')), [1, 1]],
  ['a third of three', together(woman(), met('d1', 'd2', 'd3')), [0, 1]],
  ['half of four', together(woman(), met('d1', 'd1', 'd2', 'd3')), [0, 1]],
  ['half with each of two', together(woman(), met('d1', 'd2', 'd1', 'd2')), [0, 1]],
  [
    '26 of 51',
    together(woman(), met(...Array.from({ length: 51 }, (_, i) => (i < 26 ? 'd1' : `other ${i}`)))),
    [1, 1],
  ],
];

const isVisit: readonly object[] = [
  { form: 'home-visit' },
  { form: 'team' },
  { planned: null, visitType: 'planned-return' },
  { date: edges.first },
  { date: edges.last },
];
const isNone: readonly object[] = [
  ...['telephone', 'digital', 'video', 'letter'].map((form) => ({ form })),
  { planned: false },
  { planned: false, visitType: 'planned-return' },
  { planned: null },
  { planned: null, visitType: 'new' },
  { planned: null, visitType: 'unplanned-return' },
  { profession: 'nurse' },
  { profession: null },
  { date: edges.before },
  { date: edges.next },
  { unitId: 'HC2' },
];

const whichVisits: readonly Case[] = [
  ...isVisit.map((more): Case => ['third visit', together(two, seen(3, 'd2', more)), [1, 1]]),
  ...isVisit.map((more): Case => ['five visits', andTwoMore(more), [0, 1]]),
  ...isNone.map((more): Case => ['no third visit', together(two, seen(3, 'd2', more)), [0, 0]]),
  ...isNone.map((more): Case => ['three visits', andTwoMore(more), [1, 1]]),
  ['nobody knows whom', together(two, seen(3, null)), [0, 0]],
];

export const majorityBoundaries: readonly Boundary[] = cases('vasterbotten-2025', ['V4'], '2025-DÅ08', [
  ...howMany,
  ...whichVisits,
  ...listedOnTheLastDay(edges, met('d1', 'd1', 'd2'), [
    [1, 1],
    [0, 0],
  ]),
]);
