import type { Indicator } from '../measure/indicator.js';
import { goalText, judge } from './goal.js';
import type { GoalOutcome } from './outcome.js';
import type { Value } from './values.js';

/** Judges a value against every goal of its indicator, on exact fractions. */
export function judgeGoals(one: Indicator, value: Value, before: Value | null): readonly GoalOutcome[] {
  return one.goals.map((goal) => {
    const actual = tallyOf(value);
    const { fulfilment, step, toGoal } = judge(
      goal,
      actual,
      before === null ? null : tallyOf(before),
      optionsOf(one),
    );
    return Object.freeze({
      goal: goalText(goal, 'sv'),
      level: goal.level,
      fulfilment,
      step: step ?? null,
      toGoal,
    });
  });
}

function tallyOf({
  exact,
  numerator,
  denominator,
  value,
}: Value): { numerator: bigint | number; denominator: bigint | number | null } | null {
  if (exact !== null) return exact;
  if (numerator !== null) return { numerator, denominator };
  // A value without tallies (a quotient, a supplied value) is compared as the number that it prints as.
  return value === null ? null : { numerator: value, denominator: null };
}

function optionsOf({ measure }: Indicator): { readonly share?: boolean; readonly per?: number } {
  switch (measure.kind) {
    case 'rate':
      return { per: measure.times, share: false };
    case 'proportion':
    case 'pooled':
      return { share: true };
    case 'continuity':
    case 'mean':
      return { share: false };
    default:
      return {};
  }
}
