import type { TableName } from '../../core/facts/rows.js';
import { tables } from '../../core/facts/tables.js';
import { type RowsContext, readableRows } from '../rows.js';
import type { SourceTable } from '../source.js';
import { allOf, name, type Sql, sql } from '../sql.js';

/**
 * Counts rows that share a key: repeats of an equal row, and rows of which another differs (readings, 7). A row without
 * its whole key has no duplicates, nor has one that is rejected.
 *
 * @param key - what identifies a row of the table
 */
export function repeatsQuestion(
  table: TableName,
  key: readonly string[],
  source: SourceTable,
  context: RowsContext,
): Sql {
  const every = Object.keys(tables[table].columns).filter((column) => Object.hasOwn(source.columns, column));
  const rows = readableRows(table, new Set(every), { ...context, faults: 'check' });
  const columns = every.map((column) => name(column));
  const keys = key.map((column) => name(column));
  const isKeyed = allOf(keys.map((column) => sql`${column} is not null`));
  const different = sql`select ${keys}, count(*) as ${name('rows_alike')} from (${rows}) r where ${isKeyed} group by ${columns}`;
  const byKey = sql`select ${keys}, sum(${name('rows_alike')}) as ${name('rows_here')}, count(*) as ${name('ways')} from (${different}) d group by ${keys}`;
  const sumOf = (ways: Sql, of: Sql): Sql => sql`sum(case when ${ways} then ${of} else 0 end)`;
  return sql`select ${[
    sumOf(sql`k.${name('ways')} = 1`, sql`k.${name('rows_here')} - 1`),
    sumOf(sql`k.${name('ways')} > 1`, sql`k.${name('rows_here')}`),
  ]} from (${byKey}) k`;
}
