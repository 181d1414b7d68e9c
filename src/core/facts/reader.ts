import { cellFault } from './cell.js';
import { type ColumnPlan, columnPlans } from './column-plan.js';
import type { TableLedgerBuilder, ValueClass } from './ledger.js';
import type { TableSpec } from './spec.js';

/** A cell that is no number inside: null = null; a text as recorded, or a list of codes that is not empty. */
export type TextValue = string | readonly string[] | null;

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
  readonly texts: TextValue[];
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

/** Whether something that a source delivered can be read by columns. */
export function isRow(row: unknown): row is object {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

/** Whether a cell is null, whatever the column's type. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.length === 0);
}

/** Rows at the beginning of a table whose keys are all looked at, and how often later ones are. */
const alwaysLooked = 1000;
const rowsBetweenLooks = 1024;

/** How many rows from this one on the keys of a row are looked at again. */
export function rowsToNextLook(rowNumber: number): number {
  return rowNumber < alwaysLooked ? 1 : rowsBetweenLooks;
}

/** The keys of a row, inherited ones of a class too. */
export function keysOf(row: object): readonly string[] {
  const keys: string[] = [];
  for (const key in row) keys.push(key);
  return keys;
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
export function rowReader(
  table: TableSpec,
  ledger: TableLedgerBuilder,
  needed: ReadonlySet<string> | null = null,
): RowReader {
  const columns = Object.keys(table.columns);
  const plans = columnPlans(table, needed);
  const numbers = new Float64Array(columns.length).fill(Number.NaN);
  const texts: TextValue[] = columns.map(() => null);
  const seen = new Uint8Array(columns.length);
  let rowsUntilLook = 0;
  // Cells made null are counted only when the whole row is known to stay.
  let nulled: Fault[] = [];

  const fault = ({ name, spec }: ColumnPlan, value: unknown): Fault => ({
    column: name,
    ...cellFault(spec, value),
  });

  const sawColumn = ({ index, name }: ColumnPlan): void => {
    seen[index] = 1;
    if (!ledger.stated) ledger.sawColumns([name]);
  };

  /** Columns that the table does not have are looked for now and then: they change no result. */
  function look(row: object, rowNumber: number): void {
    if (!ledger.stated) ledger.sawColumns(keysOf(row));
    rowsUntilLook = rowsToNextLook(rowNumber);
  }

  function reject(plan: ColumnPlan, value: unknown, rowNumber: number): false {
    const { column, reason, valueClass } = fault(plan, value);
    ledger.rejected(rowNumber, column, reason, valueClass);
    nulled = [];
    return false;
  }

  /** Reads one cell; false = it cannot be read. */
  function readCell({ index, number, text }: ColumnPlan, value: unknown): boolean {
    if (number !== null) {
      const found = number(value);
      numbers[index] = found;
      return !Number.isNaN(found);
    }
    const found = text(value);
    texts[index] = found ?? null;
    return found !== undefined;
  }

  function readCells(row: object, rowNumber: number): boolean {
    const cells = row as Readonly<Record<string, unknown>>;
    for (const plan of plans) {
      const value = cells[plan.name];
      if (value !== undefined && seen[plan.index] === 0) sawColumn(plan);
      if (isEmpty(value)) {
        if (plan.spec.required) return reject(plan, value, rowNumber);
        if (plan.number === null) texts[plan.index] = null;
        else numbers[plan.index] = Number.NaN;
        continue;
      }
      if (readCell(plan, value)) continue;
      if (plan.fatal) return reject(plan, value, rowNumber);
      nulled.push(fault(plan, value));
    }
    if (nulled.length > 0) {
      for (const { column, reason, valueClass } of nulled)
        ledger.nulled(rowNumber, column, reason, valueClass);
      nulled = [];
    }
    return true;
  }

  return {
    table,
    columns,
    numbers,
    texts,
    read(row, rowNumber) {
      ledger.countRead();
      if (!isRow(row)) {
        ledger.rejected(rowNumber, null, reasonOf(row), rowClass(row));
        return false;
      }
      if (rowsUntilLook === 0) look(row, rowNumber);
      rowsUntilLook -= 1;
      return readCells(row, rowNumber);
    },
  };
}
