import { compareFractions, type Fraction, parseFraction } from '../exact/fraction.js';
import type { Text } from '../parameter.js';
import { received, requireObject } from '../received.js';

/** Who set the goal: a row may carry both (B4: 85 % in the region, 90 % in the country). */
export type GoalLevel = 'regional' | 'national';

/** What every goal can carry beside its bound. */
export interface GoalOptions {
  /** `'regional'` when left out. */
  readonly level?: GoalLevel;
  /** The bound is a number per year, as "250 per 1 000 invånare och år"; the value must be scaled alike. */
  readonly perYear?: true;
}

interface GoalBase {
  readonly level: GoalLevel;
  readonly perYear?: true;
}

/** A goal with one bound, kept as the text that the document prints. */
export interface BoundGoal extends GoalBase {
  readonly kind: 'at-least' | 'at-most' | 'less-than' | 'more-than';
  readonly bound: string;
}

/** A goal with a lower and an upper bound, both inclusive. */
export interface RangeGoal extends GoalBase {
  readonly kind: 'between';
  readonly lower: string;
  readonly upper: string;
}

/** Two goals in one, the second above the first ("Två mål: 65 % och 85 %"). */
export interface StepsGoal extends GoalBase {
  readonly kind: 'steps';
  readonly bounds: readonly [string, string];
}

/** A goal to be above the same measure one year earlier. */
export interface IncreaseGoal extends GoalBase {
  readonly kind: 'increase';
}

/** A goal to be below the same measure one year earlier. */
export interface DecreaseGoal extends GoalBase {
  readonly kind: 'decrease';
}

/** A printed goal that nothing can fulfil or miss, kept in its words. */
export interface FollowedGoal extends GoalBase {
  readonly kind: 'followed';
  readonly text: Text;
}

/** A goal of an indicator: frozen data that survives JSON. */
export type Goal = BoundGoal | RangeGoal | StepsGoal | IncreaseGoal | DecreaseGoal | FollowedGoal;

const base = (name: string, options: GoalOptions): GoalBase => {
  requireObject(options, `${name}: options`);
  return {
    level: options.level ?? 'regional',
    ...(options.perYear === true ? { perYear: true } : {}),
  };
};

const readBound = (name: string, bound: string): Fraction => {
  try {
    return parseFraction(bound);
  } catch {
    throw new RangeError(
      `${name}: expected a bound such as '80 %' or '250' but got ${typeof bound === 'string' ? `'${bound}'` : received(bound)}`,
    );
  }
};

const boundGoal = (name: string, kind: BoundGoal['kind'], bound: string, options: GoalOptions): BoundGoal => {
  readBound(name, bound);
  return Object.freeze({ kind, bound, ...base(name, options) });
};

/**
 * A goal that is met at its bound and above ("minst").
 *
 * @param bound - as printed: '80 %' of a share, '250' of a count or a rate
 * @param options - the level that set the goal; whether the bound is per year
 * @returns the frozen goal
 * @throws {RangeError} when the bound is no number
 * @example
 * atLeast('80 %') // => { kind: 'at-least', bound: '80 %', level: 'regional' }
 * @see Norrbotten 2024, B8a.
 */
export function atLeast(bound: string, options: GoalOptions = {}): BoundGoal {
  return boundGoal('atLeast', 'at-least', bound, options);
}

/**
 * A goal that is met at its bound and below ("max").
 *
 * @param bound - as printed: '250' of a count or a rate, '7 %' of a share
 * @param options - the level that set the goal; whether the bound is per year
 * @returns the frozen goal
 * @throws {RangeError} when the bound is no number
 * @example
 * atMost('250', { level: 'national', perYear: true }).bound // => '250'
 * @see Västerbotten 2025, antibiotics (Strama: max 250 prescriptions per 1 000 inhabitants and year).
 */
export function atMost(bound: string, options: GoalOptions = {}): BoundGoal {
  return boundGoal('atMost', 'at-most', bound, options);
}

