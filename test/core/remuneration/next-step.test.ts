import { atLeast, atMost, type Outcome, type Report, steps } from 'vardval';
import { describe, expect, test } from 'vitest';
import type { SyncTables } from '../../../src/core/facts/source.js';
import { type NextStep, nextStep } from '../../../src/core/remuneration/next-step.js';
import { amount, parameter, ruleOf, rulesOf } from './own-rules.js';
import { telephoneFacts, unit } from './region.js';

const stepsOf = (found: readonly NextStep[]): unknown =>
  found.map(({ unit: id, of, direction, count, worth }) => [id, of, direction, count, worth]);

describe('answered calls', () => {
  const rule = ruleOf({
    kind: 'redistributedPot',
    perListed: amount('perListed', '12'),
    goal: { kind: 'shared', goal: atLeast('95 %') },
    ownShare: parameter('ownShare', 'choice', 'whole', { choices: ['whole', 'by-fulfilment'] }),
    redistributionCap: parameter('redistributionCap', 'factor', null, { optional: true }),
    lateReports: parameter('lateReports', 'choice', 'ignore', { choices: ['count', 'ignore'] }),
    kinds: parameter('kinds', 'choices', ['listed'], { choices: ['listed', 'assigned'] }),
    reports: { calls: 'telephone-calls', answered: 'telephone-answered-same-day' },
    supplied: 'telephone-access',
  });
  const of = (id: string, answered: number | null, calls: number | null, reportedOn = '2024-05-01') => {
    const units = [
      { id: 'A', listed: 100, answered: 90, calls: 100, reportedOn: '2024-05-01' },
      { id: 'B', listed: 300, answered, calls, reportedOn },
    ];
    return nextStep(rulesOf(rule), { facts: telephoneFacts(units), period: '2024-04', unit: id });
  };

  test('are those that the goal lacks, worth what the unit would be paid with all else as it is', () => {
    // With B at its goal A forfeits 100 kronor to it: the whole pot of 400.
    expect(stepsOf(of('B', 94, 100))).toEqual([['B', 'answered-calls', 'more', '1', '400.00']]);
    expect(stepsOf(of('A', 94, 100))).toEqual([['A', 'answered-calls', 'more', '5', '400.00']]);
    expect(stepsOf(of('A', 95, 100))).toEqual([['A', 'answered-calls', 'more', '5', '100.00']]);
    expect(of('B', 94, 100)[0]?.text.en).toContain('1 more calls answered the same day to the next step');
    expect(of('B', 94, 100)[0]?.text.sv).toContain('1 fler samtal besvarade samma dag till nästa steg');
  });

  test('are none at the goal, or where it cannot be judged', () => {
    expect([of('B', 95, 100), of('B', 100, 100), of('B', 0, 0), of('B', 101, 100)]).toEqual([[], [], [], []]);
    expect([of('B', null, 100), of('B', 1, null), of('B', 1, 100, '2024-05-11')]).toEqual([[], [], []]);
  });

  test('of a unit that takes no part are none', () => {
    const facts = telephoneFacts([{ id: 'A', listed: 100, answered: 90, calls: 100 }]);
    const closed = { ...facts, units: [unit('A'), unit('C', { closesOn: '2024-01-01' })] };
    expect(nextStep(rulesOf(rule), { facts: closed, period: '2024-04', unit: 'C' })).toEqual([]);
  });
});

describe('prescriptions', () => {
  const rule = (goal: string, improvement: string, change: 'relative' | 'absolute') =>
    ruleOf(
      {
        ...{ kind: 'thresholdBonus', counts: 'prescriptions', per: 1000, timesPerYear: 4, supplied: 'drugs' },
        codes: parameter('codes', 'codes', { kind: 'codes', system: 'atc', notations: ['J01'] }),
        goal: { kind: 'shared', goal: atMost(goal) },
        improvement: parameter('improvement', 'factor', improvement),
        change: parameter('change', 'choice', change, { choices: ['relative', 'absolute'] }),
        amount: amount('amount', '2000'),
        points: parameter('points', 'choice', 'quarter-end', { choices: ['quarter-end', 'mean-of-months'] }),
      },
      { rhythm: 'quarter' },
    );
  const drugs = (unitId: string, numerator: number, period = '2024-Q2') => ({
    indicator: 'drugs',
    unitId,
    period,
    numerator,
  });
  const points = (unitId: string, month: string, of: number) => ({ unitId, month, points: of });
  const facts = (now: number, before: number | null, pointsBefore = 500) =>
    ({
      units: [unit('A'), unit('B'), unit('C', { closesOn: '2024-01-01' })],
      listingPoints: [
        points('A', '2024-06', 1000),
        points('B', '2024-06', 1500),
        points('B', '2023-06', pointsBefore),
      ],
      supplied: [drugs('A', 1), drugs('B', now), ...(before === null ? [] : [drugs('B', before, '2023-Q2')])],
    }) as unknown as SyncTables;
  const of = (one: ReturnType<typeof rule>, given: SyncTables, id = 'B') =>
    nextStep(rulesOf(one), { facts: given, period: '2024-Q2', unit: id });

  test('are those above the limit, or above what is enough of an improvement', () => {
    // 20 per 1 000 is 30 of 1 500; 40 of 500 is 80 per 1 000, a half less is 40, which is 60 of 1 500.
    expect(stepsOf(of(rule('20', '50 %', 'relative'), facts(70, null)))).toEqual([
      ['B', 'prescriptions', 'fewer', '40', '3000.00'],
    ]);
    expect(stepsOf(of(rule('20', '50 %', 'relative'), facts(70, 40)))).toEqual([
      ['B', 'prescriptions', 'fewer', '10', '3000.00'],
    ]);
    expect(stepsOf(of(rule('20', '60', 'absolute'), facts(70, 40)))).toEqual([
      ['B', 'prescriptions', 'fewer', '40', '3000.00'],
    ]);
    expect(stepsOf(of(rule('0', '80', 'absolute'), facts(70, 40)))).toEqual([
      ['B', 'prescriptions', 'fewer', '70', '3000.00'],
    ]);
    expect(stepsOf(of(rule('20', '81', 'absolute'), facts(70, 40)))).toEqual([
      ['B', 'prescriptions', 'fewer', '40', '3000.00'],
    ]);
    expect(stepsOf(of(rule('20', '50 %', 'relative'), facts(70, 40, 0)))).toEqual([
      ['B', 'prescriptions', 'fewer', '40', '3000.00'],
    ]);
    const [step] = of(rule('20', '50 %', 'relative'), facts(70, null));
    expect([
      step?.text.en.includes('40 fewer prescriptions'),
      step?.text.sv.includes('40 färre recept'),
    ]).toEqual([true, true]);
  });

  test('are none of a unit that keeps the limit or takes no part', () => {
    expect([
      of(rule('20', '50 %', 'relative'), facts(30, null)),
      of(rule('20', '50 %', 'relative'), facts(70, null), 'C'),
    ]).toEqual([[], []]);
  });
});

