import { openMilliseconds } from '../calendar/open-minutes.js';
import type { BatchReader } from '../facts/batch-reader.js';
import type { CurrentRow } from './lane.js';
import type { RowContext } from './row-values.js';
import type { World } from './world.js';

/** What the clauses about a table's rows see: the row, and what it is looked up in. */
export function rowContext(reader: BatchReader, row: CurrentRow, around: World): RowContext {
  return {
    reader,
    person: row.person,
    birthDay: row.birthDay,
    isOpen: (unitId, day, minute) => around.hours().isOpen(unitId, day, minute),
    openMilliseconds: (unitId, from, to, isCounted) =>
      openMilliseconds(around.hours(), unitId, from, to, isCounted),
    activeTest: around.activeRows.test,
  };
}
