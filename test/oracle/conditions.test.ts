import { describe, expect, it } from 'vitest';
import type { PersonNode, RowNode, ValueNode } from '../../src/core/measure/nodes.js';
import { always, col, contact, during, end, is, lit, person, rows, year } from './builders.js';
import { cleanWorld } from './clean.js';
import { periodOf } from './dates.js';
import { personTruth } from './persons.js';
import { allTruth, anyTruth, notTruth, rowTruth, rowValue, type Truth } from './rows.js';

describe('three-valued logic', () => {
  const truths: readonly Truth[] = [true, false, null];

  it('follows the truth tables of Kleene', () => {
    expect(truths.map(notTruth)).toEqual([false, true, null]);
    expect(truths.map((a) => truths.map((b) => allTruth([a, b])))).toEqual([
      [true, false, null],
      [false, false, false],
      [null, false, null],
    ]);
    expect(truths.map((a) => truths.map((b) => anyTruth([a, b])))).toEqual([
      [true, true, true],
      [true, false, null],
      [true, null, null],
    ]);
    expect([allTruth([]), anyTruth([])]).toEqual([true, false]);
  });
});

describe('conditions on rows', () => {
  const world = cleanWorld({
    contacts: [
      contact('c', 'p', 'u', '2024-06-06', {
        decidedOn: '2024-06-05',
        assessedOn: '2024-06-08',
        diagnoses: [],
        visitReason: null,
      }),
    ],
    calls: [
      { callId: 'k', unitId: 'u', receivedAt: '2024-11-05T07:00:30Z', answeredAt: '2024-11-05T07:02:00Z' },
      { callId: 'l', unitId: 'v', receivedAt: '2024-11-05T07:00:00Z' },
    ],
    openingHours: [{ unitId: 'u', weekday: 2, opens: '08:00', closes: '08:01' }],
    persons: [person('p', '1984-06-07')],
  });
  const [row] = world('contacts');
  const [call, other] = world('calls');
  if (row === undefined || call === undefined || other === undefined) throw new Error('the rows are faulty');
  const truth = (node: RowNode) => rowTruth(world, node, row);
  const number = (node: ValueNode, of = row) => rowValue(world, node, of);
  const units = (n: number) => ({ units: BigInt(n) * 10n ** 12n });

  it('compares, and does not know with null', () => {
    const cmp = (op: 'lt' | 'le' | 'eq' | 'ne', left: ValueNode, right: ValueNode) =>
      truth({ kind: 'cmp', op, left, right });
    expect(cmp('lt', col('decidedOn'), col('assessedOn'))).toBe(true);
    expect(cmp('lt', col('date'), lit('2024-06-06'))).toBe(false);
    expect(cmp('le', col('date'), lit('2024-06-06'))).toBe(true);
    expect(cmp('ne', col('clinic'), lit('bhv'))).toBeNull();
    expect(truth({ kind: 'not', of: is('clinic', 'bhv') })).toBeNull();
  });

  it('looks into lists: null in nothing is false, null in something unknown', () => {
    expect(truth({ kind: 'in', value: col('form'), list: ['visit', 'letter'] })).toBe(true);
    expect(truth({ kind: 'in', value: col('clinic'), list: ['bhv'] })).toBeNull();
    expect(truth({ kind: 'in', value: col('clinic'), list: [] })).toBe(false);
  });

  it('does not know a missing code, and finds none in a missing list', () => {
    const set = { kind: 'codes', system: 'exact', notations: ['B001'] } as const;
    expect(truth({ kind: 'code', column: 'visitReason', set })).toBeNull();
    expect(truth({ kind: 'code', column: 'diagnoses', set })).toBe(false);
    expect(truth({ kind: 'known', value: col('visitReason') })).toBe(false);
  });

  it('computes spans, the first known, local time and age', () => {
    expect(number({ kind: 'span', unit: 'days', from: col('decidedOn'), to: col('assessedOn') })).toEqual(
      units(3),
    );
    const span = { kind: 'span', unit: 'minutes', from: col('receivedAt'), to: col('answeredAt') } as const;
    expect(number(span, call)).toEqual(units(1));
    expect(number({ ...span, from: span.to, to: span.from }, call)).toEqual(units(-2));
    expect(number(span, other)).toBeNull();
    expect(number({ kind: 'coalesce', of: [col('clinic'), col('form')] })).toBe('visit');
    expect(number({ kind: 'local', part: 'minute', of: col('receivedAt') }, call)).toEqual(units(480));
    expect(number({ kind: 'ageOn', date: col('date') })).toEqual(units(39));
    expect(number({ kind: 'ageOn', date: col('assessedOn') })).toEqual(units(40));
  });

  it('asks the calendar and the opening hours', () => {
    const calendar = { kind: 'calendar', date: col('date'), eves: 'closed', saturdays: true } as const;
    expect(truth({ ...calendar, is: 'working-day' })).toBe(false);
    expect(truth({ ...calendar, is: 'public-holiday' })).toBe(true);
    expect(truth({ ...calendar, is: 'working-day', date: col('assessedOn') })).toBe(true);
    const opens = (at: string, of = call) =>
      rowTruth(world, { kind: 'open', unit: 'unitId', at: col(at) }, of);
    expect([opens('receivedAt'), opens('answeredAt')]).toEqual([true, false]);
    expect([opens('receivedAt', other), opens('answeredAt', other)]).toEqual([false, null]);
  });
});

