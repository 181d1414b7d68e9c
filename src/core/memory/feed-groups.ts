import { type BatchReader, batchSize } from '../facts/batch-reader.js';
import { rowColumns } from '../measure/columns-read.js';
import type { RowNode } from '../measure/nodes.js';
import type { Feed } from '../program/program.js';
import { type Keeper, type KeeperContext, keeper, type Matches } from './keepers.js';
import type { CurrentRow, Lane } from './lane.js';
import { type Matcher, matcher } from './matcher.js';
import { type Moment, type Moments, moments } from './moments.js';
import { columnIndex, type RowContext } from './row-values.js';
import type { World } from './world.js';

/** Feeds that share a matcher: as many as have room for their clauses in a word. */
export interface Group {
  readonly lane: Lane;
  readonly matcher: Matcher;
  /** Asks of the first `count` of the rows, which have been dated, the clauses of the feeds in which they count. */
  ask(rows: Int32Array, count: number): void;
  /** The bits of the feeds' own clauses, without those of what is counted of a row. */
  readonly feedBits: number;
  readonly feeds: readonly KeptFeed[];
  /** Where the rows that match one of the feeds are put. */
  readonly matched: Int32Array;
}

/** A feed that has found its bits. */
export interface GroupFeed {
  readonly feed: Feed;
  readonly index: number;
  readonly bit: number;
  /** Bit of the row's own counted clause, 0 where there is none. */
  readonly counted: number;
  readonly moment: number;
  /** Columns that the clauses read and whose null means "not recorded". */
  readonly unrecorded: readonly number[];
  readonly countedUnrecorded: readonly number[];
}

export interface KeptFeed extends GroupFeed {
  readonly keep: Keeper;
}

export interface LaneScan {
  readonly lane: Lane;
  readonly moments: Moments;
  readonly groups: readonly Group[];
}

const clausesAMatcher = 31;

/** Plans how the rows of a table are asked for the feeds of a lane. */
export function laneScan(
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
    if (feeds.length > 0) groups.push(groupOf(clauses, feeds, when, { lane, world, reader, row, context }));
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
      feed,
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
  { all, asker }: Moments,
  scan: KeeperContext,
): Group {
  const own = matcher(clauses, scan.context);
  const clausesOf = new Int32Array(all.length);
  let feedBits = 0;
  for (const { moment, bit, counted } of feeds) {
    clausesOf[moment] = (clausesOf[moment] as number) | bit | counted;
    feedBits |= bit;
  }
  const kept = feeds.map((one): KeptFeed => {
    const { feed, moment, counted } = one;
    const matches: Matches = {
      ...(all[moment] as Moment),
      isTrue: own.isTrue,
      counted,
    };
    return { ...one, keep: keeper(feed, matches, scan) };
  });
  const ask = asker(clausesOf);
  return {
    lane: scan.lane,
    matcher: own,
    ask: (rows, count) => {
      ask(rows, count, own.notFalse);
    },
    feedBits,
    feeds: kept,
    matched: new Int32Array(batchSize),
  };
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
