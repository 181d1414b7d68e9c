import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/calendar/day.js';
import { DefinitionError } from '../../../src/core/errors.js';
import { isMinutes, literalMilliseconds } from '../../../src/core/program/exact-minutes.js';
import { labelsOf } from '../../../src/core/program/group-labels.js';
import { scaledLiteral } from '../../../src/core/program/literal.js';

describe('a literal as the number that cells are compared with', () => {
  test.each([
    ['boolean', true, 1],
    ['boolean', false, 0],
    ['date', '2024-02-29', dayOf(2024, 2, 29)],
    ['month', '2024-02', dayOf(2024, 2, 1)],
    ['month', '2024-02-01', dayOf(2024, 2, 1)],
    ['instant', '1970-01-01T00:01:00Z', 60_000],
    ['time', '08:30', 510],
    ['time', 510, 510],
    ['integer', 18, 18],
    ['integer', -1, -1],
    ['decimal', 7, 7],
    ['money', 1.5, 150],
    ['money', '0,01', 1],
  ] as const)('%s %j is %d', (type, literal, expected) => {
    expect(scaledLiteral({ type }, literal)).toBe(expected);
  });

  test('decimals are taken to the scale of the column, and what has more lies between two cells', () => {
    expect(scaledLiteral({ type: 'decimal', scale: 2 }, 1.25)).toBe(125);
    expect(scaledLiteral({ type: 'decimal', scale: 2 }, 1.255)).toBe(125.5);
    expect(scaledLiteral({ type: 'money', scale: 4 }, 1.5)).toBe(15_000);
    expect(scaledLiteral({ type: 'integer', scale: 1 }, 2)).toBe(20);
  });

  test.each([
    ['boolean', 1],
    ['boolean', 'true'],
    ['date', 19_000],
    ['date', '2023-02-29'],
    ['date', '2024-02'],
    ['month', 202_402],
    ['month', '2024-13'],
    ['instant', 0],
    ['instant', '2024-01-01T00:00'],
    ['time', '8:30'],
    ['time', '008:30'],
    ['time', '08:300'],
    ['time', 'x8:30'],
    ['time', '0x:30'],
    ['time', '08:x0'],
    ['time', '08:3x'],
    ['integer', true],
    ['decimal', false],
    ['money', true],
    ['text', 'x'],
  ] as const)('%s %j is refused', (type, literal) => {
    expect(() => scaledLiteral({ type }, literal)).toThrow(DefinitionError);
    expect(() => scaledLiteral({ type }, literal)).toThrow(
      expect.objectContaining({ code: 'literal-of-wrong-type' }),
    );
  });
});

describe('minutes written out', () => {
  test.each([
    [30, 1_800_000],
    [0.5, 30_000],
    // 0.6 ms lies between 0 and 1, 60 000.6 between 60 000 and 60 001.
    [0.00001, 0.5],
    [-0.00001, -0.5],
    [1.00001, 60_000.5],
  ])('%d minutes are %d ms', (minutes, expected) => {
    expect(literalMilliseconds(minutes)).toBe(expected);
  });

  test('no number is refused', () => {
    expect(() => literalMilliseconds('30')).toThrow(
      expect.objectContaining({ code: 'literal-of-wrong-type' }),
    );
  });

  test('minutes are those of open spans and of spans in minutes', () => {
    const nodes = [
      { kind: 'openSpan' },
      { kind: 'span', unit: 'minutes' },
      { kind: 'span', unit: 'days' },
      { kind: 'col', unit: 'minutes' },
    ] as unknown as readonly Parameters<typeof isMinutes>[0][];
    expect(nodes.map(isMinutes)).toEqual([true, true, false, false]);
  });
});

test('the labels of units: every combination, what is not known among them', () => {
  expect(labelsOf([])).toEqual([{}]);
  expect(labelsOf(['geography'])).toEqual([
    { geography: 'rural' },
    { geography: 'urban' },
    { geography: 'unknown' },
  ]);
  expect(labelsOf(['ownership', 'geography'])).toHaveLength(9);
  expect(labelsOf(['ownership', 'geography'])[3]).toEqual({ ownership: 'private', geography: 'rural' });
  expect(labelsOf(['ownership']).at(-1)).toEqual({ ownership: 'unknown' });
});
