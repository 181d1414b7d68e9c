import type { Day } from '../calendar/day.js';
import type { WindowBounds } from '../program/program.js';

/** Day → word of the periods whose window holds the day. */
export interface DayWords {
  /** By day, from `first` on. */
  readonly words: Int32Array;
  readonly first: Day;
  /** Exclusive. */
  readonly end: Day;
}

/** Every period, from a day to another (exclusive). */
export function everyWord(first: Day, end: Day): DayWords {
  return { words: new Int32Array(Math.max(0, end - first)).fill(-1), first, end };
}

/** @returns words of a half-open window with bounds by period; an empty window holds no day */
export function windowWords({ from, to }: WindowBounds): DayWords {
  const held = from.map((_, p) => p).filter((p) => (from[p] as Day) < (to[p] as Day));
  const first = Math.min(...held.map((p) => from[p] as Day));
  const end = Math.max(...held.map((p) => to[p] as Day));
  if (held.length === 0) return { words: new Int32Array(0), first: 0, end: 0 };
  const words = new Int32Array(end - first);
  for (const p of held) {
    for (let day = from[p] as Day; day < (to[p] as Day); day += 1)
      words[day - first] = (words[day - first] as number) | (1 << p);
  }
  return { words, first, end };
}

/** Word of the periods whose reference day lies in the half-open interval; NaN = no bound. */
export function heldWords(days: readonly Day[]): (from: number, to: number) => number {
  const all = days.map((day, p) => ({ day, bit: 1 << p }));
  const first = Math.min(...days);
  const last = Math.max(...days);
  return (from, to) => {
    // Most intervals miss every reference day, or hold them all.
    if (from > last || to <= first) return 0;
    let word = 0;
    for (const { day, bit } of all) if (!(day < from) && !(day >= to)) word |= bit;
    return word;
  };
}
