import { describe, expect, test } from 'vitest';
import type { SyncTables } from '../../../src/core/facts/source.js';
import { type PayOptions, prepare } from '../../../src/core/remuneration/prepare.js';
import type { Rule } from '../../../src/core/remuneration/rule.js';
import { amount, parameter, ruleOf, rulesOf } from './own-rules.js';
import { unit } from './region.js';

describe('what a run is made of', () => {
  const positions = (id: string, more: object = {}, value: string | null = '1', given: object = {}) =>
    ruleOf(
      {
        kind: 'monthlyAmount',
        amount: parameter(`${id}Amount`, 'amount', value, more),
        ceiling: amount(`${id}Ceiling`, '100'),
        ceilingPer: parameter(`${id}Per`, 'choice', 'month', { choices: ['month', 'year'] }),
      },
      { id, ...given },
    );
  const facts = { units: [unit('A')], stPositions: [] } as unknown as SyncTables;
  const prepared = (rules: readonly Rule[], more: Partial<PayOptions> = {}) =>
    prepare(rulesOf(...rules), { facts, period: '2024', ...more });
  const noted = (...args: Parameters<typeof prepared>) =>
    prepared(...args)
      .context.notes.all()
      .map(({ code, rule, period }) => [code, rule, period]);

  test('a default that is decided for later is named, with the first period that is too early', () => {
    const late = [positions('a', { validFrom: '2024-03-01' })];
    const early = ['parameter-not-yet-valid', 'a'];
    expect(noted(late)).toEqual([[...early, '2024-01']]);
    expect(noted(late, { period: '2024-02' })).toEqual([[...early, '2024-02']]);
    expect(noted(late, { period: '2024-03' })).toEqual([]);
    expect(noted(late, { parameters: { aAmount: '2' } })).toEqual([]);
    expect(noted(late, { parameters: { aAmount: null } })).toEqual([[...early, '2024-01']]);
    expect(noted([positions('a', { validFrom: '2024-01-01' })])).toEqual([]);
    expect(noted([positions('a')])).toEqual([]);
  });

  test('the rules asked for, in the order of the set, each with its own periods', () => {
    const rules = [
      positions('a'),
      positions('b', {}, '1', { rhythm: 'quarter' }),
      positions('c', {}, '1', { rhythm: 'december' }),
    ];
    const of = (more: Partial<PayOptions>) =>
      prepared(rules, more).rules.map(({ rule, periods }) => [rule.id, periods.map(({ id }) => id)]);
    expect(of({ period: '2024-Q4' })).toEqual([
      ['a', ['2024-10', '2024-11', '2024-12']],
      ['b', ['2024-Q4']],
      ['c', ['2024-12']],
    ]);
    expect(of({ period: '2024-Q4', rules: ['c', 'a'] }).map(([id]) => id)).toEqual(['a', 'c']);
    expect(of({ period: '2024-11' })).toEqual([['a', ['2024-11']]]);
    expect(noted(rules, { period: '2024-11' })).toEqual([
      ['rule-does-not-pay-in-period', 'b', '2024-11'],
      ['rule-does-not-pay-in-period', 'c', '2024-11'],
    ]);
    expect(() => prepared(rules, { rules: ['d'] })).toThrow(
      expect.objectContaining({ code: 'unknown-rule' }),
    );
    expect(() => prepared(rules, { rules: ['c'], period: '2024-11' })).toThrow(
      expect.objectContaining({ code: 'nothing-to-pay', where: { period: '2024-11' } }),
    );
  });

  test('what has been paid before belongs to a rule and its own period, in whole öre', () => {
    const rules = [positions('a'), positions('b')];
    const line = { unit: 'A', rule: 'a', period: '2024-02', amount: '1.00' };
    const of = (...previous: readonly object[]) =>
      prepared(rules, { period: '2024-05', previous: previous as never });
    const { rules: found, paid: before } = of(line, { ...line, amount: '2.50' }, { ...line, unit: 'B' });
    expect(found.map(({ rule, periods }) => [rule.id, periods.map(({ id }) => id)])).toEqual([
      ['a', ['2024-02', '2024-05']],
      ['b', ['2024-05']],
    ]);
    expect([...before].map(([key, units]) => [key, [...units]])).toEqual([
      [
        'a\n2024-02',
        [
          ['A', 350n],
          ['B', 100n],
        ],
      ],
    ]);
    expect(() => of({ ...line, period: '2024-Q1' })).toThrow(
      expect.objectContaining({ code: 'foreign-period' }),
    );
    expect(() => of({ ...line, rule: 'x' })).toThrow(expect.objectContaining({ code: 'unknown-rule' }));
    expect(() => of({ ...line, amount: '0.001' })).toThrow("whole öre for A, a, 2024-02 but got '0.001'");
    expect(() => of({ ...line, amount: 'x' })).toThrow('pay: previous: amount of A');
  });

  test('what no document states must be given', () => {
    const rules = [positions('a', {}, null), positions('b')];
    expect(() => prepared(rules)).toThrow(expect.objectContaining({ code: 'missing-parameter' }));
    expect(prepared(rules, { rules: ['b'] }).rules).toHaveLength(1);
    expect(prepared(rules, { parameters: { aAmount: '1' } }).rules).toHaveLength(2);
  });

  test('a plan other than that of the rules is refused', () => {
    const of = (plan: string | null, given: string) =>
      prepare({ ...rulesOf(positions('a')), plan }, { facts, period: '2024', plan: { id: given } as never })
        .context.plan?.id;
    expect([of('p', 'p'), of(null, 'q')]).toEqual(['p', 'q']);
    expect(() => of('p', 'q')).toThrow(expect.objectContaining({ code: 'other-plan', where: { plan: 'q' } }));
    const report = { plan: { id: 'q' } } as never;
    expect(() =>
      prepare({ ...rulesOf(positions('a')), plan: 'p' }, { facts, period: '2024', report }),
    ).toThrow(expect.objectContaining({ code: 'other-plan' }));
    expect(prepared([positions('a')], { report }).context.plan?.id).toBe('q');
    expect(prepared([positions('a')]).context).toMatchObject({ plan: null, report: null, asOf: null });
  });

  test('tables and columns that a rule reads must be there, but for those whose absence has a meaning', () => {
    const needs = (columns: Readonly<Record<string, readonly string[]>>) => () =>
      prepare(rulesOf(positions('a')), {
        facts: {
          tables: Object.keys(columns),
          columns: (table: string) => columns[table] ?? null,
          batches: (table: string) => [table === 'units' ? [unit('A')] : []],
        } as never,
        period: '2024',
      });
    const missing = (what: string) =>
      expect.objectContaining({ code: 'missing-facts', message: expect.stringContaining(what) });
    const units = ['unitId', 'name', 'ownership', 'opensOn', 'closesOn'];
    const all = ['positionId', 'unitId', 'from', 'to', 'share'];
    expect(needs({ units })).toThrow(
      missing("rule 'a' reads stPositions (positionId, unitId, from, to, share)"),
    );
    for (const column of ['positionId', 'unitId', 'from', 'share']) {
      expect(needs({ units, stPositions: all.filter((one) => one !== column) })).toThrow(
        missing(`rule 'a' reads ${column} of stPositions`),
      );
    }
    expect(needs({ units, stPositions: ['positionId', 'unitId'] })).toThrow(
      missing("rule 'a' reads from, share of stPositions"),
    );
    expect(needs({ units, stPositions: all })).not.toThrow();
    expect(needs({ units: units.slice(0, 3), stPositions: all.filter((one) => one !== 'to') })).not.toThrow();
  });
});

