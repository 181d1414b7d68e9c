import { dayOf, parseDay } from '../calendar/day.js';
import { parseInstant } from '../calendar/stockholm.js';
import { parsePeriod } from '../period/period.js';
import type { ValueClass } from './ledger.js';
import { ore, scaledDecimal, wholeNumber } from './number.js';
import type { ColumnSpec } from './spec.js';

/** Reads a cell that is a number inside; NaN = cannot be read. Never called with undefined, null or ''. */
export type NumberCell = (value: unknown) => number;

/** Reads a cell that stays a text or list; undefined = cannot be read. Never called with undefined, null or ''. */
export type TextCell = (value: unknown) => string | readonly string[] | null | undefined;

const MS_PER_DAY = 86_400_000;
const FIRST_INSTANT = dayOf(1970, 1, 1) * MS_PER_DAY;
const END_INSTANT = dayOf(2200, 1, 1) * MS_PER_DAY;
const PERIODS_KEPT = 1024;

const date: NumberCell = (value) =>
  typeof value === 'string' ? (parseDay(value) ?? Number.NaN) : Number.NaN;

const instant: NumberCell = (value) => {
  if (typeof value === 'string') return parseInstant(value) ?? Number.NaN;
  if (!(value instanceof Date)) return Number.NaN;
  const ms = value.getTime();
  return ms >= FIRST_INSTANT && ms < END_INSTANT ? ms : Number.NaN;
};

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

const time: NumberCell = (value) => {
  const parts = typeof value === 'string' ? TIME.exec(value) : null;
  if (parts === null) return Number.NaN;
  return parts[1] === undefined ? 1440 : Number(parts[1]) * 60 + Number(parts[2]);
};

const month: NumberCell = (value) =>
  typeof value === 'string' && value.length === 7 ? (parseDay(`${value}-01`) ?? Number.NaN) : Number.NaN;

const boolean: NumberCell = (value) => (value === true ? 1 : value === false ? 0 : Number.NaN);

/**
 * The index of each value of an enum, as it may be delivered.
 *
 * @param values - the spec's values
 * @returns value → index
 * @example
 * enumIndex(['1', 'other']).get(1) // => 0
 */
export function enumIndex(values: readonly string[]): ReadonlyMap<unknown, number> {
  const index = new Map<unknown, number>(values.map((value, i) => [value, i]));
  // A code that is a digit is often delivered as a number: diabetes type 1 and 2.
  for (const [i, value] of values.entries()) if (/^\d+$/.test(value)) index.set(Number(value), i);
  return index;
}

function enumeration(values: readonly string[]): NumberCell {
  const index = enumIndex(values);
  return (value) => index.get(value) ?? Number.NaN;
}

function within(read: NumberCell, min: number, max: number): NumberCell {
  return (value) => {
    const number = read(value);
    return number >= min && number <= max ? number : Number.NaN;
  };
}

/**
 * The reader of a column that is a number inside.
 *
 * @param column - the column's spec
 * @returns the reader, or null for a column that stays a text or list
 * @example
 * numberCell(tables.persons.columns.birthDate)?.('1970-01-02') // => 1
 */
export function numberCell(column: ColumnSpec): NumberCell | null {
  const scale = column.scale ?? 0;
  const bounded = (read: NumberCell): NumberCell =>
    column.min === undefined && column.max === undefined
      ? read
      : within(read, (column.min ?? -Infinity) * 10 ** scale, (column.max ?? Infinity) * 10 ** scale);
  switch (column.type) {
    case 'date':
      return date;
    case 'instant':
      return instant;
    case 'time':
      return time;
    case 'month':
      return month;
    case 'boolean':
      return boolean;
    case 'enum':
      return enumeration(column.values ?? []);
    case 'integer':
      return bounded(wholeNumber);
    case 'decimal':
      return bounded((value) => scaledDecimal(value, scale));
    case 'money':
      return bounded(ore);
    default:
      return null;
  }
}

const text: TextCell = (value) => (typeof value === 'string' ? value : undefined);

const isCode = (item: unknown): item is string => typeof item === 'string' && item !== '';
const isNoCode = (item: unknown): boolean => item === null || item === undefined || item === '';

