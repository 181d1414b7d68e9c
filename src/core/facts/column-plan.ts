import { type NumberCell, numberCell, type TextCell, textCell } from './cell.js';
import type { ColumnSpec, TableSpec } from './spec.js';

/** How one column of a table is read. */
export interface ColumnPlan {
  readonly index: number;
  readonly name: string;
  readonly spec: ColumnSpec;
  /** Whether a fault in the column rejects the row, rather than making the cell null. */
  readonly fatal: boolean;
  /** Null for a column that stays a text or list. */
  readonly number: NumberCell | null;
  readonly text: TextCell;
}

const numberTypes: ReadonlySet<ColumnSpec['type']> = new Set(['integer', 'decimal', 'money']);

/** Whether a fault in the column rejects the row (readings, 6) or makes the cell null. */
function rejects(table: TableSpec, name: string, column: ColumnSpec): boolean {
  return (
    column.required ||
    column.missing === 'did-not-happen' ||
    numberTypes.has(column.type) ||
    (table.key?.includes(name) ?? false) ||
    table.interval?.from === name
  );
}

/**
 * Plans the reading of a table.
 *
 * @param table - the table's spec
 * @param needed - the columns that somebody looks at, or null for all: others are read only where a fault in them
 * rejects the row, so that a result never depends on who looks
 * @returns the plans of the columns that are read, in the table's order
 * @example
 * columnPlans(tables.dispensings, new Set()).map(({ name }) => name) // => ['personId', 'date', 'atc', 'ddd']
 */
export function columnPlans(table: TableSpec, needed: ReadonlySet<string> | null): readonly ColumnPlan[] {
  const plans = Object.entries(table.columns).map(
    ([name, spec], index): ColumnPlan => ({
      index,
      name,
      spec,
      fatal: rejects(table, name, spec),
      number: numberCell(spec),
      text: textCell(spec),
    }),
  );
  return plans.filter(({ name, fatal }) => needed === null || fatal || needed.has(name));
}
