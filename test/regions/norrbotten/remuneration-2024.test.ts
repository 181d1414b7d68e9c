import { describe, expect, test } from 'vitest';
import { OptionsError, ParameterError, SourceError } from '../../../src/core/errors.js';
import type { FactRows } from '../../../src/core/facts/rows.js';
import type { SyncTables } from '../../../src/core/facts/source.js';
import { evaluateRows } from '../../../src/core/memory/evaluate.js';
import { nextStep } from '../../../src/core/remuneration/next-step.js';
import { pay } from '../../../src/core/remuneration/pay.js';
import type { PayOptions } from '../../../src/core/remuneration/prepare.js';
import type { Statement, StatementLine } from '../../../src/core/remuneration/statement.js';
import { norrbotten2024, norrbottenRemuneration2024 } from '../../../src/regions/norrbotten/index.js';
import { listedAt, unit } from '../../core/remuneration/region.js';

const paid = (rule: string, facts: SyncTables, period: string, more: Partial<PayOptions> = {}): Statement =>
  pay(norrbottenRemuneration2024, { facts, period, rules: [rule], ...more });
const lineOf = (statement: Statement, id: string): StatementLine => {
  const found = statement.lines.find((line) => line.unit === id);
  if (found === undefined) throw new Error(`no line of ${id}`);
  return found;
};

const quotients = (
  unitId: string,
  month: string,
  age: string,
  cni: string,
  acg: string,
): FactRows['quotients'][] => [
  { unitId, month, kind: 'age', value: age },
  { unitId, month, kind: 'cni', value: cni },
  { unitId, month, kind: 'acg', value: acg },
];

describe('capitation', () => {
  const facts: SyncTables = {
    units: [unit('HC01')],
    supplied: [{ indicator: 'listed', unitId: 'HC01', period: '2024-03', numerator: 8000 }],
    quotients: quotients('HC01', '2024-03', '1.05', '1.20', '0.98'),
  };

  test('8 000 × 3 000 × 1.0475: a month is a twelfth of 25 140 000', () => {
    const line = lineOf(
      paid('capitation', facts, '2024-03', { parameters: { capitationPerListed: '3000' } }),
      'HC01',
    );
    expect(line.amount).toBe('2095000.00');
    expect(line.details).toMatchObject({ factor: '1.0475', age: '1.05', cni: '1.2', acg: '0.98' });
    const monthly = { capitationPerListed: '3000', capitationPer: 'month' };
    expect(paid('capitation', facts, '2024-03', { parameters: monthly }).totals.sum).toBe('25140000.00');
  });

  test('a mean off 1 is a named finding', () => {
    const statement = paid('capitation', facts, '2024-03', { parameters: { capitationPerListed: '3000' } });
    expect(statement.findings.filter((one) => one.code === 'quotient-mean-off')).toHaveLength(3);
  });

  test('a yearly pot is spread over twelve months in whole öre and each month is shared', () => {
    const statement = paid('capitation', facts, '2024-03', { parameters: { capitationPot: '100' } });
    expect(statement.pots).toMatchObject([{ pot: '8.34', paid: '8.34', rest: '0.00' }]);
  });

  test('needs exactly one of amount and pot, weights that add to 1, and every quotient', () => {
    expect(() => paid('capitation', facts, '2024-03')).toThrow(ParameterError);
    expect(() => paid('capitation', facts, '2024-03')).toThrow(/capitationPerListed.*capitationPot/);
    const both = { capitationPerListed: '1', capitationPot: '1' };
    expect(() => paid('capitation', facts, '2024-03', { parameters: both })).toThrow(OptionsError);
    const heavy = { capitationPerListed: '1', capitationAgeWeight: '0.66' };
    expect(() => paid('capitation', facts, '2024-03', { parameters: heavy })).toThrow(/exactly 1/);
    const fewer = { ...facts, quotients: quotients('HC01', '2024-03', '1', '1', '1').slice(1) };
    const run = (): Statement =>
      paid('capitation', fewer, '2024-03', { parameters: { capitationPerListed: '1' } });
    expect(run).toThrow(SourceError);
    expect(run).toThrow(/age of HC01/);
  });

  test('a month that is missing from the supplied counts is an error, not a zero', () => {
    const run = (): Statement =>
      paid('capitation', facts, '2024-04', { parameters: { capitationPerListed: '1' } });
    expect(run).toThrow(/'listed' is missing for 2024-04 of HC01/);
  });
});

const contact = (
  contactId: string,
  personId: string,
  unitId: string,
  date: string,
  code: string,
): FactRows['contacts'] => ({
  contactId,
  personId,
  unitId,
  date,
  form: 'visit',
  visitType: 'planned-return',
  procedures: [code],
});
const note = (personId: string, unitId: string, date: string, value: string): FactRows['notes'] => ({
  personId,
  unitId,
  date,
  term: 'Åtg',
  value,
});

