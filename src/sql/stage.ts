import type { Sql } from './sql.js';

/** One step of a run, in order; a list of them is all that an engine is asked to do. */
export type Stage =
  | {
      readonly kind: 'table';
      /** The temporary table that the step makes. */
      readonly name: string;
      /** What it holds, for whoever reads the SQL. */
      readonly about: string;
      readonly select: Sql;
    }
  | { readonly kind: 'drop'; readonly name: string }
  | {
      /** Word tallies: unit, place, sex, age, key, denominator, numerator, n. */
      readonly kind: 'cells';
      readonly tally: number;
      readonly spread: Spread;
      readonly about: string;
      readonly select: Sql;
    }
  | {
      /** unit, word: the periods in which the units have what a store of units keeps. */
      readonly kind: 'units';
      readonly leaf: UnitLeaf;
      readonly about: string;
      readonly select: Sql;
    };

/** A step, and which of the programs of a run it belongs to. */
export interface LaneStage {
  readonly lane: number;
  readonly stage: Stage;
}

/** What the key of cells is: nothing, a number, a category's text, or the visits of an index with a sum beside n. */
export type Spread = 'none' | 'number' | 'category' | 'index';

/** What is known of units: rows of a store, at least n of them. */
export interface UnitLeaf {
  readonly store: number;
  readonly n: number;
}
