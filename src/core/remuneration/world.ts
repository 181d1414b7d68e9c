import { type Day, formatDay, requireDay } from '../calendar/day.js';
import { SourceError } from '../errors.js';
import type { SyncFactSource } from '../facts/source.js';
import type { ListingKind } from '../facts/values.js';
import type { Period } from '../period/period.js';
import { monthsOf, parsePeriod, previousYear } from '../period/period.js';
import {
  type CallCount,
  type Position,
  type PrescriptionCounts,
  readCalls,
  readPoints,
  readPositions,
  readPrescriptions,
  readQuotients,
} from './facts/counts.js';
import {
  type EventsWanted,
  type FoundEvents,
  readEvents,
  wantedContacts,
  wantedEvents,
} from './facts/events.js';
import {
  type AtHome,
  type ListedPersons,
  type Persons,
  readListings,
  readPersons,
  readResidences,
} from './facts/listings.js';
import { readSupplied, readUnitReports, type SuppliedCounts, type UnitReports } from './facts/reports.js';
import type { FactScan } from './facts/scan.js';
import { factScan } from './facts/scan.js';
import { type PaidUnit, readUnits } from './facts/units.js';
import type { Findings } from './findings.js';
import { requireCount } from './inputs.js';
import type { ResolvedParameters } from './resolve-parameters.js';
import type { Rule } from './rule.js';
import { needsOf, needText, suppliedListed } from './rule-reads.js';

/** A rule with the periods that it is paid for in a run. */
export interface RulePeriods {
  readonly rule: Rule;
  readonly periods: readonly Period[];
}

/** Everything counted from the facts that the rules of a run read; each table is read once. */
export interface World {
  readonly units: readonly PaidUnit[];
  readonly scan: FactScan;
  /** Persons per unit on a period's last day; 0 where nobody is listed. */
  listed(period: Period, kinds: readonly ListingKind[]): (unitId: string) => number;
  readonly listings: ListedPersons | null;
  readonly persons: Persons | null;
  readonly atHome: AtHome | null;
  readonly reports: UnitReports | null;
  readonly supplied: SuppliedCounts | null;
  readonly calls: { of(unit: string, month: string): CallCount } | null;
  readonly points: { of(unit: string, month: string): bigint | null } | null;
  readonly prescriptions: PrescriptionCounts | null;
  readonly quotients: { of(unit: string, month: string, kind: 'age' | 'cni' | 'acg'): string | null } | null;
  readonly positions: readonly Position[] | null;
  readonly events: FoundEvents;
}

export interface WorldOptions {
  readonly rules: readonly RulePeriods[];
  readonly values: ResolvedParameters;
  readonly source: SyncFactSource;
  readonly asOf: Day | null;
  readonly notes: Findings;
}

/** The last day of a period. */
export const lastDay = (period: Period): Day => requireDay(period.to, 'pay: period') - 1;

/**
 * Reads what the rules of a run need.
 *
 * @throws {SourceError} that lists every table and column that is missing
 */
export function payWorld({ rules, values, source, asOf, notes }: WorldOptions): World {
  const scan = factScan(source, asOf, notes);
  requireFacts(rules, values, scan, source);
  const uses = (name: string): boolean =>
    rules.some(({ rule }) =>
      needsOf(rule.formula, values.get).some(({ oneOf }) =>
        oneOf.some((one) => (one.kind === 'table' ? one.table === name : one.kind === name)),
      ),
    );
  const whenUsed = <T>(name: string, read: () => T | null): T | null => (uses(name) ? read() : null);

  const units = readUnits(scan);
  const persons = whenUsed('persons', () => readPersons(scan));
  const listings = whenUsed('listings', () =>
    readListings(scan, persons?.deathOf ?? (() => Number.POSITIVE_INFINITY)),
  );
  if (listings !== null && persons === null) {
    notes.add(
      'no-persons',
      {},
      {
        sv: 'Tabellen persons är inte levererad: ingen listning avslutas av dödsfall.',
        en: 'The table persons is not delivered: no listing ends by death.',
      },
    );
  }
  const known = new Set(units.map((unit) => unit.id));
  const supplied = whenUsed('supplied', () => readSupplied(scan, suppliedIndicators(rules, values)));

  return Object.freeze({
    units,
    scan,
    listings,
    persons,
    listed: listedBy({ units, known, listings, supplied, notes }),
    atHome: whenUsed('residences', () => readResidences(scan)),
    reports: whenUsed('reports', () => readUnitReports(scan, reportItems(rules))),
    supplied,
    calls: whenUsed('calls', () => readCalls(scan, monthIds(rules), asOf)),
    points: whenUsed('listingPoints', () => readPoints(scan)),
    prescriptions: whenUsed('prescriptions', () => prescriptionsOf(rules, values, scan)),
    quotients: whenUsed('quotients', () => readQuotients(scan)),
    positions: whenUsed('stPositions', () => readPositions(scan)),
    events: eventsOf(rules, values, scan),
  });
}

