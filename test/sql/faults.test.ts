import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Report, SourceError } from 'vardval';
import { duckdb } from 'vardval/duckdb';
import { norrbotten2024 } from 'vardval/norrbotten';
import { postgres } from 'vardval/postgres';
import { EngineError, evaluateSql, type SqlEngine } from 'vardval/sql';
import { syntheticRegion } from 'vardval/synthetic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDuckdb, loadDuckdb } from './duckdb-world.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';
import { loadPostgres } from './postgres-world.js';
import { storable } from './world-tables.js';

const options = { periods: ['2024'], indicators: ['A1', 'B1', 'B7'] };
const world = storable(syntheticRegion({ persons: 60, units: 2, extraTables: false }).toRows(), 'types');

/** Temporary tables that a run may have left in a connection of the caller's. */
const leftOver = async (db: Awaited<ReturnType<typeof emptyDuckdb>>): Promise<number> =>
  (
    await db.connection.runAndReadAll("select count(*) from duckdb_tables() where table_name like 'vardval%'")
  ).getRows()[0]?.[0] === 0n
    ? 0
    : 1;

/** A run that does something else before its n-th question. */
const atStatement = (
  engine: SqlEngine,
  n: number,
  what: () => unknown,
  more: { readonly signal?: AbortSignal } = {},
): Promise<Report> => {
  let statements = 0;
  return evaluateSql(norrbotten2024, {
    engine: {
      ...engine,
      open: async (signal) => {
        const session = await engine.open(signal);
        return {
          ...session,
          async rows(statement) {
            statements += 1;
            if (statements === n) await what();
            return session.rows(statement);
          },
        };
      },
    },
    ...options,
    ...more,
  });
};

