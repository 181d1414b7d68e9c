import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  ceilFraction,
  compareFractions,
  divideFractions,
  type Fraction,
  floorFraction,
  fraction,
  fractionFromNumber,
  fractionToNumber,
  multiplyFractions,
  parseFraction,
  subtractFractions,
} from '../../../src/core/exact/fraction.js';

const parts = (value: Fraction): string => `${value.numerator}/${value.denominator}`;
const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => fraction(n, d));

describe('fraction', () => {
  it.each([
    [6, 8, '3/4'],
    [6, -8, '-3/4'],
    [-6, -8, '3/4'],
    [0, -5, '0/1'],
    [7n, 1n, '7/1'],
  ] as const)('brings %s/%s to lowest terms with a positive denominator', (n, d, expected) => {
    expect(parts(fraction(n, d))).toBe(expected);
  });

  it('takes 1 as the denominator when none is given, and freezes the result', () => {
    expect(fraction(250)).toEqual({ numerator: 250n, denominator: 1n });
    expect(Object.isFrozen(fraction(250))).toBe(true);
  });

  it.each([
    [1, 0],
    [1n, 0n],
    [0.5, 1],
    [1, 0.5],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
    [2 ** 53, 1],
  ] as const)('refuses %s/%s', (n, d) => {
    expect(() => fraction(n, d)).toThrow(RangeError);
  });

  it('says which part is no whole number', () => {
    expect(() => fraction(0.5, 1)).toThrow('expected numerator to be');
    expect(() => fraction(1, 0.5)).toThrow('expected denominator to be');
  });
});

describe('parseFraction', () => {
  it.each([
    ['0.95', '19/20'],
    ['0,95', '19/20'],
    ['95 %', '19/20'],
    ['95%', '19/20'],
    ['95\u00a0%', '19/20'],
    ['95\u202f%', '19/20'],
    ['95\u2009%', '19/20'],
    ['95,5 %', '191/200'],
    ['1/3', '1/3'],
    ['2 / 6', '1/3'],
    ['12/345', '4/115'],
    ['250', '250/1'],
    [' 250 ', '250/1'],
    ['-0.5', '-1/2'],
    ['−1/2', '-1/2'],
    ['0 %', '0/1'],
    ['100 %', '1/1'],
    ['0.1', '1/10'],
  ])('reads %j as %s', (text, expected) => {
    expect(parts(parseFraction(text))).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '%',
    '95 procent',
    '.5',
    '5.',
    '1 000',
    '1e3',
    '+5',
    '1/0',
    '1/-3',
    '1/3 %',
    'x1/3',
    '1/3x',
    'x5',
    '5x',
    '0x10',
    'NaN',
    '1.2.3',
  ])('refuses %j and says what it got', (text) => {
    expect(() => parseFraction(text)).toThrow(RangeError);
    expect(() => parseFraction(text)).toThrow(`'${text}'`);
  });

  it('reads every decimal exactly, also those a double cannot hold', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 40n }),
        fc.integer({ min: 1, max: 30 }),
        (digits, places) => {
          const text = digits.toString().padStart(places + 1, '0');
          const printed = `${text.slice(0, -places)},${text.slice(-places)}`;
          expect(parseFraction(printed)).toEqual(fraction(digits, 10n ** BigInt(places)));
        },
      ),
    );
  });
});

