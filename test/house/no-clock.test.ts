import ts from 'typescript';
import { expect, test } from 'vitest';
import { eachNode, filesBelow, type SourceFile } from './source.js';

/** Members of any object that read the process's clock or time zone; `Date.UTC` and `getUTC…` do not. */
const localMembers =
  /^(getTimezoneOffset|resolvedOptions|toLocale(Date|Time)?String|(get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;

/** Why a node makes a result depend on when or where it runs; null where it does not. */
function fault(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    if ((node.arguments ?? []).length === 0) return 'new Date() reads the clock';
    if ((node.arguments ?? []).length > 1) return 'new Date(y, m, …) uses the process time zone';
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date() reads the clock';
  if (!ts.isPropertyAccessExpression(node)) return null;
  const whole = node.getText();
  if (['Date.now', 'performance.now', 'process.env', 'process.hrtime', 'Math.random'].includes(whole))
    return whole;
  return localMembers.test(node.name.text) ? `.${node.name.text}` : null;
}

function faultsOf(file: SourceFile): readonly string[] {
  const found: string[] = [];
  eachNode(file, (node, line) => {
    const why = fault(node);
    if (why !== null) found.push(`${file.path}:${line}: ${why}`);
  });
  return found;
}

test('no source reads the clock, chance, or the process time zone', () => {
  const files = filesBelow('src');
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(faultsOf)).toEqual([]);
});

test.each([
  'new Date()',
  'Date.now()',
  'Date()',
  'new Date(2024, 0, 1)',
  'x.getHours()',
  'x.getTimezoneOffset()',
  'Math.random()',
])('the scan finds %s', (text) => {
  expect(faultsOf({ path: 'x.ts', text: `const made = ${text};` })).toHaveLength(1);
});

test.each(['// new Date()', 'const a = "Date.now()";', 'new Date(0)', 'Date.UTC(2024, 0)', 'x.getUTCDay()'])(
  'the scan lets %s be',
  (text) => {
    expect(faultsOf({ path: 'x.ts', text })).toEqual([]);
  },
);
