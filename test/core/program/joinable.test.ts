import { expect, test } from 'vitest';
import { notJoined } from '../../../src/core/program/joinable.js';
import type { Program } from '../../../src/core/program/program.js';

const seen = { kind: 'unit-exists', not: false };
const unseen = { kind: 'unit-exists', not: true };
const twice = { kind: 'unit-at-least' };
const tallies = (...counted: readonly object[]): Program =>
  ({ tallies: counted.map((one) => ({ of: { kind: 'units', counted: one } })) }) as unknown as Program;

test.each([
  ['a row that one part has seen is there', seen, true],
  ['that there is none no part can say', unseen, false],
  ['nor that there are two', twice, false],
  ['one of several kinds', { kind: 'any', of: [seen, seen] }, true],
  ['one of several kinds, of which one cannot be said', { kind: 'any', of: [seen, twice] }, false],
  ['every unit', { kind: 'all', of: [] }, true],
  ['all of one condition', { kind: 'all', of: [seen] }, true],
  ['all of one that cannot be said', { kind: 'all', of: [unseen] }, false],
  ['one of each of two kinds', { kind: 'all', of: [seen, seen] }, false],
])('%s', (_, counted, isJoined) => {
  expect(notJoined(tallies(counted))).toEqual(isJoined ? [] : [0]);
});

test('the tallies that cannot are named by their place, and only those of units', () => {
  expect(notJoined(tallies(seen, unseen, seen, twice))).toEqual([1, 3]);
  expect(notJoined({ tallies: [{ of: { kind: 'rows', counted: unseen } }] } as unknown as Program)).toEqual(
    [],
  );
});
