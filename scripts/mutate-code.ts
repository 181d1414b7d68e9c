/**
 * Mutation testing of the code whose numbers become results or money: Stryker changes it, one place at a time, and the
 * room's tests must notice (docs/mutation-code.md).
 *
 *   npx tsx scripts/mutate-code.ts [--room calendar] [--file src/core/calendar/day.ts] [--workers 2] [--again] [--afresh]
 *   npx tsx scripts/mutate-code.ts --page [--check]
 *
 * What a run finds is kept in scripts/code-mutants/results, and the page is made of that. A run tries again only what
 * changed since the last one on this machine (out/mutants), unless it is to try survivors `--again` or begin `--afresh`.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Stryker } from '@stryker-mutator/core';
import { page } from './code-mutants/page.js';
import { condensed, keep, kept, type StrykerReport } from './code-mutants/results.js';
import { type Room, rooms, testFiles } from './code-mutants/rooms.js';
import { writeOrCheck } from './generated-file.js';

const { values: options } = parseArgs({
  options: {
    room: { type: 'string' },
    file: { type: 'string', multiple: true },
    workers: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
    afresh: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

/** What the runner of mutants asks for besides Stryker's own options. */
type Options = ConstructorParameters<typeof Stryker>[0] & {
  readonly bundleRunner: { readonly tests: readonly string[]; readonly without: readonly string[] };
};

/** Lets those that nothing noticed be tried again. */
function forgetSurvivors(incrementalFile: string): void {
  if (!existsSync(incrementalFile)) return;
  const report = JSON.parse(readFileSync(incrementalFile, 'utf8')) as StrykerReport;
  const files = Object.entries(report.files).map(([path, file]) => [
    path,
    {
      ...file,
      mutants: file.mutants.filter(
        ({ status }) => status === 'Killed' || status === 'Timeout' || status === 'Ignored',
      ),
    },
  ]);
  writeFileSync(incrementalFile, JSON.stringify({ ...report, files: Object.fromEntries(files) }));
}

async function mutate(room: Room): Promise<void> {
  const [report, incrementalFile] = ['json', 'incremental.json'].map(
    (end) => `out/mutants/${room.name}.${end}`,
  );
  if (report === undefined || incrementalFile === undefined) return;
  if (options.afresh) rmSync(incrementalFile, { force: true });
  if (options.again) forgetSurvivors(incrementalFile);
  const chosen: Options = {
    mutate: [...(options.file ?? room.mutate)],
    testRunner: 'bundle',
    bundleRunner: { tests: testFiles(room), without: room.without },
    plugins: ['runner', 'texts'].map((name) => `${process.cwd()}/scripts/code-mutants/${name}.mjs`),
    ignorers: ['texts'],
    coverageAnalysis: 'perTest',
    concurrency: Number(options.workers),
    // Loops without an end are counted, not timed: on a machine that is busy a second says nothing.
    timeoutMS: 10_000,
    // The runner stops after its own limit of processor time: how long all tests take says nothing of one mutant.
    timeoutFactor: 0.01,
    tempDirName: 'out/stryker',
    // Of the sandbox: what no test of these rooms reads, and a second biome.json, which biome would not have.
    ignorePatterns: [
      'docs',
      'bench',
      'dist',
      'out',
      'api',
      '.ci',
      'biome.json',
      'scripts/code-mutants/results',
    ],
    incremental: true,
    incrementalFile,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    allowConsoleColors: false,
    disableTypeChecks: false,
  };
  // Far from UTC, so that what asks the process for its zone is seen.
  process.env['TZ'] = 'Pacific/Auckland';
  // Not at the top: the page is made without it.
  const { Stryker: Mutator } = await import('@stryker-mutator/core');
  await new Mutator(chosen).runMutationTest();
  const date = new Date().toISOString().slice(0, 10);
  const all = condensed(room.name, date, JSON.parse(readFileSync(report, 'utf8')));
  keep({ ...all, files: all.files.filter(({ file }) => options.file?.includes(`src/core/${file}`) ?? true) });
}

if (!options.page) {
  for (const room of rooms) {
    if (options.room === undefined || options.room === room.name) await mutate(room);
  }
}
writeOrCheck('docs/mutation-code.md', page(kept()));
