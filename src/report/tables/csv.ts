import { received } from '../../core/received.js';
import { plain, type Table, type TableCell } from './table.js';

/**
 * `rfc4180`: comma, decimal point, UTF-8 without a mark, for programs. `excel-sv`: semicolon, decimal comma and the
 * mark by which a Swedish Excel knows UTF-8.
 */
export type CsvDialect = 'rfc4180' | 'excel-sv';

const dialects: Readonly<
  Record<CsvDialect, { readonly mark: string; readonly separator: string; readonly comma: string }>
> = {
  rfc4180: { mark: '', separator: ',', comma: '.' },
  'excel-sv': { mark: '\ufeff', separator: ';', comma: ',' },
};

/**
 * A table as CSV (RFC 4180), line by line. A text that a spreadsheet would take for a formula begins with an
 * apostrophe; what is missing is empty.
 *
 * @param table - for instance of {@link outcomeTable}
 * @param dialect - `rfc4180` when not said; `excel-sv` for a Swedish Excel
 * @returns lines with their ends, the names of the columns first
 * @throws {RangeError} when there is no such dialect
 * @example
 * ```ts
 * import { csvLines } from 'vardval/report';
 * const columns = [{ name: 'share', heading: { sv: 'Andel', en: 'Share' }, holds: 'percent' as const }];
 * const table = { title: { sv: 'x', en: 'x' }, columns, rows: [[0.5]] };
 * [...csvLines(table, 'excel-sv')].join(''); // => '\ufeffshare\r\n0,5\r\n'
 * ```
 */
export function* csvLines(table: Table, dialect: CsvDialect = 'rfc4180'): Generator<string> {
  if (typeof dialect !== 'string' || !Object.hasOwn(dialects, dialect))
    throw new RangeError(
      `csvLines: expected the dialect 'rfc4180' or 'excel-sv' but got ${received(dialect)}`,
    );
  const { mark, separator, comma } = dialects[dialect];
  const line = (cells: readonly TableCell[]): string =>
    `${cells.map((cell) => written(cell, separator, comma)).join(separator)}\r\n`;
  yield mark + line(table.columns.map((column) => column.name));
  for (const row of table.rows) yield line(row);
}

function written(cell: TableCell, separator: string, comma: string): string {
  const value = plain(cell);
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', comma);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
