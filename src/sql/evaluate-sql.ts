import { OptionsError } from '../core/errors.js';
import type { TableName } from '../core/facts/rows.js';
import type { Indicator } from '../core/measure/indicator.js';
import { type EvaluateOptions, prepare } from '../core/memory/evaluate-options.js';
import { finish } from '../core/outcome/finish.js';
import type { Partition } from '../core/outcome/partitions.js';
import type { Report } from '../core/outcome/report.js';
import { type Plan, restsOn } from '../core/plan/plan.js';
import { requirementsOf } from '../core/plan/requirements.js';
import type { SqlEngine } from './engine.js';
import type { SqlExecuteOptions } from './execute.js';
import { executeOnShards } from './shards.js';

/** What to evaluate of a plan in a database. */
export interface EvaluateSqlOptions extends Omit<EvaluateOptions, 'onProgress'> {
  /** Made by an adapter: `duckdb(…)`, `postgres(…)`, `clickhouse(…)`. */
  readonly engine: SqlEngine;
  /**
   * `check` (default): every column whose fault rejects a row is read, as for rows in memory. `trust`: rows are known to
   * be readable, and only the columns that the indicators look at are read.
   */
  readonly faults?: 'check' | 'trust';
  /**
   * Whether the engine counts the ledger too: the faults, findings and numbers of rows that `evaluate` tells of,
   * by some statements more for each table. Default false: the ledger is then empty.
   */
  readonly check?: boolean;
  /** Told of every statement before it runs: what it is for, and its text. */
  readonly onStatement?: (about: string, statement: string) => void;
}

/**
 * Evaluates a plan in a database: the same report as `evaluate` of the same rows in memory, counted by the engine.
 * Only aggregates leave the database. Each fact table is read once for all indicators, periods and strata, and once
 * more for the keys and the codes that occur in it; with `check` some times more, for the ledger.
 *
 * @param plan - the plan
 * @param options - the engine, the periods, and what to divide by
 * @returns outcomes and notes; the ledger where `check` asks for it, without examples: rows of a database have no numbers
 * @throws {OptionsError} when an option, an indicator or a dimension does not exist
 * @throws {SourceError} when a column is of a type that cannot hold what the facts want of it
 * @throws {EngineError} when the engine cannot do what it is asked; nothing is written
 * @throws {RangeError} when a period id cannot be read
 * @example
 * ```ts
 * import { evaluateSql } from 'vardval/sql';
 * import { duckdb } from 'vardval/duckdb';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const engine = duckdb({ parquet: {} });
 * const report = await evaluateSql(norrbotten2024, { engine, periods: ['2024'], indicators: ['A1'] });
 * report.outcomes[0]?.status; // => 'not-measurable'
 * ```
 */
export async function evaluateSql(plan: Plan, options: EvaluateSqlOptions): Promise<Report> {
  const { prepared, execute } = ready(plan, options);
  const programs = prepared.compiled.map((one) => one.program);
  const tallies = await executeOnShards(programs, options.engine, execute);
  return finish(plan, prepared.compiled, tallies, prepared.finish);
}

/**
 * Counts in a database what `mergePartitions` merges: for persons that are divided over several databases, such as
 * the shards of a cluster.
 *
 * @param plan - the plan
 * @param options - as for {@link evaluateSql}; the engine has the persons of this part and all units
 * @returns plain data, as `tally` makes of rows in memory
 * @throws {OptionsError} when an option, an indicator or a dimension does not exist
 * @throws {SourceError} when a column is of a type that cannot hold what the facts want of it
 * @throws {EngineError} when the engine cannot do what it is asked; nothing is written
 * @example
 * ```ts
 * import { tallySql } from 'vardval/sql';
 * import { duckdb } from 'vardval/duckdb';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const engine = duckdb({ parquet: {} });
 * const part = await tallySql(norrbotten2024, { engine, periods: ['2024'], indicators: ['A1'] });
 * part.units.length; // => 0
 * ```
 */
export async function tallySql(plan: Plan, options: EvaluateSqlOptions): Promise<Partition> {
  const { prepared, execute } = ready(plan, options);
  const programs = prepared.compiled.map((one) => one.program);
  return executeOnShards(programs, options.engine, execute);
}

function ready(
  plan: Plan,
  { engine: _engine, faults, check = false, onStatement, ...options }: EvaluateSqlOptions,
): { readonly prepared: ReturnType<typeof prepare>; readonly execute: SqlExecuteOptions } {
  if (check && faults === 'trust') {
    throw new OptionsError({
      code: 'invalid-option',
      what: "evaluateSql: option check: faults are to be counted, and faults: 'trust' says that there are none",
      where: { plan: plan.id },
      todo: "leave one of them out: faults: 'trust' is for rows that are known to be readable",
    });
  }
  const prepared = prepare(plan, options);
  const { divisions } = prepared.finish;
  return {
    prepared,
    execute: {
      strata: {
        bySex: divisions.some(({ sex }) => sex),
        byAge: prepared.compiled.some(({ program }) => program.ageGroups !== null),
      },
      unitTraits: prepared.execute.unitTraits,
      duplicates: prepared.execute.duplicates,
      faults: faults ?? 'check',
      check,
      tables: tablesWanted(plan, prepared.finish.indicators, check),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(onStatement === undefined ? {} : { onStatement }),
    },
  };
}

/** The tables that indicators, and those that they rest on, read; and values that others have supplied. */
function tablesWanted(plan: Plan, indicators: readonly Indicator[], check: boolean): ReadonlySet<TableName> {
  const resting = new Set(indicators.flatMap((one) => restsOn(plan, one, [])));
  const read = plan.indicators.filter(({ id }) => resting.has(id)).flatMap((one) => requirementsOf(one, []));
  return new Set<TableName>([
    'units',
    'persons',
    'listings',
    'supplied',
    'populations',
    // A ledger tells of every small table, as that of a run in memory does.
    ...(check ? (['openingHours', 'quotients'] as const) : []),
    ...read.map(({ table }) => table),
  ]);
}
