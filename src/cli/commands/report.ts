import { resolve } from 'node:path';
import type { Command } from 'commander';
import { publish } from '../../core/publish/publish.js';
import { htmlReport } from '../../report/html/html-report.js';
import { evaluated } from '../evaluation.js';
import { writeWhole } from '../files.js';
import { type CliIo, UsageError } from '../io.js';
import { requireFile } from '../places.js';
import { chosen, type EvaluateFlags, evaluateOptions, ledgerOption } from '../shared-options.js';

interface ReportFlags extends EvaluateFlags {
  readonly smallestCell?: string;
  readonly file: string;
  readonly ledger: boolean;
}

/** `vardval report`: one HTML file to open, send and print. */
export function reportCommand(parent: Command, io: CliIo): void {
  ledgerOption(evaluateOptions(parent.command('report')))
    .summary('write one HTML file to open and send')
    .description(
      'Evaluates a plan and writes one HTML file: the region, a page for each indicator and unit, the ledger.',
    )
    .option('--file <path>', 'the file to write', 'report.html')
    .option('--smallest-cell <n>', 'hide small numbers, as "vardval publish" does')
    .addHelpText(
      'after',
      '\nExample:\n  vardval report --plan norrbotten-2024 --data rows --period 2024-01,2024-02,2024 --by sex --file report.html',
    )
    .action(async (flags: ReportFlags) => {
      const what = chosen(flags, io);
      const smallestCell = flags.smallestCell === undefined ? null : Number(flags.smallestCell);
      if (smallestCell !== null && !Number.isSafeInteger(smallestCell))
        throw new UsageError(`--smallest-cell: expected a whole number but got "${flags.smallestCell}"`);
      const path = resolve(io.cwd, flags.file);
      requireFile('--file', path);
      const { report } = await evaluated(what, io, flags.ledger && smallestCell === null);
      const shown = smallestCell === null ? report : publish(report, { smallestCell });
      await writeWhole(path, [htmlReport({ report: shown }, what.language)]);
      io.out(`${path}\n`);
    });
}
