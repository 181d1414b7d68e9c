import pg from 'pg';
import { evaluateRows, type Plan } from 'vardval';
import { clickhouse } from 'vardval/clickhouse';
import { duckdb } from 'vardval/duckdb';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { postgres } from 'vardval/postgres';
import { evaluateSql, type SqlEngine } from 'vardval/sql';
import { syntheticRegion } from 'vardval/synthetic';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';
import { emptyClickhouse, loadClickhouse } from './clickhouse-world.js';
import { emptyDuckdb, loadDuckdb } from './duckdb-world.js';
import { ledgerDifferences } from './ledgers.js';
import { startPostgres } from './postgres-server.js';
import { loadPostgres } from './postgres-world.js';
import { differencesOf } from './scenarios.js';
import { type Layout, storable, type World } from './world-tables.js';

const plans: readonly Plan[] = [norrbotten2021, norrbotten2024, norrbotten2026, vasterbotten2025];

const region = syntheticRegion({ persons: 250, units: 5, faults: 0.02, seed: 'sql' }).toRows();

/** Rows that are no objects have no columns: a database has none of them. */
const rows = Object.fromEntries(
  Object.entries(region).map(([table, all]) => [
    table,
    (all as readonly unknown[]).filter(
      (row) => typeof row === 'object' && row !== null && !Array.isArray(row),
    ),
  ]),
) as World;

async function mustEqual(layout: Layout, load: (world: World) => Promise<SqlEngine>): Promise<void> {
  const world = storable(rows, layout);
  const engine = await load(world);
  for (const plan of plans) {
    const options = {
      periods: ['2024', '2024-DÅ08', '2024-03', '2024-Q2'],
      by: ['sex', 'ageGroup', ['sex', 'geography']],
    } as const;
    const memory = evaluateRows(plan, world as never, options);
    // Texts hold every kind of fault; of the ledger on the other engines see ledger.test.ts.
    const check = layout === 'texts';
    const found = await evaluateSql(plan, { engine, ...options, check });
    expect(differencesOf(memory, found)).toEqual([]);
    if (check) expect(ledgerDifferences(memory, found)).toEqual([]);
    expect(found.outcomes.some((one) => (one.numerator ?? 0) > 0)).toBe(true);
  }
}

describe('every shipped plan on a region with faults', () => {
  test.each(['texts', 'types'] as const)(
    'DuckDB, columns as %s',
    async (layout) => {
      const db = await emptyDuckdb();
      try {
        await mustEqual(layout, async (world) => {
          await loadDuckdb(db.connection, world, layout);
          return duckdb({ connection: db.connection });
        });
      } finally {
        db.close();
      }
    },
    600_000,
  );

  test('PostgreSQL', async () => {
    const server = await startPostgres();
    const client = new pg.Client(server.connection);
    await client.connect();
    try {
      await mustEqual('types', async (world) => {
        await loadPostgres(client, world, 'types');
        return postgres({ connection: server.connection });
      });
    } finally {
      await client.end();
      await server.stop();
    }
  }, 600_000);

  test('ClickHouse', async () => {
    const client = emptyClickhouse();
    try {
      await mustEqual('types', async (world) => {
        await loadClickhouse(client, world, 'types');
        return clickhouse({ client });
      });
    } finally {
      await client.close();
    }
  }, 600_000);
});
