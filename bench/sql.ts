/**
 * The generated SQL on DuckDB from Parquet files, against one hand-written query for each indicator and period. Run on
 * demand: `npx tsx bench/sql.ts [persons] [rounds]`. Times are medians of runs in turn; beside the time by the clock
 * stands the processors' time of the whole process, which other work on the machine does not change.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Plan, Report } from 'vardval';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { heading, median, ratioRow, timeRow, valueRow } from './print.js';
import { handWritten } from './rivals/parquet-queries.js';
import { fullPlan, periodIds, periods, type Six, six } from './six.js';
import { parquetRegion } from './sql-rows.js';

const [persons = '250000', rounds = '5'] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'vardval-bench-'));

interface Times {
  readonly clock: number;
  readonly processors: number;
}

async function timed(work: () => Promise<unknown>): Promise<Times> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { clock, processors: (user + system) / 1000 };
}

async function inTurn(
  n: number,
  runs: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Record<string, Times>> {
  const found = new Map<string, Times[]>(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round <= n; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const times = await timed(run);
      // The first round is for the files to be in memory.
      if (round > 0) found.get(name)?.push(times);
    }
  }
  return Object.fromEntries(
    [...found].map(([name, all]) => [
      name,
      {
        clock: median(all.map((one) => one.clock)),
        processors: median(all.map((one) => one.processors)),
      },
    ]),
  );
}

try {
  const { files, rows } = await parquetRegion(directory, Number(persons), 60);
  heading(`Parquet: ${persons} persons, 60 units, ${rows} rows in the tables of the plan; two threads`);
  const engine = duckdb({ parquet: files, threads: 2 });
  const run = (
    plan: Plan,
    ids: readonly string[],
    indicators?: readonly string[],
    sexes = true,
  ): Promise<Report> =>
    evaluateSql(plan, {
      ...{ engine, periods: ids, by: sexes ? ['sex'] : [], duplicates: 'trust', faults: 'trust' },
      ...(indicators === undefined ? {} : { indicators }),
    });

  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const query = async (one: Six, p: number): Promise<readonly (readonly unknown[])[]> =>
    (
      await connection.runAndReadAll(handWritten(one, periods[p] as (typeof periods)[number], files))
    ).getRows();

  // The same numbers, or there is nothing to compare.
  const report = await run(fullPlan, periodIds, six);
  for (const one of six) {
    for (const [p, id] of periodIds.entries()) {
      const found = new Map(
        (await query(one, p)).map(([unit, sex, den, num]) => [`${unit} ${sex}`, [Number(den), Number(num)]]),
      );
      for (const outcome of report.outcomes) {
        if (
          outcome.indicator !== one ||
          outcome.period !== id ||
          outcome.unit === null ||
          outcome.stratum.sex === undefined
        )
          continue;
        const [den = 0, num = 0] = found.get(`${outcome.unit} ${outcome.stratum.sex}`) ?? [];
        if (
          den !== (outcome.denominator ?? 0) ||
          Math.abs(num - (outcome.numerator ?? 0)) > 1e-9 * Math.max(1, num)
        ) {
          throw new Error(
            `${one} ${id} ${outcome.unit} ${outcome.stratum.sex}: ${num}/${den} by hand, ${outcome.numerator}/${outcome.denominator} generated`,
          );
        }
      }
    }
  }
  valueRow('places with equal numbers', String(report.outcomes.filter((one) => one.unit !== null).length));

  const p = periodIds.indexOf('2024');
  const byHand = async (ids: readonly string[]): Promise<void> => {
    for (const one of six) for (const id of ids) await query(one, periodIds.indexOf(id));
  };
  const times = await inTurn(Number(rounds), {
    six15: () => run(fullPlan, periodIds, six),
    hand15: () => byHand(periodIds),
    whole15: () => run(fullPlan, periodIds),
    whole1: () => run(fullPlan, ['2024']),
    ...Object.fromEntries(
      six.flatMap((one) => [
        [`one ${one}`, () => run(fullPlan, ['2024'], [one])],
        [`hand ${one}`, () => query(one, p)],
      ]),
    ),
  });
  const at = (name: string): Times => times[name] ?? { clock: Number.NaN, processors: Number.NaN };
  const both = (label: string, name: string): void =>
    timeRow(label, at(name).clock, `processors ${Math.round(at(name).processors)} ms`);
  const ratios = (label: string, a: string, b: string, bound: number): void => {
    ratioRow(`${label}, by the clock`, at(a).clock / at(b).clock, bound);
    ratioRow(`${label}, processors' time`, at(a).processors / at(b).processors);
  };
  both('six indicators, 15 periods, generated', 'six15');
  both('six indicators, 15 periods, 90 queries by hand', 'hand15');
  both('whole plan, 15 periods, generated', 'whole15');
  both('whole plan, the year alone, generated', 'whole1');
  ratios('six in 15 periods : by hand', 'six15', 'hand15', 1 / 3);
  ratios('whole plan, 15 periods : the year', 'whole15', 'whole1', 2);
  for (const one of six) {
    both(`${one}, the year, generated`, `one ${one}`);
    ratios(`${one} : by hand`, `one ${one}`, `hand ${one}`, 1.2);
  }
  valueRow('rows a second, whole plan, 15 periods', `${(rows / at('whole15').clock / 1000).toFixed(2)} M`);
  connection.closeSync();
  instance.closeSync();
} finally {
  rmSync(directory, { recursive: true, force: true });
}
