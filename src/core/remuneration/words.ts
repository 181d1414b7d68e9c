import type { Fraction } from '../exact/fraction.js';
import { ceilFraction, floorFraction } from '../exact/fraction.js';
import { noBreak, numberText } from '../number-text.js';
import type { Text } from '../parameter.js';
import type { Period } from '../period/period.js';
import { formatFraction, formatScaled } from './money.js';

/**
 * Writes a value that was tested against a bound so that it never seems to stand on the other side: 94.9999 % is shown
 * as 94.99 %, 29.0001 as 29.01.
 *
 * @param value - the exact value
 * @param towards - 'down' where more is better, 'up' where less is
 * @returns a decimal string of at most two decimals
 * @example
 * shownTowards(fraction(949_999, 10_000), 'down') // => '94.99'
 */
export function shownTowards(value: Fraction, towards: 'down' | 'up'): string {
  const scaled = { numerator: value.numerator * 100n, denominator: value.denominator };
  const whole = towards === 'down' ? floorFraction(scaled) : ceilFraction(scaled);
  return formatScaled(whole, 2).replace(/\.?0+$/, '');
}

/** A share in percent, cut so that it never seems to reach what it misses: '97,45 %'. */
export function percentText(numerator: bigint | number, denominator: bigint | number): Text {
  const value = { numerator: BigInt(numerator) * 100n, denominator: BigInt(denominator) };
  const { sv, en } = numberText(shownTowards(value, 'down'));
  return { sv: `${sv}${noBreak}%`, en: `${en}${noBreak}%` };
}

/** A fraction for people, rounded to ten decimals. */
export const fractionText = (value: Fraction): Text => numberText(formatFraction(value));

const MONTHS = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/**
 * Writes a month or quarter for people.
 *
 * @param period - a period; kinds other than month and quarter are shown by their id
 * @returns for instance 'april 2024' and 'April 2024'
 * @example
 * periodText(parsePeriod('2024-Q2')).sv // => 'kvartal 2 2024'
 */
export function periodText(period: Period): Text {
  const year = period.id.slice(0, 4);
  if (period.kind === 'month') {
    const index = Number(period.id.slice(5)) - 1;
    return { sv: `${MONTHS.sv[index]} ${year}`, en: `${MONTHS.en[index]} ${year}` };
  }
  if (period.kind === 'quarter') {
    const quarter = period.id.slice(6);
    return { sv: `kvartal ${quarter} ${year}`, en: `quarter ${quarter} of ${year}` };
  }
  return { sv: period.id, en: period.id };
}

/** Joins texts of both languages with spaces; empty parts fall away. */
export function joined(...parts: readonly (Text | null)[]): Text {
  const of = (language: keyof Text): string =>
    parts
      .map((part) => part?.[language] ?? '')
      .filter((part) => part !== '')
      .join(' ');
  return { sv: of('sv'), en: of('en') };
}
