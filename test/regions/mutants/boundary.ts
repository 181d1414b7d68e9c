import {
  fromRows,
  type Plan,
  type SyncFactSource,
  type SyncTables,
  tableNames,
  tables,
  type withParameters,
} from 'vardval';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { vasterbotten2025 } from 'vardval/vasterbotten';

/** The plans whose definitions are tried, by their ids. */
export const plans: Readonly<Record<string, Plan>> = {
  'norrbotten-2021': norrbotten2021,
  'norrbotten-2024': norrbotten2024,
  'norrbotten-2026': norrbotten2026,
  'vasterbotten-2025': vasterbotten2025,
};

/** What an entry must give for a few rows, worked out from the document. */
export interface Boundary {
  readonly plan: string;
  readonly indicator: string;
  /** Which words of the document, or which reading, the rows stand on the edge of. */
  readonly why: string;
  readonly period: string;
  readonly parameters?: Parameters<typeof withParameters>[1];
  readonly rows: SyncTables;
  /** null is the region. */
  readonly unit?: string | null;
  readonly category?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
}

/** Delivered by somebody else: without a row of theirs there is no such table. */
const notOurs: ReadonlySet<string> = new Set(['supplied', 'populations', 'quotients', 'listingPoints']);

/** The rows as a source that delivers every table with every column, so that nothing is not measurable. */
export function sourceOf(rows: SyncTables): SyncFactSource {
  const delivered = tableNames.filter((name) => !notOurs.has(name) || rows[name] !== undefined);
  const all = Object.fromEntries(delivered.map((name) => [name, rows[name] ?? []]));
  const columns = Object.fromEntries(delivered.map((name) => [name, Object.keys(tables[name].columns)]));
  return fromRows(all, { columns });
}
