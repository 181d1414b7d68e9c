import ts from 'typescript';
import { expect, test } from 'vitest';
import { eachNode, filesBelow, type SourceFile } from './source.js';

const joins: readonly ts.SyntaxKind[] = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken];

/** `a && b` between two clauses compiles and keeps one of them: definitions join with all(…) and anyOf(…). */
function joinsOf(file: SourceFile): readonly string[] {
  const found: string[] = [];
  eachNode(file, (node, line) => {
    if (ts.isBinaryExpression(node) && joins.includes(node.operatorToken.kind))
      found.push(`${file.path}:${line}`);
  });
  return found;
}

test('definitions of regions contain no && and no ||', () => {
  const files = filesBelow('src/regions');
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap(joinsOf)).toEqual([]);
});

test('nor do the examples that define something', () => {
  const defining = filesBelow('examples').filter(
    ({ text }) => text.includes('.where(') || text.includes('counted:'),
  );
  expect(defining.flatMap(joinsOf)).toEqual([]);
});

test('the scan sees them where they are, not in comments and texts', () => {
  expect(joinsOf({ path: 'x.ts', text: 'f((c) => a && b);' })).toHaveLength(1);
  expect(joinsOf({ path: 'x.ts', text: '// a && b\nconst t = "a || b";' })).toEqual([]);
});
