import {
  births,
  breakdown,
  contacts,
  count,
  daysBetween,
  difference,
  distribution,
  eachRow,
  evaluateRows,
  listed,
  mean,
  type Outcome,
  outOfRegionCare,
  period,
  pooled,
  proportion,
  quotient,
  rate,
  sum,
  yearStart,
} from 'vardval';
import { describe, expect, test } from 'vitest';
import { about, ownPlan } from '../memory/own-plan.js';

const rowsOf = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
const plan = ownPlan(
  mean({ ...about('mean'), of: rowsOf, value: (c) => daysBetween(c.decidedOn, c.assessedOn) }),
  distribution({ ...about('median'), of: rowsOf, value: (c) => daysBetween(c.decidedOn, c.assessedOn) }),
  breakdown({ ...about('forms'), of: rowsOf, by: 'clinic' }),
  proportion({ ...about('visits'), of: rowsOf, counted: (c) => c.form.is('visit') }),
  proportion({ ...about('letters'), of: rowsOf, counted: (c) => c.form.is('letter') }),
  pooled({ ...about('both'), of: ['visits', 'letters'] }),
  rate({ ...about('rate'), of: rowsOf, per: listed(), times: 1000 }),
  count({ ...about('listed'), of: listed() }),
  difference({ ...about('change'), of: listed(), since: yearStart }),
  quotient({ ...about('cni'), of: 'cni' }),
  count({
    ...about('births'),
    of: eachRow(births.all(), { during: period, attributedBy: 'row-unit-else-listing' }),
  }),
  sum({
    ...about('cost'),
    of: eachRow(outOfRegionCare.all(), { during: period, attributedBy: 'row-unit-else-listing' }),
    value: 'cost',
  }),
);
const units = ['HC01', 'HC02'].map((unitId) => ({ unitId, name: unitId, ownership: 'public' }));

function outcomeOf(indicator: string, rows: object, at: object = {}): Outcome {
  const all = { units, listings: [], contacts: [], births: [], outOfRegionCare: [], quotients: [], ...rows };
  return evaluateRows(plan, all as never, { periods: ['2024'] }).outcome(indicator, at);
}

/** A contact for each number of days waited; null = never assessed. */
const waited = (...days: readonly (number | null)[]): object => ({
  contacts: days.map((n, i) => ({
    ...{ contactId: `${i}`, personId: `p${i}`, unitId: 'HC01', date: '2024-05-01', form: 'visit' },
    ...{
      decidedOn: '2024-05-01',
      assessedOn: n === null ? null : `2024-05-${String(n + 1).padStart(2, '0')}`,
    },
  })),
});

describe('medians and means', () => {
  test.each<readonly [readonly (number | null)[], number | null, number | null]>([
    [[], null, null],
    [[null], null, null],
    [[5], 5, 5],
    [[1, 2], 1.5, 1.5],
    [[9, 1, 2], 2, 4],
    [[1, 2, 9, 20], 5.5, 8],
    [[3, 3, 3, 30], 3, 9.75],
    [[0, 0, 1, null], 0, 1 / 3],
  ])('of waits %j: %s and %s', (waits, median, average) => {
    const known = waits.filter((one) => one !== null);
    expect(outcomeOf('median', waited(...waits))).toMatchObject({
      status: known.length === 0 ? 'no-data' : 'measured',
      numerator: null,
      denominator: known.length,
      value: median,
    });
    expect(outcomeOf('mean', waited(...waits))).toMatchObject({
      numerator: known.reduce((all, one) => all + one, 0),
      denominator: known.length,
      value: average,
    });
  });
});

describe('breakdowns', () => {
  const contact = (id: string, clinic: string | null, unitId = 'HC01'): object => ({
    ...{ contactId: id, personId: 'p', unitId, date: '2024-05-01', form: 'visit', clinic },
  });
  const rows = {
    contacts: [contact('1', 'bhv'), contact('2', 'bhv', 'HC02'), contact('3', 'mhv'), contact('4', null)],
  };

  test('have a row for each category that occurs, beside the count of all', () => {
    expect(outcomeOf('forms', rows)).toMatchObject({
      category: null,
      numerator: 4,
      denominator: null,
      value: 4,
    });
    expect(outcomeOf('forms', rows, { category: 'bhv' })).toMatchObject({
      numerator: 2,
      value: 2,
      goals: [],
    });
    expect(outcomeOf('forms', rows, { category: 'mhv', unit: 'HC01' }).value).toBe(1);
  });

  test('count what is not recorded as unknown, so that categories add up', () => {
    expect(outcomeOf('forms', rows, { category: 'unknown' }).value).toBe(1);
  });
});

