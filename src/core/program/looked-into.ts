import type { TableName } from '../facts/rows.js';
import { activeOnNodes } from '../measure/columns-read.js';
import type { ActiveOnNode, RowNode } from '../measure/nodes.js';
import type { CountedNode, Program } from './program.js';

function rowClauses(node: CountedNode | null): readonly RowNode[] {
  if (node === null || node.kind === 'followed') return [];
  return node.kind === 'row' ? [node.where] : node.of.flatMap(rowClauses);
}

/** The row clauses that a program asks of rows of a table; of every table when none is named. */
export function rowClausesOf(program: Program, table: TableName | null = null): readonly RowNode[] {
  return program.feeds
    .filter((feed) => table === null || feed.table === table)
    .flatMap(({ where, into }) => {
      const of = into.kind === 'tally' ? program.tallies[into.tally]?.of : undefined;
      return of?.kind === 'rows' ? [where, ...rowClauses(of.where), ...rowClauses(of.counted)] : [where];
    });
}

/** The conditions of a program that look into an interval table: an executor reads these tables besides the feeds'. */
export function lookedInto(program: Program): readonly ActiveOnNode[] {
  return rowClausesOf(program).flatMap(activeOnNodes);
}
