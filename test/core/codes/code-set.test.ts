import { describe, expect, it } from 'vitest';
import { type CodeSetData, codeMatcher, codeSet, namedCodes } from '../../../src/core/codes/code-set.js';
import { atc, atcSubstances, exactCodes, icd10, kva } from '../../../src/core/codes/code-systems.js';
import { CodeNotationError } from '../../../src/core/codes/notation-error.js';

describe('a code set', () => {
  it('is frozen data whose method does not show', () => {
    const set = icd10('I10', 'E10-E14');
    expect(JSON.parse(JSON.stringify(set))).toEqual({
      kind: 'codes',
      system: 'icd10-se',
      notations: ['I10', 'E10-E14'],
    });
    expect(Object.keys(set)).toEqual(['kind', 'system', 'notations']);
    expect(Object.isFrozen(set) && Object.isFrozen(set.notations)).toBe(true);
    expect(atc('J01', { except: ['J01XX05'] })).toEqual({
      kind: 'codes',
      system: 'atc',
      notations: ['J01'],
      except: ['J01XX05'],
      substance: true,
    });
  });

  it('does not follow later changes of what it was made from', () => {
    const notations = ['I10'];
    const set = icd10(...notations);
    notations[0] = 'E66';
    const data = { kind: 'codes' as const, system: 'exact' as const, notations };
    const exact = codeSet(data);
    notations[0] = 'X';
    expect([set.notations, exact.notations]).toEqual([['I10'], ['E66']]);
  });

  it.each([
    [icd10('F32-F39', 'F51-'), 'F33.1', 'F40'],
    [kva('DV1[1-4][23]'), 'DV112', 'DV111'],
    [atc('J01', { except: ['J01XX05'] }), 'J01CE02', 'J01XX05'],
    [atcSubstances, 'A10BA02', 'A10BA'],
    [exactCodes('b001', 'b002'), 'B001', 'B003'],
  ])('works the same after JSON: %j', (set, inside, outside) => {
    const data: CodeSetData = JSON.parse(JSON.stringify(set));
    const matches = codeMatcher(data);
    expect([matches(inside), matches(outside)]).toEqual([true, false]);
    expect([set.matches(inside), set.matches(outside)]).toEqual([true, false]);
    expect(codeSet(data)).toEqual(set);
  });

  it('takes exceptions in every system', () => {
    const matches = codeMatcher({
      kind: 'codes',
      system: 'icd10-se',
      notations: ['E10-E16'],
      except: ['E15-E16'],
    });
    expect([matches('E14'), matches('E15')]).toEqual([true, false]);
  });

  it('can be given a name without changing', () => {
    const diabetes = icd10('E10-E14');
    const named = namedCodes('diabetes', diabetes);
    expect([named.name, diabetes.name, named.matches('E11')]).toEqual(['diabetes', undefined, true]);
  });

  it('refuses what is no code set', () => {
    const data = { kind: 'codes', notations: ['I10'] } as const;
    const foreign: CodeSetData = JSON.parse('{"kind":"codes","system":"toString","notations":["I10"]}');
    expect(() => codeMatcher(foreign)).toThrow("got 'toString'");
    expect(() => codeMatcher({ ...data, system: 'icd10-se', substance: true })).toThrow(RangeError);
    expect(() => codeMatcher({ ...data, system: 'atc', notations: [] })).toThrow(RangeError);
  });
});

describe('exactCodes', () => {
  it('compares whole codes, normalised', () => {
    const set = exactCodes('b001', 'Kommentar läkemedel');
    expect(['B001', 'b 001', 'b0011', 'b00', 'KOMMENTARLÄKEMEDEL', ''].map(set.matches)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('refuses an empty code and an empty list', () => {
    expect(() => exactCodes('b001', ' . ')).toThrow(CodeNotationError);
    expect(() => exactCodes()).toThrow(RangeError);
  });
});
