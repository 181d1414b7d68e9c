import type { TableLedger } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';
import type { Text } from '../parameter.js';
import type { ClauseNode, ClausePath } from './clauses.js';
import type { SharedId } from './shared-ids.js';

/**
 * `not-reached`: who is asked about is not in the population that the clause is about. `not-measurable`: a table, a
 * column or a parameter is missing.
 */
export type ClauseState = 'true' | 'false' | 'unknown' | 'not-reached' | 'not-measurable';

/** One clause of an indicator, and what it says of one person or row. */
export interface ExplainedClause {
  readonly path: ClausePath;
  readonly node: ClauseNode;
  /** The clause in words. */
  readonly text: Text;
  readonly state: ClauseState;
  /** Why it cannot be measured. */
  readonly reason: Text | null;
  /** Whether this clause alone decides that it does not count: were it otherwise, it would. */
  readonly alone: boolean;
  /** The clauses that it is joined of. */
  readonly parts: readonly ExplainedClause[];
  /** The person's rows of the table that it looks at. */
  readonly evidence: readonly ExplainedRow[];
}

/** A row that a clause looks at. */
export interface ExplainedRow {
  readonly table: TableName;
  /** Its key, its dates and the columns that the clause reads. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** Whether it is dated (or active) when the clause wants it. */
  readonly inTime: boolean;
  /** Whether it satisfies the clause about rows, whenever it is dated. */
  readonly matches: ClauseState;
  /** The one clause about rows that is not true of it, where there is just one. */
  readonly butFor: Text | null;
  /** Why it counts for nothing, where other rows have its id; whose they are is not said. Null where it counts for itself. */
  readonly sharedId: SharedId | null;
}

/** One person, or one row, under an indicator. */
export interface ExplainedSubject {
  /** The row that is counted, where rows are; null where persons are. */
  readonly row: Readonly<Record<string, unknown>> | null;
  /** Why the row counts for nothing, where other rows, of anybody, have its id; whose they are is not said. */
  readonly sharedId: SharedId | null;
  /**
   * `counted`: in the numerator. `not-counted`: in the denominator alone. `outside`: in neither. `not-measurable`: a
   * table, a column or a parameter is missing.
   */
  readonly result: 'counted' | 'not-counted' | 'outside' | 'not-measurable';
  /** Whether the population has it at all, before any clause: is listed, has such a row in the period. */
  readonly base: boolean;
  /** Clauses of the population. */
  readonly population: ExplainedClause;
  /** Clauses of what is counted; null where everybody of the population is. */
  readonly counted: ExplainedClause | null;
}

/** Why a person counts or does not, under one indicator in one period. */
export interface Explanation {
  readonly plan: string;
  readonly indicator: string;
  readonly slug: string;
  readonly name: Text;
  readonly period: string;
  readonly personId: string;
  /** The unit at which it is asked; null = the region. */
  readonly unit: string | null;
  readonly subjects: readonly ExplainedSubject[];
  /** Sentences to read to somebody, one a line. */
  readonly sentences: { readonly sv: readonly string[]; readonly en: readonly string[] };
  /** What was wrong with the person's rows. */
  readonly ledger: readonly TableLedger[];
}
