import type { TableName } from '../../core/facts/rows.js';
import type { SyncFactSource } from '../../core/facts/source.js';
import type { SqlEngine } from '../engine.js';
import { sourceOf } from '../source.js';
import { columnsThere, type FetchedRow, fetchRows } from './fetched-rows.js';

/**
 * Fetches whole tables from a database, through its mapping: rows for what only reads rows, as a payment does.
 *
 * @param engine - made by an adapter, mapped or not
 * @param wanted - the tables; of the others only which columns they have
 * @param options - `signal` ends the fetching
 * @throws {EngineError} when the database cannot be reached
 * @throws {SourceError} when a mapping does not fit the database
 */
export async function tableSource(
  engine: SqlEngine,
  wanted: ReadonlySet<TableName>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<SyncFactSource> {
  const { signal } = options;
  const session = await engine.open(signal);
  try {
    const source = await sourceOf(await engine.relations(session), session, engine.dialect);
    const tables = Object.keys(source) as TableName[];
    const rows = new Map<TableName, readonly FetchedRow[]>();
    for (const table of tables) {
      const own = source[table];
      if (own === undefined || !wanted.has(table)) continue;
      signal?.throwIfAborted();
      rows.set(table, await fetchRows(table, own, null, session, engine.dialect));
    }
    return Object.freeze({
      tables: Object.freeze(tables),
      columns: (table: TableName) => (source[table] === undefined ? null : columnsThere(source, table)),
      batches: (table: TableName) => {
        const own = rows.get(table) ?? [];
        return own.length === 0 ? [] : [own];
      },
      repeatable: () => true,
    });
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    throw error;
  } finally {
    await session.close();
  }
}
