import { describe, expect, it } from 'vitest';
import {
  compareIds,
  dateOfDay,
  dayNumber,
  frozenRows,
  requireCount,
  requireUniqueIds,
} from '../../../src/core/remuneration/inputs.js';
import { reasonText } from '../../../src/core/remuneration/reasons.js';

describe('ids', () => {
  it('are ordered by code unit', () => {
    expect(['b', 'Å', 'B', 'HC10', 'HC9'].toSorted(compareIds)).toEqual(['B', 'HC10', 'HC9', 'b', 'Å']);
    expect(compareIds('a', 'a')).toBe(0);
  });

  it('stand once and are never empty', () => {
    expect(() => requireUniqueIds(['a', 'A'], 'x')).not.toThrow();
    expect(() => requireUniqueIds(['a', 'a'], 'allocate: entries')).toThrow(
      "expected each id once but got 'a' twice",
    );
    expect(() => requireUniqueIds([''], 'x')).toThrow(RangeError);
    expect(() => requireUniqueIds([7 as never], 'x')).toThrow(
      'expected an id (a text that is not empty) but got 7',
    );
  });
});

describe('counts and dates', () => {
  it('takes whole numbers from 0', () => {
    expect([requireCount(0, 'x'), requireCount(2 ** 53 - 1, 'x')]).toEqual([0n, 9007199254740991n]);
    for (const value of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => requireCount(value, 'x')).toThrow(RangeError);
    }
  });

  it('counts days in any time zone', () => {
    expect(dayNumber('2024-03-01', 'x') - dayNumber('2024-02-28', 'x')).toBe(2);
    expect(dayNumber('2024-04-01', 'x') - dayNumber('2024-03-31', 'x')).toBe(1);
    expect(dateOfDay(dayNumber('2024-10-27', 'x') + 1)).toBe('2024-10-28');
    const others = [new Date(0), ['2024-01-01'], 20_240_101, null, undefined] as unknown as readonly string[];
    const texts = ['2023-02-29', '2024-13-01', '20240101', '', '2024-1-1', '2024-01-01T00:00', ' 2024-01-01'];
    for (const date of [...texts, ...others]) {
      expect(() => dayNumber(date, 'x')).toThrow('expected a date YYYY-MM-DD that exists');
    }
  });
});

describe('results', () => {
  it('are frozen to the row, and reasons have both languages', () => {
    const rows = frozenRows([{ id: 'a' }]);
    expect([rows, rows[0]].every(Object.isFrozen)).toBe(true);
    expect(reasonText('no-calls')).toEqual({ sv: 'Inga samtal i perioden.', en: 'No calls in the period.' });
  });
});
