import { addMonths as addCalendarMonths } from 'date-fns/addMonths';
import { received } from '../received.js';

/** A local date as the number of days since 1970-01-01; it has no time and no zone. */
export type Day = number;

/** A local date in its parts; `month` is 1–12. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The years that a written date may lie in: before and after them a date in health-care data is a fault. */
export const FIRST_YEAR: number = 1800;
export const LAST_YEAR: number = 2199;

const ZERO = 48;
const DASH = 45;
const MS_PER_DAY = 86_400_000;

/**
 * Gives the day number of a year, month and day, for making dates by arithmetic.
 *
 * Proleptic Gregorian, by eras of 400 years that begin on 1 March, so that the leap day comes last (H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
 *
 * @param year - Gregorian year
 * @param month - 1–12
 * @param day - day of the month; one past the month's end is the first of the next (29 February of a common year
 *   is 1 March)
 * @returns the day number
 * @example
 * dayOf(1970, 1, 2); // => 1
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

const MONTHS = (LAST_YEAR + 1 - FIRST_YEAR) * 12;
/** Day number of the first of each month that a written date may lie in, and of the month after them all. */
const firstOfMonth: Int32Array = Int32Array.from({ length: MONTHS + 1 }, (_, i) =>
  dayOf(FIRST_YEAR + Math.floor(i / 12), (i % 12) + 1, 1),
);

/**
 * Takes a day number apart into year, month and day (Hinnant's `civil_from_days`).
 *
 * @param day - day number
 * @returns its year, month (1–12) and day of the month
 * @example
 * civil(0); // => { year: 1970, month: 1, day: 1 }
 */
export function civil(day: Day): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * Gives the calendar year of a day.
 *
 * @param day - day number
 * @returns the Gregorian year
 * @example
 * yearOf(dayOf(2024, 12, 31)); // => 2024
 */
export function yearOf(day: Day): number {
  return civil(day).year;
}

/**
 * Gives the ISO weekday of a day.
 *
 * @param day - day number
 * @returns 1 (Monday) to 7 (Sunday)
 * @example
 * isoWeekday(dayOf(2024, 6, 6)); // => 4, a Thursday
 */
export function isoWeekday(day: Day): number {
  const fromMonday = (day + 3) % 7; // day 0 was a Thursday
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}

/**
 * Reads the date that stands in `text` from `start`, whatever follows it: the part that dates and instants share.
 * Character codes and no regular expression: it runs for millions of cells.
 *
 * @param text - the text
 * @param start - index of the first of the ten characters `YYYY-MM-DD`
 * @returns the day number, or null where no real date of 1800–2199 stands there
 * @example
 * parseDayAt('on 2024-06-06', 3); // => 19880
 */
export function parseDayAt(text: string, start: number): Day | null {
  if (text.length < start + 10) return null;
  if (text.charCodeAt(start + 4) !== DASH || text.charCodeAt(start + 7) !== DASH) return null;
  const y1 = text.charCodeAt(start) - ZERO;
  const y2 = text.charCodeAt(start + 1) - ZERO;
  const y3 = text.charCodeAt(start + 2) - ZERO;
  const y4 = text.charCodeAt(start + 3) - ZERO;
  const m1 = text.charCodeAt(start + 5) - ZERO;
  const m2 = text.charCodeAt(start + 6) - ZERO;
  const d1 = text.charCodeAt(start + 8) - ZERO;
  const d2 = text.charCodeAt(start + 9) - ZERO;
  // Of what is no digit, characters below 0 are far above 9 without their sign.
  if (y1 >>> 0 > 9 || y2 >>> 0 > 9 || y3 >>> 0 > 9 || y4 >>> 0 > 9) return null;
  if (m1 >>> 0 > 9 || m2 >>> 0 > 9 || d1 >>> 0 > 9 || d2 >>> 0 > 9) return null;
  const month = m1 * 10 + m2;
  if (month < 1 || month > 12) return null;
  const at = (y1 * 1000 + y2 * 100 + y3 * 10 + y4 - FIRST_YEAR) * 12 + month - 1;
  if (at < 0 || at >= MONTHS) return null;
  const first = firstOfMonth[at] as number;
  const next = firstOfMonth[at + 1] as number;
  const day = d1 * 10 + d2;
  return day >= 1 && day <= next - first ? first + day - 1 : null;
}

/**
 * Reads a local date, strictly: only real dates, no time part, no blanks.
 *
 * @param text - `YYYY-MM-DD`, years 1800–2199
 * @returns the day number, or null where the text is no such date
 * @example
 * parseDay('1970-01-02'); // => 1
 * parseDay('2023-02-29'); // => null
 */
