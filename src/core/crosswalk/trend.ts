import { OptionsError } from '../errors.js';
import type { Indicator } from '../measure/indicator.js';
import { didYouMean } from '../nearest.js';
import type { Outcome, Status } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { type Stratum, stratumKey } from '../outcome/strata.js';
import type { Text } from '../parameter.js';
import { indicatorOf, type Plan } from '../plan/plan.js';
import { requireEntries, requireObject } from '../received.js';
import { breaksBetween } from './breaks.js';
import type { Crosswalk } from './crosswalk.js';
import { type PublishedValues, publishedPoints } from './published.js';
import { stretchOf } from './stretch.js';

/** How reports are joined. */
export interface TrendOptions {
  /**
   * Which entries of different plans may be compared, for instance `crosswalk` of `vardval/norrbotten`. Without it, or
   * where it does not know a slug, only definitions that are equal in every part are joined.
   */
  readonly crosswalk?: Crosswalk;
  /** Slugs; all when not said. */
  readonly indicators?: readonly string[];
  /** Slugs whose line is drawn over a changed definition all the same; the note then stands on the point. */
  readonly across?: readonly string[];
  /** What plans print of earlier years, for instance `vasterbottenBaselines2025`, by plan. */
  readonly published?: readonly PublishedValues[];
}

/** One value of a series. */
export interface TrendPoint {
  readonly plan: string;
  readonly indicator: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly status: Status;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly origin: 'counted' | 'supplied' | 'published' | null;
  /** What changed in the definition since the point before, also where the values may still be compared. */
  readonly notes: readonly Text[];
}

/** Points that may be joined by a line. */
export interface TrendSegment {
  readonly points: readonly TrendPoint[];
  /** Why no line comes here from the segment before; none for the first. */
  readonly brokenBy: readonly Text[];
}

/** The values of one question at one place over the years. */
export interface TrendSeries {
  readonly slug: string;
  /** As the latest plan names it. */
  readonly name: Text;
  readonly region: string;
  /** Null is the region. */
  readonly unit: string | null;
  readonly stratum: Stratum;
  readonly category: string | null;
  /** Months over which each value is gathered; 12 also for what looks back over a fixed time, or at one day. */
  readonly months: number;
  /** In order of time; more than one where the definition changed on the way. */
  readonly segments: readonly TrendSegment[];
}

/** A point with what it takes to tell whether it may be joined to another. */
export interface Joinable {
  readonly point: TrendPoint;
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly slug: string;
  readonly unit: string | null;
  readonly stratum: Stratum;
  readonly category: string | null;
  readonly months: number;
  /** Why it belongs to an earlier definition than its plan's; null where it is the plan's own. */
  readonly earlierDefinition: Text | null;
}

/**
 * Joins reports of several years and plans into series by slug, unit and stratum, and draws no line over a changed
 * definition without saying so: where values cannot be compared the series is broken into segments, with the reason.
 *
 * A value of January to April is in another series than a value of a year; values over rolling months or of one day
 * are joined with those of years.
 *
 * @param reports - of any plans, periods and regions; each result may stand in one of them
 * @param options - the crosswalk, which slugs, over which breaks to draw, published values
 * @returns the series, in the order in which their first results stand in the reports
 * @throws {OptionsError} when a result stands in two reports, `across` names a slug that is not there, or published
 *   values are of a plan or an indicator that no report has
 * @example
 * ```ts
 * import { outcomesFromTallies, trend } from 'vardval';
 * import { crosswalk, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
 * const then = outcomesFromTallies(
 *   norrbotten2024,
 *   [{ indicator: 'C6a', period: '2025', unit: null, numerator: 40, denominator: 100 }],
 *   { periods: ['2025'], indicators: ['C6a'] },
 * );
 * const now = outcomesFromTallies(
 *   norrbotten2026,
 *   [{ indicator: '3.base.1', period: '2026-T3', unit: null, numerator: 45, denominator: 100 }],
 *   { periods: ['2026-T3'], indicators: ['3.base.1'] },
 * );
 * const [series] = trend([then, now], { crosswalk });
 * series?.segments.map((segment) => segment.points.map((point) => point.value)); // => [[0.4], [0.45]]
 * series?.segments[1]?.brokenBy[0]?.en; // => 'In 2024 the index looks 18 months back, …'
 * const [drawn] = trend([then, now], { crosswalk, across: ['continuity-physician'] });
 * drawn?.segments.length; // => 1
 * drawn?.segments[0]?.points[1]?.notes.length; // => 1
 * ```
 */
