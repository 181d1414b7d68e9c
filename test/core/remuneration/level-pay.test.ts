import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LevelPayOptions, LevelPayUnit } from '../../../src/core/remuneration/level-pay.js';
import { levelPay } from '../../../src/core/remuneration/level-pay.js';

// Amounts are invented; gate and levels are those of Norrbotten 2024, B8.
const rule: Omit<LevelPayOptions, 'units'> = {
  gate: '80 %',
  levels: [
    { goal: '65 %', amount: '10000' },
    { goal: '85 %', amount: '25000' },
  ],
  per: 'unit',
};
const of100 = (numerator: number | null) => ({ numerator, denominator: 100 });
const line = (unit: Omit<LevelPayUnit, 'id'>, options: Partial<LevelPayOptions> = {}) =>
  levelPay({ ...rule, ...options, units: [{ id: 'HC01', ...unit }] }).payments[0];

describe('levelPay', () => {
  it.each([
    [64, 0, '0.00'],
    [65, 1, '10000.00'],
    [84, 1, '10000.00'],
    [85, 2, '25000.00'],
    [100, 2, '25000.00'],
  ])('at %i %% reaches level %i and pays %s, level 2 in place of level 1', (share, level, amount) => {
    expect(line({ ...of100(share), gate: of100(80) })).toMatchObject({ level, amount });
  });

  it('pays nothing behind a closed gate', () => {
    expect(line({ ...of100(100), gate: of100(79) })).toMatchObject({
      level: 0,
      why: 'gate-not-met',
      amount: '0.00',
    });
    expect(line({ ...of100(100), gate: { numerator: 799_999, denominator: 1_000_000 } })?.why).toBe(
      'gate-not-met',
    );
  });

  it.each<[string, Omit<LevelPayUnit, 'id'>]>([
    ['gate-without-denominator', of100(100)],
    ['gate-without-denominator', { ...of100(100), gate: { numerator: 0, denominator: 0 } }],
    ['gate-without-denominator', { ...of100(100), gate: of100(null) }],
    ['share-without-denominator', { numerator: 0, denominator: 0, gate: of100(80) }],
    ['share-without-denominator', { ...of100(null), gate: of100(80) }],
    ['more-than-denominator', { ...of100(101), gate: of100(80) }],
    ['more-than-denominator', { ...of100(100), gate: of100(101) }],
    ['no-level-reached', { ...of100(1), gate: of100(80) }],
  ])('says %s', (why, unit) => {
    expect(line(unit)).toMatchObject({ level: 0, why, amount: '0.00' });
    expect(line(unit)?.text?.sv).toBeTruthy();
  });

  it('pays per listed, and works without a gate', () => {
    const { gate: _, ...open } = rule;
    const units = [{ id: 'A', listed: 8000, ...of100(90) }];
    const levels = [{ goal: '0.5', amount: '1.255' }];
    expect(levelPay({ ...open, per: 'listed', levels, units }).payments).toEqual([
      { id: 'A', level: 1, why: null, text: null, quantity: '8000', rate: '1.255', amount: '10040.00' },
    ]);
  });

  it.each<[string, () => unknown]>([
    [
      'levels that pay less higher up',
      () =>
        line(of100(1), {
          levels: [
            { goal: '1 %', amount: '2' },
            { goal: '2 %', amount: '1' },
          ],
        }),
    ],
    [
      'levels out of order',
      () =>
        line(of100(1), {
          levels: [
            { goal: '2 %', amount: '1' },
            { goal: '1 %', amount: '2' },
          ],
        }),
    ],
    ['no levels', () => line(of100(1), { levels: [] })],
    ['listed missing', () => line({ ...of100(90), gate: of100(90) }, { per: 'listed' })],
    [
      'a unit twice',
      () =>
        levelPay({
          ...rule,
          units: [
            { id: 'A', ...of100(1) },
            { id: 'A', ...of100(1) },
          ],
        }),
    ],
    ['a negative numerator', () => line({ ...of100(-1), gate: of100(90) })],
    ['another per', () => line(of100(1), { per: 'person' as 'unit' })],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(/^levelPay: /);
  });

  it('never pays less for more', () => {
    const share = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(share, share, (numerator, gate) => {
        const pays = (n: number, g: number): number => Number(line({ ...of100(n), gate: of100(g) })?.amount);
        expect(pays(numerator + 1, gate)).toBeGreaterThanOrEqual(pays(numerator, gate));
        expect(pays(numerator, gate + 1)).toBeGreaterThanOrEqual(pays(numerator, gate));
      }),
      { numRuns: 1000 },
    );
  });
});
