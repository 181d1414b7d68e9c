import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src/core/exact/fraction.js';
import type { Amount } from '../../../src/core/remuneration/money.js';
import {
  formatFraction,
  formatOre,
  formatRest,
  formatScaled,
  formPot,
  parseAmount,
  parseFactor,
  parsePrice,
  roundHalfAway,
  roundToOre,
  sumMoney,
} from '../../../src/core/remuneration/money.js';

/** What a caller without types may pass. */
const untyped = (value: unknown): Amount => value as Amount;

describe('amounts in', () => {
  it.each([
    ['1100.00', 1100n, 1n],
    ['-0.5', -1n, 2n],
    ['+2', 2n, 1n],
    ['1e6', 1_000_000n, 1n],
    ['1e40', 10n ** 40n, 1n],
    ['1e-40', 1n, 10n ** 40n],
    ['1.3e-39', 13n, 10n ** 40n],
    ['25e-2', 1n, 4n],
    ['1000000000000.01', 100_000_000_000_001n, 100n],
  ])('reads %s exactly', (text, numerator, denominator) => {
    expect(parseAmount(text)).toEqual({ numerator, denominator });
  });

  it('reads a Decimal of another clone, also where it would print an exponent', () => {
    const Other = Decimal.clone({ precision: 5 });
    expect(parseAmount(new Other('1e21'))).toEqual(fraction(10n ** 21n));
    expect(parseAmount(new Other('0.00000001'))).toEqual(fraction(1, 100_000_000));
  });

  it.each([
    '',
    ' ',
    '1 000',
    '1,50',
    '0x10',
    'NaN',
    'Infinity',
    '1e999',
    '1e41',
    '1e-41',
    '1.5e-40',
    '1.',
    '.5',
    '12 kr',
    '--1',
  ])('refuses %j', (text) => {
    expect(() => parseAmount(text, 'pot')).toThrow(RangeError);
  });

  it('refuses what is no text or Decimal, and says what to do', () => {
    expect(() => parseAmount(untyped(0.1), 'perEvent: amount')).toThrow(
      "perEvent: amount: expected a decimal string or a Decimal but got the number 0.1; write '0.1'",
    );
    for (const value of [null, undefined, {}, 10n]) {
      expect(() => parseAmount(untyped(value))).toThrow(RangeError);
    }
  });

  it('refuses Decimals that are not finite or too vast to write out', () => {
    for (const text of ['NaN', 'Infinity', '1e9000000', '1e-9000000']) {
      expect(() => parseAmount(new Decimal(text))).toThrow(RangeError);
    }
  });

  it('does not look at global settings of decimal.js', () => {
    const { precision, rounding } = Decimal;
    Decimal.set({ precision: 2, rounding: Decimal.ROUND_DOWN });
    try {
      expect(roundToOre('123456789.995')).toBe('123456790.00');
    } finally {
      Decimal.set({ precision, rounding });
    }
  });

  it('refuses a negative price', () => {
    expect(parsePrice('0', 'x')).toEqual(fraction(0));
    expect(() => parsePrice('-0.01', 'perEvent: amount')).toThrow(
      "perEvent: amount: expected ≥ 0 but got '-0.01'",
    );
  });
});

describe('factors in', () => {
  it('takes percent, decimals, numbers at face value and Decimals', () => {
    expect(parseFactor('95 %', 'goal')).toEqual(fraction(19, 20));
    expect(parseFactor(0.1, 'x')).toEqual(fraction(1, 10));
    expect(parseFactor(new Decimal('1.0475'), 'x')).toEqual(fraction(419, 400));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, '-1', 'x', ''])('refuses %s', (value) => {
    expect(() => parseFactor(value, 'goal')).toThrow(/^goal: expected/);
  });
});

describe('rounding and writing', () => {
  it.each([
    ['0.005', '0.01'],
    ['0.0049999999999999999999', '0.00'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['999999999999.995', '1000000000000.00'],
  ])('rounds %s to %s, half away from zero', (amount, rounded) => {
    expect(roundToOre(amount)).toBe(rounded);
  });

  it('agrees with Decimal on random amounts', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.integer({ min: 0, max: 8 }),
        (n, scale) => {
          const decimal = new Decimal(n.toString()).div(new Decimal(10).pow(scale));
          expect(roundToOre(decimal.toFixed())).toBe(
            decimal
              .toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
              .toFixed(2)
              .replace(/^-0\.00$/, '0.00'),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('writes without needless or missing zeros', () => {
    expect([0n, 5n, -5n, 100n, -12_345n].map(formatOre)).toEqual([
      '0.00',
      '0.05',
      '-0.05',
      '1.00',
      '-123.45',
    ]);
    expect([formatScaled(10_005n, 3), formatScaled(10_000n, 3), formatScaled(10_010n, 4)]).toEqual([
      '10.005',
      '10.00',
      '1.001',
    ]);
    expect([formatScaled(10_000n, 4), formatScaled(0n, 4), formatScaled(-1n, 4)]).toEqual([
      '1.00',
      '0.00',
      '-0.0001',
    ]);
    expect([fraction(25, 12), fraction(100), fraction(5, 2), fraction(0)].map(formatFraction)).toEqual([
      '2.0833333333',
      '100',
      '2.5',
      '0',
    ]);
    expect(roundHalfAway(-5n, 2n)).toBe(-3n);
    expect(formatRest(parseAmount('1.005'), 100n)).toBe('0.005');
  });

  it('adds whole öre and refuses parts of one', () => {
    expect(sumMoney([])).toBe('0.00');
    expect(sumMoney(['0.10', '0.20', '-0.30'])).toBe('0.00');
    expect(() => sumMoney(['0.001'])).toThrow("sumMoney: expected whole öre but got '0.001'");
  });

  it('forms a pot, rounded once: 25/12 kr per listed', () => {
    expect(formPot({ perListed: '25', listed: 30_000, times: fraction(1, 12) })).toBe('62500.00');
    expect(formPot({ perListed: '25', listed: 1, times: fraction(1, 12) })).toBe('2.08');
    expect(formPot({ perListed: '294', listed: 715_000, times: fraction(12) })).toBe('2522520000.00');
    expect(formPot({ perListed: '25', listed: 0 })).toBe('0.00');
    expect(() => formPot({ perListed: '25', listed: -1 })).toThrow(RangeError);
  });
});
