/**
 * Draws the rooms of docs/architecture.md from the imports that there are.
 *
 *   tsx scripts/generate-architecture.ts           writes the drawing between its markers
 *   tsx scripts/generate-architecture.ts --check   exits 1 where it is stale
 */
import { drawing, withDrawing } from './architecture/drawing.js';
import { importsBetweenFiles } from './architecture/imports.js';
import { writeOrCheck, writtenFile } from './generated-file.js';

const there = writtenFile('docs/architecture.md') ?? '';
const page = withDrawing(there, drawing(importsBetweenFiles()));

writeOrCheck('docs/architecture.md', page);
