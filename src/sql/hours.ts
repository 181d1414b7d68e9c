import type { OpeningHoursRow } from '../core/calendar/opening-hours.js';
import { type GivenTable, givenTable } from './given-tables.js';
import { hoursTable } from './names.js';
import { forever } from './people.js';

/** When a unit is open on a weekday during some days; no two rows of a unit hold at one minute. */
interface Opening {
  readonly unit: string;
  readonly weekday: number;
  readonly since: number;
  readonly until: number;
  readonly opens: number;
  readonly closes: number;
}

/** Hours made disjoint: days cut wherever some row begins or ends, and overlapping hours joined within each cut. */
export function disjointHours(rows: readonly OpeningHoursRow[]): readonly Opening[] {
  const byDay = new Map<string, OpeningHoursRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.unitId, row.weekday]);
    byDay.set(key, [...(byDay.get(key) ?? []), row]);
  }
  return [...byDay.values()].flatMap((own) => {
    const bounds = new Set([
      -forever,
      forever,
      ...own.flatMap(({ from, to }) => [from ?? -forever, to ?? forever]),
    ]);
    const cuts = [...bounds].sort((a, b) => a - b);
    return cuts.slice(0, -1).flatMap((since, i): readonly Opening[] => {
      const until = cuts[i + 1] as number;
      const holding = own.filter(({ from, to }) => (from ?? -forever) <= since && since < (to ?? forever));
      return joinedHours(holding).map(([opens, closes]) => ({
        ...{ unit: own[0]?.unitId ?? '', weekday: own[0]?.weekday ?? 0 },
        ...{ since, until, opens, closes },
      }));
    });
  });
}

function joinedHours(rows: readonly OpeningHoursRow[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { opens, closes } of [...rows]
    .filter((row) => row.opens < row.closes)
    .sort((a, b) => a.opens - b.opens)) {
    const last = found.at(-1);
    if (last !== undefined && opens <= last[1]) last[1] = Math.max(last[1], closes);
    else found.push([opens, closes]);
  }
  return found;
}

export function hoursGiven(rows: readonly OpeningHoursRow[]): GivenTable {
  const all = disjointHours(rows);
  const column = (name: Exclude<keyof Opening, 'unit'>): GivenTable['columns'][number] => ({
    name,
    type: 'integer',
    values: all.map((one) => one[name]),
  });
  return givenTable(hoursTable, 'opening hours, no two of a unit at once', [
    { name: 'unit', type: 'text', values: all.map(({ unit }) => unit) },
    column('weekday'),
    column('opens'),
    column('closes'),
    column('since'),
    column('until'),
  ]);
}