function requireFacts(
  rules: readonly RulePeriods[],
  values: ResolvedParameters,
  scan: FactScan,
  source: SyncFactSource,
): void {
  const missing: string[] = [];
  for (const { rule } of rules) {
    for (const need of needsOf(rule.formula, values.get)) {
      if (need.optional === true) continue;
      const lacks = need.oneOf.map((one): string | null => {
        if (one.kind === 'outcomes') return null;
        const table = one.kind === 'table' ? one.table : one.kind === 'supplied' ? 'supplied' : 'unitReports';
        if (!scan.has(table)) return `rule '${rule.id}' reads ${needText({ oneOf: [one] }).en}`;
        const stated = source.columns(table);
        if (one.kind === 'supplied' || stated === null) return null;
        const absent = one.columns.filter((column) => !stated.includes(column) && !hasDefault.has(column));
        return absent.length === 0 ? null : `rule '${rule.id}' reads ${absent.join(', ')} of ${table}`;
      });
      if (lacks.every((lack) => lack !== null)) missing.push([...new Set(lacks)].join(' or '));
    }
  }
  if (missing.length === 0) return;
  throw new SourceError({
    code: 'missing-facts',
    what: `pay: facts are missing: ${[...new Set(missing)].join('; ')}`,
    todo: 'deliver them, or choose other rules; paymentRequirements lists what each rule reads',
  });
}

/** Columns whose absence has a stated meaning. */
const hasDefault: ReadonlySet<string> = new Set([
  'opensOn',
  'closesOn',
  'to',
  'kind',
  'deathDate',
  'answeredAt',
  'registeredOn',
  'reportedOn',
]);

function suppliedIndicators(rules: readonly RulePeriods[], values: ResolvedParameters): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ rule }) =>
      needsOf(rule.formula, values.get).flatMap(({ oneOf }) =>
        oneOf.flatMap((one) => (one.kind === 'supplied' ? [one.indicator] : [])),
      ),
    ),
  );
}

function reportItems(rules: readonly RulePeriods[]): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ rule: { formula } }) => {
      if (formula.kind === 'redistributedPot') return [formula.reports.calls, formula.reports.answered];
      return formula.kind === 'perListed' ? [formula.requires.item] : [];
    }),
  );
}

const monthIds = (rules: readonly RulePeriods[]): ReadonlySet<string> =>
  new Set(
    rules.flatMap(({ periods }) => periods.flatMap((period) => monthsOf(period).map((month) => month.id))),
  );

function prescriptionsOf(
  rules: readonly RulePeriods[],
  values: ResolvedParameters,
  scan: FactScan,
): PrescriptionCounts | null {
  const wanted = rules.flatMap(({ rule: { id, formula } }) =>
    formula.kind === 'thresholdBonus'
      ? [{ rule: id, codes: values.need(formula.codes), counts: formula.counts }]
      : [],
  );
  const quarters = rules.flatMap(({ rule, periods }) =>
    rule.formula.kind === 'thresholdBonus' ? periods.flatMap((one) => [one.id, previousYear(one).id]) : [],
  );
  return readPrescriptions(scan, wanted, new Set(quarters));
}

