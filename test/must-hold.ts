import fc from 'fast-check';

/** How long a failing case is made smaller before it is told of, in milliseconds. */
const shrinkingTime = 60_000;

/**
 * Asserts a property whose runs are slow: the first failure ends the run and is made smaller for a minute at most, where
 * fast-check alone would go on for as long as there is something smaller to try.
 *
 * @throws {Error} with the seed and the path that repeat the failure, the smallest case found, and what failed in it
 */
export async function mustHold<Ts>(
  property: fc.IAsyncProperty<Ts>,
  parameters: fc.Parameters<Ts>,
): Promise<void> {
  const found = await fc.check(property, { ...parameters, endOnFailure: true });
  if (!found.failed) return;
  const { seed, counterexamplePath: path, errorInstance: error } = found;
  await fc.assert(property, {
    ...parameters,
    seed,
    ...(path === null ? {} : { path }),
    interruptAfterTimeLimit: shrinkingTime,
  });
  throw new Error(`failed once with seed ${seed} and path ${path}, not when repeated: ${messageOf(error)}`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
