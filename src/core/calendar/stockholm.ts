import { received } from '../received.js';
import { type Day, dayOf, formatDay, isoWeekday, parseDayAt } from './day.js';

const FIRST_YEAR = 1970;
const END_YEAR = 2200;
const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
const MEAN_YEAR = 365.2425 * MS_PER_DAY;
const MIN_INSTANT = 0;
const END_INSTANT = dayOf(END_YEAR, 1, 1) * MS_PER_DAY;

const lastSunday = (year: number, month: 3 | 9 | 10): Day => {
  const last = dayOf(year, month + 1, 1) - 1;
  return last - (isoWeekday(last) % 7);
};

/** Start and end of summer time of each year, as instants: both at 01:00 UTC. Sweden had none in 1970–1979. */
const summers: Float64Array = (() => {
  const table = new Float64Array(2 * (END_YEAR - FIRST_YEAR)).fill(Number.POSITIVE_INFINITY);
  for (let year = 1980; year < END_YEAR; year++) {
    const start = year === 1980 ? dayOf(1980, 4, 6) : lastSunday(year, 3);
    const end = lastSunday(year, year < 1996 ? 9 : 10);
    table[2 * (year - FIRST_YEAR)] = start * MS_PER_DAY + MS_PER_HOUR;
    table[2 * (year - FIRST_YEAR) + 1] = end * MS_PER_DAY + MS_PER_HOUR;
  }
  return table;
})();

const localMs = (epochMs: number): number => {
  if (!(epochMs >= MIN_INSTANT && epochMs < END_INSTANT))
    throw new RangeError(
      `stockholm: expected an instant from ${FIRST_YEAR} to ${END_YEAR - 1} in milliseconds since 1970 but got ${epochMs}`,
    );
  // A mean year misses the true one by at most two days around New Year, where both years say winter.
  const slot = 2 * Math.floor(epochMs / MEAN_YEAR);
  const summer = epochMs >= summers[slot]! && epochMs < summers[slot + 1]!;
  return epochMs + (summer ? 2 * MS_PER_HOUR : MS_PER_HOUR);
};

/**
 * Gives the Swedish local date of an instant by arithmetic: `Intl` costs microseconds a row.
 *
 * Standard time is UTC+1; summer time UTC+2 from 6 April in 1980 and the last Sunday of March since, until the last
 * Sunday of September (1980–1995) or October (from 1996), always at 01:00 UTC.
 *
 * @param epochMs - milliseconds since 1970-01-01T00:00Z, within 1970–2199
 * @returns the day number in Europe/Stockholm
 * @throws {RangeError} outside 1970–2199, and for NaN
 * @example
 * localDay(Date.UTC(2024, 0, 31, 23, 0)); // => 19754, which is 1 February
 */
export function localDay(epochMs: number): Day {
  return Math.floor(localMs(epochMs) / MS_PER_DAY);
}

/**
 * Gives the Swedish local time of an instant, for opening hours.
 *
 * @param epochMs - milliseconds since 1970-01-01T00:00Z, within 1970–2199
 * @returns whole minutes since local midnight by the clock on the wall, 0–1439
 * @throws {RangeError} outside 1970–2199, and for NaN
 * @example
 * localMinute(Date.UTC(2024, 6, 1, 6, 30)); // => 510, half past eight
 */
export function localMinute(epochMs: number): number {
  return Math.floor((localMs(epochMs) % MS_PER_DAY) / MS_PER_MINUTE);
}

const ZERO = 48;
const NINE = 57;

/** The two digits at `at` as a number from 0 to `most`, else -1. */
const twoDigits = (text: string, at: number, most: number): number => {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return -1;
  const value = tens * 10 + ones;
  return value <= most ? value : -1;
};

/** Minutes east of UTC that the text's end from `at` states, or NaN. */
const offsetMinutes = (text: string, at: number): number => {
  const sign = text.charCodeAt(at);
  const length = text.length - at;
  if (sign === 90 /* Z */) return length === 1 ? 0 : Number.NaN;
  if (sign !== 43 /* + */ && sign !== 45 /* - */) return Number.NaN;
  if (length !== 3 && !((length === 6 && text.charCodeAt(at + 3) === 58) /* : */)) return Number.NaN;
  const hours = twoDigits(text, at + 1, 23);
  const minutes = length === 3 ? 0 : twoDigits(text, at + 4, 59);
  if (hours < 0 || minutes < 0) return Number.NaN;
  return sign === 43 ? hours * 60 + minutes : -(hours * 60 + minutes);
};

