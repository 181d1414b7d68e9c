import { Decimal } from 'decimal.js';
import type { Fraction } from '../exact/fraction.js';
import { fraction, fractionFromNumber, parseFraction } from '../exact/fraction.js';
import { received, requireObject } from '../received.js';

/** Kronor on the way out: a decimal string with at least two decimals ('37.80'), exact, never in exponent form. */
export type Money = string;

/** Kronor on the way in: a decimal string or a Decimal of any build of decimal.js, never a binary number. */
export type Amount = string | Decimal;

/**
 * A share, quotient, weight or count that is no amount: '95 %', '0.65', 1.0475 or a Decimal. A number is taken at
 * its face value, the decimal that it prints as.
 */
export type Factor = string | number | Decimal;

// A clone of our own: `Decimal.set` in a caller's code is global and would change precision and rounding here.
const MoneyDecimal: typeof Decimal = /* @__PURE__ */ Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
});

const MOST_DIGITS = 40;
const DECIMAL = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/;

const shown = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : received(value));

// Written out digit by digit, so a value with a vast exponent is stopped before it fills the memory.
const plainDigits = (value: Decimal, where: string): string => {
  if (!value.isFinite() || Math.abs(value.e) > MOST_DIGITS || value.decimalPlaces() > MOST_DIGITS) {
    throw new RangeError(
      `${where}: expected a finite amount of at most ${MOST_DIGITS} digits on each side but got ${value}`,
    );
  }
  return value.toFixed();
};

const toDecimal = (amount: Amount, where: string): Decimal => {
  if (Decimal.isDecimal(amount)) return new MoneyDecimal(plainDigits(amount, where));
  if (typeof amount === 'number') {
    throw new RangeError(
      `${where}: expected a decimal string or a Decimal but got the number ${amount}; write '${amount}'`,
    );
  }
  if (typeof amount !== 'string' || !DECIMAL.test(amount)) {
    throw new RangeError(`${where}: expected kronor as a decimal such as '1100.00' but got ${shown(amount)}`);
  }
  return new MoneyDecimal(plainDigits(new MoneyDecimal(amount), where));
};

/**
 * Reads an amount exactly, so that it can be multiplied and shared without rounding.
 *
 * @param amount - kronor as a decimal string ('1100.00', '-0.5', '1e6') or a finite Decimal
 * @param where - what the amount is, for the error text ('capitation: pot')
 * @returns the amount in kronor as a fraction
 * @throws {RangeError} for a binary number, NaN, an infinity, more than 40 digits on a side, or any other text
 * @example
 * parseAmount('37.80') // => { numerator: 189n, denominator: 5n }
 */
export function parseAmount(amount: Amount, where: string = 'parseAmount'): Fraction {
  return parseFraction(toDecimal(amount, where).toFixed());
}

/**
 * Reads an amount that must not be negative: a price, a pot, a budget.
 *
 * @param amount - kronor ≥ 0
 * @param where - what the amount is, for the error text
 * @returns the amount in kronor as a fraction
 * @throws {RangeError} for a negative amount and for what {@link parseAmount} refuses
 * @example
 * parsePrice('-1', 'perEvent: amount') // => throws RangeError: perEvent: amount: expected ≥ 0 but got '-1'
 */
export function parsePrice(amount: Amount, where: string): Fraction {
  const price = parseAmount(amount, where);
  if (price.numerator < 0n) throw new RangeError(`${where}: expected ≥ 0 but got ${shown(amount)}`);
  return price;
}

/**
 * Reads a share, quotient, weight or count that is no amount exactly.
 *
 * @param factor - '95 %', '0.65', '1/3', a finite number (taken as the decimal that it prints as) or a Decimal
 * @param where - what the factor is, for the error text
 * @returns the factor as a fraction, ≥ 0
 * @throws {RangeError} for a negative value, NaN, an infinity or any other text
 * @example
 * parseFactor(1.2, 'capitation: cni') // => { numerator: 6n, denominator: 5n }
 */
export function parseFactor(factor: Factor, where: string): Fraction {
  const value = readFactor(factor, where);
  if (value.numerator < 0n) throw new RangeError(`${where}: expected ≥ 0 but got ${shown(factor)}`);
  return value;
}

const readFactor = (factor: Factor, where: string): Fraction => {
  if (Decimal.isDecimal(factor)) return parseFraction(plainDigits(factor, where));
  if (typeof factor === 'number' && Number.isFinite(factor)) return fractionFromNumber(factor);
  try {
    if (typeof factor === 'string') return parseFraction(factor);
  } catch {
    // The error below names the place; that of parseFraction cannot.
  }
  throw new RangeError(`${where}: expected a number such as '0.95' or '95 %' but got ${shown(factor)}`);
};

/**
 * Rounds a quotient of whole numbers half away from zero, exactly.
 *
 * @param numerator - any whole number
 * @param denominator - a whole number above 0
 * @returns the nearest whole number; 5/2 → 3, −5/2 → −3
 * @example
 * roundHalfAway(-5n, 2n) // => -3n
 */
