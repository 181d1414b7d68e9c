import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { fromDateHolidays, type Holiday, statutoryHolidays } from '../../../src/core/calendar/holidays.js';

const years = Array.from({ length: 2060 - 1990 + 1 }, (_, i) => 1990 + i);

/** Easter Sunday by Gauss's rule (with the exceptions of 26 and 25 April), as a day of March. */
const easterInMarch = (year: number): number => {
  const century = Math.floor(year / 100);
  const m = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  const day = 22 + d + e;
  if (day === 57) return 50;
  return day === 56 && d === 28 && year % 19 > 10 ? 49 : day;
};

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The Saturday among the seven days from the given one. */
const saturdayFrom = (year: number, month: number, day: number): string => {
  for (let d = day; ; d++)
    if (new Date(Date.UTC(year, month - 1, d)).getUTCDay() === 6) return iso(year, month, d);
};

/** Lag (1989:253) 1 §, before and after lag (2004:1320). */
const statute = (year: number): readonly string[] => {
  const easter = easterInMarch(year);
  return [
    `${iso(year, 1, 1)} nyårsdagen`,
    `${iso(year, 1, 6)} trettondedag jul`,
    `${iso(year, 3, easter - 2)} långfredagen`,
    `${iso(year, 3, easter)} påskdagen`,
    `${iso(year, 3, easter + 1)} annandag påsk`,
    `${iso(year, 5, 1)} första maj`,
    `${iso(year, 3, easter + 39)} Kristi himmelsfärdsdag`,
    `${iso(year, 3, easter + 49)} pingstdagen`,
    year < 2005 ? `${iso(year, 3, easter + 50)} annandag pingst` : `${iso(year, 6, 6)} nationaldagen`,
    `${saturdayFrom(year, 6, 20)} midsommardagen`,
    `${saturdayFrom(year, 10, 31)} alla helgons dag`,
    `${iso(year, 12, 25)} juldagen`,
    `${iso(year, 12, 26)} annandag jul`,
  ].sort();
};

const written = (holidays: readonly Holiday[]): readonly string[] =>
  holidays.map((holiday) => `${holiday.date} ${holiday.sv}`).sort();

describe('public holidays', () => {
  test('Easter of the test itself: known years', () => {
    // Earliest, latest and common ones: 2008-03-23, 2038-04-25, 2024-03-31, 2049-04-18 (Gauss's exception).
    expect([2008, 2038, 2024, 2049].map(easterInMarch)).toEqual([23, 56, 31, 49]);
  });

  test.each(years)('%d is the statute', (year) =>
    expect(written(statutoryHolidays.holidaysOf(year))).toEqual(statute(year)),
  );

  test('2005–2060 is date-holidays', () => {
    const live = new Holidays('SE');
    for (const year of years.filter((y) => y >= 2005))
      expect(written(statutoryHolidays.holidaysOf(year))).toEqual(
        live
          .getHolidays(year, 'sv')
          .filter((h) => h.type === 'public')
          .map((h) => `${h.date.slice(0, 10)} ${h.name}`)
          .sort(),
      );
  });

  test('the adapter gives the same days, and later ones', () => {
    const source = fromDateHolidays(new Holidays('SE'));
    for (const year of [2005, 2024, 2060])
      expect(written(source.holidaysOf(year))).toEqual(written(statutoryHolidays.holidaysOf(year)));
    expect(written(source.holidaysOf(2070))).toEqual(statute(2070));
    expect(source.holidaysOf(2024).find((h) => h.sv === 'nationaldagen')?.en).toBe('National Day');
  });

  test.each([1989, 2061])('%d is refused with the range', (year) =>
    expect(() => statutoryHolidays.holidaysOf(year)).toThrow(/1990 to 2060/),
  );
});
