import type { MeasureKind } from '../measure/nodes.js';
import type { Text } from '../parameter.js';
import type { GoalLevel } from './goal.js';
import type { Stratum } from './strata.js';

/**
 * `measured`: counted, or supplied. `no-data`: nothing to divide by. `not-measurable`: a table, a column or a
 * parameter is missing. `not-reported`: it is supplied by somebody, who has not. `closed`: the unit is closed during
 * the whole period. `suppressed`: hidden by `publish`. `narrative`: told in words.
 */
export type Status =
  | 'measured'
  | 'no-data'
  | 'not-measurable'
  | 'not-reported'
  | 'closed'
  | 'suppressed'
  | 'narrative';

/** How a result stands against one goal. */
export interface GoalOutcome {
  /** As it is shown: `≥ 35 %`. */
  readonly goal: string;
  readonly level: GoalLevel;
  readonly fulfilment: 'met' | 'not-met' | 'partly-met' | 'not-judged';
  /** Steps reached, for a goal in steps. */
  readonly step: number | null;
  /**
   * The least number more in the numerator (for an upper goal: fewer) that meets the goal, in what the numerator counts:
   * persons or rows, and öre for a sum of money. Null where there is none, and for indices and medians, which count nothing.
   */
  readonly toGoal: number | null;
}

/** The result that this one is compared with. */
export interface Baseline {
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** One result: an indicator, a period, a unit (null = the region) and a stratum (`{}` = all). Flat, JSON-safe. */
export interface Outcome {
  readonly plan: string;
  readonly indicator: string;
  readonly slug: string;
  readonly kind: MeasureKind;
  readonly period: string;
  readonly from: string;
  /** The day after the period's last day. */
  readonly to: string;
  readonly unit: string | null;
  readonly stratum: Stratum;
  /** The category of a breakdown; null is the count of all. */
  readonly category: string | null;
  readonly status: Status;
  /** Why there is no value, in a sentence; null where there is one. */
  readonly reason: Text | null;
  /** Whole except for means of indices; for a sum of money in öre. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** Whether the value was counted from rows or came in from somebody else. */
  readonly origin: 'counted' | 'supplied' | null;
  readonly goals: readonly GoalOutcome[];
  readonly baseline: Baseline | null;
  /** Value less the baseline's value. */
  readonly change: number | null;
  readonly assumptions: readonly Text[];
  readonly provenance: Provenance;
}

/** What a result was made with; one object a report. */
export interface Provenance {
  readonly library: string;
  readonly plan: string;
  readonly planVersion: string;
  /** Fingerprint of what the definitions mean: nodes, code sets, parameters. */
  readonly meaning: string;
  /** Fingerprint of the document: names, sources, goals. */
  readonly document: string;
  /** Whether duplicates were looked for. */
  readonly duplicates: 'check' | 'trust';
  readonly parameters: Readonly<Record<string, unknown>>;
}
