import { OptionsError } from '../../errors.js';
import { kronorText, numberText } from '../../number-text.js';
import { goalText } from '../../outcome/goal.js';
import type { Outcome } from '../../outcome/outcome.js';
import type { Text } from '../../parameter.js';
import { parsePeriod } from '../../period/period.js';
import type { DraftLine, Drafts, PayContext, Place } from '../draft.js';
import { whyZero } from '../draft.js';
import type { LevelPayment, Share } from '../level-pay.js';
import { levelPay } from '../level-pay.js';
import type { LevelPayFormula, RuleGoal } from '../rule.js';
import { joined, percentText } from '../words.js';
import { boundGoalOf, stepsGoalOf } from './goals.js';
import { heading } from './heading.js';
import { membersOf, nothingPaid } from './members.js';

/** A unit's gate and share of the whole year. */
export interface LevelUnit {
  readonly id: string;
  readonly listed: number;
  readonly gate: Share;
  readonly share: Share;
  readonly outcomes: readonly string[];
}

export interface LevelInputs {
  readonly units: readonly LevelUnit[];
}

const NOTHING: Share = Object.freeze({ numerator: null, denominator: null });

const indicatorOf = (goal: RuleGoal): string => (goal.kind === 'indicator' ? goal.indicator : '');

/** The name of an outcome that a line rests on: plan, indicator, period and unit. */
export const outcomeId = (one: Pick<Outcome, 'plan' | 'indicator' | 'period' | 'unit'>): string =>
  `${one.plan} ${one.indicator} ${one.period} ${one.unit ?? ''}`.trim();

const isPlain = (one: Outcome): boolean => Object.keys(one.stratum).length === 0 && one.category === null;

/** Reads the year's outcomes of gate and share; without them the run stops. */
export function levelInputs(context: PayContext, place: Place, formula: LevelPayFormula): LevelInputs {
  const { report, values, world } = context;
  const year = parsePeriod(place.period.id.slice(0, 4));
  const [gate, share] = [indicatorOf(formula.gate), indicatorOf(formula.share)];
  const ofYear = new Map<string, Outcome>();
  for (const one of report?.outcomes ?? []) {
    if (one.period !== year.id || one.unit === null || !isPlain(one)) continue;
    if (one.indicator === gate || one.indicator === share) ofYear.set(`${one.indicator}\n${one.unit}`, one);
  }
  const missing = [gate, share].filter((id) => ![...ofYear.keys()].some((key) => key.startsWith(`${id}\n`)));
  const { taking } = membersOf(context, place);
  if (missing.length > 0 && taking.length > 0) {
    throw new OptionsError({
      code: 'missing-outcomes',
      what: `pay: rule '${place.rule.id}' reads the outcomes of ${missing.join(' and ')} for ${year.id}, and ${report === null ? 'no report was given' : 'the report has none'}`,
      where: { period: year.id },
      todo: `evaluate the plan with periods: ['${year.id}'] and give the report`,
    });
  }
  requireMeasured(place, [...ofYear.values()]);
  const listed =
    values.need(formula.per) === 'listed' ? world.listed(place.period, ['listed']) : (): number => 0;
  return {
    units: taking.map(({ id }) => {
      const [opening, reached] = [ofYear.get(`${gate}\n${id}`), ofYear.get(`${share}\n${id}`)];
      return {
        id,
        listed: listed(id),
        gate: shareOf(opening),
        share: shareOf(reached),
        outcomes: [opening, reached].flatMap((one) => (one === undefined ? [] : [outcomeId(one)])),
      };
    }),
  };
}

/** What could not be measured for want of facts, or is hidden, is an error: it is no missed goal. */
function requireMeasured({ rule }: Place, outcomes: readonly Outcome[]): void {
  const bad = outcomes.find((one) => one.status === 'not-measurable' || one.status === 'suppressed');
  if (bad === undefined) return;
  throw new OptionsError({
    code: 'outcome-not-measured',
    what: `pay: rule '${rule.id}' reads ${outcomeId(bad)}, which is ${bad.status}${bad.reason === null ? '' : `: ${bad.reason.en}`}`,
    where: { indicator: bad.indicator, period: bad.period },
    todo:
      bad.status === 'suppressed'
        ? 'give the report as it was evaluated, not as it is published'
        : 'evaluate with the facts that are missing',
  });
}

