import { mergePartitions, outcomesFromPartition } from 'vardval';
import { clickhouse } from 'vardval/clickhouse';
import { norrbotten2024 } from 'vardval/norrbotten';
import { evaluateSql, tallySql } from 'vardval/sql';
import { syntheticRegion } from 'vardval/synthetic';
import { expect, test } from 'vitest';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import { emptyClickhouse, loadClickhouse } from './clickhouse-world.js';
import { differencesOf } from './scenarios.js';
import { storable } from './world-tables.js';

/*
 * Persons divided over three shards: each is counted where it lies, with a run of its own, and what leaves a shard is
 * word tallies. Tables without persons are on every shard. Here the shards are three databases of one process.
 */
test('three shards by person, counted one by one and merged, give what one database gives', async () => {
  const region = syntheticRegion({ persons: 200, units: 4, extraTables: false, seed: 'shards' }).toRows();
  const client = emptyClickhouse();
  try {
    await loadClickhouse(client, storable(region, 'types'), 'types');
    for (const shard of [0, 1, 2]) {
      await client.command({ query: `create database if not exists shard_${shard}` });
      for (const table of tableNames) {
        const mine =
          'personId' in tables[table].columns
            ? `where cityHash64(coalesce("personId", '')) % 3 = ${shard}`
            : '';
        await client.command({
          query: `create or replace view shard_${shard}."${table}" as select * from default."${table}" ${mine}`,
        });
      }
    }
    const options = { periods: ['2024', '2024-DÅ08'], by: ['sex', 'ageGroup', 'ownership'] } as const;
    const whole = await evaluateSql(norrbotten2024, { engine: clickhouse({ client }), ...options });
    const parts = [];
    for (const shard of [0, 1, 2]) {
      parts.push(
        await tallySql(norrbotten2024, {
          engine: clickhouse({ client, database: `shard_${shard}` }),
          ...options,
        }),
      );
    }
    const merged = outcomesFromPartition(norrbotten2024, mergePartitions(parts), options);
    expect(differencesOf(whole, merged)).toEqual([]);
    expect(whole.outcome('A1', { period: '2024', unit: null }).value).toBeGreaterThan(100);
    // Rows about what is counted of persons that no shard has alone, and of calls without a person, are in one of them.
    expect(parts.every((part) => part.lanes.some(({ cells }) => cells.length > 0))).toBe(true);
  } finally {
    await client.close();
  }
}, 600_000);
