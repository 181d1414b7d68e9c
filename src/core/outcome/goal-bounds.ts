import type { Goal } from './goal-kinds.js';

/** The bounds of a goal as printed, the lower first; none where a goal has no number of its own. */
export function goalBounds(goal: Goal): readonly string[] {
  switch (goal.kind) {
    case 'between':
      return [goal.lower, goal.upper];
    case 'steps':
      return goal.bounds;
    case 'increase':
    case 'decrease':
    case 'followed':
      return [];
    default:
      return [goal.bound];
  }
}
