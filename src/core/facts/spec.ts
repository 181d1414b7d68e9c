import type { FactRows, TableName } from './rows.js';

/** How a column of a fact table is written, and so how a cell of it is read. */
export type ColumnType =
  /** An opaque, case-sensitive identifier. */
  | 'id'
  /** A text; one with a `scale` is a number or one of the spec's `values`. */
  | 'text'
  /** One code as recorded. */
  | 'code'
  /** A list of codes as recorded; an empty list and null are the same. */
  | 'codes'
  /** One of the spec's `values`. */
  | 'enum'
  | 'boolean'
  /** A local date `YYYY-MM-DD`. */
  | 'date'
  /** ISO 8601 with an offset or `Z`, or a `Date`. */
  | 'instant'
  /** `HH:MM`, 00:00 to 24:00. */
  | 'time'
  /** `YYYY-MM`. */
  | 'month'
  /** A period id, as {@link parsePeriod} reads it. */
  | 'period'
  /** A whole number. */
  | 'integer'
  /** A number read to `scale` decimals. */
  | 'decimal'
  /** Kronor as a decimal string, read to the öre. */
  | 'money';

/** One column of a fact table. */
export interface ColumnSpec {
  readonly type: ColumnType;
  /** A row without it is rejected. */
  readonly required: boolean;
  /**
   * What an absent value means. A fault in a `did-not-happen` column rejects the row (an unreadable answer is not
   * the same as no answer); a fault in a `not-recorded` column makes the cell null.
   */
  readonly missing: 'did-not-happen' | 'not-recorded';
  /** The values of an enum, in the order of their index. */
  readonly values?: readonly string[];
  /** Decimals kept of a `decimal` (and of a `text` that may be a number); 2 for `money`, 0 for `integer`. */
  readonly scale?: number;
  readonly min?: number;
  readonly max?: number;
  /** Whether a row can be measured without the column: it has a stated meaning when absent (readings, 10). */
  readonly hasDefault?: boolean;
  readonly description: string;
}

/** A fact table: its columns and what identifies a row. */
export interface TableSpec<Name extends string = string> {
  readonly name: Name;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** The columns that identify a row, or null where rows may repeat. */
  readonly key: readonly string[] | null;
  /** The columns of the half-open interval for which a row holds, where it is an interval table. */
  readonly interval: { readonly from: string; readonly to: string } | null;
  readonly description: string;
}

/** The column types that a cell of type `T` may have. */
type ColumnTypeOf<T> = [T] extends [boolean]
  ? 'boolean'
  : [T] extends [readonly string[]]
    ? 'codes'
    : [T] extends [number]
      ? 'integer'
      : [T] extends [string]
        ? string extends T
          ? 'id' | 'text' | 'code' | 'date' | 'time' | 'month' | 'period' | 'money'
          : 'enum'
        : Date extends T
          ? 'instant'
          : 'decimal' | 'text';

/** The spec of the column `C` of `Row`; an optional column that says `required: true` does not compile, nor the reverse. */
type ColumnSpecOf<Row, C extends keyof Row> = ColumnSpec & {
  readonly type: ColumnTypeOf<NonNullable<Row[C]>>;
  readonly required: object extends Pick<Row, C> ? false : true;
} & (ColumnTypeOf<NonNullable<Row[C]>> extends 'enum'
    ? { readonly values: readonly NonNullable<Row[C]>[] }
    : unknown);

/** The spec of the table `K`, held against its row interface: a column that only one of them has does not compile. */
export interface TableSpecOf<K extends TableName> extends TableSpec<K> {
  readonly columns: { readonly [C in keyof FactRows[K] & string]-?: ColumnSpecOf<FactRows[K], C> };
  readonly key: readonly (keyof FactRows[K] & string)[] | null;
}
