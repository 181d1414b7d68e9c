/** A typed array that grows by doubling; read `.at` anew after anything that may have grown it. */
export interface Growing<A extends Int32Array | Float64Array | Uint8Array> {
  at: A;
  /** Makes room for index `least`. */
  reserve(least: number): void;
}

function doubled(length: number, least: number): number {
  return Math.max(least + 1, length * 2);
}

export function growingInts(length: number, fill = 0): Growing<Int32Array> {
  const array: Growing<Int32Array> = {
    at: new Int32Array(length).fill(fill),
    reserve(least) {
      if (least < array.at.length) return;
      const larger = new Int32Array(doubled(array.at.length, least));
      larger.set(array.at);
      if (fill !== 0) larger.fill(fill, array.at.length);
      array.at = larger;
    },
  };
  return array;
}

export function growingNumbers(length: number): Growing<Float64Array> {
  const array: Growing<Float64Array> = {
    at: new Float64Array(length),
    reserve(least) {
      if (least < array.at.length) return;
      const larger = new Float64Array(doubled(array.at.length, least));
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

export function chains(fields: number): Chains {
  let heads = new Int32Array(1024).fill(none);
  const width = fields + 1;
  let entries = new Int32Array(256 * width);
  let size = 0;

  function makeRoom(owner: number): void {
    if (owner >= heads.length) {
      const larger = new Int32Array(doubled(heads.length, owner)).fill(none, heads.length);
      larger.set(heads);
      heads = larger;
    }
    if ((size + 1) * width > entries.length) {
      const larger = new Int32Array(entries.length * 2);
      larger.set(entries);
      entries = larger;
    }
  }

  return {
    head: (owner) => (owner < heads.length ? (heads[owner] as number) : none),
    next: (entry) => entries[entry * width] as number,
    get: (entry, field) => entries[entry * width + 1 + field] as number,
    put(entry, field, value) {
      entries[entry * width + 1 + field] = value;
    },
    add(owner) {
      makeRoom(owner);
      entries[size * width] = heads[owner] as number;
      heads[owner] = size;
      size += 1;
      return size - 1;
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
