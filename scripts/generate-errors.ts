/**
 * Writes docs/errors.md, every code with its cause and what to do, from the source and from scripts/errors.
 *
 *   tsx scripts/generate-errors.ts           writes the page
 *   tsx scripts/generate-errors.ts --check   exits 1 where the page is stale
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { collectCodes } from './errors/collect.js';
import { errorsPage } from './errors/page.js';

const TARGET = new URL('../docs/errors.md', import.meta.url);
const page = errorsPage(collectCodes());

if (process.argv.includes('--check')) {
  const there = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
  if (there !== page) {
    console.error('docs/errors.md is stale: run tsx scripts/generate-errors.ts');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, page);
}
