import { dayOf } from '../core/calendar/day.js';
import { type Dialect, raw } from './dialect.js';
import { allOf, oneOf, type Sql, sql } from './sql.js';

/**
 * Texts read as dates, times, instants and numbers, by their shape (every digit made 0) and whole-number arithmetic:
 * the same in every engine, where their own parsers differ in what they forgive.
 */

const msPerDay = 86_400_000;

/** A text whose shape is one of these. */
function hasShape(a: Sql, dialect: Dialect, shapes: readonly string[]): Sql {
  return sql`${dialect.shape(a)} in (${shapes.map((shape) => sql`'${raw(shape)}'`)})`;
}

/** Digits at a place of a text that is known to have them there. */
function number(a: Sql, from: number, length: number, dialect: Dialect): Sql {
  return dialect.digitsToInteger(dialect.part(a, from, length));
}

/** Day number of a real date, by arithmetic (Hinnant's days_from_civil); year, month and day are whole numbers. */
function daysFromCivil(year: Sql, month: Sql, day: Sql, dialect: Dialect): Sql {
  const y = sql`(${year} - case when ${month} <= 2 then 1 else 0 end)`;
  const m = sql`(${month} + case when ${month} > 2 then -3 else 9 end)`;
  const dayOfYear = sql`(${dialect.floorDivided(sql`153 * ${m} + 2`, 5)} + ${day} - 1)`;
  return sql`(${y} * 365 + ${dialect.floorDivided(y, 4)} - ${dialect.floorDivided(y, 100)} + ${dialect.floorDivided(y, 400)} + ${dayOfYear} - 719468)`;
}

/** Days of the month; February by the rule of leap years. */
function daysOfMonth(year: Sql, month: Sql, dialect: Dialect): Sql {
  const divides = (n: number): Sql => sql`(${year} - ${n} * ${dialect.floorDivided(year, n)}) = 0`;
  const leap = sql`(${divides(4)} and not ${divides(100)} or ${divides(400)})`;
  return sql`case when ${month} = 2 then case when ${leap} then 29 else 28 end when ${month} in (4, 6, 9, 11) then 30 else 31 end`;
}

/** The day number of the date at the beginning of a text that has digits where a date has them; null when it is none. */
function dateAtStart(a: Sql, dialect: Dialect): Sql {
  const year = number(a, 1, 4, dialect);
  const month = number(a, 6, 2, dialect);
  const day = number(a, 9, 2, dialect);
  const real = allOf([
    sql`${year} between 1800 and 2199`,
    sql`${month} between 1 and 12`,
    sql`${day} >= 1`,
    sql`${day} <= ${daysOfMonth(year, month, dialect)}`,
  ]);
  return sql`case when ${real} then ${daysFromCivil(year, month, day, dialect)} end`;
}

/** Whether a text has digits where a date has them, and nothing else. */
export function isDateShaped(a: Sql, dialect: Dialect): Sql {
  return hasShape(a, dialect, ['0000-00-00']);
}

/** Whether a text begins so. */
export function startsAsDate(a: Sql, dialect: Dialect): Sql {
  return hasShape(dialect.part(a, 1, 10), dialect, ['0000-00-00']);
}

/** `YYYY-MM-DD` as a day number, or null. */
export function dateOfText(a: Sql, dialect: Dialect): Sql {
  return sql`case when ${isDateShaped(a, dialect)} then ${dateAtStart(a, dialect)} end`;
}

/** `YYYY-MM` as the day number of its first day, or null. */
export function monthOfText(a: Sql, dialect: Dialect): Sql {
  const year = number(a, 1, 4, dialect);
  const month = number(a, 6, 2, dialect);
  return sql`case when ${hasShape(a, dialect, ['0000-00'])} then case when ${year} between 1800 and 2199 and ${month} between 1 and 12 then ${daysFromCivil(year, month, sql`1`, dialect)} end end`;
}

/** `HH:MM` (00:00 to 24:00) as minutes, or null. */
export function timeOfText(a: Sql, dialect: Dialect): Sql {
  const hours = number(a, 1, 2, dialect);
  const minutes = number(a, 4, 2, dialect);
  const real = sql`${minutes} <= 59 and ${hours} <= 23 or ${hours} = 24 and ${minutes} = 0`;
  return sql`case when ${hasShape(a, dialect, ['00:00'])} then case when ${real} then ${hours} * 60 + ${minutes} end end`;
}

