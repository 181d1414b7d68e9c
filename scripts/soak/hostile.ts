import fc from 'fast-check';

/** Texts that break what takes them for granted. */
const texts: readonly string[] = [
  '',
  ' ',
  'HC01',
  'p1',
  '2024',
  '2024-03',
  '2024-02-29',
  '2023-02-29',
  '2024-13',
  '0000-00-00',
  '9999-12-31',
  '-1',
  '80 %',
  '1e309',
  '12,5',
  '100.125',
  'NaN',
  'I10',
  'F32-F39',
  'E66-P-E669',
  'F39-F32',
  'DV1[1-4][23]',
  '[',
  'J01',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table persons; --",
  '=cmd|calc',
  '\u0000',
  '\u202e',
  '\ud800',
  'Å'.normalize('NFD'),
  'x'.repeat(10_000),
  '9'.repeat(400),
];

const numbers: readonly number[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  0,
  -1,
  0.1,
  1e-320,
  1e308,
  2 ** 31,
  2 ** 53,
  2 ** 53 - 1,
  -(2 ** 53),
];

/** Any single value that a caller without types could hand over. */
export const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, true, false, 10n, -1n) },
);

/** Any value, things that are no data included. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      new Date(Number.NaN),
      new Date(0),
      Symbol('s'),
      () => 1,
      Object.create(null),
      JSON.parse('{ "__proto__": { "polluted": true } }'),
      new Map(),
      /x/,
    ),
  },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('id', 'kind', '__proto__', 'of', 'x'), scalar, { maxKeys: 3 }),
  },
);

/** Mostly what is asked for, now and then anything. */
export function mostly<T>(valid: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 5, arbitrary: valid }, { weight: 1, arbitrary: anything as fc.Arbitrary<T> });
}

/** An object of which each field is mostly as it should be; some are left out, and some that do not exist added. */
export function objectOf(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  return fc
    .tuple(
      fc.record(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, mostly(value)])), {
        noNullPrototype: true,
      }),
      fc.subarray(Object.keys(fields), { maxLength: 1 }),
      fc.boolean(),
      fc.dictionary(fc.constantFrom('unknown', '__proto__', 'constructor'), scalar, { maxKeys: 1 }),
    )
    .map(([all, left, isLeft, more]) => {
      const own: Record<string, unknown> = { ...all };
      if (isLeft) for (const name of left) delete own[name];
      return { ...own, ...more };
    });
}

/** Freezes what a caller hands over, so that writing into it is seen. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return value instanceof Date || value instanceof Map ? value : Object.freeze(value);
}
