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
 * entry. All in typed arrays, so that millions of entries cost the collector nothing.
 */
export interface Chains {
  readonly fields: readonly Growing<Int32Array>[];
  /** The newest entry of the owner, or {@link none}. */
  head(owner: number): number;
  next(entry: number): number;
  /** Makes an entry with zeros in its fields. */
  add(owner: number): number;
  readonly size: () => number;
}

export function chains(fields: number): Chains {
  const heads = growingInts(1024, none);
  const nexts = growingInts(1024);
  const columns = Array.from({ length: fields }, () => growingInts(1024));
  let size = 0;
  return {
    fields: columns,
    head: (owner) => (owner < heads.at.length ? (heads.at[owner] as number) : none),
    next: (entry) => nexts.at[entry] as number,
    add(owner) {
      heads.reserve(owner);
      nexts.reserve(size);
      for (const column of columns) column.reserve(size);
      nexts.at[size] = heads.at[owner] as number;
      heads.at[owner] = size;
      size += 1;
      return size - 1;
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
