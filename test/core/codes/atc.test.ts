import { describe, expect, it } from 'vitest';
import { atc, atcSubstances } from '../../../src/core/codes/code-systems.js';
import { CodeNotationError } from '../../../src/core/codes/notation-error.js';

describe('atc', () => {
  it('takes antibiotics without methenamine', () => {
    const antibiotics = atc('J01', { except: ['J01XX05'] });
    expect(['J01CE02', 'j01 xx01', 'J01XX05', 'J02AC01', 'J01'].map(antibiotics.matches)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('counts only codes of exactly seven characters unless told otherwise', () => {
    expect(['J01CE', 'J01CE0', 'J01CE02', 'J01CE021'].map(atc('J01').matches)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    const wide = atc('J01', { substance: false });
    expect(['J', 'J0', 'J01', 'J01CE', 'J01CE02', 'J01CE021'].map(wide.matches)).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('keeps pregabalin under both of its codes', () => {
    const pregabalin = atc('N03AX16', 'N02BF02');
    expect(['N03AX16', 'N02BF02', 'N03AX17'].map(pregabalin.matches)).toEqual([true, true, false]);
  });

  it.each(['A', 'A10', 'A10B', 'A10BA', 'A10BA02', ' a10ba02 '])('reads %j', (prefix) => {
    expect(atc(prefix).matches('A10BA02')).toBe(true);
  });

  it.each([
    ['', 'empty', 0],
    ['A1', 'not-an-atc-level', 2],
    ['A10BA0', 'not-an-atc-level', 6],
    ['A10BA021', 'bad-character', 7],
    ['10', 'bad-character', 0],
    ['AB', 'bad-character', 1],
    ['A101', 'bad-character', 3],
    ['A10 B-', 'bad-character', 5],
    // One character that is two in capitals: SS, ʼN.
    ['ß01', 'bad-character', 0],
    ['ŉ01', 'bad-character', 0],
  ] as const)('%j is %s at %s', (prefix, code, position) => {
    expect(() => atc(prefix)).toThrow(CodeNotationError);
    expect(() => atc(prefix)).toThrow(expect.objectContaining({ code, position }));
    expect(() => atc('A10', { except: [prefix] })).toThrow(expect.objectContaining({ code, position }));
  });

  it('refuses an empty list', () => {
    expect(() => atc()).toThrow(RangeError);
    expect(() => atc({ except: ['J01'] })).toThrow(RangeError);
  });
});

describe('atcSubstances', () => {
  it.each([
    ['A10BA02', true],
    ['n02bf02', true],
    ['A10BA0', false],
    ['A10BA022', false],
    ['A10BA', false],
    ['SAKNAS!', false],
    ['1234567', false],
    ['', false],
  ])('%j: %s', (code, expected) => {
    expect(atcSubstances.matches(code)).toBe(expected);
  });
});
