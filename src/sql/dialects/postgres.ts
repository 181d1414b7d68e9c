import { civil } from '../../core/calendar/day.js';
import { commonDialect, type Dialect, givenNull, type Physical, raw } from '../dialect.js';
import { integers, name, sql, texts } from '../sql.js';

const physicals: Readonly<Record<string, Physical>> = {
  text: 'text',
  'character varying': 'text',
  character: 'text',
  name: 'text',
  uuid: 'other',
  boolean: 'boolean',
  date: 'date',
  'timestamp with time zone': 'instant',
  'timestamp without time zone': 'local-time',
  'double precision': 'double',
  real: 'double',
  smallint: 'integer',
  integer: 'integer',
  bigint: 'integer',
  numeric: 'decimal',
  'text[]': 'texts',
  'character varying[]': 'texts',
};

const casts = { text: '::text', integer: '::bigint', texts: '::text[]', integers: '::bigint[]' } as const;

/** PostgreSQL 15 and later. */
export const postgresDialect: Dialect = {
  ...commonDialect,
  name: 'postgres',
  textType: sql`text`,
  noList: sql`cast(null as text[])`,
  placeholder: (position, type) => `$${position}${casts[type]}`,
  toText: (a) => sql`cast(${a} as text)`,
  // Texts are compared by code, whatever the database's collation.
  byCode: (a) => sql`(${a}) collate "C"`,
  hasAny: (list, of) => sql`coalesce(${list} && ${texts(of)}, false)`,
  isAny: (a, of) => sql`${a} = any(${of})`,
  elements: (list, from) => sql`select unnest(${list}) as v from ${from}`,
  isEmptyList: (list) => sql`cardinality(array_remove(array_remove(${list}, null), '')) = 0`,
  listText: (list) => sql`cast(array_to_json(${list}) as text)`,
  split: (a) => sql`string_to_array(${a}, '|')`,
  dayOf: (a) => sql`(${a} - date '1970-01-01')`,
  dateLiteral: (day) => {
    const { year, month, day: date } = civil(day);
    const two = (n: number): string => String(n).padStart(2, '0');
    return sql`date '${raw(`${year}-${two(month)}-${two(date)}`)}'`;
  },
  epochMs: (a) => sql`cast(floor(extract(epoch from ${a}) * 1000) as bigint)`,
  decimal: (a) => sql`round(cast(${a} as numeric), 12)`,
  // Its planner writes the expression of a subquery's column wherever the column is named.
  fenced: (select) => sql`${select} offset 0`,
  physical: (type) => physicals[type.replace(/\(.*\)/, '')] ?? 'other',
  given: (columns) => {
    const lists = columns.map((column) =>
      column.type === 'text'
        ? texts(column.values)
        : integers(column.values.map((value) => value ?? givenNull)),
    );
    const selected = columns.map((column) =>
      column.type === 'integer' && column.values.includes(null)
        ? sql`nullif(${name(column.name)}, ${givenNull}) as ${name(column.name)}`
        : name(column.name),
    );
    return sql`select ${selected} from unnest(${lists}) as given(${columns.map((column) => name(column.name))})`;
  },
};
