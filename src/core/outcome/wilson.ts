import { received, requireObject } from '../received.js';
/** An interval of shares, both ends between 0 and 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** What {@link wilson} can be told. */
export interface WilsonOptions {
  /** Standard normal quantile; 1.959963984540054 (95 %) when left out. */
  readonly z?: number;
}

/**
 * Wilson's score interval of a share, to show how much of a difference between small units may be chance.
 * Without cases (0 of 0) there is no interval: null.
 *
 * @param numerator - how many of the cases count, a whole number from 0 to `denominator`
 * @param denominator - how many cases there are, a whole number ≥ 0
 * @param options - `z`, the standard normal quantile (1.645 for 90 %, 2.576 for 99 %)
 * @returns the lower and upper end (without continuity correction), or null for 0 of 0
 * @throws {RangeError} when the numbers are no whole numbers in these limits, or z is not above 0
 * @example
 * wilson(0, 20) // => { lower: 0, upper: 0.16112515805281935 }
 * @see Wilson, J Am Stat Assoc 1927;22:209–212; Newcombe, Stat Med 1998;17:857–872, method 3.
 */
export function wilson(numerator: number, denominator: number, options: WilsonOptions = {}): Interval | null {
  requireObject(options, 'wilson: options');
  const z = options.z ?? 1.959963984540054;
  if (!Number.isSafeInteger(denominator) || denominator < 0) {
    throw new RangeError(
      `wilson: expected denominator to be a whole number ≥ 0 but got ${received(denominator)}`,
    );
  }
  if (!Number.isSafeInteger(numerator) || numerator < 0 || numerator > denominator) {
    throw new RangeError(
      `wilson: expected numerator to be a whole number from 0 to ${denominator} but got ${received(numerator)}`,
    );
  }
  if (!Number.isFinite(z) || z <= 0) throw new RangeError(`wilson: expected z > 0 but got ${received(z)}`);
  if (denominator === 0) return null;

  const others = denominator - numerator;
  const weight = denominator + z * z;
  const centre = (numerator + (z * z) / 2) / weight;
  const half = (z / weight) * Math.sqrt((numerator / denominator) * others + (z * z) / 4);
  // At none and at all one end is exact; the float difference would miss it by a rounding.
  return {
    lower: numerator === 0 ? 0 : Math.max(0, centre - half),
    upper: others === 0 ? 1 : Math.min(1, centre + half),
  };
}
