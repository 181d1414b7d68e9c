import type { Day } from '../../calendar/day.js';
import { duplicateResolver } from '../../facts/duplicates.js';
import type { TableLedger } from '../../facts/ledger.js';
import { tableLedger } from '../../facts/ledger.js';
import type { RowReader } from '../../facts/reader.js';
import { rowReader } from '../../facts/reader.js';
import type { TableName } from '../../facts/rows.js';
import type { SyncFactSource } from '../../facts/source.js';
import type { TableSpec } from '../../facts/spec.js';
import { tables } from '../../facts/tables.js';
import type { Findings } from '../findings.js';

/** What became of a row that can be read. */
export type RowUse = 'used' | 'outside' | 'nothing';

/** The cells of the row that is being read. */
export interface Cells {
  /** NaN = null. */
  number(column: number): number;
  text(column: number): string | null;
  codes(column: number): readonly string[] | null;
}

/** Reads tables of a source for a payment run: bad rows go to the ledger, rows known after `asOf` are left out. */
export interface FactScan {
  has(table: TableName): boolean;
  /** Whether the column was delivered; true where the table is empty. */
  hasColumn(table: TableName, column: string): boolean;
  /**
   * Reads a table once. Makes the row's taker with the index of each column.
   *
   * @returns false when the table is not delivered
   */
  read(table: TableName, make: (cells: Cells, at: (column: string) => number) => () => RowUse): boolean;
  readonly ledgers: Readonly<Partial<Record<TableName, TableLedger>>>;
}

/** The columns whose day says when a row became known: what is dated or registered later was not known. */
const knownBy: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  contacts: ['date', 'registeredOn'],
  prescriptions: ['date', 'registeredOn'],
  notes: ['date'],
  unitReports: ['reportedOn'],
  supplied: ['reportedOn'],
};

/**
 * Begins the reading of a source.
 *
 * @param source - rows that are all there
 * @param asOf - the last day whose knowledge counts; null: everything counts
 * @param notes - where it is said what was left out
 */
export function factScan(source: SyncFactSource, asOf: Day | null, notes: Findings): FactScan {
  const ledgers: Partial<Record<TableName, TableLedger>> = {};
  const delivered = new Map<TableName, readonly string[]>();

  function read(
    table: TableName,
    make: (cells: Cells, at: (column: string) => number) => () => RowUse,
  ): boolean {
    if (!source.tables.includes(table)) return false;
    const spec: TableSpec = tables[table];
    const ledger = tableLedger(spec, source.columns(table));
    const reader = rowReader(spec, ledger);
    const batches = [...source.batches(table)];
    const resolver = spec.key === null ? null : duplicateResolver(spec, batches);
    const take = make(cellsOf(reader), (column) => reader.columns.indexOf(column));
    const knownAt =
      asOf === null ? [] : (knownBy[table] ?? []).map((column) => reader.columns.indexOf(column));
    let rows = 0;
    let later = 0;
    for (const batch of batches) {
      for (const row of batch) {
        rows += 1;
        if (!reader.read(row, rows)) continue;
        const verdict = resolver === null || resolver.none ? 'unique' : resolver.verdict(rows);
        if (verdict === 'repeat') {
          ledger.duplicate(rows);
          continue;
        }
        if (verdict === 'conflict') {
          ledger.conflict(rows);
          continue;
        }
        if (asOf !== null && knownAt.some((column) => (reader.numbers[column] as number) > asOf)) {
          later += 1;
          ledger.outsideWindows();
          continue;
        }
        const use = take();
        if (use === 'used') ledger.used();
        else if (use === 'outside') ledger.outsideWindows();
        else ledger.matchedNothing();
      }
    }
    delivered.set(table, ledger.delivered());
    const finished = ledger.finish();
    ledgers[table] = finished;
    if (later > 0) {
      notes.add(
        'known-later',
        {},
        {
          sv: `${table}: ${later} rader är daterade, registrerade eller rapporterade efter kunskapsdagen och räknas inte.`,
          en: `${table}: ${later} rows are dated, registered or reported after the day of knowledge and do not count.`,
        },
      );
    }
    if (finished.rejected > 0) {
      notes.add(
        'rows-rejected',
        {},
        {
          sv: `${table}: ${finished.rejected} av ${finished.read} rader kan inte läsas och räknas inte; se liggaren.`,
          en: `${table}: ${finished.rejected} of ${finished.read} rows cannot be read and do not count; see the ledger.`,
        },
      );
    }
    return true;
  }

  return {
    has: (table) => source.tables.includes(table),
    hasColumn: (table, column) => {
      const known = delivered.get(table) ?? source.columns(table);
      return known === null || known.length === 0 || known.includes(column);
    },
    read,
    ledgers,
  };
}

function cellsOf({ numbers, texts }: RowReader): Cells {
  return {
    number: (column) => numbers[column] as number,
    text: (column) => texts[column] as string | null,
    codes: (column) => texts[column] as readonly string[] | null,
  };
}
