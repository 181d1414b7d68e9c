import { describe, expect, test } from 'vitest';
import { comparePay, payouts } from '../../../src/core/remuneration/compare.js';
import type { RuleSet } from '../../../src/core/remuneration/rule.js';
import type { Statement, StatementLine } from '../../../src/core/remuneration/statement.js';

const line = (unit: string, rule: string, due: string, more: Partial<StatementLine> = {}): StatementLine =>
  ({ ...{ unit, rule, period: '2024-04', amount: due, due }, ...more }) as StatementLine;
const statement = (...lines: readonly StatementLine[]): Statement =>
  ({ period: '2024-04', lines }) as Statement;

describe('two statements side by side', () => {
  const a = statement(
    line('B', 'y', '1.00'),
    line('A', 'y', '10.00'),
    line('A', 'x', '100.00'),
    line('A', 'z', '5.00'),
  );
  const b = statement(line('A', 'x', '70.50'), line('A', 'y', '10.00'), line('C', 'x', '2.00'));
  const { lines, units, difference } = comparePay(a, b);

  test('by unit and rule, in their order; what one of them has not is null and no zero', () => {
    expect(lines).toEqual([
      { unit: 'A', rule: 'x', a: '100.00', b: '70.50', difference: '-29.50' },
      { unit: 'A', rule: 'y', a: '10.00', b: '10.00', difference: '0.00' },
      { unit: 'A', rule: 'z', a: '5.00', b: null, difference: '-5.00' },
      { unit: 'B', rule: 'y', a: '1.00', b: null, difference: '-1.00' },
      { unit: 'C', rule: 'x', a: null, b: '2.00', difference: '2.00' },
    ]);
  });

  test('by unit, and in all', () => {
    expect(units).toEqual([
      { unit: 'A', a: '115.00', b: '80.50', difference: '-34.50' },
      { unit: 'B', a: '1.00', b: '0.00', difference: '-1.00' },
      { unit: 'C', a: '0.00', b: '2.00', difference: '2.00' },
    ]);
    expect(difference).toBe('-33.50');
  });

  test('compare what is due, all periods of a rule together', () => {
    const months = statement(
      line('A', 'x', '3.00', { amount: '1.00' }),
      line('A', 'x', '4.00', { period: '2024-05' }),
    );
    expect(comparePay(months, statement(line('A', 'x', '10.00', { amount: '-9.00' }))).lines).toEqual([
      { unit: 'A', rule: 'x', a: '7.00', b: '10.00', difference: '3.00' },
    ]);
    expect(comparePay(statement(), statement())).toEqual({ lines: [], units: [], difference: '0.00' });
  });

  test('are of one period', () => {
    expect(() => comparePay(a, { ...b, period: '2024-05' })).toThrow(
      expect.objectContaining({ code: 'other-period' }),
    );
    expect(() => comparePay(null as never, b)).toThrow('comparePay: the first statement');
    expect(() => comparePay(a, null as never)).toThrow('comparePay: the second statement');
  });

  test('are frozen', () => {
    expect([lines, lines[0], units, units[0], comparePay(a, b)].every(Object.isFrozen)).toBe(true);
  });
});

describe('what is paid out at a time', () => {
  const set = { rules: [{ id: 'x', paidOut: 'quarter' }, { id: 'y' }] } as unknown as RuleSet;

  test('months of a rule that pays by quarter are paid together, those of others each by itself', () => {
    const periods = ['2024-01', '2024-03', '2024-04', '2024-12'];
    const lines = ['x', 'y'].flatMap((rule) =>
      periods.map((period, i) => line('A', rule, '9.00', { period, amount: `${10 ** i}.00` })),
    );
    const found = payouts(
      statement(...lines, line('B', 'x', '9.00', { period: '2024-01', amount: '5.00' })),
      set,
    );
    expect(found).toEqual([
      { unit: 'A', rule: 'x', period: '2024-Q1', amount: '11.00' },
      { unit: 'A', rule: 'x', period: '2024-Q2', amount: '100.00' },
      { unit: 'A', rule: 'x', period: '2024-Q4', amount: '1000.00' },
      ...periods.map((period, i) => ({ unit: 'A', rule: 'y', period, amount: `${10 ** i}.00` })),
      { unit: 'B', rule: 'x', period: '2024-Q1', amount: '5.00' },
    ]);
    expect([found, found[0]].every(Object.isFrozen)).toBe(true);
  });

  test('a quarter is itself', () => {
    expect(payouts(statement(line('A', 'x', '1.00', { period: '2024-Q2' })), set)).toEqual([
      { unit: 'A', rule: 'x', period: '2024-Q2', amount: '1.00' },
    ]);
    expect(() => payouts(null as never, set)).toThrow('payouts: statement');
    expect(() => payouts(statement(), null as never)).toThrow('payouts: rules');
  });
});
