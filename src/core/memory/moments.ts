import { canonicalJson } from '../program/hash.js';
import type { Feed, Program, WindowBounds } from '../program/program.js';
import { type DayWords, everyWord, heldWords, windowWords } from './day-words.js';
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
  readonly moments: readonly number[];
  /** A day's words of all its moments side by side, from the first day that any of them holds; the last are zeros. */
  readonly words: Int32Array;
  /** Where the words of a day outside stand. */
  readonly outside: number;
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Intervals that hold a day. */
interface Holding {
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
  const holdings = distinct.flatMap((when, moment) =>
    when.kind === 'holds' ? [holding(when, moment, program, context)] : [],
  );

  function date(): boolean {
    let any = 0;
    for (let d = 0; d < datings.length; d += 1) {
      const dating = datings[d] as Dating;
      const { moments: own, first } = dating;
      const at = dating.day();
      // NaN (no date) fails both comparisons.
      const row = at >= first && at < dating.end ? (at - first) * own.length : dating.outside;
      for (let i = 0; i < own.length; i += 1) {
        const moment = own[i] as number;
        const word = dating.words[row + i] as number;
        words[moment] = word;
        days[moment] = at;
        any |= word;
      }
    }
    for (const { moment, day, word } of holdings) {
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
    { readonly day: () => number; readonly windows: { moment: number; held: DayWords }[] }
  >();
  whens.forEach((when, moment) => {
    if (when.kind === 'holds') return;
    const key = canonicalJson(when.dated);
    const group = groups.get(key) ?? { day: numberOf(when.dated, context), windows: [] };
    // Followers are looked for after any counted row; which period they help is decided with that row.
    const held =
      when.kind === 'between'
        ? everyWord(when.from, when.to)
        : windowWords(program.windows[when.window] as WindowBounds);
    group.windows.push({ moment, held });
    groups.set(key, group);
  });
  return [...groups.values()].map(({ day, windows }) => dating(day, windows));
}

function dating(
  day: () => number,
  windows: readonly { readonly moment: number; readonly held: DayWords }[],
): Dating {
  const some = windows.filter(({ held }) => held.words.length > 0);
  const first = some.length === 0 ? 0 : Math.min(...some.map(({ held }) => held.first));
  const end = some.length === 0 ? 0 : Math.max(...some.map(({ held }) => held.end));
  const width = windows.length;
  const outside = (end - first) * width;
  const words = new Int32Array(outside + width);
  windows.forEach(({ held }, i) => {
    held.words.forEach((word, day) => {
      words[(held.first - first + day) * width + i] = word;
    });
  });
  return { day, moments: windows.map(({ moment }) => moment), words, outside, first, end };
}

function holding(
  when: Extract<Feed['when'], { kind: 'holds' }>,
  moment: number,
  program: Program,
  context: RowContext,
): Holding {
  const held = heldWords(program.days[when.day] as readonly number[]);
  const from = numberOf({ kind: 'col', column: when.from }, context);
  const to = numberOf({ kind: 'col', column: when.to }, context);
  return { moment, day: from, word: () => held(from(), to()) };
}
