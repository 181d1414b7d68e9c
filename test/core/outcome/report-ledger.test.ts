import { expect, test } from 'vitest';
import { ledgerOf } from '../../../src/core/outcome/report-ledger.js';
import type { Compiled } from '../../../src/core/program/compile.js';
import type { WordTallies } from '../../../src/core/program/word-tallies.js';

const feed = (table: string, readBy: readonly string[], part = 'denominator'): object => ({
  table,
  readBy,
  part,
});
const compiled = [
  {
    program: {
      feeds: [feed('contacts', ['B7', 'C1']), feed('notes', ['B8a'], 'numerator'), feed('calls', ['A2'])],
    },
  },
  { program: { feeds: [feed('contacts', ['B7'])] } },
] as unknown as readonly Compiled[];
const tables = { contacts: { read: 9 }, notes: { read: 1 } };
const ledger = ledgerOf(compiled, {
  ledger: tables,
  lanes: [
    { notKnown: [3, 4, 0], notKnownCounted: [2, 0, 0] },
    { notKnown: [1], notKnownCounted: [] },
  ],
} as unknown as WordTallies);

test('what was not known of rows stands by table, with who reads it and as what; nothing where all was known', () => {
  expect(ledger.notKnown).toEqual([
    { table: 'contacts', indicators: ['B7', 'C1'], part: 'denominator', rows: 3 },
    { table: 'contacts', indicators: ['B7', 'C1'], part: 'numerator', rows: 2 },
    { table: 'notes', indicators: ['B8a'], part: 'numerator', rows: 4 },
    { table: 'contacts', indicators: ['B7'], part: 'denominator', rows: 1 },
  ]);
  expect(ledger.tables).toEqual(tables);
});

test('the ledger is frozen, and is no view of what was handed in', () => {
  expect(ledger.tables).not.toBe(tables);
  const parts = [ledger, ledger.tables, ledger.notKnown, ledger.notKnown[0], ledger.notKnown[0]?.indicators];
  expect(parts.every(Object.isFrozen)).toBe(true);
});
