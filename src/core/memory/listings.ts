import { chains, none } from './growing.js';

/** A listing as it is read; half-open days. */
interface Listing {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly assigned: boolean;
  readonly rowNumber: number;
}

/** Where persons are listed: raw rows at first; once settled, one unit at a time. */
export interface Listings {
  /** Days are half-open. */
  add(person: number, unit: number, from: number, to: number, assigned: boolean, rowNumber: number): void;
  settle(how: Settling): void;
  /** A stretch of the person, or {@link none}; `next` gives the others, and none of them overlap. */
  head(person: number): number;
  next(stretch: number): number;
  unit(stretch: number): number;
  from(stretch: number): number;
  to(stretch: number): number;
  isAssigned(stretch: number): boolean;
  /** The unit where the person is listed (kind `listed` or `assigned`) on the day, or {@link none}. */
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

/** Readings, 3: `listed` before `assigned`, then the latest `from`, then the lower unit id by UTF-16 code unit. */
function goesBefore(a: Listing, b: Listing, unitId: (unit: number) => string): boolean {
  if (a.assigned !== b.assigned) return b.assigned;
  if (a.from !== b.from) return a.from > b.from;
  return unitId(a.unit) < unitId(b.unit);
}

export function listings(): Listings {
  let raw = chains(5);
  let isSettled = false;
  const settled = chains(4);
  const owners: number[] = [];

  function put(person: number, unit: number, from: number, to: number, assigned: number): void {
    const e = settled.add(person);
    settled.put(e, unitField, unit);
    settled.put(e, fromField, from);
    settled.put(e, toField, to);
    settled.put(e, assignedField, assigned);
  }

  /** Day on which a raw listing ends, for a person who dies on that day. */
  const endOf = (e: number, death: number): number => Math.min(raw.get(e, toField), death);

  /** Most persons have one listing, or several that follow each other. */
  function overlaps(person: number, death: number): boolean {
    for (let e = raw.head(person); e !== none; e = raw.next(e)) {
      const from = raw.get(e, fromField);
      const to = endOf(e, death);
      if (from >= to) continue;
      for (let f = raw.next(e); f !== none; f = raw.next(f)) {
        const start = raw.get(f, fromField);
        const end = endOf(f, death);
        if (start < end && start < to && from < end) return true;
      }
    }
    return false;
  }

  function keepAll(person: number, death: number): void {
    for (let e = raw.head(person); e !== none; e = raw.next(e)) {
      const from = raw.get(e, fromField);
      const to = endOf(e, death);
      if (from < to) put(person, raw.get(e, unitField), from, to, raw.get(e, assignedField));
    }
  }

  function rawOf(person: number, death: number): Listing[] {
    const found: Listing[] = [];
    for (let e = raw.head(person); e !== none; e = raw.next(e)) {
      found.push({
        unit: raw.get(e, unitField),
        from: raw.get(e, fromField),
        to: endOf(e, death),
        assigned: raw.get(e, assignedField) === 1,
        rowNumber: raw.get(e, rowField),
      });
    }
    return found.filter(({ from, to }) => from < to);
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
      put(person, best.unit, from, bounds[i + 1] as number, best.assigned ? 1 : 0);
    }
    for (const row of overlapping) how.overlapping(row);
  }

  return {
    add(person, unit, from, to, assigned, rowNumber) {
      if (isSettled) throw new RangeError('listings: nothing can be added once they are settled');
      if (raw.head(person) === none) owners.push(person);
      const e = raw.add(person);
      raw.put(e, unitField, unit);
      raw.put(e, fromField, from);
      raw.put(e, toField, to);
      raw.put(e, assignedField, assigned ? 1 : 0);
      raw.put(e, rowField, rowNumber);
    },
    settle(how) {
      for (const person of owners) {
        const death = how.death(person);
        if (overlaps(person, death)) settleOne(person, rawOf(person, death), how);
        else keepAll(person, death);
      }
      isSettled = true;
      raw = chains(5);
      owners.length = 0;
    },
    head: settled.head,
    next: settled.next,
    unit: (e) => settled.get(e, unitField),
    from: (e) => settled.get(e, fromField),
    to: (e) => settled.get(e, toField),
    isAssigned: (e) => settled.get(e, assignedField) === 1,
    unitOn(person, day) {
      for (let e = settled.head(person); e !== none; e = settled.next(e)) {
        if (settled.get(e, fromField) <= day && day < settled.get(e, toField))
          return settled.get(e, unitField);
      }
      return none;
    },
  };
}
