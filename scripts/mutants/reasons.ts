import { type Indicator, tables } from 'vardval';
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

const ownOrListing: readonly string[] = [
  '"row-unit" → "row-unit-else-listing"',
  '"row-unit-else-listing" → "row-unit"',
];

/** The table whose rows the entry counts one by one, each at a unit that its rows must name. */
function countsRowsThatNameTheirUnit({ measure }: Indicator): boolean {
  if (!('of' in measure) || typeof measure.of !== 'object' || !('kind' in measure.of)) return false;
  if (measure.of.kind !== 'each-row') return false;
  const columns: Readonly<Record<string, { readonly required: boolean }>> =
    tables[measure.of.rows.table].columns;
  return columns['unitId']?.required === true;
}

/** Of those listed, those whose index is above 0: it is a share that cannot be 0, so that this asks if it is known. */
function isWhetherUpcIsKnown(measure: Indicator['measure']): boolean {
  if (measure.kind !== 'proportion' || measure.of.kind !== 'listed') return false;
  const { where } = measure.of;
  return where.kind === 'index' && where.index === 'upc' && where.op === 'gt' && where.than === '0';
}

/** What is counted is the denominator's own index, only compared with another number. */
function countsTheIndexOfItsDenominator(measure: Indicator['measure']): boolean {
  if (measure.kind !== 'proportion' || measure.of.kind !== 'listed') return false;
  const visitsOf = (node: object): string => JSON.stringify({ ...node, op: null, than: null });
  const { where } = measure.of;
  return where.kind === 'index' && visitsOf(where) === visitsOf(measure.counted);
}

/** The latest of the rows that the denominator asks for in the same window. */
function countsTheLatestOfItsDenominator(measure: Indicator['measure']): boolean {
  if (measure.kind !== 'proportion' || measure.of.kind !== 'listed') return false;
  const { counted } = measure;
  if (counted.kind !== 'pick' || counted.which !== 'latest') return false;
  const { where } = measure.of;
  const asked = where.kind === 'all' ? where.of : [where];
  const rowsIn = ({ rows, during }: { readonly rows: unknown; readonly during: unknown }): string =>
    JSON.stringify([rows, during]);
  return asked.some(
    (one) => one.kind === 'exists' && one.unit === 'anywhere' && rowsIn(one) === rowsIn(counted),
  );
}

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
  {
    text: 'a row of the table without a unit is rejected, and one at a unit outside `units` counts in the region only',
    holds: (entry, { path, change }) =>
      path === 'measure.of.attributedBy' &&
      ownOrListing.includes(change) &&
      countsRowsThatNameTheirUnit(entry),
  },
  {
    text: 'the share of visits with the one met most often is above 0 wherever it is known',
    holds: ({ measure }, { path, change }) =>
      isWhetherUpcIsKnown(measure) &&
      (path === 'measure.of.where.op'
        ? change === '"gt" → "ge"'
        : path === 'measure.of.where.than' && change === '"0" → "-1"'),
  },
  {
    text: 'whoever is in the denominator has more visits than that',
    holds: ({ measure }, { path, change }) =>
      path === 'measure.counted.atLeastVisits' &&
      change === '3 → 2' &&
      countsTheIndexOfItsDenominator(measure),
  },
  {
    text: 'whoever is in the denominator has a row in the window, which is later than any before it',
    holds: ({ measure }, { path, change }) =>
      path === 'measure.counted.during.from.months' &&
      change === '0 → -1' &&
      countsTheLatestOfItsDenominator(measure),
  },
];

/** The first reason that holds. */
export function reasonOf(entry: Indicator, mutation: Mutation): string | null {
  return reasons.find((one) => one.holds(entry, mutation))?.text ?? null;
}
