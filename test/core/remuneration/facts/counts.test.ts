import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar/day.js';
import {
  endOfYear,
  periodIdOf,
  readCalls,
  readPoints,
  readPositions,
  readPrescriptions,
  readQuotients,
} from '../../../../src/core/remuneration/facts/counts.js';
import { counted, scanned } from './scanned.js';

test('the month and the quarter of a day', () => {
  const of = (month: number, day: number, kind: 'month' | 'quarter') =>
    periodIdOf(dayOf(2024, month, day), kind);
  expect([of(1, 1, 'month'), of(9, 30, 'month'), of(12, 31, 'month')]).toEqual([
    '2024-01',
    '2024-09',
    '2024-12',
  ]);
  expect([3, 4, 6, 7, 9, 10, 12].map((month) => of(month, 30, 'quarter'))).toEqual(
    [1, 2, 2, 3, 3, 4, 4].map((quarter) => `2024-Q${quarter}`),
  );
  expect([endOfYear(2024), endOfYear(1999)]).toEqual([dayOf(2025, 1, 1), dayOf(2000, 1, 1)]);
});

describe('calls', () => {
  const call = (callId: string, receivedAt: string, answeredAt: string | null, unitId = 'A') => ({
    callId,
    unitId,
    receivedAt,
    answeredAt,
  });
  const read = (calls: readonly object[], lastDay: number | null = null, months = ['2024-01', '2024-02']) => {
    const { scan } = scanned({ calls });
    const found = readCalls(scan, new Set(months), lastDay);
    return { found, ledger: counted(scan, 'calls') };
  };

  test('of a month of Stockholm’s clock; answered on the same local day, midnight being another', () => {
    const rows = [
      call('1', '2024-01-31T22:30:00Z', '2024-01-31T22:59:59Z'),
      call('2', '2024-01-31T22:30:00Z', '2024-01-31T23:00:00Z'),
      call('3', '2024-01-31T23:00:00Z', '2024-02-01T22:59:00Z'),
      call('4', '2024-01-10T10:00:00Z', null),
      call('5', '2024-01-10T10:00:00Z', '2024-01-10T10:00:00Z', 'B'),
    ];
    const { found, ledger } = read(rows);
    expect(found?.of('A', '2024-01')).toEqual({ calls: 3, answered: 1 });
    expect(found?.of('A', '2024-02')).toEqual({ calls: 1, answered: 1 });
    expect(found?.of('B', '2024-01')).toEqual({ calls: 1, answered: 1 });
    expect(found?.of('C', '2024-01')).toEqual({ calls: 0, answered: 0 });
    expect(ledger).toEqual([5, 5, 0, 0, 0]);
  });

  test('of other months, or after the day of knowledge, are outside; answered before it came is in neither', () => {
    const rows = [
      call('1', '2023-12-31T10:00:00Z', null),
      call('2', '2024-01-10T10:00:00Z', null),
      call('3', '2024-01-11T10:00:00Z', null),
      call('4', '2024-01-09T10:00:00Z', '2024-01-09T09:59:59Z'),
    ];
    const { found, ledger } = read(rows, dayOf(2024, 1, 10));
    expect(found?.of('A', '2024-01')).toEqual({ calls: 1, answered: 0 });
    expect(ledger).toEqual([4, 1, 2, 1, 0]);
  });

  test('that are not delivered are no zeros', () => {
    expect(readCalls(scanned({}).scan, new Set(['2024-01']), null)).toBeNull();
    expect(read([]).found?.of('A', '2024-01')).toEqual({ calls: 0, answered: 0 });
  });
});

