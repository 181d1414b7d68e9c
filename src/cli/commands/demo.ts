import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { evaluate } from '../../core/memory/evaluate.js';
import type { Report } from '../../core/outcome/report.js';
import { withParameters } from '../../core/plan/parameters.js';
import type { Plan } from '../../core/plan/plan.js';
import { norrbotten2024 } from '../../regions/norrbotten/index.js';
import { htmlReport } from '../../report/html/html-report.js';
import { ledgerText } from '../../report/ledger-text.js';
import { regionTable } from '../../report/region-table.js';
import { farFollowUpCode, type SyntheticRegion, syntheticRegion } from '../../synthetic/index.js';
import { demoPay } from '../demo-pay.js';
import { writeLedger, writeOutcomes, writeWhole } from '../files.js';
import { type CliIo, UsageError } from '../io.js';
import { requireFolder } from '../places.js';
import { planOf, withGiven } from '../plan-choice.js';
import { progressLine } from '../progress.js';
import { periodOf, repeated, several } from '../shared-options.js';
import { sourceOf } from '../source-choice.js';

interface DemoFlags {
  readonly persons: string;
  readonly seed: string;
  readonly data?: string;
  readonly plan: string;
  readonly period?: readonly string[];
  readonly param?: readonly string[];
  readonly out: string;
  readonly pay?: boolean;
}

/** `vardval demo`: a region of one's own, invented, with everything made of it. */
export function demoCommand(parent: Command, io: CliIo): void {
  parent
    .command('demo')
    .summary('try everything on an invented region')
    .description(
      'Makes a region (20 000 persons, 12 units, nobody real), evaluates a plan over it and writes the results.',
    )
    .option('--persons <n>', 'how many persons', '20000')
    .option('--seed <text>', 'another seed is another region', '1')
    .option('--data <folder>', 'your own rows instead: a file <table>.csv for each fact table')
    .option('--plan <id|file>', 'the plan', norrbotten2024.id)
    .option('--period <id>', 'a period, or several', several)
    .option('--param <name=value>', 'what the plan leaves open', repeated)
    .option('--pay', 'also what the units are paid (invented amounts)')
    .option('--out <folder>', 'where the files go', 'out/demo')
    .addHelpText(
      'after',
      '\nExamples:\n  vardval demo\n  vardval demo --persons 100000 --pay\n  vardval demo --data rows --period 2024-DÅ08',
    )
    .action(async (flags: DemoFlags) => {
      if (flags.pay === true && flags.data !== undefined)
        throw new UsageError(
          '--pay: the demo pays for the invented region only; use "vardval pay" for your own rows',
        );
      const folder = resolve(io.cwd, flags.out);
      requireFolder('--out', folder);
      const region = flags.data === undefined ? inventedRegion(flags) : null;
      const source = region === null ? sourceOf(`csv:${flags.data}`, io.cwd).rows() : region.source();
      const plan = demoPlan(await planOf(flags.plan, io.cwd), region !== null, flags.param ?? []);
      const progress = progressLine(io);
      const report = await evaluate(plan, {
        source,
        periods: flags.period?.map(periodOf) ?? [`${plan.year}-DÅ04`, `${plan.year}-DÅ08`, `${plan.year}`],
        by: ['sex'],
        baseline: 'previous-year',
        onProgress: progress.show,
      });
      progress.end();
      io.out(`${plan.name.sv} – ${flags.data ?? 'en påhittad region (inga verkliga personer)'}\n\n`);
      io.out(`${regionTable(report)}\n\n${ledgerText(report)}\n`);
      const files = await written(report, folder);
      if (flags.pay === true && region !== null) await demoPay(region.source(), report, folder, io);
      io.out(`\n${report.outcomes.length} utfall per enhet, period och kön: ${files.join(', ')}\n`);
    });
}

function inventedRegion({ persons, seed }: DemoFlags): SyntheticRegion {
  const number = Number(persons);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new UsageError(`--persons: expected a whole number from 1 but got "${persons}"`);
  return syntheticRegion({ persons: number, units: 12, seed });
}

/** The invented region has a code of its own where no document gives one. */
function demoPlan(plan: Plan, invented: boolean, given: readonly string[]): Plan {
  const own =
    invented && plan.id === norrbotten2024.id
      ? withParameters(plan, { farFollowUpCodes: [farFollowUpCode] })
      : plan;
  return withGiven(own, given);
}

async function written(report: Report, folder: string): Promise<readonly string[]> {
  const page = join(folder, 'report.html');
  await writeWhole(page, [htmlReport({ report }, 'sv')]);
  return [
    ...(await writeOutcomes(report, folder, ['csv', 'json', 'xlsx'], 'sv')),
    await writeLedger(report, folder),
    page,
  ];
}
