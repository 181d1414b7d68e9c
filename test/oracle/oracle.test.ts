import { describe, expect, it } from 'vitest';
import type { EachRowNode, MeasureNode } from '../../src/core/measure/nodes.js';
import {
  anybody,
  col,
  contact,
  during,
  each,
  end,
  is,
  listed,
  listing,
  person,
  rows,
  unit,
  year,
} from './builders.js';
import type { RawTables } from './clean.js';
import { periodOf } from './dates.js';
import { oracle } from './oracle.js';

/** Numerator and denominator of every total by unit, the region under `''`. */
const totals = (raw: RawTables, node: MeasureNode, period = year) =>
  Object.fromEntries(
    oracle(raw, [{ id: 'm', node }], [period], []).map((cell) => [
      `${cell.unit ?? ''}${cell.category === undefined ? '' : `:${cell.category}`}`,
      [cell.numerator, cell.denominator],
    ]),
  );

describe('measures', () => {
  const base = {
    units: [unit('u', { geography: 'rural' }), unit('v'), unit('w', { closesOn: '2024-07-01' })],
    persons: [person('p', '1960-01-01', { sex: 'female' }), person('q', '2007-01-01')],
    listings: [listing('p', 'u'), listing('q', 'x'), listing('r', 'v', '2024-03-01', { kind: 'assigned' })],
  };
  const contacts = [
    contact('1', 'p', 'u', '2024-01-01', { clinic: 'bhv' }),
    contact('2', 'p', 'v', '2024-06-01', { clinic: 'mhv' }),
    contact('3', 'p', 'v', '2024-06-01'),
    contact('4', 'q', 'x', '2024-12-31'),
  ];

  it('counts listed persons by unit, and those outside units in the region only', () => {
    const node: MeasureNode = { kind: 'count', of: { ...listed(), kinds: ['listed', 'assigned'] } };
    expect(totals(base, node)).toEqual({ u: [1, null], v: [1, null], w: [0, null], '': [3, null] });
    expect(totals(base, { kind: 'count', of: listed() })['']).toEqual([2, null]);
  });

  it('stratifies: sex, age and, for the region, the unit', () => {
    const cells = oracle(
      base,
      [{ id: 'm', node: { kind: 'count', of: listed() } }],
      [year],
      ['sex', 'ageGroup', 'geography'],
    );
    const region = cells.filter((cell) => cell.unit === null && cell.value === 1).map((cell) => cell.stratum);
    expect(region).toEqual([
      ...[{ sex: 'female' }, { sex: 'unknown' }, { ageGroup: '0-17' }, { ageGroup: '18-64' }],
      ...[{ geography: 'rural' }, { geography: 'unknown' }],
    ]);
    expect(cells).toHaveLength(3 * (1 + 3 + 5) + 1 + 3 + 5 + 3);
  });

  it('counts rows, or each person and day once', () => {
    const raw = { ...base, contacts };
    const node: MeasureNode = {
      kind: 'proportion',
      of: each(rows('contacts')),
      counted: is('clinic', 'mhv'),
    };
    expect(totals(raw, node)).toEqual({ u: [0, 1], v: [1, 2], w: [0, 0], '': [1, 4] });
    const once: MeasureNode = { ...node, of: each(rows('contacts'), 'a-person-and-day') };
    expect(totals(raw, once)).toEqual({ u: [0, 1], v: [1, 1], w: [0, 0], '': [1, 3] });
  });

  it('attributes rows by listing on their day', () => {
    const raw = {
      ...base,
      births: [
        { birthId: '1', personId: 'r', date: '2024-02-29' },
        { birthId: '2', personId: 'r', date: '2024-03-01' },
        { birthId: '3', personId: 'p', date: '2024-03-01', unitId: 'w' },
        { birthId: '4', personId: 's', date: '2024-03-31' },
        { birthId: '5', personId: 's', date: '2024-04-01' },
      ],
      // r is only assigned: nowhere listed.
      listings: [...base.listings, listing('s', 'v', '2024-04-01')],
    };
    const count = (attributedBy: EachRowNode['attributedBy']) =>
      Object.values(totals(raw, { kind: 'count', of: { ...each(rows('births')), attributedBy } })).map(
        ([n]) => n,
      );
    expect(count('row-unit')).toEqual([0, 0, 1, 5]);
    expect(count('row-unit-else-listing')).toEqual([0, 1, 1, 5]);
    expect(count('listing-on-date')).toEqual([1, 1, 0, 5]);
  });

  it('counts persons once at every unit of theirs, and once in the region', () => {
    const node: MeasureNode = {
      kind: 'proportion',
      of: { kind: 'persons-at', rows: [rows('contacts')], during, where: anybody },
      counted: { kind: 'exists', rows: rows('contacts', is('clinic', 'bhv')), during, unit: 'same-unit' },
    };
    expect(totals({ ...base, contacts }, node)).toEqual({ u: [1, 1], v: [0, 1], w: [0, 0], '': [1, 2] });
  });

  it('follows up rows, never by themselves', () => {
    const discharges = ['2024-01-01', '2024-01-31', '2024-12-31'].map((date, index) => ({
      ...{ dischargeId: `${index}`, personId: 'p', date },
    }));
    const node = (to: number | null): MeasureNode => ({
      kind: 'proportion',
      of: each(rows('discharges')),
      counted: {
        kind: 'followed',
        rows: rows('discharges'),
        within: { from: 0, to },
        before: end,
        person: null,
        since: null,
      },
    });
    expect(totals({ ...base, discharges }, node(29))['']).toEqual([0, 3]);
    expect(totals({ ...base, discharges }, node(30))['']).toEqual([1, 3]);
    expect(totals({ ...base, discharges }, node(null))['']).toEqual([2, 3]);
  });

  it('follows the person that the row names', () => {
    const raw = {
      ...base,
      births: [
        { birthId: '1', personId: 'p', childId: 'q', date: '2024-12-30' },
        { birthId: '2', personId: 'q', date: '2024-01-01' },
      ],
      contacts,
    };
    const followed = {
      kind: 'followed',
      rows: rows('contacts'),
      within: { from: 0, to: 5 },
      before: end,
      since: null,
    } as const;
    const node = (person: string | null): MeasureNode => ({
      kind: 'proportion',
      of: each(rows('births')),
      counted: { ...followed, person },
    });
    expect(totals(raw, node('childId'))['']).toEqual([1, 2]);
    expect(totals(raw, node(null))['']).toEqual([0, 2]);
  });

  it('counts units open on the last day, and those that reported in a named period', () => {
    const raw = {
      ...base,
      unitReports: [{ unitId: 'u', period: '2024', item: 'hlt-collaboration', value: 'yes' }],
    };
    const node: MeasureNode = {
      kind: 'proportion',
      of: { kind: 'units', openAt: end },
      counted: { kind: 'unit-exists', rows: rows('unitReports', is('value', 'yes'), 'period'), during },
    };
    expect(totals(raw, node)).toEqual({ u: [1, 1], v: [0, 1], w: [0, 0], '': [1, 2] });
    expect(totals(raw, node, periodOf('2024-Q4'))['']).toEqual([1, 2]);
    expect(totals(raw, node, periodOf('2024-Q3'))['']).toEqual([0, 2]);
  });

  it('sums öre, averages and takes the median', () => {
    const raw = {
      ...base,
      outOfRegionCare: ['10.50', '0.05', null].map((cost) => ({
        ...{ personId: 'p', unitId: 'u', date: '2024-05-01', channel: 'digital', cost },
      })),
    };
    const of = each(rows('outOfRegionCare'));
    expect(totals(raw, { kind: 'sum', of, value: 'cost' })).toMatchObject({
      u: [1055n, null],
      v: [0n, null],
    });
    const at = (minutes: number) => `2024-05-02T10:${minutes}:00Z`;
    const calls = [10, 13, 20, 40].map((minute, index) => ({
      ...{ callId: `${index}`, unitId: 'u', receivedAt: '2024-05-02T10:00:00Z' },
      answeredAt: minute === 40 ? null : at(minute),
    }));
    const value = { kind: 'span', unit: 'minutes', from: col('receivedAt'), to: col('answeredAt') } as const;
    const ofCalls: EachRowNode = {
      ...each(rows('calls')),
      rows: { ...rows('calls'), dated: { kind: 'local', part: 'date', of: col('receivedAt') } },
    };
    expect(totals({ ...base, calls }, { kind: 'mean', of: ofCalls, value })['']).toEqual([43, 3]);
    const median = (some: typeof calls) =>
      oracle(
        { calls: some },
        [{ id: 'm', node: { kind: 'distribution', of: ofCalls, value, statistic: 'median' } }],
        [year],
        [],
      ).map((cell) => cell.value);
    expect([median(calls), median(calls.slice(0, 2)), median([])]).toEqual([[13], [11.5], [null]]);
  });

  it('breaks down, rates, pools and subtracts', () => {
    const raw = { ...base, contacts };
    expect(totals(raw, { kind: 'breakdown', of: each(rows('contacts')), by: 'clinic' })).toMatchObject({
      ...{ '': [4, null], ':bhv': [1, null], 'v:mhv': [1, null], 'v:bhv': [0, null] },
    });
    const [, , , rate] = oracle(
      raw,
      [{ id: 'm', node: { kind: 'rate', of: each(rows('contacts')), per: listed(), times: 1000 } }],
      [year],
      [],
    );
    expect(rate).toMatchObject({ unit: null, numerator: 4, denominator: 2, value: 2000 });
    const proportion = (clinic: string): MeasureNode => ({
      kind: 'proportion',
      of: each(rows('contacts', { kind: 'known', value: col('clinic') })),
      counted: is('clinic', clinic),
    });
    const pooled = oracle(
      raw,
      [
        { id: 'a', node: proportion('bhv') },
        { id: 'b', node: proportion('mhv') },
        { id: 'ab', node: { kind: 'pooled', of: ['a', 'b'] } },
      ],
      [year],
      [],
    ).filter(({ indicator, unit: at }) => indicator === 'ab' && at === null);
    expect(pooled).toMatchObject([{ numerator: 2, denominator: 4, value: 0.5 }]);
    const difference: MeasureNode = {
      kind: 'difference',
      of: { ...listed(), kinds: ['assigned'] },
      since: { of: 'year-start', months: 0 },
    };
    expect(totals(base, difference)).toMatchObject({ v: [1, null], '': [1, null] });
  });

  it('averages continuity over persons and weighs quotients by the listed', () => {
    const visits = ['x', 'x', 'y'].map((clinicianId, index) =>
      contact(`${index}`, 'p', 'v', `2024-0${index + 1}-01`, { clinicianId }),
    );
    const node = (unitOfVisits: 'anywhere' | 'same-unit'): MeasureNode => ({
      ...{ kind: 'continuity', of: listed(), index: 'coc', visits: rows('contacts'), by: 'clinicianId' },
      ...{ during, unit: unitOfVisits, atLeastVisits: 3 },
    });
    expect(totals({ ...base, contacts: visits }, node('anywhere'))).toMatchObject({
      u: [1 / 3, 1],
      '': [1 / 3, 1],
    });
    expect(totals({ ...base, contacts: visits }, node('same-unit'))['']).toEqual([0, 0]);
    const quotients = [
      { unitId: 'u', month: '2024-12', kind: 'cni', value: '1.5' },
      { unitId: 'x', month: '2024-12', kind: 'cni', value: 0.5 },
      { unitId: 'v', month: '2024-11', kind: 'cni', value: 3 },
    ];
    const cells = oracle(
      { ...base, quotients },
      [{ id: 'm', node: { kind: 'quotient', of: 'cni', weights: listed() } }],
      [year],
      ['sex'],
    );
    expect(cells.map(({ unit: at, value }) => [at, value])).toEqual([
      ...[
        ['u', 1.5],
        ['v', null],
        ['w', null],
        [null, 1],
      ],
    ]);
  });
});
