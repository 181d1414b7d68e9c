import { daysBetween as calendarDaysBetween } from '../calendar/day.js';
import type { Open } from '../parameter.js';
import { clause, type RowClause } from './clause.js';
import {
  type DateValue,
  dateValue,
  type InstantValue,
  instantValue,
  type NumberValue,
  numberValue,
  type TextValue,
} from './columns.js';

/**
 * Calendar days from one date to another; the care guarantee counts so, with the day of contact as day 0.
 *
 * @param from - local date `YYYY-MM-DD`
 * @param to - local date `YYYY-MM-DD`
 * @returns whole days; negative when `to` comes first
 * @throws {RangeError} when a text is no date
 * @example
 * ```ts
 * import { daysBetween } from 'vardval';
 * daysBetween('2021-03-05', '2021-03-08'); // => 3
 * ```
 * @see the care guarantee as SKR explains it (2021-03-05 to 2021-03-08 is within three days)
 */
export function daysBetween(from: string, to: string): number;
/**
 * Calendar days from one date of a row to another, for a clause.
 *
 * @param from - a date column, or a date computed from columns
 * @param to - another of the same row
 * @returns whole days; null when one of them is missing, negative when `to` comes first
 * @example
 * ```ts
 * import { contacts, daysBetween } from 'vardval';
 * contacts.where((c) => daysBetween(c.decidedOn, c.assessedOn).atMost(3)).where.kind; // => 'cmp'
 * ```
 * @see Norrbotten 2024, B7
 */
export function daysBetween<Table extends string>(
  from: DateValue<Table>,
  to: DateValue<Table>,
): NumberValue<Table>;
export function daysBetween<Table extends string>(
  from: string | DateValue<Table>,
  to: string | DateValue<Table>,
): number | NumberValue<Table> {
  if (typeof from === 'string' || typeof to === 'string')
    return calendarDaysBetween(String(from), String(to));
  return numberValue(from.table, { kind: 'span', unit: 'days', from: from.node, to: to.node });
}

/**
 * Whole minutes, rounded down, from one instant of a row to another; null when one of them is missing.
 *
 * @param from - an instant of the row
 * @param to - another of the same row
 * @returns whole minutes; negative when `to` comes first
 * @example
 * calls.where((c) => minutesBetween(c.receivedAt, c.answeredAt).atMost(60)).where.kind; // => 'cmp'
 */
export function minutesBetween<Table extends string>(
  from: InstantValue<Table>,
  to: InstantValue<Table>,
): NumberValue<Table> {
  return numberValue(from.table, { kind: 'span', unit: 'minutes', from: from.node, to: to.node });
}

/**
 * Stockholm's local date of an instant of a row.
 *
 * @param instant - an instant column, or {@link firstKnown} of several
 * @returns a date of the row; null where the instant is missing
 * @example
 * calls.where((c) => localDate(c.receivedAt).is('2024-06-06')).where.kind; // => 'cmp'
 * @see förordning (2001:127) om sommartid
 */
export function localDate<Table extends string>(instant: InstantValue<Table>): DateValue<Table> {
  return dateValue(instant.table, { kind: 'local', part: 'date', of: instant.node });
}

/**
 * Minutes since Stockholm's midnight of an instant of a row, by the clock on the wall.
 *
 * @param instant - an instant of the row
 * @returns whole minutes, 0–1439; null where the instant is missing
 * @example
 * calls.where((c) => minuteOfDay(c.receivedAt).lessThan(8 * 60)).where.kind; // => 'cmp'
 * @see förordning (2001:127) om sommartid
 */
export function minuteOfDay<Table extends string>(instant: InstantValue<Table>): NumberValue<Table> {
  return numberValue(instant.table, { kind: 'local', part: 'minute', of: instant.node });
}

/**
 * The first of the instants that is known, in the order written.
 *
 * @param instants - instants of one row, at least one
 * @returns an instant of the row; null where every one is missing
 * @throws {RangeError} when none is given
 * @example
 * chats.where((c) => firstKnown(c.handedOverAt, c.openedAt).isKnown()).where.kind; // => 'known'
 * @see Norrbotten 2024, B6b
 */
export function firstKnown<Table extends string>(
  ...instants: readonly InstantValue<Table>[]
): InstantValue<Table> {
  const [first] = instants;
  if (first === undefined) throw new RangeError('firstKnown: expected at least one value but got none');
  return instantValue(first.table, { kind: 'coalesce', of: Object.freeze(instants.map((one) => one.node)) });
}

/**
 * Age of the row's person on a date of the row; null without a birth date. Born 29 February: 1 March in common years.
 *
 * @param date - a date of the row
 * @returns whole years
 * @example
 * contacts.where((c) => ageOn(c.date).atLeast(75)).where.kind; // => 'cmp'
 */
export function ageOn<Table extends string>(date: DateValue<Table>): NumberValue<Table> {
  return numberValue(date.table, { kind: 'ageOn', date: date.node });
}

/** What counts as a working day beside Monday to Friday: by default the three eves are closed and Saturdays too. */
export interface WorkingDayOptions {
  readonly eves?: Open<'closed' | 'working'>;
  readonly saturdays?: Open<boolean>;
}

/**
 * The date is a Swedish working day (helgfri vardag): Monday to Friday and no public holiday.
 *
 * @param date - a date of the row
 * @param options - whether the eves of midsummer, Christmas and New Year are working days, and Saturdays
 * @returns a condition on the row; unknown where the date is missing
 * @example
 * calls.where((c) => onWorkingDay(localDate(c.receivedAt))).where.kind; // => 'calendar'
 * @see lag (1989:253) om allmänna helgdagar; lag (1930:173) om beräkning av lagstadgad tid, 2 §
 */
export function onWorkingDay<Table extends string>(
  date: DateValue<Table>,
  options: WorkingDayOptions = {},
): RowClause<Table> {
  return clause(`row of ${date.table}` as const, {
    kind: 'calendar',
    is: 'working-day',
    date: date.node,
    eves: options.eves ?? 'closed',
    saturdays: options.saturdays ?? false,
  });
}

/**
 * The date is a public holiday, Sundays included.
 *
 * @param date - a date of the row
 * @returns a condition on the row; unknown where the date is missing
 * @example
 * contacts.where((c) => onPublicHoliday(c.date)).where.kind; // => 'calendar'
 * @see lag (1989:253) om allmänna helgdagar
 */
export function onPublicHoliday<Table extends string>(date: DateValue<Table>): RowClause<Table> {
  return clause(`row of ${date.table}` as const, {
    kind: 'calendar',
    is: 'public-holiday',
    date: date.node,
    eves: 'closed',
    saturdays: false,
  });
}

/**
 * The instant lies within the opening hours of the unit; a unit without hours for that day is closed.
 *
 * @param unit - the column that names the unit
 * @param instant - an instant of the row
 * @returns a condition on the row; unknown where the instant is missing
 * @throws {RangeError} when `unit` is no column
 * @example
 * calls.where((c) => withinOpeningHours(c.unitId, c.receivedAt)).where.kind; // => 'open'
 * @see Norrbotten 2024, B6a
 */
export function withinOpeningHours<Table extends string>(
  unit: TextValue<Table>,
  instant: InstantValue<Table>,
): RowClause<Table> {
  if (unit.node.kind !== 'col')
    throw new RangeError('withinOpeningHours: expected a column that names the unit');
  return clause(`row of ${unit.table}` as const, { kind: 'open', unit: unit.node.column, at: instant.node });
}