function shareOf(one: Outcome | undefined): Share {
  if (one === undefined || (one.status !== 'measured' && one.status !== 'no-data')) return NOTHING;
  return { numerator: one.numerator, denominator: one.denominator };
}

/**
 * Structural pay for lifestyle: a gate and two levels of the whole year, paid with December.
 *
 * @see Norrbotten 2024, B8 and B9
 */
export function draftLevels(
  context: PayContext,
  place: Place,
  formula: LevelPayFormula,
  inputs: LevelInputs = levelInputs(context, place, formula),
): Drafts {
  const { values } = context;
  const gate = boundGoalOf(context, formula.gate, 'at-least');
  const steps = stepsGoalOf(context, formula.share);
  const [first, second] = formula.amounts;
  const per = values.need(formula.per);
  const paid = levelPay({
    gate: gate.bound,
    levels: [
      { goal: steps.bounds[0], amount: values.need(first) },
      { goal: steps.bounds[1], amount: values.need(second) },
    ],
    per,
    units: inputs.units.map((unit) => ({
      id: unit.id,
      numerator: unit.share.numerator,
      denominator: unit.share.denominator,
      gate: unit.gate,
      listed: unit.listed,
    })),
  });
  const goals = {
    gate: { sv: goalText(gate, 'sv'), en: goalText(gate, 'en') },
    steps: { sv: goalText(steps, 'sv'), en: goalText(steps, 'en') },
  };
  const lines = paid.payments.map((payment, index): DraftLine => {
    const unit = inputs.units[index]!;
    return {
      unit: unit.id,
      quantity: payment.quantity,
      rate: payment.rate,
      amount: payment.amount,
      why: payment.why ?? whyZero(payment.amount, payment.quantity === '0', 'nobody-listed'),
      flags: [],
      details: { level: String(payment.level) },
      explanation: explain(place, formula, unit, payment, goals, per),
      outcomes: unit.outcomes,
    };
  });
  return { lines: [...lines, ...membersOf(context, place).lines], pot: null };
}

function shareText(id: string, { numerator, denominator }: Share, goal: Text): Text {
  if (numerator === null || denominator === null || denominator === 0) {
    return {
      sv: `${id} går inte att mäta (målet är ${goal.sv}).`,
      en: `${id} cannot be measured (the goal is ${goal.en}).`,
    };
  }
  const [above, below] = [numberText(String(numerator)), numberText(String(denominator))];
  const share = percentText(numerator, denominator);
  return {
    sv: `${id}: ${above.sv} av ${below.sv}, ${share.sv} (målet är ${goal.sv}).`,
    en: `${id}: ${above.en} of ${below.en}, ${share.en} (the goal is ${goal.en}).`,
  };
}

function explain(
  place: Place,
  formula: LevelPayFormula,
  unit: LevelUnit,
  payment: LevelPayment,
  goals: { readonly gate: Text; readonly steps: Text },
  per: 'unit' | 'listed',
): Text {
  const amount = kronorText(payment.amount);
  const rate = numberText(payment.rate);
  const persons = numberText(payment.quantity);
  const [sv, en] =
    per === 'unit'
      ? [`${rate.sv} kr per enhet`, `SEK ${rate.en} per unit`]
      : [`${persons.sv} listade à ${rate.sv} kr`, `${persons.en} listed at SEK ${rate.en}`];
  return joined(
    heading(place),
    shareText(indicatorOf(formula.gate), unit.gate, goals.gate),
    shareText(indicatorOf(formula.share), unit.share, goals.steps),
    payment.text,
    payment.level === 0
      ? nothingPaid
      : {
          sv: `Nivå ${payment.level}, ${sv}: ${amount.sv}.`,
          en: `Level ${payment.level}, ${en}: ${amount.en}.`,
        },
  );
}
