import type { TableName } from '../core/facts/rows.js';
import type { ActiveOnNode } from '../core/measure/nodes.js';
import { canonicalJson } from '../core/program/hash.js';
import { intervalOf } from '../core/program/registry.js';
import { rowCondition } from './clauses.js';
import { localClock } from './local-time.js';
import { datesTable, hoursTable, peopleTable } from './names.js';
import { type OpenDays, openDaysTable, openUntil, unknownBetween } from './open-days.js';
import { countedRows, deliveredColumn, hasDelivered, type RowsContext } from './rows.js';
import { specsOf } from './source.js';
import { allOf, joined, name, type Sql, type SqlPart, sql } from './sql.js';
import type { ClauseContext } from './values.js';

/** Rows as columns of the alias `r`, and what is looked up beside them. */
export interface Looked {
  readonly needed: Set<string>;
  /** Columns of texts as they are delivered. */
  readonly delivered: Set<string>;
  readonly derived: Map<string, Derived>;
  readonly joins: Map<string, Sql>;
  /** Tables of this library's that must be there, rows within rows included. */
  readonly tables: Set<typeof peopleTable | typeof hoursTable>;
  /** Days whose parts are looked up, each written out when all of the rest is known. */
  readonly dates: (() => Sql)[];
  readonly months: Set<number>;
  /** The same for days on which hours are added up, by the table that they are looked up in. */
  readonly opens: Map<string, { readonly days: OpenDays; readonly selects: (() => Sql)[] }>;
}

/** Something made once a row, and how many ask for it. */
export interface Derived {
  readonly name: string;
  readonly value: Sql;
  readonly uses: number;
}

/** Equal for equal SQL. */
export const keyOf: (piece: Sql) => string = (piece) => canonicalJson(piece.parts);

/** What clauses about the rows of a table are written with; notes in `looked` what they look at. */
export function clauseContext(table: TableName, looked: Looked, context: RowsContext): ClauseContext {
  const { dialect, answers } = context;
  /** Joins a looked-up table under an alias of its own. */
  const join = (kind: string, on: Sql, write: (alias: Sql) => Sql): Sql => {
    const key = `${kind} ${keyOf(on)}`;
    const aliases = [...looked.joins.keys()];
    const at = aliases.indexOf(key);
    const alias = name(`j${at < 0 ? aliases.length : at}`);
    if (at < 0) looked.joins.set(key, write(alias));
    return alias;
  };
  const dated = (day: Sql): Sql => {
    const alias = join('dates', day, (own) => sql`left join ${name(datesTable)} ${own} on ${own}.d = ${day}`);
    looked.dates.push(() => daysOf(day));
    return alias;
  };
  /** The days themselves are asked for before the table of their parts is there. */
  const daysOf = (day: Sql): Sql =>
    sql`select distinct ${day} as d from ${lookedUp(table, { ...looked, joins: new Map() }, context)}`;
  const self: ClauseContext = {
    dialect,
    columns: specsOf(table),
    column(column) {
      looked.needed.add(column);
      return sql`r.${name(column)}`;
    },
    deliveredText(column) {
      if (!hasDelivered(table, column, context)) return self.column(column);
      looked.delivered.add(column);
      return sql`r.${name(deliveredColumn(column))}`;
    },
    localMs(instant) {
      const key = keyOf(instant);
      const known = looked.derived.get(key) ?? {
        name: `local_${looked.derived.size}`,
        value: localClock(instant),
        // Its value is named many times over, so it is never written out.
        uses: 2,
      };
      looked.derived.set(key, known);
      return sql`r.${name(known.name)}`;
    },
    derived(value) {
      const key = keyOf(value);
      const known = looked.derived.get(key) ?? {
        name: `asked_${looked.derived.size}`,
        value,
        uses: 0,
      };
      looked.derived.set(key, { ...known, uses: known.uses + 1 });
      return sql`r.${name(known.name)}`;
    },
    yearMonthDay: (day) => sql`${dated(day)}.ymd`,
    birthYearMonthDay() {
      const person = self.column('personId');
      looked.tables.add(peopleTable);
      const people = join(
        'people',
        person,
        (own) => sql`left join ${name(peopleTable)} ${own} on ${own}.person = ${person}`,
      );
      return sql`${join('births', person, (own) => sql`left join ${name(datesTable)} ${own} on ${own}.d = ${people}.birth`)}.ymd`;
    },
    monthsLater(day, months) {
      looked.months.add(months);
      return sql`${dated(day)}.${name(monthColumn(months))}`;
    },
    isOpen(unit, day, minute) {
      const weekday = sql`(${day} + 3 - 7 * ${dialect.floorDivided(sql`${day} + 3`, 7)} + 1)`;
      const on = sql`${unit} ${day} ${minute}`;
      looked.tables.add(hoursTable);
      const hours = join(
        'hours',
        on,
        (own) =>
          sql`left join ${name(hoursTable)} ${own} on ${own}.unit = ${unit} and ${own}.weekday = ${weekday} and ${own}.opens <= ${minute} and ${minute} < ${own}.closes and ${own}.since <= ${day} and ${day} < ${own}.until`,
      );
      return sql`${hours}.opens is not null`;
    },
    openMilliseconds(unit, start, end, days) {
      const table = openDaysTable(days);
      const asked = looked.opens.get(table) ?? { days, selects: [] };
      looked.opens.set(table, asked);
      const dayAt = (ms: Sql): { readonly alias: Sql; readonly day: Sql } => {
        const day = dialect.floorDivided(ms, 86_400_000);
        const alias = join(
          `open ${table}`,
          sql`${unit} ${day}`,
          (own) => sql`left join ${name(table)} ${own} on ${own}.unit = ${unit} and ${own}.d = ${day}`,
        );
        asked.selects.push(() => daysOf(day));
        return { alias, day };
      };
      const from = dayAt(start);
      const to = dayAt(end);
      const open = sql`${openUntil(to.alias, end, to.day, dialect)} - (${openUntil(from.alias, start, from.day, dialect)})`;
      return sql`case when ${unknownBetween(from.alias, to.alias, end, to.day)} then null else ${open} end`;
    },
    isActive(node, date) {
      const person = self.column('personId');
      const columns = node.same.map(({ column }) => self.column(column));
      const on = sql`${date} ${columns}`;
      const alias = join(`active ${canonicalJson(node)}`, on, (own) => {
        const same = columns.map((column, i) => sql` and ${own}.${name(`same_${i}`)} = ${column}`);
        return sql`left join (${activeIntervals(node, looked, context)}) ${own} on ${own}.person = ${person}${joined(same, '', sql``)} and ${own}.since <= ${date} and ${date} < ${own}.until`;
      });
      return sql`${alias}.since is not null`;
    },
    codes: (column) => answers.codes[table]?.[column] ?? [],
  };
  return self;
}

