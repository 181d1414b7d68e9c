import type { Report } from '../outcome/report.js';
import { type FairNote, fairNotes } from './fair-notes.js';
import { unitResults, type VariationPlace } from './unit-results.js';

/** How much the units differ in one entry. */
export interface Variation {
  readonly indicator: string;
  readonly period: string;
  /** Units with a value. */
  readonly units: number;
  /** Units without one. */
  readonly left: number;
  readonly least: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly greatest: number | null;
  /** Upper less lower quartile. */
  readonly interquartileRange: number | null;
  readonly notes: readonly FairNote[];
}

/**
 * Says how much the units differ: median, quartiles and extremes of their values, each unit counting once whatever
 * its size. Quartiles are interpolated linearly between the ordered values (Hyndman and Fan's definition 7, the one
 * of Excel's QUARTILE.INC and of R).
 *
 * @param report - what `evaluate` or `publish` gave
 * @param indicator - the id of an entry
 * @param options - `period` (needed where the report has several), `stratum`
 * @returns the five numbers, null where no unit has a value, and what makes the comparison unfair
 * @throws {OptionsError} when the entry, the period or the stratum is not in the report
 * @throws {RangeError} where the period cannot be read, or the options are no object
 * @example
 * ```ts
 * import { evaluateRows, variation } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { syntheticRegion } from 'vardval/synthetic';
 *
 * const rows = syntheticRegion({ persons: 2000, units: 4, seed: 1, extraTables: false }).toRows();
 * const report = evaluateRows(norrbotten2024, rows, { periods: ['2024'], indicators: ['B7'] });
 * variation(report, 'B7').units; // => 4
 * ```
 * @see Hyndman and Fan, Sample quantiles in statistical packages, Am Stat 1996;50:361–365
 */
export function variation(report: Report, indicator: string, options: VariationPlace = {}): Variation {
  const { period, units } = unitResults('variation', report, indicator, options);
  const values = units
    .flatMap(({ value, status }) => (value !== null && status === 'measured' ? [value] : []))
    .sort((a, b) => a - b);
  const [lower, upper] = [quantile(values, 0.25), quantile(values, 0.75)];
  return Object.freeze({
    indicator,
    period,
    units: values.length,
    left: units.length - values.length,
    least: quantile(values, 0),
    lowerQuartile: lower,
    median: quantile(values, 0.5),
    upperQuartile: upper,
    greatest: quantile(values, 1),
    interquartileRange: lower === null || upper === null ? null : upper - lower,
    notes: fairNotes(report, indicator, period),
  });
}

/** The value at a share of the way from the first to the last of ordered values. */
function quantile(ordered: readonly number[], share: number): number | null {
  if (ordered.length === 0) return null;
  const rank = (ordered.length - 1) * share;
  const below = ordered[Math.floor(rank)] as number;
  const above = ordered[Math.ceil(rank)] as number;
  return below + (above - below) * (rank - Math.floor(rank));
}
