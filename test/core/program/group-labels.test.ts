import { expect, test } from 'vitest';
import { labelsOf } from '../../../src/core/program/group-labels.js';

test('no trait is one group, which is everybody', () => {
  expect(labelsOf([])).toEqual([{}]);
});

test('a trait is its values and what is not known', () => {
  expect(labelsOf(['ownership'])).toEqual([
    { ownership: 'public' },
    { ownership: 'private' },
    { ownership: 'unknown' },
  ]);
  expect(
    labelsOf(['geography'])
      .map(({ geography }) => geography)
      .sort(),
  ).toEqual(['rural', 'unknown', 'urban']);
});

test('two traits are each value of one with each of the other', () => {
  const labels = labelsOf(['geography', 'ownership']);
  expect(labels).toHaveLength(9);
  expect(new Set(labels.map((label) => JSON.stringify(label))).size).toBe(9);
  expect(labels).toContainEqual({ geography: 'unknown', ownership: 'public' });
});
