import type { TableName } from '../../src/core/facts/rows.js';
import type { ColumnSpec } from '../../src/core/facts/spec.js';
import { tableNames, tables } from '../../src/core/facts/tables.js';

/**
 * Random worlds as tables of a database. A column of a database has one type, where a column of objects has any: cells
 * that the column cannot hold are replaced *in the world*, before either executor sees it, by a fault that it can.
 */

/** How a world's columns are stored: all as texts, or each in the type that fits it. */
export type Layout = 'texts' | 'types';

export type Cell = string | number | boolean | readonly string[] | null;
export type WorldRow = Readonly<Record<string, unknown>>;
/** Rows by table, as objects; {@link storable} makes their cells what columns can hold. */
export type World = { readonly [K in TableName]?: readonly object[] };

/** The type of a column in a layout, in words that each engine translates. */
export type ColumnKind = 'text' | 'texts' | 'boolean' | 'date' | 'instant' | 'integer' | 'decimal' | 'double';

export function kindOf(spec: ColumnSpec, layout: Layout): ColumnKind {
  if (spec.type === 'codes') return 'texts';
  if (spec.type === 'boolean') return 'boolean';
  if (layout === 'texts') return 'text';
  switch (spec.type) {
    case 'date':
      return 'date';
    case 'instant':
      return 'instant';
    case 'integer':
      return 'integer';
    case 'decimal':
      return 'double';
    case 'money':
      return 'decimal';
    default:
      return 'text';
  }
}

const isDate = (value: string): boolean => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (parts === null) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
};

const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:\d\d)?)$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** The cell as the column can hold it: the same value, or a fault of the same effect. */
function held(spec: ColumnSpec, kind: ColumnKind, value: unknown): Cell {
  if (value === undefined || value === null) return null;
  switch (kind) {
    case 'texts':
      return Array.isArray(value) && value.every((one) => typeof one === 'string')
        ? (value as string[])
        : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'text':
      if (value instanceof Date) {
        return spec.type === 'instant' && !Number.isNaN(value.getTime()) ? value.toISOString() : 'a Date';
      }
      if (typeof value === 'number') {
        if (['integer', 'decimal', 'money'].includes(spec.type)) return String(value);
        if (spec.type === 'enum' || spec.type === 'date') return `a number ${value}`;
        // An identifier that is no text is read by neither: there is none.
        return null;
      }
      return typeof value === 'string' ? value : null;
    case 'date':
      return typeof value === 'string' && isDate(value) ? value : null;
    case 'instant':
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
      return typeof value === 'string' && isInstant(value) ? new Date(value).toISOString() : null;
    case 'integer': {
      const number = value === '' ? Number.NaN : Number(value);
      return Number.isSafeInteger(number) ? number : null;
    }
    case 'double': {
      const number = value === '' ? Number.NaN : Number(value);
      return Number.isFinite(number) ? number : null;
    }
    case 'decimal':
      return typeof value === 'string' && /^-?\d+(\.\d{1,2})?$/.test(value) ? value : null;
  }
}

/** The world with every cell as its column holds it: what both executors are given. */
export function storable(world: World, layout: Layout): World {
  return Object.fromEntries(
    tableNames.map((table) => {
      const specs = Object.entries<ColumnSpec>(tables[table].columns);
      const rows = ((world[table] ?? []) as readonly WorldRow[]).map((row) =>
        Object.fromEntries(specs.map(([name, spec]) => [name, held(spec, kindOf(spec, layout), row[name])])),
      );
      return [table, rows];
    }),
  );
}
