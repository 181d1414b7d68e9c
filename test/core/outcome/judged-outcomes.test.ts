import {
  atLeast,
  count,
  decrease,
  evaluateRows,
  exists,
  followed,
  type Indicator,
  increase,
  listed,
  notes,
  type Outcome,
  period,
  proportion,
  type Report,
  steps,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { about, ownPlan } from '../memory/own-plan.js';

const asked = (id: string, goal: Parameters<typeof about>[1]): Indicator =>
  proportion({
    ...about(id, goal),
    of: listed(),
    counted: () =>
      exists(
        notes.where((n) => n.term.isKnown()),
        { during: period },
      ),
  });
const plan = ownPlan(
  asked('least', { goal: [atLeast('50 %'), atLeast('90 %', { level: 'national' })] }),
  asked('steps', { goal: steps('65 %', '85 %') }),
  asked('more', { goal: increase() }),
  asked('fewer', { goal: decrease() }),
  asked('words', { goal: followed({ sv: 'hög andel', en: 'a high share' }) }),
  asked('none', {}),
  count({ ...about('n', { goal: [increase(), decrease()] }), of: listed() }),
);
const units = [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }];

/** So many listed since the year before, and so many of them asked in 2023 and in 2024. */
function rowsOf({
  listed: n,
  in2023 = 0,
  in2024 = 0,
}: {
  listed: number;
  in2023?: number;
  in2024?: number;
}): never {
  const people = Array.from({ length: n }, (_, i) => `p${i}`);
  const note = (year: number) => (personId: string) => ({
    personId,
    unitId: 'HC01',
    date: `${year}-05-01`,
    term: 'VÅLDNR',
  });
  return {
    units,
    listings: people.map((personId) => ({ personId, unitId: 'HC01', from: '2020-01-01' })),
    notes: [...people.slice(0, in2023).map(note(2023)), ...people.slice(0, in2024).map(note(2024))],
  } as never;
}

const run = (rows: never, options: object = {}): Report =>
  evaluateRows(plan, rows, { periods: ['2024'], ...options });
const goalsOf = (one: Outcome): unknown =>
  one.goals.map(({ fulfilment, step, toGoal }) => [fulfilment, step, toGoal]);

describe('goals with a bound', () => {
  test.each<readonly [number, unknown]>([
    [
      4,
      [
        ['not-met', null, 1],
        ['not-met', null, 5],
      ],
    ],
    [
      5,
      [
        ['met', null, 0],
        ['not-met', null, 4],
      ],
    ],
    [
      9,
      [
        ['met', null, 0],
        ['met', null, 0],
      ],
    ],
  ])('%s of 10', (in2024, expected) => {
    const outcome = run(rowsOf({ listed: 10, in2024 })).outcome('least', {});
    expect(goalsOf(outcome)).toEqual(expected);
    expect(outcome.goals.map(({ goal, level }) => [goal, level])).toEqual([
      ['≥ 50 %', 'regional'],
      ['≥ 90 %', 'national'],
    ]);
  });

  test('toGoal more in the numerator meets the goal, one fewer does not', () => {
    for (let in2024 = 0; in2024 < 7; in2024 += 1) {
      const [goal] = run(rowsOf({ listed: 13, in2024 })).outcome('least', {}).goals;
      const more = goal?.toGoal as number;
      expect((in2024 + more) / 13).toBeGreaterThanOrEqual(0.5);
      expect((in2024 + more - 1) / 13).toBeLessThan(0.5);
    }
  });

  test('nothing to divide by is not judged', () => {
    expect(goalsOf(run(rowsOf({ listed: 0 })).outcome('least', {}))).toEqual([
      ['not-judged', null, null],
      ['not-judged', null, null],
    ]);
  });

  test('a missing table is not judged', () => {
    const report = evaluateRows(plan, { units } as never, { periods: ['2024'] });
    expect(goalsOf(report.outcome('least', {}))).toEqual([
      ['not-judged', null, null],
      ['not-judged', null, null],
    ]);
  });

  test('words and no goal', () => {
    const report = run(rowsOf({ listed: 1, in2024: 1 }));
    expect(report.outcome('words', {}).goals).toMatchObject([
      { goal: 'hög andel', fulfilment: 'not-judged', toGoal: null },
    ]);
    expect(report.outcome('none', {}).goals).toEqual([]);
  });
});