export function trend(reports: readonly Report[], options: TrendOptions = {}): readonly TrendSeries[] {
  requireEntries(reports, 'trend: reports');
  requireObject(options, 'trend: options');
  const joinable = [
    ...reports.flatMap((report) => pointsOf(report)),
    ...(options.published ?? []).flatMap((values) => publishedPoints(values, reports)),
  ];
  const wanted = options.indicators;
  const asked = wanted === undefined ? joinable : joinable.filter((one) => wanted.includes(one.slug));
  checkSlugs(options, joinable);
  const groups = new Map<string, Joinable[]>();
  for (const one of asked) {
    const key = seriesKey(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return Object.freeze([...groups.values()].map((group) => seriesOf(group, options)));
}

function checkSlugs({ across = [], indicators = [] }: TrendOptions, joinable: readonly Joinable[]): void {
  const known = [...new Set(joinable.map((one) => one.slug))];
  for (const slug of [...across, ...indicators]) {
    if (known.includes(slug)) continue;
    throw new OptionsError({
      code: 'unknown-slug',
      what: `trend: no report has the slug "${slug}"`,
      todo: didYouMean(slug, known),
    });
  }
}

function seriesKey({ plan, slug, unit, stratum, category, months }: Joinable): string {
  return JSON.stringify([slug, plan.region, unit, stratumKey(stratum), category, months]);
}

function pointsOf({ plan, outcomes }: Report): readonly Joinable[] {
  const known = new Map<string, { readonly indicator: Indicator; readonly months: number }>();
  return outcomes.map((outcome) => {
    const key = `${outcome.indicator} ${outcome.period}`;
    let own = known.get(key);
    if (own === undefined) {
      const indicator = indicatorOf(plan, outcome.indicator);
      own = { indicator, months: stretchOf(plan, indicator, outcome.period) };
      known.set(key, own);
    }
    const { slug, unit, stratum, category } = outcome;
    return { point: pointOf(outcome), plan, ...own, slug, unit, stratum, category, earlierDefinition: null };
  });
}

function pointOf(outcome: Outcome): TrendPoint {
  const { plan, indicator, period, from, to, status, numerator, denominator, value, origin } = outcome;
  return {
    ...{ plan, indicator, period, from, to, status, numerator, denominator, value, origin },
    notes: [],
  };
}

function seriesOf(group: readonly Joinable[], options: TrendOptions): TrendSeries {
  const ordered = inOrder(group, options.crosswalk);
  const first = ordered[0] as Joinable;
  const last = ordered.at(-1) as Joinable;
  const segments: { points: TrendPoint[]; brokenBy: readonly Text[] }[] = [];
  ordered.forEach((one, i) => {
    const before = ordered[i - 1];
    const { joined, notes } =
      before === undefined ? { joined: false, notes: [] } : step(before, one, options);
    const point = Object.freeze({ ...one.point, notes: Object.freeze([...notes]) });
    const open = segments.at(-1);
    if (joined && open !== undefined) open.points.push(point);
    else segments.push({ points: [point], brokenBy: Object.freeze([...notes]) });
  });
  const { slug, unit, stratum, category, months } = first;
  return Object.freeze({
    ...{ slug, name: last.indicator.name, region: first.plan.region, unit, stratum, category, months },
    segments: Object.freeze(
      segments.map(({ points, brokenBy }) => Object.freeze({ points: Object.freeze(points), brokenBy })),
    ),
  });
}

/** By time, then by the crosswalk's order of plans; published values give way to counted ones of the same period. */
function inOrder(group: readonly Joinable[], crosswalk: Crosswalk | undefined): readonly Joinable[] {
  const place = ({ plan }: Joinable): number => {
    const at = crosswalk?.plans.indexOf(plan.id) ?? -1;
    return at < 0 ? plan.year : at;
  };
  const sorted = [...group].sort((a, b) => {
    if (a.point.to !== b.point.to) return a.point.to < b.point.to ? -1 : 1;
    return place(a) - place(b) || (a.point.from < b.point.from ? -1 : a.point.from > b.point.from ? 1 : 0);
  });
  const kept: Joinable[] = [];
  for (const one of sorted) {
    const same = kept.findIndex((other) => other.plan.id === one.plan.id && other.point.to === one.point.to);
    const other = kept[same];
    if (other === undefined) kept.push(one);
    else if (one.point.origin === 'published' || other.point.origin === 'published') {
      if (other.point.origin === 'published') kept[same] = one;
    } else if (other.point.period === one.point.period) throw twice(one);
    // A month, an interim period and a year that end together look through the same window and say the same.
    else if (other.point.value !== one.point.value || other.point.status !== one.point.status) kept.push(one);
  }
  return kept;
}

function twice({ plan, point, unit }: Joinable): OptionsError {
  return new OptionsError({
    code: 'same-result-twice',
    what: `trend: ${point.indicator} of ${plan.id} stands in two reports for ${unit ?? 'the region'}`,
    where: { plan: plan.id, indicator: point.indicator, period: point.period },
    todo: 'give each result once, or compare the two reports with splitChange',
  });
}

interface Step {
  readonly joined: boolean;
  readonly notes: readonly Text[];
}

/** Whether a line may go from one point to the next, and what is to be said. */
function step(before: Joinable, after: Joinable, options: TrendOptions): Step {
  const notes = breaksBetween(before, after, options.crosswalk);
  const isBroken = notes.some((one) => !one.comparable);
  const isDrawn = options.across?.includes(after.slug) ?? false;
  return { joined: !isBroken || isDrawn, notes: notes.map((one) => one.note) };
}
