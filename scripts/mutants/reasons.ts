import type { Indicator } from 'vardval';
import type { Mutation } from './operators.js';

/** Why a mutant that survives may: the two definitions mean the same. */
export interface Reason {
  readonly text: string;
  readonly holds: (entry: Indicator, mutation: Mutation) => boolean;
}

/** Kinds of period that begin with the calendar year, and those that end with it too. */
const beginWithTheYear: ReadonlySet<string> = new Set(['DÅ04', 'DÅ08', 'year']);

const anchorChange = (from: string, to: string): string => `"${from}" → "${to}"`;
const sameStart = [anchorChange('period-start', 'year-start'), anchorChange('year-start', 'period-start')];
const sameEnd = [anchorChange('period-end', 'year-end'), anchorChange('year-end', 'period-end')];

/** Reasons that can be proved of the definition itself, in the order in which they are asked. */
export const reasons: readonly Reason[] = [
  {
    text: 'every period that the entry is reported for begins with its calendar year',
    holds: ({ reported }, { operator, change }) =>
      operator === 'anchor changed' &&
      sameStart.includes(change) &&
      reported.every((kind) => beginWithTheYear.has(kind)),
  },
  {
    text: 'the entry is reported for whole years alone, which end with the calendar year',
    holds: ({ reported }, { operator, change }) =>
      operator === 'anchor changed' && sameEnd.includes(change) && reported.every((kind) => kind === 'year'),
  },
];

/** The first reason that holds. */
export function reasonOf(entry: Indicator, mutation: Mutation): string | null {
  return reasons.find((one) => one.holds(entry, mutation))?.text ?? null;
}
