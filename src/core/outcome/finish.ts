import { parseDay } from '../calendar/day.js';
import { OptionsError } from '../errors.js';
import type { TableName } from '../facts/rows.js';
import { tables } from '../facts/tables.js';
import type { Indicator } from '../measure/indicator.js';
import { didYouMean } from '../nearest.js';
import type { Text } from '../parameter.js';
import type { Period } from '../period/period.js';
import { lastDayOf, previousYear } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { restsOn } from '../plan/plan.js';
import { requirementsOf } from '../plan/requirements.js';
import type { Compiled } from '../program/compile.js';
import type { UnitFacts, WordTallies } from '../program/word-tallies.js';
import { type Counts, type Grid, grid } from './grid.js';
import { judgeGoals } from './judging.js';
import type { Baseline, Outcome, Provenance, Status } from './outcome.js';
import { quotientValue } from './quotients.js';
import type { Ledger, Note, OutcomePlace, Report } from './report.js';
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
  readonly label: Stratum;
}

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
    const supplied = suppliedAt(fromOthers, one, at, stratum, period);
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

  function places(): readonly Place[] {
    const units = tallies.units.map((unit, index) => ({ unit, grid: index, label: {} }));
    return [...units, { unit: null, grid: -1, label: {} }];
  }

  function baselineOf(
    one: Indicator,
    at: Place,
    stratum: Stratum,
    period: Period,
  ): { shown: Baseline; value: Value } | null {
    const earlier = previousYear(period);
    if (options.baseline === null) return null;
    if (options.baseline === 'previous-year') {
      const value = measured(one, at, stratum, earlier);
      if (value.status !== 'measured') return null;
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
    const value = { ...noValue, numerator: row.numerator, denominator: row.denominator, value: row.value };
    return { value, shown: shownBaseline(earlier.id, value) };
  }

  function* rows(): Generator<Outcome> {
    for (const one of options.indicators) {
      for (const period of options.periods) {
        if (!one.reported.includes(period.kind)) continue;
        for (const division of divisionsOf(one, options.divisions)) {
          for (const at of divided(places(), division, tallies)) {
            for (const stratum of strataOf(division, ageLabels, at.label as never)) {
              yield* rowsAt(one, period, at, stratum);
            }
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
    for (const period of options.periods) {
      if (!one.reported.includes(period.kind)) notes.push(notReportedFor(one, period));
    }
  }
  let made: readonly Outcome[] | null = null;
  let byKey: ReadonlyMap<string, Outcome> | null = null;
  const outcomes = (): readonly Outcome[] => {
    made ??= Object.freeze([...rows()]);
    return made;
  };
  const keyOf = (
    id: string,
    period: string,
    unit: string | null,
    category: string | null,
    stratum: Stratum,
  ): string => JSON.stringify([id, period, unit, category, stratumKey(stratum)]);

  return Object.freeze({
    plan,
    periods: options.periods,
    units: tallies.units,
    get outcomes(): readonly Outcome[] {
      return outcomes();
    },
    outcome(indicator: string, at: OutcomePlace): Outcome {
      const { period: id, unit = null, category = null, ...stratum } = at;
      const period = id ?? (options.periods.length === 1 ? options.periods[0]?.id : undefined);
      if (period === undefined) {
        throw new OptionsError({
          code: 'period-not-said',
          what: `outcome("${indicator}"): the report has several periods`,
          todo: `say one of ${options.periods.map((one) => one.id).join(', ')}`,
        });
      }
      byKey ??= new Map(
        outcomes().map((one) => [keyOf(one.indicator, one.period, one.unit, one.category, one.stratum), one]),
      );
      const found = byKey.get(keyOf(indicator, period, unit, category, stratum));
      if (found === undefined) throw noSuchOutcome(plan, indicator, at, outcomes());
      return found;
    },
    ledger: ledgerOf(compiled, tallies),
    notes: Object.freeze(notes),
    provenance: options.provenance,
  });
}

function indicatorOf(plan: Plan, id: string): Indicator {
  const found = plan.indicators.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`${plan.id}: expected an indicator but got "${id}"`);
  return found;
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

const notReported: Text = { sv: 'Ingen har lämnat uppgiften.', en: 'Nobody has supplied it.' };
const closed: Text = {
  sv: 'Enheten är stängd hela perioden.',
  en: 'The unit is closed during the whole period.',
};
const nothingToDivideBy: Text = { sv: 'Nämnaren är noll.', en: 'The denominator is zero.' };

function isClosed(unit: UnitFacts, period: Period): boolean {
  const from = parseDay(period.from) ?? 0;
  const last = parseDay(lastDayOf(period)) ?? 0;
  return (unit.opensOn !== null && unit.opensOn > last) || (unit.closesOn !== null && unit.closesOn <= from);
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

/** What keeps an indicator from being counted: a table, a column or a parameter that is not there. */
function whyNotMeasurable(one: Indicator, compiled: readonly Compiled[], tallies: WordTallies): Text | null {
  if (one.measure.kind === 'pooled') {
    const plan = compiled[0]?.plan;
    if (plan === undefined) return null;
    for (const id of restsOn(plan, one, []).slice(1)) {
      const why = whyNotMeasurable(indicatorOf(plan, id), compiled, tallies);
      if (why !== null) return { sv: `${id}: ${why.sv}`, en: `${id}: ${why.en}` };
    }
    return null;
  }
  const unset = compiled.map(({ unset: own }) => own.get(one.id)).find((text) => text !== undefined);
  if (unset !== undefined) return unset;
  for (const { table, columns } of requirementsOf(one, [])) {
    const delivered = tallies.delivered[table];
    // Quotients may also come in as supplied values, so that their table alone decides nothing.
    if (delivered === undefined && table === 'quotients') continue;
    if (delivered === undefined)
      return { sv: `Tabellen ${table} saknas.`, en: `The table ${table} is not delivered.` };
    if (tallies.empty.includes(table)) continue;
    const specs: Readonly<Record<string, { readonly hasDefault?: boolean }>> = tables[table].columns;
    const absent = columns.filter(
      (column) => !delivered.includes(column) && specs[column]?.hasDefault !== true,
    );
    if (absent.length > 0) {
      const names = absent.map((column) => `${table}.${column}`).join(', ');
      return { sv: `Kolumn saknas: ${names}.`, en: `Not delivered: ${names}.` };
    }
  }
  return null;
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

function notReportedFor(one: Indicator, period: Period): Note {
  return {
    code: 'period-not-reported',
    indicator: one.id,
    unit: null,
    period: period.id,
    text: {
      sv: `${one.id} redovisas inte för ${period.id}: dokumentet anger ${one.reported.join(', ')}.`,
      en: `${one.id} is not reported for ${period.id}: the document prints ${one.reported.join(', ')}.`,
    },
  };
}

function ledgerOf(compiled: readonly Compiled[], tallies: WordTallies): Ledger {
  const notKnown = compiled.flatMap(({ program }, lane) =>
    program.feeds.flatMap(({ table, readBy, part }, feed) => {
      const rows = tallies.lanes[lane]?.notKnown[feed] ?? 0;
      return rows === 0 ? [] : [{ table: table as TableName, indicators: readBy, part, rows }];
    }),
  );
  return Object.freeze({ tables: tallies.ledger, notKnown: Object.freeze(notKnown) });
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
    what: `outcome: nothing stands at ${JSON.stringify(at)}`,
    where: { plan: plan.id, indicator },
    todo: `there are periods ${list(own.map((one) => one.period))}; units ${list(own.map((one) => one.unit ?? 'null (the region)'))}; strata ${list(own.map((one) => stratumKey(one.stratum) || 'total'))}`,
  });
}
