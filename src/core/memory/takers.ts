import type { BatchReader, Dater } from '../facts/batch-reader.js';
import { type TableLedgerBuilder, tableLedger } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';
import type { FactSource } from '../facts/source.js';
import { tables } from '../facts/tables.js';
import type { KeptValues, PopulationCount, SuppliedValue } from '../program/word-tallies.js';
import { currentRow, type Lane } from './lane.js';
import { rowContext } from './row-context.js';
import { type RowFindings, rowFindings } from './row-findings.js';
import { type TableScan, tableScan } from './table-scan.js';
import { populationOf, quotientOf, suppliedOf } from './value-rows.js';
import type { World } from './world.js';

/** What rows of a table are taken into. */
export interface TakerContext {
  readonly around: World;
  readonly lanes: readonly Lane[];
  readonly reader: BatchReader;
  readonly ledger: TableLedgerBuilder;
  readonly kept: {
    readonly quotients: KeptValues['quotients'][number][];
    readonly supplied: SuppliedValue[];
    readonly populations: PopulationCount[];
  };
  readonly source: FactSource;
  /** Whether every row's unit and person are looked up for the ledger. */
  readonly references: boolean;
  /** Whether the rows are held and counted when all tables that rows are looked up in are read. */
  readonly isHeld: boolean;
}

/** What becomes of the rows of one table. */
export interface Takers {
  /** Whether rows are of any interest by their dates; null where all are. */
  readonly date: Dater | null;
  /** Takes the first `count` of the rows of the reader's batch. */
  take(rows: Int32Array, count: number): void;
  /** The same of rows that {@link Takers.date} has dated last. */
  takeDated(rows: Int32Array, count: number): void;
  end(): void;
}

/** Who takes the rows of a table: the world, the values that are kept, or the scan for the feeds. */
export function takersOf(name: TableName, scan: TakerContext): Takers {
  const { around, lanes, reader, ledger, kept } = scan;
  const nothing = (): void => {};
  const row = currentRow(reader, around);
  const isLookedInto = around.activeRows.tables.has(name);
  const keepActive = isLookedInto ? around.activeRows.adder(rowContext(reader, row, around)) : nothing;
  const usedBy = (keep: (rowNumber: number) => void, end = nothing): Takers => {
    const take = (rows: Int32Array, count: number): void => {
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        reader.at = i;
        keep(reader.first + i);
        keepActive();
      }
      ledger.used(count);
    };
    return { date: null, take, takeDated: take, end };
  };
  switch (name) {
    case 'units':
      return usedBy(() => around.addUnit(reader));
    case 'openingHours':
      return usedBy(() => around.addHours(reader));
    case 'persons':
      return usedBy(around.personAdder(reader));
    case 'listings':
      return usedBy(around.listingAdder(reader, ledger), () => around.settleListings(ledger));
    case 'quotients':
      return usedBy(() => kept.quotients.push(quotientOf(reader)));
    case 'supplied':
      return usedBy(() => kept.supplied.push(suppliedOf(reader)));
    case 'populations':
      return usedBy(() => kept.populations.push(populationOf(reader)));
    default: {
      if (!isLookedInto) return eventTakers(name, tableScan(name, lanes, around, reader, ledger), scan);
      // Every row that others are compared with is of use; what feeds make of it is no second use.
      const apart = tableLedger(tables[name], Object.keys(tables[name].columns));
      const counting = scan.isHeld ? null : tableScan(name, lanes, around, reader, apart);
      const findings = findingsOf(name, row, scan);
      const used = usedBy(nothing);
      const take = (rows: Int32Array, count: number): void => {
        findings.note(rows, count);
        counting?.take(rows, count);
        used.take(rows, count);
      };
      return { ...used, take, takeDated: take };
    }
  }
}

function findingsOf(
  name: TableName,
  row: TableScan['row'],
  { around, reader, ledger, source, references }: TakerContext,
): RowFindings {
  return rowFindings(name, { world: around, reader, ledger, row, source, references });
}

/** Events: what is noticed about a row is said whether or not it counts, and does not keep it from counting. */
function eventTakers(name: TableName, scan: TableScan, context: TakerContext): Takers {
  const findings = findingsOf(name, scan.row, context);
  return {
    date: scan.date,
    take(rows, count) {
      findings.note(rows, count);
      scan.take(rows, count);
    },
    takeDated(rows, count) {
      findings.note(rows, count);
      scan.takeDated(rows, count);
    },
    end: () => {},
  };
}
