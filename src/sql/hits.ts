import type { TableName } from '../core/facts/rows.js';
import type { ColumnSpec } from '../core/facts/spec.js';
import { tables } from '../core/facts/tables.js';
import type { ValueNode } from '../core/measure/nodes.js';
import { canonicalJson } from '../core/program/hash.js';
import type { CountedNode, Feed, Program } from '../core/program/program.js';
import { clauseContext, emptyLooked, keyOf, lookedUp, writtenOut } from './clause-context.js';
import { rowCondition } from './clauses.js';
import { dateBounds } from './date-bounds.js';
import { hoursTable, peopleTable, type TableNames } from './names.js';
import type { OpenDays } from './open-days.js';
import { hasDelivered, type RowsContext } from './rows.js';
import { specsOf } from './source.js';
import { allOf, name, oneOf, type Sql, sql } from './sql.js';
import { numberOf, rowValue } from './values.js';
import { bitsOf, heldWord, wordOfBits } from './words.js';

/**
 * The rows of one table that some feed of a program wants, read once: for each its person and unit, the word of the
 * periods in which each feed wants it, and what stores and tallies keep of it.
 */
export interface Hits {
  /** Whether the table has a column of persons. */
  readonly namesPersons: boolean;
  readonly table: TableName;
  /** Column of the word of a feed; feeds that want the same rows share it. */
  word(feed: number): Sql;
  /** Columns, made when first asked for. '' where the row names nobody. */
  person(): Sql;
  /** The person, for whoever leaves out rows that name nobody: those are null or ''. */
  knownPerson(): Sql;
  unit(): Sql;
  /** 0 not recorded, 1 female, 2 male, as the row itself says. */
  sex(): Sql;
  row(): Sql;
  day(feed: number): Sql;
  /** A column's value to tell things apart by: codes in one spelling; null where there is none. */
  key(column: string): Sql;
  /** The same for whoever leaves out rows that have none, and how those are told. */
  knownKey(column: string): { readonly value: Sql; readonly isKnown: Sql };
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
  /** Days on which hours are added up, by the table that they are looked up in. */
  opens(): readonly OpenAsked[];
  usesPeople(): boolean;
  usesHours(): boolean;
  /** Whether dates are looked up in the table of days. */
  usesDays(): boolean;
}

/** Days (`select`s of the column `d`) on which hours are added up. */
export interface OpenAsked {
  readonly days: OpenDays;
  readonly selects: readonly Sql[];
}

/** Up to so many periods a date is compared with their bounds; more are looked up in a table of days. */
const mostCompared = 2;

/** Types of texts of which none is unreadable. */
const uncheckedTexts: ReadonlySet<ColumnSpec['type'] | undefined> = new Set(['id', 'text', 'code'] as const);

/** The periods that a row is of, and that there are some. */
interface Moment {
  readonly word: Sql;
  readonly holds: Sql;
}

const momentOfWord = (word: Sql): Moment => ({ word, holds: sql`${word} <> 0` });

/** The only word of a table: the days and the clause of its rows, and the periods of one that has both. */
interface Alone {
  readonly holds: Sql;
  readonly where: Sql;
  readonly moment: Sql;
}

