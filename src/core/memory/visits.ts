import { addEntry, fieldOf, headOf, nextOf, none, putField } from './growing.js';
import type { StoreState } from './stores.js';
import { tripleField, tripleNumber } from './triples.js';

/*
 * Visits for the continuity indices. What a visit is to them (its unit, its clinician and the periods in which it
 * counts) is written once, as a kind of visit; of each person only the kinds and how often are kept, so that ten times
 * the visits are not ten times the state.
 */

const kindField = 0;
const countField = 1;
const unitOf = 0;
const clinicianOf = 1;
const wordOf = 2;

/** Notes a visit of a person; kinds of visits that there have been before are counted. */
export function addVisit(
  { chains, kinds }: StoreState,
  owner: number,
  unit: number,
  clinician: number,
  word: number,
): void {
  const kind = tripleNumber(kinds, unit, clinician, word);
  for (let e = headOf(chains, owner); e !== none; e = nextOf(chains, e)) {
    if (fieldOf(chains, e, kindField) !== kind) continue;
    putField(chains, e, countField, fieldOf(chains, e, countField) + 1);
    return;
  }
  const e = addEntry(chains, owner);
  putField(chains, e, kindField, kind);
  putField(chains, e, countField, 1);
}

/** In place of a unit: all of them. */
export const anywhere = -2;

/** Visits of a person in one period: how many, and Σn² and the largest n over those visited. */
export interface VisitSums {
  visits: number;
  squares: number;
  largest: number;
}

/** Scratch of {@link visitSums}, which is called for every person and period: nothing of it outlives a call. */
const clinicians: number[] = [];
const counts: number[] = [];

/** Sums of the visits in period p, at one unit or {@link anywhere}. */
export function visitSums({ chains, kinds }: StoreState, person: number, unit: number, p: number): VisitSums {
  let visits = 0;
  let distinct = 0;
  for (let e = headOf(chains, person); e !== none; e = nextOf(chains, e)) {
    const kind = fieldOf(chains, e, kindField);
    if ((tripleField(kinds, kind, wordOf) & (1 << p)) === 0) continue;
    if (unit !== anywhere && tripleField(kinds, kind, unitOf) !== unit) continue;
    const clinician = tripleField(kinds, kind, clinicianOf);
    let i = 0;
    while (i < distinct && clinicians[i] !== clinician) i += 1;
    if (i === distinct) {
      clinicians[i] = clinician;
      counts[i] = 0;
      distinct += 1;
    }
    const n = fieldOf(chains, e, countField);
    counts[i] = (counts[i] as number) + n;
    visits += n;
  }
  let squares = 0;
  let largest = 0;
  for (let i = 0; i < distinct; i += 1) {
    const n = counts[i] as number;
    squares += n * n;
    if (n > largest) largest = n;
  }
  return { visits, squares, largest };
}

/** How many visits there are in all periods together: no period has more. */
export function visitCount({ chains, kinds }: StoreState, person: number, unit: number): number {
  let count = 0;
  for (let e = headOf(chains, person); e !== none; e = nextOf(chains, e)) {
    if (unit === anywhere || tripleField(kinds, fieldOf(chains, e, kindField), unitOf) === unit)
      count += fieldOf(chains, e, countField);
  }
  return count;
}

/** Periods whose visits are not those of the period before. */
export function visitChanges({ chains, kinds }: StoreState, person: number): number {
  let changes = 0;
  for (let e = headOf(chains, person); e !== none; e = nextOf(chains, e)) {
    const word = tripleField(kinds, fieldOf(chains, e, kindField), wordOf);
    changes |= word ^ (word << 1);
  }
  return changes;
}
