import { describe, expect, test } from 'vitest';
import { birthGates } from '../../../src/core/memory/birth-gates.js';
import type { PNode, Program, Store, Tally } from '../../../src/core/program/program.js';

const born = (from: number | null, to: number | null): PNode => ({ kind: 'born', ranges: [[[from, to]]] });
const word = (store: number, not = false): PNode => ({ kind: 'word', store, unit: 'anywhere', not });
const all = (...of: PNode[]): PNode => ({ kind: 'all', of });
const any = (...of: PNode[]): PNode => ({ kind: 'any', of });

/** For whom store 0 is kept: null = everybody. */
function gateOf(...tallies: { readonly where: PNode; readonly counted?: PNode }[]) {
  const stores: Store[] = [{ kind: 'word' }, { kind: 'word' }];
  const program: Program = {
    ...{ plan: 'p', periods: [], windows: [], days: [[0]], feeds: [], stores, ageGroups: null, hash: '' },
    tallies: tallies.map(
      ({ where, counted }): Tally => ({
        indicator: 'I',
        mask: 1,
        of: {
          kind: 'listed',
          day: 0,
          listed: true,
          assigned: true,
          where,
          counted: counted ?? null,
          index: null,
        },
      }),
    ),
  };
  return birthGates(program)[0];
}

describe('birthGates', () => {
  test('keeps of those whose age is asked beside the rows', () => {
    const gate = gateOf({ where: all(born(null, 10), word(0)) });
    expect([9, 10, Number.NaN].map((birth) => gate?.(birth))).toEqual([true, false, false]);
  });

  test('what is counted is asked of the denominator only', () => {
    const gate = gateOf({ where: born(0, 10), counted: any(word(0), word(1)) });
    expect([-1, 0, 9, 10].map((birth) => gate?.(birth))).toEqual([false, true, true, false]);
  });

  test('an age around several clauses holds for each of them, negated ones too', () => {
    const gate = gateOf({ where: all(born(0, 10), any(word(1), all(word(0, true)))) });
    expect([9, 10].map((birth) => gate?.(birth))).toEqual([true, false]);
  });

  test('ages that must both be true leave only those of both', () => {
    const gate = gateOf({ where: all(born(0, 20), all(born(10, 30), word(0))) });
    expect([9, 10, 19, 20].map((birth) => gate?.(birth))).toEqual([false, true, true, false]);
  });

  test('whoever any reader asks about is kept', () => {
    const gate = gateOf({ where: all(born(0, 10), word(0)) }, { where: all(born(20, 30), word(0)) });
    expect([5, 15, 25].map((birth) => gate?.(birth))).toEqual([true, false, true]);
  });

  test('an age that is only one of several ways in keeps nobody out', () => {
    expect(gateOf({ where: any(born(0, 10), word(0)) })).toBeNull();
    expect(gateOf({ where: all(born(0, 10), word(0)) }, { where: word(0) })).toBeNull();
    expect(gateOf({ where: word(1) })).toBeNull();
  });
});
