import { dayOf } from '../core/calendar/day.js';
import { statutoryHolidays } from '../core/calendar/holidays.js';
import { type OpeningHoursRow, openingHours } from '../core/calendar/opening-hours.js';
import { swedishCalendar } from '../core/calendar/swedish-calendar.js';
import type { ValueNode } from '../core/measure/nodes.js';
import { canonicalJson } from '../core/program/hash.js';
import type { Dialect } from './dialect.js';
import { type GivenTable, givenTable } from './given-tables.js';
import { name, type Sql, sql } from './sql.js';

/** On which days open hours count; null = on all. */
export type OpenDays = Extract<ValueNode, { kind: 'openSpan' }>['days'];

/** Most spans of hours that a unit has on one day: beyond them hours are one span less a lunch break too many. */
const mostSpans = 4;
const msPerDay = 86_400_000;

/** The table of one way of counting days. */
export function openDaysTable(days: OpenDays): string {
  return days === null
    ? 'vardval_open_all'
    : `vardval_open_${days.eves}_${days.saturdays ? 'saturdays' : 'weekdays'}`;
}

/** Milliseconds that a unit has been open since the first day of the table, at a time of the wall clock of a day. */
export function openUntil(table: Sql, ms: Sql, day: Sql, { toBigint }: Pick<Dialect, 'toBigint'>): Sql {
  const within = sql`(${ms} - ${day} * ${msPerDay})`;
  const spans = Array.from({ length: mostSpans }, (_, i) => {
    const opens = sql`${table}.${name(`opens_${i}`)} * 60000`;
    const closes = sql`${table}.${name(`closes_${i}`)} * 60000`;
    return sql` + case when ${within} <= ${opens} then 0 when ${within} >= ${closes} then ${closes} - ${opens} else ${within} - ${opens} end`;
  });
  return spans.reduce((all, one) => sql`${all}${one}`, sql`${toBigint(sql`${table}.base`)} * 60000`);
}

/** Whether a day from the one time to the other has hours of which nobody can say whether they count. */
export function unknownBetween(from: Sql, to: Sql, end: Sql, endDay: Sql): Sql {
  return sql`${to}.unknown_before + case when ${end} > ${endDay} * ${msPerDay} then ${to}.unknown else 0 end - ${from}.unknown_before > 0`;
}

/** Whether a day counts; null outside the years of the holiday table. */
function counting(days: OpenDays): (day: number) => boolean | null {
  if (days === null) return () => true;
  const { isWorkingDayNumber } = swedishCalendar(days);
  const first = dayOf(statutoryHolidays.firstYear, 1, 1);
  const end = dayOf(statutoryHolidays.lastYear + 1, 1, 1);
  return (day) => (day >= first && day < end ? isWorkingDayNumber(day) : null);
}

/** For each unit with hours and each day that is asked about: its hours, and how long it was open on the days before. */
export function openDaysGiven(
  days: OpenDays,
  asked: readonly number[],
  rows: readonly OpeningHoursRow[],
): GivenTable {
  const hours = openingHours(rows);
  const counts = counting(days);
  const first = Math.min(...asked);
  const last = Math.max(...asked);
  const wanted = new Set(asked);
  const unit: string[] = [];
  const columns: Record<string, number[]> = { d: [], base: [], unknown_before: [], unknown: [] };
  for (let i = 0; i < mostSpans; i += 1) Object.assign(columns, { [`opens_${i}`]: [], [`closes_${i}`]: [] });
  const put = (column: string, value: number): void => {
    columns[column]?.push(value);
  };
  for (const unitId of new Set(rows.map((row) => row.unitId))) {
    let base = 0;
    let unknownBefore = 0;
    for (let day = first; day <= last; day += 1) {
      const all = hours.spansOn(unitId, day);
      const counted = all.length === 0 ? true : counts(day);
      const spans = counted === true ? all : [];
      if (spans.length > mostSpans)
        throw new RangeError(`openingHours: unit ${unitId} has more than ${mostSpans} spans on a day`);
      if (wanted.has(day)) {
        unit.push(unitId);
        put('d', day);
        put('base', base);
        put('unknown_before', unknownBefore);
        put('unknown', counted === null ? 1 : 0);
        for (let i = 0; i < mostSpans; i += 1) {
          put(`opens_${i}`, spans[i]?.opens ?? 0);
          put(`closes_${i}`, spans[i]?.closes ?? 0);
        }
      }
      base += spans.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
      if (counted === null) unknownBefore += 1;
    }
  }
  return givenTable(openDaysTable(days), `open hours by unit and day (${canonicalJson(days)})`, [
    { name: 'unit', type: 'text', values: unit },
    ...Object.entries(columns).map(([name, values]) => ({ name, type: 'integer' as const, values })),
  ]);
}
