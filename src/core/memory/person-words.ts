import type { Comparison } from '../measure/nodes.js';
import type { PNode } from '../program/program.js';
import { birthWord, birthWords } from './birth-words.js';
import { headOf, nextOf, none } from './growing.js';
import type { Listings } from './listings.js';
import { at, atLeastKeys, atLeastWord, digitsOf, eachUnit, type StoreState, wordOf } from './stores.js';
import { anywhere, type VisitSums, visitSums } from './visits.js';

/** Periods in which a clause is true of a person who is counted at a unit. */
export type PersonWord = (person: number, unit: number) => number;

/** What a person clause is asked of. */
export interface PersonContext {
  readonly stores: readonly StoreState[];
  birthDay(person: number): number;
  /** 0 not known, 1 female, 2 male. */
  sex(person: number): number;
  readonly periods: number;
  /** Texts by their number, for picked values. */
  readonly texts: readonly (string | null)[];
  readonly listings: Pick<Listings, 'head' | 'next' | 'unit' | 'from' | 'to' | 'isAssigned'>;
  /** For each of the program's days: the periods in which an interval holds it. */
  readonly held: readonly ((from: number, to: number) => number)[];
}

/** Compiles a lowered person clause to a function of the person's words. */
export function personWord(node: PNode, context: PersonContext): PersonWord {
  switch (node.kind) {
    case 'const':
      return node.value ? () => -1 : () => 0;
    case 'word':
      return wordClause(node, context);
    case 'at-least': {
      const store = context.stores[node.store] as StoreState;
      const { n, not } = node;
      const atLeast: PersonWord =
        store.kind === 'counter'
          ? (person) => atLeastWord(digitsOf(store, person), n)
          : (person) => atLeastKeys(store, person, n);
      return not ? (person, unit) => ~atLeast(person, unit) : atLeast;
    }
    case 'sum':
      return sumClause(node, context);
    case 'pick':
      return pickClause(node, context);
    case 'index':
      return indexClause(node, context);
    case 'born': {
      const born = birthWords(node.ranges);
      return (person) => birthWord(born, context.birthDay(person));
    }
    case 'sex': {
      const wanted = node.is === 'female' ? 1 : 2;
      return (person) => (context.sex(person) === wanted ? -1 : 0);
    }
    case 'listed':
      return listedClause(node, context);
    case 'all': {
      const parts = node.of.map((part) => personWord(part, context));
      return (person, unit) => {
        let word = -1;
        for (const part of parts) {
          word &= part(person, unit);
          if (word === 0) return 0;
        }
        return word;
      };
    }
    case 'any': {
      const parts = node.of.map((part) => personWord(part, context));
      return (person, unit) => {
        let word = 0;
        for (const part of parts) word |= part(person, unit);
        return word;
      };
    }
  }
}

function wordClause(node: Extract<PNode, { kind: 'word' }>, context: PersonContext): PersonWord {
  const store = context.stores[node.store] as StoreState;
  const { not, unit: where } = node;
  if (store.kind === 'word')
    return not ? (person) => ~wordOf(store, person) : (person) => wordOf(store, person);
  const word: PersonWord = (person, unit) => {
    let found = 0;
    eachUnit(context.stores, node.store, person, (one, periods) => {
      if (where === 'anywhere' || one === unit) found |= periods;
    });
    return found;
  };
  return not ? (person, unit) => ~word(person, unit) : word;
}

function listedClause(
  node: Extract<PNode, { kind: 'listed' }>,
  { listings, held }: PersonContext,
): PersonWord {
  const holds = held[node.day] as (typeof held)[number];
  const word: PersonWord = (person, unit) => {
    let found = 0;
    for (let at = listings.head(person); at !== none; at = listings.next(at)) {
      if (listings.isAssigned(at) ? !node.assigned : !node.listed) continue;
      if (node.unit === 'same-unit' && listings.unit(at) !== unit) continue;
      found |= holds(listings.from(at), listings.to(at));
    }
    return found;
  };
  return node.not ? (person, unit) => ~word(person, unit) : word;
}

function holds(op: Comparison, sign: number): boolean {
  switch (op) {
    case 'eq':
      return sign === 0;
    case 'ne':
      return sign !== 0;
    case 'lt':
      return sign < 0;
    case 'le':
      return sign <= 0;
    case 'gt':
      return sign > 0;
    case 'ge':
      return sign >= 0;
  }
}

function sumClause(node: Extract<PNode, { kind: 'sum' }>, { stores, periods }: PersonContext): PersonWord {
  const store = stores[node.store] as StoreState;
  return (person) => {
    let word = 0;
    for (let p = 0; p < periods; p += 1) {
      let sum = 0;
      let known = false;
      for (let e = headOf(store.chains, person); e !== none; e = nextOf(store.chains, e)) {
        if ((at(store.chains, 0, e) & (1 << p)) === 0) continue;
        known = true;
        sum += store.numbers.at[e] as number;
      }
      if (known && holds(node.op, sum - node.than)) word |= 1 << p;
    }
    return word;
  };
}

interface Picked {
  readonly word: number;
  readonly day: number;
  readonly value: number | string | null;
}

function order(a: number | string | null, b: number | string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

function pickClause(node: Extract<PNode, { kind: 'pick' }>, context: PersonContext): PersonWord {
  const store = context.stores[node.store] as StoreState;
  const isText = store.description.kind === 'pick' && store.description.text;
  const direction = node.which === 'latest' ? -1 : 1;
  return (person) => {
    const rows: Picked[] = [];
    for (let e = headOf(store.chains, person); e !== none; e = nextOf(store.chains, e)) {
      const number = store.numbers.at[e] as number;
      const text = at(store.chains, 2, e);
      rows.push({
        word: at(store.chains, 0, e),
        day: at(store.chains, 1, e),
        value: isText ? (context.texts[text] ?? null) : Number.isNaN(number) ? null : number,
      });
    }
    rows.sort((a, b) => direction * (a.day - b.day || order(a.value, b.value)));
    let seen = 0;
    let word = 0;
    for (const row of rows) {
      // Windows are intervals: a period takes the first row, in this order, that it holds.
      if (row.value !== null && holds(node.op, order(row.value, node.than))) word |= row.word & ~seen;
      seen |= row.word;
    }
    return word;
  };
}

/** The index as a fraction; null where it is not defined. */
export function indexFraction(
  index: 'coc' | 'upc',
  { visits, squares, largest }: VisitSums,
): { readonly numerator: number; readonly denominator: number } | null {
  if (index === 'upc') return visits < 1 ? null : { numerator: largest, denominator: visits };
  return visits < 2 ? null : { numerator: squares - visits, denominator: visits * (visits - 1) };
}

function indexClause(node: Extract<PNode, { kind: 'index' }>, context: PersonContext): PersonWord {
  const store = context.stores[node.store] as StoreState;
  const { than, op, index, atLeastVisits } = node;
  return (person, unit) => {
    let word = 0;
    for (let p = 0; p < context.periods; p += 1) {
      const sums = visitSums(store, person, node.unit === 'anywhere' ? anywhere : unit, p);
      const value = sums.visits < atLeastVisits ? null : indexFraction(index, sums);
      if (value === null) continue;
      const difference =
        BigInt(value.numerator) * BigInt(than.denominator) -
        BigInt(than.numerator) * BigInt(value.denominator);
      if (holds(op, difference < 0n ? -1 : difference > 0n ? 1 : 0)) word |= 1 << p;
    }
    return word;
  };
}
