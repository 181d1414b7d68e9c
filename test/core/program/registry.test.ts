import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import type { RowNode, RowsNode } from '../../../src/core/measure/nodes.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import { periodEnd, periodStart, type Window, yearEnd, yearStart } from '../../../src/core/period/window.js';
import { intervalOf, registry, type Wanted } from '../../../src/core/program/registry.js';

const periods = [parsePeriod('2024'), parsePeriod('2024-06')];
const period: Window = { from: periodStart, to: periodEnd };
const year: Window = { from: yearStart, to: yearEnd };
const everyRow: RowNode = { kind: 'all', of: [] };
const rows: RowsNode = {
  kind: 'rows',
  table: 'contacts',
  where: everyRow,
  dated: { kind: 'col', column: 'date' },
};
const isVisit: RowNode = {
  kind: 'cmp',
  op: 'eq',
  left: { kind: 'col', column: 'form' },
  right: { kind: 'lit', value: 'visit' },
};
const of = (indicator: string, part: 'denominator' | 'numerator' = 'numerator') => ({ indicator, part });

describe('windows and days', () => {
  test('stand by period, and equal ones once, whatever they are called', () => {
    const made = registry(periods);
    expect([made.window(period), made.window(year), made.window(period), made.window(year)]).toEqual([
      0, 1, 0, 1,
    ]);
    // Of a whole year the period is the year.
    const onlyYear = registry([parsePeriod('2024')]);
    expect([onlyYear.window(period), onlyYear.window(year)]).toEqual([0, 0]);
    expect(made.finish().windows).toEqual([
      { from: [dayOf(2024, 1, 1), dayOf(2024, 6, 1)], to: [dayOf(2025, 1, 1), dayOf(2024, 7, 1)] },
      { from: [dayOf(2024, 1, 1), dayOf(2024, 1, 1)], to: [dayOf(2025, 1, 1), dayOf(2025, 1, 1)] },
    ]);
  });

  test('a day is the one before the anchor', () => {
    const made = registry(periods);
    expect([made.day(periodEnd), made.day(yearEnd), made.day(periodEnd)]).toEqual([0, 1, 0]);
    expect(made.finish().days).toEqual([
      [dayOf(2024, 12, 31), dayOf(2024, 6, 30)],
      [dayOf(2024, 12, 31), dayOf(2024, 12, 31)],
    ]);
  });

  test('of nothing asked there are none', () => {
    expect(registry(periods).finish()).toEqual({ windows: [], days: [], feeds: [], stores: [] });
  });
});

describe('what is wanted of a table', () => {
  test('is rows whose date lies in a window', () => {
    expect(registry(periods).wantedIn({ ...rows, where: isVisit }, period)).toEqual({
      table: 'contacts',
      where: isVisit,
      when: { kind: 'in-window', dated: { kind: 'col', column: 'date' }, window: 0 },
    });
  });

  test('becomes a feed of the tally that it goes straight into', () => {
    const made = registry(periods);
    const wanted = made.wantedIn(rows, period);
    made.tallyFeed(wanted, 3, of('B7', 'denominator'));
    expect(made.finish().feeds).toEqual([
      { ...wanted, into: { kind: 'tally', tally: 3 }, part: 'denominator', readBy: ['B7'] },
    ]);
  });
});

describe('a store', () => {
  test('that is wanted twice of the same rows is one, and says who reads it, in order', () => {
    const made = registry(periods);
    const wanted = [made.wantedIn(rows, period)];
    expect(['C1', 'B7', 'C1'].map((id) => made.store({ kind: 'word' }, wanted, of(id)))).toEqual([0, 0, 0]);
    expect(made.finish()).toMatchObject({
      stores: [{ kind: 'word' }],
      feeds: [{ into: { kind: 'store', store: 0 }, part: 'numerator', readBy: ['B7', 'C1'] }],
    });
  });

  test('of other rows, another window or another kind is another', () => {
    const made = registry(periods);
    const [all, visits, ofYear] = [
      made.wantedIn(rows, period),
      made.wantedIn({ ...rows, where: isVisit }, period),
      made.wantedIn(rows, year),
    ];
    const numbers = [all, visits, ofYear].map((one) => made.store({ kind: 'word' }, [one], of('B7')));
    expect([...numbers, made.store({ kind: 'units' }, [all], of('B7'))]).toEqual([0, 1, 2, 3]);
    expect(made.store({ kind: 'distinct', key: 'unitId' }, [all], of('B7'))).toBe(4);
    expect(made.store({ kind: 'distinct', key: 'clinicianId' }, [all], of('B7'))).toBe(5);
    expect(made.finish().feeds.map(({ into, where }) => [into, where])).toEqual(
      [everyRow, isVisit, everyRow, everyRow, everyRow, everyRow].map((where, store) => [
        { kind: 'store', store },
        where,
      ]),
    );
  });

  test('that counts is shared, and counts as far as the one who asks for most', () => {
    const made = registry(periods);
    const wanted: readonly Wanted[] = [made.wantedIn(rows, period)];
    const mostAfter = (most: number): unknown => {
      expect(made.store({ kind: 'counter', most }, wanted, of(`n${most}`))).toBe(0);
      return made.finish().stores;
    };
    expect(mostAfter(3)).toEqual([{ kind: 'counter', most: 3 }]);
    expect(mostAfter(2)).toEqual([{ kind: 'counter', most: 3 }]);
    expect(mostAfter(5)).toEqual([{ kind: 'counter', most: 5 }]);
    expect(mostAfter(4)).toEqual([{ kind: 'counter', most: 5 }]);
    expect(made.finish().feeds.map(({ readBy }) => readBy)).toEqual([['n2', 'n3', 'n4', 'n5']]);
    // Rows of a unit are counted apart from those of a person.
    expect(made.store({ kind: 'unit-counter', most: 2 }, wanted, of('B7'))).toBe(1);
    expect(made.finish().stores[1]).toEqual({ kind: 'unit-counter', most: 2 });
  });

  test('of days at which several kinds stand has a feed of each, by its number', () => {
    const made = registry(periods);
    const wanted = [made.wantedIn(rows, period), made.wantedIn({ ...rows, where: isVisit }, period)];
    made.store({ kind: 'word' }, wanted.slice(0, 1), of('B7'));
    expect(made.store({ kind: 'joint', kinds: 2 }, wanted, of('B7'))).toBe(1);
    expect(made.finish().feeds.map(({ into }) => into)).toEqual([
      { kind: 'store', store: 0 },
      { kind: 'joint', store: 1, kindOf: 0 },
      { kind: 'joint', store: 1, kindOf: 1 },
    ]);
    made.store({ kind: 'joint', kinds: 2 }, wanted, of('A1'));
    expect(made.finish().feeds.map(({ readBy }) => readBy)).toEqual([['B7'], ['A1', 'B7'], ['A1', 'B7']]);
  });
});

test('an interval table has two columns; another table has none', () => {
  expect(intervalOf('listings')).toEqual({ from: 'from', to: 'to' });
  expect(() => intervalOf('contacts')).toThrow('active: expected an interval table but got contacts');
});
