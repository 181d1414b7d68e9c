import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perIndividual } from '../../../src/core/remuneration/per-individual.js';

const event = (id: string, date: string, unitId = 'HC01', personId = 'p') => ({ id, unitId, date, personId });

const eventsArbitrary = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      unit: fc.integer({ min: 1, max: 4 }),
      person: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map((row, index) =>
      event(
        `e${index}`,
        `2024-${String(row.month).padStart(2, '0')}-${String(row.day).padStart(2, '0')}`,
        `HC0${row.unit}`,
        `p${row.person}`,
      ),
    ),
  );

describe('perIndividual', () => {
  const events = [
    event('t3', '2024-12-31', 'HC03'),
    event('t2', '2024-05-01', 'HC02'),
    event('t1', '2024-05-01', 'HC01'),
    event('t4', '2025-01-01', 'HC02'),
  ];

  it('pays a person once per calendar year, the first by date then id', () => {
    const result = perIndividual({ amount: '1000', events });
    expect(result.payments).toEqual([
      { id: 'HC01', quantity: '1', rate: '1000', amount: '1000.00' },
      { id: 'HC02', quantity: '1', rate: '1000', amount: '1000.00' },
    ]);
    expect([result.paidEvents, result.repeatedEvents]).toEqual([
      ['t1', 't4'],
      ['t2', 't3'],
    ]);
  });

  it('or once per quarter or month', () => {
    expect(perIndividual({ amount: '1', events, per: 'quarter' }).paidEvents).toEqual(['t1', 't3', 't4']);
    const twice = [event('a', '2024-01-31'), event('b', '2024-02-01'), event('c', '2024-03-31')];
    expect(perIndividual({ amount: '1', events: twice, per: 'month' }).paid).toBe('3.00');
    expect(perIndividual({ amount: '1', events: twice, per: 'quarter' }).paid).toBe('1.00');
  });

  it('refuses a missing person without naming anyone, and another period', () => {
    expect(() => perIndividual({ amount: '1', events: [event('t', '2024-01-01', 'HC01', '')] })).toThrow(
      "perIndividual: expected a personId of event 't' but it is missing",
    );
    expect(() => perIndividual({ amount: '1', events, per: 'week' as 'year' })).toThrow(RangeError);
  });

  it('pays as many as there are persons, in any order', () => {
    fc.assert(
      fc.property(eventsArbitrary, (list) => {
        const result = perIndividual({ amount: '1100', events: list });
        expect(result.paid).toBe(`${1100 * new Set(list.map((row) => row.personId)).size}.00`);
        expect(perIndividual({ amount: '1100', events: list.toReversed() })).toEqual(result);
        expect(result.paidEvents.length + result.repeatedEvents.length).toBe(list.length);
      }),
      { numRuns: 1000 },
    );
  });
});
