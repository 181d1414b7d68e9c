import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  duplicateFinder,
  duplicateResolver,
  findDuplicates,
  type Verdict,
} from '../../../src/core/facts/duplicates.js';
import { hashKey, keySet } from '../../../src/core/facts/key-set.js';
import { tables } from '../../../src/core/facts/tables.js';

/** Readings 7, by comparing every row with every other one. */
function naive(rows: readonly { callId?: unknown; unitId?: unknown; receivedAt?: unknown }[]): Verdict[] {
  const valid = (row: (typeof rows)[number]): boolean =>
    typeof row.callId === 'string' &&
    row.callId !== '' &&
    row.unitId === 'u' &&
    typeof row.receivedAt === 'string' &&
    row.receivedAt.startsWith('2024-01-01T');
  return rows.map((row, i) => {
    const others = rows.filter((o, j) => j !== i && valid(o) && o.callId === row.callId);
    if (!valid(row) || others.length === 0) return 'unique';
    const ms = (o: typeof row): number => Date.parse(String(o.receivedAt));
    if (others.some((o) => ms(o) !== ms(row))) return 'conflict';
    return rows.findIndex((o) => valid(o) && o.callId === row.callId) === i ? 'first' : 'repeat';
  });
}

const callRow = fc.record({
  callId: fc.constantFrom('a', 'b', 'c', 'd', '', null, 3),
  unitId: fc.constantFrom('u', 'u', 'u', null),
  // The first two are one instant written twice: equal after reading.
  receivedAt: fc.constantFrom(
    '2024-01-01T08:00:00Z',
    '2024-01-01T09:00:00+01:00',
    '2024-01-01T10:00:00Z',
    'not an instant',
  ),
});

describe('duplicates', () => {
  test('agree with comparing every row with every other one', () => {
    fc.assert(
      fc.property(fc.array(fc.array(callRow, { maxLength: 8 }), { maxLength: 4 }), (batches) => {
        const rows = batches.flat();
        const resolver = duplicateResolver(tables.calls, batches);
        const verdicts = rows.map((_, i) => resolver.verdict(i + 1));
        expect(verdicts).toEqual(naive(rows));
        expect(resolver.none).toBe(verdicts.every((verdict) => verdict === 'unique'));
        const keys = findDuplicates(batches, tables.calls);
        for (const [i, row] of rows.entries()) {
          if (verdicts[i] !== 'unique') expect(keys.suspected(row)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a key of several columns is compared by its parts', () => {
    const row = { unitId: 'u', month: '2024-01', kind: 'cni', value: 1 };
    const rows = [row, { ...row, kind: 'age' }, { ...row, value: '1.0' }, { ...row, month: '2024-02' }];
    const resolver = duplicateResolver(tables.quotients, [rows]);
    expect(rows.map((_, i) => resolver.verdict(i + 1))).toEqual(['first', 'unique', 'repeat', 'unique']);
  });

  test('rows without an id, of a table without a key, or that are no rows are unique', () => {
    const birth = { personId: 'p', date: '2024-01-01' };
    expect(duplicateResolver(tables.births, [[birth, birth]]).none).toBe(true);
    const note = { personId: 'p', unitId: 'u', date: '2024-01-01', term: 'Dia' };
    expect(duplicateResolver(tables.notes, [[note, note]]).none).toBe(true);
    expect(duplicateResolver(tables.units, [[null, 'x', []] as unknown as object[]]).none).toBe(true);
    expect(duplicateResolver(tables.units, []).none).toBe(true);
  });

  test('lists are compared code by code', () => {
    const row = { contactId: 'c', personId: 'p', unitId: 'u', date: '2024-01-01', form: 'visit' };
    const verdicts = (a: unknown, b: unknown): Verdict =>
      duplicateResolver(tables.contacts, [[{ ...row, diagnoses: a }], [{ ...row, diagnoses: b }]]).verdict(2);
    expect(verdicts(['I10', 'E11'], ['I10', 'E11'])).toBe('repeat');
    expect(verdicts(['I10', 'E11'], ['E11', 'I10'])).toBe('conflict');
    expect(verdicts([], null)).toBe('repeat');
    expect(verdicts(['I10'], null)).toBe('conflict');
  });

  test('every one of many keys is found, however the set has grown', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => ({ unitId: `HC${i}` }));
    const finder = duplicateFinder(tables.units);
    finder.scan(ids);
    expect(finder.keys().none).toBe(true);
    expect(findDuplicates([ids, ids.slice(700, 701)], tables.units).suspected({ unitId: 'HC700' })).toBe(
      true,
    );
  });

  test('a set of no expected keys grows', () => {
    const set = keySet(0);
    const hash = { first: 0, second: 0 };
    for (let i = 0; i < 1000; i += 1) {
      hashKey(`k${i}`, hash);
      expect(set.add(hash)).toBe(false);
      expect(set.add(hash)).toBe(true);
    }
    expect(set.size()).toBe(1000);
  });
});
