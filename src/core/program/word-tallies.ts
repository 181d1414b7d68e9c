import type { TableLedger } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';

/** How units are grouped for results above the unit. */
export type UnitTrait = 'geography' | 'ownership';

/** A group of units: the whole region (`{}`), or the units of one geography, one ownership, or both. */
export type GroupLabel = Readonly<Partial<Record<UnitTrait, string>>>;

/** A unit as the table `units` has it; days are day numbers. */
export interface UnitFacts {
  readonly unitId: string;
  readonly name: string;
  readonly ownership: string | null;
  readonly geography: string | null;
  readonly opensOn: number | null;
  readonly closesOn: number | null;
}

/**
 * How many persons or rows share a denominator word and a numerator word. `unit` is an index into
 * {@link WordTallies.units}, any higher number a unit that is not there, and −1 − g group g.
 */
export interface WordTally {
  readonly tally: number;
  readonly unit: number;
  readonly stratum: number;
  /** A category's index, a value, or an index's key; 0 where nothing is spread. */
  readonly key: number;
  readonly denominator: number;
  readonly numerator: number;
  readonly n: number;
}

/** Rows of the tables that hold values, not events. */
export interface KeptValues {
  readonly quotients: readonly {
    readonly unitId: string;
    readonly month: number;
    readonly kind: string;
    readonly value: number;
  }[];
  readonly supplied: readonly SuppliedValue[];
  /** Absent where the table is not delivered. */
  readonly populations?: readonly PopulationCount[];
}

/** How many inhabitants somebody else has counted: of a unit, or of the region (null); null of sex and ages is all. */
export interface PopulationCount {
  readonly unitId: string | null;
  readonly period: string;
  readonly sex: string | null;
  readonly ageFrom: number | null;
  /** Inclusive. */
  readonly ageTo: number | null;
  readonly count: number;
}

export interface SuppliedValue {
  readonly indicator: string;
  readonly unitId: string | null;
  readonly period: string;
  readonly sex: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** What an executor hands to the end, of one program. */
export interface LaneTallies {
  readonly hash: string;
  readonly cells: readonly WordTally[];
  readonly groups: readonly GroupLabel[];
  readonly groupsOfUnit: readonly (readonly number[])[];
  /** The units that are not in `units`, from the index behind theirs; null is no unit. */
  readonly strangers: readonly (string | null)[];
  /** Groups of a unit that is not in `units`. */
  readonly groupsOfStranger: readonly number[];
  readonly categories: readonly (string | null)[];
  /** The tallies whose keys are indices of categories. */
  readonly categorical: readonly number[];
  /** The tallies that count units: parts of a run join what they know of a unit. */
  readonly ofUnits: readonly number[];
  /** The tallies that parts of a run cannot be merged to; none when not said. */
  readonly notJoined?: readonly number[];
  /** By feed: rows of which a clause was unknown because something was not recorded. */
  readonly notKnown: readonly number[];
  /** The same of what is counted of a row that is in the denominator. */
  readonly notKnownCounted: readonly number[];
}

/** {@link LaneTallies} as an executor has them: the cells can be walked through, as often as is wanted. */
export interface CountedLane extends Omit<LaneTallies, 'cells'> {
  readonly cells: Iterable<WordTally>;
}

/** {@link WordTallies} as an executor has them. */
export interface CountedTallies extends Omit<WordTallies, 'lanes'> {
  readonly lanes: readonly CountedLane[];
}

/** The waist between executors and outcomes: plain data, mergeable by adding. */
export interface WordTallies {
  readonly units: readonly UnitFacts[];
  readonly lanes: readonly LaneTallies[];
  readonly kept: KeptValues;
  /** Units that have opening hours; null where that table is not delivered. */
  readonly unitsWithHours: readonly string[] | null;
  /** The columns delivered of each table that was. */
  readonly delivered: Readonly<Partial<Record<TableName, readonly string[]>>>;
  /** Tables delivered without a row: nothing can be said of their columns, and zeros are true. */
  readonly empty: readonly TableName[];
  readonly ledger: Readonly<Partial<Record<TableName, TableLedger>>>;
}
