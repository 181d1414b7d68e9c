import type { Command } from 'commander';
import { explain } from '../../core/explain/explain.js';
import type { FactSource } from '../../core/facts/source.js';
import { personSource } from '../../sql/verify/person-source.js';
import { planAndSource, requireEntries } from '../evaluation.js';
import { type CliIo, UsageError } from '../io.js';
import { chosen, type EvaluateFlags, evaluateOptions } from '../shared-options.js';

interface ExplainFlags extends EvaluateFlags {
  readonly indicator: string;
  readonly person: string;
  readonly unit?: string;
}

/** @throws {UsageError} where a table that is there has no row of the id, which then is written wrong */
async function requireNamed(
  source: FactSource,
  table: 'persons' | 'units',
  column: string,
  option: string,
  id: string,
): Promise<void> {
  if (!source.tables.includes(table)) return;
  for await (const batch of source.batches(table))
    for (const row of batch) if ((row as Readonly<Record<string, unknown>>)[column] === id) return;
  throw new UsageError(
    `${option}: the table ${table} has no row with the ${column} that was given; give it as it is written there`,
  );
}

/** `vardval explain`: why one person counts or does not. */
export function explainCommand(parent: Command, io: CliIo): void {
  evaluateOptions(parent.command('explain'))
    .summary('tell why a person counts or does not')
    .description('Tells, clause by clause, why one person (or each of the person’s rows) counts or does not.')
    .requiredOption('--indicator <id>', 'the entry, for instance C3')
    .requiredOption('--person <id>', 'the person, as the rows name it')
    .option('--unit <id>', 'at this unit; the region when not said')
    .option('--json', 'print the whole tree as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  vardval explain --plan norrbotten-2024 --data rows --indicator C3 --person P01 --period 2024',
    )
    .action(async (flags: ExplainFlags) => {
      const what = chosen(flags, io);
      const period = what.periods?.[0];
      if (period === undefined || what.periods?.length !== 1)
        throw new UsageError('explain: give one period, for instance --period 2024');
      const { plan, source } = await planAndSource(what, io);
      requireEntries('--indicator', [flags.indicator], plan);
      const facts =
        source.database === null ? source.rows() : await personSource(source.database.engine, flags.person);
      await requireNamed(facts, 'persons', 'personId', '--person', flags.person);
      if (flags.unit !== undefined) await requireNamed(facts, 'units', 'unitId', '--unit', flags.unit);
      const explanation = await explain(plan, flags.indicator, {
        source: facts,
        period,
        personId: flags.person,
        unit: flags.unit ?? null,
        ...(io.signal === undefined ? {} : { signal: io.signal }),
      });
      io.out(
        what.json
          ? `${JSON.stringify(explanation, null, 1)}\n`
          : `${explanation.indicator} ${explanation.name[what.language]}, ${explanation.period}\n\n${explanation.sentences[what.language].join('\n')}\n`,
      );
    });
}
