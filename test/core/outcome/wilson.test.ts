import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/core/outcome/wilson.js';

describe('wilson', () => {
  // Newcombe, Stat Med 1998;17:857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %s/%s is %s to %s', (numerator, denominator, lower, upper) => {
    const interval = wilson(numerator, denominator);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  it('has exact ends at none and at all', () => {
    expect(wilson(0, 7)?.lower).toBe(0);
    expect(wilson(7, 7)?.upper).toBe(1);
    // Where the formula in doubles is off by a rounding.
    expect([3, 6, 9].map((n) => wilson(0, n)?.lower)).toEqual([0, 0, 0]);
    expect([29, 30, 35].map((n) => wilson(n, n)?.upper)).toEqual([1, 1, 1]);
  });

  it('has no interval without cases', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('ends where the score test just rejects, around the share, mirrored for the rest', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));
    const quantile = fc.constantFrom(1, 1.645, 1.959963984540054, 2.576);
    fc.assert(
      fc.property(counts, quantile, ([x, n], z) => {
        const { lower, upper } = wilson(x, n, { z }) ?? { lower: Number.NaN, upper: Number.NaN };
        const share = x / n;
        expect(lower).toBeLessThan(share);
        expect(upper).toBeGreaterThanOrEqual(share);
        for (const end of x === n ? [lower] : [lower, upper]) {
          expect(Math.abs(share - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(z, 6);
        }
        expect(wilson(n - x, n, { z })?.upper).toBeCloseTo(1 - lower, 12);
      }),
    );
  });

  it.each([
    [-1, 5],
    [6, 5],
    [0.5, 5],
    [1, 2.5],
    [0, -1],
    [Number.NaN, 5],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %s of %s', (numerator, denominator) => {
    expect(() => wilson(numerator, denominator)).toThrow(RangeError);
  });

  it('says which of the numbers is wrong', () => {
    expect(() => wilson(0, -1)).toThrow('expected denominator to be a whole number ≥ 0 but got -1');
    expect(() => wilson(2, 1)).toThrow('expected numerator to be a whole number from 0 to 1 but got 2');
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses z = %s', (z) => {
    expect(() => wilson(1, 5, { z })).toThrow(RangeError);
  });
});
