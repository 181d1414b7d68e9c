import type { Day } from '../../calendar/day.js';
import { listingGoesBefore } from '../../facts/listing-order.js';
import type { ListingKind } from '../../facts/values.js';
import type { FactScan } from './scan.js';

interface Listing {
  readonly unitId: string;
  readonly from: Day;
  readonly to: Day;
  readonly assigned: boolean;
}

/** Who is listed where: one unit at a time (readings, rows 2–4). */
export interface ListedPersons {
  /** Persons per unit on a day, of the kinds; a unit without any is not there. */
  perUnit(day: Day, kinds: readonly ListingKind[]): ReadonlyMap<string, number>;
  /** The unit where a person is listed that day as one of the kinds, or null. */
  unitOf(personId: string, day: Day, kinds: readonly ListingKind[]): string | null;
  /** Persons who had two listings on a day that was asked about. */
  overlapping(): number;
}

/**
 * Reads the listings.
 *
 * @param scan - the source's tables
 * @param deathOf - the day of a person's death, from which the person is listed nowhere; Infinity while alive
 * @returns null when the table is not delivered
 */
export function readListings(scan: FactScan, deathOf: (personId: string) => Day): ListedPersons | null {
  const persons = new Map<string, Listing | Listing[]>();
  const assigned = 1;
  const delivered = scan.read('listings', (cells, at) => {
    const [person, unit, from, to, kind] = [at('personId'), at('unitId'), at('from'), at('to'), at('kind')];
    return () => {
      const id = cells.text(person) ?? '';
      const end = cells.number(to);
      const listing: Listing = {
        unitId: cells.text(unit) ?? '',
        from: cells.number(from),
        to: Math.min(Number.isNaN(end) ? Number.POSITIVE_INFINITY : end, deathOf(id)),
        assigned: cells.number(kind) === assigned,
      };
      const known = persons.get(id);
      if (known === undefined) persons.set(id, listing);
      else if (Array.isArray(known)) known.push(listing);
      else persons.set(id, [known, listing]);
      return 'used';
    };
  });
  if (!delivered) return null;

  const double = new Set<string>();
  const counted = new Map<string, ReadonlyMap<string, number>>();

  function on(id: string, own: Listing | readonly Listing[], day: Day): Listing | null {
    if (!isMany(own)) return own.from <= day && day < own.to ? own : null;
    let best: Listing | null = null;
    for (const one of own) {
      if (!(one.from <= day && day < one.to)) continue;
      if (best !== null) double.add(id);
      if (best === null || listingGoesBefore(one, best)) best = one;
    }
    return best;
  }

  const isOf = (listing: Listing, kinds: readonly ListingKind[]): boolean =>
    kinds.includes(listing.assigned ? 'assigned' : 'listed');

  return {
    perUnit(day, kinds) {
      const key = `${day} ${[...kinds].sort().join()}`;
      const known = counted.get(key);
      if (known !== undefined) return known;
      const counts = new Map<string, number>();
      for (const [id, own] of persons) {
        const listing = on(id, own, day);
        if (listing === null || !isOf(listing, kinds)) continue;
        counts.set(listing.unitId, (counts.get(listing.unitId) ?? 0) + 1);
      }
      counted.set(key, counts);
      return counts;
    },
    unitOf(personId, day, kinds) {
      const own = persons.get(personId);
      const listing = own === undefined ? null : on(personId, own, day);
      return listing !== null && isOf(listing, kinds) ? listing.unitId : null;
    },
    overlapping: () => double.size,
  };
}

const isMany = (own: Listing | readonly Listing[]): own is readonly Listing[] => Array.isArray(own);

/** What is known of persons: birth and death. */
export interface Persons {
  birthOf(personId: string): Day | null;
  deathOf(personId: string): Day;
}

/** Reads birth and death of persons; null when the table is not delivered. */
export function readPersons(scan: FactScan): Persons | null {
  const births = new Map<string, Day>();
  const deaths = new Map<string, Day>();
  const delivered = scan.read('persons', (cells, at) => {
    const [person, birth, death] = [at('personId'), at('birthDate'), at('deathDate')];
    return () => {
      const id = cells.text(person) ?? '';
      births.set(id, cells.number(birth));
      const day = cells.number(death);
      if (!Number.isNaN(day)) deaths.set(id, day);
      return 'used';
    };
  });
  return delivered
    ? {
        birthOf: (id) => births.get(id) ?? null,
        deathOf: (id) => deaths.get(id) ?? Number.POSITIVE_INFINITY,
      }
    : null;
}

/** Whether a patient counts as living in ordinary housing: in home care, or not in a nursing home, that day. */
export type AtHome = (personId: string, day: Day) => boolean;

/** Reads residences; null when the table is not delivered. */
export function readResidences(scan: FactScan): AtHome | null {
  const stays = new Map<string, { from: Day; to: Day; homeCare: boolean }[]>();
  const homeCare = 1;
  const delivered = scan.read('residences', (cells, at) => {
    const [person, kind, from, to] = [at('personId'), at('kind'), at('from'), at('to')];
    return () => {
      const id = cells.text(person) ?? '';
      const end = cells.number(to);
      const own = stays.get(id) ?? [];
      own.push({
        from: cells.number(from),
        to: Number.isNaN(end) ? Number.POSITIVE_INFINITY : end,
        homeCare: cells.number(kind) === homeCare,
      });
      stays.set(id, own);
      return 'used';
    };
  });
  if (!delivered) return null;
  return (id, day) => {
    const now = (stays.get(id) ?? []).filter((stay) => stay.from <= day && day < stay.to);
    return now.length === 0 || now.some((stay) => stay.homeCare);
  };
}
