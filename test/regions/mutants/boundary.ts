import {
  definePlan,
  fromRows,
  type Indicator,
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

/** Entries that an entry's measure is made of. */
export function partsOf({ measure }: Indicator): readonly string[] {
  if (measure.kind === 'pooled') return measure.of;
  return measure.kind === 'part' ? measure.among : [];
}

/** The entries and those that they rest on. */
export function withTheirParts(plan: Plan, ids: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (id: string): void => {
    all.add(id);
    const one = plan.indicators.find((other) => other.id === id);
    for (const part of one === undefined ? [] : partsOf(one)) add(part);
  };
  for (const id of ids) add(id);
  return all;
}

/** The plan as if it had these entries alone: they are counted thousands of times. */
export function planOf(plan: Plan, ids: ReadonlySet<string>): Plan {
  return definePlan({ ...plan, indicators: plan.indicators.filter((one) => ids.has(one.id)) });
}
