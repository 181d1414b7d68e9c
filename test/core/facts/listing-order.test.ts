import { describe, expect, test } from 'vitest';
import { listingGoesBefore, type RankedListing } from '../../../src/core/facts/listing-order.js';

const listing = (change: Partial<RankedListing> = {}): RankedListing => ({
  unitId: 'HC02',
  from: 100,
  assigned: false,
  ...change,
});

describe('of two listings of a person on one day', () => {
  test.each([
    [
      'a chosen one goes before an assigned one, also a later one',
      listing({ from: 1 }),
      listing({ assigned: true }),
    ],
    ['the later one goes before the earlier, by a day', listing({ from: 101 }), listing()],
    ['of one day, the lower unit id', listing({ unitId: 'HC01' }), listing()],
    [
      'ids are compared by code unit, not by a language: Z before a, Ö after z',
      listing({ unitId: 'Z' }),
      listing({ unitId: 'a' }),
    ],
    ['and so', listing({ unitId: 'z' }), listing({ unitId: 'Ö' })],
  ])('%s', (_, first, second) => {
    expect(listingGoesBefore(first, second)).toBe(true);
    expect(listingGoesBefore(second, first)).toBe(false);
  });
});
