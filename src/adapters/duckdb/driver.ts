import { SourceError } from '../../core/errors.js';

/** What is used of `@duckdb/node-api`; any version with this shape will do. */
export interface DuckDbDriver {
  readonly DuckDBInstance: {
    create(path?: string, options?: Record<string, string>): Promise<DuckDbInstance>;
    fromCache(path?: string, options?: Record<string, string>): Promise<DuckDbInstance>;
  };
  listValue(items: (string | number | null)[]): object;
  LIST(of: object): object;
  readonly VARCHAR: object;
  readonly INTEGER: object;
  readonly BIGINT: object;
}

/** A database of `@duckdb/node-api`. */
export interface DuckDbInstance {
  connect(): Promise<DuckDbConnection>;
  closeSync(): void;
}

/** A connection of `@duckdb/node-api`. */
export interface DuckDbConnection {
  run(sql: string, values?: DuckDbBound, types?: DuckDbBound): Promise<object>;
  runAndReadAll(sql: string, values?: DuckDbBound, types?: DuckDbBound): Promise<DuckDbRows>;
  interrupt(): void;
  closeSync(): void;
}

/** Values, or their types, by position or by name. */
export type DuckDbBound = unknown[] | Record<string, unknown>;

export interface DuckDbRows {
  getRows(): readonly (readonly unknown[])[];
}

/** @throws {SourceError} when the driver is not installed */
export async function duckdbDriver(): Promise<DuckDbDriver> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new SourceError({
      code: 'driver-missing',
      what: 'the DuckDB driver cannot be loaded',
      todo: 'install it beside vardval: npm install @duckdb/node-api',
      cause: error,
    });
  }
}
