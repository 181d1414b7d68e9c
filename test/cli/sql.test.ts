import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import type { Report } from 'vardval';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerDifferences } from '../sql/ledgers.js';
import { mapping, tables } from '../sql/mapping/journal.js';
import { type PostgresServer, startPostgres } from '../sql/postgres-server.js';
import { smallRegion, vardval } from './run-cli.js';

type Ledger = Pick<Report, 'ledger'>;

const folder = mkdtempSync(join(tmpdir(), 'vardval-cli-sql-'));
const file = join(folder, 'journal.duckdb');
const mappingFile = join(folder, 'mapping.json');
const plan = ['--plan', 'norrbotten-2024', '--period', '2024'];
const journal = [...plan, '--source', `duckdb:${file}`, '--mapping', mappingFile];
let server: PostgresServer;

beforeAll(async () => {
  writeFileSync(mappingFile, JSON.stringify(mapping));
  const db = await DuckDBInstance.create(file);
  const connection = await db.connect();
  for (const statement of tables) await connection.run(statement);
  connection.closeSync();
  db.closeSync();
  server = await startPostgres();
  const client = new pg.Client(server.connection);
  await client.connect();
  await client.query('create schema care');
  await client.query('set search_path = care');
  for (const statement of tables) await client.query(statement);
  await client.end();
}, 60_000);
afterAll(() => server.stop());

