import { describe, expect, it } from 'vitest';
import { perEvent } from '../../../src/core/remuneration/per-event.js';

const event = (id: string, date: string, unitId = 'HC01', personId = 'p') => ({ id, unitId, date, personId });

describe('perEvent', () => {
  it('pays 1 800 kr a home visit to the unit, 0.00 without one, and units outside the list too', () => {
    const result = perEvent({
      amount: '1800',
      events: [event('1', '2024-03-05'), event('2', '2024-03-05'), event('3', '2024-03-06', 'HC03')],
      units: ['HC02', 'HC01'],
    });
    expect(result.payments).toEqual([
      { id: 'HC02', quantity: '0', rate: '1800', amount: '0.00' },
      { id: 'HC01', quantity: '2', rate: '1800', amount: '3600.00' },
      { id: 'HC03', quantity: '1', rate: '1800', amount: '1800.00' },
    ]);
    expect(result.paid).toBe('5400.00');
  });

  it('rounds the line, not the rate', () => {
    const events = ['a', 'b', 'c'].map((id) => event(id, '2024-01-01'));
    expect(perEvent({ amount: '0.335', events }).paid).toBe('1.01');
  });

  it.each<[string, () => unknown]>([
    [
      'an event twice',
      () => perEvent({ amount: '1', events: [event('1', '2024-01-01'), event('1', '2024-01-01')] }),
    ],
    ['a day that does not exist', () => perEvent({ amount: '1', events: [event('1', '2023-02-29')] })],
    ['a timestamp', () => perEvent({ amount: '1', events: [event('1', '2024-01-01T10:00')] })],
    ['no unit', () => perEvent({ amount: '1', events: [event('1', '2024-01-01', '')] })],
    ['a negative amount', () => perEvent({ amount: '-1', events: [] })],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(/^perEvent: /);
  });
});
