import type { RowReader } from '../facts/reader.js';
import type { KeptValues, SuppliedValue } from '../program/word-tallies.js';
import { columnIndex } from './row-values.js';

function text(reader: RowReader, column: string): string | null {
  return reader.texts[columnIndex(reader, column)] as string | null;
}

function number(reader: RowReader, column: string): number {
  return reader.numbers[columnIndex(reader, column)] as number;
}

function decimal(reader: RowReader, column: string): number | null {
  const scaled = number(reader, column);
  return Number.isNaN(scaled) ? null : scaled / 10 ** (reader.table.columns[column]?.scale ?? 0);
}

function choice(reader: RowReader, column: string): string | null {
  return reader.table.columns[column]?.values?.[number(reader, column)] ?? null;
}

/** The reader's current row of `quotients`. */
export function quotientOf(reader: RowReader): KeptValues['quotients'][number] {
  return {
    unitId: text(reader, 'unitId') as string,
    month: number(reader, 'month'),
    kind: choice(reader, 'kind') as string,
    value: decimal(reader, 'value') as number,
  };
}

/** The reader's current row of `supplied`. */
export function suppliedOf(reader: RowReader): SuppliedValue {
  return {
    indicator: text(reader, 'indicator') as string,
    unitId: text(reader, 'unitId'),
    period: text(reader, 'period') as string,
    sex: choice(reader, 'sex'),
    numerator: decimal(reader, 'numerator'),
    denominator: decimal(reader, 'denominator'),
    value: decimal(reader, 'value'),
  };
}
