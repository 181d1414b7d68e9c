import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mustHold } from './must-hold.js';

const lessThan = (limit: number) =>
  fc.asyncProperty(fc.nat(1000), async (n) => {
    if (n >= limit) throw new Error(`${n} is too much`);
  });

test('a property that holds is quiet', async () => {
  await expect(mustHold(lessThan(1001), { numRuns: 20 })).resolves.toBeUndefined();
});

test('one that fails tells seed, path and the smallest case', async () => {
  await expect(mustHold(lessThan(10), { numRuns: 50, seed: 3 })).rejects.toThrow(
    /seed: 3, path: "[\d:]+"[\s\S]*Counterexample: \[10\]/,
  );
});

test('what cannot be repeated fails too', async () => {
  let runs = 0;
  const once = fc.asyncProperty(fc.nat(), async () => {
    runs += 1;
    if (runs === 3) throw new Error('only now');
  });
  await expect(mustHold(once, { numRuns: 5 })).rejects.toThrow(/failed once with seed .*: only now/);
});
