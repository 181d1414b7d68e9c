import type { TableName } from '../core/facts/rows.js';
import { canonicalJson } from '../core/program/hash.js';
import type { LoweredUnit, Program } from '../core/program/program.js';
import type { LaneWords } from './lane-words.js';
import type { TableNames } from './names.js';
import type { RowsContext } from './rows.js';
import { name, type Sql, sql } from './sql.js';
import type { Stage, UnitLeaf } from './stage.js';
import { atLeast, wholeStore } from './stores.js';
import { bitsOf } from './words.js';

/** Stores made whole of their parts, and empty ones where a table is not delivered. */
export function storeStages(
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
export function unitStages(
  program: Program,
  names: TableNames,
  dialect: RowsContext['dialect'],
): readonly Stage[] {
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
