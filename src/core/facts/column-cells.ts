import { parseDay } from '../calendar/day.js';
import { enumIndex } from './cell.js';
import type { ColumnPlan } from './column-plan.js';
import { isEmpty, type TextValue } from './reader.js';

/** Which rows of a batch are read. */
export interface Chosen {
  /** The rows of the batch to read: the first `size` of these. */
  readonly at: Int32Array;
  size: number;
  /** By row of the batch: 1 where a cell is not as it should be, so that the row needs a closer look. */
  readonly isDoubtful: Uint8Array;
}

/**
 * Reads one column of the chosen rows. Nothing is decided about a cell that is not as it should be: its row becomes
 * doubtful.
 *
 * @returns whether any of the rows has the column
 */
export type ColumnCells = (chosen: Chosen) => boolean;

/**
 * Makes what reads a column of many rows, one loop for each kind of cell: all rows of one column after each other are
 * several times faster than all columns of one row.
 *
 * @param plan - the column
 * @param cells - the cells as they were delivered, by row of the batch; a column of texts or lists is read in place,
 * so that it holds nothing but texts or lists and null
 * @param numbers - where a column of numbers goes, by row of the batch
 * @param choices - where a column of few values goes too: 0 for null, else the number + 1
 * @returns the loop
 */
export function columnCells(
  plan: ColumnPlan,
  cells: unknown[],
  numbers: Float64Array,
  choices: Uint16Array | null,
): ColumnCells {
  const { spec, text, number } = plan;
  const { required } = spec;
  const column = { cells, required, numbers, choices: choices ?? noChoices };
  if (number !== null) {
    if (spec.type === 'date') return (chosen) => readDates(column, chosen);
    if (spec.type === 'boolean') return (chosen) => readBooleans(column, chosen);
    if (spec.type === 'enum') {
      const index = quickIndex(spec.values ?? []);
      return (chosen) => readEnums(column, index, chosen);
    }
    return (chosen) => readNumbers(column, number, chosen);
  }
  if (spec.type === 'codes') return (chosen) => readLists(column, text, chosen);
  const isPlain = spec.type !== 'period' && spec.scale === undefined;
  return isPlain ? (chosen) => readPlainTexts(column, chosen) : (chosen) => readTexts(column, text, chosen);
}

const noChoices: Uint16Array = new Uint16Array(0);

/*
 * The loops are functions of the module: of those the engine keeps what it has compiled from one run to the next.
 */

/** What a loop reads and where it puts what it finds. */
interface Cells {
  readonly cells: unknown[];
  readonly required: boolean;
  readonly numbers: Float64Array;
  readonly choices: Uint16Array;
}

function readDates({ cells, required, numbers }: Cells, { at, size, isDoubtful }: Chosen): boolean {
  let isThere = false;
  for (let k = 0; k < size; k += 1) {
    const i = at[k] as number;
    const value = cells[i];
    if (typeof value === 'string' && value.length > 0) {
      const day = parseDay(value);
      if (day === null) isDoubtful[i] = 1;
      else numbers[i] = day;
      isThere = true;
    } else {
      numbers[i] = Number.NaN;
      if (required || !isEmpty(value)) isDoubtful[i] = 1;
      if (value !== undefined) isThere = true;
    }
  }
  return isThere;
}

/** The values of an enum that tell themselves apart by their length and first letter, and the index of all. */
interface QuickIndex {
  readonly values: readonly (string | null)[];
  readonly indices: Uint16Array;
  readonly all: ReadonlyMap<unknown, number>;
  readonly factor: number;
}

const quickSlots = 64;
const quickSlot = (length: number, first: number, factor: number): number =>
  (length * factor + first) & (quickSlots - 1);

/** The factor by which the fewest values fall into one slot. */
function quickFactor(of: readonly string[]): number {
  const slotsOf = (factor: number): number =>
    new Set(of.map((value) => quickSlot(value.length, value.charCodeAt(0), factor))).size;
  let best = 1;
  for (let factor = 2; factor < quickSlots; factor += 1) if (slotsOf(factor) > slotsOf(best)) best = factor;
  return best;
}

function quickIndex(of: readonly string[]): QuickIndex {
  const values = new Array<string | null>(quickSlots).fill(null);
  const indices = new Uint16Array(quickSlots);
  const factor = quickFactor(of);
  for (const [i, value] of of.entries()) {
    const slot = quickSlot(value.length, value.charCodeAt(0), factor);
    if (values[slot] !== null) continue;
    values[slot] = value;
    indices[slot] = i;
  }
  return { values, indices, all: enumIndex(of), factor };
}

