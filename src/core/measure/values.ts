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
 * Of two dates `YYYY-MM-DD` it is the number; of two dates of a row it is a value for a clause (null when one of them
 * is missing, negative when the second comes first).
 *
 * @throws {RangeError} when a text is no date
 * @example
 * ```ts
 * import { daysBetween } from 'vardval';
 * daysBetween('2021-03-05', '2021-03-08'); // => 3
 * ```
 * Source: the care guarantee as SKR explains it (2021-03-05 to 2021-03-08 is within three days).
 */
export function daysBetween(from: string, to: string): number;
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

/** Whole minutes, rounded down, from one instant of a row to another; null when one of them is missing. */
export function minutesBetween<Table extends string>(
  from: InstantValue<Table>,
  to: InstantValue<Table>,
): NumberValue<Table> {
  return numberValue(from.table, { kind: 'span', unit: 'minutes', from: from.node, to: to.node });
}

/** Stockholm's local date of an instant of a row. */
export function localDate<Table extends string>(instant: InstantValue<Table>): DateValue<Table> {
  return dateValue(instant.table, { kind: 'local', part: 'date', of: instant.node });
}

/** Minutes since Stockholm's midnight of an instant of a row. */
export function minuteOfDay<Table extends string>(instant: InstantValue<Table>): NumberValue<Table> {
  return numberValue(instant.table, { kind: 'local', part: 'minute', of: instant.node });
}

/** The first of the instants that is known. */
export function firstKnown<Table extends string>(
  ...instants: readonly InstantValue<Table>[]
): InstantValue<Table> {
  const [first] = instants;
  if (first === undefined) throw new RangeError('firstKnown: expected at least one value but got none');
  return instantValue(first.table, { kind: 'coalesce', of: Object.freeze(instants.map((one) => one.node)) });
}

/** Age of the row's person on a date of the row; null without a birth date. Born 29 February: 1 March in common years. */
export function ageOn<Table extends string>(date: DateValue<Table>): NumberValue<Table> {
  return numberValue(date.table, { kind: 'ageOn', date: date.node });
}

/** What counts as a working day beside Monday to Friday: by default the three eves are closed and Saturdays too. */
export interface WorkingDayOptions {
  readonly eves?: Open<'closed' | 'working'>;
  readonly saturdays?: Open<boolean>;
}

/** The date is a Swedish working day (helgfri vardag). */
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

/** The date is a public holiday by lag (1989:253), Sundays included. */
export function onPublicHoliday<Table extends string>(date: DateValue<Table>): RowClause<Table> {
  return clause(`row of ${date.table}` as const, {
    kind: 'calendar',
    is: 'public-holiday',
    date: date.node,
    eves: 'closed',
    saturdays: false,
  });
}

/** The instant lies within the opening hours of the unit; a unit without hours for that day is closed. */
export function withinOpeningHours<Table extends string>(
  unit: TextValue<Table>,
  instant: InstantValue<Table>,
): RowClause<Table> {
  if (unit.node.kind !== 'col')
    throw new RangeError('withinOpeningHours: expected a column that names the unit');
  return clause(`row of ${unit.table}` as const, { kind: 'open', unit: unit.node.column, at: instant.node });
}
