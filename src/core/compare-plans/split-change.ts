import { OptionsError } from '../errors.js';
import {
  type Fraction,
  fraction,
  fractionFromNumber,
  fractionToNumber,
  multiplyFractions,
  subtractFractions,
} from '../exact/fraction.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { type Stratum, stratumKey } from '../outcome/strata.js';
import type { Text } from '../parameter.js';
import { type Period, parsePeriod } from '../period/period.js';
import { indicatorOf } from '../plan/plan.js';

/**
 * Which change comes first. `definition-first`: the later plan is counted on the earlier rows, so the definition's part
 * is measured there and what is left is the data's. `data-first`: the earlier plan is counted on the later rows.
 */
export type SplitOrder = 'definition-first' | 'data-first';

/** The reports that a change is split with. */
export interface SplitChangeReports {
  /** The earlier plan on the earlier rows. */
  readonly before: Report;
  /** The later plan on the later rows. */
  readonly after: Report;
  /** The later plan on the earlier rows, for `definition-first`. */
  readonly laterPlanOnEarlierRows?: Report;
  /** The earlier plan on the later rows, for `data-first`. */
  readonly earlierPlanOnLaterRows?: Report;
  /** Which order, where both reports are given: `definition-first` when not said. */
  readonly order?: SplitOrder;
  /** The periods compared; a report with one period needs none. Reports of the same rows must end on the same day. */
  readonly periods?: { readonly before: string; readonly after: string };
}

/** An exact number beside the nearest one that can be reckoned with. */
export interface ExactNumber {
  /** A whole number or a fraction in lowest terms: `-3/20`. */
  readonly exact: string;
  readonly value: number;
}

/** What the definition and the data did to one result. */
export interface SplitChange {
  readonly slug: string;
  /** Ids in the earlier and the later plan. */
  readonly indicators: { readonly before: string; readonly after: string };
  readonly unit: string | null;
  readonly stratum: Stratum;
  readonly category: string | null;
  readonly order: SplitOrder;
  readonly before: ExactNumber | null;
  /** The value of the report in between. */
  readonly between: ExactNumber | null;
  readonly after: ExactNumber | null;
  /** After less before; null where a value is missing. `definition` + `data`, exactly. */
  readonly whole: ExactNumber | null;
  readonly definition: ExactNumber | null;
  readonly data: ExactNumber | null;
  /** The parts in the other order, where the fourth report is given; they differ where both changes meet. */
  readonly otherOrder: { readonly definition: ExactNumber; readonly data: ExactNumber } | null;
  /** Which value is missing, where the change cannot be split. */
  readonly reason: Text | null;
}

/**
 * Splits the change of each result between two plans into what the new definition did and what the data did, exactly.
 *
 * There is no one answer: the definition's part can be measured on the earlier rows (`definition-first`, the choice
 * where both can be made: last year is counted again by the new plan) or on the later ones (`data-first`).
 *
 * @param reports - the two reports, and one in between (or both)
 * @returns a row for each slug, unit, stratum and category that both plans have
 * @throws {OptionsError} when no report in between is given, a report has several periods and none is said, or a report
 *   in between is of another plan or other rows' period than it should be
 * @example
 * ```ts
 * import { outcomesFromTallies, splitChange } from 'vardval';
 * import { norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
 * const counted = (plan: typeof norrbotten2024, indicator: string, period: string, numerator: number) =>
 *   outcomesFromTallies(plan, [{ indicator, period, unit: null, numerator, denominator: 100 }], {
 *     periods: [period],
 *     indicators: [indicator],
 *   });
 * const [split] = splitChange({
 *   before: counted(norrbotten2024, 'C6a', '2025', 40),
 *   laterPlanOnEarlierRows: counted(norrbotten2026, '3.base.1', '2025-T3', 33),
 *   after: counted(norrbotten2026, '3.base.1', '2026-T3', 35),
 * });
 * split?.definition?.exact; // => '-7/100'
 * split?.data?.exact; // => '1/50'
 * split?.whole?.exact; // => '-1/20'
 * ```
 */
