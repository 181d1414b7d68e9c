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
  const { spec } = plan;
  if (plan.number !== null) {
    if (spec.type === 'date') return dateCells(cells, spec.required, numbers);
    if (choices !== null) {
      const read = spec.type === 'enum' ? quickIndex(spec.values ?? []) : null;
      return read === null
        ? booleanCells(cells, spec.required, numbers, choices)
        : enumCells(cells, spec.required, numbers, choices, read);
    }
    return numberCells(cells, spec.required, numbers, plan.number);
  }
  if (spec.type === 'codes') return listCells(cells, spec.required, plan.text);
  const isPlain = spec.type !== 'period' && spec.scale === undefined;
  return isPlain ? plainTexts(cells, spec.required) : textCells(cells, spec.required, plan.text);
}

function dateCells(cells: unknown[], required: boolean, to: Float64Array): ColumnCells {
  return ({ at, size, isDoubtful }) => {
    let isThere = false;
    for (let k = 0; k < size; k += 1) {
      const i = at[k] as number;
      const value = cells[i];
      if (typeof value === 'string' && value.length > 0) {
        const day = parseDay(value);
        if (day === null) isDoubtful[i] = 1;
        else to[i] = day;
        isThere = true;
      } else {
        to[i] = Number.NaN;
        if (required || !isEmpty(value)) isDoubtful[i] = 1;
        if (value !== undefined) isThere = true;
      }
    }
    return isThere;
  };
}

/** The values of an enum that tell themselves apart by their length and first letter, and the index of all. */
interface QuickIndex {
  readonly values: readonly (string | null)[];
  readonly indices: Uint16Array;
  readonly all: ReadonlyMap<unknown, number>;
}

const quickSlots = 64;
const quickSlot = (length: number, first: number): number => (length * 5 + first) & (quickSlots - 1);

function quickIndex(of: readonly string[]): QuickIndex {
  const values = new Array<string | null>(quickSlots).fill(null);
  const indices = new Uint16Array(quickSlots);
  for (const [i, value] of of.entries()) {
    const slot = quickSlot(value.length, value.charCodeAt(0));
    if (values[slot] !== null) continue;
    values[slot] = value;
    indices[slot] = i;
  }
  return { values, indices, all: enumIndex(of) };
}

function enumCells(
  cells: unknown[],
  required: boolean,
  to: Float64Array,
  choices: Uint16Array,
  { values, indices, all }: QuickIndex,
): ColumnCells {
  return ({ at, size, isDoubtful }) => {
    let isThere = false;
    for (let k = 0; k < size; k += 1) {
      const i = at[k] as number;
      const value = cells[i];
      if (typeof value === 'string' && value.length > 0) {
        const slot = quickSlot(value.length, value.charCodeAt(0));
        if (values[slot] === value) {
          const index = indices[slot] as number;
          to[i] = index;
          choices[i] = index + 1;
          isThere = true;
          continue;
        }
      }
      if (value !== undefined) isThere = true;
      const found = all.get(value);
      to[i] = found ?? Number.NaN;
      choices[i] = found === undefined ? 0 : found + 1;
      if (found === undefined && (required || !isEmpty(value))) isDoubtful[i] = 1;
    }
    return isThere;
  };
}

function booleanCells(
  cells: unknown[],
  required: boolean,
  to: Float64Array,
  choices: Uint16Array,
): ColumnCells {
  return ({ at, size, isDoubtful }) => {
    let isThere = false;
    for (let k = 0; k < size; k += 1) {
      const i = at[k] as number;
      const value = cells[i];
      if (value === true || value === false) {
        to[i] = value ? 1 : 0;
        choices[i] = value ? 2 : 1;
        isThere = true;
        continue;
      }
      to[i] = Number.NaN;
      choices[i] = 0;
      if (required || !isEmpty(value)) isDoubtful[i] = 1;
      if (value !== undefined) isThere = true;
    }
    return isThere;
  };
}

function numberCells(
  cells: unknown[],
  required: boolean,
  to: Float64Array,
  read: (value: unknown) => number,
): ColumnCells {
  return ({ at, size, isDoubtful }) => {
    let isThere = false;
    for (let k = 0; k < size; k += 1) {
      const i = at[k] as number;
      const value = cells[i];
      if (isEmpty(value)) {
        to[i] = Number.NaN;
        if (required) isDoubtful[i] = 1;
        if (value !== undefined) isThere = true;
        continue;
      }
      const number = read(value);
      if (Number.isNaN(number)) isDoubtful[i] = 1;
      to[i] = number;
      isThere = true;
    }
    return isThere;
  };
}

function plainTexts(cells: unknown[], required: boolean): ColumnCells {
  return ({ at, size, isDoubtful }) => {
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
  };
}

type ReadText = (value: unknown) => TextValue | undefined;

function textCells(cells: unknown[], required: boolean, read: ReadText): ColumnCells {
  return ({ at, size, isDoubtful }) => {
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
  };
}

function listCells(cells: unknown[], required: boolean, read: ReadText): ColumnCells {
  return ({ at, size, isDoubtful }) => {
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
  };
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
