import { normaliseCode } from '../codes/normalise.js';
import { type BatchReader, batchSize } from '../facts/batch-reader.js';
import type { Feed } from '../program/program.js';
import type { BirthGate } from './birth-gates.js';
import { type Interner, none } from './growing.js';
import type { CurrentRow, Lane } from './lane.js';
import type { Moment } from './moments.js';
import { numbersOf, textsOf } from './reader-columns.js';
import type { RowContext } from './row-values.js';
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
import { tallyKeeper } from './tally-keepers.js';
import { addVisit } from './visits.js';
import type { World } from './world.js';

/** Keeps what a feed needs of the first `count` of the rows, which match it and have been looked up. */
export type Keeper = (rows: Int32Array, count: number) => void;

/** What is known of the rows that match a feed, by row of the batch. */
export interface Matches extends Moment {
  /** The clauses that are true. */
  readonly isTrue: Int32Array;
  /** The clause by which a row is counted, 0 where there is none. */
  readonly counted: number;
}

/** What keepers look at. */
export interface KeeperContext {
  readonly lane: Lane;
  readonly world: World;
  readonly reader: BatchReader;
  readonly row: CurrentRow;
  readonly context: RowContext;
}

export function keeper(feed: Feed, matches: Matches, scan: KeeperContext): Keeper {
  const { into } = feed;
  if (into.kind === 'tally') return tallyKeeper(into.tally, matches, scan);
  const store = scan.lane.stores[into.store] as StoreState;
  const gate = scan.lane.gates[into.store] ?? null;
  return storeKeeper({ store, ...matches, persons: scan.row.persons }, into, gate, scan);
}

/** What the loops of keepers read and fill. */
interface Kept extends Matches {
  readonly store: StoreState;
  readonly persons: Int32Array;
}

function storeKeeper(
  kept: Kept,
  into: Exclude<Feed['into'], { kind: 'tally' }>,
  gate: BirthGate | null,
  { row, reader, lane, world }: KeeperContext,
): Keeper {
  const { store, persons, at, words, days } = kept;
  const { description } = store;
  const admitted = new Int32Array(batchSize);
  const forPersons =
    (keep: Keeper): Keeper =>
    (rows, count) => {
      const size = admit(persons, gate, world, rows, count, admitted);
      if (size > 0) keep(admitted, size);
    };
  /** For what is kept too seldom to have a loop of its own. */
  const eachPerson = (keep: (person: number, i: number) => void): Keeper =>
    forPersons((rows, count) => {
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        reader.at = i;
        keep(persons[i] as number, i);
      }
    });
  if (into.kind === 'joint') {
    const { kindOf } = into;
    return eachPerson((person, i) => {
      addJoint(store, person, row.unit(), days[i] as number, kindOf, words[at[i] as number] as number);
    });
  }
  switch (description.kind) {
    case 'word':
      return forPersons((rows, count) => {
        keepWords(kept, rows, count);
      });
    case 'unit-words':
      return forPersons((rows, count) => {
        keepKeyed(kept, row.unitsOf(rows, count), rows, count);
      });
    case 'units':
      return (rows, count) => {
        const units = row.unitsOf(rows, count);
        for (let k = 0; k < count; k += 1) {
          const i = rows[k] as number;
          orWord(store, units[i] as number, words[at[i] as number] as number);
        }
      };
    case 'unit-counter':
      return (rows, count) => {
        countRows(kept, row.unitsOf(rows, count), rows, count);
      };
    case 'counter':
      return forPersons((rows, count) => {
        countRows(kept, persons, rows, count);
      });
    case 'distinct': {
      const keysOf = keyReader(reader, description.key, lane);
      return forPersons((rows, count) => {
        keepKeyed(kept, keysOf(rows, count), rows, count);
      });
    }
    case 'sum': {
      const values = numbersOf(reader, description.value);
      return eachPerson((person, i) => {
        const value = values[i] as number;
        if (!Number.isNaN(value)) addNumber(store, person, value, words[at[i] as number] as number);
      });
    }
    case 'pick': {
      const values = numbersOf(reader, description.value);
      const textsBy = description.text ? keyReader(reader, description.value, lane) : null;
      return forPersons((rows, count) => {
        const texts = textsBy?.(rows, count) ?? null;
        for (let k = 0; k < count; k += 1) {
          const i = rows[k] as number;
          const text = texts === null ? none : (texts[i] as number);
          const [person, word, day] = [
            persons[i] as number,
            words[at[i] as number] as number,
            days[i] as number,
          ];
          addPick(store, person, word, day, values[i] as number, text);
        }
      });
    }
    case 'visits': {
      const keysOf = keyReader(reader, description.by, lane);
      return forPersons((rows, count) => {
        keepVisits(kept, row.unitsOf(rows, count), keysOf(rows, count), rows, count);
      });
    }
    case 'days':
      return eachPerson((person, i) => {
        addDay(store, person, days[i] as number, row.rowNumber());
      });
    case 'joint':
      throw new RangeError('a same-day store is fed by kind');
  }
}

