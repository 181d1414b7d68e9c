import { type Bounds, byCell, propagate } from './bounds.js';
import type { Cells, Entry } from './cells.js';
import { determined } from './elimination.js';
import type { Relations } from './relations.js';

/** Known to every reader, hidden by us, or published by nobody (a complement, a count that stands in no row). */
const KNOWN = 0;
const HIDDEN = 1;
const OPEN = 2;

/** What it costs to be the only unknown of an equation: another row at least must be hidden for it. */
const soleUnknown = 4;

/** What is hidden. */
export interface Suppression {
  readonly isHidden: (cell: number) => boolean;
  readonly primary: number;
  readonly secondary: number;
}

/** Hides small counts and complements, and nothing else: what `publish` begins with. */
export function hideSmall({ entries, value, differences, places }: Cells, smallestCell: number): Set<number> {
  const changes = new Set<number>();
  for (const { change } of differences) {
    for (let place = 0; place < places.count; place += 1) changes.add(change.first + place);
  }
  const isSmall = (cell: number): boolean => {
    const n = cell < 0 ? 0 : (value[cell] as number);
    return n >= 1 && n < smallestCell && !changes.has(cell);
  };
  const hidden = new Set<number>();
  for (const { numerator, denominator, complement } of entries) {
    if (isSmall(numerator) || (isSmall(complement) && (value[numerator] as number) > 0))
      hidden.add(numerator);
    if (isSmall(denominator)) hidden.add(denominator);
  }
  return hidden;
}

/**
 * Hides the small counts of a table, and then, until nobody can work out what is hidden, the cells that cost least.
 * Ends because every round hides at least one cell more.
 */
