import type { Fraction } from '../exact/fraction.js';
import {
  addFractions,
  divideFractions,
  fraction,
  fractionToNumber,
  multiplyFractions,
} from '../exact/fraction.js';
import { requireObject } from '../received.js';
import { requireCount } from './inputs.js';
import type { Factor } from './money.js';
import { parseFactor } from './money.js';

/** The seven groups of the Care Need Index. */
export type CareNeedGroup =
  | 'childrenUnder5'
  | 'foreignBorn'
  | 'aloneOver65'
  | 'singleParents'
  | 'movedIn'
  | 'unemployed'
  | 'lowEducation';

/** Persons listed at a unit, in all and in each group. */
export type CareNeedCounts = Readonly<Record<CareNeedGroup | 'population', number>>;

/** A unit's Care Need Index, in all and per person against the reference. */
export interface CareNeedIndex {
  /** Σ persons × weight. */
  readonly index: number;
  /** Index per person ÷ the reference mean, 1 where need is as in the reference; null without population. */
  readonly value: number | null;
  /** The same exactly; a payment is computed from this one. */
  readonly exact: { readonly index: Fraction; readonly value: Fraction | null };
}

const GROUPS = [
  'childrenUnder5',
  'foreignBorn',
  'aloneOver65',
  'singleParents',
  'movedIn',
  'unemployed',
  'lowEducation',
] as const;

/**
 * Weighs how many of a unit's listed persons belong to groups with greater need of care: Care Need Index (CNI).
 *
 * Without population there is no value (null); without anybody in a group the index is 0.
 *
 * @param counts - whole persons; each group is part of the population
 * @param options - `weights` per group, and `referenceMean`: the index per person in the reference population
 * @returns the index, the value around 1, and both as exact fractions
 * @throws {RangeError} when a count is missing, negative or greater than the population, a weight is missing or
 *   negative, or the reference mean is not above 0
 * @example
 * careNeedIndex(
 *   { population: 5912, childrenUnder5: 595, foreignBorn: 1391, aloneOver65: 484, singleParents: 167,
 *     movedIn: 385, unemployed: 981, lowEducation: 632 },
 *   { weights: { childrenUnder5: '3.23', foreignBorn: '5.72', aloneOver65: '6.15', singleParents: '4.19',
 *       movedIn: '4.19', unemployed: '5.13', lowEducation: '3.97' }, referenceMean: '2.4761' },
 * ).index // => 22709.42
 * @see SCB, product page of Care Need Index: unit 1 has index 22 709 (shown truncated) and CNI 1.5513;
 *   Norrbotten 2024, A3
 */
export function careNeedIndex(
  counts: CareNeedCounts,
  options: { readonly weights: Readonly<Record<CareNeedGroup, Factor>>; readonly referenceMean: Factor },
): CareNeedIndex {
  requireObject(counts, 'careNeedIndex: counts');
  requireObject(options, 'careNeedIndex: options');
  requireObject(options.weights, 'careNeedIndex: weights');
  const population = requireCount(counts.population, 'careNeedIndex: population');
  const mean = parseFactor(options.referenceMean, 'careNeedIndex: referenceMean');
  if (mean.numerator === 0n) throw new RangeError('careNeedIndex: expected referenceMean > 0 but got 0');
  let index = fraction(0);
  for (const group of GROUPS) {
    const persons = requireCount(counts[group], `careNeedIndex: ${group}`);
    if (persons > population) {
      throw new RangeError(
        `careNeedIndex: expected ${group} ≤ population (${population}) but got ${persons}`,
      );
    }
    const weight = parseFactor(options.weights[group], `careNeedIndex: weight of ${group}`);
    index = addFractions(index, multiplyFractions(weight, fraction(persons)));
  }
  const value =
    population === 0n ? null : divideFractions(divideFractions(index, fraction(population)), mean);
  return Object.freeze({
    index: fractionToNumber(index),
    value: value === null ? null : fractionToNumber(value),
    exact: Object.freeze({ index, value }),
  });
}
