import { describe, expect, test } from 'vitest';
import { amount, areTold, codesOf, paid, parameter, ruleOf, shown } from '../own-rules.js';
import { unit } from '../region.js';

describe('an amount for a position and month', () => {
  const rule = (per: 'month' | 'year' = 'month', ceiling = '100') =>
    ruleOf({
      kind: 'monthlyAmount',
      amount: amount('amount', '60'),
      ceiling: amount('ceiling', ceiling),
      ceilingPer: parameter('ceilingPer', 'choice', per, { choices: ['month', 'year'] }),
    });
  const position = (
    positionId: string,
    unitId: string,
    from: string,
    share: number | null,
    more: object = {},
  ) => ({
    ...{ positionId, unitId, from, share },
    ...more,
  });
  const units = [
    unit('A'),
    unit('B'),
    unit('C', { closesOn: '2024-03-31' }),
    unit('D', { opensOn: '2024-04-01' }),
  ];

  test('pays by share, those that began first, the last in part and the others not', () => {
    const stPositions = [
      position('p3', 'B', '2023-03-01', 1),
      position('p2', 'B', '2023-02-01', 1),
      position('p1', 'A', '2023-01-01', 0.5),
      position('p4', 'A', '2023-04-01', 0.25),
    ];
    const statement = paid(rule(), { units, stPositions }, '2024-03');
    expect(statement.lines.map(shown)).toEqual([
      ['A', '0.75', '60', '30.00', null, ['partly-paid'], { positions: '2', aboveCeiling: '15.00' }],
      ['B', '2', '60', '70.00', null, ['partly-paid'], { positions: '2', aboveCeiling: '50.00' }],
      ['C', null, null, '0.00', 'not-open-on-last-day', [], {}],
    ]);
    expect(areTold(statement.lines)).toBe(true);
    expect(statement.pots).toMatchObject([
      {
        ...{ pot: '100.00', paidBefore: '0.00', paid: '100.00', rest: '0.00', why: null },
        budget: { exhaustedOn: '2024-03-31', refused: 1, refusedAmount: '65.00', forecast: null },
      },
    ]);
  });

  test('says why nothing is paid: no position, or the ceiling', () => {
    const stPositions = [position('p1', 'A', '2023-01-01', 1), position('p2', 'B', '2023-02-01', 1)];
    const of = (ceiling: string) =>
      paid(rule('month', ceiling), { units: [unit('A'), unit('B'), unit('E')], stPositions }, '2024-03');
    expect(of('60').lines.map(shown)).toEqual([
      ['A', '1', '60', '60.00', null, [], { positions: '1', aboveCeiling: '0.00' }],
      ['B', '1', '60', '0.00', 'ceiling-reached', [], { positions: '1', aboveCeiling: '60.00' }],
      ['E', '0', '60', '0.00', 'no-position', [], { positions: '0', aboveCeiling: '0.00' }],
    ]);
    expect(of('60').pots[0]).toMatchObject({ why: null, rest: '0.00' });
    expect(of('130').pots[0]).toMatchObject({ why: 'not-used', rest: '10.00', paid: '120.00' });
    expect(codesOf(of('130'))).toEqual([]);
    expect(of('100.005').pots[0]).toMatchObject({ pot: '100.005', rest: '0.005' });
  });

  test('of the year leaves to a month what the months before have not taken', () => {
    const stPositions = [position('p', 'A', '2024-02-10', 1)];
    const of = (month: string) => paid(rule('year', '100'), { units: [unit('A')], stPositions }, month);
    expect(
      [of('2024-01'), of('2024-02'), of('2024-03'), of('2024-04')].map(({ pots }) => [
        pots[0]?.paidBefore,
        pots[0]?.paid,
      ]),
    ).toEqual([
      ['0.00', '0.00'],
      ['0.00', '60.00'],
      ['60.00', '40.00'],
      ['100.00', '0.00'],
    ]);
    expect(of('2024-03').lines[0]).toMatchObject({ basis: { quantity: '1' }, details: { positions: '1' } });
  });

  test('counts positions on the last day of the month, at units that are open then', () => {
    const at = (more: object, unitId = 'A') =>
      paid(rule(), { units, stPositions: [position('p', unitId, '2024-03-31', 1, more)] }, '2024-03').totals
        .sum;
    expect([at({}), at({ from: '2024-04-01' }), at({ to: '2024-03-31' }), at({ to: '2024-04-01' })]).toEqual([
      ...['60.00', '0.00', '0.00', '60.00'],
    ]);
    expect([at({}, 'C'), at({}, 'D')]).toEqual(['0.00', '0.00']);
    const opens = (opensOn: string, closesOn: string | null) =>
      paid(
        rule(),
        { units: [unit('A', { opensOn, closesOn })], stPositions: [position('p', 'A', '2024-01-01', 1)] },
        '2024-03',
      ).totals.sum;
    expect([opens('2024-03-31', null), opens('2024-01-01', '2024-04-01')]).toEqual(['60.00', '60.00']);
  });

  test('names what is at no known unit or has no share, and pays neither', () => {
    const stPositions = [position('p', 'X', '2023-01-01', 1), position('q', 'A', '2023-01-01', null)];
    const statement = paid(rule(), { units: [unit('A')], stPositions }, '2024-03');
    expect(statement.totals.sum).toBe('0.00');
    expect(codesOf(statement)).toEqual([
      ['unknown-unit', null, '2024-03'],
      ['missing-share', 'A', '2024-03'],
    ]);
  });

  test('pays a row that stands twice once, and refuses one id for two positions', () => {
    const row = position('p', 'A', '2023-01-01', 1);
    const of = (...stPositions: readonly object[]) =>
      paid(rule(), { units: [unit('A'), unit('B')], stPositions }, '2024-03');
    expect(of(row, { ...row }).totals.sum).toBe('60.00');
  });
});
