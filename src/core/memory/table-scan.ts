import type { TableLedgerBuilder } from '../facts/ledger.js';
import type { RowReader } from '../facts/reader.js';
import { rowColumns } from '../measure/columns-read.js';
import type { RowNode, ValueNode } from '../measure/nodes.js';
import { canonicalJson } from '../program/hash.js';
import type { Feed } from '../program/program.js';
import { heldWords, windowWords } from './day-words.js';
import { type Keeper, keeper } from './keepers.js';
import { type CurrentRow, currentRow, type Lane } from './lane.js';
import { type Matcher, matcher } from './matcher.js';
import { columnIndex, numberOf, type RowContext } from './row-values.js';
import type { World } from './world.js';

/** Looks at each row of one table, for every feed of every lane. */
export interface TableScan {
  readonly row: CurrentRow;
  /** Takes the reader's current row and says in the ledger what became of it. */
  take(rowNumber: number): void;
}

/** Feeds that share a matcher: as many as have room for their clauses in a word. */
interface Group {
  readonly matcher: Matcher;
  readonly feeds: readonly GroupFeed[];
}

interface GroupFeed {
  /** Bit of the feed's clause. */
  readonly bit: number;
  /** Bit of the row's own counted clause, 0 where there is none. */
  readonly counted: number;
  /** Index into {@link Moments}. */
  readonly moment: number;
  readonly keep: Keeper;
  readonly index: number;
  /** Columns that the clauses read and whose null means "not recorded". */
  readonly unrecorded: readonly number[];
  readonly countedUnrecorded: readonly number[];
}

/** The periods in which the current row counts, for each way of dating it; feeds share them. */
interface Moments {
  readonly words: Int32Array;
  readonly days: Float64Array;
  /** Dates the current row; false when it counts in no period of no feed. */
  date(): boolean;
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

  return {
    row,
    take(rowNumber) {
      row.rowNumber = rowNumber;
      let dated = false;
      let used = false;
      for (const { moments, groups, lane } of scans) {
        if (!moments.date()) continue;
        dated = true;
        for (const group of groups) if (takeGroup(group, moments, lane, reader)) used = true;
      }
      if (used) ledger.used();
      else if (dated) ledger.matchedNothing();
      else ledger.outsideWindows();
    },
  };
}

function takeGroup(
  { matcher: own, feeds }: Group,
  { words, days }: Moments,
  lane: Lane,
  reader: RowReader,
): boolean {
  let mask = 0;
  for (const feed of feeds) if (words[feed.moment] !== 0) mask |= feed.bit | feed.counted;
  if (mask === 0) return false;
  own.match(mask);
  const { isTrue, notFalse } = own;
  if (notFalse === 0) return false;
  let used = false;
  for (const feed of feeds) {
    if ((isTrue & feed.bit) !== 0) {
      const { moment } = feed;
      feed.keep(words[moment] as number, days[moment] as number, (isTrue & feed.counted) !== 0);
      used = true;
      if ((notFalse & ~isTrue & feed.counted) !== 0)
        noteUnknown(feed.countedUnrecorded, feed.index, lane, reader);
    } else if ((notFalse & feed.bit) !== 0) {
      noteUnknown(feed.unrecorded, feed.index, lane, reader);
    }
  }
  return used;
}

function noteUnknown(
  columns: readonly number[],
  feed: number,
  lane: Lane,
  { numbers, texts }: RowReader,
): void {
  for (const i of columns) {
    if (texts[i] === null && Number.isNaN(numbers[i])) {
      lane.notKnown[feed] = (lane.notKnown[feed] as number) + 1;
      return;
    }
  }
}

interface LaneScan {
  readonly lane: Lane;
  readonly moments: Moments;
  readonly groups: readonly Group[];
}

function laneScan(
  table: string,
  lane: Lane,
  world: World,
  reader: RowReader,
  row: CurrentRow,
  context: RowContext,
): LaneScan {
  const { program } = lane;
  const own = program.feeds
    .map((feed, index) => ({ feed, index }))
    .filter(({ feed }) => feed.table === table);
  const moments = momentsOf(
    own.map(({ feed }) => feed.when),
    lane,
    context,
  );
  const groups: Group[] = [];
  let clauses: RowNode[] = [];
  let feeds: GroupFeed[] = [];
  const close = (): void => {
    if (feeds.length > 0) groups.push({ matcher: matcher(clauses, context), feeds });
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
      moment: moments.of[i] as number,
      keep: keeper(feed, { lane, world, reader, row, context }),
      index,
      unrecorded: unrecorded(feed.where, reader),
      countedUnrecorded: counted === null ? [] : unrecorded(counted, reader),
    });
  });
  close();
  return { lane, moments: moments.state, groups };
}

/** The clause that a row is counted by, when it can be decided at once. */
function ownCounted(feed: Feed, lane: Lane): RowNode | null {
  if (feed.into.kind !== 'tally' || lane.waiting[feed.into.tally] !== null) return null;
  const of = lane.program.tallies[feed.into.tally]?.of;
  return of?.kind === 'rows' && of.counted?.kind === 'row' ? of.counted.where : null;
}

function unrecorded(clause: RowNode, reader: RowReader): readonly number[] {
  return [...rowColumns(clause)]
    .filter((column) => reader.table.columns[column]?.missing === 'not-recorded')
    .map((column) => columnIndex(reader, column));
}

interface MomentPlan {
  readonly dated: ValueNode | null;
  readonly word: () => number;
  readonly day: () => number;
}

function momentsOf(
  whens: readonly Feed['when'][],
  lane: Lane,
  context: RowContext,
): { readonly state: Moments; readonly of: readonly number[] } {
  const keys = new Map<string, number>();
  const plans: MomentPlan[] = [];
  const of = whens.map((when) => {
    const key = canonicalJson(when);
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, plans.length);
    return plans.push(momentPlan(when, lane, context)) - 1;
  });
  const words = new Int32Array(plans.length);
  const days = new Float64Array(plans.length);
  const state: Moments = {
    words,
    days,
    date() {
      let any = 0;
      for (let i = 0; i < plans.length; i += 1) {
        const plan = plans[i] as MomentPlan;
        days[i] = plan.day();
        const word = plan.word();
        words[i] = word;
        any |= word;
      }
      return any !== 0;
    },
  };
  return { state, of };
}

function momentPlan(when: Feed['when'], lane: Lane, context: RowContext): MomentPlan {
  if (when.kind === 'holds') {
    const held = heldWords(lane.program.days[when.day] as readonly number[]);
    const from = numberOf({ kind: 'col', column: when.from }, context);
    const to = numberOf({ kind: 'col', column: when.to }, context);
    return { dated: null, word: () => held(from(), to()), day: from };
  }
  const day = numberOf(when.dated, context);
  if (when.kind === 'between') {
    // Followers are looked for after any counted row; which period they help is decided with that row.
    return { dated: when.dated, day, word: () => (day() >= when.from && day() < when.to ? -1 : 0) };
  }
  const words = windowWords(lane.program.windows[when.window] as never);
  return { dated: when.dated, day, word: () => words.of(day()) };
}
