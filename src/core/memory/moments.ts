import { type BatchReader, batchSize } from '../facts/batch-reader.js';
import { canonicalJson } from '../program/hash.js';
import type { Feed, Program, WindowBounds } from '../program/program.js';
import { type DayWords, everyWord, heldWords, windowWords } from './day-words.js';
import { numbersOf } from './reader-columns.js';
import { numberOf, type RowContext } from './row-values.js';

/** A way of dating rows, and the periods in which they then count. */
export interface Moment {
  /** By row of the batch: where its word stands in {@link Moment.words}. */
  readonly at: Int32Array;
  readonly words: Int32Array;
  /** Day of the row, by row of the batch. */
  readonly days: Float64Array;
}

/** The periods in which the rows of a batch count, for each way of dating rows that feeds have; feeds share them. */
export interface Moments {
  readonly all: readonly Moment[];
  /** The moment of each feed, in the order given. */
  readonly of: readonly number[];
  /** Dates the first `count` of the rows; those that count in a period of any feed are marked with 1. */
  date(rows: Int32Array, count: number, isDated: Uint8Array): void;
  /** Makes what asks of rows that have been dated the clauses of the moments in which they count. */
  asker(clausesOf: Int32Array): (rows: Int32Array, count: number, asked: Int32Array) => void;
}

/** Windows that look at one date of the row. */
interface Dating {
  /** By row of the batch. */
  readonly days: Float64Array;
  /** Finds the day of the reader's current row, where it is not a column as it stands. */
  readonly day: (() => number) | null;
  /** By row of the batch: the days since {@link Dating.first}, or the place of all days outside. */
  readonly at: Int32Array;
  readonly windows: readonly { readonly moment: number; readonly words: Int32Array }[];
  /** By day: 1 where any of the windows holds it. */
  readonly isHeld: Uint8Array;
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/** Intervals that hold a day. */
interface Holding {
  readonly moment: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly held: (from: number, to: number) => number;
  /** By row of the batch. */
  readonly words: Int32Array;
}

/** Of a row that has a word of its own. */
const itself: Int32Array = Int32Array.from({ length: batchSize }, (_, i) => i);

export function moments(whens: readonly Feed['when'][], program: Program, context: RowContext): Moments {
  const { reader } = context;
  const byKey = new Map<string, number>();
  const distinct: Feed['when'][] = [];
  const of = whens.map((when) => {
    const key = canonicalJson(when);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, distinct.length);
    return distinct.push(when) - 1;
  });
  const datings = datingsOf(distinct, program, context);
  const holdings = distinct.flatMap((when, moment) =>
    when.kind === 'holds' ? [holding(when, moment, program, reader)] : [],
  );
  const all: Moment[] = [];
  for (const { days, at, windows } of datings) {
    for (const { moment, words } of windows) all[moment] = { at, words, days };
  }
  for (const { moment, from, words } of holdings) all[moment] = { at: itself, words, days: from };

  return {
    all,
    of,
    date(rows, count, isDated) {
      for (const dating of datings) {
        if (dating.day !== null) findDays(dating.day, dating.days, reader, rows, count);
        dateRows(dating, rows, count, isDated);
      }
      for (const one of holdings) holdRows(one, rows, count, isDated);
    },
    asker(clausesOf) {
      const byDay = datings.map(({ at, windows, isHeld }) => {
        const clauses = new Int32Array(isHeld.length);
        for (const { moment, words } of windows) {
          for (let d = 0; d < clauses.length; d += 1) {
            if (words[d] !== 0) clauses[d] = (clauses[d] as number) | (clausesOf[moment] as number);
          }
        }
        return { at, clauses };
      });
      return (rows, count, asked) => {
        forget(asked, rows, count);
        for (const { at, clauses } of byDay) askByDay(at, clauses, rows, count, asked);
        for (const { moment, words } of holdings) {
          askHeld(words, clausesOf[moment] as number, rows, count, asked);
        }
      };
    },
  };
}

function findDays(
  day: () => number,
  to: Float64Array,
  reader: BatchReader,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    reader.at = i;
    to[i] = day();
  }
}

