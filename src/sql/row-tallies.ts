import type { CountedNode, Program, Tally } from '../core/program/program.js';
import type { FrameContext, Places } from './frames.js';
import type { Hits } from './hits.js';
import { listingsTable, peopleTable, type TableNames } from './names.js';
import { allOf, joined, name, type Sql, sql } from './sql.js';
import type { Spread, Stage } from './stage.js';
import { bitsOf, wordOfBits } from './words.js';

type RowsOf = Extract<Tally['of'], { kind: 'rows' }>;
type Followed = Extract<CountedNode, { kind: 'followed' }>;

/** Whether more must be known than the row itself. */
export function isWaiting({ once, where, counted }: RowsOf): boolean {
  return once !== 'a-row' || where !== null || (counted !== null && counted.kind !== 'row');
}

/** What cells of a tally are spread over. */
export function spreadOf({ measured }: RowsOf): Spread {
  if (measured.kind === 'histogram') return 'number';
  return measured.kind === 'categories' ? 'category' : 'none';
}

function followedLeaves(node: CountedNode | null): readonly Followed[] {
  if (node === null || node.kind === 'row') return [];
  return node.kind === 'followed' ? [node] : node.of.flatMap(followedLeaves);
}

/** The rows of a tally with unit, sex, age, denominator word and what is added up: a `select` of the columns below. */
interface RowFrame {
  /** Asked of hits before their select is written. */
  select(from: Sql): Sql;
}

/** Columns: unit, sex, age, d, k, amount, and for rows that wait person, day_no, row, truths t…, followers p…, since s…. */
function rowFrame(tally: Tally, feed: number, hits: Hits, context: FrameContext): RowFrame {
  const of = tally.of as RowsOf;
  const { own, births, bySex, byAge } = context;
  const { dialect } = own;
  const waits = isWaiting(of);
  const word = hits.word(feed);
  const columns: Sql[] = [sql`${dialect.and(word, sql`${tally.mask}`)} as d`];
  const joins: Sql[] = [];
  const conditions: Sql[] = [sql`${dialect.and(word, sql`${tally.mask}`)} <> 0`];

  if (of.attributedBy === 'row-unit') columns.push(sql`${hits.unit()} as unit`);
  else {
    const day = hits.day(feed);
    joins.push(
      sql`left join ${name(listingsTable)} l on l.person = ${hits.person()} and l.since <= ${day} and l.until > ${day}`,
    );
    // Who is only assigned to a unit is nowhere: such a row counts in the region alone.
    const listed = sql`case when l.assigned = 0 then l.unit else '' end`;
    columns.push(
      of.attributedBy === 'listing-on-date'
        ? sql`${listed} as unit`
        : sql`case when ${hits.unit()} = '' then ${listed} else ${hits.unit()} end as unit`,
    );
  }

  const about = of.about === null ? hits.person() : hits.text(of.about);
  const recorded = of.about === null ? hits.sex() : sql`0`;
  // Rows of a table that names no person are joined with none.
  const isOfPersons = of.about !== null || hits.namesPersons;
  if (isOfPersons && (bySex || byAge))
    joins.push(sql`left join ${name(peopleTable)} p on p.person = ${about}`);
  if (isOfPersons && byAge && births !== null)
    joins.push(sql`left join ${name(births)} bi on bi.d = p.birth`);
  const sex = isOfPersons ? sql`coalesce(nullif(p.sex, 0), ${recorded})` : recorded;
  columns.push(sql`${bySex ? sex : sql`0`} as sex`);
  columns.push(sql`${isOfPersons && byAge ? sql`coalesce(bi.age, 0)` : sql`0`} as age`);

  const { measured } = of;
  if (measured.kind === 'sum') {
    columns.push(sql`0 as k`, sql`coalesce(${hits.number(measured.value)}, 0) as amount`);
  } else if (measured.kind === 'histogram') {
    const value = hits.number(measured.value);
    columns.push(sql`${value} as k`, sql`1 as amount`);
    conditions.push(sql`${value} is not null`);
  } else if (measured.kind === 'categories') {
    columns.push(sql`${hits.category(measured.column)} as k`, sql`1 as amount`);
  } else columns.push(sql`0 as k`, sql`1 as amount`);

  const leaves = rowLeaves(of);
  leaves.forEach((leaf, i) => {
    columns.push(sql`${hits.truth(leaf.where)} as ${name(`t${i}`)}`);
  });
  if (waits) {
    columns.push(
      sql`${hits.person()} as person`,
      sql`${hits.day(feed)} as day_no`,
      sql`${hits.row()} as row_number`,
    );
    askedFollowed(of).forEach((leaf, i) => {
      const follower = leaf.person === null ? hits.person() : hits.text(leaf.person);
      const since = leaf.since === null ? hits.day(feed) : hits.since(leaf.since.column, leaf.since.months);
      columns.push(sql`${follower} as ${name(`p${i}`)}`, sql`${since} as ${name(`s${i}`)}`);
    });
  }
  return {
    select: (from) =>
      sql`select ${columns} from ${from} h ${joined(joins, ' ', sql``)} where ${allOf(conditions)}`,
  };
}

