import { describe, expect, test } from 'vitest';
import { OptionsError, SourceError, VardvalError } from '../../../src/core/errors.js';
import { fromRows, type SyncTables } from '../../../src/core/facts/source.js';
import { comparePay } from '../../../src/core/remuneration/compare.js';
import { nextStep } from '../../../src/core/remuneration/next-step.js';
import { pay } from '../../../src/core/remuneration/pay.js';
import type { PayOptions } from '../../../src/core/remuneration/prepare.js';
import {
  type Statement,
  type StatementParts,
  sealStatement,
} from '../../../src/core/remuneration/statement.js';
import { halsovalBonus } from '../../../src/regions/halsoval/index.js';
import { listedAt, telephoneFacts, unit } from './region.js';

const units = [
  { id: 'A', listed: 57_600, calls: 100, answered: 97 },
  { id: 'B', listed: 38_400, calls: 100, answered: 93 },
  { id: 'C', listed: 48_000, calls: 100, answered: 95 },
];
const telephone = (facts: SyncTables, more: Partial<PayOptions> = {}): Statement =>
  pay(halsovalBonus, { facts, period: '2024-04', rules: ['telephone'], ...more });

describe('pay, bad input', () => {
  test.each([
    [{ period: '2024-13' }, /parsePeriod/],
    [{ rules: ['telefon'] }, /has no rule 'telefon'/],
    [{ asOf: '2024-02-30' }, /asOf/],
    [{ parameters: { telephoneAmount: '-1' } }, /telephoneAmount/],
    [
      { previous: [{ unit: 'A', rule: 'telephone', period: '2024-Q1', amount: '1.00' }] },
      /does not pay for 2024-Q1/,
    ],
    [{ previous: [{ unit: 'A', rule: 'telephone', period: '2024-03', amount: '0.001' }] }, /whole öre/],
  ])('%j is refused', (options, message) => {
    expect(() => telephone(telephoneFacts(units), options)).toThrow(message);
  });

  test('a unit twice: equal rows count once, rows that differ stop the run', () => {
    const facts = telephoneFacts(units);
    const rows = facts.units as ReturnType<typeof unit>[];
    expect(telephone({ ...facts, units: [...rows, unit('A')] }).total('A')).toBe('164049.20');
    const run = (): Statement =>
      telephone({ ...facts, units: [...rows, unit('A', { ownership: 'private' })] });
    expect(run).toThrow(SourceError);
    expect(run).toThrow(/same unitId and differ/);
  });

  test('a unit whose row cannot be read stops the run', () => {
    const facts = telephoneFacts(units);
    expect(() =>
      telephone({
        ...facts,
        units: [...(facts.units as object[]), { unitId: 'D', name: 'D' }],
      } as SyncTables),
    ).toThrow(/rows of units cannot be read \(ownership/);
  });

  test('negative and fractional supplied counts, and two that differ, stop the run', () => {
    for (const numerator of [-1, 1.5]) {
      const facts = telephoneFacts([{ id: 'A', listed: numerator, calls: 1, answered: 1 }]);
      expect(() => telephone(facts)).toThrow(/whole number ≥ 0/);
    }
    const twice = telephoneFacts([{ id: 'A', listed: 1 }]);
    const rows = [
      ...(twice.supplied as object[]),
      { indicator: 'listed', unitId: 'A', period: '2024-04', numerator: 2 },
    ];
    expect(() => telephone({ ...twice, supplied: rows } as SyncTables)).toThrow(/supplied as 1 and 2/);
  });

  test('bad rows of other tables go to the ledger and a finding, not into an amount', () => {
    const facts = telephoneFacts(units);
    const bad = { unitId: 'A', period: '2024-99', item: 'telephone-calls', value: 1 };
    const statement = telephone({
      ...facts,
      unitReports: [...(facts.unitReports as object[]), bad],
    } as SyncTables);
    expect(statement.ledger.unitReports?.rejected).toBe(1);
    expect(statement.findings.map((one) => one.code)).toContain('rows-rejected');
    expect(statement.total('A')).toBe('164049.20');
  });

  test.each([-5, 1.5, 'many'])('a report of %s calls is unreadable: half a report, named', (value) => {
    const statement = telephone({
      units: [unit('A')],
      listings: listedAt('A', 12),
      unitReports: [
        { unitId: 'A', period: '2024-04', item: 'telephone-calls', value },
        { unitId: 'A', period: '2024-04', item: 'telephone-answered-same-day', value: 1 },
      ],
    });
    expect(statement.lines[0]?.why).toBe('half-a-report');
    expect(statement.findings.map((one) => one.code)).toContain('unreadable-report');
  });

  test('a unit of the statement only is asked for by its id', () => {
    expect(() => telephone(telephoneFacts(units)).total('D')).toThrow(OptionsError);
  });
});

describe('pay, listed persons', () => {
  test('the last day counts; deaths end, overlaps count once, unknown units are named', () => {
    const statement = telephone({
      units: [unit('A'), unit('B')],
      persons: [
        { personId: 'dead', birthDate: '1930-01-01', deathDate: '2024-04-30' },
        { personId: 'later', birthDate: '1930-01-01', deathDate: '2024-05-01' },
      ],
      listings: [
        { personId: 'dead', unitId: 'A', from: '2020-01-01' },
        { personId: 'later', unitId: 'A', from: '2020-01-01' },
        { personId: 'moved', unitId: 'A', from: '2020-01-01', to: '2024-04-30' },
        { personId: 'moved', unitId: 'B', from: '2024-04-30' },
        { personId: 'two', unitId: 'A', from: '2020-01-01' },
        { personId: 'two', unitId: 'B', from: '2021-01-01' },
        { personId: 'kinds', unitId: 'A', from: '2020-01-01' },
        { personId: 'kinds', unitId: 'B', from: '2023-01-01', kind: 'assigned' },
        { personId: 'assigned', unitId: 'B', from: '2023-01-01', kind: 'assigned' },
        { personId: 'lost', unitId: 'X', from: '2023-01-01' },
      ],
      unitReports: [],
    });
    expect(statement.lines.map((line) => [line.unit, line.basis.quantity])).toEqual([
      ['A', '2'],
      ['B', '2'],
    ]);
    expect(statement.findings.map((one) => one.code)).toEqual(
      expect.arrayContaining(['unknown-unit', 'overlapping-listing']),
    );
  });

  test('rows in any order, in batches or from a source: the same statement', () => {
    const facts = telephoneFacts(units);
    const reversed: SyncTables = Object.fromEntries(
      Object.entries(facts).map(([name, rows]) => [name, [...(rows as object[])].reverse()]),
    );
    const plain = JSON.stringify(telephone(facts).lines);
    expect(JSON.stringify(telephone(reversed).lines)).toBe(plain);
    expect(
      JSON.stringify(
        pay(halsovalBonus, { facts: fromRows(facts), period: '2024-04', rules: ['telephone'] }).lines,
      ),
    ).toBe(plain);
  });
});

describe('states and corrections', () => {
  const late = telephoneFacts([
    { id: 'A', listed: 12, calls: 100, answered: 99, reportedOn: '2024-05-05' },
    { id: 'B', listed: 24, calls: 100, answered: 99, reportedOn: '2024-05-15' },
  ]);
  const first = telephone(late, { asOf: '2024-05-12' });
  const second = telephone(late, { asOf: '2024-05-31', previous: first.lines });

  test('what is reported after asOf is not known', () => {
    expect(first.status).toBe('preliminary');
    expect(first.lines.map((line) => [line.unit, line.amount, line.why])).toEqual([
      ['A', '75.00', null],
      ['B', '0.00', 'no-report'],
    ]);
  });

  test('a correction is the difference for every unit, negative too; the pot is restated whole', () => {
    expect(second.status).toBe('corrected');
    expect(
      second.lines.map((line) => [line.unit, line.kind, line.paidBefore, line.due, line.amount]),
    ).toEqual([
      ['A', 'correction', '75.00', '25.00', '-50.00'],
      ['B', 'correction', '0.00', '50.00', '50.00'],
    ]);
    expect(second.pots).toMatchObject([{ pot: '75.00', paid: '75.00', rest: '0.00' }]);
    expect(second.lines[0]?.explanation.sv).toContain(
      'tidigare betalt 75,00\u00a0kr, skillnad −50,00\u00a0kr',
    );
    expect(second.totals.sum).toBe('0.00');
  });

  test('corrections of corrections come to nothing, and what was paid stays what it was', () => {
    const third = telephone(late, { previous: [...first.lines, ...second.lines], status: 'final' });
    expect(third.status).toBe('final');
    expect(third.lines.map((line) => line.amount)).toEqual(['0.00', '0.00']);
    expect(first.lines[0]?.amount).toBe('75.00');
  });

  test('a unit that was paid and is gone pays back', () => {
    const gone = telephone(
      { ...late, units: [unit('A')] },
      {
        previous: first.lines.map((line) => ({
          ...line,
          unit: line.unit === 'B' ? 'Z' : 'A',
          amount: '5.00',
        })),
      },
    );
    expect(gone.lines.find((line) => line.unit === 'Z')).toMatchObject({ amount: '-5.00', due: '0.00' });
  });
});

describe('what if', () => {
  const facts = telephoneFacts(units);

  test('comparePay: the difference per unit and rule under other parameters', () => {
    const [now, more] = [telephone(facts), telephone(facts, { parameters: { telephoneAmount: '50' } })];
    const compared = comparePay(now, more);
    expect(compared.difference).toBe('300000.00');
    expect(compared.lines).toEqual([
      { unit: 'A', rule: 'telephone', a: '164049.20', b: more.total('A'), difference: expect.any(String) },
      { unit: 'B', rule: 'telephone', a: '0.00', b: '0.00', difference: '0.00' },
      { unit: 'C', rule: 'telephone', a: '135950.80', b: more.total('C'), difference: expect.any(String) },
    ]);
    expect(comparePay(now, now).difference).toBe('0.00');
    const may = telephone(telephoneFacts(units, '2024-05'), { period: '2024-05' });
    expect(() => comparePay(now, may)).toThrow(OptionsError);
  });

  test('nextStep: two more calls are worth the own share, counted by paying again', () => {
    const steps = nextStep(halsovalBonus, { facts, period: '2024-04', rules: ['telephone'], unit: 'B' });
    expect(steps).toMatchObject([{ of: 'answered-calls', direction: 'more', count: '2', worth: '80000.00' }]);
    expect(steps[0]?.text.sv.replaceAll('\u00a0', ' ')).toContain(
      '2 fler samtal besvarade samma dag till nästa steg, som är värt 80 000,00 kr',
    );
    expect(nextStep(halsovalBonus, { facts, period: '2024-04', rules: ['telephone'], unit: 'A' })).toEqual(
      [],
    );
    expect(() =>
      nextStep(halsovalBonus, { facts, period: '2024-04', rules: ['telephone'], unit: 'Q' }),
    ).toThrow(OptionsError);
  });

  test('nextStep: fewer prescriptions, by the limit or by the year before, whichever is nearer', () => {
    const rows = (date: string, count: number) =>
      Array.from({ length: count }, (_, n) => ({ personId: `p${n}`, unitId: 'A', date, atc: 'J01CE02' }));
    const base = {
      units: [unit('A')],
      listingPoints: [
        { unitId: 'A', month: '2024-06', points: 1000 },
        { unitId: 'A', month: '2023-06', points: 1000 },
      ],
    };
    const step = (now: number, then: number) =>
      nextStep(halsovalBonus, {
        facts: { ...base, prescriptions: [...rows('2024-05-01', now), ...rows('2023-05-01', then)] },
        period: '2024-Q2',
        rules: ['antibiotics'],
        unit: 'A',
      });
    expect(step(100, 100)).toMatchObject([{ count: '3', direction: 'fewer', worth: '2000.00' }]);
    expect(step(32, 30)).toMatchObject([{ count: '3' }]);
    expect(step(29, 30)).toEqual([]);
  });
});

describe('the check on every run', () => {
  const sealed = telephone(telephoneFacts(units));
  const parts = (change: Partial<StatementParts>): StatementParts => ({ ...sealed, units: [], ...change });
  const [first, ...rest] = sealed.lines;

  test.each([
    ['an öre more on a line', { lines: [{ ...first!, amount: '164049.21' }, ...rest] }],
    ['an öre more due', { lines: [{ ...first!, amount: '164049.21', due: '164049.21' }, ...rest] }],
    ['a line twice', { lines: [...sealed.lines, first!] }],
    ['another rest', { pots: [{ ...sealed.pots[0]!, rest: '0.01' }] }],
    ['a negative payment', { lines: [{ ...first!, amount: '-1.00', due: '-1.00' }, ...rest], pots: [] }],
  ])('%s: no statement leaves', (_, change) => {
    expect(() => sealStatement(parts(change))).toThrow(VardvalError);
    expect(() => sealStatement(parts(change))).toThrow(/please report it/);
  });
});
