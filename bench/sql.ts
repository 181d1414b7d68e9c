/**
 * The generated SQL on DuckDB from Parquet files, against one hand-written query for each indicator and period. Run on
 * demand: `npx tsx bench/sql.ts [persons] [persons of single indicators] [rounds]`. The bounds are judged by the
 * processors' time of the whole process, which other work on the machine changes less than the time by the clock; that
 * stands beside it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Report } from 'vardval';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { madeRows, type ParquetFiles } from './made-rows.js';
import { heading, median, ratioRow, timeRow, valueRow } from './print.js';
import { handWritten } from './rivals/parquet-queries.js';
import { fullPlan, periodIds, periods, six } from './six.js';

const [persons = '250000', larger = '1000000', rounds = '3'] = process.argv.slice(2);
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

/** Medians of runs in turn; the first round, for the files to be in memory, does not count. */
async function inTurn<K extends string>(
  runs: Readonly<Record<K, () => Promise<unknown>>>,
): Promise<Readonly<Record<K, Times>>> {
  const names = Object.keys(runs) as K[];
  const found = new Map<K, Times[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= Number(rounds); round += 1) {
    for (const name of names) {
      const times = await timed(runs[name]);
      if (round > 0) found.get(name)?.push(times);
    }
  }
  const middle = (name: K, of: keyof Times): number => median((found.get(name) ?? []).map((one) => one[of]));
  return Object.fromEntries(
    names.map((name) => [name, { clock: middle(name, 'clock'), processors: middle(name, 'processors') }]),
  ) as Readonly<Record<K, Times>>;
}

function times(label: string, { clock, processors }: Times): void {
  timeRow(label, processors, `${(clock / 1000).toFixed(2)} s by the clock`);
}

function ratio(label: string, a: Times, b: Times, bound: number | null): void {
  ratioRow(label, a.processors / b.processors, bound);
  ratioRow(`${label}, by the clock`, a.clock / b.clock);
}

type Cells = ReadonlyMap<string, readonly [den: number | null, num: number]>;

/** Numbers of one indicator and period by unit and sex, as the library reports them. */
function reported(report: Report, indicator: string, period: string): Cells {
  return new Map(
    report.outcomes.flatMap((one) =>
      one.indicator === indicator && one.period === period
        ? [
            [
              `${one.unit ?? 'region'} ${one.stratum.sex ?? 'all'}`,
              [one.denominator, (one.denominator === null ? one.value : one.numerator) ?? 0],
            ] as const,
          ]
        : [],
    ),
  );
}

/** Throws at the first number that differs; fractions are added up in another order and may in their last digits. */
function mustBeEqual(what: string, found: Cells, expected: Cells): number {
  // A month of few persons may have nothing.
  if (what.endsWith(' 2024') && ![...expected.values()].some(([, num]) => num !== 0))
    throw new Error(`${what}: there is nothing to count`);
  for (const key of new Set([...found.keys(), ...expected.keys()])) {
    const [den, num] = found.get(key) ?? [0, 0];
    const [mustDen, mustNum] = expected.get(key) ?? [0, 0];
    const isShare = mustDen !== null && den !== null;
    if ((isShare && den !== mustDen) || Math.abs(num - mustNum) > 1e-9 * Math.max(1, Math.abs(mustNum)))
      throw new Error(`${what} ${key}: ${num}/${den} by hand, ${mustNum}/${mustDen} generated`);
  }
  return expected.size;
}

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
await connection.run("set TimeZone = 'UTC'");
const query = async (indicator: string, id: string, files: ParquetFiles): Promise<Cells> => {
  const write = handWritten[indicator];
  const period = periods[periodIds.indexOf(id)];
  if (write === undefined || period === undefined) throw new Error(`${indicator} ${id}: no query`);
  const rows = (await connection.runAndReadAll(write(period, files))).getRows();
  return new Map(
    rows.map(([unit, sex, den, num]) => [
      `${unit ?? 'region'} ${sex}`,
      [den === null ? null : Number(den), Number(num)],
    ]),
  );
};
const generated = (
  files: ParquetFiles,
  ids: readonly string[],
  indicators?: readonly string[],
): Promise<Report> =>
  evaluateSql(fullPlan, {
    ...{ engine: duckdb({ parquet: files, threads: 2 }), periods: ids, by: ['sex'] },
    ...{ duplicates: 'trust', faults: 'trust' },
    ...(indicators === undefined ? {} : { indicators }),
  });
const made = async (n: string): Promise<{ readonly files: ParquetFiles; readonly rows: number }> => {
  const units = Math.max(20, Math.round(Number(n) / 8750));
  const own = await madeRows(join(directory, n), { persons: Number(n), units, events: 14 });
  heading(`Parquet: ${n} persons, ${units} units, ${own.rows} rows in the tables of the plan; two threads`);
  return own;
};

try {
  const { files, rows } = await made(persons);
  const computed = Object.keys(handWritten);
  const report = await generated(files, periodIds);
  let equal = 0;
  let hand: Times = { clock: 0, processors: 0 };
  for (const indicator of computed) {
    for (const id of periodIds) {
      let found: Cells = new Map();
      const own = await timed(async () => {
        found = await query(indicator, id, files);
      });
      equal += mustBeEqual(`${indicator} ${id}`, found, reported(report, indicator, id));
      hand = { clock: hand.clock + own.clock, processors: hand.processors + own.processors };
    }
  }
  valueRow('computed indicators, numbers equal in all of them', `${computed.length}`, `${equal} places`);
  const whole = await inTurn({
    periods: () => generated(files, periodIds),
    year: () => generated(files, ['2024']),
  });
  times(`whole plan, 15 periods, ${computed.length * periodIds.length} queries by hand`, hand);
  times('whole plan, 15 periods, generated', whole.periods);
  times('whole plan, the year alone, generated', whole.year);
  ratio('whole plan in 15 periods : by hand', whole.periods, hand, 1 / 3);
  ratio('whole plan, 15 periods : the year', whole.periods, whole.year, 2);
  valueRow(
    'rows a second, 15 periods',
    `${(rows / whole.periods.processors / 1000).toFixed(2)} M`,
    'of the processors',
  );

  const { files: single } = larger === persons ? { files } : await made(larger);
  for (const one of six) {
    mustBeEqual(
      `${one} 2024`,
      await query(one, '2024', single),
      reported(await generated(single, ['2024'], [one]), one, '2024'),
    );
    const own = await inTurn({
      generated: () => generated(single, ['2024'], [one]),
      hand: () => query(one, '2024', single),
    });
    times(`${one}, the year, generated`, own.generated);
    times(`${one}, the year, by hand`, own.hand);
    ratio(`${one} : by hand`, own.generated, own.hand, 1.2);
  }
} finally {
  connection.closeSync();
  instance.closeSync();
  rmSync(directory, { recursive: true, force: true });
}
