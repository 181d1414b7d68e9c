import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icd10 } from '../../../src/core/codes/code-systems.js';
import { CodeNotationError } from '../../../src/core/codes/notation-error.js';

const fault = (notation: string): CodeNotationError => {
  try {
    icd10(notation);
  } catch (error) {
    if (error instanceof CodeNotationError) return error;
    throw error;
  }
  throw new Error(`icd10('${notation}') was read`);
};

describe('icd10 notations as the plans print them', () => {
  it.each([
    ['I10', ['I10', 'I10.9', 'i109', 'I10-P', 'I10.9A', ' I 10 '], ['I09', 'I11', 'I1', 'I']],
    ['F51-', ['F51', 'F51.0', 'F519'], ['F50.9', 'F52']],
    ['F32-F39', ['F32', 'F32.0', 'F329A', 'F35', 'F39', 'F39.9'], ['F31.9', 'F40', 'F40.0']],
    ['F32–F39', ['F32', 'F39.9'], ['F31.9', 'F40']],
    ['F32\u2010F39', ['F32', 'F35'], ['F31.9', 'F40']],
    ['F32\u2011F39', ['F32', 'F35'], ['F31.9', 'F40']],
    ['F32\u2212F39', ['F32', 'F35'], ['F31.9', 'F40']],
    ['E10-E14', ['E10', 'E119', 'E14.9'], ['E09', 'E15', 'E16.9', 'E1']],
    ['E66-P-E669', ['E66', 'E66-P', 'E66.0', 'E66.9', 'E662'], ['E65', 'E67', 'E6']],
    ['E66-P', ['E66', 'E66-P', 'E66.9'], ['E65.9', 'E67']],
    ['E66-P-', ['E66', 'E66.1'], ['E67']],
    ['E66-E669', ['E66', 'E66.9'], ['E65.9', 'E67']],
    ['E66-P10', ['E66', 'F00', 'P10.9'], ['E65', 'P11']],
    ['A00-B99', ['A00', 'A99', 'B00.1', 'B99.9'], ['C00', 'Z99']],
    ['E10-E10', ['E10.1'], ['E11']],
    ['f 32.-f 39', ['F32.1'], ['F31']],
  ])('%s', (notation, inside, outside) => {
    const set = icd10(notation);
    for (const code of inside) expect([code, set.matches(code)]).toEqual([code, true]);
    for (const code of outside) expect([code, set.matches(code)]).toEqual([code, false]);
  });

  it('takes a code that any of the notations covers', () => {
    const b8 = icd10('I10', 'E10-E14', 'E66-P-E669');
    expect(['I10', 'E11.9', 'E66.0', 'E15', 'E65'].map(b8.matches)).toEqual([true, true, true, false, false]);
  });

  it.each(['', ' ', '.', 'I1', '110', 'IX0', 'III', '-P', 'hypertoni', 'ÅI10', '\u0000'])(
    'matches nothing with the junk %j',
    (code) => {
      expect(icd10('A00-Z99').matches(code)).toBe(false);
    },
  );

  it('covers the same categories as a walk from the first to the last', () => {
    const categories = Array.from({ length: 2600 }, (_, n) => {
      return String.fromCharCode(65 + Math.floor(n / 100)) + String(n % 100).padStart(2, '0');
    });
    const index = fc.integer({ min: 0, max: categories.length - 1 });
    fc.assert(
      fc.property(index, index, index, (a, b, c) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const set = icd10(`${categories[from]}-${categories[to]}`);
        expect(set.matches(`${categories[c]}.1`)).toBe(from <= c && c <= to);
      }),
    );
  });
});

describe('icd10 notations that cannot be read', () => {
  it.each([
    ['E1', 'ambiguous-category', 2],
    ['E', 'not-a-category', 1],
    ['', 'empty', 0],
    [' .', 'empty', 0],
    ['10', 'not-a-category', 0],
    ['Å10', 'not-a-category', 0],
    ['EX1', 'not-a-category', 1],
    ['E11.9', 'bad-character', 4],
    ['E10-14', 'not-a-category', 4],
    ['E10-E1', 'ambiguous-category', 6],
    ['E14-E10', 'descending-range', 4],
    ['E10-E118', 'bad-character', 7],
    ['E10-E14-E16', 'bad-character', 7],
    ['E10,E11', 'bad-character', 3],
    ['E66-P-E669A', 'bad-character', 10],
    ['I10XP', 'bad-character', 3],
    // One character that is two in capitals: SS, ʼN.
    ['ß10', 'not-a-category', 0],
    ['ŉ10', 'not-a-category', 0],
  ] as const)('%j is %s at %s', (notation, code, position) => {
    const error = fault(notation);
    expect([error.code, error.notation, error.position]).toEqual([code, notation, position]);
  });

  it('puts a caret under the place and says what to write', () => {
    expect(fault('E1').message).toBe(
      'icd10: two characters leave open which categories are meant (E10-E14? E10-E19?); write the range in full\n' +
        '  E1\n' +
        '    ^',
    );
  });

  it('has a name, and puts the caret right where the notation has a tab', () => {
    expect(fault('E1').name).toBe('CodeNotationError');
    expect(fault('E\t1').message.split('\n').slice(1)).toEqual(['  E 1', '     ^']);
  });

  it('refuses an empty list', () => {
    expect(() => icd10()).toThrow(RangeError);
  });

  it('reads or explains any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'EF0139P-–. ') }), (notation) => {
        try {
          icd10(notation);
        } catch (error) {
          expect(error).toBeInstanceOf(CodeNotationError);
          if (!(error instanceof CodeNotationError)) return;
          expect(error.position).toBeGreaterThanOrEqual(0);
          expect(error.position).toBeLessThanOrEqual(notation.length);
        }
      }),
    );
  });
});
