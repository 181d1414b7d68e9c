import type { TableName } from '../core/facts/rows.js';
import { tables } from '../core/facts/tables.js';
import { agesBeside } from '../core/memory/birth-gates.js';
import { canonicalJson } from '../core/program/hash.js';
import type { PNode, Program } from '../core/program/program.js';
import { dateBounds } from './date-bounds.js';
import { bornIn, listedPerson, type OfListings } from './people.js';
import type { PersonWords } from './person-words.js';
import { countedRows, type RowsContext } from './rows.js';
import { allOf, name, oneOf, type Sql, sql } from './sql.js';

type Listed = Extract<Program['tallies'][number]['of'], { kind: 'listed' }>;

/** Of whom it must be known where they are listed. */
export interface ListedWanted extends OfListings {
  /** Whether it is asked of what is kept of the tables, so that those come first. */
  readonly ofStores: boolean;
}

/** A condition, and whether it asks of the person. */
interface Condition {
  readonly sql: Sql;
  readonly asksPerson: boolean;
}

const bothOf = (parts: readonly Condition[]): Condition => ({
  sql: allOf(parts.map((one) => one.sql)),
  asksPerson: parts.some(({ asksPerson }) => asksPerson),
});

const eitherOf = (parts: readonly Condition[]): Condition => ({
  sql: oneOf(parts.map((one) => one.sql)),
  asksPerson: parts.some(({ asksPerson }) => asksPerson),
});

/**
 * What must be true of whoever counts among the listed: a unit need not be settled for anybody else. Null where
 * everybody may count, or where units are asked of other persons too.
 */
export function listedWanted(program: Program, own: PersonWords, rows: RowsContext): ListedWanted | null {
  // Rows that count where their person is listed ask before anything is kept of them.
  const ofStores = !program.tallies.some(({ of }) => of.kind === 'rows' && of.attributedBy !== 'row-unit');
  const found = new Map<string, readonly Condition[]>();
  for (const [index, { of, mask }] of program.tallies.entries()) {
    if (of.kind === 'units' || mask === 0) continue;
    if (of.kind === 'rows' && of.attributedBy === 'row-unit') continue;
    if (of.kind === 'persons-at' && !asksListed(of.where) && !(of.counted && asksListed(of.counted)))
      continue;
    const conditions =
      of.kind === 'listed'
        ? conditionsOf(of, own, ofStores, rows)
        : of.kind === 'rows'
          ? ofRows(program, index, of.attributedBy === 'row-unit-else-listing', rows)
          : [];
    if (conditions.length === 0) return null;
    found.set(canonicalJson(conditions.map((one) => one.sql.parts)), conditions);
  }
  const [only, ...more] = found.values();
  if (only === undefined) return null;
  const every = more.length === 0 ? only : [eitherOf([only, ...more].map(bothOf))];
  return {
    ofListing: every.flatMap((one) => (one.asksPerson ? [] : [one.sql])),
    ofPerson: every.flatMap((one) => (one.asksPerson ? [one.sql] : [])),
    ofStores,
  };
}

function asksListed(node: PNode): boolean {
  return node.kind === 'listed' || ((node.kind === 'all' || node.kind === 'any') && node.of.some(asksListed));
}

function conditionsOf(
  { where, index }: Listed,
  own: PersonWords,
  ofStores: boolean,
  rows: RowsContext,
): readonly Condition[] {
  const visited = index === null || !ofStores ? [] : [inStore(index.store, own, rows)];
  return [...necessary(where, own, ofStores, rows), ...visited];
}

/** Conditions that hold of every person of whom the clause is true in some period; there may be more. */
function necessary(
  node: PNode,
  own: PersonWords,
  ofStores: boolean,
  rows: RowsContext,
): readonly Condition[] {
  switch (node.kind) {
    case 'born':
      return [{ sql: bornIn(node.ranges.flat(), rows), asksPerson: true }];
    case 'word':
    case 'at-least': {
      if (node.not || !ofStores) return [];
      const store = own.program.stores[node.store];
      if (store?.kind !== 'word' && store?.kind !== 'counter') return [inStore(node.store, own, rows)];
      const leaf = own.tableWord(node.store, node.kind === 'word' ? null : node.n);
      return [ofIds(sql`select person from ${leaf.relation} where ${name(leaf.column)} <> 0`, rows)];
    }
    case 'all':
      return node.of.flatMap((part) => necessary(part, own, ofStores, rows));
    case 'any': {
      const parts = node.of.map((part) => necessary(part, own, ofStores, rows));
      return parts.length === 0 || parts.some((part) => part.length === 0)
        ? []
        : [eitherOf(parts.map(bothOf))];
    }
    default:
      return [];
  }
}

/** Persons of the rows that are counted where their person is listed: those of the days that are counted. */
function ofRows(
  program: Program,
  tally: number,
  isOfRowsElsewhere: boolean,
  context: RowsContext,
): readonly Condition[] {
  const feed = program.feeds.find(({ into }) => into.kind === 'tally' && into.tally === tally);
  if (feed === undefined || context.source[feed.table] === undefined) return [];
  const bounds =
    context.answers.repeated[feed.table] === true ? [] : dateBounds(feed.table, [program], context);
  if (bounds.length === 0) return [];
  const hasUnit = isOfRowsElsewhere && Object.hasOwn(tables[feed.table].columns, 'unitId');
  const rows = countedRows(
    feed.table,
    new Set(['personId', ...(hasUnit ? ['unitId'] : [])]),
    context,
    bounds,
  );
  const where = hasUnit ? sql`o.${name('unitId')} is null` : sql`1 = 1`;
  return [ofIds(sql`select o.${name('personId')} from (${rows}) o where ${where}`, context)];
}

/** Listings of the persons of a `select`. */
const ofIds = (persons: Sql, rows: RowsContext): Condition => ({
  sql: sql`${listedPerson(rows)} in (${persons})`,
  asksPerson: false,
});

const inStore = (store: number, { names }: PersonWords, rows: RowsContext): Condition =>
  ofIds(sql`select person from ${name(names.store(store))}`, rows);

/**
 * What must be true of the person (`p` of persons) of a table's rows, where all that is kept of the rows is asked of
 * persons of some ages alone; null where it is asked of others too.
 */
export function agesWanted(program: Program, table: TableName, rows: RowsContext): Sql | null {
  const beside = agesBeside(program);
  const places = program.feeds.flatMap((feed) =>
    feed.table !== table ? [] : feed.into.kind === 'store' ? (beside[feed.into.store] ?? [[]]) : [[]],
  );
  if (places.length === 0 || places.some((ages) => ages.length === 0)) return null;
  return oneOf(places.map((ages) => allOf(ages.map(({ ranges }) => bornIn(ranges.flat(), rows)))));
}
