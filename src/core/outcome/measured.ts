import { parseDay } from '../calendar/day.js';
import type { Indicator } from '../measure/indicator.js';
import type { Text } from '../parameter.js';
import { lastDayOf, type Period } from '../period/period.js';
import { indicatorOf, type Plan } from '../plan/plan.js';
import type { Compiled } from '../program/compile.js';
import type { UnitFacts, WordTallies } from '../program/word-tallies.js';
import type { Counts, Grid } from './grid.js';
import { inhabitantCounts } from './inhabitants.js';
import { whyNotMeasurable } from './measurable.js';
import type { Status } from './outcome.js';
import { type Place, unitIdsOf } from './places.js';
import { quotientValue } from './quotients.js';
import type { Stratum } from './strata.js';
import type { SuppliedRows } from './supplied.js';
import { measureValue, noValue, overInhabitants, share, type Value } from './values.js';

/** A value, and why it is that. */
export interface Measured extends Value {
  readonly status: Status;
  readonly reason: Text | null;
  readonly origin: 'counted' | 'supplied' | null;
}

/** What indicators are measured from. */
export interface Measuring {
  readonly plan: Plan;
  readonly compiled: readonly Compiled[];
  readonly grids: readonly Grid[];
  readonly tallies: WordTallies;
  readonly fromOthers: SuppliedRows;
}

/** The value of an indicator in a place, stratum and period. */
export interface Measurer {
  measured(one: Indicator, at: Place, stratum: Stratum, period: Period): Measured;
  /** What has been counted, whatever somebody else says of it. */
  counted(one: Indicator, at: Place, stratum: Stratum, period: Period): Value;
  /** How many there are of each category, those of the label `missing` without one. */
  categories(
    one: Indicator,
    at: Place,
    stratum: Stratum,
    period: Period,
  ): readonly (readonly [category: string, n: number])[];
  /** Why an indicator cannot be measured; null = it can. */
  whyNot(one: Indicator): Text | null;
}

