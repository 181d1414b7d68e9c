import { count, evaluateRows, listed } from 'vardval';
import { describe, expect, test } from 'vitest';
import { OptionsError } from '../../../src/core/errors.js';
import { finish } from '../../../src/core/outcome/finish.js';
import type { FinishOptions } from '../../../src/core/outcome/finish-options.js';
import type { Compiled } from '../../../src/core/program/compile.js';
import type { CountedTallies } from '../../../src/core/program/word-tallies.js';
import { about, ownPlan } from '../memory/own-plan.js';

const plan = ownPlan(count({ ...about('n'), of: listed() }));

describe('tallies of another program', () => {
  const finished = (...hashes: readonly string[]) => {
    const compiled = [{ plan, program: { hash: 'own' } } as unknown as Compiled];
    const lanes = hashes.map((hash) => ({ hash }));
    return finish(plan, compiled, { lanes } as unknown as CountedTallies, {} as FinishOptions);
  };

  test.each([[['another']], [[]]])('are refused: %j', (hashes) => {
    expect(() => finished(...hashes)).toThrow(OptionsError);
    expect(() => finished(...hashes)).toThrow(expect.objectContaining({ code: 'foreign-tallies' }));
  });
});

describe('a report', () => {
  const rows = {
    units: [{ unitId: 'A', name: 'A', ownership: 'public' }],
    persons: [
      { personId: 'child', birthDate: '2015-05-05', sex: 'female' },
      { personId: 'adult', birthDate: '1980-05-05', sex: 'male' },
    ],
    listings: ['child', 'adult', 'unknown'].map((personId) => ({
      personId,
      unitId: 'A',
      from: '2020-01-01',
    })),
  };

  test('has the age groups of its options, and what is not known', () => {
    const report = evaluateRows(plan, rows as never, {
      periods: ['2024'],
      by: ['ageGroup'],
      ageLimits: [0, 18],
    });
    const ofRegion = report.outcomes.filter(({ unit }) => unit === null);
    expect(ofRegion.map(({ stratum, value }) => [stratum.ageGroup, value])).toEqual([
      [undefined, 3],
      ['0-17', 1],
      ['18-', 1],
      ['unknown', 1],
    ]);
  });

  test('of no periods has no rows, however it is divided', () => {
    for (const by of [[], ['ageGroup'], ['geography']] as const)
      expect(evaluateRows(plan, rows as never, { periods: [], by }).outcomes).toEqual([]);
  });
});
