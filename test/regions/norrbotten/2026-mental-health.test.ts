import { withParameters } from 'vardval';
import { norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { shown } from './tiny-world.js';

const contact = (date: string, more: object = {}) => ({
  contactId: 'k1',
  personId: 'p1',
  unitId: 'U1',
  date,
  form: 'visit' as const,
  ...more,
});
const born = (birthDate: string) => [{ personId: 'p1', birthDate, sex: 'female' as const }];

describe('8.base.1, adults on the day of the contact', () => {
  const result = (birthDate: string, more: object = {}) =>
    shown(norrbotten2026, '8.base.1', '2026-T1', {
      persons: born(birthDate),
      contacts: [
        contact('2026-03-10', {
          visitType: 'new',
          waitReason: 'none',
          profession: 'counsellor',
          mentalHealth: true,
          decidedOn: '2026-03-10',
          assessedOn: '2026-03-13',
          ...more,
        }),
      ],
    });
  test('18 on the day is in, the day before is not', () => {
    expect(result('2008-03-10')).toBe('1/1');
    expect(result('2008-03-11')).toBe('0/0');
  });
  test.each([
    [{ assessedOn: '2026-03-14' }, '0/1'],
    [{ assessedOn: null }, '0/1'],
    [{ assessedOn: '2026-03-09' }, '0/0'],
    [{ mentalHealth: false }, '0/0'],
    [{ mentalHealth: null }, '0/0'],
    [{ profession: 'assistant-nurse' }, '0/0'],
    [{ waitReason: 'patient' }, '0/0'],
  ])('%o: %s', (more, expected) => {
    expect(result('1980-01-01', more)).toBe(expected);
  });
});

describe('8.base.2, adults with talking therapy', () => {
  const therapy = (date: string, birthDate: string) => ({
    persons: born(birthDate),
    contacts: [contact(date, { procedures: ['DU011'] })],
    notes: [],
  });
  const note = (date: string, birthDate: string) => ({
    persons: born(birthDate),
    contacts: [contact(date, { procedures: [] })],
    notes: [{ personId: 'p1', unitId: 'U1', date, term: 'Dia', value: 'DU011' }],
  });
  test.each([
    ['contact', therapy],
    ['note', note],
  ])('recorded on a %s', (_, rows) => {
    const result = (date: string, birthDate: string) =>
      shown(norrbotten2026, '8.base.2', '2026-T1', rows(date, birthDate));
    expect(result('2026-03-10', '2008-03-10')).toBe('1');
    expect(result('2026-03-10', '2008-03-11')).toBe('0');
    expect(
      ['2025-04-30', '2025-05-01', '2026-04-30', '2026-05-01'].map((date) => result(date, '1980-01-01')),
    ).toEqual(['0', '1', '1', '0']);
  });
});

describe('8.base.3, the question about violence', () => {
  test.each([
    ['2025-04-30', '0/1'],
    ['2025-05-01', '1/1'],
    ['2026-04-30', '1/1'],
    ['2026-05-01', '0/1'],
  ])('asked on %s: %s; children too', (date, expected) => {
    const notes = [{ personId: 'p1', unitId: 'U2', date, term: 'VÅLDNR', value: null }];
    expect(shown(norrbotten2026, '8.base.3', '2026-T1', { notes, persons: born('2015-01-01') })).toBe(
      expected,
    );
  });
});

describe('9.dialog.1, a contact within 14 days after the discharge', () => {
  const discharge = (date: string, more: object = {}) => ({
    dischargeId: `d${date}`,
    personId: 'p1',
    date,
    admittedOn: null,
    ...more,
  });
  const result = (
    contacts: readonly string[],
    discharges: readonly object[] = [discharge('2026-03-10')],
    more: object = {},
    unit: string | null = null,
  ) =>
    shown(
      norrbotten2026,
      '9.dialog.1',
      '2026-T1',
      {
        discharges: discharges as never,
        contacts: contacts.map((date, n) => ({ ...contact(date), contactId: `k${n}`, unitId: 'U2' })),
        ...more,
      },
      unit,
    );

  test.each([
    [['2026-03-09'], '0/1'],
    [['2026-03-10'], '1/1'],
    [['2026-03-24'], '1/1'],
    [['2026-03-25'], '0/1'],
    [['2026-03-09', '2026-03-24'], '1/1'],
    [[], '0/1'],
  ])('contacts on %j: %s', (dates, expected) => {
    expect(result(dates)).toBe(expected);
  });

  test('where the person was listed that day', () => {
    const listings = [
      { personId: 'p1', unitId: 'U1', from: '2010-01-01', to: '2026-03-10' },
      { personId: 'p1', unitId: 'U2', from: '2026-03-10' },
    ];
    expect(result(['2026-03-12'], undefined, { listings }, 'U1')).toBe('0/0');
    expect(result(['2026-03-12'], undefined, { listings }, 'U2')).toBe('1/1');
  });

  test.each([
    ['2026-03-10', '0/0'],
    ['2026-03-24', '0/0'],
    ['2026-03-25', '1/1'],
  ])('a death on %s: %s', (deathDate, expected) => {
    const persons = [{ personId: 'p1', birthDate: '1940-01-01', sex: 'female' as const, deathDate }];
    expect(result(['2026-03-12'], undefined, { persons })).toBe(expected);
  });

  // The second stay is a discharge of its own, in May 2026: outside the twelve months.
  test.each([
    ['2026-03-10', '0/0'],
    ['2026-03-24', '0/0'],
    ['2026-03-25', '1/1'],
    ['2026-03-09', '1/1'],
  ])('admitted anew on %s: %s', (admittedOn, expected) => {
    const again = discharge('2026-05-20', { admittedOn });
    expect(result(['2026-03-12'], [discharge('2026-03-10'), again])).toBe(expected);
  });

  test('a stay of a few days is no readmission after itself', () => {
    expect(result([], [discharge('2026-03-10', { admittedOn: '2026-03-10' })])).toBe('0/1');
  });

  test.each([
    ['2025-04-30', '0/0'],
    ['2025-05-01', '0/1'],
    ['2026-04-30', '0/1'],
    ['2026-05-01', '0/0'],
  ])('a discharge on %s: %s', (date, expected) => {
    expect(result([], [discharge(date)])).toBe(expected);
  });

  test('the days may end after the period, and their number is a parameter', () => {
    const late = [discharge('2026-04-30')];
    expect(result(['2026-05-14'], late)).toBe('1/1');
    expect(result(['2026-05-15'], late)).toBe('0/1');
    const sooner = withParameters(norrbotten2026, { followUpDays: 7 });
    const rows = (date: string) => ({ discharges: [discharge('2026-03-10')], contacts: [contact(date)] });
    expect(shown(sooner, '9.dialog.1', '2026-T1', rows('2026-03-17'))).toBe('1/1');
    expect(shown(sooner, '9.dialog.1', '2026-T1', rows('2026-03-18'))).toBe('0/1');
  });
});
