import type { CallRow, ContactRow, EServiceRow, NamedContactRow } from 'vardval';
import { describe, expect, test } from 'vitest';
import { counts, listedPerson, overSexes, run, tallyOf } from './world.js';

const contact = (more: Partial<ContactRow> = {}): ContactRow => ({
  contactId: 'c1',
  personId: 'p1',
  unitId: 'HC1',
  date: '2025-03-10',
  form: 'telephone',
  visitType: 'new',
  profession: 'nurse',
  waitReason: 'none',
  mentalHealth: null,
  decidedOn: '2025-03-10',
  assessedOn: '2025-03-10',
  ...more,
});

describe('V1: medical assessment within 3 days', () => {
  test.each([
    ['the third day', { assessedOn: '2025-03-13' }, [1, 1]],
    ['the fourth day', { assessedOn: '2025-03-14' }, [0, 1]],
    ['no assessment: in the denominator only', { assessedOn: null }, [0, 1]],
    ['assessed before the decision: a fault', { assessedOn: '2025-03-09' }, [0, 0]],
    ['an assistant nurse', { profession: 'assistant-nurse' }, [0, 0]],
    ['a counsellor', { profession: 'counsellor' }, [1, 1]],
    ['a planned return', { visitType: 'planned-return' }, [0, 0]],
    ['waiting that the patient chose', { waitReason: 'patient' }, [0, 0]],
  ] as const)('%s', (_, more, gives) => {
    expect(counts('V1', { ...listedPerson('1980-01-01'), contacts: [contact(more)] })).toEqual(gives);
  });

  test('counts at the unit of the contact, and in Delår 1 only what lies in it', () => {
    const rows = {
      ...listedPerson('1980-01-01'),
      contacts: [
        contact({ unitId: 'HC2', date: '2025-04-30' }),
        contact({ contactId: 'c2', unitId: 'HC2', date: '2025-05-01' }),
      ],
    };
    expect(counts('V1', rows, { unit: 'HC2', during: '2025-DÅ04' })).toEqual([1, 1]);
    expect(counts('V1', rows, { unit: 'HC1', during: '2025-DÅ04' })).toEqual([0, 0]);
    expect(counts('V1', rows)).toEqual([2, 2]);
  });

  test('the sexes, the unknown one among them, add up to the total', () => {
    const persons = (['female', 'male', null] as const).map((sex, i) => ({
      personId: `p${i}`,
      birthDate: '1980-01-01',
      sex,
    }));
    const contacts = persons.map(({ personId }, i) =>
      contact({ contactId: `c${i}`, personId, assessedOn: i === 0 ? '2025-03-20' : '2025-03-10' }),
    );
    const report = run('V1', { persons, contacts });
    expect(overSexes(report, 'V1')).toEqual([2, 3]);
    expect(tallyOf(report.outcome('V1', {}))).toEqual([2, 3]);
    expect(tallyOf(report.outcome('V1', { sex: 'unknown' }))).toEqual([1, 1]);
  });
});

describe('V2: children and young people with mental ill-health', () => {
  test.each([
    ['17 on the day of the contact', '2007-03-11', true, [1, 1]],
    ['18 on the day', '2007-03-10', true, [0, 0]],
    ['not marked as mental ill-health', '2010-01-01', false, [0, 0]],
    ['not said', '2010-01-01', null, [0, 0]],
  ] as const)('%s', (_, birthDate, mentalHealth, gives) => {
    expect(counts('V2', { ...listedPerson(birthDate), contacts: [contact({ mentalHealth })] })).toEqual(
      gives,
    );
  });

  test.each([
    ['the third day', '2025-03-13', [1, 1]],
    ['the fourth day', '2025-03-14', [0, 1]],
  ] as const)('%s', (_, assessedOn, gives) => {
    const rows = { ...listedPerson('2010-01-01'), contacts: [contact({ mentalHealth: true, assessedOn })] };
    expect(counts('V2', rows)).toEqual(gives);
  });
});

