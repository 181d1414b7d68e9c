import { OptionsError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import { type Period, parsePeriod } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { received } from '../received.js';
import type { Outcome } from './outcome.js';
import type { OutcomePlace } from './report.js';
import { type Stratum, stratumKey } from './strata.js';

/** Finds one row of a report by what it is about; the rows are indexed when first asked for. */
export function outcomeFinder(
  plan: Plan,
  periods: readonly Period[],
  outcomes: () => readonly Outcome[],
): (indicator: string, at: OutcomePlace) => Outcome {
  let byKey: ReadonlyMap<string, Outcome> | null = null;
  return (indicator, at) => {
    requirePlace(indicator, at);
    const { period: id, unit = null, category = null, ...stratum } = at;
    const period = id === undefined ? onlyPeriod(plan, indicator, periods) : parsePeriod(id).id;
    byKey ??= new Map(
      outcomes().map((one) => [keyOf(one.indicator, one.period, one.unit, one.category, one.stratum), one]),
    );
    const found = byKey.get(keyOf(indicator, period, unit, category, stratum));
    if (found === undefined) throw noSuchOutcome(plan, indicator, at, outcomes());
    return found;
  };
}

/** A place is asked for by callers without types too, whose column may be empty. */
function requirePlace(indicator: unknown, at: unknown): void {
  const isPlace =
    typeof at === 'object' &&
    at !== null &&
    Object.values(at).every((one) => one === null || one === undefined || typeof one === 'string');
  if (typeof indicator === 'string' && isPlace) return;
  throw new OptionsError({
    code: 'no-such-outcome',
    what: `outcome: expected an indicator and a place in texts but got ${received(indicator)} and ${received(at)}`,
    todo: "write outcome('B7', { unit: 'HC01', period: '2024' }), and outcome('B7', {}) for the region",
  });
}

function keyOf(
  indicator: string,
  period: string,
  unit: string | null,
  category: string | null,
  stratum: Stratum,
): string {
  return JSON.stringify([indicator, period, unit, category, stratumKey(stratum)]);
}

function onlyPeriod(plan: Plan, indicator: string, periods: readonly Period[]): string {
  const [only, ...more] = periods;
  if (only !== undefined && more.length === 0) return only.id;
  throw new OptionsError({
    code: 'period-not-said',
    what: `outcome("${indicator}"): the report has ${periods.length} periods`,
    where: { plan: plan.id },
    todo: `say one of ${periods.map((one) => one.id).join(', ')}`,
  });
}

function noSuchOutcome(
  plan: Plan,
  indicator: string,
  at: OutcomePlace,
  outcomes: readonly Outcome[],
): OptionsError {
  const known = [...new Set(outcomes.map((one) => one.indicator))];
  if (!known.includes(indicator)) {
    return new OptionsError({
      code: 'unknown-indicator',
      what: `outcome: the report has no indicator "${indicator}"`,
      where: { plan: plan.id },
      todo: didYouMean(indicator, known),
    });
  }
  const own = outcomes.filter((one) => one.indicator === indicator);
  const list = (values: Iterable<string>): string => [...new Set(values)].slice(0, 20).join(', ');
  return new OptionsError({
    code: 'no-such-outcome',
    what: `outcome: nothing stands at ${received(at)}`,
    where: { plan: plan.id, indicator },
    todo: `there are periods ${list(own.map((one) => one.period))}; units ${list(own.map((one) => one.unit ?? 'null (the region)'))}; strata ${list(own.map((one) => stratumKey(one.stratum) || 'total'))}`,
  });
}
