import { daysBetween as calendarDaysBetween } from '../calendar/day.js';
import { DefinitionError } from '../errors.js';
import type { TableName } from '../facts/rows.js';
import type { ColumnSpec } from '../facts/spec.js';
import { tables } from '../facts/tables.js';
import type { Open } from '../parameter.js';
import type { Anchor } from '../period/window.js';
import { type CountedClause, clause, type RowClause } from './clause.js';
import {
  type DateValue,
  dateValue,
  type InstantValue,
  instantValue,
  type NumberValue,
  numberValue,
  type TextValue,
} from './columns.js';
import { asks } from './columns-read.js';
import type { ActiveOnNode } from './nodes.js';
import { intervalNode, requireColumns } from './row-set.js';
import type { Columns, Rows } from './tables.js';

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
  if (!isValue(from) || !isValue(to)) return calendarDaysBetween(from as string, to as string);
  return numberValue(from.table, { kind: 'span', unit: 'days', from: from.node, to: to.node });
}

/** What is no value of a row is taken for a date, which says what it got where it is none. */
function isValue<Table extends string>(value: string | DateValue<Table>): value is DateValue<Table> {
  return typeof value === 'object' && value !== null && 'node' in value;
}

/**
 * Minutes from one instant of a row to another; null when one of them is missing. Compared exactly: 30 minutes and one
 * second are not at most 30, and 29 minutes and 59 seconds not at least 30. As a value (a mean, a median) they are whole
 * minutes, rounded down.
 *
 * @param from - an instant of the row
 * @param to - another of the same row
 * @returns minutes; negative when `to` comes first
 * @example
 * calls.where((c) => minutesBetween(c.receivedAt, c.answeredAt).atMost(60)).where.kind; // => 'cmp'
 */
export function minutesBetween<Table extends string>(
  from: InstantValue<Table>,
  to: InstantValue<Table>,
): NumberValue<Table> {
  return numberValue(from.table, { kind: 'span', unit: 'minutes', from: from.node, to: to.node });
}

/** Which days count into working time: by default working days, the three eves and Saturdays not among them. */
export interface OpenMinutesOptions {
  /** `'every'`: opening hours count on public holidays and eves too. */
  readonly days?: 'working' | 'every';
  readonly eves?: 'closed' | 'working';
  readonly saturdays?: boolean;
}

/**
 * Minutes from one instant of a row to another while the unit is open on a working day: hours counted in working time,
 * by Stockholm's clock on the wall. Rows of opening hours that overlap count once. Compared exactly; as a value (a mean,
 * a median) they are whole minutes, rounded down.
 *
 * @param unit - the column that names the unit
 * @param from - an instant of the row
 * @param to - another of the same row
 * @param options - `days: 'every'` where holidays count too; otherwise whether eves and Saturdays are working days
 * @returns whole minutes; null when an instant or the unit is missing, when `to` comes before `from`, and for a unit
 *   without any opening hours: it is not known how long that is
 * @throws {RangeError} when `unit` is no column
 * @example
 * chats.where((c) => openMinutesBetween(c.unitId, c.openedAt, c.answeredAt).atMost(24 * 60)).where.kind; // => 'cmp'
 * @see lag (1930:173) om beräkning av lagstadgad tid, 2 §
 */
