import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder } from '../folders.js';
import { compileErrors } from './compile-examples.js';
import { allExamples, type Example, examplesOfMarkdown, examplesOfSource } from './examples.js';
import { publicExports } from './public-exports.js';
import { entries, runExample } from './run-example.js';

const home = process.cwd();
let folder = '';

/** Examples that write files write them here; the example rows stand where a reader has them. */
beforeAll(() => {
  folder = emptyFolder('examples');
  symlinkSync(fileURLToPath(new URL('../../examples', import.meta.url)), join(folder, 'examples'));
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(home);
});

async function runPage(examples: readonly Example[]): Promise<void> {
  let before: Readonly<Record<string, unknown>> = {};
  for (const example of examples) before = await runExample(example, before);
}

const pages = allExamples();

test('there are examples', () => {
  expect(pages.length).toBeGreaterThan(100);
});

test('examples of what is public compile for a reader', () => {
  const names = new Set(publicExports(Object.values(entries)).map(({ path, name }) => `${path} ${name}`));
  const isPublic = ({ path, documents }: Example): boolean =>
    path.endsWith('.md') || names.has(`${path} ${documents}`);
  expect(compileErrors(pages.filter((page) => page.every(isPublic)))).toEqual([]);
});

describe('examples run and give what they say', () => {
  test.each(pages.map((page) => [`${page[0]?.path}:${page[0]?.line}`, page] as const))(
    '%s',
    async (_, page) => {
      await runPage(page);
    },
  );
});

const example = (code: string): Example => ({ path: 'x.ts', line: 10, code, documents: null });

test('the compiler names the line', () => {
  const wrong = example("1;\nnot('a');");
  expect(compileErrors([[wrong]])).toEqual([expect.stringContaining("x.ts:11: Argument of type 'string'")]);
  expect(compileErrors([[example('const a = 1;'), example('a + 1;')]])).toEqual([]);
  expect(compileErrors([[example('a + 1;')]])).toHaveLength(1);
});

describe('the runner', () => {
  test.each([
    'const a = 1; // => 1',
    "const a = { b: [1, 2, 3], c: 'abc' };\na; // => { b: [1, …], c: 'a…' }",
    'const a = { b: 1, c: 2 };\na; // => { b: 1, … }',
    "console.log('a'); // => 'a'",
    '[1,\n 2];\n// => [1,\n//     2]',
    'null!.toString(); // => throws TypeError: Cannot read',
    '8; // => 8, as it was',
    'await Promise.resolve(-3n); // => -3n',
    "import { daysBetween } from 'vardval';\ndaysBetween('2021-03-05', '2021-03-08'); // => 3",
  ])('accepts %s', async (code) => {
    await expect(runExample(example(code))).resolves.toBeDefined();
  });

  test.each([
    ['1 + 1;\n1 + 2; // => 4', 'x.ts:11: expected 4 but got 3'],
    ['1; // => the number one', 'x.ts:10: "// => the number one" is no value'],
    ['({ a: 1, b: 2 }); // => { a: 1 }', 'x.ts:10: expected { a: 1 }'],
    ['1;\nconst a = ;', 'x.ts:11: Expression expected'],
    ['1;\nnothing();', 'x.ts:11: ReferenceError: nothing is not defined'],
    ['if (true) {} // => 1', 'stands behind what has no value'],
    ["import { a } from './a.js';\na;", 'a reader has no such file'],
    ["import { nothing } from 'vardval';\nnothing;", "'vardval' exports no nothing"],
    ['[1, 2]; // => [1]', 'expected [1] but got [ 1, 2 ]'],
    ['1; // => throws RangeError', 'expected throws RangeError but got 1'],
  ])('refuses %s', async (code, message) => {
    await expect(runExample(example(code))).rejects.toThrow(message);
  });

  test('the blocks of a page read on from each other, those of another language do not count', async () => {
    const text = 'Text\n```ts\nconst a = 1;\n```\n```sh\nnpm i\n```\n```ts\na + 1; // => 2\n```\n';
    const page = examplesOfMarkdown({ path: 'x.md', text });
    expect(page.map((one) => one.line)).toEqual([3, 9]);
    await runPage(page);
  });

  test('an example of a comment ends at the next tag, and only its fenced code counts where there is some', () => {
    const text =
      '/**\n * Adds.\n *\n * @example\n * add(1, 2) // => 3\n * @see x\n */\nexport const a = 1;\n';
    expect(examplesOfSource({ path: 'x.ts', text })).toMatchObject([{ line: 4, documents: 'a' }]);
    expect(examplesOfSource({ path: 'x.ts', text })[0]?.code.trim()).toBe('add(1, 2) // => 3');
    const fenced = '/**\n * @example\n * ```ts\n * one;\n * ```\n * Source: a law.\n */\nfunction a() {}\n';
    expect(examplesOfSource({ path: 'x.ts', text: fenced })).toEqual([
      { path: 'x.ts', line: 4, code: 'one;', documents: 'a' },
    ]);
  });
});
