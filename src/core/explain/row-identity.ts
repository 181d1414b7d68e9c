import { parseDay } from '../calendar/day.js';
import type { TableName } from '../facts/rows.js';
import type { ColumnSpec } from '../facts/spec.js';
import { tables } from '../facts/tables.js';
import type { RowNode } from '../measure/nodes.js';
import type { FactRow } from './person-rows.js';

/** Whether a cell can be written into a clause as it is recorded. */
function comparable(spec: ColumnSpec | undefined, cell: unknown): boolean {
  if (typeof cell !== 'string' || cell === '') return false;
  if (spec?.type === 'date') return parseDay(cell) !== null;
  if (spec?.type === 'enum') return spec.values?.includes(cell) === true;
  return spec?.type === 'id';
}

/** A clause that is true of this row of its table alone (and of rows that repeat it). */
export function isThisRow(table: TableName, row: FactRow): RowNode {
  const columns: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  const names = Object.keys(columns).filter((name) => comparable(columns[name], row[name]));
  return {
    kind: 'all',
    of: names.map((column) => ({
      kind: 'cmp',
      op: 'eq',
      left: { kind: 'col', column },
      right: { kind: 'lit', value: String(row[column]) },
    })),
  };
}
