import type { TableName } from '../../core/facts/rows.js';
import { tables } from '../../core/facts/tables.js';
import { prepare } from '../../core/memory/evaluate-options.js';
import { nearest } from '../../core/nearest.js';
import { whyNotMeasurable } from '../../core/outcome/measurable.js';
import type { Text } from '../../core/parameter.js';
import { type Period, parsePeriod } from '../../core/period/period.js';
import { indicatorOf, type Plan, restsOn } from '../../core/plan/plan.js';
import { requirementsOf } from '../../core/plan/requirements.js';
import type { WordTallies } from '../../core/program/word-tallies.js';
import { acceptable } from '../cells.js';
import type { SqlEngine } from '../engine.js';
import { specsOf } from '../source.js';
import type { Sql } from '../sql.js';
import { type Asker, asker } from './asker.js';
import { tablesThere } from './catalogue.js';
import { standing } from './mapped.js';
import { type ColumnMapping, isTrusted, type Mapping, readMapping, type TableMapping } from './mapping.js';
import { columnsNamed, columnsOf, referenceSql, referenceText, relationOf } from './relation.js';
import { type UntranslatedValue, untranslated } from './untranslated.js';

/** What of a mapping a database cannot fulfil. */
export interface MappingProblem {
  /**
   * `no-table`: the caller's table is not there. `no-column`: a column is not. `sql-fails`: the engine refuses a
   * trusted expression or a child table. `wrong-type`: a column cannot hold what the facts want. `required`: a column is
   * not delivered without which no row of the table counts.
   */
  readonly kind: 'no-table' | 'no-column' | 'sql-fails' | 'wrong-type' | 'required';
  readonly table: TableName;
  readonly column: string | null;
  readonly what: string;
  /** What was most likely meant, nearest first. */
  readonly nearest: readonly string[];
}

