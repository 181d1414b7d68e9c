import { cellFault, type NumberCell, numberCell, type TextCell, textCell } from './cell.js';
import type { TableLedgerBuilder, ValueClass } from './ledger.js';
import { rowCells } from './row-cells.js';
import type { ColumnSpec, TableSpec } from './spec.js';

/** Reads rows of one table into cells that are compared quickly; the cells are those of the last row read. */
export interface RowReader {
  readonly table: TableSpec;
  /** The table's columns; index i is the column of `numbers[i]` and `texts[i]`. */
  readonly columns: readonly string[];
  /**
   * Per column, NaN = null: day number (date; month: its first day), epoch ms (instant), minutes (time), index in
   * `values` (enum), 0 or 1 (boolean), value × 10^scale (integer, decimal, money); NaN for columns of texts.
   */
  readonly numbers: Float64Array;
  /** Per column, null = null: id, text, code as recorded; period by its canonical id; codes as a list that is not empty. */
  readonly texts: (string | readonly string[] | null)[];
  /**
   * Reads a row and counts it in the ledger as read.
   *
   * @param row - what the source delivered
   * @param rowNumber - the first row of the table is 1
   * @returns false = rejected, and counted as that in the ledger; the cells then mean nothing
   */
  read(row: unknown, rowNumber: number): boolean;
}

interface Fault {
  readonly column: string;
  readonly reason: string;
  readonly valueClass: ValueClass;
}

interface ColumnPlan {
  readonly name: string;
  readonly spec: ColumnSpec;
  readonly required: boolean;
  readonly fatal: boolean;
  readonly number: NumberCell | null;
  readonly text: TextCell;
}

const UNREADABLE = 'unreadable';

/**
 * Stands in a batch for a row that a source could not take apart, so that it is counted and rejected.
 *
 * @param reason - why, without any cell's value
 * @returns something that every {@link RowReader} rejects with that reason
 * @example
 * unreadableRow('3 cells where the header has 4')
 */
export function unreadableRow(reason: string): object {
  return Object.freeze([UNREADABLE, reason]);
}

function reasonOf(row: unknown): string {
  return Array.isArray(row) && row.length === 2 && row[0] === UNREADABLE && Object.isFrozen(row)
    ? String(row[1])
    : 'a row is an object with the columns as keys';
}

function rowClass(row: unknown): ValueClass {
  if (row === undefined || row === null) return 'missing';
  if (Array.isArray(row)) return 'list';
  const type = typeof row;
  if (type === 'string') return 'text';
  return type === 'number' || type === 'bigint' || type === 'boolean' ? type : 'other';
}

const NUMBERS: ReadonlySet<ColumnSpec['type']> = new Set(['integer', 'decimal', 'money']);

/** Whether a fault in the column rejects the row (readings, 6) or makes the cell null. */
function rejects(table: TableSpec, name: string, column: ColumnSpec): boolean {
  return (
    column.required ||
    column.missing === 'did-not-happen' ||
    NUMBERS.has(column.type) ||
    (table.key?.includes(name) ?? false) ||
    table.interval?.from === name
  );
}

/**
 * Makes the reader of a table: the one place where a caller's cells become values. Undefined, null and the empty text
 * are null, whatever the column's type. A fault in a required column, a key, the row's date, a number, or a column
 * whose null means *did not happen* rejects the row; any other fault makes the cell null. Both go to the ledger.
 *
 * @param table - the table's spec
 * @param ledger - where the rows are counted
 * @returns a reader with cells of its own
 * @example
 * const reader = rowReader(tables.persons, tableLedger(tables.persons));
 * reader.read({ personId: 'p1', birthDate: '1970-01-02' }, 1) // => true
 * reader.numbers[reader.columns.indexOf('birthDate')] // => 1
 */
export function rowReader(table: TableSpec, ledger: TableLedgerBuilder): RowReader {
  const columns = Object.keys(table.columns);
  const plans: readonly ColumnPlan[] = Object.entries(table.columns).map(([name, spec]) => ({
    name,
    spec,
    required: spec.required,
    fatal: rejects(table, name, spec),
    number: numberCell(spec),
    text: textCell(spec),
  }));
  const width = plans.length;
  const numbers = new Float64Array(width).fill(Number.NaN);
  const texts: (string | readonly string[] | null)[] = columns.map(() => null);
  const { values, take } = rowCells(columns, ledger.stated ? () => {} : ledger.sawColumns);
  // Cells made null are counted only when the whole row is known to stay.
  let nulled: Fault[] = [];

  const fault = ({ name, spec }: ColumnPlan, value: unknown): Fault => ({
    column: name,
    ...cellFault(spec, value),
  });

  function reject(plan: ColumnPlan, value: unknown, rowNumber: number): false {
    const { column, reason, valueClass } = fault(plan, value);
    ledger.rejected(rowNumber, column, reason, valueClass);
    nulled = [];
    return false;
  }

  function read(row: unknown, rowNumber: number): boolean {
    ledger.countRead();
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      ledger.rejected(rowNumber, null, reasonOf(row), rowClass(row));
      return false;
    }
    take(row);
    for (let i = 0; i < width; i += 1) {
      const plan = plans[i]!;
      const value = values[i];
      if (value === undefined || value === null || value === '') {
        if (plan.required) return reject(plan, value, rowNumber);
        numbers[i] = Number.NaN;
        texts[i] = null;
      } else if (plan.number !== null) {
        const number = plan.number(value);
        if (Number.isNaN(number)) {
          if (plan.fatal) return reject(plan, value, rowNumber);
          nulled.push(fault(plan, value));
        }
        numbers[i] = number;
      } else {
        const text = plan.text(value);
        if (text === undefined) {
          if (plan.fatal) return reject(plan, value, rowNumber);
          nulled.push(fault(plan, value));
        }
        texts[i] = text ?? null;
      }
    }
    if (nulled.length > 0) {
      for (const { column, reason, valueClass } of nulled)
        ledger.nulled(rowNumber, column, reason, valueClass);
      nulled = [];
    }
    return true;
  }

  return { table, columns, numbers, texts, read };
}