describe('conditions on persons', () => {
  const lab = (date: string, value: number | string, analyte = 'HbA1c') => ({
    personId: 'p',
    date,
    analyte,
    value,
  });
  const world = cleanWorld({
    persons: [person('p', '1984-02-29', { sex: 'female' })],
    contacts: [
      contact('1', 'p', 'u', '2024-01-01', { clinicianId: 'x' }),
      contact('2', 'p', 'u', '2024-02-01', { clinicianId: 'x' }),
      contact('3', 'p', 'v', '2024-12-31', { clinicianId: 'y' }),
      contact('4', 'p', 'v', '2025-01-01', { clinicianId: 'y' }),
      contact('5', 'p', 'u', '2024-03-01'),
    ],
    notes: [{ personId: 'p', unitId: 'v', date: '2024-02-01', term: 'Dia' }],
    labResults: [lab('2024-01-01', '71'), lab('2024-05-01', 52), lab('2024-05-01', '70.5')],
    lifestyle: ['2024-01-01', '2024-01-01'].map((date, index) => ({
      ...{ personId: 'p', unitId: 'u', date, habit: 'tobacco' },
      risk: index === 0 ? null : true,
    })),
    residences: [{ personId: 'p', kind: 'home-care', from: '2024-01-01', to: '2025-01-01' }],
  });
  const truth = (node: PersonNode, unitId: string | null = 'u', personId = 'p', period = year) =>
    personTruth({ world, period, personId, unitId }, node);
  const atV: RowNode = is('unitId', 'v');

  it('exists at any unit or at the same, and on the same day', () => {
    const exists = { kind: 'exists', rows: rows('contacts', atV), during } as const;
    expect(truth({ ...exists, unit: 'anywhere' })).toBe(true);
    expect(truth({ ...exists, unit: 'same-unit' })).toBe(false);
    expect(truth({ ...exists, unit: 'same-unit' }, 'v')).toBe(true);
    const meeting = { kind: 'same-day', of: [rows('contacts'), rows('notes')] } as const;
    expect(truth({ kind: 'exists', rows: meeting, during, unit: 'anywhere' })).toBe(false);
    const own = {
      kind: 'same-day',
      of: [rows('contacts'), rows('contacts', is('clinicianId', 'y'))],
    } as const;
    expect(truth({ kind: 'exists', rows: own, during, unit: 'same-unit' }, 'v')).toBe(true);
  });

  it('counts, counts distinct known values, and sums', () => {
    const contacts = rows('contacts');
    expect(truth({ kind: 'count', rows: contacts, during, op: 'eq', n: 4 })).toBe(true);
    expect(truth({ kind: 'countDistinct', rows: contacts, key: 'clinicianId', during, op: 'eq', n: 2 })).toBe(
      true,
    );
    const sum = { kind: 'sum', rows: rows('labResults'), value: 'value', during, op: 'eq' } as const;
    expect(truth({ ...sum, than: '193.5' })).toBe(true);
    expect(truth({ ...sum, than: '0' }, 'u', 'nobody')).toBeNull();
    expect(truth({ kind: 'count', rows: contacts, during, op: 'eq', n: 0 }, 'u', 'nobody')).toBe(true);
  });

  it('picks by date, then by value, null before everything', () => {
    const pick = { kind: 'pick', rows: rows('labResults'), value: 'value', during, op: 'eq' } as const;
    expect(truth({ ...pick, which: 'first', than: 71 })).toBe(true);
    expect(truth({ ...pick, which: 'latest', than: 70.5 })).toBe(true);
    const risk = {
      kind: 'pick',
      rows: rows('lifestyle'),
      value: 'risk',
      during,
      op: 'eq',
      than: true,
    } as const;
    expect(truth({ ...risk, which: 'first' })).toBeNull();
    expect(truth({ ...risk, which: 'latest' })).toBe(true);
  });

  it('computes the indices of two visits to x and one to y: COC 1/3, UPC 2/3', () => {
    const index = {
      kind: 'index',
      rows: rows('contacts'),
      by: 'clinicianId',
      during,
      unit: 'anywhere',
    } as const;
    expect(truth({ ...index, index: 'coc', atLeastVisits: 3, op: 'eq', than: '1/3' })).toBe(true);
    expect(truth({ ...index, index: 'upc', atLeastVisits: 3, op: 'gt', than: '50 %' })).toBe(true);
    expect(truth({ ...index, index: 'upc', atLeastVisits: 4, op: 'gt', than: '0' })).toBeNull();
    expect(truth({ ...index, unit: 'same-unit', index: 'coc', atLeastVisits: 1, op: 'eq', than: '1' })).toBe(
      true,
    );
    expect(
      truth({ ...index, unit: 'same-unit', index: 'coc', atLeastVisits: 1, op: 'eq', than: '1' }, 'v'),
    ).toBeNull();
  });

  it('looks at states on the reference day', () => {
    const active = { kind: 'active', rows: rows('residences', always, 'from'), unit: 'anywhere' } as const;
    expect(truth({ ...active, at: end })).toBe(true);
    expect(truth({ ...active, at: { of: 'period-end', months: 1 } })).toBe(false);
    expect(truth({ ...active, at: { of: 'period-start', months: 0 } })).toBe(false);
  });

  it('knows age, birthdays and sex, and does not know those of strangers', () => {
    const age = { kind: 'age', at: end, op: 'eq', n: 40 } as const;
    const turns = { kind: 'turns', ages: [40], during } as const;
    expect([truth(age), truth(turns), truth({ kind: 'sex', is: 'female' })]).toEqual([true, true, true]);
    expect(truth(turns, 'u', 'p', periodOf('2024-03'))).toBe(false);
    expect(truth({ kind: 'turns', ages: [39], during }, 'u', 'p', periodOf('2023-03'))).toBe(true);
    expect([age, turns, { kind: 'sex', is: 'male' } as const].map((node) => truth(node, 'u', 'p9'))).toEqual([
      ...[null, null, null],
    ]);
  });
});
