import { describe, expect, test } from 'vitest';
import { dayOf, FIRST_YEAR } from '../../../src/core/calendar/day.js';
import type {
  CountedRowNode,
  EachRowNode,
  FollowedNode,
  RowNode,
  UnitNode,
} from '../../../src/core/measure/nodes.js';
import { periodEnd } from '../../../src/core/period/window.js';
import { lowerCounted, lowerUnit } from '../../../src/core/program/lower-rows.js';
import { everyRow, known, period, reader, rowsOf, turned } from './lowering.js';

const isVisit: RowNode = {
  kind: 'cmp',
  op: 'eq',
  left: { kind: 'col', column: 'form' },
  right: { kind: 'lit', value: 'visit' },
};
const rows: EachRowNode = {
  kind: 'each-row',
  rows: rowsOf('contacts'),
  during: period,
  attributedBy: 'row-unit',
  once: 'a-row',
};
const followed: FollowedNode = {
  kind: 'followed',
  rows: rowsOf('lifestyle'),
  within: { from: 1, to: 30 },
  before: periodEnd,
  person: null,
  since: null,
};
const lowered = (node: CountedRowNode, not = false, of = rows): unknown =>
  lowerCounted(node, of, known(), reader, not);
const follows = (not: boolean, more: object = {}): object => ({
  ...{ kind: 'followed', store: 0, from: 1, to: 30, before: [dayOf(2025, 1, 1), dayOf(2024, 7, 1)] },
  ...{ person: null, since: null, ownTable: false, not },
  ...more,
});
const ofRow = (where: unknown): object => ({ kind: 'row', where });
const both = (kind: 'all' | 'any'): CountedRowNode =>
  kind === 'all' ? { kind, of: [isVisit, followed] } : { kind, of: [isVisit, followed] };
const neither = (node: CountedRowNode): CountedRowNode => ({ kind: 'not', of: node });

describe('what is counted of a row', () => {
  test('that the row alone decides stays whole, its negation around it', () => {
    for (const node of [isVisit, { kind: 'all', of: [isVisit, isVisit] } as const]) {
      expect(lowered(node)).toEqual(ofRow(node));
      expect(lowered(node, true)).toEqual(ofRow({ kind: 'not', of: node }));
    }
    expect(lowered(neither(isVisit))).toEqual(ofRow({ kind: 'not', of: isVisit }));
  });

  test('that another row decides asks what follows, as far as the days go', () => {
    expect(lowered(followed)).toEqual(follows(false));
    expect(lowered(neither(followed))).toEqual(follows(true));
    expect(lowered(neither(neither(followed)))).toEqual(follows(false));
    expect(lowered({ ...followed, within: { from: 0, to: null }, person: 'childId' })).toEqual(
      follows(false, { from: 0, to: null, person: 'childId' }),
    );
    expect(lowered({ ...followed, rows: rowsOf('contacts') })).toEqual(follows(false, { ownTable: true }));
  });

  test('of several is negated part by part: not all is any not, not any is all not', () => {
    const [yes, no] = [
      [ofRow(isVisit), follows(false)],
      [ofRow({ kind: 'not', of: isVisit }), follows(true)],
    ];
    expect(lowered(both('all'))).toEqual({ kind: 'all', of: yes });
    expect(lowered(both('any'))).toEqual({ kind: 'any', of: yes });
    expect(lowered(neither(both('all')))).toEqual({ kind: 'any', of: no });
    expect(lowered(neither(both('any')))).toEqual({ kind: 'all', of: no });
  });

  test('that is turned off asks nothing and is true, its negation false', () => {
    const when = (on: boolean): CountedRowNode => ({ kind: 'when', on: turned(on), of: followed });
    expect(lowered(when(true))).toEqual(follows(false));
    expect(lowered(neither(when(true)))).toEqual(follows(true));
    expect(lowered(when(false))).toEqual(ofRow({ kind: 'all', of: [] }));
    expect(lowered(neither(when(false)))).toEqual(ofRow({ kind: 'any', of: [] }));
  });

  test('is found beyond the row wherever it stands', () => {
    const inside: readonly CountedRowNode[] = [
      neither(followed),
      { kind: 'when', on: turned(true), of: followed },
      { kind: 'all', of: [isVisit, { kind: 'any', of: [isVisit, followed] }] },
    ];
    for (const node of inside) expect(JSON.stringify(lowered(node))).toContain('"followed"');
  });

  test('cannot be what asks the period: that is written out before', () => {
    const activeAt = { kind: 'all', of: [followed, { kind: 'activeAt' }] } as unknown as CountedRowNode;
    expect(lowered(activeAt)).toMatchObject({ of: [{ kind: 'followed' }, { kind: 'row' }] });
  });
});

