import { SourceError } from '../core/errors.js';
import type { TableName } from '../core/facts/rows.js';
import type { ColumnSpec } from '../core/facts/spec.js';
import { tables } from '../core/facts/tables.js';
import { acceptable } from './cells.js';
import type { Dialect, Physical } from './dialect.js';
import type { Relations, SqlSession } from './engine.js';
import { name, type Sql } from './sql.js';

/** A column of the caller's that holds a column of the facts. */
export interface SourceColumn {
  readonly value: Sql;
  /** The engine's type, for messages. */
  readonly type: string;
  readonly physical: Physical;
}

/** A caller's table as a fact table. */
export interface SourceTable {
  readonly relation: Sql;
  /** By column of the fact table; what is not here is not delivered. */
  readonly columns: Readonly<Record<string, SourceColumn>>;
  /** Columns of the caller's that no column of the facts is made of. */
  readonly unknown: readonly string[];
}

/** The fact tables of a database, by name. */
export type Source = Readonly<Partial<Record<TableName, SourceTable>>>;

/** The columns of a fact table's spec. */
export function specsOf(table: TableName): Readonly<Record<string, ColumnSpec>> {
  return tables[table].columns;
}

/** Finds in the engine's catalogue which columns each table has: those of the facts' own names. */
export async function sourceOf(relations: Relations, session: SqlSession, dialect: Dialect): Promise<Source> {
  const found: Partial<Record<TableName, SourceTable>> = {};
  for (const [table, relation] of Object.entries(relations) as [TableName, Sql][]) {
    const specs = specsOf(table);
    const columns: Record<string, SourceColumn> = {};
    const unknown: string[] = [];
    for (const { name: column, type } of await session.columns(relation)) {
      if (Object.hasOwn(specs, column)) {
        columns[column] = { value: name(column), type, physical: dialect.physical(type) };
      } else unknown.push(column);
    }
    found[table] = { relation, columns, unknown };
  }
  return found;
}

/** @throws {SourceError} for a column that cannot hold what the facts want of it */
export function requireReadable(table: TableName, source: SourceTable, columns: Iterable<string>): void {
  const specs = specsOf(table);
  for (const column of columns) {
    const own = source.columns[column];
    const spec = specs[column];
    if (own === undefined || spec === undefined || acceptable[spec.type].includes(own.physical)) continue;
    throw new SourceError({
      code: 'column-of-wrong-type',
      what: `the column is of the type ${own.type}, which cannot hold ${wanted[spec.type]}`,
      where: { table, column },
      todo: `deliver it as ${acceptable[spec.type].map((one) => words[one]).join(' or ')}`,
    });
  }
}

const wanted: Readonly<Record<ColumnSpec['type'], string>> = {
  id: 'an identifier',
  text: 'a text',
  code: 'a code',
  codes: 'a list of codes',
  enum: 'one of the listed values',
  boolean: 'true or false',
  date: 'a local date',
  instant: 'an instant',
  time: 'a time HH:MM',
  month: 'a month YYYY-MM',
  period: 'a period id',
  integer: 'a whole number',
  decimal: 'a decimal number',
  money: 'an amount of kronor',
};

const words: Readonly<Record<Physical, string>> = {
  text: 'a text',
  texts: 'a list of texts',
  integer: 'a whole number',
  decimal: 'a decimal number',
  double: 'a floating-point number',
  boolean: 'a truth value',
  date: 'a date',
  instant: 'a timestamp with time zone',
  'local-time': 'a timestamp without time zone',
  other: 'something else',
};
