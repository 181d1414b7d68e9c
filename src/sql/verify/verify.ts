import type { FactRows, TableName } from '../../core/facts/rows.js';
import { fromRows, type SyncFactSource, type SyncTables } from '../../core/facts/source.js';
import { evaluateRows } from '../../core/memory/evaluate.js';
import type { EvaluateOptions } from '../../core/memory/evaluate-options.js';
import { prepare } from '../../core/memory/evaluate-options.js';
import type { Outcome, Provenance } from '../../core/outcome/outcome.js';
import type { Report } from '../../core/outcome/report.js';
import type { Stratum } from '../../core/outcome/strata.js';
import { indicatorOf, type Plan, restsOn } from '../../core/plan/plan.js';
import { requirementsOf } from '../../core/plan/requirements.js';
import { tablesRead } from '../ask.js';
import type { SqlEngine, SqlSession } from '../engine.js';
import { evaluateSql } from '../evaluate-sql.js';
import { type Source, sourceOf } from '../source.js';
import { fetchedTables } from '../value-tables.js';
import { columnsThere, type FetchedRow, fetchRows } from './fetched-rows.js';
import { ofPersons, ofSample, requireSample, restricted, type Sample, type Which, within } from './sample.js';
import { smallest } from './smallest.js';

/** What to verify. */
export interface VerifyOptions
  extends Pick<EvaluateOptions, 'periods' | 'by' | 'indicators' | 'ageLimits' | 'duplicates' | 'signal'> {
  /** Made by an adapter, mapped or not. */
  readonly engine: SqlEngine;
  /** Whose rows are compared; `{ oneIn: 100 }` when not said. They are fetched into memory. */
  readonly sample?: Sample;
}

/** What one executor says of one result. */
export type Counted = Pick<Outcome, 'status' | 'numerator' | 'denominator' | 'value' | 'reason'>;

/** One result of both executors. */
export interface VerifiedResult {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string | null;
  readonly stratum: Stratum;
  readonly category: string | null;
  readonly agrees: boolean;
  /** null: this executor has no such result. */
  readonly memory: Counted | null;
  readonly engine: Counted | null;
}

/** A result in which the executors differ, and few rows that show it. */
export interface FirstDifference {
  readonly result: VerifiedResult;
  /** The persons whose rows alone show a difference of this indicator and period. */
  readonly persons: readonly string[];
  /** Their rows of the tables that the indicator reads. */
  readonly rows: Readonly<Partial<Record<TableName, readonly Readonly<Record<string, unknown>>[]>>>;
}

/** A certificate that the results of a database are those of memory, or the first difference. */
export interface Verification {
  readonly agrees: boolean;
  readonly engine: string;
  readonly sample: Sample;
  readonly periods: readonly string[];
  /** Persons of the sample, and the rows compared, by table. */
  readonly persons: number;
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
  /** Every result: indicator, period, unit (null = the region), stratum and category. */
  readonly results: readonly VerifiedResult[];
  readonly first: FirstDifference | null;
  readonly provenance: Provenance;
}

/** How often a difference is asked for again, to find few rows that show it. */
const mostTries = 80;

/**
 * Counts a sample of a database's persons twice, by the engine and in memory, and compares every result: a certificate
 * that the numbers of this database are right, or the first difference with its rows. Both see one snapshot where the
 * engine has snapshots. Results of a sample are no estimates of the whole: children, for instance, may be in it without
 * their parents.
 *
 * @param plan - the plan
 * @param options - the engine, the sample, the periods and what to divide by
 * @returns plain data; in `first.rows` stand rows of persons
 * @throws {OptionsError} when an option, an indicator or a dimension does not exist
 * @throws {SourceError} when a column is of a type that cannot hold what the facts want of it
 * @throws {EngineError} when the engine cannot do what it is asked; nothing is written
 * @example
 * ```ts
 * import { duckdb } from 'vardval/duckdb';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { verify } from 'vardval/sql';
 * const engine = duckdb({ parquet: {} });
 * const { agrees, first } = await verify(norrbotten2024, { engine, sample: 'all', periods: ['2024'], by: ['sex'] });
 * [agrees, first]; // => [true, null]
 * ```
 */
export async function verify(plan: Plan, options: VerifyOptions): Promise<Verification> {
  const { engine, sample = { oneIn: 100 }, signal, ...rest } = options;
  requireSample(sample);
  const evaluate: EvaluateOptions = { ...rest, ...(signal === undefined ? {} : { signal }) };
  const { compiled } = prepare(plan, evaluate);
  const session = await engine.open(signal);
  try {
    const source = await sourceOf(await engine.relations(session), session, engine.dialect);
    const which = ofSample(sample, engine.dialect);
    const counted = await evaluateSql(plan, {
      ...evaluate,
      engine: within(engine, session, restricted(source, which)),
    });
    const wanted = new Set<TableName>([...tablesRead(compiled.map((one) => one.program)), ...fetchedTables]);
    const rows = await fetchedOf(source, wanted, which, session, engine);
    const memory = evaluateRows(plan, sourceOfRows(source, rows), evaluate);
    const results = compared(memory, counted);
    const different = results.find((one) => !one.agrees);
    const persons = [...personsOf(rows)].sort();
    const first =
      different === undefined
        ? null
        : await firstDifference(plan, different, { evaluate, engine, session, source, which, rows, persons });
    return Object.freeze({
      agrees: different === undefined,
      engine: engine.dialect.name,
      sample,
      periods: memory.periods.map(({ id }) => id),
      persons: persons.length,
      rows: Object.fromEntries([...rows].map(([table, own]) => [table, own.length])),
      results,
      first,
      provenance: memory.provenance,
    });
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    throw error;
  } finally {
    await session.close();
  }
}

