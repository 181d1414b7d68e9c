import type { TableName } from '../core/facts/rows.js';
import { canonicalJson } from '../core/program/hash.js';
import type { LoweredUnit, PNode, Program } from '../core/program/program.js';
import { type FrameContext, listedStages, type Places, personsAtStages } from './frames.js';
import { type GivenTable, givenTable } from './given-tables.js';
import { type Hits, hitsOf, type OpenAsked } from './hits.js';
import { type TableNames, tableNamesOf } from './names.js';
import { birthsStage } from './people.js';
import type { PersonWords } from './person-words.js';
import { rowTally } from './row-tallies.js';
import type { RowsContext } from './rows.js';
import { name, type Sql, sql } from './sql.js';
import type { Stage, UnitLeaf } from './stage.js';
import { atLeast, storePart, wholeStore } from './stores.js';
import { bitsOf, bornWord } from './words.js';

/** Everything that one program (at most 31 periods) is run with, in order. */
export interface LaneStages {
  /** Small tables made by this library, before the stages. */
  readonly given: readonly GivenTable[];
  readonly stages: readonly Stage[];
  /** `select`s of the days whose parts are looked up, asked before the stages. */
  readonly dates: readonly Sql[];
  readonly months: ReadonlySet<number>;
  readonly usesHours: boolean;
  readonly opens: readonly OpenAsked[];
  readonly usesBirthdays: boolean;
  readonly usesPeople: boolean;
  readonly usesListings: boolean;
}

/** How results are divided, as far as an executor need know. */
export interface Strata {
  readonly bySex: boolean;
  readonly byAge: boolean;
}

type Consumer = (from: Sql) => Stage;

export function laneStages(
  program: Program,
  lane: number,
  strata: Strata,
  places: readonly Places[],
  spelling: (table: TableName, column: string) => Sql | null,
  rows: RowsContext,
): LaneStages {
  const { dialect } = rows;
  const names = tableNamesOf(lane);
  const words = personWords(program, names, rows);
  const context: FrameContext = { own: words, births: names.births, ...strata, places };
  const tablesFed = [...new Set(program.feeds.map(({ table }) => table))].filter(
    (table) => rows.source[table] !== undefined,
  );
  const atTables: Stage[] = [];
  const waiting: (() => readonly Stage[])[] = [];
  const parts = program.stores.map((): string[] => []);
  const allHits: Hits[] = [];
  // Clauses say how far counters must tell; so they are written before the tables' own words.
  const frames = [
    ...listedStages(program, names.frame('listed'), context),
    ...personsAtStages(program, (store) => names.frame(`at_${store}`), context),
  ];

  for (const table of tablesFed) {
    const hits = hitsOf(table, program, names, spelling, rows);
    allHits.push(hits);
    const consumers: Consumer[] = [];
    const perPerson: Sql[] = [];
    program.feeds.forEach((feed, index) => {
      if (feed.table !== table) return;
      if (feed.into.kind === 'tally') {
        const { tally } = feed.into;
        const own = rowTally(tally, program, index, hits, names, context);
        const { cells, waiting: waits } = own;
        if (cells !== null) {
          consumers.push((from) => ({
            kind: 'cells',
            tally,
            spread: own.spread,
            about: `rows of ${table}`,
            select: cells(from),
          }));
        }
        if (waits !== null) {
          consumers.push((from) => ({
            kind: 'table',
            name: waits.table,
            about: `rows of ${table} that wait for what follows`,
            select: waits.rows(from),
          }));
          waiting.push(waits.stages);
        }
        return;
      }
      const { store } = feed.into;
      const description = program.stores[store];
      if (description === undefined) throw new RangeError(`no store ${store}`);
      const kindOf = feed.into.kind === 'joint' ? feed.into.kindOf : 0;
      const part = storePart(description, index, kindOf, hits, dialect);
      if (part === null) {
        hits.person();
        perPerson.push(...words.tableColumns(store, hits.word(index)));
        return;
      }
      const own = `${names.store(store)}_${parts[store]?.length ?? 0}`;
      parts[store]?.push(own);
      consumers.push((from) => ({
        kind: 'table',
        name: own,
        about: `rows of ${table} as ${description.kind}`,
        select: part.select(from),
      }));
    });
    if (perPerson.length > 0) {
      const person = hits.person();
      consumers.push((from) => ({
        kind: 'table',
        name: names.words(table),
        about: `words of the persons of ${table}`,
        select: sql`select ${person} as person, ${perPerson} from ${from} h where ${person} <> '' group by ${person}`,
      }));
    }
    const [only, ...more] = consumers;
    if (only !== undefined && more.length === 0) atTables.push(only(sql`(${hits.select()})`));
    else if (only !== undefined) {
      atTables.push({
        kind: 'table',
        name: names.hits(table),
        about: `rows of ${table} that somebody wants`,
        select: hits.select(),
      });
      for (const consumer of consumers) atTables.push(consumer(name(names.hits(table))));
      atTables.push({ kind: 'drop', name: names.hits(table) });
    }
  }

  const asksListed = (node: PNode | null): boolean =>
    node !== null &&
    (node.kind === 'listed' || ((node.kind === 'all' || node.kind === 'any') && node.of.some(asksListed)));
  const usesListings = program.tallies.some(
    ({ of }) =>
      of.kind === 'listed' ||
      (of.kind === 'rows' && of.attributedBy !== 'row-unit') ||
      (of.kind === 'persons-at' && (asksListed(of.where) || asksListed(of.counted))),
  );
  const usesPeople =
    strata.bySex || strata.byAge || frames.length > 0 || allHits.some((hits) => hits.usesPeople());
  return {
    usesListings,
    usesPeople,
    given: program.windows.length === 0 ? [] : [daysTable(program, names)],
    dates: allHits.flatMap((hits) => hits.dates()),
    months: new Set(allHits.flatMap((hits) => [...hits.months])),
    opens: allHits.flatMap((hits) => hits.opens()),
    usesHours: allHits.some((hits) => hits.usesHours()),
    usesBirthdays: allHits.some((hits) => hits.usesPeople()),
    stages: [
      ...(strata.byAge || frames.length > 0 ? [birthsStage(names.births, program, words.bornWords())] : []),
      ...atTables,
      ...storeStages(program, parts, tablesFed, names, words, rows),
      ...waiting.flatMap((stages) => stages()),
      ...unitStages(program, names, dialect),
      ...frames,
    ],
  };
}

