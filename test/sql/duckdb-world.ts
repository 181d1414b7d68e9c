import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { ColumnSpec } from '../../src/core/facts/spec.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import { type ColumnKind, kindOf, type Layout, type World, type WorldRow } from './world-tables.js';

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'varchar',
  texts: 'varchar[]',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
  integer: 'bigint',
  decimal: 'decimal(18, 2)',
  double: 'double',
};

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function literal(kind: ColumnKind, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  switch (kind) {
    case 'texts':
      return `[${(value as string[]).map(quoted).join(', ')}]::varchar[]`;
    case 'boolean':
      return String(value);
    case 'integer':
    case 'double':
      return String(value);
    default:
      return quoted(String(value));
  }
}

/** Puts a world into an empty database. */
export async function loadDuckdb(connection: DuckDBConnection, world: World, layout: Layout): Promise<void> {
  for (const table of tableNames) {
    const specs = Object.entries<ColumnSpec>(tables[table].columns);
    const columns = specs.map(([name, spec]) => `"${name}" ${types[kindOf(spec, layout)]}`);
    await connection.run(`create or replace table "${table}" (${columns.join(', ')})`);
    const rows = (world[table] ?? []) as readonly WorldRow[];
    if (rows.length === 0) continue;
    const values = rows.map(
      (row) => `(${specs.map(([name, spec]) => literal(kindOf(spec, layout), row[name])).join(', ')})`,
    );
    await connection.run(`insert into "${table}" values ${values.join(', ')}`);
  }
}

/** A database in memory. */
export async function emptyDuckdb(): Promise<{ readonly connection: DuckDBConnection; close(): void }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