export function splitChange(reports: SplitChangeReports): readonly SplitChange[] {
  const { before, after, laterPlanOnEarlierRows, earlierPlanOnLaterRows } = reports;
  const order = orderOf(reports);
  const [from, to] = [periodOf(reports, 'before'), periodOf(reports, 'after')];
  const recounted = side(laterPlanOnEarlierRows, 'laterPlanOnEarlierRows', after, from);
  const carriedOn = side(earlierPlanOnLaterRows, 'earlierPlanOnLaterRows', before, to);
  const start = index(before, from);
  const end = index(after, to);
  const rows: SplitChange[] = [];
  for (const [key, one] of start) {
    const other = end.get(key);
    if (other === undefined) continue;
    const a = exactOf(before, one);
    const b = exactOf(after, other);
    const early = between(laterPlanOnEarlierRows, recounted, key);
    const late = between(earlierPlanOnLaterRows, carriedOn, key);
    rows.push(rowOf({ one, other, order, a, b, early, late }));
  }
  return Object.freeze(rows);
}

function orderOf(reports: SplitChangeReports): SplitOrder {
  const { order, laterPlanOnEarlierRows: early, earlierPlanOnLaterRows: late } = reports;
  const wanted = order ?? (early === undefined && late !== undefined ? 'data-first' : 'definition-first');
  const given = wanted === 'definition-first' ? early : late;
  if (given !== undefined) return wanted;
  const name = wanted === 'definition-first' ? 'laterPlanOnEarlierRows' : 'earlierPlanOnLaterRows';
  throw new OptionsError({
    code: 'no-report-between',
    what: `splitChange: ${name} is not given`,
    todo:
      wanted === 'definition-first'
        ? 'evaluate the later plan on the rows of the earlier period'
        : 'evaluate the earlier plan on the rows of the later period',
  });
}

function periodOf({ before, after, periods }: SplitChangeReports, which: 'before' | 'after'): Period {
  const report = which === 'before' ? before : after;
  const said = periods?.[which];
  if (said !== undefined) return parsePeriod(said);
  const [only, ...more] = report.periods;
  if (only !== undefined && more.length === 0) return only;
  throw new OptionsError({
    code: 'period-not-said',
    what: `splitChange: ${which} has ${report.periods.length} periods`,
    where: { plan: report.plan.id },
    todo: `say which with periods: ${report.periods.map((one) => one.id).join(', ')}`,
  });
}

/** The report in between by place: it must be of the plan of one end and of the rows of the other. */
function side(
  report: Report | undefined,
  name: string,
  plan: Report,
  rows: Period,
): ReadonlyMap<string, Outcome> | null {
  if (report === undefined) return null;
  if (report.plan.id !== plan.plan.id || report.provenance.meaning !== plan.provenance.meaning) {
    throw new OptionsError({
      code: 'foreign-report',
      what: `splitChange: ${name} is of the plan ${report.plan.id}, or of it with other parameters`,
      where: { plan: plan.plan.id },
      todo: 'evaluate it with exactly the plan of the report that it is compared with',
    });
  }
  const period = report.periods.find((one) => one.to === rows.to);
  if (period === undefined) {
    throw new OptionsError({
      code: 'foreign-report',
      what: `splitChange: ${name} has no period that ends with ${rows.id}, only ${report.periods.map((one) => one.id).join(', ')}`,
      where: { plan: report.plan.id },
      todo: 'evaluate it for a period that ends on the same day',
    });
  }
  return index(report, period);
}

function index({ outcomes }: Report, period: Period): ReadonlyMap<string, Outcome> {
  return new Map(outcomes.filter((one) => one.period === period.id).map((one) => [placeOf(one), one]));
}

function placeOf({ slug, unit, stratum, category }: Outcome): string {
  return JSON.stringify([slug, unit, stratumKey(stratum), category]);
}

