/**
 * Draws the rooms of docs/architecture.md from the imports that there are.
 *
 *   tsx scripts/generate-architecture.ts           writes the drawing between its markers
 *   tsx scripts/generate-architecture.ts --check   exits 1 where it is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawing, withDrawing } from './architecture/drawing.js';
import { importsBetweenFiles } from './architecture/imports.js';

const TARGET = new URL('../docs/architecture.md', import.meta.url);
const there = readFileSync(TARGET, 'utf8');
const page = withDrawing(there, drawing(importsBetweenFiles()));

if (process.argv.includes('--check')) {
  if (there !== page) {
    console.error('docs/architecture.md is stale: run tsx scripts/generate-architecture.ts');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, page);
}
