import * as fc from 'fast-check';
import {
  evaluateRows,
  OptionsError,
  outcomesFromTallies,
  type Plan,
  type Report,
  type SplitChangeReports,
  splitChange,
  withParameters,
} from 'vardval';
import { norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

function counted(
  plan: Plan,
  indicator: string,
  period: string,
  numerator: number,
  denominator: number,
): Report {
  return outcomesFromTallies(plan, [{ indicator, period, unit: null, numerator, denominator }], {
    periods: [period],
    indicators: [indicator],
  });
}

/** n/d as a pair of big integers, added without a common divisor: another way than the library's. */
function parse(text: string): readonly [bigint, bigint] {
  const [n = '', d = '1'] = text.split('/');
  return [BigInt(n), BigInt(d)];
}

const isSum = (whole: string, a: string, b: string): boolean => {
  const [[n, d], [an, ad], [bn, bd]] = [parse(whole), parse(a), parse(b)];
  return n * ad * bd === d * (an * bd + bn * ad);
};

const share = fc
  .record({ d: fc.integer({ min: 1, max: 100_000 }), n: fc.nat(100_000) })
  .map(({ d, n }) => [n % (d + 1), d] as const);

describe('the two parts are the whole change, exactly', () => {
  test('in both orders, whatever the counts', () => {
    fc.assert(
      fc.property(share, share, share, share, (a, recounted, carriedOn, b) => {
        const reports: SplitChangeReports = {
          before: counted(norrbotten2024, 'C6a', '2025', ...a),
          laterPlanOnEarlierRows: counted(norrbotten2026, '3.base.1', '2025-T3', ...recounted),
          earlierPlanOnLaterRows: counted(norrbotten2024, 'C6a', '2026', ...carriedOn),
          after: counted(norrbotten2026, '3.base.1', '2026-T3', ...b),
        };
        const [first] = splitChange(reports);
        const [second] = splitChange({ ...reports, order: 'data-first' });
        for (const one of [first, second]) {
          expect(isSum(one?.whole?.exact ?? '', one?.definition?.exact ?? '', one?.data?.exact ?? '')).toBe(
            true,
          );
          // b − a by cross-multiplication.
          const [n, d] = parse(one?.whole?.exact ?? '');
          expect(n * BigInt(a[1]) * BigInt(b[1])).toBe(
            d * (BigInt(b[0]) * BigInt(a[1]) - BigInt(a[0]) * BigInt(b[1])),
          );
        }
        expect(first?.otherOrder).toEqual({ definition: second?.definition, data: second?.data });
        expect(second?.otherOrder).toEqual({ definition: first?.definition, data: first?.data });
      }),
      { numRuns: 30 },
    );
  });
});

describe('which order', () => {
  const before = counted(norrbotten2024, 'C6a', '2025', 1, 3);
  const after = counted(norrbotten2026, '3.base.1', '2026-T3', 3, 4);
  const recounted = counted(norrbotten2026, '3.base.1', '2025-T3', 1, 4);
  const carriedOn = counted(norrbotten2024, 'C6a', '2026', 1, 2);

  test('definition first: 1/3 → 1/4 is the definition, 1/4 → 3/4 the data', () => {
    const [split] = splitChange({ before, after, laterPlanOnEarlierRows: recounted });
    expect(split).toMatchObject({
      slug: 'continuity-physician',
      indicators: { before: 'C6a', after: '3.base.1' },
      order: 'definition-first',
      definition: { exact: '-1/12' },
      data: { exact: '1/2' },
      whole: { exact: '5/12' },
      otherOrder: null,
    });
  });

  test('data first: 1/3 → 1/2 is the data, 1/2 → 3/4 the definition', () => {
    const [split] = splitChange({ before, after, earlierPlanOnLaterRows: carriedOn });
    expect(split).toMatchObject({
      order: 'data-first',
      definition: { exact: '1/4' },
      data: { exact: '1/6' },
    });
  });

  test('with both, definition first, and the other beside it', () => {
    const [split] = splitChange({
      before,
      after,
      laterPlanOnEarlierRows: recounted,
      earlierPlanOnLaterRows: carriedOn,
    });
    expect(split?.order).toBe('definition-first');
    expect(split?.otherOrder).toEqual({
      definition: { exact: '1/4', value: 0.25 },
      data: { exact: '1/6', value: 1 / 6 },
    });
  });

  test('a value that is missing leaves the change unsplit, and says which', () => {
    const none = counted(norrbotten2026, '3.base.1', '2025-T3', 0, 0);
    const [split] = splitChange({ before, after, laterPlanOnEarlierRows: none });
    expect(split).toMatchObject({ definition: null, data: null, whole: { exact: '5/12' } });
    expect(split?.reason?.en).toBe('There is no value in between.');
  });

  test.each([
    ['no report in between', { before, after }, /laterPlanOnEarlierRows is not given/],
    [
      'the wrong one',
      { before, after, order: 'data-first', laterPlanOnEarlierRows: recounted },
      /earlierPlan/,
    ],
    [
      'another plan in between',
      { before, after, laterPlanOnEarlierRows: before },
      /is of the plan norrbotten-2024/,
    ],
    ['other rows in between', { before, after, laterPlanOnEarlierRows: after }, /ends with 2025/],
    [
      'other parameters in between',
      {
        before,
        after,
        earlierPlanOnLaterRows: counted(
          withParameters(norrbotten2024, { continuityMonths: 12 }),
          'C6a',
          '2026',
          1,
          2,
        ),
      },
      /other parameters/,
    ],
  ] as const)('refuses %s', (_, reports, message) => {
    expect(() => splitChange(reports)).toThrow(OptionsError);
    expect(() => splitChange(reports)).toThrow(message);
  });

  test('a report with several periods must say which', () => {
    const both = outcomesFromTallies(
      norrbotten2024,
      [
        { indicator: 'C6a', period: '2025', unit: null, numerator: 1, denominator: 3 },
        { indicator: 'C6a', period: '2024', unit: null, numerator: 0, denominator: 3 },
      ],
      { periods: ['2024', '2025'], indicators: ['C6a'] },
    );
    const reports = { before: both, after, laterPlanOnEarlierRows: recounted };
    expect(() => splitChange(reports)).toThrow(/before has 2 periods/);
    const [split] = splitChange({ ...reports, periods: { before: '2025', after: '2026-T3' } });
    expect(split?.whole?.exact).toBe('5/12');
  });
});

test('from rows: talking therapy, all ages against adults', () => {
  // 2025: two adults and a child; 2026: three adults and a child (2024 counts all, 2026 from 18 years).
  const persons = ['A', 'B', 'C', 'D'].map((personId) => ({
    personId,
    birthDate: personId === 'D' ? '2015-01-01' : '1980-01-01',
    sex: 'female' as const,
  }));
  const therapy = (personId: string, date: string) => ({
    contactId: `${personId}${date}`,
    personId,
    unitId: 'HC01',
    date,
    form: 'visit' as const,
    procedures: ['DU011'],
  });
  const rows = {
    units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' as const }],
    persons,
    notes: [],
    contacts: [
      ...['A', 'B', 'D'].map((id) => therapy(id, '2025-05-05')),
      ...['A', 'B', 'C', 'D'].map((id) => therapy(id, '2026-05-05')),
    ],
  };
  const run = (plan: Plan, indicator: string, period: string): Report =>
    evaluateRows(plan, rows, { periods: [period], indicators: [indicator] });
  const region = splitChange({
    before: run(norrbotten2024, 'B10', '2025'),
    laterPlanOnEarlierRows: run(norrbotten2026, '8.base.2', '2025-T3'),
    earlierPlanOnLaterRows: run(norrbotten2024, 'B10', '2026'),
    after: run(norrbotten2026, '8.base.2', '2026-T3'),
  }).find((one) => one.unit === null);
  expect(region).toMatchObject({
    before: { exact: '3' },
    between: { exact: '2' },
    after: { exact: '3' },
    definition: { exact: '-1' },
    data: { exact: '1' },
    whole: { exact: '0' },
    otherOrder: { definition: { exact: '-1' }, data: { exact: '1' } },
  });
});
