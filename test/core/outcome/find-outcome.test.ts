import type { Outcome, Plan } from 'vardval';
import { describe, expect, test } from 'vitest';
import { OptionsError } from '../../../src/core/errors.js';
import { outcomeFinder } from '../../../src/core/outcome/find-outcome.js';
import { parsePeriod } from '../../../src/core/period/period.js';

const row = (more: Partial<Outcome>): Outcome =>
  ({ ...{ indicator: 'B7', period: '2024', unit: null, category: null, stratum: {} }, ...more }) as Outcome;
const plan = { id: 'own' } as Plan;
const finder = (rows: readonly Outcome[], ...periods: readonly string[]) =>
  outcomeFinder(
    plan,
    periods.map((id) => parsePeriod(id)),
    () => rows,
  );
const refusal = (call: () => unknown): OptionsError & { code: string; where: unknown; todo: string } => {
  try {
    call();
  } catch (error) {
    if (error instanceof OptionsError) return error as never;
  }
  throw new Error('expected an OptionsError');
};

test('one row differs from another in indicator, period, unit, category or stratum', () => {
  const rows = [
    row({}),
    row({ indicator: 'B8' }),
    row({ period: '2023' }),
    row({ unit: 'A' }),
    row({ category: 'bhv' }),
    row({ stratum: { sex: 'male' } }),
    row({ stratum: { ageGroup: '0-17' } }),
    row({ stratum: { geography: 'rural' } }),
    row({ stratum: { ownership: 'public' } }),
    row({ stratum: { sex: 'male', ownership: 'public' } }),
  ];
  const find = finder(rows, '2024', '2023');
  for (const { indicator, period, unit, category, stratum } of rows) {
    const found = rows.find(
      (one) =>
        JSON.stringify([one.indicator, one.period, one.unit, one.category, one.stratum]) ===
        JSON.stringify([indicator, period, unit, category, stratum]),
    );
    expect(find(indicator, { period, unit, category, ...stratum })).toBe(found);
  }
});

describe('a place', () => {
  test('needs no period where the report has one, and reads it as ids are read', () => {
    const only = row({});
    expect(finder([only], '2024')('B7', {})).toBe(only);
    const dated = row({ period: '2024-DÅ08' });
    expect(finder([dated], '2024-DÅ08')('B7', {})).toBe(dated);
    expect(finder([dated], '2024-DÅ08', '2024')('B7', { period: '2024-DA08' })).toBe(dated);
  });

  test('is that of the region, of no category, where nothing is said, null or undefined', () => {
    const own = row({});
    const find = finder([own, row({ unit: 'A' })], '2024');
    expect(find('B7', {})).toBe(own);
    expect(find('B7', { unit: null, category: null })).toBe(own);
    expect(find('B7', { unit: undefined, category: undefined, period: undefined } as never)).toBe(own);
  });

  test.each<readonly [unknown, unknown]>([
    ['B7', undefined],
    ['B7', null],
    ['B7', 'A'],
    ['B7', 7],
    ['B7', { unit: 17 }],
    ['B7', { period: '2024', sex: true }],
    [17, {}],
    [undefined, {}],
  ])('is an indicator and an object of texts: not %j, %j', (indicator, at) => {
    const error = refusal(() => finder([row({})], '2024')(indicator as never, at as never));
    expect(error.code).toBe('no-such-outcome');
    expect(error.message).toContain('expected an indicator and a place in texts');
  });
});

describe('where nothing is found', () => {
  test('several periods: which there are', () => {
    const error = refusal(() => finder([], '2024', '2023')('B7', {}));
    expect([error.code, error.todo]).toEqual(['period-not-said', 'say one of 2024, 2023']);
    expect(error.message).toContain('outcome("B7"): the report has 2 periods');
    expect(refusal(() => finder([])('B7', {})).code).toBe('period-not-said');
  });

  test('the indicator: the nearest that there is', () => {
    const error = refusal(() => finder([row({})], '2024')('B77', {}));
    expect([error.code, error.where]).toEqual(['unknown-indicator', { plan: 'own' }]);
    expect(error.todo).toContain('B7');
  });

  test('the place: the periods, units and strata that this indicator has, twenty of each at most', () => {
    const others = [row({ indicator: 'B8', unit: 'Z', period: '2022', stratum: { sex: 'female' } })];
    const rows = [row({ unit: 'A' }), row({}), row({ unit: 'A', stratum: { sex: 'male' } }), ...others];
    const error = refusal(() => finder(rows, '2024')('B7', { unit: 'B' }));
    expect(error.code).toBe('no-such-outcome');
    expect(error.where).toEqual({ plan: 'own', indicator: 'B7' });
    expect(error.message).toContain('nothing stands at {"unit":"B"}');
    expect(error.todo).toBe('there are periods 2024; units A, null (the region); strata total, sex=male;');
    const many = Array.from({ length: 21 }, (_, i) => row({ unit: `U${String(i).padStart(2, '0')}` }));
    const { todo } = refusal(() => finder(many, '2024')('B7', { unit: 'B' }));
    expect(todo).toContain('U18, U19; strata');
    expect(todo).not.toContain('U20');
  });
});
