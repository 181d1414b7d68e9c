import { type OpeningHours, type OpeningHoursRow, openingHours } from '../calendar/opening-hours.js';
import type { BatchReader } from '../facts/batch-reader.js';
import type { TableLedgerBuilder } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';
import type { UnitFacts } from '../program/word-tallies.js';
import type { ActiveRows } from './active-rows.js';
import { type Growing, growingInts, growingNumbers, interner, none, type Room, reserve } from './growing.js';
import { type Listings, listings } from './listings.js';
import { numbersOf, textsOf } from './reader-columns.js';

/** Units, persons and listings as far as they are read: what rows are looked up in. */
export interface World {
  readonly units: readonly UnitFacts[];
  /** Index of a unit; a unit outside `units`, and no unit (null), get indices behind theirs. */
  unitOf(unitId: string | null): number;
  isKnownUnit(unit: number): boolean;
  readonly unitIds: readonly (string | null)[];
  /** Index of a person; one outside `persons` gets one too. */
  personOf(personId: string): number;
  /** Whether the table `persons` has the person. */
  isKnownPerson(person: number): boolean;
  readonly persons: () => number;
  /** NaN = not known. */
  birthDay(person: number): number;
  /** 0 not known, 1 female, 2 male. */
  sex(person: number): number;
  /** NaN = alive, as far as known. */
  deathDay(person: number): number;
  readonly listings: Listings;
  readonly activeRows: ActiveRows;
  hours(): OpeningHours;
  addUnit(reader: BatchReader): void;
  addHours(reader: BatchReader): void;
  /** Makes what adds the reader's current row as a person. */
  personAdder(reader: BatchReader): () => void;
  /** Makes what adds the reader's current row as a listing. */
  listingAdder(reader: BatchReader, ledger: TableLedgerBuilder): (rowNumber: number) => void;
  /** Must be called when all listings are there, before anybody asks for one. */
  settleListings(ledger: TableLedgerBuilder | null): void;
}

/** Persons tried before one is looked up: more of them while that is where they are found. */
const triedNext = 2;
const triedInOrder = 8;

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * @param delivered - the tables of the source: what is not delivered, nothing can be outside of
 * @param room - how many persons there are going to be
 * @param activeRows - the interval tables that rows are compared with
 */
export function world(delivered: readonly TableName[], room: Room, activeRows: ActiveRows): World {
  const units: UnitFacts[] = [];
  const unitIds = interner();
  const hoursRows: OpeningHoursRow[] = [];
  let hours: OpeningHours | null = null;
  const persons = new Map<string, number>();
  const births = growingNumbers(room);
  const deaths = growingNumbers(room);
  const sexes: Growing<Int32Array> = growingInts(room);
  let known = 0;
  let size = 0;

  const ids: string[] = [];
  let lastFound = 0;
  let tried = triedNext;

  const newPerson = (id: string): number => {
    const index = size;
    size += 1;
    ids.push(id);
    reserve(births, index);
    reserve(deaths, index);
    reserve(sexes, index);
    births.at[index] = Number.NaN;
    deaths.at[index] = Number.NaN;
    persons.set(id, index);
    return index;
  };
  /** Tables often have their persons in one order: the next ones are tried before the search in memory's far corners. */
  const personOf = (id: string): number => {
    const end = Math.min(size, lastFound + 1 + tried);
    for (let next = lastFound + 1; next < end; next += 1) {
      if (ids[next] === id) {
        lastFound = next;
        tried = triedInOrder;
        return next;
      }
    }
    tried = triedNext;
    lastFound = persons.get(id) ?? newPerson(id);
    return lastFound;
  };
  const text = (reader: BatchReader, column: string): string | null =>
    textsOf(reader, column)[reader.at] as string | null;
  const number = (reader: BatchReader, column: string): number =>
    numbersOf(reader, column)[reader.at] as number;
  const choice = (reader: BatchReader, column: string): string | null =>
    reader.table.columns[column]?.values?.[number(reader, column)] ?? null;

  const self: World = {
    units,
    unitIds: unitIds.texts,
    unitOf: unitIds.of,
    isKnownUnit: (unit) => unit < units.length,
    personOf,
    isKnownPerson: (person) => person < known,
    persons: () => size,
    birthDay: (person) => births.at[person] as number,
    sex: (person) => sexes.at[person] as number,
    deathDay: (person) => deaths.at[person] as number,
    listings: listings(room),
    activeRows,
    hours: () => {
      hours ??= openingHours(hoursRows);
      return hours;
    },
    addUnit(reader) {
      const unitId = text(reader, 'unitId') as string;
      unitIds.of(unitId);
      units.push({
        unitId,
        name: text(reader, 'name') ?? unitId,
        ownership: choice(reader, 'ownership'),
        geography: choice(reader, 'geography'),
        opensOn: orNull(number(reader, 'opensOn')),
        closesOn: orNull(number(reader, 'closesOn')),
      });
    },
    addHours(reader) {
      hoursRows.push({
        unitId: text(reader, 'unitId') as string,
        weekday: number(reader, 'weekday'),
        opens: number(reader, 'opens'),
        closes: number(reader, 'closes'),
        from: orNull(number(reader, 'from')),
        to: orNull(number(reader, 'to')),
      });
    },
    personAdder(reader) {
      const id = textsOf(reader, 'personId');
      const birth = numbersOf(reader, 'birthDate');
      const death = numbersOf(reader, 'deathDate');
      const sex = numbersOf(reader, 'sex');
      return () => {
        const { at } = reader;
        const index = newPerson(id[at] as string);
        births.at[index] = birth[at] as number;
        deaths.at[index] = death[at] as number;
        const recorded = sex[at] as number;
        sexes.at[index] = Number.isNaN(recorded) ? 0 : recorded + 1;
        known = size;
      };
    },
    listingAdder(reader, ledger) {
      const unitIdOf = textsOf(reader, 'unitId');
      const personIdOf = textsOf(reader, 'personId');
      const fromOf = numbersOf(reader, 'from');
      const toOf = numbersOf(reader, 'to');
      const kindOf = numbersOf(reader, 'kind');
      const assigned = reader.table.columns['kind']?.values?.indexOf('assigned') ?? none;
      const hasUnits = delivered.includes('units');
      const hasPersons = delivered.includes('persons');
      return (rowNumber) => {
        const { at } = reader;
        const unit = self.unitOf(unitIdOf[at] as string | null);
        const person = self.personOf(personIdOf[at] as string);
        if (hasUnits && !self.isKnownUnit(unit)) ledger.finding('unknown-unit', rowNumber);
        if (hasPersons && !self.isKnownPerson(person)) ledger.finding('unknown-person', rowNumber);
        const from = fromOf[at] as number;
        const to = toOf[at] as number;
        if (to <= from) ledger.finding('empty-interval', rowNumber);
        const end = Number.isNaN(to) ? forever : to;
        self.listings.add(person, unit, from, end, kindOf[at] === assigned, rowNumber);
      };
    },
    settleListings(ledger) {
      self.listings.settle({
        death: (person) => (Number.isNaN(self.deathDay(person)) ? forever : self.deathDay(person)),
        unitId: (unit) => unitIds.texts[unit] ?? '',
        overlapping: (rowNumber) => ledger?.finding('overlapping-listing', rowNumber),
      });
    },
  };
  return self;
}

/** A day after every day. */
export const forever = 0x3fffffff;
