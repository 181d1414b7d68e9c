import type { Day } from './day.js';
import type { OpeningHours } from './opening-hours.js';
import { localDay, localMinute } from './stockholm.js';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Milliseconds of the wall clock since the midnight of day 0: the local day and time as if no clock ever changed. */
function wallClock(epochMs: number): number {
  return localDay(epochMs) * dayMs + localMinute(epochMs) * minuteMs + (epochMs % minuteMs);
}

/**
 * Milliseconds between two instants at which a unit is open, by Stockholm's clock on the wall: what "within 24 hours of
 * working time" counts.
 *
 * @param hours - the opening hours of the units
 * @param unitId - the unit
 * @param from - epoch milliseconds
 * @param to - epoch milliseconds
 * @param isCounted - whether a local day's hours count; null where that cannot be said
 * @returns milliseconds; null where `to` comes before `from`, the unit has no hours at all, or a day with hours
 *   cannot be said to count
 * @example
 * const weekday = { opens: 480, closes: 1020, from: null, to: null };
 * const hours = openingHours([1, 2].map((day) => ({ unitId: 'HC01', weekday: day, ...weekday })));
 * const monday = Date.parse('2024-06-03T16:30:00+02:00');
 * openMilliseconds(hours, 'HC01', monday, Date.parse('2024-06-04T08:15:00+02:00'), () => true) / 60_000; // => 45
 */
export function openMilliseconds(
  hours: OpeningHours,
  unitId: string,
  from: number,
  to: number,
  isCounted: (day: Day) => boolean | null,
): number | null {
  if (!(from <= to) || !hours.hasHours(unitId)) return null;
  const [start, end] = [wallClock(from), wallClock(to)];
  let open = 0;
  for (let day = Math.floor(start / dayMs); day * dayMs < end; day += 1) {
    const spans = hours.spansOn(unitId, day);
    if (spans.length === 0) continue;
    const counted = isCounted(day);
    if (counted === null) return null;
    if (!counted) continue;
    for (const { opens, closes } of spans) {
      const first = Math.max(start, day * dayMs + opens * minuteMs);
      const last = Math.min(end, day * dayMs + closes * minuteMs);
      open += Math.max(0, last - first);
    }
  }
  return open;
}
