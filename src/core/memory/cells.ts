import { growingInts, growingNumbers } from './growing.js';

/**
 * Word tallies: how many persons or rows have the same denominator word and numerator word, for a tally, a unit (or a
 * group of units, as −1 − group), a stratum and a key (a category, a value, an index). A few thousand rows: the waist
 * between executors and {@link finish}. Merging partial results is adding `n`.
 */
export interface Cells {
  add(
    tally: number,
    unit: number,
    stratum: number,
    key: number,
    denominator: number,
    numerator: number,
    n: number,
  ): void;
  size(): number;
  each(visit: (cell: Cell) => void): void;
}

export interface Cell {
  readonly tally: number;
  readonly unit: number;
  readonly stratum: number;
  readonly key: number;
  readonly denominator: number;
  readonly numerator: number;
  readonly n: number;
}

export function cells(): Cells {
  let slots = new Int32Array(4096).fill(-1);
  let size = 0;
  const ints = Array.from({ length: 5 }, () => growingInts());
  const [tallies, units, strata, denominators, numerators] = ints as [
    (typeof ints)[0],
    (typeof ints)[0],
    (typeof ints)[0],
    (typeof ints)[0],
    (typeof ints)[0],
  ];
  const keys = growingNumbers();
  const counts = growingNumbers();

  function hash(tally: number, unit: number, stratum: number, key: number, den: number, num: number): number {
    let h = Math.imul(tally ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(unit + 0x7f4a7c15, 0xc2b2ae35);
    h =
      Math.imul(h ^ (h >>> 15) ^ stratum, 0x2c1b3c6d) ^
      Math.imul(key | 0, 0x297a2d39) ^
      Math.floor(key / 4294967296);
    h = Math.imul(h ^ (h >>> 12) ^ den, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13) ^ num, 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  }

  function grow(): void {
    const larger = new Int32Array(slots.length * 2).fill(-1);
    const mask = larger.length - 1;
    for (let i = 0; i < size; i += 1) {
      let slot =
        hash(
          tallies.at[i] as number,
          units.at[i] as number,
          strata.at[i] as number,
          keys.at[i] as number,
          denominators.at[i] as number,
          numerators.at[i] as number,
        ) & mask;
      while (larger[slot] !== -1) slot = (slot + 1) & mask;
      larger[slot] = i;
    }
    slots = larger;
  }

  return {
    add(tally, unit, stratum, key, denominator, numerator, n) {
      const mask = slots.length - 1;
      let slot = hash(tally, unit, stratum, key, denominator, numerator) & mask;
      let i = slots[slot] as number;
      while (i !== -1) {
        if (
          denominators.at[i] === denominator &&
          numerators.at[i] === numerator &&
          units.at[i] === unit &&
          tallies.at[i] === tally &&
          strata.at[i] === stratum &&
          keys.at[i] === key
        ) {
          counts.at[i] = (counts.at[i] as number) + n;
          return;
        }
        slot = (slot + 1) & mask;
        i = slots[slot] as number;
      }
      for (const column of ints) column.reserve(size);
      keys.reserve(size);
      counts.reserve(size);
      tallies.at[size] = tally;
      units.at[size] = unit;
      strata.at[size] = stratum;
      denominators.at[size] = denominator;
      numerators.at[size] = numerator;
      keys.at[size] = key;
      counts.at[size] = n;
      slots[slot] = size;
      size += 1;
      if (size * 2 > slots.length) grow();
    },
    size: () => size,
    each(visit) {
      for (let i = 0; i < size; i += 1) {
        visit({
          tally: tallies.at[i] as number,
          unit: units.at[i] as number,
          stratum: strata.at[i] as number,
          key: keys.at[i] as number,
          denominator: denominators.at[i] as number,
          numerator: numerators.at[i] as number,
          n: counts.at[i] as number,
        });
      }
    },
  };
}
