import { describe, expect, test } from 'vitest';
import { cappedBudget } from '../../../src/core/remuneration/capped-budget.js';
import { coveragePay } from '../../../src/core/remuneration/coverage-pay.js';
import { levelPay } from '../../../src/core/remuneration/level-pay.js';
import { perEvent } from '../../../src/core/remuneration/per-event.js';
import { perIndividual } from '../../../src/core/remuneration/per-individual.js';
import { thresholdBonus } from '../../../src/core/remuneration/threshold-bonus.js';

// Each side of each limit, worked out by hand; what no test had noticed when the code was changed on purpose.

describe('a budget', () => {
  const visit = (id: string, date = '2024-03-05', amount?: string) => ({
    ...{ id, unitId: 'HC01', date },
    ...(amount === undefined ? {} : { amount }),
  });
  const statuses = (budget: string, ...amounts: readonly string[]): unknown =>
    cappedBudget({
      budget,
      amount: '1',
      events: amounts.map((amount, i) => visit(`v${i}`, '2024-03-05', amount)),
    }).payments.map(({ status, amount }) => [status, amount]);

  test('that a price takes to its last öre pays it whole', () => {
    expect(statuses('100', '100.00')).toEqual([['paid', '100.00']]);
    expect(statuses('100', '100.01')).toEqual([['partly-paid', '100.00']]);
    expect(statuses('100', '99.99', '0.02')).toEqual([
      ['paid', '99.99'],
      ['partly-paid', '0.01'],
    ]);
  });

  test('pays what is free while it lasts, and refuses it when nothing is left', () => {
    expect(statuses('100', '0')).toEqual([['paid', '0.00']]);
    expect(statuses('100', '100', '0', '1')).toEqual([
      ['paid', '100.00'],
      ['refused', '0.00'],
      ['refused', '0.00'],
    ]);
  });

  const span = { from: '2024-03-05', asOf: '2024-03-07' };
  const within = (date: string) =>
    cappedBudget({ budget: '100', amount: '10', events: [visit('v', date)], forecast: span }).forecast;

  test('is foreseen from its first day to its last, both included', () => {
    // 10 of 100 kronor in three days: 3.33 a day, and the hundredth krona on the thirtieth day.
    const forecast = { days: 3, perDay: '3.33', exhaustedOn: '2024-04-03' };
    expect([within('2024-03-05'), within('2024-03-07')]).toEqual([forecast, forecast]);
    expect(() => within('2024-03-04')).toThrow(
      "expected events from 2024-03-05 to 2024-03-07 but got 'v' on 2024-03-04",
    );
    expect(() => within('2024-03-08')).toThrow("but got 'v' on 2024-03-08");
  });

  test('may be foreseen from a single day', () => {
    const day = { from: '2024-03-05', asOf: '2024-03-05' };
    const events = [visit('v')];
    expect(cappedBudget({ budget: '100', amount: '10', events, forecast: day }).forecast).toEqual({
      days: 1,
      perDay: '10.00',
      exhaustedOn: '2024-03-14',
    });
    expect(() =>
      cappedBudget({ budget: '100', amount: '10', events: [], forecast: { ...day, asOf: '2024-03-04' } }),
    ).toThrow('on or after 2024-03-05');
  });

  test('that lasts beyond the last year that can be written has no such day', () => {
    const on = (budget: string): unknown =>
      cappedBudget({
        ...{ budget, amount: '1', events: [visit('v', '9999-12-30')] },
        forecast: { from: '9999-12-30', asOf: '9999-12-30' },
      }).forecast?.exhaustedOn;
    expect([on('2'), on('3')]).toEqual(['9999-12-31', null]);
  });
});

describe('levels', () => {
  const unit = (id: string, numerator: number, listed = 1) => ({ id, numerator, denominator: 100, listed });
  const levels = [
    { goal: '65 %', amount: '10000' },
    { goal: '85 %', amount: '25000' },
  ];

  test('paid in all is the sum of what each unit is paid', () => {
    const units = [unit('a', 64), unit('b', 65), unit('c', 85)];
    const { payments, paid } = levelPay({ levels, per: 'unit', units });
    expect(payments.map(({ level, amount }) => [level, amount])).toEqual([
      [0, '0.00'],
      [1, '10000.00'],
      [2, '25000.00'],
    ]);
    expect(paid).toBe('35000.00');
  });

  test('goals rise, amounts do not fall', () => {
    const two = (goal: string, amount: string) => () =>
      levelPay({
        levels: [
          { goal: '65 %', amount: '10000' },
          { goal, amount },
        ],
        per: 'unit',
        units: [],
      });
    expect(two('65 %', '25000')).toThrow(
      'expected level 2 to have a higher goal and no lower amount than level 1',
    );
    expect(two('66 %', '9999.99')).toThrow('expected level 2');
    expect(two('66 %', '10000')().paid).toBe('0.00');
  });

  test('an unreadable level is named by its number', () => {
    expect(() => levelPay({ levels: [{ goal: 'x', amount: '1' }], per: 'unit', units: [] })).toThrow(
      'goal of level 1',
    );
    expect(() => levelPay({ levels: [{ goal: '1 %', amount: 'x' }], per: 'unit', units: [] })).toThrow(
      'amount of level 1',
    );
  });

  test('per unit, per listed, and nothing else', () => {
    expect(levelPay({ levels, per: 'listed', units: [unit('a', 65, 3)] }).paid).toBe('30000.00');
    expect(() => levelPay({ levels, per: 'person' as never, units: [] })).toThrow(
      `expected per 'unit' or 'listed' but got "person"`,
    );
  });

  test('a gate that is impossible matters only where there is one', () => {
    const gated = { ...unit('a', 85), gate: { numerator: 2, denominator: 1 } };
    expect(levelPay({ levels, per: 'unit', units: [gated] }).payments[0]).toMatchObject({ level: 2 });
    expect(levelPay({ gate: '80 %', levels, per: 'unit', units: [gated] }).payments[0]).toMatchObject({
      level: 0,
      why: 'more-than-denominator',
    });
  });
});

