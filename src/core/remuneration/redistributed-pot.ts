import type { Fraction } from '../exact/fraction.js';
import type { Text } from '../parameter.js';
import { received, requireObject } from '../received.js';
import type { Weighted } from './apportion.js';
import { apportion } from './apportion.js';
import { frozenRows, requireCount, requireUniqueEntries } from './inputs.js';
import type { Amount, Factor, Money } from './money.js';
import { formatOre, formatRest, parseFactor, parsePrice, roundHalfAway } from './money.js';
import type { ReasonCode } from './reasons.js';
import { reasonText } from './reasons.js';

/** A unit's listed persons and its report: calls answered the same day (numerator) of all calls (denominator). */
export interface PotUnit {
  readonly id: string;
  readonly listed: number;
  /** null or left out: not reported. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** A pot, the goal that a unit must reach to keep its part, and the units that share it. */
export interface RedistributedPotOptions {
  /** Kronor, formed and rounded before: for telephone 25/12 × listed of all units, see `formPot`. */
  readonly pot: Amount;
  /** The share that passes, '0.95' or '95 %'; exactly the goal passes. */
  readonly goal: Factor;
  /** A passing unit keeps its whole own share (the default), or its share × fulfilment. */
  readonly ownShare?: 'whole' | 'by-fulfilment';
  /** The most that is added to a unit, as a multiple of its own share; no ceiling when left out. */
  readonly redistributionCap?: Factor;
  readonly units: readonly PotUnit[];
}

/** What a unit gets of a pot: of its own share and of what the others leave. */
export interface PotPayment {
  readonly id: string;
  readonly passes: boolean;
  /** Why the unit does not pass; null where it does. */
  readonly why: ReasonCode | null;
  readonly text: Text | null;
  /** The unit's part of the pot by listed persons, before any test of the goal. */
  readonly share: Money;
  /** What it keeps of its share. */
  readonly own: Money;
  /** What it gets of what the others leave. */
  readonly redistributed: Money;
  readonly amount: Money;
  readonly moreThanTwiceShare: boolean;
}

/** How a pot was shared: `paid` + `rest` is the pot. */
export interface RedistributedPot {
  readonly payments: readonly PotPayment[];
  readonly paid: Money;
  readonly rest: Money;
  /** Why there is a rest; null where there is none. A rest is never carried on to another period. */
  readonly why: ReasonCode | null;
  readonly text: Text | null;
}

interface Member extends Weighted {
  readonly listed: bigint;
  readonly why: ReasonCode | null;
}

const readMember = (unit: PotUnit, goal: Fraction): Member => {
  const where = `redistributedPot: unit ${unit.id}`;
  const listed = requireCount(unit.listed, `${where}: listed`);
  const [above, below] = [unit.numerator ?? null, unit.denominator ?? null];
  const numerator = above === null ? null : requireCount(above, `${where}: numerator`);
  const denominator = below === null ? null : requireCount(below, `${where}: denominator`);
  const why = whyNot(numerator, denominator, goal);
  if (why !== null || numerator === null || denominator === null) {
    return { id: unit.id, listed, why, numerator: 0n, denominator: 1n };
  }
  return { id: unit.id, listed, why, numerator: listed * numerator, denominator };
};

const whyNot = (numerator: bigint | null, denominator: bigint | null, goal: Fraction): ReasonCode | null => {
  if (numerator === null || denominator === null) {
    return numerator === denominator ? 'no-report' : 'half-a-report';
  }
  if (numerator > denominator) return 'more-answered-than-calls';
  if (denominator === 0n) return 'no-calls';
  return numerator * goal.denominator < goal.numerator * denominator ? 'below-goal' : null;
};

// listed × fulfilment ÷ listed is the fulfilment again, so a member needs no third number for it.
const keptShare = (member: Member, share: bigint, ownShare: 'whole' | 'by-fulfilment'): bigint => {
  if (member.why !== null) return 0n;
  if (ownShare === 'whole' || member.listed === 0n) return share;
  return roundHalfAway(share * member.numerator, member.listed * member.denominator);
};

// What a ceiling takes away is shared again among the units below theirs, until none is above or all are at it.
const redistribute = (
  left: bigint,
  members: readonly Member[],
  ceilings: readonly bigint[] | null,
): readonly bigint[] => {
  let extra = apportion(left, members);
  if (ceilings === null) return extra;
  const atCeiling = new Set<number>();
  for (;;) {
    const before = atCeiling.size;
    for (const [index, ceiling] of ceilings.entries()) if (extra[index]! > ceiling) atCeiling.add(index);
    if (atCeiling.size === before) return extra;
    const fixed = [...atCeiling].reduce((total, index) => total + ceilings[index]!, 0n);
    const open = members.map((member, index) =>
      atCeiling.has(index) ? { ...member, numerator: 0n } : member,
    );
    const again = apportion(left - fixed, open);
    extra = again.map((amount, index) => (atCeiling.has(index) ? ceilings[index]! : amount));
  }
};

const whyRest = (members: readonly Member[], left: bigint): ReasonCode => {
  if (left === 0n) return 'below-one-ore';
  if (members.every((member) => member.listed === 0n)) return 'nobody-listed';
  if (members.every((member) => member.why !== null)) return 'no-unit-passes';
  return members.every((member) => member.numerator === 0n)
    ? 'passing-units-have-no-weight'
    : 'redistribution-cap';
};

/**
 * Shares out a pot by listed persons and moves what units below the goal forfeit to those that reach it, by
 * listed × fulfilment: telephone access of the hälsoval bonus.
 *
 * The pot is split into all units' shares by largest remainder. A unit that passes keeps its share (or share ×
 * fulfilment, rounded to öre); what is left over goes to *all* that pass by largest remainder, weighted by exact
 * fractions. Payments + rest = pot, to the öre. Nobody listed, no unit passing, or passing units without weight:
 * the rest says why. With whole own shares more fulfilment never pays less; by fulfilment, where the kept
 * share is rounded before the rest is shared, it can cost one öre (the Alabama effect, see `allocate`).
 *
 * @param options - see {@link RedistributedPotOptions}
 * @returns payments in the order given, each with the reason where the unit does not pass, and the rest with its
 * @throws {RangeError} when a unit stands twice, a count is negative or no whole number, the goal is above 1, or
 *   an amount is negative or unreadable; more answered than received is no error but does not pass
 * @example
 * redistributedPot({ pot: '300000', goal: '95 %', units: [
 *   { id: 'A', listed: 12_000, numerator: 97, denominator: 100 },
 *   { id: 'B', listed: 8_000, numerator: 93, denominator: 100 },
 *   { id: 'C', listed: 10_000, numerator: 95, denominator: 100 },
 * ] }).payments.map((unit) => unit.amount) // => ['164049.20', '0.00', '135950.80']
 * @see Hälsoval bonus, Telefontillgänglighet
 */
export function redistributedPot(options: RedistributedPotOptions): RedistributedPot {
  requireObject(options, 'redistributedPot: options');
  const pot = parsePrice(options.pot, 'redistributedPot: pot');
  const goal = parseFactor(options.goal, 'redistributedPot: goal');
  if (goal.numerator > goal.denominator) {
    throw new RangeError(`redistributedPot: expected goal ≤ 1 (100 %) but got ${String(options.goal)}`);
  }
  const ownShare = options.ownShare ?? 'whole';
  if (ownShare !== 'whole' && ownShare !== 'by-fulfilment') {
    throw new RangeError(
      `redistributedPot: expected ownShare 'whole' or 'by-fulfilment' but got ${received(ownShare)}`,
    );
  }
  requireUniqueEntries(options.units, 'redistributedPot: units');
  const members = options.units.map((unit) => readMember(unit, goal));

  const potOre = (pot.numerator * 100n) / pot.denominator;
  const shares = apportion(
    potOre,
    members.map(({ id, listed }) => ({ id, numerator: listed, denominator: 1n })),
  );
  const own = members.map((member, index) => keptShare(member, shares[index]!, ownShare));
  const left = own.reduce((remaining, kept) => remaining - kept, potOre);
  const extra = redistribute(left, members, ceilingsOf(options.redistributionCap, shares));
  const unshared = extra.reduce((remaining, added) => remaining - added, left);

  const rest = formatRest(pot, potOre - unshared);
  const why = rest === '0.00' ? null : whyRest(members, unshared);
  return Object.freeze({
    payments: frozenRows(
      members.map((member, index) => {
        const [share, kept, added] = [shares[index]!, own[index]!, extra[index]!];
        return {
          id: member.id,
          passes: member.why === null,
          why: member.why,
          text: member.why === null ? null : reasonText(member.why),
          share: formatOre(share),
          own: formatOre(kept),
          redistributed: formatOre(added),
          amount: formatOre(kept + added),
          moreThanTwiceShare: kept + added > 2n * share,
        };
      }),
    ),
    paid: formatOre(potOre - unshared),
    rest,
    why,
    text: why === null ? null : reasonText(why),
  });
}

const ceilingsOf = (cap: Factor | undefined, shares: readonly bigint[]): readonly bigint[] | null => {
  if (cap === undefined) return null;
  const times = parseFactor(cap, 'redistributedPot: redistributionCap');
  return shares.map((share) => (share * times.numerator) / times.denominator);
};
