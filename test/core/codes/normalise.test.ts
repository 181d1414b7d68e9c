import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCode } from '../../../src/core/codes/normalise.js';

describe('normaliseCode', () => {
  it.each([
    ['e66.9', 'E669'],
    [' E 66.\t9\n', 'E669'],
    ['dv\u00a0112', 'DV112'],
    ['dv\u202f112', 'DV112'],
    ['dv\u2009112\ufeff', 'DV112'],
    ['dv\u0085112\u200b', 'DV112'],
    ['våldnr', 'VÅLDNR'],
    ['va\u030aldnr', 'VÅLDNR'],
    ['E66-P', 'E66-P'],
    ['. .', ''],
  ])('brings %j to %j', (recorded, expected) => {
    expect(normaliseCode(recorded)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseCode(normaliseCode(text))).toBe(normaliseCode(text));
      }),
    );
  });
});
