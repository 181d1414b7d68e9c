import {
  divideFractions,
  type Fraction,
  floorFraction,
  fraction,
  multiplyFractions,
  subtractFractions,
} from '../../exact/fraction.js';
import { kronorText, numberText } from '../../number-text.js';
import type { Goal } from '../../outcome/goal.js';
import { goalText } from '../../outcome/goal.js';
import type { Text } from '../../parameter.js';
import type { Period } from '../../period/period.js';
import { monthsOf, previousYear } from '../../period/period.js';
import type { DraftLine, Drafts, PayContext, Place } from '../draft.js';
import { whyZero } from '../draft.js';
import { formatFraction, parseFactor } from '../money.js';
import type { ReasonCode } from '../reasons.js';
import { reasonText } from '../reasons.js';
import type { ThresholdBonusFormula } from '../rule.js';
import type { PointRate, ThresholdBonusPayment } from '../threshold-bonus.js';
import { thresholdBonus } from '../threshold-bonus.js';
import { fractionText, joined, percentText, shownTowards } from '../words.js';
import { boundGoalOf } from './goals.js';
import { heading } from './heading.js';
import { membersOf, nothingPaid } from './members.js';

/** What a unit is measured by in a quarter. */
export interface ThresholdUnit {
  readonly id: string;
  /** An exact fraction as text; null: not measured. */
  readonly count: string | null;
  readonly points: string | null;
  readonly previous: PointRate | null;
  readonly why: ReasonCode | null;
  readonly from: 'prescriptions' | 'supplied' | 'none';
}

export interface ThresholdInputs {
  readonly units: readonly ThresholdUnit[];
}

/** Counts of the units that take part, of the quarter and of the one a year before. */
export function thresholdInputs(
  context: PayContext,
  place: Place,
  formula: ThresholdBonusFormula,
): ThresholdInputs {
  const before = previousYear(place.period);
  return {
    units: membersOf(context, place).taking.map(({ id }) => {
      const now = countOf(context, place, formula, id, place.period, true);
      const points = pointsOf(context, formula, id, place.period);
      const then = countOf(context, place, formula, id, before, false);
      const pointsThen = pointsOf(context, formula, id, before);
      return {
        id,
        count: now.count,
        points,
        previous:
          then.count === null || pointsThen === null ? null : { count: then.count, points: pointsThen },
        why: points === null ? 'points-missing' : now.why,
        from: now.from,
      };
    }),
  };
}

const DOSE_SCALE = 10_000;

function countOf(
  { world, notes }: PayContext,
  { rule }: Place,
  formula: ThresholdBonusFormula,
  unit: string,
  period: Period,
  isNow: boolean,
): Pick<ThresholdUnit, 'count' | 'why' | 'from'> {
  const supplied = suppliedCount(world.supplied?.of(formula.supplied, unit, period.id) ?? []);
  if (world.prescriptions?.hasAny(unit, period.id) !== true) {
    if (supplied === 'contradictory') return { count: null, why: 'contradictory-reports', from: 'none' };
    if (supplied !== null) return { count: supplied, why: null, from: 'supplied' };
    return { count: null, why: 'no-prescriptions', from: 'none' };
  }
  const own = world.prescriptions.of(rule.id, unit, period.id);
  if (own.withoutDose > 0) {
    if (isNow) {
      notes.add(
        'missing-dose',
        { rule: rule.id, unit, period: period.id },
        {
          sv: `${own.withoutDose} förskrivningar som ska räknas saknar dos (DDD).`,
          en: `${own.withoutDose} prescriptions that count have no dose (DDD).`,
        },
      );
    }
    return { count: null, why: 'dose-missing', from: 'none' };
  }
  const count = formula.counts === 'doses' ? `${own.count}/${DOSE_SCALE}` : String(own.count);
  if (isNow && supplied !== null && supplied !== 'contradictory') {
    const [counted, given] = [parseFactor(count, 'pay'), parseFactor(supplied, 'pay: supplied')];
    if (counted.numerator * given.denominator !== given.numerator * counted.denominator) {
      notes.add(
        'supplied-differs',
        { rule: rule.id, unit, period: period.id },
        {
          sv: `Levererat ${supplied}, räknat ${formatFraction(counted)}: det räknade gäller.`,
          en: `Supplied ${supplied}, counted ${formatFraction(counted)}: the counted one holds.`,
        },
      );
    }
  }
  return { count, why: null, from: 'prescriptions' };
}

function suppliedCount(
  rows: readonly { readonly numerator: string | null }[],
): string | 'contradictory' | null {
  const given = [...new Set(rows.flatMap((row) => (row.numerator === null ? [] : [row.numerator])))];
  return given.length > 1 ? 'contradictory' : (given[0] ?? null);
}

function pointsOf(
  { world, values }: PayContext,
  formula: ThresholdBonusFormula,
  unit: string,
  period: Period,
): string | null {
  const months = monthsOf(period).map((month) => world.points?.of(unit, month.id) ?? null);
  if (values.need(formula.points) === 'quarter-end') {
    const last = months.at(-1) ?? null;
    return last === null ? null : `${last}/10000`;
  }
  let sum = 0n;
  for (const points of months) {
    if (points === null) return null;
    sum += points;
  }
  return `${sum}/${10_000 * months.length}`;
}

/**
 * Antibiotics and addictive drugs: a bonus per 1 000 listing points and quarter where the limit is kept or the rate has
 * fallen enough in a year.
 *
 * @see Hälsoval bonus, Antibiotikaförskrivning and Beroendeframkallande läkemedel
 */
