import { listingGoesBefore, type RankedListing } from '../facts/listing-order.js';
import { chains, none, type Room } from './growing.js';

/** A listing as it is read; half-open days. */
interface Listing {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly assigned: boolean;
  readonly rowNumber: number;
}

/** Where persons are listed: the rows as they come at first; once settled, one unit at a time. */
export interface Listings {
  /** Days are half-open. */
  add(person: number, unit: number, from: number, to: number, assigned: boolean, rowNumber: number): void;
  settle(how: Settling): void;
  /** A stretch of the person, or {@link none}; `next` gives the others. None overlap; some may hold no day. */
  head(person: number): number;
  next(stretch: number): number;
  unit(stretch: number): number;
  from(stretch: number): number;
  to(stretch: number): number;
  isAssigned(stretch: number): boolean;
  /** The unit where the person is listed on the day, or {@link none}; who is only assigned is listed nowhere. */
  unitOn(person: number, day: number): number;
}

export interface Settling {
  /** The day of death ends every listing. */
  death(person: number): number;
  unitId(unit: number): string;
  overlapping(rowNumber: number): void;
}

/** Fields of an entry. */
const unitField = 0;
const fromField = 1;
const toField = 2;
const assignedField = 3;
const rowField = 4;

export function listings(room: Room): Listings {
  const own = chains(5, room);
  let isSettled = false;
  const owners: number[] = [];

  function put(
    person: number,
    unit: number,
    from: number,
    to: number,
    assigned: boolean,
    rowNumber: number,
  ): void {
    const e = own.add(person);
    own.put(e, unitField, unit);
    own.put(e, fromField, from);
    own.put(e, toField, to);
    own.put(e, assignedField, assigned ? 1 : 0);
    own.put(e, rowField, rowNumber);
  }

  function endAt(person: number, death: number): void {
    for (let e = own.head(person); e !== none; e = own.next(e)) {
      if (own.get(e, toField) > death) own.put(e, toField, death);
    }
  }

  /** Most persons have one listing, or several that follow each other. An empty one overlaps nothing. */
  function overlaps(person: number): boolean {
    for (let e = own.head(person); e !== none; e = own.next(e)) {
      const from = own.get(e, fromField);
      const to = own.get(e, toField);
      for (let f = own.next(e); f !== none; f = own.next(f)) {
        const start = own.get(f, fromField);
        const end = own.get(f, toField);
        if (from < to && start < end && start < to && from < end) return true;
      }
    }
    return false;
  }

  function listingsOf(person: number): readonly Listing[] {
    const found: Listing[] = [];
    for (let e = own.head(person); e !== none; e = own.next(e)) {
      found.push({
        unit: own.get(e, unitField),
        from: own.get(e, fromField),
        to: own.get(e, toField),
        assigned: own.get(e, assignedField) === 1,
        rowNumber: own.get(e, rowField),
      });
    }
    // Of listings of one rank the longer has what both hold, then the earlier row: the order of rows changes no count.
    return found.filter(({ from, to }) => from < to).sort((a, b) => b.to - a.to || a.rowNumber - b.rowNumber);
  }

  /** Cuts time at every bound and lets one listing have each piece. */
  function settleOne(person: number, how: Settling): void {
    const all = listingsOf(person);
    own.clear(person);
    const bounds = [...new Set(all.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
    const overlapping = new Set<number>();
    for (let i = 0; i + 1 < bounds.length; i += 1) {
      const from = bounds[i] as number;
      const holding = all.filter((one) => one.from <= from && from < one.to);
      const [first, ...others] = holding;
      if (first === undefined) continue;
      const ranked = (one: Listing): RankedListing => ({ ...one, unitId: how.unitId(one.unit) });
      const best = others.reduce((a, b) => (listingGoesBefore(ranked(b), ranked(a)) ? b : a), first);
      if (others.length > 0) for (const one of holding) if (one !== best) overlapping.add(one.rowNumber);
      put(person, best.unit, from, bounds[i + 1] as number, best.assigned, best.rowNumber);
    }
    for (const row of overlapping) how.overlapping(row);
  }

  return {
    add(person, unit, from, to, assigned, rowNumber) {
      if (isSettled) throw new RangeError('listings: nothing can be added once they are settled');
      if (own.head(person) === none) owners.push(person);
      put(person, unit, from, to, assigned, rowNumber);
    },
    settle(how) {
      for (const person of owners) {
        endAt(person, how.death(person));
        const isOnly = own.next(own.head(person)) === none;
        if (!isOnly && overlaps(person)) settleOne(person, how);
      }
      isSettled = true;
      owners.length = 0;
    },
    head: own.head,
    next: own.next,
    unit: (e) => own.get(e, unitField),
    from: (e) => own.get(e, fromField),
    to: (e) => own.get(e, toField),
    isAssigned: (e) => own.get(e, assignedField) === 1,
    unitOn(person, day) {
      for (let e = own.head(person); e !== none; e = own.next(e)) {
        if (own.get(e, fromField) > day || day >= own.get(e, toField)) continue;
        return own.get(e, assignedField) === 1 ? none : own.get(e, unitField);
      }
      return none;
    },
  };
}
