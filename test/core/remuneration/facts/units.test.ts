import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar/day.js';
import {
  isOpenOn,
  isOpenSometime,
  isOpenThroughout,
  readUnits,
} from '../../../../src/core/remuneration/facts/units.js';
import { scanned } from './scanned.js';

const row = (unitId: string, more: object = {}) => ({
  unitId,
  name: `unit ${unitId}`,
  ownership: 'public',
  ...more,
});
const read = (...units: readonly object[]) => readUnits(scanned({ units }).scan);

test('units stand in the order of their ids, open without end where nothing is said', () => {
  expect(read(row('b', { opensOn: '2024-01-01', closesOn: '2024-07-01' }), row('B'), row('a'))).toEqual([
    { id: 'B', name: 'unit B', opens: Number.NEGATIVE_INFINITY, closes: Number.POSITIVE_INFINITY },
    { id: 'a', name: 'unit a', opens: Number.NEGATIVE_INFINITY, closes: Number.POSITIVE_INFINITY },
    { id: 'b', name: 'unit b', opens: dayOf(2024, 1, 1), closes: dayOf(2024, 7, 1) },
  ]);
  expect(readUnits(scanned({}).scan)).toEqual([]);
});

test('a unit in two rows that differ, or in one that cannot be read, stops the run and says which', () => {
  expect(() => read(row('a'), row('b'), row('b', { name: 'x' }))).toThrow(
    expect.objectContaining({ code: 'duplicate-unit', where: { table: 'units', row: 2 } }),
  );
  expect(() => read(row('a'), row('b', { name: null }), row('', {}))).toThrow(
    expect.objectContaining({ code: 'unreadable-unit' }),
  );
  expect(read(row('a'), row('a'))).toHaveLength(1);
});

const unit = { id: 'a', name: 'a', opens: dayOf(2024, 3, 1), closes: dayOf(2024, 6, 1) };
const day = (month: number, date: number): number => dayOf(2024, month, date);

test('open from the first day to the day before the last', () => {
  expect([day(2, 29), day(3, 1), day(5, 31), day(6, 1)].map((one) => isOpenOn(unit, one))).toEqual([
    ...[false, true, true, false],
  ]);
});

test('open throughout, and open sometime', () => {
  const spans = [
    [day(3, 1), day(6, 1)],
    [day(2, 29), day(6, 1)],
    [day(3, 1), day(6, 2)],
    [day(5, 31), day(7, 1)],
    [day(6, 1), day(7, 1)],
    [day(2, 1), day(3, 2)],
    [day(2, 1), day(3, 1)],
  ] as const;
  expect(spans.map(([from, to]) => isOpenThroughout(unit, from, to))).toEqual([
    ...[true, false, false, false, false, false, false],
  ]);
  expect(spans.map(([from, to]) => isOpenSometime(unit, from, to))).toEqual([
    ...[true, true, true, true, false, true, false],
  ]);
  const never = { ...unit, closes: unit.opens };
  expect(isOpenSometime(never, day(1, 1), day(12, 31))).toBe(false);
});
