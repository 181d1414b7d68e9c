import type { Indicator } from '../measure/indicator.js';
import type { Period } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import type { WordTallies } from '../program/word-tallies.js';
import { baselineOf } from './baseline.js';
import type { FinishOptions } from './finish-options.js';
import { judgeGoals } from './judging.js';
import type { Measured, Measurer } from './measured.js';
import { onlySexOf } from './only-sex.js';
import type { Outcome } from './outcome.js';
import { divided, divisionsOf, type Place } from './places.js';
import { type Stratum, strataOf } from './strata.js';
import { noValue } from './values.js';

/** Makes the outcomes, one row for each indicator, period, place and stratum, and for each category of a breakdown. */
export function* outcomeRows(
  plan: Plan,
  tallies: WordTallies,
  ageLabels: readonly string[],
  measurer: Measurer,
  options: FinishOptions,
): Generator<Outcome> {
  // The places and strata of each division are the same for every indicator and period.
  const squares = new Map(
    options.divisions.map((division) => [
      division,
      divided(division, tallies).map((at) => ({
        at,
        strata: strataOf(division, ageLabels, at.label),
      })),
    ]),
  );

  function* rowsAt(one: Indicator, period: Period, at: Place, stratum: Stratum): Generator<Outcome> {
    const value = measurer.measured(one, at, stratum, period);
    yield row(one, period, at, stratum, null, value);
    if (one.measure.kind !== 'breakdown' || value.status !== 'measured') return;
    for (const [category, n] of measurer.categories(one, at, stratum, period)) {
      const own: Measured = {
        ...noValue,
        numerator: n,
        value: n,
        status: 'measured',
        reason: null,
        origin: 'counted',
      };
      yield row(one, period, at, stratum, category, own);
    }
  }

  function row(
    one: Indicator,
    period: Period,
    at: Place,
    stratum: Stratum,
    category: string | null,
    value: Measured,
  ): Outcome {
    const before =
      category === null ? baselineOf(options.baseline, measurer, one, at, stratum, period) : null;
    return Object.freeze({
      plan: plan.id,
      indicator: one.id,
      slug: one.slug,
      kind: one.measure.kind,
      period: period.id,
      from: period.from,
      to: period.to,
      unit: at.unit?.unitId ?? null,
      stratum,
      category,
      status: value.status,
      reason: value.reason,
      numerator: value.numerator,
      denominator: value.denominator,
      value: value.value,
      origin: value.origin,
      goals: category === null ? judgeGoals(one, value, before?.value ?? null) : [],
      baseline: before?.shown ?? null,
      change:
        before === null || value.value === null || before.value.value === null
          ? null
          : value.value - before.value.value,
      assumptions: one.assumptions,
      provenance: options.provenance,
    });
  }

  for (const one of options.indicators) {
    const onlySex = onlySexOf(one);
    for (const period of options.periods) {
      if (!one.reported.includes(period.kind)) continue;
      for (const division of divisionsOf(one, options.divisions)) {
        for (const { at, strata } of squares.get(division) ?? []) {
          for (const stratum of strata) {
            if (onlySex !== null && stratum.sex !== undefined && stratum.sex !== onlySex) continue;
            yield* rowsAt(one, period, at, stratum);
          }
        }
      }
    }
  }
}
