import type { WordTally } from '../program/word-tallies.js';

/** The cells of spread tallies (by value, category or number of visits), each tally's units side by side. */
export interface SpreadCells {
  /** Adds up, by key, the cells of a tally and unit whose word holds the period and whose stratum is wanted. */
  addTo(
    sums: Map<number, number>,
    tally: number,
    unit: number,
    p: number,
    isWanted: (stratum: number) => boolean,
  ): void;
  /** The units (or groups of units, as −1 − group) of a tally that have cells. */
  unitsOf(tally: number): Iterable<number>;
}

interface Range {
  readonly from: number;
  to: number;
}

/**
 * Keeps the cells of spread tallies as they are, in typed arrays: expanded to places, strata and periods they would
 * be many times as many, and most of them are never asked for.
 *
 * @param cells - all cells; they are walked through twice
 * @param isSpread - whether a tally is spread
 */
export function spreadCells(cells: Iterable<WordTally>, isSpread: (tally: number) => boolean): SpreadCells {
  const sizes = new Map<number, Map<number, number>>();
  let size = 0;
  for (const { tally, unit } of cells) {
    if (!isSpread(tally)) continue;
    const own = sizes.get(tally) ?? new Map<number, number>();
    own.set(unit, (own.get(unit) ?? 0) + 1);
    sizes.set(tally, own);
    size += 1;
  }
  const ranges = new Map<number, Map<number, Range>>();
  let next = 0;
  for (const [tally, units] of sizes) {
    const own = new Map<number, Range>();
    for (const [unit, n] of units) {
      own.set(unit, { from: next, to: next });
      next += n;
    }
    ranges.set(tally, own);
  }
  const strata = new Uint16Array(size);
  const words = new Int32Array(size);
  const keys = new Float64Array(size);
  const counts = new Float64Array(size);
  for (const { tally, unit, stratum, key, denominator, n } of cells) {
    const range = ranges.get(tally)?.get(unit);
    if (range === undefined) continue;
    strata[range.to] = stratum;
    words[range.to] = denominator;
    keys[range.to] = key;
    counts[range.to] = n;
    range.to += 1;
  }

  return {
    addTo(sums, tally, unit, p, isWanted) {
      const range = ranges.get(tally)?.get(unit);
      if (range === undefined) return;
      const bit = 1 << p;
      for (let i = range.from; i < range.to; i += 1) {
        if (((words[i] as number) & bit) === 0 || !isWanted(strata[i] as number)) continue;
        const key = keys[i] as number;
        sums.set(key, (sums.get(key) ?? 0) + (counts[i] as number));
      }
    },
    unitsOf: (tally) => ranges.get(tally)?.keys() ?? [],
  };
}
