import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cappedBudget } from '../../../src/core/remuneration/capped-budget.js';

const ore = (money: string): bigint => BigInt(money.replace('.', ''));
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

describe('cappedBudget', () => {
  const visits = [
    event('d', '2021-11-05'),
    event('a', '2021-11-03'),
    event('c', '2021-11-04', 'HC02'),
    event('b', '2021-11-03'),
  ];

  it('pays in order of date then id, the last in part', () => {
    const result = cappedBudget({ budget: '250', amount: '100', events: visits });
    expect(
      result.payments.map((entry) => [entry.id, entry.status, entry.amount, entry.refusedAmount]),
    ).toEqual([
      ['a', 'paid', '100.00', '0.00'],
      ['b', 'paid', '100.00', '0.00'],
      ['c', 'partly-paid', '50.00', '50.00'],
      ['d', 'refused', '0.00', '100.00'],
    ]);
    expect(result).toMatchObject({
      paid: '250.00',
      left: '0.00',
      exhaustedOn: '2021-11-04',
      refusedAmount: '150.00',
    });
    expect(result.refused.map((entry) => entry.id)).toEqual(['d']);
  });

  it('is exhausted by the visit that takes the last öre, not before', () => {
    expect(cappedBudget({ budget: '400', amount: '100', events: visits })).toMatchObject({
      exhaustedOn: '2021-11-05',
      refused: [],
    });
    expect(cappedBudget({ budget: '400.01', amount: '100', events: visits })).toMatchObject({
      exhaustedOn: null,
      left: '0.01',
    });
    expect(cappedBudget({ budget: '0', amount: '100', events: visits })).toMatchObject({
      exhaustedOn: '2021-11-03',
      paid: '0.00',
      refusedAmount: '400.00',
    });
    expect(cappedBudget({ budget: '0', amount: '100', events: [] })).toMatchObject({
      exhaustedOn: null,
      left: '0.00',
    });
  });

  it('takes prices of single events', () => {
    const result = cappedBudget({
      budget: '1000',
      amount: '100',
      events: [{ ...visits[0]!, amount: '250.50' }],
    });
    expect(result).toMatchObject({ paid: '250.50', left: '749.50' });
  });

  it('forecasts: paid ÷ days so far', () => {
    const forecast = { from: '2021-01-01', asOf: '2021-01-10' };
    const events = ['a', 'b'].map((id) => event(id, '2021-01-05'));
    // 200 kr in 10 days are 20 a day: 1 000 kr last 50 days, to 19 February; an öre more, one day longer.
    expect(cappedBudget({ budget: '1000', amount: '100', events, forecast }).forecast).toEqual({
      days: 10,
      perDay: '20.00',
      exhaustedOn: '2021-02-19',
    });
    expect(cappedBudget({ budget: '1000.01', amount: '100', events, forecast }).forecast?.exhaustedOn).toBe(
      '2021-02-20',
    );
    expect(
      cappedBudget({ budget: '1000', amount: '100', events: [], forecast }).forecast?.exhaustedOn,
    ).toBeNull();
    expect(cappedBudget({ budget: '150', amount: '100', events, forecast }).forecast?.exhaustedOn).toBe(
      '2021-01-05',
    );
    expect(
      cappedBudget({ budget: '1000000000000', amount: '100', events, forecast }).forecast?.exhaustedOn,
    ).toBeNull();
    expect(cappedBudget({ budget: '1', amount: '1', events }).forecast).toBeNull();
    expect(() =>
      cappedBudget({
        budget: '1',
        amount: '1',
        events,
        forecast: { from: '2021-01-06', asOf: '2021-01-10' },
      }),
    ).toThrow('expected events from');
    expect(() =>
      cappedBudget({
        budget: '1',
        amount: '1',
        events: [],
        forecast: { from: '2021-01-06', asOf: '2021-01-05' },
      }),
    ).toThrow('on or after');
  });

  it('conserves the budget, in any order', () => {
    fc.assert(
      fc.property(
        eventsArbitrary,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 300 }),
        (events, budget, amount) => {
          const result = cappedBudget({ budget: `${budget}`, amount: `${amount}`, events });
          const sum = (pick: (entry: (typeof result.payments)[number]) => string): bigint =>
            result.payments.reduce((total, entry) => total + ore(pick(entry)), 0n);
          expect(sum((entry) => entry.amount) + ore(result.left)).toBe(BigInt(budget) * 100n);
          expect(sum((entry) => entry.amount) + ore(result.refusedAmount)).toBe(
            BigInt(amount * events.length) * 100n,
          );
          expect(Number(result.paid)).toBe(Math.min(budget, amount * events.length));
          expect(
            cappedBudget({ budget: `${budget}`, amount: `${amount}`, events: events.toReversed() }),
          ).toEqual(result);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