/** The row's own clauses within what is asked of it, in one order. */
function rowLeaves({ where, counted }: RowsOf): readonly Extract<CountedNode, { kind: 'row' }>[] {
  const leaves = (node: CountedNode | null): readonly Extract<CountedNode, { kind: 'row' }>[] => {
    if (node === null || node.kind === 'followed') return [];
    return node.kind === 'row' ? [node] : node.of.flatMap(leaves);
  };
  return [...leaves(where), ...leaves(counted)];
}

function askedFollowed({ where, counted }: RowsOf): readonly Followed[] {
  return [...followedLeaves(where), ...followedLeaves(counted)];
}

/** Cells of a tally from rows with unit, sex, age, k, amount, d and n. */
function cellsOf(from: Sql, spread: Spread): Sql {
  const by = [
    sql`f.unit`,
    sql`f.sex`,
    sql`f.age`,
    ...(spread === 'none' ? [] : [sql`f.k`]),
    sql`f.d`,
    sql`f.n`,
  ];
  return sql`select f.unit as unit, -1 as place, f.sex as sex, f.age as age, ${spread === 'none' ? sql`0` : sql`f.k`} as k, f.d as d, f.n as n, sum(f.amount) as c from ${from} f where f.d <> 0 group by ${by}`;
}

/** What is made of a tally of rows: from hits alone, or in two steps where what follows must be known first. */
export interface RowTally {
  readonly spread: Spread;
  /** Cells from hits, for tallies that wait for nothing. */
  readonly cells: ((from: Sql) => Sql) | null;
  /** The rows that wait, from hits, and the stages once every store is there. */
  readonly waiting: { readonly table: string; rows(from: Sql): Sql; stages(): readonly Stage[] } | null;
}

export function rowTally(
  index: number,
  program: Program,
  feed: number,
  hits: Hits,
  names: TableNames,
  context: FrameContext,
): RowTally {
  const tally = program.tallies[index] as Tally;
  const of = tally.of as RowsOf;
  const spread = spreadOf(of);
  const rows = rowFrame(tally, feed, hits, context);
  if (!isWaiting(of)) {
    const counted = of.counted === null ? sql`0` : sql`case when e.t0 = 1 then e.d else 0 end`;
    const cells = (from: Sql): Sql =>
      cellsOf(sql`(select e.*, ${counted} as n from (${rows.select(from)}) e)`, spread);
    return { spread, cells, waiting: null };
  }
  const table = names.frame(`rows_${index}`);
  return {
    spread,
    cells: null,
    waiting: {
      table,
      rows: rows.select,
      stages: () => waitingStages(index, table, of, program, names, context),
    },
  };
}

function waitingStages(
  index: number,
  table: string,
  of: RowsOf,
  program: Program,
  names: TableNames,
  context: FrameContext,
): readonly Stage[] {
  const { dialect } = context.own;
  const leaves = rowLeaves(of);
  const followed = askedFollowed(of);
  const every = bitsOf(program.periods.length);
  const joins: Sql[] = [];
  const wordOf = (node: CountedNode): Sql => {
    switch (node.kind) {
      case 'row':
        return sql`case when w.${name(`t${leaves.indexOf(node)}`)} = 1 then ${every} else 0 end`;
      case 'followed': {
        const i = followed.indexOf(node);
        const first = sql`${name(`first${i}`)}.day`;
        const word = wordOfBits(
          node.before.map((before, p) => ({ bit: 2 ** p, holds: sql`${first} < ${before}` })),
        );
        return node.not ? sql`(${every} - (${word}))` : sql`(${word})`;
      }
      case 'all':
        return node.of.map(wordOf).reduce((a, b) => dialect.and(a, b), sql`${every}`);
      case 'any':
        return node.of.map(wordOf).reduce((a, b) => dialect.or(a, b), sql`0`);
    }
  };
  followed.forEach((node, i) => {
    joins.push(
      sql`left join (${firstFollower(node, i, table, names)}) ${name(`first${i}`)} on ${name(`first${i}`)}.row_number = w.row_number`,
    );
  });
  const d = of.where === null ? sql`w.d` : dialect.and(sql`w.d`, wordOf(of.where));
  const n = of.counted === null ? sql`0` : dialect.and(d, wordOf(of.counted));
  const columns = ['unit', 'sex', 'age', 'k', 'amount', 'person', 'day_no', 'row_number'].map(
    (one) => sql`w.${name(one)} as ${name(one)}`,
  );
  const asked = sql`select ${[...columns, sql`${d} as d`, sql`${n} as n`]} from ${name(table)} w ${joined(joins, ' ', sql``)}`;
  const drop: Stage = { kind: 'drop', name: table };
  if (of.once === 'a-row') {
    const spread = spreadOf(of);
    return [
      {
        kind: 'cells',
        tally: index,
        spread,
        about: 'rows, and what follows them',
        select: cellsOf(sql`(${asked})`, spread),
      },
      drop,
    ];
  }
  return [...onceStages(index, `${table}_days`, asked, context), drop];
}