describe('talks, follow-ups and cessations', () => {
  const region: SyncTables = {
    units: [unit('HC01'), unit('HC02')],
    persons: [
      { personId: 'p', birthDate: '1974-06-30' },
      { personId: 'a', birthDate: '1964-01-01' },
      { personId: 'g', birthDate: '1983-05-05' },
    ],
    listings: [
      { personId: 'p', unitId: 'HC01', from: '2020-01-01' },
      { personId: 'a', unitId: 'HC02', from: '2020-01-01', kind: 'assigned' },
      { personId: 'g', unitId: 'HC02', from: '2020-01-01' },
    ],
  };

  test('a talk in January counts for last year only within the grace months', () => {
    const facts = {
      ...region,
      contacts: [
        contact('1', 'g', 'HC02', '2024-01-20', 'UU005'),
        contact('2', 'p', 'HC01', '2024-01-21', 'UU005'),
      ],
    };
    const none = paid('health-talks', facts, '2024-01', { parameters: { healthTalkAmount: '800' } });
    expect([none.total('HC01'), none.total('HC02')]).toEqual(['800.00', '0.00']);
    const grace = { healthTalkAmount: '800', healthTalkGraceMonths: 1 };
    expect(paid('health-talks', facts, '2024-01', { parameters: grace }).total('HC02')).toBe('800.00');
    const again = {
      ...facts,
      contacts: [...facts.contacts, contact('0', 'g', 'HC02', '2023-12-20', 'UU005')],
    };
    expect(paid('health-talks', again, '2024-01', { parameters: grace }).total('HC02')).toBe('0.00');
  });

  test('the assigned belong to B1, and a note is a talk too', () => {
    const facts = { ...region, contacts: [], notes: [note('a', 'HC02', '2024-03-01', 'uu005')] };
    expect(
      paid('health-talks', facts, '2024-03', { parameters: { healthTalkAmount: '800' } }).total('HC02'),
    ).toBe('800.00');
  });

  test('FaR: 500 kr for every follow-up; a note beside the contact is the same act', () => {
    const facts = {
      ...region,
      contacts: [
        contact('1', 'p', 'HC01', '2024-03-05', 'DX1'),
        contact('2', 'p', 'HC01', '2024-03-25', 'DX1'),
        contact('3', 'p', 'HC02', '2024-03-26', 'DX1'),
      ],
      notes: [note('p', 'HC01', '2024-03-05', 'DX1'), note('p', 'HC01', '2024-03-28', 'DX1')],
    };
    const parameters = { farFollowUpCodes: ['DX1'] };
    expect(paid('far-follow-up', facts, '2024-03', { parameters }).total('HC01')).toBe('1500.00');
    const once = { ...parameters, farFollowUpOnce: 'person-and-year' };
    expect(paid('far-follow-up', facts, '2024-03', { parameters: once }).total('HC01')).toBe('500.00');
    expect(() => paid('far-follow-up', facts, '2024-03')).toThrow(/'farFollowUpCodes'/);
  });

  test('tobacco: 1 000 kr once per person and year, the first where the person is listed', () => {
    const facts = {
      ...region,
      contacts: [
        contact('1', 'p', 'HC02', '2024-01-05', 'DV113'),
        contact('2', 'p', 'HC01', '2024-02-05', 'DV113'),
        contact('3', 'p', 'HC01', '2024-03-05', 'DV113'),
      ],
    };
    const year = paid('tobacco-cessation', facts, '2024');
    expect(year.totals.sum).toBe('1000.00');
    expect(year.lines.find((line) => line.amount === '1000.00')).toMatchObject({
      unit: 'HC01',
      period: '2024-02',
    });
    expect(paid('tobacco-cessation', facts, '2024-03').totals.sum).toBe('0.00');
  });
});

