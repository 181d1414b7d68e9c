import { fractionFromNumber } from '../exact/fraction.js';
import type { Indicator } from '../measure/indicator.js';
import { type Goal, goalText, judge } from './goal.js';
import type { GoalOutcome } from './outcome.js';
import type { Value } from './values.js';

/** Judges a value against every goal of its indicator, on exact fractions. */
export function judgeGoals(one: Indicator, value: Value, before: Value | null): readonly GoalOutcome[] {
  return Object.freeze(one.goals.map((goal) => Object.freeze(judgeGoal(one, goal, value, before))));
}

function judgeGoal(one: Indicator, goal: Goal, value: Value, before: Value | null): GoalOutcome {
  const then = before === null ? null : tallyOf(before);
  const now = tallyOf(value);
  // A count that somebody else made says nothing of a share.
  const isComparable = now === null || now.denominator !== null || !goalText(goal, 'sv').includes('%');
  const { fulfilment, step, toGoal } = judge(goal, isComparable ? now : null, then, optionsOf(one));
  // Of an index, a median or a number that somebody else made there is nothing that a number more or fewer could be of.
  const isCounted = value.exact !== null && !['continuity', 'distribution'].includes(one.measure.kind);
  return {
    goal: goalText(goal, 'sv'),
    level: goal.level,
    fulfilment,
    step: step ?? null,
    toGoal: isCounted ? toGoal : null,
  };
}

type Tally = NonNullable<Value['exact']>;

/** What goals compare: the tally, or a value that somebody else made, as the decimal that it prints as. */
function tallyOf({ exact, value }: Value): Tally | null {
  if (exact !== null) return exact;
  return value === null ? null : fractionFromNumber(value);
}

function optionsOf({ measure }: Indicator): { readonly share?: boolean; readonly per?: number } {
  switch (measure.kind) {
    case 'rate':
      return { per: measure.times, share: false };
    case 'proportion':
    case 'pooled':
    case 'part':
      return { share: true };
    case 'mean':
      return { share: false };
    default:
      return {};
  }
}
