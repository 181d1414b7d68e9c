import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/core/calendar/day.js';
import type { Parameter } from '../../../src/core/parameter.js';
import { type Period, parsePeriod } from '../../../src/core/period/period.js';
import {
  anchorDay,
  calendarYear,
  lastMonths,
  monthsFrom,
  period,
  periodEnd,
  periodStart,
  shifted,
  type Window,
  windowDays,
  withGrace,
  yearEnd,
  yearStart,
} from '../../../src/core/period/window.js';

const dates = (window: Window, id: string | Period): string => {
  const { from, to } = windowDays(window, typeof id === 'string' ? parsePeriod(id) : id);
  return `${formatDay(from)} ${formatDay(to)}`;
};
const parameter = (value: number | null): Parameter<number> => ({
  kind: 'param',
  name: 'look-back',
  value,
  note: { sv: '', en: '' },
});

describe('windows', () => {
  test.each([
    ['the period', period, '2024-DÅ04', '2024-01-01 2024-05-01'],
    ['the calendar year of an interim period', calendarYear, '2024-DÅ04', '2024-01-01 2025-01-01'],
    ['the calendar year of a month', calendarYear, '2024-03', '2024-01-01 2025-01-01'],
    // Norrbotten 2024, C3: 1 May 2023–30 April 2024.
    ['the last 12 months', lastMonths(12), '2024-DÅ04', '2023-05-01 2024-05-01'],
    ['the last 18 months', lastMonths(18), '2024', '2023-07-01 2025-01-01'],
    // Norrbotten 2024, B4, "from 202309", for the three times of reporting.
    ['four months back', shifted(period, -4), '2024-DÅ04', '2023-09-01 2024-01-01'],
    ['four months back', shifted(period, -4), '2024-DÅ08', '2023-09-01 2024-05-01'],
    ['four months back', shifted(period, -4), '2024', '2023-09-01 2024-09-01'],
    ['a rolling window moved', shifted(lastMonths(12), -4), '2026-T1', '2025-01-01 2026-01-01'],
    ['one month of grace', withGrace(calendarYear, 1), '2021', '2021-01-01 2022-02-01'],
    ['no grace', withGrace(period, 0), '2021', '2021-01-01 2022-01-01'],
    ['a move there and back', shifted(shifted(period, 3), -3), '2021', '2021-01-01 2022-01-01'],
    [
      'nine months before',
      { from: monthsFrom(periodStart, -9), to: periodEnd },
      '2025',
      '2024-04-01 2026-01-01',
    ],
  ])('%s', (_, window, id, expected) => expect(dates(window, id)).toBe(expected));

  test('the year is that of the last day, not of the exclusive end or of the start', () => {
    const acrossNewYear: Period = { id: 'x', kind: 'month', from: '2023-12-15', to: '2024-01-15' };
    expect(dates(calendarYear, acrossNewYear)).toBe('2024-01-01 2025-01-01');
    const toNewYear: Period = { id: 'x', kind: 'month', from: '2023-12-01', to: '2024-01-01' };
    expect(dates(calendarYear, toNewYear)).toBe('2023-01-01 2024-01-01');
  });

  test('months are clamped at the month end', () => {
    const odd: Period = { id: 'x', kind: 'month', from: '2024-05-01', to: '2024-05-31' };
    expect(dates(lastMonths(3), odd)).toBe('2024-02-29 2024-05-31');
  });

  test('anchors', () => {
    const dåFour = parsePeriod('2024-DÅ04');
    const all = [periodStart, periodEnd, yearStart, yearEnd, monthsFrom(yearEnd, 1)];
    expect(all.map((anchor) => formatDay(anchorDay(anchor, dåFour)))).toEqual([
      '2024-01-01',
      '2024-05-01',
      '2024-01-01',
      '2025-01-01',
      '2025-02-01',
    ]);
  });

  test('the last months are moved back from the end, or go back by a parameter', () => {
    expect(lastMonths(12).from).toEqual({ of: 'period-end', months: -12 });
    expect(lastMonths(parameter(12)).from).toEqual({ of: 'period-end', months: 0, back: parameter(12) });
  });

  test('are plain frozen data', () => {
    for (const window of [
      period,
      calendarYear,
      lastMonths(12),
      lastMonths(parameter(12)),
      shifted(period, -4),
    ]) {
      expect(JSON.parse(JSON.stringify(window))).toEqual(window);
      expect([window, window.from, window.to].every(Object.isFrozen)).toBe(true);
    }
  });
});

describe('parameters', () => {
  test('stand for numbers', () => {
    expect(dates(lastMonths(parameter(12)), '2024-DÅ04')).toBe('2023-05-01 2024-05-01');
    expect(dates(shifted(lastMonths(parameter(12)), -4), '2024-DÅ04')).toBe('2023-01-01 2024-01-01');
    expect(dates(shifted(period, parameter(-4)), '2024')).toBe('2023-09-01 2024-09-01');
    expect(dates(withGrace(calendarYear, parameter(1)), '2024')).toBe('2024-01-01 2025-02-01');
  });

  test('that are not set are named', () => {
    for (const window of [lastMonths(parameter(null)), shifted(period, parameter(null))])
      expect(() => windowDays(window, parsePeriod('2024'))).toThrow(/parameter "look-back" is not set/);
  });

  test('that are no months are named', () => {
    for (const window of [
      lastMonths(parameter(0)),
      lastMonths(parameter(-3)),
      shifted(period, parameter(1.5)),
    ])
      expect(() => windowDays(window, parsePeriod('2024'))).toThrow(
        /parameter "look-back": expected a whole/,
      );
  });

  test('cannot be added to another move', () => {
    const moved = shifted(period, parameter(-4));
    const toIsMoved: Window = { from: periodStart, to: moved.to };
    for (const [name, add] of [
      ['shifted', () => shifted(moved, 1)],
      ['shifted', () => shifted(toIsMoved, 1)],
      ['shifted', () => shifted(moved, parameter(1))],
      ['shifted', () => shifted(shifted(period, 1), parameter(1))],
      ['monthsFrom', () => monthsFrom(moved.from, 1)],
      ['withGrace', () => withGrace(moved, 1)],
    ] as const)
      expect(add).toThrow(
        new RegExp(
          `^${name}: the anchor is moved already, and nothing can be added to the parameter "look-back"`,
        ),
      );
    expect(shifted(moved, 0)).toEqual(moved);
  });
});

test.each([
  ['lastMonths', () => lastMonths(0)],
  ['lastMonths', () => lastMonths(1.5)],
  ['shifted', () => shifted(period, 0.5)],
  ['withGrace', () => withGrace(period, -1)],
  ['monthsFrom', () => monthsFrom(periodEnd, Number.NaN)],
])('%s refuses what is no number of months', (name, make) =>
  expect(make).toThrow(new RegExp(`^${name}: expected a whole number of months`)),
);
