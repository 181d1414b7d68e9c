import { expect, test } from 'vitest';
import type { ActiveOnNode, RowNode } from '../../../src/core/measure/nodes.js';
import { lookedInto, rowClausesOf } from '../../../src/core/program/looked-into.js';
import type { CountedNode, Program } from '../../../src/core/program/program.js';
import { rowsOf } from './lowering.js';

/** A condition of a row, to be told from others by its column. */
const asks = (column: string): RowNode => ({ kind: 'known', value: { kind: 'col', column } });
const row = (column: string): CountedNode => ({ kind: 'row', where: asks(column) });
const followed = { kind: 'followed' } as CountedNode;
const feed = (table: string, column: string, into: object): object => ({ table, where: asks(column), into });
const programOf = (feeds: readonly object[], tallies: readonly object[] = []): Program =>
  ({ feeds, tallies: tallies.map((of) => ({ of })) }) as unknown as Program;
const columnsOf = (program: Program, table?: Parameters<typeof rowClausesOf>[1]): readonly string[] =>
  rowClausesOf(program, table).map((node) => (node as { value: { column: string } }).value.column);

const program = programOf(
  [
    feed('contacts', 'a', { kind: 'store', store: 0 }),
    feed('labResults', 'b', { kind: 'tally', tally: 0 }),
    feed('contacts', 'c', { kind: 'tally', tally: 1 }),
    feed('contacts', 'd', { kind: 'tally', tally: 2 }),
  ],
  [
    {
      kind: 'rows',
      where: row('e'),
      counted: { kind: 'any', of: [row('f'), followed, { kind: 'all', of: [row('g')] }] },
    },
    { kind: 'rows', where: null, counted: followed },
    { kind: 'persons-at', where: { kind: 'const', value: true }, counted: null },
  ],
);

test('the clauses of a program are those of its feeds and of the tallies that rows go straight into', () => {
  expect(columnsOf(program)).toEqual(['a', 'b', 'e', 'f', 'g', 'c', 'd']);
});

test('of one table, its own', () => {
  expect(columnsOf(program, 'contacts')).toEqual(['a', 'c', 'd']);
  expect(columnsOf(program, 'labResults')).toEqual(['b', 'e', 'f', 'g']);
  expect(columnsOf(program, 'notes')).toEqual([]);
});

test('the tables looked into besides are those of conditions on another row that holds', () => {
  const holds: ActiveOnNode = {
    kind: 'activeOn',
    date: { kind: 'col', column: 'date' },
    rows: rowsOf('careNeeds', 'from'),
    same: [],
  };
  const feeds = [
    { table: 'contacts', where: { kind: 'not', of: holds }, into: { kind: 'store', store: 0 } },
    { table: 'contacts', where: asks('a'), into: { kind: 'tally', tally: 0 } },
  ];
  const tally = { kind: 'rows', where: null, counted: { kind: 'row', where: { kind: 'all', of: [holds] } } };
  expect(lookedInto(programOf(feeds, [tally]))).toEqual([holds, holds]);
  expect(lookedInto(programOf(feeds.slice(1), []))).toEqual([]);
});
