import { atMost } from 'vardval';
import { describe, expect, test } from 'vitest';
import type { SyncTables } from '../../../../src/core/facts/source.js';
import { nextStep } from '../../../../src/core/remuneration/next-step.js';
import { amount, codesOf, paid, parameter, ruleOf, rulesOf, shown } from '../own-rules.js';
import { unit } from '../region.js';

const rule = (more: object = {}) =>
  ruleOf(
    {
      ...{ kind: 'thresholdBonus', counts: 'prescriptions', per: 1000, timesPerYear: 4, supplied: 'drugs' },
      codes: parameter('codes', 'codes', { kind: 'codes', system: 'atc', notations: ['J01'] }),
      goal: { kind: 'shared', goal: atMost('29') },
      improvement: parameter('improvement', 'factor', '3 %'),
      change: parameter('change', 'choice', 'relative', { choices: ['relative', 'absolute'] }),
      amount: amount('amount', '2000'),
      points: parameter('points', 'choice', 'quarter-end', { choices: ['quarter-end', 'mean-of-months'] }),
      ...more,
    },
    { rhythm: 'quarter' },
  );
const points = (month: string, of: number, unitId = 'A') => ({ unitId, month, points: of });
const drugs = (numerator: number, period = '2024-Q2', unitId = 'A') => ({
  indicator: 'drugs',
  unitId,
  period,
  numerator,
});
const prescriptions = (n: number, date = '2024-05-05', more: object = {}) =>
  Array.from({ length: n }, (_, i) => ({ personId: `p${i}`, unitId: 'A', date, atc: 'J01CA04', ...more }));
const of = (facts: object, more: object = {}) =>
  paid(rule(more), { units: [unit('A')], listingPoints: [points('2024-06', 1000)], ...facts }, '2024-Q2');
const line = (facts: object, more: object = {}) => shown(of(facts, more).lines[0] as never);
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('the limit', () => {
  test('is kept at it, for each thousand points', () => {
    expect(line({ supplied: [drugs(29)] })).toEqual([
      ...[
        'A',
        '1',
        '2000',
        '2000.00',
        null,
        [],
        { count: '29', points: '1000', value: '29', countedFrom: 'supplied' },
      ],
    ]);
    expect(line({ supplied: [drugs(30)] })).toEqual([
      ...['A', '1', '2000', '0.00', 'above-limit-nothing-to-compare', []],
      { count: '30', points: '1000', value: '30', countedFrom: 'supplied' },
    ]);
    const kept = of({ supplied: [drugs(29)] }).lines[0]?.explanation;
    expect(plain(kept?.en)).toContain(
      '29 prescriptions on 1,000 listing points, 29 per 1,000; the limit is ≤ 29.',
    );
    expect(plain(kept?.sv)).toContain('29 recept på 1 000 listningspoäng, 29 per 1 000; gränsen är ≤ 29.');
    expect(plain(kept?.en)).toContain('1 × SEK 2,000 per 1,000 listing points = ');
    expect(plain(kept?.en)).not.toContain('The same quarter');
    const missed = of({ supplied: [drugs(30)] }).lines[0]?.explanation;
    expect(missed?.en).toMatch(/Nothing is paid\.$/);
    expect(missed?.en).not.toContain('The same quarter');
  });

  test('an improvement on the year before suffices, relative or absolute', () => {
    const before = { listingPoints: [points('2024-06', 1000), points('2023-06', 1000)] };
    // 97 is three per cent less than 100.
    const relative = (now: number) =>
      of({ ...before, supplied: [drugs(now), drugs(100, '2023-Q2')] }).lines[0];
    expect(
      [relative(97), relative(98)].map((one) => [one?.amount, one?.why, one?.details['previousValue']]),
    ).toEqual([
      ['2000.00', null, '100'],
      ['0.00', 'above-limit', '100'],
    ]);
    expect(plain(relative(97)?.explanation.en)).toContain(
      'The same quarter the year before: 100; at least 3 % lower (at most 97) suffices too.',
    );
    expect(plain(relative(97)?.explanation.sv)).toContain(
      'Samma kvartal året före: 100; minst 3 % lägre (högst 97) räcker också.',
    );
    const change = parameter('change', 'choice', 'absolute', { choices: ['relative', 'absolute'] });
    const absolute = (now: number) =>
      of({ ...before, supplied: [drugs(now), drugs(50, '2023-Q2')] }, { change }).lines[0];
    expect([absolute(47)?.amount, absolute(48)?.amount]).toEqual(['2000.00', '0.00']);
    expect(plain(absolute(47)?.explanation.en)).toContain('at least 3 lower (at most 47) suffices too.');
    const bare = parameter('improvement', 'factor', ' 3% ');
    expect(
      of({ ...before, supplied: [drugs(47), drugs(50, '2023-Q2')] }, { change, improvement: bare }).totals
        .sum,
    ).toBe('2000.00');
  });

  test('the year before says nothing without its points or its count', () => {
    const compared = (listingPoints: readonly object[], supplied: readonly object[]) =>
      line({ listingPoints, supplied }) as readonly unknown[];
    const now = points('2024-06', 1000);
    const without = [
      compared([now], [drugs(97), drugs(100, '2023-Q2')]),
      compared([now, points('2023-06', 1000)], [drugs(97)]),
      compared([now, points('2023-06', 1000)], [drugs(97), drugs(100, '2023-Q2'), drugs(101, '2023-Q2')]),
      compared([now, points('2023-06', 0)], [drugs(97), drugs(100, '2023-Q2')]),
    ];
    expect(without.map((one) => one[4])).toEqual(
      Array.from({ length: 4 }, () => 'above-limit-nothing-to-compare'),
    );
  });
});

