import { type BatchReader, batchSize } from '../facts/batch-reader.js';
import type { CountedNode, Program, Tally } from '../program/program.js';
import { type BirthGate, birthGates } from './birth-gates.js';
import { type BirthWords, birthWord, birthWords } from './birth-words.js';
import { addCell, type Cells, cells } from './cells.js';
import { type Growing, growingInts, growingNumbers, type Interner, interner, type Room } from './growing.js';
import { type StoreState, storeState } from './stores.js';
import type { World } from './world.js';

/** Stratum of whom nothing is known. */
export const unknownSex = 0;

/**
 * The state of one program (at most 31 periods) in a run: its stores, its cells, and the rows that must wait until all
 * rows are read.
 */
export interface Lane {
  readonly program: Program;
  readonly stores: readonly StoreState[];
  /** For whom each store is filled; null = for everybody. */
  readonly gates: readonly (BirthGate | null)[];
  readonly cells: Cells;
  /** Rows of each tally that what follows, or another row of that day, decides about. */
  readonly waiting: readonly (Waiting | null)[];
  readonly categories: Interner;
  readonly texts: Interner;
  /** Rows in a feed's window of which a clause was unknown because something was not recorded. */
  readonly notKnown: Int32Array;
  /** The same of what is counted of a row that is in the denominator. */
  readonly notKnownCounted: Int32Array;
  /** Adds to a tally's cells, spread over the age groups of the birth day. */
  add(
    tally: number,
    unit: number,
    sex: number,
    birthDay: number,
    key: number,
    den: number,
    num: number,
    n: number,
  ): void;
}

/** Rows kept one by one, as parallel arrays. */
export interface Waiting {
  size: number;
  readonly person: Growing<Int32Array>;
  /** For each followed clause: whose rows may follow, and the day from which days are counted. */
  readonly follower: readonly Growing<Int32Array>[];
  readonly since: readonly Growing<Int32Array>[];
  readonly unit: Growing<Int32Array>;
  readonly day: Growing<Int32Array>;
  readonly row: Growing<Int32Array>;
  readonly sex: Growing<Int32Array>;
  /** Whose age the row is shown by. */
  readonly about: Growing<Int32Array>;
  /** What of the row is added up. */
  readonly key: Growing<Float64Array>;
  readonly n: Growing<Float64Array>;
  readonly word: Growing<Int32Array>;
  /** What the row's own clauses said: bit i = clause i is true. */
  readonly truths: Growing<Int32Array>;
}

export function isWaiting(tally: Tally): boolean {
  if (tally.of.kind !== 'rows') return false;
  const { once, where, counted } = tally.of;
  return once !== 'a-row' || where !== null || (counted !== null && counted.kind !== 'row');
}

/** All that is asked of a row that waits: whether it belongs to the population, and whether it is counted. */
export function askedOf({ where, counted }: Extract<Tally['of'], { kind: 'rows' }>): CountedNode {
  return { kind: 'all', of: [where, counted].filter((one) => one !== null) };
}

/** The clauses on what follows within what is counted, in one order. */
export function followedLeaves(
  node: CountedNode | null,
): readonly Extract<CountedNode, { kind: 'followed' }>[] {
  if (node === null || node.kind === 'row') return [];
  return node.kind === 'followed' ? [node] : node.of.flatMap(followedLeaves);
}

/** In place of a day that is missing. */
export const missingDay: number = -(2 ** 31);

function waiting(tally: Tally): Waiting {
  const followed = tally.of.kind === 'rows' ? followedLeaves(askedOf(tally.of)) : [];
  const ints = (): Growing<Int32Array> => growingInts();
  return {
    size: 0,
    person: ints(),
    follower: followed.map(ints),
    since: followed.map(ints),
    unit: ints(),
    day: ints(),
    row: ints(),
    sex: ints(),
    about: ints(),
    key: growingNumbers(),
    n: growingNumbers(),
    word: ints(),
    truths: ints(),
  };
}