/** Puts the rows of a person for whom something is kept into `to`; returns how many there are. */
function admit(
  persons: Int32Array,
  gate: BirthGate | null,
  world: World,
  rows: Int32Array,
  count: number,
  to: Int32Array,
): number {
  let size = 0;
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const person = persons[i] as number;
    if (person < 0 || (gate !== null && !gate(world.birthDay(person)))) continue;
    to[size] = i;
    size += 1;
  }
  return size;
}

function keepWords({ store, persons, at, words }: Kept, rows: Int32Array, count: number): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    orWord(store, persons[i] as number, words[at[i] as number] as number);
  }
}

function keepKeyed(
  { store, persons, at, words }: Kept,
  keys: Int32Array,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const key = keys[i] as number;
    if (key !== none) orKeyedWord(store, persons[i] as number, key, words[at[i] as number] as number);
  }
}

function countRows({ store, at, words }: Kept, owners: Int32Array, rows: Int32Array, count: number): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    countWord(store, owners[i] as number, words[at[i] as number] as number);
  }
}

function keepVisits(
  { store, persons, at, words }: Kept,
  units: Int32Array,
  keys: Int32Array,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const key = keys[i] as number;
    if (key !== none)
      addVisit(store, persons[i] as number, units[i] as number, key, words[at[i] as number] as number);
  }
}

/** The number of a column's text, by row of the batch; {@link none} for null. */
type KeyReader = (rows: Int32Array, count: number) => Int32Array;

/** Numbers the texts of a column, codes as they are compared. */
function keyReader(reader: BatchReader, column: string, lane: Lane): KeyReader {
  const spec = reader.table.columns[column];
  const cells = numbersOf(reader, column);
  const texts = textsOf(reader, column);
  const { texts: interned } = lane;
  const keys = new Int32Array(batchSize);
  if (spec?.type === 'enum') {
    const numbers = (spec.values ?? []).map((value) => interned.of(value));
    return (rows, count) => {
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        keys[i] = numbers[cells[i] as number] ?? none;
      }
      return keys;
    };
  }
  if (spec?.type === 'code' || spec?.type === 'id' || spec?.type === 'text' || spec?.type === 'period') {
    const numberOf = spec.type === 'code' ? codeNumber(interned) : interned.of;
    return (rows, count) => {
      keysOfTexts(texts as readonly (string | null)[], numberOf, keys, rows, count);
      return keys;
    };
  }
  return (rows, count) => {
    for (let k = 0; k < count; k += 1) {
      const i = rows[k] as number;
      const value = cells[i] as number;
      keys[i] = Number.isNaN(value) ? none : interned.of(String(value));
    }
    return keys;
  };
}

/** Numbers codes as they are compared; how each is written is looked at once. */
function codeNumber(interned: Interner): (code: string) => number {
  const known = new Map<string, number>();
  return (code) => {
    let number = known.get(code);
    if (number === undefined) {
      number = interned.of(normaliseCode(code));
      known.set(code, number);
    }
    return number;
  };
}

function keysOfTexts(
  texts: readonly (string | null)[],
  numberOf: (text: string) => number,
  keys: Int32Array,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const text = texts[i] as string | null;
    keys[i] = text === null ? none : numberOf(text);
  }
}
