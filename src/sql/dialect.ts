import { joined, name, type Rendering, type Sql, sql } from './sql.js';

/** What a column holds, as far as reading its cells goes. */
export type Physical =
  | 'text'
  | 'texts'
  | 'integer'
  | 'decimal'
  | 'double'
  | 'boolean'
  | 'date'
  /** An instant: with a time zone, or in UTC by definition. */
  | 'instant'
  /** A date and time without a zone: it is no instant, and no date. */
  | 'local-time'
  | 'other';

/** A column of a small table that this library hands to the engine. */
export type GivenColumn =
  | { readonly name: string; readonly type: 'integer'; readonly values: readonly (number | null)[] }
  | { readonly name: string; readonly type: 'text'; readonly values: readonly string[] };

/** A whole number in place of null in a given column: lists of bound values have no nulls everywhere. */
export const givenNull: number = -2_000_000_000;

/**
 * The few primitives that stages are written with, in one SQL. Everything else is plain SQL that every engine reads:
 * joins, group by, case, count, sum, min, max, comparison and whole-number arithmetic.
 */
export interface Dialect extends Rendering {
  readonly name: string;
  /**
   * Whether stages are best run in few statements: what one statement alone needs is a common table expression of it,
   * marked `materialized` or `not materialized`.
   */
  readonly fuses: boolean;
  /** Bits that both have. */
  and(a: Sql, b: Sql): Sql;
  /** Bits that one has. */
  or(a: Sql, b: Sql): Sql;
  /** Aggregate of {@link Dialect.or}; over a window where one is given. */
  orOf(a: Sql, over?: Sql): Sql;
  /** Quotient of whole numbers, rounded down. */
  floorDivided(a: Sql, by: number): Sql;
  /** A text of digits as a whole number; asked only of such texts, inside a case. */
  digitsToInteger(a: Sql): Sql;
  /** Names of types. */
  readonly textType: Sql;
  readonly bigintType: Sql;
  /** A list column that is not there. */
  readonly noList: Sql;
  /** Any value as a text. */
  toText(a: Sql): Sql;
  toBigint(a: Sql): Sql;
  /** The text with every digit made 0, so that its shape can be compared. */
  shape(a: Sql): Sql;
  /** Characters of a text from a position (1 = the first). */
  part(a: Sql, from: number, length: number): Sql;
  /** The last characters of a text. */
  lastPart(a: Sql, length: number): Sql;
  length(a: Sql): Sql;
  /** The text for comparison by code, whatever the database's own order. */
  byCode(a: Sql): Sql;
  /** Whether a list column has one of some texts; never null. */
  hasAny(list: Sql, of: readonly string[]): Sql;
  /** Whether a text is one of a bound list; null when the text is. */
  isAny(a: Sql, of: Sql): Sql;
  /** `select` of the elements of a list column, as the column `v`. */
  elements(list: Sql, from: Sql): Sql;
  /** Whether a list has no elements that are texts. */
  isEmptyList(list: Sql): Sql;
  /** The list, or none. */
  listUnless(none: Sql, list: Sql): Sql;
  /** Whether a list column holds null. */
  isNullList(list: Sql): Sql;
  /** Number of the row, the same as long as the relation is not made anew. */
  rowNumber(): Sql;
  /** Day number (1970-01-01 is 0) of a column of dates. */
  dayOf(a: Sql): Sql;
  /** A day number as a date literal. */
  dateLiteral(day: number): Sql;
  /** Milliseconds since 1970 of a column of instants, rounded down. */
  epochMs(a: Sql): Sql;
  /** A decimal or double as an exact decimal of at most twelve decimals; null when it is none. */
  decimal(a: Sql, physical: 'decimal' | 'double'): Sql;
  /** Where a text is found in another, from 1; 0 when it is not. `what` is written by this library. */
  find(a: Sql, what: '.' | ',' | '|'): Sql;
  /** A text cut at `|` to a list. */
  split(a: Sql): Sql;
  /** Aggregate: the texts of a group as a list. */
  listOf(a: Sql): Sql;
  /** A list of texts as a JSON array in a text; null or an empty array for none. */
  listText(list: Sql): Sql;
  /** MD5 of a text, in 32 lower-case hexadecimal digits: the same in every engine. */
  hash(a: Sql): Sql;
  /** What an engine's type name means. */
  physical(type: string): Physical;
  /** A small table with these columns, as a `select`. */
  given(columns: readonly GivenColumn[]): Sql;
  /** A `select` whose columns are made once, however often they are named around it. */
  fenced(select: Sql): Sql;
  createTable(table: Sql, select: Sql): Sql;
  dropTable(table: Sql): Sql;
}

