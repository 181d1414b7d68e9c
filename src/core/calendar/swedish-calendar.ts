import { received } from '../received.js';
import { civil, type Day, dayOf, formatDay, isoWeekday, parseDay, requireDay } from './day.js';
import { type HolidaySource, statutoryHolidays } from './holidays.js';

/** What a caller chooses where law and practice leave working days open. */
export interface CalendarOptions {
  /**
   * Whether midsommarafton, julafton and nyårsafton are days off. They are no public holidays, but lag (1930:173) 2 §
   * puts them beside Sundays for deadlines. Default `'closed'`.
   */
  readonly eves?: 'closed' | 'working';
  /** Whether a Saturday that is no holiday is a working day. Default `false`. */
  readonly saturdays?: boolean;
  /** Where public holidays come from. Default: the table of 1990–2060. */
  readonly holidays?: HolidaySource;
}

/** Swedish public holidays and working days; see {@link swedishCalendar}. Dates are `YYYY-MM-DD`. */
export interface SwedishCalendar {
  /**
   * Whether the date is a public holiday (allmän helgdag) by lag (1989:253): the named days and every Sunday.
   *
   * @throws {RangeError} where the date is not real or lies outside the years of the holidays
   * @example
   * swedishCalendar().isPublicHoliday('2024-06-06'); // => true
   */
  isPublicHoliday(date: string): boolean;
  /**
   * Names the public holiday; two on one day are joined by a comma, a Sunday without a name of its own is `söndag`.
   *
   * @returns the name in Swedish (default) or English, or null where the date is no public holiday
   * @throws {RangeError} where the date is not real or lies outside the years of the holidays
   * @example
   * swedishCalendar().holidayName('2024-06-06', 'en'); // => 'National Day'
   */
  holidayName(date: string, language?: 'sv' | 'en'): string | null;
  /**
   * Whether the date is a working day (helgfri vardag): Monday–Friday, no public holiday, and no eve unless asked.
   *
   * @throws {RangeError} where the date is not real or lies outside the years of the holidays
   * @example
   * swedishCalendar().isWorkingDay('2024-12-24'); // => false
   */
  isWorkingDay(date: string): boolean;
  /**
   * Counts the working days from `from`, included, to `to`, not included; negative where `to` comes first.
   *
   * @throws {RangeError} where a date is not real or lies outside the years of the holidays
   * @example
   * swedishCalendar().workingDaysBetween('2024-01-01', '2025-01-01'); // => 251
   */
  workingDaysBetween(from: string, to: string): number;
  /**
   * Gives the n-th working day after the date, or before it where `n` is negative; `n` = 0 gives the date itself.
   *
   * @throws {RangeError} where the date is not real, `n` no whole number, or the way leaves the years of the holidays
   * @example
   * swedishCalendar().addWorkingDays('2024-06-05', 1); // => '2024-06-07'
   */
  addWorkingDays(date: string, n: number): string;
  /**
   * {@link SwedishCalendar.isWorkingDay} of a day number, for many rows.
   *
   * @throws {RangeError} outside the years of the holidays
   */
  isWorkingDayNumber(day: Day): boolean;
  /**
   * {@link SwedishCalendar.isPublicHoliday} of a day number, for many rows.
   *
   * @throws {RangeError} outside the years of the holidays
   */
  isPublicHolidayNumber(day: Day): boolean;
}

const KNOWN = 1;
const WORKING = 2;
const HOLIDAY = 4;
const SUNDAY = 7;

const isEve = (day: Day): boolean => {
  const { month, day: dayOfMonth } = civil(day);
  if (month === 12) return dayOfMonth === 24 || dayOfMonth === 31;
  return month === 6 && dayOfMonth >= 19 && dayOfMonth <= 25 && isoWeekday(day) === 5;
};

/**
 * Gives the calendar of Swedish public holidays and working days, for opening hours and deadlines.
 *
 * "Helgfri vardag" has no legal definition; practice is Monday–Friday that is no public holiday.
 *
 * @param options - readings of the three eves and of Saturdays, and another source of holidays
 * @returns the calendar
 * @throws {TypeError} where the options are no object, or one has a value that it does not know
 * @example
 * swedishCalendar({ eves: 'working' }).workingDaysBetween('2024-01-01', '2025-01-01'); // => 254
 * @see Lag (1989:253) om allmänna helgdagar; lag (1930:173) om beräkning av lagstadgad tid, 2 §
 */