/**
 * When rows of an interval table hold, by person and what must be the same: overlapping ones as one, so that a day lies
 * in one of them at most and a join repeats no row.
 */
function activeIntervals(node: ActiveOnNode, around: Looked, context: RowsContext): Sql {
  const { table, where } = node.rows;
  const interval = intervalOf(table);
  const looked: Looked = {
    ...emptyLooked(),
    tables: around.tables,
    dates: around.dates,
    months: around.months,
    opens: around.opens,
  };
  const clauses = clauseContext(table, looked, context);
  const person = clauses.column('personId');
  const same = node.same.map(({ as }) => clauses.column(as));
  const condition = rowCondition(where, clauses);
  const since = sql`coalesce(${clauses.column(interval.from)}, ${-always})`;
  const until = sql`coalesce(${clauses.column(interval.to)}, ${always})`;
  const keys = same.map((_, i) => name(`same_${i}`));
  const known = [sql`${person} is not null`, ...same.map((one) => sql`${one} is not null`)];
  const rows = sql`select ${[
    sql`${person} as person`,
    ...same.map((one, i) => sql`${one} as ${name(`same_${i}`)}`),
    sql`${since} as since`,
    sql`${until} as until`,
  ]} from ${lookedUp(table, looked, context)} where ${allOf([condition, sql`${since} < ${until}`, ...known])}`;
  const by = [sql`person`, ...keys];
  const before = sql`max(until) over (partition by ${by} order by since, until rows between unbounded preceding and 1 preceding)`;
  const starts = sql`select a.*, ${before} as reached from (${rows}) a`;
  const islands = sql`select b.*, sum(case when since <= reached then 0 else 1 end) over (partition by ${by} order by since, until rows between unbounded preceding and current row) as island from (${starts}) b`;
  return sql`select ${[...by, sql`min(since) as since`, sql`max(until) as until`]} from (${islands}) c group by ${[...by, sql`island`]}`;
}

/** Days before and after all others. */
const always = 0x3fffffff;

/** The column of the table of dates that holds the day so many months later. */
export function monthColumn(months: number): string {
  return months < 0 ? `back_${-months}` : `on_${months}`;
}

/** Nothing looked at yet. */
export function emptyLooked(): Looked {
  return {
    needed: new Set(),
    delivered: new Set(),
    derived: new Map(),
    joins: new Map(),
    tables: new Set(),
    dates: [],
    months: new Set(),
    opens: new Map(),
  };
}

/**
 * What is derived for one clause alone, written out in it: there it is made of the rows that come so far, and not of
 * every row. Goes with a {@link lookedUp} that is told so.
 */
export function writtenOut({ parts }: Sql, { derived }: Pick<Looked, 'derived'>): Sql {
  const once = new Map(
    [...derived.values()].flatMap((one) => (one.uses === 1 ? [[one.name, one.value] as const] : [])),
  );
  const written: SqlPart[] = [];
  parts.forEach((part) => {
    const value = part.kind === 'name' ? once.get(part.name) : undefined;
    const before = written.at(-1);
    if (value !== undefined && before?.kind === 'text' && before.text.endsWith('r.')) {
      written[written.length - 1] = { kind: 'text', text: `${before.text.slice(0, -2)}(` };
      written.push(...value.parts, { kind: 'text', text: ')' });
    } else written.push(part);
  });
  return { parts: written };
}

/**
 * Rows with what was derived of them and what is looked up beside them, as a `from`.
 *
 * @param where - conditions on the caller's columns
 * @param isWrittenOut - whether what one clause alone asks is {@link writtenOut} there
 */
export function lookedUp(
  table: TableName,
  looked: Looked,
  context: RowsContext,
  where: readonly Sql[] = [],
  isWrittenOut = false,
): Sql {
  const rows = context.dialect.fenced(countedRows(table, looked.needed, context, where, looked.delivered));
  const derived = [...looked.derived.values()].flatMap(({ name: own, value, uses }) =>
    isWrittenOut && uses === 1 ? [] : [sql`${value} as ${name(own)}`],
  );
  const from =
    derived.length === 0 ? rows : context.dialect.fenced(sql`select r.*, ${derived} from (${rows}) r`);
  return sql`(${from}) r ${joined([...looked.joins.values()], ' ', sql``)}`;
}
