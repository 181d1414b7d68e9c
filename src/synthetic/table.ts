import type { FactRows, TableName } from '../core/facts/rows.js';
import type { Person } from './person.js';
import type { Random } from './random.js';
import type { World } from './world.js';

/** Adds one person's rows of a table to `out`; the stream has been started for person and table. */
export type PersonTable<T extends TableName> = (
  world: World,
  random: Random,
  person: Person,
  out: FactRows[T][],
) => void;

/** Makes a table that belongs to the units, whole: it is small. */
export type UnitTable<T extends TableName> = (world: World, random: Random) => FactRows[T][];
