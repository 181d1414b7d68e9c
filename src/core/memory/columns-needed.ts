import type { BatchReaderOptions } from '../facts/batch-reader.js';
import { tables } from '../facts/tables.js';
import { rowColumns, valueColumns } from '../measure/columns-read.js';
import { lookedInto } from '../program/looked-into.js';
import type { CountedNode, Feed, Program } from '../program/program.js';
import { intervalOf } from '../program/registry.js';

/** The columns of a table that the programs look at, and those that date its rows. */
export function columnsNeeded(table: Feed['table'], programs: readonly Program[]): BatchReaderOptions {
  // Who and where a row is about is asked of every row that counts.
  const needed = new Set<string>(['personId', 'unitId', 'sex', ...(worldColumns[table] ?? [])]);
  const dates = new Set<string>();
  for (const program of programs) {
    for (const feed of program.feeds) {
      if (feed.table !== table) continue;
      rowColumns(feed.where, needed);
      if (feed.when.kind === 'holds') {
        dates.add(feed.when.from);
        dates.add(feed.when.to);
      } else {
        valueColumns(feed.when.dated, dates);
      }
      keptColumns(feed, program, needed);
    }
  }
  for (const { rows, same } of programs.flatMap(lookedInto)) {
    if (rows.table !== table) continue;
    rowColumns(rows.where, needed);
    const { from, to } = intervalOf(table);
    for (const column of [from, to, ...same.map(({ as }) => as)]) needed.add(column);
  }
  for (const column of dates) needed.add(column);
  for (const column of findingColumns) if (column in tables[table].columns) needed.add(column);
  return { needed, dates };
}

/** Columns of the tables that others are looked up in. */
const worldColumns: Readonly<Partial<Record<Feed['table'], readonly string[]>>> = {
  units: Object.keys(tables.units.columns),
  openingHours: Object.keys(tables.openingHours.columns),
  persons: ['birthDate', 'deathDate'],
  listings: ['from', 'to', 'kind'],
};

/** Columns that the ledger's findings look at. */
const findingColumns = ['atc', 'cost', 'decidedOn', 'handedOverAt'];

function keptColumns({ into }: Feed, program: Program, needed: Set<string>): void {
  if (into.kind === 'tally') {
    const of = program.tallies[into.tally]?.of;
    if (of?.kind !== 'rows') return;
    if (of.measured.kind === 'categories') needed.add(of.measured.column);
    if (of.measured.kind === 'sum' || of.measured.kind === 'histogram')
      valueColumns(of.measured.value, needed);
    if (of.where !== null) countedColumns(of.where, needed);
    if (of.counted !== null) countedColumns(of.counted, needed);
    if (of.about !== null) needed.add(of.about);
    return;
  }
  const store = program.stores[into.store];
  if (store?.kind === 'distinct') needed.add(store.key);
  if (store?.kind === 'visits') needed.add(store.by);
  if (store?.kind === 'sum' || store?.kind === 'pick') needed.add(store.value);
}

function countedColumns(node: CountedNode, needed: Set<string>): void {
  if (node.kind === 'row') rowColumns(node.where, needed);
  else if (node.kind === 'followed') {
    if (node.person !== null) needed.add(node.person);
    if (node.since !== null) needed.add(node.since.column);
  } else for (const part of node.of) countedColumns(part, needed);
}
