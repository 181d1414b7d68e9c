import { describe, expect, it } from 'vitest';
import { coveragePay } from '../../../src/core/remuneration/coverage-pay.js';

describe('coveragePay', () => {
  // Region Västra Götaland 2017.
  const rule = { amount: '3.15', above: '50 %', cap: '80 %' };

  it.each([
    ['62.0 %', '37.80'],
    ['85 %', '94.50'],
    ['80 %', '94.50'],
    ['79.9 %', '94.19'],
    ['50 %', '0.00'],
    ['50.1 %', '0.32'],
    ['12 %', '0.00'],
    ['100 %', '94.50'],
  ])('pays %s with %s per point', (coverage, amount) => {
    expect(coveragePay({ ...rule, coverage }).amount).toBe(amount);
  });

  it('pays points in proportion and rounds once', () => {
    expect(coveragePay({ ...rule, coverage: '50.1 %', points: '1000.5' })).toEqual({
      percentagePoints: '0.1',
      quantity: '1000.5',
      rate: '0.315',
      amount: '315.16',
    });
  });

  it.each([
    { ...rule, coverage: '101 %' },
    { ...rule, coverage: 62 },
    { ...rule, coverage: '-1 %' },
    { ...rule, coverage: '62 %', cap: '40 %' },
    { ...rule, coverage: '62 %', points: -1 },
    { ...rule, coverage: '62 %', amount: '-3.15' },
  ])('refuses %j', (options) => {
    expect(() => coveragePay(options)).toThrow(/^coveragePay: /);
  });
});
