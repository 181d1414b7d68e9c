import type { Store } from '../program/program.js';
import {
  addEntry,
  type Chains,
  chains,
  fieldOf,
  type Growing,
  growingInts,
  growingNumbers,
  headOf,
  nextOf,
  none,
  putField,
  type Room,
  reserve,
} from './growing.js';
import { type Triples, triples } from './triples.js';

/** What feeds have kept of each person, and how more is added. One function is used of each, by the store's kind. */
export interface StoreState {
  readonly kind: Store['kind'];
  /** Words that one integer array holds by person or unit. */
  readonly words: Growing<Int32Array>;
  /** Counters: one array a binary digit. */
  readonly digits: readonly Growing<Int32Array>[];
  readonly chains: Chains;
  /** Unit, clinician and word of the kinds of visits that there are. */
  readonly kinds: Triples;
  /** Numbers beside the entries of the chains. */
  readonly numbers: Growing<Float64Array>;
  readonly description: Store;
}

const fieldsOf: Readonly<Record<Store['kind'], number>> = {
  word: 0,
  units: 0,
  'unit-counter': 0,
  counter: 0,
  'unit-words': 2,
  distinct: 2,
  sum: 1,
  pick: 3,
  visits: 2,
  days: 2,
  joint: 4,
};

export function storeState(description: Store, room: Room): StoreState {
  const digits = 'most' in description ? Math.ceil(Math.log2(description.most + 1)) : 0;
  return {
    kind: description.kind,
    description,
    words: growingInts(room),
    digits: Array.from({ length: digits }, () => growingInts(room)),
    chains: chains(fieldsOf[description.kind], room),
    kinds: triples(),
    numbers: growingNumbers(),
  };
}

/** Field of an entry. */
export function at(of: Chains, field: number, entry: number): number {
  return fieldOf(of, entry, field);
}

function set(of: Chains, field: number, entry: number, value: number): void {
  putField(of, entry, field, value);
}

export function orWord(store: StoreState, owner: number, word: number): void {
  reserve(store.words, owner);
  store.words.at[owner] = (store.words.at[owner] as number) | word;
}

export function wordOf(store: StoreState, owner: number): number {
  return owner < store.words.at.length ? (store.words.at[owner] as number) : 0;
}

/** ORs a word into the owner's entry with the key, which is the chain's first field; the word is its second. */
export function orKeyedWord(store: StoreState, owner: number, key: number, word: number): void {
  const { chains: own } = store;
  for (let e = headOf(own, owner); e !== none; e = nextOf(own, e)) {
    if (at(own, 0, e) === key) {
      set(own, 1, e, at(own, 1, e) | word);
      return;
    }
  }
  const e = addEntry(own, owner);
  set(own, 0, e, key);
  set(own, 1, e, word);
}

/** Counts one row in each period of the word: the digits of all periods carry in one go, and stay at their most. */
export function countWord(store: StoreState, owner: number, word: number): void {
  let full = -1;
  for (const digit of store.digits) {
    reserve(digit, owner);
    full &= digit.at[owner] as number;
  }
  let carry = word & ~full;
  for (const digit of store.digits) {
    const before = digit.at[owner] as number;
    digit.at[owner] = before ^ carry;
    carry &= before;
    if (carry === 0) return;
  }
}

/** Periods in which the digits make at least n. */
export function atLeastWord(digits: readonly number[], n: number): number {
  if (n >= 2 ** digits.length) return 0;
  let more = 0;
  let equal = -1;
  for (let i = digits.length - 1; i >= 0; i -= 1) {
    const digit = digits[i] as number;
    if ((n >>> i) & 1) equal &= digit;
    else {
      more |= equal & digit;
      equal &= ~digit;
    }
  }
  return more | equal;
}

export function digitsOf(store: StoreState, owner: number): readonly number[] {
  return store.digits.map((digit) => (owner < digit.at.length ? (digit.at[owner] as number) : 0));
}

