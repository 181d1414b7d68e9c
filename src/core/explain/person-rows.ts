import type { TableName } from '../facts/rows.js';
import type { FactSource, SyncFactSource } from '../facts/source.js';
import { tables } from '../facts/tables.js';
import { abortable } from '../memory/abortable.js';
import { type RowsWithId, sharedIds } from './shared-ids.js';

/** A row as it came. */
export type FactRow = Readonly<Record<string, unknown>>;

/** The rows that concern one person, by table. */
export interface PersonRows {
  readonly tables: ReadonlyMap<TableName, readonly FactRow[]>;
  /** By table and row: what other rows with the row's id make of it. */
  readonly shared: ReadonlyMap<TableName, readonly (RowsWithId | null)[]>;
  /** Rows of others that are in conflict with one of these, so that a run sees it too. */
  readonly inConflict: ReadonlyMap<TableName, readonly FactRow[]>;
  /** The columns that each table has, so that what the person has no row for is missing only where it is missing for all. */
  readonly columns: ReadonlyMap<TableName, readonly string[]>;
}

/** Tables about units, read whole. */
const aboutUnits: ReadonlySet<TableName> = new Set(['units', 'openingHours']);

/** The births of a table tell which children's rows may follow. */
const kinTable: TableName = 'births';
const kinColumns: readonly string[] = ['childId', 'otherParentId'];

/**
 * Reads the rows of one person and of the units out of a source. The rows of a table with ids are held while it is read:
 * whose row has the id of one of the person's is known at its end.
 *
 * @param source - rows of everybody
 * @param personId - the person
 * @param kin - whether also of the children and other parents that the person's births name, whose rows may follow
 * @param signal - ends the reading
 */
export async function personRows(
  source: FactSource,
  personId: string,
  kin: boolean,
  signal?: AbortSignal,
): Promise<PersonRows> {
  const persons = new Set([personId]);
  const found = new Map<TableName, readonly FactRow[]>();
  const shared = new Map<TableName, readonly (RowsWithId | null)[]>();
  const inConflict = new Map<TableName, readonly FactRow[]>();
  const columns = new Map<TableName, readonly string[]>();
  const order = [...source.tables].sort((a, b) => Number(b === kinTable) - Number(a === kinTable));
  for (const table of order) {
    const whole = aboutUnits.has(table);
    const taken: FactRow[] = [];
    const held: (readonly object[])[] = [];
    const seen = new Set<string>(source.columns(table) ?? []);
    const declared = seen.size > 0;
    for await (const batch of abortable(source.batches(table), signal)) {
      if (tables[table].key !== null) held.push(batch);
      for (const row of batch as readonly FactRow[]) {
        if (!declared && typeof row === 'object' && row !== null)
          for (const name of Object.keys(row)) seen.add(name);
        if (whole || concerns(row, persons)) taken.push(row);
      }
    }
    if (kin && table === kinTable) {
      for (const row of taken)
        for (const name of kinColumns) if (typeof row[name] === 'string') persons.add(row[name]);
    }
    const { byRow, others } = sharedIds(table, taken, held);
    found.set(table, taken);
    shared.set(table, byRow);
    inConflict.set(table, others);
    columns.set(table, [...seen]);
  }
  return { tables: found, shared, inConflict, columns };
}

function concerns(row: FactRow, persons: ReadonlySet<string>): boolean {
  const value = row?.['personId'];
  return typeof value === 'string' && persons.has(value);
}

/** The rows as a source, with other rows for one table where that is wanted. */
export function sourceOf(
  rows: PersonRows,
  instead?: { readonly table: TableName; readonly rows: readonly FactRow[] },
): SyncFactSource {
  return {
    tables: [...rows.tables.keys()],
    columns: (table) => {
      const names = rows.columns.get(table) ?? [];
      return names.length === 0 ? null : names;
    },
    batches: (table) =>
      instead?.table === table
        ? [instead.rows]
        : [rows.tables.get(table) ?? [], rows.inConflict.get(table) ?? []],
    repeatable: () => true,
  };
}

/** A cell as it is shown: what is not recorded is null, and so is an empty list, which means the same. */
export function shownCell(value: unknown): unknown {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}
