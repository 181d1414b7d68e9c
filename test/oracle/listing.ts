import type { CleanRow, World } from './clean.js';
import { textOf } from './clean.js';
import { personRow } from './context.js';

export interface Listing {
  readonly unitId: string;
  readonly kind: 'listed' | 'assigned';
}

/** Whether an interval `[from, to)` holds a day; a missing from or to leaves that side open. */
export function holds(from: string | null, to: string | null, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

const kindOf = (row: CleanRow): 'listed' | 'assigned' =>
  textOf(row, 'kind') === 'assigned' ? 'assigned' : 'listed';

/** Whether a listing goes before another: chosen before assigned, then the latest from, then the lower unit. */
const goesBefore = (a: CleanRow, b: CleanRow): boolean => {
  if (kindOf(a) !== kindOf(b)) return kindOf(a) === 'listed';
  const [fromA, fromB] = [textOf(a, 'from') ?? '', textOf(b, 'from') ?? ''];
  if (fromA !== fromB) return fromA > fromB;
  return (textOf(a, 'unitId') ?? '') < (textOf(b, 'unitId') ?? '');
};

/** Where a person is listed on a day: one unit at a time, and nowhere from the day of death on. */
export function listingOn(world: World, personId: string | null, day: string): Listing | null {
  if (personId === null) return null;
  const person = personRow(world, personId);
  const death = person === null ? null : textOf(person, 'deathDate');
  if (death !== null && death <= day) return null;
  let best: CleanRow | null = null;
  for (const row of world('listings')) {
    if (textOf(row, 'personId') !== personId || !holds(textOf(row, 'from'), textOf(row, 'to'), day)) continue;
    if (best === null || goesBefore(row, best)) best = row;
  }
  return best === null ? null : { unitId: textOf(best, 'unitId') ?? '', kind: kindOf(best) };
}

/** Everybody who has a listing, each once. */
export function listedPersons(world: World): readonly string[] {
  return [...new Set(world('listings').map((row) => textOf(row, 'personId') ?? ''))];
}
