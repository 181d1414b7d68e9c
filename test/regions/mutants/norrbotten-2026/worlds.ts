import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, cases, together } from '../people.js';
import type { Edges, Given } from '../windows.js';

/** A tertial that neither begins nor ends with its year: the entries are reported by tertials. */
export const tertial = '2026-T2';
/** A day of it. */
export const day = '2026-06-10';
/** "Rullande 12 månader", which end with the second tertial. */
export const twelveMonths: Edges = {
  first: '2025-09-01',
  before: '2025-08-31',
  last: '2026-08-31',
  next: '2026-09-01',
};
/** "Rullande 15 månader" that end with it. */
export const fifteenMonths: Edges = { ...twelveMonths, first: '2025-06-01', before: '2025-05-31' };

/** What a row of a woman listed at HC1 gives at its own unit, at hers, and in the region. */
export interface AtUnits {
  readonly there: Given;
  readonly hers: Given;
  readonly region: Given;
}

/** A row counts at its own unit, whoever the person is listed with; at a unit that nobody knows in the region alone. */
export function atItsOwnUnit(
  rowAt: (unit: { readonly unitId: string }) => CaseRows,
  { there, hers, region }: AtUnits,
): readonly Case[] {
  const elsewhere = rowAt({ unitId: 'HC2' });
  const nowhere = rowAt({ unitId: 'HC9' });
  return [
    ['at another unit, of hers', elsewhere, hers, 'HC1'],
    ['at another unit, of that', elsewhere, there, 'HC2'],
    ['at another unit, of the region', elsewhere, region],
    ['at an unknown unit, of hers', nowhere, hers, 'HC1'],
    ['at an unknown unit, of the region', nowhere, region],
  ];
}

/** {@link atItsOwnUnit} of a share of rows. */
export const shareAtUnits: AtUnits = { there: [1, 1], hers: [0, 0], region: [1, 1] };

const ownIds = (rows: CaseRows, prefix: string): CaseRows =>
  Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      all.map((row) =>
        'personId' in row && row.personId !== null ? { ...row, personId: `${prefix} ${row.personId}` } : row,
      ),
    ]),
  );

/**
 * Cases that must give the same, in one world: what comes does not hide what leaves, for nothing that counts nowhere can
 * leave, and nothing that counts everywhere can come.
 */
export function apart(all: readonly Case[]): readonly Case[] {
  const groups = new Map<string, readonly Case[]>();
  for (const one of all) {
    const same = JSON.stringify(one.slice(2));
    groups.set(same, [...(groups.get(same) ?? []), one]);
  }
  return [...groups.values()].map((group): Case => {
    const [, , [numerator, denominator], unit] = group[0] as Case;
    const rows = together(...group.map(([why, one], i) => ownIds(one, `${i + 1} ${why}`)));
    const times = group.length;
    const is: Given =
      denominator === undefined ? [numerator * times] : [numerator * times, denominator * times];
    const why = group.map(([one]) => one).join('; ');
    return unit === undefined ? [why, rows, is] : [why, rows, is, unit];
  });
}

/** Boundaries of entries of Norrbotten 2026 that the plan words alike. */
export function boundariesOf(
  indicators: readonly string[],
  all: readonly Case[],
  more: Partial<Boundary> = {},
): readonly Boundary[] {
  return cases('norrbotten-2026', indicators, more.period ?? tertial, apart(all), more);
}
