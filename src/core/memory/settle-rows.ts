import type { CountedNode, Tally } from '../program/program.js';
import { headOf, nextOf, none } from './growing.js';
import { askedOf, followedLeaves, type Lane, missingDay, unknownSex, type Waiting } from './lane.js';
import { at, type StoreState } from './stores.js';
import { rowLeaves } from './tally-keepers.js';
import type { UnitGroups } from './unit-groups.js';
import { forever, type World } from './world.js';

/** Rows that waited: what follows each of them is known now, and which of them are one. */
export function settleRows(
  index: number,
  tally: Tally,
  waits: Waiting,
  lane: Lane,
  world: World,
  groups: UnitGroups,
): void {
  if (tally.of.kind !== 'rows') return;
  const { once } = tally.of;
  const wordsOf = askedWords(tally.of, waits, lane);
  const birthOf = (i: number): number => {
    const person = waits.about.at[i] as number;
    return person < 0 ? Number.NaN : world.birthDay(person);
  };
  const unitOf = (i: number): number => waits.unit.at[i] as number;
  const sexOf = (i: number): number => waits.sex.at[i] as number;
  if (once === 'a-row') {
    for (let i = 0; i < waits.size; i += 1) {
      const { den, num } = wordsOf(i);
      if (den === 0) continue;
      const key = waits.key.at[i] as number;
      lane.add(index, unitOf(i), sexOf(i), birthOf(i), key, den, num, waits.n.at[i] as number);
    }
    return;
  }
  for (const rows of sameDays(waits)) {
    const units = new Map<number, { den: number; num: number }>();
    const sexes = new Map<number, number>();
    groups.begin();
    for (const i of rows) {
      const { den, num } = wordsOf(i);
      if (den === 0) continue;
      const known = units.get(unitOf(i)) ?? { den: 0, num: 0 };
      units.set(unitOf(i), { den: known.den | den, num: known.num | num });
      sexes.set(sexOf(i), (sexes.get(sexOf(i)) ?? 0) | den);
      groups.or(unitOf(i), den, num);
    }
    const birth = birthOf(rows[0] as number);
    const add = (place: number, den: number, num: number): void => {
      for (const [sex, word] of oneSex(sexes)) {
        if ((den & word) !== 0) lane.add(index, place, sex, birth, 0, den & word, num & word, 1);
      }
    };
    for (const [unit, { den, num }] of units) add(unit, den, num);
    groups.each((group, den, num) => add(-1 - group, den, num));
  }
}

/**
 * The periods in which rows of one person and day are of each sex: rows that say different sexes, of a person whose own
 * is not known, say none.
 */
function oneSex(words: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  if (words.size < 2) return words;
  let once = 0;
  let twice = 0;
  for (const word of words.values()) {
    twice |= once & word;
    once |= word;
  }
  const alone = new Map([...words].map(([sex, word]) => [sex, word & ~twice]));
  return alone.set(unknownSex, (alone.get(unknownSex) ?? 0) | twice);
}

/** Indices of the waiting rows of one person and day; a row without a person stands alone. */
function sameDays(waits: Waiting): Iterable<readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let i = 0; i < waits.size; i += 1) {
    const person = waits.person.at[i] as number;
    const key = person < 0 ? `row ${i}` : `${person} ${waits.day.at[i]}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [i]);
    else known.push(i);
  }
  return rows.values();
}

/** Periods in which a waiting row belongs to the population, and in which it is counted. */
function askedWords(
  of: Extract<Tally['of'], { kind: 'rows' }>,
  waits: Waiting,
  lane: Lane,
): (i: number) => { readonly den: number; readonly num: number } {
  const { where, counted } = of;
  const asked = askedOf(of);
  const leaves = rowLeaves(asked);
  const followed = followedLeaves(asked);
  const build = (node: CountedNode): ((i: number) => number) => {
    switch (node.kind) {
      case 'row': {
        const bit = 1 << leaves.indexOf(node);
        return (i) => ((waits.truths.at[i] as number) & bit ? -1 : 0);
      }
      case 'followed':
        return followedWord(node, followed.indexOf(node), waits, lane);
      case 'all': {
        const parts = node.of.map(build);
        return (i) => parts.reduce((word, part) => word & part(i), -1);
      }
      case 'any': {
        const parts = node.of.map(build);
        return (i) => parts.reduce((word, part) => word | part(i), 0);
      }
    }
  };
  const belongs = where === null ? () => -1 : build(where);
  const isCounted = counted === null ? () => 0 : build(counted);
  return (i) => {
    const den = (waits.word.at[i] as number) & belongs(i);
    return { den, num: den === 0 ? 0 : den & isCounted(i) };
  };
}

/** The first row that follows settles every period: if it comes too late for one, so does every later one. */
function followedWord(
  node: Extract<CountedNode, { kind: 'followed' }>,
  leaf: number,
  waits: Waiting,
  lane: Lane,
): (i: number) => number {
  const store = lane.stores[node.store] as StoreState;
  const word = (i: number): number => {
    const person = waits.follower[leaf]?.at[i] as number;
    const day = waits.since[leaf]?.at[i] as number;
    if (person < 0 || day === missingDay) return 0;
    const from = day + node.from;
    let first = forever;
    for (let e = headOf(store.chains, person); e !== none; e = nextOf(store.chains, e)) {
      const follower = at(store.chains, 0, e);
      const itself = node.ownTable && at(store.chains, 1, e) === waits.row.at[i];
      if (!itself && follower >= from && follower < first) first = follower;
    }
    if (first === forever || (node.to !== null && first > day + node.to)) return 0;
    return node.before.reduce((bits, bound, p) => (first < bound ? bits | (1 << p) : bits), 0);
  };
  return node.not ? (i) => ~word(i) : word;
}
