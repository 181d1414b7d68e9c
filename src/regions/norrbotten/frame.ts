import type { TableName } from '../../core/facts/rows.js';
import type { Proportion } from '../../core/measure/measures.js';
import type { Columns } from '../../core/measure/tables.js';
import type { Text } from '../../core/parameter.js';
import type { Window } from '../../core/period/window.js';

/**
 * What differs between the region's plans where they count the same thing: the window, how a reading names it, and
 * where the document says that actions stand.
 */
export interface Frame {
  readonly during: Window;
  /** The window in a sentence: "in the period". */
  readonly within: Text;
  /** The window named again: "in the same period". */
  readonly same: Text;
  readonly actionsInNotes: Text;
}

interface Read {
  readonly assumptions: readonly Text[];
}

/** Whom a share is about, who of them is counted, and how the document was read. */
export type PersonShare = Pick<Proportion<'person', undefined>, 'of' | 'counted'> & Read;

/** Which rows a share is about, which of them are counted, and how the document was read. */
export type RowShare<Table extends TableName> = Pick<
  Proportion<`row of ${Table}` | `after row of ${Table}`, Columns<Table>>,
  'of' | 'counted'
> &
  Read;
