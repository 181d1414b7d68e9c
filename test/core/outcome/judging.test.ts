import {
  atLeast,
  atMost,
  breakdown,
  contacts,
  count,
  daysBetween,
  decrease,
  distribution,
  eachRow,
  type Goal,
  type Indicator,
  increase,
  listed,
  mean,
  part,
  period,
  pooled,
  proportion,
  rate,
  supplied,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { judgeGoals } from '../../../src/core/outcome/judging.js';
import { noValue, type Value } from '../../../src/core/outcome/values.js';
import { about } from '../memory/own-plan.js';

const visits = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
const wait = (c: Parameters<Parameters<typeof mean<'contacts'>>[0]['value']>[0]) =>
  daysBetween(c.decidedOn, c.assessedOn);
const kinds = {
  proportion: (goal: Goal) =>
    proportion({ ...about('x', { goal }), of: visits, counted: (c) => c.form.is('visit') }),
  pooled: (goal: Goal) => pooled({ ...about('x', { goal }), of: ['a', 'b'] }),
  part: (goal: Goal) => part({ ...about('x', { goal }), of: ['a'], among: ['a', 'b'] }),
  rate: (goal: Goal) => rate({ ...about('x', { goal }), of: visits, per: listed(), times: 1000 }),
  mean: (goal: Goal) => mean({ ...about('x', { goal }), of: visits, value: wait }),
  distribution: (goal: Goal) => distribution({ ...about('x', { goal }), of: visits, value: wait }),
  count: (goal: Goal) => count({ ...about('x', { goal }), of: visits }),
  breakdown: (goal: Goal) => breakdown({ ...about('x', { goal }), of: visits, by: 'clinic' }),
  supplied: (goal: Goal) => supplied(about('x', { goal })),
} satisfies Record<string, (goal: Goal) => Indicator>;

const over = (numerator: number, denominator: number | null): Value => ({
  numerator,
  denominator,
  value: denominator === null ? numerator : numerator / denominator,
  exact: { numerator: BigInt(numerator), denominator: denominator === null ? null : BigInt(denominator) },
});
const stands = (one: Indicator, value: Value, before: Value | null = null): unknown =>
  judgeGoals(one, value, before).map(({ fulfilment, step, toGoal }) => [fulfilment, step, toGoal]);

describe('what a goal of each kind of measure asks for', () => {
  test('the numerator of a share cannot pass its denominator: nothing more meets a goal above the whole', () => {
    for (const kind of ['proportion', 'pooled', 'part'] as const) {
      expect([kind, stands(kinds[kind](increase()), over(4, 4), over(4, 4))]).toEqual([
        kind,
        [['not-met', null, null]],
      ]);
      expect([kind, stands(kinds[kind](atLeast('2')), over(1, 4))]).toEqual([
        kind,
        [['not-met', null, null]],
      ]);
      expect([kind, stands(kinds[kind](increase()), over(3, 4), over(3, 4))]).toEqual([
        kind,
        [['not-met', null, 1]],
      ]);
    }
  });

  test('the numerator of a mean can, although both years are below 1', () => {
    expect(stands(kinds.mean(increase()), over(4, 4), over(4, 4))).toEqual([['not-met', null, 1]]);
    expect(stands(kinds.mean(atLeast('200 %')), over(1, 4))).toEqual([['not-met', null, 7]]);
  });

  test('so can that of a rate, which is judged per so many: 3 of 1 000 is 3 per 1 000', () => {
    expect(stands(kinds.rate(atMost('3')), over(3, 1000))).toEqual([['met', null, 0]]);
    expect(stands(kinds.rate(atMost('3')), over(4, 1000))).toEqual([['not-met', null, 1]]);
    expect(stands(kinds.rate(increase()), over(4, 4), over(4, 4))).toEqual([['not-met', null, 1]]);
    expect(stands(kinds.rate(atLeast('200 %')), over(1, 1000))).toEqual([['not-met', null, 1]]);
  });

  test('a count is compared with a count', () => {
    expect(stands(kinds.count(atLeast('5')), over(4, null))).toEqual([['not-met', null, 1]]);
    expect(stands(kinds.count(decrease()), over(4, null), over(4, null))).toEqual([['not-met', null, 1]]);
  });

  test('a share that somebody else made may pass 1 unless the goal is in percent', () => {
    expect(stands(kinds.supplied(atLeast('2')), over(1, 4))).toEqual([['not-met', null, 7]]);
    expect(stands(kinds.supplied(atLeast('200 %')), over(1, 4))).toEqual([['not-met', null, null]]);
  });
});

describe('of a value', () => {
  test('that cannot be counted on, the goal is judged and nothing is said of how many more', () => {
    const one = { ...noValue, value: 0.75 };
    expect(stands(kinds.supplied(atLeast('80 %')), one)).toEqual([['not-met', null, null]]);
    expect(stands(kinds.supplied(atLeast('75 %')), one)).toEqual([['met', null, null]]);
    expect(stands(kinds.supplied(increase()), one, { ...noValue, value: 0.5 })).toEqual([
      ['met', null, null],
    ]);
  });

  test('that is a median, likewise', () => {
    const median = { numerator: null, denominator: 3, value: 1.5, exact: { numerator: 3n, denominator: 2n } };
    expect(stands(kinds.distribution(atMost('1')), median)).toEqual([['not-met', null, null]]);
    expect(stands(kinds.distribution(atMost('1,5')), median)).toEqual([['met', null, null]]);
  });

  test('that is not there, nothing is judged', () => {
    expect(stands(kinds.supplied(atLeast('80 %')), noValue)).toEqual([['not-judged', null, null]]);
    expect(stands(kinds.count(increase()), over(4, null), null)).toEqual([['not-judged', null, null]]);
  });

  test('that is a count, a goal in percent says nothing and another one does', () => {
    expect(stands(kinds.supplied(atLeast('80 %')), over(4, null))).toEqual([['not-judged', null, null]]);
    expect(stands(kinds.supplied(atLeast('3')), over(4, null))).toEqual([['met', null, 0]]);
  });
});

test('the judgements are frozen, in the order of the goals, and print them', () => {
  const one = proportion({
    ...about('x', { goal: [atLeast('80 %'), increase({ level: 'national' })] }),
    of: visits,
    counted: (c) => c.form.is('visit'),
  });
  const goals = judgeGoals(one, over(1, 4), over(1, 5));
  expect(goals).toEqual([
    { goal: '≥ 80 %', level: 'regional', fulfilment: 'not-met', step: null, toGoal: 3 },
    { goal: 'öka', level: 'national', fulfilment: 'met', step: null, toGoal: 0 },
  ]);
  expect([goals, ...goals].every((each) => Object.isFrozen(each))).toBe(true);
});
