import type { Report } from 'vardval';
import { cellsOf } from '../../../src/core/publish/cells.js';
import { hiddenRows } from '../../../src/core/publish/hidden-rows.js';
import { hideSmall } from '../../../src/core/publish/suppress.js';

/** A table of which the small cells are hidden and nothing else: what disclosure control must not stop at. */
export function naivelyPublished(report: Report, smallestCell: number): Report {
  const cells = cellsOf(report);
  const hidden = hideSmall(cells, smallestCell);
  return { ...report, outcomes: hiddenRows(report, cells, (cell) => hidden.has(cell), 'shown') };
}
