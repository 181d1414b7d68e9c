import { dayOf, FIRST_YEAR, LAST_YEAR } from '../core/calendar/day.js';
import type { ColumnSpec } from '../core/facts/spec.js';
import { type Dialect, type Physical, raw } from './dialect.js';
import { oneOf, type Sql, sql, text } from './sql.js';
import {
  dateOfText,
  endOfInstants,
  firstInstant,
  instantOfText,
  monthOfText,
  scaledText,
  timeOfText,
} from './text-cells.js';

/** A caller's column as the value that clauses look at. */
export interface SqlCell {
  /**
   * The value; null when it is absent or cannot be read. Day number (date; month: its first day), milliseconds
   * (instant), minutes (time), 0 or 1 (boolean), value × 10^scale (numbers), text (id, text, code, enum), list (codes).
   */
  readonly value: Sql;
  /** Nothing stands there: null, or an empty text. */
  readonly absent: Sql;
  /** Whether a present cell may be unreadable; when not, nobody need ask. */
  readonly mayFail: boolean;
}

const firstDay = dayOf(FIRST_YEAR, 1, 1);
const lastDay = dayOf(LAST_YEAR, 12, 31);
const mostSafe = Number.MAX_SAFE_INTEGER;

/** Which columns of an engine can hold a column of the facts; others are of the wrong type. */
export const acceptable: Readonly<Record<ColumnSpec['type'], readonly Physical[]>> = {
  id: ['text', 'integer'],
  text: ['text', 'integer', 'decimal', 'double'],
  code: ['text'],
  codes: ['texts', 'text'],
  enum: ['text', 'integer'],
  boolean: ['boolean', 'text'],
  date: ['date', 'text'],
  instant: ['instant', 'text'],
  time: ['text'],
  month: ['text', 'date'],
  period: ['text', 'integer'],
  integer: ['integer', 'decimal', 'double', 'text'],
  decimal: ['integer', 'decimal', 'double', 'text'],
  money: ['integer', 'decimal', 'text'],
};

/**
 * Reads a caller's column by its spec.
 *
 * @param column - the spec
 * @param physical - what the engine's column is; one of {@link acceptable}
 * @param a - the caller's column
 */
export function sqlCell(
  column: ColumnSpec,
  physical: Physical,
  a: Sql,
  dialect: Dialect,
  faults: 'check' | 'trust',
): SqlCell {
  const isTrusted = faults === 'trust';
  const isText = physical === 'text';
  const absent = isText ? sql`(${a} is null or ${a} = '')` : sql`${a} is null`;
  const cell = (value: Sql, mayFail = true): SqlCell => ({ value, absent, mayFail });
  const asText = isText ? sql`nullif(${a}, '')` : dialect.toText(a);
  switch (column.type) {
    case 'id':
    case 'code':
    case 'text':
    case 'period':
      return cell(asText, false);
    case 'codes': {
      const list = isText ? dialect.split(a) : a;
      const none = isText ? absent : sql`(${dialect.isNullList(a)} or ${dialect.isEmptyList(a)})`;
      // An empty list and none are the same, which clauses know and comparing rows must.
      return { value: isTrusted ? list : dialect.listUnless(none, list), absent: none, mayFail: false };
    }
    case 'enum':
      return isTrusted
        ? cell(asText, false)
        : cell(sql`case when ${among(asText, column.values ?? [])} then ${asText} end`);
    case 'boolean':
      return isText
        ? cell(
            sql`case when lower(${a}) in ('true', '1', 'ja') then 1 when lower(${a}) in ('false', '0', 'nej') then 0 end`,
          )
        : cell(sql`case when ${a} then 1 when not ${a} then 0 end`, false);
    case 'date':
      return isTrusted && !isText
        ? cell(dialect.dayOf(a), false)
        : cell(within(isText ? dateOfText(a, dialect) : dialect.dayOf(a), firstDay, lastDay));
    case 'month':
      return cell(within(isText ? monthOfText(a, dialect) : dialect.dayOf(a), firstDay, lastDay));
    case 'time':
      return cell(timeOfText(a, dialect));
    case 'instant':
      return cell(
        within(isText ? instantOfText(a, dialect) : dialect.epochMs(a), firstInstant, endOfInstants - 1),
      );
    case 'integer':
    case 'decimal':
    case 'money':
      return cell(numberCell(column, physical, a, dialect));
  }
}

/** The text is one of the values; null when it is null. */
function among(a: Sql, values: readonly string[]): Sql {
  return values.length === 0 ? sql`1 = 0` : sql`${a} in (${values.map(ownText)})`;
}

/** Values of the column specs, which are this library's own, stand as literals; others are bound. */
export function ownText(value: string): Sql {
  return /^[\w -]*$/.test(value) ? sql`'${raw(value)}'` : text(value);
}

function within(a: Sql, first: number, last: number): Sql {
  return sql`case when ${a} between ${first} and ${last} then ${a} end`;
}

function numberCell(column: ColumnSpec, physical: Physical, a: Sql, dialect: Dialect): Sql {
  const scale = column.scale ?? (column.type === 'money' ? 2 : 0);
  const exact = column.type !== 'decimal';
  const factor = 10 ** scale;
  const value =
    physical === 'integer'
      ? sql`${dialect.toBigint(a)} * ${factor}`
      : physical === 'text'
        ? scaledText(a, scale, exact, dialect)
        : scaledDecimal(
            dialect.decimal(a, physical === 'double' ? 'double' : 'decimal'),
            factor,
            exact,
            dialect,
          );
  const least = column.min === undefined ? -mostSafe : column.min * factor;
  const most = column.max === undefined ? mostSafe : column.max * factor;
  return within(value, least, most);
}

/** Half away from zero, in whole numbers; `exact` refuses what lies between two of them. */
function scaledDecimal(a: Sql, factor: number, exact: boolean, dialect: Dialect): Sql {
  const up = (of: Sql): Sql => dialect.floorDivided(sql`${of} * ${2 * factor} + 1`, 2);
  const rounded = sql`case when ${a} < 0 then -${up(sql`(-${a})`)} else ${up(a)} end`;
  return exact ? sql`case when ${a} * ${factor} = ${rounded} then ${rounded} end` : rounded;
}

/** A cell that is there and cannot be read. */
export function isFault({ value, absent }: SqlCell): Sql {
  return sql`(not ${absent} and ${value} is null)`;
}

/** Whether one of several cells cannot be read. */
export function anyFault(cells: readonly SqlCell[]): Sql {
  return oneOf(cells.filter(({ mayFail }) => mayFail).map(isFault));
}
