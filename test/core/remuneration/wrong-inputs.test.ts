import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src/core/remuneration/allocate.js';
import { capitation } from '../../../src/core/remuneration/capitation.js';
import { cappedBudget } from '../../../src/core/remuneration/capped-budget.js';
import { careNeedIndex } from '../../../src/core/remuneration/care-need-index.js';
import { coveragePay } from '../../../src/core/remuneration/coverage-pay.js';
import { levelPay } from '../../../src/core/remuneration/level-pay.js';
import { formPot, parseAmount, roundToOre, sumMoney } from '../../../src/core/remuneration/money.js';
import { perEvent } from '../../../src/core/remuneration/per-event.js';
import { perIndividual } from '../../../src/core/remuneration/per-individual.js';
import { openShare, prorate } from '../../../src/core/remuneration/proration.js';
import { redistributedPot } from '../../../src/core/remuneration/redistributed-pot.js';
import { thresholdBonus } from '../../../src/core/remuneration/threshold-bonus.js';
import { timesPerYear } from '../../../src/core/remuneration/times-per-year.js';

/** Blocks of payment as callers without types reach them: one of the values is wrong. */
type Block = (options: object) => unknown;
const untyped = (block: unknown): Block => block as Block;

const visit = { id: 'v', unitId: 'A', personId: 'p', date: '2024-03-05' };
const gate = { numerator: 1, denominator: 2 };
const blocks = {
  capitation: [
    untyped(capitation),
    {
      units: [{ id: 'A', listed: 1, age: 1, cni: 1, acg: 1 }],
      weights: { age: '0.65', cni: '0.10', acg: '0.25' },
    },
  ],
  cappedBudget: [untyped(cappedBudget), { budget: '100', amount: '1', events: [visit] }],
  coveragePay: [untyped(coveragePay), { coverage: '60 %', above: '50 %', cap: '80 %', amount: '1' }],
  levelPay: [
    untyped(levelPay),
    {
      levels: [{ goal: '65 %', amount: '1' }],
      per: 'unit',
      gate: '80 %',
      units: [{ id: 'A', numerator: 1, denominator: 2, gate }],
    },
  ],
  perEvent: [untyped(perEvent), { amount: '1', events: [visit] }],
  perIndividual: [untyped(perIndividual), { amount: '1', events: [visit] }],
  openShare: [untyped(openShare), { from: '2024-01-01', to: '2025-01-01', by: 'days' }],
  redistributedPot: [
    untyped(redistributedPot),
    { pot: '100', goal: '95 %', units: [{ id: 'A', listed: 1, numerator: 1, denominator: 2 }] },
  ],
  thresholdBonus: [
    untyped(thresholdBonus),
    { atMost: '29', improvement: '3 %', amount: '1', units: [{ id: 'A', count: 1, points: 1 }] },
  ],
  timesPerYear: [untyped(timesPerYear), { maximum: 1, payments: [{ ...visit, amount: '1' }] }],
} satisfies Record<string, readonly [Block, object]>;

const number = "expected a number such as '0.95' or '95 %'";
const kronor = "expected kronor as a decimal such as '1100.00'";
const date = 'expected a date YYYY-MM-DD that exists';
const whole = 'expected a whole number ≥ 0';
const once = "expected each id once but got 'A' twice";

