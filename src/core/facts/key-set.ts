/** Two independent 32-bit hashes of a text; `second` is never 0. */
export interface KeyHash {
  first: number;
  second: number;
}

/**
 * Hashes a key into `into`, without allocating.
 *
 * FNV-1a with its 32-bit prime beside a multiplicative hash, both finished with MurmurHash3's mixer.
 *
 * @param key - any text
 * @param into - where the hashes are written
 * @example
 * hashKey('c1', { first: 0, second: 0 });
 */
export function hashKey(key: string, into: KeyHash): void {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b, 31) + code + (b >>> 15);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  a = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 15), 0xcc9e2d51);
  b = Math.imul(b ^ (b >>> 13), 0x1b873593);
  into.first = (a ^ (a >>> 16)) >>> 0;
  into.second = (b ^ (b >>> 16)) >>> 0 || 1;
}

/** A set of key hashes of 8 bytes each. */
export interface KeySet {
  /** Adds a hash; true where it was there already. */
  add(hash: KeyHash): boolean;
  has(hash: KeyHash): boolean;
  readonly size: () => number;
}

const LOAD = 0.75;

/**
 * An open-addressing set of hashes in typed arrays, for millions of keys.
 *
 * @param expected - how many keys will come, where known: the set then never grows (11 bytes a key)
 * @returns an empty set
 * @example
 * keySet(1000).size() // => 0
 */
export function keySet(expected: number = 1024): KeySet {
  let capacity = Math.ceil(expected / LOAD) + 8;
  let firsts = new Uint32Array(capacity);
  let seconds = new Uint32Array(capacity);
  let size = 0;

  /** The slot that holds the hash, or the empty one where it belongs. */
  function slotOf(first: number, second: number): number {
    let slot = Math.floor((first / 4294967296) * capacity);
    while (seconds[slot] !== 0 && !(firsts[slot] === first && seconds[slot] === second)) {
      slot = slot + 1 === capacity ? 0 : slot + 1;
    }
    return slot;
  }

  function grow(): void {
    const [oldFirsts, oldSeconds] = [firsts, seconds];
    capacity *= 2;
    firsts = new Uint32Array(capacity);
    seconds = new Uint32Array(capacity);
    for (let i = 0; i < oldFirsts.length; i += 1) {
      if (oldSeconds[i] === 0) continue;
      const slot = slotOf(oldFirsts[i]!, oldSeconds[i]!);
      firsts[slot] = oldFirsts[i]!;
      seconds[slot] = oldSeconds[i]!;
    }
  }

  return {
    add: ({ first, second }) => {
      let slot = slotOf(first, second);
      if (seconds[slot] !== 0) return true;
      if (size + 1 > capacity * LOAD) {
        grow();
        slot = slotOf(first, second);
      }
      firsts[slot] = first;
      seconds[slot] = second;
      size += 1;
      return false;
    },
    has: ({ first, second }) => seconds[slotOf(first, second)] !== 0,
    size: () => size,
  };
}
