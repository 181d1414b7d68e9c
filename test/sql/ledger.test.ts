import pg from 'pg';
import {
  contacts,
  count,
  eachRow,
  evaluateRows,
  listed,
  mergePartitions,
  type OptionsError,
  outcomesFromPartition,
  period,
  periodEnd,
  proportion,
  type Report,
  type TableLedger,
} from 'vardval';
import { clickhouse } from 'vardval/clickhouse';
import { duckdb } from 'vardval/duckdb';
import { norrbotten2024 } from 'vardval/norrbotten';
import { postgres } from 'vardval/postgres';
import { evaluateSql, type SqlEngine, tallySql } from 'vardval/sql';
import { plantedFaults, syntheticRegion } from 'vardval/synthetic';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { about, ownPlan } from '../core/memory/own-plan.js';
import { type Client, emptyClickhouse, loadClickhouse } from './clickhouse-world.js';
import { emptyDuckdb, loadDuckdb } from './duckdb-world.js';
import { ledgerDifferences } from './ledgers.js';
import { plantedAndFound } from './planted.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';
import { loadPostgres } from './postgres-world.js';
import { type Layout, storable, type World } from './world-tables.js';

let db: Awaited<ReturnType<typeof emptyDuckdb>>;
let server: PostgresServer;
let postgresClient: pg.Client;
let clickhouseClient: Client;
beforeAll(async () => {
  db = await emptyDuckdb();
  server = await startPostgres();
  postgresClient = new pg.Client(server.connection);
  await postgresClient.connect();
  clickhouseClient = emptyClickhouse();
}, 60_000);
afterAll(async () => {
  db.close();
  await postgresClient.end();
  await server.stop();
  await clickhouseClient.close();
}, 60_000);

const loads: Readonly<Record<string, (world: World, layout: Layout) => Promise<SqlEngine>>> = {
  DuckDB: async (world, layout) => {
    await loadDuckdb(db.connection, world, layout);
    return duckdb({ connection: db.connection });
  },
  PostgreSQL: async (world, layout) => {
    await loadPostgres(postgresClient, world, layout);
    return postgres({ connection: server.connection });
  },
  ClickHouse: async (world, layout) => {
    await loadClickhouse(clickhouseClient, world, layout);
    return clickhouse({ client: clickhouseClient });
  },
};
const load = (engine: string, world: World, layout: Layout): Promise<SqlEngine> =>
  (loads[engine] as (typeof loads)[string])(storable(world, layout), layout);
const engines = Object.keys(loads);

describe('a region with planted faults', () => {
  const region = syntheticRegion({ persons: 300, faults: 0.05, units: 4, seed: 'ledger' });
  const planted = plantedFaults(region);
  /** Rows that are no objects have no columns: a database has none of them. */
  const rows = Object.fromEntries(
    Object.entries(region.toRows()).map(([table, all]) => [
      table,
      (all as readonly unknown[]).filter(
        (row) => typeof row === 'object' && row !== null && !Array.isArray(row),
      ),
    ]),
  ) as World;

  test.each(engines)(
    '%s counts every fault that was planted, and nothing else',
    async (name) => {
      const engine = await load(name, rows, 'texts');
      const report = await evaluateSql(norrbotten2024, {
        engine,
        periods: ['2024', '2024-DÅ08'],
        check: true,
      });
      const tables = Object.values(report.ledger.tables);
      expect(tables.length).toBeGreaterThan(12);
      for (const table of tables) {
        const { expected, found } = plantedAndFound(
          planted,
          table,
          rows[table.table as 'contacts']?.length ?? 0,
        );
        expect([table.table, found]).toEqual([table.table, expected]);
      }
      expect(tables.reduce((sum, { rejected }) => sum + rejected, 0)).toBeGreaterThan(100);
      expect(JSON.stringify(report.ledger)).not.toMatch(/okänt|tolv|P0000|2023-02-29/);
      expect(JSON.parse(JSON.stringify(report.ledger))).toEqual(report.ledger);
    },
    600_000,
  );
});

/*
 * Counted by hand. Two units, three persons, and for each row of contacts and listings what becomes of it; the window
 * is 2024.
 */