function readEnums(
  { cells, required, numbers, choices }: Cells,
  { values, indices, all, factor }: QuickIndex,
  { at, size, isDoubtful }: Chosen,
): boolean {
  let isThere = false;
  for (let k = 0; k < size; k += 1) {
    const i = at[k] as number;
    const value = cells[i];
    if (typeof value === 'string' && value.length > 0) {
      isThere = true;
      const slot = quickSlot(value.length, value.charCodeAt(0), factor);
      const index = values[slot] === value ? (indices[slot] as number) : (all.get(value) ?? -1);
      numbers[i] = index < 0 ? Number.NaN : index;
      choices[i] = index + 1;
      if (index < 0) isDoubtful[i] = 1;
      continue;
    }
    numbers[i] = Number.NaN;
    choices[i] = 0;
    if (required || !isEmpty(value)) isDoubtful[i] = 1;
    if (value !== undefined) isThere = true;
  }
  return isThere;
}

function readBooleans(
  { cells, required, numbers, choices }: Cells,
  { at, size, isDoubtful }: Chosen,
): boolean {
  let isThere = false;
  for (let k = 0; k < size; k += 1) {
    const i = at[k] as number;
    const value = cells[i];
    if (value === true || value === false) {
      numbers[i] = value ? 1 : 0;
      choices[i] = value ? 2 : 1;
      isThere = true;
      continue;
    }
    numbers[i] = Number.NaN;
    choices[i] = 0;
    if (required || !isEmpty(value)) isDoubtful[i] = 1;
    if (value !== undefined) isThere = true;
  }
  return isThere;
}

function readNumbers(
  { cells, required, numbers }: Cells,
  read: (value: unknown) => number,
  { at, size, isDoubtful }: Chosen,
): boolean {
  let isThere = false;
  for (let k = 0; k < size; k += 1) {
    const i = at[k] as number;
    const value = cells[i];
    if (isEmpty(value)) {
      numbers[i] = Number.NaN;
      if (required) isDoubtful[i] = 1;
      if (value !== undefined) isThere = true;
      continue;
    }
    const number = read(value);
    if (Number.isNaN(number)) isDoubtful[i] = 1;
    numbers[i] = number;
    isThere = true;
  }
  return isThere;
}

function readPlainTexts({ cells, required }: Cells, { at, size, isDoubtful }: Chosen): boolean {
  let isThere = false;
  for (let k = 0; k < size; k += 1) {
    const i = at[k] as number;
    const value = cells[i];
    if (typeof value === 'string' && value.length > 0) {
      isThere = true;
      continue;
    }
    cells[i] = null;
    if (required || !isEmpty(value)) isDoubtful[i] = 1;
    if (value !== undefined) isThere = true;
  }
  return isThere;
}

type ReadText = (value: unknown) => TextValue | undefined;

function readTexts({ cells, required }: Cells, read: ReadText, { at, size, isDoubtful }: Chosen): boolean {
  let isThere = false;
  for (let k = 0; k < size; k += 1) {
    const i = at[k] as number;
    const value = cells[i];
    if (value !== undefined) isThere = true;
    const text = isEmpty(value) ? null : read(value);
    cells[i] = text ?? null;
    if (text === undefined || (text === null && required)) isDoubtful[i] = 1;
  }
  return isThere;
}

function readLists({ cells, required }: Cells, read: ReadText, { at, size, isDoubtful }: Chosen): boolean {
  let isThere = false;
  for (let k = 0; k < size; k += 1) {
    const i = at[k] as number;
    const value = cells[i];
    if (value !== undefined) isThere = true;
    if (value === null || isTexts(value)) {
      if (required && value === null) isDoubtful[i] = 1;
      continue;
    }
    const list = isEmpty(value) ? null : read(value);
    cells[i] = list ?? null;
    if (list === undefined || (list === null && required)) isDoubtful[i] = 1;
  }
  return isThere;
}

/** Whether a cell is a list of texts as it stands. */
function isTexts(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  for (let i = 0; i < value.length; i += 1) {
    const item: unknown = value[i];
    if (typeof item !== 'string' || item.length === 0) return false;
  }
  return true;
}
