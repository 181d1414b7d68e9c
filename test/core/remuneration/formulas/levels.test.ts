import { atLeast, type Outcome, type Report, steps } from 'vardval';
import { describe, expect, test } from 'vitest';
import type { SyncTables } from '../../../../src/core/facts/source.js';
import type { PayContext } from '../../../../src/core/remuneration/draft.js';
import { boundGoalOf, stepsGoalOf } from '../../../../src/core/remuneration/formulas/goals.js';
import { outcomeId } from '../../../../src/core/remuneration/formulas/levels.js';
import { nextStep } from '../../../../src/core/remuneration/next-step.js';
import { amount, paid, parameter, ruleOf, rulesOf, shown } from '../own-rules.js';
import { listedAt, unit } from '../region.js';

const indicators = [
  { id: 'gate', use: 'base', goals: [{ ...atLeast('10 %'), level: 'national' }, atLeast('80 %')] },
  { id: 'share', use: 'base', goals: [steps('65 %', '85 %')] },
  { id: 'deep', use: 'deep', goals: [atLeast('80 %')] },
];
const rule = (per = 'unit') =>
  ruleOf(
    {
      kind: 'levelPay',
      gate: { kind: 'indicator', indicator: 'gate' },
      share: { kind: 'indicator', indicator: 'share' },
      amounts: [amount('first', '1000'), amount('second', '2500')],
      per: parameter('per', 'choice', per, { choices: ['unit', 'listed'] }),
    },
    { rhythm: 'december' },
  );
const outcome = (indicator: string, numerator: number | null, more: Partial<Outcome> = {}): Outcome =>
  ({
    ...{
      plan: 'p',
      indicator,
      period: '2024',
      unit: 'A',
      stratum: {},
      category: null,
      status: 'measured',
      reason: null,
    },
    ...{ numerator, denominator: 100 },
    ...more,
  }) as Outcome;
const report = (...outcomes: readonly Outcome[]) =>
  ({ plan: { id: 'p', indicators }, outcomes }) as unknown as Report;
const facts = { units: [unit('A')], persons: [], listings: listedAt('A', 3) };
const of = (outcomes: readonly Outcome[], per = 'unit', more: object = {}) =>
  paid(rule(per), { ...facts, ...more }, '2024-12', { report: report(...outcomes) });
const line = (outcomes: readonly Outcome[], per = 'unit') => of(outcomes, per).lines[0];
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('a gate and two levels', () => {
  test.each<readonly [number, number, string, string, string | null]>([
    [80, 64, '0', '0.00', 'no-level-reached'],
    [80, 65, '1', '1000.00', null],
    [80, 84, '1', '1000.00', null],
    [80, 85, '2', '2500.00', null],
    [79, 85, '0', '0.00', 'gate-not-met'],
  ])('%s and %s of 100 are level %s', (gate, share, level, sum, why) => {
    const found = line([outcome('gate', gate), outcome('share', share)]);
    expect([found?.details, found?.amount, found?.why, found?.flags]).toEqual([{ level }, sum, why, []]);
    expect(found?.outcomes).toEqual(['p gate 2024 A', 'p share 2024 A']);
  });

  test('say what they rest on and what a level is worth', () => {
    const [one] = [line([outcome('gate', 80), outcome('share', 85)])];
    expect(plain(one?.explanation.en)).toContain(
      'gate: 80 of 100, 80 % (the goal is ≥ 80 %). share: 85 of 100, 85 % (the goal is 65 % and 85 %).',
    );
    expect(plain(one?.explanation.sv)).toContain(
      'gate: 80 av 100, 80 % (målet är ≥ 80 %). share: 85 av 100, 85 % (målet är 65 % och 85 %).',
    );
    expect(plain(one?.explanation.en)).toMatch(/Level 2, SEK 2,500 per unit: /);
    expect(plain(one?.explanation.sv)).toMatch(/Nivå 2, 2 500 kr per enhet: /);
    const listed = line([outcome('gate', 80), outcome('share', 85)], 'listed');
    expect(shown(listed as never).slice(0, 4)).toEqual(['A', '3', '2500', '7500.00']);
    expect(plain(listed?.explanation.en)).toMatch(/Level 2, 3 listed at SEK 2,500: /);
    expect(plain(listed?.explanation.sv)).toMatch(/Nivå 2, 3 listade à 2 500 kr: /);
    const none = line([outcome('gate', 79), outcome('share', 85)]);
    expect(none?.explanation.en).toMatch(/Nothing is paid\.$/);
    expect(none?.explanation.en).not.toContain('Level');
  });

  test('of a unit that is not measured pay nothing', () => {
    const one = line([outcome('gate', 80, { unit: 'B' }), outcome('share', 85, { unit: 'B' })]);
    expect([one?.amount, one?.outcomes]).toEqual(['0.00', []]);
    expect(one?.explanation.en).toContain('gate cannot be measured');
    for (const status of ['no-data', 'closed', 'not-reported'] as const) {
      const found = line([
        outcome('gate', 80),
        outcome('share', status === 'no-data' ? 0 : 99, {
          status,
          denominator: status === 'no-data' ? 0 : 100,
        }),
      ]);
      expect([status, found?.amount]).toEqual([status, '0.00']);
      expect(found?.explanation.en).toContain('share cannot be measured');
    }
    expect(line([outcome('gate', null), outcome('share', 85)])?.explanation.en).toContain(
      'gate cannot be measured',
    );
    const without = line([outcome('gate', 80, { denominator: null }), outcome('share', 85)]);
    expect(without?.explanation.en).toContain('gate cannot be measured');
  });

  test('per listed of nobody say so', () => {
    const empty = of([outcome('gate', 80), outcome('share', 85)], 'listed', { listings: [] }).lines[0];
    expect(shown(empty as never).slice(0, 5)).toEqual(['A', '0', '2500', '0.00', 'nobody-listed']);
  });
});