describe('the rows that may follow are read', () => {
  const when = (node: FollowedNode, of = rows): unknown => {
    const made = known();
    lowerCounted(node, of, made, reader);
    const [feed] = made.finish().feeds;
    expect(made.finish().stores).toEqual([{ kind: 'days' }]);
    expect(feed).toMatchObject({
      table: node.rows.table,
      where: everyRow,
      part: 'numerator',
      readBy: ['B7'],
    });
    return feed?.when;
  };
  const between = (from: number): object => ({
    ...{ kind: 'between', dated: { kind: 'col', column: 'date' }, from, to: dayOf(2025, 1, 1) },
  });

  test('from the first day that any counted row can have, to the last day of the last period', () => {
    expect(when(followed)).toEqual(between(dayOf(2024, 1, 1) + 1));
    expect(when({ ...followed, within: { from: -7, to: 0 } })).toEqual(between(dayOf(2024, 1, 1) - 7));
  });

  test('counted from the row’s own date moved by months, or from any day by another column', () => {
    const own = { ...followed, since: { column: 'date', months: 3 } };
    expect(when(own)).toEqual(between(dayOf(2024, 4, 1) + 1));
    const other = { ...followed, since: { column: 'decidedOn', months: 3 } };
    expect(when(other)).toEqual(between(dayOf(FIRST_YEAR, 1, 1) + 1));
    // Rows that are dated by a value which is no column have no own date.
    const dated = { kind: 'coalesce', of: [{ kind: 'col', column: 'date' }], column: 'date' } as const;
    expect(when(own, { ...rows, rows: { ...rows.rows, dated } })).toEqual(
      between(dayOf(FIRST_YEAR, 1, 1) + 1),
    );
  });
});

describe('a condition on a unit', () => {
  const exists = (atLeast?: number): UnitNode => ({
    ...{ kind: 'unit-exists', rows: rowsOf('unitReports', 'period'), during: period },
    ...(atLeast === undefined ? {} : { atLeast }),
  });
  const unit = (node: UnitNode): { of: unknown; stores: unknown; feeds: number } => {
    const made = known();
    const of = lowerUnit(node, made, reader);
    const { stores, feeds } = made.finish();
    return { of, stores, feeds: feeds.length };
  };
  const not = (of: UnitNode): UnitNode => ({ kind: 'not', of });

  test('of one row is whether there is any', () => {
    for (const node of [exists(), exists(1)]) {
      expect(unit(node)).toEqual({
        of: { kind: 'unit-exists', store: 0, not: false },
        stores: [{ kind: 'units' }],
        feeds: 1,
      });
    }
    expect(unit(not(exists())).of).toEqual({ kind: 'unit-exists', store: 0, not: true });
  });

  test('of two counts, and of none asks nothing: every unit has no rows', () => {
    expect(unit(exists(2))).toEqual({
      of: { kind: 'unit-at-least', store: 0, n: 2, not: false },
      stores: [{ kind: 'unit-counter', most: 2 }],
      feeds: 1,
    });
    expect(unit(not(exists(2))).of).toMatchObject({ kind: 'unit-at-least', not: true });
    expect(unit(exists(0))).toEqual({ of: { kind: 'all', of: [] }, stores: [], feeds: 0 });
    expect(unit(not(exists(0)))).toEqual({ of: { kind: 'any', of: [] }, stores: [], feeds: 0 });
  });

  test('of several is negated part by part', () => {
    const of = [exists(), exists(2)];
    const kinds = (node: UnitNode): unknown =>
      JSON.parse(JSON.stringify(unit(node).of), (key, value) => (key === 'store' ? undefined : value));
    const parts = (negated: boolean): object[] => [
      { kind: 'unit-exists', not: negated },
      { kind: 'unit-at-least', n: 2, not: negated },
    ];
    expect(kinds({ kind: 'all', of })).toEqual({ kind: 'all', of: parts(false) });
    expect(kinds({ kind: 'any', of })).toEqual({ kind: 'any', of: parts(false) });
    expect(kinds(not({ kind: 'all', of }))).toEqual({ kind: 'any', of: parts(true) });
    expect(kinds(not({ kind: 'any', of }))).toEqual({ kind: 'all', of: parts(true) });
  });

  test('that is turned off asks nothing', () => {
    const when = (on: boolean): UnitNode => ({ kind: 'when', on: turned(on), of: exists() });
    expect(unit(when(true)).of).toMatchObject({ kind: 'unit-exists', not: false });
    expect(unit(not(when(true))).of).toMatchObject({ kind: 'unit-exists', not: true });
    expect(unit(when(false))).toMatchObject({ of: { kind: 'all', of: [] }, feeds: 0 });
    expect(unit(not(when(false)))).toMatchObject({ of: { kind: 'any', of: [] }, feeds: 0 });
  });
});
