import { closeSync, openSync, readSync } from 'node:fs';
import Papa from 'papaparse';
import { SourceError } from '../core/errors.js';

/** The separator of cells. */
export type Delimiter = ',' | ';';

/** The first line of a CSV file. */
export interface CsvHeader {
  readonly columns: readonly string[];
  readonly delimiter: Delimiter;
}

const LONGEST = 1 << 16;

/** The first line; a folder of that name, or a file that may not be read, is told with its path. */
function firstLine(file: string): string {
  try {
    return lineOf(file);
  } catch (cause) {
    throw new SourceError({
      code: 'unreadable-file',
      what: `fromCsv: the file cannot be read (${(cause as { readonly code?: string }).code ?? 'no reason given'})`,
      where: { file },
      todo: 'see that it is a file and that you may read it',
      cause,
    });
  }
}

function lineOf(file: string): string {
  const bytes = new Uint8Array(LONGEST);
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, bytes, 0, LONGEST, 0);
    // TextDecoder drops the byte order mark.
    return new TextDecoder().decode(bytes.subarray(0, length)).split(/\r?\n/, 1)[0] ?? '';
  } finally {
    closeSync(handle);
  }
}

/** No column of a fact table has a separator in its name, so whichever occurs more separates. */
const delimiterOf = (line: string): Delimiter =>
  line.split(';').length > line.split(',').length ? ';' : ',';

/**
 * Reads the header of a CSV file and detects its delimiter.
 *
 * @param file - path
 * @param stated - the delimiter, where it is known
 * @returns the column names as written, and the delimiter
 * @throws {SourceError} where it cannot be read, there is no header, a name is empty, or one occurs twice
 */
export function readHeader(file: string, stated?: Delimiter): CsvHeader {
  const line = firstLine(file);
  const delimiter = stated ?? delimiterOf(line);
  const columns = Papa.parse<string[]>(line, { delimiter }).data[0] ?? [];
  const fault = (code: string, what: string, todo: string): SourceError =>
    new SourceError({ code, what, where: { file, line: 1 }, todo });
  if (columns.every((name) => name === '')) {
    throw fault('no-header', 'the file has no header', 'write the names of the columns in its first line');
  }
  for (const [i, name] of columns.entries()) {
    if (name === '') throw fault('empty-header', `column ${i + 1} has no name`, 'name it or take it away');
    if (columns.indexOf(name) !== i) {
      throw fault('duplicate-column', `the column '${name}' stands twice in the header`, 'keep one of them');
    }
  }
  return { columns, delimiter };
}
