import type { Command } from 'commander';
import { parametersOf } from '../../core/plan/parameters.js';
import { table } from '../../report/text-table.js';
import type { CliIo } from '../io.js';
import { shippedPlans } from '../plan-choice.js';
import { languageOf } from '../shared-options.js';

/** `vardval plans`: the plans that come along. */
export function plansCommand(parent: Command, io: CliIo): void {
  parent
    .command('plans')
    .summary('list the plans that come along')
    .description('Lists the plans that come along, and the parameters that each leaves open.')
    .option('--language <sv|en>', 'of the names', 'sv')
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  vardval plans\n  vardval describe norrbotten-2024')
    .action(({ language, json }: { readonly language: string; readonly json?: boolean }) => {
      const own = languageOf(language);
      const plans = shippedPlans.map((plan) => ({
        id: plan.id,
        name: plan.name[own],
        indicators: plan.indicators.length,
        toSet: Object.entries(parametersOf(plan))
          .filter(([, { value }]) => value === null)
          .map(([name]) => name),
      }));
      if (json === true) {
        io.out(`${JSON.stringify(plans, null, 1)}\n`);
        return;
      }
      const rows = plans.map((one) => [one.id, one.name, String(one.indicators), one.toSet.join(', ')]);
      io.out(
        `${table([['id', 'name', 'entries', 'parameters without a value'], ...rows], new Set([0, 1, 3]))}\n`,
      );
    });
}