describe('the outcomes', () => {
  test('are those of the whole year, of units, undivided', () => {
    const own = [outcome('gate', 80), outcome('share', 85)];
    const others = [
      { period: '2023' },
      { period: '2024-12' },
      { unit: null },
      { stratum: { sex: 'male' } },
      { category: 'x' },
    ].flatMap((more) => [outcome('gate', 1, more as never), outcome('share', 1, more as never)]);
    expect(of([...own, ...others, outcome('other', 1)]).lines[0]?.amount).toBe('2500.00');
    expect(() => of(others)).toThrow(
      expect.objectContaining({ code: 'missing-outcomes', where: { period: '2024' } }),
    );
    expect(() => of(own.slice(1))).toThrow(/reads the outcomes of gate for 2024/);
    expect(() => of([outcome('gate', 80), outcome('share2', 85)])).toThrow(
      /reads the outcomes of share for 2024/,
    );
    expect(() => of([])).toThrow(/of gate and share for 2024, and the report has none/);
    expect(() => paid(rule(), facts, '2024-12', { plan: report().plan })).toThrow(/and no report was given/);
    const nobody = of([], 'unit', { units: [unit('A', { closesOn: '2024-01-01' })] });
    expect(nobody.lines).toEqual([]);
  });

  test('that could not be measured for want of facts, or are hidden, stop it', () => {
    const bad =
      (status: Outcome['status'], reason: Outcome['reason'] = null) =>
      () =>
        of([outcome('gate', 80), outcome('share', null, { status, reason })]);
    expect(bad('not-measurable', { sv: 'x', en: 'no table' })).toThrow(
      expect.objectContaining({
        code: 'outcome-not-measured',
        where: { indicator: 'share', period: '2024' },
      }),
    );
    expect(bad('not-measurable', { sv: 'x', en: 'no table' })).toThrow(
      /p share 2024 A, which is not-measurable: no table/,
    );
    expect(bad('suppressed')).toThrow(/which is suppressed —/);
  });

  test('are named by plan, indicator, period and unit', () => {
    const of2024 = { plan: 'p', indicator: 'B8a', period: '2024' };
    expect([outcomeId({ ...of2024, unit: 'A' }), outcomeId({ ...of2024, unit: null })]).toEqual([
      'p B8a 2024 A',
      'p B8a 2024',
    ]);
  });
});

describe('the next step', () => {
  const lacks = (gate: number, share: number) =>
    nextStep(rulesOf(rule()), {
      facts: facts as unknown as SyncTables,
      period: '2024-12',
      unit: 'A',
      report: report(outcome('gate', gate), outcome('share', share)),
    }).map(({ of: what, direction, count, worth }) => [what, direction, count, worth]);
  const gate = (count: string, worth: string) => ['gate-persons', 'more', count, worth];
  const persons = (count: string, worth: string) => ['persons', 'more', count, worth];

  test('is what the gate lacks and what the next level lacks', () => {
    expect(lacks(80, 60)).toEqual([persons('5', '1000.00')]);
    expect(lacks(80, 65)).toEqual([persons('20', '1500.00')]);
    expect(lacks(75, 60)).toEqual([gate('5', '1000.00'), persons('5', '1000.00')]);
    expect(lacks(75, 70)).toEqual([gate('5', '1000.00')]);
    expect(lacks(75, 90)).toEqual([gate('5', '2500.00')]);
    expect(lacks(80, 85)).toEqual([]);
  });
});

describe('the goals that a rule refers to', () => {
  const context = (given: object | null = { id: 'p', indicators }) =>
    ({ plan: given }) as unknown as PayContext;
  const of2 = (id: string) => ({ kind: 'indicator', indicator: id }) as const;
  const shared = (goal: never) => ({ kind: 'shared', goal }) as const;

  test('are the regional ones of the plan’s base entries, or their own', () => {
    expect(boundGoalOf(context(), of2('gate'), 'at-least')).toEqual(atLeast('80 %'));
    expect(stepsGoalOf(context(), of2('share'))).toEqual(steps('65 %', '85 %'));
    expect(boundGoalOf(context(null), shared(atLeast('5 %') as never), 'at-least')).toEqual(atLeast('5 %'));
    expect(stepsGoalOf(context(null), shared(steps('1', '2') as never))).toEqual(steps('1', '2'));
  });

  test('of another kind, another use, or no plan are refused', () => {
    const other = expect.objectContaining({ code: 'goal-of-other-kind' });
    expect(() => boundGoalOf(context(), shared(atLeast('5 %') as never), 'at-most')).toThrow(other);
    expect(() => boundGoalOf(context(), shared(steps('1', '2') as never), 'at-least')).toThrow(other);
    expect(() => stepsGoalOf(context(), shared(atLeast('5 %') as never))).toThrow(other);
    expect(() => boundGoalOf(context(), of2('deep'), 'at-least')).toThrow(
      expect.objectContaining({ code: 'not-paid-for', where: { indicator: 'deep' } }),
    );
    for (const [given, id] of [
      [null, 'gate'],
      [{ id: 'p', indicators }, 'none'],
      [{ id: 'p', indicators }, 'share'],
    ] as const)
      expect(() => boundGoalOf(context(given), of2(id), 'at-least')).toThrow(
        expect.objectContaining({ code: 'plan-missing', where: { indicator: id } }),
      );
  });
});
