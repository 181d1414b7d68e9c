import fc from 'fast-check';
import type { TableName } from '../../src/core/facts/rows.js';
import type { ColumnSpec } from '../../src/core/facts/spec.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';
import type { RawRow, RawTables } from './clean.js';
import { hasColumn } from './columns.js';
import { addDays } from './dates.js';
import {
  minutesAfter,
  occasionPool,
  personPool,
  poolOf,
  unitPool,
  unknownPerson,
  unknownUnit,
} from './pools.js';

const pick = <T>(pool: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...pool);

const anyDate: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 960 })
  .map((days) => addDays('2022-07-01', days));

const two = (n: number): string => String(n).padStart(2, '0');

/** The same instant written with another offset, or as a Date. */
const writtenInstant = (ms: number, way: 'Z' | 'summer' | 'west' | 'Date'): unknown => {
  if (way === 'Date') return new Date(ms);
  if (way === 'Z') return new Date(ms).toISOString();
  const hours = way === 'summer' ? 2 : -5;
  const local = new Date(ms + hours * 3_600_000).toISOString().slice(0, 19);
  return `${local}${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
};

const instant = (pool: readonly string[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(pick(pool), pick(minutesAfter), fc.constantFrom('Z', 'Z', 'summer', 'west', 'Date'))
    .map(([text, minutes, way]) => writtenInstant(Date.parse(text) + minutes * 60_000, way));

/** An id; of persons and units the first two more often, so that rows meet, and now and then an unknown one. */
const idOf = (pool: readonly string[]): fc.Arbitrary<unknown> => {
  if (pool !== unitPool && pool !== personPool) return pick(pool);
  return fc.oneof(
    { weight: 6, arbitrary: pick(pool) },
    { weight: 8, arbitrary: pick(pool.slice(0, 2)) },
    { weight: 1, arbitrary: fc.constant(pool === unitPool ? unknownUnit : unknownPerson) },
  );
};

/** A value that the column may hold, sure to be known. */
const goodCell = (table: TableName, column: string, spec: ColumnSpec): fc.Arbitrary<unknown> => {
  const pool = poolOf(table, column);
  switch (spec.type) {
    case 'boolean':
      return fc.boolean();
    case 'codes':
      return fc.array(pick(pool), { maxLength: 3 });
    case 'id':
      return tables[table].key?.includes(column) === true ? pick(pool) : idOf(pool);
    case 'date':
      if (column === 'birthDate') return pick(pool);
      return column === tables[table].interval?.from
        ? fc.oneof(pick(pool), anyDate, pick(['2020-01-01', '2022-01-01']))
        : fc.oneof(pick(pool), anyDate);
    case 'instant':
      return instant(pool);
    case 'integer':
      return pick(pool).map(Number);
    case 'period':
      return fc.tuple(pick(pool), fc.boolean()).map(([id, plain]) => (plain ? id.replace('Å', 'A') : id));
    case 'decimal':
      return fc.tuple(pick(pool), fc.boolean()).map(([text, asNumber]) => (asNumber ? Number(text) : text));
    default:
      return pick(pool);
  }
};

/** What no column of the type may hold. */
const badCells = (spec: ColumnSpec): readonly unknown[] => {
  switch (spec.type) {
    case 'id':
    case 'code':
      return [42];
    case 'text':
      return spec.scale === undefined ? [42] : ['perhaps'];
    case 'codes':
      return [7, [5]];
    case 'enum':
      return ['nonsense', 99];
    case 'boolean':
      return ['yes', 1];
    case 'date':
      return ['2023-02-30', '2023-02-29', '2024-1-1', 'soon', 20240101, new Date(0)];
    case 'instant':
      return ['2024-01-01T10:00:00', '2024-13-01T10:00:00Z', 'later', new Date(Number.NaN)];
    case 'time':
      return ['25:00', '8:00', '12:60'];
    case 'month':
      return ['2024-13', '2024'];
    case 'period':
      return ['2024-Q5', 'sometime'];
    case 'integer':
      return ['many', 1.5, Number.NaN, ...(spec.min === undefined ? [] : [spec.min - 1])];
    case 'decimal':
      return ['much', Number.NaN, ...(spec.min === undefined ? [] : [-1])];
    case 'money':
      return ['a lot'];
  }
};

/** A faulty `from` of opening hours: no reading says whether it is the row's date, so it is not asked. */
const mayBeFaulty = (table: TableName, column: string): boolean =>
  !(table === 'openingHours' && column === 'from');

const cell = (table: TableName, column: string, spec: ColumnSpec): fc.Arbitrary<unknown> =>
  spec.required
    ? goodCell(table, column, spec)
    : fc.oneof(
        { weight: spec.hasDefault === true ? 1 : 4, arbitrary: goodCell(table, column, spec) },
        { weight: spec.hasDefault === true ? 2 : 1, arbitrary: fc.constantFrom(null, null, '') },
      );

const ordered = (row: RawRow, first: string, last: string): RawRow => {
  const [from, to] = [row[first], row[last]];
  const swapped = typeof from === 'string' && typeof to === 'string' && from !== '' && to !== '' && to < from;
  return swapped ? { ...row, [first]: to, [last]: from } : row;
};

/** Lets an interval, and the hours of a day, end after their beginning, as most do. */
const inOrder = (table: TableName, row: RawRow): RawRow => {
  const interval = tables[table].interval;
  const hours = table === 'openingHours' ? ordered(row, 'opens', 'closes') : row;
  return interval === null ? hours : ordered(hours, interval.from, interval.to);
};

/** A row with every column, now and then with one cell missing or faulty. */
const rowOf = (table: TableName): fc.Arbitrary<RawRow> => {
  const columns = Object.entries<ColumnSpec>(tables[table].columns);
  const good = fc.record(Object.fromEntries(columns.map(([name, spec]) => [name, cell(table, name, spec)])));
  const spoilt = fc.oneof(
    ...columns
      .filter(([name]) => mayBeFaulty(table, name))
      .map(([name, spec]) => fc.constantFrom(null, '', ...badCells(spec)).map((bad) => ({ [name]: bad }))),
  );
  return fc
    .tuple(
      good,
      fc.oneof({ weight: 14, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: spoilt }),
      fc.constantFrom(true, true, true, true, false),
      fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pick(occasionPool) }),
      table === 'populations'
        ? fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 5, arbitrary: pick(groupPool) })
        : fc.constant({}),
    )
    .map(([row, change, orderly, occasion, group]) => ({
      ...(orderly ? inOrder(table, row) : row),
      ...group,
      ...(occasion === null || !hasColumn(table, 'date') ? {} : occasionOf(table, occasion)),
      ...change,
    }));
};

/** Groups of inhabitants in the same places and periods, so that they can be added up. */
const groupPool: readonly RawRow[] = ['2023', '2024'].flatMap((period) =>
  [null, 'HC1', 'HC2'].flatMap((unitId) =>
    [null, 'female', 'male'].flatMap((sex) =>
      [
        [null, null],
        [0, 0],
        [1, 3],
        [0, 3],
        [4, 5],
        [0, 5],
        [4, null],
      ].map(([ageFrom, ageTo]) => ({ period, unitId, sex, ageFrom, ageTo })),
    ),
  ),
);

const occasionOf = (table: TableName, occasion: Readonly<Record<string, string>>): RawRow =>
  Object.fromEntries(Object.entries(occasion).filter(([column]) => hasColumn(table, column)));

/** The one column that tells rows apart and that rows do not share by nature, such as contactId. */
const ownKey = (table: TableName): string | null => {
  const key = tables[table].key;
  return key?.length === 1 ? (key[0] ?? null) : null;
};

/** Gives every row an id of its own where the table has one; ids that are missing or faulty stay so. */
const withIds = (table: TableName, rows: readonly RawRow[]): readonly RawRow[] => {
  const key = ownKey(table);
  if (key === null) return rows;
  const pool = table === 'units' ? unitPool : table === 'persons' ? personPool : null;
  const name = (index: number): string => (pool === null ? `${table}-${index}` : (pool[index] ?? ''));
  return rows.map((row, index) =>
    typeof row[key] === 'string' && row[key] !== '' ? { ...row, [key]: name(index) } : row,
  );
};

/** Now and then a row again: as it was, or with another row's cells under its id. */
const withRepeats = (
  table: TableName,
  rows: readonly RawRow[],
  repeats: readonly { readonly of: number; readonly cellsOf: number | null }[],
): readonly RawRow[] => {
  const key = ownKey(table);
  const copies = repeats.flatMap(({ of, cellsOf }) => {
    const row = rows[of];
    if (row === undefined) return [];
    const other = cellsOf === null || key === null ? undefined : rows[cellsOf];
    return [other === undefined || key === null ? { ...row } : { ...other, [key]: row[key] }];
  });
  return [...rows, ...copies];
};

const mostRows = (table: TableName, rows: number): number => {
  if (table === 'units') return unitPool.length;
  if (table === 'persons') return personPool.length;
  if (table === 'populations') return 4 * rows;
  return ['quotients', 'contacts', 'openingHours'].includes(table) ? 2 * rows : rows;
};

const tableOf = (table: TableName, rows: number): fc.Arbitrary<readonly RawRow[]> => {
  const most = mostRows(table, rows);
  const row = rowOf(table);
  const repeat = fc.record({
    of: fc.nat({ max: 3 }),
    cellsOf: fc.option(fc.nat({ max: 3 })),
  });
  return fc
    .tuple(
      fc.oneof(
        { weight: 1, arbitrary: fc.array(row, { maxLength: Math.ceil(most / 4) }) },
        {
          weight: 6,
          arbitrary: fc.array(row, { minLength: Math.floor(most / 2), maxLength: most, size: 'max' }),
        },
      ),
      fc.oneof(
        { weight: 5, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(repeat, { minLength: 1, maxLength: 2 }) },
      ),
    )
    .map(([list, repeats]) => withRepeats(table, withIds(table, list), repeats));
};

export interface WorldOptions {
  /** The tables that may have rows; default all. The others are there, without rows. */
  readonly tables?: readonly TableName[];
  /** Most rows of an event table; default 12. */
  readonly rows?: number;
}

/**
 * Small worlds around 2023 and 2024: 0–4 units, 0–8 persons, a few rows a table, every column always there (null where
 * unknown), with repeated ids, faults, unknown units and persons, deaths, moves, overlaps, leap days and clock changes.
 */
export function worldOf(options: WorldOptions = {}): fc.Arbitrary<RawTables> {
  const asked: readonly TableName[] = options.tables ?? tableNames;
  const rows = options.rows ?? 12;
  return fc.record(
    Object.fromEntries(
      tableNames.map((table) => [table, asked.includes(table) ? tableOf(table, rows) : fc.constant([])]),
    ),
  );
}
