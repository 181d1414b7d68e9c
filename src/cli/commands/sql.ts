import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type DialectName, toSql } from '../../sql/to-sql/to-sql.js';
import { configOf } from '../config.js';
import { planAndSource } from '../evaluation.js';
import { writeWhole } from '../files.js';
import { type CliIo, UsageError } from '../io.js';
import { requireFile } from '../places.js';
import { planOf, withGiven } from '../plan-choice.js';
import { chosen, type EvaluateFlags, evaluateOptions } from '../shared-options.js';

interface SqlFlags extends EvaluateFlags {
  readonly dialect?: DialectName;
  readonly file?: string;
  readonly trust?: boolean;
}

const names: readonly DialectName[] = ['duckdb', 'postgres', 'clickhouse', 'spark', 'tsql'];

/** `vardval sql`: a plan as SQL, to review and run by hand. */
export function sqlCommand(parent: Command, io: CliIo): void {
  evaluateOptions(parent.command('sql'))
    .summary('print a plan as SQL to review and run by hand')
    .description(
      'Prints the statements that count a plan, with comments. With a database it is asked for its columns, units and codes; with a dialect nobody is asked.',
    )
    .addOption(new Option('--dialect <name>', 'without a database').choices([...names]))
    .option('--trust', 'leave out what checks each row for faults and repeated keys')
    .option('--file <path>', 'write it there')
    .addHelpText(
      'after',
      '\nExamples:\n  vardval sql --plan norrbotten-2024 --source duckdb:region.duckdb --period 2024 --indicators B7\n  vardval sql --plan norrbotten-2024 --dialect spark --period 2024 --file plan.sql',
    )
    .action(async (flags: SqlFlags) => {
      const { dialect } = flags;
      const named = flags.source !== undefined || flags.data !== undefined;
      if (dialect !== undefined && named) throw new UsageError('sql: give a database or --dialect, not both');
      if (dialect === undefined && !named && configOf(flags.config, io.cwd).source === undefined)
        throw new UsageError('sql: for which database? give --dialect spark, or --source duckdb:FILE');
      if (flags.file !== undefined) requireFile('--file', resolve(io.cwd, flags.file));
      const what = chosen(dialect === undefined ? flags : { ...flags, source: 'synthetic:1' }, io);
      const { plan, target } =
        dialect === undefined
          ? await ofDatabase(what, io)
          : { plan: withGiven(await planOf(what.plan, io.cwd), what.param), target: { dialect } };
      const { text } = await toSql(plan, {
        ...target,
        periods: what.periods ?? [String(plan.year)],
        by: what.by,
        ...(what.indicators === null ? {} : { indicators: what.indicators }),
        ...(flags.trust === true ? { faults: 'trust' as const, duplicates: 'trust' as const } : {}),
        ...(io.signal === undefined ? {} : { signal: io.signal }),
      });
      if (flags.file === undefined) io.out(text);
      else {
        const path = resolve(io.cwd, flags.file);
        await writeWhole(path, [text]);
        io.out(`${path}\n`);
      }
    });
}

async function ofDatabase(what: ReturnType<typeof chosen>, io: CliIo) {
  const { plan, source } = await planAndSource(what, io);
  if (source.database === null)
    throw new UsageError('sql: which database? give --source duckdb:FILE, or a --dialect');
  return { plan, target: { engine: source.database.engine } };
}
