import pg from 'pg';
import { clickhouse } from 'vardval/clickhouse';
import { duckdb } from 'vardval/duckdb';
import { postgres } from 'vardval/postgres';
import type { SqlEngine } from 'vardval/sql';
import { emptyClickhouse } from '../clickhouse-world.js';
import { emptyDuckdb } from '../duckdb-world.js';
import { startPostgres } from '../postgres-server.js';
import { tables } from './journal.js';

/** A database with the journal in it. */
export interface Journal {
  readonly engine: SqlEngine;
  run(statement: string): Promise<unknown>;
  close(): Promise<void>;
}

async function inDuckdb(): Promise<Journal> {
  const db = await emptyDuckdb();
  return {
    engine: duckdb({ connection: db.connection }),
    run: (statement) => db.connection.run(statement),
    close: async () => db.close(),
  };
}

async function inPostgres(): Promise<Journal> {
  const server = await startPostgres();
  const client = new pg.Client(server.connection);
  await client.connect();
  return {
    engine: postgres({ connection: server.connection }),
    run: (statement) => client.query(statement),
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** The journal's statements in ClickHouse's words. */
export const clickhouseStatement = (statement: string): string =>
  statement
    .replaceAll(/varchar\(\d+\)/g, 'Nullable(String)')
    .replaceAll(/ integer/g, ' Int32')
    .replaceAll(/ date(?=[,)])/g, ' Nullable(Date32)')
    .replace(/^create table (\w+) (.*)$/, 'create table $1 $2 engine = Memory')
    .replaceAll(/date '([^']+)'/g, "toDate32('$1')");

async function inClickhouse(): Promise<Journal> {
  const client = emptyClickhouse();
  return {
    engine: clickhouse({ client: client as never }),
    run: (statement) => client.command({ query: clickhouseStatement(statement) }),
    close: () => client.close(),
  };
}

async function filled(open: () => Promise<Journal>): Promise<Journal> {
  const journal = await open();
  for (const statement of tables) await journal.run(statement);
  return journal;
}

/** The journal in every database that runs here. */
export const journals: readonly { readonly name: string; open(): Promise<Journal> }[] = [
  { name: 'DuckDB', open: () => filled(inDuckdb) },
  { name: 'PostgreSQL', open: () => filled(inPostgres) },
  { name: 'ClickHouse', open: () => filled(inClickhouse) },
];