describe('run', () => {
  it('counts in a folder of CSV files what it reads from them', async () => {
    const options = ['run', ...plan, '--by', 'sex', '--json'];
    const read = await vardval([...options, '--source', `csv:${smallRegion}`]);
    const counted = await vardval([...options, '--source', `duckdb:${smallRegion}`]);
    expect([counted.code, counted.err]).toEqual([0, '']);
    expect(counted.out).toBe(read.out);
  });

  it('writes and tells the ledger that rows which are read give, unless it is not wanted', async () => {
    const run = async (source: string, ...more: readonly string[]): Promise<readonly [Ledger, string]> => {
      const out = mkdtempSync(join(folder, 'out-'));
      const few = ['--indicators', 'A1,B7,C3', '--out', out];
      const { code, out: told } = await vardval(['run', ...plan, '--source', source, ...few, ...more]);
      expect(code).toBe(0);
      return [JSON.parse(readFileSync(join(out, 'ledger.json'), 'utf8')) as Ledger, told];
    };
    const [read] = await run(`csv:${smallRegion}`);
    const [counted, told] = await run(`duckdb:${smallRegion}`);
    expect(ledgerDifferences(read, counted)).toEqual([]);
    expect(Object.keys(counted.ledger.tables)).toEqual(
      expect.arrayContaining(['contacts', 'listings', 'quotients']),
    );
    expect(told).toMatch(/contacts: \d+ lästa, \d+ använda/);
    expect(told).toContain('1 × Personen finns inte i persons: raden räknas med okänt kön och utan ålder.\n');
    const [without] = await run(`duckdb:${smallRegion}`, '--no-ledger');
    expect(without.ledger).toEqual({ tables: {}, notKnown: [] });
    const page = join(folder, 'report.html');
    const wanted = ['--indicators', 'B7', '--file', page];
    expect((await vardval(['report', ...plan, '--source', `duckdb:${smallRegion}`, ...wanted])).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('rows with one id differ');
  }, 120_000);

  it('counts in a DuckDB file through a mapping', async () => {
    const { code, out, err } = await vardval(['run', ...journal, '--indicators', 'B7', '--json']);
    expect([code, err]).toEqual([0, '']);
    const region = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find((one) => one['unit'] === null);
    expect(region).toMatchObject({ indicator: 'B7', numerator: 2, denominator: 3 });
  });

  it('counts in PostgreSQL through a mapping', async () => {
    const inCare = (name: string): readonly string[] => ['care', name];
    const own = JSON.parse(JSON.stringify(mapping)) as {
      tables: Record<string, { from: unknown; columns: Record<string, { child?: { from: unknown } }> }>;
    };
    for (const one of Object.values(own.tables)) {
      one.from = inCare(String(one.from));
      for (const column of Object.values(one.columns))
        if (column.child !== undefined) column.child.from = inCare(String(column.child.from));
    }
    const path = join(folder, 'care.json');
    writeFileSync(path, JSON.stringify(own));
    const source = `postgres:///postgres?host=${encodeURIComponent(server.connection.host)}&user=vardval`;
    const { code, out, err } = await vardval([
      'verify',
      ...plan,
      '--source',
      source,
      '--mapping',
      path,
      '--sample',
      'all',
      '--by',
      'sex',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('CERTIFICATE');
    expect(out).toContain('(postgres): 3 persons (all), 16 rows');
  });

  const wrong: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['a file that is not there', ['--source', 'duckdb:none.duckdb'], 2, /there is no .*none\.duckdb/],
    [
      'a mapping that is not there',
      ['--source', `duckdb:${file}`, '--mapping', 'none.json'],
      2,
      /--mapping: .*none\.json/,
    ],
    [
      'a mapping of rows',
      ['--source', `csv:${smallRegion}`, '--mapping', mappingFile],
      2,
      /only databases are mapped/,
    ],
    ['another kind', ['--source', 'duckbd:x'], 2, /did you mean duckdb/],
    ['a ClickHouse without its address', ['--source', 'clickhouse:host'], 2, /clickhouse:http:\/\/host:8123/],
    [
      'a server that does not answer',
      ['--source', 'postgres://somebody:secret@127.0.0.1:1/none'],
      1,
      /postgres: .*check host/,
    ],
  ];
  it.each(wrong)('says what is wrong with %s', async (_, options, code, says) => {
    const ended = await vardval(['run', ...plan, ...options]);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toMatch(says);
    expect(ended.err).not.toContain('secret');
  });
});

describe('check', () => {
  it('tells what fits, what does not and what nobody translates', async () => {
    const { code, out } = await vardval(['check', ...journal]);
    expect(code).toBe(3);
    expect(out).toContain('untranslated contacts.form: "QQ" in 2 rows');
    expect(out).toContain('C1 lacks the table outOfRegionCare');
    expect(out).not.toContain('B7 lacks');
    const path = join(folder, 'wrong.json');
    writeFileSync(path, JSON.stringify(mapping).replace('"decided"', '"decide"'));
    const wrong = await vardval(['check', ...plan, '--source', `duckdb:${file}`, '--mapping', path]);
    expect(wrong.out).toContain(
      `problem (no-column) contacts.decidedOn: visit_journal has no column 'decide' (is it "decided"?)`,
    );
    expect(wrong.out).toContain('B7 lacks contacts.decidedOn (is it "decided"?)');
    const json = await vardval(['check', ...journal, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      problems: [],
      untranslated: [{ value: 'X' }, { value: 'QQ' }, { value: 'Z' }],
    });
  });
});

describe('explain', () => {
  it('tells of a person in a database', async () => {
    const { code, out } = await vardval([
      'explain',
      ...journal,
      '--indicator',
      'B7',
      '--person',
      'p2',
      '--language',
      'en',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('counts in the denominator but not in the numerator');
  });
});

describe('verify', () => {
  it('prints a certificate with a line for each entry and period', async () => {
    const { code, out } = await vardval(['verify', ...journal, '--sample', 'all', '--by', 'sex']);
    expect(code).toBe(0);
    expect(out).toMatch(/^CERTIFICATE: /);
    expect(out).toMatch(/B7 +2024 +\d+ +\d+ +agrees/);
  });

  it('wants a database and a sample', async () => {
    expect(await vardval(['verify', ...plan, '--data', smallRegion])).toMatchObject({ code: 2 });
    expect(await vardval(['verify', ...journal, '--sample', '0'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--sample'),
    });
  });
});

describe('sql', () => {
  it('prints SQL for a database, and into a file', async () => {
    const { code, out } = await vardval(['sql', ...journal, '--indicators', 'B7']);
    expect(code).toBe(0);
    expect(out).toContain('from "visit_journal" t');
    expect(out).toContain('-- result: B7');
    const { cwd, out: path } = await vardval(['sql', ...plan, '--dialect', 'spark', '--file', 'plan.sql']);
    expect(path.trim()).toBe(join(cwd, 'plan.sql'));
    expect(readFileSync(join(cwd, 'plan.sql'), 'utf8')).toContain('NOT RUN');
  });

  it('wants a database or a dialect', async () => {
    for (const options of [
      ['--data', smallRegion],
      ['--dialect', 'oracle'],
      ['--dialect', 'spark', '--source', `duckdb:${file}`],
    ])
      expect(await vardval(['sql', ...plan, ...options])).toMatchObject({ code: 2, out: '' });
  });
});
