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

type Node = Readonly<Record<string, unknown>>;

/** The node on the way to a mutation's place, so many steps before it: `measure.of` of `measure.of.attributedBy`. */
function nodeBefore(entry: Indicator, { path }: Mutation, steps = 1): Node {
  const way = path.split(/[.[\]]+/u).filter((step) => step !== '');
  const node = way
    .slice(0, way.length - steps)
    .reduce<unknown>((at, step) => (at as Node | undefined)?.[step], entry);
  return typeof node === 'object' && node !== null ? (node as Node) : {};
}

interface Column {
  readonly required: boolean;
  readonly values?: readonly string[];
}

/** The column of the rows of a node. */
function columnOf(rows: unknown, column: unknown): Column | undefined {
  const { table } = rows as { readonly table: keyof typeof tables };
  const columns: Readonly<Record<string, Column>> = tables[table].columns;
  return columns[String(column)];
}

/** The condition of some rows is that a column, which must be recorded, has the one value that there is. */
function asksForTheOnlyValue(rows: Node): boolean {
  const { kind, op, left, right } = rows['where'] as Node;
  if (kind !== 'cmp' || op !== 'eq') return false;
  const { required = false, values = [] } = columnOf(rows, (left as Node)['column']) ?? {};
  return required && values.length === 1 && values[0] === (right as Node)['value'];
}

/** Longer than any life. */
const lifeMonths = 12 * 125;

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
    holds: (entry, mutation) =>
      mutation.operator === 'attributedBy changed' &&
      ownOrListing.includes(mutation.change) &&
      columnOf(nodeBefore(entry, mutation)['rows'], 'unitId')?.required === true,
  },
  {
    text: 'the column must be recorded and has no other value: a row with another one is rejected',
    holds: (entry, mutation) =>
      mutation.operator === 'condition dropped' && asksForTheOnlyValue(nodeBefore(entry, mutation)),
  },
  {
    text: 'the window is longer than any life, and is made longer: no row of a living person is older',
    holds: (entry, mutation) => {
      const months = Number(nodeBefore(entry, mutation)['months']);
      if (!(months < -lifeMonths) || !mutation.path.includes('.from.')) return false;
      const isEarlier = mutation.change === anchorChange('period-end', 'period-start');
      return isEarlier || (mutation.operator === 'bound moved' && Number(mutation.value) < months);
    },
  },
  {
    text: 'a row that nobody answered has no time to the answer, and only times are measured',
    holds: ({ measure }, { operator, change }) =>
      (measure.kind === 'distribution' || measure.kind === 'mean') &&
      operator === 'part of any dropped' &&
      measure.value.kind === 'span' &&
      change === `without ${JSON.stringify({ kind: 'not', of: { kind: 'known', value: measure.value.to } })}`,
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
