import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coc, upc } from '../../../src/core/measure/continuity.js';

describe('coc', () => {
  it.each([
    [[2, 2], 1 / 3],
    [[3, 1], 0.5],
    [[3], 1],
    [[1, 1, 1], 0],
    [[2], 1],
    [[1, 1], 0],
    [[3, 0, 1], 0.5],
  ])('of %j is %s', (visits, expected) => {
    expect(coc(visits)).toBe(expected);
  });

  it.each([[[]], [[0]], [[1]], [[1, 0, 0]]])('of %j is undefined', (visits) => {
    expect(coc(visits)).toBeNull();
  });

  it('is the share of pairs of visits that went to one clinician', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 6 }), (visits) => {
        const clinicians = visits.flatMap((count, clinician) => Array<number>(count).fill(clinician));
        let [pairs, same] = [0, 0];
        for (let i = 0; i < clinicians.length; i += 1) {
          for (let j = i + 1; j < clinicians.length; j += 1) {
            pairs += 1;
            if (clinicians[i] === clinicians[j]) same += 1;
          }
        }
        const index = coc(visits);
        if (pairs === 0) expect(index).toBeNull();
        else expect(index).toBeCloseTo(same / pairs, 12);
      }),
    );
  });
});

describe('upc', () => {
  it.each([
    [[3, 1], 0.75],
    [[2, 2], 0.5],
    [[1], 1],
    [[0, 1], 1],
  ])('of %j is %s', (visits, expected) => {
    expect(upc(visits)).toBe(expected);
  });

  it.each([[[]], [[0, 0]]])('of %j is undefined', (visits) => {
    expect(upc(visits)).toBeNull();
  });
});

describe.each([
  ['coc', coc],
  ['upc', upc],
])('%s refuses', (name, index) => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%s visits', (count) => {
    expect(() => index([2, count])).toThrow(RangeError);
    expect(() => index([2, count])).toThrow(
      `${name}: expected visits[1] to be a whole number ≥ 0 but got ${count}`,
    );
  });
});
