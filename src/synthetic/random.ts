/**
 * A small seeded stream of numbers (sfc32). It is started anew for every person and table, so that a table can be
 * made alone, twice, and from any person on, with the same result on every machine.
 */
export interface Random {
  /** Starts the stream at the place that the three whole numbers name. */
  start(seed: number, stream: number, index: number): void;
  /** The next number in [0, 1). */
  next(): number;
  /** A whole number in [0, n). */
  below(n: number): number;
  /** True with probability p. */
  chance(p: number): boolean;
  /** A Poisson count with the given mean. */
  poisson(mean: number): number;
}

/** A stream of its own; call `start` before the first draw. */
export function createRandom(): Random {
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 1;

  function draw(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  function next(): number {
    return draw() / 4_294_967_296;
  }

  function poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 30) {
      // Normal approximation by the sum of twelve draws: exact enough for how many, and without a long loop.
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * sum));
    }
    const limit = Math.exp(-mean);
    let count = 0;
    let product = next();
    while (product > limit) {
      count++;
      product *= next();
    }
    return count;
  }

  return {
    start(seed, stream, index) {
      a = seed | 0;
      b = stream | 0;
      c = index | 0;
      counter = 1;
      for (let i = 0; i < 12; i++) draw();
    },
    next,
    below: (n) => Math.floor(next() * n),
    chance: (p) => next() < p,
    poisson,
  };
}

/** A 32-bit number of a text (FNV-1a), to name a seed or a stream. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash | 0;
}

/** Draws one of the values in proportion to its weight. */
export type Choice<T> = (random: Random) => T;

/** A choice among values with weights of any sum, for example `[['visit', 55], ['telephone', 22]]`. */
export function choice<T>(entries: readonly (readonly [T, number])[]): Choice<T> {
  const values = entries.map(([value]) => value);
  let sum = 0;
  const upTo = entries.map(([, weight]) => (sum += weight));
  const last = values.length - 1;
  return (random) => {
    const at = random.next() * sum;
    let i = 0;
    while (i < last && at >= upTo[i]!) i++;
    return values[i]!;
  };
}
