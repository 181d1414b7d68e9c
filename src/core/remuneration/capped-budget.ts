import { requireObject } from '../received.js';
import { dateOfDay, dayNumber, frozenRows } from './inputs.js';
import type { Amount, Money } from './money.js';
import { formatOre, formatRest, parsePrice, toOre } from './money.js';
import type { PaidEvent } from './per-event.js';
import { inOrder } from './per-event.js';

/** A visit, with a price of its own where prices differ. */
export interface BudgetEvent extends PaidEvent {
  /** Kronor for this event, in place of the common amount. */
  readonly amount?: Amount;
}

/** A budget, the price of an event, and the events that would be paid from it. */
export interface CappedBudgetOptions {
  /** Kronor for all units together. */
  readonly budget: Amount;
  /** Kronor per event. */
  readonly amount: Amount;
  readonly events: readonly BudgetEvent[];
  /** First day of the budget's period and the last day known (inclusive): asks for a forecast. */
  readonly forecast?: { readonly from: string; readonly asOf: string };
}

/** An event and what became of it. */
export interface BudgetEntry {
  readonly id: string;
  readonly unitId: string;
  readonly date: string;
  readonly status: 'paid' | 'partly-paid' | 'refused';
  readonly amount: Money;
  readonly refusedAmount: Money;
}

/** What became of a budget and of every event: nothing is refused in silence. */
export interface CappedBudget {
  /** Every event in the order of payment, the refused ones with 0.00. */
  readonly payments: readonly BudgetEntry[];
  readonly paid: Money;
  readonly left: Money;
  /** Date of the visit that took the last öre; with an empty budget, of the first visit; null while money is left. */
  readonly exhaustedOn: string | null;
  /** Events that got nothing. */
  readonly refused: readonly BudgetEntry[];
  /** All that was not paid: of the events refused and of the one paid in part. */
  readonly refusedAmount: Money;
  readonly forecast: BudgetForecast | null;
}

/** When a budget will be used up at the pace so far. */
export interface BudgetForecast {
  /** Days from the first to the last known, both included. */
  readonly days: number;
  /** Paid ÷ days, kronor rounded to öre, to show. */
  readonly perDay: Money;
  /** The day on which the budget is or will be used up at this pace; null when nothing has been paid. */
  readonly exhaustedOn: string | null;
}

const pay = (price: bigint, left: bigint): readonly [bigint, BudgetEntry['status']] => {
  if (price <= left) return [price, price === 0n && left === 0n ? 'refused' : 'paid'];
  return left > 0n ? [left, 'partly-paid'] : [0n, 'refused'];
};

const forecastOf = (
  { from, asOf }: { readonly from: string; readonly asOf: string },
  budget: bigint,
  paid: bigint,
  exhaustedOn: string | null,
): BudgetForecast => {
  const first = dayNumber(from, 'cappedBudget: forecast from');
  const days = dayNumber(asOf, 'cappedBudget: forecast asOf') - first + 1;
  if (days < 1) {
    throw new RangeError(`cappedBudget: expected forecast asOf on or after ${from} but got ${asOf}`);
  }
  const perDay = formatOre(toOre({ numerator: paid, denominator: 100n * BigInt(days) }));
  if (exhaustedOn !== null || paid === 0n) return Object.freeze({ days, perDay, exhaustedOn });
  // The first whole day on which pace × days reaches the budget.
  const needed = Number((budget * BigInt(days) + paid - 1n) / paid);
  const day = first + needed - 1;
  return Object.freeze({ days, perDay, exhaustedOn: day > LAST_DAY ? null : dateOfDay(day) });
};

// 9999-12-31, the last day that YYYY-MM-DD can write.
const LAST_DAY = 2_932_896;

/**
 * Pays events from a budget until it is empty, in order of date, then id, the last one in part: the yearly pot for
 * fee-free visits, which the 2021 report says was empty in early November.
 *
 * Paid + left = budget; without events all is left. Each price is rounded to öre once, before it is paid.
 *
 * @param options - see {@link CappedBudgetOptions}; which visits are fee-free is the caller's to say
 * @returns the ledger, the day on which the budget ran out, what was refused, and a forecast where asked for
 * @throws {RangeError} when an event stands twice, a date does not exist, an event of the forecast lies outside
 *   its days, or an amount is negative or unreadable
 * @example
 * cappedBudget({ budget: '250', amount: '100', events: ['a', 'b', 'c', 'd'].map((id) =>
 *   ({ id, unitId: 'HC01', date: '2021-11-03' })) }).payments.map((entry) => entry.amount)
 * // => ['100.00', '100.00', '50.00', '0.00']
 * @see Norrbotten 2021 report, Ersättning för avgiftsfria besök
 */
export function cappedBudget(options: CappedBudgetOptions): CappedBudget {
  requireObject(options, 'cappedBudget: options');
  const budget = parsePrice(options.budget, 'cappedBudget: budget');
  const common = toOre(parsePrice(options.amount, 'cappedBudget: amount'));
  const budgetOre = (budget.numerator * 100n) / budget.denominator;
  const events = inOrder(options.events, 'cappedBudget');
  requireWithin(events, options.forecast);

  let left = budgetOre;
  let refusedOre = 0n;
  let exhaustedOn: string | null = null;
  const payments = events.map((event) => {
    const price =
      event.amount === undefined
        ? common
        : toOre(parsePrice(event.amount, `cappedBudget: amount of event '${event.id}'`));
    const [amount, status] = pay(price, left);
    left -= amount;
    refusedOre += price - amount;
    if (left === 0n) exhaustedOn ??= event.date;
    return {
      id: event.id,
      unitId: event.unitId,
      date: event.date,
      status,
      amount: formatOre(amount),
      refusedAmount: formatOre(price - amount),
    };
  });
  const paid = budgetOre - left;
  const ledger = frozenRows(payments);
  return Object.freeze({
    payments: ledger,
    paid: formatOre(paid),
    left: formatRest(budget, paid),
    exhaustedOn,
    refused: Object.freeze(ledger.filter((entry) => entry.status === 'refused')),
    refusedAmount: formatOre(refusedOre),
    forecast:
      options.forecast === undefined ? null : forecastOf(options.forecast, budgetOre, paid, exhaustedOn),
  });
}

const requireWithin = (events: readonly PaidEvent[], span: CappedBudgetOptions['forecast']): void => {
  if (span === undefined) return;
  const outside = events.find((event) => event.date < span.from || event.date > span.asOf);
  if (outside !== undefined) {
    throw new RangeError(
      `cappedBudget: expected events from ${span.from} to ${span.asOf} but got '${outside.id}' on ${outside.date}`,
    );
  }
};
