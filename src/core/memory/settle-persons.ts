import type { Program } from '../program/program.js';
import { none } from './growing.js';
import type { Lane } from './lane.js';
import type { Listings } from './listings.js';
import { type Narrowing, narrowings, type Picked, picked } from './narrowing.js';
import { indexFraction, type PersonContext, type PersonWord, personWord } from './person-words.js';
import { eachUnit, hasUnits, type StoreState } from './stores.js';
import type { UnitGroups } from './unit-groups.js';
import { anywhere, visitChanges, visitCount, visitSums } from './visits.js';
import type { World } from './world.js';

type Of<K extends Program['tallies'][number]['of']['kind']> = Extract<
  Program['tallies'][number]['of'],
  { kind: K }
>;

/** Counts the persons who are listed at a unit, and those who have been at one. */
export function settlePersons(lane: Lane, world: World, groups: UnitGroups, context: PersonContext): void {
  settleListed(lane, world, context);
  lane.program.tallies.forEach(({ of, mask }, index) => {
    if (of.kind === 'persons-at') settleVisiting(index, of, mask, lane, world, groups, context);
  });
}

interface ListedPlan {
  readonly index: number;
  readonly mask: number;
  readonly of: Of<'listed'>;
  readonly where: readonly Narrowing[];
  readonly counted: PersonWord | null;
}

/** Stretches of listings that are looked at at once: few enough to stay in the processor's cache. */
const blockSize = 1024;

/** Stretches side by side: the first `size`. */
interface Block {
  size: number;
  readonly persons: Int32Array;
  readonly units: Int32Array;
  readonly births: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly isAssigned: Uint8Array;
}

function settleListed(lane: Lane, world: World, context: PersonContext): void {
  const plans = lane.program.tallies.flatMap(({ of, mask }, index): readonly ListedPlan[] =>
    of.kind === 'listed'
      ? [
          {
            ...{ index, mask, of },
            where: narrowings(of.where, context),
            counted: of.counted === null ? null : personWord(of.counted, context),
          },
        ]
      : [],
  );
  if (plans.length === 0) return;
  const block: Block = {
    size: 0,
    persons: new Int32Array(blockSize),
    units: new Int32Array(blockSize),
    births: new Float64Array(blockSize),
    from: new Int32Array(blockSize),
    to: new Int32Array(blockSize),
    isAssigned: new Uint8Array(blockSize),
  };
  const days = [...new Set(plans.map(({ of }) => of.day))];
  const held = context.held.map(() => new Int32Array(blockSize));
  const some = picked(blockSize);
  const count = (): void => {
    for (const day of days) holdBlock(block, context.held[day] as Held, held[day] as Int32Array);
    for (const plan of plans) {
      pick(block, plan, held[plan.of.day] as Int32Array, some);
      for (const narrow of plan.where) narrow(some);
      addPicked(some, plan, lane, world);
    }
    block.size = 0;
  };
  for (let person = 0; person < world.persons(); person += 1) {
    for (let at = world.listings.head(person); at !== none; at = world.listings.next(at)) {
      addStretch(block, person, at, world.listings, world.birthDay(person));
      if (block.size === blockSize) count();
    }
  }
  count();
}

function addStretch(block: Block, person: number, at: number, listings: Listings, birth: number): void {
  const k = block.size;
  block.persons[k] = person;
  block.units[k] = listings.unit(at);
  block.births[k] = birth;
  block.from[k] = listings.from(at);
  block.to[k] = listings.to(at);
  block.isAssigned[k] = listings.isAssigned(at) ? 1 : 0;
  block.size = k + 1;
}

type Held = (from: number, to: number) => number;

function holdBlock({ from, to, size }: Block, held: Held, words: Int32Array): void {
  for (let k = 0; k < size; k += 1) words[k] = held(from[k] as number, to[k] as number);
}

/** The persons whom a tally asks about, in the periods on whose day they are listed. */
function pick(block: Block, { of, mask }: ListedPlan, held: Int32Array, to: Picked): void {
  const { persons, units, births, isAssigned, size } = block;
  const listed = of.listed ? mask : 0;
  const assigned = of.assigned ? mask : 0;
  let left = 0;
  for (let k = 0; k < size; k += 1) {
    const word = (held[k] as number) & (isAssigned[k] === 1 ? assigned : listed);
    if (word === 0) continue;
    to.persons[left] = persons[k] as number;
    to.units[left] = units[k] as number;
    to.births[left] = births[k] as number;
    to.words[left] = word;
    left += 1;
  }
  to.size = left;
}

function addPicked(of: Picked, { index, of: tally, counted }: ListedPlan, lane: Lane, world: World): void {
  for (let k = 0; k < of.size; k += 1) {
    const person = of.persons[k] as number;
    const unit = of.units[k] as number;
    const birth = of.births[k] as number;
    const den = of.words[k] as number;
    const sex = world.sex(person);
    if (tally.index !== null) spreadIndex(lane, index, tally.index, person, unit, sex, birth, den);
    else lane.add(index, unit, sex, birth, 0, den, counted === null ? 0 : den & counted(person, unit), 1);
  }
}

/** Adds a person to the cells of the index that the visits make in each period. */
function spreadIndex(
  lane: Lane,
  tally: number,
  key: NonNullable<Of<'listed'>['index']>,
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

function settleVisiting(
  index: number,
  { store, where: asked, counted: alsoAsked }: Of<'persons-at'>,
  mask: number,
  lane: Lane,
  world: World,
  groups: UnitGroups,
  context: PersonContext,
): void {
  const where = personWord(asked, context);
  const counted = alsoAsked === null ? null : personWord(alsoAsked, context);
  for (let person = 0; person < world.persons(); person += 1) {
    if (!hasUnits(lane.stores, store, person)) continue;
    const sex = world.sex(person);
    const birth = world.birthDay(person);
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
    groups.each((group, den, num) => {
      lane.add(index, -1 - group, sex, birth, 0, den, num, 1);
    });
  }
}
