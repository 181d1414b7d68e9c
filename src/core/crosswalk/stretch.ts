import type { Indicator } from '../measure/indicator.js';
import { type Period, parsePeriod } from '../period/period.js';
import type { Anchor, Window } from '../period/window.js';
import { indicatorOf, type Plan } from '../plan/plan.js';

/** Values that look back over a fixed time, or at one day, are one a day whatever the period is called. */
export const yearLong = 12;

const firstMonth = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The month at whose beginning an anchor lies, before it is moved. */
function monthOf(of: Anchor['of'], period: Period): number {
  const [start, end] = [firstMonth(period.from), firstMonth(period.to)];
  const year = Math.floor((end - 1) / 12) * 12;
  const months = { 'period-start': start, 'period-end': end, 'year-start': year, 'year-end': year + 12 };
  return months[of];
}

function isWindow(value: object): value is Window {
  const isAnchor = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'of' in one && typeof one.of === 'string' && 'months' in one;
  return 'from' in value && 'to' in value && isAnchor(value.from) && isAnchor(value.to);
}

/** Calls `visit` for every window within plain data. */
function eachWindow(data: unknown, visit: (window: Window) => void): void {
  if (typeof data !== 'object' || data === null) return;
  if (isWindow(data)) visit(data);
  else for (const one of Object.values(data)) eachWindow(one, visit);
}

/** Lengths in months of the windows that grow with the period; a whole calendar year and rolling windows do not. */
function growing(one: Indicator, period: Period): readonly number[] {
  const found: number[] = [];
  const take = (from: Anchor['of'], to: Anchor['of']): void => {
    const isWholeYear = from === 'year-start' && to === 'year-end';
    if (from !== to && !isWholeYear) found.push(monthOf(to, period) - monthOf(from, period));
  };
  eachWindow(one.measure, ({ from, to }) => take(from.of, to.of));
  if (one.measure.kind === 'difference') take(one.measure.since.of, one.measure.of.at.of);
  return found;
}

/**
 * The months of the calendar over which a value of a period is gathered, so that only values of the same stretch are
 * joined: four for January to April, twelve for a year.
 *
 * @param plan - the plan that the indicator is of
 * @param one - the indicator
 * @param periodId - the reporting period
 * @returns months; {@link yearLong} for what looks back over a fixed time (rolling 12 months), or at one day
 */
export function stretchOf(plan: Plan, one: Indicator, periodId: string): number {
  const period = parsePeriod(periodId);
  const { measure } = one;
  const own = firstMonth(period.to) - firstMonth(period.from);
  switch (measure.kind) {
    case 'supplied':
    case 'narrative':
      return own;
    case 'pooled':
      return Math.max(...measure.of.map((id) => stretchOf(plan, indicatorOf(plan, id), periodId)));
    case 'part':
      return Math.max(...measure.among.map((id) => stretchOf(plan, indicatorOf(plan, id), periodId)));
    default: {
      const lengths = growing(one, period);
      return lengths.length === 0 ? yearLong : Math.max(...lengths);
    }
  }
}
