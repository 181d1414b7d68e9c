import type { TableLedger } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';
import type { Text } from '../parameter.js';
import type { Period } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import type { UnitFacts } from '../program/word-tallies.js';
import type { Outcome, Provenance } from './outcome.js';
import type { Stratum } from './strata.js';

/** What a run was asked of a plan, and everything that came out. */
export interface Report {
  readonly plan: Plan;
  readonly periods: readonly Period[];
  readonly units: readonly UnitFacts[];
  /** Flat rows, one for each indicator, period, unit (null = the region), stratum and category. */
  readonly outcomes: readonly Outcome[];
  /** One row of {@link Report.outcomes}. @throws {OptionsError} when there is none such, with what there is */
  outcome(indicator: string, at: OutcomePlace): Outcome;
  /** What became of every row read. */
  readonly ledger: Ledger;
  /** What a reader of the results should know that concerns more than one row of them. */
  readonly notes: readonly Note[];
  readonly provenance: Provenance;
}

/** Which outcome: the region and the total where nothing else is said. */
export interface OutcomePlace extends Stratum {
  readonly period?: string;
  readonly unit?: string | null;
  readonly category?: string | null;
}

/** The ledger of a run. */
export interface Ledger {
  readonly tables: Readonly<Partial<Record<TableName, TableLedger>>>;
  /** Rows on which a clause was unknown because something was not recorded; what is not known is not counted. */
  readonly notKnown: readonly NotKnown[];
}

/** Rows of one table on which a clause of some indicators was unknown. */
export interface NotKnown {
  readonly table: TableName;
  readonly indicators: readonly string[];
  readonly part: 'denominator' | 'numerator';
  readonly rows: number;
}

/** What a note is about. */
export type NoteCode =
  | 'period-not-reported'
  | 'unit-without-opening-hours'
  | 'quotient-mean-off'
  | 'supplied-differs'
  | 'supplied-contradicts'
  | 'unknown-supplied';

/** Something to know about a run. */
export interface Note {
  readonly code: NoteCode;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly text: Text;
}
