import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { type Division, type Places, placesOf } from './places.js';
import { type Counted, countedBy, type Quantity } from './quantities.js';

/** Which number of an outcome. */
export type Role = 'numerator' | 'denominator' | 'complement';

/** The cells of one quantity (and category) at every place, from `first` on. */
export interface Block {
  readonly quantity: Quantity;
  readonly role: Role;
  readonly category: string | null;
  readonly first: number;
  /** The indicator that it was first met in. */
  readonly indicator: string;
  readonly hasAges: boolean;
  /** Set where the numbers contradict that it is the same as another's. */
  readonly own: string;
}

/** The cells that an outcome, or its baseline, shows; −1 where there is none. */
export interface Entry {
  readonly row: number;
  readonly isBaseline: boolean;
  readonly numerator: number;
  readonly denominator: number;
  readonly complement: number;
}

/** A difference of two counts: `change` = `later` − `earlier`, at every place of their blocks. */
export interface DifferenceOf {
  readonly change: Block;
  readonly later: Block;
  readonly earlier: Block;
}

/** The numbers of a report, each once: numbers of the same meaning share a cell. */
export interface Cells {
  readonly places: Places;
  readonly divisions: readonly Division[];
  readonly blocks: readonly Block[];
  readonly entries: readonly Entry[];
  /** NaN where nothing is. */
  readonly value: Float64Array;
  readonly differences: readonly DifferenceOf[];
  /** The entries that have any number. */
  readonly indicators: ReadonlySet<string>;
  /** The block of a quantity, where there is one. */
  blockOf(quantity: Quantity, like: Pick<Block, 'category' | 'hasAges' | 'own'>): Block | undefined;
  /** What the numbers contradict although the definitions say it: `<indicator> identity`, … */
  readonly exceptions: ReadonlySet<string>;
}

/** Reads the numbers of a report. */
export function cellsOf(report: Report): Cells {
  const exceptions = new Set<string>();
  for (;;) {
    const before = exceptions.size;
    const cells = readCells(report, exceptions);
    if (exceptions.size === before) return cells;
  }
}

function readCells(report: Report, exceptions: Set<string>): Cells {
  const { outcomes, plan } = report;
  const { places, divisions } = placesOf(report, outcomes);
  const counted = countedBy(plan);
  const blocks: Block[] = [];
  const byKey = new Map<string, Block>();
  const ofQuantity = new Map<Quantity, Map<string, Block>>();
  const entries: Entry[] = [];
  const indicators = new Set<string>();
  const differences = new Map<Block, DifferenceOf>();
  let values = new Float64Array(places.count * 256).fill(Number.NaN);

  function keyOf(quantity: Quantity, category: string | null, hasAges: boolean, own: string): string {
    return `${own}${quantity.key}${hasAges ? `@${quantity.ageDay}` : ''}${category === null ? '' : `#${category}`}`;
  }

  function block(
    quantity: Quantity,
    role: Role,
    indicator: string,
    own: string,
    category: string | null,
    hasAges: boolean,
  ): Block {
    let known = ofQuantity.get(quantity);
    if (known === undefined) {
      known = new Map();
      ofQuantity.set(quantity, known);
    }
    const local = `${own}${hasAges ? '@' : ''}${category ?? ''}`;
    let found = known.get(local);
    if (found !== undefined) return found;
    const key = keyOf(quantity, category, hasAges, own);
    found = byKey.get(key);
    if (found === undefined) {
      const first = blocks.length * places.count;
      found = { quantity, role, category, first, indicator, hasAges, own };
      blocks.push(found);
      byKey.set(key, found);
      if (first + places.count > values.length) {
        const more = new Float64Array(values.length * 2).fill(Number.NaN);
        more.set(values);
        values = more;
      }
    }
    known.set(local, found);
    return found;
  }

  function put(one: Outcome, at: Block, place: number, n: number, what: string): number {
    const cell = at.first + place;
    const known = values[cell] as number;
    if (Number.isNaN(known)) values[cell] = n;
    else if (known !== n) exceptions.add(`${one.indicator} ${what}`);
    return cell;
  }

  function enter(row: number, one: Outcome, numbers: Numbers, isBaseline: boolean, period: string): void {
    const isSupplied = one.kind === 'supplied' || one.origin === 'supplied';
    const what: Counted = counted(one.indicator, period, isSupplied);
    const { n, d } = countsOf(numbers, isSupplied, what.times);
    const place = places.of(one);
    const hasAges = places.hasAge(place);
    const label = isBaseline ? 'baseline' : 'identity';
    const own = exceptions.has(`${one.indicator} ${label}`) ? `${label} ${one.indicator} ` : '';
    const cellOf = (quantity: Quantity | null, role: Role, value: number | null): number => {
      if (quantity === null || value === null) return -1;
      const at = block(quantity, role, one.indicator, own, one.category, hasAges);
      if (role === 'numerator' && what.difference !== null && !differences.has(at)) {
        const { later, earlier } = what.difference;
        differences.set(at, {
          change: at,
          later: block(later, 'numerator', one.indicator, own, null, hasAges),
          earlier: block(earlier, 'numerator', one.indicator, own, null, hasAges),
        });
      }
      return put(one, at, place, value, label);
    };
    const isPart = what.complement !== null && n !== null && d !== null;
    if (isPart && n > d) exceptions.add(`${one.indicator} complement`);
    const numerator = cellOf(what.numerator, 'numerator', n);
    const denominator = cellOf(what.denominator, 'denominator', d);
    const complement =
      isPart && !exceptions.has(`${one.indicator} complement`)
        ? cellOf(what.complement, 'complement', d - n)
        : -1;
    if (numerator < 0 && denominator < 0) return;
    indicators.add(one.indicator);
    entries.push({ row, isBaseline, numerator, denominator, complement });
  }

  outcomes.forEach((one, row) => {
    enter(row, one, one, false, one.period);
    if (one.baseline !== null) enter(row, one, one.baseline, true, one.baseline.period);
  });

  return {
    places,
    divisions,
    blocks,
    entries,
    value: values.subarray(0, blocks.length * places.count),
    differences: [...differences.values()],
    indicators,
    blockOf: (quantity, { category, hasAges, own }) => byKey.get(keyOf(quantity, category, hasAges, own)),
    exceptions,
  };
}

interface Numbers {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/**
 * The counts behind the numbers. Of a value that somebody else delivered the numerator is what value and denominator
 * say it is, and a whole number alone is a count.
 */
function countsOf(
  { numerator, denominator, value }: Numbers,
  isSupplied: boolean,
  times: number | null,
): { readonly n: number | null; readonly d: number | null } {
  const d = whole(denominator);
  if (numerator !== null || !isSupplied || value === null) return { n: whole(numerator), d };
  if (d === null) return { n: whole(value), d };
  const per = times ?? (value > 1 ? 100 : 1);
  return { n: Math.round((value / per) * d), d };
}

function whole(n: number | null): number | null {
  return n !== null && Number.isInteger(n) ? n : null;
}
