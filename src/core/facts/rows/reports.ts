import type { QuotientKind, Sex } from '../values.js';

/** A result of a patient survey (NPE) for a unit, a period and a sex. */
export interface SurveyRow {
  /** The unit; null = the region. */
  readonly unitId?: string | null;
  /** Null = all. */
  readonly sex?: Sex | null;
  /** The question, such as need-met. */
  readonly question: string;
  /** Answers. */
  readonly responses?: number | null;
  /** Positive answers. */
  readonly positive?: number | null;
  /** The value published, up to 8 decimals. */
  readonly value?: number | string | null;
  /** Period id. */
  readonly period: string;
}

/** What a unit reports about itself for a period. */
export interface UnitReportRow {
  /** The unit. */
  readonly unitId: string;
  /** Period id. */
  readonly period: string;
  /** What is reported, such as telephone-calls or contract-…. */
  readonly item: string;
  /** A number, or yes, no, partly. */
  readonly value: number | string;
  /** Day of the report, `YYYY-MM-DD`. */
  readonly reportedOn?: string | null;
}

/** The listing points of a unit on the last day of a month. */
export interface ListingPointsRow {
  /** The unit. */
  readonly unitId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Points, up to 4 decimals. */
  readonly points: number | string;
}

/** A quotient of a unit in a month: age, care need index or ACG. */
export interface QuotientRow {
  /** The unit. */
  readonly unitId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Which quotient. */
  readonly kind: QuotientKind;
  /** The quotient, up to 8 decimals. */
  readonly value: number | string;
}

/** A number of residents that somebody else counted. */
export interface PopulationRow {
  /** The unit; null = the region. */
  readonly unitId?: string | null;
  /** Null = all. */
  readonly sex?: Sex | null;
  /** Lowest age in years. */
  readonly ageFrom?: number | null;
  /** Highest age in years, inclusive. */
  readonly ageTo?: number | null;
  /** Period id. */
  readonly period: string;
  /** Persons. */
  readonly count: number;
}

/** A count or a value of an indicator that somebody else made. */
export interface SuppliedRow {
  /** Id or slug of the indicator. */
  readonly indicator: string;
  /** The unit; null = the region. */
  readonly unitId?: string | null;
  /** Period id. */
  readonly period: string;
  /** Null = all. */
  readonly sex?: Sex | null;
  /** Up to 6 decimals. */
  readonly numerator?: number | string | null;
  /** Up to 6 decimals. */
  readonly denominator?: number | string | null;
  /** Up to 8 decimals. */
  readonly value?: number | string | null;
  /** Day of the report, `YYYY-MM-DD`. */
  readonly reportedOn?: string | null;
}
