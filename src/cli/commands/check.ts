import type { Command } from 'commander';
import type { FactSource } from '../../core/facts/source.js';
import { tables } from '../../core/facts/tables.js';
import { nearest } from '../../core/nearest.js';
import { type Period, parsePeriod } from '../../core/period/period.js';
import { lintPlan } from '../../core/plan/lint/lint-plan.js';
import type { Plan } from '../../core/plan/plan.js';
import { type Requirement, requirements } from '../../core/plan/requirements.js';
import { checkMapping, type MappingCheck } from '../../sql/mapping/check-mapping.js';
import type { Database } from '../database-choice.js';
import { planAndSource } from '../evaluation.js';
import { type CliIo, exitCodes } from '../io.js';
import { chosen, type EvaluateFlags, evaluateOptions } from '../shared-options.js';

/** What a source lacks for an entry, in a sentence each. */
function lacking(needs: readonly Requirement[], source: FactSource): readonly string[] {
  return needs.flatMap(({ table, columns }) => {
    if (!source.tables.includes(table)) return [`the table ${table}`];
    const own = source.columns(table);
    if (own === null) return [];
    const specs: Readonly<Record<string, { readonly hasDefault?: boolean } | undefined>> =
      tables[table].columns;
    return columns
      .filter((column) => !own.includes(column) && specs[column]?.hasDefault !== true)
      .map((column) => {
        const unknown = own.filter((name) => specs[name] === undefined);
        const [close] = nearest(column, unknown);
        return `${table}.${column}${close === undefined ? '' : ` (is it "${close}"?)`}`;
      });
  });
}

function checkedDatabase(
  { own, mapping }: Database,
  plan: Plan,
  periods: readonly Period[],
  io: CliIo,
): Promise<MappingCheck> {
  return checkMapping(own, plan, mapping, {
    periods,
    ...(io.signal === undefined ? {} : { signal: io.signal }),
  });
}

const guess = (nearest: readonly string[]): string =>
  nearest[0] === undefined ? '' : ` (is it "${nearest[0]}"?)`;

function lackText({
  table,
  column,
  nearest: close,
}: MappingCheck['indicators'][number]['lacks'][number]): string {
  return column === null ? `the table ${table}` : `${table}.${column}${guess(close)}`;
}

/** What does not fit, and which recorded values nobody translates. */
function databaseText({ problems, untranslated }: MappingCheck): string {
  const lines = [
    ...problems.map(
      ({ kind, table, column, what, nearest: close }) =>
        `problem (${kind}) ${column === null ? table : `${table}.${column}`}: ${what}${guess(close)}`,
    ),
    ...untranslated.map(
      ({ table, column, value, rows, nearest: close }) =>
        `untranslated ${table}.${column}: "${value}" in ${rows} rows${guess(close)}`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** `vardval check`: what a plan needs of the rows, and what of it is there, without counting anything. */
export function checkCommand(parent: Command, io: CliIo, end: (code: number) => void): void {
  evaluateOptions(parent.command('check'))
    .summary('tell what a plan needs and the rows lack')
    .description(
      'Tells, without counting, which entries of a plan the rows can answer and what the others lack, and what looks wrong in the plan.',
    )
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `\nExample:\n  vardval check --plan norrbotten-2024 --data rows\n\nEnds with ${exitCodes.found} when an entry cannot be measured or the plan has an error.`,
    )
    .action(async (flags: EvaluateFlags) => {
      const what = chosen(flags, io);
      const { plan, source } = await planAndSource(what, io);
      const periods = (what.periods ?? [String(plan.year)]).map(parsePeriod);
      const check =
        source.database === null ? null : await checkedDatabase(source.database, plan, periods, io);
      const entries =
        check === null
          ? Object.entries(requirements(plan, periods)).map(([id, own]) => ({
              id,
              lacks: lacking(own, source.rows()),
            }))
          : check.indicators.map(({ id, lacks }) => ({ id, lacks: lacks.map(lackText) }));
      const findings = lintPlan(plan);
      const bad =
        entries.some((one) => one.lacks.length > 0) ||
        findings.some((one) => one.severity === 'error') ||
        (check?.problems.length ?? 0) > 0;
      if (what.json) {
        const more =
          check === null
            ? {}
            : { tables: check.tables, problems: check.problems, untranslated: check.untranslated };
        io.out(`${JSON.stringify({ entries, findings, ...more }, null, 1)}\n`);
      } else {
        const ready = entries.filter((one) => one.lacks.length === 0).length;
        io.out(`${ready} of ${entries.length} entries of ${plan.id} can be answered from ${source.name}.\n`);
        for (const { id, lacks } of entries)
          if (lacks.length > 0) io.out(`  ${id} lacks ${lacks.join(', ')}\n`);
        if (check !== null) io.out(databaseText(check));
        for (const one of findings)
          io.out(
            `${one.severity} ${one.indicator ?? plan.id}: ${one.text[what.language]} ${one.todo[what.language]}\n`,
          );
      }
      if (bad) end(exitCodes.found);
    });
}
