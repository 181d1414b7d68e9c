import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  ThresholdBonusOptions,
  ThresholdBonusUnit,
} from '../../../src/core/remuneration/threshold-bonus.js';
import { thresholdBonus } from '../../../src/core/remuneration/threshold-bonus.js';

const bonus = (unit: Omit<ThresholdBonusUnit, 'id'>, options: Partial<ThresholdBonusOptions> = {}) =>
  thresholdBonus({
    atMost: '29',
    improvement: '3 %',
    amount: '2000',
    ...options,
    units: [{ id: 'HC01', ...unit }],
  }).payments[0];

describe('thresholdBonus', () => {
  it('passes at 29 per 1 000 points, not at one more', () => {
    expect(bonus({ count: 232, points: 8000 })).toMatchObject({
      passes: true,
      why: 'within-limit',
      value: '29',
      quantity: '8',
      rate: '2000',
      amount: '16000.00',
    });
    expect(bonus({ count: 233, points: 8000 })).toMatchObject({
      passes: false,
      why: 'above-limit-nothing-to-compare',
      value: '29.125',
      amount: '0.00',
    });
  });

  it('passes with exactly 3 % less than the year before, each with its own points', () => {
    // 40 per 1 000 then; 38.8 now is exactly 3 % less.
    const previous = { count: 400, points: 10_000 };
    expect(bonus({ count: 194, points: 5000, previous })).toMatchObject({
      why: 'improved',
      previousValue: '40',
      amount: '10000.00',
    });
    expect(bonus({ count: 195, points: 5000, previous })).toMatchObject({
      why: 'above-limit',
      amount: '0.00',
    });
    expect(bonus({ count: '194.0001', points: 5000, previous })?.passes).toBe(false);
  });

  it('reads an absolute improvement as a number per 1 000 points', () => {
    const previous = { count: 40, points: 1000 };
    const absolute = { change: 'absolute', improvement: '3' } as const;
    expect(bonus({ count: 37, points: 1000, previous }, absolute)?.why).toBe('improved');
    expect(bonus({ count: '37.0001', points: 1000, previous }, absolute)?.why).toBe('above-limit');
    expect(bonus({ count: 37, points: 1000, previous: { count: 2, points: 1000 } }, absolute)?.why).toBe(
      'above-limit',
    );
  });

  it('pays points in proportion: 7 999.5 points are 15 999.00', () => {
    expect(bonus({ count: 1, points: '7999.5' })?.amount).toBe('15999.00');
    expect(bonus({ count: 1, points: 7999.5 })?.amount).toBe('15999.00');
    expect(bonus({ count: 550, points: 1000 }, { atMost: '550', amount: '3000' })?.amount).toBe('3000.00');
  });

  it('knows only the limit where no improvement counts or last year has no value', () => {
    const limitOnly = { atMost: '29', amount: '2000' };
    const unit = { id: 'A', count: 30, points: 1000, previous: { count: 100, points: 1000 } };
    expect(thresholdBonus({ ...limitOnly, units: [unit] }).payments[0]?.why).toBe('above-limit');
    for (const previous of [null, { count: null, points: 1000 }, { count: 100, points: 0 }]) {
      expect(bonus({ count: 30, points: 1000, previous })?.why).toBe('above-limit-nothing-to-compare');
    }
  });

  it('tells a zero from nothing measured and from no points', () => {
    expect(bonus({ count: 0, points: 1000 })).toMatchObject({ passes: true, amount: '2000.00' });
    expect(bonus({ count: null, points: 1000 })).toMatchObject({
      why: 'not-measured',
      value: null,
      amount: '0.00',
    });
    expect(bonus({ count: 0, points: 0 })).toMatchObject({ why: 'no-points', value: null, amount: '0.00' });
  });

  it.each<[string, () => unknown]>([
    ['a negative count', () => bonus({ count: -1, points: 1 })],
    ['NaN points', () => bonus({ count: 1, points: Number.NaN })],
    ['negative points', () => bonus({ count: 1, points: '-1' })],
    ['a negative amount', () => bonus({ count: 1, points: 1 }, { amount: '-1' })],
    ['per 0', () => bonus({ count: 1, points: 1 }, { per: 0 })],
    ['an improvement of 300 %', () => bonus({ count: 1, points: 1 }, { improvement: '3' })],
    ['an unknown change', () => bonus({ count: 1, points: 1 }, { change: 'both' as 'absolute' })],
    [
      'a unit twice',
      () =>
        thresholdBonus({
          atMost: '1',
          amount: '1',
          units: [
            { id: 'A', count: 1, points: 1 },
            { id: 'A', count: 1, points: 1 },
          ],
        }),
    ],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(/^thresholdBonus: /);
  });

  it('agrees with whole-number arithmetic, never pays less for fewer, and scales', () => {
    const count = fc.integer({ min: 0, max: 1000 });
    const halfPoints = fc.integer({ min: 1, max: 40_000 });
    fc.assert(
      fc.property(
        count,
        halfPoints,
        count,
        halfPoints,
        fc.integer({ min: 1, max: 1000 }),
        (now, points, then, pointsThen, k) => {
          const unit = { count: now, points: points / 2, previous: { count: then, points: pointsThen / 2 } };
          const line = bonus(unit);
          const [n, p, t, q] = [BigInt(now), BigInt(points), BigInt(then), BigInt(pointsThen)];
          const passes = 2000n * n <= 29n * p || 100n * n * q <= 97n * t * p;
          expect(line?.passes).toBe(passes);
          // points/2 × 2 000/1 000 kr is a krona per half point.
          expect(line?.amount).toBe(passes ? `${points}.00` : '0.00');
          const fewer = bonus({ ...unit, count: Math.max(0, now - 1) });
          expect(Number(fewer?.amount)).toBeGreaterThanOrEqual(Number(line?.amount));
          expect(bonus(unit, { amount: `${2000 * k}` })?.amount).toBe(passes ? `${points * k}.00` : '0.00');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
