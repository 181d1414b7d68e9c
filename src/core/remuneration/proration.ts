import type { Fraction } from '../exact/fraction.js';
import { fraction } from '../exact/fraction.js';
import { requireObject } from '../received.js';
import { dateOfDay, dayNumber } from './inputs.js';
import type { Amount, Money } from './money.js';
import { formatOre, parseAmount, toOre } from './money.js';

/** A period and a unit's time in it; both half-open: the last named day is outside. */
export interface ProrationOptions {
  readonly from: string;
  readonly to: string;
  /** First day open; open since before when null or left out. */
  readonly opensOn?: string | null;
  /** First day closed; still open when null or left out. */
  readonly closesOn?: string | null;
  /** Share of days, or of calendar months in which the unit is open on the last day. */
  readonly by: 'days' | 'months';
}

const firstOfNextMonth = (date: string): string => {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return dateOfDay(Date.UTC(year, month, 1) / 86_400_000);
};

const lastDaysOfMonths = (from: string, to: string): readonly number[] => {
  const days: number[] = [];
  for (let start = from; start < to; start = firstOfNextMonth(start)) {
    days.push(dayNumber(firstOfNextMonth(start), 'openShare') - 1);
  }
  return days;
};

/**
 * Gives the share of a period in which a unit is open, for agreements that prorate. The hälsoval bonus does not: a
 * unit takes part in a month if it is open on its last day (readings, Money 2).
 *
 * @param options - see {@link ProrationOptions}
 * @returns a fraction from 0 (closed throughout) to 1
 * @throws {RangeError} when a date does not exist, the period is empty, the unit closes before it opens, or, by months, it is not whole months
 * @example
 * openShare({ from: '2024-01-01', to: '2025-01-01', opensOn: '2024-10-01', by: 'months' })
 * // => { numerator: 1n, denominator: 4n }
 */
export function openShare(options: ProrationOptions): Fraction {
  requireObject(options, 'openShare: options');
  const { from, to, by } = options;
  const [first, end] = [dayNumber(from, 'openShare: from'), dayNumber(to, 'openShare: to')];
  if (end <= first) throw new RangeError(`openShare: expected to after ${from} but got ${to}`);
  const { opensOn = null, closesOn = null } = options;
  const opens = opensOn === null ? first : dayNumber(opensOn, 'openShare: opensOn');
  const closes = closesOn === null ? end : dayNumber(closesOn, 'openShare: closesOn');
  if (closes < opens && closesOn !== null && opensOn !== null) {
    throw new RangeError(`openShare: expected closesOn on or after ${opensOn} but got ${closesOn}`);
  }
  if (by === 'days') {
    return fraction(Math.max(0, Math.min(end, closes) - Math.max(first, opens)), end - first);
  }
  if (by !== 'months')
    throw new RangeError(`openShare: expected by 'days' or 'months' but got '${String(by)}'`);
  if (!from.endsWith('-01') || !to.endsWith('-01')) {
    throw new RangeError(`openShare: expected whole calendar months but got ${from} to ${to}`);
  }
  const months = lastDaysOfMonths(from, to);
  return fraction(months.filter((day) => opens <= day && day < closes).length, months.length);
}

/**
 * Pays a share of an amount, rounded once.
 *
 * @param amount - kronor, any sign
 * @param share - a fraction, as {@link openShare} gives
 * @returns kronor, rounded to öre half away from zero
 * @throws {RangeError} when the amount is unreadable
 * @example
 * prorate('1000', { numerator: 1n, denominator: 3n }) // => '333.33'
 */
export function prorate(amount: Amount, share: Fraction): Money {
  requireObject(share, 'prorate: share');
  const kronor = parseAmount(amount, 'prorate: amount');
  return formatOre(
    toOre({
      numerator: kronor.numerator * share.numerator,
      denominator: kronor.denominator * share.denominator,
    }),
  );
}
