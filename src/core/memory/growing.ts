/**
 * How many owners (persons) there are going to be, as far as is known. Arrays that are made to size leave no garbage
 * outside V8's heap: some 64 MB of it start a collection of everything that the caller holds.
 */
export interface Room {
  owners: number;
}

/** A typed array that grows; read `.at` anew after anything that may have grown it. */
export interface Growing<A extends Int32Array | Float64Array | Uint8Array> {
  at: A;
  /** Makes room for index `least`. */
  reserve(least: number): void;
}

const unknownRoom: Room = { owners: 0 };

/** At first as much as there is going to be, then double. */
function grown(length: number, least: number, room: Room): number {
  return Math.max(least + 1, length === 0 ? Math.max(room.owners, 256) : length * 2);
}

export function growingInts(room: Room = unknownRoom): Growing<Int32Array> {
  const array: Growing<Int32Array> = {
    at: new Int32Array(0),
    reserve(least) {
      if (least < array.at.length) return;
      const larger = new Int32Array(grown(array.at.length, least, room));
      larger.set(array.at);
      array.at = larger;
    },
  };
  return array;
}

export function growingNumbers(room: Room = unknownRoom): Growing<Float64Array> {
  const array: Growing<Float64Array> = {
    at: new Float64Array(0),
    reserve(least) {
      if (least < array.at.length) return;
      const larger = new Float64Array(grown(array.at.length, least, room));
      larger.set(array.at);
      array.at = larger;
    },
  };
  return array;
}

/** No entry. */
export const none = -1;

/**
 * Entries of a few integers that belong to an owner (a person), newest first: `head` of the owner, then `next` of each
 * entry. All in typed arrays, so that millions of entries cost the collector nothing; an entry's integers lie side by
 * side, so that reading one is one line of memory.
 */
export interface Chains {
  /** The newest entry of the owner, or {@link none}. */
  head(owner: number): number;
  next(entry: number): number;
  get(entry: number, field: number): number;
  put(entry: number, field: number, value: number): void;
  /** Makes an entry with zeros in its fields. */
  add(owner: number): number;
  /** Forgets the owner's entries. */
  clear(owner: number): void;
  readonly size: () => number;
}

/** Entries stand on pages of so many, so that more of them never copies those that are there. */
const pageBits = 13;
const entriesAPage = 1 << pageBits;
const onPage = entriesAPage - 1;

export function chains(fields: number, room: Room = unknownRoom): Chains {
  let heads = new Int32Array(0);
  const width = fields + 1;
  const pages: Int32Array[] = [];
  let size = 0;

  function makeRoom(owner: number): void {
    if (owner >= heads.length) {
      const larger = new Int32Array(grown(heads.length, owner, room)).fill(none, heads.length);
      larger.set(heads);
      heads = larger;
    }
    if (size >>> pageBits === pages.length) pages.push(new Int32Array(entriesAPage * width));
  }

  const page = (entry: number): Int32Array => pages[entry >>> pageBits] as Int32Array;

  return {
    head: (owner) => (owner < heads.length ? (heads[owner] as number) : none),
    next: (entry) => page(entry)[(entry & onPage) * width] as number,
    get: (entry, field) => page(entry)[(entry & onPage) * width + 1 + field] as number,
    put(entry, field, value) {
      page(entry)[(entry & onPage) * width + 1 + field] = value;
    },
    add(owner) {
      makeRoom(owner);
      const entry = size;
      size += 1;
      page(entry)[(entry & onPage) * width] = heads[owner] as number;
      heads[owner] = entry;
      return entry;
    },
    clear(owner) {
      if (owner < heads.length) heads[owner] = none;
    },
    size: () => size,
  };
}

/** Numbers texts in the order they come; null is a text of its own. */
export interface Interner {
  of(text: string | null): number;
  readonly texts: readonly (string | null)[];
}

export function interner(): Interner {
  const numbers = new Map<string | null, number>();
  const texts: (string | null)[] = [];
  return {
    texts,
    of(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
