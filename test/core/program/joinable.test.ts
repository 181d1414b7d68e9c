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

const own = { kind: 'followed', person: null };
const anothers = { kind: 'followed', person: 'child' };
const row = { kind: 'row' };

test.each([
  ['rows of which the row decides', { about: null, where: null, counted: row }, true],
  ['rows that count for another', { about: 'mother', where: null, counted: null }, false],
  ['rows followed by one of the same person', { about: null, where: own, counted: null }, true],
  ['rows chosen by one of another', { about: null, where: anothers, counted: null }, false],
  ['rows counted by one of another', { about: null, where: null, counted: anothers }, false],
  ['within others', { about: null, where: { kind: 'all', of: [row, anothers] }, counted: null }, false],
  ['within others of the same', { about: null, where: { kind: 'all', of: [row, own] }, counted: null }, true],
])('%s', (_, of, isJoined) => {
  const program = { tallies: [{ of: { kind: 'rows', ...of } }] } as unknown as Program;
  expect(notJoined(program)).toEqual(isJoined ? [] : [0]);
});

test('the tallies that cannot are named by their place; those of persons always can', () => {
  expect(notJoined(tallies(seen, unseen, seen, twice))).toEqual([1, 3]);
  expect(notJoined({ tallies: [{ of: { kind: 'listed' } }] } as unknown as Program)).toEqual([]);
});
