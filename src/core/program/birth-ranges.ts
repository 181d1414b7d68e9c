import { addMonths, type Day } from '../calendar/day.js';
import type { Comparison } from '../measure/nodes.js';
import type { BirthRange } from './program.js';

/**
 * Ages as ranges of birth days, so that no executor ever computes an age: engines disagree about 29 February, literals
 * do not. Who is born 29 February turns on 1 March in common years (readings, 20).
 */

/** The latest birth day of those who are at least `age` on the day: the same date so many years before, clamped. */
function latestBirth(age: number, day: Day): Day {
  return addMonths(day, -12 * age);
}

/** The birth days of those whose age on the day compares so with n; who is not born by that day has no age. */
export function ageRanges(op: Comparison, n: number, day: Day): readonly BirthRange[] {
  const unborn = day + 1;
  const atLeast = (age: number): Day => Math.min(latestBirth(age, day) + 1, unborn);
  switch (op) {
    case 'ge':
      return [[null, atLeast(n)]];
    case 'gt':
      return [[null, atLeast(n + 1)]];
    case 'lt':
      return [[atLeast(n), unborn]];
    case 'le':
      return [[atLeast(n + 1), unborn]];
    case 'eq':
      return [[atLeast(n + 1), atLeast(n)]];
    case 'ne':
      return [
        [null, atLeast(n + 1)],
        [atLeast(n), unborn],
      ];
  }
}

/** The birth days of those who have the birthday of one of the ages on a day of `[from, to)`. */
export function turningRanges(ages: readonly number[], from: Day, to: Day): readonly BirthRange[] {
  if (to <= from) return [];
  return joined(ages.map((age) => [latestBirth(age, from - 1) + 1, latestBirth(age, to - 1) + 1] as const));
}

/** Every birth day outside the ranges: what `not` means where the birth date is known. */
export function otherBirths(ranges: readonly BirthRange[]): readonly BirthRange[] {
  const others: BirthRange[] = [];
  let from: Day | null = null;
  for (const [start, end] of joined(ranges)) {
    if (start !== null) others.push([from, start]);
    if (end === null) return others;
    from = end;
  }
  others.push([from, null]);
  return others;
}

/** The ranges in order, without overlap and without empty ones. */
function joined(ranges: readonly BirthRange[]): readonly BirthRange[] {
  const low = (day: Day | null): number => day ?? Number.NEGATIVE_INFINITY;
  const high = (day: Day | null): number => day ?? Number.POSITIVE_INFINITY;
  const result: BirthRange[] = [];
  for (const range of [...ranges]
    .filter(([a, b]) => low(a) < high(b))
    .sort((a, b) => low(a[0]) - low(b[0]))) {
    const last = result.at(-1);
    if (last !== undefined && low(range[0]) <= high(last[1])) {
      result[result.length - 1] = [last[0], high(range[1]) > high(last[1]) ? range[1] : last[1]];
    } else {
      result.push(range);
    }
  }
  return result;
}

/** Whether a birth day lies in one of the ranges. */
export function inRanges(birth: Day, ranges: readonly BirthRange[]): boolean {
  return ranges.some(([from, to]) => (from === null || from <= birth) && (to === null || birth < to));
}
