import { civil } from '../../core/calendar/day.js';
import { commonDialect, type Dialect, givenNull, type Physical, raw } from '../dialect.js';
import { integers, name, sql, texts } from '../sql.js';

const placeholders = {
  text: 'String',
  integer: 'Int64',
  texts: 'Array(String)',
  integers: 'Array(Int64)',
} as const;

/** ClickHouse 25 and later. */
export const clickhouseDialect: Dialect = {
  ...commonDialect,
  // A backslash escapes in quoted names too: it could take the closing quote along.
  quote: (identifier) => commonDialect.quote(identifier).replaceAll('\\', '\\\\'),
  name: 'clickhouse',
  textType: sql`Nullable(String)`,
  bigintType: sql`Nullable(Int64)`,
  noList: sql`cast([] as Array(String))`,
  placeholder: (position, type) => `{p${position}:${placeholders[type]}}`,
  and: (a, b) => sql`bitAnd(${a}, ${b})`,
  or: (a, b) => sql`bitOr(${a}, ${b})`,
  orOf: (a, over = sql``) => sql`groupBitOr(${a})${over}`,
  floorDivided: (a, by) => sql`toInt64(floor((${a}) / ${by}))`,
  digitsToInteger: (a) => sql`toInt32OrNull(${a})`,
  toText: (a) => sql`toString(${a})`,
  toBigint: (a) => sql`accurateCastOrNull(${a}, 'Int64')`,
  find: (a, what) => sql`position(${a}, '${raw(what)}')`,
  hasAny: (list, of) => sql`hasAny(${list}, ${texts(of)})`,
  isAny: (a, of) => sql`case when ${a} is not null then has(${of}, ${a}) end`,
  elements: (list, from) => sql`select arrayJoin(${list}) as v from ${from}`,
  isEmptyList: (list) => sql`empty(arrayFilter(x -> x is not null and x <> '', ${list}))`,
  // A list is never null there: one without elements stands for none.
  listUnless: (none, list) => sql`if(${none}, [], ${list})`,
  isNullList: () => sql`1 = 0`,
  listOf: (a) => sql`groupArray(${a})`,
  listText: (list) => sql`toJSONString(${list})`,
  hash: (a) => sql`lower(hex(MD5(${a})))`,
  split: (a) => sql`splitByChar('|', coalesce(${a}, ''))`,
  dayOf: (a) => sql`toInt32(${a})`,
  dateLiteral: (day) => {
    const { year, month, day: date } = civil(day);
    const two = (n: number): string => String(n).padStart(2, '0');
    return sql`toDate32('${raw(`${year}-${two(month)}-${two(date)}`)}')`;
  },
  epochMs: (a) => sql`toUnixTimestamp64Milli(toDateTime64(${a}, 3, 'UTC'))`,
  decimal: (a) => sql`toDecimal128OrNull(toString(${a}), 12)`,
  physical: (type) => physicalOf(type),
  given: (columns) => {
    const lists = columns.map((column) =>
      column.type === 'text'
        ? texts(column.values)
        : integers(column.values.map((value) => value ?? givenNull)),
    );
    const selected = columns.map((column, i) => {
      const element = sql`tupleElement(t, ${i + 1})`;
      return column.type === 'integer' && column.values.includes(null)
        ? sql`nullif(${element}, ${givenNull}) as ${name(column.name)}`
        : sql`${element} as ${name(column.name)}`;
    });
    return sql`select ${selected} from (select arrayJoin(arrayZip(${lists})) as t)`;
  },
};

function physicalOf(type: string): Physical {
  const [, wrapper, inner] = /^(Nullable|LowCardinality)\((.*)\)$/.exec(type) ?? [];
  if (wrapper !== undefined && inner !== undefined) return physicalOf(inner);
  if (type === 'String' || type.startsWith('FixedString') || type.startsWith('Enum')) return 'text';
  if (type === 'UUID') return 'other';
  if (type === 'Bool') return 'boolean';
  if (type === 'Date' || type === 'Date32') return 'date';
  if (type.startsWith('DateTime')) return 'instant';
  if (/^U?Int(8|16|32|64)$/.test(type)) return 'integer';
  if (type.startsWith('Decimal')) return 'decimal';
  if (type.startsWith('Float')) return 'double';
  const element = /^Array\((.*)\)$/.exec(type)?.[1];
  return element !== undefined && physicalOf(element) === 'text' ? 'texts' : 'other';
}
