import type { WordTally } from '../program/word-tallies.js';

/**
 * Word tallies: how many persons or rows have the same denominator word and numerator word, for a tally, a unit (or a
 * group of units, as −1 − group), a stratum and a key (a category, a value, an index). A few thousand rows: the waist
 * between executors and {@link finish}. Merging partial results is adding `n`. In typed arrays: there may be a hundred
 * thousand, and each becomes an object only when it is asked for.
 */
export interface Cells extends Iterable<WordTally> {
  /** Where to look for a cell by its hash: its number, or −1. */
  slots: Int32Array;
  /** Integers of a cell: tally, unit, stratum, denominator and numerator side by side. */
  ints: Int32Array;
  keys: Float64Array;
  counts: Float64Array;
  size: number;
}

const width = 5;

export function cells(): Cells {
  return {
    slots: new Int32Array(4096).fill(-1),
    ints: new Int32Array(1024 * width),
    keys: new Float64Array(1024),
    counts: new Float64Array(1024),
    size: 0,
    *[Symbol.iterator]() {
      for (let i = 0; i < this.size; i += 1) {
        const at = i * width;
        yield {
          tally: this.ints[at] as number,
          unit: this.ints[at + 1] as number,
          stratum: this.ints[at + 2] as number,
          key: this.keys[i] as number,
          denominator: this.ints[at + 3] as number,
          numerator: this.ints[at + 4] as number,
          n: this.counts[i] as number,
        };
      }
    },
  };
}

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

function growSlots(of: Cells): void {
  const larger = new Int32Array(of.slots.length * 2).fill(-1);
  const mask = larger.length - 1;
  const { ints, keys } = of;
  for (let i = 0; i < of.size; i += 1) {
    const at = i * width;
    let slot =
      hash(
        ints[at] as number,
        ints[at + 1] as number,
        ints[at + 2] as number,
        keys[i] as number,
        ints[at + 3] as number,
        ints[at + 4] as number,
      ) & mask;
    while (larger[slot] !== -1) slot = (slot + 1) & mask;
    larger[slot] = i;
  }
  of.slots = larger;
}

function growCells(of: Cells): void {
  const room = of.keys.length + Math.max(1024, of.keys.length >>> 1);
  const { ints, keys, counts } = of;
  of.ints = new Int32Array(room * width);
  of.keys = new Float64Array(room);
  of.counts = new Float64Array(room);
  of.ints.set(ints);
  of.keys.set(keys);
  of.counts.set(counts);
}

/** Adds n to a cell, which there need not have been. */
export function addCell(
  of: Cells,
  tally: number,
  unit: number,
  stratum: number,
  key: number,
  denominator: number,
  numerator: number,
  n: number,
): void {
  const { slots, ints } = of;
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
      of.keys[i] === key
    ) {
      of.counts[i] = (of.counts[i] as number) + n;
      return;
    }
    slot = (slot + 1) & mask;
    i = slots[slot] as number;
  }
  putCell(of, slot, tally, unit, stratum, key, denominator, numerator, n);
}

function putCell(
  of: Cells,
  slot: number,
  tally: number,
  unit: number,
  stratum: number,
  key: number,
  denominator: number,
  numerator: number,
  n: number,
): void {
  if (of.size === of.keys.length) growCells(of);
  const { ints, size } = of;
  const at = size * width;
  ints[at] = tally;
  ints[at + 1] = unit;
  ints[at + 2] = stratum;
  ints[at + 3] = denominator;
  ints[at + 4] = numerator;
  of.keys[size] = key;
  of.counts[size] = n;
  of.slots[slot] = size;
  of.size = size + 1;
  if (of.size * 2 > of.slots.length) growSlots(of);
}