export function suppress(cells: Cells, relations: Relations, smallestCell: number): Suppression {
  const { value, entries } = cells;
  const n = value.length;
  const status = new Uint8Array(n);
  for (let cell = 0; cell < n; cell += 1) if (Number.isNaN(value[cell])) status[cell] = OPEN;
  const isComplement = new Uint8Array(n);
  const isDifference = new Uint8Array(n);
  for (const { complement } of entries) if (complement >= 0) isComplement[complement] = 1;
  for (const { change } of cells.differences)
    isDifference.fill(1, change.first, change.first + cells.places.count);

  const entriesAt = entriesByCell(entries, n);
  const relationsAt = byCell(relations, n);
  const weights = entries.map((entry) => weightOf(cells, entry));
  /** Hidden in this round. */
  const isFresh = new Uint8Array(n);
  const isLost = new Uint8Array(entries.length);
  const unknowns = new Int32Array(relations.count);
  for (let r = 0; r < relations.count; r += 1) {
    for (let t = relations.start[r] as number; t < (relations.start[r + 1] as number); t += 1) {
      if (status[relations.cell[t] as number] !== KNOWN) unknowns[r] = (unknowns[r] as number) + 1;
    }
  }

  const bounds: Bounds = {
    low: value.slice(),
    high: value.slice(),
    lowBy: new Int32Array(n).fill(-1),
    highBy: new Int32Array(n).fill(-1),
  };
  const isUnknown = (cell: number): boolean => status[cell] !== KNOWN;

  const first = hideSmall(cells, smallestCell);
  let fresh: number[] = [];
  for (const cell of first) hide(cell);
  let secondary = 0;
  /** Cells that have been widened since equations were last solved together. */
  const unsolved = new Set<number>();
  for (;;) {
    const touched = widen(fresh);

    isFresh.fill(0);
    fresh = [];
    for (const cell of touched) unsolved.add(cell);
    const problems = touched.filter(isDisclosed);
    for (const cell of problems) protect(reasonsOf(cell), reasonsOf);
    if (fresh.length === 0) for (const cell of problems) protect(relationsOfCell(cell), relationsOfCell);
    if (fresh.length === 0) for (const cell of solved()) protect(equationsOf(cell), equationsOf);
    if (fresh.length === 0) break;
    secondary += fresh.length;
  }
  return { isHidden: (cell) => status[cell] === HIDDEN, primary: first.size, secondary };

  function open(cell: number, as: number): void {
    if (status[cell] === KNOWN) {
      for (let i = relationsAt.start[cell] as number; i < (relationsAt.start[cell + 1] as number); i += 1) {
        const r = relationsAt.relation[i] as number;
        unknowns[r] = (unknowns[r] as number) + 1;
      }
    }
    status[cell] = as;
  }

  function hide(cell: number): void {
    open(cell, HIDDEN);
    fresh.push(cell);
    isFresh[cell] = 1;
    for (const index of entriesAt(cell)) {
      isLost[index] = 1;
      const { complement } = entries[index] as Entry;
      if (complement >= 0 && status[complement] === KNOWN) open(complement, OPEN);
    }
  }

  /** Forgets what was said of the cells that hang together with these, and says it again. All of them. */
  function widen(from: readonly number[]): readonly number[] {
    const { low, high, lowBy, highBy } = bounds;
    const seen = new Set<number>();
    const again = new Set<number>();
    const queue: number[] = [];
    const reach = (cell: number): void => {
      if (status[cell] === KNOWN || seen.has(cell)) return;
      seen.add(cell);
      queue.push(cell);
    };
    for (const cell of from) reach(cell);
    for (const cell of queue) {
      low[cell] = isDifference[cell] === 1 ? Number.NEGATIVE_INFINITY : leastOf(cell);
      high[cell] = Number.POSITIVE_INFINITY;
      lowBy[cell] = -1;
      highBy[cell] = -1;
      for (let i = relationsAt.start[cell] as number; i < (relationsAt.start[cell + 1] as number); i += 1) {
        const r = relationsAt.relation[i] as number;
        if (again.has(r)) continue;
        again.add(r);
        for (let t = relations.start[r] as number; t < (relations.start[r + 1] as number); t += 1)
          reach(relations.cell[t] as number);
      }
    }
    propagate(relations, relationsAt, bounds, isUnknown, [...again]);
    return queue.sort((a, b) => a - b);
  }

  /** Zeros are always shown, and a numerator is not hidden where all are counted: a reader knows both. */
  function leastOf(cell: number): number {
    if (status[cell] === HIDDEN) return 1;
    if (isComplement[cell] === 0) return 0;
    const isSure = entriesAt(cell).some((index) => {
      const { numerator, denominator } = entries[index] as Entry;
      return status[numerator] === HIDDEN && status[denominator] === KNOWN;
    });
    return isSure ? 1 : 0;
  }

  function isDisclosed(cell: number): boolean {
    const low = bounds.low[cell] as number;
    const high = bounds.high[cell] as number;
    const isNarrow = high - low + 1 < smallestCell - 1;
    if (isDifference[cell] === 1) return false;
    if (status[cell] === HIDDEN) return low === high || (isNarrow && low < smallestCell);
    return isComplement[cell] === 1 && isNarrow && high >= 1 && high < smallestCell;
  }

  function reasonsOf(cell: number): readonly number[] {
    return [bounds.lowBy[cell] as number, bounds.highBy[cell] as number].filter((r) => r >= 0);
  }

  function relationsOfCell(cell: number): readonly number[] {
    const from = relationsAt.start[cell] as number;
    return [...relationsAt.relation.subarray(from, relationsAt.start[cell + 1] as number)];
  }

  function equationsOf(cell: number): readonly number[] {
    return relationsOfCell(cell).filter((r) => relations.isEquation[r] === 1);
  }

  /** In how many equations a cell would be the only unknown. */
  function soleIn(cell: number): number {
    let sole = 0;
    for (let i = relationsAt.start[cell] as number; i < (relationsAt.start[cell + 1] as number); i += 1) {
      const r = relationsAt.relation[i] as number;
      if (unknowns[r] === 0 && relations.isEquation[r] === 1) sole += 1;
    }
    return sole;
  }

  /** Hides the cheapest known cell of the relations that say too much, or of those that these rest on. */
  function protect(because: readonly number[], beyond: (cell: number) => readonly number[]): void {
    const seen = new Set<number>();
    let layer = because;
    while (layer.length > 0) {
      let best: readonly number[] | null = null;
      let least = Number.POSITIVE_INFINITY;
      const next = new Set<number>();
      for (const r of layer) {
        seen.add(r);
        for (let t = relations.start[r] as number; t < (relations.start[r + 1] as number); t += 1) {
          const at = relations.cell[t] as number;
          // Something of this relation was hidden in this round: see first what that helps.
          if (isFresh[at] === 1) return;
          for (const group of hideable(at)) {
            const cost = costOf(group);
            if (cost < least) {
              least = cost;
              best = group;
            }
          }
          if (status[at] !== KNOWN) for (const one of beyond(at)) if (!seen.has(one)) next.add(one);
        }
      }
      if (best !== null) {
        for (const one of best) hide(one);
        return;
      }
      layer = [...next];
    }
  }

  /** The cells to hide together if this one is to be unknown; none where it is a zero, or unknown already. */
  function hideable(cell: number): readonly (readonly number[])[] {
    if (status[cell] !== KNOWN) return [];
    if (isComplement[cell] === 1) {
      return entriesAt(cell).flatMap((index) => {
        const { numerator, denominator } = entries[index] as Entry;
        return [...hideable(numerator), ...hideable(denominator)];
      });
    }
    if (value[cell] === 0 && isDifference[cell] === 0) return [];
    const group = [cell];
    for (const index of entriesAt(cell)) {
      const { numerator, denominator, complement } = entries[index] as Entry;
      if (numerator === cell && complement >= 0 && value[complement] === 0 && status[denominator] === KNOWN)
        group.push(denominator);
    }
    return [[...new Set(group)]];
  }

  /** What readers lose: rows by weight, and a little for each equation that then gives the cell away. */
  function costOf(group: readonly number[]): number {
    let cost = 0;
    const counted = new Set<number>();
    for (const cell of group) {
      for (const index of entriesAt(cell)) {
        if (isLost[index] === 1 || counted.has(index)) continue;
        counted.add(index);
        cost += weights[index] as number;
      }
      cost += soleIn(cell) * soleUnknown;
      cost += Math.log10(1 + Math.abs(value[cell] as number)) / 100;
    }
    return cost;
  }

  /** Hidden cells that equations determine together. */
  function solved(): readonly number[] {
    const { start, cell, coefficient, isEquation } = relations;
    const equations: Map<number, number>[] = [];
    for (let r = 0; r < relations.count; r += 1) {
      if (isEquation[r] === 0 || (unknowns[r] as number) === 0) continue;
      const row = new Map<number, number>();
      let hasComplement = false;
      for (let t = start[r] as number; t < (start[r + 1] as number); t += 1) {
        const at = cell[t] as number;
        if (isComplement[at] === 1) hasComplement = true;
        if (status[at] !== KNOWN) row.set(at, (row.get(at) ?? 0) + (coefficient[t] as number));
      }
      // What is said of complements is what is said of denominators less what is said of numerators.
      const [any] = row.keys();
      if (!hasComplement && any !== undefined && unsolved.has(any)) equations.push(row);
    }
    unsolved.clear();
    return determined(equations).filter((at) => status[at] === HIDDEN && isDifference[at] === 0);
  }
}

