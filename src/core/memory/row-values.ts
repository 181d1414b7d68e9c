import { ageOn, dayOf, parseDay } from '../calendar/day.js';
import { statutoryHolidays } from '../calendar/holidays.js';
import { localDay, localMinute } from '../calendar/stockholm.js';
import { swedishCalendar } from '../calendar/swedish-calendar.js';
import type { BatchReader } from '../facts/batch-reader.js';
import type { TextValue } from '../facts/reader.js';
import type { ColumnSpec } from '../facts/spec.js';
import type { ActiveOnNode, Literal, ValueNode } from '../measure/nodes.js';
import { lastDayOf, parsePeriod } from '../period/period.js';
import { isMinutes, literalMilliseconds, type Spans } from '../program/exact-minutes.js';
import { scaledLiteral } from '../program/literal.js';
import type { RowTest } from './truth.js';

/** What a value of a row is compared as. */
export type ValueSpec = Pick<ColumnSpec, 'type' | 'scale' | 'values'>;

/** A value of the reader's current row: a number (NaN = null) or a text. */
export type RowValue =
  | { readonly kind: 'number'; readonly spec: ValueSpec; readonly get: () => number }
  | { readonly kind: 'text'; readonly spec: ValueSpec; readonly get: () => string | null };

/** The rows being read and what they need of the world around them. */
export interface RowContext {
  readonly reader: BatchReader;
  /** Index of the current row's person; −1 for a row without one. */
  readonly person: () => number;
  /** Birth day of the current row's person; NaN when not known. */
  readonly birthDay: () => number;
  readonly isOpen: (unitId: string, day: number, minute: number) => boolean;
  /** Milliseconds of opening hours between two instants, on the days that count; null where nobody can say. */
  readonly openMilliseconds: (
    unitId: string,
    from: number,
    to: number,
    isCounted: (day: number) => boolean | null,
  ) => number | null;
  /** Makes the test of a condition that looks into an interval table. */
  readonly activeTest: (node: ActiveOnNode, context: RowContext) => RowTest;
}

const day: ValueSpec = { type: 'date' };
const whole: ValueSpec = { type: 'integer' };

export function columnIndex(reader: BatchReader, column: string): number {
  const index = reader.columns.indexOf(column);
  if (index < 0) throw new RangeError(`${reader.table.name}: expected a column but got "${column}"`);
  return index;
}

function columnSpec(reader: BatchReader, column: string): ColumnSpec {
  const columns: Readonly<Record<string, ColumnSpec>> = reader.table.columns;
  const spec = columns[column];
  if (spec === undefined) throw new RangeError(`${reader.table.name}: expected a column but got "${column}"`);
  return spec;
}

/** Reads a value of the current row. */
export function rowValue(node: ValueNode, context: RowContext): RowValue {
  switch (node.kind) {
    case 'col':
      return columnValue(node.column, context);
    case 'lit':
      return literalValue(node.value, null);
    case 'span':
    case 'openSpan': {
      const length = spanLength(node, context);
      if (!isMinutes(node)) return { kind: 'number', spec: whole, get: length };
      return { kind: 'number', spec: whole, get: () => Math.floor(length() / minuteMs) };
    }
    case 'coalesce':
      return coalesced(node.of, context);
    case 'local': {
      const instant = numberOf(node.of, context);
      const local = node.part === 'date' ? localDay : localMinute;
      return {
        kind: 'number',
        spec: node.part === 'date' ? day : whole,
        get: () => {
          const at = instant();
          return !Number.isNaN(at) ? local(at) : Number.NaN;
        },
      };
    }
    case 'ageOn': {
      const at = numberOf(node.date, context);
      return {
        kind: 'number',
        spec: whole,
        get: () => {
          const birth = context.birthDay();
          const date = at();
          // Who is not born on the day has no age; NaN fails the comparison.
          return birth <= date ? ageOn(birth, date) : Number.NaN;
        },
      };
    }
  }
}

const minuteMs = 60_000;

/** Days, or milliseconds, of a span; NaN where it is not known. */
function spanLength(node: Spans, context: RowContext): () => number {
  if (node.kind === 'openSpan') return openMillisecondsOf(node, context);
  const from = numberOf(node.from, context);
  const to = numberOf(node.to, context);
  return () => to() - from();
}

/** A value as milliseconds, where it is compared with minutes; half of one where it lies between two. */
export function exactMilliseconds(node: ValueNode, context: RowContext): () => number {
  if (isMinutes(node)) return spanLength(node, context);
  if (node.kind === 'lit') {
    const at = literalMilliseconds(node.value);
    return () => at;
  }
  const value = rowValue(node, context);
  if (value.kind === 'text') throw new RangeError('cmp: expected two values of one type');
  const scale = 10 ** decimalsOf(value.spec);
  return () => {
    const units = value.get();
    const minutes = Math.trunc(units / scale);
    const rest = (units - minutes * scale) * minuteMs;
    const over = rest % scale;
    return minutes * minuteMs + (rest - over) / scale + Math.sign(over) / 2;
  };
}

