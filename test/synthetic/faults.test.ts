import { describe, expect, it } from 'vitest';
import { tableLedger } from '../../src/core/facts/ledger.js';
import { rowReader } from '../../src/core/facts/reader.js';
import type { TableName } from '../../src/core/facts/rows.js';
import { tables } from '../../src/core/facts/tables.js';
import { plantedFaults, type SyntheticRegion, syntheticRegion } from '../../src/synthetic/index.js';
import { foundBesideOthers, shownByTheRow } from './kinds-of-faults.js';

const options = { persons: 3000, seed: 7 };
const clean = syntheticRegion(options);
const faulty = syntheticRegion({ ...options, faults: 0.1 });
const planted = plantedFaults(faulty);

const asCells = (row: unknown): ReadonlyMap<string, unknown> =>
  typeof row === 'object' && row !== null && !Array.isArray(row) ? new Map(Object.entries(row)) : new Map();

const countRows = (
  table: 'contacts' | 'listings' | 'calls' | 'outOfRegionCare',
  test: (cells: ReadonlyMap<string, unknown>) => boolean,
): number => [...faulty.rows(table)].flat().filter((row: unknown) => test(asCells(row))).length;

describe('plantedFaults', () => {
  it('counts exactly the rows that are added, and nothing else is changed', () => {
    for (const table of clean.tables) {
      const before: unknown[] = [...clean.rows(table)].flat();
      const after: unknown[] = [...faulty.rows(table)].flat();
      const natural =
        table === 'listings' ? (plantedFaults(clean).listings?.['overlapping-listing'] ?? 0) : 0;
      const added = Object.values(planted[table] ?? {}).reduce((sum, n) => sum + n, 0) - natural;
      expect(after.length - before.length, table).toBe(added);
      let at = 0;
      for (const row of after)
        if (at < before.length && JSON.stringify(row) === JSON.stringify(before[at])) at++;
      expect(at, table).toBe(before.length);
    }
  });

  it('plants every kind somewhere', () => {
    const kinds = new Set(Object.values(planted).flatMap((byKind) => Object.keys(byKind)));
    const expected = [...shownByTheRow, ...foundBesideOthers];
    expect([...kinds].sort()).toEqual(expected.sort());
  });

  it('agrees with a count of the rows themselves', () => {
    const units = new Set(clean.toRows().units?.map(({ unitId }) => unitId));
    expect(countRows('contacts', (row) => row.get('date') === '2023-02-29')).toBe(
      planted.contacts?.['impossible-date'],
    );
    expect(countRows('contacts', (row) => row.get('form') === 'okänt')).toBe(
      planted.contacts?.['unlisted-value'],
    );
    expect(
      countRows(
        'contacts',
        (row) => typeof row.get('unitId') === 'string' && !units.has(String(row.get('unitId'))),
      ),
    ).toBe(planted.contacts?.['unknown-unit']);
    expect(
      countRows(
        'contacts',
        (row) =>
          row.get('assessedOn') != null &&
          row.get('decidedOn') != null &&
          String(row.get('assessedOn')) < String(row.get('decidedOn')),
      ),
    ).toBe(planted.contacts?.['negative-wait']);
    expect(countRows('calls', (row) => String(row.get('receivedAt')).length === 19)).toBe(
      planted.calls?.['instant-without-offset'],
    );
    expect(countRows('outOfRegionCare', (row) => row.get('cost') === '100.125')).toBe(
      planted.outOfRegionCare?.['three-decimals'],
    );
    expect(countRows('listings', (row) => row.get('from') != null && row.get('from') === row.get('to'))).toBe(
      planted.listings?.['empty-interval'],
    );
  });

  it('dates rows after a death where it says so', () => {
    const deaths = new Map(clean.toRows().persons?.map(({ personId, deathDate }) => [personId, deathDate]));
    const late = countRows('contacts', (row) => {
      const death = deaths.get(String(row.get('personId')));
      return (
        typeof death === 'string' &&
        /^\d{4}-\d\d-\d\d$/.test(String(row.get('date'))) &&
        String(row.get('date')) > death
      );
    });
    expect(late).toBe(planted.contacts?.['after-death']);
    expect(late).toBeGreaterThan(0);
  });

  it('is empty where nobody lives and nothing is asked for, and works on the smallest regions', () => {
    expect(plantedFaults(syntheticRegion({ persons: 0 }))).toEqual({});
    for (const persons of [0, 1]) {
      const region = syntheticRegion({ persons, units: 1, faults: 1 });
      expect([...region.rows('units')].flat()).toHaveLength(2);
    }
    expect(syntheticRegion({ persons: 10, faults: true }).options.faults).toBe(0.005);
  });
});

describe('the reader of rows', () => {
  const faultsRead = (region: SyntheticRegion, table: TableName): number => {
    const ledger = tableLedger(tables[table], Object.keys(tables[table].columns));
    const reader = rowReader(tables[table], ledger);
    let n = 0;
    for (const batch of region.rows(table)) for (const row of batch) if (reader.read(row, ++n)) ledger.used();
    return ledger.finish().reasons.reduce((sum, { count }) => sum + count, 0);
  };

  it('finds no fault in a region without faults', () => {
    for (const table of clean.tables) expect(faultsRead(clean, table), table).toBe(0);
  });

  it('finds each fault that shows in a row alone, once', () => {
    for (const table of faulty.tables) {
      const expected = shownByTheRow.reduce((sum, kind) => sum + (planted[table]?.[kind] ?? 0), 0);
      expect(faultsRead(faulty, table), table).toBe(expected);
    }
  });
});
