import { inRanges } from '../program/birth-ranges.js';
import type { BirthRange } from '../program/program.js';

/** Birth day → word of the periods in which a person of that day is of an age. */
export interface BirthWords {
  /** By days since the first; the first and the last word are those of all days before and after. */
  readonly words: Int32Array;
  readonly first: number;
}

/**
 * Makes the table of the birth days in some ranges, by period. It is as long as its bounds lie apart: a few kilobytes,
 * looked up for every person.
 */
export function birthWords(ranges: readonly (readonly BirthRange[])[]): BirthWords {
  const wordOf = (birth: number): number =>
    ranges.reduce((bits, own, p) => (inRanges(birth, own) ? bits | (1 << p) : bits), 0);
  // Between two bounds of any range the word is the same.
  const bounds = ranges.flatMap((own) => own.flatMap((range) => range.filter((bound) => bound !== null)));
  const cuts = [...new Set(bounds)].sort((a, b) => a - b);
  const first = (cuts[0] ?? 0) - 1;
  const end = (cuts.at(-1) ?? 0) + 1;
  const words = new Int32Array(end - first);
  [first, ...cuts].forEach((cut, i) => {
    words.fill(wordOf(cut), cut - first, (cuts[i] ?? end) - first);
  });
  return { words, first };
}

/** The word of a birth day; 0 for one that is not known (NaN). */
export function birthWord({ words, first }: BirthWords, birth: number): number {
  if (Number.isNaN(birth)) return 0;
  const i = birth - first;
  return words[i <= 0 ? 0 : i < words.length ? i : words.length - 1] as number;
}
