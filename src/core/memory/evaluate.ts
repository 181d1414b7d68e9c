import { type FactSource, fromRows, type SyncFactSource, type SyncTables } from '../facts/source.js';
import { finish } from '../outcome/finish.js';
import type { Report } from '../outcome/report.js';
import type { Plan } from '../plan/plan.js';
import { type EvaluateOptions, prepare } from './evaluate-options.js';
import { execute, executeSync } from './execute.js';

/**
 * Evaluates a plan over rows: what is counted, per unit and for the region, judged against the plan's goals.
 *
 * Each table is read once, for all indicators and all periods. Rows that cannot be read do not stop the run: they
 * stand in the ledger, whose numbers add up to the rows read.
 *
 * @param plan - for instance `norrbotten2024` of `vardval/norrbotten`
 * @param options - the source of rows, the periods, and what to divide by
 * @returns outcomes (a dense grid: a unit with nothing to count has its row), the ledger and notes
 * @throws {OptionsError} when an option, an indicator or a dimension does not exist
 * @throws {SourceError} when a table cannot be read
 * @throws {RangeError} when a period id cannot be read
 * @example
 * ```ts
 * import { evaluate, fromRows } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const report = await evaluate(norrbotten2024, {
 *   source: fromRows({
 *     units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *     persons: [{ personId: 'p1', birthDate: '1980-05-17', sex: 'female' }],
 *     listings: [{ personId: 'p1', unitId: 'HC01', from: '2020-01-01' }],
 *   }),
 *   periods: ['2024'],
 *   indicators: ['A1'],
 * });
 * report.outcome('A1', { unit: 'HC01' }).value; // => 1
 * ```
 */
export async function evaluate(
  plan: Plan,
  options: EvaluateOptions & { readonly source: FactSource },
): Promise<Report> {
  const prepared = prepare(plan, options);
  const programs = prepared.compiled.map((one) => one.program);
  const tallies = await execute(programs, options.source, prepared.execute);
  return finish(plan, prepared.compiled, tallies, prepared.finish);
}

/**
 * {@link evaluate} as a synchronous pure function over rows that are all there.
 *
 * @param plan - the plan
 * @param rows - per table an array or another iterable of rows, or a source that is not asynchronous
 * @param options - the periods, and what to divide by
 * @returns the same report
 * @throws {OptionsError} when an option, an indicator or a dimension does not exist
 * @throws {SourceError} when a table cannot be read
 * @throws {RangeError} when a period id cannot be read
 * @example
 * ```ts
 * import { evaluateRows } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const report = evaluateRows(
 *   norrbotten2024,
 *   {
 *     units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *     contacts: [
 *       {
 *         contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2021-03-08', form: 'visit', visitType: 'new',
 *         profession: 'physician', waitReason: 'none', decidedOn: '2021-03-05', assessedOn: '2021-03-08',
 *       },
 *     ],
 *   },
 *   { periods: ['2021-03'], indicators: ['B7'] },
 * );
 * report.outcome('B7', { unit: 'HC01' }).value; // => 1
 * ```
 */
export function evaluateRows(
  plan: Plan,
  rows: SyncTables | SyncFactSource,
  options: EvaluateOptions,
): Report {
  const prepared = prepare(plan, options);
  const programs = prepared.compiled.map((one) => one.program);
  const source = isSource(rows) ? rows : fromRows(rows);
  return finish(plan, prepared.compiled, executeSync(programs, source, prepared.execute), prepared.finish);
}

function isSource(rows: SyncTables | SyncFactSource): rows is SyncFactSource {
  return 'batches' in rows && typeof rows.batches === 'function';
}
