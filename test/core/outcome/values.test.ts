import type { Indicator, MeasureNode } from 'vardval';
import { describe, expect, test } from 'vitest';
import type { Counts } from '../../../src/core/outcome/grid.js';
import { measureValue, noValue, overInhabitants } from '../../../src/core/outcome/values.js';

const one = (measure: object): Indicator => ({ measure: measure as MeasureNode }) as Indicator;
const counts = (
  denominator: number,
  numerator = 0,
  spread: readonly (readonly [number, number])[] = [],
): Counts => ({
  denominator: Float64Array.of(-1, denominator),
  numerator: Float64Array.of(-1, numerator),
  spreadAt: (p) => new Map(p === 1 ? spread : []),
});
const value = (measure: object, ...of: readonly (Counts | null)[]) => measureValue(one(measure), of, 1);
const exact = (numerator: bigint, denominator: bigint | null) => ({ numerator, denominator });
const rows = { kind: 'each-row', rows: { table: 'outOfRegionCare' } };

describe('what a formula makes of counts', () => {
  test.each(['quotient', 'pooled', 'part', 'supplied', 'narrative'])('%s has none', (kind) => {
    expect(value({ kind }, counts(4, 1))).toEqual(noValue);
  });

  test('a share, and a share of nothing', () => {
    expect(value({ kind: 'proportion' }, counts(4, 1))).toEqual({
      ...{ numerator: 1, denominator: 4, value: 0.25, exact: exact(1n, 4n) },
    });
    expect(value({ kind: 'proportion' }, counts(0))).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: null,
    });
    expect(value({ kind: 'proportion' }, null)).toMatchObject({ numerator: 0, denominator: 0, value: null });
    expect(value({ kind: 'proportion' })).toMatchObject({ numerator: 0, denominator: 0, value: null });
  });

  test('a count, a difference and a rate', () => {
    for (const kind of ['count', 'breakdown'])
      expect(value({ kind }, counts(4, 1))).toEqual({
        ...{ numerator: 4, denominator: null, value: 4, exact: exact(4n, null) },
      });
    expect(value({ kind: 'difference' }, counts(4), counts(6))).toMatchObject({
      value: -2,
      exact: exact(-2n, null),
    });
    expect(value({ kind: 'rate', times: 1000 }, counts(3), counts(12))).toEqual({
      ...{ numerator: 3, denominator: 12, value: 250, exact: exact(3n, 12n) },
    });
    expect(value({ kind: 'rate', times: 1000 }, counts(3), counts(0)).value).toBeNull();
  });

  test('a sum in the unit of its column: öre are kronor, whole numbers what they are', () => {
    expect(value({ kind: 'sum', of: rows, value: 'cost' }, counts(150))).toEqual({
      ...{ numerator: 150, denominator: null, value: 1.5, exact: exact(150n, null) },
    });
    const days = { kind: 'sum', of: { kind: 'each-row', rows: { table: 'persons' } }, value: 'number' };
    expect(value(days, counts(150)).value).toBe(150);
  });
});

describe('what it makes of values and how often they occur', () => {
  const mean = { kind: 'mean' };
  const median = { kind: 'distribution' };

  test('a mean', () => {
    expect(
      value(
        mean,
        counts(0, 0, [
          [9, 1],
          [1, 3],
        ]),
      ),
    ).toEqual({
      ...{ numerator: 12, denominator: 4, value: 3, exact: exact(12n, 4n) },
    });
    for (const none of [value(mean), value(mean, null), value(mean, counts(0))])
      expect(none).toMatchObject({ numerator: 0, denominator: 0, value: null });
  });

  test('a median, with twice its value for exactness; of an odd number the middle one', () => {
    expect(
      value(
        median,
        counts(0, 0, [
          [9, 1],
          [1, 1],
          [2, 2],
        ]),
      ),
    ).toEqual({
      ...{ numerator: null, denominator: 4, value: 2, exact: exact(4n, 2n) },
    });
    expect(
      value(
        median,
        counts(0, 0, [
          [2, 1],
          [1, 1],
        ]),
      ),
    ).toMatchObject({ value: 1.5, exact: exact(3n, 2n) });
    expect(
      value(
        median,
        counts(0, 0, [
          [10, 1],
          [9, 1],
          [100, 1],
        ]),
      ),
    ).toMatchObject({ value: 10, exact: exact(20n, 2n) });
    for (const none of [value(median), value(median, null), value(median, counts(0))])
      expect(none).toEqual({ numerator: null, denominator: 0, value: null, exact: null });
  });

  test('an index of continuity: one with three visits, two of them to the same; and two with two, one of each kind', () => {
    // COC: (4 + 1 − 3) ÷ (3 × 2) = 1/3, and 1 and 0. UPC: 2/3, and 1 and 1/2.
    const coc = counts(0, 0, [
      [6, 1],
      [7, 5],
      [4, 2],
      [5, 4 + 2],
    ]);
    const upc = counts(0, 0, [
      [6, 1],
      [7, 2],
      [4, 2],
      [5, 2 + 1],
    ]);
    expect(value({ kind: 'continuity', index: 'coc' }, coc)).toMatchObject({
      denominator: 3,
      exact: exact(4n, 9n),
    });
    expect(value({ kind: 'continuity', index: 'upc' }, upc)).toMatchObject({
      denominator: 3,
      exact: exact(13n, 18n),
    });
    expect(value({ kind: 'continuity', index: 'coc' }, coc).numerator).toBe(4 / 3);
    expect(value({ kind: 'continuity', index: 'coc' })).toEqual({
      ...{ numerator: 0, denominator: 0, value: null, exact: exact(0n, 0n) },
    });
  });
});

describe('over inhabitants', () => {
  const counted = { ...noValue, numerator: 3 };

  test('a share and a rate', () => {
    expect(overInhabitants(one({ kind: 'proportion' }), counted, 12)).toMatchObject({
      denominator: 12,
      value: 0.25,
    });
    expect(overInhabitants(one({ kind: 'rate', times: 1000 }), counted, 12)).toMatchObject({
      denominator: 12,
      value: 250,
    });
  });

  test('that nobody has counted, or of what nobody has counted, there is no value', () => {
    expect(overInhabitants(one({ kind: 'proportion' }), counted, null)).toEqual(counted);
    expect(overInhabitants(one({ kind: 'proportion' }), noValue, 12)).toEqual(noValue);
  });
});
