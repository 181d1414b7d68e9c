import type { CountedNode, LoweredUnit, Tally } from '../program/program.js';
import { heldWords } from './day-words.js';
import { none } from './growing.js';
import { rowLeaves } from './keepers.js';
import { askedOf, followedLeaves, type Lane, missingDay, unknownSex, type Waiting } from './lane.js';
import { indexFraction, type PersonContext, type PersonWord, personWord } from './person-words.js';
import { at, atLeastWord, digitsOf, eachUnit, hasUnits, type StoreState, wordOf } from './stores.js';
import type { UnitGroups } from './unit-groups.js';
import { anywhere, visitChanges, visitCount, visitSums } from './visits.js';
import { forever, type World } from './world.js';

/** Turns what was kept of each person into word tallies, when every row has been read. */
export function settle(lane: Lane, world: World, groups: UnitGroups): void {
  const context: PersonContext = {
    stores: lane.stores,
    birthDay: world.birthDay,
    sex: world.sex,
    periods: lane.program.periods.length,
    texts: lane.texts.texts,
    listings: world.listings,
    held: lane.program.days.map(heldWords),
  };
  settlePersons(lane, world, groups, context);
  lane.program.tallies.forEach((tally, index) => {
    const waits = lane.waiting[index];
    if (waits !== null && waits !== undefined) settleRows(index, tally, waits, lane, world, groups);
    if (tally.of.kind === 'units') settleUnits(index, tally, lane, world);
  });
}

interface ListedPlan {
  readonly index: number;
  readonly mask: number;
  readonly of: Extract<Tally['of'], { kind: 'listed' }>;
  readonly where: PersonWord;
  readonly counted: PersonWord | null;
}

function settlePersons(lane: Lane, world: World, groups: UnitGroups, context: PersonContext): void {
  const { program } = lane;
  const clause = (node: Parameters<typeof personWord>[0] | null): PersonWord | null =>
    node === null ? null : personWord(node, context);
  const listed: ListedPlan[] = [];
  const visiting: {
    index: number;
    mask: number;
    store: number;
    where: PersonWord;
    counted: PersonWord | null;
  }[] = [];
  program.tallies.forEach(({ of, mask }, index) => {
    if (of.kind === 'listed') {
      listed.push({ index, mask, of, where: personWord(of.where, context), counted: clause(of.counted) });
    }
    if (of.kind === 'persons-at') {
      const where = personWord(of.where, context);
      visiting.push({ index, mask, store: of.store, where, counted: clause(of.counted) });
    }
  });
  const { held } = context;
  const words = new Int32Array(program.days.length);
  const { listings } = world;

  for (let person = 0; person < world.persons(); person += 1) {
    const sex = world.sex(person);
    const birth = world.birthDay(person);
    if (listed.length > 0) {
      for (let at = listings.head(person); at !== none; at = listings.next(at)) {
        const unit = listings.unit(at);
        const from = listings.from(at);
        const to = listings.to(at);
        const assigned = listings.isAssigned(at);
        for (let day = 0; day < held.length; day += 1) {
          words[day] = (held[day] as (typeof held)[number])(from, to);
        }
        for (const { index, mask, of, where, counted } of listed) {
          if (assigned ? !of.assigned : !of.listed) continue;
          let den = (words[of.day] as number) & mask;
          if (den === 0) continue;
          den &= where(person, unit);
          if (den === 0) continue;
          if (of.index !== null) {
            spreadIndex(lane, index, of.index, person, unit, sex, birth, den);
            continue;
          }
          lane.add(index, unit, sex, birth, 0, den, counted === null ? 0 : den & counted(person, unit), 1);
        }
      }
    }
    for (const { index, mask, store, where, counted } of visiting) {
      if (!hasUnits(lane.stores, store, person)) continue;
      groups.begin();
      eachUnit(lane.stores, store, person, (unit, word) => {
        let den = word & mask;
        if (den === 0) return;
        den &= where(person, unit);
        if (den === 0) return;
        const num = counted === null ? 0 : den & counted(person, unit);
        lane.add(index, unit, sex, birth, 0, den, num, 1);
        groups.or(unit, den, num);
      });
      groups.each((group, den, num) => lane.add(index, -1 - group, sex, birth, 0, den, num, 1));
    }
  }
}