export function draftThreshold(
  context: PayContext,
  place: Place,
  formula: ThresholdBonusFormula,
  inputs: ThresholdInputs = thresholdInputs(context, place, formula),
): Drafts {
  const { values } = context;
  const goal = boundGoalOf(context, formula.goal, 'at-most');
  const improvement = improvementOf(context, formula);
  const change = values.need(formula.change);
  const bonus = thresholdBonus({
    atMost: goal.bound,
    improvement,
    change,
    amount: values.need(formula.amount),
    per: formula.per,
    units: inputs.units.map(({ id, count, points, previous }) => ({
      id,
      count: points === null ? null : count,
      points: points ?? '0',
      previous,
    })),
  });
  const lines = bonus.payments.map((payment, index): DraftLine => {
    const unit = inputs.units[index]!;
    const why = unit.why ?? (payment.passes ? null : payment.why);
    return {
      unit: unit.id,
      quantity: unit.points === null ? null : payment.quantity,
      rate: payment.rate,
      amount: payment.amount,
      why: why ?? whyZero(payment.amount, payment.quantity === '0', 'no-points'),
      flags: [],
      details: {
        ...(unit.count === null ? {} : { count: formatFraction(parseFactor(unit.count, 'pay')) }),
        ...(unit.points === null ? {} : { points: formatFraction(parseFactor(unit.points, 'pay')) }),
        ...(payment.value === null ? {} : { value: payment.value }),
        ...(payment.previousValue === null ? {} : { previousValue: payment.previousValue }),
        countedFrom: unit.from,
      },
      explanation: explain(place, { unit, payment, why, goal, formula, improvement, change }),
      outcomes: [],
    };
  });
  return { lines: [...lines, ...membersOf(context, place).lines], pot: null };
}

/** The improvement that suffices: '3 %' of last year's rate, or, absolute, 3 per 1 000 points (readings, Money 7). */
export function improvementOf({ values }: PayContext, formula: ThresholdBonusFormula): string {
  const improvement = values.need(formula.improvement);
  return values.need(formula.change) === 'absolute'
    ? improvement.replace(/(?<!\s)\s*%\s*$/u, '')
    : improvement;
}

interface Told {
  readonly unit: ThresholdUnit;
  readonly payment: ThresholdBonusPayment;
  readonly why: ReasonCode | null;
  readonly goal: Goal;
  readonly formula: ThresholdBonusFormula;
  readonly improvement: string;
  readonly change: 'relative' | 'absolute';
}

function explain(place: Place, told: Told): Text {
  const { unit, payment, why, formula, goal } = told;
  if (unit.why !== null) return joined(heading(place), reasonText(unit.why), nothingPaid);
  if (unit.count === null || unit.points === null || payment.value === null) {
    return joined(heading(place), reasonText(payment.why), nothingPaid);
  }
  const [count, points] = [parseFactor(unit.count, 'pay'), parseFactor(unit.points, 'pay')];
  const perPoints = numberText(String(formula.per));
  const value = numberText(
    shownTowards(
      {
        numerator: count.numerator * points.denominator * BigInt(formula.per),
        denominator: count.denominator * points.numerator,
      },
      'up',
    ),
  );
  const [counted, owned] = [numberText(formatFraction(count)), numberText(formatFraction(points))];
  const what = formula.counts === 'doses' ? { sv: 'DDD', en: 'DDD' } : { sv: 'recept', en: 'prescriptions' };
  const measured: Text = {
    sv: `${counted.sv} ${what.sv} på ${owned.sv} listningspoäng, ${value.sv} per ${perPoints.sv}; gränsen är ${goalText(goal, 'sv')}.`,
    en: `${counted.en} ${what.en} on ${owned.en} listing points, ${value.en} per ${perPoints.en}; the limit is ${goalText(goal, 'en')}.`,
  };
  const then: Text | null = payment.why === 'within-limit' ? null : beforeText(told);
  const result = reasonText(payment.why);
  if (why !== null) return joined(heading(place), measured, then, result, nothingPaid);
  const [quantity, rate, amount] = [
    numberText(payment.quantity),
    numberText(payment.rate),
    kronorText(payment.amount),
  ];
  return joined(heading(place), measured, then, result, {
    sv: `${quantity.sv} × ${rate.sv} kr per ${perPoints.sv} listningspoäng = ${amount.sv}.`,
    en: `${quantity.en} × SEK ${rate.en} per ${perPoints.en} listing points = ${amount.en}.`,
  });
}

/** The year before, and what would have been low enough: cut downwards, as the rate of now is shown upwards. */
function beforeText({ unit, formula, improvement, change }: Told): Text | null {
  if (unit.previous === null) return null;
  const [count, points] = [unit.previous.count ?? null, unit.previous.points];
  if (count === null) return null;
  const [counted, owned] = [parseFactor(count, 'pay'), parseFactor(points, 'pay')];
  if (owned.numerator === 0n) return null;
  const before = divideFractions(multiplyFractions(counted, fraction(formula.per)), owned);
  const by = parseFactor(improvement, 'pay');
  const enough =
    change === 'relative'
      ? multiplyFractions(before, subtractFractions(fraction(1), by))
      : subtractFractions(before, by);
  const [then, most] = [fractionText(cut(before)), fractionText(cut(enough))];
  const less = change === 'relative' ? percentText(by.numerator, by.denominator) : fractionText(by);
  return {
    sv: `Samma kvartal året före: ${then.sv}; minst ${less.sv} lägre (högst ${most.sv}) räcker också.`,
    en: `The same quarter the year before: ${then.en}; at least ${less.en} lower (at most ${most.en}) suffices too.`,
  };
}

const cut = (value: Fraction): Fraction =>
  fraction(floorFraction(multiplyFractions(value, fraction(100))), 100);
