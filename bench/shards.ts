/**
 * Norrbotten 2024 by sex for one year on ClickHouse, over three shards by person in this process, and on DuckDB: every
 * outcome must be the same. Run on demand: `npm run bench:shards -- [persons] [units] [events]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Outcome, TableName } from 'vardval';
import { clickhouse } from 'vardval/clickhouse';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { shardNames, startCluster } from '../test/sql/clickhouse-cluster.js';
import { madeRows } from './made-rows.js';
import { heading, timeRow, valueRow } from './print.js';
import { printedPlan } from './six.js';

const [persons = '300000', units = '40', events = '14'] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'vardval-shards-'));
const cluster = await startCluster();
try {
  const made = { persons: Number(persons), units: Number(units), events: Number(events) };
  const { files, rows } = await madeRows(directory, made);
  heading(`${persons} persons, ${units} units, ${rows} rows; three shards of ClickHouse in one process`);
  const tables = Object.entries(files) as [TableName, string][];
  for (const [table, file] of tables) await cluster.spread(table, `file('${file}', Parquet)`);
  const options = { periods: ['2024'], by: ['sex'], duplicates: 'trust', faults: 'trust' } as const;
  const run = async (name: string, engine: Parameters<typeof evaluateSql>[1]['engine']) => {
    const start = performance.now();
    const report = await evaluateSql(printedPlan, { engine, ...options });
    timeRow(`Norrbotten 2024, by sex, one year, ${name}`, performance.now() - start);
    return report.outcomes;
  };
  const expected = await run('DuckDB', duckdb({ parquet: files, threads: 2 }));
  const shards = shardNames.map((database, i) => ({ client: cluster.shards[i] as never, database }));
  const found = await run(
    'ClickHouse',
    clickhouse({ client: cluster.coordinator as never, database: 'facts', shards }),
  );
  const differing = expected.filter((one, i) => !isDeepStrictEqual(told(one), told(found[i])));
  valueRow(
    'outcomes, measured among them',
    `${expected.length}, ${expected.filter(({ status }) => status === 'measured').length}`,
  );
  valueRow('outcomes that differ', String(differing.length + Math.abs(found.length - expected.length)));
  for (const one of differing.slice(0, 5))
    console.log(JSON.stringify(told(one)), JSON.stringify(told(found[expected.indexOf(one)])));
  if (differing.length > 0 || found.length !== expected.length) process.exitCode = 1;
} finally {
  await cluster.close();
  rmSync(directory, { recursive: true, force: true });
}

/** What an outcome says, without where it was counted. */
function told(one: Outcome | undefined): unknown {
  if (one === undefined) return null;
  const { indicator, period, unit, stratum, category, status, numerator, denominator, value } = one;
  return [indicator, period, unit, stratum, category, status, numerator, denominator, value];
}
