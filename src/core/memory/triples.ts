import { none } from './growing.js';

/** Numbers triples of integers in the order in which they come. */
export interface Triples {
  of(a: number, b: number, c: number): number;
  /** Field 0, 1 or 2 of a numbered triple. */
  get(number: number, field: 0 | 1 | 2): number;
}

const width = 3;

export function triples(): Triples {
  let slots = new Int32Array(0);
  let fields = new Int32Array(0);
  let size = 0;

  function slotOf(a: number, b: number, c: number): number {
    const mask = slots.length - 1;
    let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (;;) {
      const number = slots[slot] as number;
      if (number === none) return slot;
      const at = number * width;
      if (fields[at] === a && fields[at + 1] === b && fields[at + 2] === c) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** At most half of the slots are taken. */
  function makeRoom(): void {
    if (size * 2 < slots.length) return;
    slots = new Int32Array(Math.max(256, slots.length * 2)).fill(none);
    const larger = new Int32Array((slots.length / 2) * width);
    larger.set(fields);
    fields = larger;
    for (let i = 0; i < size; i += 1) {
      const at = i * width;
      slots[slotOf(fields[at] as number, fields[at + 1] as number, fields[at + 2] as number)] = i;
    }
  }

  return {
    of(a, b, c) {
      makeRoom();
      const slot = slotOf(a, b, c);
      const known = slots[slot] as number;
      if (known !== none) return known;
      const at = size * width;
      fields[at] = a;
      fields[at + 1] = b;
      fields[at + 2] = c;
      slots[slot] = size;
      size += 1;
      return size - 1;
    },
    get: (number, field) => fields[number * width + field] as number,
  };
}
