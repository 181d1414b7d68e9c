import { describe, expect, test } from 'vitest';
import {
  DefinitionError,
  OptionsError,
  ParameterError,
  SourceError,
  VardvalError,
} from '../../../src/core/errors.js';
import { didYouMean, nearest } from '../../../src/core/nearest.js';

describe('errors', () => {
  test('say what, where and what to do', () => {
    const error = new SourceError({
      code: 'c',
      what: 'it broke',
      where: { table: 'calls', row: 3 },
      todo: 'mend it',
      cause: 'x',
    });
    expect(error.message).toBe('it broke — table calls, row 3 — mend it');
    expect(error).toMatchObject({
      name: 'SourceError',
      code: 'c',
      where: { table: 'calls', row: 3 },
      cause: 'x',
    });
  });

  test.each([DefinitionError, OptionsError, ParameterError, SourceError])('%o is a VardvalError', (kind) => {
    const error = new kind({ code: 'c', what: 'w', todo: 't' });
    expect(error).toBeInstanceOf(VardvalError);
    expect(error.name).toBe(kind.name);
    expect('cause' in error).toBe(false);
  });
});

describe('nearest', () => {
  test('finds what was most likely meant', () => {
    const tables = ['units', 'persons', 'contacts', 'calls', 'chats'];
    expect(nearest('Contact', tables)).toEqual(['contacts']);
    expect(nearest('prsons', tables)).toEqual(['persons']);
    expect(nearest('xyz', tables)).toEqual([]);
    expect(didYouMean('xyz', ['a', 'b'])).toBe('expected one of a, b');
  });
});
