import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tripleField, tripleNumber, triples } from '../../../src/core/memory/triples.js';

test('numbers triples in the order in which they come, and gives them back', () => {
  const int = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(int, int, int), { maxLength: 600 }), (all) => {
      const own = triples();
      const expected = new Map<string, number>();
      for (const [a, b, c] of all) {
        const key = `${a} ${b} ${c}`;
        const number = expected.get(key) ?? expected.size;
        expected.set(key, number);
        expect(tripleNumber(own, a, b, c)).toBe(number);
        expect(([0, 1, 2] as const).map((field) => tripleField(own, number, field))).toEqual([a, b, c]);
      }
    }),
  );
});
