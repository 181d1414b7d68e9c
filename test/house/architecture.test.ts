import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawing, roomOf, withDrawing } from '../../scripts/architecture/drawing.js';
import { type Import, importsBetweenFiles } from '../../scripts/architecture/imports.js';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/architecture.md', root), 'utf8');
const one = (from: string, to: string, typeOnly = false): Import => ({
  from: `src/${from}`,
  to: `src/${to}`,
  typeOnly,
});

describe('the drawing', () => {
  let imports: readonly Import[] = [];
  beforeAll(() => {
    imports = importsBetweenFiles();
  }, 120_000);

  test('is of the imports that there are', () => {
    expect(imports.length).toBeGreaterThan(1000);
    expect(withDrawing(page, drawing(imports))).toBe(page);
  });

  test('has an arrow from room to room, and none where a longer way leads', () => {
    const graph = drawing([
      one('sql/a.ts', 'core/plan/a.ts'),
      one('sql/a.ts', 'core/measure/a.ts'),
      one('core/plan/a.ts', 'core/measure/a.ts'),
      one('core/plan/a.ts', 'core/plan/b.ts'),
      one('core/measure/a.ts', 'core/plan/b.ts', true),
      one('core/plan/a.ts', 'core/errors.ts'),
    ]);
    expect(graph.split('\n').filter((line) => line.includes('-->'))).toEqual([
      '  plan --> measure',
      '  sql --> plan',
    ]);
  });

  test('keeps the arrows to rooms that need each other', () => {
    const both = [one('core/plan/a.ts', 'core/outcome/a.ts'), one('core/outcome/b.ts', 'core/plan/b.ts')];
    const graph = drawing([...both, one('cli/a.ts', 'core/plan/a.ts'), one('cli/a.ts', 'core/outcome/a.ts')]);
    expect(graph.split('\n').filter((line) => line.includes('-->'))).toHaveLength(4);
  });
});

test('every room has a row in the table', () => {
  const core = readdirSync(new URL('src/core', root)).filter((name) =>
    existsSync(new URL(`src/core/${name}/`, root)),
  );
  const rooms = [
    ...core.filter((name) => !name.endsWith('.ts')).map((name) => `core/${name}`),
    ...readdirSync(new URL('src', root)).filter((name) => name !== 'core' && !name.endsWith('.ts')),
  ];
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|')[1] ?? '');
  const missing = rooms.filter(
    (room) => !rows.some((row) => row.includes(`\`${room}\``) || row.includes(`\`${room}/*\``)),
  );
  expect(missing).toEqual([]);
});

test('a file has a room by its folder', () => {
  expect(roomOf('src/core/plan/lint/codes.ts')).toBe('core/plan');
  expect(roomOf('src/core/errors.ts')).toBeNull();
  expect(roomOf('src/index.ts')).toBeNull();
  expect(roomOf('src/regions/norrbotten/2024.ts')).toBe('regions');
});
