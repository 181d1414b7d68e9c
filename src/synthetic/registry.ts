import type { TableName } from '../core/facts/rows.js';
import { tableNames } from '../core/facts/tables.js';
import { type Person, personOf } from './person.js';
import { createRandom, hashText, type Random } from './random.js';
import type { PersonTable, UnitTable } from './table.js';
import { calls, chats, eServices } from './tables/access.js';
import { contacts } from './tables/contacts.js';
import { dispensings, prescriptions } from './tables/medicines.js';
import {
  births,
  discharges,
  invitations,
  labResults,
  lifestyle,
  notes,
  outOfRegionCare,
  screenings,
} from './tables/prevention.js';
import { listings, openingHours, persons, stPositions, units } from './tables/region.js';
import { listingPoints, populations, quotients, supplied, surveys, unitReports } from './tables/reports.js';
import {
  careNeeds,
  carePlans,
  namedContacts,
  residences,
  riskBands,
  treatmentLimitations,
} from './tables/states.js';
import type { World } from './world.js';

type UnitTables =
  | 'units'
  | 'openingHours'
  | 'surveys'
  | 'unitReports'
  | 'listingPoints'
  | 'quotients'
  | 'stPositions'
  | 'populations'
  | 'supplied';

const byUnit: { readonly [T in UnitTables]: UnitTable<T> } = {
  units,
  openingHours,
  surveys,
  unitReports,
  listingPoints,
  quotients,
  stPositions,
  populations,
  supplied,
};

const byPerson: { readonly [T in Exclude<TableName, UnitTables>]: PersonTable<T> } = {
  persons,
  listings,
  contacts,
  calls,
  chats,
  eServices,
  lifestyle,
  notes,
  invitations,
  prescriptions,
  dispensings,
  births,
  carePlans,
  careNeeds,
  namedContacts,
  riskBands,
  residences,
  treatmentLimitations,
  labResults,
  screenings,
  discharges,
  outOfRegionCare,
};

/**
 * The makers without their row types. A list of `never` takes the rows of any table and is the rows of any table:
 * the row type is checked where each maker is written, above.
 */
type AnyPersonTable = (world: World, random: Random, person: Person, out: never[]) => void;
type AnyUnitTable = (world: World, random: Random) => readonly object[];

const unitMakers: Readonly<Partial<Record<TableName, AnyUnitTable>>> = byUnit;
const personMakers: Readonly<Partial<Record<TableName, AnyPersonTable>>> = byPerson;

const batchSize = 4096;

/** The tables that Norrbotten 2024 reads. */
const norrbotten2024: ReadonlySet<TableName> = new Set<TableName>([
  'units',
  'openingHours',
  'persons',
  'listings',
  'contacts',
  'calls',
  'chats',
  'lifestyle',
  'notes',
  'dispensings',
  'births',
  'carePlans',
  'namedContacts',
  'outOfRegionCare',
  'quotients',
]);

/** The tables that a region has, in the order of the documentation. */
export const tablesOf = (world: World): readonly TableName[] =>
  world.options.extraTables ? tableNames : tableNames.filter((name) => norrbotten2024.has(name));

/** The rows of a table without faults, in batches. */
export function* cleanRows(world: World, table: TableName): Generator<readonly object[]> {
  const random = createRandom();
  const stream = hashText(`table ${table}`);
  const whole = unitMakers[table];
  if (whole !== undefined) {
    random.start(world.seed, stream, 0);
    const rows = whole(world, random);
    if (rows.length > 0) yield rows;
    return;
  }
  const make = personMakers[table]!;
  const { persons } = world.options;
  let batch: never[] = [];
  for (let index = 0; index < persons; index++) {
    const person = personOf(world, random, index);
    random.start(world.seed, stream, index);
    make(world, random, person, batch);
    if (batch.length >= batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
