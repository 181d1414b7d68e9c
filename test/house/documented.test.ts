import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { gapsOf } from './documentation-gaps.js';
import { type PublicExport, publicExports } from './public-exports.js';
import { entries } from './run-example.js';

const all = publicExports(Object.values(entries));

test('the entry points are read to the end', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(all.map((one) => one.name)).toEqual(
    expect.arrayContaining(['atLeast', 'ContactRow', 'norrbotten2024', 'fromCsv', 'syntheticRegion']),
  );
});

test('everything public is documented', () => {
  const gaps = all.flatMap((one) => gapsOf(one).map((gap) => `${one.path}:${one.line}: ${one.name}: ${gap}`));
  expect(gaps).toEqual([]);
});

function exported(text: string): PublicExport {
  const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true);
  const declarations = tree.statements.filter((one) => one.getText().startsWith('export'));
  return { name: 'a', path: 'x.ts', line: 1, tree, declarations };
}

describe('the check finds', () => {
  const complete = '/** Adds.\n * @param b - one\n * @returns two\n * @example\n * a(1);\n */\n';
  test.each([
    ['nothing in a complete comment', `${complete}export function a(b: number): number { return b; }`, []],
    ['a missing comment', 'export function a(): void {}', ['no TSDoc']],
    [
      'an empty comment',
      '/** */\nexport function a(b: 1): 1 { return b; }',
      ['no sentence', 'no @param b', 'no @returns', 'no @example'],
    ],
    ['what throws', `${complete}export function a(b: 1): 1 { throw new Error('x'); }`, ['no @throws']],
    [
      'what a callee of the file throws',
      `function c() { throw new Error('x'); }\n${complete}export function a(b: 1): 1 { c(); return b; }`,
      ['no @throws'],
    ],
    [
      'a parameter that is none',
      `${complete}export function a(): number { return 1; }`,
      ['@param b is no parameter'],
    ],
    ['a constant that is a function', 'export const a = () => 1;', ['no TSDoc']],
    ['a type without a sentence', 'export interface a {}', ['no sentence']],
    ['a constant without a sentence', '/** x */\nexport const a = 1;', ['no sentence']],
  ])('%s', (_, text, gaps) => {
    expect(gapsOf(exported(text))).toEqual(gaps);
  });
});
