import type { Command } from 'commander';
import { publish } from '../../core/publish/publish.js';
import { regionTable } from '../../report/region-table.js';
import { evaluated } from '../evaluation.js';
import { formatNames, requireFormats, writeOutcomes } from '../files.js';
import { type CliIo, UsageError } from '../io.js';
import { chosen, type EvaluateFlags, evaluateOptions, several } from '../shared-options.js';

interface PublishFlags extends EvaluateFlags {
  readonly format?: readonly string[];
  readonly smallestCell: string;
}

/** `vardval publish`: outcomes that can be shown to everybody. */
export function publishCommand(parent: Command, io: CliIo): void {
  evaluateOptions(parent.command('publish'))
    .summary('write outcomes with small numbers hidden')
    .description('Evaluates a plan and hides small numbers, and what they could be worked out from.')
    .option('--smallest-cell <n>', 'numbers from 1 to below this are hidden', '10')
    .option('--out <folder>', 'write the outcomes there')
    .option('--format <names>', `files to write: ${formatNames.join(', ')} (csv,json when not said)`, several)
    .option('--json', 'print the outcomes as JSON lines instead of a table')
    .addHelpText(
      'after',
      '\nExample:\n  vardval publish --plan norrbotten-2024 --data rows --period 2024 --by sex --out public --format xlsx',
    )
    .action(async (flags: PublishFlags) => {
      const smallestCell = Number(flags.smallestCell);
      if (!Number.isSafeInteger(smallestCell))
        throw new UsageError(`--smallest-cell: expected a whole number but got "${flags.smallestCell}"`);
      const what = chosen(flags, io);
      const formats = await requireFormats(flags.format, what.out);
      const { report } = await evaluated(what, io, false);
      const published = publish(report, { smallestCell });
      if (what.json)
        for (const { provenance, ...one } of published.outcomes) io.out(`${JSON.stringify(one)}\n`);
      else io.out(`${regionTable(published, what.language)}\n`);
      const tell = what.json ? io.err : io.out;
      tell(`\n${published.publication.hidden} of ${published.publication.rows} results are hidden.\n`);
      if (what.out !== null)
        tell(`${(await writeOutcomes(published, what.out, formats, what.language)).join('\n')}\n`);
    });
}
