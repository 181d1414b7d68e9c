import { pay, type Statement, VardvalError } from 'vardval';
import { halsovalBonus } from 'vardval/halsoval';
import { describe, expect, test } from 'vitest';
import { sealStatement } from '../../../src/core/remuneration/statement.js';
import { telephoneFacts } from './region.js';

const statement = pay(halsovalBonus, {
  facts: telephoneFacts([
    { id: 'HC01', listed: 12_000, calls: 100, answered: 97 },
    { id: 'HC02', listed: 8_000, calls: 100, answered: 93 },
  ]),
  period: '2024-04',
  rules: ['telephone'],
});

function sealed(change: Partial<Pick<Statement, 'lines' | 'pots'>>): Statement {
  const { totals: _totals, total: _total, ...parts } = statement;
  return sealStatement({ ...parts, ...change, units: ['HC01', 'HC02'] });
}

const [line, other] = statement.lines;
const [pot] = statement.pots;
if (line === undefined || other === undefined || pot === undefined)
  throw new Error('expected two lines and a pot');
/** 25/12 kr for each of 20 000 listed; all of it goes to the one unit that passes. */
const whole = '41666.67';

describe('a statement that does not add up does not leave', () => {
  test('as it was made it does', () => {
    expect(sealed({}).totals.sum).toBe(whole);
    expect([pot.pot, pot.paid, pot.rest]).toEqual([whole, whole, '0.00']);
  });

  test.each([
    [
      'a line of an öre more than its pot gives',
      { lines: [{ ...line, amount: '41666.68', due: '41666.68' }, other] },
    ],
    ['a line of an öre less', { lines: [{ ...line, amount: '41666.66', due: '41666.66' }, other] }],
    ['a line that is missing', { lines: [other] }],
    ['a line that stands twice', { lines: [line, other, other] }],
    [
      'an amount that is not what is due less what was paid',
      { lines: [{ ...line, paidBefore: '0.01' }, other] },
    ],
    ['something negative that is due', { lines: [line, { ...other, amount: '-0.01', due: '-0.01' }] }],
    ['a pot with an öre more', { pots: [{ ...pot, pot: '41666.68' }] }],
    ['a rest that is not there', { pots: [{ ...pot, rest: '0.01' }] }],
    ['a pot overdrawn by an öre', { pots: [{ ...pot, pot: '41666.66', rest: '-0.01' }] }],
  ])('%s', (_, change) => {
    expect(() => sealed(change)).toThrow(VardvalError);
    expect(() => sealed(change)).toThrow(/this is a fault of vardval/);
  });
});

describe('the totals', () => {
  const of = (unit: string, rule: string, amount: string): Statement['lines'][number] => ({
    ...line,
    ...{ unit, rule, amount, due: amount, paidBefore: '0.00', why: null },
  });
  const { totals: _totals, total: _total, ...parts } = statement;
  const { totals, total } = sealStatement({
    ...parts,
    lines: [of('B', 'y', '1.00'), of('B', 'x', '20.00'), of('A', 'y', '300.05')],
    pots: [],
    units: ['C', 'A', 'B'],
  });

  test('are those of each unit, by its id, of each rule, and of all', () => {
    expect(totals).toEqual({
      units: [
        { unit: 'A', amount: '300.05' },
        { unit: 'B', amount: '21.00' },
        { unit: 'C', amount: '0.00' },
      ],
      rules: [
        { rule: 'y', amount: '301.05' },
        { rule: 'x', amount: '20.00' },
      ],
      sum: '321.05',
    });
    expect(
      [totals, totals.units, totals.units[0], totals.rules, totals.rules[0]].every(Object.isFrozen),
    ).toBe(true);
  });

  test('of a unit are asked for by its id', () => {
    expect([total('A'), total('C')]).toEqual(['300.05', '0.00']);
    expect(() => total('D')).toThrow(expect.objectContaining({ code: 'unknown-unit' }));
  });
});

describe('what does not add up says what', () => {
  test.each<readonly [string, Parameters<typeof sealed>[0]]>([
    ['expected one line for telephone, 2024-04, HC02 but got two', { lines: [line, other, other] }],
    [
      'expected ≥ 0 due for telephone, 2024-04, HC02 but got -0.01',
      { lines: [line, { ...other, amount: '-0.01', due: '-0.01' }] },
    ],
    [
      'expected telephone, 2024-04, HC01 to be what is due less what was paid',
      { lines: [{ ...line, paidBefore: '0.01' }, other] },
    ],
    ['expected the pot of telephone, 2024-04 (41666.68) to be paid', { pots: [{ ...pot, pot: '41666.68' }] }],
  ])('%s', (message, change) => {
    expect(() => sealed(change)).toThrow(message);
  });
});
