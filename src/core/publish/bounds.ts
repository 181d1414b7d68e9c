import type { Relations } from './relations.js';

/** The relations that a cell stands in, as flat lists. */
export interface ByCell {
  readonly start: Int32Array;
  readonly relation: Int32Array;
}

/** What can be said of each cell, and by which relation it was said last (−1: by the rule of hiding itself). */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly lowBy: Int32Array;
  readonly highBy: Int32Array;
}

/** Turns relation → cells into cell → relations. */
export function byCell({ count, start, cell }: Relations, cells: number): ByCell {
  const begins = new Int32Array(cells + 1);
  for (const one of cell) begins[one + 1] = (begins[one + 1] as number) + 1;
  for (let i = 0; i < cells; i += 1) begins[i + 1] = (begins[i + 1] as number) + (begins[i] as number);
  const next = begins.slice();
  const relation = new Int32Array(cell.length);
  for (let r = 0; r < count; r += 1) {
    for (let t = start[r] as number; t < (start[r + 1] as number); t += 1) {
      const at = next[cell[t] as number] as number;
      relation[at] = r;
      next[cell[t] as number] = at + 1;
    }
  }
  return { start: begins, relation };
}

/** Times that a relation is looked at again at most; fewer only make the one who guesses weaker. */
const patience = 60;

/**
 * Narrows the bounds of unknown cells by the relations in the queue, and by those that this changes, until nothing
 * changes any more. Cells are whole numbers.
 */
export function propagate(
  relations: Relations,
  cells: ByCell,
  { low, high, lowBy, highBy }: Bounds,
  isUnknown: (cell: number) => boolean,
  first: readonly number[],
): void {
  const { isEquation, right, start, cell, coefficient } = relations;
  const queue = [...first];
  const isQueued = new Uint8Array(relations.count);
  const looks = new Uint8Array(relations.count);
  for (const r of queue) isQueued[r] = 1;

  function changed(at: number): void {
    for (let i = cells.start[at] as number; i < (cells.start[at + 1] as number); i += 1) {
      const r = cells.relation[i] as number;
      if (isQueued[r] === 1 || (looks[r] as number) >= patience) continue;
      isQueued[r] = 1;
      queue.push(r);
    }
  }

  function look(r: number): void {
    const from = start[r] as number;
    const to = start[r + 1] as number;
    let least = 0;
    let most = 0;
    let leastOpen = 0;
    let mostOpen = 0;
    for (let t = from; t < to; t += 1) {
      const at = cell[t] as number;
      const isPlus = (coefficient[t] as number) > 0;
      const below = isPlus ? (low[at] as number) : -(high[at] as number);
      const above = isPlus ? (high[at] as number) : -(low[at] as number);
      if (below === Number.NEGATIVE_INFINITY) leastOpen += 1;
      else least += below;
      if (above === Number.POSITIVE_INFINITY) mostOpen += 1;
      else most += above;
    }
    const total = right[r] as number;
    for (let t = from; t < to; t += 1) {
      const at = cell[t] as number;
      if (!isUnknown(at)) continue;
      const isPlus = (coefficient[t] as number) > 0;
      const below = isPlus ? (low[at] as number) : -(high[at] as number);
      const above = isPlus ? (high[at] as number) : -(low[at] as number);
      const othersMost = rest(most, mostOpen, above);
      const othersLeast = rest(least, leastOpen, below);
      // coefficient · x ≥ total − the most of the others, and in an equation ≤ total − their least.
      if (othersMost !== null) tighten(at, isPlus, total - othersMost, r);
      if (isEquation[r] === 1 && othersLeast !== null) tighten(at, !isPlus, total - othersLeast, r, isPlus);
    }
  }

  /** Sets a lower bound of a term (of the cell where it is added, of minus the cell where it is taken away). */
  function tighten(at: number, isLow: boolean, bound: number, r: number, keepsSign = isLow): void {
    const limit = keepsSign ? bound : -bound;
    if (isLow) {
      if (limit <= (low[at] as number)) return;
      low[at] = limit;
      lowBy[at] = r;
    } else {
      if (limit >= (high[at] as number)) return;
      high[at] = limit;
      highBy[at] = r;
    }
    changed(at);
  }

  for (let head = 0; head < queue.length; head += 1) {
    const r = queue[head] as number;
    isQueued[r] = 0;
    looks[r] = (looks[r] as number) + 1;
    look(r);
  }
}

/** A sum of bounds without one of them; null where another is open. */
function rest(sum: number, open: number, own: number): number | null {
  const isOpen = !Number.isFinite(own);
  if (open - (isOpen ? 1 : 0) > 0) return null;
  return isOpen ? sum : sum - own;
}
