import { canonicalJson } from '../../program/hash.js';

/** A truth value of three-valued logic; null is unknown. */
export type Truth = boolean | null;

/** What a condition asks of one value, or of nothing that is looked into here. */
export interface Atom {
  /** Two atoms with one key are about the same value. */
  readonly key: string;
  /** Values that tell the answers apart, before it is known what others ask of the same value. */
  readonly points: readonly Point[];
  /** The answer for a value of the key. */
  readonly answer: (point: Point) => Truth;
}

/** A value that a key may have; null: missing. */
export type Point = string | number | boolean | null;

/** A condition as a tree of what it asks. */
export type Asked =
  | { readonly kind: 'atom'; readonly atom: Atom; readonly path: string }
  | { readonly kind: 'not'; readonly of: Asked; readonly path: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Asked[]; readonly path: string };

/** The answers that a condition can have at all. */
export interface Possible {
  readonly yes: boolean;
  readonly no: boolean;
  readonly unknown: boolean;
}

/** More combinations than this are not tried: then nothing is said of the whole, only of its parts. */
const mostCombinations = 40_000;

function atomsIn(asked: Asked): readonly Atom[] {
  if (asked.kind === 'atom') return [asked.atom];
  return asked.kind === 'not' ? atomsIn(asked.of) : asked.of.flatMap(atomsIn);
}

/** The points of each key: those of every atom about it, each once. */
function pointsByKey(atoms: readonly Atom[]): ReadonlyMap<string, readonly Point[]> {
  const found = new Map<string, Point[]>();
  for (const { key, points } of atoms) {
    const own = found.get(key) ?? [];
    found.set(key, [...own, ...points.filter((point) => !own.includes(point))]);
  }
  return found;
}

/** Points that every atom of their key answers alike are one. */
function distinct(points: readonly Point[], atoms: readonly Atom[]): readonly Point[] {
  const byAnswers = new Map(
    points.map((point) => [canonicalJson(atoms.map((atom) => atom.answer(point))), point] as const),
  );
  return [...byAnswers.values()];
}

function truthOf(asked: Asked, values: ReadonlyMap<string, Point>): Truth {
  switch (asked.kind) {
    case 'atom':
      return asked.atom.answer(values.get(asked.atom.key) ?? null);
    case 'not': {
      const of = truthOf(asked.of, values);
      return of === null ? null : !of;
    }
    default: {
      const parts = asked.of.map((part) => truthOf(part, values));
      const deciding = asked.kind === 'any';
      if (parts.includes(deciding)) return deciding;
      return parts.includes(null) ? null : !deciding;
    }
  }
}

/**
 * The answers that a condition can have, over every combination of what its values can be. Values that depend on each
 * other (a span and its dates) are taken as free: what is called impossible here is impossible.
 *
 * @returns null where there are too many combinations to try
 */
export function possible(asked: Asked): Possible | null {
  const atoms = atomsIn(asked);
  const keys = [...pointsByKey(atoms)].map(([key, points]) => {
    const own = atoms.filter((atom) => atom.key === key);
    return [key, distinct(points, own)] as const;
  });
  if (keys.reduce((product, [, points]) => product * points.length, 1) > mostCombinations) return null;
  const seen = { yes: false, no: false, unknown: false };
  const values = new Map<string, Point>();
  const walk = (index: number): void => {
    const next = keys[index];
    if (next === undefined) {
      const truth = truthOf(asked, values);
      if (truth === null) seen.unknown = true;
      else if (truth) seen.yes = true;
      else seen.no = true;
      return;
    }
    for (const point of next[1]) {
      values.set(next[0], point);
      walk(index + 1);
    }
  };
  walk(0);
  return seen;
}