/** Events are looked for from the start of the first period's year: what was paid for earlier is not paid again. */
function eventsOf(rules: readonly RulePeriods[], values: ResolvedParameters, scan: FactScan): FoundEvents {
  const wanted: EventsWanted[] = [];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { rule, periods } of rules) {
    const { formula } = rule;
    let grace = 0;
    if (formula.kind === 'perEvent' || formula.kind === 'perIndividual') {
      wanted.push(wantedEvents(rule.id, formula.events, values));
      grace = formula.events.graceMonths === null ? 0 : values.need(formula.events.graceMonths);
    } else if (formula.kind === 'cappedBudget') {
      wanted.push(wantedContacts(rule.id, values.need(formula.visits)));
    } else continue;
    for (const period of periods) {
      const year = Number(period.id.slice(0, 4)) - (grace > 0 ? 1 : 0);
      from = Math.min(from, requireDay(parsePeriod(String(year)).from, 'pay: period'));
      to = Math.max(to, requireDay(period.to, 'pay: period'));
    }
  }
  return wanted.length === 0 ? { of: () => [] } : readEvents(scan, wanted, from, to);
}

interface ListedBy extends Pick<World, 'units' | 'listings' | 'supplied'> {
  readonly known: ReadonlySet<string>;
  readonly notes: Findings;
}

function listedBy({ units, known, listings, supplied, notes }: ListedBy): World['listed'] {
  return (period, kinds) => {
    const day = lastDay(period);
    if (listings === null) return suppliedOn(period, kinds, { units, supplied });
    const counts = listings.perUnit(day, kinds);
    for (const [unit, persons] of counts) {
      if (known.has(unit)) continue;
      notes.add(
        'unknown-unit',
        { period: period.id },
        {
          sv: `${persons} personer är ${formatDay(day)} listade på en enhet som inte finns i units (${unit}): de är i ingen pott.`,
          en: `${persons} persons are listed on ${formatDay(day)} at a unit that is not in units (${unit}): they are in no pot.`,
        },
      );
    }
    for (const unit of units) {
      const persons = counts.get(unit.id) ?? 0;
      if (persons === 0 || (unit.opens <= day && day < unit.closes)) continue;
      notes.add(
        'listed-at-closed-unit',
        { unit: unit.id, period: period.id },
        {
          sv: `${persons} personer är listade på ${unit.id}, som inte är öppen ${formatDay(day)}: de är i ingen pott.`,
          en: `${persons} persons are listed at ${unit.id}, which is not open on ${formatDay(day)}: they are in no pot.`,
        },
      );
    }
    if (listings.overlapping() > 0) {
      notes.add(
        'overlapping-listing',
        {},
        {
          sv: `${listings.overlapping()} personer har två listningar samtidigt: vald före tilldelad, sedan senast från, sedan lägst enhetsid.`,
          en: `${listings.overlapping()} persons have two listings at a time: chosen before assigned, then the latest from, then the lower unit id.`,
        },
      );
    }
    return (unit) => counts.get(unit) ?? 0;
  };
}

function suppliedOn(
  period: Period,
  kinds: readonly ListingKind[],
  { units, supplied }: Pick<World, 'units' | 'supplied'>,
): (unitId: string) => number {
  const indicator = suppliedListed(kinds);
  const month = monthsOf(period).at(-1)?.id ?? period.id;
  const day = lastDay(period);
  const counts = new Map<string, number>();
  const missing: string[] = [];
  for (const unit of units) {
    const rows = supplied?.of(indicator, unit.id, month) ?? [];
    const given = [...new Set(rows.map((row) => row.numerator))];
    if (given.length > 1) {
      throw new SourceError({
        code: 'contradictory-supplied',
        what: `pay: ${indicator} of ${unit.id} in ${month} is supplied as ${given.join(' and ')}`,
        where: { table: 'supplied', period: month },
        todo: 'deliver one number',
      });
    }
    const persons = given[0] ?? null;
    if (persons !== null) {
      requireCount(Number(persons), `pay: supplied ${indicator} of ${unit.id} in ${month}`);
      counts.set(unit.id, Number(persons));
    } else if (unit.opens <= day && day < unit.closes) missing.push(unit.id);
  }
  if (missing.length > 0) {
    throw new SourceError({
      code: 'missing-facts',
      what: `pay: supplied '${indicator}' is missing for ${month} of ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ` and ${missing.length - 10} more units` : ''}`,
      where: { table: 'supplied', period: month },
      todo: 'deliver the table listings, or a number for every open unit: missing is not zero',
    });
  }
  return (unit) => counts.get(unit) ?? 0;
}
