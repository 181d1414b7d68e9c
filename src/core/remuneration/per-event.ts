import type { Fraction } from '../exact/fraction.js';
import { received, requireObject } from '../received.js';
import { compareIds, dayNumber, frozenRows, requireUniqueEntries, requireUniqueIds } from './inputs.js';
import type { Amount, Money } from './money.js';
import { formatFraction, formatOre, parsePrice, sumMoney, toOre } from './money.js';

/** Something that is paid for: a talk, a visit, a follow-up. `date` is 'YYYY-MM-DD', local. */
export interface PaidEvent {
  readonly id: string;
  readonly unitId: string;
  readonly date: string;
}

/** A unit's line: quantity × rate = amount, rounded once. */
export interface UnitPayment {
  /** The unit. */
  readonly id: string;
  readonly quantity: string;
  /** Kronor each. */
  readonly rate: string;
  readonly amount: Money;
}

/** The price of an event and the events to pay for. */
export interface PerEventOptions {
  /** Kronor per event. */
  readonly amount: Amount;
  readonly events: readonly PaidEvent[];
  /** Units that have a line even without events; a unit outside the list that has an event has one as well. */
  readonly units?: readonly string[];
}

/**
 * Checks events and puts them in the order in which they are paid: by date, then id.
 *
 * @param events - events, each id once
 * @param where - the function, for the error text
 * @returns the same events in order
 * @throws {RangeError} for a repeated or empty id, a missing unit, or a date that does not exist
 * @example
 * inOrder([{ id: 'b', unitId: 'HC01', date: '2024-01-02' }, { id: 'a', unitId: 'HC01', date: '2024-01-02' }], 'perEvent')
 * // => a before b
 */
export function inOrder<E extends PaidEvent>(events: readonly E[], where: string): readonly E[] {
  requireUniqueEntries(events, `${where}: events`);
  for (const event of events) {
    dayNumber(event.date, `${where}: date of event '${event.id}'`);
    if (typeof event.unitId !== 'string' || event.unitId === '') {
      throw new RangeError(
        `${where}: expected a unitId of event '${event.id}' but got ${received(event.unitId)}`,
      );
    }
  }
  return events.toSorted((a, b) => compareIds(a.date, b.date) || compareIds(a.id, b.id));
}

/**
 * Pays one price per event to the units that had them.
 *
 * @param price - kronor per event
 * @param events - the events that are paid
 * @param units - units that have a line in any case, first and in this order; others follow by id
 * @param where - the function, for the error text
 * @returns one line per unit
 * @throws {RangeError} when a unit stands twice
 * @example
 * payPerUnit(parseAmount('500'), [], ['HC01'], 'perEvent') // => [{ id: 'HC01', quantity: '0', rate: '500', amount: '0.00' }]
 */
export function payPerUnit(
  price: Fraction,
  events: readonly PaidEvent[],
  units: readonly string[],
  where: string,
): readonly UnitPayment[] {
  requireUniqueIds(units, `${where}: units`);
  const counts = new Map<string, number>(units.map((unit) => [unit, 0]));
  const others = new Set(events.map((event) => event.unitId).filter((unit) => !counts.has(unit)));
  for (const unit of [...others].sort(compareIds)) counts.set(unit, 0);
  for (const event of events) counts.set(event.unitId, (counts.get(event.unitId) ?? 0) + 1);
  const rate = formatFraction(price);
  return frozenRows(
    [...counts].map(([id, count]) => ({
      id,
      quantity: String(count),
      rate,
      amount: formatOre(
        toOre({ numerator: price.numerator * BigInt(count), denominator: price.denominator }),
      ),
    })),
  );
}

/**
 * Pays a fixed amount for each event: 500 kr per FaR follow-up, 1 800 kr per home visit by a physician.
 *
 * No events, no pay: every unit of `units` gets a line of 0.00.
 *
 * @param options - see {@link PerEventOptions}; which events count is decided by the caller
 * @returns a line per unit: those of `units` in the order given, then others by id
 * @throws {RangeError} when an event or unit stands twice, a date does not exist, or the amount is negative
 * @example
 * perEvent({ amount: '1800', events: [{ id: 'v1', unitId: 'HC01', date: '2024-03-05' }] }).payments
 * // => [{ id: 'HC01', quantity: '1', rate: '1800', amount: '1800.00' }]
 * @see Norrbotten 2024, B2 (500 kr per follow-up); Hälsoval bonus, Hembesök utfört av läkare
 */
export function perEvent(options: PerEventOptions): {
  readonly payments: readonly UnitPayment[];
  readonly paid: Money;
} {
  requireObject(options, 'perEvent: options');
  const price = parsePrice(options.amount, 'perEvent: amount');
  const payments = payPerUnit(price, inOrder(options.events, 'perEvent'), options.units ?? [], 'perEvent');
  return Object.freeze({ payments, paid: sumMoney(payments.map((line) => line.amount)) });
}
