import { describe, expect, test } from 'vitest';
import { received, requireEntries, requireList, requireObject } from '../../src/core/received.js';

/** A list that holds itself. */
const circular: unknown[] = [];
circular.push(circular);

describe('a value as an error shows it', () => {
  test.each<readonly [unknown, string]>([
    ['2024-13', '"2024-13"'],
    ['', '""'],
    ['"', '"\\""'],
    ['x'.repeat(80), `"${'x'.repeat(80)}"`],
    ['x'.repeat(81), `"${'x'.repeat(80)}…"`],
    [0.5, '0.5'],
    [Number.NaN, 'NaN'],
    [10n, '10n'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('secret'), 'a symbol'],
    [() => 1, 'a function'],
    [new Date(0), 'the Date 1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), 'a Date that is none'],
    [{ id: 'a' }, '{"id":"a"}'],
    [Object.create(null), '{}'],
    [{ n: 1n }, 'an object'],
    [circular, 'a list of 1'],
    [Array.from({ length: 60 }, () => 1), 'a list of 60'],
    [{ text: 'x'.repeat(80) }, 'an object'],
  ])('%#: never an error itself', (value, text) => {
    expect(received(value)).toBe(text);
  });
});

describe('what is handed over without types', () => {
  test('is a list or refused with what it is', () => {
    expect(() => requireList([], 'coc: visits')).not.toThrow();
    expect(() => requireList(undefined, 'coc: visits')).toThrow(
      new RangeError('coc: visits: expected a list but got undefined'),
    );
  });

  test('is a list of objects, or the first that is none is named', () => {
    expect(() => requireEntries([{}, {}], 'allocate: entries')).not.toThrow();
    expect(() => requireEntries([{}, null], 'allocate: entries')).toThrow(
      new RangeError('allocate: entries[1]: expected an object but got null'),
    );
    expect(() => requireEntries('ab', 'allocate: entries')).toThrow(
      new RangeError('allocate: entries: expected a list but got "ab"'),
    );
  });

  test('is an object', () => {
    expect(() => requireObject({}, 'levelPay: options')).not.toThrow();
    expect(() => requireObject(1n, 'levelPay: options')).toThrow(
      new RangeError('levelPay: options: expected an object but got 1n'),
    );
  });
});