const visit = { personId: 'p1', unitId: 'HC1', date: '2024-05-01', form: 'visit', visitType: 'new' };
const world: World = {
  units: [
    { unitId: 'HC1', name: 'Norra', ownership: 'public' },
    { unitId: 'HC2', name: 'Södra', ownership: 'private', geography: 'suburban' },
    { unitId: 'HC3', name: null, ownership: 'private' },
  ],
  persons: [
    { personId: 'p1', birthDate: '1980-01-01', sex: 'female' },
    { personId: 'p2', birthDate: '1980-01-01', sex: 'male', deathDate: '2024-06-30' },
    { personId: 'p3', birthDate: '1980-13-01' },
    { personId: 'p4', birthDate: '1980-01-01', sex: 'other' },
  ],
  listings: [
    // Gives way to the next from 2024 on.
    { personId: 'p1', unitId: 'HC1', from: '2020-01-01' },
    { personId: 'p1', unitId: 'HC2', from: '2024-01-01' },
    // Ended by death on the day before the next begins.
    { personId: 'p2', unitId: 'HC1', from: '2020-01-01' },
    { personId: 'p2', unitId: 'HC2', from: '2024-06-30' },
    // Equal: one of them gives way.
    { personId: 'p4', unitId: 'HC9', from: '2020-01-01', to: '2021-01-01' },
    { personId: 'p4', unitId: 'HC9', from: '2020-01-01', to: '2021-01-01' },
    { personId: 'p9', unitId: 'HC1', from: '2020-01-01', to: '2020-01-01' },
    { personId: 'p1', unitId: 'HC1', from: '2020-01-01', to: 'later' },
  ],
  contacts: [
    { ...visit, contactId: 'used', profession: 'nurse' },
    { ...visit, contactId: 'profession not recorded' },
    { ...visit, contactId: 'type not recorded', visitType: null, profession: 'nurse' },
    { ...visit, contactId: 'type unlisted, so not recorded', visitType: 'first', profession: 'nurse' },
    { ...visit, contactId: 'of no interest', visitType: 'planned-return' },
    { ...visit, contactId: 'the year before', date: '2023-12-31' },
    { ...visit, contactId: 'after death', personId: 'p2', date: '2024-07-01' },
    { ...visit, contactId: 'on the day of death', personId: 'p2', date: '2024-06-30' },
    { ...visit, contactId: 'of nobody', personId: 'p3', unitId: 'HC3' },
    { ...visit, contactId: 'twice', profession: 'nurse' },
    { ...visit, contactId: 'twice', profession: 'nurse' },
    { ...visit, contactId: 'thrice', profession: 'nurse' },
    { ...visit, contactId: 'thrice', profession: 'physician' },
    { ...visit, contactId: 'thrice', profession: 'nurse' },
    { ...visit, contactId: 'no such date', date: '2024-02-30' },
    { ...visit, contactId: 'a date with a time', date: '2024-02-29T10:00' },
    { ...visit, contactId: 'no date', date: 'in May' },
    { ...visit, contactId: 'date missing', date: '' },
    // The first fault in the order of the columns is the reason, and a cell made null of a row that goes is none.
    { ...visit, contactId: 'several faults', unitId: null, date: 'in May', visitType: 'first' },
    { ...visit, contactId: 'assessed too early', decidedOn: '2024-05-01', assessedOn: '2024-04-30' },
    { ...visit, contactId: 'assessed that day', decidedOn: '2024-05-01', assessedOn: '2024-05-01' },
  ],
};
const plan = ownPlan(
  proportion({
    ...about('new'),
    of: eachRow(
      contacts.where((c) => c.visitType.is('new')),
      { during: period, attributedBy: 'row-unit' },
    ),
    counted: (c) => c.profession.is('nurse'),
  }),
  count({ ...about('listed'), of: listed({ at: periodEnd }) }),
);
const options = { periods: ['2024'] };

