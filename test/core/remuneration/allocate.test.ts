import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllocationEntry } from '../../../src/core/remuneration/allocate.js';
import { allocate } from '../../../src/core/remuneration/allocate.js';

const entries = (...weights: AllocationEntry['weight'][]): AllocationEntry[] =>
  weights.map((weight, index) => ({ id: String(index).padStart(4, '0'), weight }));

const amounts = (...args: Parameters<typeof allocate>): string[] =>
  allocate(...args).shares.map((share) => share.amount);

const ore = (money: string): bigint => BigInt(money.replace('.', ''));

/** Largest remainder written another way: hand out units one by one to whoever is furthest below the quota. */
const naive = (units: bigint, list: readonly { id: string; n: bigint; d: bigint }[]): bigint[] => {
  const common = list.reduce((product, { d }) => product * d, 1n);
  const weights = list.map(({ n, d }) => (n * common) / d);
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return list.map(() => 0n);
  const got = weights.map((weight) => (units * weight) / sum);
  for (let left = units - got.reduce((a, b) => a + b, 0n); left > 0n; left -= 1n) {
    let best = -1;
    for (const [i, weight] of weights.entries()) {
      if (got[i]! > (units * weight) / sum) continue;
      const short = units * weight - got[i]! * sum;
      const bestShort = best < 0 ? -1n : units * weights[best]! - got[best]! * sum;
      if (short > bestShort || (short === bestShort && list[i]!.id < list[best]!.id)) best = i;
    }
    got[best]! += 1n;
  }
  return got;
};

const weightArbitrary = fc.oneof(
  fc.record({
    numerator: fc.integer({ min: 0, max: 20_000_000 }),
    denominator: fc.integer({ min: 1, max: 10_000 }),
  }),
  fc.record({ numerator: fc.integer({ min: 0, max: 4 }), denominator: fc.integer({ min: 1, max: 4 }) }),
);

