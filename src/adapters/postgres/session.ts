import { postgresDialect } from '../../sql/dialects/postgres.js';
import type { ColumnInfo, SqlSession, SqlValue } from '../../sql/engine.js';
import { EngineError } from '../../sql/errors.js';
import { render, type Sql, type Statement, sql } from '../../sql/sql.js';
import type { PostgresClient } from './driver.js';

/** Values stay as the server writes them: `pg` would make dates of the process's own time zone. */
const types = { getTypeParser: () => (value: string) => value };

const typeName = sql`select format_type(t.oid, null) as type_name, t.oid as oid from pg_catalog.pg_type t`;

/** How a session ends, and how a running statement is stopped. */
export interface Ending {
  readonly isShared: boolean;
  close(): Promise<void>;
  /** Asks the server, by a connection of its own, to stop the statement that runs. */
  cancel(): Promise<void>;
}

/** A session on a client; every statement of it sees one snapshot. */
export async function postgresSession(
  client: PostgresClient,
  ending: Ending,
  signal: AbortSignal | undefined,
): Promise<SqlSession> {
  let names: ReadonlyMap<number, string> | null = null;

  async function query({ text, params }: Statement): ReturnType<PostgresClient['query']> {
    return client.query({ text, values: params.map(({ value }) => value), rowMode: 'array', types });
  }
  const plain = (text: string): ReturnType<typeof query> => query({ text, params: [] });

  const cancel = (): void => {
    ending.cancel().catch(() => {});
  };
  signal?.addEventListener('abort', cancel, { once: true });

  async function close(): Promise<void> {
    signal?.removeEventListener('abort', cancel);
    // Rolling back drops every temporary table, of the caller's connection too.
    await plain('rollback').catch(() => {});
    await ending.close().catch(() => {});
  }

  try {
    await plain('begin isolation level repeatable read');
    await plain("set local datestyle = 'ISO, YMD'");
    await plain('set local standard_conforming_strings = on');
  } catch (error) {
    await close();
    throw new EngineError({
      code: 'cannot-open',
      what: `postgres: ${error instanceof Error ? error.message : String(error)}`,
      todo: 'check the connection; one that is in a transaction cannot be used',
      cause: error,
    });
  }

  async function namesOfTypes(): Promise<ReadonlyMap<number, string>> {
    const { rows } = await query(render(typeName, postgresDialect));
    return new Map((rows as string[][]).map(([type, oid]) => [Number(oid), String(type)]));
  }

  return {
    isShared: false,
    async run(statement) {
      await query(statement);
    },
    async rows(statement) {
      const { rows } = await query(statement);
      return rows as SqlValue[][];
    },
    async columns(relation: Sql): Promise<readonly ColumnInfo[]> {
      const { fields } = await query(render(sql`select * from ${relation} limit 0`, postgresDialect));
      names ??= await namesOfTypes();
      return fields.map(({ name, dataTypeID }) => ({
        name,
        type: names?.get(dataTypeID) ?? String(dataTypeID),
      }));
    },
    close,
  };
}