describe('prescriptions', () => {
  const codes = (...notations: readonly string[]) => ({ kind: 'codes', system: 'atc', notations }) as never;
  const wanted = [
    { rule: 'all', codes: codes('J01'), counts: 'prescriptions' },
    { rule: 'some', codes: codes('J01CA'), counts: 'doses' },
  ] as const;
  const row = (atc: string, date: string, ddd: string | null = null, unitId = 'A') => ({
    personId: 'p',
    unitId,
    date,
    atc,
    ddd,
  });

  test('of each rule’s drugs, by quarter: rows, or doses in ten-thousandths; those without a dose apart', () => {
    const { scan } = scanned({
      prescriptions: [
        row('J01CA04', '2024-01-01', '1.5'),
        row('J01CA04', '2024-03-31', '0.0001'),
        row('J01CA08', '2024-03-31'),
        row('J01FA01', '2024-02-02', '9'),
        row('J01CA04', '2024-04-01', '3'),
        row('N02BE01', '2024-01-01', '7', 'B'),
        row('J01CA04', '2023-12-31', '5'),
      ],
    });
    const found = readPrescriptions(scan, wanted, new Set(['2024-Q1', '2024-Q2']));
    expect(found?.of('all', 'A', '2024-Q1')).toEqual({ count: 4n, withoutDose: 0 });
    expect(found?.of('some', 'A', '2024-Q1')).toEqual({ count: 15_001n, withoutDose: 1 });
    expect(found?.of('some', 'A', '2024-Q2')).toEqual({ count: 30_000n, withoutDose: 0 });
    for (const none of [found?.of('all', 'B', '2024-Q1'), found?.of('other', 'A', '2024-Q1')])
      expect(none).toEqual({ count: 0n, withoutDose: 0 });
    const any = (unit: string, quarter: string) => found?.hasAny(unit, quarter);
    expect([any('A', '2024-Q1'), any('B', '2024-Q1'), any('B', '2024-Q2'), any('A', '2023-Q4')]).toEqual([
      ...[true, true, false, false],
    ]);
    expect(counted(scan, 'prescriptions')).toEqual([7, 5, 1, 1, 0]);
  });

  test('that are not delivered are no zeros', () => {
    expect(readPrescriptions(scanned({}).scan, wanted, new Set(['2024-Q1']))).toBeNull();
  });
});

test('listing points in ten-thousandths, of a unit and month', () => {
  const { scan } = scanned({
    listingPoints: [
      { unitId: 'A', month: '2024-03', points: '7999.5' },
      { unitId: 'B', month: '2024-03', points: 1 },
    ],
  });
  const found = readPoints(scan);
  expect(found?.of('A', '2024-03')).toBe(79_995_000n);
  expect([found?.of('A', '2024-04'), found?.of('C', '2024-03')]).toEqual([null, null]);
  expect(counted(scan, 'listingPoints')).toEqual([2, 2, 0, 0, 0]);
  expect(readPoints(scanned({}).scan)).toBeNull();
});

test('quotients exactly, of a unit, month and kind', () => {
  const row = (kind: string, value: string) => ({ unitId: 'A', month: '2024-03', kind, value });
  const { scan } = scanned({ quotients: [row('age', '1.05'), row('cni', '0.00000001'), row('acg', '3')] });
  const found = readQuotients(scan);
  expect((['age', 'cni', 'acg'] as const).map((kind) => found?.of('A', '2024-03', kind))).toEqual([
    '105000000/100000000',
    '1/100000000',
    '300000000/100000000',
  ]);
  expect([found?.of('A', '2024-04', 'age'), found?.of('B', '2024-03', 'age')]).toEqual([null, null]);
  expect(readQuotients(scanned({}).scan)).toBeNull();
});

test('positions, without an end and without a share where none is said', () => {
  const { scan } = scanned({
    stPositions: [
      { positionId: '1', unitId: 'A', from: '2024-01-01', to: '2024-07-01', share: '0.5' },
      { positionId: '2', unitId: 'B', from: '2024-02-01' },
    ],
  });
  expect(readPositions(scan)).toEqual([
    { id: '1', unitId: 'A', from: dayOf(2024, 1, 1), to: dayOf(2024, 7, 1), share: 5000n },
    { id: '2', unitId: 'B', from: dayOf(2024, 2, 1), to: Number.POSITIVE_INFINITY, share: null },
  ]);
  expect(readPositions(scanned({}).scan)).toBeNull();
});
