import { outcomesFromTallies, requirements } from 'vardval';
import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, test } from 'vitest';

const counted = { indicator: 'B7', period: '2024', unit: 'HC01', numerator: 8, denominator: 10 };
const judged = (tallies: readonly object[]): unknown =>
  outcomesFromTallies(norrbotten2024, tallies as never, { periods: ['2024'], indicators: ['B7'] }).outcome(
    'B7',
    { unit: 'HC01' },
  ).value;

// A warehouse hands over what it has: bad input never yields a number.
describe('a tally from a warehouse', () => {
  test('is taken as it is', () => {
    expect(judged([counted])).toBe(0.8);
    expect(judged([{ ...counted, numerator: 0, denominator: 0 }])).toBeNull();
  });

  test.each<readonly [string, object, string]>([
    [
      'a numerator that is no number',
      { numerator: Number.NaN },
      'a numerator that is a finite number but got NaN',
    ],
    ['no numerator', { numerator: undefined }, 'a numerator that is a finite number but got undefined'],
    ['a number as text', { numerator: '8' }, 'a numerator that is a finite number but got "8"'],
    ['a negative denominator', { denominator: -1 }, 'a denominator ≥ 0, or null for a count but got -1'],
    [
      'an endless denominator',
      { denominator: Number.POSITIVE_INFINITY },
      'or null for a count but got Infinity',
    ],
    ['no unit', { unit: undefined }, 'a unit, or null for the region but got undefined'],
    ['a unit without a name', { unit: '' }, 'a unit, or null for the region but got ""'],
    ['a number for a unit', { unit: 17 }, 'a unit, or null for the region but got 17'],
    ['another sex', { sex: 'F' }, "a sex 'female' or 'male', or none for the total but got \"F\""],
    ['no indicator', { indicator: undefined }, 'an indicator by its id or slug but got undefined'],
  ])('with %s is refused with its place', (_, change, what) => {
    expect(() => judged([counted, { ...counted, ...change }])).toThrow(
      `outcomesFromTallies: tallies[1]: expected ${what.startsWith('or ') ? '' : what}`,
    );
    expect(() => judged([counted, { ...counted, ...change }])).toThrow(what);
  });
});

test('requirements takes periods by their ids, as evaluate does', () => {
  expect(requirements(norrbotten2024, ['2024'])['B7']?.map((one) => one.table)).toContain('contacts');
  expect(() => requirements(norrbotten2024, ['2024-13'])).toThrow(RangeError);
  expect(() => requirements(norrbotten2024, '2024' as never)).toThrow(
    'requirements: periods: expected a list but got "2024"',
  );
});
