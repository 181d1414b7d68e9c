import type { PNode, Program } from '../program/program.js';
import { birthWord, birthWords } from './birth-words.js';

/** Whether anybody asks what a store holds of a person born on a day; NaN = not known. */
export type BirthGate = (birth: number) => boolean;

type Born = Extract<PNode, { kind: 'born' }>;

/**
 * By store of a program: for whom it is read at all; null = for everybody. A clause beside an age says nothing of a
 * person who is not of that age in any period, so nothing need be kept of that person: C3 counts the medicines of
 * those who are 75, and most dispensings are of others.
 */
export function birthGates(program: Program): readonly (BirthGate | null)[] {
  return agesBeside(program).map(gateOf);
}

/** By store, for each place that reads it: the ages beside it. */
export function agesBeside(program: Program): readonly (readonly (readonly Born[])[])[] {
  const readBeside: (readonly Born[])[][] = program.stores.map(() => []);

  function walk(node: unknown, beside: readonly Born[]): void {
    if (typeof node !== 'object' || node === null) return;
    const { store } = node as { readonly store?: unknown };
    if (typeof store === 'number') readBeside[store]?.push(beside);
    const inside = [...beside, ...agesOf(node)];
    for (const part of Object.values(node)) walk(part, inside);
  }

  for (const { of } of program.tallies) {
    if (of.kind === 'listed' || of.kind === 'persons-at') {
      // Who is not in the denominator is not asked about.
      const { where, ...rest } = of;
      walk(where, []);
      walk(rest, where.kind === 'born' ? [where] : agesOf(where));
    } else walk(of, []);
  }
  for (const store of program.stores) {
    for (const joint of store.kind === 'unit-words' ? (store.joints ?? []) : []) readBeside[joint]?.push([]);
  }
  return readBeside;
}

/** The ages that must be true for a conjunction to be. */
function agesOf(node: object): readonly Born[] {
  const { kind, of } = node as { readonly kind?: unknown; readonly of?: unknown };
  if (kind !== 'all' || !Array.isArray(of)) return [];
  const parts = of as readonly PNode[];
  return parts.flatMap((part) => (part.kind === 'born' ? [part] : agesOf(part)));
}

function gateOf(readBeside: readonly (readonly Born[])[]): BirthGate | null {
  if (readBeside.length === 0 || readBeside.some((ages) => ages.length === 0)) return null;
  const all = readBeside.map((ages) => ages.map(({ ranges }) => birthWords(ranges)));
  return (birth) => {
    for (const ages of all) {
      let word = -1;
      for (const age of ages) word &= birthWord(age, birth);
      if (word !== 0) return true;
    }
    return false;
  };
}
