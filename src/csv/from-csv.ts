import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from '../core/errors.js';
import type { TableName } from '../core/facts/rows.js';
import { type FactSource, requireTableName } from '../core/facts/source.js';
import { tables } from '../core/facts/tables.js';
import { type CsvHeader, type Delimiter, readHeader } from './header.js';
import { parseRows } from './parse.js';

/** How {@link fromCsv} reads a folder. */
export interface FromCsvOptions {
  /** The separator of cells in every file; default: each file's header tells. */
  readonly delimiter?: Delimiter;
}

interface CsvFile {
  readonly file: string;
  readonly header: CsvHeader;
}

const EXTENSION = '.csv';

const isTableFile = (name: string): boolean =>
  name.endsWith(EXTENSION) && !name.startsWith('_') && !name.startsWith('expected');

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isTableFile).sort();
  } catch (cause) {
    throw new SourceError({
      code: 'no-folder',
      what: 'fromCsv: the folder cannot be read',
      where: { file: folder },
      todo: 'give a folder with one <table>.csv for each table',
      cause,
    });
  }
}

function tableOf(folder: string, name: string): TableName {
  try {
    return requireTableName(name.slice(0, -EXTENSION.length));
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    throw new SourceError({
      code: cause.code,
      what: `fromCsv: the file's name is no fact table`,
      where: { file: join(folder, name) },
      todo: `${cause.todo} (files whose name begins with _ or expected are left alone)`,
      cause,
    });
  }
}

/**
 * Makes a source of a folder of CSV files, one `<table>.csv` a table, read as a stream.
 *
 * UTF-8 with or without a byte order mark; cells separated by `,` or `;`, quoted as in RFC 4180; the first line names
 * the columns. Lists are separated by `|`, numbers may have a decimal comma, booleans are true/false, 1/0 or ja/nej, an
 * empty cell is null. Columns that the table does not have are left out and named in the ledger. Files whose name
 * begins with `_` or `expected` are left alone.
 *
 * @param folder - path of the folder
 * @param options - the delimiter, where it is not to be detected
 * @returns a source that can be read again; row numbers count the rows of data from 1
 * @throws {SourceError} for a folder that cannot be read, a file that is no table (with the nearest names), a header
 * with a name twice; while reading, for a malformed quote or bytes that are not UTF-8, with file and line
 * @example
 * const source = fromCsv('examples/small-region');
 * source.tables.includes('persons') // => true
 */
export function fromCsv(folder: string, options: FromCsvOptions = {}): FactSource {
  const files = new Map<TableName, CsvFile>();
  for (const name of filesIn(folder)) {
    const file = join(folder, name);
    files.set(tableOf(folder, name), { file, header: readHeader(file, options.delimiter) });
  }
  return Object.freeze({
    tables: Object.freeze([...files.keys()]),
    columns: (table: TableName) => files.get(table)?.header.columns ?? null,
    batches: (table: TableName) => {
      const found = files.get(table);
      return found === undefined ? [] : parseRows(found.file, found.header, tables[table]);
    },
    repeatable: () => true,
  });
}
