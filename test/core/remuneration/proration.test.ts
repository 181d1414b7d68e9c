import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src/core/exact/fraction.js';
import { openShare, prorate } from '../../../src/core/remuneration/proration.js';

describe('openShare', () => {
  const year = { from: '2024-01-01', to: '2025-01-01' };

  it('counts days, half-open at both ends', () => {
    expect(openShare({ ...year, by: 'days' })).toEqual(fraction(1));
    expect(openShare({ ...year, opensOn: '2024-12-31', by: 'days' })).toEqual(fraction(1, 366));
    expect(openShare({ ...year, closesOn: '2024-01-02', by: 'days' })).toEqual(fraction(1, 366));
    expect(openShare({ ...year, opensOn: '2020-01-01', closesOn: '2030-01-01', by: 'days' })).toEqual(
      fraction(1),
    );
    expect(openShare({ ...year, opensOn: '2025-01-01', by: 'days' })).toEqual(fraction(0));
    expect(openShare({ ...year, closesOn: '2024-01-01', by: 'days' })).toEqual(fraction(0));
    const one = { opensOn: '2024-05-01', closesOn: '2024-05-01' };
    expect(openShare({ ...year, ...one, by: 'days' })).toEqual(fraction(0));
    // Closed before the period, open only after it: no day, and nothing that contradicts itself.
    expect(openShare({ ...year, closesOn: '2023-05-01', by: 'days' })).toEqual(fraction(0));
    expect(openShare({ ...year, opensOn: '2025-05-01', by: 'days' })).toEqual(fraction(0));
  });

  it('counts months by their last day', () => {
    expect(openShare({ ...year, opensOn: '2024-02-29', by: 'months' })).toEqual(fraction(11, 12));
    expect(openShare({ ...year, opensOn: '2024-03-01', by: 'months' })).toEqual(fraction(10, 12));
    expect(openShare({ ...year, closesOn: '2024-12-31', by: 'months' })).toEqual(fraction(11, 12));
    expect(openShare({ ...year, closesOn: null, by: 'months' })).toEqual(fraction(1));
  });

  it.each<[string, () => unknown]>([
    ['an empty period', () => openShare({ from: '2024-01-01', to: '2024-01-01', by: 'days' })],
    ['half months at the end', () => openShare({ from: '2024-01-01', to: '2024-03-15', by: 'months' })],
    ['half months', () => openShare({ from: '2024-01-15', to: '2024-03-01', by: 'months' })],
    ['a day that does not exist', () => openShare({ ...year, opensOn: '2024-02-30', by: 'days' })],
    ['an empty date', () => openShare({ ...year, opensOn: '', by: 'days' })],
    [
      'closing before opening',
      () => openShare({ ...year, opensOn: '2024-05-01', closesOn: '2024-04-30', by: 'days' }),
    ],
    ['another way', () => openShare({ ...year, by: 'weeks' as 'days' })],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(/^openShare: /);
  });

  it('prorates with one rounding', () => {
    expect(prorate('1000', fraction(1, 3))).toBe('333.33');
    expect(prorate('1000', fraction(2, 3))).toBe('666.67');
    expect(prorate('0.01', fraction(1, 2))).toBe('0.01');
    expect(prorate('-0.01', fraction(1, 2))).toBe('-0.01');
  });
});
