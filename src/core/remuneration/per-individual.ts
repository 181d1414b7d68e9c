import { received, requireObject } from '../received.js';
import { frozenRows } from './inputs.js';
import type { Amount, Money } from './money.js';
import { parsePrice, sumMoney } from './money.js';
import type { PaidEvent, UnitPayment } from './per-event.js';
import { inOrder, payPerUnit } from './per-event.js';

/** An event that is paid once per person. */
export interface PersonEvent extends PaidEvent {
  readonly personId: string;
  /** The period whose turn the event uses up, where it is not that of its date: grace months of the year before. */
  readonly turn?: string;
}

/** The price of a person's first event in a period, and the events. */
export interface PerIndividualOptions {
  /** Kronor per person and period. */
  readonly amount: Amount;
  readonly events: readonly PersonEvent[];
  /** The calendar period in which a person is paid for once; the year when left out. */
  readonly per?: 'year' | 'quarter' | 'month';
  /** Units that have a line even without events. */
  readonly units?: readonly string[];
}

const periodOf = (date: string, per: 'year' | 'quarter' | 'month'): string => {
  if (per === 'year') return date.slice(0, 4);
  if (per === 'month') return date.slice(0, 7);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
};

/**
 * Pays a fixed amount once per person and calendar period, for the first event by date, then id: 1 000 kr per
 * individual with tobacco cessation, one health talk per person and year.
 *
 * The unit of the first event is paid; a later event at another unit is not. Only events that count should come
 * in: one that is not payable would use the person's turn up.
 *
 * @param options - see {@link PerIndividualOptions}
 * @returns a line per unit (those of `units` in the order given, then others by id), the ids of the events paid
 *   and of those that came after
 * @throws {RangeError} when an event or unit stands twice, a date does not exist, a person is missing, the period
 *   kind is another, or the amount is negative
 * @example
 * perIndividual({ amount: '1000', events: [
 *   { id: 't2', unitId: 'HC02', personId: 'p', date: '2024-05-02' },
 *   { id: 't1', unitId: 'HC01', personId: 'p', date: '2024-05-01' },
 * ] }).payments // => [{ id: 'HC01', quantity: '1', rate: '1000', amount: '1000.00' }]
 * @see Norrbotten 2024, B3 (1 000 kr per individual); Hälsoval bonus, Hälsosamtal 40-åringar
 */
export function perIndividual(options: PerIndividualOptions): {
  readonly payments: readonly UnitPayment[];
  readonly paid: Money;
  readonly paidEvents: readonly string[];
  readonly repeatedEvents: readonly string[];
} {
  requireObject(options, 'perIndividual: options');
  const per = options.per ?? 'year';
  if (per !== 'year' && per !== 'quarter' && per !== 'month') {
    throw new RangeError(`perIndividual: expected per 'year', 'quarter' or 'month' but got ${received(per)}`);
  }
  const price = parsePrice(options.amount, 'perIndividual: amount');
  const seen = new Map<string, Set<string>>();
  const first: PersonEvent[] = [];
  const repeated: string[] = [];
  for (const event of inOrder(options.events, 'perIndividual')) {
    if (typeof event.personId !== 'string' || event.personId === '') {
      throw new RangeError(`perIndividual: expected a personId of event '${event.id}' but it is missing`);
    }
    const period = event.turn ?? periodOf(event.date, per);
    const persons = seen.get(period) ?? new Set<string>();
    if (persons.has(event.personId)) repeated.push(event.id);
    else first.push(event);
    seen.set(period, persons.add(event.personId));
  }
  const payments = payPerUnit(price, first, options.units ?? [], 'perIndividual');
  return Object.freeze({
    payments: frozenRows(payments),
    paid: sumMoney(payments.map((line) => line.amount)),
    paidEvents: Object.freeze(first.map((event) => event.id)),
    repeatedEvents: Object.freeze(repeated),
  });
}
