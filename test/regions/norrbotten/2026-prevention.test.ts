import { norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { shown } from './tiny-world.js';

const visit = (date: string, more: object = {}) => ({
  contactId: 'k1',
  personId: 'p1',
  unitId: 'U1',
  date,
  form: 'visit' as const,
  ...more,
});
const born = (birthDate: string) => [{ personId: 'p1', birthDate, sex: 'female' as const }];

describe('6.base.1, twelve months moved four months back', () => {
  const result = (delivered: string, seen: string) =>
    shown(norrbotten2026, '6.base.1', '2026-T1', {
      births: [{ personId: 'p1', date: delivered, unitId: 'U1' }],
      contacts: [visit(seen, { clinic: 'mhv' })],
    });
  // T1 2026: deliveries of January to December 2025.
  test.each([
    ['2024-12-31', '0/0'],
    ['2025-01-01', '1/1'],
    ['2025-12-31', '1/1'],
    ['2026-01-01', '0/0'],
  ])('a delivery on %s is %s', (delivered, expected) => {
    expect(result(delivered, '2026-04-30')).toBe(expected);
  });
  test.each([
    ['2025-11-01', '0/1'],
    ['2025-11-02', '1/1'],
    ['2026-04-30', '1/1'],
    ['2026-05-01', '0/1'],
  ])('delivered on 1 November, seen on %s is %s', (seen, expected) => {
    expect(result('2025-11-01', seen)).toBe(expected);
  });
});

describe('6.base.2, enrolled and visited in the twelve months', () => {
  test.each([
    ['2025-04-30', '2025-05-10', '0/0'],
    ['2025-05-01', '2025-05-10', '1/1'],
    ['2025-05-01', '2025-04-30', '0/1'],
    ['2026-04-30', '2026-04-30', '1/1'],
    ['2026-04-30', '2026-05-01', '0/1'],
  ])('enrolled on %s, visited on %s: %s', (enrolled, visited, expected) => {
    const contacts = [
      visit(enrolled, { clinic: 'bhv', visitReason: 'b001' }),
      visit(visited, { contactId: 'k2', clinic: 'bhv', form: 'home-visit' }),
    ];
    expect(shown(norrbotten2026, '6.base.2', '2026-T1', { contacts })).toBe(expected);
  });
});

describe('6.base.3, birthday and talk in the same twelve months', () => {
  const result = (birthDate: string, held: string, kind?: 'assigned') =>
    shown(norrbotten2026, '6.base.3', '2026-T1', {
      persons: born(birthDate),
      listings: [
        { personId: 'p1', unitId: 'U1', from: '2010-01-01', ...(kind === undefined ? {} : { kind }) },
      ],
      contacts: [visit(held, { unitId: 'U2', procedures: ['UU005'] })],
      notes: [],
    });
  test.each([
    ['1985-04-30', '0/0'],
    ['1985-05-01', '1/1'],
    ['1986-04-30', '1/1'],
    ['1986-05-01', '0/0'],
    ['1975-06-01', '1/1'],
    ['1966-04-30', '1/1'],
    ['1955-06-01', '0/0'],
  ])('born on %s: %s', (birthDate, expected) => {
    expect(result(birthDate, '2025-12-01')).toBe(expected);
  });
  test.each([
    ['2025-04-30', '0/1'],
    ['2025-05-01', '1/1'],
    ['2026-04-30', '1/1'],
    ['2026-05-01', '0/1'],
  ])('a talk on %s: %s', (held, expected) => {
    expect(result('1985-06-01', held)).toBe(expected);
  });
  test('who is assigned does not belong to the groups', () => {
    expect(result('1985-06-01', '2025-12-01', 'assigned')).toBe('0/0');
  });

  test.each([
    ['2025-04-30', 'health-talk', '0/1'],
    ['2025-05-01', 'health-talk', '1/1'],
    ['2026-04-30', 'health-talk', '1/1'],
    ['2026-05-01', 'health-talk', '0/1'],
    ['2026-01-01', 'vhu', '0/1'],
  ] as const)('6.base.3.offered: invited on %s to %s: %s', (date, kind, expected) => {
    expect(
      shown(norrbotten2026, '6.base.3.offered', '2026-T1', {
        persons: born('1985-06-01'),
        invitations: [{ personId: 'p1', date, kind }],
      }),
    ).toBe(expected);
  });
});

describe('6.base.4 to 6.base.7, planned visits of the twelve months', () => {
  const habits = ['tobacco', 'alcohol', 'physical-activity', 'diet'] as const;
  const result = (id: string, code: string, date: string) =>
    shown(norrbotten2026, id, '2026-T1', {
      contacts: [visit(date, { planned: true, visitType: null, diagnoses: [code], procedures: [] })],
      lifestyle: habits.map((habit) => ({
        personId: 'p1',
        unitId: 'U2',
        date: '2025-05-01',
        habit,
        risk: habit === 'diet',
      })),
      notes: [{ personId: 'p1', unitId: 'U2', date: '2026-04-30', term: 'Åtg', value: 'DV142' }],
    });
  test.each([
    ['6.base.4', 'I10'],
    ['6.base.5', 'E669'],
    ['6.base.6', 'F32.1'],
    ['6.base.7', 'F51'],
  ])('%s with %s', (id, code) => {
    expect(
      ['2025-04-30', '2025-05-01', '2026-04-30', '2026-05-01'].map((date) => result(id, code, date)),
    ).toEqual(['0/0', '1/1', '1/1', '0/0']);
  });
  test('anxiety is no code of the group', () => {
    expect(result('6.base.6', 'F41', '2026-01-01')).toBe('0/0');
  });
});