export function openMinutesBetween<Table extends string>(
  unit: TextValue<Table>,
  from: InstantValue<Table>,
  to: InstantValue<Table>,
  options: OpenMinutesOptions = {},
): NumberValue<Table> {
  if (unit.node.kind !== 'col')
    throw new RangeError('openMinutesBetween: expected a column that names the unit');
  const { days = 'working', eves = 'closed', saturdays = false } = options;
  return numberValue(from.table, {
    kind: 'openSpan',
    unit: unit.node.column,
    from: from.node,
    to: to.node,
    days: days === 'every' ? null : Object.freeze({ eves, saturdays }),
  });
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
 * Age of the row's person on a date of the row; null without a birth date, or on a day before it. Born 29 February: 1 March in common years.
 *
 * @param date - a date of the row
 * @returns whole years
 * @example
 * contacts.where((c) => ageOn(c.date).atLeast(75)).where.kind; // => 'cmp'
 */
export function ageOn<Table extends string>(date: DateValue<Table>): NumberValue<Table> {
  return numberValue(date.table, { kind: 'ageOn', date: date.node });
}

/** Which columns of the row have the values of the row that holds. */
export interface SameColumns<Table extends TableName, Held extends TableName> {
  /** By column of the row: the column of the other table that has the same value. */
  readonly same?: { readonly [C in keyof Columns<Table> & string]?: keyof Columns<Held> & string };
}

/**
 * A row of an interval table of the same person holds on a date of the row, with the same values in some columns.
 *
 * @param date - a date of the row
 * @param rows - rows that hold for an interval, such as named contacts and risk bands
 * @param options - `same`: columns of identifiers or texts that must agree, as they are written
 * @returns a condition on the row; unknown where the date, the person or one of the row's columns is missing
 * @throws {DefinitionError} when the rows hold for no interval or look into a table themselves, or a column is missing
 *   or of another type
 * @example
 * const team = namedContacts.where((n) => n.role.is('team'));
 * contacts.where((c) => activeOn(c.date, team, { same: { teamId: 'teamId' } })).where.kind; // => 'activeOn'
 * @see Norrbotten 2026, 3.deep.5
 */
export function activeOn<Table extends TableName, Held extends TableName>(
  date: DateValue<Table>,
  rows: Rows<Held>,
  options: SameColumns<Table, Held> = {},
): RowClause<Table> {
  return clause(`row of ${date.table}` as const, {
    kind: 'activeOn',
    date: date.node,
    rows: intervalNode(rows),
    same: sameColumns('activeOn', date.table, rows, options),
  });
}

/** At which anchor a row holds, and what it shares with the counted row. */
export interface ActiveAt<Table extends TableName, Held extends TableName> extends SameColumns<Table, Held> {
  readonly at: Anchor;
}

/**
 * A row of an interval table of the counted row's person holds on the day before an anchor (`periodEnd`: the period's
 * last day), with the same values in some columns: the state of the person in the period, whatever the row's own date.
 *
 * @param table - the table of the counted rows
 * @param rows - rows that hold for an interval, such as named contacts and risk bands
 * @param options - `at`: the anchor; `same`: columns of identifiers or texts that must agree, as they are written
 * @returns a condition on the counted row, for `where` and `counted` of rows; unknown where the person or one of the
 *   row's columns is missing
 * @throws {DefinitionError} when the rows hold for no interval or look into a table themselves, or a column is missing
 *   or of another type
 * @example
 * const team = namedContacts.where((n) => n.role.is('team'));
 * activeAt(contacts, team, { at: periodEnd, same: { teamId: 'teamId' } }).node.kind; // => 'activeAt'
 * @see Norrbotten 2026, 3.deep.5
 */
export function activeAt<Table extends TableName, Held extends TableName>(
  table: { readonly table: Table },
  rows: Rows<Held>,
  options: ActiveAt<Table, Held>,
): CountedClause<Table> {
  return clause(`after row of ${table.table}` as const, {
    kind: 'activeAt',
    at: options.at,
    rows: intervalNode(rows),
    same: sameColumns('activeAt', table.table, rows, options),
  });
}

function sameColumns<Table extends TableName, Held extends TableName>(
  what: string,
  table: Table,
  rows: Rows<Held>,
  options: SameColumns<Table, Held>,
): ActiveOnNode['same'] {
  const same = Object.entries(options.same ?? {}).map(([column, as]) =>
    Object.freeze({ column, as: String(as) }),
  );
  requireColumns(table, ['personId', ...same.map(({ column }) => column)], what);
  requireColumns(rows.table, ['personId', ...same.map(({ as }) => as)], what);
  for (const { column, as } of same) requireSameType(what, table, column, rows.table, as);
  if (asks(rows.where, 'activeOn')) {
    throw new DefinitionError({
      code: 'nested-active-on',
      what: `${what}: the rows looked for look into a table themselves`,
      where: { table: rows.table },
      todo: `ask both of the row: all(${what}(…), ${what}(…))`,
    });
  }
  return Object.freeze(same);
}

/** Texts are compared as they are written: numbers and dates of two tables are not. */
function requireSameType(what: string, table: TableName, column: string, held: TableName, as: string): void {
  const typeOf = (of: TableName, name: string): string | undefined => {
    const columns: Readonly<Record<string, ColumnSpec>> = tables[of].columns;
    return columns[name]?.type;
  };
  const type = typeOf(table, column);
  if ((type === 'id' || type === 'text') && type === typeOf(held, as)) return;
  throw new DefinitionError({
    code: 'columns-not-comparable',
    what: `${what}: ${table}.${column} (${type}) cannot be compared with ${held}.${as} (${typeOf(held, as)})`,
    where: { table },
    todo: 'name columns of identifiers, or of texts, in both tables',
  });
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
