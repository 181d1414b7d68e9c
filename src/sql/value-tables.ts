import { duplicateResolver } from '../core/facts/duplicates.js';
import { type TableLedger, tableLedger } from '../core/facts/ledger.js';
import { type RowReader, rowReader } from '../core/facts/reader.js';
import type { TableName } from '../core/facts/rows.js';
import { tables } from '../core/facts/tables.js';
import type { Dialect } from './dialect.js';
import type { SqlValue } from './engine.js';
import { requireReadable, type Source, type SourceTable } from './source.js';
import { name, type Sql, sql } from './sql.js';

/** Tables of few rows that are fetched and read as rows from memory are: the same rules by the same code. */
export const fetchedTables: readonly TableName[] = [
  'units',
  'openingHours',
  'quotients',
  'supplied',
  'populations',
];

/** The rows of a fetched table that count, and what became of all of them. */
export interface Fetched {
  readonly rows: number;
  readonly ledger: TableLedger;
}

const physicalTexts: ReadonlySet<string> = new Set(['text']);

/** `select` of a table's columns as texts. */
export function fetchSelect(table: TableName, source: SourceTable, dialect: Dialect): Sql {
  requireReadable(table, source, Object.keys(source.columns));
  const columns = Object.entries(source.columns).map(([column, { value, physical }]) => {
    const isMonth = tables[table].columns[column as never] !== undefined && typeOf(table, column) === 'month';
    const text = physicalTexts.has(physical) ? value : dialect.toText(value);
    return sql`${isMonth && physical === 'date' ? dialect.part(text, 1, 7) : text} as ${name(column)}`;
  });
  return sql`select ${columns.length === 0 ? sql`1 as ${name('one')}` : columns} from ${source.relation}`;
}

function typeOf(table: TableName, column: string): string {
  const columns: Readonly<Record<string, { readonly type: string }>> = tables[table].columns;
  return columns[column]?.type ?? '';
}

/** A fetched cell as a row in memory has it: a double is a number, whose text may have an exponent. */
function cellOf(column: SourceTable['columns'][string] | undefined, value: SqlValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  return column?.physical === 'double' ? Number(value) : String(value);
}

/** Reads fetched rows by core's reader; `keep` is called with the reader at each row that counts. */
export function readFetched(
  table: TableName,
  source: Source,
  found: readonly (readonly SqlValue[])[],
  duplicates: 'check' | 'trust',
  keep: (reader: RowReader) => void,
): Fetched {
  const own = source[table] as SourceTable;
  const columns = Object.keys(own.columns);
  const rows = found.map((cells) =>
    Object.fromEntries(columns.map((column, i) => [column, cellOf(own.columns[column], cells[i])])),
  );
  const ledger = tableLedger(tables[table], [...columns, ...own.unknown]);
  const reader = rowReader(tables[table], ledger);
  const resolver =
    duplicates === 'check' && tables[table].key !== null ? duplicateResolver(tables[table], [rows]) : null;
  rows.forEach((row, i) => {
    if (!reader.read(row, i + 1)) return;
    const verdict = resolver?.verdict(i + 1) ?? 'unique';
    if (verdict === 'repeat') ledger.duplicate(i + 1);
    else if (verdict === 'conflict') ledger.conflict(i + 1);
    else {
      keep(reader);
      ledger.used();
    }
  });
  return { rows: rows.length, ledger: ledger.finish() };
}
