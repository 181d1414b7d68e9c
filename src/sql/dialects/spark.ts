import { civil } from '../../core/calendar/day.js';
import { commonDialect, type Dialect, givenValues, type Physical, raw } from '../dialect.js';
import { joined, name, type Sql, sql, text } from '../sql.js';

const physicals: Readonly<Record<string, Physical>> = {
  string: 'text',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'instant',
  timestamp_ntz: 'local-time',
  double: 'double',
  float: 'double',
  tinyint: 'integer',
  smallint: 'integer',
  int: 'integer',
  bigint: 'integer',
  'array<string>': 'texts',
};

/** A backslash begins an escape in its texts: a bar is written as a class of one. */
const bar = sql`'[|]'`;

/**
 * Spark SQL 3.5 (Databricks, Fabric). *Not run*: written from its documentation and parsed, but no test of this library
 * has run a statement of it. Temporary tables are cached views, which Spark makes anew when it drops them from memory:
 * the tables below must not change during a run.
 */
export const sparkDialect: Dialect = {
  ...commonDialect,
  name: 'spark',
  textType: sql`string`,
  noList: sql`cast(null as array<string>)`,
  quote: (identifier) => {
    if (identifier === '' || identifier.includes('\0')) {
      throw new RangeError(`sql: expected a name but got ${JSON.stringify(identifier)}`);
    }
    return `\`${identifier.replaceAll('`', '``')}\``;
  },
  placeholder: (position) => `:p${position}`,
  // A quotient of whole numbers is a double there.
  floorDivided: (a, by) => sql`cast(floor((${a}) / ${by}) as bigint)`,
  digitsToInteger: (a) => sql`try_cast(${a} as int)`,
  toText: (a) => sql`cast(${a} as string)`,
  toBigint: (a) => sql`try_cast(${a} as bigint)`,
  find: (a, what) => sql`instr(${a}, '${raw(what)}')`,
  hasAny: (list, of) =>
    of.length === 0 ? sql`1 = 0` : sql`coalesce(arrays_overlap(${list}, array(${of.map(text)})), false)`,
  isAny: (a, of) => sql`array_contains(${of}, ${a})`,
  elements: (list, from) => sql`select explode(${list}) as v from ${from}`,
  isEmptyList: (list) => sql`size(filter(${list}, x -> x is not null and x <> '')) = 0`,
  split: (a) => sql`split(${a}, ${bar})`,
  listOf: (a) => sql`collect_list(${a})`,
  listText: (list) => sql`to_json(${list})`,
  // A window needs an order there; which one does not matter.
  rowNumber: () => sql`row_number() over (order by 1)`,
  dayOf: (a) => sql`unix_date(${a})`,
  dateLiteral: (day) => {
    const { year, month, day: date } = civil(day);
    const two = (n: number): string => String(n).padStart(2, '0');
    return sql`date '${raw(`${year}-${two(month)}-${two(date)}`)}'`;
  },
  epochMs: (a) => sql`unix_millis(${a})`,
  decimal: (a) => sql`try_cast(${a} as decimal(38, 12))`,
  physical: (type) => physicals[type] ?? (type.startsWith('decimal') ? 'decimal' : 'other'),
  given: (columns) => {
    const rows = columns[0]?.values.length ?? 0;
    if (rows === 0) return givenValues(columns, text);
    const row = (i: number): Sql =>
      sql`(${columns.map((column) => {
        const value = column.values[i];
        if (value === null || value === undefined) return sql`null`;
        return typeof value === 'string' ? text(value) : sql`${value}`;
      })})`;
    const every = joined(
      Array.from({ length: rows }, (_, i) => row(i)),
      ', ',
      sql``,
    );
    return sql`select * from values ${every} as given(${columns.map((column) => name(column.name))})`;
  },
  createTable: (table, select) => sql`cache table ${table} as ${select}`,
  dropTable: (table) => sql`uncache table if exists ${table}`,
};
