import fc from 'fast-check';
import {
  disclosures,
  evaluateRows,
  OptionsError,
  type Outcome,
  outcomeSchema,
  parsePeriod,
  publish,
  type Report,
  type Stratum,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { syntheticRegion } from 'vardval/synthetic';
import { describe, expect, test } from 'vitest';
import { naivelyPublished } from './naive.js';
import { outcomeOf, randomReport, reportOf } from './random-report.js';

const year = parsePeriod('2024');
const kinds = { rows: 'count', first: 'proportion', listed: 'count', kinds: 'breakdown' } as const;

interface Row {
  readonly of?: keyof typeof kinds;
  readonly period?: string;
  readonly unit?: string | null;
  readonly stratum?: Stratum;
  readonly category?: string;
  readonly n: number;
  readonly d?: number;
  readonly before?: { readonly n: number; readonly d: number | null };
}

/** A report of the rows given, in their order. */
function reportWith(rows: readonly Row[]): Report {
  const periods = [...new Set(rows.map(({ period }) => period ?? '2024'))].map(parsePeriod);
  const units = [...new Set(rows.flatMap(({ unit }) => (unit == null ? [] : [unit])))];
  const total: Stratum = {};
  const outcomes = rows.map(
    ({ of = 'rows', period, unit = null, stratum = total, category = null, n, d, before }) =>
      outcomeOf(
        of,
        kinds[of],
        parsePeriod(period ?? '2024'),
        { unit, stratum },
        category,
        { n, d: d ?? null },
        before === undefined ? null : { period: '2023', ...before },
      ),
  );
  return reportOf(periods, outcomes, units, new Map());
}

const shown = ({ status, numerator, denominator, value }: Outcome): readonly unknown[] => [
  status,
  numerator,
  denominator,
  value,
];

describe('a cell alone', () => {
  test.each([
    [0, ['measured', 0, null, 0]],
    [1, ['suppressed', null, null, null]],
    [9, ['suppressed', null, null, null]],
    [10, ['measured', 10, null, 10]],
  ])('a count of %d', (n, expected) => {
    expect(publish(reportWith([{ n }])).outcomes.map(shown)).toEqual([expected]);
  });

  test.each([
    ['numerator 9', 9, 100, ['suppressed', null, 100, null]],
    ['numerator 10', 10, 100, ['measured', 10, 100, 0.1]],
    ['9 others', 91, 100, ['suppressed', null, 100, null]],
    ['10 others', 90, 100, ['measured', 90, 100, 0.9]],
    ['nobody', 0, 100, ['measured', 0, 100, 0]],
    ['all', 100, 100, ['measured', 100, 100, 1]],
    ['all of 9', 9, 9, ['suppressed', null, null, null]],
    ['nobody of 9: the zero is shown', 0, 9, ['suppressed', 0, null, null]],
    ['all of 10', 10, 10, ['measured', 10, 10, 1]],
    ['nobody of nobody', 0, 0, ['no-data', 0, 0, null]],
  ])('%s', (_, n, d, expected) => {
    expect(publish(reportWith([{ of: 'first', n, d }])).outcomes.map(shown)).toEqual([expected]);
  });

  test.each([
    [4, 5, 'measured'],
    [5, 5, 'measured'],
    [4, 4, 'measured'],
    [3, 4, 'suppressed'],
  ] as const)('smallestCell is the least that is shown: %d at %d', (n, smallestCell, _) => {
    const expected = n < smallestCell ? 'suppressed' : 'measured';
    expect(publish(reportWith([{ n }]), { smallestCell }).outcomes[0]?.status).toBe(expected);
  });
});

const female = { sex: 'female' };
const male = { sex: 'male' };
const unknown = { sex: 'unknown' };
const statuses = (report: Report): readonly string[] => report.outcomes.map(({ status }) => status);

describe('a second cell is hidden where the first could be worked out', () => {
  test('from the other sex and the total: the sex goes, the total and the zero stay', () => {
    const report = reportWith([
      { n: 53 },
      { stratum: female, n: 3 },
      { stratum: male, n: 50 },
      { stratum: unknown, n: 0 },
    ]);
    expect(statuses(publish(report))).toEqual(['measured', 'suppressed', 'suppressed', 'measured']);
    expect(disclosures(naivelyPublished(report, 10))).toMatchObject([{ kind: 'exact', lower: 3, upper: 3 }]);
  });

  test('from the other units and the region', () => {
    const report = reportWith([{ unit: 'a', n: 4 }, { unit: 'b', n: 30 }, { unit: 'c', n: 200 }, { n: 234 }]);
    expect(statuses(publish(report))).toEqual(['suppressed', 'suppressed', 'measured', 'measured']);
  });

  test('also where two small cells hide each other, because their sum is small', () => {
    const report = reportWith([{ unit: 'a', n: 4 }, { unit: 'b', n: 3 }, { unit: 'c', n: 200 }, { n: 207 }]);
    expect(statuses(publish(report))[2]).toBe('suppressed');
    const wide = reportWith([{ unit: 'a', n: 4 }, { unit: 'b', n: 6 }, { unit: 'c', n: 200 }, { n: 210 }]);
    expect(statuses(publish(wide))[2]).toBe('measured');
  });

  test('from the months and what is cumulative', () => {
    const months = ['2024-01', '2024-02', '2024-03', '2024-04'].map((period, i) => ({
      period,
      n: [5, 40, 50, 60][i] as number,
    }));
    const report = reportWith([...months, { period: '2024-DÅ04', n: 155 }]);
    expect(statuses(publish(report))).toEqual([
      'suppressed',
      'suppressed',
      'measured',
      'measured',
      'measured',
    ]);
    expect(disclosures(naivelyPublished(report, 10))).toMatchObject([{ kind: 'exact', lower: 5 }]);
  });

  test('not of a state: listed at the end of the months do not add up to those of the year', () => {
    const report = reportWith([
      { of: 'listed', period: '2024-01', n: 5 },
      { of: 'listed', period: '2024-02', n: 50 },
      { of: 'listed', period: '2024', n: 55 },
    ]);
    expect(statuses(publish(report))).toEqual(['suppressed', 'measured', 'measured']);
  });

  test('the same count in two entries is hidden in both, and the last month of a state is the year', () => {
    const report = reportWith([
      { of: 'listed', period: '2024-12', n: 5 },
      { of: 'listed', period: '2024', n: 5 },
    ]);
    expect(statuses(publish(report))).toEqual(['suppressed', 'suppressed']);
  });

  test('from the categories of a breakdown', () => {
    const report = reportWith([
      { of: 'kinds', n: 90 },
      { of: 'kinds', category: 'nurse', n: 4 },
      { of: 'kinds', category: 'other', n: 26 },
      { of: 'kinds', category: 'physician', n: 60 },
    ]);
    expect(statuses(publish(report))).toEqual(['measured', 'suppressed', 'suppressed', 'measured']);
  });

  test('in whatever table', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { report } = randomReport(seed);
        expect(disclosures(publish(report))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('what a hidden row tells', () => {
  const { outcomes } = publish(
    evaluateRows(
      norrbotten2024,
      syntheticRegion({ persons: 400, units: 3, seed: 5, extraTables: false }).toRows() as never,
      { periods: ['2024', '2024-DÅ08'], by: ['sex'], baseline: 'previous-year' },
    ),
  );
  const hidden = outcomes.filter(({ status }) => status === 'suppressed');

  test('no value, no judgement, no change, one reason for all', () => {
    expect(hidden.length).toBeGreaterThan(100);
    for (const one of hidden) {
      expect([one.value, one.change]).toEqual([null, null]);
      expect(
        one.goals.filter(
          ({ fulfilment, toGoal, step }) => fulfilment !== 'not-judged' || toGoal !== null || step !== null,
        ),
      ).toEqual([]);
    }
    const counted = hidden.filter(({ kind }) => kind !== 'sum');
    expect(new Set(counted.map(({ reason }) => reason?.en)).size).toBe(1);
  });

  test('it is an outcome as the schema says, and frozen', () => {
    const schema = outcomeSchema();
    expect(outcomes.filter((one) => !schema.safeParse(one).success)).toEqual([]);
    expect(outcomes.filter((one) => !Object.isFrozen(one) || !Object.isFrozen(one.goals))).toEqual([]);
  });

  test('a hidden baseline takes the change and the judgement by it along', () => {
    const judged = (n: number): Outcome | undefined =>
      publish(reportWith([{ of: 'first', n: 50, d: 100, before: { n, d: 80 } }])).outcomes[0];
    expect(judged(9)).toMatchObject({
      status: 'measured',
      value: 0.5,
      change: null,
      baseline: { numerator: null, denominator: 80, value: null },
    });
    expect(judged(10)).toMatchObject({
      change: 0.375,
      baseline: { numerator: 10, denominator: 80, value: 0.125 },
    });
  });

  test('the ledger and notes with numbers stay at home', () => {
    const { report } = randomReport(1);
    const notes = (['supplied-differs', 'period-not-reported'] as const).map((code) => ({
      code,
      indicator: null,
      unit: null,
      period: null,
      text: { sv: '', en: '' },
    }));
    const published = publish({ ...report, notes });
    expect(published.notes.map(({ code }) => code)).toEqual(['period-not-reported']);
    expect(published.ledger).toEqual({ tables: {}, notKnown: [] });
  });
});

describe('amounts', () => {
  const rows = syntheticRegion({ persons: 800, units: 3, seed: 5, extraTables: true }).toRows() as never;
  const report = evaluateRows(norrbotten2024, rows, { periods: ['2024'], by: ['sex'], indicators: ['C1'] });
  const sums = report.outcomes.filter(({ kind, value }) => kind === 'sum' && value !== 0);

  test('stand for the region alone, or everywhere when asked', () => {
    expect(sums.length).toBeGreaterThan(2);
    const published = publish(report);
    for (const { indicator, unit, stratum } of sums) {
      const isRegion = unit === null && Object.keys(stratum).length === 0;
      const { status } = published.outcome(indicator, { unit, ...stratum });
      expect([unit, stratum, status]).toEqual([unit, stratum, isRegion ? 'measured' : 'suppressed']);
    }
    expect(statuses(publish(report, { amounts: 'shown' }))).toEqual(statuses(report));
  });
});

describe('what must not matter', () => {
  test('publishing twice', () => {
    const published = publish(randomReport(3).report);
    expect(publish(published)).toBe(published);
    expect(publish(published, { smallestCell: 5 })).toBe(published);
    expect(publish(randomReport(3).report).outcomes).toEqual(published.outcomes);
  });

  test('the names of units', () => {
    for (let seed = 10; seed < 20; seed += 1) {
      const { report } = randomReport(seed);
      const renamed = (unit: string | null): string | null =>
        unit === null ? null : `z${unit.split('').reverse().join('')}`;
      const other: Report = {
        ...report,
        units: report.units.map((one) => ({ ...one, unitId: renamed(one.unitId) ?? '' })),
        outcomes: report.outcomes.map((one) => ({ ...one, unit: renamed(one.unit) })),
      };
      const expected = publish(report).outcomes.map((one) => ({ ...one, unit: renamed(one.unit) }));
      expect(publish(other).outcomes).toEqual(expected);
    }
  });
});

describe('what cannot be meant', () => {
  const report = reportWith([{ n: 3 }]);
  test.each([2, 1001, 9.5, Number.NaN])('smallestCell %d', (smallestCell) => {
    expect(() => publish(report, { smallestCell })).toThrow(OptionsError);
    expect(() => disclosures(report, { smallestCell })).toThrow(
      'smallestCell to be a whole number from 3 to 1 000',
    );
  });

  test.each([3, 1000])('smallestCell %d can', (smallestCell) => {
    expect(publish(report, { smallestCell }).publication.smallestCell).toBe(smallestCell);
  });

  test('hiding more of what is hidden, or of what somebody else hid', () => {
    const published = publish(report);
    expect(() => publish(published, { smallestCell: 11 })).toThrow('publish the report that evaluate gave');
    expect(() => publish(naivelyPublished(report, 10))).toThrow('has suppressed rows already');
  });

  test('unknown entries in sums, unknown amounts', () => {
    expect(() => publish(report, { sums: [{ total: 'rows', parts: ['x'] }] })).toThrow('sums names "x"');
    expect(() => publish(report, { amounts: 'all' as never })).toThrow(
      "expected amounts to be 'region' or 'shown'",
    );
  });
});

test('entries that the caller knows to be parts of another are protected as such', () => {
  const rows = [
    { of: 'listed', n: 100 },
    { of: 'rows', n: 96 },
    { of: 'kinds', n: 4 },
  ] as const;
  // kinds counts the same rows as rows does: a report in which they differ has them apart.
  const report = reportWith(rows);
  expect(statuses(publish(report))).toEqual(['measured', 'measured', 'suppressed']);
  expect(year.id).toBe('2024');
});
