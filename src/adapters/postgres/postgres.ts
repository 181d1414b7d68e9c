import { OptionsError } from '../../core/errors.js';
import type { TableName } from '../../core/facts/rows.js';
import { requireTableName } from '../../core/facts/source.js';
import { tableNames } from '../../core/facts/tables.js';
import { postgresDialect } from '../../sql/dialects/postgres.js';
import type { Relations, SqlEngine, SqlSession } from '../../sql/engine.js';
import { EngineError } from '../../sql/errors.js';
import { name, type Sql, sql } from '../../sql/sql.js';
import { type PostgresClient, type PostgresConnection, postgresClient } from './driver.js';
import { postgresSession } from './session.js';

/** Where PostgreSQL's rows come from. Exactly one of `connection` and `client` is given. */
export interface PostgresOptions {
  /** How to connect; each run has a connection of its own, which it closes. */
  readonly connection?: PostgresConnection;
  /** A connected client of `pg` of the caller's, in no transaction; it is not closed. One run at a time. */
  readonly client?: PostgresClient;
  /** The schema whose tables have the names of the fact tables; `public` when not said. */
  readonly schema?: string;
  /** Names of tables that are not those of the facts: `contacts: 'visits'`, or with a schema `['care', 'visits']`. */
  readonly tables?: { readonly [K in TableName]?: string | readonly string[] };
}

/**
 * PostgreSQL 15 or later as the engine of `evaluateSql`. A run is one transaction that sees one snapshot of the
 * tables and is rolled back at its end: it writes nothing but temporary tables, for which the user must have the right.
 *
 * @param options - how to connect, and where the tables are
 * @returns an engine; nothing is connected before it is used
 * @throws {OptionsError} when not exactly one of `connection` and `client` is given
 * @throws {SourceError} for the name of a table that is no fact table
 * @example
 * ```ts
 * import { postgres } from 'vardval/postgres';
 * postgres({ connection: { host: 'db', database: 'care' }, schema: 'facts' }).dialect.name; // => 'postgres'
 * ```
 */
export function postgres(options: PostgresOptions): SqlEngine {
  if ((options.connection === undefined) === (options.client === undefined)) {
    throw new OptionsError({
      code: 'invalid-option',
      what: 'postgres: expected one of connection and client',
      todo: "write for instance postgres({ connection: { host: 'db', database: 'care' } })",
    });
  }
  for (const table of Object.keys(options.tables ?? {})) requireTableName(table);
  return Object.freeze({
    dialect: postgresDialect,
    open: (signal?: AbortSignal) => opened(options, signal),
    relations: (session: SqlSession) => relationsOf(options, session),
  });
}

async function opened({ client, connection }: PostgresOptions, signal?: AbortSignal): Promise<SqlSession> {
  if (client !== undefined) {
    const nothing = async (): Promise<void> => {};
    return postgresSession(client, { isShared: true, close: nothing, cancel: nothing }, signal);
  }
  const where = connection ?? {};
  const own = await postgresClient(where);
  // A lost connection rejects the statement that runs; without a listener it would end the process too.
  own.on('error', () => {});
  try {
    await own.connect();
  } catch (error) {
    throw new EngineError({
      code: 'cannot-open',
      what: `postgres: ${error instanceof Error ? error.message : String(error)}`,
      todo: 'check host, database, user and password, and that the server runs',
      cause: error,
    });
  }
  const cancel = async (): Promise<void> => {
    const other = await postgresClient(where);
    other.on('error', () => {});
    await other.connect();
    const types = { getTypeParser: () => (value: string) => value };
    await other
      .query({
        text: 'select pg_cancel_backend($1::int)',
        values: [own.processID ?? 0],
        rowMode: 'array',
        types,
      })
      .finally(() => other.end());
  };
  return postgresSession(own, { isShared: false, close: () => own.end(), cancel }, signal);
}

async function relationsOf(
  { schema = 'public', tables = {} }: PostgresOptions,
  session: SqlSession,
): Promise<Relations> {
  const rows = await session.rows({
    text: 'select table_name from information_schema.tables where table_schema = $1::text',
    params: [{ value: schema, type: 'text' }],
  });
  const there = new Set(rows.map(([table]) => String(table)));
  const own = tableNames
    .filter((table) => there.has(table))
    .map((table) => [table, sql`${name(schema)}.${name(table)}`] as const);
  const named = Object.entries(tables).flatMap(([table, parts]) =>
    parts === undefined ? [] : [[table, qualified(parts, schema)] as const],
  );
  return Object.fromEntries([...own, ...named]);
}

function qualified(own: string | readonly string[], schema: string): Sql {
  const parts = typeof own === 'string' ? [schema, own] : own;
  return parts.slice(1).reduce((all, part) => sql`${all}.${name(part)}`, name(parts[0] ?? ''));
}
