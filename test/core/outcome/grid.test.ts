import { describe, expect, test } from 'vitest';
import { type Counts, type Grid, grid } from '../../../src/core/outcome/grid.js';
import type { Division, Stratum } from '../../../src/core/outcome/strata.js';
import type { Program, TallyPopulation } from '../../../src/core/program/program.js';
import type { CountedLane, WordTally } from '../../../src/core/program/word-tallies.js';

const rows = (measured: string, once = 'a-row'): object => ({
  kind: 'rows',
  once,
  measured: { kind: measured },
});
const plain = rows('one');
const ages = ['0-17', '18-64', '65-'];
/** A stratum's number, as executors write it: sex (unknown, female, male), then age group, the last unknown. */
const stratumOf = (sex: 0 | 1 | 2, age: 0 | 1 | 2 | 3): number => sex * 4 + age;

function programOf(
  tallies: readonly object[],
  periods = 3,
  labels: readonly string[] | null = ages,
): Program {
  return {
    periods: Array.from({ length: periods }, (_, p) => ({ id: `${p}` })),
    ageGroups: labels === null ? null : { labels },
    tallies: tallies.map((of) => ({ of: of as TallyPopulation })),
  } as unknown as Program;
}

const cell = (more: Partial<WordTally>): WordTally => ({
  ...{ tally: 0, unit: 0, stratum: 0, key: 0, denominator: 0, numerator: 0, n: 1 },
  ...more,
});
/** Two units and a stranger (number 2); the region, and the groups of the first unit and of the second. */
const lane = (cells: readonly WordTally[]): CountedLane =>
  ({
    cells,
    groups: [{}, { ownership: 'public' }, { ownership: 'private' }],
    groupsOfUnit: [
      [0, 1],
      [0, 2],
    ],
    groupsOfStranger: [0],
    strangers: ['X'],
  }) as unknown as CountedLane;
const division = (sex: boolean, ageGroup: boolean): Division => ({ sex, ageGroup, traits: [] });
const everyWay = [division(false, false), division(true, false), division(false, true), division(true, true)];
const gridOf = (of: object, cells: readonly WordTally[], ways = everyWay): Grid =>
  grid(programOf([of]), lane(cells), ways, 2);
const region = -1;

/** Denominators and numerators of a place by period; null where nothing is known. */
function said(counts: Counts | null): unknown {
  return counts === null ? null : [[...counts.denominator], [...counts.numerator]];
}
const at = (one: Grid, place: number, stratum: Stratum = {}, tally = 0): unknown =>
  said(one.at(tally, place, stratum));

describe('words', () => {
  test('count in each period of which the bit is set', () => {
    const one = gridOf(plain, [cell({ denominator: 0b101, numerator: 0b100, n: 7 })]);
    expect(at(one, 0)).toEqual([
      [7, 0, 7],
      [0, 0, 7],
    ]);
  });

  test('add up, also where they are equal', () => {
    const cells = [
      cell({ denominator: 0b111, numerator: 0b010, n: 2 }),
      cell({ denominator: 0b011, numerator: 0b010, n: 3 }),
      cell({ denominator: 0b001, numerator: 0, n: 10 }),
    ];
    expect(at(gridOf(plain, cells), 0)).toEqual([
      [15, 5, 2],
      [0, 5, 0],
    ]);
  });

  test('reach to the thirty-first period', () => {
    const one = grid(
      programOf([plain], 31),
      lane([cell({ denominator: 2 ** 30 + 1, numerator: 2 ** 30, n: 2 })]),
      everyWay,
      2,
    );
    const counts = one.at(0, 0, {});
    expect([...(counts?.denominator ?? [])]).toEqual([2, ...Array.from({ length: 29 }, () => 0), 2]);
    expect([...(counts?.numerator ?? [])]).toEqual([...Array.from({ length: 30 }, () => 0), 2]);
  });
});

