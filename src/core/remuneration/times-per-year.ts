import { requireObject } from '../received.js';
import { frozenRows, requireCount } from './inputs.js';
import type { Amount, Money } from './money.js';
import { formatOre, parsePrice, toOre } from './money.js';
import { inOrder } from './per-event.js';

/** A payment that counts as one time in the calendar year of its date. */
export interface TimedPayment {
  readonly id: string;
  readonly unitId: string;
  /** A day of the period paid for, 'YYYY-MM-DD'. */
  readonly date: string;
  readonly amount: Amount;
}

/** What became of a payment: paid, or 0.00 beyond the maximum. */
export interface TimesPerYearPayment {
  readonly id: string;
  readonly unitId: string;
  readonly date: string;
  readonly status: 'paid' | 'beyond-maximum';
  readonly amount: Money;
}

/**
 * Keeps the payments of a unit to a number of times per calendar year: "max 4 gånger per år till hälsocentralen".
 *
 * The first by date, then id, are paid. A payment of 0.00 uses no time up.
 *
 * @param options - `maximum` times per unit and calendar year, ≥ 0, and the payments that would be made
 * @returns the payments in the order given, those beyond the maximum with 0.00, and the sums paid and refused
 * @throws {RangeError} when an id stands twice, a date does not exist, the maximum is no whole number ≥ 0, or an
 *   amount is negative or unreadable
 * @example
 * timesPerYear({ maximum: 1, payments: [
 *   { id: 'Q1', unitId: 'HC01', date: '2024-01-01', amount: '16000' },
 *   { id: 'Q2', unitId: 'HC01', date: '2024-04-01', amount: '16000' },
 * ] }).paid // => '16000.00'
 * @see Hälsoval bonus, Antibiotikaförskrivning and Beroendeframkallande läkemedel
 */
export function timesPerYear(options: {
  readonly maximum: number;
  readonly payments: readonly TimedPayment[];
}): { readonly payments: readonly TimesPerYearPayment[]; readonly paid: Money; readonly refused: Money } {
  requireObject(options, 'timesPerYear: options');
  const maximum = Number(requireCount(options.maximum, 'timesPerYear: maximum'));
  const used = new Map<string, Map<string, number>>();
  const beyond = new Set<string>();
  const amounts = new Map<string, bigint>();
  for (const payment of inOrder(options.payments, 'timesPerYear')) {
    const ore = toOre(parsePrice(payment.amount, `timesPerYear: amount of '${payment.id}'`));
    amounts.set(payment.id, ore);
    if (ore === 0n) continue;
    const year = payment.date.slice(0, 4);
    const years = used.get(payment.unitId) ?? new Map<string, number>();
    const times = (years.get(year) ?? 0) + 1;
    if (times > maximum) beyond.add(payment.id);
    used.set(payment.unitId, years.set(year, times));
  }
  let [paid, refused] = [0n, 0n];
  const payments = options.payments.map(({ id, unitId, date }) => {
    const ore = amounts.get(id) ?? 0n;
    const isBeyond = beyond.has(id);
    if (isBeyond) refused += ore;
    else paid += ore;
    const status: TimesPerYearPayment['status'] = isBeyond ? 'beyond-maximum' : 'paid';
    return { id, unitId, date, status, amount: formatOre(isBeyond ? 0n : ore) };
  });
  return Object.freeze({
    payments: frozenRows(payments),
    paid: formatOre(paid),
    refused: formatOre(refused),
  });
}