describe.each(engines)('rows counted by hand in %s', (name) => {
  let report: Report;
  beforeAll(async () => {
    report = await evaluateSql(plan, { engine: await load(name, world, 'texts'), ...options, check: true });
  }, 60_000);
  const of = (table: 'contacts' | 'listings' | 'persons' | 'units'): TableLedger =>
    report.ledger.tables[table] as TableLedger;
  const reasonsOf = (table: 'contacts' | 'listings' | 'persons' | 'units'): readonly unknown[] =>
    of(table).reasons.map(({ column, valueClass, effect, count: n }) => [column, valueClass, effect, n]);
  const findingsOf = (table: 'contacts' | 'listings'): Readonly<Record<string, number>> =>
    Object.fromEntries(of(table).findings.map(({ kind, count: n }) => [kind, n]));

  test('contacts', () => {
    expect(of('contacts')).toMatchObject({
      ...{ read: 21, used: 8, outsideWindows: 1, matchedNothing: 3, duplicates: 1, rejected: 8 },
      unknownColumns: [],
      missing: [],
    });
    expect(reasonsOf('contacts')).toEqual([
      ['contactId', 'duplicate key', 'row-rejected', 3],
      ['unitId', 'missing', 'row-rejected', 1],
      ['date', 'date with time', 'row-rejected', 1],
      ['date', 'missing', 'row-rejected', 1],
      ['date', 'text', 'row-rejected', 1],
      ['date', 'impossible date', 'row-rejected', 1],
      ['visitType', 'unlisted value', 'cell-null', 1],
    ]);
    expect(findingsOf('contacts')).toEqual({
      ...{ 'unknown-unit': 1, 'unknown-person': 1, 'after-death': 1, 'negative-wait': 1 },
      ...{ 'duplicate-equal': 1, 'duplicate-conflict': 3 },
    });
  });

  test('listings, persons and units', () => {
    expect(of('listings')).toMatchObject({ read: 8, used: 7, duplicates: 0, rejected: 1 });
    expect(reasonsOf('listings')).toEqual([['to', 'text', 'row-rejected', 1]]);
    expect(findingsOf('listings')).toEqual({
      ...{ 'unknown-unit': 2, 'unknown-person': 1, 'overlapping-listing': 2, 'empty-interval': 1 },
    });
    expect(of('persons')).toMatchObject({ read: 4, used: 3, rejected: 1, findings: [] });
    expect(reasonsOf('persons')).toEqual([
      ['birthDate', 'impossible date', 'row-rejected', 1],
      ['sex', 'unlisted value', 'cell-null', 1],
    ]);
    expect(of('units')).toMatchObject({ read: 3, used: 2, rejected: 1 });
    expect(reasonsOf('units')).toEqual([
      ['name', 'missing', 'row-rejected', 1],
      ['geography', 'unlisted value', 'cell-null', 1],
    ]);
  });

  test('rows whose clause is unknown, by part', () => {
    // Without a profession: the second, those of p2, of p3, and the two that were assessed.
    expect(report.ledger.notKnown).toEqual([
      { table: 'contacts', indicators: ['new'], part: 'denominator', rows: 2 },
      { table: 'contacts', indicators: ['new'], part: 'numerator', rows: 6 },
    ]);
    expect(report.outcome('new', {})).toMatchObject({ numerator: 2, denominator: 8 });
  });

  test('is what memory says, and changes no result', async () => {
    const memory = evaluateRows(plan, storable(world, 'texts') as never, options);
    expect(ledgerDifferences(memory, report)).toEqual([]);
    const plain = await evaluateSql(plan, { engine: await load(name, world, 'texts'), ...options });
    expect(plain.outcomes).toEqual(report.outcomes);
    expect(plain.ledger).toEqual({ tables: {}, notKnown: [] });
  });
});