describe('V3: named contacts beside the text', () => {
  const named = (more: Partial<NamedContactRow>): NamedContactRow => ({
    personId: 'p1',
    unitId: 'HC1',
    role: 'physician',
    from: '2024-01-01',
    to: null,
    ...more,
  });

  test.each([
    ['still on the last day', { to: '2026-01-01' }, [1, 1]],
    ['ended on the last day', { to: '2025-12-31' }, [0, 1]],
    ['at another unit', { unitId: 'HC2' }, [0, 1]],
    ['of the other role', { role: 'care-contact' }, [0, 1]],
  ] as const)('physician %s', (_, more, gives) => {
    const rows = { ...listedPerson('1980-01-01'), namedContacts: [named(more)] };
    expect(counts('V3.physician', rows)).toEqual(gives);
  });

  test('care contact', () => {
    const rows = { ...listedPerson('1980-01-01'), namedContacts: [named({ role: 'care-contact' })] };
    expect(counts('V3.care-contact', rows)).toEqual([1, 1]);
  });

  test('the row itself is told in words', () => {
    expect(run('V3', listedPerson('1980-01-01')).outcome('V3', {}).status).toBe('narrative');
  });
});

describe('V4: the same physician at more than half of at least three planned visits', () => {
  /** Visits to physicians, one letter each. */
  const visits = (clinicians: string, more: Partial<ContactRow> = {}): readonly ContactRow[] =>
    [...clinicians].map((clinicianId, i) => ({
      contactId: `c${i}`,
      personId: 'p1',
      unitId: 'HC1',
      date: `2025-02-0${i + 1}`,
      form: 'visit',
      profession: 'physician',
      planned: true,
      visitType: null,
      clinicianId,
      ...more,
    }));
  const v4 = (contacts: readonly ContactRow[], during?: string): readonly (number | null)[] =>
    counts('V4', { ...listedPerson('1950-01-01'), contacts }, during === undefined ? {} : { during });

  test.each([
    ['two visits are too few', 'AA', [0, 0]],
    ['two of three', 'AAB', [1, 1]],
    ['one of three', 'ABC', [0, 1]],
    ['exactly half: two of four', 'AABB', [0, 1]],
    ['half, the rest spread', 'AABC', [0, 1]],
    ['three of five', 'AAABC', [1, 1]],
  ] as const)('%s', (_, clinicians, gives) => {
    expect(v4(visits(clinicians))).toEqual(gives);
  });

  test.each([
    ['not planned', { planned: false }],
    ['of which it is not recorded, and that is new', { planned: null, visitType: 'new' }],
    ['by telephone', { form: 'telephone' }],
    ['to a nurse', { profession: 'nurse' }],
    ['at a unit where the person is not listed', { unitId: 'HC2' }],
    ['with an unknown physician', { clinicianId: null }],
    ['the year before', { date: '2024-12-31' }],
  ] as const)('a visit %s does not count', (_, more) => {
    expect(v4([...visits('AA'), ...visits('A', { contactId: 'x', ...more })])).toEqual([0, 0]);
  });

  test('a planned return counts where planned is not recorded', () => {
    expect(v4(visits('AAB', { planned: null, visitType: 'planned-return' }))).toEqual([1, 1]);
  });

  test('Delår 2 counts from January through August; Delår 1 is not reported', () => {
    const contacts = [...visits('AA'), ...visits('B', { contactId: 'x', date: '2025-09-01' })];
    expect(v4(contacts, '2025-DÅ08')).toEqual([0, 0]);
    expect(v4(contacts)).toEqual([1, 1]);
    const early = run('V4', { ...listedPerson('1950-01-01'), contacts }, '2025-DÅ04');
    expect(early.outcomes).toEqual([]);
  });
});

