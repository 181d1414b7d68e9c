import { describe, expect, test } from 'vitest';
import { inhabitantCounts } from '../../../src/core/outcome/inhabitants.js';
import type { PopulationCount, UnitFacts } from '../../../src/core/program/word-tallies.js';

const unit = (unitId: string): UnitFacts => ({
  unitId,
  name: unitId,
  ownership: null,
  geography: null,
  opensOn: null,
  closesOn: null,
});
const units = [unit('A'), unit('B')];
const row = (
  unitId: string | null,
  sex: 'female' | 'male' | null,
  ageFrom: number | null,
  ageTo: number | null,
  count: number,
): PopulationCount => ({ unitId, period: '2024', sex, ageFrom, ageTo, count });
const everybody = { sex: null, ageFrom: null, ageTo: null } as const;
const adults = { sex: null, ageFrom: 18, ageTo: 64 } as const;

/** The number of a group at units (null: the region), in a stratum, of the year 2024. */
function count(
  rows: readonly PopulationCount[],
  group: {
    readonly sex: 'female' | 'male' | null;
    readonly ageFrom: number | null;
    readonly ageTo: number | null;
  },
  places: readonly string[] | null = ['A'],
  stratum: { readonly sex?: 'female' | 'male' | 'unknown'; readonly ageGroup?: string } = {},
): number | null {
  return inhabitantCounts(rows, units).at(group, '2024', places, stratum);
}

describe('ages', () => {
  test('the row of exactly the ages goes before rows that make them up', () => {
    expect(
      count([row('A', null, 18, 39, 10), row('A', null, 40, 64, 20), row('A', null, 18, 64, 31)], adults),
    ).toBe(31);
  });

  test('rows make up ages without gap and without overlap', () => {
    expect(count([row('A', null, 40, 64, 20), row('A', null, 18, 39, 10)], adults)).toBe(30);
    expect(count([row('A', null, 18, 39, 10), row('A', null, 41, 64, 20)], adults)).toBeNull();
    expect(count([row('A', null, 18, 40, 10), row('A', null, 40, 64, 20)], adults)).toBeNull();
  });

  test('rows that begin before or end after the ages say nothing of them', () => {
    expect(count([row('A', null, 17, 39, 10), row('A', null, 40, 64, 20)], adults)).toBeNull();
    expect(count([row('A', null, 18, 39, 10), row('A', null, 40, 65, 20)], adults)).toBeNull();
    expect(count([row('A', null, 18, 39, 10)], adults)).toBeNull();
  });

  test('a single year of age is a row like others', () => {
    expect(count([row('A', null, 18, 18, 1), row('A', null, 19, 64, 20)], adults)).toBe(21);
  });

  test('ages that run backwards are no ages', () => {
    const parts = [row('A', null, 18, 39, 10), row('A', null, 40, 64, 20)];
    expect(count([...parts, row('A', null, 65, 64, 5)], adults)).toBe(30);
    expect(count([...parts, row('A', null, 40, 39, 5)], adults)).toBe(30);
    expect(
      count([row('A', null, 18, 64, 1), row('A', null, 30, 20, 5)], { ...adults, ageTo: 63 }),
    ).toBeNull();
  });

  test('no first age is 0, no last age has no end', () => {
    expect(count([row('A', null, 0, 64, 5), row('A', null, 65, null, 2)], everybody)).toBe(7);
    expect(count([row('A', null, null, null, 8)], everybody)).toBe(8);
  });

  test('two ways that agree count once, two that do not say nothing', () => {
    const halves = [row('A', null, 18, 39, 10), row('A', null, 40, 64, 20)];
    expect(count([...halves, row('A', null, 18, 29, 4), row('A', null, 30, 64, 26)], adults)).toBe(30);
    expect(count([...halves, row('A', null, 18, 29, 4), row('A', null, 30, 64, 27)], adults)).toBeNull();
  });

  test('equal rows are one, rows that contradict each other say nothing', () => {
    expect(count([row('A', null, 18, 64, 30), row('A', null, 18, 64, 30)], adults)).toBe(30);
    expect(count([row('A', null, 18, 64, 30), row('A', null, 18, 64, 31)], adults)).toBeNull();
    expect(
      count([row('A', null, 18, 39, 10), row('A', null, 18, 39, 11), row('A', null, 40, 64, 20)], adults),
    ).toBeNull();
  });
});

