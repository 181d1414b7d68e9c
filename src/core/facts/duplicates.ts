import { hashKey, type KeyHash, keySet } from './key-set.js';
import { tableLedger } from './ledger.js';
import { type RowReader, rowReader } from './reader.js';
import type { TableSpec } from './spec.js';

/**
 * What a row is beside the others of its table: alone with its key; the first of equal rows, which counts; a repeat of
 * it; or in conflict with another row of the same key.
 */
export type Verdict = 'unique' | 'first' | 'repeat' | 'conflict';

/** Which keys may occur more than once. */
export interface DuplicateKeys {
  /** Whether no key occurs twice, so that no row need be asked about. */
  readonly none: boolean;
  /** False = the row's key is certainly unique; true = its key, or another with the same hash, occurs again. */
  suspected(row: object): boolean;
}

/** Says of each row whether it counts. */
export interface DuplicateResolver {
  /** Whether every row is unique. */
  readonly none: boolean;
  /** @param rowNumber - the first row of the table is 1, as for {@link RowReader} */
  verdict(rowNumber: number): Verdict;
}

/** Finds duplicates of a source that is read twice: first every batch through `scan`, then again through `collect`. */
export interface DuplicateFinder {
  scan(batch: readonly object[]): void;
  keys(): DuplicateKeys;
  collect(batch: readonly object[]): void;
  resolver(): DuplicateResolver;
}

interface Group {
  readonly rowNumber: number;
  readonly row: object;
  conflict: boolean;
}

const VERDICTS: readonly Verdict[] = ['unique', 'first', 'repeat', 'conflict'];
const FIRST = 1;
const REPEAT = 2;
const CONFLICT = 3;

/**
 * Makes what reads the key of a row.
 *
 * @param key - the columns of the key
 * @returns the key as one text, or null where a part is missing or no text: such a row has no duplicates
 * @example
 * keyReader(['contactId'])({ contactId: 'c1' }) // => 'c1'
 */
