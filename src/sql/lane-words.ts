import { canonicalJson } from '../core/program/hash.js';
import type { PNode, Program } from '../core/program/program.js';
import type { TableNames } from './names.js';
import type { PersonWords } from './person-words.js';
import type { RowsContext } from './rows.js';
import { name, type Sql, sql } from './sql.js';
import { atLeast } from './stores.js';
import { bitsOf, bornWord } from './words.js';

type Ranges = Extract<PNode, { kind: 'born' }>['ranges'];

/** The words of persons of one lane, and what clauses have asked of them. */
export interface LaneWords extends PersonWords {
  /** The columns of a table's words that clauses have asked of a store. */
  tableColumns(store: number, word: Sql): readonly Sql[];
  bornWords(): readonly Sql[];
}

export function personWords(
  program: Program,
  names: TableNames,
  hasBirths: boolean,
  { dialect }: RowsContext,
): LaneWords {
  const asked = new Map<number, Set<number | null>>();
  const born: { readonly key: string; readonly ranges: Ranges; readonly word: Sql }[] = [];
  const every = bitsOf(program.periods.length);
  const columnOf = (store: number, n: number | null): string => (n === null ? `s${store}` : `s${store}_${n}`);
  const bornIndex = (ranges: Ranges): number => {
    const key = canonicalJson(ranges);
    const at = born.findIndex((one) => one.key === key);
    return at >= 0 ? at : born.push({ key, ranges, word: bornWord(sql`p.birth`, ranges) }) - 1;
  };
  const rangesIn = (node: PNode): readonly Ranges[] => {
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
    bornColumns: (clauses, birth) =>
      [...new Set(clauses.flatMap(rangesIn).map(bornIndex))].map((i) => {
        const word = hasBirths ? sql`bi.${name(`b${i}`)}` : bornWord(birth, born[i]?.ranges ?? []);
        return sql`${word} as ${name(`b${i}`)}`;
      }),
    bornWords: () => born.map(({ word }) => word),
  };
}
