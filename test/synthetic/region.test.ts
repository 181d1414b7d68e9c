import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableName } from '../../src/core/facts/rows.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import { type SyntheticRegion, syntheticRegion } from '../../src/synthetic/index.js';

const collect = (region: SyntheticRegion, table: TableName): unknown[] => [...region.rows(table)].flat();

describe('syntheticRegion: the same seed, the same rows', () => {
  it('gives equal rows for equal options and others for another seed', () => {
    const options = { persons: 300, seed: 'a' };
    expect(syntheticRegion(options).toRows()).toEqual(syntheticRegion(options).toRows());
    const other = syntheticRegion({ ...options, seed: 'b' }).toRows();
    for (const table of ['units', 'persons', 'contacts', 'calls', 'dispensings'] as const) {
      expect(other[table]).not.toEqual(syntheticRegion(options).toRows()[table]);
    }
  });

  it('takes 1 and "1" as the same seed', () => {
    expect(syntheticRegion({ persons: 50, seed: 1 }).toRows()).toEqual(
      syntheticRegion({ persons: 50, seed: '1' }).toRows(),
    );
  });

  it('streams what it materialises, table by table, in any order and again', () => {
    for (const faults of [false, 0.05]) {
      const region = syntheticRegion({ persons: 400, faults });
      const whole = region.toRows();
      for (const table of [...region.tables].reverse()) {
        expect(collect(region, table)).toEqual(whole[table]);
        expect(collect(syntheticRegion({ persons: 400, faults }), table)).toEqual(whole[table]);
      }
    }
  });

  it('makes a person the same however many come after', () => {
    const few = syntheticRegion({ persons: 150 });
    const many = syntheticRegion({ persons: 1000 });
    for (const table of tableNames) {
      if (['unitReports', 'listingPoints', 'populations'].includes(table)) continue;
      const start = collect(few, table);
      expect(collect(many, table).slice(0, start.length)).toEqual(start);
    }
  });

  it('offers itself as a source that can be read again', () => {
    const region = syntheticRegion({ persons: 60, extraTables: false });
    const source = region.source();
    expect(source.tables).toEqual(region.tables);
    expect(source.tables).not.toContain('prescriptions');
    expect(source.columns('calls')).toEqual(Object.keys(tables.calls.columns));
    expect(source.columns('prescriptions')).toBeNull();
    for (const table of source.tables) {
      expect(source.repeatable(table)).toBe(true);
      expect([...source.batches(table)].flat()).toEqual([...source.batches(table)].flat());
    }
    expect(() => region.rows('prescriptions')).toThrow(/expected one of units/);
  });
});

describe('syntheticRegion: sizes and options', () => {
  it('works for no person, one person and one unit', () => {
    const empty = syntheticRegion({ persons: 0 }).toRows();
    expect(empty.persons).toEqual([]);
    expect(empty.contacts).toEqual([]);
    expect(empty.units).toHaveLength(12);
    expect(syntheticRegion({ persons: 1 }).toRows().persons).toHaveLength(1);
    const small = syntheticRegion({ persons: 200, units: 1 }).toRows();
    expect(small.units).toEqual([expect.objectContaining({ unitId: 'HC01', opensOn: null, closesOn: null })]);
    expect(new Set(small.contacts?.map((row) => row.unitId))).toEqual(new Set(['HC01']));
  });

  it('has a unit that opens and one that closes from six units on', () => {
    for (const [units, changes] of [
      [5, 0],
      [6, 2],
    ] as const) {
      const rows = syntheticRegion({ persons: 0, units }).toRows().units ?? [];
      expect(rows.filter((row) => row.opensOn !== null || row.closesOn !== null)).toHaveLength(changes);
    }
  });

  it('scales the events with eventsPerPerson', () => {
    const count = (eventsPerPerson: number): number =>
      collect(syntheticRegion({ persons: 2000, eventsPerPerson }), 'dispensings').length;
    const once = count(1);
    expect(count(0)).toBe(0);
    expect(count(10) / once).toBeGreaterThan(9);
    expect(count(10) / once).toBeLessThan(11);
  });

  it('works on any span', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 8 }),
        (start, length, units) => {
          const day = (n: number): string => new Date(Date.UTC(2005, 0, 1 + n)).toISOString().slice(0, 10);
          const [from, to] = [day(start), day(start + length)];
          const region = syntheticRegion({ persons: 30, units, from, to, seed: start });
          for (const row of region.toRows().contacts ?? []) {
            expect(row.date >= from && row.date < to).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([
    [{ persons: -1 }, 'expected persons to be a whole number ≥ 0 but got -1'],
    [{ persons: 1.5 }, 'expected persons to be a whole number ≥ 0 but got 1.5'],
    [{ persons: 1, units: 0 }, 'expected units to be a whole number ≥ 1 but got 0'],
    [{ persons: 1, faults: 1.01 }, 'expected faults to be true, false or a rate from 0 to 1 but got 1.01'],
    [{ persons: 1, eventsPerPerson: -0.1 }, 'expected eventsPerPerson to be a number ≥ 0 but got -0.1'],
    [
      { persons: 1, from: '2023-02-29' },
      'expected from to be a date YYYY-MM-DD that exists but got 2023-02-29',
    ],
    [{ persons: 1, from: '2024-01-01', to: '2024-01-01' }, 'expected to to be after from (2024-01-01)'],
  ])('refuses %j', (options, message) => {
    expect(() => syntheticRegion(options)).toThrow(RangeError);
    expect(() => syntheticRegion(options)).toThrow(message);
  });
});
