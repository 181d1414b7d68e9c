import { addMonths } from '../calendar/day.js';
import type { CountedNode, RowMeasure, Tally } from '../program/program.js';
import { type Growing, none, reserve } from './growing.js';
import type { Keeper, KeeperContext, Matches } from './keepers.js';
import { askedOf, type CurrentRow, followedLeaves, missingDay, unknownSex, type Waiting } from './lane.js';
import { numbersOf, textsOf } from './reader-columns.js';
import { rowTest } from './row-tests.js';
import { numberOf } from './row-values.js';
import { isTrue, type RowTest } from './truth.js';

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

/** Keeps rows that are counted themselves: in their tally's cells, or until it is known what follows them. */
export function tallyKeeper(index: number, matches: Matches, scan: KeeperContext): Keeper {
  const { lane, reader } = scan;
  const tally = lane.program.tallies[index] as Tally;
  const { of, mask } = tally;
  if (of.kind !== 'rows') throw new RangeError('only a population of rows is fed row by row');
  const isPlain = of.measured.kind === 'one' && of.attributedBy === 'row-unit' && of.about === null;
  if (isPlain && !lane.waiting[index]) return plainKeeper(index, mask, matches, scan);
  const unitOf = unitReader(of, scan);
  const measure = measureReader(of.measured, scan);
  const waits = lane.waiting[index];
  const { at, words, days, isTrue: trues, counted } = matches;
  const eachRow =
    (keep: (den: number, i: number) => void): Keeper =>
    (rows, count) => {
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        const den = (words[at[i] as number] as number) & mask;
        if (den === 0) continue;
        reader.at = i;
        if (measure.read()) keep(den, i);
      }
    };
  if (waits !== null && waits !== undefined) {
    const wait = waiter(waits, of, unitOf, measure, scan);
    return eachRow((den, i) => {
      wait(den, days[i] as number);
    });
  }
  const about = aboutReader(of, scan);
  return eachRow((den, i) => {
    const num = ((trues[i] as number) & counted) !== 0 ? den : 0;
    const unit = unitOf(days[i] as number);
    lane.add(index, unit, about.sex(), about.birthDay(), measure.key, den, num, measure.n);
  });
}

/** Counts rows where they were, without asking anything more of them. */
function plainKeeper(
  index: number,
  mask: number,
  { at, words, isTrue: trues, counted }: Matches,
  { lane, row }: KeeperContext,
): Keeper {
  return (rows, count) => {
    const units = row.unitsOf(rows, count);
    for (let k = 0; k < count; k += 1) {
      const i = rows[k] as number;
      const den = (words[at[i] as number] as number) & mask;
      if (den === 0) continue;
      const num = ((trues[i] as number) & counted) !== 0 ? den : 0;
      lane.add(index, units[i] as number, row.sexAt(i), row.birthDayAt(i), 0, den, num, 1);
    }
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

/** Keeps the reader's current row until all rows are read. */
function waiter(
  waits: Waiting,
  of: Extract<Tally['of'], { kind: 'rows' }>,
  unitOf: (day: number) => number,
  measure: MeasureReader,
  scan: KeeperContext,
): (den: number, day: number) => void {
  const { row, reader, world, context } = scan;
  const asked = askedOf(of);
  const about = aboutReader(of, scan);
  const tests: readonly RowTest[] = rowLeaves(asked).map((leaf) => rowTest(leaf.where, context));
  const followed = followedLeaves(asked).map((leaf) => ({
    others: leaf.person === null ? null : textsOf(reader, leaf.person),
    sinceOf: sinceReader(leaf, reader),
  }));
  return (den, day) => {
    const i = waits.size;
    const person = row.person();
    reserve(waits.key, i);
    waits.key.at[i] = measure.key;
    reserve(waits.n, i);
    waits.n.at[i] = measure.n;
    const put = (field: Growing<Int32Array>, value: number): void => {
      reserve(field, i);
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