const codes: TextCell = (value) => {
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  if (items.length === 0) return null;
  let plain = true;
  for (let i = 0; i < items.length; i += 1) if (!isCode(items[i])) plain = false;
  if (plain) return items as readonly string[];
  const rest = items.filter((item) => !isNoCode(item));
  if (rest.length === 0) return null;
  return rest.every(isCode) ? rest : undefined;
};

/** Reads period ids to their canonical form; the few that occur are remembered. */
function period(): TextCell {
  const known = new Map<string, string | undefined>();
  return (value) => {
    if (typeof value !== 'string') return undefined;
    const found = known.get(value);
    if (found !== undefined || known.has(value)) return found;
    let id: string | undefined;
    try {
      id = parsePeriod(value).id;
    } catch {
      id = undefined;
    }
    if (known.size < PERIODS_KEPT) known.set(value, id);
    return id;
  };
}

/** A text, or a number read to the column's scale, as a text. */
function textOrNumber(column: ColumnSpec): TextCell {
  return (value) => {
    if (typeof value === 'string') return value;
    return Number.isNaN(scaledDecimal(value, column.scale ?? 0)) ? undefined : String(value);
  };
}

/**
 * The reader of a column that stays a text or list.
 *
 * @param column - the column's spec
 * @returns the reader
 * @example
 * textCell(tables.contacts.columns.diagnoses)([]) // => null
 */
export function textCell(column: ColumnSpec): TextCell {
  if (column.type === 'codes') return codes;
  if (column.type === 'period') return period();
  return column.type === 'text' && column.scale !== undefined ? textOrNumber(column) : text;
}

function classOf(value: unknown): ValueClass {
  if (value === undefined || value === null || value === '') return 'missing';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Date) return 'Date';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'object':
      return typeof value as ValueClass;
    default:
      return 'other';
  }
}

const EXPECTED: Readonly<Record<ColumnSpec['type'], string>> = {
  id: 'an identifier is a text',
  text: 'expected a text',
  code: 'a code is a text',
  codes: 'expected a list of codes, each a text',
  enum: 'expected one of',
  boolean: 'expected true or false',
  date: 'expected a date YYYY-MM-DD',
  instant: 'expected an ISO 8601 instant with an offset or Z, or a Date, of the years 1970–2199',
  time: 'expected HH:MM from 00:00 to 24:00',
  month: 'expected a month YYYY-MM',
  period: 'expected a period id such as 2024, 2024-03, 2024-Q2 or 2024-DÅ08',
  integer: 'expected a whole number',
  decimal: 'expected a number with a decimal point',
  money: 'expected kronor as a decimal text with at most two decimals',
};

/**
 * Says why a cell could not be read, without its value.
 *
 * @param column - the column's spec
 * @param value - the cell
 * @returns a reason in words, one of few per column, and the class of the value
 * @example
 * cellFault(tables.persons.columns.birthDate, '2023-02-29')
 * // => { reason: 'there is no such date', valueClass: 'impossible date' }
 */
export function cellFault(column: ColumnSpec, value: unknown): { reason: string; valueClass: ValueClass } {
  const valueClass = classOf(value);
  if (valueClass === 'missing') return { reason: 'a required value is missing', valueClass };
  if (column.type === 'date') {
    if (valueClass === 'Date') {
      return { reason: 'a Date has no local date of its own: give YYYY-MM-DD', valueClass };
    }
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
      return { reason: 'there is no such date', valueClass: 'impossible date' };
    }
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d./.test(value)) {
      return { reason: 'a date has no time and no zone: give YYYY-MM-DD', valueClass: 'date with time' };
    }
  }
  if (column.type === 'enum') {
    const reason = `${EXPECTED.enum} ${(column.values ?? []).join(', ')}`;
    return { reason, valueClass: typeof value === 'string' ? 'unlisted value' : valueClass };
  }
  if (column.type === 'text' && column.scale !== undefined) {
    return { reason: 'expected a number or a text', valueClass };
  }
  if (column.min !== undefined || column.max !== undefined) {
    const { min: _min, max: _max, ...free } = column;
    if (!Number.isNaN(numberCell(free)?.(value) ?? Number.NaN)) {
      const range = column.max === undefined ? `at least ${column.min}` : `${column.min} to ${column.max}`;
      return { reason: `expected ${range}`, valueClass: 'out of range' };
    }
  }
  return { reason: EXPECTED[column.type], valueClass };
}