/** Day → word of the periods whose window holds it, for each window. */
function daysTable({ windows }: Program, names: TableNames): GivenTable {
  const wordsOf = new Map<number, number[]>();
  windows.forEach(({ from, to }, w) => {
    from.forEach((first, p) => {
      for (let day = first; day < (to[p] ?? first); day += 1) {
        let words = wordsOf.get(day);
        if (words === undefined) {
          words = windows.map(() => 0);
          wordsOf.set(day, words);
        }
        words[w] = (words[w] ?? 0) + 2 ** p;
      }
    });
  });
  const days = [...wordsOf.keys()].sort((a, b) => a - b);
  return givenTable(names.days(0), 'day numbers with the word of the periods whose window holds them', [
    { name: 'd', type: 'integer', values: days },
    ...windows.map((_, w) => ({
      name: `w${w}`,
      type: 'integer' as const,
      values: days.map((day) => wordsOf.get(day)?.[w] ?? 0),
    })),
  ]);
}

interface LaneWords extends PersonWords {
  /** The columns of a table's words that clauses have asked of a store. */
  tableColumns(store: number, word: Sql): readonly Sql[];
  bornWords(): readonly Sql[];
}

function personWords(program: Program, names: TableNames, { dialect }: RowsContext): LaneWords {
  const asked = new Map<number, Set<number | null>>();
  const born: { readonly key: string; readonly word: Sql }[] = [];
  const every = bitsOf(program.periods.length);
  const columnOf = (store: number, n: number | null): string => (n === null ? `s${store}` : `s${store}_${n}`);
  const bornIndex = (ranges: Extract<PNode, { kind: 'born' }>['ranges']): number => {
    const key = canonicalJson(ranges);
    const at = born.findIndex((one) => one.key === key);
    return at >= 0 ? at : born.push({ key, word: bornWord(sql`p.birth`, ranges) }) - 1;
  };
  const rangesIn = (node: PNode): readonly Extract<PNode, { kind: 'born' }>['ranges'][] => {
    if (node.kind === 'born') return [node.ranges];
    return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(rangesIn) : [];
  };
  return {
    program,
    names,
    dialect,
    tableWord(store, n) {
      asked.set(store, (asked.get(store) ?? new Set()).add(n));
      const table = program.feeds.find(({ into }) => into.kind !== 'tally' && into.store === store)?.table;
      if (table === undefined) throw new RangeError(`store ${store} has no feed`);
      return { by: 'person', relation: name(names.words(table)), column: columnOf(store, n) };
    },
    tableColumns: (store, word) =>
      [...(asked.get(store) ?? [])].map((n) =>
        n === null
          ? sql`${dialect.orOf(word)} as ${name(columnOf(store, n))}`
          : sql`${atLeast(word, n, every, dialect)} as ${name(columnOf(store, n))}`,
      ),
    bornColumn: (ranges) => name(`b${bornIndex(ranges)}`),
    bornColumns: (clauses) =>
      [...new Set(clauses.flatMap(rangesIn).map(bornIndex))].map(
        (i) => sql`bi.${name(`b${i}`)} as ${name(`b${i}`)}`,
      ),
    bornWords: () => born.map(({ word }) => word),
  };
}

