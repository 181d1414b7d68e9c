import type { Fraction } from '../exact/fraction.js';
import type { Text } from '../parameter.js';
import { received, requireObject } from '../received.js';
import { frozenRows, requireUniqueEntries } from './inputs.js';
import type { Amount, Factor, Money } from './money.js';
import { formatFraction, formatOre, parseFactor, parsePrice, roundHalfAway } from './money.js';
import type { ReasonCode } from './reasons.js';
import { reasonText } from './reasons.js';

/** What was counted (prescriptions, DDD) and the listing points that it is set against. */
export interface PointRate {
  /** null: not measured, which is not zero. */
  readonly count: Factor | null;
  readonly points: Factor;
}

/** A unit's count and points, now and a year before. */
export interface ThresholdBonusUnit extends PointRate {
  readonly id: string;
  /** The same period of the year before, with the points of that time; null or left out: nothing to compare. */
  readonly previous?: PointRate | null;
}

/** A limit, an improvement that passes too, the amount per points, and the units. */
export interface ThresholdBonusOptions {
  /** The most that passes, per `per` points: '29' prescriptions, '550' DDD. Exactly the limit passes. */
  readonly atMost: Factor;
  /** How much less than the year before passes too: '3 %' relative, or '3' per `per` points absolute. */
  readonly improvement?: Factor;
  /** 'relative' when left out: percentage points of a rate that is no percentage can only be a share of it. */
  readonly change?: 'relative' | 'absolute';
  /** Kronor per `per` points. */
  readonly amount: Amount;
  /** The number of points that limit and amount are for; 1 000 when left out. */
  readonly per?: Factor;
  readonly units: readonly ThresholdBonusUnit[];
}

/** Whether a unit passes, why, and what it is paid. */
export interface ThresholdBonusPayment {
  readonly id: string;
  readonly passes: boolean;
  readonly why: ReasonCode;
  readonly text: Text;
  /** Per `per` points, at most ten decimals; the test is made on exact fractions. null where undefined. */
  readonly value: string | null;
  readonly previousValue: string | null;
  /** Points ÷ `per`, what the amount is paid for. */
  readonly quantity: string;
  readonly rate: string;
  readonly amount: Money;
}

interface Test {
  readonly limit: Fraction;
  readonly per: Fraction;
  readonly improvement: Fraction | null;
  readonly change: 'relative' | 'absolute';
}

// Not brought to lowest terms: these live for one comparison.
const rateOf = (row: PointRate | null | undefined, per: Fraction, where: string): Fraction | null => {
  if (row === null || row === undefined) return null;
  const points = parseFactor(row.points, `${where}points`);
  if (row.count === null || row.count === undefined) return null;
  const count = parseFactor(row.count, `${where}count`);
  if (points.numerator === 0n) return null;
  return {
    numerator: count.numerator * points.denominator * per.numerator,
    denominator: count.denominator * points.numerator * per.denominator,
  };
};

const isAtMost = (a: Fraction, b: Fraction): boolean =>
  a.numerator * b.denominator <= b.numerator * a.denominator;

const lowered = (before: Fraction, test: Test, by: Fraction): Fraction =>
  test.change === 'relative'
    ? {
        numerator: before.numerator * (by.denominator - by.numerator),
        denominator: before.denominator * by.denominator,
      }
    : {
        numerator: before.numerator * by.denominator - by.numerator * before.denominator,
        denominator: before.denominator * by.denominator,
      };

const verdict = (now: Fraction, before: Fraction | null, test: Test): ReasonCode => {
  if (isAtMost(now, test.limit)) return 'within-limit';
  if (test.improvement === null) return 'above-limit';
  if (before === null) return 'above-limit-nothing-to-compare';
  return isAtMost(now, lowered(before, test, test.improvement)) ? 'improved' : 'above-limit';
};

const readTest = (options: ThresholdBonusOptions): Test => {
  requireObject(options, 'thresholdBonus: options');
  const change = options.change ?? 'relative';
  if (change !== 'relative' && change !== 'absolute') {
    throw new RangeError(
      `thresholdBonus: expected change 'relative' or 'absolute' but got ${received(change)}`,
    );
  }
  const per = parseFactor(options.per ?? 1000, 'thresholdBonus: per');
  if (per.numerator === 0n) throw new RangeError('thresholdBonus: expected per > 0 but got 0');
  const improvement =
    options.improvement === undefined
      ? null
      : parseFactor(options.improvement, 'thresholdBonus: improvement');
  if (improvement !== null && change === 'relative' && improvement.numerator > improvement.denominator) {
    throw new RangeError(
      `thresholdBonus: expected a relative improvement ≤ 1 (100 %) but got ${received(options.improvement)}`,
    );
  }
  return { limit: parseFactor(options.atMost, 'thresholdBonus: atMost'), per, improvement, change };
};

/**
 * Pays per listing point for a rate that is low enough, or lower enough than the year before: antibiotics (29 per
 * 1 000 points, 2 000 kr) and addictive drugs (550 DDD, 3 000 kr) of the hälsoval bonus.
 *
 * Limit and improvement are tested on exact fractions and both include the bound. Points pay in proportion: 7 999.5
 * points at 2 000 kr per 1 000 are 15 999.00. Without points, or without a count, nothing is paid and it is said
 * why; without last year's value only the limit counts.
 *
 * @param options - see {@link ThresholdBonusOptions}
 * @returns one line per unit in the order given, and what is paid in all
 * @throws {RangeError} when a unit stands twice, or a number is negative or unreadable
 * @example
 * thresholdBonus({ atMost: '29', improvement: '3 %', amount: '2000',
 *   units: [{ id: 'HC01', count: 232, points: 8000 }] }).payments[0]?.amount // => '16000.00'
 * @see Hälsoval bonus, Antibiotikaförskrivning and Beroendeframkallande läkemedel
 */
export function thresholdBonus(options: ThresholdBonusOptions): {
  readonly payments: readonly ThresholdBonusPayment[];
  readonly paid: Money;
} {
  const test = readTest(options);
  const price = parsePrice(options.amount, 'thresholdBonus: amount');
  const rate = formatFraction(price);
  requireUniqueEntries(options.units, 'thresholdBonus: units');
  let paid = 0n;
  const payments = options.units.map((unit) => {
    const where = `thresholdBonus: unit ${unit.id}: `;
    const points = parseFactor(unit.points, `${where}points`);
    const now = rateOf(unit, test.per, where);
    const before = rateOf(unit.previous, test.per, `${where}previous `);
    const why = now === null ? whyUndefined(points) : verdict(now, before, test);
    const passes = why === 'within-limit' || why === 'improved';
    const quantity: Fraction = {
      numerator: points.numerator * test.per.denominator,
      denominator: points.denominator * test.per.numerator,
    };
    const ore = passes
      ? roundHalfAway(price.numerator * quantity.numerator * 100n, price.denominator * quantity.denominator)
      : 0n;
    paid += ore;
    return {
      id: unit.id,
      passes,
      why,
      text: reasonText(why),
      value: now === null ? null : formatFraction(now),
      previousValue: before === null ? null : formatFraction(before),
      quantity: formatFraction(quantity),
      rate,
      amount: formatOre(ore),
    };
  });
  return Object.freeze({ payments: frozenRows(payments), paid: formatOre(paid) });
}

const whyUndefined = (points: Fraction): ReasonCode =>
  points.numerator === 0n ? 'no-points' : 'not-measured';
