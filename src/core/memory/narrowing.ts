import type { PNode } from '../program/program.js';
import { type BirthWords, birthWord, birthWords } from './birth-words.js';
import { type PersonContext, type PersonWord, personWord } from './person-words.js';
import { atLeastKeys, type StoreState, wordOf } from './stores.js';

/** Persons who are counted at units, side by side: the first `size`. */
export interface Picked {
  size: number;
  readonly persons: Int32Array;
  readonly units: Int32Array;
  readonly births: Float64Array;
  /** The periods in which a person still counts: never 0. */
  readonly words: Int32Array;
}

/**
 * Takes from the words of persons the periods in which a clause is not true, and leaves out who counts in none: the
 * next clause is asked of those who are left. One loop a clause, each a function of the module: of those the engine
 * keeps what it has compiled from one run to the next.
 */
export type Narrowing = (picked: Picked) => void;

export function picked(most: number): Picked {
  return {
    size: 0,
    persons: new Int32Array(most),
    units: new Int32Array(most),
    births: new Float64Array(most),
    words: new Int32Array(most),
  };
}

/** Cheapest first: ages, then words, then what is counted. */
const rank: Readonly<Partial<Record<PNode['kind'], number>>> = { const: 0, born: 1, word: 2 };

/** Makes the narrowings that a clause comes to. */
export function narrowings(node: PNode, context: PersonContext): readonly Narrowing[] {
  return [...conjuncts(node)]
    .sort((a, b) => (rank[a.kind] ?? 3) - (rank[b.kind] ?? 3))
    .map((part) => narrowing(part, context));
}

function conjuncts(node: PNode): readonly PNode[] {
  return node.kind === 'all' ? node.of.flatMap(conjuncts) : [node];
}

function narrowing(node: PNode, context: PersonContext): Narrowing {
  if (node.kind === 'born') {
    const born = birthWords(node.ranges);
    return (of) => {
      keepBorn(of, born);
    };
  }
  if (node.kind === 'word') {
    const store = context.stores[node.store] as StoreState;
    const { not } = node;
    if (store.kind === 'word') {
      return (of) => {
        keepWords(of, store, not);
      };
    }
  }
  if (node.kind === 'at-least') {
    const store = context.stores[node.store] as StoreState;
    const { n, not } = node;
    if (store.kind !== 'counter') {
      return (of) => {
        keepAtLeast(of, store, n, not);
      };
    }
  }
  const word = personWord(node, context);
  return (of) => {
    keepWhere(of, word);
  };
}

/** Moves entry k to the next place of those who are left, with its word; returns how many are left. */
function leave(of: Picked, left: number, k: number, word: number): number {
  if (word === 0) return left;
  of.persons[left] = of.persons[k] as number;
  of.units[left] = of.units[k] as number;
  of.births[left] = of.births[k] as number;
  of.words[left] = word;
  return left + 1;
}

function keepBorn(of: Picked, born: BirthWords): void {
  let left = 0;
  for (let k = 0; k < of.size; k += 1) {
    left = leave(of, left, k, (of.words[k] as number) & birthWord(born, of.births[k] as number));
  }
  of.size = left;
}

function keepWords(of: Picked, store: StoreState, not: boolean): void {
  const flip = not ? -1 : 0;
  let left = 0;
  for (let k = 0; k < of.size; k += 1) {
    left = leave(of, left, k, (of.words[k] as number) & (wordOf(store, of.persons[k] as number) ^ flip));
  }
  of.size = left;
}

function keepAtLeast(of: Picked, store: StoreState, n: number, not: boolean): void {
  const flip = not ? -1 : 0;
  let left = 0;
  for (let k = 0; k < of.size; k += 1) {
    left = leave(
      of,
      left,
      k,
      (of.words[k] as number) & (atLeastKeys(store, of.persons[k] as number, n) ^ flip),
    );
  }
  of.size = left;
}

function keepWhere(of: Picked, word: PersonWord): void {
  let left = 0;
  for (let k = 0; k < of.size; k += 1) {
    left = leave(of, left, k, (of.words[k] as number) & word(of.persons[k] as number, of.units[k] as number));
  }
  of.size = left;
}
