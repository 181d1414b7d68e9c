import { addMonths } from '../calendar/day.js';
import { normaliseCode } from '../codes/normalise.js';
import type { BatchReader } from '../facts/batch-reader.js';
import type { CountedNode, Feed, RowMeasure, Tally } from '../program/program.js';
import type { BirthGate } from './birth-gates.js';
import { none } from './growing.js';
import {
  askedOf,
  type CurrentRow,
  followedLeaves,
  type Lane,
  missingDay,
  unknownSex,
  type Waiting,
} from './lane.js';
import { numbersOf, textsOf } from './reader-columns.js';
import { rowTest } from './row-tests.js';
import { numberOf, type RowContext } from './row-values.js';
import {
  addDay,
  addJoint,
  addNumber,
  addPick,
  countWord,
  orKeyedWord,
  orWord,
  type StoreState,
} from './stores.js';
import { isTrue, type RowTest } from './truth.js';
import { addVisit } from './visits.js';
import type { World } from './world.js';

/** Keeps what a feed needs of the current row: `word` is its periods, `counted` whether the row's own clause is true. */
export type Keeper = (word: number, day: number, counted: boolean) => void;

/** What keepers look at. */
export interface KeeperContext {
  readonly lane: Lane;
  readonly world: World;
  readonly reader: BatchReader;
  readonly row: CurrentRow;
  readonly context: RowContext;
}

export function keeper(feed: Feed, scan: KeeperContext): Keeper {
  const { into } = feed;
  if (into.kind === 'tally') return tallyKeeper(into.tally, scan);
  const store = scan.lane.stores[into.store] as StoreState;
  const gate = scan.lane.gates[into.store] ?? null;
  if (into.kind === 'joint') {
    const { row } = scan;
    return (word, day) => {
      const person = row.person();
      if (person >= 0) addJoint(store, person, row.unit(), day, into.kindOf, word);
    };
  }
  return storeKeeper(store, gate, scan);
}

function storeKeeper(
  store: StoreState,
  gate: BirthGate | null,
  { row, reader, lane, world }: KeeperContext,
): Keeper {
  const { description } = store;
  const forPerson =
    (keep: (person: number, word: number, day: number) => void): Keeper =>
    (word, day) => {
      const person = row.person();
      if (person >= 0 && (gate === null || gate(world.birthDay(person)))) keep(person, word, day);
    };
  switch (description.kind) {
    case 'word':
      return forPerson((person, word) => orWord(store, person, word));
    case 'unit-words':
      return forPerson((person, word) => orKeyedWord(store, person, row.unit(), word));
    case 'units':
      return (word) => orWord(store, row.unit(), word);
    case 'unit-counter':
      return (word) => countWord(store, row.unit(), word);
    case 'counter':
      return forPerson((person, word) => countWord(store, person, word));
    case 'distinct': {
      const keyOf = keyReader(reader, description.key, lane);
      return forPerson((person, word) => {
        const key = keyOf();
        if (key !== none) orKeyedWord(store, person, key, word);
      });
    }
    case 'sum': {
      const values = numbersOf(reader, description.value);
      return forPerson((person, word) => {
        const value = values[reader.at] as number;
        if (!Number.isNaN(value)) addNumber(store, person, value, word);
      });
    }
    case 'pick': {
      const values = numbersOf(reader, description.value);
      const textOf = description.text ? keyReader(reader, description.value, lane) : () => none;
      return forPerson((person, word, day) =>
        addPick(store, person, word, day, values[reader.at] as number, textOf()),
      );
    }
    case 'visits': {
      const keyOf = keyReader(reader, description.by, lane);
      return forPerson((person, word) => {
        const key = keyOf();
        if (key !== none) addVisit(store, person, row.unit(), key, word);
      });
    }
    case 'days':
      return forPerson((person, _word, day) => addDay(store, person, day, row.rowNumber()));
    case 'joint':
      throw new RangeError('a same-day store is fed by kind');
  }
}

