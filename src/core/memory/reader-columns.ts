import type { BatchReader } from '../facts/batch-reader.js';
import type { TextValue } from '../facts/reader.js';
import { columnIndex } from './row-values.js';

/** A column of numbers by row of the batch; NaN = null. */
export function numbersOf(reader: BatchReader, column: string): Float64Array {
  return reader.numbers[columnIndex(reader, column)] as Float64Array;
}

/** A column of few values by row of the batch; 0 = null, else the number + 1. */
export function choicesOf(reader: BatchReader, column: string): Uint16Array {
  return reader.choices[columnIndex(reader, column)] as Uint16Array;
}

/** A column of texts or lists by row of the batch; null = null. */
export function textsOf(reader: BatchReader, column: string): readonly TextValue[] {
  return reader.texts[columnIndex(reader, column)] as readonly TextValue[];
}