describe('places', () => {
  const cells = [
    cell({ unit: 0, denominator: 1, n: 1 }),
    cell({ unit: 1, denominator: 1, n: 10 }),
    cell({ unit: 2, denominator: 1, n: 100 }),
  ];
  const first = (one: Grid, place: number, stratum: Stratum = {}): number | undefined =>
    one.at(0, place, stratum)?.denominator[0];

  test('a unit counts in its groups, a stranger in the region alone', () => {
    const one = gridOf(plain, cells);
    expect([0, 1, 2, region, -2, -3].map((place) => first(one, place))).toEqual([1, 10, 100, 111, 1, 10]);
  });

  test('without a row nothing is known', () => {
    const one = gridOf(plain, [cell({ unit: 1, denominator: 1, n: 10 })]);
    expect([at(one, 0), at(one, -2)]).toEqual([null, null]);
    expect(first(one, -3)).toBe(10);
  });

  test.each<readonly [string, object]>([
    ['persons at units', { kind: 'persons-at' }],
    ['persons and days', rows('one', 'a-person-and-day')],
  ])('%s: the executor has counted the groups, since one may be at several units', (_, of) => {
    const own = [
      ...cells,
      cell({ unit: -1, denominator: 1, n: 90 }),
      cell({ unit: -2, denominator: 1, n: 5 }),
    ];
    const one = gridOf(of, own);
    expect([0, 1, 2, region, -2, -3].map((place) => first(one, place))).toEqual([
      1,
      10,
      100,
      90,
      5,
      undefined,
    ]);
  });

  test.each<readonly [string, object]>([
    ['rows', plain],
    ['listed persons', { kind: 'listed', index: null }],
    ['units', { kind: 'units' }],
  ])('%s add up to the groups', (_, of) => {
    expect(first(gridOf(of, cells), region)).toBe(111);
  });

  test('tallies do not mix', () => {
    const one = grid(
      programOf([plain, plain, plain]),
      lane([0, 1, 2].flatMap((tally) => cells.map((own) => ({ ...own, tally, n: own.n * (tally + 1) })))),
      everyWay,
      2,
    );
    expect([0, 1, 2].map((tally) => one.at(tally, region, {})?.denominator[0])).toEqual([111, 222, 333]);
    expect([0, 1, 2].map((tally) => one.at(tally, 2, {})?.denominator[0])).toEqual([100, 200, 300]);
  });
});

describe('strata', () => {
  // Each stratum has a number of its own, so that any sum says which of them are in it.
  const strata = ([0, 1, 2] as const).flatMap((sex) => ([0, 1, 2, 3] as const).map((age) => ({ sex, age })));
  const nOf = ({ sex, age }: { sex: number; age: number }): number => 2 ** (sex * 4 + age);
  const cells = strata.map((one) =>
    cell({ stratum: stratumOf(one.sex, one.age), denominator: 1, n: nOf(one) }),
  );
  const sumOf = (isIn: (one: { sex: number; age: number }) => boolean): number =>
    strata.filter(isIn).reduce((sum, one) => sum + nOf(one), 0);
  const sexes = ['unknown', 'female', 'male'];
  const groups = [...ages, 'unknown'];

  test('sexes, age groups and both add up to all, at the unit and in the region', () => {
    const one = gridOf(plain, cells);
    for (const place of [0, region]) {
      const n = (stratum: Stratum): number | undefined => one.at(0, place, stratum)?.denominator[0];
      expect(n({})).toBe(2 ** 12 - 1);
      expect(sexes.map((sex) => n({ sex }))).toEqual([0, 1, 2].map((sex) => sumOf((s) => s.sex === sex)));
      expect(groups.map((ageGroup) => n({ ageGroup }))).toEqual(
        [0, 1, 2, 3].map((age) => sumOf((s) => s.age === age)),
      );
      expect(sexes.flatMap((sex) => groups.map((ageGroup) => n({ sex, ageGroup })))).toEqual(strata.map(nOf));
    }
  });

  test('are there only where they are asked for', () => {
    const one = gridOf(plain, cells, [division(false, false)]);
    expect(one.at(0, 0, {})?.denominator[0]).toBe(2 ** 12 - 1);
    expect([at(one, 0, { sex: 'female' }), at(one, 0, { ageGroup: '0-17' })]).toEqual([null, null]);
  });

  test('of a division that stands twice count once', () => {
    const twice = [division(false, false), division(true, false), { ...division(true, false), traits: [] }];
    expect(gridOf(plain, cells, twice).at(0, region, { sex: 'male' })?.denominator[0]).toBe(
      sumOf(({ sex }) => sex === 2),
    );
  });

  test('without age groups have one unknown age', () => {
    const bySex = ([0, 1, 2] as const).map((sex) => cell({ stratum: sex, denominator: 1, n: 10 ** sex }));
    const one = grid(programOf([plain], 3, null), lane(bySex), everyWay, 2);
    expect(sexes.map((sex) => one.at(0, 0, { sex })?.denominator[0])).toEqual([1, 10, 100]);
    expect(one.at(0, 0, { ageGroup: 'unknown' })?.denominator[0]).toBe(111);
    expect(one.at(0, region, { sex: 'male', ageGroup: 'unknown' })?.denominator[0]).toBe(100);
  });
});

