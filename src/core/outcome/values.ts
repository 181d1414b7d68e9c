import { addFractions, type Fraction, fraction, fractionToNumber } from '../exact/fraction.js';
import { tables } from '../facts/tables.js';
import type { Indicator } from '../measure/indicator.js';
import type { Counts } from './grid.js';

/** A result before it is judged. `exact` is what goals compare. */
export interface Value {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly exact: { readonly numerator: bigint; readonly denominator: bigint | null } | null;
}

export const noValue: Value = { numerator: null, denominator: null, value: null, exact: null };

/** What the formula of a measure makes of its tallies' counts in one place and period. */
export function measureValue(one: Indicator, counts: readonly (Counts | null)[], p: number): Value {
  const { measure } = one;
  const den = (i: number): number => counts[i]?.denominator[p] ?? 0;
  const num = (i: number): number => counts[i]?.numerator[p] ?? 0;
  switch (measure.kind) {
    case 'proportion':
      return share(num(0), den(0));
    case 'count':
    case 'breakdown':
      return counted(den(0));
    case 'rate':
      return rateOf(den(0), den(1), measure.times);
    case 'sum':
      return summed(den(0), scaleOf(measure.of.rows.table, measure.value));
    case 'mean':
      return meanOf(spreadAt(counts[0], p));
    case 'distribution':
      return medianOf(spreadAt(counts[0], p));
    case 'continuity':
      return continuityOf(measure.index, spreadAt(counts[0], p));
    case 'difference':
      return counted(den(0) - den(1));
    case 'quotient':
    case 'pooled':
    case 'part':
    case 'supplied':
    case 'narrative':
      return noValue;
  }
}

export function share(numerator: number, denominator: number): Value {
  return {
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
    exact: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
  };
}

export function counted(n: number): Value {
  return { numerator: n, denominator: null, value: n, exact: { numerator: BigInt(n), denominator: null } };
}

/** The value over a denominator that somebody else has counted; null = it is not known there. */
export function overInhabitants(one: Indicator, { numerator }: Value, inhabitants: number | null): Value {
  if (inhabitants === null || numerator === null) return { ...noValue, numerator };
  return one.measure.kind === 'rate'
    ? rateOf(numerator, inhabitants, one.measure.times)
    : share(numerator, inhabitants);
}

function rateOf(numerator: number, denominator: number, times: number): Value {
  return {
    ...share(numerator, denominator),
    value: denominator === 0 ? null : (numerator / denominator) * times,
  };
}

function summed(n: number, scale: number): Value {
  return {
    numerator: n,
    denominator: null,
    value: n / 10 ** scale,
    exact: { numerator: BigInt(n), denominator: null },
  };
}

function scaleOf(table: keyof typeof tables, column: string): number {
  const columns: Readonly<Record<string, { readonly scale?: number; readonly type: string }>> =
    tables[table].columns;
  const spec = columns[column];
  return spec?.scale ?? (spec?.type === 'money' ? 2 : 0);
}

/** Values and how often each occurs, in order. */
type Spread = readonly (readonly [value: number, n: number])[];

function spreadAt(counts: Counts | null | undefined, p: number): Spread {
  if (counts === null || counts === undefined) return [];
  return [...counts.spreadAt(p)].sort(([a], [b]) => a - b);
}

function meanOf(spread: Spread): Value {
  const n = spread.reduce((all, [, often]) => all + often, 0);
  const total = spread.reduce((all, [value, often]) => all + value * often, 0);
  return share(total, n);
}

/** The middle value, or the mean of the two middle ones; denominator = cases, no numerator. */
function medianOf(spread: Spread): Value {
  const n = spread.reduce((all, [, often]) => all + often, 0);
  if (n === 0) return { numerator: null, denominator: 0, value: null, exact: null };
  const valueAt = (rank: number): number => {
    let passed = 0;
    for (const [value, often] of spread) {
      passed += often;
      if (passed > rank) return value;
    }
    return Number.NaN;
  };
  const twice = valueAt(Math.floor((n - 1) / 2)) + valueAt(Math.floor(n / 2));
  return {
    numerator: null,
    denominator: n,
    value: twice / 2,
    exact: { numerator: BigInt(twice), denominator: 2n },
  };
}

/**
 * Mean over persons of a continuity index. The persons of equal numbers of visits are added as integers (see
 * {@link IndexKey}), so that the sum is exact whatever the order, and becomes a binary number once.
 */
function continuityOf(index: 'coc' | 'upc', spread: Spread): Value {
  const at = new Map(spread);
  let persons = 0;
  let total: Fraction = fraction(0);
  for (const [key, n] of spread) {
    if (key % 2 === 1) continue;
    const visits = key / 2;
    const sum = at.get(key + 1) ?? 0;
    persons += n;
    total = addFractions(
      total,
      index === 'coc' ? fraction(sum - visits * n, visits * (visits - 1)) : fraction(sum, visits),
    );
  }
  if (persons === 0)
    return { numerator: 0, denominator: 0, value: null, exact: { numerator: 0n, denominator: 0n } };
  const mean = fraction(total.numerator, total.denominator * BigInt(persons));
  return {
    numerator: fractionToNumber(total),
    denominator: persons,
    value: fractionToNumber(mean),
    exact: mean,
  };
}
