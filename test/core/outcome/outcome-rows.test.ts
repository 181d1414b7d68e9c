import {
  breakdown,
  contacts,
  count,
  eachRow,
  type Indicator,
  increase,
  listed,
  type Outcome,
  period,
  sexIs,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import type { FinishOptions } from '../../../src/core/outcome/finish-options.js';
import type { Measured, Measurer } from '../../../src/core/outcome/measured.js';
import { outcomeRows } from '../../../src/core/outcome/outcome-rows.js';
import { type By, divisions } from '../../../src/core/outcome/strata.js';
import { noValue } from '../../../src/core/outcome/values.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import type { WordTallies } from '../../../src/core/program/word-tallies.js';
import { about, ownPlan } from '../memory/own-plan.js';

const rows = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
const n = count({ ...about('n', { goal: increase() }), of: rows });
const forms = breakdown({ ...about('forms', { goal: increase() }), of: rows, by: 'clinic' });
const women = count({ ...about('women'), of: listed({ where: () => sexIs('female') }) });
const plan = ownPlan(n, forms, women);
const value = (of: number | null, status: Measured['status'] = 'measured'): Measured => ({
  ...noValue,
  ...{ numerator: of, value: of, status, reason: null, origin: 'counted' },
  exact: of === null ? null : { numerator: BigInt(of), denominator: null },
});

/** What is measured in 2024 and in 2023, everywhere. */
function made(
  one: Indicator,
  [now, before]: readonly [Measured, Measured],
  by: By = [],
  baseline: FinishOptions['baseline'] = null,
  periods: readonly string[] = ['2024'],
): readonly Outcome[] {
  const measurer: Partial<Measurer> = {
    measured: (_one, _at, _stratum, { id }) => (id.startsWith('2023') ? before : now),
    categories: () => [
      ['bhv', 3],
      ['mhv', 4],
    ],
  };
  const tallies = { units: [], lanes: [{ groups: [] }] } as unknown as WordTallies;
  const options = {
    ...{
      indicators: [one],
      periods: periods.map((id) => parsePeriod(id)),
      divisions: divisions(by),
      baseline,
    },
    provenance: {},
  } as unknown as FinishOptions;
  return [...outcomeRows(plan, tallies, ['0-17', '18-'], measurer as Measurer, options)];
}

describe('the rows of a breakdown', () => {
  test('are the count of all, and each category with its number and nothing to judge or compare', () => {
    const [all, bhv, mhv, ...more] = made(forms, [value(7), value(5)], [], 'previous-year');
    expect(more).toEqual([]);
    expect(all).toMatchObject({ category: null, value: 7, change: 2, goals: [{ fulfilment: 'met' }] });
    for (const [row, category, number] of [
      [bhv, 'bhv', 3],
      [mhv, 'mhv', 4],
    ] as const) {
      expect(row).toMatchObject({
        ...{
          category,
          numerator: number,
          denominator: null,
          value: number,
          status: 'measured',
          origin: 'counted',
        },
        ...{ reason: null, goals: [], baseline: null, change: null },
      });
    }
  });

  test('are the count alone where it has no value, and of another measure', () => {
    expect(made(forms, [value(0, 'closed'), value(0)]).map(({ category }) => category)).toEqual([null]);
    expect(made(n, [value(7), value(0)]).map(({ category }) => category)).toEqual([null]);
  });
});

describe('the change', () => {
  const changeOf = (
    now: Measured,
    before: Measured,
    baseline: 'previous-year' | null = 'previous-year',
  ): unknown => made(n, [now, before], [], baseline)[0]?.change;

  test('is the value less that of the year before, where both are there', () => {
    expect(changeOf(value(7), value(5))).toBe(2);
    expect(changeOf(value(5), value(7))).toBe(-2);
    expect(changeOf(value(7), value(5), null)).toBeNull();
    expect(changeOf(value(null, 'no-data'), value(5))).toBeNull();
    expect(changeOf(value(7), value(null, 'no-data'))).toBeNull();
  });

  test('is none where an earlier report says that a value was measured and does not say it', () => {
    const row = {
      slug: 'slug-n',
      period: '2023',
      unit: null,
      category: null,
      stratum: {},
      status: 'measured',
    };
    const report = { outcomes: [{ ...row, numerator: null, denominator: null, value: null }] };
    expect(made(n, [value(7), value(5)], [], report as never)[0]).toMatchObject({
      change: null,
      baseline: { period: '2023', value: null },
    });
  });
});

describe('the strata', () => {
  const strata = (one: Indicator, by: By): unknown =>
    made(one, [value(1), value(1)], by).map(({ stratum }) => stratum);

  test('are those asked for, the total first', () => {
    expect(strata(n, ['sex', 'ageGroup'])).toEqual([
      {},
      ...['female', 'male', 'unknown'].map((sex) => ({ sex })),
      ...['0-17', '18-', 'unknown'].map((ageGroup) => ({ ageGroup })),
    ]);
  });

  test('of an indicator about one sex are that sex alone', () => {
    expect(strata(women, ['sex'])).toEqual([{}, { sex: 'female' }]);
    expect(strata(women, ['ageGroup'])).toHaveLength(4);
  });
});

test('a period that the indicator is not reported for has no row', () => {
  const yearly = count({ ...about('n', { reported: ['year'] }), of: rows });
  expect(made(yearly, [value(1), value(1)], [], null, ['2024', '2024-06']).map((row) => row.period)).toEqual([
    '2024',
  ]);
});

test('a row says where it stands and what it is of', () => {
  const [row] = made(n, [value(7), value(5)]);
  expect(row).toMatchObject({
    ...{ plan: 'own', indicator: 'n', slug: 'slug-n', kind: 'count', period: '2024' },
    ...{ from: '2024-01-01', to: '2025-01-01', unit: null, stratum: {}, assumptions: [] },
  });
  expect(Object.isFrozen(row)).toBe(true);
});
