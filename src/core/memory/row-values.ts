import { ageOn, parseDay } from '../calendar/day.js';
import { localDay, localMinute } from '../calendar/stockholm.js';
import type { RowReader } from '../facts/reader.js';
import type { ColumnSpec } from '../facts/spec.js';
import type { Literal, ValueNode } from '../measure/nodes.js';
import { lastDayOf, parsePeriod } from '../period/period.js';
import { scaledLiteral } from '../program/literal.js';

/** What a value of a row is compared as. */
export type ValueSpec = Pick<ColumnSpec, 'type' | 'scale' | 'values'>;

/** A value of the reader's current row: a number (NaN = null) or a text. */
export type RowValue =
  | { readonly kind: 'number'; readonly spec: ValueSpec; readonly get: () => number }
  | { readonly kind: 'text'; readonly spec: ValueSpec; readonly get: () => string | null };

/** The rows being read and what they need of the world around them. */
export interface RowContext {
  readonly reader: RowReader;
  /** Birth day of the current row's person; NaN when not known. */
  readonly birthDay: () => number;
  readonly isOpen: (unitId: string, day: number, minute: number) => boolean;
}

const day: ValueSpec = { type: 'date' };
const whole: ValueSpec = { type: 'integer' };

export function columnIndex(reader: RowReader, column: string): number {
  const index = reader.columns.indexOf(column);
  if (index < 0) throw new RangeError(`${reader.table.name}: expected a column but got "${column}"`);
  return index;
}

function columnSpec(reader: RowReader, column: string): ColumnSpec {
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
    case 'span': {
      const from = numberOf(node.from, context);
      const to = numberOf(node.to, context);
      const size = node.unit === 'days' ? 1 : 60_000;
      return { kind: 'number', spec: whole, get: () => Math.floor((to() - from()) / size) };
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
          return !Number.isNaN(birth) && !Number.isNaN(date) ? ageOn(birth, date) : Number.NaN;
        },
      };
    }
  }
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
  const { numbers, texts } = reader;
  switch (spec.type) {
    case 'id':
    case 'text':
    case 'code':
    case 'period':
      return { kind: 'text', spec, get: () => texts[index] as string | null };
    case 'codes':
      return { kind: 'text', spec, get: () => (texts[index] === null ? null : 'codes') };
    default:
      return { kind: 'number', spec, get: () => numbers[index] as number };
  }
}

/** A row about a period is dated on that period's last day. */
function periodLastDay(id: string | null): number {
  if (id === null) return Number.NaN;
  return parseDay(lastDayOf(parsePeriod(id))) ?? Number.NaN;
}
