import { civil } from '../../core/calendar/day.js';
import { commonDialect, type Dialect, givenValues, type Physical, raw } from '../dialect.js';
import { joined, name, type Sql, sql, text } from '../sql.js';

const physicals: Readonly<Record<string, Physical>> = {
  char: 'text',
  nchar: 'text',
  varchar: 'text',
  nvarchar: 'text',
  bit: 'boolean',
  date: 'date',
  datetimeoffset: 'instant',
  datetime: 'local-time',
  datetime2: 'local-time',
  smalldatetime: 'local-time',
  float: 'double',
  real: 'double',
  tinyint: 'integer',
  smallint: 'integer',
  int: 'integer',
  bigint: 'integer',
  decimal: 'decimal',
  numeric: 'decimal',
  money: 'decimal',
};

/** Names that this library makes are those of temporary tables, which begin with a number sign there. */
const ownTable = /^vardval_/;

/** Texts compare by code: the default collation takes capital and small letters, and trailing blanks, for the same. */
const exact: Sql = sql`collate Latin1_General_100_BIN2`;

/** Rows in a VALUES list, at most. */
const mostValues = 1000;

/**
 * T-SQL (SQL Server 2019 and later, Fabric Warehouse). *Not run*: written from its documentation and parsed, but no test
 * of this library has run a statement of it. It has no lists: columns of lists are texts cut at `|`. Columns of dates,
 * instants and numbers must have these types: texts are not read as such.
 */
export const tsqlDialect: Dialect = {
  ...commonDialect,
  name: 'tsql',
  textType: sql`nvarchar(4000)`,
  noList: sql`cast(null as nvarchar(4000))`,
  quote: (identifier) => {
    if (identifier === '' || identifier.includes('\0')) {
      throw new RangeError(`sql: expected a name but got ${JSON.stringify(identifier)}`);
    }
    return `[${ownTable.test(identifier) ? '#' : ''}${identifier.replaceAll(']', ']]')}]`;
  },
  placeholder: (position) => `@p${position}`,
  // There is no such aggregate: bit by bit, 31 of them.
  orOf: (a, over = sql``) =>
    sql`(${joined(
      Array.from({ length: 31 }, (_, bit) => sql`max(${a} & ${2 ** bit})${over}`),
      ' + ',
      sql`0`,
    )})`,
  digitsToInteger: (a) => sql`try_cast(${a} as int)`,
  toText: (a) => sql`cast(${a} as nvarchar(4000))`,
  toBigint: (a) => sql`try_cast(${a} as bigint)`,
  part: (a, from, length) => sql`substring(${a}, ${from}, ${length})`,
  length: (a) => sql`len(${a})`,
  byCode: (a) => sql`(${a}) ${exact}`,
  find: (a, what) => sql`charindex('${raw(what)}', ${a})`,
  hasAny: (list, of) =>
    of.length === 0
      ? sql`1 = 0`
      : sql`(${joined(
          of.map((one) => sql`charindex('|' + ${text(one)} + '|', '|' + ${list} + '|' ${exact}) > 0`),
          ' or ',
          sql``,
        )})`,
  isAny: (a, of) => sql`${a} ${exact} in (select value ${exact} from openjson(${of}))`,
  elements: (list, from) => sql`select value as v from ${from} cross apply string_split(${list}, '|')`,
  isEmptyList: (list) => sql`replace(${list}, '|', '') = ''`,
  split: (a) => a,
  listOf: (a) => sql`string_agg(${a}, '|')`,
  listText: (list) => list,
  hash: (a) => sql`lower(convert(char(32), hashbytes('MD5', cast(${a} as varchar(4000))), 2))`,
  rowNumber: () => sql`row_number() over (order by (select null))`,
  dayOf: (a) => sql`datediff(day, '1970-01-01', ${a})`,
  dateLiteral: (day) => {
    const { year, month, day: date } = civil(day);
    const two = (n: number): string => String(n).padStart(2, '0');
    return sql`cast('${raw(`${year}-${two(month)}-${two(date)}`)}' as date)`;
  },
  epochMs: (a) => sql`datediff_big(millisecond, '1970-01-01T00:00:00Z', ${a})`,
  decimal: (a) => sql`try_cast(${a} as decimal(38, 12))`,
  physical: (type) => physicals[type.replace(/\(.*\)/, '')] ?? 'other',
  given: (columns) => {
    const rows = columns[0]?.values.length ?? 0;
    if (rows === 0) return givenValues(columns, text);
    const row = (i: number): Sql =>
      sql`(${columns.map((column) => {
        const value = column.values[i];
        if (value === null || value === undefined) return sql`null`;
        return typeof value === 'string' ? text(value) : sql`${value}`;
      })})`;
    const block = (from: number): Sql => {
      const values = joined(
        Array.from({ length: Math.min(mostValues, rows - from) }, (_, i) => row(from + i)),
        ', ',
        sql``,
      );
      return sql`select * from (values ${values}) as given(${columns.map((column) => name(column.name))})`;
    };
    return joined(
      Array.from({ length: Math.ceil(rows / mostValues) }, (_, i) => block(i * mostValues)),
      ' union all ',
      sql``,
    );
  },
  createTable: (table, select) => sql`select * into ${table} from (${select}) made`,
};