/**
 * Reads an instant, strictly: ISO 8601 extended form, real date and time, with `Z` or an offset. A time without an
 * offset is no instant, and neither is a date alone.
 *
 * @param value - `YYYY-MM-DDTHH:MM[:SS[.fraction]](Z|±HH:MM|±HH)`; decimals beyond milliseconds are cut off
 * @returns milliseconds since 1970-01-01T00:00Z, or null where the text is no such instant or lies outside the
 *   years 1970–2199 that local time is known for
 * @example
 * parseInstant('1970-01-01T01:00:01+01:00'); // => 1000
 * parseInstant('2024-01-01T08:00'); // => null
 */
export function parseInstant(value: string): number | null {
  const day = parseDayAt(value, 0);
  if (day === null || value.charCodeAt(10) !== 84 /* T */ || value.charCodeAt(13) !== 58) return null;
  const hours = twoDigits(value, 11, 23);
  const minutes = twoDigits(value, 14, 59);
  if (hours < 0 || minutes < 0) return null;
  let at = 16;
  let seconds = 0;
  let ms = 0;
  if (value.charCodeAt(at) === 58) {
    seconds = twoDigits(value, at + 1, 59);
    if (seconds < 0) return null;
    at += 3;
    const mark = value.charCodeAt(at);
    if (mark === 46 /* . */ || mark === 44 /* , */) {
      const first = ++at;
      for (let weight = 100; ; at++, weight = weight === 1 ? 0 : weight / 10) {
        const code = value.charCodeAt(at);
        if (!(code >= ZERO && code <= NINE)) break;
        ms += (code - ZERO) * weight;
      }
      if (at === first) return null;
    }
  }
  const offset = offsetMinutes(value, at);
  if (Number.isNaN(offset)) return null;
  const instant = day * MS_PER_DAY + (hours * 60 + minutes - offset) * MS_PER_MINUTE + seconds * 1000 + ms;
  return instant >= MIN_INSTANT && instant < END_INSTANT ? instant : null;
}

const instantOf = (instant: string | Date, where: string): number => {
  const ms =
    typeof instant === 'string' ? parseInstant(instant) : instant instanceof Date ? instant.getTime() : null;
  if (ms === null || !(ms >= MIN_INSTANT && ms < END_INSTANT))
    throw new RangeError(
      `${where}: expected an instant of ${FIRST_YEAR}–${END_YEAR - 1}, a valid Date or ISO 8601 with an offset or Z (2024-01-31T23:30:00+01:00), but got ${received(instant)}`,
    );
  return ms;
};

/** Swedish local time (Europe/Stockholm) of instants, the same in every process zone. */
export interface LocalTime {
  /**
   * Gives the local date of an instant.
   *
   * @param instant - ISO 8601 with an offset or `Z`, or a Date; 1970–2199
   * @returns `YYYY-MM-DD`
   * @throws {RangeError} where it is no such instant
   * @example
   * stockholm.localDate('2024-01-31T23:00:00Z'); // => '2024-02-01'
   */
  localDate(instant: string | Date): string;
  /**
   * Gives the local time of day of an instant.
   *
   * @param instant - ISO 8601 with an offset or `Z`, or a Date; 1970–2199
   * @returns whole minutes since local midnight, 0–1439
   * @throws {RangeError} where it is no such instant
   * @example
   * stockholm.minutesSinceMidnight('2024-07-01T06:30:00Z'); // => 510
   */
  minutesSinceMidnight(instant: string | Date): number;
}

/**
 * Tells on which Swedish date and at which Swedish time something happened.
 *
 * @example
 * stockholm.localDate('2024-06-30T22:00:00Z'); // => '2024-07-01'
 */
export const stockholm: LocalTime = Object.freeze({
  localDate: (instant: string | Date): string =>
    formatDay(localDay(instantOf(instant, 'stockholm.localDate'))),
  minutesSinceMidnight: (instant: string | Date): number =>
    localMinute(instantOf(instant, 'stockholm.minutesSinceMidnight')),
});
