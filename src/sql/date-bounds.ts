import type { TableName } from '../core/facts/rows.js';
import type { Program } from '../core/program/program.js';
import type { RowsContext } from './rows.js';
import { oneOf, type Sql, sql } from './sql.js';

/**
 * Bounds of the dates that some feed may want, on the caller's own columns of dates, so that an engine need not open
 * what lies outside; none where a feed dates rows in another way.
 */
export function dateBounds(
  table: TableName,
  programs: readonly Program[],
  { source, dialect }: Pick<RowsContext, 'source' | 'dialect'>,
): readonly Sql[] {
  const spans = new Map<string, { first: number; end: number }>();
  for (const program of programs) {
    for (const { table: own, when } of program.feeds) {
      if (own !== table) continue;
      if (when.kind === 'holds' || when.dated.kind !== 'col') return [];
      const window =
        when.kind === 'in-window' ? program.windows[when.window] : { from: [when.from], to: [when.to] };
      const known = spans.get(when.dated.column) ?? {
        first: Number.POSITIVE_INFINITY,
        end: Number.NEGATIVE_INFINITY,
      };
      spans.set(when.dated.column, {
        first: Math.min(known.first, ...(window?.from ?? [])),
        end: Math.max(known.end, ...(window?.to ?? [])),
      });
    }
  }
  const bounds: Sql[] = [];
  for (const [column, { first, end }] of spans) {
    const own = source[table]?.columns[column];
    if (own?.physical !== 'date') return [];
    if (first < end)
      bounds.push(
        sql`${own.value} >= ${dialect.dateLiteral(first)} and ${own.value} < ${dialect.dateLiteral(end)}`,
      );
  }
  return bounds.length === 0 ? [] : [oneOf(bounds)];
}