const digits = '0123456789';

/** The forms that most engines share; a dialect overrides what it writes otherwise. */
export const commonDialect: Omit<
  Dialect,
  | 'name'
  | 'physical'
  | 'placeholder'
  | 'given'
  | 'epochMs'
  | 'dayOf'
  | 'dateLiteral'
  | 'decimal'
  | 'split'
  | 'hasAny'
  | 'isAny'
  | 'elements'
  | 'isEmptyList'
> = {
  fuses: false,
  textType: sql`varchar`,
  bigintType: sql`bigint`,
  noList: sql`cast(null as varchar[])`,
  quote: (identifier) => `"${checkedName(identifier).replaceAll('"', '""')}"`,
  and: (a, b) => sql`(${a} & ${b})`,
  or: (a, b) => sql`(${a} | ${b})`,
  orOf: (a, over = sql``) => sql`bit_or(${a})${over}`,
  floorDivided: (a, by) => sql`cast(floor((${a}) / ${by}.0) as bigint)`,
  digitsToInteger: (a) => sql`cast(${a} as integer)`,
  toText: (a) => sql`cast(${a} as varchar)`,
  toBigint: (a) => sql`cast(${a} as bigint)`,
  shape: (a) => sql`translate(${a}, '${raw(digits)}', '${raw('0'.repeat(10))}')`,
  part: (a, from, length) => sql`substr(${a}, ${from}, ${length})`,
  lastPart: (a, length) => sql`right(${a}, ${length})`,
  length: (a) => sql`length(${a})`,
  byCode: (a) => a,
  find: (a, what) => sql`strpos(${a}, '${raw(what)}')`,
  rowNumber: () => sql`row_number() over ()`,
  listUnless: (none, list) => sql`case when not ${none} then ${list} end`,
  isNullList: (list) => sql`${list} is null`,
  listOf: (a) => sql`array_agg(${a})`,
  listText: (list) => sql`cast(to_json(${list}) as varchar)`,
  hash: (a) => sql`md5(${a})`,
  fenced: (select) => select,
  createTable: (table, select) => sql`create temporary table ${table} as ${select}`,
  dropTable: (table) => sql`drop table if exists ${table}`,
};

/** Digits and other texts without a quote, of this file and the dialects alone. */
export function raw(text: string): Sql {
  if (text.includes("'")) throw new RangeError('raw: a quote would end the text');
  return { parts: [{ kind: 'text', text }] };
}

function checkedName(identifier: string): string {
  if (identifier === '' || identifier.includes('\0')) {
    throw new RangeError(`sql: expected a name but got ${JSON.stringify(identifier)}`);
  }
  return identifier;
}

/** A given table by literals of whole numbers and bound texts, for engines without lists. */
export function givenValues(columns: readonly GivenColumn[], bound: (value: string) => Sql): Sql {
  const rows = columns[0]?.values.length ?? 0;
  const cell = (column: GivenColumn, i: number): Sql =>
    column.type === 'text'
      ? bound(column.values[i] as string)
      : column.values[i] == null
        ? sql`null`
        : sql`${column.values[i] as number}`;
  const row = (i: number): Sql =>
    sql`select ${columns.map((column) => sql`${cell(column, i)} as ${name(column.name)}`)}`;
  if (rows === 0) {
    return sql`select ${columns.map((column) => sql`${column.type === 'text' ? sql`''` : sql`0`} as ${name(column.name)}`)} where 1 = 0`;
  }
  return joined(
    Array.from({ length: rows }, (_, i) => row(i)),
    ' union all ',
    sql``,
  );
}
