import type { TableName } from '../../core/facts/rows.js';
import type { ColumnSpec } from '../../core/facts/spec.js';
import { writtenTruths } from '../../core/facts/written-truths.js';
import type { Dialect } from '../dialect.js';
import type { SqlSession, SqlValue } from '../engine.js';
import { type Source, type SourceColumn, type SourceTable, specsOf } from '../source.js';
import { name, render, type Sql, sql } from '../sql.js';

/** A row of a database as rows in memory are. */
export type FetchedRow = Readonly<Record<string, unknown>>;

/** How one column is fetched, and what its value is made into. */
interface FetchedColumn {
  readonly select: Sql;
  read(value: string): unknown;
}

const asIs = (value: string): unknown => value;

/** Milliseconds since 1970 as an instant; one that no date can hold stays a text, which is a fault. */
function instant(ms: string): string {
  const date = new Date(Number(ms));
  return Number.isNaN(date.getTime()) ? `${ms} ms` : date.toISOString();
}

/** A decimal as it is written by hand: without the zeros of its column's scale. */
const plainNumber = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** A list; one without elements is none. */
function listed(text: string): unknown {
  const list = JSON.parse(text) as unknown;
  return Array.isArray(list) && list.length === 0 ? null : list;
}

/** What cannot be written as a decimal is there, and no number. */
const unreadable: Sql = sql`'unreadable'`;

function fetchedColumn(spec: ColumnSpec, { value, physical }: SourceColumn, dialect: Dialect): FetchedColumn {
  switch (physical) {
    case 'text':
      if (spec.type === 'boolean')
        return { select: value, read: (own) => writtenTruths.get(own.toLowerCase()) ?? own };
      if (spec.type === 'codes') return { select: value, read: (own) => own.split('|') };
      return { select: value, read: asIs };
    case 'texts':
      return { select: dialect.listText(value), read: listed };
    case 'boolean':
      return { select: dialect.toText(value), read: (own) => writtenTruths.get(own.toLowerCase()) ?? own };
    case 'date': {
      const own = dialect.toText(value);
      return { select: spec.type === 'month' ? dialect.part(own, 1, 7) : own, read: asIs };
    }
    case 'instant':
      return { select: dialect.toText(dialect.epochMs(value)), read: instant };
    case 'decimal':
    case 'double':
      if (spec.type === 'text') return { select: dialect.toText(value), read: asIs };
      return {
        select: sql`case when ${value} is not null then coalesce(${dialect.toText(dialect.decimal(value, physical))}, ${unreadable}) end`,
        read: plainNumber,
      };
    case 'integer':
      return { select: dialect.toText(value), read: asIs };
    case 'local-time':
    case 'other':
      // Nothing of the facts is read of such a column: who needs it has been told.
      return { select: sql`null`, read: asIs };
  }
}

/**
 * Fetches rows of a fact table from a database, as rows in memory are.
 *
 * @param where - which rows; all when null
 */
export async function fetchRows(
  table: TableName,
  source: SourceTable,
  where: Sql | null,
  session: SqlSession,
  dialect: Dialect,
): Promise<readonly FetchedRow[]> {
  const specs = specsOf(table);
  const columns = Object.entries(source.columns).flatMap(([column, own]) => {
    const spec = specs[column];
    return spec === undefined ? [] : [{ column, ...fetchedColumn(spec, own, dialect) }];
  });
  const selected = columns.map(({ column, select }) => sql`${select} as ${name(`f_${column}`)}`);
  const list = selected.length === 0 ? [sql`1 as ${name('f')}`] : selected;
  const which = where === null ? sql`` : sql` where ${where}`;
  const found = await session.rows(render(sql`select ${list} from ${source.relation}${which}`, dialect));
  return found.map((cells) =>
    Object.fromEntries(columns.map(({ column, read }, i) => [column, readCell(read, cells[i])])),
  );
}

function readCell(read: (value: string) => unknown, cell: SqlValue | undefined): unknown {
  return cell === null || cell === undefined ? null : read(String(cell));
}

/** The columns of the facts that a database's table has, and those that nobody knows. */
export function columnsThere(source: Source, table: TableName): readonly string[] {
  const own = source[table];
  return own === undefined ? [] : [...Object.keys(own.columns), ...own.unknown];
}
