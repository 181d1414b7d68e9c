import type { TableName } from '../core/facts/rows.js';
import type { ColumnSpec, TableSpec } from '../core/facts/spec.js';
import { tables } from '../core/facts/tables.js';
import { isFault, type SqlCell, sqlCell } from './cells.js';
import type { Dialect } from './dialect.js';
import type { Answers } from './questions.js';
import { requireReadable, type Source, type SourceColumn, type SourceTable } from './source.js';
import { allOf, name, type Sql, sql } from './sql.js';

/** What the readable rows of tables are made with. */
export interface RowsContext {
  readonly dialect: Dialect;
  readonly source: Source;
  readonly answers: Answers;
  /** `check`: every column whose fault rejects a row is read. `trust`: only what is looked at. */
  readonly faults: 'check' | 'trust';
}

const numbers: ReadonlySet<ColumnSpec['type']> = new Set(['integer', 'decimal', 'money']);

/** Whether a fault in the column rejects the row, as for rows in memory (readings, 6). */
export function rejects(table: TableSpec, column: string): boolean {
  const spec = table.columns[column];
  return (
    spec !== undefined &&
    (spec.required ||
      spec.missing === 'did-not-happen' ||
      numbers.has(spec.type) ||
      (table.key?.includes(column) ?? false) ||
      table.interval?.from === column)
  );
}

/** The name of a period column's canonical ids and of the last days that they are dated on. */
export const canonicalId = 'period_id';
export const periodDay = 'period_day';

/** A fact table's columns read by their specs; those that are not delivered are null. */
export function cellsOf(
  table: TableName,
  source: SourceTable,
  dialect: Dialect,
  faults: 'check' | 'trust',
): ReadonlyMap<string, SqlCell> {
  const specs: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  return new Map(
    Object.entries(specs).map(([column, spec]) => {
      const own = source.columns[column];
      if (own === undefined)
        return [column, { value: nullOf(spec, dialect), absent: sql`1 = 1`, mayFail: false }];
      if (spec.type === 'period')
        return [column, periodCell(own.physical === 'text' ? own.value : dialect.toText(own.value))];
      return [column, sqlCell(spec, own.physical, own.value, dialect, faults)];
    }),
  );
}

function nullOf(spec: ColumnSpec, dialect: Dialect): Sql {
  if (spec.type === 'codes') return dialect.noList;
  const isText = ['id', 'text', 'code', 'enum', 'period'].includes(spec.type);
  return isText ? sql`cast(null as ${dialect.textType})` : sql`cast(null as ${dialect.bigintType})`;
}

/** A period column joined with the ids that occur; see {@link periodsJoin}. */
function periodCell(own: Sql): SqlCell {
  return { value: name(canonicalId), absent: sql`(${own} is null or ${own} = '')`, mayFail: true };
}

/** Columns that must be read to know whether a row counts, and those needed. */
export function columnsRead(
  table: TableName,
  needed: ReadonlySet<string>,
  context: RowsContext,
): readonly string[] {
  const spec: TableSpec = tables[table];
  return Object.keys(spec.columns).filter(
    (column) => needed.has(column) || (context.faults === 'check' && rejects(spec, column)),
  );
}

/** The period column of a table, where it has one. */
export function periodColumn(table: TableName): string | null {
  return (
    Object.entries<ColumnSpec>(tables[table].columns).find(([, { type }]) => type === 'period')?.[0] ?? null
  );
}

/** The caller's table as a `from`, joined with the dictionary of its period ids where they are among the columns read. */
export function relationOf(
  table: TableName,
  read: readonly string[],
  { source, answers, dialect }: Pick<RowsContext, 'source' | 'answers' | 'dialect'>,
): Sql {
  const { relation, columns } = source[table] as SourceTable;
  const period = periodColumn(table);
  const own = period === null || !read.includes(period) ? undefined : columns[period];
  const dictionary = answers.periods[table];
  return own === undefined || dictionary === undefined
    ? relation
    : sql`${relation} left join ${dictionary} on ${name('period_text')} = ${own.physical === 'text' ? own.value : dialect.toText(own.value)}`;
}

