import type { SqlEngine, SqlSession } from '../engine.js';
import type { Statement } from '../sql.js';

const statements: Readonly<Record<string, string>> = {
  duckdb: 'select table_schema, table_name from information_schema.tables',
  postgres:
    "select table_schema, table_name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
  clickhouse:
    "select database, name from system.tables where database not in ('system', 'INFORMATION_SCHEMA', 'information_schema')",
};

/** The tables of a database, to tell what a mistyped name most likely meant; none where the engine is not known. */
export async function tablesThere(
  { dialect }: SqlEngine,
  session: SqlSession,
): Promise<readonly (readonly [string, string])[]> {
  const text = statements[dialect.name];
  if (text === undefined) return [];
  const statement: Statement = { text, params: [] };
  return (await session.rows(statement)).map(([schema, table]) => [String(schema), String(table)] as const);
}
