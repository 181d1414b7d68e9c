import type { Plan, SyncTables, withParameters } from 'vardval';
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
