import {
  addFractions,
  ceilFraction,
  compareFractions,
  divideFractions,
  type Fraction,
  floorFraction,
  fraction,
  fractionFromNumber,
  multiplyFractions,
  parseFraction,
  subtractFractions,
} from '../exact/fraction.js';
import { goalBounds } from './goal-bounds.js';
import type { BoundGoal, Goal, RangeGoal, StepsGoal } from './goal-kinds.js';

/** What was counted. A denominator of null is a count, of 0 is no data. */
export interface GoalTally {
  readonly numerator: bigint | number;
  readonly denominator: bigint | number | null;
}

/** What {@link judge} may be told about the measure. */
export interface JudgeOptions {
  /**
   * The numerator is a part of the denominator and cannot exceed it. When left out: true for a goal printed
   * in percent, and for increase and decrease where neither value is above 1.
   */
  readonly share?: boolean;
  /**
   * For a rate of unscaled counts: the value is numerator × per ÷ denominator (1 000 for "per 1 000 listed"), and
   * `toGoal` counts events. A caller who scales the numerator itself gets `toGoal` in that scale.
   */
  readonly per?: bigint | number;
}

/** How an outcome stands to a goal. */
export interface Judgement {
  readonly fulfilment: 'met' | 'not-met' | 'partly-met' | 'not-judged';
  /** Only for goals in steps: how many of them are reached (0, 1, 2). */
  readonly step?: number;
  /**
   * The least number more in the numerator (fewer, where the value is above what the goal allows) that meets the
   * goal, or reaches its next step, with the same denominator. 0 when met; null when no number does, or not judged.
   */
  readonly toGoal: number | null;
}

const NOT_JUDGED: Judgement = Object.freeze({ fulfilment: 'not-judged', toGoal: null });

interface Actual {
  readonly numerator: Fraction;
  /** 1 for a count; divided by `per` for a rate. */
  readonly denominator: Fraction;
  readonly value: Fraction;
  readonly isCount: boolean;
}

interface Limit {
  readonly bound: Fraction;
  /** The bound itself does not meet the goal. */
  readonly strict: boolean;
}

/** The values that meet a goal; null is no limit on that side. */
interface Wanted {
  readonly from: Limit | null;
  readonly to: Limit | null;
}

/**
 * Judges an outcome against a goal, on exact fractions: bounds are inclusive unless the goal says *less than* or
 * *more than*; a value equal to last year's is neither an increase nor a decrease. Nothing counted, no
 * denominator, no baseline, or a baseline of another shape (count against share) is `not-judged`.
 *
 * | goal | met | toGoal |
 * | --- | --- | --- |
 * | at least b, more than b | value ≥ b, value > b | how many more |
 * | at most b, less than b | value ≤ b, value < b | how many fewer |
 * | between a and b | a ≤ value ≤ b | how many more (below a) or fewer (above b) |
 * | steps a, b | value ≥ b; partly from a | how many more to the next step |
 * | increase, decrease | value above, below the baseline's | how many more, fewer |
 * | followed | never judged | null |
 *
 * @param goal - a goal of `atLeast` and its likes, also read from JSON
 * @param actual - numerator and denominator; for a rate see `options.per`. Whole numbers, or sums of decimals,
 *   which count at their printed value
 * @param baseline - the same of one year earlier; only *increase* and *decrease* read it
 * @param options - whether the measure is a share, where it cannot be seen from the goal; the factor of a rate
 * @returns fulfilment, step and the distance to the goal
 * @throws {RangeError} when a number is not finite, a denominator is negative, per is not above 0, or a goal in percent meets a count
 * @example
 * judge(atLeast('100 %'), { numerator: 812, denominator: 903 }, null) // => { fulfilment: 'not-met', toGoal: 91 }
 * @see readings of "minst", "öka" and "minska" in Norrbotten 2024; steps: Norrbotten 2024, B8b.
 */
export function judge(
  goal: Goal,
  actual: GoalTally | null,
  baseline: GoalTally | null,
  options: JudgeOptions = {},
): Judgement {
  const per = readNumber(options.per ?? 1, 'per');
  if (per.numerator <= 0n) throw new RangeError(`judge: expected per > 0 but got ${options.per}`);
  const now = actual === null ? null : readTally(actual, 'actual', per);
  if (now === null || goal.kind === 'followed') return NOT_JUDGED;
  if (goal.kind === 'increase' || goal.kind === 'decrease') {
    const before = baseline === null ? null : readTally(baseline, 'baseline', per);
    if (before === null || before.isCount !== now.isCount) return NOT_JUDGED;
    const limit = { bound: before.value, strict: true };
    const wanted = goal.kind === 'increase' ? { from: limit, to: null } : { from: null, to: limit };
    return judgeWanted(now, wanted, options.share ?? (isAtMostOne(now.value) && isAtMostOne(before.value)));
  }
  const printedBounds = goalBounds(goal);
  const isPercent = printedBounds.some((bound) => bound.includes('%'));
  if (isPercent && now.isCount) {
    throw new RangeError(
      `judge: expected a denominator for a goal in percent ('${printedBounds.join("', '")}') but got a count`,
    );
  }
  const isShare = options.share ?? isPercent;
  return goal.kind === 'steps' ? judgeSteps(now, goal, isShare) : judgeWanted(now, wantedBy(goal), isShare);
}

