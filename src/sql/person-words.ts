import { canonicalJson } from '../core/program/hash.js';
import type { PNode, Program, Store } from '../core/program/program.js';
import { compare, compareWith } from './clauses.js';
import type { Dialect } from './dialect.js';
import { listingsTable, type TableNames } from './names.js';
import { allOf, joined, name, type Sql, sql, text } from './sql.js';
import { atLeast } from './stores.js';
import { bitsOf, bitsWithin, hasBit, heldWord, wordOfBits } from './words.js';

/** A relation with a word of each person (or of each person at a unit) that clauses are made of. */
export interface Leaf {
  readonly by: 'person' | 'person-unit';
  readonly relation: Sql;
  readonly column: string;
}

/** What person clauses are written with. */
export interface PersonWords {
  readonly program: Program;
  readonly names: TableNames;
  readonly dialect: Dialect;
  /** The relation and column where the words of a store that is kept by table stand. */
  tableWord(store: number, n: number | null): Leaf;
  /** The name of the frame's column that holds the periods of these ranges. */
  bornColumn(ranges: Extract<PNode, { kind: 'born' }>['ranges']): Sql;
  /** The columns that clauses name: of births (alias `bi`), or made of the day of birth. */
  bornColumns(clauses: readonly PNode[], birth: Sql): readonly Sql[];
}

/** Gives the word of a leaf as a column of the frame. */
export type LeafColumn = (leaf: Leaf) => Sql;

type Visitors = {
  readonly [K in PNode['kind']]: (
    node: Extract<PNode, { kind: K }>,
    own: PersonWords,
    column: LeafColumn,
  ) => Sql;
};

const visitors: Visitors = {
  const: ({ value }, own) => sql`${value ? every(own) : 0}`,
  word: (node, own, column) => negated(node.not, column(wordLeaf(node, own)), own),
  'at-least': (node, own, column) => negated(node.not, column(atLeastLeaf(node, own)), own),
  sum: (node, own, column) => column(sumLeaf(node, own)),
  pick: (node, own, column) => column(pickLeaf(node, own)),
  index: (node, own, column) => column(indexLeaf(node, own)),
  born: ({ ranges }, own) => sql`coalesce(${own.bornColumn(ranges)}, 0)`,
  sex: ({ is }, own) => sql`case when sex = ${is === 'female' ? 1 : 2} then ${every(own)} else 0 end`,
  listed: (node, own, column) => negated(node.not, column(listedLeaf(node, own)), own),
  all: ({ of }, own, column) =>
    of
      .map((part) => personWord(part, own, column))
      .reduce((a, b) => own.dialect.and(a, b), sql`${every(own)}`),
  any: ({ of }, own, column) =>
    of.map((part) => personWord(part, own, column)).reduce((a, b) => own.dialect.or(a, b), sql`0`),
};

/** The periods in which a clause is true of the frame's person, counted at the frame's unit. */
export function personWord(node: PNode, own: PersonWords, column: LeafColumn): Sql {
  return visitors[node.kind](node as never, own, column);
}

const every = ({ program }: PersonWords): number => bitsOf(program.periods.length);

/** The complement: words have no bits beside those of the periods. */
function negated(not: boolean, word: Sql, own: PersonWords): Sql {
  return not ? sql`(${every(own)} - ${word})` : word;
}

function storeRelation(store: number, { names }: PersonWords): Sql {
  return name(names.store(store));
}

function wordLeaf(node: Extract<PNode, { kind: 'word' }>, own: PersonWords): Leaf {
  const store = own.program.stores[node.store] as Store;
  if (store.kind === 'word') return own.tableWord(node.store, null);
  const relation = storeRelation(node.store, own);
  if (node.unit === 'same-unit') return { by: 'person-unit', relation, column: 'word' };
  const anywhere = sql`(select person, ${own.dialect.orOf(sql`a.word`)} as any_word from ${relation} a group by person)`;
  return { by: 'person', relation: anywhere, column: 'any_word' };
}

