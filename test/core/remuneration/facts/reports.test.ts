import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar/day.js';
import {
  firstDayOf,
  lastDayInTime,
  readSupplied,
  readUnitReports,
} from '../../../../src/core/remuneration/facts/reports.js';
import { counted, scanned } from './scanned.js';

describe('reports of units', () => {
  const row = (item: string, value: string | number, more: object = {}) => ({
    unitId: 'A',
    period: '2024-01',
    item,
    value,
    ...more,
  });

  test('of the items that are read, whatever the case, in the order of the rows', () => {
    const { scan } = scanned({
      unitReports: [
        row('Telephone-Calls ', ' 100 '),
        row('telephone-calls', 90, { reportedOn: '2024-02-10' }),
        row('other', 1),
        row('telephone-calls', 7, { unitId: 'B' }),
      ],
    });
    const reports = readUnitReports(scan, new Set(['telephone-calls']));
    expect(reports?.of('A', '2024-01', 'telephone-calls')).toEqual([
      { value: '100', reportedOn: null },
      { value: '90', reportedOn: dayOf(2024, 2, 10) },
    ]);
    expect(reports?.of('B', '2024-01', 'telephone-calls')).toEqual([{ value: '7', reportedOn: null }]);
    expect([reports?.of('A', '2024-02', 'telephone-calls'), reports?.of('A', '2024-01', 'other')]).toEqual([
      [],
      [],
    ]);
    expect(counted(scan, 'unitReports')).toEqual([4, 3, 0, 1, 0]);
    expect(readUnitReports(scanned({}).scan, new Set())).toBeNull();
  });
});

describe('counts that somebody else made', () => {
  const row = (more: object) => ({ indicator: 'x', unitId: 'A', period: '2024-01', ...more });

  test('of units and both sexes, written out; a value stands for a numerator', () => {
    const { scan } = scanned({
      supplied: [
        row({ numerator: 97, denominator: 100, reportedOn: '2024-02-10' }),
        row({ value: '0.5' }),
        row({ numerator: '1.25', value: 9 }),
        row({ unitId: null, numerator: 1 }),
        row({ sex: 'female', numerator: 1 }),
        row({ indicator: 'y', numerator: 1 }),
      ],
    });
    const supplied = readSupplied(scan, new Set(['x', 'z']));
    expect(supplied?.of('x', 'A', '2024-01')).toEqual([
      { numerator: '97', denominator: '100', reportedOn: dayOf(2024, 2, 10) },
      { numerator: '0.5', denominator: null, reportedOn: null },
      { numerator: '1.25', denominator: null, reportedOn: null },
    ]);
    expect([supplied?.of('x', 'B', '2024-01'), supplied?.of('y', 'A', '2024-01')]).toEqual([[], []]);
    expect([supplied?.has('x'), supplied?.has('y'), supplied?.has('z')]).toEqual([true, false, false]);
    expect(counted(scan, 'supplied')).toEqual([6, 3, 0, 3, 0]);
    expect(readSupplied(scanned({}).scan, new Set(['x']))).toBeNull();
  });
});

test('in time is by the tenth of the next month', () => {
  expect(['2024-01', '2024-11', '2024-12'].map(lastDayInTime)).toEqual([
    dayOf(2024, 2, 10),
    dayOf(2024, 12, 10),
    dayOf(2025, 1, 10),
  ]);
  expect(firstDayOf('2024-02')).toBe(dayOf(2024, 2, 1));
  expect(firstDayOf('x')).toBeNaN();
});
