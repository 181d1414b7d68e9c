import { describe, expect, test } from 'vitest';
import { mergePartitions, type Partition } from '../../../src/core/outcome/partitions.js';
import type { LaneTallies, WordTally } from '../../../src/core/program/word-tallies.js';

const cell = (more: Partial<WordTally>): WordTally => ({
  ...{ tally: 0, unit: 0, stratum: 0, key: 0, denominator: 1, numerator: 0, n: 1 },
  ...more,
});
const lane = (more: Partial<LaneTallies> = {}): LaneTallies => ({
  ...{ hash: 'h', cells: [], groups: [{}], groupsOfUnit: [[0], [0]], strangers: [], groupsOfStranger: [0] },
  ...{ categories: [], categorical: [], ofUnits: [], notKnown: [], notKnownCounted: [] },
  ...more,
});
const unit = (unitId: string) => ({ unitId }) as Partition['units'][number];
/** A part of two units. */
const part = (more: Partial<Partition> = {}): Partition => ({
  ...{ units: [unit('A'), unit('B')], lanes: [lane()], kept: { quotients: [], supplied: [] } },
  ...{ unitsWithHours: null, delivered: {}, empty: [], ledger: {} },
  ...more,
});
const ofLane = (more: Partial<LaneTallies>): Partition => part({ lanes: [lane(more)] });
const mergedLane = (...lanes: readonly Partial<LaneTallies>[]): LaneTallies =>
  mergePartitions(lanes.map(ofLane)).lanes[0] as LaneTallies;

describe('cells', () => {
  test('that differ in nothing but their number are added', () => {
    const cells = [cell({ n: 3 }), cell({ n: 4, numerator: 1 })];
    expect(mergedLane({ cells }, { cells: [cell({ n: 10 })] }, { cells: [cell({ n: 100 })] }).cells).toEqual([
      cell({ n: 113 }),
      cell({ n: 4, numerator: 1 }),
    ]);
  });

  test.each<readonly [string, Partial<WordTally>]>([
    ['tally', { tally: 1 }],
    ['unit', { unit: 1 }],
    ['group', { unit: -1 }],
    ['stratum', { stratum: 1 }],
    ['value', { key: 1 }],
    ['denominator', { denominator: 3 }],
    ['numerator', { numerator: 1 }],
  ])('that differ in their %s stay apart', (_, more) => {
    expect(mergedLane({ cells: [cell({})] }, { cells: [cell(more)] }).cells).toEqual([cell({}), cell(more)]);
  });

  test('whose numbers written one after the other look alike stay apart', () => {
    const [a, b] = [cell({ tally: 1, unit: 11 }), cell({ tally: 11, unit: 1 })];
    expect(mergedLane({ cells: [a] }, { cells: [b] }).cells).toEqual([a, b]);
  });

  test('of units: what each part knows is joined, once', () => {
    const of = { ofUnits: [1] };
    const known = (numerator: number, n = 1): WordTally => cell({ tally: 1, numerator, n });
    const joined = mergedLane(
      { ...of, cells: [known(0b001), cell({})] },
      { ...of, cells: [known(0b100), known(0b1)] },
    );
    expect(joined.cells.toSorted((a, b) => a.tally - b.tally)).toEqual([cell({}), known(0b101)]);
    const apart = mergedLane({ ...of, cells: [known(1)] }, { ...of, cells: [{ ...known(1), unit: 1 }] });
    expect(apart.cells).toHaveLength(2);
    const two = { ofUnits: [1, 2] };
    const [one, another] = [known(1), { ...known(2), tally: 2 }];
    expect(mergedLane({ ...two, cells: [one] }, { ...two, cells: [another] }).cells).toEqual([one, another]);
  });
});

