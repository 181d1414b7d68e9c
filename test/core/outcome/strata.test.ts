import { expect, test } from 'vitest';
import { dimensions, divisions, strataOf, stratumKey } from '../../../src/core/outcome/strata.js';

const division = (sex: boolean, ageGroup: boolean, ...traits: readonly string[]): object => ({
  sex,
  ageGroup,
  traits,
});

test('what results can be divided by', () => {
  expect(dimensions).toEqual(['sex', 'ageGroup', 'geography', 'ownership']);
  expect(divisions([...dimensions])).toEqual([
    division(false, false),
    division(true, false),
    division(false, true),
    division(false, false, 'geography'),
    division(false, false, 'ownership'),
  ]);
  expect(divisions([['ownership', 'sex', 'geography']])).toEqual([
    division(false, false),
    division(true, false, 'geography', 'ownership'),
  ]);
  expect(() => divisions(['geografy' as never])).toThrow(
    expect.objectContaining({ code: 'unknown-dimension' }),
  );
  expect(() => divisions([['sex', 'unit' as never]])).toThrow(
    expect.objectContaining({ code: 'unknown-dimension' }),
  );
});

test('the strata of persons within a group of units have its label too', () => {
  expect(
    strataOf({ sex: true, ageGroup: false, traits: ['geography'] }, ['0-'], { geography: 'rural' }),
  ).toEqual(['female', 'male', 'unknown'].map((sex) => ({ sex, geography: 'rural' })));
});

test('a stratum as one text', () => {
  expect(stratumKey({})).toBe('');
  expect(stratumKey({ ownership: 'public', geography: 'rural', ageGroup: '0-17', sex: 'male' })).toBe(
    'sex=male;ageGroup=0-17;geography=rural;ownership=public;',
  );
});
