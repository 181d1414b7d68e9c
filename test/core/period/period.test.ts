import { describe, expect, test } from 'vitest';
import {
  lastDayOf,
  monthsOf,
  type Period,
  parsePeriod,
  previousYear,
  quartersOf,
  rolling,
} from '../../../src/core/period/period.js';

const ids = (periods: readonly Period[]): readonly string[] => periods.map((period) => period.id);

describe('parsePeriod', () => {
  test.each([
    ['2024', 'year', '2024-01-01', '2025-01-01', '2024-12-31'],
    ['2024-01', 'month', '2024-01-01', '2024-02-01', '2024-01-31'],
    ['2024-02', 'month', '2024-02-01', '2024-03-01', '2024-02-29'],
    ['2023-02', 'month', '2023-02-01', '2023-03-01', '2023-02-28'],
    ['2024-12', 'month', '2024-12-01', '2025-01-01', '2024-12-31'],
    ['2024-Q1', 'quarter', '2024-01-01', '2024-04-01', '2024-03-31'],
    ['2024-Q2', 'quarter', '2024-04-01', '2024-07-01', '2024-06-30'],
    ['2024-Q3', 'quarter', '2024-07-01', '2024-10-01', '2024-09-30'],
    ['2024-Q4', 'quarter', '2024-10-01', '2025-01-01', '2024-12-31'],
    ['2024-H1', 'half-year', '2024-01-01', '2024-07-01', '2024-06-30'],
    ['2024-H2', 'half-year', '2024-07-01', '2025-01-01', '2024-12-31'],
    ['2026-T1', 'tertial', '2026-01-01', '2026-05-01', '2026-04-30'],
    ['2026-T2', 'tertial', '2026-05-01', '2026-09-01', '2026-08-31'],
    ['2026-T3', 'tertial', '2026-09-01', '2027-01-01', '2026-12-31'],
    ['2024-DÅ04', 'DÅ04', '2024-01-01', '2024-05-01', '2024-04-30'],
    ['2024-DÅ08', 'DÅ08', '2024-01-01', '2024-09-01', '2024-08-31'],
    ['2025-02-4M', 'tertial', '2025-02-01', '2025-06-01', '2025-05-31'],
    ['2025-06-4M', 'tertial', '2025-06-01', '2025-10-01', '2025-09-30'],
    ['2025-10-4M', 'tertial', '2025-10-01', '2026-02-01', '2026-01-31'],
    ['2023-12-3M', 'quarter', '2023-12-01', '2024-03-01', '2024-02-29'],
    ['2024-12-6M', 'half-year', '2024-12-01', '2025-06-01', '2025-05-31'],
    ['2024-07-12M', 'year', '2024-07-01', '2025-07-01', '2025-06-30'],
    // The first and the last year.
    ['1800', 'year', '1800-01-01', '1801-01-01', '1800-12-31'],
    ['2198', 'year', '2198-01-01', '2199-01-01', '2198-12-31'],
  ])('%s', (id, kind, from, to, last) => {
    const period = parsePeriod(id);
    expect(period).toEqual({ id, kind, from, to });
    expect(Object.isFrozen(period)).toBe(true);
    expect(lastDayOf(period)).toBe(last);
  });

  test('Å may be written A, or as A with a ring of its own; the id is one', () => {
    for (const text of ['2024-DA08', '2024-DÅ08', '2024-DA\u030A08', '2024-D\u212B08'])
      expect(parsePeriod(text).id).toBe('2024-D\u00C508');
  });

  test.each([
    ['2024-01-12M', '2024'],
    ['2024-04-3M', '2024-Q2'],
    ['2024-10-3M', '2024-Q4'],
    ['2024-05-4M', '2024-T2'],
    ['2024-09-4M', '2024-T3'],
    ['2024-07-6M', '2024-H2'],
    ['2024-03-3M', '2024-03-3M'],
    ['2024-08-4M', '2024-08-4M'],
  ])('one period has one id: %s is %s', (text, id) => {
    expect(parsePeriod(text)).toEqual(parsePeriod(id));
    expect(parsePeriod(text).id).toBe(id);
  });

  test.each([
    '2024-02-1M',
    '2024-02-2M',
    '2024-02-5M',
    '2024-02-8M',
    '2024-02-24M',
    '2024-02-04M',
    '2024-00-4M',
    '2024-13-4M',
    '2024-2-4M',
    '2024-02-4m',
    '2024-02-4',
    '2024-02-M',
    'x2024-02-4M',
    '2024-02-4Mx',
    '',
    '24',
    '2024-',
    '2024-0',
    '2024-00',
    '2024-13',
    '2024-1',
    '2024-Q0',
    '2024-Q5',
    '2024-H3',
    '2024-T0',
    '2024-T4',
    '2024-DÅ12',
    '2024-DÅ4',
    '2024-DÄ04',
    '2024-q1',
    '2024Q1',
    '2024-01-01',
    ' 2024',
    '2024\n',
    '1799',
    '2199',
  ])('%j is refused', (text) => {
    expect(() => parsePeriod(text)).toThrow(RangeError);
    expect(() => parsePeriod(text)).toThrow(/^parsePeriod: expected 2024, /);
  });

  test('what is no text is refused as such', () => {
    // @ts-expect-error a value that JavaScript could pass
    expect(() => parsePeriod(2024)).toThrow(/^parsePeriod: .* but got 2024$/);
  });

  test('the error lists the forms', () => {
    for (const form of [
      '2024,',
      '2024-03',
      '2024-Q2',
      '2024-H1',
      '2024-T1',
      '2024-DÅ04',
      '2024-DÅ08',
      '2024-02-4M',
      '"x"',
    ])
      expect(() => parsePeriod('x')).toThrow(form);
  });
});

