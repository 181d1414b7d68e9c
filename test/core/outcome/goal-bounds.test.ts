import { describe, expect, test } from 'vitest';
import {
  atLeast,
  atMost,
  between,
  decrease,
  followed,
  type Goal,
  increase,
  lessThan,
  moreThan,
  steps,
} from '../../../src/core/outcome/goal.js';
import { goalBounds } from '../../../src/core/outcome/goal-bounds.js';

describe('the bounds of a goal as printed', () => {
  test.each<readonly [string, Goal, readonly string[]]>([
    ['at least', atLeast('80 %'), ['80 %']],
    ['more than', moreThan('1 %'), ['1 %']],
    ['at most', atMost('250'), ['250']],
    ['less than', lessThan('1,5'), ['1,5']],
    ['between: the lower first', between('10 %', '20 %'), ['10 %', '20 %']],
    ['steps: the lower first', steps('65 %', '85%'), ['65 %', '85%']],
    ['an increase has no number of its own', increase(), []],
    ['a decrease has none', decrease(), []],
    ['words have none', followed({ sv: 'hög andel', en: 'a high share' }), []],
  ])('%s', (_, goal, bounds) => {
    expect(goalBounds(goal)).toEqual(bounds);
  });
});
