import type { CountedWords } from '../../core/describe/counted.js';
import type { TableLedger } from '../../core/facts/ledger.js';
import type { Text } from '../../core/parameter.js';
import type { FairNote } from '../../core/variation/fair-notes.js';
import type { NumberFormat } from '../tables/table.js';

/** The strata that a report shows: all, and by sex. */
export type Sex = 'all' | 'female' | 'male' | 'unknown';

/**
 * The results of one indicator in one period and stratum, one place after the other: the region first, then the units
 * in the order of {@link ReportData.units}.
 */
export interface Series {
  /**
   * A sign a place: `0` measured and not judged, `1` goal met, `2` partly met, `3` not met; `-` no data, `x` not
   * measurable, `r` not reported, `c` closed, `s` hidden, `t` told in words, ` ` not asked.
   */
  readonly signs: string;
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  /** The values, where they are not numerator through denominator. */
  readonly values?: readonly (number | null)[];
}

/** What stands beside the results of the period that a report is about. */
export interface Distances {
  /** How many more (or fewer) meet the first goal, by place. */
  readonly toGoal: readonly (number | null)[];
  readonly changes: readonly (number | null)[];
}

/** One goal as it is shown. */
export interface ShownGoal {
  readonly text: Text;
  readonly level: 'regional' | 'national';
  /** Where lines are drawn, in the values' own unit. */
  readonly lines: readonly number[];
  readonly lowerIsBetter: boolean;
}

/** One indicator of a report. */
export interface ReportIndicator {
  readonly id: string;
  readonly name: Text;
  readonly format: NumberFormat;
  /** What the numerator and the distance to the goal are numbers of; null where they are of nothing. */
  readonly counted: CountedWords | null;
  /** Whether it is a share of a denominator, so that intervals and funnel limits can be drawn. */
  readonly share: boolean;
  /** What of the units' context it is about, to be held against comparisons; null when of nothing. */
  readonly context: FairNote['about'] | null;
  readonly goals: readonly ShownGoal[];
  readonly denominator: Text;
  readonly numerator: Text;
  readonly source: string;
  readonly assumptions: readonly Text[];
  /** By period and stratum. */
  readonly series: Readonly<Record<string, Readonly<Partial<Record<Sex, Series>>>>>;
  /** By period. */
  readonly distances: Readonly<Record<string, Distances>>;
}

/** A payment to a unit, with its explanation. */
export interface ReportPayment {
  readonly unit: string;
  readonly rule: string;
  readonly period: string;
  readonly amount: number;
  readonly explanation: Text;
}

/** Everything that a report shows: plain JSON, put into the page and read there. */
export interface ReportData {
  readonly title: Text;
  readonly document: Text;
  /** Library, version of the plan and fingerprint of the definitions. */
  readonly provenance: string;
  /** The period shown first. */
  readonly period: string;
  readonly periods: readonly string[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly indicators: readonly ReportIndicator[];
  readonly payments: readonly ReportPayment[];
  readonly ledger: readonly TableLedger[];
  readonly notes: readonly Text[];
}

/** One result, as views read it. */
export interface ShownResult {
  readonly sign: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

const nothing: ShownResult = { sign: ' ', numerator: null, denominator: null, value: null };

/** The result of an indicator at a place: 0 is the region, i + 1 the unit i. */
export function resultAt(one: ReportIndicator, period: string, sex: Sex, place: number): ShownResult {
  const series = one.series[period]?.[sex];
  if (series === undefined) return nothing;
  const numerator = series.numerators[place] ?? null;
  const denominator = series.denominators[place] ?? null;
  const value =
    series.values !== undefined
      ? (series.values[place] ?? null)
      : numerator !== null && denominator !== null && denominator > 0
        ? numerator / denominator
        : null;
  return { sign: series.signs[place] ?? ' ', numerator, denominator, value };
}

/** Whether a result has a value. */
export function isMeasured({ sign }: ShownResult): boolean {
  return sign >= '0' && sign <= '3';
}
