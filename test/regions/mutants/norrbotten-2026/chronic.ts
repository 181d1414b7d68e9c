import type { Boundary } from '../boundary.js';
import { aWomanEach, type Case, type CaseRows, together, visit, woman } from '../people.js';
import { dated, type Edges, holding, listedOnTheLastDay } from '../windows.js';
import { boundariesOf, day, twelveMonths } from './worlds.js';

// 5.dialog.1, at least two of hypertension, diabetes and heart disease; 5.dialog.2, RUB 4–5 in contact in the period.

const ill = (code: string, date = day, more: object = {}): CaseRows =>
  visit(date, { form: 'telephone', planned: null, diagnoses: [code, 'Z00'], ...more });

interface Group {
  readonly one: string;
  readonly all: readonly string[];
  readonly beside: readonly string[];
}

const hypertension: Group = {
  one: 'I10',
  all: ['I10', 'I11', 'I12', 'I13', 'I14', 'I15', 'I10.9'],
  beside: ['I09', 'I16', 'I19', 'I26'],
};
const diabetes: Group = {
  one: 'E11',
  all: ['E10', 'E11', 'E12', 'E13', 'E14', 'E11.9'],
  beside: ['E09', 'E15', 'E16', 'E66'],
};
const heartDisease: Group = {
  one: 'I25',
  all: ['I20', 'I21', 'I22', 'I23', 'I24', 'I25', 'I48', 'I50', 'I50.1'],
  beside: ['I19', 'I26', 'I47', 'I49', 'I51', 'I09', 'I16'],
};
const pairs: readonly (readonly [Group, Group])[] = [
  [hypertension, diabetes],
  [hypertension, heartDisease],
  [diabetes, heartDisease],
];

/** Two diagnoses at once, one of which stands on every edge. */
function pairCases(given: Group, asked: Group): readonly Case[] {
  const her = (rows: CaseRows): CaseRows => together(woman(), ill(given.one), rows);
  const withEach = (codes: readonly string[]): CaseRows => aWomanEach(codes, (code) => her(ill(code)));
  const what = `${asked.one} beside ${given.one}`;
  return [
    [`every code, ${what}`, withEach(asked.all), [asked.all.length, asked.all.length]],
    [`codes beside them, ${what}`, withEach(asked.beside), [0, asked.beside.length]],
    ...dated(what, twelveMonths, (date) => her(ill(asked.one, date)), [
      [1, 1],
      [0, 1],
    ]),
    [`${what}, elsewhere`, her(ill(asked.one, day, { unitId: 'HC2' })), [1, 1], 'HC1'],
    [`${what}, on one contact`, together(woman(), visit(day, { diagnoses: [given.one, asked.one] })), [1, 1]],
  ];
}

const doubleDiagnoses: readonly Case[] = [
  ...pairs.flatMap(([one, other]) => [...pairCases(one, other), ...pairCases(other, one)]),
  ...[hypertension, diabetes, heartDisease].map(
    ({ one, all }): Case => [
      `${one} alone`,
      together(woman(), ill(one), ill(all[1] ?? '', day), ill('J45')),
      [0, 1],
    ],
  ),
  ['none', together(woman(), ill('J45')), [0, 1]],
  ['all three', together(woman(), ill('I10'), ill('E10'), ill('I20')), [1, 1]],
  ...listedOnTheLastDay(twelveMonths, together(ill('I10'), ill('E10')), [
    [1, 1],
    [0, 0],
  ]),
];

/** The halves of the year: "per halvår respektive helår". */
const halves: Readonly<Record<string, Edges>> = {
  '2026-H1': { first: '2026-01-01', before: '2025-12-31', last: '2026-06-30', next: '2026-07-01' },
  '2026-H2': { first: '2026-07-01', before: '2026-06-30', last: '2026-12-31', next: '2027-01-01' },
  '2026': { first: '2026-01-01', before: '2025-12-31', last: '2026-12-31', next: '2027-01-01' },
};

function inContact(edges: Edges): readonly Case[] {
  const { first } = edges;
  const band = (rub: number, from = '2000-01-01', to: string | null = null): CaseRows => ({
    riskBands: [{ personId: 'p1', rub, from, to }],
  });
  const her = (rows: CaseRows): CaseRows => together(woman(), band(4), rows);
  return [
    ...dated('in contact', edges, (date) => her(visit(date)), [
      [1, 1],
      [0, 1],
    ]),
    ...['telephone', 'digital', 'video', 'letter', 'team', 'home-visit'].map(
      (form): Case => [form, her(visit(first, { form })), [1, 1]],
    ),
    ['in contact elsewhere', her(visit(first, { unitId: 'HC2' })), [1, 1], 'HC1'],
    ...holding('in RUB 5', edges, (from, to) => together(woman(), band(5, from, to), visit(first)), [
      [1, 1],
      [0, 0],
    ]),
    ['in RUB 3', together(woman(), band(3), visit(first)), [0, 0]],
    ['in no band', together(woman(), visit(first)), [0, 0]],
    ...listedOnTheLastDay(edges, together(band(4), visit(first)), [
      [1, 1],
      [0, 0],
    ]),
  ];
}

export const chronicBoundaries: readonly Boundary[] = [
  ...boundariesOf(['5.dialog.1'], doubleDiagnoses),
  ...Object.entries(halves).flatMap(([period, edges]) =>
    boundariesOf(['5.dialog.2'], inContact(edges), { period }),
  ),
];
