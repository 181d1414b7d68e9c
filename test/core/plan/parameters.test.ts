import {
  contacts,
  count,
  countOf,
  eachRow,
  evaluateRows,
  exactCodes,
  exists,
  kva,
  lastMonths,
  listed,
  onWorkingDay,
  ParameterError,
  type ParameterValue,
  parameter,
  parametersOf,
  period,
  type SyncTables,
  withGrace,
  withParameters,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { planOf, resultOf, text, withContacts } from './own-plan.js';

const note = { sv: 'så många besök', en: 'so many visits' };
const visits = parameter('visits', 2, note);
const codes = parameter('codes', kva('UU005'), { sv: 'koder', en: 'codes' });
const farCodes = parameter<ReturnType<typeof kva>>('farCodes', null, { sv: 'koder', en: 'codes' });
const grace = parameter('grace', 0, { sv: 'månader', en: 'months' });
const eves = parameter<'closed' | 'working'>('eves', 'closed', { sv: 'aftnar', en: 'eves' });
const kinds = parameter<readonly ('listed' | 'assigned')[]>('kinds', ['listed'], {
  sv: 'listning',
  en: 'listing',
});

const withCode = (id: string, set: typeof codes | typeof farCodes) =>
  count({
    ...text(id),
    of: listed({
      where: () =>
        exists(
          contacts.where((c) => c.procedures.matches(set)),
          { during: period },
        ),
    }),
  });

const plan = planOf(
  count({
    ...text('visits'),
    of: listed({ where: () => countOf(contacts.all(), { during: period }).atLeast(visits) }),
  }),
  withCode('codes', codes),
  withCode('far', farCodes),
  count({
    ...text('grace'),
    of: eachRow(contacts.all(), { during: withGrace(period, grace), attributedBy: 'row-unit' }),
  }),
  count({
    ...text('eves'),
    of: eachRow(
      contacts.where((c) => onWorkingDay(c.date, { eves })),
      { during: period, attributedBy: 'row-unit' },
    ),
  }),
  count({ ...text('kinds'), of: listed({ kinds }) }),
);

const valueWith = (
  id: string,
  values: Readonly<Record<string, ParameterValue>>,
  ...rows: readonly object[]
) => resultOf(withParameters(plan, values), id, withContacts(...rows)).value;

function errorOf(run: () => unknown): ParameterError {
  try {
    run();
  } catch (error) {
    if (error instanceof ParameterError) return error;
    throw error;
  }
  throw new Error('expected a ParameterError but got none');
}

describe('parametersOf', () => {
  test('finds the parameters of clauses, windows, code sets and populations by name', () => {
    const found = parametersOf(plan);
    expect(Object.keys(found).sort()).toEqual(['codes', 'eves', 'farCodes', 'grace', 'kinds', 'visits']);
    expect(found['visits']).toEqual(visits);
    expect(found['farCodes']?.value).toBeNull();
  });

  test('a plan without any has none', () => {
    expect(parametersOf(planOf())).toEqual({});
  });
});

describe('withParameters', () => {
  test('a number decides on both sides of its limit', () => {
    expect(valueWith('visits', {}, {})).toBe(0);
    expect(valueWith('visits', {}, {}, {})).toBe(1);
    expect(valueWith('visits', { visits: 3 }, {}, {})).toBe(0);
    expect(valueWith('visits', { visits: 3 }, {}, {}, {})).toBe(1);
  });

  test('months move a window', () => {
    const late = { date: '2025-01-31' };
    expect(valueWith('grace', {}, late)).toBe(0);
    expect(valueWith('grace', { grace: 1 }, late)).toBe(1);
    expect(valueWith('grace', { grace: 1 }, { date: '2025-02-01' })).toBe(0);
  });

  test('a word is chosen', () => {
    const midsummersEve = { date: '2024-06-21' };
    expect(valueWith('eves', {}, midsummersEve)).toBe(0);
    expect(valueWith('eves', { eves: 'working' }, midsummersEve)).toBe(1);
  });

  test('a list is chosen', () => {
    const assigned: SyncTables = {
      ...withContacts(),
      listings: [{ personId: 'p1', unitId: 'U1', from: '2020-01-01', kind: 'assigned' }],
    };
    const both = withParameters(plan, { kinds: ['listed', 'assigned'] });
    expect(resultOf(plan, 'kinds', assigned).value).toBe(0);
    expect(resultOf(both, 'kinds', assigned).value).toBe(1);
  });

  test('a code set takes another one, or a list of codes that match whole', () => {
    const rows = [{ procedures: ['DX999'] }];
    expect(valueWith('codes', {}, ...rows)).toBe(0);
    expect(valueWith('codes', { codes: kva('DX999') }, ...rows)).toBe(1);
    expect(valueWith('codes', { codes: ['UU005', 'DX999'] }, ...rows)).toBe(1);
    expect(valueWith('codes', { codes: ['DX99'] }, ...rows)).toBe(0);
    expect(() => withParameters(plan, { codes: [] })).toThrow();
  });

  test('what must be set first is not measurable until it is', () => {
    const rows = [{ procedures: ['DX999'] }];
    const before = resultOf(plan, 'far', withContacts(...rows));
    expect([before.status, before.numerator, before.value]).toEqual(['not-measurable', null, null]);
    expect(before.reason?.en).toContain('farCodes');
    expect(before.reason?.sv).toContain('farCodes');
    const after = resultOf(withParameters(plan, { farCodes: ['DX999'] }), 'far', withContacts(...rows));
    expect([after.status, after.value]).toEqual(['measured', 1]);
  });

  test('the other indicators are measured meanwhile', () => {
    expect(resultOf(plan, 'visits', withContacts({}, {})).status).toBe('measured');
  });

  test('every place of one name is set together', () => {
    const twice = planOf(withCode('a', codes), withCode('b', codes));
    const report = evaluateRows(
      withParameters(twice, { codes: ['DX999'] }),
      withContacts({ procedures: ['DX999'] }),
      {
        periods: ['2024'],
      },
    );
    expect([report.outcome('a', {}).value, report.outcome('b', {}).value]).toEqual([1, 1]);
  });

  test('the plan itself does not change', () => {
    const before = JSON.stringify(plan);
    withParameters(plan, { visits: 9, farCodes: ['X'] });
    expect(JSON.stringify(plan)).toBe(before);
  });

  test('a later value takes the place of an earlier one', () => {
    const twice = withParameters(withParameters(plan, { visits: 5 }), { visits: 1 });
    expect(parametersOf(twice)['visits']?.value).toBe(1);
  });

  test('nothing set is the same plan', () => {
    expect(withParameters(plan, {})).toEqual(plan);
  });
});

describe('values that cannot be meant', () => {
  test('an unknown name, with the nearest one', () => {
    const error = errorOf(() => withParameters(plan, { vists: 3 }));
    expect(error.code).toBe('unknown-parameter');
    expect(error.where).toEqual({ plan: 'own-2024', parameter: 'vists' });
    expect(error.todo).toContain('visits');
  });

  test.each<[string, ParameterValue]>([
    ['visits', '3'],
    ['visits', true],
    ['visits', null],
    ['visits', ['3']],
    ['visits', kva('UU005')],
    ['codes', 'UU005'],
    ['codes', 3],
    ['codes', null],
    ['farCodes', 'UU005'],
    ['farCodes', 3],
    ['eves', true],
    ['eves', ['closed']],
    ['kinds', 'listed'],
  ])('%s as %j is of the wrong type', (name, value) => {
    const error = errorOf(() => withParameters(plan, { [name]: value }));
    expect(error.code).toBe('parameter-of-wrong-type');
    expect(error.where).toEqual({ plan: 'own-2024', parameter: name });
    expect(error.message).toContain(JSON.stringify(value));
  });

  test('a code that cannot be read is refused', () => {
    expect(() =>
      withParameters(plan, { codes: { kind: 'codes', system: 'kva', notations: ['DV1['] } }),
    ).toThrow();
  });
});

describe('provenance', () => {
  const rows = withContacts({});
  const of = (values: Readonly<Record<string, ParameterValue>>) =>
    evaluateRows(withParameters(plan, values), rows, { periods: ['2024'] }).provenance;

  test('says which values were used, also those left as they were', () => {
    expect(of({ visits: 3 }).parameters).toMatchObject({
      visits: 3,
      grace: 0,
      eves: 'closed',
      farCodes: null,
    });
    expect(of({ farCodes: ['DX999'] }).parameters['farCodes']).toEqual(exactCodes('DX999'));
  });

  test('the meaning changes with a value, the document does not', () => {
    expect(of({ visits: 3 }).meaning).not.toBe(of({}).meaning);
    expect(of({ visits: 3 }).document).toBe(of({}).document);
    expect(of({ visits: 2 }).meaning).toBe(of({}).meaning);
  });
});

describe('windows of a length that is a parameter', () => {
  const months = parameter('months', 12, { sv: 'månader', en: 'months' });
  const rolling = planOf(
    count({
      ...text('r'),
      of: eachRow(contacts.all(), { during: lastMonths(months), attributedBy: 'row-unit' }),
    }),
  );

  test('are as long as is set', () => {
    const rows = withContacts({ date: '2023-12-31' }, { date: '2024-01-01' });
    expect(resultOf(rolling, 'r', rows).value).toBe(1);
    expect(resultOf(withParameters(rolling, { months: 13 }), 'r', rows).value).toBe(2);
  });

  test.each([0, -1])('%s months are no window', (value) => {
    expect(() => resultOf(withParameters(rolling, { months: value }), 'r', withContacts())).toThrow(
      RangeError,
    );
  });

  test('a month and a half is no number of months', () => {
    expect(() => withParameters(rolling, { months: 1.5 })).toThrow(/expected a whole number but got 1.5/);
  });
});
