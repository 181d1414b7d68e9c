import { halsovalBonusRows } from './halsoval-bonus.js';
import { norrbotten2021Rows } from './norrbotten-2021.js';
import { norrbotten2024Rows } from './norrbotten-2024.js';
import { norrbotten2026Rows } from './norrbotten-2026.js';
import type { SourceDocument } from './source-document.js';
import { vasterbotten2025Rows } from './vasterbotten-2025.js';

/** Every row of the five source documents. */
export const sourceDocuments: readonly SourceDocument[] = [
  norrbotten2024Rows,
  norrbotten2026Rows,
  vasterbotten2025Rows,
  norrbotten2021Rows,
  halsovalBonusRows,
];