describe('sexes', () => {
  const women = row('A', 'female', 18, 64, 12);
  const men = row('A', 'male', 18, 64, 18);

  test('both together are women and men, where both are known', () => {
    expect(count([women, men], adults)).toBe(30);
    expect(count([women], adults)).toBeNull();
    expect(count([men], adults)).toBeNull();
  });

  test('a row of both goes before their sum', () => {
    expect(count([women, men, row('A', null, 18, 64, 31)], adults)).toBe(31);
  });

  test('a stratum and a group of one sex take the rows of that sex, and of the other none', () => {
    expect(count([women, men], adults, ['A'], { sex: 'female' })).toBe(12);
    expect(count([women, men], { ...adults, sex: 'male' })).toBe(18);
    expect(count([women, men], { ...adults, sex: 'male' }, ['A'], { sex: 'male' })).toBe(18);
    expect(count([women, men], { ...adults, sex: 'male' }, ['A'], { sex: 'female' })).toBeNull();
    expect(count([women, men], adults, ['A'], { sex: 'unknown' })).toBeNull();
  });

  test('one sex is not both less the other', () => {
    expect(count([row('A', null, 18, 64, 30), women], adults, ['A'], { sex: 'male' })).toBeNull();
  });
});

describe('age groups', () => {
  const rows = [row('A', null, 0, 17, 3), row('A', null, 18, 64, 30), row('A', null, 65, null, 9)];

  test('of everybody', () => {
    expect(
      ['0-17', '18-64', '65-', '0-64'].map((ageGroup) => count(rows, everybody, ['A'], { ageGroup })),
    ).toEqual([3, 30, 9, 33]);
  });

  test('unknown ages have no inhabitants, and neither has what is no age group', () => {
    expect(
      ['unknown', '18', 'a-18-64', '18-64b', '-64'].map((ageGroup) =>
        count(rows, everybody, ['A'], { ageGroup }),
      ),
    ).toEqual([null, null, null, null, null]);
  });

  test('only the ages that the group has too', () => {
    const single = [row('A', null, 18, 29, 4), row('A', null, 30, 64, 26), row('A', null, 64, 64, 1)];
    expect(count(single, { ...everybody, ageFrom: 18, ageTo: 29 }, ['A'], { ageGroup: '0-64' })).toBe(4);
    expect(count(single, { ...everybody, ageFrom: 30 }, ['A'], { ageGroup: '18-64' })).toBe(26);
    expect(count(single, { ...everybody, ageFrom: 64 }, ['A'], { ageGroup: '18-64' })).toBe(1);
    expect(count(single, { ...everybody, ageFrom: 65 }, ['A'], { ageGroup: '18-64' })).toBeNull();
  });
});

describe('places', () => {
  test('the region is its own row, else the sum where every unit has one', () => {
    const [a, b] = [row('A', null, 18, 64, 30), row('B', null, 18, 64, 5)];
    expect(count([a, b, row(null, null, 18, 64, 40)], adults, null)).toBe(40);
    expect(count([a, b], adults, null)).toBe(35);
    expect(count([a], adults, null)).toBeNull();
  });

  test('several units are their sum, never the region’s own row; no units have no number', () => {
    const rows = [row('A', null, 18, 64, 30), row('B', null, 18, 64, 5), row(null, null, 18, 64, 40)];
    expect(count(rows, adults, ['A', 'B'])).toBe(35);
    expect(count(rows, adults, ['B'])).toBe(5);
    expect(count(rows, adults, [])).toBeNull();
    expect(inhabitantCounts([], []).at(adults, '2024', null, {})).toBeNull();
  });

  test('only of the period', () => {
    const counts = inhabitantCounts([row('A', null, 18, 64, 30)], units);
    expect(counts.at(adults, '2023', ['A'], {})).toBeNull();
    expect([counts.hasAny(adults, '2024'), counts.hasAny(adults, '2023')]).toEqual([true, false]);
  });

  test('there is any where the region or one unit has one of the group', () => {
    const any = (rows: readonly PopulationCount[], group: Parameters<typeof count>[1]): boolean =>
      inhabitantCounts(rows, units).hasAny(group, '2024');
    expect(any([row(null, null, 18, 64, 30)], adults)).toBe(true);
    expect(any([row('B', 'female', 18, 64, 30)], { ...adults, sex: 'female' })).toBe(true);
    expect(any([row('B', 'female', 18, 64, 30)], adults)).toBe(false);
    expect(any([row('B', 'female', 18, 63, 30)], { ...adults, sex: 'female' })).toBe(false);
    expect(any([], adults)).toBe(false);
  });
});
