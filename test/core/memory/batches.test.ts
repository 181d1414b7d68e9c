import { evaluate, evaluateRows, fromRows, type Report, type TableName, withParameters } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { describe, expect, test } from 'vitest';
import { type AnyRow, type AnyTables, mapTables } from './altering.js';
import { cellsOf } from './own-plan.js';

const plan = withParameters(norrbotten2024, { farFollowUpCodes: ['DX999'] });
const region: AnyTables = syntheticRegion({
  persons: 200,
  units: 3,
  seed: 3,
  faults: 0.05,
  extraTables: false,
}).toRows() as never;
// A faulty row that is itself an array would be taken for a batch by whoever hands rows out one by one.
const rows = mapTables(region, (list) => list.filter((row) => !Array.isArray(row)));
const options = { periods: ['2024', '2024-DÅ08'], by: ['sex'] as const };
const expected = evaluateRows(plan, rows as never, options);

function everyTable<T>(change: (list: readonly AnyRow[], name: TableName) => T): never {
  return Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [name, change(list, name as TableName)]),
  ) as never;
}

function expectSame(report: Report): void {
  expect(cellsOf(report)).toEqual(cellsOf(expected));
  expect(report.ledger).toEqual(expected.ledger);
  expect(report.notes).toEqual(expected.notes);
}

function* inBatches(list: readonly AnyRow[], size: number): Generator<readonly AnyRow[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}

async function* overTime<T>(list: Iterable<T>): AsyncGenerator<T> {
  let n = 0;
  for (const one of list) {
    n += 1;
    if (n % 100 === 0) await Promise.resolve();
    yield one;
  }
}

describe('all at once', () => {
  test.each<readonly [string, (list: readonly AnyRow[]) => unknown]>([
    ['a generator of rows', (list) => list.values()],
    ['an object that can be iterated again', (list) => ({ [Symbol.iterator]: () => list.values() })],
    ['the values of a Map', (list) => new Map(list.entries()).values()],
    ['batches of one', (list) => [...inBatches(list, 1)]],
    ['a generator of batches of seven', (list) => inBatches(list, 7)],
    [
      'batches of uneven length, some empty',
      (list) => [list.slice(0, 5), [], list.slice(5, 6), list.slice(6), []],
    ],
    ['frozen rows in a frozen array', (list) => Object.freeze(list.map((row) => frozen(row)))],
  ])('%s', (_, deliver) => {
    expectSame(
      evaluateRows(
        plan,
        everyTable((list) => deliver(list)),
        options,
      ),
    );
  });
});

describe('over time', () => {
  test.each<readonly [string, (list: readonly AnyRow[]) => unknown]>([
    ['arrays', (list) => list],
    ['an async generator of rows', (list) => overTime(list)],
    ['an async generator of batches', (list) => overTime(inBatches(list, 11))],
    ['an async generator of batches of one', (list) => overTime(inBatches(list, 1))],
    ['generators that are not asynchronous', (list) => list.values()],
  ])('%s', async (_, deliver) => {
    expectSame(await evaluate(plan, { ...options, source: fromRows(everyTable((list) => deliver(list))) }));
  });

  test('some tables over time, others at once', async () => {
    const mixed = everyTable((list, name) => (name < 'l' ? overTime(list) : list));
    expectSame(await evaluate(plan, { ...options, source: fromRows(mixed) }));
  });
});

test('nothing that is handed in is changed', () => {
  const before = JSON.stringify(rows);
  evaluateRows(plan, rows as never, options);
  expect(JSON.stringify(rows)).toBe(before);
});

test('the same run twice gives the same report, text for text', () => {
  const again = evaluateRows(plan, rows as never, options);
  expect(JSON.stringify(again.outcomes)).toBe(JSON.stringify(expected.outcomes));
});

function frozen(row: AnyRow): AnyRow {
  return typeof row === 'object' && row !== null ? Object.freeze({ ...row }) : row;
}
