import type { FactSource } from '../facts/source.js';
import { finish } from '../outcome/finish.js';
import type { Partition } from '../outcome/partitions.js';
import type { Report } from '../outcome/report.js';
import { parsePeriod } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import type { LaneTallies, SuppliedValue } from '../program/word-tallies.js';
import { received, requireEntries } from '../received.js';
import { type EvaluateOptions, prepare } from './evaluate-options.js';
import { execute } from './execute.js';

/**
 * Counts one part of a region's persons, for runs that are divided over processes or machines; the parts are merged
 * with {@link mergePartitions} and become a report with {@link outcomesFromPartition}.
 *
 * @param plan - the plan
 * @param options - as for {@link evaluate}; the source delivers the persons of this part and all units
 * @returns plain data
 * @throws {OptionsError} when an option, an indicator or a dimension does not exist
 * @throws {SourceError} when a table cannot be read
 * @example
 * ```ts
 * import { fromRows, tally } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const units = [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }] as const;
 * const source = fromRows({ units, persons: [], listings: [] });
 * const part = await tally(norrbotten2024, { source, periods: ['2024'], indicators: ['A1'] });
 * part.units.length; // => 1
 * ```
 */
export async function tally(
  plan: Plan,
  options: EvaluateOptions & { readonly source: FactSource },
): Promise<Partition> {
  const prepared = prepare(plan, options);
  const counted = await execute(
    prepared.compiled.map((one) => one.program),
    options.source,
    prepared.execute,
  );
  return { ...counted, lanes: counted.lanes.map((lane) => ({ ...lane, cells: [...lane.cells] })) };
}

/**
 * Makes the report of counts that {@link tally} and {@link mergePartitions} have made.
 *
 * @param plan - the plan that they were made with
 * @param partition - the merged counts
 * @param options - the options that they were made with
 * @returns the report, as {@link evaluate} gives it
 * @throws {OptionsError} when plan or options are not those of the counts
 * @example
 * ```ts
 * import { fromRows, outcomesFromPartition, tally } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const options = { periods: ['2024'], indicators: ['A1'] };
 * const units = [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }] as const;
 * const source = fromRows({ units, persons: [], listings: [] });
 * const part = await tally(norrbotten2024, { ...options, source });
 * outcomesFromPartition(norrbotten2024, part, options).outcome('A1', { unit: 'HC01' }).value; // => 0
 * ```
 */
export function outcomesFromPartition(plan: Plan, partition: Partition, options: EvaluateOptions): Report {
  const prepared = prepare(plan, options);
  return finish(plan, prepared.compiled, partition, prepared.finish);
}

/** A count that a caller's warehouse has made. */
export interface ReadyTally {
  /** Id or slug. */
  readonly indicator: string;
  /** A period id, as {@link parsePeriod} reads it. */
  readonly period: string;
  /** Null is the region. */
  readonly unit: string | null;
  readonly sex?: 'female' | 'male';
  readonly numerator: number;
  /** Null for a count. */
  readonly denominator: number | null;
}

/**
 * Judges counts that were made elsewhere: values, goals, distance to the goal and change, without a row being read.
 *
 * @param plan - the plan whose indicators the counts answer
 * @param tallies - one for each indicator, period, unit and sex that was counted; a missing region or total is Σ/Σ
 * @param options - the periods wanted, and `by: ['sex']`
 * @returns a report whose outcomes have the origin `supplied`
 * @throws {OptionsError} when an option or an indicator does not exist
 * @throws {RangeError} when a period id cannot be read, or a tally is no count: a part that is no finite number, a
 *   negative denominator, a unit or sex that is none
 * @example
 * ```ts
 * import { outcomesFromTallies } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const counted = { indicator: 'B7', period: '2024', unit: 'HC01', numerator: 812, denominator: 903 };
 * const report = outcomesFromTallies(norrbotten2024, [counted], { periods: ['2024'], indicators: ['B7'] });
 * report.outcome('B7', { unit: 'HC01' }).numerator; // => 812
 * ```
 */
export function outcomesFromTallies(
  plan: Plan,
  tallies: readonly ReadyTally[],
  options: EvaluateOptions,
): Report {
  const prepared = prepare(plan, options);
  requireEntries(tallies, 'outcomesFromTallies: tallies');
  for (const [i, one] of tallies.entries()) requireTally(one, `outcomesFromTallies: tallies[${i}]`);
  const ids = [...new Set(tallies.flatMap(({ unit }) => (unit === null ? [] : [unit])))].sort();
  const partition: Partition = {
    units: ids.map((unitId) => ({
      ...{ unitId, name: unitId, ownership: null, geography: null, opensOn: null, closesOn: null },
    })),
    lanes: prepared.compiled.map(({ program }) => uncounted(program.hash)),
    kept: { quotients: [], supplied: tallies.map(suppliedTally) },
    unitsWithHours: null,
    delivered: {},
    empty: [],
    ledger: {},
  };
  return finish(plan, prepared.compiled, partition, prepared.finish);
}

/** What has been counted elsewhere comes in as it is: bad input never yields a number. */
function requireTally({ indicator, unit, sex, numerator, denominator }: ReadyTally, where: string): void {
  const refuse = (what: string, got: unknown): never => {
    throw new RangeError(`${where}: expected ${what} but got ${received(got)}`);
  };
  if (typeof indicator !== 'string') refuse('an indicator by its id or slug', indicator);
  if (unit !== null && (typeof unit !== 'string' || unit === ''))
    refuse('a unit, or null for the region', unit);
  if (sex !== undefined && sex !== null && sex !== 'female' && sex !== 'male')
    refuse("a sex 'female' or 'male', or none for the total", sex);
  if (typeof numerator !== 'number' || !Number.isFinite(numerator))
    refuse('a numerator that is a finite number', numerator);
  if (
    denominator !== null &&
    !(typeof denominator === 'number' && Number.isFinite(denominator) && denominator >= 0)
  )
    refuse('a denominator ≥ 0, or null for a count', denominator);
}

function suppliedTally({ indicator, period, unit, sex, numerator, denominator }: ReadyTally): SuppliedValue {
  return {
    indicator,
    period: parsePeriod(period).id,
    unitId: unit,
    sex: sex ?? null,
    numerator,
    denominator,
    value: null,
  };
}

/** What an executor that has read nothing has to say of a program. */
function uncounted(hash: string): LaneTallies {
  return {
    ...{
      hash,
      cells: [],
      groups: [{}],
      groupsOfUnit: [],
      strangers: [],
      groupsOfStranger: [0],
      categories: [],
    },
    ...{ categorical: [], ofUnits: [], notKnown: [], notKnownCounted: [] },
  };
}
