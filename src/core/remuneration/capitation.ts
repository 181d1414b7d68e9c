import type { Fraction } from '../exact/fraction.js';
import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '../exact/fraction.js';
import type { Text } from '../parameter.js';
import { requireObject } from '../received.js';
import { apportion } from './apportion.js';
import { frozenRows, requireCount, requireUniqueEntries } from './inputs.js';
import type { Amount, Factor, Money } from './money.js';
import { formatFraction, formatOre, formatRest, parseFactor, parsePrice, roundHalfAway } from './money.js';

/** The three quotients of capitation; the county's mean of each is 1.0 (Norrbotten 2024, A2–A4). */
export type CapitationQuotient = 'age' | 'cni' | 'acg';

/** A unit's listed persons and quotients; a quotient may be missing only where nobody is listed. */
export interface CapitationUnit {
  readonly id: string;
  readonly listed: number;
  readonly age: Factor | null;
  readonly cni: Factor | null;
  readonly acg: Factor | null;
}

/** A pot or an amount per listed person, the weights of the quotients, and the units that share it. */
export interface CapitationOptions {
  /** Kronor to share out by listed × factor; exactly one of `pot` and `perListed` is given. */
  readonly pot?: Amount;
  /** Kronor per listed person, before the factor. */
  readonly perListed?: Amount;
  /** What the pot or the amount per listed is for; a year when left out. */
  readonly per?: 'year' | 'month';
  /** What is paid: a month of an amount per listed and year is a twelfth. The same as `per` when left out. */
  readonly pays?: 'year' | 'month';
  readonly weights: Readonly<Record<CapitationQuotient, Factor>>;
  readonly units: readonly CapitationUnit[];
  /** How far from 1 the listed-weighted mean of a quotient may lie without a warning; '0.01' when left out. */
  readonly tolerance?: Factor;
}

/** What a unit is paid by capitation: listed × rate, rounded once. */
export interface CapitationPayment {
  readonly id: string;
  /** 0.65·age + 0.10·CNI + 0.25·ACG, at most ten decimals; null where nobody is listed and a quotient is missing. */
  readonly factor: string | null;
  /** Persons listed. */
  readonly quantity: string;
  /** Kronor per listed for the period of `per`, at most ten decimals; the amount is not computed from it. */
  readonly rate: string | null;
  readonly amount: Money;
}

/** A quotient whose mean, weighted by listed persons, is further from 1 than the tolerance. It is used all the same. */
export interface CapitationWarning {
  readonly code: 'quotient-mean-off';
  readonly quotient: CapitationQuotient;
  readonly mean: string;
  readonly text: Text;
}

/** What every unit is paid by capitation, and what of a pot is left. */
export interface Capitation {
  readonly payments: readonly CapitationPayment[];
  readonly paid: Money;
  /** What of a pot is not shared: all of it where no unit has listed × factor above 0. '0.00' for `perListed`. */
  readonly rest: Money;
  /** Mean of each quotient weighted by listed, null where nobody is listed. */
  readonly means: Readonly<Record<CapitationQuotient, string | null>>;
  readonly warnings: readonly CapitationWarning[];
}

const QUOTIENTS = ['age', 'cni', 'acg'] as const;
const ZERO = fraction(0);
const ONE = fraction(1);

interface Member {
  readonly id: string;
  readonly listed: bigint;
  readonly quotients: Readonly<Record<CapitationQuotient, Fraction | null>>;
  readonly factor: Fraction | null;
}

const readWeights = (weights: CapitationOptions['weights']): Record<CapitationQuotient, Fraction> => {
  const read = (name: CapitationQuotient): Fraction =>
    parseFactor(weights[name], `capitation: weight ${name}`);
  const parsed = { age: read('age'), cni: read('cni'), acg: read('acg') };
  const sum = QUOTIENTS.reduce((total, name) => addFractions(total, parsed[name]), ZERO);
  if (compareFractions(sum, ONE) !== 0) {
    throw new RangeError(`capitation: expected weights that add to exactly 1 but got ${formatFraction(sum)}`);
  }
  return parsed;
};

const readMember = (unit: CapitationUnit, weights: Record<CapitationQuotient, Fraction>): Member => {
  const listed = requireCount(unit.listed, `capitation: listed of ${unit.id}`);
  const read = (name: CapitationQuotient): Fraction | null => {
    const value = unit[name];
    if (value !== null && value !== undefined) return parseFactor(value, `capitation: ${name} of ${unit.id}`);
    if (listed === 0n) return null;
    throw new RangeError(
      `capitation: expected ${name} of ${unit.id}, which has ${listed} listed, but it is missing; supply the quotient`,
    );
  };
  const quotients = { age: read('age'), cni: read('cni'), acg: read('acg') };
  let factor: Fraction | null = ZERO;
  for (const name of QUOTIENTS) {
    const value = quotients[name];
    factor =
      value === null || factor === null
        ? null
        : addFractions(factor, multiplyFractions(weights[name], value));
  }
  return { id: unit.id, listed, quotients, factor };
};

const meanOf = (members: readonly Member[], name: CapitationQuotient): Fraction | null => {
  let sum = ZERO;
  let listed = 0n;
  for (const member of members) {
    if (member.listed === 0n) continue;
    sum = addFractions(sum, multiplyFractions(member.quotients[name] ?? ZERO, fraction(member.listed)));
    listed += member.listed;
  }
  return listed === 0n ? null : divideFractions(sum, fraction(listed));
};

