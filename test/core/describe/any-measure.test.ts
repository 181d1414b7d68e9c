import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleText } from '../../../src/core/describe/measures.js';
import { measureOf } from '../../oracle/measures.js';

/** What a reader must never meet: a hole where a word should be, or punctuation that has lost its words. */
const holes = /undefined|\[object|\bnull\b|NaN| {2}| [.,;:)]|\( |[.,;]{2}|\|/u;

test('whatever is measured, the rule is told in whole sentences', () => {
  fc.assert(
    fc.property(measureOf, (measure) => {
      const { denominator, numerator } = ruleText(measure);
      for (const text of [numerator.sv, numerator.en]) {
        expect(text).not.toMatch(holes);
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
      }
      for (const text of [denominator.sv, denominator.en]) {
        expect(text).not.toMatch(holes);
        if (text !== '') expect(text).toMatch(/^\p{Lu}.*\.$/u);
      }
    }),
    { numRuns: 500 },
  );
});
