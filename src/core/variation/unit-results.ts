import { OptionsError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { type Stratum, stratumKey } from '../outcome/strata.js';
import { parsePeriod } from '../period/period.js';
import { received, requireObject } from '../received.js';

/** Which results of an entry are compared. */
export interface VariationPlace {
  /** Needed where the report has more than one. */
  readonly period?: string;
  /** All persons when left out. */
  readonly stratum?: Stratum;
}

/** The results of an entry in one period and stratum: of the units, and of the region. */
export interface UnitResults {
  readonly period: string;
  readonly units: readonly Outcome[];
  readonly region: Outcome | null;
}

/** Finds the results that are compared. */
export function unitResults(
  what: string,
  report: Report,
  indicator: string,
  options: VariationPlace,
): UnitResults {
  requireObject(options, `${what}: options`);
  const { period, stratum = {} } = options;
  const where = { plan: report.plan.id, indicator };
  const known = report.plan.indicators.map(({ id }) => id);
  if (!known.includes(indicator)) {
    throw new OptionsError({
      code: 'unknown-indicator',
      what: `${what}: the plan has no indicator ${received(indicator)}`,
      where: { plan: report.plan.id },
      todo: didYouMean(indicator, known),
    });
  }
  const [only, ...more] = report.periods;
  if (period === undefined && (only === undefined || more.length > 0)) {
    throw new OptionsError({
      code: 'period-not-said',
      what: `${what}: the report has ${report.periods.length} periods`,
      where,
      todo: `say one of ${report.periods.map(({ id }) => id).join(', ')}`,
    });
  }
  const id = period === undefined ? (only as { readonly id: string }).id : parsePeriod(period).id;
  const key = stratumKey(stratum);
  const rows = report.outcomes.filter(
    (one) =>
      one.indicator === indicator &&
      one.period === id &&
      one.category === null &&
      stratumKey(one.stratum) === key,
  );
  if (rows.length === 0) {
    throw new OptionsError({
      code: 'no-such-outcome',
      what: `${what}: nothing stands at ${id}${key === '' ? '' : `, ${key}`}`,
      where,
      todo: 'ask for a period and a stratum that the report was evaluated for',
    });
  }
  return {
    period: id,
    units: rows.filter(({ unit }) => unit !== null),
    region: rows.find(({ unit }) => unit === null) ?? null,
  };
}
