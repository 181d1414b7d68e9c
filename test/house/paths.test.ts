import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const pages = [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md'],
  ...readdirSync(new URL('docs/', root)).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** Paths of files and folders in backticks; those with a placeholder or a star are shapes, not paths. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:test|src|scripts|bench|examples|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);

test.each(pages)('%s names files that are there', (page) => {
  const paths = pathsIn(readFileSync(new URL(page, root), 'utf8'));
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test('the threat model names the tests of its threats', () => {
  const tests = pathsIn(readFileSync(new URL('SECURITY.md', root), 'utf8')).filter((path) =>
    path.startsWith('test/'),
  );
  expect(tests.length).toBeGreaterThan(8);
});
