import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accrueYear } from '../../../src/core/remuneration/accrual.js';

const ore = (money: string): bigint => BigInt(money.replace('.', ''));

describe('accrueYear', () => {
  it('puts öre that do not divide on the first months; quarters are sums of months', () => {
    const { months, quarters, year } = accrueYear('100');
    expect(months).toEqual([...Array(4).fill('8.34'), ...Array(8).fill('8.33')]);
    expect(quarters).toEqual(['25.02', '25.00', '24.99', '24.99']);
    expect(year).toBe('100.00');
  });

  it('adds up to the year', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), (year) => {
        const accrual = accrueYear(`${year / 100n}.${String(year % 100n).padStart(2, '0')}`);
        const sum = (list: readonly string[]): bigint =>
          list.reduce((total, money) => total + ore(money), 0n);
        expect(sum(accrual.months)).toBe(year);
        expect(sum(accrual.quarters)).toBe(year);
        expect(sum(accrual.months.slice(3, 6))).toBe(ore(accrual.quarters[1]!));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses a negative year', () => {
    expect(() => accrueYear('-1')).toThrow('accrueYear: yearly: expected ≥ 0');
  });
});
