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

describe('12.dialog.10.joined and 12.dialog.10.left, since the turn of the year', () => {
  const both = (changed: readonly object[], unit: string | null, more: object = {}) =>
    ['joined', 'left'].map((part) =>
      shown(
        norrbotten2026,
        `12.dialog.10.${part}`,
        '2026-T1',
        { ...rows, listings: changed as never, ...more },
        unit,
      ),
    );
  const p1 = (from: string, to: string | null = null, unitId = 'U1') => ({
    personId: 'p1',
    unitId,
    from,
    to,
  });

  test.each([
    ['2025-12-31', null, ['0', '0']],
    ['2026-01-01', null, ['1', '0']],
    ['2026-04-30', null, ['1', '0']],
    ['2026-05-01', null, ['0', '0']],
    ['2020-01-01', '2026-01-01', ['0', '1']],
    ['2020-01-01', '2025-12-31', ['0', '0']],
    ['2020-01-01', '2026-04-30', ['0', '1']],
    ['2020-01-01', '2026-05-01', ['0', '0']],
    ['2026-01-10', '2026-04-01', ['0', '0']],
  ])('listed from %s to %s: %j', (from, to, expected) => {
    expect(both([p1(from, to)], 'U1')).toEqual(expected);
  });

  test('a move within the region: left the one and joined the other, and neither in the region', () => {
    const moved = [p1('2020-01-01', '2026-03-01'), p1('2026-03-01', null, 'U2')];
    expect(both(moved, 'U1')).toEqual(['0', '1']);
    expect(both(moved, 'U2')).toEqual(['1', '0']);
    expect(both(moved, null)).toEqual(['0', '0']);
    expect(both([p1('2026-03-01')], null)).toEqual(['1', '0']);
    expect(both([p1('2020-01-01', '2026-03-01')], null)).toEqual(['0', '1']);
  });

  test('away and back again is neither', () => {
    expect(both([p1('2020-01-01', '2026-02-01'), p1('2026-03-01')], 'U1')).toEqual(['0', '0']);
  });

  test('a death is a departure; an assigned person becomes listed by choosing', () => {
    const persons = [{ personId: 'p1', birthDate: '1980-01-01', sex: 'male', deathDate: '2026-02-01' }];
    expect(both([p1('2020-01-01')], 'U1', { persons })).toEqual(['0', '1']);
    const assigned = { ...p1('2020-01-01', '2026-02-01'), kind: 'assigned' };
    expect(both([assigned, p1('2026-02-01')], 'U1')).toEqual(['1', '0']);
  });

  test('what came less what left is the change', () => {
    const changed = [p1('2026-02-01'), ...listings.slice(1, 3).map((one) => ({ ...one, to: '2026-03-01' }))];
    const [joined, left] = both(changed, 'U1').map(Number);
    expect([joined, left]).toEqual([1, 2]);
    expect(
      shown(norrbotten2026, '12.dialog.10', '2026-T1', { ...rows, listings: changed as never }, 'U1'),
    ).toBe('-1');
  });
});

describe('2.dialog.2, the share of out-of-region contacts', () => {
  const contact = (n: number, date: string, unitId = 'U1') => ({
    contactId: `k${n}`,
    personId: 'p1',
    unitId,
    date,
    form: 'telephone' as const,
  });
  const away = (date: string, more: object = {}) => ({
    personId: 'p1',
    date,
    channel: 'digital' as const,
    ...more,
  });
  const result = (
    contacts: readonly object[],
    outOfRegionCare: readonly object[],
    unit: string | null = 'U1',
  ) =>
    shown(
      norrbotten2026,
      '2.dialog.2.out-of-region-share',
      '2026-T1',
      { ...rows, contacts: contacts as never, outOfRegionCare: outOfRegionCare as never },
      unit,
    );

  test('of both together, regional contacts at their own unit', () => {
    const contacts = [contact(1, '2026-01-10'), contact(2, '2026-02-10', 'U2'), contact(3, '2025-05-01')];
    expect(result(contacts, [away('2026-04-30')])).toBe('1/3');
    expect(result(contacts, [away('2026-04-30')], 'U2')).toBe('0/1');
    expect(result(contacts, [])).toBe('0/2');
    expect(result([], [])).toBe('0/0');
  });

  test('who is only assigned counts in the region alone', () => {
    const assigned = [{ personId: 'p1', unitId: 'U1', from: '2010-01-01', kind: 'assigned' as const }];
    const at = (unit: string | null) =>
      shown(
        norrbotten2026,
        '12.dialog.9',
        '2026-T1',
        { ...rows, listings: assigned, outOfRegionCare: [away('2026-04-30')] as never },
        unit,
      );
    expect([at('U1'), at(null)]).toEqual(['0', '1']);
  });

  test('the unit on the row goes before the listing', () => {
    expect(result([contact(1, '2026-01-10')], [away('2026-02-01', { unitId: 'U2' })])).toBe('0/1');
    expect(result([contact(1, '2026-01-10')], [away('2026-02-01', { unitId: 'U2' })], 'U2')).toBe('1/1');
  });

  test('the twelve months that end with the period', () => {
    expect(
      ['2025-04-30', '2025-05-01', '2026-04-30', '2026-05-01'].map((date) =>
        result([contact(1, '2026-01-10')], [away(date)]),
      ),
    ).toEqual(['0/1', '1/2', '1/2', '0/1']);
  });

  test('without one of the tables it is not measurable, and can be supplied', () => {
    expect(shown(norrbotten2026, '2.dialog.2.out-of-region-share', '2026-T1', rows)).toBe('not-measurable');
    const supplied = [
      { indicator: 'out-of-region-share', period: '2026-T1', unitId: 'U1', numerator: 1, denominator: 4 },
    ];
    const id = '2.dialog.2.out-of-region-share';
    expect(shown(norrbotten2026, id, '2026-T1', { ...rows, supplied }, 'U1')).toBe('1/4');
  });
});
