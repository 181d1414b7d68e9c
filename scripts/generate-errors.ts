/**
 * Writes docs/errors.md, every code with its cause and what to do, from the source and from scripts/errors.
 *
 *   tsx scripts/generate-errors.ts           writes the page
 *   tsx scripts/generate-errors.ts --check   exits 1 where the page is stale
 */
import { collectCodes } from './errors/collect.js';
import { errorsPage } from './errors/page.js';
import { writeOrCheck } from './generated-file.js';

const page = errorsPage(collectCodes());

writeOrCheck('docs/errors.md', page);
