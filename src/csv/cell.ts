import type { ColumnSpec } from '../core/facts/spec.js';
import { writtenTruths } from '../core/facts/written-truths.js';

/** Makes of a CSV cell what a row from memory would hold; never called with an empty cell. */
export type CsvCell = (text: string) => unknown;

const asText: CsvCell = (text) => text;

/** Cells are slices of a megabyte of text; an identifier that is kept would keep all of it, so long ones are copied. */
const SLICED = 13;
const asId: CsvCell = (text) => (text.length < SLICED ? text : ` ${text}`.slice(1));

const asBoolean: CsvCell = (text) => writtenTruths.get(text) ?? writtenTruths.get(text.toLowerCase()) ?? text;

const asNumber: CsvCell = (text) => (/^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);

const asCodes: CsvCell = (text) => text.split('|');

/**
 * The translation of a column's CSV cells. What cannot be translated stays a text, which the row reader then reports.
 *
 * @param column - the column's spec
 * @returns the translation
 * @example
 * csvCell(tables.listingPoints.columns.points)('12,5') // => '12.5'
 */
export function csvCell(column: ColumnSpec): CsvCell {
  switch (column.type) {
    case 'id':
      return asId;
    case 'boolean':
      return asBoolean;
    case 'codes':
      return asCodes;
    case 'integer':
    case 'decimal':
    case 'money':
      return asNumber;
    default:
      return column.type === 'text' && column.scale !== undefined ? asNumber : asText;
  }
}
