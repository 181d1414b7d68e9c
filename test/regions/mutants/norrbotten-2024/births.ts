import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, together, visit, woman } from '../people.js';
import { dated, type Edges, yearEdges } from '../windows.js';

// B4 (check-up of those delivered in the period moved four months back: "from 202309") and B5 (first home visit of the
// newborn enrolled, "b001 eller b002").

const interim: Edges = { ...yearEdges(2024), last: '2024-08-31', next: '2024-09-01' };
const delivered: Edges = {
  first: '2023-09-01',
  before: '2023-08-31',
  last: '2024-04-30',
  next: '2024-05-01',
};

const delivery = (date: string, more: object = {}): CaseRows => ({
  births: [{ personId: 'p1', date, unitId: 'HC1', ...more }],
});
const checkUp = (date: string, more: object = {}): CaseRows => visit(date, { clinic: 'mhv', ...more });
const seen = (date: string, more: object = {}): CaseRows =>
  together(woman(), delivery('2024-03-10'), checkUp(date, more));

const checkUps: readonly Case[] = [
  ...dated('delivered', delivered, (date) => together(delivery(date), checkUp('2024-06-10')), [
    [1, 1],
    [0, 0],
  ]),
  ['no check-up', delivery('2024-03-10'), [0, 1]],
  ['on the day of delivery', seen('2024-03-10'), [0, 1]],
  ['on the day after', seen('2024-03-11'), [1, 1]],
  ['on the last day', seen('2024-08-31'), [1, 1]],
  ['on the day after it', seen('2024-09-01'), [0, 1]],
  ...['home-visit', 'team'].map((form): Case => [form, seen('2024-05-10', { form }), [1, 1]]),
  ...['telephone', 'video'].map((form): Case => [form, seen('2024-05-10', { form }), [0, 1]]),
  ['another clinic', seen('2024-05-10', { clinic: 'general' }), [0, 1]],
  ['at another unit', seen('2024-05-10', { unitId: 'HC2' }), [1, 1], 'HC1'],
  [
    'twins are one',
    together(delivery('2024-03-10', { childId: 'a' }), delivery('2024-03-10', { childId: 'b' })),
    [0, 1],
  ],
  ['at the unit on the row', together(woman(), delivery('2024-03-10', { unitId: 'HC2' })), [0, 1], 'HC2'],
  ['else where she is listed', together(woman(), delivery('2024-03-10', { unitId: null })), [0, 1], 'HC1'],
];

const atHome = (date: string, more: object = {}): CaseRows =>
  visit(date, { clinic: 'bhv', form: 'home-visit', ...more });
const enrolled = (date: string, more: object = {}): CaseRows =>
  visit(date, { clinic: 'bhv', visitReason: 'b001', ...more });
const day = '2024-03-10';

const homeVisits: readonly Case[] = [
  ...dated('enrolled', interim, (date) => together(enrolled(date), atHome(day)), [
    [1, 1],
    [0, 0],
  ]),
  ...dated('visited', interim, (date) => together(enrolled(day), atHome(date)), [
    [1, 1],
    [0, 1],
  ]),
  ['enrolled at home', enrolled(day, { form: 'home-visit' }), [1, 1]],
  ['not visited', enrolled(day), [0, 1]],
  ['a later child', enrolled(day, { visitReason: 'b002' }), [0, 1]],
  ['another reason', enrolled(day, { visitReason: 'b003' }), [0, 0]],
  ['no reason', enrolled(day, { visitReason: null }), [0, 0]],
  ['enrolled elsewhere than by child health care', enrolled(day, { clinic: 'general' }), [0, 0]],
  ['a visit at the unit', together(enrolled(day), atHome(day, { form: 'visit' })), [0, 1]],
  ['a home visit of another clinic', together(enrolled(day), atHome(day, { clinic: 'general' })), [0, 1]],
  ['by another unit', together(enrolled(day), atHome(day, { unitId: 'HC2' })), [1, 1], 'HC1'],
];

export const birthBoundaries: readonly Boundary[] = [
  ...cases('norrbotten-2024', ['B4'], '2024-DÅ08', checkUps),
  ...cases('norrbotten-2024', ['B5'], '2024-DÅ08', homeVisits),
];
