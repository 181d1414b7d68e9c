import { OptionsError } from '../../core/errors.js';
import type { TableName } from '../../core/facts/rows.js';
import { requireTableName } from '../../core/facts/source.js';
import { tableNames } from '../../core/facts/tables.js';
import { duckdbDialect } from '../../sql/dialects/duckdb.js';
import type { Relations, SqlEngine, SqlSession } from '../../sql/engine.js';
import { EngineError } from '../../sql/errors.js';
import { name, type Sql, sql, text, texts } from '../../sql/sql.js';
import { type DuckDbConnection, type DuckDbDriver, duckdbDriver } from './driver.js';
import { duckdbSession } from './session.js';

/** Where DuckDB's rows come from. Exactly one of `parquet`, `csv`, `file` and `connection` may be given. */
export interface DuckDbOptions {
  /** Parquet files by fact table: a path, a pattern (`contacts/*.parquet`) or several. */
  readonly parquet?: { readonly [K in TableName]?: string | readonly string[] };
  /** CSV files by fact table, with a header; their cells are read as those of `vardval/csv`. */
  readonly csv?: { readonly [K in TableName]?: string | readonly string[] };
  /** A DuckDB file whose tables have the names of the fact tables. */
  readonly file?: string;
  /** A connection of the caller's: its tables are read, its settings stay, and it is not closed. One run at a time. */
  readonly connection?: DuckDbConnection;
  /** Names of tables that are not those of the facts: `contacts: 'visits'`, or with a schema `['care', 'visits']`. */
  readonly tables?: { readonly [K in TableName]?: string | readonly string[] };
  /** How much memory the engine may use, as it writes it: `'4GB'`. Beyond it, it spills to `tempDirectory`. */
  readonly memoryLimit?: string;
  readonly tempDirectory?: string;
  readonly threads?: number;
}

/**
 * DuckDB as the engine of `evaluateSql`: in this process, from Parquet, CSV, a DuckDB file or a connection.
 *
 * @param options - where the rows are, and what the engine may use
 * @returns an engine; nothing is opened before it is used
 * @throws {OptionsError} when not exactly one source is given
 * @throws {SourceError} for the name of a table that is no fact table
 * @example
 * ```ts
 * import { duckdb } from 'vardval/duckdb';
 * duckdb({ parquet: { contacts: 'contacts/*.parquet' }, memoryLimit: '4GB' }).dialect.name; // => 'duckdb'
 * ```
 */
export function duckdb(options: DuckDbOptions): SqlEngine {
  const given = (['parquet', 'csv', 'file', 'connection'] as const).filter(
    (one) => options[one] !== undefined,
  );
  if (given.length !== 1) {
    throw new OptionsError({
      code: 'invalid-option',
      what: `duckdb: expected one of parquet, csv, file and connection but got ${given.join(', ') || 'none'}`,
      todo: "write for instance duckdb({ parquet: { contacts: 'contacts.parquet' } })",
    });
  }
  for (const table of Object.keys(options.parquet ?? options.csv ?? options.tables ?? {}))
    requireTableName(table);
  return Object.freeze({
    dialect: duckdbDialect,
    open: async (signal?: AbortSignal) => {
      const driver = await duckdbDriver();
      if (options.connection !== undefined) {
        return duckdbSession(driver, options.connection, () => {}, true, signal);
      }
      const { connection, close } = await opened(driver, options);
      return duckdbSession(driver, connection, close, false, signal);
    },
    relations: (session: SqlSession) => relationsOf(options, session),
  });
}

async function opened(
  { DuckDBInstance }: DuckDbDriver,
  { parquet, file, memoryLimit, tempDirectory, threads }: DuckDbOptions,
): Promise<{ readonly connection: DuckDbConnection; readonly close: () => void }> {
  const config: Record<string, string> = {
    // Nothing is fetched while a plan is evaluated.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
    ...(tempDirectory === undefined ? {} : { temp_directory: tempDirectory }),
    ...(threads === undefined ? {} : { threads: String(threads) }),
  };
  try {
    // One file opened twice in a process loses rows: the cache opens it once.
    const instance =
      file === undefined
        ? await DuckDBInstance.create(':memory:', config)
        : await DuckDBInstance.fromCache(file, config);
    const connection = await instance.connect();
    // A run asks several things of one file, and opens it for each: its description is read once.
    if (parquet !== undefined) await connection.run('load parquet; set parquet_metadata_cache = true');
    return {
      connection,
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    throw new EngineError({
      code: 'cannot-open',
      what: `duckdb: ${file ?? 'in memory'}: ${error instanceof Error ? error.message : String(error)}`,
      todo: 'check the path, and that no other process has the file open for writing',
      cause: error,
    });
  }
}

async function relationsOf(options: DuckDbOptions, session: SqlSession): Promise<Relations> {
  const files = options.parquet ?? options.csv;
  if (files !== undefined) {
    const read = (paths: string | readonly string[]): Sql => {
      const own = typeof paths === 'string' ? text(paths) : texts(paths);
      return options.parquet === undefined
        ? sql`read_csv(${own}, header = true, all_varchar = true, null_padding = false)`
        : sql`read_parquet(${own})`;
    };
    return Object.fromEntries(
      Object.entries(files).flatMap(([table, paths]) => (paths === undefined ? [] : [[table, read(paths)]])),
    );
  }
  const rows = await session.rows({
    text: 'select table_name from information_schema.tables where table_schema = current_schema() and table_catalog = current_database()',
    params: [],
  });
  const there = new Set(rows.map(([table]) => String(table)));
  const named = Object.entries(options.tables ?? {}).flatMap(([table, own]) =>
    own === undefined ? [] : [[table, qualified(own)] as const],
  );
  return {
    ...Object.fromEntries(
      tableNames.filter((table) => there.has(table)).map((table) => [table, name(table)]),
    ),
    ...Object.fromEntries(named),
  };
}

function qualified(own: string | readonly string[]): Sql {
  const parts = typeof own === 'string' ? [own] : own;
  return parts.slice(1).reduce((all, part) => sql`${all}.${name(part)}`, name(parts[0] ?? ''));
}
