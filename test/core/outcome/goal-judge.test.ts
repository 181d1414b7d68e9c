import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atLeast,
  atMost,
  between,
  decrease,
  followed,
  type Goal,
  type GoalTally,
  increase,
  judge,
  lessThan,
  moreThan,
  steps,
} from '../../../src/core/outcome/goal.js';

const of = (numerator: number | bigint, denominator: number | bigint | null): GoalTally => ({
  numerator,
  denominator,
});
const met = { fulfilment: 'met', toGoal: 0 };
const missed = (toGoal: number | null): unknown => ({ fulfilment: 'not-met', toGoal });
const notJudged = { fulfilment: 'not-judged', toGoal: null };

describe('judge against a bound', () => {
  it.each([
    [atLeast('100 %'), of(812, 903), missed(91)],
    [atLeast('80 %'), of(80, 100), met],
    [atLeast('80 %'), of(79, 100), missed(1)],
    [atLeast('80 %'), of(5, 7), missed(1)],
    [atLeast('80 %'), of(0, 1), missed(1)],
    [atLeast('95,5 %'), of(191, 200), met],
    [atLeast('95,5 %'), of(190, 200), missed(1)],
    [atLeast('1/3'), of(1, 3), met],
    [moreThan('50 %'), of(5, 10), missed(1)],
    [moreThan('50 %'), of(6, 10), met],
    [moreThan('50 %'), of(5, 11), missed(1)],
    [moreThan('100 %'), of(9, 10), missed(null)],
    [moreThan('1'), of(9, 10), missed(2)],
    [lessThan('7 %'), of(7, 100), missed(1)],
    [lessThan('7 %'), of(6, 100), met],
    [lessThan('7 %'), of(10, 100), missed(4)],
    [lessThan('0 %'), of(3, 100), missed(null)],
    [atMost('7 %'), of(7, 100), met],
    [atMost('7 %'), of(8, 100), missed(1)],
    [atMost('250'), of(250, null), met],
    [atMost('250'), of(251, null), missed(1)],
    [atLeast('0'), of(-5, null), missed(5)],
    [between('40 %', '60 %'), of(4, 10), met],
    [between('40 %', '60 %'), of(6, 10), met],
    [between('40 %', '60 %'), of(3, 10), missed(1)],
    [between('40 %', '60 %'), of(9, 10), missed(3)],
    [between('40 %', '60 %'), of(0, 1), missed(null)],
    [between('40 %', '60 %'), of(1, 1), missed(null)],
  ] as const)('%j of %j', (goal, actual, expected) => {
    expect(judge(goal, actual, null)).toEqual(expected);
  });

  it('decides where doubles cannot: one of 10^40 too few', () => {
    const whole = 10n ** 40n;
    expect(judge(atLeast('95 %'), of((whole / 20n) * 19n, whole), null)).toEqual(met);
    expect(judge(atLeast('95 %'), of((whole / 20n) * 19n - 1n, whole), null)).toEqual(missed(1));
  });

  it('counts the events of a rate per 1 000', () => {
    // 263 prescriptions of 1 050 listed: 250.48 per 1 000; 262 would be 249.52.
    expect(judge(atMost('250'), of(263, 1050), null, { per: 1000 })).toEqual(missed(1));
    expect(judge(atMost('250'), of(262, 1050), null, { per: 1000 })).toEqual(met);
    // The same with a numerator that the caller scaled: 500 thousandths fewer.
    expect(judge(atMost('250'), of(263_000, 1050), null)).toEqual(missed(500));
  });

  it('takes sums of decimals at their printed value', () => {
    expect(judge(atLeast('0,1'), of(0.3, 3), null)).toEqual(met);
    expect(judge(atLeast('0,1'), of(0.29, 3), null)).toEqual(missed(1));
  });
});

describe('judge in steps', () => {
  it.each([
    [64, 'not-met', 0, 1],
    [65, 'partly-met', 1, 20],
    [84, 'partly-met', 1, 1],
    [85, 'met', 2, 0],
    [100, 'met', 2, 0],
  ] as const)('%s of 100 against 65 % and 85 % is %s', (numerator, fulfilment, step, toGoal) => {
    expect(judge(steps('65 %', '85 %'), of(numerator, 100), null)).toEqual({ fulfilment, step, toGoal });
  });
});

