import { norrbotten2026 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { shown } from './tiny-world.js';

const person = 'p1';
const review = (date: string) => ({
  personId: person,
  unitId: 'U2',
  date,
  term: 'Kommentar läkemedel',
  value: 'KLM03',
});
const home = (more: object = {}) => ({
  personId: person,
  kind: 'nursing-home' as const,
  from: '2024-01-01',
  ...more,
});
const band = (rub: number) => ({ personId: person, rub, from: '2024-01-01' });
const limited = (more: object = {}) => ({ personId: person, from: '2024-01-01', ...more });
const substances = ['A02BC01', 'B01AC06', 'C07AB02', 'C09AA05', 'N02BE01'];
const drugs = (dates: readonly string[]) =>
  dates.map((date, n) => ({ personId: person, date, atc: substances[n] as string }));
const inTime = ['2025-05-01', '2025-05-01', '2025-12-01', '2026-04-30', '2026-04-30'];

describe('5.deep.1 and 7.deep.1 look back fifteen months', () => {
  const rows = { residences: [home()], riskBands: [band(4)], treatmentLimitations: [limited()] };

  // T1 2026 ends on 30 April 2026: the fifteen months begin on 1 February 2025.
  test.each([
    ['2025-01-31', '0/1'],
    ['2025-02-01', '1/1'],
    ['2026-04-30', '1/1'],
    ['2026-05-01', '0/1'],
  ])('a review on %s is %s', (date, result) => {
    const all = { ...rows, notes: [review(date)] };
    expect(shown(norrbotten2026, '5.deep.1', '2026-T1', all)).toBe(result);
    expect(shown(norrbotten2026, '7.deep.1', '2026-T1', all)).toBe(result);
  });

  test.each([
    [3, '0/0'],
    [4, '1/1'],
    [5, '1/1'],
  ])('RUB %d is %s', (rub, result) => {
    const all = { ...rows, riskBands: [band(rub)], notes: [review('2026-01-01')] };
    expect(shown(norrbotten2026, '5.deep.1', '2026-T1', all)).toBe(result);
    expect(shown(norrbotten2026, '7.deep.1', '2026-T1', all)).toBe(result);
  });

  test.each([
    [{ to: '2026-04-30' }, '0/0'],
    [{ to: '2026-05-01' }, '0/1'],
    [{ from: '2026-05-01' }, '0/0'],
  ])('the limitation is in force on the last day: %o is %s; 7.deep.1 asks for none', (more, result) => {
    const all = { ...rows, treatmentLimitations: [limited(more)], notes: [] };
    expect(shown(norrbotten2026, '5.deep.1', '2026-T1', all)).toBe(result);
    expect(shown(norrbotten2026, '7.deep.1', '2026-T1', all)).toBe('0/1');
  });
});

describe('residents on the last day', () => {
  test.each([
    [{ to: '2026-04-30' }, '0/0'],
    [{ to: '2026-05-01' }, '1/1'],
    [{ from: '2026-04-30' }, '1/1'],
    [{ from: '2026-05-01' }, '0/0'],
    [{ kind: 'home-care' as const }, '0/0'],
  ])('7.base.3: a residence %o is %s', (more, result) => {
    const rows = { residences: [home(more)], treatmentLimitations: [limited()] };
    expect(shown(norrbotten2026, '7.base.3', '2026-T1', rows)).toBe(result);
  });

  test('a resident who is not listed anywhere does not count', () => {
    const rows = { residences: [home()], treatmentLimitations: [limited()], listings: [] };
    expect(shown(norrbotten2026, '7.base.3', '2026-T1', rows)).toBe('0/0');
  });
});

describe('7.base.1 and 7.base.2, drugs and reviews of twelve months', () => {
  const rows = {
    persons: [{ personId: person, birthDate: '1951-04-30', sex: 'male' as const }],
    residences: [home()],
    dispensings: drugs(inTime),
  };

  test.each([
    ['2025-04-30', '0/1'],
    ['2025-05-01', '1/1'],
    ['2026-04-30', '1/1'],
    ['2026-05-01', '0/1'],
  ])('a review on %s is %s', (date, result) => {
    const all = { ...rows, notes: [review(date)] };
    expect(shown(norrbotten2026, '7.base.1', '2026-T1', all)).toBe(result);
    expect(shown(norrbotten2026, '7.base.2', '2026-T1', all)).toBe(result);
  });

  test.each([
    ['four drugs', inTime.slice(0, 4)],
    ['the fifth a day too early', ['2025-04-30', ...inTime.slice(1)]],
  ])('%s are too few', (_, dates) => {
    const all = { ...rows, dispensings: drugs(dates), notes: [review('2026-01-01')] };
    expect(shown(norrbotten2026, '7.base.1', '2026-T1', all)).toBe('0/0');
    expect(shown(norrbotten2026, '7.base.2', '2026-T1', all)).toBe('0/0');
  });

  test('who turns 75 the day after is not in 7.base.1; residents of every age are in 7.base.2', () => {
    const persons = [{ personId: person, birthDate: '1951-05-01', sex: 'male' as const }];
    const all = { ...rows, persons, notes: [review('2026-01-01')] };
    expect(shown(norrbotten2026, '7.base.1', '2026-T1', all)).toBe('0/0');
    expect(shown(norrbotten2026, '7.base.2', '2026-T1', all)).toBe('1/1');
  });
});

describe('5.dialog.1, at least two of three', () => {
  const result = (...visits: readonly (readonly [string, string])[]) =>
    shown(norrbotten2026, '5.dialog.1', '2026-T1', {
      contacts: visits.map(([date, code], n) => ({
        contactId: `k${n}`,
        personId: person,
        unitId: 'U2',
        date,
        form: 'telephone' as const,
        diagnoses: [code],
      })),
    });
  const day = '2026-01-01';

  test.each([
    ['I10', 'E11', '1/1'],
    ['I15', 'I20', '1/1'],
    ['E14', 'I48', '1/1'],
    ['I10', 'I50', '1/1'],
    ['I10', 'I11', '0/1'],
    ['E11', 'E10', '0/1'],
    ['I10', 'E15', '0/1'],
    ['I10', 'I26', '0/1'],
    ['I10', 'I49', '0/1'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(result([day, one], [day, other])).toBe(expected);
  });

  test('both in the twelve months', () => {
    expect(result(['2025-05-01', 'I10'], ['2026-04-30', 'E11'])).toBe('1/1');
    expect(result(['2025-04-30', 'I10'], ['2026-04-30', 'E11'])).toBe('0/1');
  });
});

describe('5.dialog.2, in contact with care in the half-year and year', () => {
  const rows = (date: string, rub = 4) => ({
    riskBands: [band(rub)],
    contacts: [{ contactId: 'k1', personId: person, unitId: 'U2', date, form: 'letter' as const }],
  });
  test.each([
    ['2026-H1', '2025-12-31', '0/1'],
    ['2026-H1', '2026-01-01', '1/1'],
    ['2026-H1', '2026-06-30', '1/1'],
    ['2026-H1', '2026-07-01', '0/1'],
    ['2026-H2', '2026-07-01', '1/1'],
    ['2026', '2026-01-01', '1/1'],
    ['2026', '2027-01-01', '0/1'],
  ])('%s: a contact on %s is %s', (period, date, result) => {
    expect(shown(norrbotten2026, '5.dialog.2', period, rows(date))).toBe(result);
  });
  test('RUB 3 is not asked for', () => {
    expect(shown(norrbotten2026, '5.dialog.2', '2026-H1', rows('2026-01-01', 3))).toBe('0/0');
  });
});

describe('10.base.1, prescriptions per 1 000 listed', () => {
  const prescription = (date: string, atc: string, more: object = {}) => ({
    personId: person,
    unitId: 'U1',
    date,
    atc,
    ...more,
  });
  test.each([
    ['2025-04-30', 'J01CE02', '0/1'],
    ['2025-05-01', 'J01CE02', '1/1'],
    ['2026-04-30', 'J01FA09', '1/1'],
    ['2026-05-01', 'J01CE02', '0/1'],
    ['2026-04-30', 'J01XX05', '0/1'],
    ['2026-04-30', 'J01CE', '0/1'],
  ])('%s, %s: %s', (date, atc, result) => {
    expect(
      shown(norrbotten2026, '10.base.1', '2026-T1', { prescriptions: [prescription(date, atc)] }, 'U1'),
    ).toBe(result);
  });
  test('at the unit that wrote it, dispensed or not', () => {
    const prescriptions = [
      prescription('2026-01-01', 'J01CE02', { dispensed: false }),
      prescription('2026-01-01', 'J01CE02', { unitId: 'U2' }),
    ];
    expect(shown(norrbotten2026, '10.base.1', '2026-T1', { prescriptions }, 'U1')).toBe('1/1');
    expect(shown(norrbotten2026, '10.base.1', '2026-T1', { prescriptions }, 'U2')).toBe('1/0');
    expect(shown(norrbotten2026, '10.base.1', '2026-T1', { prescriptions })).toBe('2/1');
  });
});