describe('structural pay', () => {
  // 20 persons with a planned visit for hypertension; assessed in all four habits: `assessed`; risk: 10; action: `acted`.
  const facts = (assessed: number, acted: number, diagnosis = 'I109'): SyncTables => {
    const persons = Array.from({ length: 20 }, (_, n) => `p${n}`);
    return {
      units: [unit('HC01'), unit('HC02')],
      persons: persons.map((personId) => ({ personId, birthDate: '1960-01-01' })),
      listings: listedAt('HC01', 4),
      contacts: [
        ...persons.map((personId, n) => ({
          ...contact(`v${n}`, personId, 'HC01', '2024-05-02', 'XX000'),
          planned: true,
          diagnoses: [diagnosis],
        })),
        ...persons.slice(0, acted).map((personId, n) => ({
          ...contact(`a${n}`, personId, 'HC01', '2024-05-03', 'DV112'),
          planned: false,
          diagnoses: null,
        })),
      ],
      notes: [],
      lifestyle: persons.flatMap((personId, n) =>
        (['tobacco', 'alcohol', 'physical-activity', 'diet'] as const)
          .slice(0, n < assessed ? 4 : 3)
          .map((habit) => ({
            personId,
            unitId: 'HC01',
            date: '2024-05-02',
            habit,
            risk: habit === 'diet' ? false : n < 20,
          })),
      ),
    };
  };
  const parameters = { structuralB8Level1: '10000', structuralB8Level2: '25000', structuralPer: 'unit' };
  const run = (assessed: number, acted: number, more: object = {}): Statement => {
    const rows = facts(assessed, acted);
    const report = evaluateRows(norrbotten2024, rows, { periods: ['2024'], indicators: ['B8a', 'B8b'] });
    return paid('structural-cardiometabolic', rows, '2024-12', {
      report,
      parameters: { ...parameters, ...more },
    });
  };

  test.each([
    [16, 13, '10000.00', null],
    [16, 12, '0.00', 'no-level-reached'],
    [16, 17, '25000.00', null],
    [16, 16, '10000.00', null],
    [15, 20, '0.00', 'gate-not-met'],
  ] as const)('%i of 20 assessed, %i of 20 with action: %s', (assessed, acted, amount, why) => {
    const line = lineOf(run(assessed, acted), 'HC01');
    expect(line).toMatchObject({ amount, why, period: '2024-12' });
    expect(line.outcomes).toEqual(['norrbotten-2024 B8a 2024 HC01', 'norrbotten-2024 B8b 2024 HC01']);
    expect(line.explanation.sv).toContain('målet är ≥ 80 %');
  });

  // B9: risk assessed of ≥ 65 %, and action on risk in ≥ 55 % (level 1) or ≥ 75 % (level 2); 20 with a depression.
  test.each([
    [13, 11, '4000.00', null],
    [13, 10, '0.00', 'no-level-reached'],
    [13, 14, '4000.00', null],
    [13, 15, '9000.00', null],
    [12, 20, '0.00', 'gate-not-met'],
  ] as const)('B9: %i of 20 assessed, %i of 20 with action: %s', (assessed, acted, amount, why) => {
    const rows = facts(assessed, acted, 'F329');
    const report = evaluateRows(norrbotten2024, rows, {
      periods: ['2024'],
      indicators: ['B8a', 'B8b', 'B9a', 'B9b'],
    });
    const amounts = { structuralB9Level1: '4000', structuralB9Level2: '9000' };
    const statement = (rule: string): Statement =>
      paid(rule, rows, '2024-12', { report, parameters: { ...parameters, ...amounts } });
    const line = lineOf(statement('structural-mental-health'), 'HC01');
    expect(line).toMatchObject({ amount, why, period: '2024-12' });
    expect(line.outcomes).toEqual(['norrbotten-2024 B9a 2024 HC01', 'norrbotten-2024 B9b 2024 HC01']);
    expect(line.explanation.sv).toContain('målet är ≥ 65 %');
    // B8 and B9 are apart: nobody here has a diagnosis of B8.
    expect(lineOf(statement('structural-cardiometabolic'), 'HC01')).toMatchObject({
      amount: '0.00',
      why: 'gate-without-denominator',
    });
  });

  test('a unit without anybody to assess has a line and a reason', () => {
    expect(lineOf(run(16, 13), 'HC02')).toMatchObject({ amount: '0.00', why: 'gate-without-denominator' });
  });

  test('per listed on 31 December', () => {
    expect(lineOf(run(16, 13, { structuralPer: 'listed', structuralB8Level1: '2.50' }), 'HC01').amount).toBe(
      '10.00',
    );
  });

  test('is paid with December only and rests on the whole year', () => {
    const rows = facts(16, 13);
    const report = evaluateRows(norrbotten2024, rows, { periods: ['2024-DÅ08'], indicators: ['B8a', 'B8b'] });
    expect(() => paid('structural-cardiometabolic', rows, '2024-12', { report, parameters })).toThrow(
      /outcomes of B8a and B8b for 2024/,
    );
    expect(() => paid('structural-cardiometabolic', rows, '2024-11', { report, parameters })).toThrow(
      OptionsError,
    );
  });

  test('an outcome that could not be measured for want of facts is an error, no missed goal', () => {
    const { lifestyle: _, ...rows } = facts(16, 13);
    const report = evaluateRows(norrbotten2024, rows, { periods: ['2024'], indicators: ['B8a', 'B8b'] });
    expect(() => paid('structural-cardiometabolic', rows, '2024-12', { report, parameters })).toThrow(
      /norrbotten-2024 B8a 2024 HC01, which is not-measurable.*lifestyle/,
    );
  });

  test('what the next step takes and is worth', () => {
    const rows = facts(14, 12);
    const report = evaluateRows(norrbotten2024, rows, { periods: ['2024'], indicators: ['B8a', 'B8b'] });
    const steps = nextStep(norrbottenRemuneration2024, {
      facts: rows,
      report,
      period: '2024-12',
      rules: ['structural-cardiometabolic'],
      parameters,
      unit: 'HC01',
    });
    expect(steps.map((step) => [step.of, step.count, step.worth])).toEqual([
      ['gate-persons', '2', '10000.00'],
      ['persons', '1', '10000.00'],
    ]);
  });
});