/** The number of a column's text, codes as they are compared; −1 for null. */
function keyReader(reader: BatchReader, column: string, lane: Lane): () => number {
  const spec = reader.table.columns[column];
  const cells = numbersOf(reader, column);
  const texts = textsOf(reader, column);
  const { texts: interned } = lane;
  if (spec?.type === 'enum') {
    const numbers = (spec.values ?? []).map((value) => interned.of(value));
    return () => numbers[cells[reader.at] as number] ?? none;
  }
  if (spec?.type === 'code') {
    const known = new Map<string, number>();
    return () => {
      const text = texts[reader.at] as string | null;
      if (text === null) return none;
      let number = known.get(text);
      if (number === undefined) {
        number = interned.of(normaliseCode(text));
        known.set(text, number);
      }
      return number;
    };
  }
  if (spec?.type === 'id' || spec?.type === 'text' || spec?.type === 'period') {
    return () => {
      const text = texts[reader.at] as string | null;
      return text === null ? none : interned.of(text);
    };
  }
  return () => {
    const value = cells[reader.at] as number;
    return !Number.isNaN(value) ? interned.of(String(value)) : none;
  };
}

/** The unit that a row belongs to; where nobody is listed, no unit: it counts in the region only. */
function unitReader(
  tally: Extract<Tally['of'], { kind: 'rows' }>,
  { row, world }: KeeperContext,
): (day: number) => number {
  const nowhere = (): number => world.unitOf(null);
  const listedOn = (day: number): number => {
    const person = row.person();
    const unit = person < 0 ? none : world.listings.unitOn(person, day);
    return unit === none ? nowhere() : unit;
  };
  switch (tally.attributedBy) {
    case 'row-unit':
      return () => row.unit();
    case 'listing-on-date':
      return listedOn;
    case 'row-unit-else-listing':
      return (day) => {
        const own = row.unit();
        return own === nowhere() ? listedOn(day) : own;
      };
  }
}

function tallyKeeper(index: number, scan: KeeperContext): Keeper {
  const { lane } = scan;
  const tally = lane.program.tallies[index] as Tally;
  const { of, mask } = tally;
  if (of.kind !== 'rows') throw new RangeError('only a population of rows is fed row by row');
  const unitOf = unitReader(of, scan);
  const waits = lane.waiting[index];
  if (waits !== null && waits !== undefined) return waitingKeeper(waits, of, mask, unitOf, scan);
  const measure = measureReader(of.measured, scan);
  const about = aboutReader(of, scan);
  return (word, day, counted) => {
    const den = word & mask;
    if (den === 0 || !measure.read()) return;
    lane.add(
      index,
      unitOf(day),
      about.sex(),
      about.birthDay(),
      measure.key,
      den,
      counted ? den : 0,
      measure.n,
    );
  };
}

/** The person whose sex and age a row is shown by. */
function aboutReader(
  { about }: Extract<Tally['of'], { kind: 'rows' }>,
  { row, reader, world }: KeeperContext,
): Pick<CurrentRow, 'person' | 'sex' | 'birthDay'> {
  if (about === null) return row;
  const ids = textsOf(reader, about);
  const person = (): number => {
    const id = ids[reader.at] as string | null;
    return id === null ? none : world.personOf(id);
  };
  return {
    person,
    sex() {
      const other = person();
      return other < 0 ? unknownSex : world.sex(other);
    },
    birthDay() {
      const other = person();
      return other < 0 ? Number.NaN : world.birthDay(other);
    },
  };
}

interface MeasureReader {
  key: number;
  n: number;
  /** Reads what of the row is added up; false = the row is left out. */
  read(): boolean;
}

