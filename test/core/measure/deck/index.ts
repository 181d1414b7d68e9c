import { clauses } from './clauses.js';
import type { Entry } from './deck.js';
import { followedAndUnits } from './followed-and-units.js';
import { measures } from './measures.js';
import { persons } from './persons.js';
import { populations } from './populations.js';
import { rowSets } from './row-sets.js';
import { values } from './values.js';

/** The deck by the file that it is written in, so that the page can show the code as it stands there. */
export const deckByFile: Readonly<Record<string, readonly Entry[]>> = {
  'values.ts': values,
  'clauses.ts': clauses,
  'row-sets.ts': rowSets,
  'persons.ts': persons,
  'followed-and-units.ts': followedAndUnits,
  'populations.ts': populations,
  'measures.ts': measures,
};

export const deck: readonly Entry[] = Object.values(deckByFile).flat();