/** The name of a column of texts as it is delivered: an empty text is not null there. */
export const deliveredColumn = (column: string): string => `delivered_${column}`;

/** Whether rows can be asked for a column's text as it is delivered. */
export function hasDelivered(table: TableName, column: string, { source, answers }: RowsContext): boolean {
  return answers.repeated[table] !== true && source[table]?.columns[column]?.physical === 'text';
}

/**
 * The rows of a table that can be read, as `select` of the columns asked for, read by their specs. A row with a fault
 * where that rejects it is left out; any other fault is null.
 */
export function readableRows(
  table: TableName,
  needed: ReadonlySet<string>,
  context: RowsContext,
  where: readonly Sql[] = [],
  delivered: ReadonlySet<string> = new Set(),
): Sql {
  const { dialect } = context;
  const source = context.source[table] as SourceTable;
  const spec: TableSpec = tables[table];
  const read = columnsRead(table, new Set([...needed, ...delivered]), context);
  requireReadable(table, source, read);
  const cells = cellsOf(table, source, dialect, context.faults);
  const conditions: Sql[] = [...where];
  for (const column of read) {
    const cell = cells.get(column) as SqlCell;
    const own = spec.columns[column] as ColumnSpec;
    if (context.faults === 'trust') continue;
    if (own.required) conditions.push(sql`${cell.value} is not null`);
    else if (cell.mayFail && rejects(spec, column)) conditions.push(sql`not ${isFault(cell)}`);
  }
  const columns = [...needed].map(
    (column) => sql`${(cells.get(column) as SqlCell).value} as ${name(column)}`,
  );
  for (const column of delivered)
    columns.push(sql`${(source.columns[column] as SourceColumn).value} as ${name(deliveredColumn(column))}`);
  const period = periodColumn(table);
  if (period !== null && read.includes(period) && source.columns[period] !== undefined)
    columns.push(sql`${name(periodDay)} as ${name(periodDay)}`);
  const from = relationOf(table, read, context);
  return sql`select ${columns.length === 0 ? sql`1 as ${name('one')}` : columns} from ${from} where ${allOf(conditions)}`;
}

/**
 * {@link readableRows} without duplicates: rows equal in all columns count once, rows with one key that differ do not
 * count. Where no key occurs twice nothing is compared.
 *
 * @param where - conditions on the caller's columns that leave out rows of no interest
 * @param asDelivered - columns of texts as they are delivered; see {@link hasDelivered}
 */
export function countedRows(
  table: TableName,
  needed: ReadonlySet<string>,
  context: RowsContext,
  where: readonly Sql[] = [],
  asDelivered: ReadonlySet<string> = new Set(),
): Sql {
  const key = tables[table].key;
  if (key === null || context.answers.repeated[table] !== true)
    return readableRows(table, needed, context, where, asDelivered);
  const delivered = new Set(Object.keys((context.source[table] as SourceTable).columns));
  const every = new Set(
    Object.keys(tables[table].columns).filter((column) => delivered.has(column) || needed.has(column)),
  );
  const wanted = [...needed].map((column) => name(column));
  if (needed.has(periodColumn(table) ?? '')) wanted.push(name(periodDay));
  if (wanted.length === 0) wanted.push(sql`1 as ${name('one')}`);
  // A row without its whole key has no duplicates. Of equal rows one is left; where several different ones are left,
  // their key is in conflict.
  const all = readableRows(table, every, { ...context, faults: 'check' });
  const isKeyed = allOf(key.map((column) => sql`${name(column)} is not null`));
  const once = sql`select distinct * from (${all}) every_row where ${isKeyed}`;
  const same = sql`count(*) over (partition by ${key.map((column) => name(column))})`;
  const kept = sql`select ${wanted} from (select once.*, ${same} as ${name('same_key')} from (${once}) once) keyed where ${name('same_key')} = 1`;
  if (key.every((column) => isRequired(table, column))) return kept;
  return sql`${kept} union all select ${wanted} from (${all}) every_row where not ${isKeyed}`;
}

function isRequired(table: TableName, column: string): boolean {
  const specs: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  return specs[column]?.required === true;
}
