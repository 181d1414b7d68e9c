import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/core/calendar/day.js';
import { localDay, localMinute, parseInstant, stockholm } from '../../../src/core/calendar/stockholm.js';

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const byIntl = (ms: number): string => format.format(ms);
const byUs = (ms: number): string => {
  const minute = localMinute(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${formatDay(localDay(ms))} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const END_2100 = Date.UTC(2101, 0, 1);

/** The instants at which the difference to UTC changes, found by asking Intl of every Sunday noon and bisecting. */
const transitions = (): readonly number[] => {
  const offset = (ms: number): number => Date.parse(`${byIntl(ms).replace(' ', 'T')}:00Z`) - ms;
  const found: number[] = [];
  const week = 7 * 24 * HOUR;
  for (let ms = Date.UTC(1979, 0, 1); ms < END_2100; ms += week) {
    if (offset(ms) === offset(ms + week)) continue;
    let before = ms;
    let after = ms + week;
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    found.push(after);
  }
  return found;
};

describe('Stockholm time', () => {
  test('agrees with Intl around every transition of 1980–2100', () => {
    const instants = transitions();
    expect(instants).toHaveLength(2 * 121);
    for (const at of instants)
      for (const off of [-24 * HOUR, -HOUR, -MINUTE, -1, 0, MINUTE, HOUR, 24 * HOUR])
        expect(byUs(at + off)).toBe(byIntl(at + off));
  });

  test('agrees with Intl around every New Year and midnight of 1970–2100', () => {
    for (let year = 1970; year <= 2100; year++)
      for (const hours of [-49, -25, -2, -1, 0, 1, 25]) {
        const ms = Date.UTC(year, 0, 1) + hours * HOUR;
        if (ms >= 0) expect(byUs(ms)).toBe(byIntl(ms));
      }
  });

  test('agrees with Intl at random instants', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: END_2100 }), (ms) => {
        expect(byUs(ms)).toBe(byIntl(ms));
      }),
      { numRuns: 2000 },
    );
  });

  test('is UTC+1 in 1979 and at the far end of the range knows both offsets', () => {
    expect(byUs(Date.UTC(1979, 6, 1, 12))).toBe('1979-07-01 13:00');
    expect(byUs(Date.UTC(2199, 11, 31, 22, 59))).toBe('2199-12-31 23:59');
    expect(byUs(Date.UTC(2199, 6, 1, 12))).toBe('2199-07-01 14:00');
  });

  test('reads the first and the last instant, and no later one', () => {
    expect(stockholm.localDate('1970-01-01T00:00:00Z')).toBe('1970-01-01');
    expect(stockholm.localDate(new Date(0))).toBe('1970-01-01');
    expect(stockholm.minutesSinceMidnight(new Date(Date.UTC(2199, 11, 31, 22, 59)))).toBe(1439);
    expect(() => stockholm.localDate(new Date(Date.UTC(2200, 0, 1)))).toThrow(/^stockholm\.localDate: /);
  });

  test.each([-1, Date.UTC(2200, 0, 1), Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (ms) => {
    expect(() => localDay(ms)).toThrow(RangeError);
    expect(() => localMinute(ms)).toThrow(RangeError);
  });

  test.each([
    // The last Sunday of March 2024 was the 31st: 01:59:59 is followed by 03:00.
    ['2024-03-31T00:59:59Z', '2024-03-31', 119],
    ['2024-03-31T01:00:00Z', '2024-03-31', 180],
    // The last Sunday of October 2024 was the 27th: 02:30 occurs twice.
    ['2024-10-27T00:30:00Z', '2024-10-27', 150],
    ['2024-10-27T01:30:00Z', '2024-10-27', 150],
    ['2024-06-30T21:59:59.999Z', '2024-06-30', 1439],
    ['2024-06-30T22:00:00Z', '2024-07-01', 0],
    ['2024-12-31T22:59:59Z', '2024-12-31', 1439],
    ['2024-12-31T23:00:00Z', '2025-01-01', 0],
    ['2024-07-01T08:00+02:00', '2024-07-01', 480],
  ])('%s is on %s at minute %d', (instant, date, minute) => {
    expect(stockholm.localDate(instant)).toBe(date);
    expect(stockholm.localDate(new Date(instant))).toBe(date);
    expect(stockholm.minutesSinceMidnight(instant)).toBe(minute);
    expect(stockholm.minutesSinceMidnight(new Date(instant))).toBe(minute);
  });

  test.each(['2024-07-01T08:00', '2024-07-01', 'nonsense', new Date(Number.NaN), new Date(-1)])(
    'localDate refuses %s',
    (instant) => {
      expect(() => stockholm.localDate(instant)).toThrow(/^stockholm\.localDate: expected an instant/);
      expect(() => stockholm.minutesSinceMidnight(instant)).toThrow(/^stockholm\.minutesSinceMidnight: /);
    },
  );

  test('is frozen', () => expect(Object.isFrozen(stockholm)).toBe(true));
});

