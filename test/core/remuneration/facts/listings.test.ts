import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../src/core/calendar/day.js';
import {
  readListings,
  readPersons,
  readResidences,
} from '../../../../src/core/remuneration/facts/listings.js';
import { scanned } from './scanned.js';

const day = (month: number, date: number): number => dayOf(2024, month, date);
const listing = (
  personId: string,
  unitId: string,
  from: string,
  to: string | null = null,
  kind = 'listed',
) => ({ personId, unitId, from, to, kind });
const read = (
  listings: readonly object[],
  deathOf: (id: string) => number = () => Number.POSITIVE_INFINITY,
) => {
  const found = readListings(scanned({ listings }).scan, deathOf);
  if (found === null) throw new Error('expected listings');
  return found;
};
const both = ['listed', 'assigned'] as const;

describe('who is listed where', () => {
  test('from the first day to the day before the last, or until death', () => {
    const found = read([listing('p', 'A', '2024-03-01', '2024-04-01')], () => day(3, 20));
    const at = [day(2, 29), day(3, 1), day(3, 19), day(3, 20)].map((one) => found.unitOf('p', one, both));
    expect(at).toEqual([null, 'A', 'A', null]);
    const alive = read([listing('p', 'A', '2024-03-01', '2024-04-01')]);
    expect([day(3, 31), day(4, 1)].map((one) => alive.unitOf('p', one, both))).toEqual(['A', null]);
    expect(read([listing('p', 'A', '2024-03-01')]).unitOf('p', dayOf(2050, 1, 1), both)).toBe('A');
    expect(alive.unitOf('q', day(3, 1), both)).toBeNull();
  });

  test('counts persons per unit, by choice or assigned', () => {
    const found = read([
      listing('p', 'A', '2024-01-01'),
      listing('q', 'A', '2024-01-01', null, 'assigned'),
      listing('r', 'B', '2024-06-01'),
    ]);
    const on = (one: number, kinds: readonly ('listed' | 'assigned')[]) => [...found.perUnit(one, kinds)];
    expect(on(day(3, 1), both)).toEqual([['A', 2]]);
    expect(on(day(3, 1), ['listed'])).toEqual([['A', 1]]);
    expect(on(day(3, 1), ['assigned'])).toEqual([['A', 1]]);
    expect(on(day(6, 1), ['assigned', 'listed'])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    expect(found.perUnit(day(6, 1), ['assigned', 'listed'])).toBe(found.perUnit(day(6, 1), both));
    expect(found.unitOf('q', day(3, 1), ['listed'])).toBeNull();
  });

  test('a person with two listings on a day is at one unit: by choice first, then the latest', () => {
    const found = read([
      listing('p', 'A', '2024-01-01', null, 'assigned'),
      listing('p', 'B', '2023-01-01'),
      listing('q', 'A', '2024-01-01'),
      listing('q', 'B', '2024-02-01', '2024-05-01'),
      listing('q', 'C', '2024-06-01'),
    ]);
    expect(found.overlapping()).toBe(0);
    expect([...found.perUnit(day(1, 15), both)]).toEqual([
      ['B', 1],
      ['A', 1],
    ]);
    expect(found.overlapping()).toBe(1);
    expect([day(2, 15), day(5, 1), day(6, 1)].map((one) => found.unitOf('q', one, both))).toEqual([
      'B',
      'A',
      'C',
    ]);
    expect(found.overlapping()).toBe(2);
  });

  test('nobody says where the table is not delivered', () => {
    expect(readListings(scanned({}).scan, () => 0)).toBeNull();
  });
});

test('births and deaths of persons', () => {
  const persons = [
    { personId: 'p', birthDate: '1980-05-17', deathDate: '2024-03-01' },
    { personId: 'q', birthDate: '1990-01-01' },
  ];
  const found = readPersons(scanned({ persons }).scan);
  expect([found?.birthOf('p'), found?.birthOf('q'), found?.birthOf('r')]).toEqual([
    dayOf(1980, 5, 17),
    dayOf(1990, 1, 1),
    null,
  ]);
  expect([found?.deathOf('p'), found?.deathOf('q'), found?.deathOf('r')]).toEqual([
    day(3, 1),
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
  expect(readPersons(scanned({}).scan)).toBeNull();
});

test('a patient is at home in home care, or where no residence says otherwise', () => {
  const stay = (personId: string, kind: string, from: string, to: string | null = null) => ({
    personId,
    kind,
    from,
    to,
  });
  const isAtHome = readResidences(
    scanned({
      residences: [
        stay('p', 'nursing-home', '2024-03-01', '2024-05-01'),
        stay('q', 'home-care', '2024-03-01'),
        stay('r', 'nursing-home', '2024-03-01'),
        stay('r', 'home-care', '2024-04-01'),
      ],
    }).scan,
  );
  const of = (id: string, ...days: readonly number[]) => days.map((one) => isAtHome?.(id, one));
  expect(of('p', day(2, 29), day(3, 1), day(4, 30), day(5, 1))).toEqual([true, false, false, true]);
  expect(of('q', day(3, 1))).toEqual([true]);
  expect(of('r', day(3, 31), day(4, 1))).toEqual([false, true]);
  expect(of('s', day(3, 1))).toEqual([true]);
  expect(readResidences(scanned({}).scan)).toBeNull();
});
