import type pg from 'pg';
import type { ColumnSpec } from '../../src/core/facts/spec.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import { type ColumnKind, kindOf, type Layout, type World, type WorldRow } from './world-tables.js';

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  texts: 'text[]',
  boolean: 'boolean',
  date: 'date',
  instant: 'timestamptz',
  integer: 'bigint',
  decimal: 'numeric(18, 2)',
  double: 'double precision',
};

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function literal(kind: ColumnKind, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (kind === 'texts') return `array[${(value as string[]).map(quoted).join(', ')}]::text[]`;
  return kind === 'boolean' || kind === 'integer' || kind === 'double'
    ? String(value)
    : quoted(String(value));
}

/** Puts a world into the schema `public`, in place of what was there. */
export async function loadPostgres(client: pg.Client, world: World, layout: Layout): Promise<void> {
  const statements: string[] = [];
  for (const table of tableNames) {
    const specs = Object.entries<ColumnSpec>(tables[table].columns);
    const columns = specs.map(([name, spec]) => `"${name}" ${types[kindOf(spec, layout)]}`);
    statements.push(
      `drop table if exists public."${table}"`,
      `create table public."${table}" (${columns.join(', ')})`,
    );
    const rows = (world[table] ?? []) as readonly WorldRow[];
    if (rows.length === 0) continue;
    const values = rows.map(
      (row) => `(${specs.map(([name, spec]) => literal(kindOf(spec, layout), row[name])).join(', ')})`,
    );
    statements.push(`insert into public."${table}" values ${values.join(', ')}`);
  }
  await client.query(statements.join('; '));
}
