import {
  age,
  all,
  anyOf,
  contacts,
  continuity,
  count,
  difference,
  eachRow,
  exists,
  listed,
  not,
  type PersonClause,
  parameter,
  period,
  periodEnd,
  personsAt,
  proportion,
  sexIs,
  when,
  yearStart,
} from 'vardval';
import { expect, test } from 'vitest';
import { onlySexOf } from '../../../src/core/outcome/only-sex.js';
import { about } from '../memory/own-plan.js';

const listedWhere = (clause: PersonClause): ReturnType<typeof listed> => listed({ where: () => clause });
const women = listedWhere(sexIs('female'));
const text = { sv: 'x', en: 'x' };

test('by its definition, alone or among other conditions', () => {
  const of = (clause: PersonClause): unknown => onlySexOf(count({ ...about('1'), of: listedWhere(clause) }));
  expect(of(sexIs('female'))).toBe('female');
  expect(of(sexIs('male'))).toBe('male');
  expect(of(all(age(periodEnd).atLeast(23), sexIs('female'), age(periodEnd).atMost(70)))).toBe('female');
  expect(of(all(age(periodEnd).atLeast(23), age(periodEnd).atMost(70)))).toBeNull();
  expect(of(age(periodEnd).atLeast(23))).toBeNull();
});

test('not where the other sex can be there too', () => {
  const of = (clause: PersonClause): unknown => onlySexOf(count({ ...about('1'), of: listedWhere(clause) }));
  expect(of(anyOf(sexIs('female'), sexIs('male')))).toBeNull();
  expect(of(anyOf(sexIs('female'), age(periodEnd).atLeast(23)))).toBeNull();
  expect(of(not(sexIs('female')))).toBeNull();
  expect(onlySexOf(count({ ...about('1'), of: listed() }))).toBeNull();
});

test('a condition that is switched by a parameter holds where it is on', () => {
  const of = (isOn: boolean): unknown =>
    onlySexOf(
      count({ ...about('1'), of: listedWhere(when(parameter('womenOnly', isOn, text), sexIs('female'))) }),
    );
  expect(of(true)).toBe('female');
  expect(of(false)).toBeNull();
});

test('of every measure whose population is persons', () => {
  const counted = (): PersonClause => exists(contacts.all(), { during: period });
  expect(onlySexOf(proportion({ ...about('1'), of: women, counted }))).toBe('female');
  expect(onlySexOf(count({ ...about('2'), of: women }))).toBe('female');
  expect(onlySexOf(difference({ ...about('4'), of: women, since: yearStart }))).toBe('female');
  const visited = contacts.where((c) => c.form.is('visit'));
  const how = { by: 'clinicianId', during: period, atLeastVisits: 2 } as const;
  expect(onlySexOf(continuity({ ...about('5'), of: women, index: 'coc', visits: visited, ...how }))).toBe(
    'female',
  );
  const seen = personsAt(contacts.all(), { during: period, where: () => sexIs('male') });
  expect(onlySexOf(count({ ...about('6'), of: seen }))).toBe('male');
  const visits = eachRow(contacts.all(), { during: period, attributedBy: 'row-unit' });
  expect(onlySexOf(count({ ...about('3'), of: visits }))).toBeNull();
});

test('not where the region counts others besides', () => {
  expect(onlySexOf(count({ ...about('1'), of: women, inRegion: listed() }))).toBeNull();
  expect(onlySexOf(count({ ...about('2'), of: women, inRegion: women }))).toBeNull();
});
