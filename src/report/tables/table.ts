import type { Text } from '../../core/parameter.js';

/** How a number is shown: `percent` is a share of 1; `amount` is kronor. */
export type NumberFormat = 'integer' | 'decimal' | 'percent' | 'amount';

/** A number with the format that its row wants, where a column holds several. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: NumberFormat;
}

/** A cell: what is missing is null, never an empty text or zero. */
export type TableCell = string | number | FormattedNumber | null;

/** A column: its name for programs, its heading for people, and what its cells hold. */
export interface TableColumn {
  readonly name: string;
  readonly heading: Text;
  readonly holds: 'text' | 'date' | NumberFormat;
}

/** A table of any content, which every format is written from. */
export interface Table {
  readonly title: Text;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly TableCell[]>;
}

/** The bare value of a cell. */
export function plain(cell: TableCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.number : cell;
}
