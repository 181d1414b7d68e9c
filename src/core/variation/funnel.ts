import { OptionsError } from '../errors.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { type Interval, wilson } from '../outcome/wilson.js';
import { received } from '../received.js';
import { binomialLimits } from './binomial.js';
import { type FairNote, fairNotes } from './fair-notes.js';
import { unitResults, type VariationPlace } from './unit-results.js';

/** How {@link funnel} compares. */
export interface FunnelOptions extends VariationPlace {
  /** The share that units are held against, from 0 to 1; the region's own when left out. */
  readonly target?: number;
}

/** Where a unit lies: within the limits, or outside of the 95 % or the 99.8 % limits, above or below. */
export type FunnelPosition = 'within' | 'above-95' | 'below-95' | 'above-99.8' | 'below-99.8';

/** A unit in a funnel. */
export interface FunnelUnit {
  readonly unit: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  /** Wilson's 95 % interval of the unit's own share. */
  readonly interval: Interval;
  readonly limits95: Interval;
  readonly limits998: Interval;
  readonly position: FunnelPosition;
}

/** Units of different sizes against one target, and how far chance alone reaches. */
export interface Funnel {
  readonly indicator: string;
  readonly period: string;
  readonly target: number;
  /** By number of cases, the smallest unit first; ties by unit id. */
  readonly units: readonly FunnelUnit[];
  /** Units without a share: nothing to divide by, hidden, not reported. */
  readonly left: readonly { readonly unit: string; readonly status: Outcome['status'] }[];
  /** The limits for drawing, over numbers of cases from 1 to the largest unit's. */
  readonly curve: readonly {
    readonly cases: number;
    readonly limits95: Interval;
    readonly limits998: Interval;
  }[];
  readonly notes: readonly FairNote[];
}

/**
 * Sets the units' shares against the region's with limits that widen as units get smaller, so that a small unit is
 * not praised or blamed for chance: outside of 95 % is one in twenty by chance, outside of 99.8 % one in five
 * hundred. Limits are exact binomial, interpolated.
 *
 * @param report - what `evaluate` or `publish` gave
 * @param indicator - the id of an entry whose value is a share of counted cases
 * @param options - `period` (needed where the report has several), `stratum`, `target`
 * @returns units with their limits and position, those left out and why, a curve to draw, and what makes the
 *   comparison unfair
 * @throws {OptionsError} when the entry, period or stratum is not in the report, its value is no share, the target
 *   is not from 0 to 1, or there is no region's share to take it from
 * @throws {RangeError} where the period cannot be read, or the options are no object
 * @example
 * ```ts
 * import { evaluateRows, funnel } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * import { syntheticRegion } from 'vardval/synthetic';
 *
 * const rows = syntheticRegion({ persons: 2000, units: 4, seed: 1, extraTables: false }).toRows();
 * const report = evaluateRows(norrbotten2024, rows, { periods: ['2024'], indicators: ['B7'] });
 * funnel(report, 'B7').units.length; // => 4
 * ```
 * @see Spiegelhalter, Funnel plots for comparing institutional performance, Statist Med 2005;24:1185–1202, appendix A.1.1
 */
export function funnel(report: Report, indicator: string, options: FunnelOptions = {}): Funnel {
  const { period, units, region } = unitResults('funnel', report, indicator, options);
  const target = targetOf(report, indicator, region, options.target);
  const compared: FunnelUnit[] = [];
  const left: { readonly unit: string; readonly status: Outcome['status'] }[] = [];
  for (const one of units) {
    const unit = unitOf(one, target);
    if (unit === null) left.push(Object.freeze({ unit: one.unit ?? '', status: one.status }));
    else compared.push(unit);
  }
  compared.sort((a, b) => a.denominator - b.denominator || (a.unit < b.unit ? -1 : 1));
  const largest = compared[compared.length - 1]?.denominator ?? 0;
  return Object.freeze({
    indicator,
    period,
    target,
    units: Object.freeze(compared),
    left: Object.freeze(left),
    curve: Object.freeze(steps(largest).map((cases) => Object.freeze({ cases, ...limitsOf(cases, target) }))),
    notes: fairNotes(report, indicator, period),
  });
}

function targetOf(
  report: Report,
  indicator: string,
  region: Outcome | null,
  target: number | undefined,
): number {
  const where = { plan: report.plan.id, indicator };
  if (target !== undefined) {
    if (typeof target === 'number' && target >= 0 && target <= 1) return target;
    throw new OptionsError({
      code: 'invalid-target',
      what: `funnel: expected a target from 0 to 1 but got ${received(target)}`,
      where,
      todo: 'write a share: 0.8 for 80 %',
    });
  }
  const own = region === null ? null : shareOf(region);
  if (own !== null) return own.numerator / own.denominator;
  throw new OptionsError({
    code: 'no-target',
    what: `funnel: the region has no share here (${region?.status ?? 'no row'}, ${region?.kind ?? 'no kind'})`,
    where,
    todo: 'take an entry that is a share of counted cases, or say a target',
  });
}

function shareOf({ status, kind, numerator, denominator }: Outcome): {
  readonly numerator: number;
  readonly denominator: number;
} | null {
  if (status !== 'measured' || !['proportion', 'pooled', 'part', 'supplied'].includes(kind)) return null;
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
  const [n, d] = [numerator as number, denominator as number];
  return d > 0 && n >= 0 && n <= d ? { numerator: n, denominator: d } : null;
}

function unitOf(one: Outcome, target: number): FunnelUnit | null {
  const share = shareOf(one);
  if (share === null || one.unit === null) return null;
  const { numerator, denominator } = share;
  const value = numerator / denominator;
  const { limits95, limits998 } = limitsOf(denominator, target);
  const interval = wilson(numerator, denominator);
  if (interval === null) return null;
  const position: FunnelPosition =
    value > limits998.upper
      ? 'above-99.8'
      : value < limits998.lower
        ? 'below-99.8'
        : value > limits95.upper
          ? 'above-95'
          : value < limits95.lower
            ? 'below-95'
            : 'within';
  return Object.freeze({
    unit: one.unit,
    numerator,
    denominator,
    value,
    interval: Object.freeze(interval),
    limits95,
    limits998,
    position,
  });
}

/** The limits of a unit of so many cases: 2.5 % and 0.1 % on either side. */
function limitsOf(
  cases: number,
  target: number,
): { readonly limits95: Interval; readonly limits998: Interval } {
  const [low, high, lowest, highest] = binomialLimits(cases, target, [0.025, 0.975, 0.001, 0.999]);
  return {
    limits95: Object.freeze({ lower: low as number, upper: high as number }),
    limits998: Object.freeze({ lower: lowest as number, upper: highest as number }),
  };
}

/** Some forty numbers of cases up to the largest, closer together where the funnel bends. */
function steps(largest: number): readonly number[] {
  if (largest < 1) return [];
  const numbers = Array.from({ length: 41 }, (_, i) => Math.max(1, Math.round(largest * (i / 40) ** 2)));
  return [...new Set(numbers)];
}
