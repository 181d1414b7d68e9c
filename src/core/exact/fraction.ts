import { received } from '../received.js';
/**
 * An exact rational number in lowest terms: `denominator > 0`, zero is `0/1`. Frozen, and compared with
 * {@link compareFractions} (or field by field: equal numbers have equal fields).
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

const normalised = (numerator: bigint, denominator: bigint): Fraction => {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator * sign);
  return Object.freeze({
    numerator: (numerator * sign) / divisor,
    denominator: (denominator * sign) / divisor,
  });
};

const toBigInt = (value: number | bigint, name: string): bigint => {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(
      `fraction: expected ${name} to be a whole number within ±(2^53 − 1) but got ${received(value)}`,
    );
  }
  return BigInt(value);
};

/**
 * Makes an exact fraction, so that shares, goals and weights are compared and shared without rounding.
 *
 * @param numerator - a whole number (a safe integer, or a bigint of any size)
 * @param denominator - a whole number other than 0; 1 when left out
 * @returns the fraction in lowest terms, with a positive denominator
 * @throws {RangeError} when a part is no whole number, or the denominator is 0
 * @example
 * fraction(6, -8) // => { numerator: -3n, denominator: 4n }
 */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  const above = toBigInt(numerator, 'numerator');
  const below = toBigInt(denominator, 'denominator');
  if (below === 0n) throw new RangeError(`fraction: expected denominator ≠ 0 but got ${above}/0`);
  return normalised(above, below);
}

const decimalFraction = (sign: string, whole: string, decimals: string, divisor: bigint): Fraction => {
  const magnitude = BigInt(whole + decimals);
  return normalised(sign === '' ? magnitude : -magnitude, 10n ** BigInt(decimals.length) * divisor);
};

/**
 * Reads a number as documents print it ('95,5 %') exactly, without passing through a binary float.
 *
 * @param text - a decimal number with point or comma, the same with a percent sign (any blank before it,
 *   no-break and narrow ones too), or a quotient of whole numbers: '0.95', '95 %', '95,5 %', '1/3', '250';
 *   a leading minus is '-' or '−'. No thousands separators and no exponents: they are ambiguous in print.
 * @returns the number as a fraction; '95 %' is 19/20
 * @throws {RangeError} when the text is no such number, or divides by 0
 * @example
 * parseFraction('95,5 %') // => { numerator: 191n, denominator: 200n }
 */
export function parseFraction(text: string): Fraction {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  const decimal = /^([-−]?)(\d+)(?:[.,](\d+))?(\s*%)?$/u.exec(trimmed);
  if (decimal !== null) {
    const [, sign = '', whole = '', decimals = '', percent] = decimal;
    return decimalFraction(sign, whole, decimals, percent === undefined ? 1n : 100n);
  }
  const quotient = /^([-−]?)(\d+)\s*\/\s*(\d+)$/u.exec(trimmed);
  if (quotient !== null) {
    const [, sign = '', above = '', below = ''] = quotient;
    if (BigInt(below) === 0n) {
      throw new RangeError(`parseFraction: expected a denominator ≠ 0 but got '${text}'`);
    }
    return decimalFraction(sign, above, '', BigInt(below));
  }
  throw new RangeError(
    `parseFraction: expected a number such as '0.95', '95 %', '95,5 %', '1/3' or '250' but got ${typeof text === 'string' ? `'${text}'` : received(text)}`,
  );
}

/**
 * Takes a number at its face value: the decimal that JavaScript prints for it, so `0.1` is 1/10 and not
 * the binary neighbour that is stored. For numbers that a caller typed; never for results of float arithmetic.
 *
 * @param value - a finite number
 * @returns exactly the shortest decimal text of the number
 * @throws {RangeError} when the number is NaN or infinite
 * @example
 * fractionFromNumber(0.1) // => { numerator: 1n, denominator: 10n }
 */
export function fractionFromNumber(value: number): Fraction {
  if (!Number.isFinite(value)) {
    throw new RangeError(`fractionFromNumber: expected a finite number but got ${received(value)}`);
  }
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const base = parseFraction(mantissa);
  const power = 10n ** BigInt(Math.abs(Number(exponent)));
  return Number(exponent) < 0
    ? normalised(base.numerator, base.denominator * power)
    : normalised(base.numerator * power, base.denominator);
}

