import { tables } from '../../src/core/facts/tables.js';
import type { Comparison, Literal, RowNode, RowsNode, ValueNode } from '../../src/core/measure/nodes.js';
import { asText, type Cell, type CleanRow, cellOf, type Exact, textOf, type World } from './clean.js';
import { inCodeSet } from './codes.js';
import { birthDateOf, chosen } from './context.js';
import { ageAt, daysFrom, lastDayOfPeriod, weekdayOf } from './dates.js';
import { decimal } from './decimal.js';
import { isPublicHoliday, isWorkingDay } from './holidays.js';
import { holds } from './listing.js';
import { stockholmTime } from './stockholm.js';

/** True, false, or null for unknown. */
export type Truth = boolean | null;

export const notTruth = (of: Truth): Truth => (of === null ? null : !of);
export const allTruth = (of: readonly Truth[]): Truth =>
  of.includes(false) ? false : of.includes(null) ? null : true;
export const anyTruth = (of: readonly Truth[]): Truth =>
  of.includes(true) ? true : of.includes(null) ? null : false;

export const exact = (n: number): Exact => ({ units: BigInt(n) * 10n ** 12n });

const literal = (value: Literal): Cell => {
  if (typeof value !== 'number') return value;
  const units = decimal(String(value));
  if (units === null) throw new RangeError(`literal: expected a plain decimal but got ${value}`);
  return { units };
};

/** −1, 0 or 1 of two known values of one type; null where they are of different types, which are never equal. */
export function order(a: NonNullable<Cell>, b: NonNullable<Cell>): number | null {
  const sign = (less: boolean, more: boolean): number => (less ? -1 : more ? 1 : 0);
  if (typeof a === 'string' && typeof b === 'string') return sign(a < b, a > b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a !== 'object' || typeof b !== 'object') return null;
  if ('units' in a && 'units' in b) return sign(a.units < b.units, a.units > b.units);
  if ('ms' in a && 'ms' in b) return sign(a.ms < b.ms, a.ms > b.ms);
  return null;
}

export function compare(op: Comparison, left: Cell, right: Cell): Truth {
  if (left === null || right === null) return null;
  const sign = order(left, right);
  if (sign === null) return op === 'ne';
  switch (op) {
    case 'eq':
      return sign === 0;
    case 'ne':
      return sign !== 0;
    case 'lt':
      return sign < 0;
    case 'le':
      return sign <= 0;
    case 'gt':
      return sign > 0;
    case 'ge':
      return sign >= 0;
  }
}

const isInstant = (cell: Cell): cell is { readonly ms: number } =>
  typeof cell === 'object' && cell !== null && 'ms' in cell;

/** The value of a value node for a row; null where it is not known. */
export function rowValue(world: World, node: ValueNode, row: CleanRow): Cell {
  switch (node.kind) {
    case 'col':
      return row.cells[node.column] ?? null;
    case 'lit':
      return literal(node.value);
    case 'span': {
      const [from, to] = [rowValue(world, node.from, row), rowValue(world, node.to, row)];
      if (node.unit === 'minutes') {
        return isInstant(from) && isInstant(to) ? exact(Math.floor((to.ms - from.ms) / 60_000)) : null;
      }
      return typeof from === 'string' && typeof to === 'string' ? exact(daysFrom(from, to)) : null;
    }
    case 'coalesce': {
      for (const part of node.of) {
        const value = rowValue(world, part, row);
        if (value !== null) return value;
      }
      return null;
    }
    case 'local': {
      const value = rowValue(world, node.of, row);
      if (!isInstant(value)) return null;
      const local = stockholmTime(value.ms);
      return node.part === 'date' ? local.date : exact(local.minute);
    }
    case 'ageOn': {
      const date = rowValue(world, node.date, row);
      const birth = birthDateOf(world, textOf(row, 'personId'));
      return birth === null || typeof date !== 'string' ? null : exact(ageAt(birth, date));
    }
  }
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const isOpen = (world: World, unitId: string | null, ms: number): boolean => {
  const { date, minute } = stockholmTime(ms);
  return world('openingHours').some(
    (hours) =>
      unitId !== null &&
      textOf(hours, 'unitId') === unitId &&
      asText(cellOf(hours, 'weekday')) === asText(exact(weekdayOf(date))) &&
      holds(textOf(hours, 'from'), textOf(hours, 'to'), date) &&
      minutes(textOf(hours, 'opens') ?? '') <= minute &&
      minute < minutes(textOf(hours, 'closes') ?? ''),
  );
};

/** Whether a condition holds for a row: true, false, or null where it is not known. */
export function rowTruth(world: World, node: RowNode, row: CleanRow): Truth {
  switch (node.kind) {
    case 'cmp':
      return compare(node.op, rowValue(world, node.left, row), rowValue(world, node.right, row));
    case 'in': {
      const value = rowValue(world, node.value, row);
      return anyTruth(node.list.map((one) => compare('eq', value, literal(one))));
    }
    case 'code': {
      const cell = row.cells[node.column] ?? null;
      if (cell === null) return tables[row.table].columns[node.column]?.type === 'codes' ? false : null;
      const codes =
        typeof cell === 'string' ? [cell] : Array.isArray(cell) ? (cell as readonly string[]) : [];
      return codes.some((code) => inCodeSet(chosen(node.set), code));
    }
    case 'known': {
      const value = rowValue(world, node.value, row);
      return Array.isArray(value) ? value.length > 0 : value !== null;
    }
    case 'calendar': {
      const date = rowValue(world, node.date, row);
      // Holidays are known for 1990–2060; of another year nobody can say.
      if (typeof date !== 'string' || date < '1990' || date >= '2061') return null;
      if (node.is === 'public-holiday') return isPublicHoliday(date);
      return isWorkingDay(date, chosen(node.eves), chosen(node.saturdays));
    }
    case 'open': {
      const at = rowValue(world, node.at, row);
      return isInstant(at) ? isOpen(world, textOf(row, node.unit), at.ms) : null;
    }
    case 'not':
      return notTruth(rowTruth(world, node.of, row));
    case 'all':
      return allTruth(node.of.map((part) => rowTruth(world, part, row)));
    case 'any':
      return anyTruth(node.of.map((part) => rowTruth(world, part, row)));
  }
}

/** The date of a row by a row set's own choice: of a month its first day, of a period its last. */
export function dateOf(world: World, node: RowsNode, row: CleanRow): string | null {
  const value = rowValue(world, node.dated, row);
  if (typeof value !== 'string') return null;
  if (node.dated.kind !== 'col') return value;
  const type = tables[node.table].columns[node.dated.column]?.type;
  if (type === 'month') return `${value}-01`;
  return type === 'period' ? lastDayOfPeriod(value) : value;
}

/** The rows of a row set: those of its table for which its condition is true. */
export function rowsOf(world: World, node: RowsNode): readonly CleanRow[] {
  return world(node.table).filter((row) => rowTruth(world, node.where, row) === true);
}

/** The unit that a row itself names, or null. */
export const unitOf = (row: CleanRow): string | null => textOf(row, 'unitId');