/** Adds a person to the cells of the index that the visits make in each period. */
function spreadIndex(
  lane: Lane,
  tally: number,
  key: NonNullable<ListedPlan['of']['index']>,
  person: number,
  unit: number,
  sex: number,
  birth: number,
  den: number,
): void {
  const store = lane.stores[key.store] as StoreState;
  const at = key.unit === 'anywhere' ? anywhere : unit;
  // Most persons have too few visits for any period.
  if (visitCount(store, person, at) < Math.max(1, key.atLeastVisits)) return;
  const changes = visitChanges(store, person);
  let visits = 0;
  let sum = 0;
  let word = 0;
  const put = (): void => {
    if (word === 0 || visits === 0) return;
    lane.add(tally, unit, sex, birth, 2 * visits, word, 0, 1);
    lane.add(tally, unit, sex, birth, 2 * visits + 1, word, 0, sum);
  };
  for (let p = 0; p < lane.program.periods.length; p += 1) {
    // A period that holds the same visits as the one before has the same index.
    if (p === 0 || (changes & (1 << p)) !== 0) {
      const sums = visitSums(store, person, at, p);
      const isDefined = sums.visits >= key.atLeastVisits && indexFraction(key.index, sums) !== null;
      put();
      word = 0;
      visits = isDefined ? sums.visits : 0;
      sum = key.index === 'coc' ? sums.squares : sums.largest;
    }
    word |= den & (1 << p);
  }
  put();
}

/** Rows that waited: what follows each of them is known now, and which of them are one. */
function settleRows(
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
    for (let e = store.chains.head(person); e !== none; e = store.chains.next(e)) {
      const follower = at(store.chains, 0, e);
      const itself = node.ownTable && at(store.chains, 1, e) === waits.row.at[i];
      if (!itself && follower >= from && follower < first) first = follower;
    }
    if (first === forever || (node.to !== null && first > day + node.to)) return 0;
    return node.before.reduce((bits, bound, p) => (first < bound ? bits | (1 << p) : bits), 0);
  };
  return node.not ? (i) => ~word(i) : word;
}

function settleUnits(index: number, tally: Tally, lane: Lane, world: World): void {
  if (tally.of.kind !== 'units') return;
  const held = heldWords(lane.program.days[tally.of.day] as readonly number[]);
  const counted = unitWord(tally.of.counted, lane);
  world.units.forEach(({ opensOn, closesOn }, unit) => {
    const den = held(opensOn ?? Number.NaN, closesOn ?? Number.NaN) & tally.mask;
    if (den !== 0) lane.cells.add(index, unit, 0, 0, den, den & counted(unit), 1);
  });
}

function unitWord(node: LoweredUnit, lane: Lane): (unit: number) => number {
  if (node.kind === 'unit-exists') {
    const store = lane.stores[node.store] as StoreState;
    return node.not ? (unit) => ~wordOf(store, unit) : (unit) => wordOf(store, unit);
  }
  if (node.kind === 'unit-at-least') {
    const store = lane.stores[node.store] as StoreState;
    const atLeast = (unit: number): number => atLeastWord(digitsOf(store, unit), node.n);
    return node.not ? (unit) => ~atLeast(unit) : atLeast;
  }
  const parts = node.of.map((part) => unitWord(part, lane));
  return node.kind === 'all'
    ? (unit) => parts.reduce((word, part) => word & part(unit), -1)
    : (unit) => parts.reduce((word, part) => word | part(unit), 0);
}
