import { requireDay } from '../../calendar/day.js';
import type { Period } from '../../period/period.js';
import type { DraftLine, PayContext, Place } from '../draft.js';
import { unpaid } from '../draft.js';
import { isOpenOn, isOpenSometime, isOpenThroughout, type PaidUnit } from '../facts/units.js';
import type { ReasonCode } from '../reasons.js';
import { reasonText } from '../reasons.js';
import { joined } from '../words.js';
import { heading } from './heading.js';

/** The units that take part in a period, and those that are open in it but do not. */
export interface Members {
  readonly taking: readonly PaidUnit[];
  readonly lines: readonly DraftLine[];
}

const daysOf = (period: Period): readonly [number, number] => [
  requireDay(period.from, 'pay: period'),
  requireDay(period.to, 'pay: period'),
];

/**
 * Who takes part: in a month the units open on its last day, in a quarter those open throughout; no proration
 * (readings, Money 2). A unit that is open in the period and does not take part has a line that says so.
 */
export function membersOf({ world }: PayContext, place: Place): Members {
  const [from, to] = daysOf(place.period);
  const isQuarter = place.period.kind === 'quarter';
  const why: ReasonCode = isQuarter ? 'not-open-whole-quarter' : 'not-open-on-last-day';
  const taking: PaidUnit[] = [];
  const lines: DraftLine[] = [];
  for (const unit of world.units) {
    if (isQuarter ? isOpenThroughout(unit, from, to) : isOpenOn(unit, to - 1)) taking.push(unit);
    else if (isOpenSometime(unit, from, to)) {
      lines.push(unpaid(unit.id, why, joined(heading(place), reasonText(why), nothingPaid)));
    }
  }
  return { taking, lines };
}

/** The units that are open on any day of the period: for what is paid by event. */
export function openUnits({ world }: PayContext, { period }: Place): readonly PaidUnit[] {
  const [from, to] = daysOf(period);
  return world.units.filter((unit) => isOpenSometime(unit, from, to));
}

export const nothingPaid = { sv: 'Inget betalas.', en: 'Nothing is paid.' };
