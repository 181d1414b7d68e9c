import type { Indicator, IndicatorText, MeasureNode, Outcome, Plan, Report } from 'vardval';
import { definePlan } from 'vardval';

export const text = { sv: 'x', en: 'x' };

/** Every kind of period. */
export const everyKind = ['month', 'quarter', 'tertial', 'half-year', 'DÅ04', 'DÅ08', 'year'] as const;

/** What an indicator of a test says of itself: reported for every kind of period. */
export function about(id: string, more: Partial<IndicatorText> = {}): IndicatorText {
  return {
    id,
    slug: `slug-${id}`,
    name: text,
    source: { document: 'own', row: id },
    reported: everyKind,
    ...more,
  };
}

export function ownPlan(...indicators: readonly Indicator[]): Plan {
  return definePlan({
    id: 'own',
    region: 'own',
    year: 2024,
    name: text,
    version: '1',
    document: text,
    indicators,
  });
}

/** A measure made of others, by the ids that these have in a plan of `own-…` entries. */
export function withOwnIds(node: MeasureNode): MeasureNode {
  const own = (ids: readonly string[]): readonly string[] => ids.map((id) => `own-${id}`);
  if (node.kind === 'pooled') return { ...node, of: own(node.of) };
  return node.kind === 'part' ? { ...node, of: own(node.of), among: own(node.among) } : node;
}

/** A plan of measures, each for every kind of period: `m1` is `own-m1`, since supplied rows of random worlds name m1, m2 … */
export function planOfMeasures(
  measures: readonly { readonly id: string; readonly node: MeasureNode }[],
): Plan {
  return ownPlan(
    ...measures.map(
      ({ id, node }): Indicator => ({
        id: `own-${id}`,
        slug: `own-${id}`,
        name: text,
        source: { document: 'random', row: id },
        goals: [],
        reported: everyKind,
        use: 'base',
        assumptions: [],
        comment: null,
        measure: withOwnIds(node),
      }),
    ),
  );
}

/** Where an outcome stands, as one text. */
export function placeOf(one: Outcome): string {
  return JSON.stringify([
    one.indicator,
    one.period,
    one.unit,
    Object.entries(one.stratum).sort(),
    one.category,
  ]);
}

/** What an outcome says, without where it stands. */
export function saidBy({
  status,
  origin,
  numerator,
  denominator,
  value,
  goals,
  baseline,
  change,
}: Outcome): unknown {
  return { status, origin, numerator, denominator, value, goals, baseline, change };
}

/** What a report says by place; equal for equal results in whatever order. */
export function cellsOf(report: Report): ReadonlyMap<string, unknown> {
  return new Map(report.outcomes.map((one) => [placeOf(one), saidBy(one)]));
}
