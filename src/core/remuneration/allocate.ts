import type { Fraction } from '../exact/fraction.js';
import { fraction, parseFraction } from '../exact/fraction.js';
import { received, requireObject } from '../received.js';
import type { Weighted } from './apportion.js';
import { apportion } from './apportion.js';
import { frozenRows, requireUniqueEntries } from './inputs.js';
import type { Amount, Money } from './money.js';
import { formatScaled, parseAmount, parsePrice } from './money.js';

/** A weight ≥ 0: a decimal string, a whole number, or a fraction of whole numbers. */
export type Weight =
  | string
  | number
  | bigint
  | { readonly numerator: number | bigint; readonly denominator: number | bigint };

/** Who takes part in an allocation, and by how much. */
export interface AllocationEntry {
  readonly id: string;
  readonly weight: Weight;
}

/** What each entry gets, in the order given, and what could not be shared. */
export interface Allocation {
  readonly shares: readonly { readonly id: string; readonly amount: Money }[];
  readonly rest: Money;
}

const weightOf = (entry: AllocationEntry): Fraction => {
  const { id, weight } = entry;
  const where = `allocate: expected the weight of '${id}' to be a decimal string, a whole number or a fraction ≥ 0`;
  let value: Fraction;
  try {
    if (typeof weight === 'string') value = parseFraction(weight);
    else if (typeof weight === 'object') value = fraction(weight.numerator, weight.denominator);
    else value = fraction(weight);
  } catch {
    const got =
      typeof weight === 'object' && weight !== null
        ? `${received(weight.numerator)}/${received(weight.denominator)}`
        : received(weight);
    throw new RangeError(`${where} but got ${got}`);
  }
  if (value.numerator < 0n) throw new RangeError(`${where} but got ${value.numerator}/${value.denominator}`);
  return value;
};

const decimalsOf = (value: Fraction): number => {
  let decimals = 2;
  while (10n ** BigInt(decimals) % value.denominator !== 0n) decimals += 1;
  return decimals;
};

/**
 * Shares out an amount by weight so that nothing is lost: shares + rest = total, exactly, by largest remainder.
 *
 * Each entry gets its quota (total × weight ÷ all weights) rounded down to whole units; the units left go one each
 * to the largest remainders, compared as exact fractions, equal remainders in the order of the ids (UTF-16 code
 * units). So no share is a whole unit or more from its quota. When no entry has a weight, or there is none, all
 * is rest; what lies below a whole unit is rest; a negative total gives the mirror image of the positive one.
 *
 * Largest remainder has the *Alabama effect*: a bigger pot may give one party less. Weights 6, 6, 2 share
 * 10 units as 4 4 2 and 11 units as 5 5 1. That belongs to the method and is no fault.
 *
 * @param total - kronor to share, any sign
 * @param entries - ids, each once, with weights ≥ 0
 * @param options - `unit`: the smallest part, in kronor, '0.01' (an öre) when left out
 * @returns the shares in the order given, and the rest
 * @throws {RangeError} when an id stands twice, a weight is negative or no number, or the unit is not above 0
 * @example
 * allocate('9999', [{ id: 'a', weight: 75 }, { id: 'b', weight: 25 }], { unit: '1' })
 * // => { shares: [{ id: 'a', amount: '7499.00' }, { id: 'b', amount: '2500.00' }], rest: '0.00' }
 * @see Hälsoval bonus, Telefontillgänglighet ("deras andel fördelas ut till övriga"); Balinski and Young,
 *   Fair Representation (1982), for the method and the US apportionment of 1790.
 */
export function allocate(
  total: Amount,
  entries: readonly AllocationEntry[],
  options: { readonly unit?: Amount } = {},
): Allocation {
  requireObject(options, 'allocate: options');
  const unit = parsePrice(options.unit ?? '0.01', 'allocate: unit');
  if (unit.numerator === 0n)
    throw new RangeError(`allocate: unit: expected > 0 but got ${received(options.unit)}`);
  const pot = parseAmount(total, 'allocate: total');
  requireUniqueEntries(entries, 'allocate: entries');
  const weighted: readonly Weighted[] = entries.map((entry) => ({ id: entry.id, ...weightOf(entry) }));

  const sign = pot.numerator < 0n ? -1n : 1n;
  const units = (sign * pot.numerator * unit.denominator) / (pot.denominator * unit.numerator);
  const decimals = Math.max(decimalsOf(unit), decimalsOf(pot));
  const scale = 10n ** BigInt(decimals);
  const scaledUnit = (sign * unit.numerator * scale) / unit.denominator;
  let rest = (pot.numerator * scale) / pot.denominator;
  const shares = apportion(units, weighted).map((awarded, index) => {
    rest -= awarded * scaledUnit;
    return { id: weighted[index]!.id, amount: formatScaled(awarded * scaledUnit, decimals) };
  });
  return Object.freeze({ shares: frozenRows(shares), rest: formatScaled(rest, decimals) });
}
