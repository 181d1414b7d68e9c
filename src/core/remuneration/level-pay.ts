import type { Fraction } from '../exact/fraction.js';
import { compareFractions } from '../exact/fraction.js';
import type { Text } from '../parameter.js';
import { received, requireEntries, requireObject } from '../received.js';
import { frozenRows, requireCount, requireUniqueEntries } from './inputs.js';
import type { Amount, Factor, Money } from './money.js';
import { formatFraction, formatOre, parseFactor, parsePrice, toOre } from './money.js';
import type { ReasonCode } from './reasons.js';
import { reasonText } from './reasons.js';

/** A share of persons; null where it was not measured, which is not zero. */
export interface Share {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A unit's share, and what the gate and the amount ask for beside it. */
export interface LevelPayUnit extends Share {
  readonly id: string;
  /** Listed persons, for `per: 'listed'`. */
  readonly listed?: number;
  /** The share that opens the gate; required where the rule has one. */
  readonly gate?: Share;
}

/** A gate, the levels behind it with their goals and amounts, and the units. */
export interface LevelPayOptions {
  /** The share that must be reached before any level counts: '80 %' of B8a, '65 %' of B9a. */
  readonly gate?: Factor;
  /** Levels from the lowest to the highest; the highest one reached is paid, in place of those below. */
  readonly levels: readonly { readonly goal: Factor; readonly amount: Amount }[];
  /** A lump sum per unit, or kronor per listed person. */
  readonly per: 'unit' | 'listed';
  readonly units: readonly LevelPayUnit[];
}

/** The level that a unit reached and what it pays. */
export interface LevelPayment {
  readonly id: string;
  /** 0 where no level was reached, else 1 for the first level, … */
  readonly level: number;
  /** Why nothing is paid; null where a level was reached. */
  readonly why: ReasonCode | null;
  readonly text: Text | null;
  readonly quantity: string;
  readonly rate: string;
  readonly amount: Money;
}

interface Level {
  readonly goal: Fraction;
  readonly price: Fraction;
}

const readLevels = (options: LevelPayOptions): readonly Level[] => {
  requireEntries(options.levels, 'levelPay: levels');
  const levels = options.levels.map((level, index) => ({
    goal: parseFactor(level.goal, `levelPay: goal of level ${index + 1}`),
    price: parsePrice(level.amount, `levelPay: amount of level ${index + 1}`),
  }));
  if (levels.length === 0) throw new RangeError('levelPay: expected at least one level but got none');
  for (const [index, level] of levels.entries()) {
    const below = levels[index - 1];
    if (below === undefined) continue;
    if (compareFractions(below.goal, level.goal) >= 0 || compareFractions(below.price, level.price) > 0) {
      throw new RangeError(
        `levelPay: expected level ${index + 1} to have a higher goal and no lower amount than level ${index}`,
      );
    }
  }
  return levels;
};

const readShare = (share: Share | undefined, where: string): Fraction | null => {
  const [above, below] = [share?.numerator ?? null, share?.denominator ?? null];
  const numerator = above === null ? null : requireCount(above, `${where} numerator`);
  const denominator = below === null ? null : requireCount(below, `${where} denominator`);
  return numerator === null || denominator === null ? null : { numerator, denominator };
};

const reaches = (share: Fraction, goal: Fraction): boolean =>
  share.numerator * goal.denominator >= goal.numerator * share.denominator;

const isImpossible = (share: Fraction | null): boolean =>
  share !== null && share.numerator > share.denominator;

const judge = (
  unit: LevelPayUnit,
  gate: Fraction | null,
  levels: readonly Level[],
): { readonly level: number; readonly why: ReasonCode | null } => {
  const share = readShare(unit, `levelPay: unit ${unit.id}:`);
  const opening = readShare(unit.gate, `levelPay: unit ${unit.id}: gate`);
  const none = (why: ReasonCode): { readonly level: number; readonly why: ReasonCode } => ({ level: 0, why });
  if (isImpossible(share) || (gate !== null && isImpossible(opening))) return none('more-than-denominator');
  if (gate !== null) {
    if (opening === null || opening.denominator === 0n) return none('gate-without-denominator');
    if (!reaches(opening, gate)) return none('gate-not-met');
  }
  if (share === null || share.denominator === 0n) return none('share-without-denominator');
  const level = levels.filter(({ goal }) => reaches(share, goal)).length;
  return level === 0 ? none('no-level-reached') : { level, why: null };
};

/**
 * Pays by the highest level that a share reaches, where a gate stands open: structural pay for lifestyle of
 * Norrbotten, gate 80 % and levels 65 % and 85 % (B8), gate 65 % and levels 55 % and 75 % (B9).
 *
 * Level 2 replaces level 1. A gate or share that is missing or has no denominator pays nothing and says so; exactly
 * the goal reaches it.
 *
 * @param options - see {@link LevelPayOptions}
 * @returns a line per unit in the order given, with level and reason, and what is paid in all
 * @throws {RangeError} when levels do not rise, a unit stands twice, `per` is another, listed is missing with
 *   `per: 'listed'`, or a number is negative or unreadable
 * @example
 * levelPay({ gate: '80 %', per: 'unit',
 *   levels: [{ goal: '65 %', amount: '10000' }, { goal: '85 %', amount: '25000' }],
 *   units: [{ id: 'HC01', numerator: 85, denominator: 100, gate: { numerator: 80, denominator: 100 } }],
 * }).payments[0]?.level // => 2
 * @see Norrbotten 2024, B8 and B9
 */
export function levelPay(options: LevelPayOptions): {
  readonly payments: readonly LevelPayment[];
  readonly paid: Money;
} {
  requireObject(options, 'levelPay: options');
  if (options.per !== 'unit' && options.per !== 'listed') {
    throw new RangeError(`levelPay: expected per 'unit' or 'listed' but got ${received(options.per)}`);
  }
  const gate = options.gate === undefined ? null : parseFactor(options.gate, 'levelPay: gate');
  const levels = readLevels(options);
  requireUniqueEntries(options.units, 'levelPay: units');
  let paid = 0n;
  const payments = options.units.map((unit) => {
    const { level, why } = judge(unit, gate, levels);
    const quantity =
      options.per === 'unit' ? 1n : requireCount(unit.listed ?? Number.NaN, `levelPay: listed of ${unit.id}`);
    const price = levels[level - 1]?.price ?? NOTHING;
    const ore = toOre({ numerator: price.numerator * quantity, denominator: price.denominator });
    paid += ore;
    return {
      id: unit.id,
      level,
      why,
      text: why === null ? null : reasonText(why),
      quantity: String(quantity),
      rate: formatFraction(price),
      amount: formatOre(ore),
    };
  });
  return Object.freeze({ payments: frozenRows(payments), paid: formatOre(paid) });
}

const NOTHING: Fraction = Object.freeze({ numerator: 0n, denominator: 1n });