describe('an error says which of the values is wrong', () => {
  test.each<readonly [keyof typeof blocks, object, string]>([
    ['capitation', { perListed: '1', tolerance: 'x' }, `capitation: tolerance: ${number}`],
    ['capitation', { perListed: 'x' }, `capitation: perListed: ${kronor}`],
    ['capitation', { pot: 'x' }, `capitation: pot: ${kronor}`],
    [
      'capitation',
      { perListed: '1', weights: { age: 'x', cni: '0.10', acg: '0.25' } },
      `capitation: weight age: ${number}`,
    ],
    [
      'capitation',
      { perListed: '1', units: [{ id: 'A', listed: 1, age: 1, cni: 'x', acg: 1 }] },
      `capitation: cni of A: ${number}`,
    ],
    ['cappedBudget', { budget: 'x' }, `cappedBudget: budget: ${kronor}`],
    ['cappedBudget', { amount: 'x' }, `cappedBudget: amount: ${kronor}`],
    ['cappedBudget', { events: [{ ...visit, amount: 'x' }] }, `cappedBudget: amount of event 'v': ${kronor}`],
    ['cappedBudget', { events: [{ ...visit, date: 'x' }] }, `cappedBudget: date of event 'v': ${date}`],
    [
      'cappedBudget',
      { events: [], forecast: { from: 'x', asOf: '2024-03-05' } },
      `cappedBudget: forecast from: ${date}`,
    ],
    [
      'cappedBudget',
      { events: [], forecast: { from: '2024-03-05', asOf: 'x' } },
      `cappedBudget: forecast asOf: ${date}`,
    ],
    ['coveragePay', { coverage: '101 %' }, 'coveragePay: expected coverage ≤ 1 (100 %)'],
    ['coveragePay', { above: 'x' }, `coveragePay: above: ${number}`],
    ['coveragePay', { cap: 'x' }, `coveragePay: cap: ${number}`],
    ['coveragePay', { coverage: 'x' }, `coveragePay: coverage: ${number}`],
    ['levelPay', { gate: 'x' }, `levelPay: gate: ${number}`],
    [
      'levelPay',
      { units: [{ id: 'A', numerator: 1, denominator: 0.5, gate }] },
      `levelPay: unit A: denominator: ${whole}`,
    ],
    [
      'levelPay',
      { units: [{ id: 'A', numerator: 1, denominator: 2, gate: { ...gate, numerator: 0.5 } }] },
      `levelPay: unit A: gate numerator: ${whole}`,
    ],
    ['perEvent', { units: ['A', 'A'] }, `perEvent: units: ${once}`],
    ['perEvent', { events: [{ ...visit, date: 'x' }] }, `perEvent: date of event 'v': ${date}`],
    ['perIndividual', { amount: 'x' }, `perIndividual: amount: ${kronor}`],
    ['perIndividual', { units: ['A', 'A'] }, `perIndividual: units: ${once}`],
    ['perIndividual', { events: [{ ...visit, date: 'x' }] }, `perIndividual: date of event 'v': ${date}`],
    ['openShare', { from: 'x' }, `openShare: from: ${date}`],
    ['openShare', { to: 'x' }, `openShare: to: ${date}`],
    ['openShare', { opensOn: 'x' }, `openShare: opensOn: ${date}`],
    ['openShare', { closesOn: 'x' }, `openShare: closesOn: ${date}`],
    ['redistributedPot', { goal: 'x' }, `redistributedPot: goal: ${number}`],
    ['redistributedPot', { redistributionCap: 'x' }, `redistributedPot: redistributionCap: ${number}`],
    ['thresholdBonus', { per: 'x' }, `thresholdBonus: per: ${number}`],
    ['thresholdBonus', { improvement: 'x' }, `thresholdBonus: improvement: ${number}`],
    ['thresholdBonus', { atMost: 'x' }, `thresholdBonus: atMost: ${number}`],
    [
      'thresholdBonus',
      { units: [{ id: 'A', count: 1, points: 'x' }] },
      `thresholdBonus: unit A: points: ${number}`,
    ],
    [
      'thresholdBonus',
      { units: [{ id: 'A', count: 1, points: 1, previous: { count: 'x', points: 1 } }] },
      `thresholdBonus: unit A: previous count: ${number}`,
    ],
    [
      'thresholdBonus',
      { units: [{ id: 'A', count: 1, points: 1, previous: { count: 1, points: 'x' } }] },
      `thresholdBonus: unit A: previous points: ${number}`,
    ],
    ['timesPerYear', { payments: [{ ...visit, amount: 'x' }] }, `timesPerYear: amount of 'v': ${kronor}`],
    [
      'timesPerYear',
      { payments: [{ ...visit, amount: '1', date: 'x' }] },
      `timesPerYear: date of event 'v': ${date}`,
    ],
  ])('%s with %j', (name, wrong, message) => {
    const [block, options] = blocks[name];
    expect(() => block({ ...options, ...wrong })).toThrow(message);
  });

  test.each<readonly [string, () => unknown]>([
    [`allocate: total: ${kronor}`, () => allocate('x', [])],
    [`prorate: amount: ${kronor}`, () => prorate('x', { numerator: 1n, denominator: 2n })],
    [`parseAmount: ${kronor}`, () => parseAmount('x')],
    [`roundToOre: ${kronor}`, () => roundToOre('x')],
    [`sumMoney: ${kronor}`, () => sumMoney(['x'])],
    [`formPot: perListed: ${kronor}`, () => formPot({ perListed: 'x', listed: 1 })],
    [
      `careNeedIndex: referenceMean: ${number}`,
      () => careNeedIndex({ population: 1 } as never, { weights: {}, referenceMean: 'x' } as never),
    ],
  ])('%s', (message, call) => {
    expect(call).toThrow(message);
  });

  test('and what was got in its place, of a fraction too', () => {
    const weighing = (weight: unknown) => () => allocate('1', [{ id: 'A', weight: weight as never }]);
    expect(weighing({ numerator: 1, denominator: 0 })).toThrow(
      "weight of 'A' to be a decimal string, a whole number or a fraction ≥ 0 but got 1/0",
    );
    expect(weighing('x')).toThrow('≥ 0 but got "x"');
    expect(weighing(0.5)).toThrow('≥ 0 but got 0.5');
    expect(weighing(null)).toThrow('≥ 0 but got null');
    expect(weighing(undefined)).toThrow('≥ 0 but got undefined');
  });
});
