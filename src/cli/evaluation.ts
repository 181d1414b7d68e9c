import { evaluate } from '../core/memory/evaluate.js';
import type { EvaluateOptions } from '../core/memory/evaluate-options.js';
import { didYouMean } from '../core/nearest.js';
import type { Report } from '../core/outcome/report.js';
import type { Plan } from '../core/plan/plan.js';
import { evaluateSql } from '../sql/evaluate-sql.js';
import { farFollowUpCode } from '../synthetic/index.js';
import { type CliIo, UsageError } from './io.js';
import { planOf, withGiven } from './plan-choice.js';
import { progressLine } from './progress.js';
import type { Chosen } from './shared-options.js';
import { type SourceChoice, sourceOf } from './source-choice.js';

/** A plan that was evaluated, and over what. */
export interface Evaluation {
  readonly plan: Plan;
  readonly source: SourceChoice;
  readonly report: Report;
}

/** The plan and the rows that were chosen. */
export async function planAndSource(chosen: Chosen, io: CliIo): Promise<Omit<Evaluation, 'report'>> {
  const source = sourceOf(chosen.source, io.cwd, chosen.mapping);
  const plan = await planOf(chosen.plan, io.cwd);
  if (chosen.indicators !== null) requireEntries('--indicators', chosen.indicators, plan);
  return { plan: withGiven(plan, [...inventedParameters(plan, source), ...chosen.param]), source };
}

/** @throws {UsageError} for an entry that the plan does not have */
export function requireEntries(option: string, wanted: readonly string[], { id, indicators }: Plan): void {
  const ids = indicators.map((one) => one.id);
  for (const one of wanted)
    if (!ids.includes(one))
      throw new UsageError(`${option}: ${id} has no entry "${one}": ${didYouMean(one, ids)}`);
}

/** Of what no document says the invented region has codes of its own. */
function inventedParameters(plan: Plan, { invented }: SourceChoice): readonly string[] {
  return invented && plan.id === 'norrbotten-2024' ? [`farFollowUpCodes=${farFollowUpCode}`] : [];
}

/**
 * Evaluates what was chosen; its periods are the interim ones and the year of the plan when none is.
 *
 * @param ledger - whether somebody looks at the ledger: a database counts it by statements of its own
 */
export async function evaluated(chosen: Chosen, io: CliIo, ledger: boolean): Promise<Evaluation> {
  const { plan, source } = await planAndSource(chosen, io);
  const progress = progressLine(io);
  try {
    const options: EvaluateOptions = {
      periods: chosen.periods ?? [`${plan.year}-DÅ04`, `${plan.year}-DÅ08`, `${plan.year}`],
      by: chosen.by,
      ...(chosen.indicators === null ? {} : { indicators: chosen.indicators }),
      ...(chosen.previousYear ? { baseline: 'previous-year' as const } : {}),
      ...(io.signal === undefined ? {} : { signal: io.signal }),
    };
    const report =
      source.database === null
        ? await evaluate(plan, { ...options, source: source.rows(), onProgress: progress.show })
        : await evaluateSql(plan, { ...options, engine: source.database.engine, check: ledger });
    return { plan, source, report };
  } finally {
    progress.end();
  }
}