describe('what only one part has seen', () => {
  test('units that are not in the table get numbers behind those of the first part', () => {
    const a = { strangers: ['X', null], cells: [cell({ unit: 2, n: 1 }), cell({ unit: 3, n: 2 })] };
    const b = {
      strangers: [null, 'Y', 'X'],
      cells: [
        cell({ unit: 2, n: 10 }),
        cell({ unit: 3, n: 20 }),
        cell({ unit: 4, n: 40 }),
        cell({ unit: 1, n: 80 }),
      ],
    };
    const { strangers, cells } = mergedLane(a, b);
    expect(strangers).toEqual(['X', null, 'Y']);
    expect(cells.map(({ unit: number, n }) => [number, n])).toEqual([
      [2, 41],
      [3, 12],
      [4, 20],
      [1, 80],
    ]);
    expect(a.strangers).toEqual(['X', null]);
  });

  test('groups of units have the same number in each', () => {
    const cells = [cell({ unit: -1, n: 1 })];
    expect(mergedLane({ cells, strangers: ['X'] }, { cells }).cells).toEqual([cell({ unit: -1, n: 2 })]);
  });

  test('categories get numbers too; the values of other tallies are what they are', () => {
    const a = {
      categorical: [0],
      categories: ['bhv', null],
      cells: [cell({ key: 0, n: 1 }), cell({ key: 1, n: 2 })],
    };
    const b = {
      categorical: [0],
      categories: [null, 'mhv', 'bhv'],
      cells: [
        cell({ key: 0, n: 10 }),
        cell({ key: 1, n: 20 }),
        cell({ key: 2, n: 40 }),
        cell({ tally: 1, key: 2, n: 80 }),
      ],
    };
    const { categories, cells } = mergedLane(a, b);
    expect(categories).toEqual(['bhv', null, 'mhv']);
    expect(cells.map(({ tally, key, n }) => [tally, key, n])).toEqual([
      [0, 0, 41],
      [0, 1, 12],
      [0, 2, 20],
      [1, 2, 80],
    ]);
    expect(a.categories).toEqual(['bhv', null]);
  });
});

test('rows of which something was not known are added by feed', () => {
  expect(
    mergedLane(
      { notKnown: [1, 2, 3], notKnownCounted: [4, 5, 6] },
      { notKnown: [10, 20], notKnownCounted: [40, 50] },
    ),
  ).toMatchObject({ notKnown: [11, 22, 3], notKnownCounted: [44, 55, 6] });
});

describe('what is kept of tables', () => {
  const quotient = (value: number) => ({ unitId: 'A', month: 0, kind: 'cni', value });
  const supplied = (value: number) => ({
    ...{ indicator: 'B7', unitId: 'A', period: '2024', sex: null, numerator: null, denominator: null, value },
  });
  const population = (count: number) => ({
    ...{ unitId: 'A', period: '2024', sex: null, ageFrom: null, ageTo: null, count },
  });

  test('is what any part has, once', () => {
    const [a, b] = [
      { quotients: [quotient(1)], supplied: [supplied(1), supplied(2)] },
      { quotients: [quotient(1), quotient(2)], supplied: [supplied(2), supplied(3)] },
    ];
    expect(mergePartitions([part({ kept: a }), part({ kept: b })]).kept).toEqual({
      quotients: [1, 2].map(quotient),
      supplied: [1, 2, 3].map(supplied),
    });
  });

  test('counts of inhabitants are there where one part has the table', () => {
    const none = part();
    const some = part({ kept: { quotients: [], supplied: [], populations: [population(1)] } });
    const more = part({ kept: { quotients: [], supplied: [], populations: [population(1), population(2)] } });
    const merged = (...parts: readonly Partition[]): unknown => mergePartitions(parts).kept.populations;
    expect(mergePartitions([none, none]).kept).not.toHaveProperty('populations');
    expect(merged(none, some)).toEqual([population(1)]);
    expect(merged(some, none)).toEqual([population(1)]);
    expect(merged(some, more)).toEqual([1, 2].map(population));
  });

  test('units with opening hours are those of any part that has the table', () => {
    const merged = (...hours: readonly (readonly string[] | null)[]): unknown =>
      mergePartitions(hours.map((unitsWithHours) => part({ unitsWithHours }))).unitsWithHours;
    expect(merged(null, null)).toBeNull();
    expect(merged(null, ['A'])).toEqual(['A']);
    expect(merged(['A'], null)).toEqual(['A']);
    expect(merged(['A'], ['B', 'A'])).toEqual(['A', 'B']);
  });

  test('columns are those of any part', () => {
    const [a, b] = [
      part({ delivered: { contacts: ['contactId'], notes: ['noteId'] } }),
      part({ delivered: { contacts: ['contactId', 'date'], calls: ['callId'] } }),
    ];
    expect(mergePartitions([a, b]).delivered).toEqual({
      contacts: ['contactId', 'date'],
      notes: ['noteId'],
      calls: ['callId'],
    });
  });

  test('a table is empty where no part has a row of it', () => {
    const empty = part({ empty: ['contacts'], delivered: { contacts: [] } });
    const filled = part({ delivered: { contacts: ['contactId'] } });
    const merged = (...parts: readonly Partition[]): unknown => mergePartitions(parts).empty;
    expect(merged(empty, empty)).toEqual(['contacts']);
    expect([merged(empty, filled), merged(filled, empty)]).toEqual([[], []]);
    expect([merged(empty, part()), merged(part(), empty)]).toEqual([['contacts'], ['contacts']]);
    expect(merged(part({ ...empty, empty: ['contacts', 'notes'] }), filled)).toEqual(['notes']);
  });
});

