import type { Day } from '../calendar/day.js';
import { tables } from '../facts/tables.js';
import type { RowNode, RowsNode } from '../measure/nodes.js';
import type { Period } from '../period/period.js';
import { type Anchor, anchorDay, type Window, windowDays } from '../period/window.js';
import { canonicalJson } from './hash.js';
import type { Feed, Store, WindowBounds } from './program.js';
import { resolveRow } from './resolve.js';

type When = Feed['when'];

/** A feed before it is known where its rows go. */
export interface Wanted {
  readonly table: Feed['table'];
  readonly where: RowNode;
  readonly when: When;
}

/** Collects windows, feeds and stores while a plan is lowered; what is wanted twice is there once. */
export interface Registry {
  readonly periods: readonly Period[];
  window(window: Window): number;
  /** The day before an anchor, by period. */
  day(anchor: Anchor): number;
  wantedIn(rows: RowsNode, window: Window): Wanted;
  /** A store of the description that these feeds fill, made at its first use. */
  store(description: Store, wanted: readonly Wanted[], reader: Reader): number;
  /** Feeds rows straight into a tally. */
  tallyFeed(wanted: Wanted, tally: number, reader: Reader): void;
  finish(): {
    readonly windows: readonly WindowBounds[];
    readonly days: readonly (readonly Day[])[];
    readonly feeds: readonly Feed[];
    readonly stores: readonly Store[];
  };
}

/** Who reads a feed, and as what. */
export interface Reader {
  readonly indicator: string;
  readonly part: 'denominator' | 'numerator';
}

function indexed<T>(): { readonly all: T[]; of(value: T): number } {
  const all: T[] = [];
  const byKey = new Map<string, number>();
  return {
    all,
    of(value) {
      const key = canonicalJson(value);
      const known = byKey.get(key);
      if (known !== undefined) return known;
      byKey.set(key, all.length);
      all.push(value);
      return all.length - 1;
    },
  };
}

export function registry(periods: readonly Period[]): Registry {
  const windows = indexed<WindowBounds>();
  const days = indexed<readonly Day[]>();
  const feeds: { feed: Omit<Feed, 'readBy'>; readBy: Set<string> }[] = [];
  const stores: Store[] = [];
  const storeOfKey = new Map<string, { readonly store: number; readonly feeds: readonly number[] }>();

  const addFeed = (wanted: Wanted, into: Feed['into'], reader: Reader): number => {
    feeds.push({ feed: { ...wanted, into, part: reader.part }, readBy: new Set([reader.indicator]) });
    return feeds.length - 1;
  };

  return {
    periods,
    window: (window) => {
      const bounds = periods.map((period) => windowDays(window, period));
      return windows.of({ from: bounds.map((one) => one.from), to: bounds.map((one) => one.to) });
    },
    day: (anchor) => days.of(periods.map((period) => anchorDay(anchor, period) - 1)),
    wantedIn(rows, window) {
      return {
        table: rows.table,
        where: resolveRow(rows.where),
        when: { kind: 'in-window', dated: rows.dated, window: this.window(window) },
      };
    },
    store(description, wanted, reader) {
      // How far a counter counts is no part of what it counts: clauses about 2 and 5 rows share one.
      const shared = 'most' in description ? { kind: description.kind } : description;
      const key = canonicalJson([shared, wanted]);
      const known = storeOfKey.get(key);
      if (known !== undefined) {
        for (const feed of known.feeds) feeds[feed]?.readBy.add(reader.indicator);
        const store = stores[known.store];
        if (store !== undefined && 'most' in store && 'most' in description && description.most > store.most)
          stores[known.store] = description;
        return known.store;
      }
      const store = stores.push(description) - 1;
      const into = (kindOf: number): Feed['into'] =>
        description.kind === 'joint' ? { kind: 'joint', store, kindOf } : { kind: 'store', store };
      storeOfKey.set(key, { store, feeds: wanted.map((one, kindOf) => addFeed(one, into(kindOf), reader)) });
      return store;
    },
    tallyFeed(wanted, tally, reader) {
      addFeed(wanted, { kind: 'tally', tally }, reader);
    },
    finish: () => ({
      windows: windows.all,
      days: days.all,
      stores,
      feeds: feeds.map(({ feed, readBy }) => ({ ...feed, readBy: [...readBy].sort() })),
    }),
  };
}

/** The interval columns of a table that has them. */
export function intervalOf(table: Feed['table']): { readonly from: string; readonly to: string } {
  const interval = tables[table].interval;
  if (interval === null) throw new RangeError(`active: expected an interval table but got ${table}`);
  return interval;
}