describe('V5: called back the same day', () => {
  const call = (more: Partial<CallRow>): CallRow => ({
    callId: 'x1',
    unitId: 'HC1',
    receivedAt: '2025-03-10T08:00:00+01:00',
    answeredAt: null,
    line: 'advice-booking',
    ...more,
  });

  test.each([
    ['at the end of the day', { answeredAt: '2025-03-10T23:59:00+01:00' }, [1, 1]],
    ['after midnight', { answeredAt: '2025-03-11T00:00:00+01:00' }, [0, 1]],
    ['never', {}, [0, 1]],
    ['before the call: a fault', { answeredAt: '2025-03-10T07:59:00+01:00' }, [0, 0]],
    ['on another line', { line: 'other', answeredAt: '2025-03-10T09:00:00+01:00' }, [0, 0]],
    ['on a line that is not said', { line: null, answeredAt: '2025-03-10T09:00:00+01:00' }, [0, 0]],
    [
      'on a Sunday night, which the row does not leave out',
      { receivedAt: '2025-03-09T02:00:00+01:00', answeredAt: '2025-03-09T09:00:00+01:00' },
      [1, 1],
    ],
  ] as const)('%s', (_, more, gives) => {
    expect(counts('V5', { calls: [call(more)] })).toEqual(gives);
  });

  test.each([
    ['given up', true, [0, 0]],
    ['not given up', false, [0, 1]],
    ['not recorded', null, [0, 1]],
  ] as const)('a call that is %s, where calls given up are left out', (_, abandoned, gives) => {
    const parameters = { leaveOutAbandonedCalls: true };
    expect(counts('V5', { calls: [call({ abandoned })] }, { parameters })).toEqual(gives);
    expect(counts('V5', { calls: [call({ abandoned })] })).toEqual([0, 1]);
  });

  // 10 March 2025 is a Monday; 6 January, a Monday too, is a public holiday.
  test.each([
    ['opening', '2025-03-10T08:00:00+01:00', [0, 1]],
    ['a minute before', '2025-03-10T07:59:00+01:00', [0, 0]],
    ['the last minute', '2025-03-10T16:59:00+01:00', [0, 1]],
    ['closing', '2025-03-10T17:00:00+01:00', [0, 0]],
    ['a public holiday', '2025-01-06T09:00:00+01:00', [0, 0]],
    ['a Sunday', '2025-03-09T09:00:00+01:00', [0, 0]],
  ] as const)('%s, where only opening hours count', (_, receivedAt, gives) => {
    const openingHours = [1, 7].map((weekday) => ({
      ...{ unitId: 'HC1', weekday, opens: '08:00', closes: '17:00' },
    }));
    const parameters = { telephoneInOpeningHours: true };
    const rows = { calls: [call({ receivedAt })], openingHours };
    expect(counts('V5', rows, { parameters })).toEqual(gives);
    expect(counts('V5', rows)).toEqual([0, 1]);
  });

  test('the hours are needed only where they are asked for', () => {
    const rows = { calls: [call({})] };
    expect(run('V5', rows).outcome('V5', {}).status).toBe('measured');
    expect(run('V5', rows).notes).toEqual([]);
    expect(run('V5', rows, '2025', { telephoneInOpeningHours: true }).outcome('V5', {}).status).toBe(
      'not-measurable',
    );
  });
});

describe('V6: cases of the e-services', () => {
  const cases: readonly EServiceRow[] = [
    { caseId: '1', unitId: 'HC1', type: 'book', openedAt: '2024-12-31T22:59:00Z', closedAt: '2025-01-02T10:00:00Z', sex: 'female' },
    { caseId: '2', unitId: 'HC1', type: 'book', openedAt: '2024-12-31T23:00:00Z', closedAt: null, sex: 'female' },
    { caseId: '3', unitId: 'HC1', type: 'other', openedAt: '2025-06-01T10:00:00Z', closedAt: '2025-12-31T22:59:00Z', sex: 'male' },
    { caseId: '4', unitId: 'HC2', type: 'other', openedAt: '2025-06-01T10:00:00Z', closedAt: '2025-12-31T23:00:00Z', sex: null },
  ]; // biome-ignore format: a table
  const value = (indicator: string, at: Parameters<typeof counts>[2] = {}): number | null =>
    counts(indicator, { eServices: cases }, at)[0];

  test('are received on the day, in Swedish time, on which they were opened', () => {
    expect(value('V6.received')).toBe(3);
    expect(value('V6.received', { category: 'book' })).toBe(1);
    expect(value('V6.received', { category: 'other' })).toBe(2);
    expect(value('V6.received', { unit: 'HC1' })).toBe(2);
  });

  test('are closed on the day on which they were closed', () => {
    expect(value('V6.closed')).toBe(2);
    expect(value('V6.closed', { category: 'book', sex: 'female' })).toBe(1);
  });

  test('the sexes add up to the total', () => {
    const report = run('V6.received', { eServices: cases });
    expect(overSexes(report, 'V6.received')[0]).toBe(3);
    expect(report.outcome('V6.received', { sex: 'unknown' }).value).toBe(1);
  });
});
