import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';
import { SourceError } from 'vardval';
import { type ClickHouseClient, clickhouse } from 'vardval/clickhouse';
import { norrbotten2024 } from 'vardval/norrbotten';
import { EngineError, evaluateSql } from 'vardval/sql';
import { syntheticRegion } from 'vardval/synthetic';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, emptyClickhouse, loadClickhouse } from './clickhouse-world.js';
import { storable } from './world-tables.js';

const options = { periods: ['2024'], indicators: ['A1', 'B1', 'B7'] };
const world = storable(syntheticRegion({ persons: 60, units: 2, extraTables: false }).toRows(), 'types');

describe('ClickHouse', () => {
  let client: Client;
  beforeAll(() => {
    client = emptyClickhouse();
  });
  beforeEach(() => loadClickhouse(client, world, 'types'), 60_000);
  afterAll(() => client.close());

  const leftOver = async (): Promise<unknown> => {
    const found = await client.query({
      query: "select name from system.tables where is_temporary and name like 'vardval%'",
      format: 'JSONCompactEachRow',
    });
    return found.json();
  };

  /** The same client, which does something else at its n-th statement. */
  const atStatement = (n: number, what: () => Promise<unknown>): ClickHouseClient => {
    let statements = 0;
    const next = async (): Promise<void> => {
      statements += 1;
      if (statements === n) await what();
    };
    return {
      query: async (params) => {
        await next();
        return client.query(params);
      },
      command: async (params) => {
        await next();
        return client.command(params);
      },
      close: () => client.close(),
    };
  };

  test('leaves nothing behind in a client of the caller, and can be asked again', async () => {
    const engine = clickhouse({ client });
    const first = await evaluateSql(norrbotten2024, { engine, ...options });
    expect(await leftOver()).toEqual([]);
    const second = await evaluateSql(norrbotten2024, { engine, ...options });
    expect(second.outcomes).toEqual(first.outcomes);
    expect(first.outcome('A1', { unit: null }).value).toBeGreaterThan(0);
  });

  test('says which column is of the wrong type before it counts', async () => {
    await client.command({
      query: `create or replace table contacts engine = Memory as select * except "date", array(1) as "date" from contacts`,
    });
    const run = evaluateSql(norrbotten2024, { engine: clickhouse({ client }), ...options });
    await expect(run).rejects.toThrow(SourceError);
    await expect(run).rejects.toThrow(
      /Array\(UInt8\), which cannot hold a local date.*table contacts, column date/,
    );
    expect(await leftOver()).toEqual([]);
  });

  test('a column whose type changes while it runs is an error, and nothing stays', async () => {
    const changed = atStatement(12, () =>
      client.command({
        query: `create or replace table contacts engine = Memory as select * except "date", array(1) as "date" from contacts`,
      }),
    );
    const run = evaluateSql(norrbotten2024, { engine: clickhouse({ client: changed }), ...options });
    await expect(run).rejects.toThrow(EngineError);
    await expect(run).rejects.toThrow(/clickhouse: .*contacts/);
    expect(await leftOver()).toEqual([]);
  });

  test('reads a table whose name and columns would be SQL', async () => {
    const hostile = 'x`; drop table persons; --"\\';
    await client.command({
      query: `create or replace table "${hostile.replaceAll('\\', '\\\\').replaceAll('"', '""')}" engine = Memory as select *, 1 as "a""); drop table units; --\\\\" from contacts`,
    });
    const plain = await evaluateSql(norrbotten2024, { engine: clickhouse({ client }), ...options });
    const engine = clickhouse({ client, tables: { contacts: hostile } });
    const report = await evaluateSql(norrbotten2024, { engine, ...options });
    expect(report.outcomes).toEqual(plain.outcomes);
    expect(report.outcome('A1', { unit: null }).value).toBeGreaterThan(0);
  });

  test('aborted before it begins, it asks nothing; aborted in the middle, it leaves nothing', async () => {
    const reason = new Error('enough');
    const asked: string[] = [];
    const onStatement = (about: string): void => {
      asked.push(about);
    };
    const early = evaluateSql(norrbotten2024, {
      ...{ engine: clickhouse({ client }), ...options, onStatement },
      signal: AbortSignal.abort(reason),
    });
    await expect(early).rejects.toBe(reason);
    expect(asked).toEqual([]);

    const stop = new AbortController();
    const run = evaluateSql(norrbotten2024, {
      ...{ engine: clickhouse({ client: atStatement(15, async () => stop.abort(reason)) }), ...options },
      onStatement,
      signal: stop.signal,
    });
    await expect(run).rejects.toBe(reason);
    expect(asked.length).toBeGreaterThan(3);
    expect(await leftOver()).toEqual([]);
  });

  test.each([
    ['memory', { max_memory_usage: '1000' }, /memory/i],
    ['time', { max_execution_time: 0.001, timeout_overflow_mode: 'throw' }, /timeout|time limit/i],
  ] as const)('says that %s does not suffice, and the next run counts', async (_, settings, said) => {
    const limited = createClient({
      connection: createChdbConnection({ path: ':memory:' }) as never,
      clickhouse_settings: settings as never,
    });
    try {
      const run = evaluateSql(norrbotten2024, { engine: clickhouse({ client: limited }), ...options });
      await expect(run).rejects.toThrow(EngineError);
      await expect(run).rejects.toThrow(said);
    } finally {
      await limited.close();
    }
    const report = await evaluateSql(norrbotten2024, { engine: clickhouse({ client }), ...options });
    expect(report.outcome('A1', { unit: null }).value).toBeGreaterThan(0);
  });
});

