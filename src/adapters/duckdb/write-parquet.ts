import { duckdbDriver } from './driver.js';

/** A column of a Parquet file; numbers are doubles, dates `YYYY-MM-DD`. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'date';
}

const sqlTypes: Readonly<Record<ParquetColumn['type'], string>> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  date: 'DATE',
};

/** Rows that are handed over at a time. */
const batch = 2048;

/**
 * Writes rows as a Parquet file, through DuckDB.
 *
 * @param path - the file; one that is there is written over
 * @param columns - names and types of the columns; at least one
 * @param rows - cells in the order of the columns; null is null
 * @throws {SourceError} `driver-missing` when `@duckdb/node-api` is not installed
 * @throws {RangeError} without a column
 * @example
 * ```ts
 * import { writeParquet } from 'vardval/duckdb';
 * const write = () => writeParquet('out.parquet', [{ name: 'value', type: 'number' }], [[0.5], [null]]);
 * typeof write; // => 'function'
 * ```
 */
export async function writeParquet(
  path: string,
  columns: readonly ParquetColumn[],
  rows: Iterable<readonly (string | number | null)[]>,
): Promise<void> {
  if (columns.length === 0) throw new RangeError('writeParquet: expected at least one column but got none');
  const { DuckDBInstance, LIST, VARCHAR, listValue } = await duckdbDriver();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const named = columns.map(({ name, type }) => `${quoted(name)} ${sqlTypes[type]}`);
    await connection.run(`CREATE TABLE out (${named.join(', ')})`);
    // Every cell goes as text, which a double and a date come back from unchanged.
    const cells = columns.map(({ type }, i) => `CAST(unnest($${i + 1}) AS ${sqlTypes[type]})`);
    const insert = `INSERT INTO out SELECT ${cells.join(', ')}`;
    const types = columns.map(() => LIST(VARCHAR));
    let held: (readonly (string | number | null)[])[] = [];
    const flush = async (): Promise<void> => {
      if (held.length === 0) return;
      const lists = columns.map((_, i) =>
        listValue(held.map((row) => (row[i] === null || row[i] === undefined ? null : String(row[i])))),
      );
      await connection.run(insert, lists, types);
      held = [];
    };
    for (const row of rows) if (held.push(row) === batch) await flush();
    await flush();
    await connection.run(`COPY out TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
