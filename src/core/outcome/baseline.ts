import type { Indicator } from '../measure/indicator.js';
import { type Period, previousYear } from '../period/period.js';
import type { Measurer } from './measured.js';
import type { Baseline, Outcome } from './outcome.js';
import { type Place, region } from './places.js';
import type { Report } from './report.js';
import { type Stratum, stratumKey } from './strata.js';
import type { Value } from './values.js';

/** What an outcome is compared with, as it is shown and as it is judged. */
export interface Compared {
  readonly shown: Baseline;
  readonly value: Value;
}

/** The value of the year before: of the same run, or of an earlier report; null = there is none. */
export function baselineOf(
  baseline: 'previous-year' | Report | null,
  { measured }: Measurer,
  one: Indicator,
  at: Place,
  stratum: Stratum,
  period: Period,
): Compared | null {
  if (baseline === null) return null;
  const earlier = previousYear(period);
  if (baseline === 'previous-year') {
    // A year in which the whole region has nothing is one that was not delivered: it is no zero to rise from.
    const whole = measured(one, region, {}, earlier);
    const value = measured(one, at, stratum, earlier);
    if (whole.status !== 'measured' || !whole.value || value.status !== 'measured') return null;
    return { value, shown: shownBaseline(earlier.id, value) };
  }
  const row = baseline.outcomes.find(
    (other) =>
      other.slug === one.slug &&
      other.period === earlier.id &&
      other.unit === (at.unit?.unitId ?? null) &&
      other.category === null &&
      stratumKey(other.stratum) === stratumKey(stratum),
  );
  if (row === undefined || row.status !== 'measured') return null;
  const value = reportedValue(row);
  return { value, shown: shownBaseline(earlier.id, value) };
}

/** A value read back from a report: exact where it was counted in whole numbers. */
function reportedValue({ numerator, denominator, value }: Outcome): Value {
  const isWhole = Number.isInteger(numerator) && (denominator === null || Number.isInteger(denominator));
  const exact =
    isWhole && numerator !== null
      ? { numerator: BigInt(numerator), denominator: denominator === null ? null : BigInt(denominator) }
      : null;
  return { numerator, denominator, value, exact };
}

function shownBaseline(period: string, { numerator, denominator, value }: Value): Baseline {
  return { period, numerator, denominator, value };
}
