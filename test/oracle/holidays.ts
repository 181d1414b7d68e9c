import Holidays from 'date-holidays';
import { addDays, weekdayOf } from './dates.js';

const calendar = new Holidays('SE');
const byYear = new Map<number, ReadonlySet<string>>();

/** Whether a date from 2005 on is a public holiday of Sweden: the law names every Sunday too. */
export function isPublicHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  let known = byYear.get(year);
  if (known === undefined) {
    known = new Set(
      calendar
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date: text }) => text.slice(0, 10)),
    );
    byYear.set(year, known);
  }
  return known.has(date) || weekdayOf(date) === 7;
}

/** Christmas Eve, New Year's Eve, and Midsummer Eve: the Friday before the Saturday of 20–26 June. */
export function isEve(date: string): boolean {
  if (date.endsWith('-12-24') || date.endsWith('-12-31')) return true;
  const next = addDays(date, 1).slice(5);
  return weekdayOf(date) === 5 && next >= '06-20' && next <= '06-26';
}

export function isWorkingDay(date: string, eves: 'closed' | 'working', saturdays: boolean): boolean {
  const weekday = weekdayOf(date);
  if (weekday === 7 || (weekday === 6 && !saturdays) || isPublicHoliday(date)) return false;
  return eves === 'working' || !isEve(date);
}