/** Stores made whole of their parts, and empty ones where a table is not delivered. */
function storeStages(
  program: Program,
  parts: readonly (readonly string[])[],
  delivered: readonly TableName[],
  names: TableNames,
  words: LaneWords,
  { dialect }: RowsContext,
): readonly Stage[] {
  const stages: Stage[] = [];
  const missing = new Set(
    program.feeds.map(({ table }) => table).filter((table) => !delivered.includes(table)),
  );
  for (const table of missing) {
    const columns = program.feeds.flatMap((feed) =>
      feed.table === table && feed.into.kind === 'store' ? words.tableColumns(feed.into.store, sql`0`) : [],
    );
    if (columns.length === 0) continue;
    stages.push({
      kind: 'table',
      name: names.words(table),
      about: `words of the persons of ${table}, which is not delivered`,
      select: sql`select cast('' as ${dialect.textType}) as person, ${columns} where 1 = 0`,
    });
  }
  const order = [...program.stores.keys()].sort(
    (a, b) =>
      Number(program.stores[a]?.kind === 'unit-words') - Number(program.stores[b]?.kind === 'unit-words'),
  );
  for (const index of order) {
    const store = program.stores[index];
    const own = parts[index] ?? [];
    if (store === undefined || store.kind === 'word' || store.kind === 'counter') continue;
    const joints = store.kind === 'unit-words' ? (store.joints?.length ?? 0) : 0;
    const select =
      own.length + joints === 0 ? emptyStore(dialect) : wholeStore(index, program, own, names, dialect);
    stages.push({ kind: 'table', name: names.store(index), about: `store ${index}: ${store.kind}`, select });
    for (const part of own) stages.push({ kind: 'drop', name: part });
  }
  return stages;
}

/** A store of a table that is not delivered: every column that some clause may name, and no row. */
function emptyStore(dialect: RowsContext['dialect']): Sql {
  const texts = ['person', 'unit', 'k'].map((one) => sql`cast('' as ${dialect.textType}) as ${name(one)}`);
  const numbers = ['word', 'n', 'day_no', 'value', 'row_number'].map(
    (one) => sql`cast(0 as ${dialect.bigintType}) as ${name(one)}`,
  );
  return sql`select ${[...texts, ...numbers]} where 1 = 0`;
}

function unitLeaves(node: LoweredUnit): readonly UnitLeaf[] {
  switch (node.kind) {
    case 'unit-exists':
      return [{ store: node.store, n: 1 }];
    case 'unit-at-least':
      return [{ store: node.store, n: node.n }];
    case 'all':
    case 'any':
      return node.of.flatMap(unitLeaves);
  }
}

/** What is known of units; the rest of a tally of units is a matter of few rows, and not of the engine. */
function unitStages(program: Program, names: TableNames, dialect: RowsContext['dialect']): readonly Stage[] {
  const leaves = new Map<string, UnitLeaf>();
  for (const { of } of program.tallies) {
    if (of.kind !== 'units') continue;
    for (const leaf of unitLeaves(of.counted)) leaves.set(canonicalJson(leaf), leaf);
  }
  return [...leaves.values()].map((leaf): Stage => {
    const isCounter = program.stores[leaf.store]?.kind === 'unit-counter';
    const every = bitsOf(program.periods.length);
    const word = isCounter
      ? atLeast(sql`a.word`, leaf.n, every, dialect, sql`a.n`)
      : dialect.orOf(sql`a.word`);
    return {
      kind: 'units',
      leaf,
      about: 'what is known of units',
      select: sql`select a.unit as unit, ${word} as word from ${name(names.store(leaf.store))} a group by a.unit`,
    };
  });
}
