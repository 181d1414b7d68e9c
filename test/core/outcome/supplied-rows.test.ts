import {
  breakdown,
  contacts,
  count,
  difference,
  eachRow,
  type Indicator,
  listed,
  outOfRegionCare,
  period,
  proportion,
  sum,
  supplied,
  yearStart,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../../src/core/outcome/report.js';
import { type SuppliedRows, suppliedRows } from '../../../src/core/outcome/supplied.js';
import type { SuppliedValue } from '../../../src/core/program/word-tallies.js';
import { about, ownPlan } from '../memory/own-plan.js';

const visits = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
const share = proportion({ ...about('share'), of: visits, counted: (c) => c.form.is('visit') });
const counts: readonly Indicator[] = [
  count({ ...about('count'), of: visits }),
  sum({
    ...about('sum'),
    of: eachRow(outOfRegionCare.all(), { during: period, attributedBy: 'row-unit-else-listing' }),
    value: 'cost',
  }),
  difference({ ...about('difference'), of: listed(), since: yearStart }),
  breakdown({ ...about('breakdown'), of: visits, by: 'clinic' }),
  supplied(about('supplied')),
];
const plan = ownPlan(share, ...counts);
const other = counts.at(-1) as Indicator;

const row = (more: Partial<SuppliedValue>): SuppliedValue => ({
  ...{ indicator: 'supplied', unitId: 'A', period: '2024', sex: null },
  ...{ numerator: null, denominator: null, value: null },
  ...more,
});
const read = (...rows: readonly Partial<SuppliedValue>[]): SuppliedRows & { notes: readonly Note[] } => {
  const notes: Note[] = [];
  return { ...suppliedRows(rows.map(row), plan, notes), notes };
};
const at = (
  rows: SuppliedRows,
  unit: string | null = 'A',
  sex: string | null = null,
  one = other,
): unknown => {
  const value = rows.at(one, unit, '2024', sex);
  return value === null ? null : [value.numerator, value.denominator, value.value];
};
const exact = (rows: SuppliedRows, unit: string | null = 'A'): unknown =>
  rows.at(other, unit, '2024', null)?.exact;

describe('a row', () => {
  test('with a numerator and a denominator is their share, unless it says another value', () => {
    expect(at(read({ numerator: 3, denominator: 4 }))).toEqual([3, 4, 0.75]);
    expect(at(read({ numerator: 3, denominator: 4, value: 0.8 }))).toEqual([3, 4, 0.8]);
    expect(exact(read({ numerator: 3, denominator: 4, value: 0.8 }))).toEqual({
      numerator: 3n,
      denominator: 4n,
    });
    expect(at(read({ numerator: 0, denominator: 0 }))).toEqual([0, 0, null]);
  });

  test('with a numerator alone is a count where the indicator is one', () => {
    for (const one of counts) {
      expect([one.id, at(read({ indicator: one.id, numerator: 7 }), 'A', null, one)]).toEqual([
        one.id,
        [7, null, 7],
      ]);
    }
    expect(exact(read({ numerator: 7 }))).toEqual({ numerator: 7n, denominator: null });
    expect(at(read({ numerator: 7, value: 8 }))).toEqual([7, null, 8]);
    expect(at(read({ indicator: 'share', numerator: 7 }), 'A', null, share)).toEqual([7, null, null]);
  });

  test('with parts that are no whole numbers is its value alone', () => {
    expect(at(read({ numerator: 1.5 }))).toEqual([1.5, null, null]);
    expect(at(read({ numerator: 1, denominator: 2.5, value: 0.4 }))).toEqual([1, 2.5, 0.4]);
    expect([exact(read({ numerator: 1.5 })), exact(read({ numerator: 1, denominator: 2.5 }))]).toEqual([
      null,
      null,
    ]);
    expect(at(read({ value: 0.4 }))).toEqual([null, null, 0.4]);
  });

  test('answers by id or slug, and of a plan’s indicators it says which there are rows of', () => {
    const rows = read({ indicator: 'slug-supplied', value: 1 });
    expect([at(rows), rows.has(other), rows.has(share)]).toEqual([[null, null, 1], true, false]);
    expect(rows.notes).toEqual([]);
  });

  test('of what the plan has not is told once', () => {
    const { notes } = read({ indicator: 'x', value: 1 }, { indicator: 'x', value: 2 });
    expect(notes).toEqual([
      {
        ...{ code: 'unknown-supplied', indicator: 'x', unit: null, period: null },
        text: {
          sv: 'supplied: planen har ingen indikator "x"; raderna används inte.',
          en: 'supplied: the plan has no indicator "x"; its rows are not used.',
        },
      },
    ]);
  });
});

describe('rows about the same', () => {
  test('that say the same count once', () => {
    const same = { numerator: 3, denominator: 4, value: 0.75 };
    const rows = read(same, same, same);
    expect([at(rows), rows.notes]).toEqual([[3, 4, 0.75], []]);
  });

  test.each<readonly [string, Partial<SuppliedValue>]>([
    ['numerators', { numerator: 2, denominator: 4, value: 0.75 }],
    ['denominators', { numerator: 3, denominator: 5, value: 0.75 }],
    ['values', { numerator: 3, denominator: 4, value: 0.7 }],
  ])('with other %s are none, and this is told once', (_, differing) => {
    const same = { numerator: 3, denominator: 4, value: 0.75 };
    const rows = read(same, differing, same, differing);
    expect([at(rows), rows.delivered(other, 'A', '2024'), rows.has(other)]).toEqual([null, null, true]);
    expect(rows.notes).toEqual([
      {
        ...{ code: 'supplied-contradicts', indicator: 'supplied', unit: 'A', period: '2024' },
        text: {
          sv: 'supplied: rader för supplied, A, 2024 säger olika; ingen av dem används.',
          en: 'supplied: rows for supplied, A, 2024 contradict each other; none is used.',
        },
      },
    ]);
    expect(read({ unitId: null, value: 1 }, { unitId: null, value: 2 }).notes[0]).toMatchObject({
      unit: null,
      text: {
        sv: 'supplied: rader för supplied, regionen, 2024 säger olika; ingen av dem används.',
        en: 'supplied: rows for supplied, the region, 2024 contradict each other; none is used.',
      },
    });
  });

  test('a region that contradicts itself is not made of its units', () => {
    const own = [
      { unitId: null, numerator: 1, denominator: 2 },
      { unitId: null, numerator: 2, denominator: 2 },
    ];
    expect(at(read({ numerator: 1, denominator: 4 }, ...own), null)).toBeNull();
  });
});

describe('a total that is not delivered', () => {
  test('is the sum of the sexes, the unknown among them', () => {
    const sexes = [
      { sex: 'female', numerator: 1, denominator: 4 },
      { sex: 'male', numerator: 2, denominator: 4 },
    ];
    expect(at(read(...sexes))).toEqual([3, 8, 0.375]);
    expect(at(read(...sexes, { sex: 'unknown', numerator: 1, denominator: 2 }))).toEqual([4, 10, 0.4]);
    expect(at(read(...sexes), 'A', 'male')).toEqual([2, 4, 0.5]);
    expect(at(read(...sexes), 'A', 'unknown')).toBeNull();
    expect(at(read(...sexes, { numerator: 5, denominator: 9 }))).toEqual([5, 9, 5 / 9]);
    expect(read(...sexes).delivered(other, 'A', '2024')).toBeNull();
  });

  test('of the region is the sum of the units of the same period', () => {
    const [a, b] = [
      { unitId: 'A', numerator: 1, denominator: 4 },
      { unitId: 'B', numerator: 2, denominator: 4 },
    ];
    const elsewhere = { unitId: 'C', period: '2023', numerator: 9, denominator: 9 };
    expect(at(read(a, b, elsewhere), null)).toEqual([3, 8, 0.375]);
    expect(exact(read(a, b), null)).toEqual({ numerator: 3n, denominator: 8n });
    expect(at(read(a, b), 'C')).toBeNull();
    expect(at(read(elsewhere), null)).toBeNull();
    // The region's own row of one sex is no unit, and no total.
    expect(at(read(a, { unitId: null, sex: 'female', value: 1 }), null)).toEqual([1, 4, 0.25]);
  });

  test('is a count where every part is one', () => {
    const rows = read({ unitId: 'A', numerator: 1 }, { unitId: 'B', numerator: 2 });
    expect(at(rows, null)).toEqual([3, null, 3]);
    expect(exact(rows, null)).toEqual({ numerator: 3n, denominator: null });
  });

  test.each<readonly [string, Partial<SuppliedValue>]>([
    ['a count and a share', { numerator: 2, denominator: 4 }],
    ['a count and a value', { value: 0.5 }],
    ['a count and a part of one', { numerator: 1.5 }],
    ['a count and an index', { numerator: 1, denominator: 2.5 }],
  ])('is none where parts cannot be added: %s', (_, b) => {
    expect(at(read({ unitId: 'A', numerator: 1 }, { unitId: 'B', ...b }), null)).toBeNull();
    expect(at(read({ unitId: 'B', ...b }, { unitId: 'C', numerator: 1 }), null)).toBeNull();
  });

  test.each<readonly [string, Partial<SuppliedValue>]>([
    ['no numerator', { denominator: 4 }],
    ['a numerator that is no whole number', { numerator: 1.5, denominator: 4 }],
  ])('is none where a part has %s', (_, b) => {
    expect(at(read({ unitId: 'A', numerator: 1, denominator: 2 }, { unitId: 'B', ...b }), null)).toBeNull();
  });

  test('of the region is the sum of its sexes before that of its units', () => {
    const sexes = [
      { unitId: null, sex: 'female', numerator: 1, denominator: 2 },
      { unitId: null, sex: 'male', numerator: 1, denominator: 2 },
    ];
    expect(at(read(...sexes, { unitId: 'A', numerator: 5, denominator: 9 }), null)).toEqual([2, 4, 0.5]);
  });

  test('is none of numerators that are no counts', () => {
    const of = { indicator: 'share', numerator: 1 };
    expect(at(read({ ...of, unitId: 'A' }, { ...of, unitId: 'B' }), null, null, share)).toBeNull();
    const shares = { indicator: 'share', numerator: 1, denominator: 2.5 };
    expect(at(read({ ...shares, unitId: 'A' }, { ...shares, unitId: 'B' }), null, null, share)).toBeNull();
  });
});

test('what is delivered of a place is its own row, never a sum', () => {
  const rows = read({ unitId: 'A', numerator: 1, denominator: 4 }, { unitId: 'B', sex: 'male', value: 1 });
  expect(['A', 'B', 'C', null].map((unit) => rows.delivered(other, unit, '2024'))).toEqual([
    0.25,
    null,
    null,
    null,
  ]);
  expect(rows.delivered(other, 'A', '2023')).toBeNull();
});
