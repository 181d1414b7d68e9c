import { norrbotten2024 } from 'vardval/norrbotten';
import { describe, expect, it } from 'vitest';
import { countedWords } from '../../../src/core/describe/counted.js';

const many = (id: string): string | null => {
  const one = norrbotten2024.indicators.find((indicator) => indicator.id === id);
  if (one === undefined) throw new Error(`no ${id}`);
  return countedWords(one)?.many.sv ?? null;
};

describe('what a numerator counts', () => {
  it.each([
    ['A1', 'personer'],
    ['A1.change', 'personer'],
    ['C3', 'personer'],
    ['B4', 'födslar'],
    ['B6a', 'samtal'],
    ['B7', 'kontakter'],
    ['C1', 'öre'],
    // An index, a quotient, and the share of two kinds together: no number of anything.
    ['C6a', null],
    ['A3', null],
    ['B6', null],
  ])('%s: %s', (id, expected) => {
    expect(many(id)).toBe(expected);
  });
});
