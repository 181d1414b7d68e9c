import { type Chosen, type ColumnCells, columnCells } from './column-cells.js';
import { columnPlans } from './column-plan.js';
import type { TableLedgerBuilder } from './ledger.js';
import { isRow, keysOf, type RowReader, rowReader, rowsToNextLook, type TextValue } from './reader.js';
import type { TableName } from './rows.js';
import { type RawColumns, type Scatter, scatterOf } from './scatter.js';
import type { TableSpec } from './spec.js';

/** Rows of one table as columns, some hundred at a time; whoever asks is told of the row that `at` points to. */
export interface BatchReader {
  readonly table: TableSpec;
  /** The table's columns; index i is the column of `numbers[i]` and `texts[i]`. */
  readonly columns: readonly string[];
  /** By column and row of the batch, what {@link RowReader.numbers} are of a row. */
  readonly numbers: readonly Float64Array[];
  /** By column of few values (enum, boolean) and row of the batch: 0 = null, else the number + 1; null for others. */
  readonly choices: readonly (Uint16Array | null)[];
  /** By column and row of the batch, what {@link RowReader.texts} are of a row. */
  readonly texts: readonly (readonly TextValue[])[];
  /** The row of the batch that is looked at. */
  at: number;
  /** The number in the table of the batch's first row. */
  first: number;
  /**
   * Reads rows and counts them in the ledger as read.
   *
   * @param rows - what the source delivered
   * @param from - the first of them to read
   * @param to - the one after the last, at most {@link batchSize} on
   * @param rowNumber - the number of the first in the table
   * @param date - says which rows are of interest when only their dates are read; null = every row is
   * @returns how many rows can be read and are of interest: the first of {@link BatchReader.taken}
   */
  read(rows: readonly object[], from: number, to: number, rowNumber: number, date: Dater | null): number;
  /** Rows of the batch that can be read and are of interest, in order. */
  readonly taken: Int32Array;
  /** How many rows of the batch can be read and are of no interest. */
  readonly undated: () => number;
}

/** Says of the first `count` rows of the batch that `rows` names whether their dates are of interest: 1 = they are. */
export type Dater = (rows: Int32Array, count: number) => Uint8Array;

/** What of a row is read, where not everything need be. */
export interface BatchReaderOptions {
  /** Columns that somebody looks at; others are read only where a fault in them rejects the row. */
  readonly needed: ReadonlySet<string>;
  /** Columns that are read first, so that a row of no interest costs no more. */
  readonly dates: ReadonlySet<string>;
}

/** Rows read at once: few enough for their columns to stay in the processor's cache. */
export const batchSize = 256;

const noRow: object = Object.freeze({});

interface Column {
  readonly index: number;
  readonly name: string;
  readonly cells: unknown[];
  readonly numbers: Float64Array | null;
  readonly choices: Uint16Array | null;
  readonly read: ColumnCells;
  isSeen: boolean;
}

/**
 * Makes the reader of a table's rows, many at a time. What it finds, and what it says in the ledger, is what
 * {@link rowReader} finds row by row: a row with a cell that is not as it should be is read again by that one.
 *
 * @param table - the table's spec
 * @param ledger - where the rows are counted
 * @param options - what is read; everything when null
 * @returns a reader with columns of its own
 * @example
 * const reader = batchReader(tables.persons, tableLedger(tables.persons));
 * reader.read([{ personId: 'p1', birthDate: '1970-01-02' }], 0, 1, 1, null) // => 1
 * reader.numbers[reader.columns.indexOf('birthDate')]?.[0] // => 1
 */
