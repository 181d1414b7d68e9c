import { type BatchReader, batchReader, batchSize } from '../facts/batch-reader.js';
import { type DuplicateResolver, duplicateResolver } from '../facts/duplicates.js';
import { type TableLedger, type TableLedgerBuilder, tableLedger } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';
import type { FactSource, SyncFactSource } from '../facts/source.js';
import { tables } from '../facts/tables.js';
import { asks } from '../measure/columns-read.js';
import { lookedInto, rowClausesOf } from '../program/looked-into.js';
import type { Program } from '../program/program.js';
import type {
  CountedTallies,
  KeptValues,
  PopulationCount,
  SuppliedValue,
  UnitTrait,
} from '../program/word-tallies.js';
import { abortable } from './abortable.js';
import { activeRows } from './active-rows.js';
import { columnsNeeded } from './columns-needed.js';
import type { Room } from './growing.js';
import { lane } from './lane.js';
import { laneTallies } from './lane-tallies.js';
import { tableScan } from './table-scan.js';
import { type TakerContext, takersOf } from './takers.js';
import { world } from './world.js';

/** What a run in memory is told. */
export interface ExecuteOptions {
  /** Combinations of unit traits for which the region is shown beside its total. */
  readonly unitTraits: readonly (readonly UnitTrait[])[];
  /**
   * `check`: rows with one id are found before they count (the table's rows are held while it is read). `trust`: the
   * source has keys; rows are taken as they stream by.
   */
  readonly duplicates: 'check' | 'trust';
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** How far a run has come. */
export interface Progress {
  readonly table: TableName;
  /** Rows of the table read so far. */
  readonly rows: number;
  readonly done: boolean;
}

/** Tables that rows are looked up in, in the order in which they must be read. */
const worldTables: readonly TableName[] = ['units', 'openingHours', 'persons', 'listings'];
const valueTables: readonly TableName[] = ['quotients', 'supplied', 'populations'];

/** The tables that a run reads, in order: those that others are looked up in first. */
function tablesOf(programs: readonly Program[], source: FactSource): readonly TableName[] {
  const fed = programs.flatMap((program) => program.feeds.map((feed) => feed.table)).sort();
  const lookedUp = programs.flatMap((program) => lookedInto(program).map(({ rows }) => rows.table)).sort();
  return [...new Set([...worldTables, ...lookedUp, ...valueTables, ...fed])].filter((one) =>
    source.tables.includes(one),
  );
}

/** Runs programs over rows that are all there. */
export function executeSync(
  programs: readonly Program[],
  source: SyncFactSource,
  options: ExecuteOptions,
): CountedTallies {
  const session = begin(programs, source, options);
  for (const table of tablesOf(programs, source)) {
    const reading = session.table(table);
    if (reading.needsAll) {
      const all: (readonly object[])[] = [];
      for (const batch of source.batches(table)) {
        options.signal?.throwIfAborted();
        all.push(batch);
      }
      reading.check(all);
      for (const batch of all) reading.take(batch);
    } else {
      for (const batch of source.batches(table)) reading.take(batch);
    }
    reading.end();
  }
  return session.finish();
}

/** Runs programs over rows as they come: each table is read once. */
export async function execute(
  programs: readonly Program[],
  source: FactSource,
  options: ExecuteOptions,
): Promise<CountedTallies> {
  const session = begin(programs, source, options);
  for (const table of tablesOf(programs, source)) {
    const reading = session.table(table);
    const all: (readonly object[])[] = [];
    for await (const batch of abortable(source.batches(table), options.signal)) {
      if (reading.needsAll) {
        options.signal?.throwIfAborted();
        all.push(batch);
      } else reading.take(batch);
    }
    if (reading.needsAll) reading.check(all);
    for (const batch of all) reading.take(batch);
    reading.end();
  }
  return session.finish();
}

/** One table being read. */
interface Reading {
  /** Whether its rows must be known before the first is taken. */
  readonly needsAll: boolean;
  check(batches: readonly (readonly object[])[]): void;
  take(batch: readonly object[]): void;
  end(): void;
}

interface Session {
  table(name: TableName): Reading;
  finish(): CountedTallies;
}

/** Rows between two looks at the abort signal, and two reports of progress. */
const rowsAStep = 16_384;

function begin(programs: readonly Program[], source: FactSource, options: ExecuteOptions): Session {
  const room: Room = { owners: 0 };
  const lanes = programs.map((program) => lane(program, room));
  const lookups = activeRows(programs, room);
  const around = world(source.tables, room, lookups);
  const ledgers: Partial<Record<TableName, TableLedger>> = {};
  const delivered: Partial<Record<TableName, readonly string[]>> = {};
  const empty: TableName[] = [];
  const kept = {
    quotients: [] as KeptValues['quotients'][number][],
    supplied: [] as SuppliedValue[],
    populations: [] as PopulationCount[],
  };
  let listingLedger: TableLedgerBuilder | null = null;
  let areListingsSettled = false;
  // Counting the rows of a table that others are looked up in waits until all of those tables are read.
  const later: (() => void)[] = [];
  const settleListings = (): void => {
    // Without a table of listings nobody is listed; with one they are settled at its end.
    if (listingLedger === null && !areListingsSettled) around.settleListings(null);
    areListingsSettled = true;
  };
  const countLater = (): void => {
    settleListings();
    for (const count of later.splice(0)) count();
  };

  function table(name: TableName): Reading {
    options.signal?.throwIfAborted();
    const isWorld = worldTables.includes(name);
    const isLookedUp = isWorld || lookups.tables.has(name);
    if (!isWorld) settleListings();
    if (!isLookedUp) countLater();
    const isCounted = lanes.some(({ program }) => program.feeds.some((feed) => feed.table === name));
    // Rows that look into a table cannot be counted before it is read, and it may be their own.
    const looksInto = lanes.some(({ program }) =>
      rowClausesOf(program, name).some((clause) => asks(clause, 'activeOn')),
    );
    const isHeld = isCounted && (isWorld || valueTables.includes(name) || (isLookedUp && looksInto));
    const held = isHeld ? ([] as (readonly object[])[]) : null;
    const ledger = tableLedger(tables[name], source.columns(name));
    // A source that is trusted is read where somebody looks; otherwise every column is, for the ledger's sake.
    const isLean = options.duplicates === 'trust' && !valueTables.includes(name);
    const reader = batchReader(tables[name], ledger, isLean ? columnsNeeded(name, programs) : null);
    // Rows that others are looked up in are all of interest, whatever their dates.
    const areDatesFirst = isLean && !isLookedUp;
    if (name === 'listings') listingLedger = ledger;
    const takers = takersOf(name, {
      ...{ around, lanes, reader, ledger, kept, source },
      references: options.duplicates === 'check',
      isHeld,
    });
    let resolver: DuplicateResolver | null = null;
    let rows = 0;

    function take(batch: readonly object[]): void {
      if (name === 'persons') room.owners = Math.max(room.owners, rows + batch.length);
      held?.push(batch);
      for (let from = 0; from < batch.length; ) {
        const to = Math.min(batch.length, from + batchSize, from + rowsAStep - (rows % rowsAStep));
        takeSome(batch, from, to);
        from = to;
        if (rows % rowsAStep !== 0) continue;
        options.signal?.throwIfAborted();
        options.onProgress?.({ table: name, rows, done: false });
      }
    }

    function takeSome(batch: readonly object[], from: number, to: number): void {
      const date = areDatesFirst ? takers.date : null;
      const found = reader.read(batch, from, to, rows + 1, date);
      ledger.outsideWindows(reader.undated());
      const { taken } = reader;
      if (resolver !== null) takers.take(taken, withoutRepeats(reader, found, resolver, ledger));
      else if (date !== null) takers.takeDated(taken, found);
      else takers.take(taken, found);
      rows += to - from;
    }

    return {
      needsAll: options.duplicates === 'check' && tables[name].key !== null,
      check(batches) {
        const found = duplicateResolver(tables[name], batches);
        resolver = found.none ? null : found;
      },
      take,
      end() {
        delivered[name] = ledger.delivered();
        if (rows === 0) empty.push(name);
        takers.end();
        if (held !== null) later.push(() => countRows(name, held, resolver, { around, lanes }));
        ledgers[name] = ledger.finish();
        options.onProgress?.({ table: name, rows, done: true });
      },
    };
  }

  function finish(): CountedTallies {
    options.signal?.throwIfAborted();
    countLater();
    // A table that nothing was wanted of is delivered all the same.
    for (const name of source.tables)
      delivered[name] ??= source.columns(name) ?? Object.keys(tables[name].columns);
    return {
      units: around.units,
      lanes: lanes.map((one) => laneTallies(one, around, options.unitTraits)),
      kept: source.tables.includes('populations')
        ? kept
        : { quotients: kept.quotients, supplied: kept.supplied },
      unitsWithHours: source.tables.includes('openingHours')
        ? around.units.map(({ unitId }) => unitId).filter(around.hours().hasHours)
        : null,
      delivered,
      empty,
      ledger: ledgers,
    };
  }

  return { table, finish };
}

/** Counts rows that have been read before and are in the ledger already. */
function countRows(
  name: TableName,
  batches: readonly (readonly object[])[],
  resolver: DuplicateResolver | null,
  { around, lanes }: Pick<TakerContext, 'around' | 'lanes'>,
): void {
  const again = tableLedger(tables[name], Object.keys(tables[name].columns));
  const reader = batchReader(tables[name], again);
  const scan = tableScan(name, lanes, around, reader, again);
  let rows = 0;
  for (const batch of batches) {
    for (let from = 0; from < batch.length; from += batchSize) {
      const to = Math.min(batch.length, from + batchSize);
      const found = reader.read(batch, from, to, rows + 1, null);
      scan.take(reader.taken, resolver === null ? found : withoutRepeats(reader, found, resolver, again));
      rows += to - from;
    }
  }
}

/** Leaves only rows that count, and says so of the others; returns how many are left. */
function withoutRepeats(
  { taken, first }: BatchReader,
  found: number,
  resolver: DuplicateResolver,
  ledger: TableLedgerBuilder,
): number {
  let left = 0;
  for (let k = 0; k < found; k += 1) {
    const i = taken[k] as number;
    const verdict = resolver.verdict(first + i);
    if (verdict === 'repeat') ledger.duplicate(first + i);
    else if (verdict === 'conflict') ledger.conflict(first + i);
    else {
      taken[left] = i;
      left += 1;
    }
  }
  return left;
}
