import type { BatchReader } from '../facts/batch-reader.js';
import type { KeptValues, PopulationCount, SuppliedValue } from '../program/word-tallies.js';
import { numbersOf, textsOf } from './reader-columns.js';

function text(reader: BatchReader, column: string): string | null {
  return textsOf(reader, column)[reader.at] as string | null;
}

function number(reader: BatchReader, column: string): number {
  return numbersOf(reader, column)[reader.at] as number;
}

function decimal(reader: BatchReader, column: string): number | null {
  const scaled = number(reader, column);
  return Number.isNaN(scaled) ? null : scaled / 10 ** (reader.table.columns[column]?.scale ?? 0);
}

function choice(reader: BatchReader, column: string): string | null {
  return reader.table.columns[column]?.values?.[number(reader, column)] ?? null;
}

/** The reader's current row of `quotients`. */
export function quotientOf(reader: BatchReader): KeptValues['quotients'][number] {
  return {
    unitId: text(reader, 'unitId') as string,
    month: number(reader, 'month'),
    kind: choice(reader, 'kind') as string,
    value: decimal(reader, 'value') as number,
  };
}

/** The reader's current row of `supplied`. */
export function suppliedOf(reader: BatchReader): SuppliedValue {
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

/** The reader's current row of `populations`. */
export function populationOf(reader: BatchReader): PopulationCount {
  return {
    unitId: text(reader, 'unitId'),
    period: text(reader, 'period') as string,
    sex: choice(reader, 'sex'),
    ageFrom: decimal(reader, 'ageFrom'),
    ageTo: decimal(reader, 'ageTo'),
    count: decimal(reader, 'count') as number,
  };
}