/**
 * Orders two fractions exactly.
 *
 * @param a - any fraction
 * @param b - the fraction it is compared with
 * @returns -1 when a is less than b, 0 when they are the same number, 1 when a is greater
 * @example
 * compareFractions(parseFraction('95 %'), fraction(19, 20)) // => 0
 */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Adds two fractions exactly.
 *
 * @param a - a term
 * @param b - the other term
 * @returns a + b in lowest terms
 * @example
 * addFractions(fraction(1, 2), fraction(1, 3)) // => { numerator: 5n, denominator: 6n }
 */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  return normalised(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/**
 * Subtracts one fraction from another exactly.
 *
 * @param a - what is subtracted from
 * @param b - what is taken away
 * @returns a − b in lowest terms
 * @example
 * subtractFractions(fraction(1, 2), fraction(1, 3)) // => { numerator: 1n, denominator: 6n }
 */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return normalised(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/**
 * Multiplies two fractions exactly.
 *
 * @param a - a factor
 * @param b - the other factor
 * @returns a × b in lowest terms
 * @example
 * multiplyFractions(fraction(2, 3), fraction(3, 4)) // => { numerator: 1n, denominator: 2n }
 */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return normalised(a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * Divides one fraction by another exactly.
 *
 * @param a - what is divided
 * @param b - the divisor, not 0
 * @returns a ÷ b in lowest terms
 * @throws {RangeError} when b is 0
 * @example
 * divideFractions(fraction(1, 2), fraction(3, 4)) // => { numerator: 2n, denominator: 3n }
 */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) {
    throw new RangeError(
      `divideFractions: expected a divisor ≠ 0 but got ${a.numerator}/${a.denominator} ÷ 0`,
    );
  }
  return normalised(a.numerator * b.denominator, a.denominator * b.numerator);
}

/**
 * Rounds a fraction down to a whole number (towards −∞).
 *
 * @param value - any fraction
 * @returns the greatest whole number that is not above the fraction
 * @example
 * floorFraction(fraction(-7, 2)) // => -4n
 */
export function floorFraction(value: Fraction): bigint {
  const quotient = value.numerator / value.denominator;
  return quotient * value.denominator > value.numerator ? quotient - 1n : quotient;
}

/**
 * Rounds a fraction up to a whole number (towards +∞).
 *
 * @param value - any fraction
 * @returns the least whole number that is not below the fraction
 * @example
 * ceilFraction(fraction(7, 2)) // => 4n
 */
export function ceilFraction(value: Fraction): bigint {
  const quotient = value.numerator / value.denominator;
  return quotient * value.denominator < value.numerator ? quotient + 1n : quotient;
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

const bitLength = (value: bigint): number => value.toString(2).length;

/**
 * The nearest binary double of a fraction (ties to even), for showing and for charts; never compare with it.
 *
 * @param value - a fraction of any size
 * @returns the correctly rounded number, also where numerator and denominator exceed 2^53
 * @throws {RangeError} when the number is too large for a double
 * @example
 * fractionToNumber(fraction(812, 903)) // => 0.8992248062015504
 */
export function fractionToNumber(value: Fraction): number {
  const magnitude = value.numerator < 0n ? -value.numerator : value.numerator;
  if (magnitude <= MAX_SAFE && value.denominator <= MAX_SAFE) {
    return Number(value.numerator) / Number(value.denominator);
  }
  // The quotient lies in [2^exponent, 2^(exponent + 1)); a double keeps 53 bits of it, fewer below 2^-1022.
  const estimate = bitLength(magnitude) - bitLength(value.denominator);
  const [scaledAbove, scaledBelow] = scaled(magnitude, value.denominator, -estimate);
  const exponent = scaledAbove >= scaledBelow ? estimate : estimate - 1;
  const unit = Math.max(exponent - 52, -1074);
  const [above, below] = scaled(magnitude, value.denominator, -unit);
  const rounded = Number(roundHalfEven(above, below)) * 2 ** unit;
  if (!Number.isFinite(rounded)) {
    throw new RangeError(`fractionToNumber: expected a number below 2^1024 but got one near 2^${exponent}`);
  }
  return value.numerator < 0n ? -rounded : rounded;
}

const scaled = (above: bigint, below: bigint, power: number): readonly [bigint, bigint] =>
  power >= 0 ? [above << BigInt(power), below] : [above, below << BigInt(-power)];

const roundHalfEven = (above: bigint, below: bigint): bigint => {
  const quotient = above / below;
  const twiceRest = 2n * (above % below);
  if (twiceRest === below) return quotient + (quotient & 1n);
  return twiceRest > below ? quotient + 1n : quotient;
};
