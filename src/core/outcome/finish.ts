import { parseDay } from '../calendar/day.js';
import { OptionsError } from '../errors.js';
import type { Indicator } from '../measure/indicator.js';
import type { Text } from '../parameter.js';
import type { Period } from '../period/period.js';
import { lastDayOf, previousYear } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { indicatorOf } from '../plan/plan.js';
import type { Compiled } from '../program/compile.js';
import type { GroupLabel, UnitFacts, WordTallies } from '../program/word-tallies.js';
import { outcomeFinder } from './find-outcome.js';
import { type Counts, type Grid, grid } from './grid.js';
import { judgeGoals } from './judging.js';
import { whyNotMeasurable } from './measurable.js';
import { periodNotReported, quotientMeanOff, suppliedDiffers, unitsWithoutHours } from './notes.js';
import type { Baseline, Outcome, Provenance, Status } from './outcome.js';
import { quotientValue } from './quotients.js';
import type { Ledger, Note, NotKnown, Report } from './report.js';
import { type Division, type Stratum, strataOf, stratumKey } from './strata.js';
import { type SuppliedRows, suppliedRows } from './supplied.js';
import { measureValue, noValue, share, type Value } from './values.js';

/** What {@link finish} is told beside the tallies. */
export interface FinishOptions {
  readonly indicators: readonly Indicator[];
  readonly periods: readonly Period[];
  readonly divisions: readonly Division[];
  /** `previous-year`: the same run has counted the year before too. */
  readonly baseline: 'previous-year' | Report | null;
  readonly provenance: Provenance;
}

/** A place of the results: a unit, or a group of units (group 0 is the region). */
interface Place {
  readonly unit: UnitFacts | null;
  readonly grid: number;
  readonly label: GroupLabel;
}

const region: Place = { unit: null, grid: -1, label: {} };

interface Measured extends Value {
  readonly status: Status;
  readonly reason: Text | null;
  readonly origin: 'counted' | 'supplied' | null;
}

