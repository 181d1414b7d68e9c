import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import type { Report } from 'vardval';
import { writeCsv } from 'vardval/csv';
import { syntheticRegion } from 'vardval/synthetic';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../folders.js';
import { ledgerDifferences } from '../sql/ledgers.js';
import { mapping, tables } from '../sql/mapping/journal.js';
import { type PostgresServer, startPostgres } from '../sql/postgres-server.js';
import { factFolder } from './fact-folder.js';
import { smallRegion, vardval } from './run-cli.js';

type Ledger = Pick<Report, 'ledger'>;

const folder = emptyFolder('cli-sql');
const file = join(folder, 'journal.duckdb');
const empty = emptyFolder('cli-empty');
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

const databaseCommands: readonly (readonly string[])[] = [
  ['check', ...plan],
  ['run', ...plan],
  ['explain', ...plan, '--indicator', 'B7', '--person', 'p1'],
  ['publish', ...plan],
  ['report', ...plan],
  ['verify', ...plan],
  ['sql', ...plan],
  ['pay', '--rules', 'halsoval-bonus', '--period', '2024-12'],
];

describe.each(databaseCommands)('what a new user types wrong with a database: %s', (...command) => {
  const typed: readonly (readonly [readonly string[], RegExp])[] = [
    [['--source', 'duckdb:none.duckdb'], /there is no .*none\.duckdb; give a DuckDB file/],
    [['--source', `duckdb:${join(folder, '..', 'none')}`], /there is no .*none/],
    [['--source', `duckdb:${empty}`], /has no <table>\.parquet or <table>\.csv/],
    [['--source', 'duckbd:x'], /did you mean duckdb/],
    [['--source', 'postgres:host/db'], /expected postgres:\/\/user@host\/database/],
    [['--source', 'clickhouse:host'], /clickhouse:http:\/\/host:8123/],
    [['--source', `duckdb:${file}`, '--mapping', 'none.json'], /--mapping: .*none\.json/],
  ];
  it.each(typed)('%j', async (options, says) => {
    const ended = await vardval([...command, ...options]);
    expect([ended.code, ended.out, ended.err]).toEqual([2, '', expect.stringMatching(says)]);
    expect(ended.err).not.toMatch(/^\s+at /m);
  });

  it('a table in the mapping that the database does not have', async () => {
    const path = join(folder, 'unknown-table.json');
    writeFileSync(path, JSON.stringify(mapping).replaceAll('"visit_journal"', '"visit_jurnal"'));
    const { code, out, err } = await vardval([...command, '--source', `duckdb:${file}`, '--mapping', path]);
    expect(code).toBeGreaterThan(0);
    expect(out + err).toMatch(/visit_jurnal[\s\S]*visit_journal|qualityAmount/);
  });

  it('a period that is none', async () => {
    const wrong = command.map((word) => (/^2024/.test(word) ? '2024-13' : word));
    const { code, err } = await vardval([...wrong, '--source', `duckdb:${file}`, '--mapping', mappingFile]);
    expect([code, err]).toEqual([2, expect.stringMatching(/2024-03[\s\S]*2024-13/)]);
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

describe('publish', () => {
  it('hides in results of a database what it hides in those of the same rows', async () => {
    const options = ['publish', '--by', 'sex', '--indicators', 'A1,B7', '--json'];
    const counted = await vardval([...options, ...journal, '--smallest-cell', '3']);
    const read = await vardval([...options, ...plan, '--data', factFolder(), '--smallest-cell', '3']);
    expect([counted.code, counted.out]).toEqual([0, read.out]);
    expect(counted.err).toBe(read.err);
    // By hand: two of three visits were assessed in time, one woman and one man, and 2 is a small number.
    const region = counted.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find((one) => one['indicator'] === 'B7' && one['unit'] === null && one['sex'] === undefined);
    expect(region).toMatchObject({ status: 'suppressed', numerator: null });
  });
});

describe('report', () => {
  it('writes the page of a database, as of the same rows', async () => {
    const path = join(folder, 'report.html');
    const { code, out, err } = await vardval(['report', ...journal, '--by', 'sex', '--file', path]);
    expect([code, out, err]).toEqual([0, `${path}\n`, '']);
    const other = join(folder, 'of-rows.html');
    await vardval(['report', ...plan, '--data', factFolder(), '--by', 'sex', '--file', other]);
    const results = (file: string): unknown => {
      const held = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(
        readFileSync(file, 'utf8'),
      );
      const { indicators } = JSON.parse(held?.[1] ?? '{}') as { readonly indicators?: readonly unknown[] };
      expect(indicators?.length).toBeGreaterThan(0);
      return indicators;
    };
    expect(results(path)).toEqual(results(other));
  });
});

describe('pay', () => {
  it('pays from a database what it pays from the same rows', async () => {
    const rows = join(folder, 'rows');
    const region = syntheticRegion({ persons: 400, units: 3, seed: 'pay', extraTables: true });
    await writeCsv(rows, region.toRows());
    const amounts = join(folder, 'amounts.json');
    writeFileSync(amounts, JSON.stringify({ qualityAmount: '36' }));
    const options = ['pay', '--rules', 'halsoval-bonus', '--period', '2024-12', '--parameters', amounts];
    const counted = await vardval([...options, '--source', `duckdb:${rows}`, '--json']);
    const read = await vardval([...options, '--data', rows, '--json']);
    expect([counted.code, counted.err]).toEqual([0, '']);
    expect(JSON.parse(counted.out).lines.length).toBeGreaterThan(0);
    expect({ ...JSON.parse(counted.out), ledger: null }).toEqual({ ...JSON.parse(read.out), ledger: null });
  });

  it('takes a mapping, and says what facts a database lacks', async () => {
    const { code, err } = await vardval([
      'pay',
      ...['--rules', 'halsoval-bonus', '--period', '2024-12'],
      ...['--source', `duckdb:${file}`, '--mapping', mappingFile],
    ]);
    expect(code).toBe(1);
    expect(err).toContain('qualityAmount');
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
