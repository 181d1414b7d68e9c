/**
 * Builds the library as it is published and prints how it compares; exits with 1 where a bound does not hold.
 *
 *   npm run bench                                everything (about ten minutes; 4 GB of memory)
 *   npx tsx bench/run.ts plan | scale | import   one part
 *   npx tsx bench/run.ts plan 20000              a part with fewer persons, for a quick look
 *   npx tsx bench/run.ts profile six             times by table, and a CPU profile in the folder of the build
 */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { type Built, buildAll } from './build.js';
import { importBench } from './import.js';
import { heading, median, ratioRow, timeRow, valueRow } from './print.js';

const [part = 'all', ...rest] = process.argv.slice(2);
const built = await buildAll();

const flags = ['--max-old-space-size=12000', '--expose-gc'];
const gigabytes = Math.round(os.totalmem() / 2 ** 30);
console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, ${gigabytes} GB, node ${process.version}`);
console.log(`load when it began (of ${os.cpus().length} cores): ${os.loadavg()[0]?.toFixed(1)}`);
if (part === 'profile') profile(built);
if (part === 'all' || part === 'plan') planBench(built);
if (part === 'all' || part === 'scale') scaleBench(built);
if (part === 'all' || part === 'import') importBench(built.library);

function planBench({ bench }: Built): void {
  const { status } = spawnSync(process.execPath, [...flags, `${bench}/plan.mjs`, ...rest], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

function profile({ bench }: Built): void {
  const cpu = ['--cpu-prof', `--cpu-prof-dir=${bench}/profiles`];
  spawnSync(process.execPath, [...flags, ...cpu, `${bench}/profile.mjs`, ...rest], { stdio: 'inherit' });
  console.log(`profile in ${bench}/profiles`);
}

interface Timed {
  readonly ms: readonly number[];
  readonly rows: number;
}
interface Measured {
  readonly peak: number;
  readonly rows: number;
  readonly before: number;
  readonly resident: number;
  readonly grown: Readonly<Record<string, number>>;
}

function scaleBench({ bench }: Built): void {
  const child = (...args: string[]): unknown => {
    const run = spawnSync(process.execPath, [...flags, `${bench}/scale.mjs`, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`scale ${args.join(' ')} ended with ${run.status}`);
    return JSON.parse(run.stdout);
  };
  const persons = Number(rest[0] ?? 250_000);
  const few: Timed[] = [];
  const many: Timed[] = [];
  for (let round = 0; round < 3; round += 1) {
    few.push(child('time', String(persons / 10)) as Timed);
    many.push(child('time', String(persons)) as Timed);
  }
  const middle = (all: readonly Timed[]): number => median(all.flatMap((one) => one.ms));
  heading('The whole plan, ten times the persons and rows (three processes each in turn, two runs in each)');
  timeRow(`${persons / 10} persons, ${few[0]?.rows} rows`, middle(few));
  timeRow(`${persons} persons, ${many[0]?.rows} rows`, middle(many));
  ratioRow('ten times the persons and rows', middle(many) / middle(few), 11);

  const once = child('memory', String(persons / 10), '1') as Measured;
  const tenfold = child('memory', String(persons / 10), '10') as Measured;
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  heading('The whole plan, ten times the events a person, rows streamed (a process each)');
  for (const [name, one] of [
    ['as they are', once],
    ['ten times', tenfold],
  ] as const) {
    valueRow(`${name}: ${one.rows} rows; most alive`, mb(one.peak), `${mb(one.before)} before the run`);
    valueRow(`${name}: highest resident size`, mb(one.resident));
    const tables = Object.entries(one.grown).filter(([, megabytes]) => Math.abs(megabytes) >= 0.5);
    console.log(`    kept of a table, MB: ${tables.map(([table, n]) => `${table} ${n}`).join(', ')}`);
  }
  ratioRow('ten times the events: most alive', tenfold.peak / once.peak, 1.3);
  ratioRow('ten times the events: highest resident size', tenfold.resident / once.resident);
}
