/** A listing as far as its rank goes. */
export interface RankedListing {
  readonly unitId: string;
  /** Day number. */
  readonly from: number;
  readonly assigned: boolean;
}

/**
 * Of two listings of a person on one day the one that counts: `listed` before `assigned`, then the latest `from`, then
 * the lower unit id by UTF-16 code unit (readings, 3).
 */
export function listingGoesBefore(a: RankedListing, b: RankedListing): boolean {
  if (a.assigned !== b.assigned) return b.assigned;
  if (a.from !== b.from) return a.from > b.from;
  return a.unitId < b.unitId;
}