/** Periods in which the owner has at least n entries. */
export function atLeastKeys(store: StoreState, owner: number, n: number): number {
  const { chains: own } = store;
  const digits = new Array<number>(32 - Math.clz32(n)).fill(0);
  for (let e = headOf(own, owner); e !== none; e = nextOf(own, e)) {
    const word = at(own, 1, e);
    let full = -1;
    for (const digit of digits) full &= digit;
    let carry = word & ~full;
    for (let i = 0; i < digits.length && carry !== 0; i += 1) {
      const before = digits[i] as number;
      digits[i] = before ^ carry;
      carry &= before;
    }
  }
  return atLeastWord(digits, n);
}

/** Adds to the sum of the rows that count in the same periods: state grows with persons, not with their rows. */
export function addNumber(store: StoreState, owner: number, value: number, word: number): void {
  const { chains: own } = store;
  for (let e = headOf(own, owner); e !== none; e = nextOf(own, e)) {
    if (at(own, 0, e) === word) {
      store.numbers.at[e] = (store.numbers.at[e] as number) + value;
      return;
    }
  }
  const e = addEntry(own, owner);
  reserve(store.numbers, e);
  store.numbers.at[e] = value;
  set(own, 0, e, word);
}

/** Fields of a picked row: word, day, text (when the value is one; −1 = null). */
export function addPick(
  store: StoreState,
  owner: number,
  word: number,
  day: number,
  value: number,
  text: number,
): void {
  const e = addEntry(store.chains, owner);
  reserve(store.numbers, e);
  store.numbers.at[e] = value;
  set(store.chains, 0, e, word);
  set(store.chains, 1, e, day);
  set(store.chains, 2, e, text);
}

export function addDay(store: StoreState, owner: number, day: number, row: number): void {
  const e = addEntry(store.chains, owner);
  set(store.chains, 0, e, day);
  set(store.chains, 1, e, row);
}

/** Notes that a kind of row stands at a unit on a day. */
export function addJoint(
  store: StoreState,
  owner: number,
  unit: number,
  day: number,
  kind: number,
  word: number,
): void {
  const { chains: own } = store;
  for (let e = headOf(own, owner); e !== none; e = nextOf(own, e)) {
    if (at(own, 0, e) === unit && at(own, 1, e) === day) {
      set(own, 2, e, at(own, 2, e) | (1 << kind));
      return;
    }
  }
  const e = addEntry(own, owner);
  set(own, 0, e, unit);
  set(own, 1, e, day);
  set(own, 2, e, 1 << kind);
  set(own, 3, e, word);
}

/** Whether there is anything to visit of an owner. */
export function hasUnits(stores: readonly StoreState[], index: number, owner: number): boolean {
  const store = stores[index] as StoreState;
  if (headOf(store.chains, owner) !== none) return true;
  const joints = store.description.kind === 'unit-words' ? (store.description.joints ?? []) : [];
  return joints.some((joint) => hasUnits(stores, joint, owner));
}

/** Visits the units of an owner, each once, with the periods in which there is such a row. */
export function eachUnit(
  stores: readonly StoreState[],
  index: number,
  owner: number,
  visit: (unit: number, word: number) => void,
): void {
  const store = stores[index] as StoreState;
  const { description, chains: own } = store;
  const joints = description.kind === 'unit-words' ? (description.joints ?? []) : [];
  if (description.kind === 'unit-words' && joints.length === 0) {
    for (let e = headOf(own, owner); e !== none; e = nextOf(own, e)) visit(at(own, 0, e), at(own, 1, e));
    return;
  }
  const words = new Map<number, number>();
  const or = (unit: number, word: number): void => {
    words.set(unit, (words.get(unit) ?? 0) | word);
  };
  if (description.kind === 'unit-words') {
    for (let e = headOf(own, owner); e !== none; e = nextOf(own, e)) or(at(own, 0, e), at(own, 1, e));
  } else {
    eachJoint(store, owner, or);
  }
  for (const joint of joints) eachJoint(stores[joint] as StoreState, owner, or);
  for (const [unit, word] of words) visit(unit, word);
}

function eachJoint(store: StoreState, owner: number, visit: (unit: number, word: number) => void): void {
  const { description, chains: own } = store;
  const complete = description.kind === 'joint' ? (1 << description.kinds) - 1 : 0;
  for (let e = headOf(own, owner); e !== none; e = nextOf(own, e)) {
    if (at(own, 2, e) === complete) visit(at(own, 0, e), at(own, 3, e));
  }
}
