import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { stratumKey } from '../outcome/strata.js';
import { type Counted, countedBy, type Quantity } from './quantities.js';

/** What a reader of a published table can say of one number. */
export interface PublishedCell {
  low: number;
  high: number;
  /** The row that it stands in, and which of its numbers it is; null for what stands in no row. */
  at: { readonly outcome: Outcome; readonly number: HiddenNumber } | null;
  isHidden: boolean;
}

/** Which number of a row is hidden. */
export type HiddenNumber =
  | 'numerator'
  | 'denominator'
  | 'complement'
  | 'baseline-numerator'
  | 'baseline-denominator'
  | 'baseline-complement';

/** A quantity (and category) by place. */
export interface Shelf {
  readonly quantity: Quantity;
  readonly role: 'numerator' | 'denominator' | 'complement';
  readonly category: string | null;
  readonly own: string;
  readonly byPlace: Map<string, PublishedCell>;
}

/** The numbers of a published table as its reader has them. */
export interface PublishedCells {
  readonly shelves: ReadonlyMap<string, Shelf>;
  readonly shares: readonly (readonly [
    numerator: PublishedCell,
    complement: PublishedCell,
    denominator: PublishedCell,
  ])[];
  readonly differences: readonly (readonly [later: string, earlier: string, change: string])[];
  readonly indicators: ReadonlySet<string>;
}

export const placeKey = (unit: string | null, stratum: string): string => `${unit ?? '*'}/${stratum}`;

export const shelfKey = (
  quantity: Quantity,
  own: string,
  category: string | null,
  hasAges: boolean,
): string => JSON.stringify([own, quantity.key, category, hasAges ? quantity.ageDay : '']);

/** Reads a published table: shown numbers as they are, hidden ones as at least 1, because zeros are shown. */
export function publishedCells(report: Report, exceptions: ReadonlySet<string>): PublishedCells {
  const counted = countedBy(report.plan);
  const shelves = new Map<string, Shelf>();
  const shares = new Map<PublishedCell, readonly [PublishedCell, PublishedCell, PublishedCell]>();
  const differences = new Map<string, readonly [string, string, string]>();
  const indicators = new Set<string>();
  // Of what somebody else delivered only the rows themselves say whether there is a denominator.
  const divided = new Set(
    report.outcomes.filter(({ denominator }) => denominator !== null).map(({ indicator }) => indicator),
  );

  function shelfOf(
    quantity: Quantity,
    role: Shelf['role'],
    own: string,
    category: string | null,
    hasAges: boolean,
  ): Shelf {
    const key = shelfKey(quantity, own, category, hasAges);
    const known = shelves.get(key);
    if (known !== undefined) return known;
    const made: Shelf = { quantity, role, category, own, byPlace: new Map() };
    shelves.set(key, made);
    return made;
  }

  function cellOf(
    shelf: Shelf,
    place: string,
    shown: number | null,
    make: () => PublishedCell,
  ): PublishedCell {
    const known = shelf.byPlace.get(place);
    if (known !== undefined && (shown === null || !known.isHidden)) return known;
    // The same number may be hidden in one row and shown in another.
    const cell = shown === null ? make() : { low: shown, high: shown, at: null, isHidden: false };
    if (known !== undefined) Object.assign(known, cell);
    else shelf.byPlace.set(place, cell);
    return known ?? cell;
  }

  function read(outcome: Outcome, isBaseline: boolean): void {
    const numbers = isBaseline ? outcome.baseline : outcome;
    if (numbers === null) return;
    const period = isBaseline ? numbers.period : outcome.period;
    const isHidden = isBaseline ? numbers.value === null : outcome.status === 'suppressed';
    const isSupplied = outcome.kind === 'supplied' || outcome.origin === 'supplied';
    const { numerator: n, denominator: d } = numbers;
    if (!isHidden && n === null && d === null && numbers.value === null) return;
    const what: Counted = counted(outcome.indicator, period, isSupplied);
    const label = isBaseline ? 'baseline' : 'identity';
    const own = exceptions.has(`${outcome.indicator} ${label}`) ? `${label} ${outcome.indicator} ` : '';
    const place = placeKey(outcome.unit, stratumKey(outcome.stratum));
    const hasAges = outcome.stratum.ageGroup !== undefined;
    const isChange = what.difference !== null;

    const number = (role: Shelf['role'], shown: number | null): PublishedCell | null => {
      const quantity = what[role];
      if (quantity === null || (shown === null && !isHidden)) return null;
      if (isSupplied && role !== 'numerator' && !divided.has(outcome.indicator)) return null;
      const shelf = shelfOf(quantity, role, own, outcome.category, hasAges);
      const name: HiddenNumber = isBaseline ? `baseline-${role}` : role;
      const least = role === 'complement' ? 0 : isChange ? Number.NEGATIVE_INFINITY : 1;
      return cellOf(shelf, place, shown, () => ({
        low: least,
        high: Number.POSITIVE_INFINITY,
        at: { outcome, number: name },
        isHidden: true,
      }));
    };
    const numerator = number('numerator', isWhole(n) ? n : null);
    const denominator = number('denominator', isWhole(d) ? d : null);
    indicators.add(outcome.indicator);
    if (isChange && what.numerator !== null && what.difference !== null) {
      const { later, earlier } = what.difference;
      const keys = [later, earlier].map((one) => {
        shelfOf(one, 'numerator', own, null, hasAges);
        return shelfKey(one, own, null, hasAges);
      });
      const change = shelfKey(what.numerator, own, null, hasAges);
      differences.set(change, [keys[0] as string, keys[1] as string, change]);
    }
    if (what.complement === null || numerator === null || denominator === null) return;
    if (exceptions.has(`${outcome.indicator} complement`)) return;
    const complement = number('complement', isWhole(n) && isWhole(d) ? d - n : null);
    if (complement !== null) shares.set(complement, [numerator, complement, denominator]);
  }

  for (const outcome of report.outcomes) {
    read(outcome, false);
    if (outcome.baseline !== null) read(outcome, true);
  }
  for (const [numerator, complement, denominator] of shares.values()) {
    // A share of nobody or of all is shown.
    if (numerator.isHidden && !denominator.isHidden) complement.low = Math.max(complement.low, 1);
  }
  return { shelves, shares: [...shares.values()], differences: [...differences.values()], indicators };
}

function isWhole(n: number | null): n is number {
  return n !== null && Number.isInteger(n);
}
