import { localDay, localMinute } from '../core/calendar/stockholm.js';
import { type Sql, sql } from './sql.js';
import { endOfInstants } from './text-cells.js';

const msPerDay = 86_400_000;
const msPerMinute = 60_000;

/** Milliseconds that Stockholm's clock is ahead of UTC, as core says. */
function offsetAt(ms: number): number {
  return localDay(ms) * msPerDay + localMinute(ms) * msPerMinute - ms;
}

interface Change {
  readonly at: number;
  readonly offset: number;
}

/** The instants at which the offset changes, found between the middles of months. */
function changes(): readonly Change[] {
  const found: Change[] = [{ at: 0, offset: offsetAt(0) }];
  const step = 15 * msPerDay;
  for (let ms = 0; ms + step < endOfInstants; ms += step) {
    const offset = offsetAt(ms + step);
    if (offset === offsetAt(ms)) continue;
    let low = ms;
    let high = ms + step;
    while (high - low > msPerMinute) {
      const middle = low + Math.floor((high - low) / 2 / msPerMinute) * msPerMinute;
      if (offsetAt(middle) === offset) high = middle;
      else low = middle;
    }
    found.push({ at: high, offset });
  }
  return found;
}

/** A case over the changes, halved at each step, so that a row is compared some nine times. */
function offsetCase(ms: Sql, all: readonly Change[]): Sql {
  if (all.length === 1) return sql`${(all[0] as Change).offset}`;
  const half = all.length >> 1;
  const later = all.slice(half);
  return sql`case when ${ms} < ${(later[0] as Change).at} then ${offsetCase(ms, all.slice(0, half))} else ${offsetCase(ms, later)} end`;
}

/**
 * The time of Stockholm's clock of an instant, as milliseconds since 1970 of that clock: a case over the changes of
 * 1970–2199, since engines have calendars of their own.
 */
export function localClock(instant: Sql): Sql {
  return sql`(${instant} + ${offsetCase(instant, changes())})`;
}
