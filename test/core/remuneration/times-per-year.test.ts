import { describe, expect, it } from 'vitest';
import { timesPerYear } from '../../../src/core/remuneration/times-per-year.js';

describe('timesPerYear', () => {
  const payment = (id: string, date: string, amount = '16000', unitId = 'HC01') => ({
    id,
    unitId,
    date,
    amount,
  });

  it('pays four times in a calendar year, not the fifth', () => {
    const dates = ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01', '2024-12-31', '2025-01-01'];
    const result = timesPerYear({
      maximum: 4,
      payments: dates.map((date, index) => payment(`${index}`, date)),
    });
    expect(result.payments.map((entry) => entry.status)).toEqual([
      'paid',
      'paid',
      'paid',
      'paid',
      'beyond-maximum',
      'paid',
    ]);
    expect([result.paid, result.refused]).toEqual(['80000.00', '16000.00']);
  });

  it('counts per unit, uses nothing up for 0.00, and keeps the order given', () => {
    const result = timesPerYear({
      maximum: 1,
      payments: [
        payment('c', '2024-07-01'),
        payment('b', '2024-04-01', '5'),
        payment('a', '2024-01-01', '0'),
        payment('d', '2024-01-01', '7', 'HC02'),
      ],
    });
    expect(result.payments.map((entry) => [entry.id, entry.amount])).toEqual([
      ['c', '0.00'],
      ['b', '5.00'],
      ['a', '0.00'],
      ['d', '7.00'],
    ]);
  });

  it('refuses a maximum that is no count', () => {
    expect(() => timesPerYear({ maximum: 1.5, payments: [] })).toThrow('timesPerYear: maximum');
  });
});
