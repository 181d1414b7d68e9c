import type { Mutation } from './operators.js';

/** Why a mutant that survives may: the two definitions mean the same, or nothing could tell them apart. */
export function reasonOf(_plan: string, _indicator: string, _mutation: Mutation): string | null {
  return null;
}
