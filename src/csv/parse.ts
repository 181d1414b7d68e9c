import Papa from 'papaparse';
import { SourceError } from '../core/errors.js';
import { unreadableRow } from '../core/facts/reader.js';
import type { TableSpec } from '../core/facts/spec.js';
import { type CsvCell, csvCell } from './cell.js';
import { decoded } from './decode.js';
import type { CsvHeader } from './header.js';

/** What papaparse's parser gives for a piece of text. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

const linesIn = (text: string): number => text.split('\n').length - 1;

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === '';

/** The line on which a row of a piece begins: quoted cells may hold line feeds. */
const lineOf = (data: Parsed['data'], row: number, firstLine: number): number =>
  data.slice(0, row).reduce((line, cells) => line + 1 + linesIn(cells.join('')), firstLine);

/**
 * Reads a CSV file into batches of rows, for a source.
 *
 * @param file - path
 * @param header - its header, as read before
 * @param table - the spec of its table; columns that the table does not have are left out
 * @returns batches in the file's order; a line with the wrong number of cells is an unreadable row, an empty line none
 * @throws {SourceError} where a quoted cell does not end, or goes on after its closing quote
 */
export async function* parseRows(
  file: string,
  header: CsvHeader,
  table: TableSpec,
): AsyncGenerator<readonly object[]> {
  const width = header.columns.length;
  const cells: (readonly [number, string, CsvCell])[] = [];
  for (const [i, name] of header.columns.entries()) {
    const spec = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    if (spec !== undefined) cells.push([i, name, csvCell(spec)]);
  }

  function toRow(parsed: readonly string[]): object {
    if (parsed.length !== width) {
      return unreadableRow(`the line has more or fewer cells than the header's ${width}`);
    }
    const row: Record<string, unknown> = {};
    for (const [i, name, read] of cells) {
      const text = parsed[i]!;
      row[name] = text === '' ? null : read(text);
    }
    return row;
  }

  let rest = '';
  let line = 1;
  let inHeader = true;

  function take(text: string, last: boolean): readonly object[] {
    const parser = new Papa.Parser({ delimiter: header.delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(text, 0, !last) as Parsed;
    // A quote that is still open in a piece may close in the next.
    const error = errors.find(({ code }) => last || code !== 'MissingQuotes');
    if (error !== undefined) {
      throw new SourceError({
        code: 'malformed-quote',
        what:
          error.code === 'MissingQuotes'
            ? 'a quoted cell does not end'
            : 'a quoted cell goes on after its closing quote',
        where: { table: table.name, file, line: lineOf(data, error.row ?? 0, line) },
        todo: 'write a quote inside a quoted cell twice ("")',
      });
    }
    const end = last ? text.length : meta.cursor;
    line += linesIn(text.slice(0, end));
    rest = text.slice(end);
    const rows = inHeader ? data.slice(1) : data;
    if (data.length > 0) inHeader = false;
    return rows.filter((parsed) => !isBlank(parsed)).map(toRow);
  }

  for await (const piece of decoded(file)) {
    const batch = take(rest + piece, false);
    if (batch.length > 0) yield batch;
  }
  const batch = rest === '' ? [] : take(rest, true);
  if (batch.length > 0) yield batch;
}