const isAtMostOne = (value: Fraction): boolean => value.numerator <= value.denominator;

const inclusive = (bound: string): Limit => ({ bound: parseFraction(bound), strict: false });
const strict = (bound: string): Limit => ({ bound: parseFraction(bound), strict: true });

const wantedBy = (goal: BoundGoal | RangeGoal): Wanted => {
  switch (goal.kind) {
    case 'at-least':
      return { from: inclusive(goal.bound), to: null };
    case 'more-than':
      return { from: strict(goal.bound), to: null };
    case 'at-most':
      return { from: null, to: inclusive(goal.bound) };
    case 'less-than':
      return { from: null, to: strict(goal.bound) };
    case 'between':
      return { from: inclusive(goal.lower), to: inclusive(goal.upper) };
  }
};

const judgeSteps = (now: Actual, goal: StepsGoal, isShare: boolean): Judgement => {
  const [first, second] = goal.bounds;
  const toFirst = judgeWanted(now, { from: inclusive(first), to: null }, isShare);
  const toSecond = judgeWanted(now, { from: inclusive(second), to: null }, isShare);
  if (toSecond.fulfilment === 'met') return { ...toSecond, step: 2 };
  if (toFirst.fulfilment === 'met') return { fulfilment: 'partly-met', step: 1, toGoal: toSecond.toGoal };
  return { ...toFirst, step: 0 };
};

const isBelow = (value: Fraction, limit: Limit | null): boolean =>
  limit !== null && compareFractions(value, limit.bound) < (limit.strict ? 1 : 0);

const isAbove = (value: Fraction, limit: Limit | null): boolean =>
  limit !== null && compareFractions(value, limit.bound) > (limit.strict ? -1 : 0);

const judgeWanted = (now: Actual, wanted: Wanted, isShare: boolean): Judgement => {
  const { from, to } = wanted;
  if (from !== null && isBelow(now.value, from)) {
    return { fulfilment: 'not-met', toGoal: distance(now, wanted, from, 1n, isShare) };
  }
  if (to !== null && isAbove(now.value, to)) {
    return { fulfilment: 'not-met', toGoal: distance(now, wanted, to, -1n, isShare) };
  }
  return { fulfilment: 'met', toGoal: 0 };
};

/** The least whole number that, added to or taken from the numerator, takes the value across the limit. */
const distance = (
  now: Actual,
  wanted: Wanted,
  limit: Limit,
  direction: 1n | -1n,
  isShare: boolean,
): number | null => {
  const target = multiplyFractions(limit.bound, now.denominator);
  const gap = multiplyFractions(subtractFractions(target, now.numerator), fraction(direction));
  const steps = limit.strict ? floorFraction(gap) + 1n : ceilFraction(gap);
  const numerator = addFractions(now.numerator, fraction(direction * steps));
  const value = divideFractions(numerator, now.denominator);
  const leapsOver = isBelow(value, wanted.from) || isAbove(value, wanted.to);
  const isMoreThanAll = isShare && !now.isCount && compareFractions(numerator, now.denominator) > 0;
  const isFewerThanNone = now.numerator.numerator >= 0n && numerator.numerator < 0n;
  return leapsOver || isMoreThanAll || isFewerThanNone ? null : Number(steps);
};

const readTally = (tally: GoalTally, name: string, per: Fraction): Actual | null => {
  const numerator = readNumber(tally.numerator, `${name}.numerator`);
  if (tally.denominator === null) {
    return { numerator, denominator: fraction(1), value: numerator, isCount: true };
  }
  const denominator = divideFractions(readNumber(tally.denominator, `${name}.denominator`), per);
  if (denominator.numerator < 0n) {
    throw new RangeError(`judge: expected ${name}.denominator ≥ 0 but got ${tally.denominator}`);
  }
  if (denominator.numerator === 0n) return null;
  return { numerator, denominator, value: divideFractions(numerator, denominator), isCount: false };
};

const readNumber = (value: bigint | number, name: string): Fraction => {
  if (typeof value === 'bigint') return fraction(value);
  if (!Number.isFinite(value)) throw new RangeError(`judge: expected a finite ${name} but got ${value}`);
  return fractionFromNumber(value);
};
