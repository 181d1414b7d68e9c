import { SourceError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import { requireObject } from '../received.js';
import type { FactRows, TableName } from './rows.js';
import { tableNames } from './tables.js';

/** Where rows come from: tables in batches, so that a row costs no `await`. */
export interface FactSource {
  /** The tables delivered; a delivered table may have no rows. */
  readonly tables: readonly TableName[];
  /** The columns that the table has, or null where only its rows show them. */
  columns(table: TableName): readonly string[] | null;
  /** The rows of a table in batches, in the source's order; none for a table that is not delivered. */
  batches(table: TableName): Iterable<readonly object[]> | AsyncIterable<readonly object[]>;
  /** Whether `batches` of the table may be called again. */
  repeatable(table: TableName): boolean;
}

/** A source whose rows are all there, for evaluation without waiting. */
export interface SyncFactSource extends FactSource {
  batches(table: TableName): Iterable<readonly object[]>;
}

/** Rows of one table at once: an array or another iterable of rows, or of arrays of rows (batches). */
export type SyncRows<Row> = Iterable<Row> | Iterable<readonly Row[]>;

/** Rows of one table, perhaps over time. */
export type Rows<Row> = SyncRows<Row> | AsyncIterable<Row> | AsyncIterable<readonly Row[]>;

/** Rows per table that are all there. */
export type SyncTables = { readonly [K in TableName]?: SyncRows<FactRows[K]> };

/** Rows per table. */
export type Tables = { readonly [K in TableName]?: Rows<FactRows[K]> };

/** How {@link fromRows} reads its tables. */
export interface FromRowsOptions {
  /** The columns that a table has, where its rows leave out what is null; otherwise the union of the rows' keys. */
  readonly columns?: { readonly [K in TableName]?: readonly (keyof FactRows[K] & string)[] };
}

type Input = Iterable<unknown> | AsyncIterable<unknown>;

const BATCH = 65_536;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isAsync = (input: unknown): input is AsyncIterable<unknown> =>
  isObject(input) && Symbol.asyncIterator in input;
const isIterable = (input: unknown): input is Iterable<unknown> =>
  isObject(input) && Symbol.iterator in input;

/**
 * Checks the name of a fact table, for sources that get names from outside.
 *
 * @param name - the name as written
 * @returns the name
 * @throws {SourceError} where there is no such table, with the nearest names
 * @example
 * requireTableName('contacts') // => 'contacts'
 */
export function requireTableName(name: string): TableName {
  const found = tableNames.find((table) => table === name);
  if (found !== undefined) return found;
  throw new SourceError({
    code: 'unknown-table',
    what: `there is no fact table '${name}'`,
    todo: didYouMean(name, tableNames),
  });
}

/** Rows that are no objects stay in the batch: the reader counts and rejects them. */
const asBatch = (rows: readonly unknown[]): readonly object[] => rows as readonly object[];

function* grouped(input: Iterable<unknown>): Generator<readonly object[]> {
  let group: unknown[] = [];
  for (const item of input) {
    if (Array.isArray(item)) {
      if (group.length > 0) yield asBatch(group);
      group = [];
      if (item.length > 0) yield asBatch(item);
    } else if (group.push(item) === BATCH) {
      yield asBatch(group);
      group = [];
    }
  }
  if (group.length > 0) yield asBatch(group);
}

async function* groupedAsync(input: AsyncIterable<unknown>): AsyncGenerator<readonly object[]> {
  let group: unknown[] = [];
  for await (const item of input) {
    if (Array.isArray(item)) {
      if (group.length > 0) yield asBatch(group);
      group = [];
      if (item.length > 0) yield asBatch(item);
    } else if (group.push(item) === BATCH) {
      yield asBatch(group);
      group = [];
    }
  }
  if (group.length > 0) yield asBatch(group);
}

const isRowArray = (input: Input): input is readonly unknown[] =>
  Array.isArray(input) && !Array.isArray(input[0]);

/** Iterators (which hand out themselves) and streams are spent after one reading. */
const readsOnce = (input: Input): boolean =>
  !Array.isArray(input) && ('next' in input || 'pipe' in input || 'getReader' in input);

/**
 * Makes a source of rows that the program holds.
 *
 * @param tables - per table an iterable of rows, or of arrays of rows (batches). Arrays are handed on as they are;
 * nothing is copied a row
 * @param options - the columns that tables have, where the rows do not show them
 * @returns a source for {@link evaluate} and {@link evaluateRows}; generators can be read once
 * @throws {SourceError} for an unknown table name (with the nearest names) and for something that is not iterable
 * @example
 * const source = fromRows({ persons: [{ personId: 'p1', birthDate: '1980-05-17' }] });
 * source.tables // => ['persons']
 */
export function fromRows(tables: SyncTables, options?: FromRowsOptions): SyncFactSource;
/**
 * Makes a source of rows that the program streams.
 *
 * @param tables - per table an iterable or async iterable of rows, or of arrays of rows (far faster for streams)
 * @param options - the columns that tables have, where the rows do not show them
 * @returns a source for {@link evaluate}; streams and generators can be read once
 * @throws {SourceError} for an unknown table name (with the nearest names) and for something that is not iterable
 * @example
 * async function* read() {
 *   yield [{ personId: 'p1', birthDate: '1980-05-17' }];
 * }
 * fromRows({ persons: read() }).tables // => ['persons']
 */
export function fromRows(tables: Tables, options?: FromRowsOptions): FactSource;
export function fromRows(tables: Tables, options: FromRowsOptions = {}): FactSource {
  requireObject(options, 'fromRows: options');
  const inputs = new Map<TableName, Input>();
  for (const [name, input] of Object.entries(tables as Readonly<Record<string, unknown>>)) {
    const table = requireTableName(name);
    if (input === undefined) continue;
    if (!isIterable(input) && !isAsync(input)) {
      throw new SourceError({
        code: 'not-iterable',
        what: `fromRows: expected rows but got ${input === null ? 'null' : typeof input}`,
        where: { table },
        todo: 'give an array, an iterable or an async iterable of rows or of arrays of rows',
      });
    }
    inputs.set(table, input);
  }
  for (const name of Object.keys(options.columns ?? {})) requireTableName(name);
  const spent = new Set<TableName>();

  function columns(table: TableName): readonly string[] | null {
    const stated = options.columns?.[table];
    return stated ?? null;
  }

  function batches(table: TableName): Iterable<readonly object[]> | AsyncIterable<readonly object[]> {
    const input = inputs.get(table);
    if (input === undefined) return [];
    if (readsOnce(input)) {
      if (spent.has(table)) {
        throw new SourceError({
          code: 'read-twice',
          what: 'fromRows: the rows come from a generator, which can be read once, and are asked for again',
          where: { table },
          todo: "give an array or an object whose iterator starts anew, make a new source, or use duplicates: 'trust'",
        });
      }
      spent.add(table);
    }
    if (isAsync(input)) return groupedAsync(input);
    return isRowArray(input) ? (input.length === 0 ? [] : [asBatch(input)]) : grouped(input);
  }

  return Object.freeze({
    tables: Object.freeze([...inputs.keys()]),
    columns,
    batches,
    repeatable: (table: TableName) => {
      const input = inputs.get(table);
      return input === undefined || !readsOnce(input);
    },
  });
}