describe('counts of listed persons', () => {
  const listing = (personId: string, unitId: string, from: string, to: string | null = null): object => ({
    ...{ personId, unitId, from, to },
  });

  test('a difference may be negative, and zero is measured', () => {
    const rows = {
      listings: [
        listing('leaves', 'HC01', '2020-01-01', '2024-06-01'),
        listing('moves', 'HC01', '2020-01-01', '2024-06-01'),
        listing('moves', 'HC02', '2024-06-01'),
        listing('comes', 'HC02', '2024-12-31'),
        listing('came on the first day', 'HC02', '2024-01-01'),
      ],
    };
    expect(outcomeOf('change', rows, { unit: 'HC01' })).toMatchObject({
      numerator: -2,
      value: -2,
      denominator: null,
    });
    expect(outcomeOf('change', rows, { unit: 'HC02' }).value).toBe(3);
    expect(outcomeOf('change', rows)).toMatchObject({ status: 'measured', value: 1 });
    expect(outcomeOf('change', {})).toMatchObject({ status: 'measured', value: 0 });
  });

  test("a region's quotient is weighted by the listed of the units that have one", () => {
    const listings = [
      listing('a', 'HC01', '2020-01-01'),
      listing('b', 'HC01', '2020-01-01'),
      listing('c', 'HC02', '2020-01-01'),
    ];
    const value = (unitId: string, month: string, of: number): object => ({
      unitId,
      month,
      kind: 'cni',
      value: of,
    });
    const december = [
      value('HC01', '2024-12', 0.7),
      value('HC02', '2024-12', 1.6),
      value('HC01', '2024-11', 9),
    ];
    expect(outcomeOf('cni', { listings, quotients: december })).toMatchObject({ numerator: null, value: 1 });
    expect(outcomeOf('cni', { listings, quotients: december }, { unit: 'HC01' }).value).toBe(0.7);
    expect(outcomeOf('cni', { listings, quotients: december.slice(0, 1) }).value).toBe(0.7);
    expect(outcomeOf('cni', { listings, quotients: december.slice(2) })).toMatchObject({
      status: 'not-reported',
      value: null,
    });
    expect(outcomeOf('cni', { quotients: december }).value).toBeNull();
  });
});

describe('Σ/Σ', () => {
  const contact = (id: string, form: string, unitId: string): object => ({
    ...{ contactId: id, personId: `p${id}`, unitId, date: '2024-05-01', form },
  });
  const rows = {
    contacts: [contact('1', 'visit', 'HC01'), contact('2', 'letter', 'HC02'), contact('3', 'team', 'HC02')],
    listings: [{ personId: 'x', unitId: 'HC02', from: '2020-01-01' }],
  };

  test('a pooled value adds numerators and denominators', () => {
    expect(outcomeOf('both', rows)).toMatchObject({ numerator: 2, denominator: 6, value: 2 / 6 });
    expect(outcomeOf('both', rows, { unit: 'HC01' })).toMatchObject({
      numerator: 1,
      denominator: 2,
      value: 0.5,
    });
    expect(outcomeOf('both', {})).toMatchObject({
      status: 'no-data',
      numerator: 0,
      denominator: 0,
      value: null,
    });
  });

  test('a rate is per so many, and has no value where there is nobody', () => {
    expect(outcomeOf('rate', rows, { unit: 'HC02' })).toMatchObject({
      numerator: 2,
      denominator: 1,
      value: 2000,
    });
    expect(outcomeOf('rate', rows)).toMatchObject({ numerator: 3, denominator: 1, value: 3000 });
    expect(outcomeOf('rate', rows, { unit: 'HC01' })).toMatchObject({
      ...{ status: 'no-data', numerator: 1, denominator: 0, value: null },
    });
  });

  test('a sum of kronor is exact in öre; a missing cost is 0 and reported', () => {
    const care = (cost: string | null): object => ({
      personId: 'p',
      unitId: 'HC01',
      date: '2024-05-01',
      channel: 'digital',
      cost,
    });
    const costs = { outOfRegionCare: ['0.10', '0.20', '1000000.05', null].map(care) };
    expect(outcomeOf('cost', costs)).toMatchObject({
      numerator: 100_000_035,
      denominator: null,
      value: 1_000_000.35,
    });
    expect(outcomeOf('cost', {})).toMatchObject({ status: 'measured', numerator: 0, value: 0 });
  });

  test('a measured zero is not no data', () => {
    expect(outcomeOf('letters', rows, { unit: 'HC01' })).toMatchObject({
      ...{ status: 'measured', numerator: 0, denominator: 1, value: 0, reason: null },
    });
    expect(outcomeOf('letters', {}, { unit: 'HC01' })).toMatchObject({
      ...{ status: 'no-data', numerator: 0, denominator: 0, value: null },
    });
    expect(outcomeOf('letters', {}, { unit: 'HC01' }).reason?.en).toMatch(/denominator/);
    expect(outcomeOf('births', {}).status).toBe('measured');
  });
});