describe('the count', () => {
  test('is that of prescriptions where the unit has any, and what is supplied is compared', () => {
    const counted = of({ prescriptions: prescriptions(3), supplied: [drugs(3)] });
    expect([counted.lines[0]?.details, codesOf(counted)]).toEqual([
      { count: '3', points: '1000', value: '3', countedFrom: 'prescriptions' },
      [],
    ]);
    const other = of({ prescriptions: prescriptions(3), supplied: [drugs(4)] });
    expect([other.lines[0]?.details['count'], codesOf(other)]).toEqual([
      '3',
      [['supplied-differs', 'A', '2024-Q2']],
    ]);
    expect(other.findings[0]?.rule).toBe('r');
    const contradicted = of({ prescriptions: prescriptions(3), supplied: [drugs(4), drugs(5)] });
    expect([contradicted.lines[0]?.details['count'], codesOf(contradicted)]).toEqual(['3', []]);
    const before = of({
      prescriptions: [...prescriptions(3), ...prescriptions(2, '2023-05-05')],
      supplied: [drugs(9, '2023-Q2')],
    });
    expect(codesOf(before)).toEqual([]);
  });

  test('is not known without a row, or where two are supplied', () => {
    expect(line({ supplied: [] })).toEqual([
      'A',
      '1',
      '2000',
      '0.00',
      'no-prescriptions',
      [],
      { points: '1000', countedFrom: 'none' },
    ]);
    expect(line({ supplied: [drugs(1), drugs(2)] })).toEqual([
      ...['A', '1', '2000', '0.00', 'contradictory-reports', [], { points: '1000', countedFrom: 'none' }],
    ]);
    expect(line({ supplied: [drugs(1), drugs(1), { ...drugs(0), numerator: null }] }).slice(3, 5)).toEqual([
      '2000.00',
      null,
    ]);
    expect(line({ prescriptions: prescriptions(1, '2024-05-05', { atc: 'N02BE01' }) })).toMatchObject([
      ...['A', '1', '2000', '2000.00', null, [], { count: '0', countedFrom: 'prescriptions' }],
    ]);
  });

  test('of doses is exact, and not known where one is missing', () => {
    const doses = { counts: 'doses', goal: { kind: 'shared', goal: atMost('550') } };
    const paidFor = (ddd: string | null) =>
      of({ prescriptions: prescriptions(2, '2024-05-05', { ddd }) }, doses);
    expect(paidFor('275').lines[0]).toMatchObject({
      amount: '2000.00',
      details: { count: '550', value: '550' },
    });
    expect(plain(paidFor('275').lines[0]?.explanation.en)).toContain('550 DDD on 1,000 listing points');
    expect(paidFor('275.0001').lines[0]).toMatchObject({ amount: '0.00', details: { count: '550.0002' } });
    const missing = paidFor(null);
    expect(shown(missing.lines[0] as never)).toEqual([
      ...['A', '1', '2000', '0.00', 'dose-missing', [], { points: '1000', countedFrom: 'none' }],
    ]);
    expect(codesOf(missing)).toEqual([['missing-dose', 'A', '2024-Q2']]);
    const then = prescriptions(1, '2023-05-05', { ddd: null });
    expect(
      codesOf(of({ prescriptions: [...prescriptions(1, '2024-05-05', { ddd: '1' }), ...then] }, doses)),
    ).toEqual([]);
  });
});

