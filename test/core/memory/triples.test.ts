import fc from 'fast-check';
import { expect, test } from 'vitest';
import { triples } from '../../../src/core/memory/triples.js';

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
        expect(own.of(a, b, c)).toBe(number);
        expect([own.get(number, 0), own.get(number, 1), own.get(number, 2)]).toEqual([a, b, c]);
      }
    }),
  );
});
