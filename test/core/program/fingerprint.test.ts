import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, fingerprint } from '../../../src/core/program/hash.js';

/** FNV-1a of 64 bits, as it is defined. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & (2n ** 64n - 1n);
  return hash.toString(16).padStart(16, '0');
}

test('a fingerprint is FNV-1a of 64 bits of the canonical text', () => {
  expect(fnv1a('foobar')).toBe('85944171f73967e8');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(fingerprint(value)).toBe(fnv1a(canonicalJson(value)));
    }),
  );
});

test.each([
  [{ b: 1, a: [2] }, '{"a":[2],"b":1}'],
  [{ a: 1, b: { d: 2, c: 3 } }, '{"a":1,"b":{"c":3,"d":2}}'],
  [{ a: undefined, b: () => 1, c: null }, '{"c":null}'],
  [[undefined, null, 'x', []], '[null,null,"x",[]]'],
  [{}, '{}'],
  ['x', '"x"'],
  [1.5, '1.5'],
  [false, 'false'],
  [null, 'null'],
  [undefined, 'null'],
])('the canonical text of %j is %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});
