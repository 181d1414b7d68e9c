import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  ageOn,
  birthdayOn,
  civil,
  type Day,
  dayOf,
  daysBetween,
  formatDay,
  isoWeekday,
  parseDay,
  yearOf,
} from '../../../src/core/calendar/day.js';

const MS = 86_400_000;
const FIRST = Date.UTC(1800, 0, 1) / MS;
const LAST = Date.UTC(2199, 11, 31) / MS;
const anyDay = fc.integer({ min: FIRST, max: LAST });
const utc = (day: Day): Date => new Date(day * MS);
const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

describe('day numbers', () => {
  test.each([
    [1800, 1895],
    [1896, 1904],
    [1905, 1995],
    [1996, 2004],
    [2005, 2199],
  ])('%d–%d: agree with UTC on every day', (from, to) => {
    let wrong = 0;
    for (let d = Date.UTC(from, 0, 1) / MS; d < Date.UTC(to + 1, 0, 1) / MS; d++) {
      const date = utc(d);
      const text = date.toISOString().slice(0, 10);
      const parts = civil(d);
      if (
        formatDay(d) !== text ||
        parseDay(text) !== d ||
        parts.year !== date.getUTCFullYear() ||
        parts.month !== date.getUTCMonth() + 1 ||
        parts.day !== date.getUTCDate() ||
        dayOf(parts.year, parts.month, parts.day) !== d ||
        yearOf(d) !== parts.year ||
        isoWeekday(d) !== (date.getUTCDay() || 7)
      )
        wrong++;
    }
    expect(wrong).toBe(0);
  });

  test.each([
    '2023-02-29',
    '2100-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-01-32',
    '1799-12-31',
    '2200-01-01',
    '2024-1-01',
    '2024-01-1',
    '20240101',
    '2024/01/01',
    '2024/01-01',
    '2024-01/01',
    // ':' stands behind '9' and '/' before '0': neither is a digit that carries or borrows.
    '1:24-01-01',
    '20:4-01-01',
    '202:-01-01',
    '2024-0:-01',
    '2024-1/-01',
    '2024-01-0:',
    '2024-01-2/',
    '21/4-01-01',
    '203/-01-01',
    '2/24-01-01',
    '2024-01-01T00:00:00Z',
    '2024-01-01 ',
    ' 2024-01-01',
    '2024-01-0x',
    '٢٠٢٤-٠١-٠١',
    '',
  ])('%j is no date', (text) => expect(parseDay(text)).toBeNull());

  test.each(['2024-02-29', '2000-02-29', '1800-01-01', '2199-12-31'])('%s is a date', (text) =>
    expect(formatDay(day(text))).toBe(text),
  );

  test('a text is read exactly when UTC writes the same text back', () => {
    const digits = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2199 }), digits, digits, (year, month, dayOfMonth) => {
        const text = `${year}-${month}-${dayOfMonth}`;
        const date = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(parseDay(text) !== null).toBe(real);
      }),
    );
  });

  test.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY, FIRST - 1, LAST + 1])(
    'formatDay refuses %d',
    (value) => expect(() => formatDay(value)).toThrow(RangeError),
  );
});

describe('addMonths', () => {
  test.each([
    ['2024-05-31', -3, '2024-02-29'],
    ['2023-05-31', -3, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2024-05-01', -12, '2023-05-01'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-03-31', 0, '2024-03-31'],
    // Days that some process zones do not have: Apia skipped 2011-12-30, Kwajalein 1993-08-21.
    ['2011-11-30', 1, '2011-12-30'],
    ['1993-07-21', 1, '1993-08-21'],
    ['1850-03-31', 1, '1850-04-30'],
  ])('%s and %d months is %s', (from, months, to) =>
    expect(formatDay(addMonths(day(from), months))).toBe(to),
  );

  test('is the same day of the month, or the last one where there is none', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, months) => {
        const date = utc(from);
        const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
        const dayOfMonth = Math.min(date.getUTCDate(), lastOfMonth.getUTCDate());
        expect(utc(addMonths(from, months)).toISOString()).toBe(
          new Date(lastOfMonth.setUTCDate(dayOfMonth)).toISOString(),
        );
      }),
    );
  });
});

describe('age', () => {
  test.each([
    ['1984-06-15', '2024-06-14', 39],
    ['1984-06-15', '2024-06-15', 40],
    ['1948-02-29', '2023-02-28', 74],
    ['1948-02-29', '2023-03-01', 75],
    ['1948-02-29', '2024-02-28', 75],
    ['1948-02-29', '2024-02-29', 76],
    ['2024-01-01', '2024-12-31', 0],
    ['2023-12-31', '2024-01-01', 0],
  ])('born %s is on %s %d years old', (birth, at, age) => expect(ageOn(day(birth), day(at))).toBe(age));

  test.each([
    ['1948-02-29', 75, '2023-03-01'],
    ['1948-02-29', 76, '2024-02-29'],
    ['1984-12-31', 40, '2024-12-31'],
  ])('born %s turns %d on %s', (birth, age, on) => expect(formatDay(birthdayOn(day(birth), age))).toBe(on));

  test('the birthday is the first day of the age', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: 30_000 }), fc.integer({ min: 0, max: 120 }), (birth, age) => {
        const birthday = birthdayOn(birth, age);
        expect([ageOn(birth, birthday - 1), ageOn(birth, birthday)]).toEqual([age - 1, age]);
      }),
    );
  });
});

describe('daysBetween', () => {
  // SKR's example: contact on Friday 5 March 2021, within three days until Monday the 8th.
  test.each([
    ['2021-03-05', '2021-03-05', 0],
    ['2021-03-05', '2021-03-08', 3],
    ['2021-03-05', '2021-03-09', 4],
    ['2021-03-08', '2021-03-05', -3],
    ['2024-02-28', '2024-03-01', 2],
    ['2024-03-30', '2024-04-01', 2],
  ])('%s to %s is %d', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  test('names the argument that is no date', () => {
    expect(() => daysBetween('2021-02-29', '2021-03-01')).toThrow(
      new RangeError(
        'daysBetween: from: expected a real date YYYY-MM-DD from 1800 to 2199 but got "2021-02-29"',
      ),
    );
    expect(() => daysBetween('2021-03-01', '2021-03-01T00:00:00Z')).toThrow(/^daysBetween: to: /);
    // @ts-expect-error a value that JavaScript could pass
    expect(() => daysBetween('2021-03-01', null)).toThrow(/^daysBetween: to: .* but got null$/);
  });
});
