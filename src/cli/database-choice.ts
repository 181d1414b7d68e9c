import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clickhouse } from '../adapters/clickhouse/index.js';
import { duckdb } from '../adapters/duckdb/index.js';
import { postgres } from '../adapters/postgres/index.js';
import { tableNames } from '../core/facts/tables.js';
import type { SqlEngine } from '../sql/engine.js';
import { mapped } from '../sql/mapping/mapped.js';
import { type Mapping, readMapping } from '../sql/mapping/mapping.js';
import { UsageError } from './io.js';

/** A database as it was chosen on the command line. */
export interface Database {
  /** As the mapping shows it. */
  readonly engine: SqlEngine;
  /** As it is. */
  readonly own: SqlEngine;
  readonly mapping: Mapping;
}

/** The kinds of sources that are databases. */
export const databaseKinds = ['duckdb', 'postgres', 'clickhouse'] as const;

/** @param rest - what stands after `duckdb:`, `postgres:` or `clickhouse:` */
export function databaseOf(
  kind: (typeof databaseKinds)[number],
  rest: string,
  mappingFile: string | null,
  cwd: string,
): Database {
  const own =
    kind === 'duckdb'
      ? inDuckdb(resolve(cwd, rest))
      : kind === 'postgres'
        ? inPostgres(rest)
        : inClickhouse(rest);
  const mapping = mappingFile === null ? { tables: {} } : mappingOf(resolve(cwd, mappingFile));
  return { engine: mappingFile === null ? own : mapped(own, mapping), own, mapping };
}

function mappingOf(path: string): Mapping {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--mapping: ${path} cannot be read as JSON: ${(error as Error).message}`);
  }
  return readMapping(data);
}

/** A DuckDB file, or a folder with a Parquet or CSV file for each fact table. */
function inDuckdb(path: string): SqlEngine {
  if (!existsSync(path)) {
    throw new UsageError(
      `--source: there is no ${path}; give a DuckDB file, or a folder of <table>.parquet or <table>.csv`,
    );
  }
  if (!statSync(path).isDirectory()) return duckdb({ file: path });
  const there = new Set(readdirSync(path));
  const files = (ending: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      tableNames.flatMap((table) =>
        there.has(`${table}.${ending}`) ? [[table, join(path, `${table}.${ending}`)]] : [],
      ),
    );
  const [parquet, csv] = [files('parquet'), files('csv')];
  if (Object.keys(parquet).length > 0) return duckdb({ parquet });
  if (Object.keys(csv).length > 0) return duckdb({ csv });
  throw new UsageError(
    `--source: the folder ${path} has no <table>.parquet or <table>.csv of a fact table, for instance contacts.csv; give the folder that has, or a DuckDB file`,
  );
}

/** `//user@host/database?schema=facts`; nothing takes what the environment says (PGHOST, PGDATABASE …). */
function inPostgres(rest: string): SqlEngine {
  if (rest === '') return postgres({ connection: {} });
  // Without the two strokes the host would be read as a path, and the server of this machine be asked.
  const url = rest.startsWith('//') ? parsedUrl(`postgres:${rest}`) : null;
  if (url === null) {
    throw new UsageError(
      `--source postgres: expected postgres://user@host/database but got "postgres:${withoutPassword(rest)}"`,
    );
  }
  const schema = url.searchParams.get('schema');
  url.searchParams.delete('schema');
  return postgres({ connection: { connectionString: url.href }, ...(schema === null ? {} : { schema }) });
}

function parsedUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** `http://user:password@host:8123/database`. */
function inClickhouse(rest: string): SqlEngine {
  if (!/^https?:\/\//.test(rest)) {
    throw new UsageError(
      `--source clickhouse: expected clickhouse:http://host:8123/database but got "clickhouse:${withoutPassword(rest)}"`,
    );
  }
  return clickhouse({ connection: { url: rest } });
}

/** What can be shown: no password. */
export function withoutPassword(text: string): string {
  return text.replace(/:[^:@/]*@/, ':***@');
}
