import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../../tsup.config.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the licence of each package whose code is copied into dist goes along', () => {
  const copied = (Array.isArray(config) ? config : [config]).flatMap((one) =>
    typeof one === 'object' ? (one.noExternal ?? []).map(String) : [],
  );
  expect(copied).toEqual(['zod']);
  for (const name of copied)
    expect(read('THIRD-PARTY-NOTICES')).toContain(read(`node_modules/${name}/LICENSE`));
  expect((JSON.parse(read('package.json')) as { files: string[] }).files).toContain('THIRD-PARTY-NOTICES');
});
