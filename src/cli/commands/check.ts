import type { Command } from 'commander';
import type { FactSource } from '../../core/facts/source.js';
import { tables } from '../../core/facts/tables.js';
import { nearest } from '../../core/nearest.js';
import { parsePeriod } from '../../core/period/period.js';
import { lintPlan } from '../../core/plan/lint/lint-plan.js';
import { type Requirement, requirements } from '../../core/plan/requirements.js';
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
      const rows = source.rows();
      const periods = (what.periods ?? [String(plan.year)]).map(parsePeriod);
      const needs = requirements(plan, periods);
      const entries = Object.entries(needs).map(([id, own]) => ({ id, lacks: lacking(own, rows) }));
      const findings = lintPlan(plan);
      const bad =
        entries.some((one) => one.lacks.length > 0) || findings.some((one) => one.severity === 'error');
      if (what.json) io.out(`${JSON.stringify({ entries, findings }, null, 1)}\n`);
      else {
        const ready = entries.filter((one) => one.lacks.length === 0).length;
        io.out(`${ready} of ${entries.length} entries of ${plan.id} can be answered from ${source.name}.\n`);
        for (const { id, lacks } of entries)
          if (lacks.length > 0) io.out(`  ${id} lacks ${lacks.join(', ')}\n`);
        for (const one of findings)
          io.out(
            `${one.severity} ${one.indicator ?? plan.id}: ${one.text[what.language]} ${one.todo[what.language]}\n`,
          );
      }
      if (bad) end(exitCodes.found);
    });
}
