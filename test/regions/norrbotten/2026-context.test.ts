import { norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { reportOf, shown } from './tiny-world.js';

const people = [1, 2, 3, 4].map((n) => ({
  personId: `p${n}`,
  birthDate: '1980-01-01',
  sex: 'male' as const,
}));
const listings = people.map(({ personId }) => ({ personId, unitId: 'U1', from: '2010-01-01' }));
const band = (n: number, rub: number, more: object = {}) => ({
  personId: `p${n}`,
  rub,
  from: '2020-01-01',
  ...more,
});
const riskBands = [band(1, 3), band(2, 4), band(3, 5)];
const rows = { persons: people, listings, riskBands };

describe('12.dialog.2 and 12.dialog.3, the bands', () => {
  test.each([
    ['12.dialog.1', '4'],
    ['12.dialog.2', '2'],
    ['12.dialog.2.rub-4', '1'],
    ['12.dialog.2.rub-5', '1'],
    ['12.dialog.3', '2/4'],
    ['12.dialog.3.rub-4', '1/4'],
    ['12.dialog.3.rub-5', '1/4'],
  ])('%s is %s: RUB 3 and no band are neither', (id, result) => {
    expect(shown(norrbotten2026, id, '2026-T1', rows, 'U1')).toBe(result);
  });
  test.each([
    ['2026-04-30', '1'],
    ['2026-05-01', '2'],
  ])('a band that ends on %s: %s', (to, result) => {
    const changed = [band(2, 4, { to }), band(3, 5)];
    expect(shown(norrbotten2026, '12.dialog.2', '2026-T1', { ...rows, riskBands: changed })).toBe(result);
  });
});

describe('12.dialog.4, visits per 1 000 listed', () => {
  test.each([
    ['2025-04-30', 'visit', '0/4'],
    ['2025-05-01', 'visit', '1/4'],
    ['2026-04-30', 'team', '1/4'],
    ['2026-05-01', 'visit', '0/4'],
    ['2026-04-30', 'video', '0/4'],
  ] as const)('%s, %s: %s', (date, form, result) => {
    const contacts = [{ contactId: 'k1', personId: 'x', unitId: 'U1', date, form }];
    expect(shown(norrbotten2026, '12.dialog.4', '2026-T1', { ...rows, contacts }, 'U1')).toBe(result);
  });
});

describe('12.dialog.5 to 12.dialog.7, quotients of the last month', () => {
  test.each([
    ['12.dialog.5', 'age'],
    ['12.dialog.6', 'acg'],
    ['12.dialog.7', 'cni'],
  ] as const)('%s', (id, kind) => {
    const quotients = ['2026-03', '2026-04', '2026-05'].map((month, n) => ({
      unitId: 'U1',
      month,
      kind,
      value: `1.${n}`,
    }));
    expect(shown(norrbotten2026, id, '2026-T1', { ...rows, quotients }, 'U1')).toBe('1.1');
  });
});

describe('12.dialog.8 and 12.dialog.9, out-of-region care', () => {
  const care = (date: string, channel: 'physical' | 'digital', cost: string) => ({
    personId: 'p1',
    date,
    channel,
    cost,
  });
  const outOfRegionCare = [
    care('2025-04-30', 'digital', '1000'),
    care('2025-05-01', 'digital', '500.50'),
    care('2026-04-30', 'physical', '2000'),
    care('2026-05-01', 'digital', '1000'),
  ];
  test('the cost is that of digital care, the number that of both', () => {
    const cost = reportOf(norrbotten2026, '12.dialog.8', '2026-T1', { ...rows, outOfRegionCare }).outcome(
      '12.dialog.8',
      { period: '2026-T1', unit: 'U1' },
    );
    expect(cost.numerator).toBe(50050);
    const report = reportOf(norrbotten2026, '12.dialog.9', '2026-T1', { ...rows, outOfRegionCare });
    const of = (category: string | null) =>
      report.outcomes.find((one) => one.unit === 'U1' && one.category === category)?.value;
    expect([null, 'physical', 'digital'].map(of)).toEqual([2, 1, 1]);
  });
});

describe('12.dialog.10, change since the turn of the year', () => {
  test.each([
    ['2025-12-31', '0'],
    ['2026-01-01', '1'],
    ['2026-04-30', '1'],
    ['2026-05-01', '0'],
  ])('a listing from %s: %s', (from, result) => {
    const changed = listings.map((one, n) => (n === 0 ? { ...one, from } : one));
    expect(shown(norrbotten2026, '12.dialog.10', '2026-T1', { ...rows, listings: changed }, 'U1')).toBe(
      result,
    );
  });
});
