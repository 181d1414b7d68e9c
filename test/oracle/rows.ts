import { tables } from '../../src/core/facts/tables.js';
import type {
  ActiveOnNode,
  Comparison,
  Literal,
  RowNode,
  RowsNode,
  ValueNode,
} from '../../src/core/measure/nodes.js';
import { asText, type Cell, type CleanRow, cellOf, type Exact, textOf, type World } from './clean.js';
import { inCodeSet } from './codes.js';
import { birthDateOf, chosen } from './context.js';
import { addDays, ageAt, daysFrom, lastDayOfPeriod, weekdayOf } from './dates.js';
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
        return isInstant(from) && isInstant(to) ? wholeMinutes(to.ms - from.ms) : null;
      }
      return typeof from === 'string' && typeof to === 'string' ? exact(daysFrom(from, to)) : null;
    }
    case 'openSpan': {
      const [from, to] = [rowValue(world, node.from, row), rowValue(world, node.to, row)];
      const unitId = textOf(row, node.unit);
      if (!isInstant(from) || !isInstant(to) || unitId === null) return null;
      const open = openMs(world, unitId, from.ms, to.ms, node.days);
      return open === null ? null : wholeMinutes(open);
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
      // Who is not born on the date has no age.
      return birth === null || typeof date !== 'string' || birth > date ? null : exact(ageAt(birth, date));
    }
  }
}

type Minutes = Extract<ValueNode, { readonly kind: 'span' | 'openSpan' }>;

const isMinutes = (node: ValueNode): node is Minutes =>
  node.kind === 'openSpan' || (node.kind === 'span' && node.unit === 'minutes');

const wholeMinutes = (ms: number): Cell => exact(Math.floor(ms / 60_000));

/** What is compared: not whole minutes but the milliseconds themselves. */
function minutesInMs(world: World, node: Minutes, row: CleanRow): Cell {
  const [from, to] = [rowValue(world, node.from, row), rowValue(world, node.to, row)];
  if (!isInstant(from) || !isInstant(to)) return null;
  if (node.kind === 'span') return exact(to.ms - from.ms);
  const unitId = textOf(row, node.unit);
  const open = unitId === null ? null : openMs(world, unitId, from.ms, to.ms, node.days);
  return open === null ? null : exact(open);
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

/** A date and a time of the wall clock as minutes, and what is left over of the last in milliseconds. */
const clockOf = (ms: number): { readonly date: string; readonly minute: number; readonly over: number } => ({
  ...stockholmTime(ms),
  over: ((ms % 60_000) + 60_000) % 60_000,
});

/** Walks the wall clock minute by minute; the first and the last may be a part of one. */
function openMs(
  world: World,
  unitId: string,
  from: number,
  to: number,
  days: Extract<ValueNode, { kind: 'openSpan' }>['days'],
): number | null {
  if (to < from || !world('openingHours').some((row) => textOf(row, 'unitId') === unitId)) return null;
  const [start, end] = [clockOf(from), clockOf(to)];
  let open = 0;
  for (let date = start.date; date <= end.date; date = addDays(date, 1)) {
    const hours = world('openingHours').filter(
      (row) =>
        textOf(row, 'unitId') === unitId &&
        asText(cellOf(row, 'weekday')) === asText(exact(weekdayOf(date))) &&
        holds(textOf(row, 'from'), textOf(row, 'to'), date) &&
        minutes(textOf(row, 'opens') ?? '') < minutes(textOf(row, 'closes') ?? ''),
    );
    if (hours.length === 0) continue;
    const startsAt = date === start.date ? start.minute * 60_000 + start.over : 0;
    const endsAt = date === end.date ? end.minute * 60_000 + end.over : 1440 * 60_000;
    if (date === end.date && endsAt === 0) continue;
    if (days !== null && (date < '1990' || date >= '2061')) return null;
    if (days !== null && !isWorkingDay(date, days.eves, days.saturdays)) continue;
    for (let minute = 0; minute < 1440; minute += 1) {
      const isOpenThen = hours.some(
        (row) =>
          minutes(textOf(row, 'opens') ?? '') <= minute && minute < minutes(textOf(row, 'closes') ?? ''),
      );
      const part = Math.min(endsAt, (minute + 1) * 60_000) - Math.max(startsAt, minute * 60_000);
      if (isOpenThen && part > 0) open += part;
    }
  }
  return open;
}

/** Whether a condition holds for a row: true, false, or null where it is not known. */
export function rowTruth(world: World, node: RowNode, row: CleanRow): Truth {
  switch (node.kind) {
    case 'cmp': {
      const [left, right] = [node.left, node.right];
      if (!isMinutes(left) && !isMinutes(right))
        return compare(node.op, rowValue(world, left, row), rowValue(world, right, row));
      const inMs = (of: ValueNode): Cell => {
        if (isMinutes(of)) return minutesInMs(world, of, row);
        const cell = rowValue(world, of, row);
        return typeof cell === 'object' && cell !== null && 'units' in cell
          ? { units: cell.units * 60_000n }
          : cell;
      };
      return compare(node.op, inMs(left), inMs(right));
    }
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
    case 'activeOn': {
      const date = rowValue(world, node.date, row);
      return isHeldOn(world, node, row, typeof date === 'string' ? date : null);
    }
    case 'when':
      return chosen(node.on) ? rowTruth(world, node.of, row) : true;
    case 'not':
      return notTruth(rowTruth(world, node.of, row));
    case 'all':
      return allTruth(node.of.map((part) => rowTruth(world, part, row)));
    case 'any':
      return anyTruth(node.of.map((part) => rowTruth(world, part, row)));
  }
}

/** Whether a row of an interval table of the row's person holds on a day and has the same in some columns. */
export function isHeldOn(
  world: World,
  { rows, same }: Pick<ActiveOnNode, 'rows' | 'same'>,
  row: CleanRow,
  date: string | null,
): Truth {
  const personId = textOf(row, 'personId');
  const own = same.map(({ column }) => row.cells[column] ?? null);
  if (personId === null || date === null || own.includes(null)) return null;
  const interval = tables[rows.table].interval;
  return rowsOf(world, rows).some(
    (other) =>
      textOf(other, 'personId') === personId &&
      holds(textOf(other, interval?.from ?? ''), textOf(other, interval?.to ?? ''), date) &&
      same.every(({ as }, i) => other.cells[as] === own[i]),
  );
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
