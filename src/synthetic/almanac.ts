import { formatDay, isoWeekday } from '../core/calendar/day.js';
import { localMinute } from '../core/calendar/stockholm.js';
import { swedishCalendar } from '../core/calendar/swedish-calendar.js';

/** The days of the region's span, each prepared once: text, weekday, whether it is a working day, offset from UTC. */
export interface Almanac {
  /** `YYYY-MM-DD` of any day. */
  date(day: number): string;
  /** `YYYY-MM-DDTHH:MM:SS+0h:00`, Stockholm, of a day, a minute from 04:00 on and a second. */
  instant(day: number, minute: number, second: number): string;
  isWorkingDay(day: number): boolean;
  /** 1 = Monday. */
  weekday(day: number): number;
  /** How many working days of the span lie before the day. */
  workingDaysBefore(day: number): number;
  /** The n-th working day of the span, from 0. */
  workingDay(n: number): number;
  /** The first working day after the day; 0–6 days on where the span ends. */
  nextWorkingDay(day: number): number;
}

const two = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));

/** Prepares the days `[from, to)`, given as day numbers. */
export function almanac(from: number, to: number): Almanac {
  const calendar = swedishCalendar();
  const length = to - from;
  const dates: string[] = [];
  const offsets: string[] = [];
  const open = new Uint8Array(length);
  const before = new Int32Array(length + 1);
  const working: number[] = [];
  for (let i = 0; i < length; i++) {
    const day = from + i;
    const text = formatDay(day);
    dates.push(text);
    // Clocks change at night, before 04:00; noon tells the offset of the day's waking hours.
    offsets.push(localMinute(day * 86_400_000 + 43_200_000) === 840 ? '+02:00' : '+01:00');
    if (calendar.isWorkingDay(text)) {
      open[i] = 1;
      working.push(day);
    }
    before[i + 1] = working.length;
  }

  const date = (day: number): string => dates[day - from] ?? formatDay(day);
  const clamped = (day: number): number => Math.min(Math.max(day - from, 0), length);
  return {
    date,
    instant(day, minute, second) {
      const offset = offsets[day - from] ?? '+01:00';
      return `${date(day)}T${two[Math.floor(minute / 60)]!}:${two[minute % 60]!}:${two[second]!}${offset}`;
    },
    isWorkingDay: (day) => open[day - from] === 1,
    weekday: (day) => isoWeekday(day),
    workingDaysBefore: (day) => before[clamped(day)]!,
    workingDay: (n) => working[n]!,
    nextWorkingDay(day) {
      const n = before[clamped(day + 1)]!;
      return working[n] ?? day + 1;
    },
  };
}
