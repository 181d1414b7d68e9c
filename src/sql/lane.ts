import type { TableName } from '../core/facts/rows.js';
import { canonicalJson } from '../core/program/hash.js';
import type { PNode, Program } from '../core/program/program.js';
import { type FrameContext, listedStages, type Places, personsAtStages } from './frames.js';
import { type GivenTable, givenTable } from './given-tables.js';
import { type Hits, hitsOf, type OpenAsked } from './hits.js';
import { personWords } from './lane-words.js';
import { agesWanted, type ListedWanted, listedWanted } from './listed-wanted.js';
import { type TableNames, tableNamesOf } from './names.js';
import { birthsStage } from './people.js';
import { rowTally } from './row-tallies.js';
import type { RowsContext } from './rows.js';
import { name, type Sql, sql } from './sql.js';
import type { Stage } from './stage.js';
import { storeStages, unitStages } from './store-stages.js';
import { storePart } from './stores.js';

/** Everything that one program (at most 31 periods) is run with, in order. */
export interface LaneStages {
  /** Small tables made by this library, before the stages. */
  readonly given: readonly GivenTable[];
  readonly stages: readonly Stage[];
  /** After the listings. */
  readonly frames: readonly Stage[];
  /** The only persons of whom it must be known where they are listed; null = everybody. */
  readonly listedWanted: ListedWanted | null;
  /** `select`s of the days whose parts are looked up, asked before the stages. */
  readonly dates: readonly Sql[];
  readonly months: ReadonlySet<number>;
  /** Whether the stages look days up in what is given. */
  readonly usesDays: boolean;
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
  rows: RowsContext,
): LaneStages {
  const { dialect } = rows;
  const names = tableNamesOf(lane);
  const births = strata.byAge || ageLimits(program) > mostAgeLimits ? names.births : null;
  const words = personWords(program, names, births !== null, rows);
  const context: FrameContext = { own: words, births, ...strata, places };
  const tablesFed = [...new Set(program.feeds.map(({ table }) => table))].filter(
    (table) => rows.source[table] !== undefined,
  );
  const atTables: Stage[] = [];
  const waiting: (() => readonly Stage[])[] = [];
  const parts = program.stores.map((): string[] => []);
  const allHits: Hits[] = [];
  /** Tables of which only the rows of persons of some ages are kept. */
  const gated = new Set<TableName>();
  // Clauses say how far counters must tell; so they are written before the tables' own words.
  const frames = [
    ...listedStages(program, names.frame('listed'), context),
    ...personsAtStages(program, (store) => names.frame(`at_${store}`), context),
  ];
  const wanted = listedWanted(program, words, rows);

  for (const table of tablesFed) {
    const ages = agesWanted(program, table, rows);
    if (ages !== null) gated.add(table);
    const hits = hitsOf(table, program, names, ages, rows);
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
        hits.knownPerson();
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
      const person = hits.knownPerson();
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
    strata.bySex ||
    strata.byAge ||
    frames.length > 0 ||
    gated.size > 0 ||
    allHits.some((hits) => hits.usesPeople());
  return {
    usesListings,
    usesPeople,
    listedWanted: wanted,
    usesDays: allHits.some((hits) => hits.usesDays()),
    given: program.windows.length === 0 ? [] : [daysTable(program, names)],
    dates: allHits.flatMap((hits) => hits.dates()),
    months: new Set(allHits.flatMap((hits) => [...hits.months])),
    opens: allHits.flatMap((hits) => hits.opens()),
    usesHours: allHits.some((hits) => hits.usesHours()),
    usesBirthdays: allHits.some((hits) => hits.usesPeople()),
    stages: [
      ...(births === null ? [] : [birthsStage(births, program, words.bornWords())]),
      ...atTables,
      ...storeStages(program, parts, tablesFed, names, words, rows),
      ...waiting.flatMap((stages) => stages()),
      ...unitStages(program, names, dialect),
    ],
    frames,
  };
}

/** With more limits of age than this, words of birth days are made once for each day that occurs. */
const mostAgeLimits = 24;

/** How many limits of age the clauses about persons have, over all periods. */
function ageLimits({ tallies }: Program): number {
  const limitsOf = (node: PNode): readonly string[] => {
    if (node.kind === 'born') return node.ranges.flat().map((range) => canonicalJson([node.ranges, range]));
    return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(limitsOf) : [];
  };
  const clauses = tallies.flatMap(({ of }): readonly PNode[] =>
    of.kind === 'listed' || of.kind === 'persons-at'
      ? [of.where, ...(of.counted === null ? [] : [of.counted])]
      : [],
  );
  return new Set(clauses.flatMap(limitsOf)).size;
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
