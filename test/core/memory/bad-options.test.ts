import {
  contacts,
  count,
  eachRow,
  evaluate,
  evaluateRows,
  fromRows,
  listed,
  OptionsError,
  period,
  pooled,
  type Report,
} from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';
import { about, ownPlan } from './own-plan.js';

const unit = { unitId: 'HC01', name: 'Norra', ownership: 'public' };
const person = { personId: 'p1', birthDate: '1940-02-29' };
const listing = { personId: 'p1', unitId: 'HC01', from: '2020-01-01' };
const contact = {
  ...{ contactId: 'c1', personId: 'p1', unitId: 'HC01', date: '2024-03-08', form: 'visit', visitType: 'new' },
  ...{ profession: 'physician', waitReason: 'none', decidedOn: '2024-03-05', assessedOn: '2024-03-08' },
};

function run(rows: object, indicators: readonly string[], more: object = {}): Report {
  return evaluateRows(norrbotten2024, rows as never, { periods: ['2024'], indicators, ...more });
}

function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected the call to throw');
}

describe('a unit', () => {
  const during = (more: object): Report =>
    run(
      {
        units: [unit, { ...unit, unitId: 'HC02', ...more }],
        persons: [person],
        listings: [listing],
        contacts: [contact],
      },
      ['A1', 'B7'],
    );
  test.each<readonly [object, string]>([
    [{ closesOn: '2024-01-01' }, 'closed'],
    [{ closesOn: '2024-01-02' }, 'measured'],
    [{ opensOn: '2025-01-01' }, 'closed'],
    [{ opensOn: '2024-12-31' }, 'measured'],
    [{}, 'measured'],
  ])('with %j is %s', (more, status) => {
    expect(during(more).outcome('A1', { unit: 'HC02' }).status).toBe(status);
    expect(during(more).outcome('B7', { unit: 'HC02' }).status).toBe(
      status === 'closed' ? 'closed' : 'no-data',
    );
  });

  test('that is closed and has rows all the same is measured: the dates do not filter facts', () => {
    const closed = { ...unit, closesOn: '2023-01-01' };
    const report = run({ units: [closed], listings: [listing], contacts: [contact] }, ['A1', 'B7']);
    expect(report.outcome('B7', { unit: 'HC01' })).toMatchObject({ status: 'measured', value: 1 });
  });
});

describe('options', () => {
  const rows = { units: [unit], listings: [listing] };
  test.each<readonly [string, object, RegExp]>([
    ['an unknown indicator, with the nearest', { indicators: ['A1.chang'] }, /A1\.chang.*A1\.change/],
    ['an unknown dimension, with the nearest', { by: ['sexx'] }, /sexx.*sex/],
    ['an unknown dimension in a cross', { by: [['sex', 'agegroups']] }, /agegroups.*ageGroup/],
    ['periods that are no list', { periods: '2024' }, /periods/],
    ['age limits that do not rise', { by: ['ageGroup'], ageLimits: [0, 18, 18] }, /ageLimits/],
    ['age limits that do not begin with 0', { by: ['ageGroup'], ageLimits: [18] }, /ageLimits/],
    ['a baseline that is none', { baseline: 'last-year' }, /baseline/],
    ['a way with duplicates that is none', { duplicates: 'ignore' }, /duplicates/],
    ['a signal that is none', { signal: {} }, /signal/],
  ])('%s: an error', (_, options, message) => {
    const error = thrownBy(() => run(rows, ['A1'], options));
    expect(error).toBeInstanceOf(OptionsError);
    expect(error.message).toMatch(message);
  });

  test.each(['2024-13', '2024-DÅ05', 'DÅ04', '24', '', '2024-Q5'])(
    'the period "%s" is an error',
    async (id) => {
      expect(() => run(rows, ['A1'], { periods: [id] })).toThrow(RangeError);
      expect(() => run(rows, ['A1'], { periods: [id] })).toThrow(/2024-DÅ08|2024-Q2|2024/);
      await expect(
        evaluate(norrbotten2024, { source: fromRows(rows as never), periods: [id] }),
      ).rejects.toBeInstanceOf(RangeError);
    },
  );

  test('no periods: no outcomes, and the rows are read all the same', () => {
    const report = run(rows, ['A1'], { periods: [] });
    expect(report.outcomes).toEqual([]);
    expect(report.ledger.tables.listings).toMatchObject({ read: 1, rejected: 0 });
  });

  test('one period in several spellings is one', () => {
    const report = run(rows, ['A1'], { periods: ['2024-DÅ08', '2024-DA08', '2024-DÅ08'] });
    expect(report.outcomes.map((one) => [one.unit, one.period])).toEqual([
      ['HC01', '2024-DÅ08'],
      [null, '2024-DÅ08'],
    ]);
  });

  test('an indicator that is asked for twice stands once', () => {
    expect(run(rows, ['A1', 'A1']).outcomes).toHaveLength(2);
  });

  test('a plan of states alone, without any window', () => {
    const report = evaluateRows(ownPlan(count({ ...about('A1'), of: listed() })), rows as never, {
      periods: ['2024'],
    });
    expect(report.outcome('A1', { unit: 'HC01' }).value).toBe(1);
  });

  test('a plan that rests on itself, on nothing, or has an id twice is refused', () => {
    const pool = (id: string, ...of: readonly string[]) => pooled({ ...about(id), of });
    expect(() => ownPlan(pool('a', 'b'), pool('b', 'c'), pool('c', 'a'))).toThrow(/a → b → c → a/);
    expect(() => ownPlan(pool('a', 'a'))).toThrow(/circle/);
    expect(() => ownPlan(pool('a', 'z'))).toThrow(/"z"/);
    expect(() => ownPlan(pool('a'), pool('a'))).toThrow(/two indicators have the id "a"/);
  });

  test('a plan without indicators', () => {
    expect(evaluateRows(ownPlan(), rows as never, { periods: ['2024'] }).outcomes).toEqual([]);
  });

  test('a table without all() or where() is refused where the plan is made', () => {
    expect(() =>
      ownPlan(
        count({
          ...about('n'),
          of: eachRow(contacts as never, { during: period, attributedBy: 'row-unit' }),
        }),
      ),
    ).toThrow(/contacts/);
  });
});