export function swedishCalendar(options: CalendarOptions = {}): SwedishCalendar {
  if (typeof options !== 'object' || options === null)
    throw new TypeError(`swedishCalendar: expected options to be an object but got ${received(options)}`);
  const { eves = 'closed', saturdays = false, holidays = statutoryHolidays } = options;
  if (eves !== 'closed' && eves !== 'working')
    throw new TypeError(
      `swedishCalendar: expected eves to be 'closed' or 'working' but got ${received(eves)}`,
    );
  if (typeof saturdays !== 'boolean')
    throw new TypeError(
      `swedishCalendar: expected saturdays to be true or false but got ${received(saturdays)}`,
    );
  const { firstYear, lastYear } = holidays;
  if (!(Number.isInteger(firstYear) && Number.isInteger(lastYear) && firstYear <= lastYear))
    throw new TypeError(
      `swedishCalendar: expected holidays to know whole years firstYear ≤ lastYear but got ${firstYear} and ${lastYear}`,
    );

  const firstDay = dayOf(firstYear, 1, 1);
  const flags = new Uint8Array(dayOf(lastYear + 1, 1, 1) - firstDay);
  const names = new Map<Day, { readonly sv: string; readonly en: string }>();

  const outside = (day: Day): RangeError =>
    new RangeError(
      `swedishCalendar: the holidays are known for ${firstYear}–${lastYear}, and ${
        Number.isInteger(day) ? formatDay(day) : `day number ${day}`
      } lies outside; give swedishCalendar({ holidays }) a source that knows the year, such as fromDateHolidays(new Holidays('SE'))`,
    );

  // Years are filled when first asked about: a calendar costs nothing until used, and a live source is slow.
  const fill = (day: Day): number => {
    const { year } = civil(day);
    for (const holiday of holidays.holidaysOf(year)) {
      const at = parseDay(holiday.date);
      if (at === null || civil(at).year !== year)
        throw new RangeError(
          `swedishCalendar: expected holidaysOf(${year}) to give real dates of that year but got ${JSON.stringify(holiday.date)}`,
        );
      const other = names.get(at);
      names.set(at, {
        sv: other ? `${other.sv}, ${holiday.sv}` : holiday.sv,
        en: other ? `${other.en}, ${holiday.en}` : holiday.en,
      });
    }
    const end = dayOf(year + 1, 1, 1);
    for (let d = dayOf(year, 1, 1); d < end; d++) {
      const weekday = isoWeekday(d);
      const isPublic = weekday === SUNDAY || names.has(d);
      if (isPublic && !names.has(d)) names.set(d, { sv: 'söndag', en: 'Sunday' });
      const working = !isPublic && (weekday < 6 || saturdays) && !(eves === 'closed' && isEve(d));
      flags[d - firstDay] = KNOWN | (working ? WORKING : 0) | (isPublic ? HOLIDAY : 0);
    }
    return flags[day - firstDay]!;
  };

  const flag = (day: Day): number => {
    const known = flags[day - firstDay];
    if (known === undefined) throw outside(day);
    return known === 0 ? fill(day) : known;
  };

  const isWorkingDayNumber = (day: Day): boolean => (flag(day) & WORKING) !== 0;
  const isPublicHolidayNumber = (day: Day): boolean => (flag(day) & HOLIDAY) !== 0;

  const nameOf = (date: string, where: string, language: 'sv' | 'en'): string | null => {
    const day = requireDay(date, where);
    flag(day);
    return names.get(day)?.[language] ?? null;
  };

  return Object.freeze({
    isPublicHoliday: (date: string): boolean => nameOf(date, 'isPublicHoliday: date', 'sv') !== null,
    holidayName: (date: string, language: 'sv' | 'en' = 'sv'): string | null =>
      nameOf(date, 'holidayName: date', language),
    isWorkingDay: (date: string): boolean => isWorkingDayNumber(requireDay(date, 'isWorkingDay: date')),
    workingDaysBetween: (from: string, to: string): number => {
      const a = requireDay(from, 'workingDaysBetween: from');
      const b = requireDay(to, 'workingDaysBetween: to');
      let count = 0;
      for (let day = Math.min(a, b); day < Math.max(a, b); day++) if (isWorkingDayNumber(day)) count++;
      return b < a && count > 0 ? -count : count;
    },
    addWorkingDays: (date: string, n: number): string => {
      let day = requireDay(date, 'addWorkingDays: date');
      if (!Number.isSafeInteger(n))
        throw new RangeError(`addWorkingDays: expected a whole number of days but got ${received(n)}`);
      const step = n < 0 ? -1 : 1;
      for (let left = Math.abs(n); left > 0; ) {
        day += step;
        if (isWorkingDayNumber(day)) left--;
      }
      return formatDay(day);
    },
    isWorkingDayNumber,
    isPublicHolidayNumber,
  });
}