const warningFor = (
  quotient: CapitationQuotient,
  mean: Fraction | null,
  tolerance: Fraction,
): readonly CapitationWarning[] => {
  if (mean === null) return [];
  const off = subtractFractions(mean, ONE);
  const distance = off.numerator < 0n ? subtractFractions(ZERO, off) : off;
  if (compareFractions(distance, tolerance) <= 0) return [];
  const shown = formatFraction(mean);
  const text = Object.freeze({
    sv: `Medelvärdet av ${quotient}, vägt med listade, är ${shown.replace('.', ',')}; länets är 1,0.`,
    en: `The mean of ${quotient}, weighted by listed, is ${shown}; the county's is 1.0.`,
  });
  return [Object.freeze({ code: 'quotient-mean-off', quotient, mean: shown, text })];
};

const sharePot = (pot: Fraction, members: readonly Member[]): readonly bigint[] =>
  apportion(
    (pot.numerator * 100n) / pot.denominator,
    members.map(({ id, listed, factor }) => ({
      id,
      numerator: listed * (factor?.numerator ?? 0n),
      denominator: factor?.denominator ?? 1n,
    })),
  );

const potPerWeight = (pot: Fraction, members: readonly Member[]): Fraction | null => {
  const sum = members.reduce(
    (total, { listed, factor }) => addFractions(total, multiplyFractions(factor ?? ZERO, fraction(listed))),
    ZERO,
  );
  return sum.numerator === 0n ? null : divideFractions(pot, sum);
};

const payPerListed = (price: Fraction, twelfth: boolean, members: readonly Member[]): readonly bigint[] =>
  members.map(({ listed, factor }) =>
    factor === null
      ? 0n
      : roundHalfAway(
          price.numerator * listed * factor.numerator * 100n,
          price.denominator * factor.denominator * (twelfth ? 12n : 1n),
        ),
  );

/**
 * Pays units for who is listed with them: listed × amount × (weights · quotients), or a pot shared by listed ×
 * factor. Each line is rounded once, to öre; quotients are used as supplied, never normalised.
 *
 * Without units, or with nobody listed, nothing is paid and a pot is all rest.
 *
 * @param options - see {@link CapitationOptions}; listed in persons, quotients around 1, amounts in kronor
 * @returns per unit factor, quantity, rate and amount; the listed-weighted mean of each quotient, with a warning
 *   where it is further from 1 than the tolerance
 * @throws {RangeError} when not exactly one of `pot` and `perListed` is given, the weights do not add to exactly 1,
 *   a quotient of a unit with listed persons is missing, a unit stands twice, a month is asked of a yearly pot
 *   (accrue it first: its öre belong to its twelve months), or a number is negative or unreadable
 * @example
 * capitation({
 *   perListed: '3000',
 *   weights: { age: '0.65', cni: '0.10', acg: '0.25' },
 *   units: [{ id: 'HC01', listed: 8000, age: '1.05', cni: '1.20', acg: '0.98' }],
 * }).payments[0] // => { id: 'HC01', factor: '1.0475', quantity: '8000', rate: '3142.5', amount: '25140000.00' }
 * @see Norrbotten 2024, A2–A4 (65 %, 10 % and 25 % of the capitation)
 */
export function capitation(options: CapitationOptions): Capitation {
  requireObject(options, 'capitation: options');
  const { pot, perListed, per = 'year' } = options;
  const pays = options.pays ?? per;
  if ((pot === undefined) === (perListed === undefined)) {
    throw new RangeError('capitation: expected exactly one of pot and perListed');
  }
  if (pays !== per && (pot !== undefined || pays === 'year')) {
    throw new RangeError(
      `capitation: expected ${pot === undefined ? 'perListed' : 'a pot'} for the ${pays} paid but got one per ${per}`,
    );
  }
  requireUniqueEntries(options.units, 'capitation: units');
  requireObject(options.weights, 'capitation: weights');
  const weights = readWeights(options.weights);
  const tolerance = parseFactor(options.tolerance ?? '0.01', 'capitation: tolerance');
  const members = options.units.map((unit) => readMember(unit, weights));
  const price = parsePrice(pot ?? perListed ?? '0', `capitation: ${pot === undefined ? 'perListed' : 'pot'}`);
  const ore = pot === undefined ? payPerListed(price, pays !== per, members) : sharePot(price, members);

  const paid = ore.reduce((total, amount) => total + amount, 0n);
  const perFactor = pot === undefined ? price : potPerWeight(price, members);
  const means = { age: meanOf(members, 'age'), cni: meanOf(members, 'cni'), acg: meanOf(members, 'acg') };
  const shown = (value: Fraction | null): string | null => (value === null ? null : formatFraction(value));
  return Object.freeze({
    payments: frozenRows(
      members.map((member, index) => ({
        id: member.id,
        factor: shown(member.factor),
        quantity: String(member.listed),
        rate: shown(
          member.factor === null || perFactor === null ? null : multiplyFractions(perFactor, member.factor),
        ),
        amount: formatOre(ore[index]!),
      })),
    ),
    paid: formatOre(paid),
    rest: pot === undefined ? '0.00' : formatRest(price, paid),
    means: Object.freeze({ age: shown(means.age), cni: shown(means.cni), acg: shown(means.acg) }),
    warnings: Object.freeze(QUOTIENTS.flatMap((name) => warningFor(name, means[name], tolerance))),
  });
}