export function roundHalfAway(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/**
 * Rounds kronor to whole öre, half away from zero: the only rounding of a line (readings, Money 3).
 *
 * @param kronor - an exact amount in kronor
 * @returns whole öre
 * @example
 * toOre(fraction(1, 200)) // => 1n, since 0.005 kr is half an öre
 */
export function toOre(kronor: Fraction): bigint {
  return roundHalfAway(kronor.numerator * 100n, kronor.denominator);
}

/**
 * Writes whole öre as kronor.
 *
 * @param ore - whole öre
 * @returns kronor with two decimals; zero is '0.00', never '-0.00'
 * @example
 * formatOre(-5n) // => '-0.05'
 */
export function formatOre(ore: bigint): Money {
  return formatScaled(ore, 2);
}

/**
 * Writes a whole number of the tenth, hundredth, … part of a krona as kronor, with at least two decimals.
 *
 * @param value - a whole number of 10^−decimals kronor
 * @param decimals - how many decimals the value has, ≥ 2
 * @returns the exact decimal; zeros after the second decimal are left out
 * @example
 * formatScaled(10_005n, 3) // => '10.005'
 */
export function formatScaled(value: bigint, decimals: number): Money {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const fractional = digits.slice(point, point + 2) + digits.slice(point + 2).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, point)}.${fractional}`;
}

/**
 * Rounds an amount to öre, half away from zero.
 *
 * @param amount - kronor as a decimal string or Decimal
 * @returns kronor with two decimals
 * @throws {RangeError} for what {@link parseAmount} refuses
 * @example
 * roundToOre('-2.345') // => '-2.35'
 */
export function roundToOre(amount: Amount): Money {
  return formatOre(toOre(parseAmount(amount, 'roundToOre')));
}

/**
 * Adds amounts that are whole öre, for totals that must agree with their lines.
 *
 * @param amounts - kronor, each a whole number of öre
 * @returns their sum; '0.00' of none
 * @throws {RangeError} when an amount is no whole number of öre, or is what {@link parseAmount} refuses
 * @example
 * sumMoney(['164049.20', '0.00', '135950.80']) // => '300000.00'
 */
export function sumMoney(amounts: Iterable<Amount>): Money {
  let sum = 0n;
  for (const amount of amounts) {
    const kronor = parseAmount(amount, 'sumMoney');
    if (100n % kronor.denominator !== 0n) {
      throw new RangeError(`sumMoney: expected whole öre but got ${shown(amount)}`);
    }
    sum += toOre(kronor);
  }
  return formatOre(sum);
}

/**
 * Writes a rate, factor or quantity for people: exact where it has an end within the decimals, else rounded.
 * Amounts are never computed from it.
 *
 * @param value - any fraction
 * @returns a decimal string of at most ten decimals, without needless zeros
 * @example
 * formatFraction(fraction(25, 12)) // => '2.0833333333'
 */
export function formatFraction(value: Fraction): string {
  const scaled = roundHalfAway(value.numerator * 10_000_000_000n, value.denominator);
  return formatScaled(scaled, 10).replace(/\.?0+$/, '');
}

/**
 * Makes what listed persons bring into a pot, rounded once when the pot is formed (readings, Money 3).
 *
 * @param options - `perListed` kronor per listed, `listed` persons of all units, and `times` the part of the
 *   amount's period that is paid, a fraction: a twelfth for a month of a yearly amount; the whole when left out
 * @returns the pot in kronor, whole öre
 * @throws {RangeError} for a negative or unreadable amount, or a number of listed that is no whole number ≥ 0
 * @example
 * formPot({ perListed: '25', listed: 30_000, times: { numerator: 1n, denominator: 12n } }) // => '62500.00'
 */
export function formPot(options: {
  readonly perListed: Amount;
  readonly listed: number;
  readonly times?: Fraction;
}): Money {
  requireObject(options, 'formPot: options');
  const price = parsePrice(options.perListed, 'formPot: perListed');
  if (!Number.isSafeInteger(options.listed) || options.listed < 0) {
    throw new RangeError(`formPot: expected listed to be a whole number ≥ 0 but got ${options.listed}`);
  }
  const times = options.times ?? fraction(1);
  const above = price.numerator * BigInt(options.listed) * times.numerator * 100n;
  return formatOre(roundHalfAway(above, price.denominator * times.denominator));
}

/**
 * Writes what of a pot is not paid, exactly, also where the pot is no whole number of öre.
 *
 * @param pot - the pot in kronor, a decimal fraction
 * @param paid - whole öre paid from it
 * @returns pot − paid in kronor
 * @example
 * formatRest(parseAmount('1.005'), 100n) // => '0.005'
 */
export function formatRest(pot: Fraction, paid: bigint): Money {
  let decimals = 2;
  while (10n ** BigInt(decimals) % pot.denominator !== 0n) decimals += 1;
  const scale = 10n ** BigInt(decimals);
  return formatScaled((pot.numerator * scale) / pot.denominator - (paid * scale) / 100n, decimals);
}
