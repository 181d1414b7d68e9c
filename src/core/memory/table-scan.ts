import { type BatchReader, batchSize, type Dater } from '../facts/batch-reader.js';
import type { TableLedgerBuilder } from '../facts/ledger.js';
import { rowColumns } from '../measure/columns-read.js';
import type { RowNode } from '../measure/nodes.js';
import type { Feed } from '../program/program.js';
import { type Keeper, keeper } from './keepers.js';
import { type CurrentRow, currentRow, type Lane } from './lane.js';
import { type Matcher, matcher } from './matcher.js';
import { type Moments, moments } from './moments.js';
import { rowContext } from './row-context.js';
import { columnIndex, type RowContext } from './row-values.js';
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

/** Feeds that share a matcher: as many as have room for their clauses in a word. */
interface Group {
  readonly matcher: Matcher;
  /** By moment: the clauses of the feeds that it dates. */
  readonly clausesOf: Int32Array;
  /** The bits of the feeds' own clauses, without those of what is counted of a row. */
  readonly feedBits: number;
  /** By bit of its clause. */
  readonly feedAt: readonly (GroupFeed | undefined)[];
}

interface GroupFeed {
  readonly bit: number;
  /** Bit of the row's own counted clause, 0 where there is none. */
  readonly counted: number;
  readonly moment: number;
  readonly keep: Keeper;
  readonly index: number;
  /** Columns that the clauses read and whose null means "not recorded". */
  readonly unrecorded: readonly number[];
  readonly countedUnrecorded: readonly number[];
}

interface LaneScan {
  readonly lane: Lane;
  readonly moments: Moments;
  readonly groups: readonly Group[];
}

const clausesAMatcher = 31;

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

  const isDated = new Uint8Array(batchSize);
  const isUsed = new Uint8Array(batchSize);
  const dated = new Int32Array(batchSize);

  function date(rows: Int32Array, count: number): Uint8Array {
    for (let k = 0; k < count; k += 1) isDated[rows[k] as number] = 0;
    for (const scan of scans) scan.moments.date(rows, count, isDated);
    return isDated;
  }

  function takeDated(rows: Int32Array, count: number): void {
    for (let k = 0; k < count; k += 1) isUsed[rows[k] as number] = 0;
    for (const scan of scans) {
      for (const group of scan.groups) takeGroup(group, scan, rows, count, reader, isUsed);
    }
    let used = 0;
    for (let k = 0; k < count; k += 1) used += isUsed[rows[k] as number] as number;
    ledger.used(used);
    ledger.matchedNothing(count - used);
  }

  return {
    row,
    date,
    takeDated,
    take(rows, count) {
      date(rows, count);
      let within = 0;
      for (let k = 0; k < count; k += 1) {
        const i = rows[k] as number;
        dated[within] = i;
        within += isDated[i] as number;
      }
      ledger.outsideWindows(count - within);
      takeDated(dated, within);
    },
  };
}

function takeGroup(
  group: Group,
  { moments: { words, days }, lane }: LaneScan,
  rows: Int32Array,
  count: number,
  reader: BatchReader,
  isUsed: Uint8Array,
): void {
  const { matcher: own, clausesOf, feedBits, feedAt } = group;
  const { isTrue, notFalse } = own;
  askWhere(words, clausesOf, notFalse, rows, count);
  own.match(rows, count);
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    const trues = isTrue[i] as number;
    if (trues !== notFalse[i]) {
      reader.at = i;
      noteUnknowns(group, trues, notFalse[i] as number, lane, reader);
    }
    if ((trues & feedBits) === 0) continue;
    reader.at = i;
    isUsed[i] = 1;
    for (let bits = trues & feedBits; bits !== 0; bits &= bits - 1) {
      const feed = feedAt[31 - Math.clz32(bits & -bits)] as GroupFeed;
      const word = words[feed.moment * batchSize + i] as number;
      feed.keep(word, days[feed.moment]?.[i] as number, (trues & feed.counted) !== 0);
    }
  }
}