export function keyReader(key: readonly string[]): (row: object) => string | null {
  const [only] = key;
  const cell = (row: object, column: string): string | null => {
    const value: unknown = isRow(row) ? (row as Readonly<Record<string, unknown>>)[column] : null;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  if (key.length === 1 && only !== undefined) return (row) => cell(row, only);
  return (row) => {
    let joined = '';
    for (const column of key) {
      const part = cell(row, column);
      if (part === null) return null;
      joined += `${part.length}:${part}`;
    }
    return joined;
  };
}

const isRow = (row: unknown): boolean => typeof row === 'object' && row !== null;

const isList = (cell: RowReader['texts'][number] | undefined): cell is readonly string[] =>
  Array.isArray(cell);

function sameCell(
  a: RowReader['texts'][number] | undefined,
  b: RowReader['texts'][number] | undefined,
): boolean {
  if (!isList(a) || !isList(b)) return a === b;
  return a.length === b.length && a.every((code, i) => code === b[i]);
}

/** Whether the last rows of two readers are equal in a column, as read. */
function sameIn(a: RowReader, b: RowReader, column: number): boolean {
  return Object.is(a.numbers[column], b.numbers[column]) && sameCell(a.texts[column], b.texts[column]);
}

/** Whether the last rows of two readers are equal in all columns, as read. */
function sameCells(a: RowReader, b: RowReader): boolean {
  return a.columns.every((_, i) => sameIn(a, b, i));
}

/**
 * Names the columns in which rows differ, as they are read: `'DV01.1'` and `'dv011'` are two texts of one code and
 * differ, a `Date` and the same instant as a text do not.
 *
 * @param table - the table's spec
 * @param rows - rows of the table; those that cannot be read are left out
 * @returns the columns, in the table's order
 * @example
 * const unit = { unitId: 'HC01', name: 'Norra', ownership: 'public' };
 * differingColumns(tables.units, [unit, { ...unit, name: 'Södra' }]) // => ['name']
 */
export function differingColumns(table: TableSpec, rows: readonly object[]): readonly string[] {
  const stated = Object.keys(table.columns);
  const first = rowReader(table, tableLedger(table, stated));
  const other = rowReader(table, tableLedger(table, stated));
  const from = rows.findIndex((row) => first.read(row, 1));
  const differing = new Set<number>();
  for (const row of from < 0 ? [] : rows.slice(from + 1)) {
    if (!other.read(row, 1)) continue;
    for (const i of stated.keys()) if (!sameIn(first, other, i)) differing.add(i);
  }
  return stated.filter((_, i) => differing.has(i));
}

/**
 * Begins the search for rows with one key, in two readings of the table: the first keeps 8–12 bytes a key, the second
 * keeps only the rows whose key occurs again.
 *
 * Rows that a reader rejects are no duplicates of anything (first validity, then duplicates).
 *
 * @param table - the table's spec; without a key every row is unique
 * @param expected - how many rows will come, where known
 * @returns a finder
 * @example
 * const batch = [{ unitId: 'HC01' }];
 * const finder = duplicateFinder(tables.units);
 * finder.scan(batch);
 * finder.collect(batch);
 * finder.resolver().verdict(1) // => 'unique'
 */
export function duplicateFinder(table: TableSpec, expected?: number): DuplicateFinder {
  const keyOf = table.key === null ? null : keyReader(table.key);
  const hash: KeyHash = { first: 0, second: 0 };
  let seen = keySet(keyOf === null ? 0 : expected);
  const repeated = keySet(64);
  const groups = new Map<string, Group>();
  const rowNumbers: number[] = [];
  const groupOf: Group[] = [];
  let rows = 0;

  const suspected = (key: string | null): key is string => {
    if (key === null || repeated.size() === 0) return false;
    hashKey(key, hash);
    return repeated.has(hash);
  };

  function scan(batch: readonly object[]): void {
    if (keyOf === null) return;
    for (const row of batch) {
      const key = keyOf(row);
      if (key === null) continue;
      hashKey(key, hash);
      if (seen.add(hash)) repeated.add(hash);
    }
  }

  // Readers of their own: what they count is thrown away, the run's reader counts the same rows.
  const stated = Object.keys(table.columns);
  const left = rowReader(table, tableLedger(table, stated));
  const right = rowReader(table, tableLedger(table, stated));

  function collect(batch: readonly object[]): void {
    if (keyOf === null || repeated.size() === 0) {
      rows += batch.length;
      return;
    }
    for (const row of batch) {
      rows += 1;
      const key = keyOf(row);
      if (!suspected(key) || !left.read(row, rows)) continue;
      let group = groups.get(key);
      if (group === undefined) {
        group = { rowNumber: rows, row, conflict: false };
        groups.set(key, group);
      } else if (!group.conflict) {
        right.read(group.row, group.rowNumber);
        group.conflict = !sameCells(left, right);
      }
      rowNumbers.push(rows);
      groupOf.push(group);
    }
  }

  function resolver(): DuplicateResolver {
    const counts = new Map<Group, number>();
    for (const group of groupOf) counts.set(group, (counts.get(group) ?? 0) + 1);
    const none = [...counts.values()].every((count) => count === 1);
    const verdicts = new Uint8Array(none ? 0 : rows + 1);
    for (const [i, group] of none ? [] : groupOf.entries()) {
      const rowNumber = rowNumbers[i]!;
      if (counts.get(group) === 1) continue;
      verdicts[rowNumber] = group.conflict ? CONFLICT : rowNumber === group.rowNumber ? FIRST : REPEAT;
    }
    return { none, verdict: (rowNumber) => VERDICTS[verdicts[rowNumber] ?? 0]! };
  }

  return {
    scan,
    keys: () => {
      // What is asked from here on is asked of the repeated keys.
      seen = keySet(0);
      return {
        none: repeated.size() === 0,
        suspected: (row) => keyOf !== null && suspected(keyOf(row)),
      };
    },
    collect,
    resolver,
  };
}

function scanned(table: TableSpec, batches: readonly (readonly object[])[]): DuplicateFinder {
  const finder = duplicateFinder(
    table,
    batches.reduce((sum, batch) => sum + batch.length, 0),
  );
  for (const batch of batches) finder.scan(batch);
  return finder;
}

/**
 * Tells which keys of a table may occur more than once; one reading, for tables that hardly have any.
 *
 * @param batches - the table's rows
 * @param table - its spec
 * @returns what is known of the keys: never false for a key that does occur again
 * @example
 * findDuplicates([[{ unitId: 'HC01' }], [{ unitId: 'HC01' }]], tables.units).none // => false
 */
export function findDuplicates(batches: readonly (readonly object[])[], table: TableSpec): DuplicateKeys {
  return scanned(table, batches).keys();
}

/**
 * Decides for every row of a table in memory whether it counts: rows equal in all columns count once, rows with one
 * key that differ do not count (readings, 7).
 *
 * @param table - the table's spec
 * @param batches - all its rows; rows are numbered from 1 through the batches
 * @returns the verdict of each row by its number; exact, whatever the hashes
 * @example
 * const unit = { unitId: 'HC01', name: 'Norra', ownership: 'public' };
 * const resolver = duplicateResolver(tables.units, [[unit, unit]]);
 * resolver.verdict(2) // => 'repeat'
 */
export function duplicateResolver(
  table: TableSpec,
  batches: readonly (readonly object[])[],
): DuplicateResolver {
  const finder = scanned(table, batches);
  if (!finder.keys().none) for (const batch of batches) finder.collect(batch);
  return finder.resolver();
}
