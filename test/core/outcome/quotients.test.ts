import { expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import { quotientValue } from '../../../src/core/outcome/quotients.js';
import { noValue } from '../../../src/core/outcome/values.js';
import { parsePeriod } from '../../../src/core/period/period.js';
import type { UnitFacts, WordTallies } from '../../../src/core/program/word-tallies.js';

const december = dayOf(2024, 12, 1);
const row = (unitId: string, value: number, kind = 'cni', month = december) => ({
  unitId,
  month,
  kind,
  value,
});
const unit = (unitId: string): UnitFacts => ({ unitId }) as UnitFacts;
const year = parsePeriod('2024');

/** Two units, and a stranger and rows without a unit behind them; listed: 1, 10, 100, 1000. */
const worth = (
  quotients: readonly ReturnType<typeof row>[],
  at: string | null,
  strangers: readonly (string | null)[] = ['X', null],
  when = year,
) => {
  const tallies = { kept: { quotients }, units: [unit('A'), unit('B')], lanes: [{ strangers }] };
  return quotientValue(
    'cni',
    at === null ? null : unit(at),
    when,
    tallies as unknown as WordTallies,
    (index) => 10 ** index,
  );
};

test('of a unit is the row of its kind and of the period’s last month', () => {
  const others = [row('A', 7, 'age'), row('B', 8), row('A', 9, 'cni', dayOf(2024, 11, 1))];
  expect(worth([...others, row('A', 1.5)], 'A')).toEqual({ ...noValue, value: 1.5 });
  expect(worth(others, 'A')).toEqual(noValue);
  expect(
    worth([row('A', 1.5), row('A', 3, 'cni', dayOf(2024, 6, 1))], 'A', [], parsePeriod('2024-06')).value,
  ).toBe(3);
});

test('of the region is weighted by the listed of the units that have one', () => {
  expect(worth([row('A', 1), row('B', 2)], null).value).toBe(21 / 11);
  expect(worth([row('B', 2)], null).value).toBe(2);
  expect(worth([row('B', 2), row('B', 9, 'age')], null).value).toBe(2);
  expect(worth([row('A', 9, 'age')], null)).toEqual(noValue);
});

test('of the region counts units that are not in the table of units, and no rows without a unit', () => {
  expect(worth([row('A', 1), row('X', 2)], null).value).toBe(201 / 101);
  expect(worth([row('X', 2)], null, []).value).toBeNull();
});

test('is exact: a tenth and two tenths of equal weight are three twentieths', () => {
  const tallies = {
    kept: { quotients: [row('A', 0.1), row('B', 0.2)] },
    units: [unit('A'), unit('B')],
    lanes: [],
  };
  expect(quotientValue('cni', null, year, tallies as unknown as WordTallies, () => 1).value).toBe(0.15);
});

test('where nobody is listed there is none', () => {
  const tallies = { kept: { quotients: [row('A', 1)] }, units: [unit('A')], lanes: [{ strangers: [] }] };
  expect(quotientValue('cni', null, year, tallies as unknown as WordTallies, () => 0)).toEqual(noValue);
});
