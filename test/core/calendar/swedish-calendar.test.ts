import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, formatDay } from '../../../src/core/calendar/day.js';
import { fromDateHolidays } from '../../../src/core/calendar/holidays.js';
import { swedishCalendar } from '../../../src/core/calendar/swedish-calendar.js';

const calendar = swedishCalendar();
const evesWorking = swedishCalendar({ eves: 'working' });

describe('working days', () => {
  test.each([
    [2023, 252, 251],
    [2024, 254, 251],
    [2025, 252, 249],
    [2026, 254, 251],
    [2027, 256, 253],
  ])('%d has %d without public holidays, %d also without the eves', (year, working, closed) => {
    const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`];
    expect(evesWorking.workingDaysBetween(from, to)).toBe(working);
    expect(calendar.workingDaysBetween(from, to)).toBe(closed);
  });

  test.each([
    [2023, 82],
    [2024, 84],
    [2025, 82],
    [2026, 82],
    [2027, 82],
  ])('January–April %d has %d', (year, working) => {
    for (const each of [calendar, evesWorking])
      expect(each.workingDaysBetween(`${year}-01-01`, `${year}-05-01`)).toBe(working);
  });

  test.each([
    // Thursday nationaldagen, the Friday after it, Midsummer Eve of 2024 and the Fridays beside it.
    ['2024-06-06', false, false],
    ['2024-06-07', true, true],
    ['2024-06-14', true, true],
    ['2024-06-21', false, true],
    ['2024-06-28', true, true],
    // Earliest and latest Midsummer Eve.
    ['2020-06-19', false, true],
    ['2020-06-26', true, true],
    ['2021-06-18', true, true],
    ['2021-06-25', false, true],
    ['2024-12-23', true, true],
    ['2024-12-24', false, true],
    ['2024-12-25', false, false],
    ['2024-12-30', true, true],
    ['2024-12-31', false, true],
    ['2024-01-05', true, true],
    ['2024-03-28', true, true],
    ['2024-03-29', false, false],
    // Whit Monday and the national day, on either side of the change of 2005.
    ['2004-05-31', false, false],
    ['2005-05-16', true, true],
    ['2003-06-06', true, true],
    ['2005-06-06', false, false],
  ])('%s: eves closed %s, working %s', (date, closed, working) => {
    expect(calendar.isWorkingDay(date)).toBe(closed);
    expect(evesWorking.isWorkingDay(date)).toBe(working);
  });

  test('a Saturday counts only where asked, and never as a holiday', () => {
    const saturdays = swedishCalendar({ saturdays: true });
    expect([calendar, saturdays].map((c) => c.isWorkingDay('2024-06-08'))).toEqual([false, true]);
    expect(saturdays.isWorkingDay('2024-06-22')).toBe(false); // midsommardagen
    expect(saturdays.isWorkingDay('2022-12-24')).toBe(false); // julafton on a Saturday
    expect(saturdays.isWorkingDay('2024-06-09')).toBe(false); // Sunday
  });

  test('between dates: half-open, and negative backwards', () => {
    expect(calendar.workingDaysBetween('2024-06-05', '2024-06-05')).toBe(0);
    expect(calendar.workingDaysBetween('2024-06-05', '2024-06-06')).toBe(1);
    expect(calendar.workingDaysBetween('2024-06-06', '2024-06-07')).toBe(0);
    expect(calendar.workingDaysBetween('2024-06-05', '2024-06-08')).toBe(2);
    expect(calendar.workingDaysBetween('2024-06-08', '2024-06-05')).toBe(-2);
    expect(Object.is(calendar.workingDaysBetween('2024-06-07', '2024-06-06'), 0)).toBe(true);
  });

  test.each([
    ['2024-06-05', 1, '2024-06-07'],
    ['2024-06-05', 2, '2024-06-10'],
    ['2024-06-07', -1, '2024-06-05'],
    ['2024-06-06', 0, '2024-06-06'],
    ['2024-06-06', 1, '2024-06-07'],
    ['2024-12-23', 1, '2024-12-27'],
    ['2025-01-02', -1, '2024-12-30'],
  ])('%s and %d working days is %s', (date, n, expected) =>
    expect(calendar.addWorkingDays(date, n)).toBe(expected),
  );

  test('adding and counting are inverse, and the answer is a working day', () => {
    const days = fc.integer({ min: dayOf(1992, 1, 1), max: dayOf(2058, 12, 31) });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), (day, n) => {
        const date = formatDay(day);
        const later = calendar.addWorkingDays(date, n);
        expect(calendar.isWorkingDay(later)).toBe(true);
        // Without the first day and with the last one.
        expect(calendar.workingDaysBetween(formatDay(day + 1), later) + 1).toBe(n);
        const earlier = calendar.addWorkingDays(date, -n);
        expect(calendar.workingDaysBetween(earlier, date)).toBe(n);
      }),
      { numRuns: 50 },
    );
  });
});

describe('public holidays', () => {
  test('names, in two languages', () => {
    expect(calendar.isPublicHoliday('2024-06-06')).toBe(true);
    expect(calendar.holidayName('2024-06-06')).toBe('nationaldagen');
    expect(calendar.holidayName('2024-06-06', 'en')).toBe('National Day');
    expect(calendar.holidayName('2024-06-07')).toBeNull();
    expect(calendar.holidayName('2008-05-01')).toBe('första maj, Kristi himmelsfärdsdag');
    expect(swedishCalendar().holidayName('2008-05-01', 'en')).toBe('May Day, Ascension Day');
    expect(calendar.holidayName('2008-05-02')).toBeNull();
    expect([6, 7, 8, 9].map((day) => calendar.isPublicHolidayNumber(dayOf(2024, 6, day)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('a Sunday is one by law, an eve and a Saturday are not', () => {
    expect(calendar.isPublicHoliday('2024-06-09')).toBe(true);
    expect(calendar.holidayName('2024-06-09')).toBe('söndag');
    expect(calendar.holidayName('2024-06-09', 'en')).toBe('Sunday');
    for (const date of ['2024-06-08', '2024-06-21', '2024-12-24', '2024-12-31'])
      expect([calendar.isPublicHoliday(date), calendar.holidayName(date)]).toEqual([false, null]);
  });

  test('a live source gives the same calendar and reaches further', () => {
    const live = swedishCalendar({ holidays: fromDateHolidays(new Holidays('SE')) });
    for (const year of [2005, 2024, 2049, 2060])
      for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day++) {
        expect(live.isWorkingDayNumber(day)).toBe(calendar.isWorkingDayNumber(day));
        expect(live.holidayName(formatDay(day))).toBe(calendar.holidayName(formatDay(day)));
      }
    expect(live.isPublicHoliday('2070-06-06')).toBe(true);
    expect(() => live.isWorkingDay('2004-12-31')).toThrow(/known for 2005–2198/);
  });
});

describe('errors', () => {
  test.each(['1989-12-31', '2061-01-01'])('%s: the range and what to do', (date) => {
    const error = expect.objectContaining({ message: expect.stringContaining('1990–2060') });
    expect(() => calendar.isWorkingDay(date)).toThrow(error);
    expect(() => calendar.isPublicHoliday(date)).toThrow(/fromDateHolidays/);
  });

  test('the range is inclusive', () => {
    expect(calendar.holidayName('1990-01-01')).toBe('nyårsdagen');
    expect(calendar.isWorkingDay('2060-12-30')).toBe(true);
  });

  test('a year that was asked for says nothing of the next', () => {
    const fresh = swedishCalendar();
    expect(['2024-12-30', '2025-01-01'].map((date) => fresh.isWorkingDay(date))).toEqual([true, false]);
  });

  test('what is no date, no day, no number', () => {
    expect(() => calendar.isWorkingDay('2023-02-29')).toThrow(/^isWorkingDay: date: .*2023-02-29/);
    expect(() => calendar.workingDaysBetween('2024-01-01', '2024-1-2')).toThrow(/^workingDaysBetween: to: /);
    expect(() => calendar.isPublicHoliday('2023-02-29')).toThrow(/^isPublicHoliday: date: /);
    expect(() => calendar.holidayName('2023-02-29')).toThrow(/^holidayName: date: /);
    expect(() => calendar.isWorkingDayNumber(Number.NaN)).toThrow(RangeError);
    expect(() => calendar.isWorkingDayNumber(0.5)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2024-01-01', 1.5)).toThrow(/^addWorkingDays: .* 1\.5$/);
    expect(() => calendar.addWorkingDays('2060-12-30', 2)).toThrow(RangeError);
  });

  test('options that it does not know', () => {
    // @ts-expect-error a value that JavaScript could pass
    expect(() => swedishCalendar({ eves: 'open' })).toThrow(/eves .*'closed' or 'working' but got "open"/);
    // @ts-expect-error a value that JavaScript could pass
    expect(() => swedishCalendar({ saturdays: 'yes' })).toThrow(/saturdays/);
    const none = { firstYear: 2024, lastYear: 2023, holidaysOf: () => [] };
    expect(() => swedishCalendar({ holidays: none })).toThrow(/firstYear ≤ lastYear/);
    const odd = { ...none, firstYear: 2023.5, lastYear: 2024 };
    expect(() => swedishCalendar({ holidays: odd })).toThrow(/firstYear ≤ lastYear/);
    expect(() => swedishCalendar({ holidays: { ...odd, firstYear: 2024, lastYear: 2024.5 } })).toThrow(
      /firstYear ≤ lastYear/,
    );
    const noDate = {
      ...none,
      firstYear: 1970,
      lastYear: 1970,
      holidaysOf: () => [{ date: 'x', sv: 'x', en: 'x' }],
    };
    expect(() => swedishCalendar({ holidays: noDate }).isWorkingDay('1970-01-02')).toThrow(/got "x"$/);
    const wrong = {
      firstYear: 2024,
      lastYear: 2024,
      holidaysOf: () => [{ date: '2023-01-01', sv: 'x', en: 'x' }],
    };
    expect(() => swedishCalendar({ holidays: wrong }).isWorkingDay('2024-01-02')).toThrow(
      /holidaysOf\(2024\)/,
    );
  });
});