describe('allocate', () => {
  it('gives the sixty seats of the US census of 1790', () => {
    const weights = [
      630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822, 85533, 70835, 68705,
      68446, 55540,
    ];
    expect(amounts('60', entries(...weights), { unit: '1' }).map(Number)).toEqual([
      11, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1, 1, 1, 1,
    ]);
  });

  it('shares 9 999 at 75:25, the tie to the first id whatever the order', () => {
    expect(amounts('9999', entries(75, 25), { unit: '1' })).toEqual(['7499.00', '2500.00']);
    // 10 at 1:1:… with halves: 5 units at 1:1 leave two remainders of one half.
    const tied = [
      { id: 'b', weight: 1 },
      { id: 'a', weight: 1 },
    ];
    expect(amounts('0.05', tied)).toEqual(['0.02', '0.03']);
    expect(amounts('0.05', tied.toReversed())).toEqual(['0.03', '0.02']);
  });

  it('breaks ties by code unit, not by locale', () => {
    expect(
      amounts('0.01', [
        { id: 'a', weight: 1 },
        { id: 'B', weight: 1 },
      ]),
    ).toEqual(['0.00', '0.01']);
  });

  it('has the Alabama effect: one unit more, and the third party gets less', () => {
    expect(amounts('10', entries(6, 6, 2), { unit: '1' }).map(Number)).toEqual([4, 4, 2]);
    expect(amounts('11', entries(6, 6, 2), { unit: '1' }).map(Number)).toEqual([5, 5, 1]);
  });

  it('takes weights as text, whole numbers, bigints and fractions', () => {
    expect(amounts('1000', entries('0.5', 1, 1n, { numerator: 3, denominator: 2 }))).toEqual([
      '125.00',
      '250.00',
      '250.00',
      '375.00',
    ]);
  });

  it('leaves all as rest without weight, and what is below a unit', () => {
    expect(allocate('10', entries(0, 0))).toEqual({
      shares: [
        { id: '0000', amount: '0.00' },
        { id: '0001', amount: '0.00' },
      ],
      rest: '10.00',
    });
    expect(allocate('10', [])).toEqual({ shares: [], rest: '10.00' });
    expect(allocate('1.005', entries(1))).toEqual({
      shares: [{ id: '0000', amount: '1.00' }],
      rest: '0.005',
    });
    expect(allocate('105', entries(1), { unit: '10' }).rest).toBe('5.00');
    expect(amounts('0.005', entries(1, 1), { unit: '0.001' })).toEqual(['0.003', '0.002']);
  });

  it('mirrors a negative pot', () => {
    expect(amounts('-9999', entries(75, 25), { unit: '1' })).toEqual(['-7499.00', '-2500.00']);
    expect(allocate('-1.005', entries(1, 1))).toEqual({
      shares: [
        { id: '0000', amount: '-0.50' },
        { id: '0001', amount: '-0.50' },
      ],
      rest: '-0.005',
    });
  });

  it.each([
    ['an id twice', () => allocate('1', [...entries(1), ...entries(1)])],
    ['an empty id', () => allocate('1', [{ id: '', weight: 1 }])],
    ['a negative weight', () => allocate('1', entries(-1))],
    ['a binary fraction as weight', () => allocate('1', entries(0.5))],
    ['NaN as weight', () => allocate('1', entries(Number.NaN))],
    ['a denominator 0', () => allocate('1', entries({ numerator: 1, denominator: 0 }))],
    ['a text that is no number', () => allocate('1', entries('much'))],
    ['unit 0', () => allocate('1', entries(1), { unit: '0' })],
    ['a negative unit', () => allocate('1', entries(1), { unit: '-0.01' })],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(/^allocate: /);
  });

  it('agrees with handing out the units one by one, in any order', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 14n }),
        fc.array(weightArbitrary, { minLength: 1, maxLength: 40 }),
        fc.integer(),
        (units, weights, seed) => {
          const list = entries(...weights);
          const pot = `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
          const { shares, rest } = allocate(pot, list);
          const expected = naive(
            units,
            list.map(({ id }, i) => ({
              id,
              n: BigInt(weights[i]!.numerator),
              d: BigInt(weights[i]!.denominator),
            })),
          );
          expect(shares.map((share) => ore(share.amount))).toEqual(expected);
          expect(shares.reduce((sum, share) => sum + ore(share.amount), ore(rest))).toBe(units);
          const shuffled = list.toSorted(
            (a, b) => ((Number(a.id) * 7919 + seed) % 31) - ((Number(b.id) * 7919 + seed) % 31),
          );
          const again = new Map(allocate(pot, shuffled).shares.map((share) => [share.id, share.amount]));
          for (const share of shares) expect(again.get(share.id)).toBe(share.amount);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('settles equal weights and exact ties among many different denominators', () => {
    // Forty different primes as denominators have no small common one; each weight stands twice, so half of the
    // remainders tie, and one unit too few for all of them is left.
    const primes = Array.from({ length: 4000 }, (_, i) => i + 2)
      .filter((n) =>
        Array.from({ length: Math.floor(Math.sqrt(n)) - 1 }, (_, i) => i + 2).every((d) => n % d !== 0),
      )
      .slice(-40);
    const weights = primes.flatMap((p) => [
      { numerator: p - 1, denominator: p },
      { numerator: 2 * (p - 1), denominator: 2 * p },
    ]);
    for (const units of [0n, 1n, 79n, 80n, 81n, 12_345n, 10n ** 14n]) {
      const list = entries(...weights);
      const got = amounts(`${units}`, list, { unit: '1' }).map((amount) => ore(amount) / 100n);
      expect(got).toEqual(
        naive(
          units,
          list.map(({ id }, i) => ({
            id,
            n: BigInt(weights[i]!.numerator),
            d: BigInt(weights[i]!.denominator),
          })),
        ),
      );
    }
  });

  it('settles quotas that are exactly whole among many different denominators', () => {
    // k/p and (p − k)/p add to 1, so the weights add to 61 and 61 units give the last entry exactly one.
    const odd = Array.from({ length: 60 }, (_, i) => 10_007 + 2 * i);
    const weights = [
      ...odd.flatMap((p) => [
        { numerator: 5, denominator: p },
        { numerator: p - 5, denominator: p },
      ]),
      { numerator: 1, denominator: 1 },
    ];
    const got = amounts('61', entries(...weights), { unit: '1' }).map(Number);
    expect(got).toEqual(weights.map(({ numerator, denominator }) => (numerator * 2 > denominator ? 1 : 0)));
  });

  it('scales: amount and unit times k, every share times k', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.array(weightArbitrary, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (units, weights, k) => {
          const one = allocate(`${units}`, entries(...weights), { unit: '1' });
          const many = allocate(`${units * k}`, entries(...weights), { unit: `${k}` });
          expect(many.shares.map((share) => ore(share.amount))).toEqual(
            one.shares.map((share) => ore(share.amount) * BigInt(k)),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('returns frozen data and leaves the input as it was', () => {
    const list = Object.freeze(entries(1, 2));
    const result = allocate('1', list);
    expect([result, result.shares, result.shares[0]].every(Object.isFrozen)).toBe(true);
    expect(list).toEqual(entries(1, 2));
  });
});
