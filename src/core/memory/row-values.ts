import { ageOn, parseDay } from '../calendar/day.js';
import { localDay, localMinute } from '../calendar/stockholm.js';
import type { RowReader } from '../facts/reader.js';
import type { ColumnSpec } from '../facts/spec.js';
import type { ValueNode } from '../measure/nodes.js';
import { lastDayOf, parsePeriod } from '../period/period.js';

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
      throw new RangeError('a literal is compared with a value, not with another literal');
    case 'span': {
      const from = numberOf(node.from, context);
      const to = numberOf(node.to, context);
      const size = node.unit === 'days' ? 1 : 60_000;
      return { kind: 'number', spec: whole, get: () => Math.floor((to() - from()) / size) };
    }
    case 'coalesce': {
      const parts = node.of.map((part) => rowValue(part, context));
      const spec = parts[0]?.spec ?? whole;
      const gets = parts.map((part) => (part.kind === 'number' ? part.get : () => Number.NaN));
      return {
        kind: 'number',
        spec,
        get: () => {
          for (const get of gets) {
            const value = get();
            if (!Number.isNaN(value)) return value;
          }
          return Number.NaN;
        },
      };
    }
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

/** A value that must be a number (a date, an instant …). */
export function numberOf(node: ValueNode, context: RowContext): () => number {
  const value = rowValue(node, context);
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
      return { kind: 'text', spec, get: () => texts[index] as string | null };
    case 'codes':
      return { kind: 'text', spec, get: () => (texts[index] === null ? null : 'codes') };
    case 'period': {
      return { kind: 'number', spec, get: () => periodLastDay(texts[index] as string | null) };
    }
    default:
      return { kind: 'number', spec, get: () => numbers[index] as number };
  }
}

/** A row about a period is dated on that period's last day. */
function periodLastDay(id: string | null): number {
  if (id === null) return Number.NaN;
  return parseDay(lastDayOf(parsePeriod(id))) ?? Number.NaN;
}