type Rows = ReadonlyMap<TableName, readonly FetchedRow[]>;

async function fetchedOf(
  source: Source,
  wanted: ReadonlySet<TableName>,
  which: Which,
  session: SqlSession,
  { dialect }: SqlEngine,
): Promise<Rows> {
  const rows = new Map<TableName, readonly FetchedRow[]>();
  for (const [table, own] of Object.entries(source) as [TableName, NonNullable<Source[TableName]>][]) {
    if (wanted.has(table)) rows.set(table, await fetchRows(table, own, which(table, own), session, dialect));
  }
  return rows;
}

function sourceOfRows(source: Source, rows: Rows): SyncFactSource {
  const names = Object.keys(source) as TableName[];
  const columns = Object.fromEntries(names.map((table) => [table, columnsThere(source, table)])) as {
    readonly [K in TableName]?: readonly (keyof FactRows[K] & string)[];
  };
  // Rows of the database are what they are: the reader of rows says which of them can be read.
  const all = Object.fromEntries(names.map((table) => [table, rows.get(table) ?? []])) as SyncTables;
  return fromRows(all, { columns });
}

function personsOf(rows: Rows): ReadonlySet<string> {
  const found = new Set<string>();
  for (const own of rows.values()) {
    for (const { personId } of own) if (typeof personId === 'string' && personId !== '') found.add(personId);
  }
  return found;
}

const placeOf = ({ indicator, period, unit, stratum, category }: Outcome): string =>
  JSON.stringify([indicator, period, unit, Object.entries(stratum).sort(), category]);

const countedBy = ({ status, numerator, denominator, value, reason }: Outcome): Counted => ({
  status,
  numerator,
  denominator,
  value,
  reason,
});

/** Every result of both, in the order of memory; what only the engine has last. */
function compared(memory: Report, engine: Report): readonly VerifiedResult[] {
  const other = new Map(engine.outcomes.map((one) => [placeOf(one), one]));
  const result = (one: Outcome, mine: Outcome | null, its: Outcome | null): VerifiedResult => {
    const [a, b] = [mine === null ? null : countedBy(mine), its === null ? null : countedBy(its)];
    const { indicator, period, unit, stratum, category } = one;
    return {
      indicator,
      period,
      unit,
      stratum,
      category,
      agrees: JSON.stringify([a, mine?.origin]) === JSON.stringify([b, its?.origin]),
      memory: a,
      engine: b,
    };
  };
  const results = memory.outcomes.map((one) => {
    const place = placeOf(one);
    const its = other.get(place) ?? null;
    other.delete(place);
    return result(one, one, its);
  });
  return [...results, ...[...other.values()].map((one) => result(one, null, one))];
}

interface Search {
  readonly evaluate: EvaluateOptions;
  readonly engine: SqlEngine;
  readonly session: SqlSession;
  readonly source: Source;
  readonly which: Which;
  readonly rows: Rows;
  readonly persons: readonly string[];
}

/** Few persons whose rows alone show a difference of the same indicator and period. */
async function firstDifference(plan: Plan, result: VerifiedResult, search: Search): Promise<FirstDifference> {
  const { engine, session, source, which } = search;
  const options: EvaluateOptions = {
    ...search.evaluate,
    indicators: [result.indicator],
    periods: [result.period],
  };
  const of = (persons: readonly string[], nobody: boolean): Rows => {
    const wanted = new Set(persons);
    const isWanted = (row: FetchedRow): boolean => {
      if (!('personId' in row)) return true;
      const { personId } = row;
      return typeof personId === 'string' && personId !== '' ? wanted.has(personId) : nobody;
    };
    return new Map([...search.rows].map(([table, rows]) => [table, rows.filter(isWanted)]));
  };
  const differ = async (persons: readonly string[], nobody: boolean): Promise<boolean> => {
    const relations = restricted(source, ofPersons(which, persons, nobody, engine.dialect));
    const counted = await evaluateSql(plan, { ...options, engine: within(engine, session, relations) });
    const memory = evaluateRows(plan, sourceOfRows(source, of(persons, nobody)), options);
    return compared(memory, counted).some((one) => !one.agrees);
  };
  const nobody = !(await differ(search.persons, false));
  const alone = nobody && (await differ([], true));
  const persons = alone ? [] : await smallest(search.persons, (part) => differ(part, nobody), mostTries);
  const tables = restsOn(plan, indicatorOf(plan, result.indicator), []).flatMap((id) =>
    requirementsOf(indicatorOf(plan, id), []).map(({ table }) => table),
  );
  const shown = of(persons, nobody);
  const rows = [...new Set<TableName>(['persons', 'listings', ...tables])].flatMap((table) => {
    const own = shown.get(table) ?? [];
    return own.length === 0 ? [] : [[table, own] as const];
  });
  return { result, persons, rows: Object.fromEntries(rows) };
}
