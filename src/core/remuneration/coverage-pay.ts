import type { Fraction } from '../exact/fraction.js';
import { compareFractions, fraction, multiplyFractions, subtractFractions } from '../exact/fraction.js';
import { received, requireObject } from '../received.js';
import type { Amount, Factor, Money } from './money.js';
import { formatFraction, formatOre, parseFactor, parsePrice, toOre } from './money.js';

/** A unit's coverage, the amount per percentage point, and the floor and ceiling between which it pays. */
export interface CoveragePayOptions {
  /** Share of the listed persons' visits that the unit itself takes care of, 0 to 100 %: '62.0 %'. */
  readonly coverage: Factor;
  /** Listing points that are paid for; 1 when left out. */
  readonly points?: Factor;
  /** Kronor per point, month and percentage point. */
  readonly amount: Amount;
  /** Coverage up to here pays nothing: '50 %'. */
  readonly above: Factor;
  /** Coverage from here on pays no more: '80 %'. */
  readonly cap: Factor;
}

/** What coverage pays a unit in a month: quantity × rate, rounded once. */
export interface CoveragePay {
  /** Percentage points paid for. */
  readonly percentagePoints: string;
  readonly quantity: string;
  /** Kronor per point. */
  readonly rate: string;
  readonly amount: Money;
}

/**
 * Pays per listing point for each percentage point of coverage between a floor and a ceiling, for a month.
 *
 * At the floor or below nothing is paid; parts of a percentage point pay in proportion.
 *
 * @param options - see {@link CoveragePayOptions}
 * @returns percentage points, points, rate and amount, rounded once to öre
 * @throws {RangeError} when a share is above 100 %, the cap is below the floor, or a number is negative or unreadable
 * @example
 * coveragePay({ coverage: '62.0 %', amount: '3.15', above: '50 %', cap: '80 %' }).amount // => '37.80'
 * @see Region Västra Götaland 2017, täckningsgrad: 3.15 kr per point, month and percentage point above 50 %, at
 *   most 80 %
 */
export function coveragePay(options: CoveragePayOptions): CoveragePay {
  requireObject(options, 'coveragePay: options');
  const coverage = readShare(options.coverage, 'coverage');
  const above = readShare(options.above, 'above');
  const cap = readShare(options.cap, 'cap');
  if (compareFractions(cap, above) < 0) {
    throw new RangeError(
      `coveragePay: expected cap ≥ above (${received(options.above)}) but got ${received(options.cap)}`,
    );
  }
  const points = parseFactor(options.points ?? 1, 'coveragePay: points');
  const price = parsePrice(options.amount, 'coveragePay: amount');

  const counted = compareFractions(coverage, cap) > 0 ? cap : coverage;
  const percentagePoints =
    compareFractions(counted, above) <= 0
      ? fraction(0)
      : multiplyFractions(subtractFractions(counted, above), fraction(100));
  const rate = multiplyFractions(price, percentagePoints);
  return Object.freeze({
    percentagePoints: formatFraction(percentagePoints),
    quantity: formatFraction(points),
    rate: formatFraction(rate),
    amount: formatOre(toOre(multiplyFractions(rate, points))),
  });
}

const readShare = (share: Factor, name: string): Fraction => {
  const value = parseFactor(share, `coveragePay: ${name}`);
  if (value.numerator > value.denominator) {
    throw new RangeError(`coveragePay: expected ${name} ≤ 1 (100 %) but got ${received(share)}`);
  }
  return value;
};
