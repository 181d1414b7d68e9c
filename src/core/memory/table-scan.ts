import { type BatchReader, batchSize, type Dater } from '../facts/batch-reader.js';
import type { TableLedgerBuilder } from '../facts/ledger.js';
import { type Group, laneScan } from './feed-groups.js';
import { type CurrentRow, currentRow, type Lane } from './lane.js';
import { rowContext } from './row-context.js';
import type { World } from './world.js';

/** Looks at the rows of one table, a batch at a time, for every feed of every lane. */
export interface TableScan {
  readonly row: CurrentRow;
  /** Whether a row counts in any period of any feed. */
  readonly date: Dater;
  /** Takes rows that {@link TableScan.date} has dated last, and says in the ledger what became of them. */
  takeDated(rows: Int32Array, count: number): void;
  /** Takes rows that have not been dated. */
  take(rows: Int32Array, count: number): void;
}

export function tableScan(
  table: string,
  lanes: readonly Lane[],
  world: World,
  reader: BatchReader,
  ledger: TableLedgerBuilder,
): TableScan {
  const row = currentRow(reader, world);
  const context = rowContext(reader, row, world);
  const scans = lanes
    .map((lane) => laneScan(table, lane, world, reader, row, context))
    .filter((one) => one.groups.length > 0);
  const groups = scans.flatMap((one) => one.groups);

  const isDated = new Uint8Array(batchSize);
  const isUsed = new Uint8Array(batchSize);
  const some = new Int32Array(batchSize);
  const dated = new Int32Array(batchSize);

  function date(rows: Int32Array, count: number): Uint8Array {
    clear(isDated, rows, count);
    for (const { moments } of scans) moments.date(rows, count, isDated);
    return isDated;
  }

  function takeDated(rows: Int32Array, count: number): void {
    clear(isUsed, rows, count);
    for (const group of groups) {
      group.ask(rows, count);
      group.matcher.match(rows, count);
      const unsure = markMatches(group, isUsed, rows, count, some);
      if (unsure > 0) noteUnknowns(group, some, unsure, reader);
    }
    const used = usedOf(isUsed, rows, count, some);
    row.lookUp(some, used);
    for (const group of groups) keepMatches(group, some, used);
    ledger.used(used);
    ledger.matchedNothing(count - used);
  }

  return {
    row,
    date,
    takeDated,
    take(rows, count) {
      date(rows, count);
      const within = usedOf(isDated, rows, count, dated);
      ledger.outsideWindows(count - within);
      takeDated(dated, within);
    },
  };
}

function clear(of: Uint8Array, rows: Int32Array, count: number): void {
  for (let k = 0; k < count; k += 1) of[rows[k] as number] = 0;
}

/** Puts the rows that are marked with 1 into `to`; returns how many there are. */
function usedOf(is: Uint8Array, rows: Int32Array, count: number, to: Int32Array): number {
  let size = 0;
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    to[size] = i;
    size += is[i] as number;
  }
  return size;
}

/** Marks the rows that match a feed, and puts those of which a clause is unknown into `unsure`; returns how many. */
function markMatches(
  { matcher: { isTrue, notFalse }, feedBits }: Group,
  isUsed: Uint8Array,
  rows: Int32Array,
  count: number,
  unsure: Int32Array,
): number {
  let size = 0;
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const trues = isTrue[i] as number;
    if ((trues & feedBits) !== 0) isUsed[i] = 1;
    unsure[size] = i;
    if (trues !== notFalse[i]) size += 1;
  }
  return size;
}

/** Feed by feed: what one feed keeps of many rows is one loop. */
function keepMatches({ feeds, matcher: { isTrue }, matched }: Group, rows: Int32Array, count: number): void {
  for (const { bit, keep } of feeds) {
    const size = rowsWith(bit, isTrue, rows, count, matched);
    if (size > 0) keep(matched, size);
  }
}

/** Puts the rows of which one of the bits is set into `to`; returns how many there are. */
function rowsWith(bits: number, of: Int32Array, rows: Int32Array, count: number, to: Int32Array): number {
  let size = 0;
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    to[size] = i;
    if (((of[i] as number) & bits) !== 0) size += 1;
  }
  return size;
}

/** Counts rows for each feed of which a clause is unknown because something was not recorded. */
function noteUnknowns(
  { feeds, matcher: { isTrue, notFalse }, lane }: Group,
  rows: Int32Array,
  count: number,
  reader: BatchReader,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const trues = isTrue[i] as number;
    const unknown = (notFalse[i] as number) & ~trues;
    reader.at = i;
    for (const { bit, counted, index, unrecorded, countedUnrecorded } of feeds) {
      if ((unknown & bit) !== 0) noteUnknown(unrecorded, index, lane.notKnown, reader);
      else if ((trues & bit) !== 0 && (unknown & counted) !== 0) {
        noteUnknown(countedUnrecorded, index, lane.notKnownCounted, reader);
      }
    }
  }
}

function noteUnknown(
  columns: readonly number[],
  feed: number,
  found: Int32Array,
  { numbers, texts, at }: BatchReader,
): void {
  if (columns.some((i) => texts[i]?.[at] === null && Number.isNaN(numbers[i]?.[at])))
    found[feed] = (found[feed] as number) + 1;
}