describe('the points', () => {
  const monthly = {
    points: parameter('points', 'choice', 'mean-of-months', { choices: ['quarter-end', 'mean-of-months'] }),
  };
  const months = ['2024-04', '2024-05', '2024-06'].map((month, i) => points(month, 1000 * (i + 1)));

  test('are those of the last month, or the mean of the three', () => {
    const facts = { listingPoints: months, supplied: [drugs(1)] };
    expect([line(facts)[1], line(facts, monthly)[1]]).toEqual(['3', '2']);
    expect(line({ ...facts, listingPoints: months.slice(1) })[1]).toBe('3');
  });

  test('that are missing pay nothing and say so, and so does a unit without any', () => {
    const missing = [
      'A',
      null,
      '2000',
      '0.00',
      'points-missing',
      [],
      { count: '1', countedFrom: 'supplied' },
    ];
    expect(line({ listingPoints: months.slice(0, 2), supplied: [drugs(1)] })).toEqual(missing);
    expect(line({ listingPoints: months.slice(1), supplied: [drugs(1)] }, monthly)).toEqual(missing);
    expect(line({ listingPoints: [points('2024-06', 0)], supplied: [drugs(1)] })).toEqual([
      ...['A', '0', '2000', '0.00', 'no-points', [], { count: '1', points: '0', countedFrom: 'supplied' }],
    ]);
  });

  test('of a unit that is not open the whole quarter are not asked', () => {
    const half = paid(
      rule(),
      { units: [unit('A', { opensOn: '2024-04-02' })], listingPoints: months, supplied: [drugs(1)] },
      '2024-Q2',
    );
    expect(half.lines.map(({ why }) => why)).toEqual(['not-open-whole-quarter']);
  });
});

describe('the next step', () => {
  const steps = (facts: object, more: object = {}) =>
    nextStep(rulesOf(rule(more)), {
      facts: {
        units: [unit('A')],
        listingPoints: [points('2024-06', 2000), points('2023-06', 2000)],
        ...facts,
      } as unknown as SyncTables,
      period: '2024-Q2',
      unit: 'A',
    }).map(({ of: what, direction, count, worth }) => [what, direction, count, worth]);

  test('is the nearer of the limit and the improvement', () => {
    // 29 per 1 000 is 58; three per cent less than 100 is 97.
    expect(steps({ supplied: [drugs(60)] })).toEqual([['prescriptions', 'fewer', '2', '4000.00']]);
    expect(steps({ supplied: [drugs(99), drugs(100, '2023-Q2')] })).toEqual([
      ['prescriptions', 'fewer', '2', '4000.00'],
    ]);
    expect(steps({ supplied: [drugs(58)] })).toEqual([]);
    expect(steps({ supplied: [drugs(60), drugs(40, '2023-Q2')] })).toEqual([
      ['prescriptions', 'fewer', '2', '4000.00'],
    ]);
  });

  test('is none of what is not measured', () => {
    expect([steps({ supplied: [] }), steps({ supplied: [drugs(99)], listingPoints: [] })]).toEqual([[], []]);
    expect(steps({ supplied: [drugs(99)], listingPoints: [points('2024-06', 0)] })).toEqual([]);
  });

  test('of doses has decimals, of an absolute improvement is counted by points', () => {
    const doses = { counts: 'doses' };
    const ddd = (each: string) => ({ prescriptions: prescriptions(1, '2024-05-05', { ddd: each }) });
    expect(steps(ddd('58.5'), doses)).toEqual([['doses', 'fewer', '0.5', '4000.00']]);
    const change = parameter('change', 'choice', 'absolute', { choices: ['relative', 'absolute'] });
    // 50 per 1 000 less 3 is 47, which is 94 of 2 000.
    expect(steps({ supplied: [drugs(99), drugs(100, '2023-Q2')] }, { change })).toEqual([
      ['prescriptions', 'fewer', '5', '4000.00'],
    ]);
    expect(steps({ supplied: [drugs(60), drugs(2, '2023-Q2')] }, { change })).toEqual([
      ['prescriptions', 'fewer', '2', '4000.00'],
    ]);
  });
});