describe('fee-free visits', () => {
  const visit = (contactId: string, personId: string, unitId: string, date: string) =>
    contact(contactId, personId, unitId, date, 'XX000');
  const facts: SyncTables = {
    units: [unit('HC01'), unit('HC02')],
    persons: ['p', 'q'].map((personId) => ({ personId, birthDate: '1930-01-01' })),
    contacts: [
      visit('b', 'p', 'HC02', '2024-11-03'),
      visit('a', 'q', 'HC01', '2024-11-03'),
      visit('c', 'p', 'HC01', '2024-11-04'),
      visit('d', 'p', 'HC01', '2024-10-04'),
      visit('z', 'unknown', 'HC01', '2024-10-04'),
    ],
  };
  const parameters = {
    feeFreeVisitAmount: '100',
    feeFreeBudget: '250',
    feeFreeVisits: { forms: ['visit'], ageFrom: 85 },
  };

  test('by date, then contact id, the last in part; says when it ran out and what was refused', () => {
    const november = paid('fee-free-visits', facts, '2024-11', { parameters });
    expect(november.lines.map((line) => [line.unit, line.amount, line.flags])).toEqual([
      ['HC01', '100.00', []],
      ['HC02', '50.00', ['partly-paid']],
    ]);
    expect(november.pots).toMatchObject([
      {
        pot: '250.00',
        paidBefore: '100.00',
        paid: '150.00',
        rest: '0.00',
        budget: { exhaustedOn: '2024-11-03', refused: 1, refusedAmount: '150.00' },
      },
    ]);
    expect(lineOf(november, 'HC01').explanation.en).toContain('ran out on 2024-11-03');
    const october = paid('fee-free-visits', facts, '2024-10', { parameters });
    expect(october.pots).toMatchObject([
      { paid: '100.00', rest: '150.00', budget: { exhaustedOn: null, forecast: { days: 305 } } },
    ]);
  });

  test('which visits is a required parameter', () => {
    const { feeFreeVisits: _, ...rest } = parameters;
    expect(() => paid('fee-free-visits', facts, '2024-10', { parameters: rest })).toThrow(
      /'feeFreeVisits' \(conditions on contacts\)/,
    );
  });
});

describe('physicians in specialist training', () => {
  const facts: SyncTables = {
    units: [unit('HC01'), unit('HC02')],
    stPositions: [
      { positionId: 'y', unitId: 'HC02', from: '2023-01-01', share: 0.5 },
      { positionId: 'x', unitId: 'HC01', from: '2023-06-01', share: 1 },
      { positionId: 'w', unitId: 'HC01', from: '2023-06-01', to: '2024-03-31', share: 1 },
      { positionId: 'v', unitId: 'HC01', from: '2024-01-01', share: null },
    ],
  };
  const parameters = { stAmount: '60000', stCeiling: '80000', stCeilingPer: 'month' };

  test('in the order of from, then id, the last in part; without a share not paid and named', () => {
    const statement = paid('st-physicians', facts, '2024-03', { parameters });
    expect(statement.lines.map((line) => [line.unit, line.amount])).toEqual([
      ['HC01', '50000.00'],
      ['HC02', '30000.00'],
    ]);
    expect(statement.findings.map((one) => one.code)).toContain('missing-share');
    expect(statement.pots).toMatchObject([{ pot: '80000.00', paid: '80000.00', rest: '0.00' }]);
  });

  test('a yearly ceiling remembers the months before', () => {
    const yearly = { ...parameters, stCeiling: '200000', stCeilingPer: 'year' };
    expect(paid('st-physicians', facts, '2024-03', { parameters: yearly }).pots).toMatchObject([
      { paidBefore: '200000.00', paid: '0.00' },
    ]);
    const all = paid('st-physicians', facts, '2024', { parameters: yearly });
    expect(all.totals.sum).toBe('200000.00');
    expect(() =>
      paid('st-physicians', facts, '2024-03', { parameters: { stAmount: '1', stCeilingPer: 'year' } }),
    ).toThrow(/'stCeiling'/);
  });
});

test('the rules are data that survives JSON, and refer to the goals of the plan', () => {
  expect(JSON.parse(JSON.stringify(norrbottenRemuneration2024))).toEqual(norrbottenRemuneration2024);
  expect(norrbottenRemuneration2024.rules.map((rule) => rule.id)).toHaveLength(8);
});
