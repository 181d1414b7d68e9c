import fc from 'fast-check';
import type { Parameter } from '../../src/core/parameter.js';
import type { Anchor, Window } from '../../src/core/period/window.js';
import { type OraclePeriod, periodOf } from './dates.js';
import { pick } from './row-measures.js';

const months = (value: number): Parameter<number> => ({
  kind: 'param',
  name: `months ${value}`,
  value,
  note: { sv: 'månader', en: 'months' },
});

const start = (by: number): Anchor => ({ of: 'period-start', months: by });
const end = (by: number): Anchor => ({ of: 'period-end', months: by });

/** The period, the last 3, 12 or 18 months, the calendar year, four months earlier, a month of grace. */
export const windows: readonly Window[] = [
  { from: start(0), to: end(0) },
  { from: start(0), to: end(0) },
  { from: end(-3), to: end(0) },
  { from: end(-12), to: end(0) },
  { from: end(-18), to: end(0) },
  { from: { of: 'period-end', months: 0, back: months(12) }, to: end(0) },
  { from: { of: 'year-start', months: 0 }, to: { of: 'year-end', months: 0 } },
  { from: { of: 'year-start', months: 0 }, to: { of: 'year-end', months: 1 } },
  { from: start(-4), to: end(-4) },
  { from: { of: 'period-start', months: months(-4) }, to: { of: 'period-end', months: months(-4) } },
];

export const anchors: readonly Anchor[] = [
  end(0),
  end(0),
  end(0),
  start(0),
  end(-12),
  { of: 'year-start', months: 0 },
  { of: 'year-end', months: 0 },
  { of: 'period-end', months: months(-1) },
];

export const windowOf: fc.Arbitrary<Window> = pick(windows);
/** Most often long ones, for what needs several rows of a person. */
export const longWindowOf: fc.Arbitrary<Window> = fc.oneof(
  windowOf,
  pick(windows.slice(3, 8)),
  pick(windows.slice(3, 8)),
);
export const anchorOf: fc.Arbitrary<Anchor> = pick(anchors);

const ids: readonly string[] = [
  ...['2023', '2024'].flatMap((year) => [year, `${year}-DÅ04`, `${year}-DÅ08`, `${year}-Q1`, `${year}-Q4`]),
  ...['2023-01', '2023-04', '2023-12', '2024-02', '2024-03', '2024-10', '2024-12'],
];

/** One to five different periods of 2023 and 2024: months, quarters, DÅ04, DÅ08 and years. */
export const periodsOf: fc.Arbitrary<readonly OraclePeriod[]> = fc
  .uniqueArray(pick(ids), { minLength: 1, maxLength: 5 })
  .map((some) => some.map(periodOf));
