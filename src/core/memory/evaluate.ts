import * as z from 'zod';
import { OptionsError } from '../errors.js';
import { type FactSource, fromRows, type SyncFactSource, type SyncTables } from '../facts/source.js';
import type { Indicator } from '../measure/indicator.js';
import { didYouMean } from '../nearest.js';
import { finish } from '../outcome/finish.js';
import type { Partition } from '../outcome/partitions.js';
import { provenanceOf } from '../outcome/provenance.js';
import type { Report } from '../outcome/report.js';
import { type By, divisions } from '../outcome/strata.js';
import { type Period, parsePeriod, previousYear } from '../period/period.js';
import { type Plan, restsOn } from '../plan/plan.js';
import { type Compiled, compile } from '../program/compile.js';
import { mostPeriods } from '../program/program.js';
import type { LaneTallies, SuppliedValue, UnitTrait } from '../program/word-tallies.js';
import { type ExecuteOptions, execute, executeSync, type Progress } from './execute.js';

/** What to evaluate of a plan. */
export interface EvaluateOptions {
  /** Reporting periods, as {@link parsePeriod} makes them or as their ids. */
  readonly periods: readonly (Period | string)[];
  /** How results are divided beside their total: `['sex']`; `[['sex', 'ageGroup']]` crosses. */
  readonly by?: By;
  /** Ids of indicators; all of the plan when not said. */
  readonly indicators?: readonly string[];
  /** The first age of each age group; the default makes 0–17, 18–64, 65–79 and 80–. */
  readonly ageLimits?: readonly number[];
  /**
   * What "increase" and "decrease" are judged against: an earlier report, or the year before counted in the same run
   * (the rows must reach back that far: what is not delivered would count as nothing).
   */
  readonly baseline?: 'previous-year' | Report;
  /** `check` (default) finds rows with one id; `trust` takes rows as they stream by, for sources that have keys. */
  readonly duplicates?: 'check' | 'trust';
  readonly onProgress?: (progress: Progress) => void;
  /** Aborts the run; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

const defaultAgeLimits: readonly number[] = [0, 18, 65, 80];

const optionsSchema = z.object({
  periods: z.array(
    z.union([
      z.string(),
      z.looseObject({ id: z.string(), kind: z.string(), from: z.string(), to: z.string() }),
    ]),
  ),
  by: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  indicators: z.array(z.string()).optional(),
  ageLimits: z
    .array(z.number().int().min(0).max(150))
    .min(1)
    .refine(
      (limits) => limits[0] === 0 && limits.every((limit, i) => i === 0 || limit > (limits[i - 1] ?? 0)),
      {
        message: 'begin with 0 and rise',
      },
    )
    .optional(),
  baseline: z
    .union([z.literal('previous-year'), z.looseObject({ outcomes: z.array(z.unknown()) })])
    .optional(),
  duplicates: z.enum(['check', 'trust']).optional(),
  onProgress: z.custom<unknown>((value) => typeof value === 'function').optional(),
  signal: z.custom<unknown>((value) => value instanceof AbortSignal).optional(),
});

interface Prepared {
  readonly compiled: readonly Compiled[];
  readonly execute: ExecuteOptions;
  readonly finish: Parameters<typeof finish>[3];
}

function prepare(plan: Plan, options: EvaluateOptions): Prepared {
  checkOptions(plan, options);
  const wanted = wantedIndicators(plan, options.indicators);
  const periods = unique(options.periods.map((one) => parsePeriod(typeof one === 'string' ? one : one.id)));
  const earlier = options.baseline === 'previous-year' ? periods.map(previousYear) : [];
  const everyPeriod = unique([...periods, ...earlier]);
  const ways = divisions(options.by ?? []);
  const needed = new Set(wanted.flatMap((one) => restsOn(plan, one, [])));
  const indicators = plan.indicators.filter((one) => needed.has(one.id));
  const ageLimits = ways.some((way) => way.ageGroup) ? (options.ageLimits ?? defaultAgeLimits) : null;
  const lanes = Math.max(1, Math.ceil(everyPeriod.length / mostPeriods));
  const compiled = Array.from({ length: lanes }, (_, i) =>
    compile(plan, {
      indicators,
      ageLimits,
      periods: everyPeriod.slice(i * mostPeriods, (i + 1) * mostPeriods),
    }),
  );
  const traits = ways.map((way) => way.traits).filter((one) => one.length > 0);
  const duplicates = options.duplicates ?? 'check';
  return {
    compiled,
    execute: {
      unitTraits: [
        ...new Map(traits.map((one): [string, readonly UnitTrait[]] => [one.join(), one])).values(),
      ],
      duplicates,
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
    finish: {
      indicators: wanted,
      periods,
      divisions: ways,
      baseline: options.baseline ?? null,
      provenance: provenanceOf(plan, duplicates),
    },
  };
}

function checkOptions(plan: Plan, options: EvaluateOptions): void {
  const parsed = optionsSchema.safeParse(options);
  if (parsed.success) return;
  const issue = parsed.error.issues[0];
  throw new OptionsError({
    code: 'invalid-option',
    what: `evaluate: option ${issue?.path.join('.') || '(all)'}: ${issue?.message ?? 'cannot be read'}`,
    where: { plan: plan.id },
    todo: "write for instance { source, periods: ['2024-DÅ08'], by: ['sex'] }",
  });
}

function unique(periods: readonly Period[]): readonly Period[] {
  return [...new Map(periods.map((period) => [period.id, period])).values()];
}

function wantedIndicators(plan: Plan, ids: readonly string[] | undefined): readonly Indicator[] {
  if (ids === undefined) return plan.indicators;
  const known = plan.indicators.map((one) => one.id);
  for (const id of ids) {
    if (!known.includes(id)) {
      throw new OptionsError({
        code: 'unknown-indicator',
        what: `evaluate: the plan has no indicator "${id}"`,
        where: { plan: plan.id },
        todo: didYouMean(id, known),
      });
    }
  }
  return plan.indicators.filter((one) => ids.includes(one.id));
}

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
  return execute(
    prepared.compiled.map((one) => one.program),
    options.source,
    prepared.execute,
  );
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
 * @throws {RangeError} when a period id cannot be read
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

function isSource(rows: SyncTables | SyncFactSource): rows is SyncFactSource {
  return 'batches' in rows && typeof rows.batches === 'function';
}
