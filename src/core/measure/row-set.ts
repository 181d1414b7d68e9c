import { DefinitionError } from '../errors.js';
import type { TableName } from '../facts/rows.js';
import type { ColumnSpec } from '../facts/spec.js';
import { tables } from '../facts/tables.js';
import type { Window } from '../period/window.js';
import type { DateValue } from './columns.js';
import type { RowSetNode, RowsNode, ValueNode } from './nodes.js';
import type { Columns, Rows } from './tables.js';

/** Which date of a row counts; the column `date` where the table has one and nothing is said. */
export interface Dated<Table extends TableName> {
  readonly dated?: (keyof Columns<Table> & string) | ((columns: Columns<Table>) => DateValue<Table>);
}

/** In which window rows are looked for, and by which date. */
export interface During<Table extends TableName> extends Dated<Table> {
  readonly during: Window;
}

/** Days and units at which rows of several kinds stand together; made by {@link sameDay}. */
export interface SameDay {
  readonly sets: readonly RowsNode[];
}

const dateTypes: readonly string[] = ['date', 'month', 'period'];

function datesOf(columns: Readonly<Record<string, ColumnSpec>>): string {
  return Object.entries(columns)
    .filter(([, one]) => dateTypes.includes(one.type) || one.type === 'instant')
    .map(([name, one]) => (one.type === 'instant' ? `(c) => localDate(c.${name})` : `'${name}'`))
    .join(', ');
}

function datedNode<Table extends TableName>(rows: Rows<Table>, dated: Dated<Table>['dated']): ValueNode {
  if (typeof dated === 'function') return dated(rows.columns).node;
  const columns: Readonly<Record<string, ColumnSpec>> = tables[rows.table].columns;
  const column = dated ?? 'date';
  if (!dateTypes.includes(columns[column]?.type ?? '')) {
    throw new DefinitionError({
      code: 'no-date',
      what:
        dated === undefined ? 'it is not said which date of a row counts' : `"${column}" is no date column`,
      where: { table: rows.table },
      todo: `say one with { dated: … }: ${datesOf(columns)}`,
    });
  }
  return Object.freeze({ kind: 'col', column });
}

export function rowsNode<Table extends TableName>(
  rows: Rows<Table>,
  dated?: Dated<Table>['dated'],
): RowsNode {
  if (typeof rows.where === 'function') {
    throw new DefinitionError({
      code: 'table-instead-of-rows',
      what: 'a table was given where rows are expected',
      where: { table: rows.table },
      todo: `write ${rows.table}.where((c) => …), or ${rows.table}.all() for every row`,
    });
  }
  return Object.freeze({ kind: 'rows', table: rows.table, where: rows.where, dated: datedNode(rows, dated) });
}

/** Rows of an interval table: the interval says when they hold, so that no date is looked at. */
export function intervalNode<Table extends TableName>(rows: Rows<Table>): RowsNode {
  const interval = tables[rows.table].interval;
  if (interval === null) {
    throw new DefinitionError({
      code: 'no-interval',
      what: 'its rows hold for no interval, so that none can be active on a day',
      where: { table: rows.table },
      todo: 'look for rows in a window with exists(…, { during })',
    });
  }
  return Object.freeze({
    kind: 'rows',
    table: rows.table,
    where: rows.where,
    dated: Object.freeze({ kind: 'col', column: interval.from }),
  });
}

export function rowSetNode<Table extends TableName>(
  rows: Rows<Table> | SameDay,
  dated?: Dated<Table>['dated'],
): RowSetNode {
  if ('sets' in rows) return Object.freeze({ kind: 'same-day', of: rows.sets });
  return rowsNode(rows, dated);
}

/**
 * The days and units at which one person has rows of every given kind, for instance an add-on code recorded as a note
 * beside the code that it adds to. Every table must have a `date`, a `personId` and a `unitId`.
 *
 * @param sets - at least two kinds of rows, of the same or of different tables
 * @returns a kind of rows for {@link exists} and {@link personsAt}
 * @throws {DefinitionError} when fewer than two kinds are given or a table has no unit
 * @example
 * sameDay(contacts.where((c) => c.procedures.matches(kva('DU011'))), notes.all()).sets.length; // => 2
 * @see Norrbotten 2024, B10
 */
export function sameDay(...sets: readonly Rows<TableName>[]): SameDay {
  if (sets.length < 2) {
    throw new DefinitionError({
      code: 'same-day-needs-two',
      what: 'sameDay: expected at least two kinds of rows',
      todo: 'give the rows themselves',
    });
  }
  for (const rows of sets) requireColumns(rows.table, ['personId', 'unitId'], 'sameDay');
  return Object.freeze({ sets: Object.freeze(sets.map((rows) => rowsNode(rows as Rows<'contacts'>))) });
}

/** @throws {DefinitionError} when the table lacks one of the columns */
export function requireColumns(table: TableName, needed: readonly string[], what: string): void {
  const columns: Readonly<Record<string, ColumnSpec>> = tables[table].columns;
  for (const column of needed) {
    if (columns[column] === undefined) {
      throw new DefinitionError({
        code: 'missing-column',
        what: `${what}: the table has no column ${column}`,
        where: { table },
        todo: `use a table that has one`,
      });
    }
  }
}

/** @throws {DefinitionError} when the window ends before it begins, whatever the period */
export function requireWindow(window: Window, what: string): Window {
  const { from, to } = window;
  const known =
    from.back === undefined &&
    to.back === undefined &&
    typeof from.months === 'number' &&
    typeof to.months === 'number' &&
    from.of === to.of;
  if (known && (from.months as number) >= (to.months as number)) {
    throw new DefinitionError({
      code: 'empty-window',
      what: `${what}: the window from ${from.of} ${from.months} months to ${to.of} ${to.months} months holds no day`,
      todo: 'let it end after it begins',
    });
  }
  return window;
}
