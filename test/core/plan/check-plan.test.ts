import {
  contacts,
  count,
  DefinitionError,
  definePlan,
  type EachRowNode,
  eachRow,
  type Indicator,
  type MeasureNode,
  type PersonNode,
  type Plan,
  period,
  periodEnd,
  type RowNode,
  type RowsNode,
  type ValueNode,
} from 'vardval';
import { norrbotten2021, norrbotten2024, norrbotten2026 } from 'vardval/norrbotten';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';
import { planOf, text } from './own-plan.js';

/** Nodes as a program would make them that does not use the builders. */
const col = (column: string): ValueNode => ({ kind: 'col', column });
const lit = (value: string | number | boolean): ValueNode => ({ kind: 'lit', value });
const always: RowNode = { kind: 'all', of: [] };
const anybody: PersonNode = { kind: 'all', of: [] };
const rowsOf = (table: RowsNode['table'], where: RowNode = always, dated = 'date'): RowsNode => ({
  kind: 'rows',
  table,
  where,
  dated: col(dated),
});
const each = (rows: RowsNode, more: Partial<EachRowNode> = {}): EachRowNode => ({
  kind: 'each-row',
  rows,
  during: period,
  attributedBy: 'row-unit',
  once: 'a-row',
  ...more,
});
const listed = (where: PersonNode = anybody) =>
  ({ kind: 'listed', at: periodEnd, kinds: ['listed'], where }) as const;

const base: Indicator = count({
  ...text('1'),
  of: eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' }),
});
const planWith = (measure: MeasureNode): Plan => planOf({ ...base, measure });
const visits = rowsOf('contacts');
const counted = (rows: RowsNode): MeasureNode => ({ kind: 'count', of: each(rows) });
const about = (where: PersonNode): MeasureNode => ({ kind: 'count', of: listed(where) });
const looked = { rows: visits, during: period } as const;
const clause = (where: RowNode): MeasureNode => counted(rowsOf('contacts', where));
const followed = (more: object): MeasureNode => ({
  kind: 'proportion',
  of: each(visits),
  counted: {
    kind: 'followed',
    rows: visits,
    within: { from: 0, to: 7 },
    before: periodEnd,
    person: null,
    since: null,
    ...more,
  },
});

