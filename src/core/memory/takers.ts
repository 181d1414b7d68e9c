import type { TableLedgerBuilder } from '../facts/ledger.js';
import type { RowReader } from '../facts/reader.js';
import type { TableName } from '../facts/rows.js';
import type { FactSource } from '../facts/source.js';
import type { KeptValues, SuppliedValue } from '../program/word-tallies.js';
import type { Lane } from './lane.js';
import { type RowFindings, rowFindings } from './row-findings.js';
import { type TableScan, tableScan } from './table-scan.js';
import { quotientOf, suppliedOf } from './value-rows.js';
import type { World } from './world.js';

/** What rows of a table are taken into. */
export interface TakerContext {
  readonly around: World;
  readonly lanes: readonly Lane[];
  readonly reader: RowReader;
  readonly ledger: TableLedgerBuilder;
  readonly kept: {
    readonly quotients: KeptValues['quotients'][number][];
    readonly supplied: SuppliedValue[];
  };
  readonly source: FactSource;
  /** Whether every row's unit and person are looked up for the ledger. */
  readonly references: boolean;
}

/** What becomes of the rows of one table. */
export interface Takers {
  /** Whether a row with the reader's current dates is of any interest. */
  isDated(): boolean;
  take(rowNumber: number): void;
  /** The same of a row of which {@link Takers.isDated} has just said that it is of interest. */
  takeDated(rowNumber: number): void;
  end(): void;
}

/** Who takes the rows of a table: the world, the values that are kept, or the scan for the feeds. */
export function takersOf(name: TableName, scan: TakerContext): Takers {
  const { around, lanes, reader, ledger, kept } = scan;
  const nothing = (): void => {};
  const usedBy = (keep: (rowNumber: number) => void, end = nothing): Takers => {
    const take = (rowNumber: number): void => {
      keep(rowNumber);
      ledger.used();
    };
    return { isDated: () => true, take, takeDated: take, end };
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
    default:
      return eventTakers(name, tableScan(name, lanes, around, reader, ledger), scan);
  }
}

/** Events: what is noticed about a row is said whether or not it counts, and does not keep it from counting. */
function eventTakers(
  name: TableName,
  scan: TableScan,
  { around, reader, ledger, source, references }: TakerContext,
): Takers {
  const findings: RowFindings = rowFindings(name, {
    world: around,
    reader,
    ledger,
    row: scan.row,
    source,
    references,
  });
  return {
    isDated: scan.isDated,
    take(rowNumber) {
      scan.row.rowNumber = rowNumber;
      findings.note(rowNumber);
      scan.take(rowNumber);
    },
    takeDated(rowNumber) {
      scan.row.rowNumber = rowNumber;
      findings.note(rowNumber);
      scan.takeDated(rowNumber);
    },
    end: () => {},
  };
}
