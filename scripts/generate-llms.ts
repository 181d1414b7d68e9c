/**
 * Writes llms.txt (llmstxt.org): what vardval is, its pages, and every function by where it is imported.
 *
 *   tsx scripts/generate-llms.ts           writes the file
 *   tsx scripts/generate-llms.ts --check   exits 1 where it is stale
 */

import { writeOrCheck } from './generated-file.js';
import { llmsText } from './llms/text.js';

const text = llmsText();

writeOrCheck('llms.txt', text);