/** Asks of each row the clauses of the moments in which it counts. */
function askWhere(
  words: Int32Array,
  clausesOf: Int32Array,
  asked: Int32Array,
  rows: Int32Array,
  count: number,
): void {
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    let clauses = 0;
    for (let m = 0; m < clausesOf.length; m += 1) {
      if (words[m * batchSize + i] !== 0) clauses |= clausesOf[m] as number;
    }
    asked[i] = clauses;
  }
}

/** Counts the row for each feed of which a clause is unknown because something was not recorded. */
function noteUnknowns(
  { feedAt }: Group,
  isTrue: number,
  notFalse: number,
  lane: Lane,
  reader: BatchReader,
): void {
  for (const feed of feedAt) {
    if (feed === undefined) continue;
    const isUnknown = (bit: number): boolean => (notFalse & ~isTrue & bit) !== 0;
    if (isUnknown(feed.bit)) noteUnknown(feed.unrecorded, feed.index, lane.notKnown, reader);
    else if ((isTrue & feed.bit) !== 0 && isUnknown(feed.counted)) {
      noteUnknown(feed.countedUnrecorded, feed.index, lane.notKnownCounted, reader);
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

function laneScan(
  table: string,
  lane: Lane,
  world: World,
  reader: BatchReader,
  row: CurrentRow,
  context: RowContext,
): LaneScan {
  const own = lane.program.feeds
    .map((feed, index) => ({ feed, index }))
    .filter(({ feed }) => feed.table === table);
  const when = moments(
    own.map(({ feed }) => feed.when),
    lane.program,
    context,
  );
  const groups: Group[] = [];
  let clauses: RowNode[] = [];
  let feeds: GroupFeed[] = [];
  const close = (): void => {
    if (feeds.length > 0) groups.push(groupOf(clauses, feeds, when, context));
    clauses = [];
    feeds = [];
  };
  const addClause = (clause: RowNode): number => 1 << (clauses.push(clause) - 1);
  own.forEach(({ feed, index }, i) => {
    const counted = ownCounted(feed, lane);
    if (clauses.length + (counted === null ? 1 : 2) > clausesAMatcher) close();
    feeds.push({
      bit: addClause(feed.where),
      // Asked only of rows that are in the denominator.
      counted: counted === null ? 0 : addClause({ kind: 'all', of: [feed.where, counted] }),
      moment: when.of[i] as number,
      keep: keeper(feed, { lane, world, reader, row, context }),
      index,
      unrecorded: unrecorded(feed.where, reader),
      countedUnrecorded: counted === null ? [] : unrecorded(counted, reader),
    });
  });
  close();
  return { lane, moments: when, groups };
}

function groupOf(
  clauses: readonly RowNode[],
  feeds: readonly GroupFeed[],
  when: Moments,
  context: RowContext,
): Group {
  const clausesOf = new Int32Array(when.days.length);
  const feedAt: (GroupFeed | undefined)[] = clauses.map(() => undefined);
  let feedBits = 0;
  for (const feed of feeds) {
    clausesOf[feed.moment] = (clausesOf[feed.moment] as number) | feed.bit | feed.counted;
    feedAt[31 - Math.clz32(feed.bit)] = feed;
    feedBits |= feed.bit;
  }
  return { matcher: matcher(clauses, context), clausesOf, feedBits, feedAt };
}

/** The clause that a row is counted by, when it can be decided at once. */
export function ownCounted(
  feed: Feed,
  { program, waiting }: Pick<Lane, 'program' | 'waiting'>,
): RowNode | null {
  if (feed.into.kind !== 'tally' || waiting[feed.into.tally] !== null) return null;
  const of = program.tallies[feed.into.tally]?.of;
  return of?.kind === 'rows' && of.counted?.kind === 'row' ? of.counted.where : null;
}

function unrecorded(clause: RowNode, reader: BatchReader): readonly number[] {
  return [...rowColumns(clause)]
    .filter((column) => reader.table.columns[column]?.missing === 'not-recorded')
    .map((column) => columnIndex(reader, column));
}
