import fc from 'fast-check';
import {
  all,
  anyOf,
  definePlan,
  evaluateRows,
  fromRows,
  mergePartitions,
  not,
  outcomesFromPartition,
  outcomesFromTallies,
  type Plan,
  period,
  proportion,
  tally,
  unitHas,
  unitReports,
  units,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';

const options = { periods: ['2024', '2024-DÅ04', '2023-12'], by: ['sex', 'ageGroup', 'geography'] } as const;
const rows = syntheticRegion({ persons: 600, units: 6, seed: 7, extraTables: false }).toRows();

/** Tables that come whole with every part. */
const shared = ['units', 'openingHours', 'quotients'];

/** The rows of one part: its persons', and those rows without a person whose number falls to it. */
function part(of: number, parts: number): Record<string, readonly object[]> {
  const mine = (row: { personId?: string | null }, i: number): boolean =>
    (row.personId == null ? i : [...row.personId].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) >>> 0) %
      parts ===
    of;
  return Object.fromEntries(
    Object.entries(rows).map(([name, all]) => [
      name,
      shared.includes(name) ? all : (all as readonly object[]).filter((row, i) => mine(row as never, i)),
    ]),
  );
}

const withoutSource = (report: { outcomes: readonly object[] }): unknown => report.outcomes;

describe('parts of a run, divided by person', () => {
  test.each([2, 5])('%s parts merge to what one run counts', async (parts) => {
    const whole = evaluateRows(norrbotten2024, rows, options);
    const counted = await Promise.all(
      Array.from({ length: parts }, (_, i) =>
        tally(norrbotten2024, { source: fromRows(part(i, parts) as never), ...options }),
      ),
    );
    const sent = counted.map((one) => JSON.parse(JSON.stringify(one)) as typeof one);
    const report = outcomesFromPartition(norrbotten2024, mergePartitions(sent), options);
    expect(withoutSource(report)).toEqual(withoutSource(whole));
    expect(report.ledger.tables.contacts?.read).toBe(whole.ledger.tables.contacts?.read);
    expect(report.ledger.tables.contacts?.used).toBe(whole.ledger.tables.contacts?.used);
    expect(report.ledger.notKnown).toEqual(whole.ledger.notKnown);
  });

  test('the order of the parts does not matter', async () => {
    const counted = await Promise.all(
      [0, 1, 2].map((i) => tally(norrbotten2024, { source: fromRows(part(i, 3) as never), ...options })),
    );
    const outcomesOf = (order: readonly number[]): unknown =>
      withoutSource(
        outcomesFromPartition(
          norrbotten2024,
          mergePartitions(order.map((i) => counted[i] as never)),
          options,
        ),
      );
    const first = outcomesOf([0, 1, 2]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        expect(outcomesOf(order)).toEqual(first);
      }),
      { numRuns: 5 },
    );
  });

  describe('of what is known of a unit', () => {
    const text = { sv: 'Enheter', en: 'Units' };
    const asked = unitHas(unitReports.all(), { dated: 'period', during: period });
    const yes = unitHas(
      unitReports.where((r) => r.value.is('yes')),
      { dated: 'period', during: period },
    );
    const planOf = (counted: () => ReturnType<typeof unitHas>): Plan =>
      definePlan({
        ...{ id: 'units', region: 'own', year: 2024, version: '1', name: text, document: text },
        indicators: [
          proportion({
            ...{ id: 'U', slug: 'u', name: text, source: { document: 'own', row: '1' }, reported: ['year'] },
            ...{ of: units(), counted },
          }),
        ],
      });
    const merged = async (counted: () => ReturnType<typeof unitHas>): Promise<number | null> => {
      const plan = planOf(counted);
      const partOf = (value: string) =>
        tally(plan, {
          periods: ['2024'],
          source: fromRows({
            units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
            unitReports: [{ unitId: 'HC01', period: '2024', item: 'hlt', value }],
          }),
        });
      const parts = await Promise.all(['yes', 'no'].map(partOf));
      return outcomesFromPartition(plan, mergePartitions(parts), { periods: ['2024'] }).outcome('U', {})
        .numerator;
    };

    test('a row in one of the parts is a row', async () => {
      expect(await merged(() => yes)).toBe(1);
      expect(await merged(() => anyOf(yes, asked))).toBe(1);
    });

    test.each([
      ['none', () => not(yes)],
      ['rows of each of two kinds', () => all(yes, asked)],
      ['not one of two', () => not(all(yes, asked))],
      ['two rows', () => unitHas(unitReports.all(), { dated: 'period', during: period, atLeast: 2 })],
    ])('%s is refused: no part can say it alone', async (_, counted) => {
      await expect(merged(counted)).rejects.toThrow(/no part can say alone/);
    });
  });

  test.each(['V16', 'V17'])(
    '%s is refused: another person decides, who may be in another part',
    async (id) => {
      const asked = { periods: ['2025'], indicators: [id] };
      const birth = {
        birthId: 'b',
        personId: 'mother',
        childId: 'child',
        otherParentId: 'other',
        date: '2025-03-01',
      };
      const partOf = (births: readonly object[]) =>
        tally(vasterbotten2025, { ...asked, source: fromRows({ births } as never) });
      const parts = await Promise.all([[birth], []].map(partOf));
      expect(() => mergePartitions(parts)).toThrow(/no part can say alone.*by what another person has/);
    },
  );

  test('parts of another plan, other periods or other units are refused', async () => {
    const source = fromRows(part(0, 2) as never);
    const one = await tally(norrbotten2024, { source, ...options });
    const other = await tally(norrbotten2024, {
      source: fromRows(part(1, 2) as never),
      ...options,
      periods: ['2024'],
    });
    expect(() => mergePartitions([one, other])).toThrow(/different plans, periods or options/);
    const fewer = await tally(norrbotten2024, {
      source: fromRows({ ...part(1, 2), units: (rows.units ?? []).slice(1) } as never),
      ...options,
    });
    expect(() => mergePartitions([one, fewer])).toThrow(/different units/);
    expect(() => mergePartitions([])).toThrow(/nothing to merge/);
    expect(() => outcomesFromPartition(norrbotten2024, one, { ...options, periods: ['2023'] })).toThrow(
      /another program/,
    );
  });
});

describe('counts that a warehouse has made', () => {
  const tallies = [
    { indicator: 'B7', period: '2024', unit: 'HC01', numerator: 80, denominator: 100 },
    { indicator: 'medical-assessment', period: '2024', unit: 'HC02', numerator: 60, denominator: 60 },
  ];
  const report = outcomesFromTallies(norrbotten2024, tallies, {
    periods: ['2024'],
    indicators: ['B7', 'B6a'],
  });

  test('are judged against the goal', () => {
    const outcome = report.outcome('B7', { unit: 'HC01' });
    expect([outcome.value, outcome.origin, outcome.goals[0]?.fulfilment, outcome.goals[0]?.toGoal]).toEqual([
      0.8,
      'supplied',
      'not-met',
      20,
    ]);
    expect(report.outcome('B7', { unit: 'HC02' }).goals[0]?.fulfilment).toBe('met');
  });

  test('make the region by adding numerators and denominators', () => {
    const region = report.outcome('B7', {});
    expect([region.numerator, region.denominator, region.value]).toEqual([140, 160, 0.875]);
  });

  test('leave what nobody has counted without a number', () => {
    expect(report.outcome('B6a', {}).value).toBeNull();
    expect(report.outcome('B6a', { unit: 'HC01' }).status).toBe('not-measurable');
  });
});
