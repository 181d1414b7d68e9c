import { type BatchReader, batchSize } from '../facts/batch-reader.js';
import { canonicalJson } from '../program/hash.js';
import type { Feed, Program, WindowBounds } from '../program/program.js';
import { type DayWords, everyWord, heldWords, windowWords } from './day-words.js';
import { numbersOf } from './reader-columns.js';
import { numberOf, type RowContext } from './row-values.js';

/** The periods in which the rows of a batch count, for each way of dating rows that feeds have; feeds share them. */
export interface Moments {
  /** Word of the periods of row i in moment m, at m × {@link batchSize} + i. */
  readonly words: Int32Array;
  /** Day of the row, by moment and row of the batch. */
  readonly days: readonly Float64Array[];
  /** The moment of each feed, in the order given. */
  readonly of: readonly number[];
  /** Dates the first `count` of the rows; those that count in a period of any feed are marked with 1. */
  date(rows: Int32Array, count: number, isDated: Uint8Array): void;
}

/** Windows that look at one date of the row. */
interface Dating {
  /** By row of the batch. */
  readonly days: Float64Array;
  /** Finds the day of the reader's current row, where it is not a column as it stands. */
  readonly day: (() => number) | null;
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
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly held: (from: number, to: number) => number;
}

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
  const words = new Int32Array(distinct.length * batchSize);
  const days: Float64Array[] = [];
  const datings = datingsOf(distinct, program, context);
  for (const dating of datings) for (const moment of dating.moments) days[moment] = dating.days;
  const holdings = distinct.flatMap((when, moment) =>
    when.kind === 'holds' ? [holding(when, moment, program, reader)] : [],
  );
  for (const { moment, from } of holdings) days[moment] = from;

  function date(rows: Int32Array, count: number, isDated: Uint8Array): void {
    for (const dating of datings) dateRows(dating, rows, count, isDated);
    for (const { moment, from, to, held } of holdings) {
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        const word = held(from[i] as number, to[i] as number);
        words[moment * batchSize + i] = word;
        if (word !== 0) isDated[i] = 1;
      }
    }
  }

  function dateRows(dating: Dating, rows: Int32Array, count: number, isDated: Uint8Array): void {
    const { day, days: at, first, end, outside, words: table } = dating;
    if (day !== null) {
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        reader.at = i;
        at[i] = day();
      }
    }
    const { moments: own } = dating;
    const width = own.length;
    for (let k = 0; k < count; k += 1) {
      const i = rows[k] as number;
      const on = at[i] as number;
      // NaN (no date) fails both comparisons.
      const found = on >= first && on < end ? (on - first) * width : outside;
      let any = 0;
      for (let m = 0; m < width; m += 1) {
        const word = table[found + m] as number;
        words[(own[m] as number) * batchSize + i] = word;
        any |= word;
      }
      if (any !== 0) isDated[i] = 1;
    }
  }

  return { words, days, of, date };
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
  const width = windows.length;
  const outside = (end - first) * width;
  const words = new Int32Array(outside + width);
  windows.forEach(({ held }, i) => {
    held.words.forEach((word, day) => {
      words[(held.first - first + day) * width + i] = word;
    });
  });
  return { ...on, moments: windows.map(({ moment }) => moment), words, outside, first, end };
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
  };
}