describe('fractionFromNumber', () => {
  it.each([
    [0.1, '1/10'],
    [-0, '0/1'],
    [1e-7, '1/10000000'],
    [1.5e-7, '3/20000000'],
    [1e21, `${10n ** 21n}/1`],
    [-2.5, '-5/2'],
  ])('takes %s at its face value', (value, expected) => {
    expect(parts(fractionFromNumber(value))).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s', (value) => {
    expect(() => fractionFromNumber(value)).toThrow(RangeError);
    expect(() => fractionFromNumber(value)).toThrow(`expected a finite number but got ${value}`);
  });

  it('comes back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(fractionToNumber(fractionFromNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('compareFractions', () => {
  it('decides where doubles are equal', () => {
    const third = fraction(1, 3);
    const nearly = subtractFractions(third, fraction(1n, 10n ** 40n));
    expect(fractionToNumber(third)).toBe(fractionToNumber(nearly));
    expect(compareFractions(nearly, third)).toBe(-1);
    expect(compareFractions(third, nearly)).toBe(1);
    expect(compareFractions(third, parseFraction('2/6'))).toBe(0);
  });

  it('is 0 exactly for equal fields, and changes sign with the order', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(compareFractions(a, b) === 0).toBe(parts(a) === parts(b));
        expect(compareFractions(a, b) + compareFractions(b, a)).toBe(0);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds, subtracts, multiplies and divides', () => {
    const [half, third] = [fraction(1, 2), fraction(1, 3)];
    expect(parts(addFractions(half, third))).toBe('5/6');
    expect(parts(subtractFractions(third, half))).toBe('-1/6');
    expect(parts(multiplyFractions(half, third))).toBe('1/6');
    expect(parts(divideFractions(half, fraction(-1, 3)))).toBe('-3/2');
  });

  it('undoes itself', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(subtractFractions(addFractions(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(divideFractions(multiplyFractions(a, b), b)).toEqual(a);
      }),
    );
  });

  it('refuses to divide by zero', () => {
    expect(() => divideFractions(fraction(1, 2), fraction(0))).toThrow(RangeError);
  });

  it.each([
    [7, 2, 3n, 4n],
    [-7, 2, -4n, -3n],
    [4, 2, 2n, 2n],
    [-4, 2, -2n, -2n],
    [0, 1, 0n, 0n],
    [-1, 3, -1n, 0n],
  ])('rounds %s/%s down and up', (n, d, floor, ceil) => {
    expect(floorFraction(fraction(n, d))).toBe(floor);
    expect(ceilFraction(fraction(n, d))).toBe(ceil);
  });
});

describe('fractionToNumber', () => {
  const big = 10n ** 60n;

  it('is the quotient that the API page prints', () => {
    expect(fractionToNumber(fraction(812, 903))).toBe(0.8992248062015504);
  });

  it.each([
    // 2^53 + 1 lies between 2^53 and 2^53 + 2, 2^53 + 3 between 2^53 + 2 and 2^53 + 4: ties go to even.
    [2n ** 53n + 1n, 1n, 2 ** 53],
    [2n ** 53n + 3n, 1n, 2 ** 53 + 4],
    [2n ** 54n + 3n, 2n, 2 ** 53 + 2],
    [(2n ** 53n + 1n) * big + 1n, big, 2 ** 53 + 2],
    [1n, 2n ** 1074n, Number.MIN_VALUE],
    [1n, 2n ** 1075n, 0],
    [3n, 2n ** 1076n, Number.MIN_VALUE],
    [(2n ** 53n - 1n) * 2n ** 971n, 1n, Number.MAX_VALUE],
    [-1n, 3n * 2n ** 60n, -1 / 3 / 2 ** 60],
  ])('rounds %s/%s correctly', (n, d, expected) => {
    expect(fractionToNumber(fraction(n, d))).toBe(expected);
  });

  it('does not depend on how large the parts are', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger().filter((n) => n !== 0),
        fc.integer({ min: 1, max: 2 ** 53 - 1 }),
        (n, d) => {
          // One more on a huge numerator cannot be reduced away, yet hardly moves the quotient.
          const p = 2n ** 607n - 1n;
          const value = fractionToNumber(fraction(BigInt(n) * p, BigInt(d) * p));
          expect(value).toBe(n / d + 0);
          const nearby = fractionToNumber(fraction(BigInt(n) * p + 1n, BigInt(d) * p));
          expect(Math.abs(nearby - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -52);
        },
      ),
    );
  });

  it('refuses what no double can hold', () => {
    expect(() => fractionToNumber(fraction(2n ** 1024n))).toThrow(RangeError);
  });
});
