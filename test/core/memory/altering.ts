import type { TableName } from 'vardval';
import { tables } from 'vardval';

/** A row of any table; the rows of a faulty source need not be objects. */
export type AnyRow = Readonly<Record<string, unknown>>;
export type AnyTables = Readonly<Partial<Record<TableName, readonly AnyRow[]>>>;

/** Columns that name a person. */
const personColumns = ['personId', 'otherParentId', 'childId'];
/** Columns whose ids a caller may choose freely, and that nothing orders by. */
const freeColumns = [
  ...personColumns,
  ...['contactId', 'callId', 'chatId', 'caseId', 'planId', 'birthId', 'dischargeId', 'positionId'],
  ...['clinicianId', 'teamId'],
];

/** Tables of what belongs to a person or happens once: those that a second population has again. */
const ofPersons = (name: TableName): boolean =>
  Object.keys(tables[name].columns).includes('personId') || name === 'persons';

export function mapTables(
  given: AnyTables,
  change: (rows: readonly AnyRow[], name: TableName) => readonly AnyRow[],
): AnyTables {
  return Object.fromEntries(
    Object.entries(given).map(([name, rows]) => [name, change(rows, name as TableName)]),
  );
}

function mapCells(row: AnyRow, columns: readonly string[], change: (id: string) => string): AnyRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      columns.includes(column) && typeof cell === 'string' && cell !== '' ? change(cell) : cell,
    ]),
  );
}

/** New ids: of units in the old order (ties go by it), of all else in an order of their own. */
export function renamed(given: AnyTables): AnyTables {
  const free = (id: string): string => `${[...id].reverse().join('')}·ö`;
  return mapTables(given, (rows) =>
    rows.map((row) => mapCells(mapCells(row, freeColumns, free), ['unitId'], renamedUnit)),
  );
}

export const renamedUnit = (id: string): string => `enhet ${id}`;

/** The population and all that happened to it a second time, under other ids, at the same units. */
export function doubled(given: AnyTables): AnyTables {
  return mapTables(given, (rows, name) => {
    if (!ofPersons(name)) return rows;
    const copies = rows.map((row) => mapCells(row, freeColumns, (id) => `copy of ${id}`));
    return [...rows, ...copies];
  });
}

const later = '2031-05-05';

/** Rows like those that are there, in a year that nobody asks about. */
export function withRowsOutside(given: AnyTables): AnyTables {
  const never = ['units', 'persons', 'openingHours', 'quotients', 'supplied'];
  return mapTables(given, (rows, name) => {
    if (never.includes(name)) return rows;
    const key = tables[name].key;
    const moved = rows.map((row) => {
      const own = key?.length === 1 ? mapCells(row, key, (id) => `later ${id}`) : row;
      return Object.fromEntries(
        Object.entries(own).map(([column, cell]) => [column, movedCell(column, cell)]),
      );
    });
    return [...moved, ...rows];
  });
}

function movedCell(column: string, cell: unknown): unknown {
  if (['date', 'from', 'createdOn'].includes(column)) return later;
  if (['receivedAt', 'openedAt'].includes(column)) return `${later}T09:00:00+02:00`;
  if (['to', 'closedOn', 'answeredAt', 'handedOverAt', 'closedAt', 'assessedOn'].includes(column))
    return null;
  if (column === 'month') return '2031-05';
  if (column === 'period') return '2031';
  return cell;
}

/** Rows in an order drawn from the seed (Fisher–Yates over a linear congruential generator). */
export function shuffled<T>(rows: readonly T[], seed: number): readonly T[] {
  const out = [...rows];
  let state = seed >>> 0;
  for (let i = out.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