export function batchReader(
  table: TableSpec<TableName>,
  ledger: TableLedgerBuilder,
  options: BatchReaderOptions | null = null,
): BatchReader {
  const exact = rowReader(table, ledger, options?.needed ?? null);
  const { columns } = exact;
  const scatter = scatterOf(table.name);
  const raw: RawColumns = Object.fromEntries(
    columns.map((name) => [name, new Array<unknown>(batchSize).fill(null)]),
  );
  const noNumbers = new Float64Array(batchSize).fill(Number.NaN);
  const noTexts: readonly TextValue[] = new Array<TextValue>(batchSize).fill(null);
  const numbers: Float64Array[] = columns.map(() => noNumbers);
  const texts: (readonly TextValue[])[] = columns.map(() => noTexts);
  const choices: (Uint16Array | null)[] = columns.map(() => null);
  const own = columnPlans(table, options?.needed ?? null).map((plan): Column => {
    const { index, name } = plan;
    const cells = raw[name] as unknown[];
    const numbersOf = plan.number === null ? null : new Float64Array(batchSize).fill(Number.NaN);
    if (numbersOf === null) texts[index] = cells as TextValue[];
    else numbers[index] = numbersOf;
    const isChoice = plan.spec.type === 'enum' || plan.spec.type === 'boolean';
    const choicesOf = isChoice ? new Uint16Array(batchSize) : null;
    choices[index] = choicesOf;
    const read = columnCells(plan, cells, numbersOf ?? noNumbers, choicesOf);
    return { index, name, cells, numbers: numbersOf, choices: choicesOf, read, isSeen: ledger.stated };
  });
  const dates = own.filter(({ name }) => options?.dates.has(name) === true);
  const rest = own.filter((column) => !dates.includes(column));
  const chosen: Chosen = {
    at: new Int32Array(batchSize),
    size: 0,
    isDoubtful: new Uint8Array(batchSize),
  };
  const { at, isDoubtful } = chosen;
  const taken = new Int32Array(batchSize);
  const oneRow = new Int32Array(1);
  let undated = 0;
  let nextLook = 1;

  function readColumns(which: readonly Column[]): void {
    for (const column of which) {
      if (column.read(chosen) && !column.isSeen) {
        column.isSeen = true;
        ledger.sawColumns([column.name]);
      }
    }
  }

  /** Columns that the table does not have are looked for now and then: they change no result. */
  function look(rows: readonly object[], from: number, size: number): void {
    for (; nextLook < self.first + size; nextLook += rowsToNextLook(nextLook)) {
      const row = rows[from + nextLook - self.first];
      if (isRow(row)) ledger.sawColumns(keysOf(row));
    }
  }

  /** Whether a row that has been read again is of interest. */
  function isDatedNow(i: number, date: Dater): boolean {
    oneRow[0] = i;
    return date(oneRow, 1)[i] === 1;
  }

  /** Reads a row cell by cell and puts what is found into the columns. */
  function readExactly(i: number, row: unknown, rowNumber: number): boolean {
    if (!exact.read(row, rowNumber)) return false;
    for (const column of own) {
      const number = exact.numbers[column.index] as number;
      if (column.numbers === null) column.cells[i] = exact.texts[column.index];
      else column.numbers[i] = number;
      if (column.choices !== null) column.choices[i] = Number.isNaN(number) ? 0 : number + 1;
    }
    return true;
  }

  const self: BatchReader = {
    table,
    columns,
    numbers,
    choices,
    texts,
    at: 0,
    first: 1,
    taken,
    undated: () => undated,
    read(rows, from, to, rowNumber, date) {
      const size = to - from;
      self.first = rowNumber;
      takeApart(rows, from, size, scatter, chosen, raw);
      if (!ledger.stated) look(rows, from, size);
      undated = 0;
      if (date !== null) {
        readColumns(dates);
        undated = chosen.size;
        leaveDated(chosen, date(at, chosen.size));
        undated -= chosen.size;
      }
      readColumns(date === null ? own : rest);
      let count = 0;
      let reread = 0;
      for (let k = 0; k < chosen.size; k += 1) {
        const i = at[k] as number;
        if (isDoubtful[i] === 1) {
          reread += 1;
          if (!readExactly(i, rows[from + i], rowNumber + i)) continue;
          if (date !== null && !isDatedNow(i, date)) {
            undated += 1;
            continue;
          }
        }
        taken[count] = i;
        count += 1;
      }
      // What is read again counts itself.
      ledger.countRead(size - reread);
      return count;
    },
  };
  return self;
}

/** Takes the rows apart. What is no row has no columns, and is looked at more closely. */
function takeApart(
  rows: readonly object[],
  from: number,
  size: number,
  scatter: Scatter,
  chosen: Chosen,
  raw: RawColumns,
): void {
  const { at, isDoubtful } = chosen;
  chosen.size = size;
  for (let i = 0; i < size; i += 1) {
    const row = rows[from + i];
    const isOne = isRow(row);
    at[i] = i;
    isDoubtful[i] = isOne ? 0 : 1;
    scatter(isOne ? row : noRow, i, raw);
  }
}

/** Leaves only the rows that are of interest; a doubtful one may be. */
function leaveDated(chosen: Chosen, isDated: Uint8Array): void {
  const { at, size, isDoubtful } = chosen;
  let kept = 0;
  for (let k = 0; k < size; k += 1) {
    const i = at[k] as number;
    at[kept] = i;
    kept += (isDoubtful[i] as number) | (isDated[i] as number);
  }
  chosen.size = kept;
}