describe('a bonus below a limit', () => {
  const options = { atMost: '29', improvement: '3 %', amount: '2000' };

  test('paid in all is the sum of what each unit is paid', () => {
    const units = [
      { id: 'a', count: 232, points: 8000 },
      { id: 'b', count: 29, points: 1000 },
      { id: 'c', count: 30, points: 1000 },
    ];
    const { payments, paid } = thresholdBonus({ ...options, units });
    expect(payments.map(({ amount }) => amount)).toEqual(['16000.00', '2000.00', '0.00']);
    expect(paid).toBe('18000.00');
  });

  test('a relative improvement of all is the most', () => {
    const units = [{ id: 'a', count: 30, points: 1000, previous: { count: 60, points: 1000 } }];
    expect(thresholdBonus({ ...options, improvement: '100 %', units }).paid).toBe('0.00');
    expect(() => thresholdBonus({ ...options, improvement: '101 %', units })).toThrow('≤ 1 (100 %)');
  });

  test('improved by three per cent exactly, of points and units that are no whole numbers', () => {
    // 40 per 1 000 before; 38.8 is three per cent less.
    const previous = { count: 10, points: '250' };
    const paid = (count: string): string =>
      thresholdBonus({ ...options, units: [{ id: 'a', count, points: '62.5', previous }] }).paid;
    expect([paid('2.425'), paid('2.4251')]).toEqual(['125.00', '0.00']);
    // 40 less 1.5 is 38.5, absolute: 2.40625 of 62.5.
    const absolute = (count: string): string =>
      thresholdBonus({
        ...{ ...options, improvement: '1.5', change: 'absolute' },
        units: [{ id: 'a', count, points: '62.5', previous }],
      } as never).paid;
    expect([absolute('2.40625'), absolute('2.40626')]).toEqual(['125.00', '0.00']);
  });

  test('per another number of points, not whole', () => {
    // 3 in 7.5 points is 1 in 2.5: the limit. 7.5 points are three times 2.5.
    const paid = (count: string): unknown =>
      thresholdBonus({ atMost: '1', amount: '10', per: '2.5', units: [{ id: 'a', count, points: '7.5' }] })
        .payments[0];
    expect(paid('3')).toMatchObject({ passes: true, quantity: '3', amount: '30.00' });
    expect(paid('3.1')).toMatchObject({ passes: false, amount: '0.00' });
  });
});

describe('units and turns', () => {
  const event = (id: string, unitId: string, date: string, personId = 'p') => ({
    id,
    unitId,
    date,
    personId,
  });

  test('units without events stand where they were named, others follow by id', () => {
    const events = [
      event('1', 'Z', '2024-01-01'),
      event('2', 'B', '2024-01-02'),
      event('3', 'C', '2024-01-03'),
    ];
    const lines = perEvent({ amount: '500', units: ['C', 'A'], events }).payments;
    expect(lines.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['C', '1'],
      ['A', '0'],
      ['B', '1'],
      ['Z', '1'],
    ]);
    expect(perEvent({ amount: '500', events: [] })).toEqual({ payments: [], paid: '0.00' });
  });

  test('once a month, a quarter or a year', () => {
    const events = [
      event('a', 'HC01', '2024-03-01'),
      event('b', 'HC01', '2024-03-31'),
      event('c', 'HC01', '2024-04-01'),
      event('d', 'HC01', '2024-06-30'),
    ];
    const paid = (per: 'month' | 'quarter' | 'year') =>
      perIndividual({ amount: '1000', per, events }).paidEvents;
    expect([paid('month'), paid('quarter'), paid('year')]).toEqual([['a', 'c', 'd'], ['a', 'c'], ['a']]);
  });

  test.each([undefined, null, 7, ''])('no unit and no person is called %s', (id) => {
    const bad = { ...event('a', 'HC01', '2024-03-01') };
    expect(() => perIndividual({ amount: '1', events: [{ ...bad, personId: id as never }] })).toThrow(
      'personId',
    );
    expect(() => perEvent({ amount: '1', events: [{ ...bad, unitId: id as never }] })).toThrow('unitId');
  });
});

test('coverage between a floor and a ceiling that are one pays nothing', () => {
  const pay = (coverage: string, above: string, cap: string): unknown =>
    coveragePay({ coverage, amount: '3.15', above, cap }).amount;
  expect(pay('60 %', '50 %', '50 %')).toBe('0.00');
  expect([pay('50 %', '50 %', '80 %'), pay('50.1 %', '50 %', '80 %')]).toEqual(['0.00', '0.32']);
  expect([pay('80 %', '50 %', '80 %'), pay('80.1 %', '50 %', '80 %')]).toEqual(['94.50', '94.50']);
  expect(() => pay('60 %', '50 %', '49.9 %')).toThrow('expected cap ≥ above');
});
