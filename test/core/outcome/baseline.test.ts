import { contacts, count, eachRow, type Outcome, period, type Report } from 'vardval';
import { describe, expect, test } from 'vitest';
import { baselineOf } from '../../../src/core/outcome/baseline.js';
import type { Measured, Measurer } from '../../../src/core/outcome/measured.js';
import { type Place, region } from '../../../src/core/outcome/places.js';
import type { Stratum } from '../../../src/core/outcome/strata.js';
import { noValue } from '../../../src/core/outcome/values.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import { about } from '../memory/own-plan.js';

const one = count({
  ...about('n'),
  of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }),
});
const year = parsePeriod('2024');
const unit: Place = { unit: { unitId: 'A' } as NonNullable<Place['unit']>, grid: 0, label: {} };

describe('the year before, of the same run', () => {
  const value = (n: number | null): Measured => ({
    ...noValue,
    ...{ numerator: n, denominator: 4, value: n === null ? null : n / 4 },
    ...{ status: n === null ? 'no-data' : 'measured', reason: null, origin: 'counted' },
  });
  const of = (whole: Measured, own: Measured): unknown => {
    const asked: unknown[] = [];
    const measurer = {
      measured: (_: unknown, at: Place, stratum: Stratum, { id }: { id: string }) => {
        asked.push([at.unit?.unitId ?? null, stratum, id]);
        return at === region ? whole : own;
      },
    } as unknown as Measurer;
    const found = baselineOf('previous-year', measurer, one, unit, { sex: 'female' }, year);
    expect(asked).toContainEqual([null, {}, '2023']);
    expect(found?.value ?? null).toBe(found === null ? null : own);
    return found?.shown ?? null;
  };

  test('is what the place and stratum had', () => {
    expect(of(value(3), value(1))).toEqual({ period: '2023', numerator: 1, denominator: 4, value: 0.25 });
    expect(of(value(3), value(0))).toEqual({ period: '2023', numerator: 0, denominator: 4, value: 0 });
  });

  test('is none where the whole region has nothing: the year was not delivered', () => {
    expect(of(value(0), value(0))).toBeNull();
    expect(of(value(0), value(1))).toBeNull();
    expect(of(value(null), value(1))).toBeNull();
    expect(of({ ...value(3), status: 'closed' }, value(1))).toBeNull();
  });

  test('is none where the place has no value', () => {
    expect(of(value(3), value(null))).toBeNull();
    expect(of(value(3), { ...value(1), status: 'closed' })).toBeNull();
  });
});

describe('the year before, of an earlier report', () => {
  const row = (more: Partial<Outcome>): Outcome =>
    ({
      ...{ slug: 'slug-n', period: '2023', unit: 'A', category: null, stratum: {}, status: 'measured' },
      ...{ numerator: 1, denominator: 4, value: 0.25 },
      ...more,
    }) as Outcome;
  const of = (rows: readonly Outcome[], at = unit, stratum: Stratum = {}): ReturnType<typeof baselineOf> =>
    baselineOf({ outcomes: rows } as Report, {} as Measurer, one, at, stratum, year);

  test('is the row of the same slug, place and stratum', () => {
    expect(of([row({})])).toEqual({
      shown: { period: '2023', numerator: 1, denominator: 4, value: 0.25 },
      value: { numerator: 1, denominator: 4, value: 0.25, exact: { numerator: 1n, denominator: 4n } },
    });
    expect(of([row({ unit: null, numerator: 2 })], region)?.shown.numerator).toBe(2);
    const bySex = [row({}), row({ stratum: { sex: 'male' }, numerator: 2 })];
    expect(of(bySex, unit, { sex: 'male' })?.shown.numerator).toBe(2);
    expect(of(bySex)?.shown.numerator).toBe(1);
  });

  test.each<readonly [string, Partial<Outcome>]>([
    ['indicator', { slug: 'slug-m' }],
    ['period', { period: '2022' }],
    ['kind of period', { period: '2023-12' }],
    ['unit', { unit: 'B' }],
    ['region', { unit: null }],
    ['stratum', { stratum: { sex: 'male' } }],
    ['category', { category: 'bhv' }],
  ])('is no row of another %s', (_, more) => {
    expect(of([row(more)])).toBeNull();
    expect(of([row(more), row({ numerator: 3 })])?.shown.numerator).toBe(3);
  });

  test('is none where the row has no value, and none is asked for', () => {
    expect(of([row({ status: 'suppressed' })])).toBeNull();
    expect(of([row({ status: 'closed' })])).toBeNull();
    expect(of([])).toBeNull();
    expect(baselineOf(null, {} as Measurer, one, unit, {}, year)).toBeNull();
  });

  test.each<readonly [Partial<Outcome>, unknown]>([
    [
      { numerator: 3, denominator: null },
      { numerator: 3n, denominator: null },
    ],
    [
      { numerator: 3, denominator: 7 },
      { numerator: 3n, denominator: 7n },
    ],
    [{ numerator: 1.5, denominator: 7 }, null],
    [{ numerator: 1.5, denominator: null }, null],
    [{ numerator: 3, denominator: 2.5 }, null],
    [{ numerator: null, denominator: 7 }, null],
    [{ numerator: null, denominator: null }, null],
  ])('is exact where it was counted in whole numbers: %j', (more, exact) => {
    expect(of([row(more)])?.value.exact).toEqual(exact);
  });
});
