import { compareIds } from './inputs.js';

/** What takes part: `numerator` / `denominator` is its weight, ≥ 0 and not necessarily in lowest terms. */
export interface Weighted {
  readonly id: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A whole part and what is left of the quota, comparable between the entries of one apportionment. */
interface Quota {
  readonly whole: bigint;
  readonly remainder: bigint;
}

/**
 * Shares out whole units by largest remainder (Hamilton's method): each entry gets its quota rounded down, and
 * the units left go one each to the largest remainders, compared as exact fractions, ties by id.
 *
 * The ids must be unique: {@link allocate} and the pots check before they call.
 *
 * @param units - how many whole units to share, ≥ 0
 * @param entries - ids with weights ≥ 0
 * @returns units per entry in the order given; their sum is `units`, or 0 when no entry has a weight
 * @example
 * apportion(11n, [6n, 6n, 2n].map((numerator, i) => ({ id: `${i}`, numerator, denominator: 1n })))
 * // => [5n, 5n, 1n]
 */
export function apportion(units: bigint, entries: readonly Weighted[]): readonly bigint[] {
  if (entries.every((entry) => entry.numerator === 0n)) return entries.map(() => 0n);
  const denominator = leastCommonDenominator(entries, SMALL);
  if (denominator !== null) return award(units, entries, exactQuotas(units, entries, denominator));
  return byEstimate(units, entries) ?? byExactQuotas(units, entries);
}

// Above this a common denominator makes every product long: two thousand call counts have one of 10 000 digits.
const SMALL = 2n ** 256n;

const leastCommonDenominator = (entries: readonly Weighted[], limit: bigint | null): bigint | null => {
  let common = 1n;
  for (const { denominator } of entries) {
    let [x, y] = [denominator, common % denominator];
    while (y !== 0n) [x, y] = [y, x % y];
    common *= denominator / x;
    if (limit !== null && common > limit) return null;
  }
  return common;
};

const exactQuotas = (units: bigint, entries: readonly Weighted[], denominator: bigint): readonly Quota[] => {
  const weights = entries.map((entry) => entry.numerator * (denominator / entry.denominator));
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  return weights.map((weight) => {
    const product = units * weight;
    const whole = product / sum;
    return { whole, remainder: product - whole * sum };
  });
};

const byExactQuotas = (units: bigint, entries: readonly Weighted[]): readonly bigint[] =>
  award(units, entries, exactQuotas(units, entries, leastCommonDenominator(entries, null) ?? 1n));

const ranking = (entries: readonly Weighted[], quotas: readonly Quota[]): readonly number[] =>
  entries
    .map((_, index) => index)
    .sort((a, b) => {
      const [first, second] = [quotas[a]!.remainder, quotas[b]!.remainder];
      if (first !== second) return first > second ? -1 : 1;
      return compareIds(entries[a]!.id, entries[b]!.id);
    });

const unitsLeft = (units: bigint, quotas: readonly Quota[]): number =>
  Number(quotas.reduce((left, quota) => left - quota.whole, units));

const award = (units: bigint, entries: readonly Weighted[], quotas: readonly Quota[]): readonly bigint[] => {
  const awarded = quotas.map((quota) => quota.whole);
  for (const index of ranking(entries, quotas).slice(0, unitsLeft(units, quotas))) awarded[index]! += 1n;
  return awarded;
};

const WEIGHT_BITS = 192n;
const QUOTA_BITS = 96n;
const QUOTA_MASK = (1n << QUOTA_BITS) - 1n;

/**
 * The same result from weights cut at 192 binary digits, with bounds below and above every quota. Where the
 * bounds leave a whole part or the last award open it returns null, and the exact quotas decide.
 */
const byEstimate = (units: bigint, entries: readonly Weighted[]): readonly bigint[] | null => {
  const weights = entries.map((entry) => (entry.numerator << WEIGHT_BITS) / entry.denominator);
  const least = weights.reduce((total, weight) => total + weight, 0n);
  if (least === 0n) return null;
  const most = least + BigInt(entries.length);
  const low: Quota[] = [];
  const high: bigint[] = [];
  for (const [index, weight] of weights.entries()) {
    const above = entries[index]!.numerator === 0n ? 0n : weight + 1n;
    const bottom = ((units * weight) << QUOTA_BITS) / most;
    const top = above === 0n ? 0n : ((units * above) << QUOTA_BITS) / least + 1n;
    const whole = bottom >> QUOTA_BITS;
    if (top >> QUOTA_BITS !== whole) return null;
    low.push({ whole, remainder: bottom & QUOTA_MASK });
    high.push(top & QUOTA_MASK);
  }
  const order = ranking(entries, low);
  const left = unitsLeft(units, low);
  return isDecided(entries, low, high, order, left) ? award(units, entries, low) : null;
};

const isDecided = (
  entries: readonly Weighted[],
  low: readonly Quota[],
  high: readonly bigint[],
  order: readonly number[],
  left: number,
): boolean => {
  const [winners, losers] = [order.slice(0, left), order.slice(left)];
  const lastWinner = winners.at(-1);
  if (lastWinner === undefined || losers.length === 0) return true;
  const limit = low[lastWinner]!.remainder;
  const bestLoser = losers.reduce((best, index) => (high[index]! > best ? high[index]! : best), 0n);
  if (limit > bestLoser) return true;
  // Equal weights have equal remainders, and the ranking has put those in the order of their ids.
  const open = order.filter((index, rank) =>
    rank < left ? low[index]!.remainder <= bestLoser : high[index]! >= limit,
  );
  const { numerator, denominator } = entries[lastWinner]!;
  return open.every(
    (index) => entries[index]!.numerator * denominator === numerator * entries[index]!.denominator,
  );
};
