import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src/core/exact/fraction.js';
import type { CareNeedCounts } from '../../../src/core/remuneration/care-need-index.js';
import { careNeedIndex } from '../../../src/core/remuneration/care-need-index.js';

describe('careNeedIndex', () => {
  const counts: CareNeedCounts = {
    population: 5912,
    childrenUnder5: 595,
    foreignBorn: 1391,
    aloneOver65: 484,
    singleParents: 167,
    movedIn: 385,
    unemployed: 981,
    lowEducation: 632,
  };
  const weights = {
    childrenUnder5: '3.23',
    foreignBorn: '5.72',
    aloneOver65: '6.15',
    singleParents: '4.19',
    movedIn: '4.19',
    unemployed: '5.13',
    lowEducation: '3.97',
  };
  const options = { weights, referenceMean: '2.4761' };

  it("gives SCB's published example: index 22 709, shown truncated, and CNI 1.5513", () => {
    const { index, value, exact } = careNeedIndex(counts, options);
    expect(Math.trunc(index)).toBe(22_709);
    expect(value?.toFixed(4)).toBe('1.5513');
    expect(exact.index).toEqual(fraction(2_270_942, 100));
  });

  it('has no value without population', () => {
    const nobody: CareNeedCounts = {
      population: 0,
      childrenUnder5: 0,
      foreignBorn: 0,
      aloneOver65: 0,
      singleParents: 0,
      movedIn: 0,
      unemployed: 0,
      lowEducation: 0,
    };
    expect(careNeedIndex(nobody, options)).toMatchObject({ index: 0, value: null });
    expect(careNeedIndex({ ...nobody, population: 10 }, options)).toMatchObject({ index: 0, value: 0 });
  });

  it.each<[string, () => unknown]>([
    ['a group above the population', () => careNeedIndex({ ...counts, unemployed: 5913 }, options)],
    ['a negative count', () => careNeedIndex({ ...counts, movedIn: -1 }, options)],
    ['NaN', () => careNeedIndex({ ...counts, movedIn: Number.NaN }, options)],
    [
      'a negative weight',
      () => careNeedIndex(counts, { ...options, weights: { ...weights, movedIn: '-1' } }),
    ],
    ['reference 0', () => careNeedIndex(counts, { ...options, referenceMean: 0 })],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(/^careNeedIndex: /);
  });
});