describe('judge against last year', () => {
  it.each([
    [increase(), of(11, null), of(10, null), met],
    [increase(), of(10, null), of(10, null), missed(1)],
    [increase(), of(7, null), of(10, null), missed(4)],
    [increase(), of(2, 4), of(1, 2), missed(1)],
    [increase(), of(51, 100), of(1, 2), met],
    [increase(), of(9, 10), of(20, 20), missed(null)],
    [increase(), of(10, 10), of(20, 20), missed(null)],
    [increase(), of(12, 10), of(20, 10), missed(9)],
    [increase(), of(1, 2), of(3, 2), missed(3)],
    [increase(), of(3, 2), of(1, 1), met],
    [decrease(), of(9, null), of(10, null), met],
    [decrease(), of(10, null), of(10, null), missed(1)],
    [decrease(), of(3, null), of(0, null), missed(null)],
    [decrease(), of(-1, null), of(-5, null), missed(5)],
    [decrease(), of(1, 3), of(1, 3), missed(1)],
  ] as const)('%j: %j after %j', (goal, actual, baseline, expected) => {
    expect(judge(goal, actual, baseline)).toEqual(expected);
  });

  it('a caller can say whether the numerator is a part of the denominator', () => {
    expect(judge(increase(), of(10, 10), of(10, 10), { share: false })).toEqual(missed(1));
    expect(judge(atLeast('2'), of(10, 10), null, { share: true })).toEqual(missed(null));
  });

  it.each([
    ['no baseline', of(1, 2), null],
    ['a baseline without data', of(1, 2), of(0, 0)],
    ['a count against a share', of(1, null), of(1, 2)],
    ['a share against a count', of(1, 2), of(1, null)],
  ])('%s is not judged', (_, actual, baseline) => {
    expect(judge(increase(), actual, baseline)).toEqual(notJudged);
    expect(judge(decrease(), actual, baseline)).toEqual(notJudged);
  });
});

describe('judge without a judgement', () => {
  const goals: readonly Goal[] = [atLeast('80 %'), atMost('250'), steps('65 %', '85 %'), increase()];

  it.each(goals)('no data is not judged: $kind', (goal) => {
    expect(judge(goal, null, of(1, 2))).toEqual(notJudged);
    expect(judge(goal, of(0, 0), of(1, 2))).toEqual(notJudged);
    expect(judge(goal, of(0, 0n), of(1, 2))).toEqual(notJudged);
  });

  it('a goal in words is not judged', () => {
    expect(judge(followed({ sv: 'hög andel', en: 'a high share' }), of(9, 10), of(8, 10))).toEqual(notJudged);
  });

  it.each([
    ['a count against percent', () => judge(atLeast('80 %'), of(80, null), null)],
    [
      'a count against a bound in percent and one without',
      () => judge(between('0,4', '60 %'), of(1, null), null),
    ],
    ['a negative denominator', () => judge(atLeast('80 %'), of(80, -1), null)],
    ['a numerator that is no number', () => judge(atLeast('80 %'), of(Number.NaN, 1), null)],
    ['an infinite denominator', () => judge(atLeast('80 %'), of(1, Number.POSITIVE_INFINITY), null)],
    ['a factor of 0', () => judge(atMost('250'), of(1, 1), null, { per: 0 })],
  ])('%s is refused', (_, run) => {
    expect(run).toThrow(RangeError);
    expect(run).toThrow(/^judge: expected/);
  });

  it.each([
    ['per', () => judge(increase(), of(1, 2), of(1, 2), { per: Number.NaN })],
    ['actual.numerator', () => judge(increase(), of(Number.NaN, 2), of(1, 2))],
    ['actual.denominator', () => judge(increase(), of(1, Number.NaN), of(1, 2))],
    ['baseline.numerator', () => judge(increase(), of(1, 2), of(Number.NaN, 2))],
    ['baseline.denominator', () => judge(increase(), of(1, 2), of(1, Number.NaN))],
  ])('says where the number is that is none: %s', (place, run) => {
    expect(run).toThrow(`judge: expected a finite ${place} but got NaN`);
  });
});

