import type { WordTally } from '../program/word-tallies.js';

/**
 * Word tallies: how many persons or rows have the same denominator word and numerator word, for a tally, a unit (or a
 * group of units, as −1 − group), a stratum and a key (a category, a value, an index). A few thousand rows: the waist
 * between executors and {@link finish}. Merging partial results is adding `n`.
 */
export interface Cells extends Iterable<WordTally> {
  add(
    tally: number,
    unit: number,
    stratum: number,
    key: number,
    denominator: number,
    numerator: number,
    n: number,
  ): void;
}

/** Integers of a cell: tally, unit, stratum, denominator and numerator side by side. */
const width = 5;

/** Cells in typed arrays: there may be a hundred thousand, and each becomes an object only when it is asked for. */
export function cells(): Cells {
  let slots = new Int32Array(4096).fill(-1);
  let size = 0;
  let ints = new Int32Array(1024 * width);
  let keys = new Float64Array(1024);
  let counts = new Float64Array(1024);

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

  const hashOf = (i: number): number => {
    const [tally = 0, unit = 0, stratum = 0, den = 0, num = 0] = ints.subarray(i * width, (i + 1) * width);
    return hash(tally, unit, stratum, keys[i] as number, den, num);
  };

  function growSlots(): void {
    const larger = new Int32Array(slots.length * 2).fill(-1);
    const mask = larger.length - 1;
    for (let i = 0; i < size; i += 1) {
      let slot = hashOf(i) & mask;
      while (larger[slot] !== -1) slot = (slot + 1) & mask;
      larger[slot] = i;
    }
    slots = larger;
  }

  function growCells(): void {
    const room = keys.length + Math.max(1024, keys.length >>> 1);
    const before = { ints, keys, counts };
    ints = new Int32Array(room * width);
    keys = new Float64Array(room);
    counts = new Float64Array(room);
    ints.set(before.ints);
    keys.set(before.keys);
    counts.set(before.counts);
  }

  return {
    add(tally, unit, stratum, key, denominator, numerator, n) {
      const mask = slots.length - 1;
      let slot = hash(tally, unit, stratum, key, denominator, numerator) & mask;
      let i = slots[slot] as number;
      while (i !== -1) {
        const at = i * width;
        if (
          ints[at + 3] === denominator &&
          ints[at + 4] === numerator &&
          ints[at + 1] === unit &&
          ints[at] === tally &&
          ints[at + 2] === stratum &&
          keys[i] === key
        ) {
          counts[i] = (counts[i] as number) + n;
          return;
        }
        slot = (slot + 1) & mask;
        i = slots[slot] as number;
      }
      if (size === keys.length) growCells();
      const at = size * width;
      ints[at] = tally;
      ints[at + 1] = unit;
      ints[at + 2] = stratum;
      ints[at + 3] = denominator;
      ints[at + 4] = numerator;
      keys[size] = key;
      counts[size] = n;
      slots[slot] = size;
      size += 1;
      if (size * 2 > slots.length) growSlots();
    },
    *[Symbol.iterator]() {
      for (let i = 0; i < size; i += 1) {
        const at = i * width;
        yield {
          tally: ints[at] as number,
          unit: ints[at + 1] as number,
          stratum: ints[at + 2] as number,
          key: keys[i] as number,
          denominator: ints[at + 3] as number,
          numerator: ints[at + 4] as number,
          n: counts[i] as number,
        };
      }
    },
  };
}
