import type { TableName } from '../core/facts/rows.js';
import { tables } from '../core/facts/tables.js';
import type { ActiveOnNode, ValueNode } from '../core/measure/nodes.js';
import type { CountedNode, Feed, Program } from '../core/program/program.js';
import { intervalOf } from '../core/program/registry.js';
import { canonicalJson } from '../core/program/hash.js';
import { rowClause } from './clauses.js';
import { localClock } from './local-time.js';
import { datesTable, hoursTable, peopleTable, type TableNames } from './names.js';
import { countedRows, type RowsContext } from './rows.js';
import { specsOf } from './source.js';
import { allOf, joined, name, oneOf, type Sql, sql } from './sql.js';
import { type ClauseContext, numberOf, rowValue } from './values.js';
import { bitsOf, heldWord } from './words.js';

/**
 * The rows of one table that some feed of a program wants, read once: for each its person and unit, the word of the
 * periods in which each feed wants it, and what stores and tallies keep of it.
 */
export interface Hits {
  readonly table: TableName;
  /** Column of the word of a feed; feeds that want the same rows share it. */
  word(feed: number): Sql;
  /** Columns, made when first asked for. */
  person(): Sql;
  unit(): Sql;
  /** 0 not recorded, 1 female, 2 male, as the row itself says. */
  sex(): Sql;
  row(): Sql;
  day(feed: number): Sql;
  /** A column's value to tell things apart by: codes in one spelling; null where there is none. */
  key(column: string): Sql;
  number(value: ValueNode): Sql;
  /** A column's value as a text. */
  category(column: string): Sql;
  /** 1 where the clause is true, else 0. */
  truth(where: Extract<CountedNode, { kind: 'row' }>['where']): Sql;
  /** The day number of another date of the row, moved by whole months. */
  since(column: string, months: number): Sql;
  text(column: string): Sql;
  /** The whole of it, as a `select`; complete once everything has been asked for. */
  select(): Sql;
  /** `select`s (column `d`) of the days whose parts are looked up in the table of dates. */
  dates(): readonly Sql[];
  /** Months that days are moved by. */
  readonly months: ReadonlySet<number>;
  usesPeople(): boolean;
  usesHours(): boolean;
}

/** Rows as columns of the alias `r`, and what is looked up beside them. */
interface Looked {
  readonly needed: Set<string>;
  readonly derived: Map<string, { readonly name: string; readonly value: Sql }>;
  readonly joins: Map<string, Sql>;
  /** Days whose parts are looked up, each written out when all of the rest is known. */
  readonly dates: (() => Sql)[];
  readonly months: Set<number>;
}

