import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { llmsText } from '../../scripts/llms/text.js';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('llms.txt', root), 'utf8');

test('llms.txt is what the source says', () => {
  expect(text).toBe(llmsText());
});

test('it has the form of llmstxt.org: a title, a summary, and lists of links in sections', () => {
  const lines = text.split('\n').filter((line) => line !== '');
  expect(lines[0]).toBe('# vardval');
  expect(lines[1]).toMatch(/^> \S/);
  expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  const sections = lines.slice(lines.findIndex((line) => line.startsWith('## ')));
  for (const line of sections) expect(line).toMatch(/^(?:## \S.*|- \[[^\]]+\]\([^)]+\): \S.*)$/);
  expect(lines.filter((line) => line.startsWith('## ')).at(-1)).toBe('## Optional');
});

test('every link leads to a file', () => {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
