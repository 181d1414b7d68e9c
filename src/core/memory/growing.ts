/**
 * How many owners (persons) there are going to be, as far as is known. Arrays that are made to size leave no garbage
 * outside V8's heap: some 64 MB of it start a collection of everything that the caller holds.
 */
export interface Room {
  owners: number;
}

/** A typed array that grows; read `.at` anew after anything that may have grown it. */
export interface Growing<A extends Int32Array | Float64Array> {
  at: A;
  readonly room: Room;
  readonly make: (length: number) => A;
}

/*
 * What is asked of every row is a function of the module that is given its state: of those the engine keeps what it has
 * compiled from one run to the next, of closures it does not.
 */

const unknownRoom: Room = { owners: 0 };

/** At first as much as there is going to be, then double. */
function grown(length: number, least: number, room: Room): number {
  return Math.max(least + 1, length === 0 ? Math.max(room.owners, 256) : length * 2);
}

const makeInts = (length: number): Int32Array => new Int32Array(length);
const makeNumbers = (length: number): Float64Array => new Float64Array(length);

export function growingInts(room: Room = unknownRoom): Growing<Int32Array> {
  return { at: makeInts(0), room, make: makeInts };
}

export function growingNumbers(room: Room = unknownRoom): Growing<Float64Array> {
  return { at: makeNumbers(0), room, make: makeNumbers };
}

/** Makes room for index `least`. */
export function reserve<A extends Int32Array | Float64Array>(array: Growing<A>, least: number): void {
  if (least >= array.at.length) grow(array, least);
}

function grow<A extends Int32Array | Float64Array>(array: Growing<A>, least: number): void {
  const larger = array.make(grown(array.at.length, least, array.room));
  larger.set(array.at);
  array.at = larger;
}

/** No entry. */
export const none = -1;

/**
 * Entries of a few integers that belong to an owner (a person), newest first: {@link headOf} the owner, then
 * {@link nextOf} each entry. All in typed arrays, so that millions of entries cost the collector nothing; an entry's
 * integers lie side by side, so that reading one is one line of memory.
 */
export interface Chains {
  heads: Int32Array;
  readonly pages: Int32Array[];
  readonly width: number;
  size: number;
  readonly room: Room;
}

/** Entries stand on pages of so many, so that more of them never copies those that are there. */
const pageBits = 13;
const entriesAPage = 1 << pageBits;
const onPage = entriesAPage - 1;

export function chains(fields: number, room: Room = unknownRoom): Chains {
  return { heads: new Int32Array(0), pages: [], width: fields + 1, size: 0, room };
}

/** The newest entry of the owner, or {@link none}. */
export function headOf({ heads }: Chains, owner: number): number {
  return owner < heads.length ? (heads[owner] as number) : none;
}

export function nextOf({ pages, width }: Chains, entry: number): number {
  return (pages[entry >>> pageBits] as Int32Array)[(entry & onPage) * width] as number;
}

export function fieldOf({ pages, width }: Chains, entry: number, field: number): number {
  return (pages[entry >>> pageBits] as Int32Array)[(entry & onPage) * width + 1 + field] as number;
}

export function putField({ pages, width }: Chains, entry: number, field: number, value: number): void {
  (pages[entry >>> pageBits] as Int32Array)[(entry & onPage) * width + 1 + field] = value;
}

/** Makes an entry with zeros in its fields. */
export function addEntry(of: Chains, owner: number): number {
  if (owner >= of.heads.length) {
    const larger = new Int32Array(grown(of.heads.length, owner, of.room)).fill(none, of.heads.length);
    larger.set(of.heads);
    of.heads = larger;
  }
  const entry = of.size;
  if (entry >>> pageBits === of.pages.length) of.pages.push(new Int32Array(entriesAPage * of.width));
  of.size += 1;
  (of.pages[entry >>> pageBits] as Int32Array)[(entry & onPage) * of.width] = of.heads[owner] as number;
  of.heads[owner] = entry;
  return entry;
}

/** Forgets the owner's entries. */
export function forgetEntries({ heads }: Chains, owner: number): void {
  if (owner < heads.length) heads[owner] = none;
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
