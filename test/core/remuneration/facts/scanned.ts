import { fromRows, type SyncTables } from '../../../../src/core/facts/source.js';
import { type FactScan, factScan } from '../../../../src/core/remuneration/facts/scan.js';
import { type Findings, findings } from '../../../../src/core/remuneration/findings.js';

/** A reading of rows, and what is noticed on the way. */
export function scanned(rows: object, asOf: number | null = null): { scan: FactScan; notes: Findings } {
  const notes = findings();
  return { scan: factScan(fromRows(rows as SyncTables), asOf, notes), notes };
}

/** What became of the rows of a table. */
export function counted(scan: FactScan, table: keyof FactScan['ledgers']): unknown {
  const ledger = scan.ledgers[table];
  return ledger && [ledger.read, ledger.used, ledger.outsideWindows, ledger.matchedNothing, ledger.rejected];
}
