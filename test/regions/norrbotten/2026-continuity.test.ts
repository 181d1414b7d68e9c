import { norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { reportOf, shown } from './tiny-world.js';

const contact = (n: number, date: string, more: object = {}) => ({
  contactId: `k${n}`,
  personId: 'p1',
  unitId: 'U1',
  date,
  form: 'visit' as const,
  ...more,
});
const named = (role: 'physician' | 'care-contact' | 'team', more: object = {}) => ({
  personId: 'p1',
  unitId: 'U1',
  role,
  from: '2020-01-01',
  ...more,
});

describe('3.base.1, the continuity index over twelve months', () => {
  const visits = (first: string) =>
    [first, '2025-09-01', '2026-01-10', '2026-04-30'].map((date, n) =>
      contact(n, date, {
        profession: 'physician',
        clinicianId: n === 3 ? 'b' : 'a',
        diagnoses: ['I10'],
      }),
    );

  // Three with one physician and one with another: (9 + 1 − 4) / 12; two and one: (4 + 1 − 3) / 6.
  test.each([
    ['2025-05-01', 6 / 12, 3 / 4],
    ['2025-04-30', 2 / 6, 2 / 3],
  ])('the first visit on %s: COC %d, UPC %d', (first, coc, upc) => {
    const value = (id: string) =>
      reportOf(norrbotten2026, id, '2026-T1', { contacts: visits(first) }).outcome(id, {
        period: '2026-T1',
        unit: 'U1',
      }).value;
    expect(value('3.base.1')).toBeCloseTo(coc, 12);
    expect(value('3.base.1.upc')).toBeCloseTo(upc, 12);
  });

  test('a diagnosis of more than twelve months ago makes no disease chronic', () => {
    const contacts = visits('2025-05-01').map((one) => ({ ...one, diagnoses: null }));
    const old = contact(9, '2025-04-30', { diagnoses: ['I10'] });
    const late = contact(9, '2025-05-01', { diagnoses: ['I10'] });
    expect(shown(norrbotten2026, '3.base.1', '2026-T1', { contacts: [...contacts, old] })).toBe('0/0');
    expect(shown(norrbotten2026, '3.base.1', '2026-T1', { contacts: [...contacts, late] })).toBe('0.5/1');
  });
});

describe('3.base.3 and 3.base.4, named contacts on the last day', () => {
  test.each([
    [{ to: '2026-04-30' }, '0/1'],
    [{ to: '2026-05-01' }, '1/1'],
    [{ from: '2026-04-30' }, '1/1'],
    [{ from: '2026-05-01' }, '0/1'],
    [{ unitId: 'U2' }, '0/1'],
  ])('%o: %s', (more, result) => {
    expect(shown(norrbotten2026, '3.base.4', '2026-T1', { namedContacts: [named('physician', more)] })).toBe(
      result,
    );
    expect(
      shown(norrbotten2026, '3.base.3', '2026-T1', { namedContacts: [named('care-contact', more)] }),
    ).toBe(result);
  });
});

describe('3.deep.1, 2 and 4, RUB 4–5', () => {
  const roles = [
    ['3.deep.1', 'physician'],
    ['3.deep.2', 'care-contact'],
    ['3.deep.4', 'team'],
  ] as const;

  test.each(roles)('%s: RUB 3 is out, 4 and 5 are in, with the role %s alone', (id, role) => {
    const result = (rub: number, other: 'physician' | 'care-contact' | 'team' = role) =>
      shown(norrbotten2026, id, '2026-T1', {
        riskBands: [{ personId: 'p1', rub, from: '2025-01-01' }],
        namedContacts: [named(other)],
      });
    expect(result(3)).toBe('0/0');
    expect(result(4)).toBe('1/1');
    expect(result(5)).toBe('1/1');
    expect(result(5, role === 'team' ? 'physician' : 'team')).toBe('0/1');
  });

  test.each([
    [{ to: '2026-04-30' }, '0/0'],
    [{ to: '2026-05-01' }, '1/1'],
    [{ from: '2026-05-01' }, '0/0'],
  ])('the band holds on the last day: %o is %s', (more, result) => {
    const riskBands = [{ personId: 'p1', rub: 4, from: '2025-01-01', ...more }];
    expect(
      shown(norrbotten2026, '3.deep.1', '2026-T1', { riskBands, namedContacts: [named('physician')] }),
    ).toBe(result);
  });
});

describe('3.deep.3, dementia', () => {
  test.each([
    ['1990-01-01', ['F00'], '1/1'],
    ['2026-04-30', ['F039'], '1/1'],
    ['2026-04-30', ['J45', 'G30.1'], '1/1'],
    ['2026-05-01', ['F03'], '0/0'],
    ['2026-04-30', ['F04'], '0/0'],
  ])('a diagnosis on %s of %j is %s', (date, diagnoses, result) => {
    expect(
      shown(norrbotten2026, '3.deep.3', '2026-T1', {
        contacts: [contact(1, date, { diagnoses, unitId: 'U2' })],
        namedContacts: [named('care-contact')],
      }),
    ).toBe(result);
  });
});

describe('3.deep.5, planned contacts with the named team', () => {
  const band = { personId: 'p1', rub: 4, from: '2026-04-30', to: '2026-05-01' };
  const team = {
    ...{ personId: 'p1', unitId: 'U2', role: 'team' as const, teamId: 't1' },
    ...{ from: '2026-04-30', to: '2026-05-01' },
  };
  const result = (date: string, more: object = {}, beside: object = {}) =>
    shown(norrbotten2026, '3.deep.5', '2026-T1', {
      contacts: [contact(1, date, { planned: true, visitType: null, teamId: 't1', ...more })],
      riskBands: [band],
      namedContacts: [team],
      ...beside,
    });

  test.each([
    [{}, '1/1'],
    [{ teamId: 't2' }, '0/1'],
    [{ teamId: null }, '0/1'],
    [{ planned: false }, '0/0'],
    [{ planned: null, visitType: 'planned-return' }, '1/1'],
    [{ form: 'telephone' }, '1/1'],
  ])('%o: %s', (more, expected) => {
    expect(result('2025-09-01', more)).toBe(expected);
  });

  test.each([
    ['2025-06-01', '2026-04-30', '0/0'],
    ['2025-06-01', '2026-05-01', '1/1'],
    ['2026-04-30', null, '1/1'],
    ['2026-05-01', null, '0/0'],
  ])('band and team are those of the last day: from %s to %s is %s', (from, to, expected) => {
    expect(result('2025-09-01', {}, { riskBands: [{ ...band, from, to }] })).toBe(expected);
    expect(result('2025-09-01', {}, { namedContacts: [{ ...team, from, to }] })).toBe(expected);
  });

  test('RUB 3, another role or no team: the person is not asked about', () => {
    expect(result('2025-09-01', {}, { riskBands: [{ ...band, rub: 3 }] })).toBe('0/0');
    expect(result('2025-09-01', {}, { namedContacts: [{ ...team, role: 'care-contact' }] })).toBe('0/0');
    expect(result('2025-09-01', {}, { namedContacts: [{ ...team, personId: 'p2' }] })).toBe('0/0');
  });

  test('a team that the person had on the day of the contact, but no longer has', () => {
    const before = { ...team, teamId: 't0', from: '2020-01-01', to: '2026-04-30' };
    const beside = { namedContacts: [before, team] };
    expect(result('2025-08-31', { teamId: 't0' }, beside)).toBe('0/1');
    expect(result('2025-08-31', { teamId: 't1' }, beside)).toBe('1/1');
  });

  test('periods of several last days in one run each have their own', () => {
    const changed = {
      contacts: [contact(1, '2026-02-01', { planned: true, visitType: null, teamId: 't1' })],
      riskBands: [{ personId: 'p1', rub: 4, from: '2020-01-01' }],
      namedContacts: [
        { ...team, from: '2020-01-01', to: '2026-08-31' },
        { ...team, teamId: 't2', from: '2026-08-31', to: null },
      ],
    };
    const periods = ['2026-T1', '2026-T2', '2026-T3'];
    const report = reportOf(norrbotten2026, '3.deep.5', '2026-T1', changed, { periods });
    expect(
      periods.map((period) => {
        const { numerator, denominator } = report.outcome('3.deep.5', { period });
        return [numerator, denominator];
      }),
    ).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  test('fifteen months that end with the period', () => {
    const always = { riskBands: [{ personId: 'p1', rub: 5, from: '2020-01-01' }] };
    const beside = { ...always, namedContacts: [{ ...team, from: '2020-01-01' }] };
    expect(
      ['2025-01-31', '2025-02-01', '2026-04-30', '2026-05-01'].map((date) => result(date, {}, beside)),
    ).toEqual(['0/0', '1/1', '1/1', '0/0']);
  });
});

describe('4.base.1, a plan where there is a need', () => {
  const need = (more: object = {}) => ({ personId: 'p1', date: '2024-03-01', kind: 'sip' as const, ...more });
  const plan = (more: object = {}) => ({
    planId: 'a',
    personId: 'p1',
    unitId: 'U2',
    createdOn: '2026-01-15',
    ...more,
  });
  const result = (needs: object, plans: readonly object[], contacts: object = {}) =>
    shown(norrbotten2026, '4.base.1', '2026-T1', {
      careNeeds: [need(needs)],
      carePlans: plans.map((one) => plan(one)),
      namedContacts: [named('care-contact', contacts)],
    });

  test.each([
    [{ date: '2026-04-30' }, '0/1'],
    [{ date: '2026-05-01' }, '0/0'],
    [{ closedOn: '2026-04-30' }, '0/0'],
    [{ closedOn: '2026-05-01' }, '0/1'],
  ])('the need is open on the last day: %o is %s', (needs, expected) => {
    expect(result(needs, [])).toBe(expected);
  });

  test.each([
    [{}, '1/1'],
    [{ createdOn: '2019-01-01' }, '1/1'],
    [{ createdOn: '2019-01-01', closedOn: '2026-04-30' }, '0/1'],
    [{ createdOn: '2025-05-01', closedOn: '2025-06-01' }, '1/1'],
    [{ createdOn: '2025-04-30', closedOn: '2025-06-01' }, '0/1'],
    [{ createdOn: '2026-05-01' }, '0/1'],
    [{ namedCareContact: false }, '1/1'],
  ])('a plan in force on the last day, or made in the twelve months: %o is %s', (one, expected) => {
    expect(result({}, [one])).toBe(expected);
  });

  test('without a named care contact on the last day the person is not asked for', () => {
    expect(result({}, [{}], { to: '2026-04-30' })).toBe('0/0');
    expect(result({}, [{}], { role: 'physician' })).toBe('0/0');
  });
});
