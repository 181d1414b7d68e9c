import * as fc from 'fast-check';
import { outcomesFromTallies, type Plan, type ReadyTally, type Report, trend } from 'vardval';
import { crosswalk, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

/** B7 and C6a, then 2.base.3 and 3.base.1: one that goes on and one that breaks. */
const entries = [
  [norrbotten2024, ['2023', '2024', '2025'], ['B7', 'C6a']],
  [norrbotten2026, ['2026-T1', '2026-T2', '2026-T3', '2027-T1'], ['2.base.3', '3.base.1']],
] as const;

const report = fc.constantFrom(...entries).chain(([plan, periods, indicators]) =>
  fc
    .record({
      periods: fc.subarray([...periods], { minLength: 1 }),
      units: fc.subarray(['HC01', 'HC02'], { minLength: 1 }),
      counts: fc.array(fc.nat(100), { minLength: 16, maxLength: 16 }),
    })
    .map(({ periods: some, units, counts }): { readonly plan: Plan; readonly made: Report } => {
      const tallies = some.flatMap((period, p) =>
        units.flatMap((unit, u) =>
          indicators.map(
            (indicator, i): ReadyTally => ({
              ...{ indicator, period, unit, denominator: 100 },
              numerator: counts[(p * 4 + u * 2 + i) % 16] ?? 0,
            }),
          ),
        ),
      );
      return {
        plan,
        made: outcomesFromTallies(plan, tallies, { periods: some, indicators: [...indicators] }),
      };
    }),
);

/** Reports of different plans, so that no result stands twice. */
const reports = fc
  .uniqueArray(report, { minLength: 1, maxLength: 2, selector: ({ plan }) => plan.id })
  .map((all) => all.map(({ made }) => made));

describe('whatever the reports', () => {
  test('every result is one point, in order of time, and a break always says why', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const series = trend(all, { crosswalk });
        const points = series.flatMap((one) =>
          one.segments.flatMap((segment) =>
            segment.points.map((point) => [point.plan, point.indicator, point.period, one.unit, point.value]),
          ),
        );
        const outcomes = all.flatMap((one) =>
          one.outcomes.map((row) => [row.plan, row.indicator, row.period, row.unit, row.value]),
        );
        const sorted = (rows: readonly unknown[]): readonly string[] =>
          rows.map((row) => JSON.stringify(row)).sort();
        expect(sorted(points)).toEqual(sorted(outcomes));
        for (const one of series) {
          const ends = one.segments.flatMap((segment) => segment.points.map((point) => point.to));
          expect(ends).toEqual([...ends].sort());
          one.segments.forEach((segment, i) => {
            expect(segment.brokenBy.length > 0).toBe(i > 0);
            expect(segment.points.length).toBeGreaterThan(0);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a line over every break has the same points and says the same', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const slugs = [...new Set(all.flatMap((one) => one.outcomes.map((row) => row.slug)))];
        const broken = trend(all, { crosswalk });
        const drawn = trend(all, { crosswalk, across: slugs });
        expect(drawn.every((one) => one.segments.length === 1)).toBe(true);
        expect(drawn.map((one) => one.segments[0]?.points)).toEqual(
          broken.map((one) => one.segments.flatMap((segment) => segment.points)),
        );
      }),
      { numRuns: 40 },
    );
  });
});
