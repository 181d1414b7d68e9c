import type { Dialect, GivenColumn } from '../dialect.js';
import { name, type Sql, sql } from '../sql.js';

/*
 * Year, month and day of a day number, and days moved by months, by whole-number arithmetic (Hinnant's civil_from_days):
 * a run in a database has core reckon them for the days that occur; SQL that is run by hand reckons them itself.
 */

/** Columns of a given table of days: see `giveDates`. */
export function isDates(columns: readonly GivenColumn[]): boolean {
  return columns[0]?.name === 'd' && columns[1]?.name === 'ymd';
}

function months(column: string): number {
  const [, way, n] = /^(back|on)_(\d+)$/.exec(column) ?? [];
  if (n === undefined) throw new RangeError(`toSql: expected a column of moved days but got ${column}`);
  return way === 'back' ? -Number(n) : Number(n);
}

/** `select` of the days that a query gives, as the columns of the table of dates. */
export function datesSelect(columns: readonly GivenColumn[], days: Sql, dialect: Dialect): Sql {
  const { floorDivided } = dialect;
  const over = (a: Sql, by: number): Sql => floorDivided(a, by);
  const rest = (a: Sql, by: number): Sql => sql`(${a} - ${by} * ${over(a, by)})`;
  const z = sql`(d + 719468)`;
  const era = sql`select d as d, ${rest(z, 146_097)} as doe, ${over(z, 146_097)} as era from (${days}) known_days`;
  const doe = sql`doe`;
  const yoe = over(sql`(${doe} - ${over(doe, 1460)} + ${over(doe, 36_524)} - ${over(doe, 146_096)})`, 365);
  const years = sql`select d as d, era as era, doe as doe, ${yoe} as yoe from (${era}) eras`;
  const doy = sql`(doe - (365 * yoe + ${over(sql`yoe`, 4)} - ${over(sql`yoe`, 100)}))`;
  const ofYear = sql`select d as d, era * 400 + yoe as y0, ${doy} as doy from (${years}) years`;
  const mp = over(sql`(5 * doy + 2)`, 153);
  const months0 = sql`select d as d, y0 as y0, doy as doy, ${mp} as mp from (${ofYear}) days_of_year`;
  const month = sql`case when mp < 10 then mp + 3 else mp - 9 end`;
  const parts = sql`select d as d, y0 + case when mp < 10 then 0 else 1 end as y, ${month} as m, doy - ${over(sql`(153 * mp + 2)`, 5)} + 1 as dd from (${months0}) months`;
  const moved = columns
    .slice(2)
    .map(({ name: column }) => sql`${movedBy(months(column), dialect)} as ${name(column)}`);
  const ymd = sql`y * 10000 + m * 100 + dd as ${name('ymd')}`;
  return sql`select ${[sql`d as ${name('d')}`, ymd, ...moved]} from (${parts}) parts`;
}

/** The day so many months on, or the last of its month where that is shorter. */
function movedBy(n: number, dialect: Dialect): Sql {
  const { floorDivided: over } = dialect;
  const total = sql`(y * 12 + m - 1 + ${n})`;
  const y = over(total, 12);
  const m = sql`(${total} - 12 * ${y} + 1)`;
  const first = (year: Sql, month: Sql): Sql => {
    const y0 = sql`(${year} - case when ${month} <= 2 then 1 else 0 end)`;
    const mp = sql`(${month} + case when ${month} > 2 then -3 else 9 end)`;
    return sql`(365 * ${y0} + ${over(y0, 4)} - ${over(y0, 100)} + ${over(y0, 400)} + ${over(sql`(153 * ${mp} + 2)`, 5)} - 719468)`;
  };
  const start = first(y, m);
  const next = sql`(${total} + 1)`;
  const nextYear = over(next, 12);
  const end = sql`(${first(nextYear, sql`(${next} - 12 * ${nextYear} + 1)`)} - 1)`;
  return sql`case when ${start} + dd - 1 > ${end} then ${end} else ${start} + dd - 1 end`;
}
