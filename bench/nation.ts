/**
 * A nation in DuckDB: persons, units and events made by the engine itself as Parquet files, then Norrbotten 2024 by sex
 * for one year. Run on demand: `npm run bench:nation` counts 10.5 million persons with 1 200 units and some 150 million
 * events, then four times the units, then twice the events, each in a process of its own;
 * `npx tsx bench/nation.ts persons units events memory [directory]` one of them, with the files kept in the directory.
 * Times are by the clock; beside them stands the processors' time, which other work on the machine changes less.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duckdb } from 'vardval/duckdb';
import { evaluateSql } from 'vardval/sql';
import { madeRows } from './made-rows.js';
import { heading, timeRow, valueRow } from './print.js';
import { printedPlan } from './six.js';

const nation = { persons: 10_500_000, units: 1200, events: 14, memory: '12GB' };

/** Processors' seconds of this process. */
function processors(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function count(
  persons: number,
  units: number,
  events: number,
  memory: string,
  kept?: string,
): Promise<void> {
  const directory = kept ?? mkdtempSync(join(tmpdir(), 'vardval-nation-'));
  try {
    const begun = performance.now();
    const { files, rows, events: made } = await madeRows(directory, { persons, units, events }, memory);
    heading(
      `${persons} persons, ${units} units, ${made} events, ${rows} rows; two threads, ${memory} for the engine`,
    );
    timeRow(
      'made by the engine, as Parquet',
      performance.now() - begun,
      `processors ${processors().toFixed(0)} s`,
    );
    const engine = duckdb({
      parquet: files,
      threads: 2,
      memoryLimit: memory,
      tempDirectory: join(directory, 'spill'),
    });
    const statements: [string, number, number][] = [];
    const before = processors();
    const start = performance.now();
    const report = await evaluateSql(printedPlan, {
      ...{ engine, periods: ['2024'], by: ['sex'], duplicates: 'trust', faults: 'trust' },
      onStatement: (about) => statements.push([about, performance.now(), processors()]),
    });
    const took = performance.now() - start;
    const busy = processors() - before;
    timeRow('Norrbotten 2024, by sex, one year', took, `processors ${busy.toFixed(0)} s`);
    valueRow('rows a second, by the clock', `${(rows / took / 1000).toFixed(2)} M`);
    valueRow('rows a second of the processors', `${(rows / busy / 1e6).toFixed(2)} M`);
    const measured = report.outcomes.filter((one) => one.status === 'measured').length;
    valueRow('outcomes measured', String(measured));
    valueRow(
      'highest resident size of the process, making included',
      `${(process.resourceUsage().maxRSS / 1e6).toFixed(1)} GB`,
    );
    const slow = statements.map(([about, at, cpu], i): [string, number, number] => {
      const [, next = start + took, later = before + busy] = statements[i + 1] ?? [];
      return [about, next - at, later - cpu];
    });
    for (const [about, ms, cpu] of slow.sort((a, b) => b[2] - a[2]).slice(0, 10))
      timeRow(`  ${about}`, ms, `processors ${cpu.toFixed(1)} s`);
  } finally {
    if (kept === undefined) rmSync(directory, { recursive: true, force: true });
  }
}

const [persons, units, events, memory = nation.memory, directory] = process.argv.slice(2);
if (persons === undefined) {
  for (const own of [
    nation,
    { ...nation, units: 4 * nation.units },
    { ...nation, events: 2 * nation.events },
  ]) {
    const told = [own.persons, own.units, own.events, own.memory].map(String);
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), ...told],
      { stdio: 'inherit' },
    );
    if (status !== 0) process.exitCode = 1;
  }
} else {
  await count(
    Number(persons),
    Number(units ?? nation.units),
    Number(events ?? nation.events),
    memory,
    directory,
  );
}
