import { contacts, definePlan, eachRow, listed, period, proportion, sexIs } from 'vardval';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import { compile } from '../../../src/core/program/compile.js';

const text = { sv: 'x', en: 'x' };
const months = (value: number | null) => ({ kind: 'param', name: 'months', value, note: text }) as const;
const visits = (value: number | null) =>
  proportion({
    id: 'visits',
    slug: 'visits',
    name: text,
    source: { document: 'x', row: 'x' },
    of: eachRow(
      contacts.where((c) => c.form.is('visit')),
      {
        during: { from: { of: 'period-start', months: months(value) }, to: period.to },
        attributedBy: 'row-unit',
      },
    ),
    counted: (c) => c.profession.is('physician'),
    reported: ['year'],
  });
const everybody = proportion({
  id: 'everybody',
  slug: 'everybody',
  name: text,
  source: { document: 'x', row: 'x' },
  of: listed(),
  counted: () => sexIs('female'),
  reported: ['year', 'month'],
});
const planOf = (value: number | null) =>
  definePlan({
    id: 'plan',
    region: 'x',
    year: 2024,
    version: '1',
    name: text,
    document: text,
    indicators: [visits(value), everybody],
  });
const compiled = (value: number | null, ageLimits: readonly number[] | null = null) => {
  const plan = planOf(value);
  return compile(plan, {
    indicators: plan.indicators,
    periods: [parsePeriod('2024'), parsePeriod('2024-06')],
    ageLimits,
  });
};

describe('the tallies of an indicator', () => {
  test('stand in the order of the indicators, each with the periods that it is reported for', () => {
    const { program, tallies, unset } = compiled(0);
    expect([...tallies]).toEqual([
      ['visits', [0]],
      ['everybody', [1]],
    ]);
    expect(program.tallies.map(({ indicator, mask }) => [indicator, mask])).toEqual([
      ['visits', 0b01],
      ['everybody', 0b11],
    ]);
    expect([...unset]).toEqual([]);
    expect(program.ageGroups).toBeNull();
  });

  test('are none where a parameter has no value: it is named, and the others are counted', () => {
    const { program, tallies, unset } = compiled(null);
    expect(tallies.get('visits')).toEqual([]);
    expect(tallies.get('everybody')).toEqual([0]);
    expect(program.tallies.map(({ indicator }) => indicator)).toEqual(['everybody']);
    expect(unset.get('visits')?.sv).toContain('Parametern months har inget värde');
  });

  test('are not guessed where a parameter cannot be meant', () => {
    // definePlan refuses such a value before.
    const wish = { indicators: [visits(1.5)], periods: [parsePeriod('2024')], ageLimits: null };
    expect(() => compile(planOf(0), wish)).toThrow(RangeError);
  });
});

test('age groups are birth days on the last day of each period', () => {
  const groups = compiled(0, [0, 18]).program.ageGroups;
  expect(groups?.labels).toEqual(['0-17', '18-']);
  // On 31 December 2024 and on 30 June 2024; who is born after the day is in none of them.
  expect(groups?.ranges).toEqual([
    [[[dayOf(2007, 1, 1), dayOf(2025, 1, 1)]], [[dayOf(2006, 7, 1), dayOf(2024, 7, 1)]]],
    [[[null, dayOf(2007, 1, 1)]], [[null, dayOf(2006, 7, 1)]]],
  ]);
});
