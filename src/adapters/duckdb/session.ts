import { duckdbDialect } from '../../sql/dialects/duckdb.js';
import type { SqlSession, SqlValue } from '../../sql/engine.js';
import { render, type Statement, sql } from '../../sql/sql.js';
import type { DuckDbConnection, DuckDbDriver } from './driver.js';

/** A session on a connection; aborting interrupts the statement that runs. */
export function duckdbSession(
  driver: DuckDbDriver,
  connection: DuckDbConnection,
  close: () => void,
  isShared: boolean,
  signal: AbortSignal | undefined,
): SqlSession {
  const interrupt = (): void => connection.interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });

  function bound({ params }: Statement): { readonly values: unknown[]; readonly types: unknown[] } {
    const values: unknown[] = [];
    const types: unknown[] = [];
    for (const { value, type } of params) {
      const isList = type === 'texts' || type === 'integers';
      values.push(isList ? driver.listValue([...(value as readonly (string | number)[])]) : value);
      const of = type === 'text' || type === 'texts' ? driver.VARCHAR : driver.INTEGER;
      types.push(isList ? driver.LIST(of) : of);
    }
    return { values, types };
  }

  async function rows(statement: Statement): Promise<readonly (readonly SqlValue[])[]> {
    const { values, types } = bound(statement);
    const reader = await connection.runAndReadAll(statement.text, values, types);
    return reader.getRows() as readonly (readonly SqlValue[])[];
  }

  return {
    isShared,
    async run(statement) {
      const { values, types } = bound(statement);
      await connection.run(statement.text, values, types);
    },
    rows,
    async columns(relation) {
      const found = await rows(render(sql`describe select * from ${relation}`, duckdbDialect));
      return found.map(([name, type]) => ({ name: String(name), type: String(type) }));
    },
    async close() {
      signal?.removeEventListener('abort', interrupt);
      close();
    },
  };
}
