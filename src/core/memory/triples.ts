import { none } from './growing.js';

/** Numbers triples of integers in the order in which they come. */
export interface Triples {
  slots: Int32Array;
  fields: Int32Array;
  size: number;
}

const width = 3;

export function triples(): Triples {
  return { slots: new Int32Array(0), fields: new Int32Array(0), size: 0 };
}

/** The number of a triple. */
export function tripleNumber(of: Triples, a: number, b: number, c: number): number {
  // At most half of the slots are taken.
  if (of.size * 2 >= of.slots.length) makeRoom(of);
  const slot = slotOf(of, a, b, c);
  const known = of.slots[slot] as number;
  if (known !== none) return known;
  const at = of.size * width;
  of.fields[at] = a;
  of.fields[at + 1] = b;
  of.fields[at + 2] = c;
  of.slots[slot] = of.size;
  of.size += 1;
  return of.size - 1;
}

/** Field 0, 1 or 2 of a numbered triple. */
export function tripleField({ fields }: Triples, number: number, field: 0 | 1 | 2): number {
  return fields[number * width + field] as number;
}

function slotOf({ slots, fields }: Triples, a: number, b: number, c: number): number {
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

function makeRoom(of: Triples): void {
  of.slots = new Int32Array(Math.max(256, of.slots.length * 2)).fill(none);
  const larger = new Int32Array((of.slots.length / 2) * width);
  larger.set(of.fields);
  of.fields = larger;
  for (let i = 0; i < of.size; i += 1) {
    const at = i * width;
    of.slots[slotOf(of, larger[at] as number, larger[at + 1] as number, larger[at + 2] as number)] = i;
  }
}