function between(
  report: Report | undefined,
  rows: ReadonlyMap<string, Outcome> | null,
  key: string,
): Fraction | null {
  const found = rows?.get(key);
  return report === undefined || found === undefined ? null : exactOf(report, found);
}

/** How near numerator / denominator must be to the value to be what it was made of. */
const tolerance = 1e-9;

/** The value as a fraction: of its counts where it was made of them, else the decimal that it prints as. */
function exactOf(
  { plan }: Report,
  { indicator, status, numerator, denominator, value }: Outcome,
): Fraction | null {
  if (status !== 'measured' || value === null) return null;
  const { measure } = indicatorOf(plan, indicator);
  if (Number.isSafeInteger(numerator) && numerator !== null) {
    const times = measure.kind === 'rate' ? measure.times : 1;
    const below = denominator === null ? 1 : denominator;
    if (Number.isSafeInteger(below) && below > 0 && Number.isSafeInteger(times)) {
      const made = multiplyFractions(fraction(numerator, below), fraction(times));
      if (Math.abs(fractionToNumber(made) - value) <= tolerance * Math.max(1, Math.abs(value))) return made;
    }
  }
  return fractionFromNumber(value);
}

interface Ends {
  readonly one: Outcome;
  readonly other: Outcome;
  readonly order: SplitOrder;
  readonly a: Fraction | null;
  readonly b: Fraction | null;
  readonly early: Fraction | null;
  readonly late: Fraction | null;
}

function rowOf({ one, other, order, a, b, early, late }: Ends): SplitChange {
  const isDefinitionFirst = order === 'definition-first';
  const middle = isDefinitionFirst ? early : late;
  const parts = split(order, a, middle, b);
  const others = split(
    isDefinitionFirst ? 'data-first' : 'definition-first',
    a,
    isDefinitionFirst ? late : early,
    b,
  );
  const { slug, unit, stratum, category } = one;
  return Object.freeze({
    slug,
    indicators: Object.freeze({ before: one.indicator, after: other.indicator }),
    ...{ unit, stratum, category, order },
    before: shown(a),
    between: shown(middle),
    after: shown(b),
    whole: a === null || b === null ? null : shown(subtractFractions(b, a)),
    definition: shown(parts?.definition ?? null),
    data: shown(parts?.data ?? null),
    otherOrder:
      others === null
        ? null
        : Object.freeze({ definition: exact(others.definition), data: exact(others.data) }),
    reason: parts === null ? missing(a, middle, b) : null,
  });
}

interface Parts {
  readonly definition: Fraction;
  readonly data: Fraction;
}

function split(
  order: SplitOrder,
  a: Fraction | null,
  middle: Fraction | null,
  b: Fraction | null,
): Parts | null {
  if (a === null || middle === null || b === null) return null;
  const [first, second] = [subtractFractions(middle, a), subtractFractions(b, middle)];
  return order === 'definition-first'
    ? { definition: first, data: second }
    : { definition: second, data: first };
}

function shown(value: Fraction | null): ExactNumber | null {
  return value === null ? null : exact(value);
}

function exact(value: Fraction): ExactNumber {
  const { numerator, denominator } = value;
  return Object.freeze({
    exact: denominator === 1n ? String(numerator) : `${numerator}/${denominator}`,
    value: fractionToNumber(value),
  });
}

const places: readonly Text[] = [
  { sv: 'före', en: 'before' },
  { sv: 'däremellan', en: 'in between' },
  { sv: 'efter', en: 'after' },
];

function missing(...values: readonly (Fraction | null)[]): Text {
  const names = values.flatMap((value, i) => (value === null ? [places[i] as Text] : []));
  return Object.freeze({
    sv: `Det finns inget värde ${names.map((name) => name.sv).join(', ')}.`,
    en: `There is no value ${names.map((name) => name.en).join(', ')}.`,
  });
}
