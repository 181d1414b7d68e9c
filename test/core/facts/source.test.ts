import { describe, expect, test } from 'vitest';
import type { PersonRow } from '../../../src/core/facts/rows.js';
import { type FactSource, fromRows } from '../../../src/core/facts/source.js';

const person = (i: number): PersonRow => ({ personId: `p${i}`, birthDate: '1980-05-17' });
const persons = (n: number): PersonRow[] => Array.from({ length: n }, (_, i) => person(i));

async function rowsOf(source: FactSource): Promise<object[]> {
  const rows: object[] = [];
  for await (const batch of source.batches('persons')) rows.push(...batch);
  return rows;
}

describe('fromRows', () => {
  test('gives the same rows from arrays, iterables and async iterables, single or in batches', async () => {
    const rows = persons(10);
    const halves = [rows.slice(0, 5), [], rows.slice(5)];
    async function* later<T>(items: readonly T[]): AsyncGenerator<T> {
      yield* items;
    }
    for (const input of [rows, new Set(rows), rows.values(), halves, halves.values()]) {
      expect(await rowsOf(fromRows({ persons: input as PersonRow[] }))).toEqual(rows);
    }
    expect(await rowsOf(fromRows({ persons: later(rows) }))).toEqual(rows);
    expect(await rowsOf(fromRows({ persons: later(halves) }))).toEqual(rows);
  });

  test('hands an array on as it is, however large', () => {
    for (const rows of [persons(3), persons(65_537)]) {
      const batches = [...fromRows({ persons: rows }).batches('persons')];
      expect(batches).toHaveLength(1);
      expect(batches[0]).toBe(rows);
    }
  });

  test('keeps what is no row, for the ledger', async () => {
    const odd = [person(1), null, 'x'] as unknown as PersonRow[];
    expect(await rowsOf(fromRows({ persons: odd }))).toEqual(odd);
  });

  test('states the columns that it is told, and leaves the rest to the reader of the rows', () => {
    const columns = { persons: ['personId', 'birthDate', 'sex'] as const };
    expect(fromRows({ persons: [person(1)] }, { columns }).columns('persons')).toEqual(columns.persons);
    expect(fromRows({ persons: persons(2) }).columns('persons')).toBeNull();
    expect(fromRows({ persons: persons(2).values() }).columns('persons')).toBeNull();
  });

  test('an undelivered table has no batches and is not named', () => {
    const source = fromRows({ persons: [] });
    expect(source.tables).toEqual(['persons']);
    expect([...source.batches('calls')]).toEqual([]);
  });

  test('names the nearest table for one that does not exist', () => {
    expect(() => fromRows({ contact: [] } as never)).toThrow(
      "there is no fact table 'contact' — did you mean contacts?",
    );
    expect(() => fromRows({ toString: [] } as never)).toThrow(
      /no fact table 'toString' — expected one of units/,
    );
    expect(() => fromRows({}, { columns: { person: [] } } as never)).toThrow(/did you mean persons/);
  });

  test.each([null, 3, 'text', {}])('%s are no rows', (input) => {
    expect(() => fromRows({ persons: input } as never)).toThrow(/expected rows .* table persons/);
  });

  test('a generator cannot be read twice', () => {
    const source = fromRows({ persons: persons(2).values() });
    expect(source.repeatable('persons')).toBe(false);
    expect([...source.batches('persons')]).toHaveLength(1);
    expect(() => source.batches('persons')).toThrow(/can be read once/);
    expect(fromRows({ persons: new Set(persons(2)) }).repeatable('persons')).toBe(true);
  });
});