export function hitsOf(
  table: TableName,
  program: Program,
  names: TableNames,
  ages: Sql | null,
  context: RowsContext,
): Hits {
  const { dialect } = context;
  const specs = specsOf(table);
  const looked = emptyLooked();
  const clauses = clauseContext(table, looked, context);
  const outputs = new Map<string, { readonly name: string; readonly value: () => Sql }>();
  const words = new Map<string, string>();
  let usesRow = false;
  let usesDays = false;
  let alone: Alone | null = null;
  let isEveryPersonKnown = true;
  const days = name(names.days(0));
  const has = (column: string): boolean => column in tables[table].columns;

  const output = (kind: string, key: string, value: () => Sql): Sql => {
    const id = `${kind} ${key}`;
    let known = outputs.get(id);
    if (known === undefined) {
      // What it looks at is noted now.
      const made = value();
      known = { name: `${kind}_${outputs.size}`, value: () => made };
      outputs.set(id, known);
    }
    return sql`h.${name(known.name)}`;
  };

  const dayOfFeed = ({ when }: Feed): Sql =>
    numberOf(when.kind === 'holds' ? { kind: 'col', column: when.from } : when.dated, clauses);

  /** The periods, and that there is one. */
  function momentOf({ when }: Feed): Moment {
    if (when.kind === 'holds') {
      return momentOfWord(
        heldWord(clauses.column(when.from), clauses.column(when.to), program.days[when.day] ?? []),
      );
    }
    const day = numberOf(when.dated, clauses);
    if (when.kind === 'between') {
      return momentOfWord(
        sql`case when ${day} >= ${when.from} and ${day} < ${when.to} then ${bitsOf(program.periods.length)} else 0 end`,
      );
    }
    const window = program.windows[when.window];
    if (program.periods.length <= mostCompared) {
      const within = program.periods.flatMap((_, p) => {
        const [from, to] = [window?.from[p] ?? 0, window?.to[p] ?? 0];
        return from < to ? [{ bit: 2 ** p, holds: sql`${day} >= ${from} and ${day} < ${to}` }] : [];
      });
      const holds = oneOf(within.map((one) => one.holds));
      return { word: sql`(${wordOfBits(within)})`, holds };
    }
    usesDays = true;
    const key = `days ${keyOf(day)}`;
    const at = [...looked.joins.keys()].indexOf(key);
    const alias = name(`j${at < 0 ? looked.joins.size : at}`);
    if (at < 0) {
      looked.joins.set(key, sql`left join ${days} ${alias} on ${alias}.d = ${day}`);
    }
    return momentOfWord(sql`coalesce(${alias}.${name(`w${when.window}`)}, 0)`);
  }

  program.feeds.forEach((feed, index) => {
    if (feed.table !== table) return;
    const key = canonicalJson([feed.where, feed.when]);
    if (words.has(key)) return;
    words.set(key, `word_${index}`);
    const where = rowCondition(feed.where, clauses);
    output('word', key, () => {
      const { word, holds } = momentOf(feed);
      // Of a single period, a row that counts is of that one.
      const moment = program.periods.length === 1 ? sql`1` : word;
      alone = { holds, where, moment };
      // Rows of no period are left before anything else is asked of them.
      return sql`case when ${word} <> 0 and (${where}) then ${word} else 0 end`;
    });
  });
  const wordNames = [...outputs.values()].map((one) => one.name);

  const textOrEmpty = (column: string): Sql =>
    has(column) ? sql`coalesce(${clauses.deliveredText(column)}, '')` : sql`''`;

  /** Written when all have asked: of rows that name somebody nothing need be made. */
  const personOutput = (): Sql => {
    const own = outputs.get('person') ?? {
      name: `person_${outputs.size}`,
      value: () =>
        isEveryPersonKnown && has('personId') ? clauses.deliveredText('personId') : textOrEmpty('personId'),
    };
    outputs.set('person', own);
    return sql`h.${name(own.name)}`;
  };

  const key = (column: string): Sql =>
    output('key', column, () => {
      const type = specs[column]?.type;
      if (type === 'codes') return sql`cast(null as ${dialect.textType})`;
      const own = clauses.column(column);
      // Codes that all have their own spelling are their own.
      const dictionary = context.answers.spellings[table]?.[column];
      if (dictionary === undefined) return own;
      const alias = name(`j${looked.joins.size}`);
      looked.joins.set(`spelling ${column}`, sql`left join ${dictionary} ${alias} on ${alias}.code = ${own}`);
      return sql`${alias}.spelling`;
    });

  return {
    table,
    namesPersons: has('personId'),
    word(feed) {
      const { where, when } = program.feeds[feed] as Feed;
      return output('word', canonicalJson([where, when]), () => {
        throw new RangeError('hits: a feed of another table');
      });
    },
    person() {
      isEveryPersonKnown = false;
      return personOutput();
    },
    knownPerson: personOutput,
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
    key,
    knownKey(column) {
      const isPlain =
        uncheckedTexts.has(specs[column]?.type) && context.answers.spellings[table]?.[column] === undefined;
      if (!isPlain || !hasDelivered(table, column, context)) {
        const value = key(column);
        return { value, isKnown: sql`${value} is not null` };
      }
      const value = output('delivered', column, () => clauses.deliveredText(column));
      return { value, isKnown: sql`${value} <> ''` };
    },
    number: (value) => {
      const { kind, value: own } = rowValue(value, clauses);
      return output('value', keyOf(own), () =>
        kind === 'text' ? sql`cast(null as ${dialect.bigintType})` : own,
      );
    },
    category: (column) =>
      output('category', column, () =>
        specs[column]?.type === 'codes'
          ? sql`cast(null as ${dialect.textType})`
          : dialect.toText(clauses.column(column)),
      ),
    truth: (where) =>
      output(
        'truth',
        canonicalJson(where),
        () => sql`case when ${rowCondition(where, clauses)} then 1 else 0 end`,
      ),
    since: (column, months) => {
      const own = clauses.column(column);
      return output('since', `${column} ${months}`, () =>
        months === 0 ? own : clauses.monthsLater(own, months),
      );
    },
    text: (column) => output('text', column, () => textOrEmpty(column)),
    select() {
      const all = [...outputs.values()];
      const [only, ...more] = wordNames;
      // Rows that no feed wants are left before anything is made of them. Not on other engines: ClickHouse (chdb 3.4) lost
      // rows of a left join above such a condition.
      const isAlone = dialect.fuses && more.length === 0 && alone !== null;
      const columns = all.map(({ name: own, value }) =>
        isAlone && own === only
          ? sql`${(alone as Alone).moment} as ${name(own)}`
          : sql`${writtenOut(value(), looked)} as ${name(own)}`,
      );
      const bounds = context.answers.repeated[table] === true ? [] : dateBounds(table, [program], context);
      const ofAges =
        !isAlone || ages === null
          ? []
          : [
              sql`${clauses.deliveredText('personId')} in (select p.person from ${name(peopleTable)} p where ${ages})`,
            ];
      const inner = sql`select ${columns} from ${lookedUp(table, looked, context, bounds, true)}`;
      const counting = usesRow ? sql`, ${dialect.rowNumber()} as row_number` : sql``;
      if (isAlone) {
        const { holds, where: clause } = alone as Alone;
        // The bounds of a single period are its days.
        const isBounded = bounds.length > 0 && program.periods.length === 1;
        const where = allOf([
          ...(isBounded ? [] : [writtenOut(holds, looked)]),
          writtenOut(clause, looked),
          ...ofAges,
        ]);
        const wanted = sql`${inner} where ${where}`;
        return usesRow ? sql`select x.*${counting} from (${dialect.fenced(wanted)}) x` : wanted;
      }
      return sql`select x.*${counting} from (${dialect.fenced(inner)}) x where ${oneOf(wordNames.map((one) => sql`x.${name(one)} <> 0`))}`;
    },
    dates: () => looked.dates.map((write) => write()),
    months: looked.months,
    opens: () =>
      [...looked.opens.values()].map(({ days, selects }) => ({
        days,
        selects: selects.map((write) => write()),
      })),
    usesPeople: () => looked.tables.has(peopleTable),
    usesHours: () => looked.tables.has(hoursTable),
    usesDays: () => usesDays,
  };
}
