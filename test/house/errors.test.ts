import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectCodes } from '../../scripts/errors/collect.js';
import { errorsPage, texts } from '../../scripts/errors/page.js';

const found = collectCodes();
const names = (kind: string, codes: Iterable<string>): readonly string[] =>
  [...codes].map((code) => `${kind} ${code}`).sort();

test('codes are collected from every place that they come from', () => {
  const has = (kind: string, code: string): boolean =>
    found.some((one) => one.kind === kind && one.code === code);
  // A property, an argument, a condition's branch, a member of a union.
  expect(has('error', 'unknown-table')).toBe(true);
  expect(has('error', 'duplicate-column')).toBe(true);
  expect(has('error', 'unknown-kind')).toBe(true);
  expect(has('lint', 'shadowed-codes')).toBe(true);
  expect(found.length).toBeGreaterThan(190);
});

test.each(Object.keys(texts) as (keyof typeof texts)[])(
  'every code of the kind %s has cause and remedy, and no other has',
  (kind) => {
    const given = found.filter((one) => one.kind === kind).map(({ code }) => code);
    expect(names(kind, Object.keys(texts[kind]))).toEqual(names(kind, given));
    for (const { cause, remedy } of Object.values(texts[kind])) {
      expect(cause).toMatch(/\S.*[.;:]$/s);
      expect(remedy).toMatch(/\S.*[.…]$/s);
    }
  },
);

test('docs/errors.md is what the source says', () => {
  expect(readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')).toBe(errorsPage(found));
});
