import { OptionsError, SourceError } from '../../core/errors.js';
import type { TableName } from '../../core/facts/rows.js';
import type { Relations, SqlEngine, SqlSession } from '../engine.js';
import type { Sql } from '../sql.js';
import { type Mapping, readMapping, type TableMapping } from './mapping.js';
import { columnsOf, referenceSql, referenceText, relationOf, requireColumns } from './relation.js';

/** Where the rows of a mapped fact table stand: in the table that the mapping names, or in the engine's own. */
export function standing(
  table: TableName,
  mapping: TableMapping,
  own: Relations,
): { readonly sql: Sql; readonly text: string } | null {
  if (mapping.from !== undefined)
    return { sql: referenceSql(mapping.from), text: referenceText(mapping.from) };
  const relation = own[table];
  return relation === undefined ? null : { sql: relation, text: `the engine's own table ${table}` };
}

/** @throws {SourceError} with what the engine says of a relation that cannot be described */
export async function described(
  session: SqlSession,
  relation: Sql,
  table: TableName,
  what: string,
): Promise<ReadonlySet<string>> {
  try {
    return new Set((await session.columns(relation)).map(({ name }) => name));
  } catch (error) {
    throw new SourceError({
      code: 'mapping-does-not-fit',
      what: `${what}: ${error instanceof Error ? error.message : String(error)}`,
      where: { table },
      todo: 'checkMapping says which tables and columns of the mapping the database has',
      cause: error,
    });
  }
}

/**
 * An engine whose tables are seen through a mapping: everything that takes an engine takes it.
 *
 * @param engine - made by an adapter: `duckdb(…)`, `postgres(…)`, `clickhouse(…)`
 * @param mapping - which of the caller's tables, columns and values the facts are made of
 * @returns an engine; the database is asked when it is used
 * @throws {OptionsError} `invalid-mapping`, when the mapping names a fact table or column that does not exist
 * @example
 * ```ts
 * import { evaluateSql, mapped } from 'vardval/sql';
 * import { duckdb } from 'vardval/duckdb';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const engine = mapped(duckdb({ parquet: {} }), {
 *   tables: {
 *     units: { from: { trustedSql: "(select 'HC01' as unit, 'Norra' as label)" }, columns: { unitId: 'unit', name: 'label', ownership: { constant: 'public' } } },
 *     listings: { from: { trustedSql: "(select 'p1' as pnr, 'HC01' as unit, date '2020-01-01' as since)" }, columns: { personId: 'pnr', unitId: 'unit', from: 'since' } },
 *   },
 * });
 * const report = await evaluateSql(norrbotten2024, { engine, periods: ['2024'], indicators: ['A1'] });
 * report.outcome('A1', { unit: 'HC01' }).value; // => 1
 * ```
 */
export function mapped(engine: SqlEngine, mapping: Mapping): SqlEngine {
  readMapping(mapping);
  return Object.freeze({
    ...engine,
    ...(engine.shards === undefined ? {} : { shards: engine.shards.map((one) => mapped(one, mapping)) }),
    relations: async (session: SqlSession): Promise<Relations> => {
      const own = await engine.relations(session);
      const found: Partial<Record<TableName, Sql>> = { ...own };
      for (const [table, one] of Object.entries(mapping.tables) as [TableName, TableMapping | null][]) {
        delete found[table];
        if (one === null) continue;
        const from = standing(table, one, own);
        if (from === null) {
          throw new OptionsError({
            code: 'invalid-mapping',
            what: 'mapping: no table is named, and the engine has none of the name of the fact table',
            where: { table },
            todo: "name it: from: 'visits', or from: ['care', 'visits']",
          });
        }
        const there = await described(session, from.sql, table, `the mapping names ${from.text}`);
        const columns = columnsOf(table, one, there);
        requireColumns(table, columns, there, from.text);
        const relation = relationOf(table, from.sql, columns, one.where, engine.dialect);
        await described(
          session,
          relation,
          table,
          'an expression or a child table of the mapping cannot be read',
        );
        found[table] = relation;
      }
      return found;
    },
  });
}
