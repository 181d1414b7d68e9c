import type { Command } from 'commander';
import { describePlan, planTable } from '../../core/describe/plan.js';
import { didYouMean } from '../../core/nearest.js';
import { type CliIo, UsageError } from '../io.js';
import { planOf } from '../plan-choice.js';
import { languageOf } from '../shared-options.js';

/** `vardval describe`: a plan, or one entry of it, in words made from the definition. */
export function describeCommand(parent: Command, io: CliIo): void {
  parent
    .command('describe')
    .argument('<plan>', 'id of a plan or a JSON file')
    .argument('[indicator]', 'one entry of it')
    .summary('tell a plan in words')
    .description('Tells a plan as the table that it came from; the sentences are made from the definitions.')
    .option('--language <sv|en>', 'of the table', 'sv')
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  vardval describe norrbotten-2024\n  vardval describe norrbotten-2024 B7 --language en',
    )
    .action(
      async (
        name: string,
        indicator: string | undefined,
        flags: { readonly language: string; readonly json?: boolean },
      ) => {
        const plan = await planOf(name, io.cwd);
        const ids = plan.indicators.map((one) => one.id);
        if (indicator !== undefined && !ids.includes(indicator))
          throw new UsageError(
            `describe: ${plan.id} has no entry "${indicator}": ${didYouMean(indicator, ids)}`,
          );
        const wanted =
          indicator === undefined
            ? plan
            : { ...plan, indicators: plan.indicators.filter((one) => one.id === indicator) };
        const description = describePlan(wanted, languageOf(flags.language));
        io.out(
          flags.json === true ? `${JSON.stringify(description, null, 1)}\n` : `${planTable(description)}\n`,
        );
      },
    );
}