export function measurer({ plan, compiled, grids, tallies, fromOthers }: Measuring): Measurer {
  const placeOfPeriod = new Map<string, { readonly lane: number; readonly p: number }>();
  compiled.forEach(({ program }, lane) => {
    program.periods.forEach((period, p) => {
      placeOfPeriod.set(period.id, { lane, p });
    });
  });
  const missing = new Map(plan.indicators.map((one) => [one.id, whyNotMeasurable(one, compiled, tallies)]));
  const inhabitants = inhabitantCounts(tallies.kept.populations ?? [], tallies.units);

  function countsOf(
    one: Indicator,
    at: Place,
    stratum: Stratum,
    period: Period,
  ): { counts: (Counts | null)[]; p: number } {
    const place = placeOfPeriod.get(period.id);
    if (place === undefined) return { counts: [], p: 0 };
    const own = grids[place.lane] as Grid;
    const made = compiled[place.lane];
    // Tallies of one measure may differ by period: those of this one are its parts, in their order.
    const ids = (made?.tallies.get(one.id) ?? []).filter(
      (id) => ((made?.program.tallies[id]?.mask ?? 0) & (1 << place.p)) !== 0,
    );
    return { counts: ids.map((id) => own.at(id, at.grid, stratum)), p: place.p };
  }

  function countedOf(one: Indicator, at: Place, stratum: Stratum, period: Period): Value {
    const { measure } = one;
    if (measure.kind === 'part') {
      const sum = (ids: readonly string[]): number =>
        ids.reduce(
          (all, id) => all + (countedOf(indicatorOf(plan, id), at, stratum, period).numerator ?? 0),
          0,
        );
      return share(sum(measure.of), sum(measure.among));
    }
    if (measure.kind === 'pooled') {
      const parts = measure.of.map((id) => countedOf(indicatorOf(plan, id), at, stratum, period));
      return share(
        parts.reduce((all, part) => all + (part.numerator ?? 0), 0),
        parts.reduce((all, part) => all + (part.denominator ?? 0), 0),
      );
    }
    const { counts, p } = countsOf(one, at, stratum, period);
    if (measure.kind === 'count' && measure.inRegion !== undefined)
      return measureValue(one, counts.slice(at.unit === null ? 1 : 0), p);
    if (measure.kind === 'proportion' || measure.kind === 'rate') {
      const value = measureValue(one, counts, p);
      const group = measure.inhabitants;
      if (group === undefined || !inhabitants.hasAny(group, period.id)) return value;
      return overInhabitants(
        one,
        value,
        inhabitants.at(group, period.id, unitIdsOf(at, tallies.units), stratum),
      );
    }
    if (measure.kind !== 'quotient') return measureValue(one, counts, p);
    const listed = (unit: number): number => {
      const own = countsOf(one, { unit: null, grid: unit, label: {} }, {}, period);
      return own.counts[0]?.denominator[own.p] ?? 0;
    };
    return quotientValue(measure.of, at.unit, period, tallies, listed);
  }

  function measured(one: Indicator, at: Place, stratum: Stratum, period: Period): Measured {
    const supplied = fromOthers.has(one) ? suppliedAt(fromOthers, one, at, stratum, period) : null;
    if (one.measure.kind === 'narrative') return without('narrative', null);
    const why = missing.get(one.id) ?? null;
    if (one.measure.kind === 'supplied' || why !== null) {
      if (supplied !== null)
        return { ...supplied, status: statusOf(one, supplied), reason: null, origin: 'supplied' };
      return why === null ? without('not-reported', notReported) : without('not-measurable', why);
    }
    const value = countedOf(one, at, stratum, period);
    if (one.measure.kind === 'quotient' && value.value === null) {
      if (supplied !== null) return { ...supplied, status: 'measured', reason: null, origin: 'supplied' };
      return without('not-reported', notReported);
    }
    const nothing = !value.numerator && !value.denominator;
    if (at.unit !== null && nothing && isClosed(at.unit, period))
      return { ...value, status: 'closed', reason: closed, origin: 'counted' };
    const status = statusOf(one, value);
    const reason = value.denominator === null ? notCounted : nothingToDivideBy;
    return { ...value, status, reason: status === 'no-data' ? reason : null, origin: 'counted' };
  }

  function categories(
    one: Indicator,
    at: Place,
    stratum: Stratum,
    period: Period,
  ): readonly (readonly [category: string, n: number])[] {
    const { counts, p } = countsOf(one, at, stratum, period);
    const lane = placeOfPeriod.get(period.id)?.lane ?? 0;
    const unnamed = (one.measure.kind === 'breakdown' ? one.measure.missing : null) ?? 'unknown';
    const labels = tallies.lanes[lane]?.categories ?? [];
    const sums = new Map<string, number>();
    for (const [key, n] of counts[0]?.spreadAt(p) ?? []) {
      const label = labels[key] ?? unnamed;
      sums.set(label, (sums.get(label) ?? 0) + n);
    }
    return [...sums].filter(([, n]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  return { measured, counted: countedOf, categories, whyNot: (one) => missing.get(one.id) ?? null };
}

function statusOf(one: Indicator, value: Value): Status {
  if (value.value !== null) return 'measured';
  return one.measure.kind === 'supplied' ? 'not-reported' : 'no-data';
}

function without(status: Status, reason: Text | null): Measured {
  return { ...noValue, status, reason, origin: null };
}

function frozenText(text: Text): Text {
  return Object.freeze(text);
}

const notReported: Text = frozenText({ sv: 'Ingen har lämnat uppgiften.', en: 'Nobody has supplied it.' });
const closed: Text = frozenText({
  sv: 'Enheten är stängd hela perioden.',
  en: 'The unit is closed during the whole period.',
});
const notCounted: Text = frozenText({
  sv: 'Tabellen populations har inget antal invånare här.',
  en: 'The table populations has no number of inhabitants here.',
});
const nothingToDivideBy: Text = frozenText({ sv: 'Nämnaren är noll.', en: 'The denominator is zero.' });

function isClosed(unit: UnitFacts, period: Period): boolean {
  const from = parseDay(period.from) ?? 0;
  const last = parseDay(lastDayOf(period)) ?? 0;
  return (unit.opensOn !== null && unit.opensOn > last) || (unit.closesOn !== null && unit.closesOn <= from);
}

function suppliedAt(
  rows: SuppliedRows,
  one: Indicator,
  at: Place,
  stratum: Stratum,
  period: Period,
): Value | null {
  if (Object.keys(at.label).length > 0 || stratum.ageGroup !== undefined) return null;
  return rows.at(one, at.unit?.unitId ?? null, period.id, stratum.sex ?? null);
}
