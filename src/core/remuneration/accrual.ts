import { apportion } from './apportion.js';
import type { Amount, Money } from './money.js';
import { formatOre, parsePrice, toOre } from './money.js';

/** A yearly amount spread over its months; a quarter is the sum of its three. */
export interface Accrual {
  /** Twelve amounts, January first. */
  readonly months: readonly Money[];
  /** Four amounts, January to March first. */
  readonly quarters: readonly Money[];
  readonly year: Money;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  id: String(index + 1).padStart(2, '0'),
  numerator: 1n,
  denominator: 1n,
}));

/**
 * Spreads a yearly amount over twelve months in whole öre, so that months and quarters add up to the year.
 *
 * The year is rounded to öre first; öre that do not divide by twelve fall on the first months. 0 gives zeros.
 *
 * @param yearly - kronor for a calendar year, ≥ 0
 * @returns months, quarters and the year, in kronor
 * @throws {RangeError} when the amount is negative or unreadable
 * @example
 * accrueYear('100').months.slice(0, 5) // => ['8.34', '8.34', '8.34', '8.34', '8.33']
 * @see Hälsoval bonus, Telefontillgänglighet ("beräknas per månad … Utbetalning 4 ggr/år")
 */
export function accrueYear(yearly: Amount): Accrual {
  const year = toOre(parsePrice(yearly, 'accrueYear: yearly'));
  const months = apportion(year, MONTHS);
  const quarters = [0, 3, 6, 9].map((first) =>
    months.slice(first, first + 3).reduce((sum, month) => sum + month, 0n),
  );
  return Object.freeze({
    months: Object.freeze(months.map(formatOre)),
    quarters: Object.freeze(quarters.map(formatOre)),
    year: formatOre(year),
  });
}