test('previousYear keeps the kind', () => {
  const before = ['2024', '2024-03', '2024-Q2', '2024-H1', '2024-T1', '2024-DÅ04', '2024-DA08'].map(
    (id) => previousYear(parsePeriod(id)).id,
  );
  expect(before).toEqual(['2023', '2023-03', '2023-Q2', '2023-H1', '2023-T1', '2023-DÅ04', '2023-DÅ08']);
  expect(previousYear(parsePeriod('2025-02-4M'))).toEqual(parsePeriod('2024-02-4M'));
  expect(previousYear(parsePeriod('2025-07-12M')).from).toBe('2024-07-01');
  expect(() => previousYear(parsePeriod('1800'))).toThrow(RangeError);
});

describe('rolling', () => {
  test.each([
    // Norrbotten 2024, C3 for DÅ04: 1 May 2023–30 April 2024.
    ['2024-DÅ04', 12, '2023-05-01', '2024-05-01'],
    ['2024', 18, '2023-07-01', '2025-01-01'],
    ['2024-DÅ08', 15, '2023-06-01', '2024-09-01'],
    ['2024-03', 1, '2024-03-01', '2024-04-01'],
  ])('%s, %d months', (id, months, from, to) =>
    expect(rolling(parsePeriod(id), months)).toEqual({ from, to }),
  );

  test('is counted from the exclusive end and clamped', () => {
    const period: Period = { id: 'x', kind: 'month', from: '2024-05-01', to: '2024-05-31' };
    expect(rolling(period, 3)).toEqual({ from: '2024-02-29', to: '2024-05-31' });
  });

  test.each([0, -1, 1.5, Number.NaN])('%d months are refused', (months) =>
    expect(() => rolling(parsePeriod('2024'), months)).toThrow(
      /^rolling: expected a whole number of months ≥ 1/,
    ),
  );
});

test('monthsOf', () => {
  expect(ids(monthsOf(parsePeriod('2024-T2')))).toEqual(['2024-05', '2024-06', '2024-07', '2024-08']);
  expect(ids(monthsOf(parsePeriod('2024-11-4M')))).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  expect(ids(monthsOf(parsePeriod('2024-11')))).toEqual(['2024-11']);
  expect(monthsOf(parsePeriod('2024'))).toHaveLength(12);
  expect(monthsOf(parsePeriod('2024-DÅ08'))).toHaveLength(8);
  expect(monthsOf(parsePeriod('2024-Q4')).at(-1)).toEqual(parsePeriod('2024-12'));
});

test('quartersOf gives whole quarters only', () => {
  expect(ids(quartersOf(parsePeriod('2024')))).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
  expect(ids(quartersOf(parsePeriod('2024-Q3')))).toEqual(['2024-Q3']);
  expect(ids(quartersOf(parsePeriod('2024-H2')))).toEqual(['2024-Q3', '2024-Q4']);
  expect(ids(quartersOf(parsePeriod('2024-DÅ04')))).toEqual(['2024-Q1']);
  expect(ids(quartersOf(parsePeriod('2024-DÅ08')))).toEqual(['2024-Q1', '2024-Q2']);
  expect(ids(quartersOf(parsePeriod('2024-T2')))).toEqual([]);
  expect(ids(quartersOf(parsePeriod('2024-T3')))).toEqual(['2024-Q4']);
  expect(ids(quartersOf(parsePeriod('2024-12-4M')))).toEqual(['2025-Q1']);
  expect(ids(quartersOf(parsePeriod('2024-03')))).toEqual([]);
});
