import type { Command } from 'commander';
import { comparePlans } from '../../core/compare-plans/compare-plans.js';
import type { Text } from '../../core/parameter.js';
import { type CliIo, exitCodes } from '../io.js';
import { planOf } from '../plan-choice.js';
import { languageOf } from '../shared-options.js';

const headings = {
  sv: {
    added: 'Nya',
    removed: 'Borttagna',
    renumbered: 'Andra nummer',
    changed: 'Ändrade',
    unchanged: 'Oförändrade',
  },
  en: {
    added: 'Added',
    removed: 'Removed',
    renumbered: 'Renumbered',
    changed: 'Changed',
    unchanged: 'Unchanged',
  },
} as const;

/** `vardval compare`: what is different between two plans, in words. */
export function compareCommand(parent: Command, io: CliIo, end: (code: number) => void): void {
  parent
    .command('compare')
    .argument('<before>', 'id of a plan or a JSON file')
    .argument('<after>', 'the other one')
    .summary('tell what is different between two plans')
    .description('Tells what is different between two plans: entries, numbers, goals, windows, codes.')
    .option('--language <sv|en>', 'of the words', 'sv')
    .option('--json', 'print it as JSON')
    .option('--exit-code', `end with ${exitCodes.found} when the plans differ in meaning`)
    .addHelpText('after', '\nExample:\n  vardval compare norrbotten-2024 norrbotten-2026')
    .action(
      async (
        before: string,
        after: string,
        flags: { readonly language: string; readonly json?: boolean; readonly exitCode?: boolean },
      ) => {
        const language = languageOf(flags.language);
        const own = headings[language];
        const found = comparePlans(await planOf(before, io.cwd), await planOf(after, io.cwd));
        const differ =
          found.added.length +
            found.removed.length +
            found.changed.filter((one) => one.isOtherMeasure).length >
          0;
        if (flags.json === true) io.out(`${JSON.stringify(found, null, 1)}\n`);
        else {
          const list = (heading: string, lines: readonly string[]): string =>
            lines.length === 0 ? '' : `${heading}\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`;
          const named = ({ id, name }: { readonly id: string; readonly name: Text }): string =>
            `${id} ${name[language]}`;
          io.out(
            [
              list(own.added, found.added.map(named)),
              list(own.removed, found.removed.map(named)),
              list(
                own.renumbered,
                found.renumbered.map((one) => `${one.before} → ${one.after} ${one.name[language]}`),
              ),
              list(
                own.changed,
                found.changed.flatMap((one) => [
                  `${one.after} ${one.name[language]}`,
                  ...one.changes.map((change) => `  ${change.text[language]}`),
                ]),
              ),
              list(own.unchanged, found.unchanged),
            ].join(''),
          );
        }
        if (flags.exitCode === true && differ) end(exitCodes.found);
      },
    );
}