export function lane(program: Program, room: Room): Lane {
  const own = cells();
  const groups = program.ageGroups?.ranges.map(birthWords) ?? null;
  const ages = groups === null ? 1 : groups.length + 1;
  return {
    program,
    stores: program.stores.map((store) => storeState(store, room)),
    gates: birthGates(program),
    cells: own,
    waiting: program.tallies.map((tally) => (isWaiting(tally) ? waiting(tally) : null)),
    categories: interner(),
    texts: interner(),
    notKnown: new Int32Array(program.feeds.length),
    notKnownCounted: new Int32Array(program.feeds.length),
    add(tally, unit, sex, birthDay, key, den, num, n) {
      if (groups === null) {
        addCell(own, tally, unit, sex, key, den, num, n);
        return;
      }
      if (Number.isNaN(birthDay)) {
        addCell(own, tally, unit, sex * ages + groups.length, key, den, num, n);
        return;
      }
      let rest = den;
      for (let g = 0; g < groups.length && rest !== 0; g += 1) {
        const held = rest & birthWord(groups[g] as BirthWords, birthDay);
        if (held !== 0) addCell(own, tally, unit, sex * ages + g, key, held, num & held, n);
        rest &= ~held;
      }
      if (rest !== 0) addCell(own, tally, unit, sex * ages + groups.length, key, rest, num & rest, n);
    },
  };
}

/** The person, unit and sex of the reader's current row, looked up when first asked for. */
export interface CurrentRow {
  /** Its number in the table, from 1. */
  rowNumber(): number;
  /** Index, or −1 for a row without a person. */
  person(): number;
  /** Index of the row's own unit; a row without one has the index of null. */
  unit(): number;
  /** The sex of the person of a row that has been looked up, where known, else the row's own. */
  sexAt(i: number): number;
  birthDayAt(i: number): number;
  /** The person's sex where known, else the row's own. */
  sex(): number;
  birthDay(): number;
  /** By row of the batch, what {@link CurrentRow.person} is of a row that has been looked up. */
  readonly persons: Int32Array;
  /** Looks up the persons of the first `count` of the rows. */
  lookUp(rows: Int32Array, count: number): void;
  /** Looks up the units of the first `count` of the rows; returns them by row of the batch. */
  unitsOf(rows: Int32Array, count: number): Int32Array;
}

export function currentRow(reader: BatchReader, world: World): CurrentRow {
  const personIds = reader.texts[reader.columns.indexOf('personId')] ?? null;
  const unitIds = reader.texts[reader.columns.indexOf('unitId')] ?? null;
  const sexes = reader.numbers[reader.columns.indexOf('sex')] ?? null;
  let person = -1;
  let personId: string | null = null;
  let unit = -1;
  let unitId: string | null = null;
  const persons = new Int32Array(batchSize).fill(-1);
  const units = new Int32Array(batchSize);
  const sexOf = (own: number, i: number): number => {
    const sex = own < 0 ? unknownSex : world.sex(own);
    if (sex !== unknownSex || sexes === null) return sex;
    const recorded = sexes[i] as number;
    return !Number.isNaN(recorded) ? recorded + 1 : unknownSex;
  };
  const birthDayOf = (own: number): number => (own < 0 ? Number.NaN : world.birthDay(own));
  const self: CurrentRow = {
    rowNumber: () => reader.first + reader.at,
    person() {
      const id = personIds === null ? null : (personIds[reader.at] as string | null);
      // Rows of one person often stand together, as do rows of one unit.
      if (id === personId) return person;
      personId = id;
      person = id === null ? -1 : world.personOf(id);
      return person;
    },
    unit() {
      const id = unitIds === null ? null : (unitIds[reader.at] as string | null);
      if (id === unitId && unit >= 0) return unit;
      unitId = id;
      unit = world.unitOf(id);
      return unit;
    },
    sexAt: (i) => sexOf(persons[i] as number, i),
    birthDayAt: (i) => birthDayOf(persons[i] as number),
    sex: () => sexOf(self.person(), reader.at),
    birthDay: () => birthDayOf(self.person()),
    persons,
    lookUp(rows, count) {
      if (personIds !== null)
        lookUp(personIds as Ids, (id) => (id === null ? -1 : world.personOf(id)), rows, count, persons);
    },
    unitsOf(rows, count) {
      if (unitIds === null) return units.fill(world.unitOf(null));
      lookUp(unitIds as Ids, world.unitOf, rows, count, units);
      return units;
    },
  };
  return self;
}

type Ids = readonly (string | null)[];

/** Rows of one person often stand together, as do rows of one unit: an id is looked up where it changes. */
function lookUp(
  ids: Ids,
  indexOf: (id: string | null) => number,
  rows: Int32Array,
  count: number,
  to: Int32Array,
): void {
  let last: string | null | undefined;
  let index = -1;
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const id = ids[i] as string | null;
    if (id !== last) {
      last = id;
      index = indexOf(id);
    }
    to[i] = index;
  }
}
