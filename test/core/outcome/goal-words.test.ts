import { describe, expect, it } from 'vitest';
import {
  atLeast,
  atMost,
  between,
  decrease,
  followed,
  goalText,
  increase,
  lessThan,
  moreThan,
  steps,
} from '../../../src/core/outcome/goal.js';

describe('goalText', () => {
  it.each([
    [atLeast('80 %'), '≥ 80 %', '≥ 80 %'],
    [atLeast('85%'), '≥ 85 %', '≥ 85 %'],
    [atLeast('85\u00a0%'), '≥ 85 %', '≥ 85 %'],
    [atLeast(' 85 % '), '≥ 85 %', '≥ 85 %'],
    [atLeast('95.5 %'), '≥ 95,5 %', '≥ 95.5 %'],
    [atLeast('95,5 %'), '≥ 95,5 %', '≥ 95.5 %'],
    [atMost('250'), '≤ 250', '≤ 250'],
    [atMost('250', { perYear: true }), '≤ 250 per år', '≤ 250 per year'],
    [lessThan('7 %'), '< 7 %', '< 7 %'],
    [moreThan('1/2'), '> 1/2', '> 1/2'],
    [between('40 %', '60 %'), '40 % – 60 %', '40 % – 60 %'],
    [steps('65 %', '85 %'), '65 % och 85 %', '65 % and 85 %'],
    [increase(), 'öka', 'increase'],
    [decrease(), 'minska', 'decrease'],
    [followed({ sv: 'hög andel', en: 'a high share' }), 'hög andel', 'a high share'],
  ])('says %j as %s and %s', (goal, sv, en) => {
    expect([goalText(goal, 'sv'), goalText(goal, 'en')]).toEqual([sv, en]);
  });
});