/** A fact table as a database delivers it. */
export interface CheckedTable {
  readonly table: TableName;
  /** Where its rows stand. */
  readonly from: string;
  /** The columns of the facts that are there and fit, each with the engine's type. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What an indicator lacks of a table. */
export interface Lacking {
  readonly table: TableName;
  /** null: the whole table. */
  readonly column: string | null;
  /** Columns of the caller's that may be it. */
  readonly nearest: readonly string[];
}

/** Whether one entry of a plan can be measured. */
export interface CheckedIndicator {
  readonly id: string;
  readonly measurable: boolean;
  /** Why it cannot: as the outcome of a run says it. */
  readonly reason: Text | null;
  /** Everything that it reads and that is not there, what it can do without too. */
  readonly lacks: readonly Lacking[];
}

/** What {@link checkMapping} found. */
export interface MappingCheck {
  readonly plan: string;
  readonly engine: string;
  readonly tables: readonly CheckedTable[];
  readonly problems: readonly MappingProblem[];
  readonly indicators: readonly CheckedIndicator[];
  /** Values that the facts do not know, most frequent first, at most twenty a column. */
  readonly untranslated: readonly UntranslatedValue[];
}

/** How {@link checkMapping} looks. */
export interface CheckMappingOptions {
  /** Reporting periods, which decide whether parameters are set; the plan's year when not said. */
  readonly periods?: readonly (Period | string)[];
  /** `count` (default): columns of listed values are read for values that are not known. `skip`: the catalogue alone. */
  readonly values?: 'count' | 'skip';
  readonly signal?: AbortSignal;
}

/**
 * Checks a mapping against a database without running the plan: which tables and columns are there and of which type,
 * what does not fit, which indicators that leaves not measurable, and which recorded values no translation covers.
 *
 * @param engine - made by an adapter; not one that is mapped already
 * @param plan - the plan whose indicators are asked about
 * @param mapping - the mapping; without one the database's tables have the names of the facts
 * @param options - the periods, and whether values are looked at
 * @returns plain data; `problems` empty and every indicator measurable is a mapping that fits
 * @throws {OptionsError} `invalid-mapping`, when the mapping names a fact table or column that does not exist
 * @throws {EngineError} when the database cannot be reached
 * @example
 * ```ts
 * import { checkMapping } from 'vardval/sql';
 * import { duckdb } from 'vardval/duckdb';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const check = await checkMapping(duckdb({ parquet: {} }), norrbotten2024, {
 *   tables: { persons: { from: { trustedSql: "(select 'p1' as pnr, date '1980-05-17' as born)" }, columns: { personId: 'pn', birthDate: 'born' } } },
 * });
 * check.problems[0]?.nearest; // => ['pnr']
 * ```
 */
export async function checkMapping(
  engine: SqlEngine,
  plan: Plan,
  mapping: Mapping = { tables: {} },
  options: CheckMappingOptions = {},
): Promise<MappingCheck> {
  readMapping(mapping);
  const periods = (options.periods ?? [String(plan.year)]).map((one) =>
    typeof one === 'string' ? parsePeriod(one) : one,
  );
  const ask = asker(engine, options.signal);
  try {
    const own = await ask((session) => engine.relations(session));
    const names = [...new Set([...Object.keys(own), ...Object.keys(mapping.tables)])] as TableName[];
    const problems: MappingProblem[] = [];
    const found: Found[] = [];
    for (const table of names) {
      const one = mapping.tables[table];
      if (one === null) continue;
      const from = standing(table, one ?? {}, own);
      if (from === null) {
        problems.push({
          kind: 'no-table',
          table,
          column: null,
          what: 'no table is named for it',
          nearest: [],
        });
        continue;
      }
      const fits = await fitting(table, one ?? {}, from, engine, ask, problems);
      if (fits !== null) found.push(fits);
    }
    const delivered = Object.fromEntries(found.map(({ table, types }) => [table, Object.keys(types)]));
    const unused = Object.fromEntries(found.map(({ table, unused: names }) => [table, names]));
    const indicators = checkedIndicators(plan, periods, delivered, unused);
    const read = new Set(plan.indicators.flatMap((one) => requirementsOf(one, []).map(({ table }) => table)));
    const values: UntranslatedValue[] = [];
    if (options.values !== 'skip') {
      for (const one of found) {
        if (read.has(one.table)) values.push(...(await untranslated(one, engine.dialect, ask)));
      }
    }
    return Object.freeze({
      plan: plan.id,
      engine: engine.dialect.name,
      tables: found.map(({ table, fromText, types }) => ({ table, from: fromText, columns: types })),
      problems,
      indicators,
      untranslated: values,
    });
  } finally {
    await ask.close();
  }
}

/** A fact table that is there, as far as it fits. */
export interface Found {
  readonly table: TableName;
  readonly from: Sql;
  readonly fromText: string;
  readonly relation: Sql;
  readonly columns: ReadonlyMap<string, ColumnMapping>;
  readonly where: TableMapping['where'];
  /** The engine's types by column of the facts. */
  readonly types: Readonly<Record<string, string>>;
  /** Columns of the caller's of which nothing is made. */
  readonly unused: readonly string[];
}

async function fitting(
  table: TableName,
  mapping: TableMapping,
  from: { readonly sql: Sql; readonly text: string },
  engine: SqlEngine,
  ask: Asker,
  problems: MappingProblem[],
): Promise<Found | null> {
  const { dialect } = engine;
  const says = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const own = await ask.tried((session) => session.columns(from.sql));
  if ('error' in own) {
    problems.push({
      kind: 'no-table',
      table,
      column: null,
      what: `${from.text} cannot be read: ${says(own.error)}`,
      nearest: await nearestTables(mapping, engine, ask),
    });
    return null;
  }
  const there = new Set(own.value.map(({ name }) => name));
  const columns = new Map(columnsOf(table, mapping, there));
  const misses = (column: string, wanted: string, of: string, names: readonly string[]): void => {
    problems.push({
      kind: 'no-column',
      table,
      column,
      what: `${of} has no column '${wanted}'`,
      nearest: nearest(wanted, names),
    });
    columns.delete(column);
  };
  for (const [column, to] of [...columns]) {
    const absent = columnsNamed(to).find((one) => !there.has(one));
    if (absent !== undefined) {
      misses(column, absent, from.text, [...there]);
      continue;
    }
    if (typeof to === 'string' || (!isTrusted(to) && !('child' in to))) continue;
    if ('child' in to) {
      const child = to.child;
      const of = await ask.tried((session) => session.columns(referenceSql(child.from)));
      if ('value' in of) {
        const names = of.value.map(({ name }) => name);
        const wrong = [child.key, child.code].find((one) => !names.includes(one));
        if (wrong !== undefined) {
          misses(column, wrong, referenceText(child.from), names);
          continue;
        }
      }
    }
    // What the engine says of it in the end is what counts.
    const alone = relationOf(table, from.sql, new Map([[column, to]]), mapping.where, dialect);
    const tried = await ask.tried((session) => session.columns(alone));
    if ('error' in tried) {
      problems.push({ kind: 'sql-fails', table, column, what: says(tried.error), nearest: [] });
      columns.delete(column);
    }
  }
  const relation = relationOf(table, from.sql, columns, mapping.where, dialect);
  const whole = await ask.tried((session) => session.columns(relation));
  if ('error' in whole) {
    problems.push({ kind: 'sql-fails', table, column: null, what: says(whole.error), nearest: [] });
    return null;
  }
  const types: Record<string, string> = {};
  const specs = specsOf(table);
  for (const { name, type } of whole.value) {
    const spec = specs[name];
    if (spec === undefined) continue;
    if (acceptable[spec.type].includes(dialect.physical(type))) types[name] = type;
    else {
      problems.push({
        kind: 'wrong-type',
        table,
        column: name,
        what: `the column is of the type ${type}, which cannot hold a ${spec.type}`,
        nearest: [],
      });
    }
  }
  for (const [column, spec] of Object.entries(specs)) {
    if (
      !spec.required ||
      types[column] !== undefined ||
      problems.some((one) => one.table === table && one.column === column)
    )
      continue;
    const used = usedOf(columns);
    problems.push({
      kind: 'required',
      table,
      column,
      what: `nothing is mapped to ${column}, without which no row of ${table} counts`,
      nearest: nearest(
        column,
        [...there].filter((one) => !used.has(one)),
      ),
    });
  }
  const used = usedOf(columns);
  const unused = [...there].filter((one) => !used.has(one));
  return {
    table,
    from: from.sql,
    fromText: from.text,
    relation,
    columns,
    where: mapping.where,
    types,
    unused,
  };
}

function usedOf(columns: ReadonlyMap<string, ColumnMapping>): ReadonlySet<string> {
  return new Set([...columns.values()].flatMap(columnsNamed));
}

async function nearestTables(
  mapping: TableMapping,
  engine: SqlEngine,
  ask: Asker,
): Promise<readonly string[]> {
  if (mapping.from === undefined || isTrusted(mapping.from)) return [];
  const parts = typeof mapping.from === 'string' ? [mapping.from] : mapping.from;
  const there = await ask.tried((session) => tablesThere(engine, session));
  if ('error' in there) return [];
  const names = there.value.map(([schema, table]) => (parts.length > 1 ? `${schema}.${table}` : table));
  return nearest(parts.slice(-2).join('.'), [...new Set(names)]);
}

function checkedIndicators(
  plan: Plan,
  periods: readonly Period[],
  delivered: WordTallies['delivered'],
  unused: Readonly<Partial<Record<TableName, readonly string[]>>>,
): readonly CheckedIndicator[] {
  const { compiled } = prepare(plan, { periods });
  const tallies: WordTallies = {
    units: [],
    lanes: [],
    kept: { quotients: [], supplied: [] },
    unitsWithHours: null,
    delivered,
    empty: [],
    ledger: {},
  };
  return plan.indicators.map((one) => {
    const reason = whyNotMeasurable(one, compiled, tallies);
    const needs = restsOn(plan, one, []).flatMap((id) => requirementsOf(indicatorOf(plan, id), []));
    const lacks = needs.flatMap(({ table, columns }): readonly Lacking[] => {
      const own = delivered[table];
      if (own === undefined) return [{ table, column: null, nearest: [] }];
      const specs: Readonly<Record<string, { readonly hasDefault?: boolean } | undefined>> =
        tables[table].columns;
      return columns
        .filter((column) => !own.includes(column) && specs[column]?.hasDefault !== true)
        .map((column) => ({ table, column, nearest: nearest(column, unused[table] ?? []) }));
    });
    const once = new Map(lacks.map((lack) => [`${lack.table}.${lack.column ?? ''}`, lack]));
    return { id: one.id, measurable: reason === null, reason, lacks: [...once.values()] };
  });
}
