import { describe, expect, test } from 'vitest';
import { amount, areTold, codesOf, paid, parameter, ruleOf, shown } from '../own-rules.js';
import { unit } from '../region.js';

describe('a budget of visits', () => {
  const rule = (budget = '100', visits: object = { forms: ['visit'] }) =>
    ruleOf({
      kind: 'cappedBudget',
      amount: amount('amount', '40'),
      budget: amount('budget', budget),
      visits: parameter('visits', 'contacts', visits),
    });
  const visit = (contactId: string, unitId: string, date: string, more: object = {}) => ({
    ...{ contactId, personId: 'p', unitId, date, form: 'visit' },
    ...more,
  });
  const units = [unit('A'), unit('B'), unit('E')];

  test('pays in the order of the days, the last in part; the others are refused and counted', () => {
    const contacts = [
      visit('4', 'A', '2024-03-20'),
      visit('3', 'A', '2024-03-15'),
      visit('2', 'B', '2024-03-10'),
      visit('1', 'A', '2024-03-01'),
      visit('5', 'B', '2024-03-31'),
      visit('6', 'A', '2024-04-01'),
      visit('7', 'A', '2024-03-01', { form: 'letter' }),
    ];
    const statement = paid(rule(), { units, contacts }, '2024-03');
    expect(statement.lines.map(shown)).toEqual([
      ['A', '2', '40', '60.00', null, ['partly-paid'], { visits: '3', refused: '1', refusedAmount: '60.00' }],
      ['B', '1', '40', '40.00', null, [], { visits: '2', refused: '1', refusedAmount: '40.00' }],
      ['E', '0', '40', '0.00', 'nothing-done', [], { visits: '0', refused: '0', refusedAmount: '0.00' }],
    ]);
    expect(areTold(statement.lines)).toBe(true);
    expect(statement.pots).toMatchObject([
      {
        ...{ pot: '100.00', paidBefore: '0.00', paid: '100.00', rest: '0.00', why: null },
        // 100 kronor in the 91 days from 1 January to 31 March.
        budget: {
          exhaustedOn: '2024-03-15',
          refused: 2,
          refusedAmount: '100.00',
          forecast: { days: 91, perDay: '1.10' },
        },
      },
    ]);
  });

  test('says that it is empty where nothing is left for a unit', () => {
    const contacts = [
      visit('1', 'A', '2024-03-01'),
      visit('2', 'A', '2024-03-02'),
      visit('3', 'B', '2024-03-03'),
    ];
    const statement = paid(rule('80'), { units, contacts }, '2024-03');
    expect(statement.lines.map(({ unit: id, why, amount: sum }) => [id, why, sum])).toEqual([
      ['A', null, '80.00'],
      ['B', 'budget-empty', '0.00'],
      ['E', 'nothing-done', '0.00'],
    ]);
    expect(paid(rule('200'), { units, contacts }, '2024-03').pots[0]).toMatchObject({
      why: 'not-used',
      rest: '80.00',
    });
  });

  test('remembers the months before, from the first of January', () => {
    const contacts = [
      visit('0', 'A', '2023-12-31'),
      visit('1', 'A', '2024-01-01'),
      visit('2', 'A', '2024-02-29'),
      visit('3', 'A', '2024-03-01'),
    ];
    const of = (month: string) =>
      paid(rule(), { units: [unit('A')], contacts }, month).pots.map(({ paidBefore, paid: now }) => [
        paidBefore,
        now,
      ]);
    expect([of('2024-01'), of('2024-02'), of('2024-03')]).toEqual([
      [['0.00', '40.00']],
      [['40.00', '40.00']],
      [['80.00', '20.00']],
    ]);
    expect(paid(rule('100.005'), { units: [unit('A')], contacts }, '2024-03').pots[0]).toMatchObject({
      pot: '100.005',
    });
  });

  test('names visits at no known unit, which take nothing from the pot', () => {
    const contacts = [
      visit('1', 'X', '2024-03-01'),
      visit('2', 'X', '2024-02-01'),
      visit('3', 'A', '2024-03-02'),
    ];
    const statement = paid(rule(), { units: [unit('A')], contacts }, '2024-03');
    expect([statement.totals.sum, statement.pots[0]?.rest]).toEqual(['40.00', '60.00']);
    expect(codesOf(statement)).toEqual([['unknown-unit', null, '2024-03']]);
    expect(statement.findings[0]?.text.en).toContain('1 visits');
    const before = paid(rule(), { units: [unit('A')], contacts: contacts.slice(1) }, '2024-03');
    expect(codesOf(before)).toEqual([]);
  });

  test('is foreseen from the days that are known', () => {
    const contacts = [visit('1', 'A', '2024-03-01')];
    const forecast = (asOf: string) =>
      paid(rule(), { units: [unit('A')], contacts }, '2024-03', { asOf }).pots[0]?.budget?.forecast;
    expect([
      forecast('2024-03-10')?.days,
      forecast('2024-04-10')?.days,
      forecast('2024-01-01')?.days,
    ]).toEqual([70, 91, 1]);
    expect(forecast('2023-12-31')).toBeNull();
  });

  test('asks for ages where its filter does', () => {
    const persons = [
      { personId: 'old', birthDate: '1930-01-01' },
      { personId: 'young', birthDate: '2000-01-01' },
    ];
    const contacts = ['old', 'young', 'unknown'].map((personId, i) =>
      visit(`${i}`, 'A', '2024-03-01', { personId }),
    );
    expect(
      paid(rule('100', { ageFrom: 85 }), { units: [unit('A')], contacts, persons }, '2024-03').totals.sum,
    ).toBe('40.00');
  });
});
