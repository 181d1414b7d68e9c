import { canonicalJson } from '../program/hash.js';
import type { Feed, Program, WindowBounds } from '../program/program.js';
import { type DayWords, heldWords, windowWords } from './day-words.js';
import { numberOf, type RowContext } from './row-values.js';

/** The periods in which the current row counts, for each way of dating rows that feeds have; feeds share them. */
export interface Moments {
  /** Word of the periods, by moment. */
  readonly words: Int32Array;
  /** Day of the row, by moment. */
  readonly days: Float64Array;
  /** The moment of each feed, in the order given. */
  readonly of: readonly number[];
  /** Dates the reader's current row; false when it counts in no period of no feed. */
  date(): boolean;
}

/** Windows that look at one date of the row. */
interface Dating {
  readonly day: () => number;
  readonly windows: readonly { readonly moment: number; readonly words: DayWords }[];
  readonly first: number;
  readonly end: number;
}

/** Anything else: intervals that hold a day, and days between two bounds. */
interface Other {
  readonly moment: number;
  readonly day: () => number;
  readonly word: () => number;
}

export function moments(whens: readonly Feed['when'][], program: Program, context: RowContext): Moments {
  const byKey = new Map<string, number>();
  const distinct: Feed['when'][] = [];
  const of = whens.map((when) => {
    const key = canonicalJson(when);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, distinct.length);
    return distinct.push(when) - 1;
  });
  const words = new Int32Array(distinct.length);
  const days = new Float64Array(distinct.length);
  const datings = datingsOf(distinct, program, context);
  const others = distinct.flatMap((when, moment) =>
    when.kind === 'in-window' ? [] : [other(when, moment, program, context)],
  );

  function date(): boolean {
    let any = 0;
    for (const { day, windows, first, end } of datings) {
      const at = day();
      if (at >= first && at < end) {
        for (const { moment, words: own } of windows) {
          const word = own.of(at);
          words[moment] = word;
          days[moment] = at;
          any |= word;
        }
      } else {
        for (const { moment } of windows) words[moment] = 0;
      }
    }
    for (const { moment, day, word } of others) {
      const own = word();
      words[moment] = own;
      days[moment] = day();
      any |= own;
    }
    return any !== 0;
  }

  return { words, days, of, date };
}

function datingsOf(whens: readonly Feed['when'][], program: Program, context: RowContext): readonly Dating[] {
  const groups = new Map<
    string,
    { readonly day: () => number; readonly windows: { moment: number; words: DayWords }[] }
  >();
  whens.forEach((when, moment) => {
    if (when.kind !== 'in-window') return;
    const key = canonicalJson(when.dated);
    const group = groups.get(key) ?? { day: numberOf(when.dated, context), windows: [] };
    group.windows.push({ moment, words: windowWords(program.windows[when.window] as WindowBounds) });
    groups.set(key, group);
  });
  return [...groups.values()].map(({ day, windows }) => ({
    day,
    windows,
    first: Math.min(...windows.map(({ words }) => words.first)),
    end: Math.max(...windows.map(({ words }) => words.end)),
  }));
}

function other(
  when: Exclude<Feed['when'], { kind: 'in-window' }>,
  moment: number,
  program: Program,
  context: RowContext,
): Other {
  if (when.kind === 'holds') {
    const held = heldWords(program.days[when.day] as readonly number[]);
    const from = numberOf({ kind: 'col', column: when.from }, context);
    const to = numberOf({ kind: 'col', column: when.to }, context);
    return { moment, day: from, word: () => held(from(), to()) };
  }
  const day = numberOf(when.dated, context);
  // Followers are looked for after any counted row; which period they help is decided with that row.
  return { moment, day, word: () => (day() >= when.from && day() < when.to ? -1 : 0) };
}
