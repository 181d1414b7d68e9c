import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchReader, batchSize } from '../../../src/core/facts/batch-reader.js';
import { tableLedger } from '../../../src/core/facts/ledger.js';
import { rowReader } from '../../../src/core/facts/reader.js';
import { scatterOf } from '../../../src/core/facts/scatter.js';
import { tableNames, tables } from '../../../src/core/facts/tables.js';

/** Cells of each row that can be read, with the row's number; and the ledger. */
function inBatches(name: (typeof tableNames)[number], rows: readonly unknown[]) {
  const table = tables[name];
  const ledger = tableLedger(table);
  const reader = batchReader(table, ledger);
  const found: unknown[] = [];
  for (let from = 0; from < rows.length; from += batchSize) {
    const to = Math.min(rows.length, from + batchSize);
    const count = reader.read(rows as readonly object[], from, to, from + 1, null);
    ledger.used(count);
    for (let k = 0; k < count; k += 1) {
      const i = reader.taken[k] as number;
      found.push([reader.first + i, reader.numbers.map((of) => of[i]), reader.texts.map((of) => of[i])]);
    }
  }
  return { found, ledger: ledger.finish() };
}

function rowByRow(name: (typeof tableNames)[number], rows: readonly unknown[]) {
  const ledger = tableLedger(tables[name]);
  const reader = rowReader(tables[name], ledger);
  const found: unknown[] = [];
  rows.forEach((row, i) => {
    if (!reader.read(row, i + 1)) return;
    ledger.used();
    found.push([i + 1, [...reader.numbers], [...reader.texts]]);
  });
  return { found, ledger: ledger.finish() };
}

describe('batchReader', () => {
  test('finds and says what the reader of rows does, whatever the values', () => {
    const cell = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true }),
      fc.constantFrom(
        '',
        null,
        undefined,
        '2024-02-29',
        '2023-02-29',
        'video',
        'visit',
        'female',
        true,
        false,
      ),
      fc.constantFrom(
        3,
        '12.5',
        ['I10'],
        ['I10', null],
        [],
        [''],
        '2024-01-01T08:00:00Z',
        '08:00',
        '2024-03',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...tableNames),
        fc.array(fc.oneof(fc.array(cell, { minLength: 20, maxLength: 20 }), fc.anything()), {
          maxLength: 40,
        }),
        (name, made) => {
          const columns = Object.keys(tables[name].columns);
          const rows = made.map((cells) =>
            Array.isArray(cells) && cells.length === 20
              ? Object.fromEntries(columns.map((column, i) => [column, cells[i]]))
              : cells,
          );
          expect(inBatches(name, rows)).toEqual(rowByRow(name, rows));
        },
      ),
    );
  });

  test('says the same where rows fill several batches', () => {
    const rows = Array.from({ length: 3 * batchSize + 7 }, (_, i) => ({
      personId: `p${i}`,
      birthDate: i % 50 === 0 ? 'x' : '1970-01-02',
      sex: ['female', 'male', 'x', null][i % 4],
      [`extra${i % 3}`]: 1,
    }));
    expect(inBatches('persons', rows)).toEqual(rowByRow('persons', rows));
    expect(inBatches('persons', rows).ledger).toMatchObject({ read: rows.length, rejected: 16 });
  });

  test('reads no more of a row that its dates leave out', () => {
    const table = tables.contacts;
    const ledger = tableLedger(table);
    const reader = batchReader(table, ledger, { needed: new Set(['date']), dates: new Set(['date']) });
    const date = reader.numbers[reader.columns.indexOf('date')] as Float64Array;
    const row = { contactId: 'c', personId: 'p', unitId: 'u', form: 'visit', date: '1970-01-02' };
    const rows = [
      row,
      { ...row, date: '1970-01-03' },
      { ...row, date: 'x' },
      { ...row, date: '1970-01-03', form: 'x' },
    ];
    const isDated = new Uint8Array(batchSize);
    const count = reader.read(rows, 0, rows.length, 1, (which, n) => {
      for (let k = 0; k < n; k += 1) isDated[which[k] as number] = date[which[k] as number] === 1 ? 1 : 0;
      return isDated;
    });
    expect([...reader.taken.subarray(0, count)]).toEqual([0]);
    // The last row has a fault that nobody looks for on that day; the third has none that could be of interest.
    expect(reader.undated()).toBe(2);
    ledger.used(count);
    ledger.outsideWindows(reader.undated());
    expect(ledger.finish()).toMatchObject({ read: 4, used: 1, outsideWindows: 2, rejected: 1 });
  });
});

describe('scatterOf', () => {
  test.each(tableNames)('%s: every column goes to its own place', (name) => {
    const columns = Object.keys(tables[name].columns);
    const row = Object.fromEntries(columns.map((column) => [column, `cell of ${column}`]));
    const to = Object.fromEntries(columns.map((column) => [column, [] as unknown[]]));
    scatterOf(name)(row, 1, to);
    expect(to).toEqual(
      Object.fromEntries(columns.map((column) => [column, [undefined, `cell of ${column}`]])),
    );
  });
});
