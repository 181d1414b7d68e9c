import { outcomeSchema } from 'vardval';
import { describe, expect, test } from 'vitest';

const goal = { goal: '≥ 80 %', level: 'regional', fulfilment: 'not-met', step: null, toGoal: 3 };
const baseline = { period: '2023', numerator: 1, denominator: 4, value: 0.25 };
const provenance = {
  ...{
    library: 'vardval 0',
    plan: 'own',
    planVersion: '1',
    meaning: 'a',
    document: 'b',
    duplicates: 'check',
  },
  parameters: { codes: ['DX999'] },
};
const outcome = {
  ...{ plan: 'own', indicator: 'B7', slug: 'b-7', kind: 'proportion', period: '2024' },
  ...{ from: '2024-01-01', to: '2025-01-01', unit: 'HC01', category: null, status: 'measured', reason: null },
  stratum: { sex: 'female', ageGroup: '0-17', geography: 'rural', ownership: 'public' },
  ...{
    numerator: 1,
    denominator: 2,
    value: 0.5,
    origin: 'counted',
    goals: [goal],
    change: 0.25,
    assumptions: [],
  },
  ...{ baseline, provenance },
};
const reason = { sv: 'Nämnaren är noll.', en: 'The denominator is zero.' };

const taking = (): ((row: object) => boolean) => {
  const schema = outcomeSchema();
  return (row) => schema.safeParse(row).success;
};
/** Rows with one thing in it as given. */
const places: Readonly<Record<string, (one: unknown) => object>> = {
  status: (status) => ({ ...outcome, status }),
  origin: (origin) => ({ ...outcome, origin }),
  sex: (sex) => ({ ...outcome, stratum: { sex } }),
  geography: (geography) => ({ ...outcome, stratum: { geography } }),
  ownership: (ownership) => ({ ...outcome, stratum: { ownership } }),
  level: (level) => ({ ...outcome, goals: [{ ...goal, level }] }),
  fulfilment: (fulfilment) => ({ ...outcome, goals: [{ ...goal, fulfilment }] }),
  duplicates: (duplicates) => ({ ...outcome, provenance: { ...provenance, duplicates } }),
};

describe('what a row may say', () => {
  test.each<readonly [string, readonly (string | null)[]]>([
    [
      'status',
      ['measured', 'no-data', 'not-measurable', 'not-reported', 'closed', 'suppressed', 'narrative'],
    ],
    ['origin', ['counted', 'supplied', null]],
    ['sex', ['female', 'male', 'unknown']],
    ['geography', ['rural', 'urban', 'unknown']],
    ['ownership', ['public', 'private', 'unknown']],
    ['level', ['regional', 'national']],
    ['fulfilment', ['met', 'not-met', 'partly-met', 'not-judged']],
    ['duplicates', ['check', 'trust']],
  ])('as %s: each of its words and no other', (place, words) => {
    const takes = taking();
    const rowWith = places[place] as (one: unknown) => object;
    expect(words.filter((word) => !takes(rowWith(word)))).toEqual([]);
    expect(['', 'other', 'Measured', 1].filter((word) => takes(rowWith(word)))).toEqual([]);
  });

  test('where there is nothing to say', () => {
    const none = { numerator: null, denominator: null, value: null, change: null, origin: null, unit: null };
    expect(taking()({ ...outcome, ...none, stratum: {}, goals: [], baseline: null, reason })).toBe(true);
  });
});

describe('each part has all of its columns and no other', () => {
  test.each<readonly [string, object, (part: object) => object]>([
    ['the row', outcome, (part) => part],
    ['a goal', goal, (part) => ({ ...outcome, goals: [part] })],
    ['the baseline', baseline, (part) => ({ ...outcome, baseline: part })],
    ['the reason', reason, (part) => ({ ...outcome, reason: part })],
    ['an assumption', reason, (part) => ({ ...outcome, assumptions: [part] })],
    ['the provenance', provenance, (part) => ({ ...outcome, provenance: part })],
  ])('%s', (_, part, rowWith) => {
    const takes = taking();
    expect(takes(rowWith(part))).toBe(true);
    expect(takes(rowWith({ ...part, more: 1 }))).toBe(false);
    const less = Object.keys(part).map((column) =>
      Object.fromEntries(Object.entries(part).filter(([name]) => name !== column)),
    );
    expect(less.filter((one) => takes(rowWith(one)))).toEqual([]);
  });

  test('the stratum has no other, and none of its own that it must have', () => {
    const takes = taking();
    expect(takes({ ...outcome, stratum: {} })).toBe(true);
    expect(takes({ ...outcome, stratum: { sex: 'female', more: 'x' } })).toBe(false);
  });
});
