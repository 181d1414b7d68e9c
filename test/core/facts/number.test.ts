import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ore, scaledDecimal, wholeNumber } from '../../../src/core/facts/number.js';

/** The same rounding by whole-number arithmetic on the digits. */
function naive(whole: number, thousandths: number, negative: boolean): number {
  const cents = Math.floor((whole * 1000 + thousandths + 5) / 10);
  return negative && cents !== 0 ? -cents : cents;
}

describe('numbers of cells', () => {
  test('half away from zero, whatever the binary form', () => {
    expect(scaledDecimal(1.005, 2)).toBe(101);
    expect(scaledDecimal('1.005', 2)).toBe(101);
    expect(scaledDecimal(-1.005, 2)).toBe(-101);
    expect(scaledDecimal('1.00499999', 2)).toBe(100);
    expect(scaledDecimal(8.345, 2)).toBe(835);
    expect(scaledDecimal('-0.001', 2)).toBe(0);
    expect(Object.is(scaledDecimal(-0, 2), 0)).toBe(true);
    expect(Object.is(scaledDecimal('-0.001', 2), 0)).toBe(true);
  });

  test.each([1e-7, 1.5e-7, 2.5e21, -1e-9, 1.7976931348623157e308])(
    '%s, written with an exponent',
    (value) => {
      const scaled = scaledDecimal(value, 8);
      if (Math.abs(value) < 1)
        expect(scaled).toBe(Math.sign(value) * Math.floor(Math.abs(value) * 1e8 + 0.5) + 0);
      else expect(scaled).toBeNaN();
    },
  );

  test('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(999), fc.boolean(), (whole, thousandths, negative) => {
        const text = `${negative ? '-' : ''}${whole}.${String(thousandths).padStart(3, '0')}`;
        const expected = naive(whole, thousandths, negative);
        expect(scaledDecimal(text, 2)).toBe(expected);
        expect(scaledDecimal(Number(text), 2)).toBe(expected);
      }),
    );
  });

  test.each(['', ' 1', '1 ', '1,5', '1 000', '1e3', '.5', '5.', '0x10', 'NaN', 'Infinity', '--1', '١'])(
    '%j is no number',
    (text) => {
      expect(scaledDecimal(text, 2)).toBeNaN();
      expect(wholeNumber(text)).toBeNaN();
      expect(ore(text)).toBeNaN();
    },
  );

  test.each([Number.NaN, Infinity, true, null, undefined, {}, [], 2 ** 53])('%s is no number', (value) => {
    expect(scaledDecimal(value, 0)).toBeNaN();
    expect(wholeNumber(value)).toBeNaN();
    expect(ore(value)).toBeNaN();
  });

  test('whole numbers', () => {
    expect(wholeNumber(3)).toBe(3);
    expect(wholeNumber('3')).toBe(3);
    expect(wholeNumber('3.0')).toBe(3);
    expect(wholeNumber(3n)).toBe(3);
    expect(wholeNumber(3.5)).toBeNaN();
    expect(wholeNumber('3.01')).toBeNaN();
    expect(wholeNumber(String(2 ** 53))).toBeNaN();
  });

  test('money to the öre, never from a binary fraction', () => {
    expect(ore('12.5')).toBe(1250);
    expect(ore('12.500')).toBe(1250);
    expect(ore(12)).toBe(1200);
    expect(ore('12.505')).toBeNaN();
    expect(ore(12.5)).toBeNaN();
  });
});
