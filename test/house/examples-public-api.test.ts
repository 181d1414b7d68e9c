import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { eachNode, filesBelow, type SourceFile } from './source.js';

/** What a file imports, also by `import()` and `import('…')` types, and what it exports from elsewhere. */
function importsOf(file: SourceFile): readonly { readonly from: string; readonly line: number }[] {
  const found: { from: string; line: number }[] = [];
  eachNode(file, (node, line) => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (named === undefined) return;
    found.push({ from: ts.isStringLiteralLike(named) ? named.text : named.getText(), line });
  });
  return found;
}

const isTest = (path: string): boolean => path.endsWith('.test.ts');

/** A region outside of vardval has vardval and its own files beside each other; a test has its runner and the disk too. */
function isAllowed(path: string, from: string): boolean {
  if (from === 'vardval' || from.startsWith('vardval/')) return true;
  if (/^\.\/(?!.*\.\.)/.test(from)) return true;
  return isTest(path) && (from === 'vitest' || from === 'fast-check' || from.startsWith('node:'));
}

const faults = (file: SourceFile): readonly string[] =>
  importsOf(file)
    .filter(({ from }) => !isAllowed(file.path, from))
    .map(({ from, line }) => `${file.path}:${line} imports ${from}`);

const examples = filesBelow('examples');

test('there are examples in TypeScript', () => {
  expect(examples.map(({ path }) => path)).toContain('examples/own-region/plan.ts');
});

test('examples import vardval and nothing of its source', () => {
  expect(examples.flatMap(faults)).toEqual([]);
});

test('the plan of the own region is one file', () => {
  const plan = examples.filter(({ path }) => path === 'examples/own-region/plan.ts');
  expect(plan.flatMap(importsOf).map(({ from }) => from)).toEqual(['vardval']);
});

describe('what is told', () => {
  const at = (path: string, text: string): readonly string[] => faults({ path, text });
  const plan = 'examples/own/plan.ts';

  test.each([
    "import { a } from '../../src/index.js';",
    "import { a } from '../../src/core/plan/plan.js';",
    "export * from '../other/plan.js';",
    "import type { A } from './../../src/index.js';",
    "const a = await import('../../src/index.js');",
    "type A = import('../../src/index.js').A;",
    "import { expect } from 'vitest';",
    "import { readFileSync } from 'node:fs';",
    "import { z } from 'zod';",
  ])('%s', (text) => {
    expect(at(plan, text)).toHaveLength(1);
  });

  test.each([
    "import { a } from 'vardval';",
    "import { a } from 'vardval/csv';",
    "import { a } from './codes.js';",
    "// import { a } from '../../src/index.js';",
  ])('and not %s', (text) => {
    expect(at(plan, text)).toEqual([]);
  });

  test('a test may have its runner and the disk', () => {
    expect(at('examples/own/plan.test.ts', "import 'vitest';\nimport 'node:fs';")).toEqual([]);
    expect(at('examples/own/plan.test.ts', "import '../../src/index.js';")).toHaveLength(1);
  });
});
