import { describe, expect, test } from 'vitest';
import type { PayOptions } from '../../../../src/core/remuneration/prepare.js';
import { amount, areTold, codesOf, paid, parameter, ruleOf, shown } from '../own-rules.js';
import { listedAt, unit } from '../region.js';

describe('who is listed', () => {
  const rule = ruleOf({
    kind: 'perListed',
    amount: amount('amount', '120'),
    kinds: parameter('kinds', 'choices', ['listed'], { choices: ['listed', 'assigned'] }),
    requires: { item: 'action-plan', answers: ['smoking'] },
  });
  const plan = (value: string, unitId = 'A', period = '2024') => ({
    unitId,
    period,
    item: 'action-plan',
    value,
  });
  const of = (facts: object, more: Partial<PayOptions> = {}) =>
    paid(rule, { unitReports: [plan('smoking')], ...facts }, '2024-03', more);

  test('a twelfth for each listed; withheld without the plan of the year', () => {
    const facts = {
      units: [unit('A'), unit('B'), unit('C')],
      persons: [],
      listings: [...listedAt('A', 3), ...listedAt('B', 2)],
    };
    const statement = of(facts);
    expect(statement.lines.map(shown)).toEqual([
      ['A', '3', '10', '30.00', null, [], {}],
      ['B', '2', '10', '0.00', 'no-action-plan', ['withheld'], { withheld: '20.00' }],
      ['C', '0', '10', '0.00', 'no-action-plan', ['withheld'], { withheld: '0.00' }],
    ]);
    expect(areTold(statement.lines)).toBe(true);
    const words = (value: string) => of({ ...facts, unitReports: [plan(value)] });
    expect([words('Diet, SMOKING').totals.sum, words('yes').totals.sum, words('no').totals.sum]).toEqual([
      '30.00',
      '30.00',
      '0.00',
    ]);
    expect(codesOf(words('yes'))).toEqual([['action-plan-area-not-stated', 'A', '2024']]);
    expect(codesOf(words('smoking yes'))).toEqual([]);
    const empty = of({ units: [unit('A')], persons: [], listings: [] });
    expect(empty.lines[0]).toMatchObject({ why: 'nobody-listed', flags: [], details: {} });
  });

  test('what is strange of listings is named: no persons, unknown and closed units, two at a time', () => {
    const listings = [
      ...listedAt('A', 1),
      ...listedAt('X', 2),
      ...listedAt('C', 1),
      { personId: 'two', unitId: 'A', from: '2020-01-01' },
      { personId: 'two', unitId: 'B', from: '2021-01-01' },
    ];
    const units = [
      unit('A'),
      unit('B'),
      unit('C', { closesOn: '2024-01-01' }),
      unit('E', { closesOn: '2024-01-01' }),
    ];
    const statement = of({ units, listings });
    expect(codesOf(statement)).toEqual([
      ['no-persons', null, null],
      ['unknown-unit', null, '2024-03'],
      ['listed-at-closed-unit', 'C', '2024-03'],
      ['overlapping-listing', null, null],
    ]);
    expect(statement.findings[1]?.text.en).toContain('2 persons');
    const plain = of({ units: [unit('A')], persons: [], listings: listedAt('A', 1) });
    expect(codesOf(plain)).toEqual([]);
  });

  test('may be supplied, for every open unit', () => {
    const supplied = (unitId: string, numerator: number, indicator = 'listed') => ({
      indicator,
      unitId,
      period: '2024-03',
      numerator,
    });
    const units = [unit('A'), unit('C', { closesOn: '2024-03-31' }), unit('D', { opensOn: '2024-04-01' })];
    expect(of({ units, supplied: [supplied('A', 3)] }).totals.sum).toBe('30.00');
    expect(
      of({ units, supplied: [supplied('A', 3), supplied('A', 3), supplied('A', 9, 'assigned')] }).totals.sum,
    ).toBe('30.00');
    expect(() => of({ units, supplied: [] })).toThrow(expect.objectContaining({ code: 'missing-facts' }));
    expect(() => of({ units: [unit('A', { opensOn: '2024-03-31' })], supplied: [] })).toThrow(
      /missing for 2024-03 of A/,
    );
    expect(() => of({ units: [unit('A', { closesOn: '2024-04-01' })], supplied: [] })).toThrow(
      /missing for 2024-03 of A/,
    );
    expect(() => of({ units, supplied: [supplied('A', 3), supplied('A', 4)] })).toThrow(
      expect.objectContaining({
        code: 'contradictory-supplied',
        where: { table: 'supplied', period: '2024-03' },
      }),
    );
    expect(() => of({ units, supplied: [supplied('A', 2.5)] })).toThrow(
      'pay: supplied listed of A in 2024-03',
    );
    const many = Array.from({ length: 11 }, (_, i) => unit(`U${10 + i}`));
    expect(() => of({ units: many, supplied: [] })).toThrow(/U19 and 1 more units/);
    expect(() => of({ units: many.slice(1), supplied: [] })).toThrow(/of U11, .*U20 —/);
  });
});