describe('judge, over many shares', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const share = fc
    .integer({ min: 1, max: 60 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  // The rule in whole numbers, apart from the fractions: numerator × 100 against bound × denominator.
  const rules: Record<
    string,
    { goal: (b: number) => Goal; holds: (x: number, n: number, b: number) => boolean }
  > = {
    'at least': { goal: (b) => atLeast(`${b} %`), holds: (x, n, b) => x * 100 >= b * n },
    'more than': { goal: (b) => moreThan(`${b} %`), holds: (x, n, b) => x * 100 > b * n },
    'at most': { goal: (b) => atMost(`${b} %`), holds: (x, n, b) => x * 100 <= b * n },
    'less than': { goal: (b) => lessThan(`${b} %`), holds: (x, n, b) => x * 100 < b * n },
    between: {
      goal: (b) => between(`${b / 2} %`, `${b} %`),
      holds: (x, n, b) => x * 200 >= b * n && x * 100 <= b * n,
    },
  };

  it.each(Object.entries(rules))(
    '%s: toGoal is the nearest numerator that meets the goal',
    (_, { goal, holds }) => {
      fc.assert(
        fc.property(share, percent, ([x, n], b) => {
          const distances = Array.from({ length: n + 1 }, (_unused, candidate) => candidate)
            .filter((candidate) => holds(candidate, n, b))
            .map((candidate) => Math.abs(candidate - x));
          const nearest = distances.length === 0 ? null : Math.min(...distances);
          expect(judge(goal(b), of(x, n), null)).toEqual(holds(x, n, b) ? met : missed(nearest));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('increase and decrease: toGoal is the nearest numerator on the other side of the baseline', () => {
    fc.assert(
      fc.property(share, share, ([x, n], [y, m]) => {
        const candidates = Array.from({ length: n + 1 }, (_, candidate) => candidate);
        const more = candidates.find((candidate) => candidate >= x && candidate * m > y * n);
        const fewer = candidates.findLast((candidate) => candidate <= x && candidate * m < y * n);
        const up = judge(increase(), of(x, n), of(y, m));
        const down = judge(decrease(), of(x, n), of(y, m));
        expect(up).toEqual(x * m > y * n ? met : missed(more === undefined ? null : more - x));
        expect(down).toEqual(x * m < y * n ? met : missed(fewer === undefined ? null : x - fewer));
      }),
      { numRuns: 500 },
    );
  });

  it('is monotone: one more never turns a lower goal from met to missed, nor moves it away', () => {
    const rank = { 'not-judged': 0, 'not-met': 1, 'partly-met': 2, met: 3 };
    fc.assert(
      fc.property(share, percent, ([x, n], b) => {
        for (const goal of [atLeast(`${b} %`), steps(`${b / 2} %`, `${b + 1} %`), increase()]) {
          const [now, next] = [judge(goal, of(x, n), of(b, 100)), judge(goal, of(x + 1, n), of(b, 100))];
          expect(rank[next.fulfilment]).toBeGreaterThanOrEqual(rank[now.fulfilment]);
          if (now.fulfilment === next.fulfilment && now.toGoal !== null && next.toGoal !== null) {
            expect(next.toGoal).toBe(Math.max(0, now.toGoal - 1));
          }
        }
      }),
    );
  });

  it('judges the same with numbers and bigints, and after JSON', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.constantFrom(atLeast('35 %'), steps('65 %', '85 %'), increase()),
        ([x, n], [y, m], goal) => {
          const copy: Goal = JSON.parse(JSON.stringify(goal));
          expect(judge(copy, of(BigInt(x), BigInt(n)), of(BigInt(y), BigInt(m)))).toEqual(
            judge(goal, of(x, n), of(y, m)),
          );
        },
      ),
    );
  });
});