/** The region costs more than a unit, all more than a part of them, a row more than its baseline. */
function weightOf({ places, value }: Cells, { isBaseline, numerator, denominator }: Entry): number {
  const cell = Math.max(numerator, denominator);
  const place = cell % places.count;
  const weight = (places.isRegion(place) ? 4 : 1) * (places.isTotal(place) ? 2 : 1);
  return (isBaseline ? 0.25 : 1) * weight * (value[cell] === 0 ? 0.5 : 1);
}

/** The entries whose numerator, denominator or complement a cell is. */
function entriesByCell(entries: readonly Entry[], cells: number): (cell: number) => readonly number[] {
  const start = new Int32Array(cells + 1);
  const each = (of: Entry, use: (cell: number) => void): void => {
    for (const cell of [of.numerator, of.denominator, of.complement]) if (cell >= 0) use(cell);
  };
  for (const entry of entries) {
    each(entry, (cell) => {
      start[cell + 1] = (start[cell + 1] as number) + 1;
    });
  }
  for (let i = 0; i < cells; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const list = new Int32Array(start[cells] as number);
  entries.forEach((entry, index) => {
    each(entry, (cell) => {
      list[next[cell] as number] = index;
      next[cell] = (next[cell] as number) + 1;
    });
  });
  const none: readonly number[] = [];
  const lists: (readonly number[] | undefined)[] = [];
  return (cell) => {
    const from = start[cell] as number;
    const to = start[cell + 1] as number;
    if (from === to) return none;
    let known = lists[cell];
    if (known === undefined) {
      known = [...list.subarray(from, to)];
      lists[cell] = known;
    }
    return known;
  };
}
