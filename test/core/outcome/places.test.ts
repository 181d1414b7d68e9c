import { contacts, count, eachRow, listed, period, quotient } from 'vardval';
import { vasterbotten2025 } from 'vardval/vasterbotten';
import { describe, expect, test } from 'vitest';
import { divided, divisionsOf, placesOf, unitIdsOf } from '../../../src/core/outcome/places.js';
import type { Division } from '../../../src/core/outcome/strata.js';
import type { UnitFacts, WordTallies } from '../../../src/core/program/word-tallies.js';
import { about } from '../memory/own-plan.js';

const unit = (unitId: string, ownership: string | null, geography: string | null): UnitFacts => ({
  unitId,
  name: unitId,
  ownership,
  geography,
  opensOn: null,
  closesOn: null,
});
const units = [unit('A', 'public', 'rural'), unit('B', 'public', 'urban'), unit('C', null, 'rural')];
const region = { unit: null, grid: -1, label: {} };

test('the places are the units, in their order, and the region', () => {
  expect(placesOf({ units }).map(({ unit: one, grid }) => [one?.unitId ?? null, grid])).toEqual([
    ['A', 0],
    ['B', 1],
    ['C', 2],
    [null, -1],
  ]);
});

test('the units of a place', () => {
  const [a] = placesOf({ units });
  expect(a === undefined ? null : unitIdsOf(a, units)).toEqual(['A']);
  expect(unitIdsOf(region, units)).toBeNull();
  const of = (label: object): unknown => unitIdsOf({ ...region, grid: -2, label }, units);
  expect(of({ ownership: 'public' })).toEqual(['A', 'B']);
  expect(of({ ownership: 'unknown' })).toEqual(['C']);
  expect(of({ ownership: 'public', geography: 'rural' })).toEqual(['A']);
  expect(of({ ownership: 'private' })).toEqual([]);
});

describe('divisions', () => {
  const division = (sex: boolean, ageGroup: boolean, ...traits: Division['traits']): Division => ({
    sex,
    ageGroup,
    traits,
  });
  const all = [
    division(false, false),
    division(true, false),
    division(false, true),
    division(false, false, 'geography'),
    division(true, false, 'ownership'),
  ];

  test('what counts persons or rows is divided by all', () => {
    const of = listed();
    expect(divisionsOf(count({ ...about('1'), of }), all)).toEqual(all);
    const visits = eachRow(
      contacts.where((c) => c.form.is('visit')),
      { during: period, attributedBy: 'row-unit' },
    );
    expect(divisionsOf(count({ ...about('2'), of: visits }), all)).toEqual(all);
  });

  test('shares of units are divided by what units are', () => {
    const ofUnits = vasterbotten2025.indicators.filter(
      ({ measure }) => 'of' in measure && (measure.of as { readonly kind?: string }).kind === 'units',
    );
    expect(ofUnits.length).toBeGreaterThan(0);
    for (const one of ofUnits) expect(divisionsOf(one, all)).toEqual([all[0], all[3]]);
  });

  test('a quotient is of units, and its groups of units have none', () => {
    expect(divisionsOf(quotient({ ...about('1'), of: 'cni' }), all)).toEqual([all[0]]);
  });
});

describe('the places of a division', () => {
  const groups = [
    {},
    { ownership: 'public' },
    { ownership: 'unknown' },
    { ownership: 'public', geography: 'rural' },
  ];
  const tallies = { units, lanes: [{ groups }] } as unknown as WordTallies;
  const gridsOf = (...traits: Division['traits']): readonly number[] =>
    divided({ sex: false, ageGroup: false, traits }, tallies).map(({ grid }) => grid);

  test('without traits are units and region', () => {
    expect(gridsOf()).toEqual([0, 1, 2, -1]);
  });

  test('with traits are the groups that have just these', () => {
    expect(gridsOf('ownership')).toEqual([-2, -3]);
    expect(gridsOf('ownership', 'geography')).toEqual([-4]);
    expect(gridsOf('geography')).toEqual([]);
  });
});

test('without a run there are no groups of units', () => {
  const byGeography: Division = { sex: false, ageGroup: false, traits: ['geography'] };
  expect(divided(byGeography, { units, lanes: [] } as unknown as WordTallies)).toEqual([]);
});
