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

test('what is said twice is said once', () => {
  const isKnown = { kind: 'known', value: { kind: 'col', column: 'from' } } as const;
  const countOf = (of: readonly (typeof isKnown)[]): Parameters<typeof ruleText>[0] => ({
    kind: 'count',
    of: {
      kind: 'each-row',
      rows: {
        kind: 'rows',
        table: 'riskBands',
        where: { kind: 'any', of },
        dated: { kind: 'col', column: 'from' },
      },
      during: { from: { of: 'period-start', months: 0 }, to: { of: 'period-end', months: 0 } },
      attributedBy: 'listing-on-date',
      once: 'a-row',
    },
  });
  expect(ruleText(countOf([isKnown, isKnown]))).toEqual(ruleText(countOf([isKnown])));
});
