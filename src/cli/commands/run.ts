import type { Command } from 'commander';
import { ledgerText } from '../../report/ledger-text.js';
import { regionTable } from '../../report/region-table.js';
import { evaluated } from '../evaluation.js';
import { formatNames, requireFormats, writeLedger, writeOutcomes } from '../files.js';
import type { CliIo } from '../io.js';
import { remarksText } from '../remarks-text.js';
import { chosen, type EvaluateFlags, evaluateOptions, ledgerOption, several } from '../shared-options.js';

interface RunFlags extends EvaluateFlags {
  readonly format?: readonly string[];
  readonly ledger: boolean;
}

/** `vardval run`: a plan over rows, printed against its goals and written as files. */
export function runCommand(parent: Command, io: CliIo): void {
  ledgerOption(evaluateOptions(parent.command('run')))
    .summary('evaluate a plan over rows')
    .description(
      'Evaluates a plan over rows: what is counted, for each unit and the region, against the goals.',
    )
    .option('--out <folder>', 'write the outcomes and the ledger there')
    .option('--format <names>', `files to write: ${formatNames.join(', ')} (csv,json when not said)`, several)
    .option('--json', 'print the outcomes as JSON lines instead of a table')
    .addHelpText(
      'after',
      `
Examples:
  vardval run --plan norrbotten-2024 --data rows --period 2024-DÅ08 --by sex
  vardval run --plan my-plan.json --data rows --period 2024 --out results --format csv-excel,xlsx
  vardval run --plan norrbotten-2024 --source synthetic:20000 --json | head`,
    )
    .action(async (flags: RunFlags) => {
      const what = chosen(flags, io);
      const formats = await requireFormats(flags.format, what.out);
      const { plan, source, report } = await evaluated(
        what,
        io,
        flags.ledger && (!what.json || what.out !== null),
      );
      if (what.json) {
        for (const { provenance, ...one } of report.outcomes) io.out(`${JSON.stringify(one)}\n`);
      } else {
        io.out(
          `${plan.name[what.language]} – ${source.name}\n\n${regionTable(report, what.language)}\n\n${remarksText(report, what.language)}${ledgerText(report, what.language)}\n`,
        );
      }
      if (what.out === null) return;
      const files = [
        ...(await writeOutcomes(report, what.out, formats, what.language)),
        await writeLedger(report, what.out),
      ];
      (what.json ? io.err : io.out)(`\n${files.join('\n')}\n`);
    });
}
