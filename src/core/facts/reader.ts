import { parseDay } from '../calendar/day.js';
import { cellFault, type NumberCell, numberCell, type TextCell, textCell } from './cell.js';
import type { TableLedgerBuilder, ValueClass } from './ledger.js';
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
  /**
   * Reads only the dates that {@link RowReaderOptions.dates} names, so that a row of no interest costs no more.
   *
   * @returns false = one of them cannot be read, or the row is none: {@link RowReader.read} says what is wrong
   */
  readDates(row: unknown, rowNumber: number): boolean;
  /** {@link RowReader.read} of a row whose dates {@link RowReader.readDates} has just read. */
  readRest(row: object, rowNumber: number): boolean;
}

/** What of a row is read, where not everything need be. */
export interface RowReaderOptions {
  /** Columns that somebody looks at; others are read only where a fault in them rejects the row. */
  readonly needed: ReadonlySet<string>;
  /** Columns that {@link RowReader.readDates} reads. */
  readonly dates: ReadonlySet<string>;
}

interface Fault {
  readonly column: string;
  readonly reason: string;
  readonly valueClass: ValueClass;
}

interface ColumnPlan {
  readonly index: number;
  readonly name: string;
  readonly spec: ColumnSpec;
  readonly required: boolean;
  readonly fatal: boolean;
  readonly number: NumberCell | null;
  readonly text: TextCell;
  /** Dates and plain texts are most cells by far: they are read where they stand, without a call to a cell. */
  readonly isDate: boolean;
  readonly isPlain: boolean;
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

/** Rows at the beginning of a table whose keys are all looked at, and how often later ones are. */
const alwaysLooked = 1000;
const rowsBetweenLooks = 1024;

/** The keys of a row, inherited ones of a class too. */
function keysOf(row: object): readonly string[] {
  const keys: string[] = [];
  for (const key in row) keys.push(key);
  return keys;
}

const PLAIN: ReadonlySet<ColumnSpec['type']> = new Set(['id', 'text', 'code']);
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
export function rowReader(
  table: TableSpec,
  ledger: TableLedgerBuilder,
  options: RowReaderOptions | null = null,
): RowReader {
  const columns = Object.keys(table.columns);
  const everyPlan: readonly ColumnPlan[] = Object.entries(table.columns).map(([name, spec], index) => ({
    index,
    name,
    spec,
    required: spec.required,
    fatal: rejects(table, name, spec),
    number: numberCell(spec),
    text: textCell(spec),
    isDate: spec.type === 'date',
    isPlain: PLAIN.has(spec.type) && spec.scale === undefined,
  }));
  const plans = everyPlan.filter(({ name, fatal }) => options === null || fatal || options.needed.has(name));
  const datePlans = plans.filter(({ name }) => options?.dates.has(name) === true);
  const restPlans = plans.filter((plan) => !datePlans.includes(plan));
  const numbers = new Float64Array(columns.length).fill(Number.NaN);
  const texts: (string | readonly string[] | null)[] = columns.map(() => null);
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
    rowsUntilLook = rowNumber < alwaysLooked ? 1 : rowsBetweenLooks;
  }

  function reject(plan: ColumnPlan, value: unknown, rowNumber: number): false {
    const { column, reason, valueClass } = fault(plan, value);
    ledger.rejected(rowNumber, column, reason, valueClass);
    nulled = [];
    return false;
  }

  /** Reads one cell; false = it cannot be read. */
  function readCell(plan: ColumnPlan, value: unknown): boolean {
    const i = plan.index;
    if (plan.isPlain) {
      if (typeof value === 'string') {
        texts[i] = value;
        return true;
      }
      texts[i] = null;
      return false;
    }
    if (plan.isDate) {
      const day = typeof value === 'string' ? parseDay(value) : null;
      numbers[i] = day ?? Number.NaN;
      return day !== null;
    }
    if (plan.number !== null) {
      const number = plan.number(value);
      numbers[i] = number;
      return !Number.isNaN(number);
    }
    const text = plan.text(value);
    texts[i] = text ?? null;
    return text !== undefined;
  }

  function readCells(row: object, which: readonly ColumnPlan[], rowNumber: number): boolean {
    const cells = row as Readonly<Record<string, unknown>>;
    for (let p = 0; p < which.length; p += 1) {
      const plan = which[p]!;
      const value = cells[plan.name];
      if (value === undefined || value === null || (typeof value === 'string' && value.length === 0)) {
        if (value !== undefined && seen[plan.index] === 0) sawColumn(plan);
        if (plan.required) return reject(plan, value, rowNumber);
        if (plan.number === null) texts[plan.index] = null;
        else numbers[plan.index] = Number.NaN;
        continue;
      }
      if (seen[plan.index] === 0) sawColumn(plan);
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

  function read(row: unknown, rowNumber: number): boolean {
    ledger.countRead();
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      ledger.rejected(rowNumber, null, reasonOf(row), rowClass(row));
      return false;
    }
    if (rowsUntilLook === 0) look(row, rowNumber);
    rowsUntilLook -= 1;
    return readCells(row, plans, rowNumber);
  }

  function readDates(row: unknown, rowNumber: number): boolean {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
    const cells = row as Readonly<Record<string, unknown>>;
    for (const plan of datePlans) {
      const value = cells[plan.name];
      if (value === undefined || value === null || (typeof value === 'string' && value.length === 0)) {
        if (plan.required) return false;
        numbers[plan.index] = Number.NaN;
        texts[plan.index] = null;
      } else {
        if (seen[plan.index] === 0) sawColumn(plan);
        if (!readCell(plan, value)) return false;
      }
    }
    if (rowsUntilLook === 0) look(row, rowNumber);
    rowsUntilLook -= 1;
    return true;
  }

  function readRest(row: object, rowNumber: number): boolean {
    ledger.countRead();
    return readCells(row, restPlans, rowNumber);
  }

  return { table, columns, numbers, texts, read, readDates, readRest };
}
