import { civil } from '../../core/calendar/day.js';
import { commonDialect, type Dialect, givenNull, type Physical, raw } from '../dialect.js';
import { integers, name, sql, text, texts } from '../sql.js';

const physicals: Readonly<Record<string, Physical>> = {
  VARCHAR: 'text',
  UUID: 'text',
  BOOLEAN: 'boolean',
  DATE: 'date',
  'TIMESTAMP WITH TIME ZONE': 'instant',
  DOUBLE: 'double',
  FLOAT: 'double',
  TINYINT: 'integer',
  SMALLINT: 'integer',
  INTEGER: 'integer',
  BIGINT: 'integer',
  UTINYINT: 'integer',
  USMALLINT: 'integer',
  UINTEGER: 'integer',
  'VARCHAR[]': 'texts',
};

/** With more texts than this a set is made of them for each list. */
const mostPlaced = 500;

/** DuckDB 1.4 and later. */
export const duckdbDialect: Dialect = {
  ...commonDialect,
  name: 'duckdb',
  fuses: true,
  placeholder: (position) => `$${position}`,
  digitsToInteger: (a) => sql`try_cast(${a} as integer)`,
  toBigint: (a) => sql`try_cast(${a} as bigint)`,
  hasAny: (list, of) => {
    const [only, ...more] = of;
    if (only !== undefined && more.length === 0)
      return sql`coalesce(list_contains(${list}, ${text(only)}), false)`;
    return of.length <= mostPlaced
      ? sql`case when len(${list}) > 0 then len(list_filter(${list}, x -> x in (${of.map(text)}))) > 0 else false end`
      : sql`coalesce(list_has_any(${list}, ${texts(of)}), false)`;
  },
  isAny: (a, of) => sql`list_contains(${of}, ${a})`,
  elements: (list, from) => sql`select unnest(${list}) as v from ${from} where len(${list}) > 0`,
  isEmptyList: (list) => sql`len(list_filter(${list}, x -> x is not null and x <> '')) = 0`,
  split: (a) => sql`string_split(${a}, '|')`,
  dayOf: (a) => sql`(${a} - date '1970-01-01')`,
  dateLiteral: (day) => {
    const { year, month, day: date } = civil(day);
    const two = (n: number): string => String(n).padStart(2, '0');
    return sql`date '${raw(`${year}-${two(month)}-${two(date)}`)}'`;
  },
  epochMs: (a) => sql`epoch_ms(${a})`,
  decimal: (a) => sql`try_cast(${a} as decimal(38, 12))`,
  physical: (type) => physicals[type] ?? otherPhysical(type),
  given: (columns) =>
    sql`select ${columns.map((column) =>
      column.type === 'text'
        ? sql`unnest(${texts(column.values)}) as ${name(column.name)}`
        : column.values.includes(null)
          ? sql`nullif(unnest(${integers(column.values.map((value) => value ?? givenNull))}), ${givenNull}) as ${name(column.name)}`
          : sql`unnest(${integers(column.values as readonly number[])}) as ${name(column.name)}`,
    )}`,
  createTable: (table, select) => sql`create temporary table ${table} as ${select}`,
};

function otherPhysical(type: string): Physical {
  if (type.startsWith('DECIMAL')) return 'decimal';
  if (type.startsWith('ENUM')) return 'text';
  if (type.startsWith('TIMESTAMP')) return 'local-time';
  return 'other';
}