describe('parseInstant', () => {
  test.each([
    ['2024-02-29T12:34:56.789Z', Date.UTC(2024, 1, 29, 12, 34, 56, 789)],
    ['2024-02-29T12:34:56.7Z', Date.UTC(2024, 1, 29, 12, 34, 56, 700)],
    ['2024-02-29T12:34:56,78Z', Date.UTC(2024, 1, 29, 12, 34, 56, 780)],
    ['2024-02-29T12:34:56.7899999Z', Date.UTC(2024, 1, 29, 12, 34, 56, 789)],
    ['2024-02-29T12:34:56Z', Date.UTC(2024, 1, 29, 12, 34, 56)],
    ['2024-02-29T12:34Z', Date.UTC(2024, 1, 29, 12, 34)],
    ['2024-02-29T00:30:00+01:00', Date.UTC(2024, 1, 28, 23, 30)],
    ['2024-02-29T12:34:00+01', Date.UTC(2024, 1, 29, 11, 34)],
    ['2024-02-29T12:34:00-03:30', Date.UTC(2024, 1, 29, 16, 4)],
    ['1970-01-01T00:00Z', 0],
    ['1970-01-01T00:00:00+00:00', 0],
    ['2199-12-31T23:59:59.999Z', Date.UTC(2200, 0, 1) - 1],
    ['2199-12-31T22:59:00-01:00', Date.UTC(2199, 11, 31, 23, 59)],
  ])('%s', (text, ms) => expect(parseInstant(text)).toBe(ms));

  test.each([
    '2024-02-29',
    '2024-02-29T12:34:56',
    '2024-02-29T12:34',
    '2024-02-29 12:34:56Z',
    '2024-02-29t12:34:56Z',
    '2024-02-29T12:34:56z',
    '2023-02-29T12:34:56Z',
    '2024-02-29T24:00:00Z',
    '2024-02-29T12:60:00Z',
    '2024-02-29T12:34:60Z',
    '2024-02-29T12:34:5Z',
    '2024-02-29T12:34:Z',
    '2024-02-29T12Z',
    '2024-02-29T12x34Z',
    '2024-02-29Txx:00Z',
    '2024-02-29T12:34:00+xx:00',
    '2199-12-31T23:00:00-01:00',
    '2199-12-31T23:30:00-01:00',
    // ':' stands behind '9' and '/' before '0'.
    '2024-02-29T0::00Z',
    '2024-02-29T:0:00Z',
    '2024-02-29T2/:00Z',
    '2024-02-29T/9:00Z',
    '2024-02-29T12:3:Z',
    '2024-02-29T12:34:0:Z',
    '2024-02-29T12:34:00+0::00',
    '2024-02-29T12:34:00*01:00',
    '2024-02-29T12:34:00+01x00',
    '2024-02-29T12:34:00+01:0/',
    '2024-02-29T1234Z',
    '2024-02-29T12:34:56.Z',
    '2024-02-29T12:34.5Z',
    '2024-02-29T12:34:56Z ',
    ' 2024-02-29T12:34:56Z',
    '2024-02-29T12:34:56+1:00',
    '2024-02-29T12:34:56+0100',
    '2024-02-29T12:34:56+01:0',
    '2024-02-29T12:34:56+01:60',
    '2024-02-29T12:34:56+24:00',
    '2024-02-29T12:34:56+',
    '2024-02-29T12:34:56+01:00Z',
    '1969-12-31T23:59:59Z',
    '1970-01-01T00:00:00+01:00',
    '2200-01-01T00:00:00Z',
    'T',
    '',
  ])('%j is no instant', (text) => expect(parseInstant(text)).toBeNull());

  test('reads back what toISOString writes, at any offset', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 86_400_000, max: Date.UTC(2199, 0, 1) }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (ms, offset) => {
          const local = new Date(ms + offset * MINUTE).toISOString().slice(0, -1);
          const [h, m] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((n) =>
            String(n).padStart(2, '0'),
          );
          expect(parseInstant(`${local}${offset < 0 ? '-' : '+'}${h}:${m}`)).toBe(ms);
        },
      ),
    );
  });
});
