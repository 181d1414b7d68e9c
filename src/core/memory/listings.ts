import { listingGoesBefore, type RankedListing } from '../facts/listing-order.js';
import {
  addEntry,
  chains,
  fieldOf,
  forgetEntries,
  headOf,
  nextOf,
  none,
  putField,
  type Room,
} from './growing.js';

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
    const e = addEntry(own, person);
    putField(own, e, unitField, unit);
    putField(own, e, fromField, from);
    putField(own, e, toField, to);
    putField(own, e, assignedField, assigned ? 1 : 0);
    putField(own, e, rowField, rowNumber);
  }

  function endAt(person: number, death: number): void {
    for (let e = headOf(own, person); e !== none; e = nextOf(own, e)) {
      if (fieldOf(own, e, toField) > death) putField(own, e, toField, death);
    }
  }

  /** Most persons have one listing, or several that follow each other. An empty one overlaps nothing. */
  function overlaps(person: number): boolean {
    for (let e = headOf(own, person); e !== none; e = nextOf(own, e)) {
      const from = fieldOf(own, e, fromField);
      const to = fieldOf(own, e, toField);
      for (let f = nextOf(own, e); f !== none; f = nextOf(own, f)) {
        const start = fieldOf(own, f, fromField);
        const end = fieldOf(own, f, toField);
        if (from < to && start < end && start < to && from < end) return true;
      }
    }
    return false;
  }

  function listingsOf(person: number): readonly Listing[] {
    const found: Listing[] = [];
    for (let e = headOf(own, person); e !== none; e = nextOf(own, e)) {
      found.push({
        unit: fieldOf(own, e, unitField),
        from: fieldOf(own, e, fromField),
        to: fieldOf(own, e, toField),
        assigned: fieldOf(own, e, assignedField) === 1,
        rowNumber: fieldOf(own, e, rowField),
      });
    }
    // Of listings of one rank the longer has what both hold, then the earlier row: the order of rows changes no count.
    return found.filter(({ from, to }) => from < to).sort((a, b) => b.to - a.to || a.rowNumber - b.rowNumber);
  }

  /** Cuts time at every bound and lets one listing have each piece. */
  function settleOne(person: number, how: Settling): void {
    const all = listingsOf(person);
    forgetEntries(own, person);
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
      if (headOf(own, person) === none) owners.push(person);
      put(person, unit, from, to, assigned, rowNumber);
    },
    settle(how) {
      for (const person of owners) {
        endAt(person, how.death(person));
        const isOnly = nextOf(own, headOf(own, person)) === none;
        if (!isOnly && overlaps(person)) settleOne(person, how);
      }
      isSettled = true;
      owners.length = 0;
    },
    head: (person) => headOf(own, person),
    next: (e) => nextOf(own, e),
    unit: (e) => fieldOf(own, e, unitField),
    from: (e) => fieldOf(own, e, fromField),
    to: (e) => fieldOf(own, e, toField),
    isAssigned: (e) => fieldOf(own, e, assignedField) === 1,
    unitOn(person, day) {
      for (let e = headOf(own, person); e !== none; e = nextOf(own, e)) {
        if (fieldOf(own, e, fromField) > day || day >= fieldOf(own, e, toField)) continue;
        return fieldOf(own, e, assignedField) === 1 ? none : fieldOf(own, e, unitField);
      }
      return none;
    },
  };
}
