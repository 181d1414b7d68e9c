import { OptionsError } from '../../core/errors.js';
import type { TableName } from '../../core/facts/rows.js';
import { requireTableName } from '../../core/facts/source.js';
import { tableNames } from '../../core/facts/tables.js';
import { clickhouseDialect } from '../../sql/dialects/clickhouse.js';
import type { Relations, SqlEngine, SqlSession } from '../../sql/engine.js';
import { name, type Sql, sql } from '../../sql/sql.js';
import { type ClickHouseClient, type ClickHouseConnection, clickhouseClient } from './driver.js';
import { clickhouseSession } from './session.js';

/** Where rows of a server of ClickHouse stand. Exactly one of `connection` and `client` is given. */
export interface ClickHousePlace {
  /** How to connect; each run has a client of its own, which it closes. */
  readonly connection?: ClickHouseConnection;
  /** A client of `@clickhouse/client` of the caller's; it is not closed. */
  readonly client?: ClickHouseClient;
  /** The database whose tables have the names of the fact tables; the client's own when not said. */
  readonly database?: string;
  /** Names of tables that are not those of the facts: `contacts: 'visits'`, or with a database `['care', 'visits']`. */
  readonly tables?: { readonly [K in TableName]?: string | readonly string[] };
}

/** Where ClickHouse's rows come from. */
export interface ClickHouseOptions extends ClickHousePlace {
  /**
   * The shards of a cluster, each with its own local tables, where the place above has the `Distributed` tables over
   * them. Persons are divided over the shards with all rows about them; `units` and `openingHours` stand on each. A
   * client of the caller's belongs to one shard only.
   */
  readonly shards?: readonly ClickHousePlace[];
}

/**
 * ClickHouse as the engine of `evaluateSql`. With `shards`, each shard counts its own persons in a session of its
 * own, all at the same time, and the counts are added: rows do not leave their shard. Before that the shards are held
 * against the cluster: every row once, every person on one shard.
 *
 * @param options - how to connect, where the tables are, and the shards if there are any
 * @returns an engine; nothing is connected before it is used
 * @throws {OptionsError} when not exactly one of `connection` and `client` is given, for the cluster or for a shard
 * @throws {SourceError} for the name of a table that is no fact table
 * @example
 * ```ts
 * import { clickhouse } from 'vardval/clickhouse';
 * clickhouse({ connection: { url: 'http://ch:8123' }, database: 'facts' }).dialect.name; // => 'clickhouse'
 * const cluster = clickhouse({
 *   connection: { url: 'http://ch-1:8123' },
 *   database: 'facts', // Distributed('care', 'facts_local', 'contacts', cityHash64(personId)), …
 *   shards: ['http://ch-1:8123', 'http://ch-2:8123', 'http://ch-3:8123'].map((url) => ({
 *     connection: { url },
 *     database: 'facts_local',
 *   })),
 * });
 * cluster.shards?.length; // => 3
 * ```
 */
export function clickhouse(options: ClickHouseOptions): SqlEngine {
  const { shards } = options;
  const engine = engineAt(options);
  return Object.freeze(shards === undefined ? engine : { ...engine, shards: shards.map(engineAt) });
}

function engineAt(options: ClickHousePlace): SqlEngine {
  const { client, connection } = options;
  if ((connection === undefined) === (client === undefined)) {
    throw new OptionsError({
      code: 'invalid-option',
      what: 'clickhouse: expected one of connection and client',
      todo: "write for instance clickhouse({ connection: { url: 'http://localhost:8123' } })",
    });
  }
  for (const table of Object.keys(options.tables ?? {})) requireTableName(table);
  return {
    dialect: clickhouseDialect,
    open: async (signal?: AbortSignal): Promise<SqlSession> => {
      const own = client ?? (await clickhouseClient(connection ?? {}));
      const close = async (): Promise<void> => {
        if (client === undefined) await own.close();
      };
      return clickhouseSession(own, globalThis.crypto.randomUUID(), close, signal);
    },
    relations: (session: SqlSession) => relationsOf(options, session),
  };
}

async function relationsOf(
  { database, tables = {} }: ClickHousePlace,
  session: SqlSession,
): Promise<Relations> {
  const where = database === undefined ? 'currentDatabase()' : '{p1:String}';
  const rows = await session.rows({
    text: `select name from system.tables where database = ${where} and not is_temporary`,
    params: database === undefined ? [] : [{ value: database, type: 'text' }],
  });
  const there = new Set(rows.map(([table]) => String(table)));
  const own = tableNames
    .filter((table) => there.has(table))
    .map((table) => [table, qualified(database === undefined ? [table] : [database, table])] as const);
  const named = Object.entries(tables).flatMap(([table, parts]) =>
    parts === undefined ? [] : [[table, qualified(typeof parts === 'string' ? [parts] : parts)] as const],
  );
  return Object.fromEntries([...own, ...named]);
}

function qualified(parts: readonly string[]): Sql {
  return parts.slice(1).reduce((all, part) => sql`${all}.${name(part)}`, name(parts[0] ?? ''));
}
