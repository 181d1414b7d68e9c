import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Mapping } from 'vardval/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../folders.js';
import { serveClickhouse } from '../sql/clickhouse-http.js';
import { emptyClickhouse } from '../sql/clickhouse-world.js';
import { facts, mapping, tables } from '../sql/mapping/journal.js';
import { clickhouseStatement } from '../sql/mapping/journals.js';
import { startPostgres } from '../sql/postgres-server.js';
import { factFolder } from './fact-folder.js';
import { vardval } from './run-cli.js';

/** What the units report of themselves, which the journal of visits does not know. */
const reports: readonly string[] = [
  'create table unit_answers (unit_no integer, span varchar(10), question varchar(40), answer varchar(10))',
  `insert into unit_answers values
    (1, '2024', 'action-plan', 'yes'), (2, '2024', 'action-plan', 'yes'),
    (1, '2024-12', 'telephone-calls', '200'), (1, '2024-12', 'telephone-answered-same-day', '190'),
    (2, '2024-12', 'telephone-calls', '100'), (2, '2024-12', 'telephone-answered-same-day', '94')`,
];

const withReports: Mapping = {
  tables: {
    ...mapping.tables,
    contacts: {
      ...mapping.tables.contacts,
      columns: { ...mapping.tables.contacts?.columns, contactType: { constant: 'other' } },
    },
    unitReports: {
      from: 'unit_answers',
      columns: { unitId: 'unit_no', period: 'span', item: 'question', value: 'answer' },
    },
  },
};

/** The same as facts. */
const reportedFacts = {
  ...facts,
  contacts: facts.contacts.map((one) => ({ ...one, contactType: 'other' })),
  unitReports: [
    { unitId: '1', period: '2024', item: 'action-plan', value: 'yes' },
    { unitId: '2', period: '2024', item: 'action-plan', value: 'yes' },
    { unitId: '1', period: '2024-12', item: 'telephone-calls', value: '200' },
    { unitId: '1', period: '2024-12', item: 'telephone-answered-same-day', value: '190' },
    { unitId: '2', period: '2024-12', item: 'telephone-calls', value: '100' },
    { unitId: '2', period: '2024-12', item: 'telephone-answered-same-day', value: '94' },
  ],
};

/** A server with the journal in it, as the command line names it. */
interface Source {
  readonly source: string;
  close(): Promise<void>;
}

async function inPostgres(): Promise<Source> {
  const server = await startPostgres();
  const client = new pg.Client(server.connection);
  await client.connect();
  for (const statement of [...tables, ...reports]) await client.query(statement);
  await client.end();
  const host = encodeURIComponent(server.connection.host);
  return {
    source: `postgres:///postgres?host=${host}&user=vardval`,
    close: () => server.stop(),
  };
}

async function inClickhouse(): Promise<Source> {
  const client = emptyClickhouse();
  for (const statement of [...tables, ...reports])
    await client.command({ query: clickhouseStatement(statement) });
  const { url, close } = await serveClickhouse(client);
  return {
    source: `clickhouse:${url}`,
    close: async () => {
      await close();
      await client.close();
    },
  };
}

describe.each([
  ['PostgreSQL', inPostgres],
  ['ClickHouse', inClickhouse],
] as const)('results of %s through a mapping', (_name, open) => {
  let database: Source;
  let folder: string;
  let rows: string;
  let mapped: readonly string[];

  beforeAll(async () => {
    database = await open();
    folder = emptyFolder('cli-databases');
    rows = factFolder(reportedFacts);
    const file = join(folder, 'mapping.json');
    writeFileSync(file, JSON.stringify(withReports));
    mapped = ['--source', database.source, '--mapping', file];
  }, 60_000);
  afterAll(() => database.close());

  const plan = ['--plan', 'norrbotten-2024', '--period', '2024', '--by', 'sex'];

  it('are published as those of the same rows', async () => {
    const options = ['publish', ...plan, '--indicators', 'A1,B7', '--json', '--smallest-cell', '3'];
    const counted = await vardval([...options, ...mapped]);
    const read = await vardval([...options, '--data', rows]);
    expect([counted.code, counted.err, counted.out]).toEqual([0, read.err, read.out]);
    expect(counted.out).toContain('"status":"suppressed"');
  });

  it('make the same page', async () => {
    const held = async (name: string, source: readonly string[]): Promise<unknown> => {
      const file = join(folder, name);
      const { code, err } = await vardval([
        'report',
        ...plan,
        '--indicators',
        'A1,B7',
        ...source,
        '--file',
        file,
      ]);
      expect([code, err]).toEqual([0, '']);
      const json = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(
        readFileSync(file, 'utf8'),
      );
      return (JSON.parse(json?.[1] ?? '{}') as { readonly indicators?: unknown }).indicators;
    };
    const page = await held('counted.html', mapped);
    expect(JSON.stringify(page)).toContain('"B7"');
    expect(page).toEqual(await held('read.html', ['--data', rows]));
  });

  it('are paid for as those of the same rows', async () => {
    const amounts = join(folder, 'amounts.json');
    writeFileSync(amounts, JSON.stringify({ qualityAmount: '36' }));
    const options = ['pay', '--rules', 'halsoval-bonus', '--period', '2024-12', '--parameters', amounts];
    const counted = await vardval([...options, ...mapped, '--json']);
    const read = await vardval([...options, '--data', rows, '--json']);
    expect([counted.code, counted.err]).toEqual([0, '']);
    const statement = JSON.parse(counted.out) as { lines: { rule: string; unit: string; amount: string }[] };
    expect({ ...statement, ledger: null }).toEqual({ ...JSON.parse(read.out), ledger: null });
    // By hand: one is listed at unit 1 and two at unit 2, 36 kronor a year each, and December is a twelfth.
    const paid = statement.lines.filter(({ rule }) => rule === 'quality');
    expect(paid.map(({ unit, amount }) => [unit, amount])).toEqual([
      ['1', '3.00'],
      ['2', '6.00'],
    ]);
  });
});
