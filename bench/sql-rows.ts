/** The rows of a synthetic region as Parquet files, for the benchmark of generated SQL. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { syntheticRegion } from 'vardval/synthetic';
import type { TableName } from '../src/core/facts/rows.js';
import type { ColumnSpec } from '../src/core/facts/spec.js';
import { tables } from '../src/core/facts/tables.js';

const types: Readonly<Record<ColumnSpec['type'], string>> = {
  id: 'varchar',
  text: 'varchar',
  code: 'varchar',
  codes: 'varchar[]',
  enum: 'varchar',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
  time: 'varchar',
  month: 'varchar',
  period: 'varchar',
  integer: 'bigint',
  decimal: 'double',
  money: 'decimal(18, 2)',
};

/** Where the Parquet file of each table of a region lies. */
export type ParquetFiles = { readonly [K in TableName]?: string };

/** Writes the region's tables that Norrbotten 2024 reads as Parquet files; returns them and the number of rows. */
export async function parquetRegion(
  directory: string,
  persons: number,
  units: number,
): Promise<{ readonly files: ParquetFiles; readonly rows: number }> {
  mkdirSync(directory, { recursive: true });
  const region = syntheticRegion({ persons, units, extraTables: false });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  const files: { [K in TableName]?: string } = {};
  let rows = 0;
  for (const table of region.tables) {
    const specs: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
    const columns = Object.entries(specs)
      .map(([name, spec]) => `'${name}': '${types[spec.type]}'`)
      .join(', ');
    const lines = join(directory, `${table}.ndjson`);
    const file = join(directory, `${table}.parquet`);
    writeFileSync(lines, '');
    for (const batch of region.rows(table)) {
      rows += batch.length;
      writeFileSync(lines, batch.map((row) => `${JSON.stringify(row)}\n`).join(''), { flag: 'a' });
    }
    await connection.run(
      `copy (select * from read_json('${lines}', format = 'newline_delimited', columns = {${columns}})) to '${file}' (format parquet)`,
    );
    files[table] = file;
  }
  connection.closeSync();
  instance.closeSync();
  return { files, rows };
}
