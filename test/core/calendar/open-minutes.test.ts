import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMilliseconds } from '../../../src/core/calendar/open-minutes.js';
import { openingHours } from '../../../src/core/calendar/opening-hours.js';

const row = (weekday: number, opens: number, closes: number) => ({
  unitId: 'U1',
  weekday,
  opens,
  closes,
  from: null,
  to: null,
});
const weekdays = openingHours([1, 2, 3, 4, 5].map((weekday) => row(weekday, 480, 1020)));
const always = (): true => true;
const between = (
  from: string,
  to: string,
  hours = weekdays,
  counts: (day: number) => boolean | null = always,
) => {
  const open = openMilliseconds(hours, 'U1', Date.parse(from), Date.parse(to), counts);
  return open === null ? null : open / 60_000;
};

describe('openMilliseconds', () => {
  // 2024-03-11 is a Monday; the unit is open 08–17 Monday to Friday.
  test.each([
    ['within a day', '2024-03-11T09:00+01:00', '2024-03-11T10:30+01:00', 90],
    ['from before opening', '2024-03-11T06:00+01:00', '2024-03-11T08:30+01:00', 30],
    ['to after closing', '2024-03-11T16:30+01:00', '2024-03-11T23:00+01:00', 30],
    ['over a night', '2024-03-11T16:30+01:00', '2024-03-12T08:15+01:00', 45],
    ['over a weekend', '2024-03-15T16:00+01:00', '2024-03-18T09:00+01:00', 120],
    ['a whole week is five days of nine hours', '2024-03-11T00:00+01:00', '2024-03-18T00:00+01:00', 2700],
    ['while closed', '2024-03-16T09:00+01:00', '2024-03-17T09:00+01:00', 0],
    ['at once', '2024-03-11T09:00+01:00', '2024-03-11T09:00+01:00', 0],
    ['a second short of a minute', '2024-03-11T09:00:00+01:00', '2024-03-11T09:00:59+01:00', 59 / 60],
    ['half a minute before and after the hours', '2024-03-11T07:59:30+01:00', '2024-03-11T08:01:00+01:00', 1],
    ['over the night when clocks go forward', '2024-03-29T16:00+01:00', '2024-04-01T09:00+02:00', 120],
    ['over the night when clocks go back', '2024-10-25T16:00+02:00', '2024-10-28T09:00+01:00', 120],
  ])('%s', (_, from, to, minutes) => {
    expect(between(from, to)).toBe(minutes);
  });

  test('rows that overlap count once, and a break is none', () => {
    const hours = openingHours([row(1, 480, 720), row(1, 700, 800), row(1, 900, 1020), row(1, 600, 600)]);
    expect(between('2024-03-11T00:00+01:00', '2024-03-12T00:00+01:00', hours)).toBe(320 + 120);
  });

  test('rows hold from their first day until the day before their end', () => {
    const [monday, tuesday] = [19_793, 19_794];
    const dated = [
      { ...row(1, 480, 540), from: monday, to: monday + 7 },
      { ...row(2, 480, 500), from: null, to: tuesday },
      { ...row(2, 600, 610), from: tuesday, to: null },
    ];
    const hours = openingHours(dated);
    expect(between('2024-03-04T00:00+01:00', '2024-03-06T00:00+01:00', hours)).toBe(20);
    expect(between('2024-03-11T00:00+01:00', '2024-03-13T00:00+01:00', hours)).toBe(60 + 10);
    expect(between('2024-03-18T00:00+01:00', '2024-03-20T00:00+01:00', hours)).toBe(10);
    expect(hours.spansOn('U1', monday)).toEqual([{ opens: 480, closes: 540 }]);
    expect(hours.spansOn('U1', monday + 7)).toEqual([]);
    expect(hours.spansOn('U2', monday)).toEqual([]);
  });

  test('rows that touch are one span, those apart are in order, and a backward one is none', () => {
    const hours = openingHours([
      row(1, 600, 700),
      row(1, 480, 600),
      row(1, 800, 780),
      row(1, 720, 730),
      row(1, 900, 900),
    ]);
    expect(hours.spansOn('U1', 19_793)).toEqual([
      { opens: 480, closes: 700 },
      { opens: 720, closes: 730 },
    ]);
  });

  test('days that do not count add nothing', () => {
    const monday = Date.UTC(2024, 2, 11) / 86_400_000;
    expect(
      between('2024-03-11T09:00+01:00', '2024-03-12T09:00+01:00', weekdays, (day) => day !== monday),
    ).toBe(60);
  });

  test('a day that ends the stretch at its midnight is not asked for', () => {
    const untilMidnight = (from: string): number | null =>
      between(from, '2024-03-12T00:00+01:00', weekdays, (day) => (day === 19_793 ? true : null));
    expect(untilMidnight('2024-03-11T09:00+01:00')).toBe(480);
    expect(untilMidnight('2024-03-08T09:00+01:00')).toBeNull();
  });

  test('what nobody can say is null', () => {
    expect(between('2024-03-11T10:00+01:00', '2024-03-11T09:00+01:00')).toBeNull();
    expect(openMilliseconds(weekdays, 'U2', 0, 1, always)).toBeNull();
    expect(between('2024-03-11T09:00+01:00', '2024-03-12T09:00+01:00', weekdays, () => null)).toBeNull();
    expect(between('2024-03-16T09:00+01:00', '2024-03-17T09:00+01:00', weekdays, () => null)).toBe(0);
    expect(openMilliseconds(weekdays, 'U1', Number.NaN, 1, always)).toBeNull();
  });

  test('is as many minutes as the unit is open at, one by one', () => {
    const first = Date.parse('2024-03-22T00:00:00+01:00');
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ weekday: fc.integer({ min: 1, max: 7 }), opens: fc.nat(1440), closes: fc.nat(1440) }),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        fc.nat(5 * 1440),
        fc.nat(2 * 1440),
        (rows, after, length) => {
          const hours = openingHours(rows.map((one) => row(one.weekday, one.opens, one.closes)));
          const from = first + after * 60_000;
          let open = 0;
          for (let minute = 0; minute < length; minute += 1) {
            // A winter's week: local time is UTC and one hour.
            const local = new Date(from + minute * 60_000 + 3_600_000);
            const day = Math.floor(local.getTime() / 86_400_000);
            if (hours.isOpen('U1', day, local.getUTCHours() * 60 + local.getUTCMinutes())) open += 1;
          }
          expect(openMilliseconds(hours, 'U1', from, from + length * 60_000, always)).toBe(open * 60_000);
        },
      ),
      { numRuns: 100 },
    );
  });
});
