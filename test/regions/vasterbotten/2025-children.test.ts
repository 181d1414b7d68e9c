import type { BirthRow, ContactRow, InvitationRow } from 'vardval';
import { describe, expect, test } from 'vitest';
import { counts, run } from './world.js';

const birth = (more: Partial<BirthRow> = {}): BirthRow => ({
  birthId: 'b1',
  personId: 'mother',
  otherParentId: 'father',
  childId: 'child',
  date: '2025-06-01',
  unitId: 'HC1',
  homeOn: '2025-06-04',
  ...more,
});
const persons = [
  { personId: 'mother', birthDate: '1990-01-01', sex: 'female' },
  { personId: 'father', birthDate: '1990-01-01', sex: 'male' },
  { personId: 'child', birthDate: '2025-06-01', sex: 'male' },
] as const;

describe('V16: home visit within 10 days after coming home', () => {
  const visit = (date: string, more: Partial<ContactRow> = {}): ContactRow => ({
    contactId: 'c1',
    personId: 'child',
    unitId: 'HC1',
    date,
    form: 'home-visit',
    clinic: 'bhv',
    ...more,
  });
  test.each([
    ['the day of coming home', birth(), visit('2025-06-04'), [1, 1]],
    ['the day before', birth(), visit('2025-06-03'), [0, 1]],
    ['the tenth day', birth(), visit('2025-06-14'), [1, 1]],
    ['the eleventh day', birth(), visit('2025-06-15'), [0, 1]],
    ['coming home not known: in the denominator only', birth({ homeOn: null }), visit('2025-06-05'), [0, 1]],
    ['a visit to the mother', birth(), visit('2025-06-05', { personId: 'mother' }), [0, 1]],
    ['no home visit', birth(), visit('2025-06-05', { form: 'visit' }), [0, 1]],
    ['another clinic', birth(), visit('2025-06-05', { clinic: 'general' }), [0, 1]],
    [
      'home from the neonatal ward after weeks, the visit in the next year',
      birth({ date: '2025-12-01', homeOn: '2025-12-30' }),
      visit('2026-01-09'),
      [1, 1],
    ],
    [
      'born the year before',
      birth({ date: '2024-12-31', homeOn: '2025-01-02' }),
      visit('2025-01-05'),
      [0, 0],
    ],
  ] as const)('%s', (_, one, contact, gives) => {
    expect(counts('V16', { persons, births: [one], contacts: [contact], listings: [] })).toEqual(gives);
  });
});

describe('V16: girls and boys', () => {
  const sexes = (births: readonly BirthRow[]) => {
    const report = run('V16', { persons, births, contacts: [], listings: [] });
    return ['female', 'male', 'unknown'].map(
      (sex) => report.outcome('V16', { sex: sex as never }).denominator,
    );
  };
  test.each([
    ["the child's, not the mother's", birth(), [0, 1, 0]],
    ['a child who is not named', birth({ childId: null }), [0, 0, 1]],
    ['a child who is not in persons', birth({ childId: 'nobody' }), [0, 0, 1]],
  ] as const)('%s', (_, one, gives) => {
    expect(sexes([one])).toEqual(gives);
  });
  test('twins are two, each with a sex of its own', () => {
    expect(sexes([birth(), birth({ birthId: 'b2', childId: 'mother' })])).toEqual([1, 1, 0]);
  });
});

describe('V17: parental support offered', () => {
  const invitation = (personId: string, date: string, kind: InvitationRow['kind'] = 'parental-support') => ({
    personId,
    date,
    kind,
  });
  test.each([
    ['nobody invited', [], [0, 1]],
    ['the mother', [invitation('mother', '2025-06-01')], [1, 1]],
    ['the other parent', [invitation('father', '2025-06-01')], [1, 1]],
    ['both', [invitation('mother', '2025-06-01'), invitation('father', '2025-06-01')], [1, 1]],
    ['nine months before', [invitation('mother', '2024-09-01')], [1, 1]],
    ['a day earlier', [invitation('mother', '2024-08-31')], [0, 1]],
    ['nine months before, the other parent', [invitation('father', '2024-09-01')], [1, 1]],
    ['a day earlier, the other parent', [invitation('father', '2024-08-31')], [0, 1]],
    ['on the last day of the period', [invitation('mother', '2025-12-31')], [1, 1]],
    ['after it', [invitation('mother', '2026-01-01')], [0, 1]],
    ['to something else', [invitation('mother', '2025-06-01', 'vhu')], [0, 1]],
    ['the child is no parent', [invitation('child', '2025-06-01')], [0, 1]],
  ] as const)('%s', (_, invitations, gives) => {
    expect(counts('V17', { persons, births: [birth()], invitations, listings: [] })).toEqual(gives);
  });

  test('twins are one birth', () => {
    const births = [birth(), birth({ birthId: 'b2', childId: 'other' })];
    const invitations = [invitation('father', '2025-06-01')];
    expect(counts('V17', { persons, births, invitations, listings: [] })).toEqual([1, 1]);
  });
});
