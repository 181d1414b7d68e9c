import { OptionsError } from '../errors.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { received, requireObject } from '../received.js';
import type { PublishedReport } from './publish.js';
import type { HiddenNumber } from './published-cells.js';
import { reconstruct } from './reconstruction.js';
import type { Sum } from './relations.js';

/** What {@link disclosures} takes for granted; a published report says it itself. */
export interface DisclosureOptions {
  /** Counts from 1 to below this must not be known. */
  readonly smallestCell?: number;
  /** Entries that are parts of another, which whoever tries to work something out may know. */
  readonly sums?: readonly Sum[];
}

/** A hidden number that can be worked out, or nearly so. */
export interface Disclosure {
  readonly outcome: Outcome;
  readonly number: HiddenNumber;
  /** `exact`: only one value is possible; `narrow`: it may be small, and too few values are possible. */
  readonly kind: 'exact' | 'narrow';
  readonly lower: number;
  readonly upper: number;
}

/**
 * Tries to work out the hidden numbers of a published table from what is printed in it, the way that an outsider with
 * the plan in hand would: bounds by totals, strata, units, periods and related entries until nothing more follows, and
 * equations solved together. It reads the published rows alone, and none of the code that hid them. A number is
 * disclosed when one value is possible (`exact`), or when it may be small and fewer than n − 1 values are (`narrow`).
 *
 * @param report - a published report, or any report with `suppressed` rows
 * @param options - `smallestCell` (the report's own, else 10); `sums`
 * @returns what can be worked out; empty when nothing can
 * @throws {OptionsError} when smallestCell is no whole number from 3 to 1 000
 * @example
 * ```ts
 * import { disclosures, evaluateRows, publish } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { syntheticRegion } from 'vardval/synthetic';
 *
 * const rows = syntheticRegion({ persons: 500, units: 3, seed: 1, extraTables: false }).toRows();
 * const report = evaluateRows(norrbotten2024, rows, { periods: ['2024'], indicators: ['B1'], by: ['sex'] });
 * disclosures(publish(report)); // => []
 * ```
 */
export function disclosures(
  report: Report | PublishedReport,
  options: DisclosureOptions = {},
): readonly Disclosure[] {
  requireObject(report, 'disclosures: report');
  requireObject(options, 'disclosures: options');
  const made = 'publication' in report ? report.publication : null;
  const smallestCell = options.smallestCell ?? made?.smallestCell ?? 10;
  if (!Number.isInteger(smallestCell) || smallestCell < 3 || smallestCell > 1000) {
    throw new OptionsError({
      code: 'invalid-smallest-cell',
      what: `disclosures: expected smallestCell to be a whole number from 3 to 1 000 but got ${received(smallestCell)}`,
      where: { plan: report.plan.id },
      todo: 'leave it out for the one that the report was published with',
    });
  }
  const { cells, solved } = reconstruct(report, {
    exceptions: new Set(made?.exceptions ?? []),
    sums: options.sums ?? made?.sums ?? [],
  });
  const found: Disclosure[] = [];
  for (const cell of cells) {
    const { low, high, at, isHidden } = cell;
    if (!isHidden || at === null) continue;
    const isExact = low === high || solved.has(cell);
    const isNarrow = high - low + 1 < smallestCell - 1 && low < smallestCell && Number.isFinite(low);
    const { outcome, number } = at;
    // A net change is no number of persons: it is hidden only where it would give a count away.
    if (outcome.kind === 'difference') continue;
    // Nobody publishes the others of a share; they matter where they are sure to be few.
    const isOthers = number.endsWith('complement');
    if (isOthers ? !(isNarrow && high >= 1 && high < smallestCell) : !isExact && !isNarrow) continue;
    found.push(
      Object.freeze({ outcome, number, kind: isExact ? 'exact' : 'narrow', lower: low, upper: high }),
    );
  }
  return Object.freeze(found);
}
