import { describe, expect, test } from 'vitest';
import { icd10 } from '../../../src/core/codes/code-systems.js';
import { ParameterError } from '../../../src/core/errors.js';
import type { RowNode } from '../../../src/core/measure/nodes.js';
import { type Accepted, refusal, resolve, resolveRow } from '../../../src/core/program/resolve.js';

const parameter = <T>(value: T | null) =>
  ({ kind: 'param', name: 'open', value, note: { sv: 'sv', en: 'what it is' } }) as const;

describe('what a document leaves open', () => {
  test('a value and a parameter with one are the value', () => {
    expect([resolve(3, 'whole'), resolve(parameter(3), 'whole')]).toEqual([3, 3]);
    const set = icd10('I10');
    expect([resolve(set, 'codes'), resolve(parameter(set), 'codes')]).toEqual([set, set]);
  });

  test('a parameter without one is named', () => {
    const refused = { code: 'parameter-not-set', where: { parameter: 'open' } };
    expect(() => resolve(parameter<number>(null), 'whole')).toThrow(ParameterError);
    expect(() => resolve(parameter<number>(null), 'whole')).toThrow(expect.objectContaining(refused));
  });

  test('what a place cannot take is refused, in the definition and in a parameter', () => {
    const code = 'parameter-of-wrong-type';
    expect(() => resolve(1.5, 'whole')).toThrow(expect.objectContaining({ code, where: {} }));
    expect(() => resolve(parameter(1.5), 'whole')).toThrow(
      expect.objectContaining({ code, where: { parameter: 'open' } }),
    );
    expect(() => resolve(null, 'truth')).toThrow(expect.objectContaining({ code, where: {} }));
  });

  test.each([
    ['codes', icd10('I10'), { kind: 'codes' }],
    ['codes', { notations: [] }, null],
    ['codes', { notations: [] }, 'notations'],
    ['kinds', ['listed'], []],
    ['kinds', ['assigned', 'listed'], ['listed', 'other']],
    ['kinds', ['assigned'], 'listed'],
    ['eves', 'closed', 'open'],
    ['eves', 'working', true],
    ['truth', false, 0],
    ['number', 1.5, Number.NaN],
    ['number', 0, '0'],
    ['whole', -2, 1.5],
  ] as const)('%s: takes %j and refuses %j', (accepted: Accepted, taken, refused) => {
    expect(refusal(accepted, taken)).toBeNull();
    expect(refusal(accepted, refused)).not.toBeNull();
  });
});

describe('a clause with its parameters written out', () => {
  const leaf = { kind: 'known', of: { kind: 'col', column: 'date' } } as unknown as RowNode;
  const node = (value: object): RowNode => value as unknown as RowNode;

  test.each([
    ['switched on', { kind: 'when', on: parameter(true), of: leaf }, leaf],
    ['switched off', { kind: 'when', on: parameter(false), of: leaf }, { kind: 'all', of: [] }],
    [
      'within not',
      { kind: 'not', of: { kind: 'when', on: parameter(true), of: leaf } },
      { kind: 'not', of: leaf },
    ],
    [
      'within all',
      { kind: 'all', of: [{ kind: 'when', on: parameter(true), of: leaf }] },
      { kind: 'all', of: [leaf] },
    ],
    [
      'within any',
      { kind: 'any', of: [{ kind: 'when', on: parameter(true), of: leaf }] },
      { kind: 'any', of: [leaf] },
    ],
    [
      'within the rows active on a day',
      { kind: 'activeOn', rows: { where: { kind: 'when', on: parameter(true), of: leaf } } },
      { kind: 'activeOn', rows: { where: leaf } },
    ],
    [
      'of the calendar',
      { kind: 'calendar', eves: parameter('working'), saturdays: parameter(true) },
      { kind: 'calendar', eves: 'working', saturdays: true },
    ],
    [
      'a set of codes',
      {
        kind: 'code',
        column: 'diagnoses',
        set: parameter({ kind: 'codes', system: 'exact', notations: ['X'] }),
      },
      { kind: 'code', column: 'diagnoses', set: { kind: 'codes', system: 'exact', notations: ['X'] } },
    ],
    ['none', leaf, leaf],
  ])('%s', (_, written, expected) => {
    expect(resolveRow(node(written))).toEqual(expected);
  });
});