describe('values that are spread', () => {
  const spread: Partial<WordTally>[] = [
    { unit: 0, stratum: stratumOf(1, 0), key: 5, denominator: 0b001, n: 1 },
    { unit: 0, stratum: stratumOf(1, 1), key: 5, denominator: 0b011, n: 2 },
    { unit: 0, stratum: stratumOf(2, 1), key: 9, denominator: 0b001, n: 4 },
    { unit: 1, stratum: stratumOf(2, 1), key: 5, denominator: 0b001, n: 8 },
    { unit: 2, stratum: stratumOf(0, 3), key: 7, denominator: 0b001, n: 16 },
  ];
  const cells = spread.map(cell);
  const values = (one: Grid, place: number, p: number, stratum: Stratum = {}): unknown =>
    [...(one.at(0, place, stratum)?.spreadAt(p) ?? [])].sort(([a], [b]) => a - b);

  test.each<readonly [string, object]>([
    ['numbers of rows', rows('histogram')],
    ['categories of rows', rows('categories')],
    ['continuity indices of persons', { kind: 'listed', index: { index: 'coc' } }],
  ])('%s: how often each occurs, by unit and period', (_, of) => {
    const one = gridOf(of, cells);
    expect(values(one, 0, 0)).toEqual([
      [5, 3],
      [9, 4],
    ]);
    expect(values(one, 0, 1)).toEqual([[5, 2]]);
    expect(values(one, 0, 2)).toEqual([]);
    expect(values(one, 1, 0)).toEqual([[5, 8]]);
  });

  test('of a group are those of its units', () => {
    const one = gridOf(rows('histogram'), cells);
    expect(values(one, region, 0)).toEqual([
      [5, 11],
      [7, 16],
      [9, 4],
    ]);
    expect(values(one, -2, 0)).toEqual(values(one, 0, 0));
    expect(values(one, -3, 0)).toEqual([[5, 8]]);
  });

  test('of a group that the executor has counted are its own', () => {
    const own = cell({ unit: -1, key: 5, denominator: 1, n: 10 });
    const one = gridOf(rows('histogram', 'a-person-and-day'), [...cells, own]);
    expect(values(one, region, 0)).toEqual([[5, 10]]);
  });

  test('of a stratum are those of its persons', () => {
    const one = gridOf(rows('histogram'), cells);
    expect(values(one, 0, 0, { sex: 'female' })).toEqual([[5, 3]]);
    expect(values(one, 0, 0, { sex: 'male' })).toEqual([[9, 4]]);
    expect(values(one, 0, 0, { ageGroup: '0-17' })).toEqual([[5, 1]]);
    expect(values(one, region, 0, { ageGroup: '18-64' })).toEqual([
      [5, 10],
      [9, 4],
    ]);
    expect(values(one, region, 0, { sex: 'male', ageGroup: '18-64' })).toEqual([
      [5, 8],
      [9, 4],
    ]);
    expect(values(one, region, 0, { sex: 'unknown', ageGroup: 'unknown' })).toEqual([[7, 16]]);
  });

  test.each<readonly [string, object]>([
    ['rows that are only counted', plain],
    ['sums', rows('sum')],
    ['listed persons', { kind: 'listed', index: null }],
    ['persons at units', { kind: 'persons-at' }],
    ['units', { kind: 'units' }],
  ])('%s have none', (_, of) => {
    expect(values(gridOf(of, cells), 0, 0)).toEqual([]);
    expect(values(gridOf(of, cells), region, 0)).toEqual([]);
  });
});

test('more places than the first table holds are all kept', () => {
  const units = 1500;
  const many = Array.from({ length: units }, (_, unit) =>
    cell({ unit, denominator: 0b111, numerator: 0b100, n: unit + 1 }),
  );
  const one = grid(
    programOf([plain]),
    {
      ...lane(many),
      groupsOfUnit: Array.from({ length: units }, () => [0]),
    } as CountedLane,
    everyWay,
    units,
  );
  const sum = (units * (units + 1)) / 2;
  expect(at(one, region)).toEqual([
    [sum, sum, sum],
    [0, 0, sum],
  ]);
  for (const unit of [0, 1023, 1024, units - 1]) {
    const n = unit + 1;
    expect(at(one, unit)).toEqual([
      [n, n, n],
      [0, 0, n],
    ]);
  }
});