export function parseDay(text: string): Day | null {
  return text.length === 10 ? parseDayAt(text, 0) : null;
}

/**
 * Reads a date that a caller gave as an argument, where a wrong one is the caller's error.
 *
 * @param text - `YYYY-MM-DD`
 * @param where - the function and argument that the error names
 * @returns the day number
 * @throws {RangeError} where the text is no real date
 * @example
 * requireDay('2024-06-06', 'isWorkingDay: date'); // => 19880
 */
export function requireDay(text: string, where: string): Day {
  const day = typeof text === 'string' ? parseDay(text) : null;
  if (day === null)
    throw new RangeError(
      `${where}: expected a real date YYYY-MM-DD from ${FIRST_YEAR} to ${LAST_YEAR} but got ${received(text)}`,
    );
  return day;
}

const MIN_DAY = dayOf(FIRST_YEAR, 1, 1);
const MAX_DAY = dayOf(LAST_YEAR, 12, 31);
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/**
 * Writes a day as `YYYY-MM-DD`, so that {@link parseDay} reads it back.
 *
 * @param day - day number within 1800–2199
 * @returns the local date
 * @throws {RangeError} where the number is no whole day within those years
 * @example
 * formatDay(1); // => '1970-01-02'
 */
export function formatDay(day: Day): string {
  if (!(Number.isInteger(day) && day >= MIN_DAY && day <= MAX_DAY))
    throw new RangeError(
      `formatDay: expected a whole day number from ${MIN_DAY} (${FIRST_YEAR}-01-01) to ${MAX_DAY} (${LAST_YEAR}-12-31) but got ${day}`,
    );
  const { year, month, day: dayOfMonth } = civil(day);
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[dayOfMonth]}`;
}

/**
 * A Date whose local fields are those of UTC. date-fns works on local fields, and in some zones a local day does not
 * exist (Pacific/Apia has no 2011-12-30); on this Date its month arithmetic is the same in every process zone.
 */
class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override setFullYear(
    year: number,
    month: number = this.getUTCMonth(),
    date: number = this.getUTCDate(),
  ): number {
    return this.setUTCFullYear(year, month, date);
  }
  override setMonth(month: number, date: number = this.getUTCDate()): number {
    return this.setUTCMonth(month, date);
  }
}

/**
 * Moves a day by whole months, clamped to the last day of the month that it lands in.
 *
 * @param day - day number
 * @param months - whole months, negative for earlier
 * @returns the moved day
 * @example
 * formatDay(addMonths(dayOf(2024, 5, 31), -3)); // => '2024-02-29'
 */
export function addMonths(day: Day, months: number): Day {
  return addCalendarMonths(new UtcDate(day * MS_PER_DAY), months).getTime() / MS_PER_DAY;
}

/**
 * Gives a person's age on a day: the difference of the years, less one before the birthday. Who is born on 29
 * February turns a year older on 1 March in common years.
 *
 * @param birth - day of birth
 * @param at - the day asked about
 * @returns whole years; negative where `at` lies before the birth
 * @example
 * ageOn(dayOf(1948, 2, 29), dayOf(2023, 2, 28)); // => 74
 * ageOn(dayOf(1948, 2, 29), dayOf(2023, 3, 1)); // => 75
 */
export function ageOn(birth: Day, at: Day): number {
  const born = civil(birth);
  const now = civil(at);
  const beforeBirthday = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (beforeBirthday ? 1 : 0);
}

/**
 * Gives the day on which a person turns an age, so that a condition on age becomes a range of birth dates.
 *
 * @param birth - day of birth
 * @param age - whole years
 * @returns the first day on which {@link ageOn} gives `age`
 * @example
 * formatDay(birthdayOn(dayOf(1948, 2, 29), 75)); // => '2023-03-01'
 */
export function birthdayOn(birth: Day, age: number): Day {
  const born = civil(birth);
  return dayOf(born.year + age, born.month, born.day);
}

/**
 * Counts calendar days between two dates, as the care guarantee does: the day of contact is day 0, and weekends and
 * holidays move nothing.
 *
 * @param from - local date `YYYY-MM-DD`
 * @param to - local date `YYYY-MM-DD`
 * @returns days from `from` to `to`; negative where `to` comes first
 * @throws {RangeError} where either is no real date
 * @example
 * daysBetween('2021-03-05', '2021-03-08'); // => 3
 * @see SKR, waiting times in care: contact Friday 2021-03-05, within three days until Monday 2021-03-08
 */
export function daysBetween(from: string, to: string): number {
  return requireDay(to, 'daysBetween: to') - requireDay(from, 'daysBetween: from');
}
