import type { TableName } from '../../src/core/facts/rows.js';
import type { ColumnSpec } from '../../src/core/facts/spec.js';
import { tables } from '../../src/core/facts/tables.js';
import { isDate, lastDayOfPeriod } from './dates.js';
import { decimal } from './decimal.js';

/** A row as delivered, faults and all. */
export type RawRow = Readonly<Record<string, unknown>>;
export type RawTables = { readonly [K in TableName]?: readonly object[] };

/** An instant, kept apart from numbers. */
export interface Instant {
  readonly ms: number;
}
/** A number in 10⁻¹² units, kept apart from texts. */
export interface Exact {
  readonly units: bigint;
}
export type Cell = null | string | boolean | Instant | Exact | readonly string[];

/** A row whose cells can be trusted. Two rows are the same row only if they are the same object. */
export interface CleanRow {
  readonly table: TableName;
  readonly cells: Readonly<Record<string, Cell>>;
}

const FAULT = Symbol('fault');

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00';

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
  isDate(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text));

const numberCell = (spec: ColumnSpec, value: unknown): Exact | typeof FAULT => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  const read = decimal(text);
  if (read === null) return FAULT;
  if (spec.type === 'integer' && read % decimalOne !== 0n) return FAULT;
  if (spec.min !== undefined && read < BigInt(spec.min) * decimalOne) return FAULT;
  if (spec.max !== undefined && read > BigInt(spec.max) * decimalOne) return FAULT;
  return { units: read };
};
const decimalOne = 10n ** 12n;

const textCell = (spec: ColumnSpec, text: string): Cell | typeof FAULT => {
  switch (spec.type) {
    case 'id':
    case 'code':
    case 'text':
      return text;
    case 'enum':
      return spec.values?.includes(text) === true ? text : FAULT;
    case 'date':
      return isDate(text) ? text : FAULT;
    case 'instant':
      return isInstant(text) ? { ms: Date.parse(text) } : FAULT;
    case 'time':
      return isTime(text) ? text : FAULT;
    case 'month':
      return isDate(`${text}-01`) ? text : FAULT;
    case 'period':
      return lastDayOfPeriod(text) === null ? FAULT : text.replace('-DA', '-DÅ');
    default:
      return FAULT;
  }
};

/** Reads one cell: its value, null where there is none, or a fault. */
const readCell = (spec: ColumnSpec, value: unknown): Cell | typeof FAULT => {
  if (spec.type === 'codes') {
    if (value === undefined || value === null || value === '') return [];
    if (!Array.isArray(value)) return FAULT;
    const list: readonly unknown[] = value;
    return list.every((one): one is string => typeof one === 'string') ? list : FAULT;
  }
  if (value === undefined || value === null || value === '') return null;
  if (spec.type === 'boolean') return typeof value === 'boolean' ? value : FAULT;
  if (spec.type === 'integer' || spec.type === 'decimal' || spec.type === 'money')
    return numberCell(spec, value);
  if (spec.type === 'text' && typeof value === 'number') {
    return spec.scale === undefined ? FAULT : numberCell(spec, value);
  }
  if (spec.type === 'instant' && value instanceof Date) {
    return Number.isNaN(value.getTime()) ? FAULT : { ms: value.getTime() };
  }
  return typeof value === 'string' ? textCell(spec, value) : FAULT;
};

const readRow = (table: TableName, raw: RawRow): CleanRow | null => {
  const cells: Record<string, Cell> = {};
  for (const [column, spec] of Object.entries(tables[table].columns)) {
    const cell = readCell(spec, raw[column]);
    if (cell === FAULT) {
      const isNumber = spec.type === 'integer' || spec.type === 'decimal' || spec.type === 'money';
      const isKey = tables[table].key?.includes(column) === true;
      if (spec.required || isKey || isNumber || spec.missing === 'did-not-happen') return null;
      cells[column] = spec.type === 'codes' ? [] : null;
    } else {
      if (spec.required && cell === null) return null;
      cells[column] = cell;
    }
  }
  return { table, cells };
};

/** A cell, a row, or anything as a text that is equal exactly for equal values. */
export const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));

/** Keeps one of several equal rows with one id, and none of several that differ; a row without an id is kept. */
const withoutDuplicates = (table: TableName, rows: readonly CleanRow[]): readonly CleanRow[] => {
  const key = tables[table].key;
  if (key === null) return rows;
  return rows.filter((row, index) => {
    const mine = key.map((column) => row.cells[column] ?? null);
    if (mine.includes(null)) return true;
    const same = (other: CleanRow): boolean =>
      asText(key.map((column) => other.cells[column])) === asText(mine);
    const twins = rows.filter(same);
    return twins.every((twin) => asText(twin.cells) === asText(row.cells)) && rows.findIndex(same) === index;
  });
};

/** The rows of a table that count: first validity, then duplicates (readings 6 and 7). */
export function cleanRows(table: TableName, raw: readonly object[] | undefined): readonly CleanRow[] {
  const read = (raw ?? []).map((row) => readRow(table, row as RawRow));
  return withoutDuplicates(
    table,
    read.filter((row) => row !== null),
  );
}

/** The cleaned tables of a region. */
export type World = (table: TableName) => readonly CleanRow[];

export function cleanWorld(raw: RawTables): World {
  const known = new Map<TableName, readonly CleanRow[]>();
  return (table) => {
    let rows = known.get(table);
    if (rows === undefined) {
      rows = cleanRows(table, raw[table]);
      known.set(table, rows);
    }
    return rows;
  };
}

/** A text cell of a row, or null: also where the table has no such column. */
export const textOf = (row: CleanRow, column: string): string | null => {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : null;
};

/** Any cell of a row, or null. */
export const cellOf = (row: CleanRow, column: string): Cell => row.cells[column] ?? null;
