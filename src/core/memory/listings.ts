import { type Chains, chains, none } from './growing.js';

/** A listing as it is read; half-open days. */
export interface Listing {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly assigned: boolean;
  readonly rowNumber: number;
}

/** Where persons are listed: raw rows at first; once settled, one unit at a time. */
export interface Listings {
  add(person: number, listing: Listing): void;
  settle(how: Settling): void;
  /** Visits the person's stretches, which do not overlap. */
  each(person: number, visit: (unit: number, from: number, to: number, assigned: boolean) => void): void;
  /** The unit where the person is listed (kind `listed` or `assigned`) on the day, or {@link none}. */
  unitOn(person: number, day: number): number;
}

export interface Settling {
  /** The day of death ends every listing. */
  death(person: number): number;
  unitId(unit: number): string;
  overlapping(rowNumber: number): void;
}

/** Readings, 3: `listed` before `assigned`, then the latest `from`, then the lower unit id by UTF-16 code unit. */
function goesBefore(a: Listing, b: Listing, unitId: (unit: number) => string): boolean {
  if (a.assigned !== b.assigned) return b.assigned;
  if (a.from !== b.from) return a.from > b.from;
  return unitId(a.unit) < unitId(b.unit);
}

export function listings(): Listings {
  let raw: Chains | null = chains(5);
  const settled = chains(4);
  const owners: number[] = [];

  function rawOf(person: number): Listing[] {
    const found: Listing[] = [];
    if (raw === null) return found;
    const [unit, from, to, assigned, row] = raw.fields.map((field) => field.at) as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    for (let e = raw.head(person); e !== none; e = raw.next(e)) {
      found.push({
        unit: unit[e] as number,
        from: from[e] as number,
        to: to[e] as number,
        assigned: assigned[e] === 1,
        rowNumber: row[e] as number,
      });
    }
    return found;
  }

  const keep = (person: number, { unit, from, to, assigned }: Omit<Listing, 'rowNumber'>): void =>
    put(person, unit, from, to, assigned ? 1 : 0);

  /** Most persons have one listing: nothing overlaps it. */
  function keepOnly(person: number, death: number): boolean {
    const only = raw === null ? none : raw.head(person);
    if (raw === null || only === none || raw.next(only) !== none) return false;
    const from = field(raw, 1, only);
    const to = Math.min(field(raw, 2, only), death);
    if (from < to) put(person, field(raw, 0, only), from, to, field(raw, 3, only));
    return true;
  }

  function put(person: number, unit: number, from: number, to: number, assigned: number): void {
    const e = settled.add(person);
    const [units, froms, tos, kinds] = settled.fields as readonly { readonly at: Int32Array }[];
    (units as { at: Int32Array }).at[e] = unit;
    (froms as { at: Int32Array }).at[e] = from;
    (tos as { at: Int32Array }).at[e] = to;
    (kinds as { at: Int32Array }).at[e] = assigned;
  }

  /** Cuts time at every bound and lets one listing have each piece. */
  function settleOne(person: number, own: readonly Listing[], how: Settling): void {
    const bounds = [...new Set(own.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
    const overlapping = new Set<number>();
    for (let i = 0; i + 1 < bounds.length; i += 1) {
      const from = bounds[i] as number;
      const holding = own.filter((one) => one.from <= from && from < one.to);
      const [first, ...others] = holding;
      if (first === undefined) continue;
      const best = others.reduce((a, b) => (goesBefore(b, a, how.unitId) ? b : a), first);
      if (others.length > 0) for (const one of holding) if (one !== best) overlapping.add(one.rowNumber);
      keep(person, { ...best, from, to: bounds[i + 1] as number });
    }
    for (const row of overlapping) how.overlapping(row);
  }

  return {
    add(person, listing) {
      if (raw === null) throw new RangeError('listings: nothing can be added once they are settled');
      if (raw.head(person) === none) owners.push(person);
      const { fields } = raw;
      const e = raw.add(person);
      const values = [listing.unit, listing.from, listing.to, listing.assigned ? 1 : 0, listing.rowNumber];
      values.forEach((value, i) => {
        (fields[i] as { at: Int32Array }).at[e] = value;
      });
    },
    settle(how) {
      for (const person of owners) {
        const death = how.death(person);
        if (keepOnly(person, death)) continue;
        const own = rawOf(person)
          .map((one) => ({ ...one, to: Math.min(one.to, death) }))
          .filter((one) => one.from < one.to);
        const [only] = own;
        if (only === undefined) continue;
        if (own.length === 1) keep(person, only);
        else settleOne(person, own, how);
      }
      raw = null;
      owners.length = 0;
    },
    each(person, visit) {
      for (let e = settled.head(person); e !== none; e = settled.next(e)) {
        visit(field(settled, 0, e), field(settled, 1, e), field(settled, 2, e), field(settled, 3, e) === 1);
      }
    },
    unitOn(person, day) {
      for (let e = settled.head(person); e !== none; e = settled.next(e)) {
        if (field(settled, 1, e) <= day && day < field(settled, 2, e)) return field(settled, 0, e);
      }
      return none;
    },
  };
}

function field(of: Chains, i: number, entry: number): number {
  return of.fields[i]?.at[entry] as number;
}