/**
 * A goal that is met below its bound and not at it ("<").
 *
 * @param bound - as printed: '7 %'
 * @param options - the level that set the goal; whether the bound is per year
 * @returns the frozen goal
 * @throws {RangeError} when the bound is no number
 * @example
 * lessThan('7 %').kind // => 'less-than'
 * @see Västerbotten 2025, HbA1c > 70 mmol/mol.
 */
export function lessThan(bound: string, options: GoalOptions = {}): BoundGoal {
  return boundGoal('lessThan', 'less-than', bound, options);
}

/**
 * A goal that is met above its bound and not at it (">").
 *
 * @param bound - as printed: '50 %'
 * @param options - the level that set the goal; whether the bound is per year
 * @returns the frozen goal
 * @throws {RangeError} when the bound is no number
 * @example
 * moreThan('50 %').kind // => 'more-than'
 */
export function moreThan(bound: string, options: GoalOptions = {}): BoundGoal {
  return boundGoal('moreThan', 'more-than', bound, options);
}

/**
 * A goal that is met between two bounds, at the bounds too.
 *
 * @param lower - as printed: '40 %'
 * @param upper - as printed: '60 %'; not below `lower`
 * @param options - the level that set the goal; whether the bounds are per year
 * @returns the frozen goal
 * @throws {RangeError} when a bound is no number, or the bounds are the wrong way round
 * @example
 * between('40 %', '60 %').upper // => '60 %'
 */
export function between(lower: string, upper: string, options: GoalOptions = {}): RangeGoal {
  if (compareFractions(readBound('between', lower), readBound('between', upper)) > 0) {
    throw new RangeError(`between: expected lower ≤ upper but got '${lower}' and '${upper}'`);
  }
  return Object.freeze({ kind: 'between', lower, upper, ...base('between', options) });
}

/**
 * Two goals, one above the other; between them the goal is partly met.
 *
 * @param first - as printed: '65 %'
 * @param second - as printed: '85 %'; above `first`
 * @param options - the level that set the goal; whether the bounds are per year
 * @returns the frozen goal
 * @throws {RangeError} when a bound is no number, or the second is not above the first
 * @example
 * steps('65 %', '85 %').bounds // => ['65 %', '85 %']
 * @see Norrbotten 2024, B8b ("Två mål: 65 % och 85%").
 */
export function steps(first: string, second: string, options: GoalOptions = {}): StepsGoal {
  if (compareFractions(readBound('steps', first), readBound('steps', second)) >= 0) {
    throw new RangeError(
      `steps: expected the second bound above the first but got '${first}' and '${second}'`,
    );
  }
  return Object.freeze({
    kind: 'steps',
    bounds: Object.freeze([first, second] as const),
    ...base('steps', options),
  });
}

/**
 * A goal to be above the same period one year earlier ("öka"); equal is not an increase.
 *
 * @param options - the level that set the goal
 * @returns the frozen goal
 * @example
 * increase() // => { kind: 'increase', level: 'regional' }
 * @see Norrbotten 2024, B2, B3, B10, C2, C6, C7.
 */
export function increase(options: GoalOptions = {}): IncreaseGoal {
  return Object.freeze({ kind: 'increase', ...base('increase', options) });
}

/**
 * A goal to be below the same period one year earlier ("minska"); equal is not a decrease.
 *
 * @param options - the level that set the goal
 * @returns the frozen goal
 * @example
 * decrease().kind // => 'decrease'
 * @see Norrbotten 2024, C1.
 */
export function decrease(options: GoalOptions = {}): DecreaseGoal {
  return Object.freeze({ kind: 'decrease', ...base('decrease', options) });
}

/**
 * A goal in words without a number: shown, never judged.
 *
 * @param text - the words in both languages, such as "hög andel" or "följs och utvecklas"
 * @param options - the level that set the goal
 * @returns the frozen goal
 * @example
 * followed({ sv: 'hög andel', en: 'a high share' }).kind // => 'followed'
 * @see Norrbotten 2026, 2 (digital chat); Västerbotten 2025 ("Indikatorn följs och utvecklas").
 */
export function followed(text: Text, options: GoalOptions = {}): FollowedGoal {
  return Object.freeze({ kind: 'followed', text: Object.freeze({ ...text }), ...base('followed', options) });
}
