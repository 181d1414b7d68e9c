import { funnel, type Outcome, parsePeriod, publish, variation } from 'vardval';
import { describe, expect, test } from 'vitest';
import { binomialLimits } from '../../../src/core/variation/binomial.js';
import { outcomeOf, reportOf } from '../publish/random-report.js';

/** P(R ≤ r) of n cases with probability a/b, times b^n: whole numbers only. */
function cumulative(n: number, r: number, a: bigint, b: bigint): bigint {
  let sum = 0n;
  let choose = 1n;
  for (let k = 0; k <= r; k += 1) {
    sum += choose * a ** BigInt(k) * (b - a) ** BigInt(n - k);
    choose = (choose * BigInt(n - k)) / BigInt(k + 1);
  }
  return sum;
}

/** The limit as the paper defines it, in fractions of whole numbers, with p in thousandths. */
function limit(n: number, a: bigint, b: bigint, p: bigint): number {
  const all = b ** BigInt(n);
  let r = 0;
  while (cumulative(n, r, a, b) * 1000n < p * all) r += 1;
  const above = cumulative(n, r, a, b) * 1000n - p * all;
  const own = (cumulative(n, r, a, b) - (r === 0 ? 0n : cumulative(n, r - 1, a, b))) * 1000n;
  const alpha = Number((above * 10n ** 15n) / own) / 1e15;
  return Math.min(1, Math.max(0, (r - alpha) / n));
}

describe('limits against whole numbers', () => {
  test.each([
    [1, 1n, 2n],
    [5, 1n, 10n],
    [20, 1n, 2n],
    [37, 93n, 100n],
    [100, 4n, 5n],
    [250, 1n, 50n],
  ])('%d cases, %d/%d', (n, a, b) => {
    const got = binomialLimits(n, Number(a) / Number(b), [0.001, 0.025, 0.975, 0.999]);
    const expected = [1n, 25n, 975n, 999n].map((p) => limit(n, a, b, p));
    got.forEach((one, i) => {
      expect(one).toBeCloseTo(expected[i] as number, 9);
    });
  });

  test('worked by hand: 2 cases at 1/2, P(R ≤ 0, 1, 2) = 0.25, 0.75, 1', () => {
    // p = 0.5: r = 1, α = (0.75 − 0.5)/0.5 = 0.5, limit (1 − 0.5)/2. p = 0.875: r = 2, α = 0.5, limit 0.75.
    expect(binomialLimits(2, 0.5, [0.5, 0.875])).toEqual([0.25, 0.75]);
  });

  test('large units: the normal limits that the paper gives as approximation', () => {
    const [low, high] = binomialLimits(40_000, 0.3, [0.025, 0.975]);
    const half = 1.959963984540054 * Math.sqrt((0.3 * 0.7) / 40_000);
    expect(low).toBeCloseTo(0.3 - half, 4);
    expect(high).toBeCloseTo(0.3 + half, 4);
  });

  test.each([
    [0, 0],
    [1, 1],
  ])('a target of %d has no width', (target, expected) => {
    expect(binomialLimits(50, target, [0.001, 0.999])).toEqual([expected, expected]);
  });
});

const period = parsePeriod('2024');
const row = (unit: string | null, n: number, d: number): Outcome =>
  outcomeOf('first', 'proportion', period, { unit, stratum: {} }, null, { n, d }, null);
const report = reportOf(
  [period],
  [
    row('a', 500, 1000),
    row('b', 60, 100),
    row('c', 62, 100),
    row('d', 5, 10),
    row('e', 0, 0),
    row('f', 34, 100),
    row(null, 605, 1210),
  ],
  ['a', 'b', 'c', 'd', 'e', 'f'],
  new Map(),
);

describe('a funnel', () => {
  const made = funnel(report, 'first');

  test('holds every unit against the region, the smallest first, and names who has no share', () => {
    expect(made.target).toBe(0.5);
    expect(made.units.map(({ unit }) => unit)).toEqual(['d', 'b', 'c', 'f', 'a']);
    expect(made.left).toEqual([{ unit: 'e', status: 'no-data' }]);
  });

  test('says who lies outside: limits of 100 cases at 1/2 by whole numbers', () => {
    const [low, high, lowest] = [25n, 975n, 1n].map((p) => limit(100, 1n, 2n, p)) as [number, number, number];
    expect([0.6 > high, 0.62 > high, 0.34 < lowest, 0.34 < low]).toEqual([true, true, true, true]);
    const positions = Object.fromEntries(made.units.map(({ unit, position }) => [unit, position]));
    expect(positions).toEqual({ a: 'within', b: 'above-95', c: 'above-95', d: 'within', f: 'below-99.8' });
  });

  test('draws a curve up to the largest unit', () => {
    expect(made.curve[0]?.cases).toBe(1);
    expect(made.curve.at(-1)?.cases).toBe(1000);
    expect(made.curve.at(-1)?.limits95).toEqual(made.units.at(-1)?.limits95);
  });

  test('leaves hidden units out', () => {
    const hidden = funnel(publish(report), 'first', { target: 0.5 }).left.map(({ unit }) => unit);
    expect(hidden).toContain('d');
  });

  test.each([
    [() => funnel(report, 'nothing'), 'the plan has no indicator "nothing"'],
    [() => funnel(report, 'first', { target: 1.2 }), 'expected a target from 0 to 1 but got 1.2'],
    [() => funnel(report, 'first', { stratum: { sex: 'female' } }), 'nothing stands at 2024, sex=female'],
    [() => variation(report, 'first', { period: '2023' }), 'nothing stands at 2023'],
  ])('refuses %#', (call, message) => {
    expect(call).toThrow(message);
  });
});

describe('variation', () => {
  test('quartiles as Hyndman and Fan, definition 7: of 1 … 5 they are 2, 3, 4; of 1 … 4 1.75, 2.5, 3.25', () => {
    const of = (values: readonly number[]): unknown => {
      const rows = values.map((n, i) =>
        outcomeOf('rows', 'count', period, { unit: `u${i}`, stratum: {} }, null, { n, d: null }, null),
      );
      const { least, lowerQuartile, median, upperQuartile, greatest } = variation(
        reportOf(
          [period],
          rows,
          values.map((_, i) => `u${i}`),
          new Map(),
        ),
        'rows',
      );
      return [least, lowerQuartile, median, upperQuartile, greatest];
    };
    expect(of([5, 1, 4, 2, 3])).toEqual([1, 2, 3, 4, 5]);
    expect(of([4, 2, 3, 1])).toEqual([1, 1.75, 2.5, 3.25, 4]);
    expect(of([7])).toEqual([7, 7, 7, 7, 7]);
  });

  test('units without a value are left out and counted; without any there are no numbers', () => {
    expect(variation(report, 'first')).toMatchObject({ units: 5, left: 1 });
    const nobody = reportOf([period], [row('e', 0, 0)], ['e'], new Map());
    expect(variation(nobody, 'first')).toMatchObject({
      units: 0,
      left: 1,
      median: null,
      interquartileRange: null,
    });
  });
});