/**
 * A server that speaks as much of ClickHouse's interface as is needed to be asked: it has one table of units, tells its
 * columns, and does what a test says when rows are asked for.
 */
describe('a server of ClickHouse behind a network', () => {
  let server: Server;
  let rows: (answer: ServerResponse, request: IncomingMessage) => void;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    server = createServer((request, answer) => {
      const body: Buffer[] = [];
      request.on('data', (part: Buffer) => body.push(part));
      request.on('end', () => {
        const query = Buffer.concat(body).toString();
        asked.push(query);
        answer.setHeader('content-type', 'application/json');
        if (query.includes('system.tables')) answer.end('["units"]\n');
        else if (query.startsWith('describe'))
          answer.end(['unitId', 'name', 'ownership'].map((one) => `["${one}","String"]\n`).join(''));
        else rows(answer, request);
      });
    });
    await new Promise<void>((ready) => {
      server.listen(0, '127.0.0.1', ready);
    });
    return async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((closed) => {
        server.close(closed);
      });
    };
  });

  const engine = (more: { readonly request_timeout?: number } = {}) =>
    clickhouse({
      connection: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...more },
    });

  const connections = (): Promise<number> =>
    new Promise((told) => {
      server.getConnections((_, n) => told(n));
    });

  /** Sockets that the client has destroyed are gone from the server a moment later. */
  const nothingOpen = async (): Promise<void> => {
    await expect.poll(connections, { timeout: 5000 }).toBe(0);
  };

  test('a connection that is cut between two rows is an error, never fewer rows', async () => {
    rows = (answer) => {
      answer.write('["HC1","Norra","public"]\n');
      setTimeout(() => answer.destroy(), 20);
    };
    const run = evaluateSql(norrbotten2024, { engine: engine(), ...options });
    await expect(run).rejects.toThrow(EngineError);
    await expect(run).rejects.toThrow(/clickhouse: rows of units: /);
    await nothingOpen();
  });

  test('a connection that is lost before the answer is an error', async () => {
    rows = (answer) => answer.destroy();
    await expect(evaluateSql(norrbotten2024, { engine: engine(), ...options })).rejects.toThrow(
      /clickhouse: rows of units: .*nothing was written/,
    );
    await nothingOpen();
  });

  test('what the server says of an error is told', async () => {
    rows = (answer) => {
      answer.statusCode = 500;
      answer.setHeader('x-clickhouse-exception-code', '241');
      answer.end('Code: 241. DB::Exception: Memory limit (total) exceeded. (MEMORY_LIMIT_EXCEEDED)');
    };
    await expect(evaluateSql(norrbotten2024, { engine: engine(), ...options })).rejects.toThrow(
      /rows of units: .*Memory limit \(total\) exceeded/,
    );
    await nothingOpen();
  });

  test('a server that does not answer in time is an error', async () => {
    rows = () => {};
    await expect(
      evaluateSql(norrbotten2024, { engine: engine({ request_timeout: 200 }), ...options }),
    ).rejects.toThrow(/rows of units: .*[Tt]imeout/);
    await nothingOpen();
  });

  test('aborting ends the request that is under way', async () => {
    const reason = new Error('enough');
    const stop = new AbortController();
    const ended = new Promise<void>((told) => {
      rows = (_, request) => {
        request.socket.once('close', () => told());
        stop.abort(reason);
      };
    });
    const run = evaluateSql(norrbotten2024, { engine: engine(), ...options, signal: stop.signal });
    await expect(run).rejects.toBe(reason);
    await ended;
    await nothingOpen();
  });

  test('every statement asks for the whole answer, in a session of the run', async () => {
    const urls: string[] = [];
    rows = (answer, request) => {
      urls.push(request.url ?? '');
      answer.destroy();
    };
    const run = () => evaluateSql(norrbotten2024, { engine: engine(), ...options }).catch(() => {});
    await run();
    await run();
    expect(urls).toHaveLength(2);
    for (const url of urls) expect(url).toContain('wait_end_of_query=1');
    const sessions = urls.map((url) => new URL(url, 'http://x').searchParams.get('session_id'));
    expect(sessions[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(sessions[1]).not.toBe(sessions[0]);
  });
});

test('a server that is not there is an error that says what to check', async () => {
  const engine = clickhouse({ connection: { url: 'http://127.0.0.1:1' } });
  const run = evaluateSql(norrbotten2024, { engine, ...options });
  await expect(run).rejects.toThrow(EngineError);
  await expect(run).rejects.toThrow(/clickhouse: the tables cannot be looked at: .*check the connection/);
});
