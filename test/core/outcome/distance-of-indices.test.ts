import { evaluateRows } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { describe, expect, it } from 'vitest';

describe('the distance to the goal of an index', () => {
  it('is no number of persons', () => {
    const rows = syntheticRegion({ persons: 3000, units: 5, seed: '7' }).source();
    const { outcomes } = evaluateRows(norrbotten2024, rows, {
      periods: ['2024'],
      indicators: ['C6a', 'C3'],
      baseline: 'previous-year',
    });
    const goals = (id: string) => outcomes.filter((one) => one.indicator === id).flatMap((one) => one.goals);
    expect(goals('C6a').some((goal) => goal.fulfilment === 'not-met')).toBe(true);
    for (const goal of goals('C6a')) expect(goal.toGoal).toBeNull();
    expect(goals('C3').some((goal) => (goal.toGoal ?? 0) > 0)).toBe(true);
  });
});
