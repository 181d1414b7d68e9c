import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldWords } from '../../../src/core/memory/day-words.js';

test('an interval holds the periods whose day lies in it, without a bound all of them', () => {
  const day = fc.integer({ min: -20, max: 20 });
  const bound = fc.oneof(day, fc.constantFrom(Number.NaN, 0x3fffffff, -0x3fffffff));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 31 }), bound, bound, (days, from, to) => {
      const expected = days.map((one) => !(one < from) && !(one >= to));
      const word = heldWords(days)(from, to);
      expect(days.map((_, p) => ((word >>> p) & 1) === 1)).toEqual(expected);
    }),
  );
});
