import type { TableName } from '../../core/facts/rows.js';
import type { SyncFactSource } from '../../core/facts/source.js';
import { tables as specs } from '../../core/facts/tables.js';
import type { Dialect } from '../dialect.js';
import type { SqlEngine } from '../engine.js';
import { type SourceTable, sourceOf } from '../source.js';
import { type Sql, sql, texts } from '../sql.js';
import { columnsThere, type FetchedRow, fetchRows } from './fetched-rows.js';

/** Tables about units, fetched whole. */
const aboutUnits: ReadonlySet<TableName> = new Set(['units', 'openingHours']);

const kinColumns = ['childId', 'otherParentId'] as const;

/**
 * Fetches the rows of one person from a database, through its mapping: a source for `explain`, which gives the
 * tree that it gives of the same rows in memory. The person's id is a bound value. Of tables that are not about persons
 * only `units` and `openingHours` are fetched; of the others only which columns they have.
 *
 * @param engine - made by an adapter, mapped or not
 * @param personId - the person, as the database names it
 * @param options - `signal` ends the fetching
 * @returns the rows of the person, and of the children and other parents that the person's births name; and rows of
 * others that have the id of one of these, since the region rejects rows with one id that differ
 * @throws {EngineError} when the database cannot be reached
 * @throws {SourceError} when a mapping does not fit the database
 * @example
 * ```ts
 * import { explain } from 'vardval';
 * import { duckdb } from 'vardval/duckdb';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { personSource } from 'vardval/sql';
 * const source = await personSource(duckdb({ parquet: {} }), 'p1');
 * const explanation = await explain(norrbotten2024, 'C3', { source, period: '2024', personId: 'p1' });
 * explanation.subjects[0]?.result; // => 'not-measurable'
 * ```
 */
export async function personSource(
  engine: SqlEngine,
  personId: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<SyncFactSource> {
  const session = await engine.open(options.signal);
  try {
    const { dialect } = engine;
    const source = await sourceOf(await engine.relations(session), session, dialect);
    const persons = new Set([personId]);
    const tables = Object.keys(source) as TableName[];
    const rows = new Map<TableName, readonly FetchedRow[]>();
    // Births first: they name whose rows may follow.
    for (const table of [...tables].sort((a, b) => Number(b === 'births') - Number(a === 'births'))) {
      options.signal?.throwIfAborted();
      const own = source[table] as SourceTable;
      const which = aboutUnits.has(table) ? null : ofPersons(own, [...persons], dialect);
      const found =
        which === null && !aboutUnits.has(table) ? [] : await fetchRows(table, own, which, session, dialect);
      const withIds = withIdsOf(table, own, found, [...persons], dialect);
      const others = withIds === null ? [] : await fetchRows(table, own, withIds, session, dialect);
      rows.set(table, [...found, ...others]);
      if (table !== 'births') continue;
      for (const birth of found) {
        for (const column of kinColumns) if (typeof birth[column] === 'string') persons.add(birth[column]);
      }
    }
    const columns = new Map(tables.map((table) => [table, columnsThere(source, table)]));
    return Object.freeze({
      tables: Object.freeze(tables),
      columns: (table: TableName) => columns.get(table) ?? null,
      batches: (table: TableName) => {
        const own = rows.get(table) ?? [];
        return own.length === 0 ? [] : [own];
      },
      repeatable: () => true,
    });
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    throw error;
  } finally {
    await session.close();
  }
}

/** Rows of these persons; null for a table that is not about persons. */
function ofPersons(source: SourceTable, persons: readonly string[], dialect: Dialect): Sql | null {
  const own = textOf(source, 'personId', dialect);
  return own === null ? null : dialect.isAny(own, texts(persons));
}

/** Rows of others with the id of one of these persons' rows; null where there can be none. */
function withIdsOf(
  table: TableName,
  source: SourceTable,
  found: readonly FetchedRow[],
  persons: readonly string[],
  dialect: Dialect,
): Sql | null {
  // Rows of persons have ids of one column; who has two rows in the register of persons is read whole already.
  const [id, ...more] = specs[table].key ?? [];
  if (id === undefined || id === 'personId' || more.length > 0) return null;
  const [own, person] = [textOf(source, id, dialect), textOf(source, 'personId', dialect)];
  const ids = new Set(found.map((row) => row[id]).filter((one) => typeof one === 'string' && one !== ''));
  if (own === null || person === null || ids.size === 0) return null;
  const isOwn = dialect.isAny(person, texts(persons));
  return sql`${dialect.isAny(own, texts([...ids] as string[]))} and case when ${person} is null then 0 when ${isOwn} then 1 else 0 end = 0`;
}

/** A column as a text; null where the table has none such. */
function textOf({ columns }: SourceTable, column: string, dialect: Dialect): Sql | null {
  const own = columns[column];
  if (own === undefined) return null;
  return own.physical === 'text' ? own.value : dialect.toText(own.value);
}