/** ISO 8601 with an offset or Z, of 1970–2199, as milliseconds since 1970; decimals beyond milliseconds are cut off. */
export function instantOfText(a: Sql, dialect: Dialect): Sql {
  const length = dialect.length(a);
  const offsetLength = sql`(case when ${dialect.lastPart(a, 1)} = 'Z' then 1 when ${hasShape(dialect.lastPart(a, 6), dialect, ['+00:00', '-00:00'])} then 6 when ${hasShape(dialect.lastPart(a, 3), dialect, ['+00', '-00'])} then 3 else 0 end)`;
  const bodyLength = sql`(${length} - ${offsetLength})`;
  const start = hasShape(dialect.part(a, 1, 16), dialect, ['0000-00-00T00:00']);
  const hasSeconds = sql`${bodyLength} >= 19 and ${hasShape(dialect.part(a, 17, 3), dialect, [':00'])}`;
  // Between the seconds and the offset: a mark and digits, of which three count.
  const fraction = sql`substr(${a}, 21, case when ${bodyLength} > 20 then ${bodyLength} - 20 else 0 end)`;
  const hasFraction = sql`${hasSeconds} and ${bodyLength} >= 21 and ${dialect.part(a, 20, 1)} in ('.', ',') and replace(${dialect.shape(fraction)}, '0', '') = ''`;
  const millis = dialect.digitsToInteger(sql`substr(${fraction} || '000', 1, 3)`);
  const hours = number(a, 12, 2, dialect);
  const minutes = number(a, 15, 2, dialect);
  const seconds = number(a, 18, 2, dialect);
  const sign = sql`case when substr(${a}, ${bodyLength} + 1, 1) = '-' then -1 else 1 end`;
  const offsetHours = dialect.digitsToInteger(sql`substr(${a}, ${bodyLength} + 2, 2)`);
  const offsetMinutes = dialect.digitsToInteger(sql`substr(${a}, ${bodyLength} + 5, 2)`);
  const offset = sql`case ${offsetLength} when 6 then ${sign} * (${offsetHours} * 60 + ${offsetMinutes}) when 3 then ${sign} * ${offsetHours} * 60 else 0 end`;
  const realOffset = sql`case ${offsetLength} when 1 then 1 when 6 then case when ${offsetHours} <= 23 and ${offsetMinutes} <= 59 then 1 else 0 end when 3 then case when ${offsetHours} <= 23 then 1 else 0 end else 0 end = 1`;
  const shaped = allOf([
    start,
    oneOf([sql`${bodyLength} = 16`, sql`${bodyLength} = 19 and ${hasSeconds}`, hasFraction]),
  ]);
  const real = allOf([
    realOffset,
    sql`${hours} <= 23 and ${minutes} <= 59`,
    oneOf([sql`${bodyLength} = 16`, sql`${seconds} <= 59`]),
  ]);
  const ms = sql`${dialect.toBigint(dateAtStart(a, dialect))} * ${msPerDay} + (${hours} * 60 + ${minutes} - (${offset})) * 60000 + case when ${bodyLength} = 16 then 0 else ${seconds} * 1000 end + case when ${bodyLength} >= 21 then ${millis} else 0 end`;
  return sql`case when ${shaped} then case when ${real} then ${ms} end end`;
}

/** First and last instants that local time is known for. */
export const firstInstant: number = 0;
export const endOfInstants: number = dayOf(2200, 1, 1) * msPerDay;

/** Fewer digits than this make a whole number of 64 bits, and more a number that is no safe integer. */
const mostDigits = 18;

/**
 * A decimal text as a whole number of its smallest unit, half away from zero; null when it is no number. `exact`
 * refuses decimals beyond the scale.
 */
export function scaledText(a: Sql, scale: number, exact: boolean, dialect: Dialect): Sql {
  const signed = sql`(case when substr(${a}, 1, 1) in ('+', '-') then substr(${a}, 2) else ${a} end)`;
  const plain = sql`replace(${signed}, ',', '.')`;
  const shape = dialect.shape(plain);
  const point = dialect.find(plain, '.');
  const isNumber = allOf([
    sql`replace(${shape}, '0', '') in ('', '.')`,
    sql`substr(${shape}, 1, 1) = '0'`,
    sql`${dialect.lastPart(shape, 1)} = '0'`,
  ]);
  const whole = sql`(case when ${point} = 0 then ${plain} else substr(${plain}, 1, ${point} - 1) end)`;
  const fraction = sql`(case when ${point} = 0 then '' else substr(${plain}, ${point} + 1) end)`;
  const kept =
    scale === 0
      ? sql`${whole}`
      : sql`(${whole} || substr(${fraction} || '${raw('0'.repeat(scale))}', 1, ${scale}))`;
  const next = sql`substr(${fraction}, ${scale + 1}, 1)`;
  const beyond = sql`replace(substr(${fraction}, ${scale + 1}), '0', '') <> ''`;
  const size = sql`(${dialect.toBigint(kept)} + case when ${next} >= '5' then 1 else 0 end)`;
  const value = sql`case when ${dialect.length(kept)} <= ${mostDigits} then case when substr(${a}, 1, 1) = '-' then -${size} else ${size} end end`;
  const fitting = exact ? sql`case when ${beyond} then null else ${value} end` : value;
  return sql`case when ${isNumber} then ${fitting} end`;
}