function openMillisecondsOf(
  node: Extract<ValueNode, { kind: 'openSpan' }>,
  context: RowContext,
): () => number {
  const unit = columnValue(node.unit, context);
  if (unit.kind !== 'text') throw new RangeError('openSpan: expected a column that names the unit');
  const from = numberOf(node.from, context);
  const to = numberOf(node.to, context);
  const counts = node.days === null ? () => true : workingDays(node.days);
  return () => {
    const unitId = unit.get();
    if (unitId === null) return Number.NaN;
    return context.openMilliseconds(unitId, from(), to(), counts) ?? Number.NaN;
  };
}

/** Whether a day is a working day; null outside the years of the holiday table, of which nobody can say. */
function workingDays(days: Parameters<typeof swedishCalendar>[0]): (day: number) => boolean | null {
  const { isWorkingDayNumber } = swedishCalendar(days);
  const first = dayOf(statutoryHolidays.firstYear, 1, 1);
  const end = dayOf(statutoryHolidays.lastYear + 1, 1, 1);
  return (at) => (at >= first && at < end ? isWorkingDayNumber(at) : null);
}

/** A literal as a value of a column; where nothing says which, as what it looks like. */
function literalValue(literal: Literal, like: ValueSpec | null): RowValue {
  if (typeof literal !== 'string') {
    const spec = like ?? (typeof literal === 'boolean' ? { type: 'boolean' } : whole);
    const number = scaledLiteral(spec, literal);
    return { kind: 'number', spec, get: () => number };
  }
  const spec = like ?? (parseDay(literal) === null ? { type: 'text' } : day);
  if (spec.type === 'enum') {
    const index = spec.values?.indexOf(literal) ?? -1;
    return { kind: 'number', spec, get: () => index };
  }
  if (['id', 'text', 'code', 'period'].includes(spec.type)) return { kind: 'text', spec, get: () => literal };
  const number = scaledLiteral(spec, literal);
  return { kind: 'number', spec, get: () => number };
}

/** The first of the values that is known; literals are values of the columns beside them. */
function coalesced(of: readonly ValueNode[], context: RowContext): RowValue {
  const column = of.find((part) => part.kind !== 'lit');
  const like = column === undefined ? null : rowValue(column, context).spec;
  const parts = of.map((part) =>
    part.kind === 'lit' ? literalValue(part.value, like) : rowValue(part, context),
  );
  const [first] = parts;
  if (first === undefined) throw new RangeError('coalesce: expected at least one value but got none');
  if (first.kind === 'text') {
    const gets = parts.map((part) => (part.kind === 'text' ? part.get : () => null));
    return {
      kind: 'text',
      spec: first.spec,
      get: () => {
        for (const get of gets) {
          const value = get();
          if (value !== null) return value;
        }
        return null;
      },
    };
  }
  // Numbers of different decimals meet in the finest unit of them.
  const scale = Math.max(...parts.map((part) => decimalsOf(part.spec)));
  const gets = parts.map((part) => (part.kind === 'number' ? inUnits(part, scale) : () => Number.NaN));
  return {
    kind: 'number',
    spec: { ...first.spec, scale },
    get: () => {
      for (const get of gets) {
        const value = get();
        if (!Number.isNaN(value)) return value;
      }
      return Number.NaN;
    },
  };
}

/** How many decimals a number is kept with: its smallest unit is 1. */
export function decimalsOf(spec: ValueSpec): number {
  return spec.scale ?? (spec.type === 'money' ? 2 : 0);
}

/** The number in units of so many decimals. */
export function inUnits(value: Extract<RowValue, { kind: 'number' }>, decimals: number): () => number {
  const factor = 10 ** (decimals - decimalsOf(value.spec));
  const { get } = value;
  return factor === 1 ? get : () => get() * factor;
}

/** A value that must be a number (a date, an instant …). */
export function numberOf(node: ValueNode, context: RowContext): () => number {
  const value = rowValue(node, context);
  if (value.kind === 'text' && value.spec.type === 'period') return () => periodLastDay(value.get());
  if (value.kind === 'text') throw new RangeError('expected a number, a date or an instant but got a text');
  return value.get;
}

function columnValue(column: string, { reader }: RowContext): RowValue {
  const index = columnIndex(reader, column);
  const spec = columnSpec(reader, column);
  const numbers = reader.numbers[index] as Float64Array;
  const texts = reader.texts[index] as readonly TextValue[];
  switch (spec.type) {
    case 'id':
    case 'text':
    case 'code':
    case 'period':
      return { kind: 'text', spec, get: () => texts[reader.at] as string | null };
    case 'codes':
      return { kind: 'text', spec, get: () => (texts[reader.at] === null ? null : 'codes') };
    default:
      return { kind: 'number', spec, get: () => numbers[reader.at] as number };
  }
}

/** A row about a period is dated on that period's last day. */
function periodLastDay(id: string | null): number {
  if (id === null) return Number.NaN;
  return parseDay(lastDayOf(parsePeriod(id))) ?? Number.NaN;
}
