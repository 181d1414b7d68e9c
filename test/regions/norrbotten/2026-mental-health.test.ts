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

describe('what the language cannot count', () => {
  test.each([
    '3.deep.5',
    '9.dialog.1',
    '2.dialog.2.out-of-region-share',
    '12.dialog.10.joined',
    '12.dialog.10.left',
  ])('%s is not reported until somebody supplies it', (id) => {
    expect(shown(norrbotten2026, id, '2026-T1', {})).toBe('not-reported');
    expect(
      shown(
        norrbotten2026,
        id,
        '2026-T1',
        {
          supplied: [{ indicator: id, period: '2026-T1', unitId: 'U1', numerator: 1, denominator: 4 }],
        },
        'U1',
      ),
    ).toBe('1/4');
  });
});
