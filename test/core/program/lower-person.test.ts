import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import type { Comparison, PersonNode } from '../../../src/core/measure/nodes.js';
import { periodEnd } from '../../../src/core/period/window.js';
import { lowerPerson } from '../../../src/core/program/lower-person.js';
import { everyRow, known, period, reader, rowsOf, turned } from './lowering.js';

const lowered = (node: PersonNode): { of: unknown; stores: unknown; feeds: readonly unknown[] } => {
  const made = known();
  const of = lowerPerson(node, made, reader);
  const { stores, feeds } = made.finish();
  return { of, stores, feeds };
};
const not = (of: PersonNode): PersonNode => ({ kind: 'not', of });
const contacts = rowsOf('contacts');
const lab = rowsOf('labResults');
const comparisons: readonly Comparison[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
/** The comparison that holds exactly where the other does not. */
const other: readonly Comparison[] = ['ne', 'eq', 'ge', 'gt', 'le', 'lt'];

describe('a count of rows', () => {
  const count = (op: Comparison, n: number): PersonNode => ({
    kind: 'count',
    rows: contacts,
    during: period,
    op,
    n,
  });
  const atLeast = (n: number, negated = false): object => ({ kind: 'at-least', store: 0, n, not: negated });

  test.each<readonly [Comparison, number, object, number | null]>([
    ['ge', 2, atLeast(2), 2],
    ['gt', 2, atLeast(3), 3],
    ['lt', 2, atLeast(2, true), 2],
    ['le', 2, atLeast(3, true), 3],
    ['eq', 2, { kind: 'all', of: [atLeast(2), atLeast(3, true)] }, 3],
    ['ne', 2, { kind: 'any', of: [atLeast(2, true), atLeast(3)] }, 3],
    ['ge', 1.5, atLeast(2), 2],
    ['gt', 1.5, atLeast(2), 2],
    ['lt', 1.5, atLeast(2, true), 2],
    ['le', 1.5, atLeast(2, true), 2],
    ['eq', 1.5, { kind: 'const', value: false }, null],
    ['ne', 1.5, { kind: 'const', value: true }, null],
    ['ge', 0, { kind: 'const', value: true }, null],
    ['gt', 0, atLeast(1), 1],
    ['lt', 0, { kind: 'const', value: false }, null],
    ['le', 0, atLeast(1, true), 1],
    ['ge', -1, { kind: 'const', value: true }, null],
    ['eq', 0, { kind: 'all', of: [{ kind: 'const', value: true }, atLeast(1, true)] }, 1],
    ['ne', 0, { kind: 'any', of: [{ kind: 'const', value: false }, atLeast(1)] }, 1],
  ])('%s %s', (op, n, expected, most) => {
    expect(lowered(count(op, n))).toMatchObject({
      of: expected,
      stores: most === null ? [] : [{ kind: 'counter', most }],
    });
  });

  test('is negated by the opposite comparison', () => {
    for (const [i, op] of comparisons.entries())
      expect(lowered(not(count(op, 2))).of).toEqual(lowered(count(other[i] as Comparison, 2)).of);
  });

  test('of different values is compared alike, over a store of the values', () => {
    const distinct = (op: Comparison): PersonNode => ({
      ...{ kind: 'countDistinct', rows: contacts, key: 'unitId', during: period, op, n: 2 },
    });
    for (const [i, op] of comparisons.entries()) {
      expect(lowered(distinct(op))).toMatchObject({
        of: lowered(count(op, 2)).of as object,
        stores: [{ kind: 'distinct', key: 'unitId' }],
      });
      expect(lowered(not(distinct(op))).of).toEqual(lowered(count(other[i] as Comparison, 2)).of);
    }
  });
});

describe('a value that is compared', () => {
  test('is negated by the opposite comparison: a sum, a picked value, an index, an age', () => {
    const nodes: readonly ((op: Comparison) => PersonNode)[] = [
      (op) => ({
        kind: 'sum',
        rows: rowsOf('outOfRegionCare'),
        value: 'cost',
        during: period,
        op,
        than: '1.5',
      }),
      (op) => ({ kind: 'pick', which: 'first', rows: lab, value: 'value', during: period, op, than: 70 }),
      (op) => ({
        ...{ kind: 'index', index: 'coc', rows: contacts, by: 'clinicianId', during: period },
        ...{ unit: 'anywhere', atLeastVisits: 3, op, than: '50 %' },
      }),
      (op) => ({ kind: 'age', at: periodEnd, op, n: 18 }),
    ];
    for (const node of nodes) {
      for (const [i, op] of comparisons.entries()) {
        expect(lowered(not(node(op)))).toEqual(lowered(node(other[i] as Comparison)));
        expect(lowered(not(node(op))).of).not.toEqual(lowered(node(op)).of);
      }
    }
  });

  test('a sum is compared in the smallest unit of its column', () => {
    const node: PersonNode = {
      ...{
        kind: 'sum',
        rows: rowsOf('outOfRegionCare'),
        value: 'cost',
        during: period,
        op: 'gt',
        than: '1.5',
      },
    };
    expect(lowered(node)).toMatchObject({
      of: { kind: 'sum', store: 0, op: 'gt', than: 150 },
      stores: [{ kind: 'sum', value: 'cost' }],
    });
  });

  test.each<
    readonly [string, Parameters<typeof rowsOf>[0], string, string | number, boolean, string | number]
  >([
    ['a number, to four decimals', 'labResults', 'value', 70, false, 700_000],
    ['an id', 'contacts', 'unitId', 'HC01', true, 'HC01'],
    ['a text', 'unitReports', 'item', 'x', true, 'x'],
    ['a period', 'unitReports', 'period', '2024-01', true, '2024-01'],
    ['a code', 'prescriptions', 'atc', 'J01CA04', true, 'J01CA04'],
    ['one of some words', 'contacts', 'form', 'visit', true, 'visit'],
    ['a date', 'contacts', 'date', '2024-01-02', false, dayOf(2024, 1, 2)],
  ])('picked of rows: %s', (_, table, value, than, isText, expected) => {
    const node: PersonNode = {
      kind: 'pick',
      which: 'latest',
      rows: rowsOf(table),
      value,
      during: period,
      op: 'eq',
      than,
    };
    const { of, stores } = lowered(node);
    expect(stores).toEqual([{ kind: 'pick', value, text: isText }]);
    expect(of).toEqual({ kind: 'pick', store: 0, which: 'latest', op: 'eq', than: expected });
  });

  test('of a column that is not there is refused', () => {
    const node: PersonNode = {
      kind: 'sum',
      rows: contacts,
      value: 'cost',
      during: period,
      op: 'gt',
      than: '1',
    };
    expect(() => lowered(node)).toThrow('contacts: expected a column but got "cost"');
  });

  test('an index is compared with a fraction in whole numbers', () => {
    const node: PersonNode = {
      ...{ kind: 'index', index: 'upc', rows: contacts, by: 'clinicianId', during: period },
      ...{ unit: 'same-unit', atLeastVisits: 3, op: 'ge', than: '50 %' },
    };
    expect(lowered(node)).toMatchObject({
      of: {
        ...{ kind: 'index', store: 0, index: 'upc', unit: 'same-unit', atLeastVisits: 3, op: 'ge' },
        than: { numerator: 1, denominator: 2 },
      },
      stores: [{ kind: 'visits', by: 'clinicianId' }],
    });
  });
});

describe('whether there is a row', () => {
  test('anywhere is a word of the person, at the same unit one for each unit', () => {
    for (const [unit, kind] of [
      ['anywhere', 'word'],
      ['same-unit', 'unit-words'],
    ] as const) {
      expect(lowered({ kind: 'exists', rows: contacts, during: period, unit })).toMatchObject({
        of: { kind: 'word', store: 0, unit, not: false },
        stores: [{ kind }],
      });
      const active: PersonNode = { kind: 'active', rows: rowsOf('listings', 'from'), at: periodEnd, unit };
      expect(lowered(active)).toMatchObject({
        of: { kind: 'word', store: 0, unit, not: false },
        stores: [{ kind }],
        feeds: [
          { table: 'listings', where: everyRow, when: { kind: 'holds', from: 'from', to: 'to', day: 0 } },
        ],
      });
      expect(lowered(not(active)).of).toEqual({ kind: 'word', store: 0, unit, not: true });
    }
  });

  test('of each kind on one day is a store of its own', () => {
    const rows = { kind: 'same-day', of: [contacts, lab] } as const;
    expect(lowered(not({ kind: 'exists', rows, during: period, unit: 'anywhere' }))).toMatchObject({
      of: { kind: 'word', store: 0, not: true },
      stores: [{ kind: 'joint', kinds: 2 }],
      feeds: [
        { table: 'contacts', into: { kind: 'joint', store: 0, kindOf: 0 } },
        { table: 'labResults', into: { kind: 'joint', store: 0, kindOf: 1 } },
      ],
    });
  });
});

describe('what a person is', () => {
  test('a sex, and its negation the other: of an unknown sex neither is true', () => {
    expect(['female', 'male'].map((is) => lowered({ kind: 'sex', is } as PersonNode).of)).toEqual([
      { kind: 'sex', is: 'female' },
      { kind: 'sex', is: 'male' },
    ]);
    expect(['female', 'male'].map((is) => lowered(not({ kind: 'sex', is } as PersonNode)).of)).toEqual([
      { kind: 'sex', is: 'male' },
      { kind: 'sex', is: 'female' },
    ]);
  });

  test('listed on a day, by choice, assigned or both', () => {
    const listed = (...kinds: readonly ('listed' | 'assigned')[]): PersonNode => ({
      ...{ kind: 'listedAt', at: periodEnd, kinds, unit: 'anywhere' },
    });
    const at = { kind: 'listed', day: 0, unit: 'anywhere' };
    expect(lowered(listed('listed')).of).toEqual({ ...at, listed: true, assigned: false, not: false });
    expect(lowered(listed('assigned')).of).toEqual({ ...at, listed: false, assigned: true, not: false });
    expect(lowered(not(listed('listed', 'assigned'))).of).toEqual({
      ...at,
      listed: true,
      assigned: true,
      not: true,
    });
  });

  test('eighteen on the last day of each period', () => {
    expect(lowered({ kind: 'age', at: periodEnd, op: 'ge', n: 18 }).of).toEqual({
      kind: 'born',
      ranges: [[[null, dayOf(2007, 1, 1)]], [[null, dayOf(2006, 7, 1)]]],
    });
  });

  test('turning an age in the period, or not', () => {
    const turns: PersonNode = { kind: 'turns', ages: [65], during: period };
    const [year, june] = [
      [dayOf(1959, 1, 1), dayOf(1960, 1, 1)],
      [dayOf(1959, 6, 1), dayOf(1959, 7, 1)],
    ];
    expect(lowered(turns).of).toEqual({ kind: 'born', ranges: [[year], [june]] });
    expect(lowered(not(turns)).of).toEqual({
      kind: 'born',
      ranges: [year, june].map((range) => [
        [null, range?.[0]],
        [range?.[1], null],
      ]),
    });
  });
});

describe('several conditions', () => {
  const [a, b] = [
    { kind: 'sex', is: 'female' } as const,
    { kind: 'age', at: periodEnd, op: 'ge', n: 18 } as const,
  ];
  const [yes, no] = [[a, b].map((node) => lowered(node).of), [a, b].map((node) => lowered(not(node)).of)];

  test('are negated part by part', () => {
    expect(lowered({ kind: 'all', of: [a, b] }).of).toEqual({ kind: 'all', of: yes });
    expect(lowered({ kind: 'any', of: [a, b] }).of).toEqual({ kind: 'any', of: yes });
    expect(lowered(not({ kind: 'all', of: [a, b] })).of).toEqual({ kind: 'any', of: no });
    expect(lowered(not({ kind: 'any', of: [a, b] })).of).toEqual({ kind: 'all', of: no });
    expect(lowered(not(not({ kind: 'all', of: [a, b] }))).of).toEqual({ kind: 'all', of: yes });
  });

  test('that are turned off ask nothing', () => {
    const when = (on: boolean): PersonNode => ({ kind: 'when', on: turned(on), of: a });
    expect([lowered(when(true)).of, lowered(not(when(true))).of]).toEqual([yes[0], no[0]]);
    expect(lowered(when(false)).of).toEqual({ kind: 'const', value: true });
    expect(lowered(not(when(false))).of).toEqual({ kind: 'const', value: false });
  });
});