describe('what only a database has', () => {
  test('columns of another name, and columns that no cell of can be read', async () => {
    await load('DuckDB', world, 'texts');
    await db.connection.run(
      `create or replace table contacts as select "contactId", "personId", "unitId", "date", "form", "visitType", "profession", 7 as "Färg", case when "contactId" = 'used' then null else timestamp '2024-01-01 10:00' end as "registeredOn" from contacts where "contactId" not in ('twice', 'thrice')`,
    );
    const report = await evaluateSql(plan, {
      engine: duckdb({ connection: db.connection }),
      ...options,
      check: true,
    });
    const ledger = report.ledger.tables.contacts as TableLedger;
    expect(ledger.unknownColumns).toEqual(['Färg']);
    expect(ledger.missing).toContain('diagnoses');
    expect(ledger.missing).not.toContain('registeredOn');
    // Of sixteen rows five have faults that reject them, and one has none.
    expect(ledger.reasons).toContainEqual({
      column: 'registeredOn',
      reason: 'a date has no time and no zone: give YYYY-MM-DD',
      valueClass: 'date with time',
      effect: 'cell-null',
      count: 10,
      examples: [],
    });
  });

  test('typed cells are classed as what they are', async () => {
    await load('DuckDB', {}, 'types');
    await db.connection.run(
      `insert into calls ("callId", "unitId", "receivedAt") values ('in time', 'HC1', '2024-05-01 08:00:00Z'), ('too early', 'HC1', '1969-12-31 23:59:00Z'), ('at the first', 'HC1', '1970-01-01 00:00:00Z')`,
    );
    await db.connection.run(
      `insert into "outOfRegionCare" ("personId", "date", "channel") values ('p1', '2024-05-01', 'digital'), ('p1', '1799-12-31', 'digital'), ('p1', '1800-01-01', 'digital')`,
    );
    await db.connection.run(
      `insert into dispensings ("personId", "date", "atc", "ddd") values ('p1', '2024-05-01', 'J01CE02', 0), ('p1', '2024-05-01', 'J01', -0.0001), ('p1', '2024-05-01', ' j01ce02', 'infinity')`,
    );
    const report = await evaluateSql(norrbotten2024, {
      engine: duckdb({ connection: db.connection }),
      ...options,
      check: true,
    });
    const { calls, outOfRegionCare, dispensings } = report.ledger.tables;
    expect([calls?.read, calls?.rejected]).toEqual([3, 1]);
    expect(calls?.reasons[0]).toMatchObject({ column: 'receivedAt', valueClass: 'Date' });
    expect([outOfRegionCare?.read, outOfRegionCare?.rejected]).toEqual([3, 1]);
    expect(outOfRegionCare?.reasons[0]).toMatchObject({ column: 'date', valueClass: 'impossible date' });
    expect(outOfRegionCare?.findings).toEqual([
      { kind: 'unknown-person', count: 2, examples: [] },
      { kind: 'missing-cost', count: 2, examples: [] },
    ]);
    expect(dispensings?.reasons.map(({ valueClass, count: n }) => [valueClass, n])).toEqual([
      ['number', 1],
      ['out of range', 1],
    ]);
  });

  test('more periods than a word has bits are one ledger', async () => {
    const months = [2022, 2023, 2024].flatMap((year) =>
      Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
    );
    const engine = await load('DuckDB', world, 'texts');
    const found = await evaluateSql(plan, { engine, periods: months, check: true });
    const memory = evaluateRows(plan, storable(world, 'texts') as never, { periods: months });
    expect(ledgerDifferences(memory, found)).toEqual([]);
    expect(found.ledger.tables.contacts).toMatchObject({ outsideWindows: 0, used: 9 });
  });

  test('parts of a region are one ledger when they are merged', async () => {
    const parts = [];
    for (const own of [['p1'], ['p2', 'p3'], ['p4', 'p9']]) {
      const mine = Object.fromEntries(
        Object.entries(world).map(([table, rows]) => [
          table,
          rows.filter((row) => !('personId' in row) || own.includes(String(row.personId))),
        ]),
      );
      parts.push(
        await tallySql(plan, { engine: await load('DuckDB', mine, 'texts'), ...options, check: true }),
      );
    }
    const merged = outcomesFromPartition(plan, mergePartitions(parts), options);
    const whole = evaluateRows(plan, storable(world, 'texts') as never, options);
    // Persons that are outside a part are nobody there; these rows are with their own.
    const events = (line: string): boolean => / (contacts|listings|persons): /.test(line);
    expect(ledgerDifferences(whole, merged).filter(events)).toEqual([]);
    expect(merged.ledger.notKnown).toEqual(whole.ledger.notKnown);
  });

  test('keys that are trusted are not looked at', async () => {
    const engine = await load('DuckDB', world, 'texts');
    const report = await evaluateSql(plan, { engine, ...options, check: true, duplicates: 'trust' });
    expect(report.ledger.tables.contacts).toMatchObject({ read: 21, duplicates: 0, rejected: 5, used: 12 });
  });

  test('faults that are trusted not to be there are not counted', async () => {
    const engine = await load('DuckDB', world, 'texts');
    const refused = evaluateSql(plan, { engine, ...options, check: true, faults: 'trust' });
    await expect(refused).rejects.toMatchObject({ code: 'invalid-option' } satisfies Partial<OptionsError>);
  });
});
