import { type OpeningHours, type OpeningHoursRow, openingHours } from '../calendar/opening-hours.js';
import type { TableLedgerBuilder } from '../facts/ledger.js';
import type { RowReader } from '../facts/reader.js';
import type { TableName } from '../facts/rows.js';
import type { UnitFacts } from '../program/word-tallies.js';
import { type Growing, growingInts, growingNumbers, interner } from './growing.js';
import { type Listings, listings } from './listings.js';
import { columnIndex } from './row-values.js';

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
  hours(): OpeningHours;
  addUnit(reader: RowReader): void;
  addHours(reader: RowReader): void;
  addPerson(reader: RowReader): void;
  addListing(reader: RowReader, rowNumber: number, ledger: TableLedgerBuilder): void;
  /** Must be called when all listings are there, before anybody asks for one. */
  settleListings(ledger: TableLedgerBuilder | null): void;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** @param delivered - the tables of the source: what is not delivered, nothing can be outside of */
export function world(delivered: readonly TableName[]): World {
  const units: UnitFacts[] = [];
  const unitIds = interner();
  const hoursRows: OpeningHoursRow[] = [];
  let hours: OpeningHours | null = null;
  const persons = new Map<string, number>();
  const births = growingNumbers(1024);
  const deaths = growingNumbers(1024);
  const sexes: Growing<Int32Array> = growingInts(1024);
  let known = 0;

  const newPerson = (id: string): number => {
    const index = persons.size;
    births.reserve(index);
    deaths.reserve(index);
    sexes.reserve(index);
    births.at[index] = Number.NaN;
    deaths.at[index] = Number.NaN;
    persons.set(id, index);
    return index;
  };
  const text = (reader: RowReader, column: string): string | null =>
    reader.texts[columnIndex(reader, column)] as string | null;
  const number = (reader: RowReader, column: string): number =>
    reader.numbers[columnIndex(reader, column)] as number;
  const choice = (reader: RowReader, column: string): string | null =>
    reader.table.columns[column]?.values?.[number(reader, column)] ?? null;

  const self: World = {
    units,
    unitIds: unitIds.texts,
    unitOf: unitIds.of,
    isKnownUnit: (unit) => unit < units.length,
    personOf: (id) => persons.get(id) ?? newPerson(id),
    isKnownPerson: (person) => person < known,
    persons: () => persons.size,
    birthDay: (person) => births.at[person] as number,
    sex: (person) => sexes.at[person] as number,
    deathDay: (person) => deaths.at[person] as number,
    listings: listings(),
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
    addPerson(reader) {
      const index = newPerson(text(reader, 'personId') as string);
      births.at[index] = number(reader, 'birthDate');
      deaths.at[index] = number(reader, 'deathDate');
      const sex = number(reader, 'sex');
      sexes.at[index] = Number.isNaN(sex) ? 0 : sex + 1;
      known = persons.size;
    },
    addListing(reader, rowNumber, ledger) {
      const unit = self.unitOf(text(reader, 'unitId'));
      const person = self.personOf(text(reader, 'personId') as string);
      if (delivered.includes('units') && !self.isKnownUnit(unit)) ledger.finding('unknown-unit', rowNumber);
      if (delivered.includes('persons') && !self.isKnownPerson(person))
        ledger.finding('unknown-person', rowNumber);
      const from = number(reader, 'from');
      const to = number(reader, 'to');
      if (to <= from) ledger.finding('empty-interval', rowNumber);
      self.listings.add(person, {
        unit,
        from,
        to: Number.isNaN(to) ? forever : to,
        assigned: choice(reader, 'kind') === 'assigned',
        rowNumber,
      });
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
