import { formatDay } from '../calendar/day.js';
import { localDay } from '../calendar/stockholm.js';
import { numberCell } from '../facts/cell.js';
import type { TableName } from '../facts/rows.js';
import type { ColumnSpec } from '../facts/spec.js';
import { tables } from '../facts/tables.js';

const mostCells = 2;
const timeTypes: readonly ColumnSpec['type'][] = ['date', 'instant', 'month', 'period'];
/** What is written in one way only; a number is not. */
const wordTypes: readonly ColumnSpec['type'][] = ['id', 'code', 'enum'];

/**
 * A row as it is called in a sentence: by its id and its first date, or by what else it says where it has neither. The
 * name is the same however the source writes the cells.
 */
export function rowName(table: TableName, cells: Readonly<Record<string, unknown>>): string {
  const columns: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  const names = Object.keys(columns);
  const key: readonly string[] = tables[table].key ?? [];
  const of = (types: readonly ColumnSpec['type'][]): readonly string[] =>
    names.filter((name) => types.includes(columns[name]?.type ?? 'text'));
  const words = of(wordTypes).filter((name) => !key.includes(name) && name !== 'personId');
  return [...key, ...of(timeTypes), ...words]
    .map((name) => cellName(columns[name], cells[name]))
    .filter((text) => text !== null)
    .slice(0, mostCells)
    .join(', ');
}

/** A cell in a name; null for one that says nothing there. */
function cellName(spec: ColumnSpec | undefined, cell: unknown): string | null {
  if (spec?.type === 'instant') {
    const ms = numberCell(spec)?.(cell) ?? Number.NaN;
    return Number.isNaN(ms) ? null : formatDay(localDay(ms));
  }
  return typeof cell === 'string' && cell !== '' ? cell : null;
}
