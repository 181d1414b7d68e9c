/**
 * Writes llms.txt (llmstxt.org): what vardval is, its pages, and every function by where it is imported.
 *
 *   tsx scripts/generate-llms.ts           writes the file
 *   tsx scripts/generate-llms.ts --check   exits 1 where it is stale
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { llmsText } from './llms/text.js';

const TARGET = new URL('../llms.txt', import.meta.url);
const text = llmsText();

if (process.argv.includes('--check')) {
  const there = existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '';
  if (there !== text) {
    console.error('llms.txt is stale: run tsx scripts/generate-llms.ts');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
