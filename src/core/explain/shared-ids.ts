import { differingColumns, duplicateResolver, keyReader } from '../facts/duplicates.js';
import type { TableName } from '../facts/rows.js';
import type { TableSpec } from '../facts/spec.js';
import { tables } from '../facts/tables.js';
import type { FactRow } from './person-rows.js';

/** What other rows with the id of a row make of it: they differ, and none counts; or it repeats one that does. */
export interface SharedId {
  readonly verdict: 'conflict' | 'repeat';
  /** How many rows have the id, this one among them. */
  readonly rows: number;
  /** The columns in which they differ; none where they are equal. */
  readonly differsIn: readonly string[];
}

/** What is said of a row's id, and the rows that have it. */
export interface RowsWithId {
  readonly said: SharedId;
  readonly rows: readonly FactRow[];
}

/** The rows of a person among those of everybody, where they share an id. */
export interface SharedIds {
  /** By row of the person; null for one that counts for itself. */
  readonly byRow: readonly (RowsWithId | null)[];
  /** The rows of others that are in conflict with one of the person's. */
  readonly others: readonly FactRow[];
}

/**
 * Decides, as a run over everybody's rows does, which rows of a person share an id with others.
 *
 * @param table - their table
 * @param own - the person's rows, in the source's order
 * @param everybody - the table's rows, the person's among them
 */
export function sharedIds(
  table: TableName,
  own: readonly FactRow[],
  everybody: readonly (readonly object[])[],
): SharedIds {
  const spec: TableSpec = tables[table];
  const none: SharedIds = { byRow: own.map(() => null), others: [] };
  if (spec.key === null || own.length === 0) return none;
  const keyOf = keyReader(spec.key);
  const keys = new Set(own.map(keyOf).filter((key) => key !== null));
  const isOwn = new Set<object>(own);
  const others: FactRow[] = [];
  for (const batch of everybody) {
    for (const row of batch as readonly FactRow[]) {
      const key = keyOf(row);
      if (key !== null && keys.has(key) && !isOwn.has(row)) others.push(row);
    }
  }
  if (others.length === 0 && keys.size === own.length) return none;
  const all = [...own, ...others];
  const resolver = duplicateResolver(spec, [all]);
  const verdicts = all.map((_, i) => resolver.verdict(i + 1));
  const withKey = (key: string | null): readonly FactRow[] =>
    all.filter((row, i) => verdicts[i] !== 'unique' && keyOf(row) === key);
  return {
    byRow: own.map((row, i) => {
      const verdict = verdicts[i];
      if (verdict !== 'conflict' && verdict !== 'repeat') return null;
      const rows = withKey(keyOf(row));
      const said = { verdict, rows: rows.length, differsIn: differingColumns(spec, rows) };
      return { said: Object.freeze(said), rows };
    }),
    others: others.filter((_, i) => verdicts[own.length + i] === 'conflict'),
  };
}