/** Makes outcomes of word tallies: the one end of every executor. */
export function finish(
  plan: Plan,
  compiled: readonly Compiled[],
  tallies: WordTallies,
  options: FinishOptions,
): Report {
  const notes: Note[] = [];
  const grids = compiled.map(({ program }, i) => {
    const lane = tallies.lanes[i];
    if (lane === undefined || lane.hash !== program.hash) {
      throw new OptionsError({
        code: 'foreign-tallies',
        what: 'the tallies were made by another program than this plan, these periods and options give',
        where: { plan: plan.id },
        todo: 'finish with the options that the executor ran with',
      });
    }
    return grid(program, lane, options.divisions, tallies.units.length);
  });
  const ageLabels = compiled[0]?.program.ageGroups?.labels ?? [];
  const placeOfPeriod = new Map<string, { readonly lane: number; readonly p: number }>();
  compiled.forEach(({ program }, lane) => {
    program.periods.forEach((period, p) => {
      placeOfPeriod.set(period.id, { lane, p });
    });
  });
  const missing = new Map(plan.indicators.map((one) => [one.id, whyNotMeasurable(one, compiled, tallies)]));
  const fromOthers = suppliedRows(tallies.kept.supplied, plan, notes);

  function countsOf(
    one: Indicator,
    at: Place,
    stratum: Stratum,
    period: Period,
  ): { counts: (Counts | null)[]; p: number } {
    const place = placeOfPeriod.get(period.id);
    if (place === undefined) return { counts: [], p: 0 };
    const own = grids[place.lane] as Grid;
    const ids = compiled[place.lane]?.tallies.get(one.id) ?? [];
    return { counts: ids.map((id) => own.at(id, at.grid, stratum)), p: place.p };
  }

  function countedOf(one: Indicator, at: Place, stratum: Stratum, period: Period): Value {
    const { measure } = one;
    if (measure.kind === 'pooled') {
      const parts = measure.of.map((id) => countedOf(indicatorOf(plan, id), at, stratum, period));
      return share(
        parts.reduce((all, part) => all + (part.numerator ?? 0), 0),
        parts.reduce((all, part) => all + (part.denominator ?? 0), 0),
      );
    }
    const { counts, p } = countsOf(one, at, stratum, period);
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
    return { ...value, status, reason: status === 'no-data' ? nothingToDivideBy : null, origin: 'counted' };
  }

  function notesOn(one: Indicator, period: Period): readonly Note[] {
    const found: Note[] = [];
    if (one.measure.kind === 'quotient') {
      found.push(...quotientMeanOff(one, period, measured(one, region, {}, period).value));
    }
    if (!fromOthers.has(one) || one.measure.kind === 'supplied' || missing.get(one.id) != null) return found;
    for (const at of places()) {
      const unit = at.unit?.unitId ?? null;
      const own = countedOf(one, at, {}, period).value;
      const other = fromOthers.delivered(one, unit, period.id);
      if (own !== null && other !== null && own !== other)
        found.push(suppliedDiffers(one, unit, period, own, other));
    }
    return found;
  }

  function places(): readonly Place[] {
    const units = tallies.units.map((unit, index) => ({ unit, grid: index, label: {} }));
    return [...units, region];
  }

  function baselineOf(
    one: Indicator,
    at: Place,
    stratum: Stratum,
    period: Period,
  ): { shown: Baseline; value: Value } | null {
    if (options.baseline === null) return null;
    const earlier = previousYear(period);
    if (options.baseline === 'previous-year') {
      // A year in which the whole region has nothing is one that was not delivered: it is no zero to rise from.
      const whole = measured(one, region, {}, earlier);
      const value = measured(one, at, stratum, earlier);
      if (whole.status !== 'measured' || !whole.value || value.status !== 'measured') return null;
      return { value, shown: shownBaseline(earlier.id, value) };
    }
    const row = options.baseline.outcomes.find(
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

  // The places and strata of each division are the same for every indicator and period.
  const squares = new Map(
    options.divisions.map((division) => [
      division,
      divided(places(), division, tallies).map((at) => ({
        at,
        strata: strataOf(division, ageLabels, at.label),
      })),
    ]),
  );

  function* rows(): Generator<Outcome> {
    for (const one of options.indicators) {
      for (const period of options.periods) {
        if (!one.reported.includes(period.kind)) continue;
        for (const division of divisionsOf(one, options.divisions)) {
          for (const { at, strata } of squares.get(division) ?? []) {
            for (const stratum of strata) yield* rowsAt(one, period, at, stratum);
          }
        }
      }
    }
  }

  function* rowsAt(one: Indicator, period: Period, at: Place, stratum: Stratum): Generator<Outcome> {
    const value = measured(one, at, stratum, period);
    yield row(one, period, at, stratum, null, value);
    if (one.measure.kind !== 'breakdown' || value.status !== 'measured') return;
    const { counts, p } = countsOf(one, at, stratum, period);
    const lane = placeOfPeriod.get(period.id)?.lane ?? 0;
    for (const [category, n] of categoriesAt(counts[0] ?? null, p, tallies.lanes[lane]?.categories ?? [])) {
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
    const before = category === null ? baselineOf(one, at, stratum, period) : null;
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
    notes.push(...unitsWithoutHours(one, tallies));
    for (const period of options.periods) {
      if (!one.reported.includes(period.kind)) notes.push(periodNotReported(one, period));
      else notes.push(...notesOn(one, period));
    }
  }
  let made: readonly Outcome[] | null = null;
  const outcomes = (): readonly Outcome[] => {
    made ??= Object.freeze([...rows()]);
    return made;
  };

  return Object.freeze({
    plan,
    periods: options.periods,
    units: Object.freeze(tallies.units.map((unit) => Object.freeze({ ...unit }))),
    get outcomes(): readonly Outcome[] {
      return outcomes();
    },
    outcome: outcomeFinder(plan, options.periods, outcomes),
    ledger: ledgerOf(compiled, tallies),
    notes: Object.freeze(notes),
    provenance: options.provenance,
  });
}

/** Quotients and shares of units are not divided by what persons are. */
function divisionsOf(one: Indicator, divisions: readonly Division[]): readonly Division[] {
  const { measure } = one;
  const ofUnits =
    measure.kind === 'quotient' ||
    ('of' in measure &&
      typeof measure.of === 'object' &&
      'kind' in measure.of &&
      measure.of.kind === 'units');
  if (!ofUnits) return divisions;
  return divisions.filter(
    ({ sex, ageGroup, traits }) => !sex && !ageGroup && (traits.length === 0 || measure.kind !== 'quotient'),
  );
}

/** The places of a division: units and region, or the groups of units that it names. */
function divided(places: readonly Place[], division: Division, tallies: WordTallies): readonly Place[] {
  if (division.traits.length === 0) return places;
  const labels = tallies.lanes[0]?.groups ?? [];
  return labels.flatMap((label, group) => {
    const same =
      Object.keys(label).length === division.traits.length &&
      division.traits.every((trait) => label[trait] !== undefined);
    return same ? [{ unit: null, grid: -1 - group, label }] : [];
  });
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
const nothingToDivideBy: Text = frozenText({ sv: 'Nämnaren är noll.', en: 'The denominator is zero.' });

function isClosed(unit: UnitFacts, period: Period): boolean {
  const from = parseDay(period.from) ?? 0;
  const last = parseDay(lastDayOf(period)) ?? 0;
  return (unit.opensOn !== null && unit.opensOn > last) || (unit.closesOn !== null && unit.closesOn <= from);
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

function* categoriesAt(
  counts: Counts | null,
  p: number,
  labels: readonly (string | null)[],
): Generator<readonly [string, number]> {
  if (counts === null) return;
  const rows = [...counts.spread]
    .map(([key, byPeriod]) => [labels[key] ?? 'unknown', byPeriod[p] as number] as const)
    .filter(([, n]) => n > 0);
  yield* rows.sort(([a], [b]) => (a < b ? -1 : 1));
}

function ledgerOf(compiled: readonly Compiled[], tallies: WordTallies): Ledger {
  const notKnown = compiled.flatMap(({ program }, lane) =>
    program.feeds.flatMap(({ table, readBy, part }, feed) => {
      const entry = (of: NotKnown['part'], rows: number): readonly NotKnown[] =>
        rows === 0 ? [] : [Object.freeze({ table, indicators: Object.freeze([...readBy]), part: of, rows })];
      return [
        ...entry(part, tallies.lanes[lane]?.notKnown[feed] ?? 0),
        ...entry('numerator', tallies.lanes[lane]?.notKnownCounted[feed] ?? 0),
      ];
    }),
  );
  return Object.freeze({ tables: Object.freeze({ ...tallies.ledger }), notKnown: Object.freeze(notKnown) });
}
