import {
  anyOf,
  count,
  definePlan,
  eachRow,
  evaluateRows,
  type Indicator,
  invitations,
  period,
  unitReports,
} from 'vardval';
import { clickhouse } from 'vardval/clickhouse';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyClickhouse, loadClickhouse } from './clickhouse-world.js';
import { emptyDuckdb, loadDuckdb } from './duckdb-world.js';

const during = { during: period, attributedBy: 'row-unit' } as const;

const entry = (id: string, of: Parameters<typeof count>[0]['of']): Indicator =>
  count({
    id,
    slug: id.toLowerCase(),
    name: { sv: id, en: id },
    source: { document: 'test', row: id },
    of,
    reported: ['year'],
  });

const plan = definePlan({
  id: 'one-period',
  region: 'test',
  year: 2024,
  version: '1',
  name: { sv: 'a', en: 'a' },
  document: { sv: 'a', en: 'a' },
  indicators: [
    // Of the only feed of a table the clauses and the days are one condition of the rows.
    entry(
      'X1',
      eachRow(
        invitations.where((one) => anyOf(one.kind.is('vhu'), one.kind.is('cervical'))),
        during,
      ),
    ),
    // Rows of a table that names no person are nobody's.
    entry('X2', eachRow(unitReports.all(), { ...during, dated: 'reportedOn' })),
  ],
});

const world = {
  units: [{ unitId: 'HC1', name: 'Norra', ownership: 'public' }],
  invitations: [
    ['2023-12-31', 'cervical'],
    ['2024-01-01', 'vhu'],
    ['2024-06-01', 'health-talk'],
    ['2024-12-31', 'cervical'],
    ['2025-01-01', 'cervical'],
  ].map(([date, kind]) => ({ personId: 'p1', unitId: 'HC1', date, kind })),
  unitReports: [{ unitId: 'HC1', period: '2024', item: 'plan', value: 'yes', reportedOn: '2024-05-05' }],
};

describe('one period, of which a table has one feed', () => {
  let db: Awaited<ReturnType<typeof emptyDuckdb>>;
  const client = emptyClickhouse();
  beforeAll(async () => {
    db = await emptyDuckdb();
    await loadDuckdb(db.connection, world as never, 'types');
    await loadClickhouse(client, world as never, 'types');
  });
  afterAll(async () => {
    db.close();
    await client.close();
  });

  test.each(['memory', 'duckdb', 'clickhouse'])('counts the rows of its days in %s', async (where) => {
    const options = { periods: ['2024'], by: ['sex'] as const };
    const report =
      where === 'memory'
        ? evaluateRows(plan, world as never, options)
        : await evaluateSql(plan, {
            engine: where === 'duckdb' ? duckdb({ connection: db.connection }) : clickhouse({ client }),
            ...options,
          });
    expect(report.outcome('X1', { unit: 'HC1' }).numerator).toBe(2);
    expect(report.outcome('X2', { unit: 'HC1' }).numerator).toBe(1);
    expect(report.outcome('X2', { unit: 'HC1', sex: 'female' }).numerator).toBe(0);
  });
});