function errorOf(define: () => unknown): DefinitionError {
  try {
    define();
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('expected a DefinitionError but got none');
}

test.each(
  [norrbotten2021, norrbotten2024, norrbotten2026, vasterbotten2025].map((plan) => [plan.id, plan] as const),
)('%s is a plan of the same nodes again', (_, plan) => {
  expect(definePlan(plan)).toEqual(plan);
});

describe('nodes that cannot be meant, beside some that can', () => {
  test.each<[string, MeasureNode, MeasureNode, RegExp]>([
    [
      'rows by a unit that they do not name',
      counted(rowsOf('dispensings')),
      { kind: 'count', of: each(rowsOf('dispensings'), { attributedBy: 'listing-on-date' }) },
      /measure\.of\.rows: dispensings names no unit/,
    ],
    [
      'rows of a person that they do not name',
      {
        kind: 'count',
        of: each(rowsOf('unitReports', always, 'period'), { attributedBy: 'listing-on-date' }),
      },
      counted(rowsOf('unitReports', always, 'period')),
      /unitReports names no person/,
    ],
    [
      'rows dated by a word',
      counted(rowsOf('contacts', always, 'form')),
      counted(visits),
      /dated: expected a date but got a enum/,
    ],
    [
      'a person shown by a number',
      { kind: 'count', of: each(rowsOf('births'), { about: 'date' }) },
      { kind: 'count', of: each(rowsOf('births'), { about: 'childId' }) },
      /measure\.of\.about: expected a column that is a text/,
    ],
    [
      'days between words',
      clause({ kind: 'known', value: { kind: 'span', unit: 'days', from: col('form'), to: col('date') } }),
      clause({
        kind: 'known',
        value: { kind: 'span', unit: 'days', from: col('decidedOn'), to: col('date') },
      }),
      /value\.from: expected a date but got a enum, the column form/,
    ],
    [
      'minutes between dates',
      clause({ kind: 'known', value: { kind: 'span', unit: 'minutes', from: col('date'), to: col('date') } }),
      clause({ kind: 'known', value: { kind: 'span', unit: 'days', from: col('date'), to: col('date') } }),
      /expected a instant but got a date/,
    ],
    [
      'working time of a date',
      clause({
        kind: 'known',
        value: { kind: 'openSpan', unit: 'unitId', from: col('date'), to: col('date'), days: null },
      }),
      counted({
        ...rowsOf('calls'),
        dated: { kind: 'local', part: 'date', of: col('receivedAt') },
        where: {
          kind: 'known',
          value: {
            kind: 'openSpan',
            unit: 'unitId',
            from: col('receivedAt'),
            to: col('answeredAt'),
            days: null,
          },
        },
      }),
      /value\.from: expected a instant but got a date/,
    ],
    [
      'the first of a date and a word',
      clause({ kind: 'known', value: { kind: 'coalesce', of: [col('decidedOn'), col('form')] } }),
      clause({ kind: 'known', value: { kind: 'coalesce', of: [col('decidedOn'), lit('2024-01-01')] } }),
      /expected values of one type but got a date and a enum/,
    ],
    [
      'an age on a word',
      clause({ kind: 'known', value: { kind: 'ageOn', date: col('form') } }),
      clause({ kind: 'known', value: { kind: 'ageOn', date: col('date') } }),
      /value\.date: expected a date/,
    ],
    [
      'a list with a stranger',
      clause({ kind: 'in', value: col('form'), list: ['visit', 'vist'] }),
      clause({ kind: 'in', value: col('form'), list: ['visit', 'video'] }),
      /list\[1\]: "vist" is none of the column's values/,
    ],
    [
      'a working day of a word',
      clause({ kind: 'calendar', is: 'working-day', date: col('form'), eves: 'closed', saturdays: false }),
      clause({ kind: 'calendar', is: 'working-day', date: col('date'), eves: 'closed', saturdays: false }),
      /where\.date: expected a date/,
    ],
    [
      'intervals of a table that has none',
      clause({ kind: 'activeOn', date: col('date'), rows: visits, same: [] }),
      clause({
        kind: 'activeOn',
        date: col('date'),
        rows: rowsOf('namedContacts', always, 'from'),
        same: [],
      }),
      /rows of contacts hold for no interval/,
    ],
    [
      'a date that is the same as a name',
      clause({
        kind: 'activeOn',
        date: col('date'),
        rows: rowsOf('namedContacts', always, 'from'),
        same: [{ column: 'date', as: 'clinicianId' }],
      }),
      clause({
        kind: 'activeOn',
        date: col('date'),
        rows: rowsOf('namedContacts', always, 'from'),
        same: [{ column: 'clinicianId', as: 'clinicianId' }],
      }),
      /same\[0\]: contacts\.date \(date\) cannot be compared with namedContacts\.clinicianId \(id\)/,
    ],
    [
      'a person in a table of units',
      about({
        kind: 'exists',
        rows: rowsOf('unitReports', always, 'period'),
        during: period,
        unit: 'anywhere',
      }),
      about({ kind: 'exists', ...looked, unit: 'anywhere' }),
      /where\.rows: unitReports names no person/,
    ],
    [
      'the same unit in a table without',
      about({ kind: 'exists', rows: rowsOf('dispensings'), during: period, unit: 'same-unit' }),
      about({ kind: 'exists', rows: rowsOf('dispensings'), during: period, unit: 'anywhere' }),
      /dispensings names no unit/,
    ],
    [
      'the sum of a word',
      about({ kind: 'sum', ...looked, value: 'form', op: 'gt', than: '1' }),
      about({ kind: 'sum', rows: rowsOf('dispensings'), during: period, value: 'ddd', op: 'gt', than: '1' }),
      /where\.value: expected a column that is a number but form is a enum/,
    ],
    [
      'a sum against a word',
      about({
        kind: 'sum',
        rows: rowsOf('dispensings'),
        during: period,
        value: 'ddd',
        op: 'gt',
        than: 'many',
      }),
      about({
        kind: 'sum',
        rows: rowsOf('dispensings'),
        during: period,
        value: 'ddd',
        op: 'gt',
        than: '1/2',
      }),
      /where\.than: /,
    ],
    [
      'a picked word in order',
      about({ kind: 'pick', which: 'latest', ...looked, value: 'form', op: 'gt', than: 'visit' }),
      about({ kind: 'pick', which: 'latest', ...looked, value: 'form', op: 'eq', than: 'visit' }),
      /where\.op: "gt" compares no enum/,
    ],
    [
      'different values of no column',
      about({ kind: 'countDistinct', ...looked, key: 'clinician', op: 'ge', n: 2 }),
      about({ kind: 'countDistinct', ...looked, key: 'clinicianId', op: 'ge', n: 2 }),
      /where\.key: contacts has no column "clinician"/,
    ],
    [
      'as many rows as not a number',
      about({ kind: 'count', ...looked, op: 'ge', n: Number.NaN }),
      about({ kind: 'count', ...looked, op: 'ge', n: 2 }),
      /where\.n: expected a number/,
    ],
    [
      'a birthday of half an age',
      about({ kind: 'turns', ages: [40.5], during: period }),
      about({ kind: 'turns', ages: [40], during: period }),
      /ages\[0\]: expected a whole number ≥ 0 but got 40\.5/,
    ],
    [
      'a plan of care that is active for ever in contacts',
      about({ kind: 'active', rows: visits, at: periodEnd, unit: 'anywhere' }),
      about({ kind: 'active', rows: rowsOf('riskBands', always, 'from'), at: periodEnd, unit: 'anywhere' }),
      /hold for no interval/,
    ],
    [
      'a listing of no kind',
      about({ kind: 'listedAt', at: periodEnd, kinds: [], unit: 'anywhere' }),
      about({ kind: 'listedAt', at: periodEnd, kinds: ['listed'], unit: 'anywhere' }),
      /where\.kinds: expected a list/,
    ],
    [
      'a following row of a date',
      followed({ person: 'date' }),
      followed({ person: 'personId' }),
      /counted\.person: expected a column that is a text/,
    ],
    [
      'days since a word',
      followed({ since: { column: 'form', months: 0 } }),
      followed({ since: { column: 'decidedOn', months: 0 } }),
      /counted\.since\.column: expected a column that is a date/,
    ],
    [
      'the mean of a word',
      { kind: 'mean', of: each(visits), value: col('form') },
      { kind: 'mean', of: each(visits), value: { kind: 'ageOn', date: col('date') } },
      /measure\.value: expected a number but got a enum/,
    ],
    [
      'the sum of a column that is none',
      { kind: 'sum', of: each(visits), value: 'cost' },
      { kind: 'sum', of: each(rowsOf('prescriptions')), value: 'ddd' },
      /contacts has no column "cost"/,
    ],
    [
      'a breakdown by no column',
      { kind: 'breakdown', of: each(visits), by: 'fom' },
      { kind: 'breakdown', of: each(visits), by: 'form' },
      /measure\.by: contacts has no column "fom"/,
    ],
    [
      'so many per none',
      { kind: 'rate', of: each(visits), per: listed(), times: 0 },
      { kind: 'rate', of: each(visits), per: listed(), times: 1 },
      /measure\.times: expected a whole number ≥ 1 but got 0/,
    ],
    [
      'units of a table without',
      {
        kind: 'proportion',
        of: { kind: 'units', openAt: periodEnd },
        counted: { kind: 'unit-exists', rows: rowsOf('dispensings'), during: period },
      },
      {
        kind: 'proportion',
        of: { kind: 'units', openAt: periodEnd },
        counted: { kind: 'unit-exists', rows: visits, during: period },
      },
      /dispensings names no unit/,
    ],
    [
      'a window of months and a half',
      {
        kind: 'count',
        of: { ...each(visits), during: { from: { of: 'period-start', months: 0.5 }, to: periodEnd } },
      },
      counted(visits),
      /measure\.of\.during\.from\.months: expected a whole number/,
    ],
  ])('%s', (_, wrong, right, message) => {
    const error = errorOf(() => planWith(wrong));
    expect(error.message).toMatch(message);
    expect(error.message).toContain('indicators[0].measure');
    expect(error.where).toMatchObject({ plan: 'own-2024', indicator: '1' });
    expect(error.todo).not.toBe('');
    expect(planWith(right).indicators).toHaveLength(1);
  });
});
