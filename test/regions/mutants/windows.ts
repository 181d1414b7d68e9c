import { type Case, type CaseRows, together, woman } from './people.js';

/** Days at the edges of a window: its first and last, the one before and the one after. */
export interface Edges {
  readonly first: string;
  readonly before: string;
  readonly last: string;
  readonly next: string;
}

/** What a case gives: numerator and, where there is one, denominator. */
export type Given = Case[2];

/** The days of one calendar year. */
export function yearEdges(year: number): Edges {
  return {
    first: `${year}-01-01`,
    before: `${year - 1}-12-31`,
    last: `${year}-12-31`,
    next: `${year + 1}-01-01`,
  };
}

/** Dated on each edge of a window. */
export function dated(
  what: string,
  { first, before, last, next }: Edges,
  rowsOn: (date: string) => CaseRows,
  [isIn, out]: readonly [Given, Given],
): readonly Case[] {
  return [
    [`${what} on the first day`, rowsOn(first), isIn],
    [`${what} on the day before it`, rowsOn(before), out],
    [`${what} on the last day`, rowsOn(last), isIn],
    [`${what} on the day after it`, rowsOn(next), out],
  ];
}

/** Holding on the last day or beside it; `to` is the first day on which it no longer holds. */
export function holding(
  what: string,
  { last, next }: Pick<Edges, 'last' | 'next'>,
  rowsFor: (from: string, to: string | null) => CaseRows,
  [isIn, out]: readonly [Given, Given],
): readonly Case[] {
  return [
    [`${what} on the last day alone`, rowsFor(last, next), isIn],
    [`${what} over the last day`, rowsFor('2000-01-01', next), isIn],
    [`${what} from the last day`, rowsFor(last, null), isIn],
    [`${what} until the last day`, rowsFor('2000-01-01', last), out],
    [`${what} from the day after it`, rowsFor(next, null), out],
  ];
}

/** A listing of hers. */
export function listing(from: string, to: string | null, more: object = {}): CaseRows {
  return { listings: [{ personId: 'p1', unitId: 'HC1', from, to, kind: 'listed', ...more }] };
}

/** A woman who is listed nowhere. */
export function unlisted(birthDate = '1960-06-15'): CaseRows {
  return { persons: woman(birthDate)['persons'] ?? [] };
}

/** She, with everything that counts, listed on the last day or beside it; and only assigned, which seldom counts. */
export function listedOnTheLastDay(
  edges: Pick<Edges, 'last' | 'next'>,
  rows: CaseRows,
  [isIn, out, assigned = out]: readonly [Given, Given, Given?],
  birthDate = '1960-06-15',
): readonly Case[] {
  const she = together(unlisted(birthDate), rows);
  return [
    ...holding('listed', edges, (from, to) => together(she, listing(from, to)), [isIn, out]),
    ['assigned', together(she, listing('2000-01-01', null, { kind: 'assigned' })), assigned],
  ];
}

/** Women, with everything else that counts, who turn an age in a calendar year or beside it. */
export function turning(
  age: number,
  year: number,
  rows: CaseRows,
  given: readonly [Given, Given],
): readonly Case[] {
  return dated(`${age} years`, yearEdges(year - age), (birth) => together(woman(birth), rows), given);
}
