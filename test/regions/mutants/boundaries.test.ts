import { evaluateRows, withParameters } from 'vardval';
import { describe, expect, test } from 'vitest';
import { boundaries } from './boundaries.js';
import { planOf, plans, sourceOf, withTheirParts } from './boundary.js';
import { goalFaults, printedGoals } from './goals.js';

describe('boundaries of the shipped definitions, worked out from the documents', () => {
  const named = [...new Set(boundaries.map(({ plan, indicator }) => `${plan} ${indicator}`))];
  test.each(named)('%s', (name) => {
    const [id = '', entry = ''] = name.split(' ');
    const whole = plans[id];
    if (whole === undefined) throw new RangeError(`no plan ${id}`);
    const plan = planOf(whole, withTheirParts(whole, [entry]));
    const wrong = boundaries
      .filter(({ plan, indicator }) => `${plan} ${indicator}` === name)
      .flatMap((boundary) => {
        const { indicator, period, unit = null, category, rows, parameters = {} } = boundary;
        const { outcome } = evaluateRows(withParameters(plan, parameters), sourceOf(rows), {
          periods: [period],
          indicators: [indicator],
          duplicates: 'trust',
        });
        const is = outcome(indicator, { period, unit, ...(category === undefined ? {} : { category }) });
        // What is null is no number: the comparison must not hold of it.
        const faults = (['numerator', 'denominator', 'value'] as const).filter((part) => {
          const by = boundary[part];
          return by !== undefined && !(Math.abs((is[part] ?? Number.NaN) - by) < 1e-12);
        });
        return faults.length > 0
          ? [
              `${boundary.why}: ${JSON.stringify(boundary.rows)}: ${is.numerator}/${is.denominator} ${is.value}`,
            ]
          : [];
      });
    expect(wrong).toEqual([]);
  });
});

describe('goals as the documents print them', () => {
  test.each(Object.keys(printedGoals))('%s', (id) => {
    const plan = plans[id];
    const faults = (plan?.indicators ?? []).map((one) => [one.id, goalFaults(id, one)] as const);
    expect(faults.filter(([, found]) => found.length > 0)).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
  });
});
