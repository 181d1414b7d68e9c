import { OptionsError } from '../errors.js';
import type { Fraction } from '../exact/fraction.js';
import {
  ceilFraction,
  divideFractions,
  floorFraction,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '../exact/fraction.js';
import { didYouMean } from '../nearest.js';
import { kronorText, numberText } from '../number-text.js';
import type { Text } from '../parameter.js';
import { requireObject } from '../received.js';
import type { Drafts, PayContext, Place } from './draft.js';
import { draftEvents } from './formulas/events.js';
import { boundGoalOf, stepsGoalOf } from './formulas/goals.js';
import { heading } from './formulas/heading.js';
import { draftLevels, levelInputs } from './formulas/levels.js';
import { draftRedistributedPot, potInputs } from './formulas/redistributed-pot.js';
import { draftThreshold, improvementOf, thresholdInputs } from './formulas/threshold.js';
import type { Share } from './level-pay.js';
import type { Money } from './money.js';
import { formatFraction, formatOre, parseAmount, parseFactor, toOre } from './money.js';
import { type PayOptions, prepare } from './prepare.js';
import type { LevelPayFormula, RedistributedPotFormula, RuleSet, ThresholdBonusFormula } from './rule.js';
import { joined } from './words.js';

/** What a unit lacks to its next step by one rule, and what the step is worth. */
export interface NextStep {
  readonly unit: string;
  readonly rule: string;
  readonly period: string;
  /** What there must be more or fewer of. */
  readonly of: 'answered-calls' | 'prescriptions' | 'doses' | 'gate-persons' | 'persons' | 'events';
  readonly direction: 'more' | 'fewer';
  /** How many: whole, doses with decimals. */
  readonly count: string;
  /** Kronor that all the steps of the rule together bring the unit, the others as they are. */
  readonly worth: Money;
  readonly text: Text;
}

interface Found {
  readonly changes: readonly Pick<NextStep, 'of' | 'direction' | 'count'>[];
  readonly drafts: Drafts;
}

/**
 * Tells what a unit lacks to its next step by each rule and what it is worth: how many more answered calls, how many
 * fewer prescriptions, how many more persons assessed. The worth is counted by paying again with the unit's numbers
 * changed and all else as it is, forfeits of others included.
 *
 * A unit that is at the highest step, or that cannot be measured, has no next step by that rule. Rules that pay by event
 * say what one more event is worth. Rules about listed persons have no step.
 *
 * @param set - the rules
 * @param options - as for `pay`, and the unit
 * @returns the steps, in the order of the rules and their periods; for a gate and a level two rows with the same worth
 * @throws {OptionsError} when there is no such unit, and what `pay` throws
 * @example
 * nextStep(halsovalBonus, {
 *   facts: {
 *     units: [{ unitId: 'HC02', name: 'Södra', ownership: 'public' }],
 *     supplied: [
 *       { indicator: 'listed', unitId: 'HC02', period: '2024-04', numerator: 12_000 },
 *       { indicator: 'telephone-access', unitId: 'HC02', period: '2024-04', numerator: 93, denominator: 100 },
 *     ],
 *   },
 *   period: '2024-04',
 *   rules: ['telephone'],
 *   unit: 'HC02',
 * });
 * // => [{ of: 'answered-calls', direction: 'more', count: '2', worth: '25000.00', … }]
 */
export function nextStep(set: RuleSet, options: PayOptions & { readonly unit: string }): readonly NextStep[] {
  requireObject(set, 'nextStep: rules');
  requireObject(options, 'nextStep: options');
  const { unit } = options;
  const { context, rules } = prepare(set, options);
  const ids = context.world.units.map((one) => one.id);
  if (!ids.includes(unit)) {
    throw new OptionsError({
      code: 'unknown-unit',
      what: `nextStep: there is no unit '${unit}'`,
      todo: didYouMean(unit, ids),
    });
  }
  const steps: NextStep[] = [];
  for (const { rule, periods } of rules) {
    for (const period of periods) {
      const place: Place = { rule, period };
      const found = stepOf(context, place, unit);
      if (found === null) continue;
      const worth = formatOre(dueOf(found.drafts, unit) - dueOf(found.before, unit));
      for (const change of found.changes) {
        steps.push(
          Object.freeze({
            unit,
            rule: rule.id,
            period: period.id,
            ...change,
            worth,
            text: told(place, change, worth),
          }),
        );
      }
    }
  }
  return Object.freeze(steps);
}

function dueOf({ lines }: Drafts, unit: string): bigint {
  const line = lines.find((one) => one.unit === unit);
  return line === undefined ? 0n : toOre(parseAmount(line.amount, 'nextStep'));
}

function stepOf(
  context: PayContext,
  place: Place,
  unit: string,
): (Found & { readonly before: Drafts }) | null {
  const { formula } = place.rule;
  switch (formula.kind) {
    case 'redistributedPot':
      return telephoneStep(context, place, formula, unit);
    case 'thresholdBonus':
      return thresholdStep(context, place, formula, unit);
    case 'levelPay':
      return levelStep(context, place, formula, unit);
    case 'perEvent':
    case 'perIndividual': {
      const before = draftEvents(context, place, formula);
      const price = toOre(parseAmount(context.values.need(formula.amount), 'nextStep'));
      const lines = before.lines.map((line) =>
        line.unit === unit
          ? { ...line, amount: formatOre(toOre(parseAmount(line.amount, 'nextStep')) + price) }
          : line,
      );
      return before.lines.some((line) => line.unit === unit)
        ? { changes: [{ of: 'events', direction: 'more', count: '1' }], before, drafts: { lines, pot: null } }
        : null;
    }
    default:
      return null;
  }
}

function telephoneStep(context: PayContext, place: Place, formula: RedistributedPotFormula, unit: string) {
  const inputs = potInputs(context, place, formula);
  const own = inputs.units.find((one) => one.id === unit);
  if (own === undefined || own.count.why !== null) return null;
  const { calls, answered } = own.count;
  if (calls === null || answered === null || calls === 0 || answered > calls) return null;
  const goal = parseFactor(boundGoalOf(context, formula.goal, 'at-least').bound, 'nextStep');
  const wanted = Number(ceilFraction(multiplyFractions(goal, fraction(calls))));
  if (wanted <= answered) return null;
  const units = inputs.units.map((one) =>
    one.id === unit ? { ...one, count: { ...one.count, answered: wanted } } : one,
  );
  return {
    changes: [{ of: 'answered-calls', direction: 'more', count: String(wanted - answered) }] as const,
    before: draftRedistributedPot(context, place, formula, inputs),
    drafts: draftRedistributedPot(context, place, formula, { units }),
  };
}

function thresholdStep(context: PayContext, place: Place, formula: ThresholdBonusFormula, unit: string) {
  const inputs = thresholdInputs(context, place, formula);
  const own = inputs.units.find((one) => one.id === unit);
  if (own === undefined || own.why !== null || own.count === null || own.points === null) return null;
  const count = parseFactor(own.count, 'nextStep');
  const points = parseFactor(own.points, 'nextStep');
  if (points.numerator === 0n) return null;
  const perPoints = divideFractions(points, fraction(formula.per));
  const limit = parseFactor(boundGoalOf(context, formula.goal, 'at-most').bound, 'nextStep');
  const most = [multiplyFractions(limit, perPoints), improvedCount(context, formula, own.previous, perPoints)]
    .filter((one) => one !== null)
    .reduce((a, b) => (a.numerator * b.denominator >= b.numerator * a.denominator ? a : b));
  const isDoses = formula.counts === 'doses';
  const allowed = isDoses
    ? fraction(floorFraction(multiplyFractions(most, fraction(10_000))), 10_000n)
    : fraction(floorFraction(most));
  const fewer = subtractFractions(count, allowed);
  if (fewer.numerator <= 0n) return null;
  const units = inputs.units.map((one) =>
    one.id === unit ? { ...one, count: `${allowed.numerator}/${allowed.denominator}` } : one,
  );
  return {
    changes: [
      { of: isDoses ? 'doses' : 'prescriptions', direction: 'fewer', count: formatFraction(fewer) },
    ] as const,
    before: draftThreshold(context, place, formula, inputs),
    drafts: draftThreshold(context, place, formula, { units }),
  };
}

/** The most that is enough of an improvement; null where there is nothing to improve on. */
function improvedCount(
  context: PayContext,
  formula: ThresholdBonusFormula,
  previous: { readonly count: unknown; readonly points: unknown } | null,
  perPoints: Fraction,
): Fraction | null {
  if (previous === null || typeof previous.count !== 'string' || typeof previous.points !== 'string')
    return null;
  const points = parseFactor(previous.points, 'nextStep');
  if (points.numerator === 0n) return null;
  const then = divideFractions(
    multiplyFractions(parseFactor(previous.count, 'nextStep'), fraction(formula.per)),
    points,
  );
  const by = parseFactor(improvementOf(context, formula), 'nextStep');
  const wanted =
    context.values.need(formula.change) === 'relative'
      ? multiplyFractions(then, subtractFractions(fraction(1), by))
      : subtractFractions(then, by);
  return wanted.numerator < 0n ? null : multiplyFractions(wanted, perPoints);
}

function levelStep(context: PayContext, place: Place, formula: LevelPayFormula, unit: string) {
  const inputs = levelInputs(context, place, formula);
  const own = inputs.units.find((one) => one.id === unit);
  if (own === undefined) return null;
  const gate = lacking(own.gate, boundGoalOf(context, formula.gate, 'at-least').bound);
  const [first, second] = stepsGoalOf(context, formula.share).bounds;
  if (gate === null) return null;
  const toFirst = lacking(own.share, first);
  const toSecond = lacking(own.share, second);
  if (toFirst === null || toSecond === null) return null;
  // With a shut gate the step is the level that the share has reached, or the first.
  const persons = toFirst > 0 ? toFirst : gate > 0 ? 0 : toSecond;
  if (gate === 0 && persons === 0) return null;
  const more = (share: Share, by: number): Share => ({ ...share, numerator: (share.numerator ?? 0) + by });
  const units = inputs.units.map((one) =>
    one.id === unit ? { ...one, gate: more(one.gate, gate), share: more(one.share, persons) } : one,
  );
  const changes: Pick<NextStep, 'of' | 'direction' | 'count'>[] = [];
  if (gate > 0) changes.push({ of: 'gate-persons', direction: 'more', count: String(gate) });
  if (persons > 0) changes.push({ of: 'persons', direction: 'more', count: String(persons) });
  return {
    changes,
    before: draftLevels(context, place, formula, inputs),
    drafts: draftLevels(context, place, formula, { units }),
  };
}

/** How many more in the numerator reach the goal; null where there is nothing to divide by. */
function lacking({ numerator, denominator }: Share, goal: string): number | null {
  if (numerator === null || denominator === null || denominator === 0 || numerator > denominator) return null;
  const wanted = Number(
    ceilFraction(multiplyFractions(parseFactor(goal, 'nextStep'), fraction(denominator))),
  );
  return Math.max(0, wanted - numerator);
}

const THINGS: Readonly<Record<NextStep['of'], Text>> = {
  'answered-calls': { sv: 'samtal besvarade samma dag', en: 'calls answered the same day' },
  prescriptions: { sv: 'recept', en: 'prescriptions' },
  doses: { sv: 'DDD', en: 'DDD' },
  'gate-persons': { sv: 'riskbedömda personer (grundkravet)', en: 'persons assessed (the gate)' },
  persons: { sv: 'personer med åtgärd', en: 'persons with an action' },
  events: { sv: 'till', en: 'event' },
};

function told(
  place: Place,
  { of, direction, count }: Pick<NextStep, 'of' | 'direction' | 'count'>,
  worth: Money,
): Text {
  const [number, kronor, thing] = [numberText(count), kronorText(worth), THINGS[of]];
  const [sv, en] = direction === 'more' ? ['fler', 'more'] : ['färre', 'fewer'];
  if (of === 'events') {
    return joined(heading(place), { sv: `En till ger ${kronor.sv}.`, en: `One more brings ${kronor.en}.` });
  }
  return joined(heading(place), {
    sv: `${number.sv} ${sv} ${thing.sv} till nästa steg, som är värt ${kronor.sv}.`,
    en: `${number.en} ${en} ${thing.en} to the next step, which is worth ${kronor.en}.`,
  });
}
