import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import { ageRanges, inRanges, otherBirths, turningRanges } from '../../../src/core/program/birth-ranges.js';

describe('age as a range of birth days', () => {
  const day = dayOf(2024, 12, 31);
  const bornOn = dayOf(2024, 12, 31);
  const unborn = dayOf(2025, 1, 1);

  test.each([
    ['lt', 18],
    ['le', 0],
    ['eq', 0],
    ['ne', 18],
    ['ge', 0],
    ['gt', -1],
  ] as const)('%s %i: true of who is born on the day, not of who is born the day after', (op, n) => {
    expect(inRanges(bornOn, ageRanges(op, n, day))).toBe(true);
    expect(inRanges(unborn, ageRanges(op, n, day))).toBe(false);
  });

  test.each([
    ['lt', 0],
    ['eq', -1],
    ['ge', 1],
  ] as const)('%s %i: true of neither', (op, n) => {
    expect(inRanges(bornOn, ageRanges(op, n, day))).toBe(false);
    expect(inRanges(unborn, ageRanges(op, n, day))).toBe(false);
  });
});

describe('ages by hand, on the last day of 2024', () => {
  const lastDay = dayOf(2024, 12, 31);
  // Nineteen; eighteen since New Year's Day; eighteen that very day; seventeen for one day more.
  const births = [dayOf(2005, 12, 31), dayOf(2006, 1, 1), dayOf(2006, 12, 31), dayOf(2007, 1, 1)];

  test.each([
    ['lt', [false, false, false, true]],
    ['le', [false, true, true, true]],
    ['eq', [false, true, true, false]],
    ['ne', [true, false, false, true]],
    ['ge', [true, true, true, false]],
    ['gt', [true, false, false, false]],
  ] as const)('%s 18', (op, expected) => {
    expect(births.map((birth) => inRanges(birth, ageRanges(op, 18, lastDay)))).toEqual(expected);
  });
});

test('a range without an end has none', () => {
  expect([-1, 0, 7].map((birth) => inRanges(birth, [[0, null]]))).toEqual([false, true, true]);
  expect([-1, 0, 7].map((birth) => inRanges(birth, [[null, 0]]))).toEqual([true, false, false]);
});

describe('who turns an age', () => {
  const [from, to] = [dayOf(2024, 1, 1), dayOf(2025, 1, 1)];

  test('of the year 2024: born in 2006 turns 18', () => {
    expect(turningRanges([18], from, to)).toEqual([[dayOf(2006, 1, 1), dayOf(2007, 1, 1)]]);
  });

  test('born on 29 February turns on 1 March of a year without one', () => {
    const leap = dayOf(2004, 2, 29);
    const turnsOn = (day: number): boolean => inRanges(leap, turningRanges([18], day, day + 1));
    expect([dayOf(2022, 2, 28), dayOf(2022, 3, 1)].map(turnsOn)).toEqual([false, true]);
  });

  test('ages that follow each other are one range, others two, and no day is none', () => {
    expect(turningRanges([19, 18], from, to)).toEqual([[dayOf(2005, 1, 1), dayOf(2007, 1, 1)]]);
    expect(turningRanges([40, 18], from, to)).toEqual([
      [dayOf(1984, 1, 1), dayOf(1985, 1, 1)],
      [dayOf(2006, 1, 1), dayOf(2007, 1, 1)],
    ]);
    expect(turningRanges([18], from, from)).toEqual([]);
    expect(turningRanges([18], to, from)).toEqual([]);
  });
});

describe('every other birth day', () => {
  test.each([
    ['of none', [], [[null, null]]],
    ['of all', [[null, null]], []],
    ['of those before a day', [[null, 7]], [[7, null]]],
    ['of those from a day', [[7, null]], [[null, 7]]],
    [
      'of one range',
      [[5, 7]],
      [
        [null, 5],
        [7, null],
      ],
    ],
    ['of an empty one', [[7, 7]], [[null, null]]],
    ['of a backward one', [[7, 5]], [[null, null]]],
    [
      'of two that touch',
      [
        [5, 7],
        [7, 9],
      ],
      [
        [null, 5],
        [9, null],
      ],
    ],
    [
      'of two that overlap, in any order',
      [
        [6, 9],
        [5, 7],
      ],
      [
        [null, 5],
        [9, null],
      ],
    ],
    [
      'of one within the other',
      [
        [5, 9],
        [6, 7],
      ],
      [
        [null, 5],
        [9, null],
      ],
    ],
    [
      'of one without an end and one within it',
      [
        [5, null],
        [6, 7],
      ],
      [[null, 5]],
    ],
    [
      'of two apart',
      [
        [8, 9],
        [1, 2],
      ],
      [
        [null, 1],
        [2, 8],
        [9, null],
      ],
    ],
  ] as const)('%s', (_, ranges, expected) => {
    expect(otherBirths(ranges)).toEqual(expected);
  });
});
