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
