import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import { type OpeningHoursRow, openingHours } from '../../../src/core/calendar/opening-hours.js';

const MONDAY = dayOf(2024, 6, 3);
const row = (part: Partial<OpeningHoursRow>): OpeningHoursRow => ({
  unitId: 'HC01',
  weekday: 1,
  opens: 480,
  closes: 1020,
  from: null,
  to: null,
  ...part,
});

describe('openingHours', () => {
  test.each([
    [479, false],
    [480, true],
    [1019, true],
    [1020, false],
  ])('08:00–17:00 at minute %d: %s', (minute, open) =>
    expect(openingHours([row({})]).isOpen('HC01', MONDAY, minute)).toBe(open),
  );

  test('hours from midnight are hours', () => {
    expect(openingHours([row({ opens: 0, closes: 1 })]).isOpen('HC01', MONDAY, 0)).toBe(true);
    expect(openingHours([row({ opens: 0, closes: 0 })]).isOpen('HC01', MONDAY, 0)).toBe(false);
  });

  test('a row without a first day holds before 1970 too', () => {
    const hours = openingHours([row({})]);
    expect(hours.isOpen('HC01', dayOf(1969, 12, 29), 600)).toBe(true);
    expect(hours.spansOn('HC01', dayOf(1969, 12, 29))).toEqual([{ opens: 480, closes: 1020 }]);
  });

  test('only on its weekday', () => {
    const hours = openingHours([row({})]);
    const week = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => hours.isOpen('HC01', MONDAY + n, 600));
    expect(week).toEqual([true, false, false, false, false, false, false, true]);
  });

  test('the last minute of the day is open where it closes at 24:00', () => {
    expect(openingHours([row({ closes: 1440 })]).isOpen('HC01', MONDAY, 1439)).toBe(true);
    expect(openingHours([row({ closes: 1439 })]).isOpen('HC01', MONDAY, 1439)).toBe(false);
  });

  test('from is the first day and to the first day after', () => {
    const hours = openingHours([row({ from: MONDAY, to: MONDAY + 14 })]);
    expect([-7, 0, 7, 14].map((n) => hours.isOpen('HC01', MONDAY + n, 600))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a row that ends where it starts holds never, yet the unit has rows', () => {
    const hours = openingHours([row({ from: MONDAY, to: MONDAY }), row({ opens: 600, closes: 600 })]);
    expect(hours.isOpen('HC01', MONDAY, 600)).toBe(false);
    expect(hours.hasHours('HC01')).toBe(true);
    expect(hours.hasHours('HC02')).toBe(false);
    expect(hours.isOpen('HC02', MONDAY, 600)).toBe(false);
  });

  test('ids are case-sensitive and no property names', () => {
    const hours = openingHours([row({})]);
    expect(['hc01', 'constructor', '__proto__'].map((id) => hours.hasHours(id))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('is open where any row holds, however rows overlap', () => {
    const rows = fc.array(
      fc.record({
        unitId: fc.constantFrom('A', 'B'),
        weekday: fc.integer({ min: 1, max: 7 }),
        opens: fc.integer({ min: 0, max: 1440 }),
        closes: fc.integer({ min: 0, max: 1440 }),
        from: fc.option(fc.integer({ min: MONDAY - 10, max: MONDAY + 10 })),
        to: fc.option(fc.integer({ min: MONDAY - 10, max: MONDAY + 10 })),
      }),
    );
    const [days, minutes] = [
      fc.integer({ min: MONDAY - 12, max: MONDAY + 12 }),
      fc.integer({ min: 0, max: 1439 }),
    ];
    fc.assert(
      fc.property(rows, days, minutes, (all, day, minute) => {
        const open = all.filter(
          (r) =>
            r.unitId === 'A' &&
            r.weekday % 7 === new Date(day * 86_400_000).getUTCDay() &&
            minute >= r.opens &&
            minute < r.closes &&
            day >= (r.from ?? -Infinity) &&
            day < (r.to ?? Infinity),
        );
        expect(openingHours(all).isOpen('A', day, minute)).toBe(open.length > 0);
      }),
    );
  });

  test.each([
    { weekday: 0 },
    { weekday: 8 },
    { opens: -1 },
    { closes: 1441 },
    { opens: 480.5 },
    { opens: Number.NaN },
  ])('refuses %j and names the unit', (part) =>
    expect(() => openingHours([row(part)])).toThrow(/^openingHours: unit HC01: /),
  );
});
