import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SourceError } from '../core/errors.js';
import type { FactRows, TableName } from '../core/facts/rows.js';
import { fromRows, type Tables } from '../core/facts/source.js';
import { tables } from '../core/facts/tables.js';
import type { Delimiter } from './header.js';

/** How {@link writeCsv} writes. */
export interface WriteCsvOptions {
  /** Default `,`. */
  readonly delimiter?: Delimiter;
  /** The columns of a table's file; default: all of the table. */
  readonly columns?: { readonly [K in TableName]?: readonly (keyof FactRows[K] & string)[] };
}

function cellText(value: unknown, column: string): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.toISOString();
  if (!Array.isArray(value)) return String(value);
  if (value.some((item) => String(item).includes('|'))) {
    throw new SourceError({
      code: 'list-separator',
      what: 'writeCsv: a code in a list holds the separator |',
      where: { column },
      todo: 'codes in lists are written without |',
    });
  }
  return value.join('|');
}

async function* lines(
  batches: Iterable<readonly object[]> | AsyncIterable<readonly object[]>,
  columns: readonly string[],
  delimiter: Delimiter,
  count: (rows: number) => void,
): AsyncGenerator<string> {
  const special = new RegExp(`["\\r\\n${delimiter}]`);
  const quoted = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  yield `${columns.join(delimiter)}\r\n`;
  for await (const batch of batches) {
    let text = '';
    for (const row of batch) {
      const cells = row as Readonly<Record<string, unknown>>;
      text += `${columns.map((column) => quoted(cellText(cells[column], column))).join(delimiter)}\r\n`;
    }
    count(batch.length);
    yield text;
  }
}

/**
 * Writes tables as the CSV files that {@link fromCsv} reads: UTF-8, RFC 4180 (lines end in CR LF), lists separated by
 * `|`, dates and instants as ISO 8601, null as an empty cell.
 *
 * @param folder - path of the folder; made where it does not exist, files in it are overwritten
 * @param rows - per table rows or batches of rows, streamed
 * @param options - delimiter and columns
 * @returns how many rows were written per table
 * @throws {SourceError} for an unknown table, or a code in a list that holds `|`
 * @example
 * await writeCsv('out', { persons: [{ personId: 'p1', birthDate: '1980-05-17' }] }) // => { persons: 1 }
 */
export async function writeCsv(
  folder: string,
  rows: Tables,
  options: WriteCsvOptions = {},
): Promise<{ readonly [K in TableName]?: number }> {
  const source = fromRows(rows);
  const written: { [K in TableName]?: number } = {};
  await mkdir(folder, { recursive: true });
  for (const table of source.tables) {
    const columns = options.columns?.[table] ?? Object.keys(tables[table].columns);
    let total = 0;
    const text = lines(source.batches(table), columns, options.delimiter ?? ',', (n) => {
      total += n;
    });
    await pipeline(Readable.from(text), createWriteStream(join(folder, `${table}.csv`), 'utf8'));
    written[table] = total;
  }
  return written;
}
