import { readFileSync } from 'node:fs';
import { version } from 'vardval';
import { expect, test } from 'vitest';

test('the version in the source is the version of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(manifest).toMatchObject({ version });
});