function measureReader(measured: RowMeasure, { lane, reader, context }: KeeperContext): MeasureReader {
  switch (measured.kind) {
    case 'one':
      return { key: 0, n: 1, read: () => true };
    case 'sum': {
      const value = numberOf(measured.value, context);
      const self: MeasureReader = {
        key: 0,
        n: 0,
        read() {
          const number = value();
          self.n = !Number.isNaN(number) ? number : 0;
          return true;
        },
      };
      return self;
    }
    case 'histogram': {
      const value = numberOf(measured.value, context);
      const self: MeasureReader = {
        key: 0,
        n: 1,
        read() {
          self.key = value();
          return !Number.isNaN(self.key);
        },
      };
      return self;
    }
    case 'categories': {
      const cells = numbersOf(reader, measured.column);
      const texts = textsOf(reader, measured.column);
      const values = reader.table.columns[measured.column]?.values;
      const { categories } = lane;
      const self: MeasureReader = {
        key: 0,
        n: 1,
        read() {
          const number = cells[reader.at] as number;
          const recorded = texts[reader.at];
          const text =
            values !== undefined && !Number.isNaN(number)
              ? (values[number] as string)
              : typeof recorded === 'string'
                ? recorded
                : !Number.isNaN(number)
                  ? String(number)
                  : null;
          self.key = categories.of(text);
          return true;
        },
      };
      return self;
    }
  }
}

/** The row's own clauses within a clause about what follows it, in one order. */
export function rowLeaves(node: CountedNode | null): readonly Extract<CountedNode, { kind: 'row' }>[] {
  if (node === null) return [];
  if (node.kind === 'row') return [node];
  if (node.kind === 'followed') return [];
  return node.of.flatMap(rowLeaves);
}

/** The day from which a row's followers are counted; `none` where the date is missing. */
function sinceReader(
  { since }: Extract<CountedNode, { kind: 'followed' }>,
  reader: KeeperContext['reader'],
): (day: number) => number {
  if (since === null) return (day) => day;
  const dates = numbersOf(reader, since.column);
  return () => {
    const date = dates[reader.at] as number;
    if (Number.isNaN(date)) return missingDay;
    return since.months === 0 ? date : addMonths(date, since.months);
  };
}

function waitingKeeper(
  waits: Waiting,
  of: Extract<Tally['of'], { kind: 'rows' }>,
  mask: number,
  unitOf: (day: number) => number,
  scan: KeeperContext,
): Keeper {
  const { row, reader, world, context } = scan;
  const asked = askedOf(of);
  const measure = measureReader(of.measured, scan);
  const about = aboutReader(of, scan);
  const tests: readonly RowTest[] = rowLeaves(asked).map((leaf) => rowTest(leaf.where, context));
  const followed = followedLeaves(asked).map((leaf) => ({
    others: leaf.person === null ? null : textsOf(reader, leaf.person),
    sinceOf: sinceReader(leaf, reader),
  }));
  return (word, day) => {
    const den = word & mask;
    if (den === 0 || !measure.read()) return;
    const i = waits.size;
    const person = row.person();
    waits.key.reserve(i);
    waits.key.at[i] = measure.key;
    waits.n.reserve(i);
    waits.n.at[i] = measure.n;
    const put = (field: { at: Int32Array; reserve(least: number): void }, value: number): void => {
      field.reserve(i);
      field.at[i] = value;
    };
    put(waits.person, person);
    followed.forEach(({ others, sinceOf }, leaf) => {
      const otherId = others === null ? null : (others[reader.at] as string | null);
      const follower = others === null ? person : otherId === null ? none : world.personOf(otherId);
      put(waits.follower[leaf] as (typeof waits.follower)[number], follower);
      put(waits.since[leaf] as (typeof waits.since)[number], sinceOf(day));
    });
    put(waits.unit, unitOf(day));
    put(waits.day, day);
    put(waits.row, row.rowNumber());
    put(waits.sex, about.sex());
    put(waits.about, about.person());
    put(waits.word, den);
    put(
      waits.truths,
      tests.reduce((bits, test, leaf) => (test() === isTrue ? bits | (1 << leaf) : bits), 0),
    );
    waits.size += 1;
  };
}