function atLeastLeaf(node: Extract<PNode, { kind: 'at-least' }>, own: PersonWords): Leaf {
  const store = own.program.stores[node.store] as Store;
  if (store.kind === 'counter') return own.tableWord(node.store, node.n);
  const word = atLeast(sql`a.word`, node.n, every(own), own.dialect);
  const relation = sql`(select person, ${word} as enough from ${storeRelation(node.store, own)} a group by person)`;
  return { by: 'person', relation, column: 'enough' };
}

function sumLeaf(node: Extract<PNode, { kind: 'sum' }>, own: PersonWords): Leaf {
  const sumIn = (bit: number): Sql =>
    sql`sum(case when ${hasBit(sql`a.word`, bit, own.dialect)} then a.value end)`;
  const word = wordOfBits(
    bitsWithin(every(own)).map((bit) => ({ bit, holds: compareWith(node.op, sumIn(bit), node.than) })),
  );
  const relation = sql`(select person, ${word} as sum_word from ${storeRelation(node.store, own)} a group by person)`;
  return { by: 'person', relation, column: 'sum_word' };
}

/** A period takes the first row, in the order, that it holds: rows before it have taken theirs. */
function pickLeaf(node: Extract<PNode, { kind: 'pick' }>, own: PersonWords): Leaf {
  const { dialect } = own;
  const store = own.program.stores[node.store] as Extract<Store, { kind: 'pick' }>;
  const direction = node.which === 'latest' ? sql`desc` : sql`asc`;
  const value = store.text ? dialect.byCode(sql`a.value`) : sql`a.value`;
  const order = sql`a.day_no ${direction}, case when a.value is null then 0 else 1 end ${direction}, ${value} ${direction}`;
  const before = sql` over (partition by a.person order by ${order} rows between unbounded preceding and 1 preceding)`;
  const taken = sql`coalesce(${dialect.orOf(sql`a.word`, before)}, 0)`;
  const rows = sql`select a.person as person, a.word as word, a.value as value, ${taken} as taken from ${storeRelation(node.store, own)} a`;
  const than = node.than;
  const holds =
    typeof than === 'string'
      ? compare(node.op, dialect.byCode(sql`b.value`), text(than))
      : compareWith(node.op, sql`b.value`, than);
  const free = sql`(b.word - ${dialect.and(sql`b.word`, sql`b.taken`)})`;
  const relation = sql`(select b.person as person, ${dialect.orOf(sql`case when ${holds} then ${free} else 0 end`)} as picked from (${rows}) b group by b.person)`;
  return { by: 'person', relation, column: 'picked' };
}

/** Visits and their sums by period: `v<bit>` how many, `s<bit>` Σn² or the largest n over those visited. */
export function visitSums(
  store: number,
  index: 'coc' | 'upc',
  unit: 'anywhere' | 'same-unit',
  bits: readonly number[],
  own: PersonWords,
): Sql {
  const { dialect } = own;
  const by = unit === 'same-unit' ? sql`person, unit` : sql`person`;
  const counts = bits.map(
    (bit) =>
      sql`cast(sum(case when ${hasBit(sql`a.word`, bit, dialect)} then a.n else 0 end) as integer) as ${name(`n${bit}`)}`,
  );
  const visited = sql`select ${[by, ...counts]} from ${storeRelation(store, own)} a group by ${by}, k`;
  const sums = bits.flatMap((bit) => {
    const n = sql`b.${name(`n${bit}`)}`;
    const second = index === 'coc' ? dialect.toBigint(sql`sum(${n} * ${n})`) : sql`max(${n})`;
    return [
      sql`${dialect.toBigint(sql`sum(${n})`)} as ${name(`v${bit}`)}`,
      sql`${second} as ${name(`s${bit}`)}`,
    ];
  });
  return sql`select ${[by, ...sums]} from (${visited}) b group by ${by}`;
}

/** The fewest visits for which an index is defined and wanted. */
export function leastVisits(index: 'coc' | 'upc', atLeastVisits: number): number {
  return Math.max(atLeastVisits, index === 'coc' ? 2 : 1);
}

