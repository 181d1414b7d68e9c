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
  if (days.length === 0) return () => 0;
  const first = Math.min(...days);
  const last = Math.max(...days);
  const wordOf = (holds: (day: Day) => boolean): number =>
    days.reduce((word, day, p) => (holds(day) ? word | (1 << p) : word), 0);
  const bounds = Array.from({ length: last - first + 2 }, (_, i) => first + i);
  /** By bound: the periods whose day is it or later. Those before it are the others. */
  const since = Int32Array.from(bounds, (bound) => wordOf((day) => day >= bound));
  const every = since[0] as number;
  return (from, to) => {
    const started = from > first ? (since[Math.min(from - first, since.length - 1)] as number) : every;
    if (!(to <= last)) return started;
    return started & ~(to > first ? (since[to - first] as number) : every);
  };
}
