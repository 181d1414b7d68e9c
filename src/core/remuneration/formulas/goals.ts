import { DefinitionError, OptionsError } from '../../errors.js';
import type { BoundGoal, Goal, StepsGoal } from '../../outcome/goal.js';
import { goalOfIndicator } from '../define-rules.js';
import type { PayContext } from '../draft.js';
import type { RuleGoal } from '../rule.js';

/** The bound that a rule refers to, from its one home. */
export function boundGoalOf(
  context: PayContext,
  reference: RuleGoal,
  kind: 'at-least' | 'at-most',
): BoundGoal {
  const goal = goalOf(context, reference, kind);
  if (goal.kind === 'at-least' || goal.kind === 'at-most') return goal;
  throw ofOtherKind(goal, kind);
}

/** The two steps that a rule refers to. */
export function stepsGoalOf(context: PayContext, reference: RuleGoal): StepsGoal {
  const goal = goalOf(context, reference, 'steps');
  if (goal.kind === 'steps') return goal;
  throw ofOtherKind(goal, 'steps');
}

function goalOf({ plan }: PayContext, reference: RuleGoal, kind: Goal['kind']): Goal {
  const goal = reference.kind === 'shared' ? reference.goal : ofIndicator(plan, reference.indicator, kind);
  if (goal.kind === kind) return goal;
  throw ofOtherKind(goal, kind);
}

const ofOtherKind = (goal: Goal, kind: Goal['kind']): DefinitionError =>
  new DefinitionError({
    code: 'goal-of-other-kind',
    what: `pay: expected a goal '${kind}' but got '${goal.kind}'`,
    todo: 'make the rules with defineRules, which checks it',
  });

function ofIndicator(plan: PayContext['plan'], id: string, kind: Goal['kind']): Goal {
  const found = plan?.indicators.find((one) => one.id === id);
  const goal = found === undefined ? null : goalOfIndicator(found, [kind]);
  if (found !== undefined && found.use !== 'base') {
    throw new DefinitionError({
      code: 'not-paid-for',
      what: `pay: the goal is that of '${id}', a ${found.use} entry, which is never a ground for remuneration`,
      where: { indicator: id },
      todo: 'pay for a base entry',
    });
  }
  if (goal !== null) return goal;
  throw new OptionsError({
    code: 'plan-missing',
    what: `pay: the goal of '${id}' is not known: ${plan === null ? 'no plan was given' : `the plan ${plan.id} has none`}`,
    where: { indicator: id },
    todo: 'give the report of the plan, or the plan itself',
  });
}
