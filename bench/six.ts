import {
  definePlan,
  type FactRows,
  kva,
  type Period,
  type PeriodKind,
  type Plan,
  parsePeriod,
  type Report,
  type TableName,
  withParameters,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';

/** The rows of a region as plain objects. */
export type Rows = { readonly [T in TableName]?: readonly FactRows[T][] };

/** Six indicators of different kinds. */
export const six = ['B1', 'B4', 'B7', 'B8a', 'C3', 'C6a'] as const;
export type Six = (typeof six)[number];

/** Twelve months, DÅ04, DÅ08 and the year. */
export const periodIds: readonly string[] = [
  ...Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`),
  '2024-DÅ04',
  '2024-DÅ08',
  '2024',
];
export const periods: readonly Period[] = periodIds.map(parsePeriod);

const everyKind: readonly PeriodKind[] = ['month', 'quarter', 'tertial', 'half-year', 'DÅ04', 'DÅ08', 'year'];

/** The plan as printed, with the one parameter that no document gives. */
export const printedPlan: Plan = withParameters(norrbotten2024, { farFollowUpCodes: kva('DV200') });

/** The same plan with every indicator reported for every kind of period, so that each counts in all fifteen. */
export const fullPlan: Plan = definePlan({
  ...printedPlan,
  indicators: printedPlan.indicators.map((one) => ({ ...one, reported: everyKind })),
});

export const sexes = ['all', 'female', 'male', 'unknown'] as const;

/** Denominators and numerators of one indicator: place (unit, the region last) × sex (all first) × period. */
export interface Counts {
  readonly denominator: Float64Array;
  readonly numerator: Float64Array;
}
export type Result = Readonly<Record<Six, Counts>>;

export function emptyResult(units: number): Result {
  const size = (units + 1) * sexes.length * periods.length;
  const counts = (): Counts => ({
    denominator: new Float64Array(size),
    numerator: new Float64Array(size),
  });
  return { B1: counts(), B4: counts(), B7: counts(), B8a: counts(), C3: counts(), C6a: counts() };
}

export const place = (unit: number, sex: number, period: number): number =>
  (unit * sexes.length + sex) * periods.length + period;

/** What the rival must equal: the outcomes of a report, place by place. */
export function resultOf(report: Report): Result {
  const result = emptyResult(report.units.length);
  const unitIndex = new Map<string | null, number>(report.units.map((unit, i) => [unit.unitId, i]));
  unitIndex.set(null, report.units.length);
  for (const outcome of report.outcomes) {
    const counts = result[outcome.indicator as Six];
    const unit = unitIndex.get(outcome.unit) ?? Number.NaN;
    const sex = sexes.indexOf((outcome.stratum.sex ?? 'all') as (typeof sexes)[number]);
    const at = place(unit, sex, periodIds.indexOf(outcome.period));
    counts.denominator[at] = outcome.denominator ?? 0;
    counts.numerator[at] = outcome.numerator ?? 0;
  }
  return result;
}

/** Throws at the first place where two results differ; sums of fractions may differ in their last digits. */
export function mustEqual(name: string, found: Result, expected: Result): void {
  for (const one of six) {
    for (const part of ['denominator', 'numerator'] as const) {
      const a = found[one][part];
      const b = expected[one][part];
      if (!b.some((value) => value > 0)) throw new Error(`${one}: there is no ${part} at all`);
      b.forEach((value, i) => {
        if (Math.abs((a[i] ?? Number.NaN) - value) <= 1e-9 * Math.max(1, value)) return;
        const unit = Math.floor(i / (sexes.length * periods.length));
        const sex = sexes[Math.floor(i / periods.length) % sexes.length];
        throw new Error(
          `${name} ${one} ${part}: unit ${unit}, ${sex}, ${periodIds[i % periods.length]}: ${a[i]} instead of ${value}`,
        );
      });
    }
  }
}