describe('a column whose absence has a meaning may be absent', () => {
  const kinds = parameter('kinds', 'choices', ['listed'], { choices: ['listed', 'assigned'] });
  const events = {
    ...{ procedures: null, noteTerms: null, contactTypes: null, listedAtUnit: null, ages: [40] },
    ...{ atHome: false, once: 'every', graceMonths: null },
  };
  const rules = {
    perListed: ruleOf({
      ...{ kind: 'perListed', amount: amount('amount', '1'), kinds },
      requires: { item: 'plan', answers: [] },
    }),
    perEvent: ruleOf({ kind: 'perEvent', amount: amount('amount', '1'), events }),
  };
  const columns: Readonly<Record<keyof typeof rules, Readonly<Record<string, readonly string[]>>>> = {
    perListed: {
      units: ['unitId', 'opensOn', 'closesOn'],
      listings: ['personId', 'unitId', 'from', 'to', 'kind'],
      unitReports: ['unitId', 'period', 'item', 'value', 'reportedOn'],
    },
    perEvent: {
      units: ['unitId', 'opensOn', 'closesOn'],
      contacts: ['contactId', 'personId', 'unitId', 'date', 'registeredOn'],
      persons: ['personId', 'birthDate', 'deathDate'],
    },
  };
  const meant = ['opensOn', 'closesOn', 'to', 'kind', 'deathDate', 'registeredOn', 'reportedOn'];

  test.each(['perListed', 'perEvent'] as const)('%s: and no other', (name) => {
    const delivered = columns[name];
    for (const [table, all] of Object.entries(delivered)) {
      for (const column of all) {
        const stated = { ...delivered, [table]: all.filter((one) => one !== column) };
        const run = () =>
          prepare(rulesOf(rules[name]), {
            facts: {
              tables: Object.keys(stated),
              columns: (of: string) => stated[of] ?? null,
              batches: () => [],
            } as never,
            period: '2024',
          });
        if (meant.includes(column)) expect(run).not.toThrow();
        else expect(run).toThrow(`rule 'r' reads ${column} of ${table}`);
      }
    }
  });
});
