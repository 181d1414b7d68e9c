import type { TableLedgerBuilder } from '../facts/ledger.js';
import type { RowReader } from '../facts/reader.js';
import { rowColumns } from '../measure/columns-read.js';
import type { RowNode } from '../measure/nodes.js';
import type { Feed } from '../program/program.js';
import { type Keeper, keeper } from './keepers.js';
import { type CurrentRow, currentRow, type Lane } from './lane.js';
import { type Matcher, matcher } from './matcher.js';
import { type Moments, moments } from './moments.js';
import { columnIndex, type RowContext } from './row-values.js';
import type { World } from './world.js';

/** Looks at each row of one table, for every feed of every lane. */
export interface TableScan {
  readonly row: CurrentRow;
  /** Whether a row with the reader's current dates counts in any period of any feed. */
  isDated(): boolean;
  /** Takes the reader's current row and says in the ledger what became of it. */
  take(rowNumber: number): void;
  /** The same of a row that {@link TableScan.isDated} has just dated. */
  takeDated(rowNumber: number): void;
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
  /** Whether the row that was dated last counts in any period. */
  isDated: boolean;
}

const clausesAMatcher = 31;

export function tableScan(
  table: string,
  lanes: readonly Lane[],
  world: World,
  reader: RowReader,
  ledger: TableLedgerBuilder,
): TableScan {
  const row = currentRow(reader, world);
  const context: RowContext = {
    reader,
    birthDay: row.birthDay,
    isOpen: (unitId, day, minute) => world.hours().isOpen(unitId, day, minute),
  };
  const scans = lanes
    .map((lane) => laneScan(table, lane, world, reader, row, context))
    .filter((one) => one.groups.length > 0);

  function isDated(): boolean {
    let dated = false;
    for (const scan of scans) {
      scan.isDated = scan.moments.date();
      if (scan.isDated) dated = true;
    }
    return dated;
  }

  function takeDated(rowNumber: number): void {
    row.rowNumber = rowNumber;
    let used = false;
    for (const scan of scans) {
      if (!scan.isDated) continue;
      const { groups } = scan;
      for (let g = 0; g < groups.length; g += 1) {
        if (takeGroup(groups[g] as Group, scan.moments, scan.lane, reader)) used = true;
      }
    }
    if (used) ledger.used();
    else ledger.matchedNothing();
  }

  return {
    row,
    isDated,
    take(rowNumber) {
      row.rowNumber = rowNumber;
      if (isDated()) takeDated(rowNumber);
      else ledger.outsideWindows();
    },
    takeDated,
  };
}

function takeGroup(group: Group, { words, days }: Moments, lane: Lane, reader: RowReader): boolean {
  const { matcher: own, clausesOf, feedBits, feedAt } = group;
  let mask = 0;
  for (let i = 0; i < words.length; i += 1) if (words[i] !== 0) mask |= clausesOf[i] as number;
  if (mask === 0) return false;
  own.match(mask);
  const { isTrue, notFalse } = own;
  for (let bits = isTrue & feedBits; bits !== 0; bits &= bits - 1) {
    const feed = feedAt[31 - Math.clz32(bits & -bits)] as GroupFeed;
    feed.keep(words[feed.moment] as number, days[feed.moment] as number, (isTrue & feed.counted) !== 0);
  }
  if (isTrue !== notFalse) noteUnknowns(group, isTrue, notFalse, lane, reader);
  return (isTrue & feedBits) !== 0;
}

/** Counts the row for each feed of which a clause is unknown because something was not recorded. */
function noteUnknowns(
  { feedAt }: Group,
  isTrue: number,
  notFalse: number,
  lane: Lane,
  reader: RowReader,
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
  { numbers, texts }: RowReader,
): void {
  if (columns.some((i) => texts[i] === null && Number.isNaN(numbers[i])))
    found[feed] = (found[feed] as number) + 1;
}

function laneScan(
  table: string,
  lane: Lane,
  world: World,
  reader: RowReader,
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
      counted: counted === null ? 0 : addClause(counted),
      moment: when.of[i] as number,
      keep: keeper(feed, { lane, world, reader, row, context }),
      index,
      unrecorded: unrecorded(feed.where, reader),
      countedUnrecorded: counted === null ? [] : unrecorded(counted, reader),
    });
  });
  close();
  return { lane, moments: when, groups, isDated: false };
}

function groupOf(
  clauses: readonly RowNode[],
  feeds: readonly GroupFeed[],
  when: Moments,
  context: RowContext,
): Group {
  const clausesOf = new Int32Array(when.words.length);
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

function unrecorded(clause: RowNode, reader: RowReader): readonly number[] {
  return [...rowColumns(clause)]
    .filter((column) => reader.table.columns[column]?.missing === 'not-recorded')
    .map((column) => columnIndex(reader, column));
}