function indexLeaf(node: Extract<PNode, { kind: 'index' }>, own: PersonWords): Leaf {
  const { than, index, op } = node;
  const bits = bitsWithin(every(own));
  const least = leastVisits(index, node.atLeastVisits);
  const conditions = bits.map((bit) => {
    const visits = sql`c.${name(`v${bit}`)}`;
    const sum = sql`c.${name(`s${bit}`)}`;
    const above = index === 'coc' ? sql`(${sum} - ${visits})` : sum;
    const below = index === 'coc' ? sql`(${visits} * (${visits} - 1))` : visits;
    const holds = compare(op, sql`${above} * ${than.denominator}`, sql`${below} * ${than.numerator}`);
    return { bit, holds: sql`${visits} >= ${least} and ${holds}` };
  });
  const by = node.unit === 'same-unit' ? sql`c.person as person, c.unit as unit` : sql`c.person as person`;
  const relation = sql`(select ${by}, ${wordOfBits(conditions)} as index_word from (${visitSums(node.store, index, node.unit, bits, own)}) c)`;
  return { by: node.unit === 'same-unit' ? 'person-unit' : 'person', relation, column: 'index_word' };
}

function listedLeaf(node: Extract<PNode, { kind: 'listed' }>, own: PersonWords): Leaf {
  const days = own.program.days[node.day] ?? [];
  const kinds = [...(node.listed ? [0] : []), ...(node.assigned ? [1] : [])];
  const word = own.dialect.orOf(heldWord(sql`l.since`, sql`l.until`, days));
  const by = node.unit === 'same-unit' ? sql`l.person, l.unit` : sql`l.person`;
  const columns =
    node.unit === 'same-unit' ? sql`l.person as person, l.unit as unit` : sql`l.person as person`;
  const of = kinds.length === 0 ? sql`1 = 0` : sql`l.assigned in (${kinds.map((one) => sql`${one}`)})`;
  const relation = sql`(select ${columns}, ${word} as listed_word from ${name(listingsTable)} l where ${of} group by ${by})`;
  return { by: node.unit === 'same-unit' ? 'person-unit' : 'person', relation, column: 'listed_word' };
}

/** The relations that leaves stand in, each joined once, and the columns that the frame gets of them. */
export interface LeafJoins {
  readonly column: LeafColumn;
  /** ` left join … on …` for every relation asked for. */
  joins(): Sql;
  /** Columns for the frame. */
  columns(): readonly Sql[];
}

/** @param base - alias of the frame's rows, with columns `person` and `unit` */
export function leafJoins(base: Sql): LeafJoins {
  const aliases = new Map<string, { readonly alias: Sql; readonly leaf: Leaf }>();
  const columns = new Map<string, { readonly name: string; readonly value: Sql }>();
  return {
    column(leaf) {
      const key = canonicalJson([leaf.relation.parts, leaf.by]);
      let joined = aliases.get(key);
      if (joined === undefined) {
        joined = { alias: name(`leaf${aliases.size}`), leaf };
        aliases.set(key, joined);
      }
      const id = `${key} ${leaf.column}`;
      let known = columns.get(id);
      if (known === undefined) {
        // No row of a person is no period: every leaf is true, or not, of what is there.
        known = { name: `x${columns.size}`, value: sql`coalesce(${joined.alias}.${name(leaf.column)}, 0)` };
        columns.set(id, known);
      }
      return name(known.name);
    },
    joins: () =>
      joined(
        [...aliases.values()].map(({ alias, leaf }) => {
          const on = [sql`${alias}.person = ${base}.person`];
          if (leaf.by === 'person-unit') on.push(sql`${alias}.unit = ${base}.unit`);
          return sql` left join ${leaf.relation} ${alias} on ${allOf(on)}`;
        }),
        '',
        sql``,
      ),
    columns: () => [...columns.values()].map((one) => sql`${one.value} as ${name(one.name)}`),
  };
}
