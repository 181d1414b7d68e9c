import type { FactRows, TableName } from '../core/facts/rows.js';
import type { SyncFactSource } from '../core/facts/source.js';
import { tables } from '../core/facts/tables.js';
import { requireObject } from '../core/received.js';
import { type FaultKind, withFaults } from './faults.js';
import { personOf } from './person.js';
import { createRandom } from './random.js';
import { cleanRows, tablesOf } from './registry.js';
import { type ResolvedOptions, resolveOptions, type SyntheticOptions, worldOf } from './world.js';

/** A made-up region; nothing of it is kept in memory but its units and calendar. */
export interface SyntheticRegion {
  /** The options with their defaults filled in; the same options give the same region. */
  readonly options: ResolvedOptions;
  /** The tables that the region has, in the order of the documentation. */
  readonly tables: readonly TableName[];
  /**
   * The rows of one table in batches of a few thousand, made while they are read, as often as asked. With `faults`,
   * some are not what their type says: that is what they are for.
   */
  rows<T extends TableName>(table: T): Generator<readonly FactRows[T][]>;
  /** All rows of all tables at once, in memory. */
  toRows(): { [T in TableName]?: FactRows[T][] };
  /** The region as a source for `evaluate`; it can be read again. */
  source(): SyncFactSource;
}

/**
 * Makes a region that does not exist, for trying out, tests and benchmarks: persons, units and what happens between
 * them, as the fact tables.
 *
 * A person's rows in a table come from (seed, table, person's number) alone. So a table can be made without the
 * others, twice with the same result, and person 17 is the same in a region of 20 persons and of a million. What does
 * depend on how many persons there are: the numbers that units and others report about the whole (unitReports,
 * listingPoints, populations). What depends on `units`, `from`, `to` and `eventsPerPerson`: everything. A mother is
 * always among the persons before her child. Which rows get a faulty neighbour depends on the rows before them.
 *
 * With the default span of two and a half years there are about 20 rows a person in all tables: contacts 5.2,
 * dispensings 4.8, calls 1.8, listings 1.2, lifestyle 1.1, and so on (250 000 persons: 5.0 million rows, 4.3 million of
 * them in the tables that Norrbotten 2024 reads).
 *
 * @param options - see {@link SyntheticOptions}; only `persons` is required
 * @returns the region, frozen
 * @throws {RangeError} where a number is out of its range, a date does not exist or the span is empty
 * @example
 * const region = syntheticRegion({ persons: 20, units: 3, seed: 'demo' });
 * region.toRows().persons?.length // => 20
 */
export function syntheticRegion(options: SyntheticOptions): SyntheticRegion {
  requireObject(options, 'syntheticRegion: options');
  const resolved = resolveOptions(options);
  const world = worldOf(resolved);
  const names = Object.freeze([...tablesOf(world)]);

  function rows<T extends TableName>(table: T): Generator<readonly FactRows[T][]> {
    if (!names.includes(table)) {
      throw new RangeError(`SyntheticRegion.rows: expected one of ${names.join(', ')} but got ${table}`);
    }
    const clean = cleanRows(world, table);
    const made: Generator<readonly unknown[]> =
      resolved.faults === 0 ? clean : withFaults(world, table, clean);
    return made as Generator<readonly FactRows[T][]>;
  }

  function all<T extends TableName>(table: T): FactRows[T][] {
    const out: FactRows[T][] = [];
    for (const batch of rows(table)) for (const row of batch) out.push(row);
    return out;
  }

  return Object.freeze({
    options: resolved,
    tables: names,
    rows,
    toRows: () => Object.fromEntries(names.map((table) => [table, all(table)])),
    source: () =>
      Object.freeze({
        tables: names,
        columns: (table: TableName) => (names.includes(table) ? Object.keys(tables[table].columns) : null),
        batches: (table: TableName) => (names.includes(table) ? rows(table) : []),
        repeatable: () => true,
      }),
  });
}

/** How many faulty rows of each kind a table has; kinds and tables without any are left out. */
export type PlantedFaults = { readonly [T in TableName]?: Readonly<Partial<Record<FaultKind, number>>> };

/**
 * Counts the faulty rows that a region plants, to hold a ledger against; makes every table once.
 *
 * Listings that overlap by themselves (about one person in a thousand, with or without `faults`) are counted with the
 * planted ones. What is only missing (an unknown wait date, a code shorter than a substance, no cost) is no fault and
 * not counted.
 *
 * @param region - a region of {@link syntheticRegion}
 * @returns per table and kind the number of rows
 * @example
 * plantedFaults(syntheticRegion({ persons: 0 })) // => {}
 */
export function plantedFaults(region: SyntheticRegion): PlantedFaults {
  const world = worldOf(region.options);
  const counted: { [T in TableName]?: Partial<Record<FaultKind, number>> } = {};
  const add = (table: TableName, kind: FaultKind): void => {
    const kinds = counted[table] ?? {};
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    counted[table] = kinds;
  };
  const random = createRandom();
  for (let index = 0; index < region.options.persons; index++) {
    if (personOf(world, random, index).overlap !== null) add('listings', 'overlapping-listing');
  }
  if (region.options.faults > 0) {
    for (const table of region.tables) {
      for (const _ of withFaults(world, table, cleanRows(world, table), (kind) => add(table, kind)));
    }
  }
  return counted;
}