test.each<readonly [number, unknown]>([
  [12, ['not-met', 0, 1]],
  [13, ['partly-met', 1, 4]],
  [16, ['partly-met', 1, 1]],
  [17, ['met', 2, 0]],
  [20, ['met', 2, 0]],
])('a goal in steps, 65 %% and 85 %%: %s of 20', (in2024, expected) => {
  expect(goalsOf(run(rowsOf({ listed: 20, in2024 })).outcome('steps', {}))).toEqual([expected]);
});

describe('increase and decrease', () => {
  test('without a baseline are not judged', () => {
    const outcome = run(rowsOf({ listed: 4, in2023: 1, in2024: 2 })).outcome('more', {});
    expect(outcome).toMatchObject({
      baseline: null,
      change: null,
      goals: [{ fulfilment: 'not-judged', toGoal: null }],
    });
  });

  test.each<readonly [number, number, string, number, string, number]>([
    [1, 2, 'met', 0, 'not-met', 2],
    [2, 2, 'not-met', 1, 'not-met', 1],
    [3, 1, 'not-met', 3, 'met', 0],
  ])('of 4: %s last year, %s this year', (in2023, in2024, more, toMore, fewer, toFewer) => {
    const rows = rowsOf({ listed: 4, in2023, in2024 });
    const earlier = run(rows, { periods: ['2023'] });
    for (const baseline of [
      'previous-year',
      earlier,
      JSON.parse(JSON.stringify({ outcomes: earlier.outcomes })),
    ]) {
      const report = run(rows, { baseline });
      for (const unit of [null, 'HC01']) {
        expect(report.outcome('more', { unit })).toMatchObject({
          baseline: { period: '2023', numerator: in2023, denominator: 4, value: in2023 / 4 },
          change: (in2024 - in2023) / 4,
          goals: [{ fulfilment: more, toGoal: toMore }],
        });
        expect(report.outcome('fewer', { unit }).goals).toMatchObject([
          { fulfilment: fewer, toGoal: toFewer },
        ]);
      }
      expect(report.outcome('n', {})).toMatchObject({ baseline: { value: 4 }, change: 0 });
    }
  });

  test('the earlier year has no outcomes of its own', () => {
    const report = run(rowsOf({ listed: 1 }), { baseline: 'previous-year' });
    expect(new Set(report.outcomes.map((one) => one.period))).toEqual(new Set(['2024']));
    expect(report.periods.map(({ id }) => id)).toEqual(['2024']);
  });

  test('DÅ08 is compared with DÅ08', () => {
    const rows = rowsOf({ listed: 4, in2023: 1, in2024: 3 });
    const outcome = run(rows, { periods: ['2024-DÅ08'], baseline: 'previous-year' }).outcome('more', {});
    expect(outcome.baseline).toMatchObject({ period: '2023-DÅ08', value: 0.25 });
  });

  test('a report of other periods, units or strata is no baseline', () => {
    const rows = rowsOf({ listed: 4, in2023: 1, in2024: 3 });
    for (const periods of [['2022'], ['2023-DÅ08'], ['2024']]) {
      const outcome = run(rows, { baseline: run(rows, { periods }) }).outcome('more', {});
      expect(outcome).toMatchObject({ baseline: null, change: null, goals: [{ fulfilment: 'not-judged' }] });
    }
    const bySex = run(rows, { by: ['sex'], baseline: run(rows, { periods: ['2023'] }) });
    expect(bySex.outcome('more', { sex: 'unknown' }).baseline).toBeNull();
    expect(bySex.outcome('more', {}).baseline).not.toBeNull();
  });

  test('a year without anybody is no baseline', () => {
    const rows = rowsOf({ listed: 0 });
    expect(run(rows, { baseline: 'previous-year' }).outcome('more', {})).toMatchObject({ baseline: null });
  });
});