const keyOf = (piece: Sql): string => canonicalJson(piece.parts);

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
    localMs(instant) {
      const key = keyOf(instant);
      const known = looked.derived.get(key) ?? { name: `local_${looked.derived.size}`, value: localClock(instant) };
      looked.derived.set(key, known);
      return sql`r.${name(known.name)}`;
    },
    derived(condition) {
      const key = keyOf(condition);
      const known = looked.derived.get(key) ?? { name: `asked_${looked.derived.size}`, value: condition };
      looked.derived.set(key, known);
      return sql`r.${name(known.name)}`;
    },
    yearMonthDay: (day) => sql`${dated(day)}.ymd`,
    birthYearMonthDay() {
      const person = self.column('personId');
      const people = join('people', person, (own) => sql`left join ${name(peopleTable)} ${own} on ${own}.person = ${person}`);
      return sql`${join('births', person, (own) => sql`left join ${name(datesTable)} ${own} on ${own}.d = ${people}.birth`)}.ymd`;
    },
    monthsLater(day, months) {
      looked.months.add(months);
      return sql`${dated(day)}.${name(monthColumn(months))}`;
    },
    isOpen(unit, day, minute) {
      const weekday = sql`(${day} + 3 - 7 * ${dialect.floorDivided(sql`${day} + 3`, 7)} + 1)`;
      const on = sql`${unit} ${day} ${minute}`;
      const hours = join(
        'hours',
        on,
        (own) =>
          sql`left join ${name(hoursTable)} ${own} on ${own}.unit = ${unit} and ${own}.weekday = ${weekday} and ${own}.opens <= ${minute} and ${minute} < ${own}.closes and ${own}.since <= ${day} and ${day} < ${own}.until`,
      );
      return sql`${hours}.opens is not null`;
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
  const looked: Looked = { ...emptyLooked(), dates: around.dates, months: around.months };
  const clauses = clauseContext(table, looked, context);
  const person = clauses.column('personId');
  const same = node.same.map(({ as }) => clauses.column(as));
  const condition = rowClause(where, clauses);
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

/**
 * Bounds of the dates that some feed may want, on the caller's own columns of dates, so that an engine need not open
 * what lies outside; none where a feed dates rows in another way.
 */
function dateBounds(table: TableName, program: Program, { source, dialect, answers }: RowsContext): readonly Sql[] {
  if (answers.repeated[table] === true) return [];
  const spans = new Map<string, { first: number; end: number }>();
  for (const { table: own, when } of program.feeds) {
    if (own !== table) continue;
    if (when.kind === 'holds' || when.dated.kind !== 'col') return [];
    const window = when.kind === 'in-window' ? program.windows[when.window] : { from: [when.from], to: [when.to] };
    const known = spans.get(when.dated.column) ?? { first: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
    spans.set(when.dated.column, {
      first: Math.min(known.first, ...(window?.from ?? [])),
      end: Math.max(known.end, ...(window?.to ?? [])),
    });
  }
  const bounds: Sql[] = [];
  for (const [column, { first, end }] of spans) {
    const own = source[table]?.columns[column];
    if (own?.physical !== 'date') return [];
    if (first < end) bounds.push(sql`${own.value} >= ${dialect.dateLiteral(first)} and ${own.value} < ${dialect.dateLiteral(end)}`);
  }
  return bounds.length === 0 ? [] : [oneOf(bounds)];
}

/** The column of the table of dates that holds the day so many months later. */
export function monthColumn(months: number): string {
  return months < 0 ? `back_${-months}` : `on_${months}`;
}

export function emptyLooked(): Looked {
  return { needed: new Set(), derived: new Map(), joins: new Map(), dates: [], months: new Set() };
}

/** Rows with what was derived of them and what is looked up beside them, as a `from`. */
export function lookedUp(
  table: TableName,
  looked: Looked,
  context: RowsContext,
  where: readonly Sql[] = [],
): Sql {
  const rows = context.dialect.fenced(countedRows(table, looked.needed, context, where));
  const derived = [...looked.derived.values()].map(({ name: own, value }) => sql`${value} as ${name(own)}`);
  const from = derived.length === 0 ? rows : context.dialect.fenced(sql`select r.*, ${derived} from (${rows}) r`);
  return sql`(${from}) r ${joined([...looked.joins.values()], ' ', sql``)}`;
}

export function hitsOf(
  table: TableName,
  program: Program,
  names: TableNames,
  codeDictionary: (table: TableName, column: string) => Sql | null,
  context: RowsContext,
): Hits {
  const { dialect } = context;
  const specs = specsOf(table);
  const looked = emptyLooked();
  const clauses = clauseContext(table, looked, context);
  const outputs = new Map<string, { readonly name: string; readonly value: Sql }>();
  const words = new Map<string, string>();
  let usesRow = false;
  const days = name(names.days(0));
  const has = (column: string): boolean => column in tables[table].columns;

  const output = (kind: string, key: string, value: () => Sql): Sql => {
    const id = `${kind} ${key}`;
    let known = outputs.get(id);
    if (known === undefined) {
      known = { name: `${kind}_${outputs.size}`, value: value() };
      outputs.set(id, known);
    }
    return sql`h.${name(known.name)}`;
  };

  const dayOfFeed = ({ when }: Feed): Sql =>
    numberOf(when.kind === 'holds' ? { kind: 'col', column: when.from } : when.dated, clauses);

  function momentOf({ when }: Feed): Sql {
    if (when.kind === 'holds') {
      return heldWord(clauses.column(when.from), clauses.column(when.to), program.days[when.day] ?? []);
    }
    const day = numberOf(when.dated, clauses);
    if (when.kind === 'between') {
      return sql`case when ${day} >= ${when.from} and ${day} < ${when.to} then ${bitsOf(program.periods.length)} else 0 end`;
    }
    const key = `days ${keyOf(day)}`;
    const at = [...looked.joins.keys()].indexOf(key);
    const alias = name(`j${at < 0 ? looked.joins.size : at}`);
    if (at < 0) {
      looked.joins.set(key, sql`left join ${days} ${alias} on ${alias}.d = ${day}`);
    }
    return sql`coalesce(${alias}.${name(`w${when.window}`)}, 0)`;
  }

  program.feeds.forEach((feed, index) => {
    if (feed.table !== table) return;
    const key = canonicalJson([feed.where, feed.when]);
    if (words.has(key)) return;
    words.set(key, `word_${index}`);
    const where = rowClause(feed.where, clauses);
    output('word', key, () => {
      const moment = momentOf(feed);
      // Rows of no period are left before anything else is asked of them.
      return sql`case when ${moment} <> 0 and ${where} then ${moment} else 0 end`;
    });
  });
  const wordNames = [...outputs.values()].map((one) => one.name);

  const textOrEmpty = (column: string): Sql => (has(column) ? sql`coalesce(${clauses.column(column)}, '')` : sql`''`);

  return {
    table,
    word(feed) {
      const { where, when } = program.feeds[feed] as Feed;
      return output('word', canonicalJson([where, when]), () => {
        throw new RangeError('hits: a feed of another table');
      });
    },
    person: () => output('person', '', () => textOrEmpty('personId')),
    unit: () => output('unit', '', () => textOrEmpty('unitId')),
    sex: () =>
      output('sex', '', () =>
        has('sex')
          ? sql`case ${clauses.column('sex')} when 'female' then 1 when 'male' then 2 else 0 end`
          : sql`0`,
      ),
    row() {
      usesRow = true;
      return sql`h.row_number`;
    },
    day: (feed) => {
      const day = dayOfFeed(program.feeds[feed] as Feed);
      return output('day', keyOf(day), () => day);
    },
    key: (column) =>
      output('key', column, () => {
        const type = specs[column]?.type;
        if (type === 'codes') return sql`cast(null as ${dialect.textType})`;
        const own = clauses.column(column);
        const dictionary = type === 'code' ? codeDictionary(table, column) : null;
        if (dictionary === null) return own;
        const alias = name(`j${looked.joins.size}`);
        looked.joins.set(`spelling ${column}`, sql`left join ${dictionary} ${alias} on ${alias}.code = ${own}`);
        return sql`${alias}.spelling`;
      }),
    number: (value) => {
      const { kind, value: own } = rowValue(value, clauses);
      return output('value', keyOf(own), () => (kind === 'text' ? sql`cast(null as ${dialect.bigintType})` : own));
    },
    category: (column) =>
      output('category', column, () =>
        specs[column]?.type === 'codes' ? sql`cast(null as ${dialect.textType})` : dialect.toText(clauses.column(column)),
      ),
    truth: (where) =>
      output('truth', canonicalJson(where), () => sql`case when ${rowClause(where, clauses)} then 1 else 0 end`),
    since: (column, months) => {
      const own = clauses.column(column);
      return output('since', `${column} ${months}`, () =>
        months === 0 ? own : clauses.monthsLater(own, months),
      );
    },
    text: (column) => output('text', column, () => textOrEmpty(column)),
    select() {
      const all = [...outputs.values()];
      const inner = sql`select ${all.map((one) => sql`${one.value} as ${name(one.name)}`)} from ${lookedUp(table, looked, context, dateBounds(table, program, context))}`;
      const counting = usesRow ? sql`, ${dialect.rowNumber()} as row_number` : sql``;
      return sql`select x.*${counting} from (${dialect.fenced(inner)}) x where ${oneOf(wordNames.map((one) => sql`x.${name(one)} <> 0`))}`;
    },
    dates: () => looked.dates.map((write) => write()),
    months: looked.months,
    usesPeople: () => [...looked.joins.keys()].some((key) => key.startsWith('people')),
    usesHours: () => [...looked.joins.keys()].some((key) => key.startsWith('hours')),
  };
}