/** The first row that follows settles every period: if it comes too late for one, so does every later one. */
function firstFollower(node: Followed, i: number, table: string, names: TableNames): Sql {
  const since = sql`w.${name(`s${i}`)}`;
  const conditions = [sql`f.day_no >= ${since} + ${node.from}`];
  if (node.to !== null) conditions.push(sql`f.day_no <= ${since} + ${node.to}`);
  if (node.ownTable) conditions.push(sql`f.row_number <> w.row_number`);
  return sql`select w.row_number as row_number, min(f.day_no) as day from ${name(table)} w inner join ${name(names.store(node.store))} f on f.person = w.${name(`p${i}`)} where ${allOf(conditions)} group by w.row_number`;
}

/**
 * Rows of one person and day as one; a row without a person stands alone. Rows that say different sexes in a period, of
 * a person whose own is not known, say none.
 */
function onceStages(index: number, table: string, asked: Sql, context: FrameContext): readonly Stage[] {
  const { dialect } = context.own;
  const alone = sql`case when a.person = '' then a.row_number else 0 end`;
  const rows = sql`select a.*, ${alone} as alone from (${asked}) a where a.d <> 0`;
  const by = sql`b.person, b.day_no, b.alone`;
  const wordOfSex = (sex: number): Sql =>
    sql`${dialect.orOf(sql`case when b.sex = ${sex} then b.d else 0 end`, sql` over (partition by ${by})`)} as ${name(`x${sex}`)}`;
  const sexes = sql`select b.*, ${[0, 1, 2].map(wordOfSex)} from (${rows}) b`;
  const stages: Stage[] = [
    { kind: 'table', name: table, about: 'rows, with the sexes of their person and day', select: sexes },
  ];
  const twice = dialect.or(
    dialect.or(dialect.and(sql`g.x0`, sql`g.x1`), dialect.and(sql`g.x0`, sql`g.x2`)),
    dialect.and(sql`g.x1`, sql`g.x2`),
  );
  const ofSex = (sex: number, days: Sql): Sql => {
    const own = sql`g.${name(`x${sex}`)}`;
    const alone = sql`(${own} - ${dialect.and(own, twice)})`;
    const word = sex === 0 ? dialect.or(alone, twice) : alone;
    return sql`select g.unit as unit, g.place as place, ${sex} as sex, g.age as age, ${dialect.and(sql`g.d`, word)} as d, ${dialect.and(sql`g.n`, word)} as n from (${days}) g`;
  };
  const cells = (unit: Sql, places: Places | null): void => {
    const place = places === null ? sql`-1` : places.place;
    const group = places === null ? sql`${byOf('f')}, f.unit` : sql`${byOf('f')}, ${place}`;
    const days = sql`select ${unit} as unit, ${place} as place, max(f.age) as age, ${dialect.orOf(sql`f.d`)} as d, ${dialect.orOf(sql`f.n`)} as n, max(f.x0) as x0, max(f.x1) as x1, max(f.x2) as x2 from ${name(table)} f ${places === null ? sql`` : places.join(sql`f.unit`)} group by ${group}`;
    const every = joined(
      [0, 1, 2].map((sex) => ofSex(sex, days)),
      ' union all ',
      sql``,
    );
    stages.push({
      kind: 'cells',
      tally: index,
      spread: 'none',
      about: places === null ? 'persons and days, by unit' : 'persons and days, once in each group of units',
      select: sql`select k.unit as unit, k.place as place, k.sex as sex, k.age as age, 0 as k, k.d as d, k.n as n, count(*) as c from (${every}) k where k.d <> 0 group by k.unit, k.place, k.sex, k.age, k.d, k.n`,
    });
  };
  cells(sql`f.unit`, null);
  for (const places of context.places) cells(sql`''`, places);
  return [...stages, { kind: 'drop', name: table }];
}

const byOf = (alias: 'f'): Sql => sql`${name(alias)}.person, ${name(alias)}.day_no, ${name(alias)}.alone`;