describe('DuckDB', () => {
  let db: Awaited<ReturnType<typeof emptyDuckdb>>;
  beforeAll(async () => {
    db = await emptyDuckdb();
  });
  afterAll(() => db.close());

  test('leaves nothing behind in a connection of the caller, and can be asked again', async () => {
    await loadDuckdb(db.connection, world, 'types');
    const engine = duckdb({ connection: db.connection });
    const first = await evaluateSql(norrbotten2024, { engine, ...options });
    expect(await leftOver(db)).toBe(0);
    const second = await evaluateSql(norrbotten2024, { engine, ...options });
    expect(second.outcomes).toEqual(first.outcomes);
  });

  test('says which column is of the wrong type before it counts', async () => {
    await loadDuckdb(db.connection, world, 'types');
    await db.connection.run('alter table contacts alter "date" type timestamp');
    const run = evaluateSql(norrbotten2024, { engine: duckdb({ connection: db.connection }), ...options });
    await expect(run).rejects.toThrow(SourceError);
    await expect(
      evaluateSql(norrbotten2024, { engine: duckdb({ connection: db.connection }), ...options }),
    ).rejects.toThrow(/TIMESTAMP, which cannot hold a local date.*table contacts, column date/);
    expect(await leftOver(db)).toBe(0);
  });

  test('reads a table whose name and columns would be SQL', async () => {
    await loadDuckdb(db.connection, world, 'types');
    const hostile = 'x"; drop table persons; --';
    await db.connection.run(
      `create or replace table "${hostile.replaceAll('"', '""')}" as select *, 1 as "a""); drop table units; --" from contacts`,
    );
    const plain = await evaluateSql(norrbotten2024, {
      engine: duckdb({ connection: db.connection }),
      ...options,
    });
    const engine = duckdb({ connection: db.connection, tables: { contacts: hostile } });
    const report = await evaluateSql(norrbotten2024, { engine, ...options });
    expect(report.outcomes).toEqual(plain.outcomes);
    expect(report.outcome('A1', { unit: null }).value).toBeGreaterThan(0);
  });

  test('stops when it is aborted, with the reason that was given', async () => {
    await loadDuckdb(db.connection, world, 'types');
    const reason = new Error('enough');
    const stop = new AbortController();
    let statements = 0;
    const run = evaluateSql(norrbotten2024, {
      ...{ engine: duckdb({ connection: db.connection }), ...options, signal: stop.signal },
      onStatement: () => {
        statements += 1;
        if (statements === 5) stop.abort(reason);
      },
    });
    await expect(run).rejects.toBe(reason);
    expect(statements).toBe(5);
    expect(await leftOver(db)).toBe(0);
  });

  test('asks nothing when it is aborted before it begins', async () => {
    const reason = new Error('enough');
    const asked: string[] = [];
    const run = evaluateSql(norrbotten2024, {
      ...{ engine: duckdb({ connection: db.connection }), ...options, signal: AbortSignal.abort(reason) },
      onStatement: (about) => asked.push(about),
    });
    await expect(run).rejects.toBe(reason);
    expect(asked).toEqual([]);
  });

  test('a column whose type changes while it runs is an error, and nothing stays', async () => {
    await loadDuckdb(db.connection, world, 'types');
    const run = atStatement(duckdb({ connection: db.connection }), 2, () =>
      db.connection.run('alter table contacts alter "date" type boolean using true'),
    );
    await expect(run).rejects.toThrow(EngineError);
    await expect(run).rejects.toThrow(/duckdb: .*contacts/);
    expect(await leftOver(db)).toBe(0);
  });

  test('a connection that is closed while it runs is an error that says so', async () => {
    const own = await emptyDuckdb();
    await loadDuckdb(own.connection, world, 'types');
    const run = atStatement(duckdb({ connection: own.connection }), 2, () => own.connection.closeSync());
    await expect(run).rejects.toThrow(EngineError);
    await expect(run).rejects.toThrow(/duckdb: .*(closed|disconnected)/i);
    own.close();
  });

  test('interrupts a statement that runs', async () => {
    const stop = new AbortController();
    const session = await duckdb({ parquet: {} }).open(stop.signal);
    const running = session.rows({
      text: 'select count(*) from range(100000) a, range(1000000) b where a.range + b.range = 7',
      params: [],
    });
    setTimeout(() => stop.abort(), 50);
    await expect(running).rejects.toThrow(/INTERRUPT/i);
    await session.close();
  });

  test('says that memory does not suffice, and that a file is not there', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'vardval-sql-'));
    try {
      await loadDuckdb(db.connection, world, 'types');
      const files = Object.fromEntries(
        (['units', 'persons', 'listings', 'contacts', 'notes'] as const).map((table) => [
          table,
          join(directory, `${table}.parquet`),
        ]),
      );
      for (const [table, file] of Object.entries(files))
        await db.connection.run(`copy "${table}" to '${file}' (format parquet)`);
      const small = duckdb({ parquet: files, memoryLimit: '1MB', tempDirectory: join(directory, 'spill') });
      await expect(evaluateSql(norrbotten2024, { engine: small, ...options })).rejects.toThrow(EngineError);
      await expect(evaluateSql(norrbotten2024, { engine: small, ...options })).rejects.toThrow(/memory/i);
      const gone = duckdb({ parquet: { ...files, contacts: join(directory, 'none.parquet') } });
      await expect(evaluateSql(norrbotten2024, { engine: gone, ...options })).rejects.toThrow(
        /none\.parquet/,
      );
      expect(readdirSync(directory).filter((name) => !name.endsWith('.parquet') && name !== 'spill')).toEqual(
        [],
      );
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

describe('PostgreSQL', () => {
  let server: PostgresServer;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    client = new pg.Client(server.connection);
    await client.connect();
    await loadPostgres(client, world, 'types');
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  const sessions = async (): Promise<number> =>
    Number(
      (await client.query("select count(*) as n from pg_stat_activity where backend_type = 'client backend'"))
        .rows[0].n,
    );

  test('leaves no connection open and no table behind', async () => {
    const before = await sessions();
    await evaluateSql(norrbotten2024, { engine: postgres({ connection: server.connection }), ...options });
    expect(await sessions()).toBe(before);
    const made = await client.query("select count(*) as n from pg_class where relname like 'vardval%'");
    expect(Number(made.rows[0].n)).toBe(0);
  });

  test('a connection lost in mid-run is an error that says so', async () => {
    const lost = atStatement(postgres({ connection: server.connection }), 3, () =>
      client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      ),
    );
    await expect(lost).rejects.toThrow(EngineError);
    expect(await sessions()).toBe(1);
  });

  test('a statement timeout is an error, and the next run counts', async () => {
    const role = "alter role vardval set statement_timeout = '1ms'";
    await client.query(role);
    try {
      await expect(
        evaluateSql(norrbotten2024, { engine: postgres({ connection: server.connection }), ...options }),
      ).rejects.toThrow(/timeout/);
    } finally {
      await client.query('alter role vardval reset statement_timeout');
    }
    const report = await evaluateSql(norrbotten2024, {
      engine: postgres({ connection: server.connection }),
      ...options,
    });
    expect(report.outcome('A1', { unit: null }).value).toBeGreaterThan(0);
  });

  test('sees one snapshot, whatever is written while it runs', async () => {
    const engine = postgres({ connection: server.connection });
    const before = await evaluateSql(norrbotten2024, { engine, ...options });
    const found = await atStatement(engine, 4, () => client.query('delete from listings'));
    expect(found.outcomes).toEqual(before.outcomes);
    await loadPostgres(client, world, 'types');
  });

  test('says which column is of the wrong type before it counts', async () => {
    await client.query('alter table contacts alter "date" type timestamp');
    try {
      const engine = postgres({ connection: server.connection });
      const run = evaluateSql(norrbotten2024, { engine, ...options });
      await expect(run).rejects.toThrow(SourceError);
      await expect(run).rejects.toThrow(
        /timestamp without time zone, which cannot hold a local date.*table contacts, column date/,
      );
      expect(await sessions()).toBe(1);
    } finally {
      await loadPostgres(client, world, 'types');
    }
  });

  test('reads a table whose name and columns would be SQL', async () => {
    const hostile = `x"; drop table persons; --'`;
    await client.query(
      `create table "${hostile.replaceAll('"', '""')}" as select *, 1 as "a""); drop table units; --" from contacts`,
    );
    const plain = await evaluateSql(norrbotten2024, {
      engine: postgres({ connection: server.connection }),
      ...options,
    });
    const engine = postgres({ connection: server.connection, tables: { contacts: hostile } });
    const report = await evaluateSql(norrbotten2024, { engine, ...options });
    expect(report.outcomes).toEqual(plain.outcomes);
    expect(report.outcome('A1', { unit: null }).value).toBeGreaterThan(0);
  });

  test('what asks for more than the server can hold is an error, and the client can be used', async () => {
    await client.query('create table most as select * from contacts; alter table most drop column "form"');
    await client.query(
      `create view too_large as select m.*, repeat('x', 1073741824 + (random() * 0)::int) as "form" from most m`,
    );
    const run = evaluateSql(norrbotten2024, {
      engine: postgres({ client, tables: { contacts: 'too_large' } }),
      ...options,
    });
    await expect(run).rejects.toThrow(EngineError);
    await expect(run).rejects.toThrow(/postgres: .*contacts.*: .*(too large|memory)/);
    const made = await client.query("select count(*) as n from pg_class where relname like 'vardval%'");
    expect(Number(made.rows[0].n)).toBe(0);
    const report = await evaluateSql(norrbotten2024, { engine: postgres({ client }), ...options });
    expect(report.outcome('A1', { unit: null }).value).toBeGreaterThan(0);
  });

  test('aborted in the middle, it stops with the reason and leaves no connection', async () => {
    const reason = new Error('enough');
    const stop = new AbortController();
    const engine = postgres({ connection: server.connection });
    const run = atStatement(engine, 3, () => stop.abort(reason), { signal: stop.signal });
    await expect(run).rejects.toBe(reason);
    await expect.poll(sessions, { timeout: 5000 }).toBe(1);
  });

  test('aborting stops the statement in the server', async () => {
    const stop = new AbortController();
    const session = await postgres({ connection: server.connection }).open(stop.signal);
    const running = session.rows({ text: 'select pg_sleep(20)', params: [] });
    setTimeout(() => stop.abort(), 100);
    await expect(running).rejects.toThrow(/cancel/);
    await session.close();
    expect(await sessions()).toBe(1);
  }, 15_000);

  test('a server that is not there is an error that says what to check', async () => {
    const engine = postgres({ connection: { host: '/nowhere', database: 'x', user: 'y' } });
    await expect(evaluateSql(norrbotten2024, { engine, ...options })).rejects.toThrow(/check host/);
  });
});