function dateRows(
  { days, at, isHeld, first, end }: Dating,
  rows: Int32Array,
  count: number,
  isDated: Uint8Array,
): void {
  const outside = end - first;
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const on = days[i] as number;
    // NaN (no date) fails both comparisons.
    const found = on >= first && on < end ? on - first : outside;
    at[i] = found;
    isDated[i] = (isDated[i] as number) | (isHeld[found] as number);
  }
}

function holdRows(
  { from, to, held, words }: Holding,
  rows: Int32Array,
  count: number,
  isDated: Uint8Array,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const word = held(from[i] as number, to[i] as number);
    words[i] = word;
    if (word !== 0) isDated[i] = 1;
  }
}

function forget(asked: Int32Array, rows: Int32Array, count: number): void {
  for (let k = 0; k < count; k += 1) asked[rows[k] as number] = 0;
}

function askByDay(
  at: Int32Array,
  clauses: Int32Array,
  rows: Int32Array,
  count: number,
  asked: Int32Array,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    asked[i] = (asked[i] as number) | (clauses[at[i] as number] as number);
  }
}

function askHeld(
  words: Int32Array,
  clauses: number,
  rows: Int32Array,
  count: number,
  asked: Int32Array,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    if (words[i] !== 0) asked[i] = (asked[i] as number) | clauses;
  }
}

function datingsOf(whens: readonly Feed['when'][], program: Program, context: RowContext): readonly Dating[] {
  const groups = new Map<
    string,
    Pick<Dating, 'day' | 'days'> & { readonly windows: { moment: number; held: DayWords }[] }
  >();
  whens.forEach((when, moment) => {
    if (when.kind === 'holds') return;
    const key = canonicalJson(when.dated);
    const group = groups.get(key) ?? { ...dayOf(when.dated, context), windows: [] };
    // Followers are looked for after any counted row; which period they help is decided with that row.
    const held =
      when.kind === 'between'
        ? everyWord(when.from, when.to)
        : windowWords(program.windows[when.window] as WindowBounds);
    group.windows.push({ moment, held });
    groups.set(key, group);
  });
  return [...groups.values()].map(({ day, days, windows }) => dating({ day, days }, windows));
}

/** Where the day of a row is found: most often in a column of dates as it stands. */
function dayOf(
  dated: Extract<Feed['when'], { dated: unknown }>['dated'],
  context: RowContext,
): Pick<Dating, 'day' | 'days'> {
  const { reader } = context;
  if (dated.kind === 'col' && reader.table.columns[dated.column]?.type === 'date')
    return { day: null, days: numbersOf(reader, dated.column) };
  return { day: numberOf(dated, context), days: new Float64Array(batchSize) };
}

function dating(
  on: Pick<Dating, 'day' | 'days'>,
  windows: readonly { readonly moment: number; readonly held: DayWords }[],
): Dating {
  const some = windows.filter(({ held }) => held.words.length > 0);
  const first = some.length === 0 ? 0 : Math.min(...some.map(({ held }) => held.first));
  const end = some.length === 0 ? 0 : Math.max(...some.map(({ held }) => held.end));
  // The last place is that of the days outside.
  const isHeld = new Uint8Array(end - first + 1);
  const own = windows.map(({ moment, held }) => {
    const words = new Int32Array(isHeld.length);
    if (held.words.length > 0) words.set(held.words, held.first - first);
    words.forEach((word, day) => {
      if (word !== 0) isHeld[day] = 1;
    });
    return { moment, words };
  });
  return { ...on, at: new Int32Array(batchSize), windows: own, isHeld, first, end };
}

function holding(
  when: Extract<Feed['when'], { kind: 'holds' }>,
  moment: number,
  program: Program,
  reader: BatchReader,
): Holding {
  return {
    moment,
    from: numbersOf(reader, when.from),
    to: numbersOf(reader, when.to),
    held: heldWords(program.days[when.day] as readonly number[]),
    words: new Int32Array(batchSize),
  };
}
