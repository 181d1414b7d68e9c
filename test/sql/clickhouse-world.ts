import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';
import type { ColumnSpec } from '../../src/core/facts/spec.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import { type ColumnKind, kindOf, type Layout, type World, type WorldRow } from './world-tables.js';

export type Client = ReturnType<typeof createClient>;

/** A ClickHouse in this process. */
export function emptyClickhouse(): Client {
  // The types of its connection are those of another copy of the client's.
  return createClient({ connection: createChdbConnection({ path: ':memory:' }) as never });
}

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'Nullable(String)',
  texts: 'Array(String)',
  boolean: 'Nullable(Bool)',
  date: 'Nullable(Date32)',
  instant: "Nullable(DateTime64(3, 'UTC'))",
  integer: 'Nullable(Int64)',
  decimal: 'Nullable(Decimal(18, 2))',
  double: 'Nullable(Float64)',
};

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function literal(kind: ColumnKind, value: unknown): string {
  if (value === null || value === undefined) return kind === 'texts' ? '[]' : 'null';
  if (kind === 'texts') return `[${(value as string[]).map(quoted).join(', ')}]`;
  if (kind === 'instant') return `parseDateTime64BestEffort(${quoted(String(value))}, 3, 'UTC')`;
  return kind === 'boolean' || kind === 'integer' || kind === 'double'
    ? String(value)
    : quoted(String(value));
}

/** Puts a world into the current database, in place of what was there. */
export async function loadClickhouse(client: Client, world: World, layout: Layout): Promise<void> {
  for (const table of tableNames) {
    const specs = Object.entries<ColumnSpec>(tables[table].columns);
    const columns = specs.map(([name, spec]) => `"${name}" ${types[kindOf(spec, layout)]}`);
    await client.command({ query: `drop table if exists "${table}"` });
    await client.command({ query: `create table "${table}" (${columns.join(', ')}) engine = Memory` });
    const rows = (world[table] ?? []) as readonly WorldRow[];
    if (rows.length === 0) continue;
    const values = rows.map(
      (row) => `(${specs.map(([name, spec]) => literal(kindOf(spec, layout), row[name])).join(', ')})`,
    );
    await client.command({ query: `insert into "${table}" values ${values.join(', ')}` });
  }
}