describe('parts that cannot be merged', () => {
  test('are of other units, or the same in another order', () => {
    for (const units of [[unit('A')], [unit('B'), unit('A')], [unit('A'), unit('C')]])
      expect(() => mergePartitions([part(), part({ units })])).toThrow(/different units/);
  });

  test('are of other programs', () => {
    for (const lanes of [[lane({ hash: 'i' })], [], [lane(), lane()]])
      expect(() => mergePartitions([part(), part({ lanes })])).toThrow(/different plans, periods or options/);
  });

  test('count what no part can say alone', () => {
    const lanes = [lane(), lane({ notJoined: [0] })];
    expect(() => mergePartitions([part({ lanes }), part({ lanes })])).toThrow(/no part can say alone/);
    // One part is merged with nothing.
    expect(mergePartitions([part({ lanes })]).lanes).toBe(lanes);
    const joined = [lane({ notJoined: [] }), lane()];
    expect(mergePartitions([part({ lanes: joined }), part({ lanes: joined })]).lanes).toHaveLength(2);
  });
});

describe('ledgers', () => {
  const reason = (column: string, count: number, more: object = {}) => ({
    ...{ column, reason: 'expected a date', valueClass: 'text', effect: 'row-rejected', count, examples: [] },
    ...more,
  });
  const counts = (n: number) => ({
    ...{
      read: 32 * n,
      used: 16 * n,
      outsideWindows: 8 * n,
      matchedNothing: 4 * n,
      duplicates: 2 * n,
      rejected: n,
    },
  });
  const ledger = (n: number, more: object): Partition =>
    part({
      ledger: {
        contacts: {
          table: 'contacts',
          ...counts(n),
          reasons: [],
          findings: [],
          unknownColumns: [],
          missing: [],
          ...more,
        },
      } as unknown as Partition['ledger'],
    });
  const merged = (a: object, b: object): Record<string, unknown> =>
    mergePartitions([ledger(1, a), ledger(10, b)]).ledger.contacts as unknown as Record<string, unknown>;

  test('are added, row by row', () => {
    expect(merged({}, {})).toMatchObject({ table: 'contacts', ...counts(11) });
  });

  test('add rejections for the same reason, and no others', () => {
    const others = [
      reason('date', 4, { effect: 'cell-null' }),
      reason('date', 5, { valueClass: 'number' }),
      reason('date', 6, { reason: 'expected a day' }),
      reason('form', 7),
    ];
    expect(
      merged({ reasons: [reason('date', 1)] }, { reasons: [reason('date', 2), ...others] })['reasons'],
    ).toEqual([reason('date', 3), ...others]);
  });

  test('add findings by their kind', () => {
    const finding = (kind: string, count: number) => ({ kind, count, examples: [] });
    expect(
      merged(
        { findings: [finding('a', 1), finding('b', 2)] },
        { findings: [finding('b', 3), finding('c', 4)] },
      )['findings'],
    ).toEqual([finding('a', 1), finding('b', 5), finding('c', 4)]);
  });

  test('name columns that any part has and the table not, and those that every part lacks', () => {
    const a = { unknownColumns: ['x', 'y'], missing: ['form', 'date'] };
    const b = { unknownColumns: ['y', 'z'], missing: ['date', 'clinic'] };
    expect(merged(a, b)).toMatchObject({ unknownColumns: ['x', 'y', 'z'], missing: ['date'] });
  });

  test('of a table that one part has not are those of the other', () => {
    const one = ledger(1, {});
    expect(mergePartitions([one, part()]).ledger).toEqual(one.ledger);
    expect(mergePartitions([part(), one]).ledger).toEqual(one.ledger);
  });
});