describe('persons assessed', () => {
  const indicators = [
    { id: 'gate', use: 'base', goals: [atLeast('80 %')] },
    { id: 'share', use: 'base', goals: [steps('65 %', '85 %')] },
  ];
  const rule = ruleOf(
    {
      kind: 'levelPay',
      gate: { kind: 'indicator', indicator: 'gate' },
      share: { kind: 'indicator', indicator: 'share' },
      amounts: [amount('first', '1000'), amount('second', '2500')],
      per: parameter('per', 'choice', 'unit', { choices: ['unit', 'listed'] }),
    },
    { rhythm: 'december' },
  );
  const outcome = (
    indicator: string,
    unitId: string,
    [numerator, denominator]: readonly [number | null, number | null],
  ) =>
    ({
      ...{
        plan: 'p',
        indicator,
        period: '2024',
        unit: unitId,
        stratum: {},
        category: null,
        status: 'measured',
      },
      ...{ reason: null, numerator, denominator },
    }) as Outcome;
  type Of = readonly [number | null, number | null];
  const of = (gate: Of, share: Of, id = 'B') =>
    nextStep(rulesOf(rule), {
      facts: {
        units: [unit('A'), unit('B'), unit('C', { closesOn: '2024-01-01' })],
      } as unknown as SyncTables,
      period: '2024-12',
      unit: id,
      report: {
        plan: { id: 'p', indicators },
        outcomes: [
          outcome('gate', 'A', [1, 1]),
          outcome('share', 'A', [1, 1]),
          outcome('gate', 'B', gate),
          outcome('share', 'B', share),
        ],
      } as unknown as Report,
    });

  test('are those that the gate and the level lack of the unit', () => {
    expect(stepsOf(of([7, 10], [6, 10]))).toEqual([
      ['B', 'gate-persons', 'more', '1', '1000.00'],
      ['B', 'persons', 'more', '1', '1000.00'],
    ]);
    expect([stepsOf(of([7, 10], [6, 10], 'A')), stepsOf(of([7, 10], [6, 10], 'C'))]).toEqual([[], []]);
    expect(of([10, 10], [10, 10])).toEqual([]);
  });

  test.each<readonly [Of, Of]>([
    [
      [null, 10],
      [6, 10],
    ],
    [
      [7, null],
      [6, 10],
    ],
    [
      [0, 0],
      [6, 10],
    ],
    [
      [11, 10],
      [6, 10],
    ],
    [
      [7, 10],
      [null, 10],
    ],
    [
      [7, 10],
      [0, 0],
    ],
    [
      [7, 10],
      [11, 10],
    ],
  ])('are none where a share is none: %j, %j', (gate, share) => {
    expect(of(gate, share)).toEqual([]);
  });
});

test('one more event is worth its amount to the unit alone', () => {
  const rule = ruleOf({
    kind: 'perEvent',
    amount: amount('amount', '40'),
    events: {
      ...{ procedures: null, noteTerms: null, contactTypes: null, listedAtUnit: null, ages: null },
      ...{ atHome: false, once: 'every', graceMonths: null },
    },
  });
  const facts = {
    units: [unit('A'), unit('B'), unit('C', { closesOn: '2024-01-01' })],
    contacts: [],
  } as unknown as SyncTables;
  const of = (id: string) => nextStep(rulesOf(rule), { facts, period: '2024-03', unit: id });
  expect(stepsOf(of('B'))).toEqual([['B', 'events', 'more', '1', '40.00']]);
  expect(of('C')).toEqual([]);
  expect(of('B')[0]?.text.en).toContain('One more brings');
  expect(of('B')[0]?.text.sv).toContain('En till ger');
});
