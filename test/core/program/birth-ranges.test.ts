import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import { ageRanges, inRanges } from '../../../src/core/program/birth-ranges.js';

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
