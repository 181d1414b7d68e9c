import { expect, test } from 'vitest';
import type { MeasureNode } from '../../../src/core/measure/nodes.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import { periodEnd, yearEnd } from '../../../src/core/period/window.js';
import { byReferenceDay } from '../../../src/core/program/by-reference-day.js';
import { period, rowsOf } from './lowering.js';

const periods = ['2024', '2024-06', '2024-12', '2023-12'].map((id) => parsePeriod(id));
const same = [{ column: 'unitId', as: 'unitId' }];
/** Contacts whose person has a care need on the day before the anchor; what else is asked stays as it is. */
const measure = (at: object | null): MeasureNode =>
  ({
    kind: 'proportion',
    of: {
      ...{
        kind: 'each-row',
        rows: rowsOf('contacts'),
        during: period,
        attributedBy: 'row-unit',
        once: 'a-row',
      },
    },
    counted: {
      kind: 'all',
      of: [
        { kind: 'in', value: { kind: 'col', column: 'form' }, list: ['visit', null] },
        ...(at === null ? [] : [{ kind: 'activeAt', at, rows: rowsOf('careNeeds', 'from'), same }]),
      ],
    },
  }) as unknown as MeasureNode;
const on = (value: string): MeasureNode => {
  const activeOn = {
    kind: 'activeOn',
    date: { kind: 'lit', value },
    rows: rowsOf('careNeeds', 'from'),
    same,
  };
  const written = measure(periodEnd) as unknown as { counted: { of: unknown[] } };
  return { ...written, counted: { ...written.counted, of: [written.counted.of[0], activeOn] } } as never;
};

test('a measure that asks of no day before an anchor is read once, as it is', () => {
  const one = measure(null);
  const readings = byReferenceDay(one, periods, 0b1011);
  expect(readings).toEqual([{ measure: one, mask: 0b1011 }]);
  expect(readings[0]?.measure).toBe(one);
});

test('another is read once for the periods of one day', () => {
  expect(byReferenceDay(measure(periodEnd), periods, 0b1111)).toEqual([
    { measure: on('2024-12-31'), mask: 0b0101 },
    { measure: on('2024-06-30'), mask: 0b0010 },
    { measure: on('2023-12-31'), mask: 0b1000 },
  ]);
  expect(byReferenceDay(measure(yearEnd), periods, 0b1111)).toEqual([
    { measure: on('2024-12-31'), mask: 0b0111 },
    { measure: on('2023-12-31'), mask: 0b1000 },
  ]);
});

test('and only for the periods that it is reported for', () => {
  expect(byReferenceDay(measure(periodEnd), periods, 0b0110)).toEqual([
    { measure: on('2024-06-30'), mask: 0b0010 },
    { measure: on('2024-12-31'), mask: 0b0100 },
  ]);
  expect(byReferenceDay(measure(periodEnd), periods, 0)).toEqual([]);
});
