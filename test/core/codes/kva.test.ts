import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kva } from '../../../src/core/codes/code-systems.js';
import { CodeNotationError } from '../../../src/core/codes/notation-error.js';

describe('kva', () => {
  it('counts counselling and qualified counselling of the four habits, and nothing else', () => {
    const set = kva('DV1[1-4][23]');
    const lifestyle = ['0', '1', '2', '3', '4', '5'].flatMap((x) =>
      ['0', '1', '2', '3', '4'].map((y) => `DV1${x}${y}`),
    );
    expect(lifestyle.filter(set.matches)).toEqual([
      'DV112',
      'DV113',
      'DV122',
      'DV123',
      'DV132',
      'DV133',
      'DV142',
      'DV143',
    ]);
  });

  it.each([
    ['UU005', ['UU005', 'uu005', ' UU 005', 'UU.005'], ['UU0050', 'UU00', 'UU006', 'XUU005', '']],
    ['DV[A-C1]', ['DVA', 'dvc', 'DV1'], ['DVD', 'DV2', 'DV']],
    ['Å[ÅÄ]1', ['åå1', 'ÅÄ1', 'A\u030aÄ1'], ['AA1']],
    ['[1-1]', ['1'], ['2']],
    [' UU 005 ', ['UU005'], ['UU00', 'U005']],
  ])('%s matches whole', (pattern, inside, outside) => {
    const set = kva(pattern);
    for (const code of inside) expect([code, set.matches(code)]).toEqual([code, true]);
    for (const code of outside) expect([code, set.matches(code)]).toEqual([code, false]);
  });

  it.each([
    ['', 'empty', 0],
    ['DV1[1-4', 'bad-class', 3],
    ['DV1]', 'bad-class', 3],
    ['DV1[]', 'bad-class', 3],
    ['DV1[^2]', 'bad-class', 4],
    ['DV1[[2]', 'bad-class', 4],
    ['DV1[4-1]', 'descending-range', 4],
    ['DV1[1-]', 'bad-class', 4],
    ['DV1[-4]', 'bad-class', 4],
    ['DV1[A-9]', 'bad-class', 4],
    ['DV1..', 'bad-character', 3],
    ['DV1*', 'bad-character', 3],
    ['DV1|2', 'bad-character', 3],
    ['DV\\d', 'bad-character', 2],
    // One character that is two in capitals: SS, ʼN.
    ['DVß', 'bad-character', 2],
    ['DVŉ', 'bad-character', 2],
    ['DV[ß]', 'bad-class', 3],
    ['DV[A-ß]', 'bad-class', 3],
    ['DV[1-ß]', 'bad-class', 3],
  ] as const)('%j is %s at %s', (pattern, code, position) => {
    const read = (): unknown => kva(pattern);
    expect(read).toThrow(CodeNotationError);
    expect(read).toThrow(expect.objectContaining({ code, notation: pattern, position }));
  });

  it.each([
    ['', 'kva: expected a code such as UU005 but got nothing'],
    ['DV1[1-4', 'kva: this [ has no closing ]'],
    ['DV1*', 'kva: expected letters, digits and classes such as [1-4]; patterns are no regular expressions'],
  ])('says of %j: %s', (pattern, message) => {
    expect(() => kva(pattern)).toThrow(message);
  });

  it('agrees with a regular expression over the same pattern', () => {
    const piece = fc.constantFrom('D', 'V', '1', '2', '[1-3]', '[12]', '[A-D]', '[DV1]');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: fc.constantFrom(...'ADV123') }),
        (pieces, code) => {
          const pattern = pieces.join('');
          expect(kva(pattern).matches(code)).toBe(new RegExp(`^${pattern}$`).test(code));
        },
      ),
    );
  });
});
