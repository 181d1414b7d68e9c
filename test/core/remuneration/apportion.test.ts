import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportion, type Weighted } from '../../../src/core/remuneration/apportion.js';

/** Largest remainder by the book: all over the product of the denominators, no bounds and no shortcuts. */
function byHand(units: bigint, entries: readonly Weighted[]): readonly bigint[] {
  const product = entries.reduce((all, { denominator }) => all * denominator, 1n);
  const parts = entries.map(({ numerator, denominator }) => (numerator * product) / denominator);
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  if (whole === 0n) return entries.map(() => 0n);
  const given = parts.map((part) => (units * part) / whole);
  let left = units - given.reduce((sum, n) => sum + n, 0n);
  const rest = entries.map(({ id }, i) => ({ i, id, over: units * parts[i]! - given[i]! * whole }));
  rest.sort((a, b) => (a.over === b.over ? (a.id < b.id ? -1 : 1) : a.over > b.over ? -1 : 1));
  for (const { i } of rest) {
    if (left === 0n) break;
    given[i]! += 1n;
    left -= 1n;
  }
  return given;
}

const entry = (id: string, numerator: bigint, denominator: bigint): Weighted => ({
  id,
  numerator,
  denominator,
});
/** Primes, so that no common denominator of several is short. */
const [p521, p607, p127] = [2n ** 521n - 1n, 2n ** 607n - 1n, 2n ** 127n - 1n];

describe('denominators that have no short common one', () => {
  test('weights that differ after two hundred binary digits: the larger has the unit, whatever the ids', () => {
    const half = (p: bigint): bigint => p / 2n;
    // (p − 1)/2p is nearer to one half the larger p is; both are below it, and 1/2 itself is the largest.
    const weights = [entry('a', half(p521), p521), entry('b', half(p607), p607), entry('c', 1n, 2n)];
    expect(apportion(1n, weights)).toEqual([0n, 0n, 1n]);
    expect(apportion(2n, weights)).toEqual([0n, 1n, 1n]);
    expect(apportion(4n, weights)).toEqual([1n, 1n, 2n]);
    expect(apportion(5n, weights)).toEqual([1n, 2n, 2n]);
  });

  test('equal weights, written otherwise, go by id', () => {
    const same = ['c', 'a', 'd', 'b'].map((id, i) =>
      entry(id, 3n * p607 ** BigInt(i), 7n * p607 ** BigInt(i)),
    );
    expect(apportion(2n, same)).toEqual([0n, 1n, 0n, 1n]);
    expect(apportion(4n, same)).toEqual([1n, 1n, 1n, 1n]);
    expect(apportion(7n, same)).toEqual([2n, 2n, 1n, 2n]);
  });

  test('equal weights beside one a little larger or smaller', () => {
    const third = (p: bigint, more: bigint): bigint => p / 3n + more;
    const near = [entry('b', 1n, 3n), entry('a', third(p607, 0n), p607), entry('c', third(p521, 1n), p521)];
    expect(apportion(1n, near)).toEqual(byHand(1n, near));
    expect(apportion(1n, near)).toEqual([0n, 0n, 1n]);
    expect(apportion(2n, near)).toEqual([1n, 0n, 1n]);
  });

  test('quotas that are whole numbers are these', () => {
    const equal = [entry('b', p521, 2n * p521), entry('a', p607, 2n * p607)];
    expect(apportion(10n, equal)).toEqual([5n, 5n]);
    expect(apportion(11n, equal)).toEqual([5n, 6n]);
  });

  test('weights too small for the estimate, alone and beside others', () => {
    const tiny = [entry('a', 1n, p521), entry('b', 2n, p607 * p607), entry('c', 3n, p521)];
    expect(apportion(4n, tiny)).toEqual([1n, 0n, 3n]);
    const beside = [entry('a', 1n, p521), entry('b', 1n, p607), entry('c', 0n, 1n), entry('d', 1n, 3n)];
    expect(apportion(2n, beside)).toEqual([0n, 0n, 0n, 2n]);
  });

  test('a weight of nothing gets nothing, and is no last winner', () => {
    const some = [entry('a', 0n, p521), entry('b', 1n, p607), entry('c', 1n, p521), entry('d', 0n, 1n)];
    expect(apportion(3n, some)).toEqual(byHand(3n, some));
    expect(apportion(0n, some)).toEqual([0n, 0n, 0n, 0n]);
  });
});

test('a common denominator at the limit of 256 digits, and above it', () => {
  for (const denominator of [2n ** 255n, 2n ** 256n - 1n, 2n ** 256n, 2n ** 256n + 1n, 2n ** 257n]) {
    const entries = [entry('a', denominator / 3n, denominator), entry('b', 2n, 3n), entry('c', 1n, 7n)];
    for (const units of [1n, 2n, 3n, 100n]) expect(apportion(units, entries)).toEqual(byHand(units, entries));
  }
});

test('any weights, near to each other and far apart, short denominators and long', () => {
  const denominator = fc.constantFrom(1n, 2n, 3n, 12n, 997n, p127, p521, p607, p127 * p521);
  const weight = fc.oneof(
    fc.tuple(fc.bigInt({ min: 0n, max: 12n }), denominator).map(([n, d]) => [n, d] as const),
    // A simple fraction, moved by a few of the smallest steps that the denominator allows.
    fc
      .tuple(
        fc.bigInt({ min: 1n, max: 5n }),
        fc.bigInt({ min: 2n, max: 7n }),
        denominator,
        fc.bigInt({ min: 0n, max: 2n }),
      )
      .map(([n, of, d, steps]) => [(d * n) / of + steps, d] as const),
  );
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 1, maxLength: 7 }),
      fc.oneof(fc.bigInt({ min: 0n, max: 30n }), fc.bigInt({ min: 0n, max: 10n ** 12n })),
      fc.boolean(),
      (weights, units, isReversed) => {
        const entries = weights.map(([n, d], i) => entry(`u${isReversed ? 9 - i : i}`, n, d));
        expect(apportion(units, entries)).toEqual(byHand(units, entries));
      },
    ),
    { numRuns: 400 },
  );
});
