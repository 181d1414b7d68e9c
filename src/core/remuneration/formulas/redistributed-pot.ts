import { fraction } from '../../exact/fraction.js';
import { kronorText, numberText } from '../../number-text.js';
import type { Goal } from '../../outcome/goal.js';
import { goalText } from '../../outcome/goal.js';
import type { Text } from '../../parameter.js';
import type { DraftLine, Drafts, LineFlag, PayContext, Place } from '../draft.js';
import { whyZero } from '../draft.js';
import { type TelephoneCount, telephoneCount } from '../facts/telephone.js';
import { formatFraction, formPot, parsePrice } from '../money.js';
import type { ReasonCode } from '../reasons.js';
import { reasonText } from '../reasons.js';
import type { PotPayment } from '../redistributed-pot.js';
import { redistributedPot } from '../redistributed-pot.js';
import type { RedistributedPotFormula } from '../rule.js';
import { joined, percentText } from '../words.js';
import { boundGoalOf } from './goals.js';
import { heading } from './heading.js';
import { membersOf, nothingPaid } from './members.js';

/** What the pot of a month is made of. */
export interface PotInputs {
  readonly units: readonly { readonly id: string; readonly listed: number; readonly count: TelephoneCount }[];
}

/** Counts listed persons and calls of the units that take part. */
export function potInputs(context: PayContext, place: Place, formula: RedistributedPotFormula): PotInputs {
  const listed = context.world.listed(place.period, context.values.need(formula.kinds));
  return {
    units: membersOf(context, place).taking.map(({ id }) => ({
      id,
      listed: listed(id),
      count: telephoneCount(context, place, formula, id),
    })),
  };
}

/**
 * Telephone access: each month's pot is shared by listed persons; what units below the goal forfeit goes to the others.
 *
 * @see Hälsoval bonus, Telefontillgänglighet
 */
export function draftRedistributedPot(
  context: PayContext,
  place: Place,
  formula: RedistributedPotFormula,
  inputs: PotInputs = potInputs(context, place, formula),
): Drafts {
  const { values, notes } = context;
  const goal = boundGoalOf(context, formula.goal, 'at-least');
  const perListed = values.need(formula.perListed);
  const listed = inputs.units.reduce((sum, unit) => sum + unit.listed, 0);
  const pot = formPot({ perListed, listed, times: fraction(1, 12) });
  const cap = values.get(formula.redistributionCap);
  const shared = redistributedPot({
    pot,
    goal: goal.bound,
    ownShare: values.need(formula.ownShare),
    ...(cap === null ? {} : { redistributionCap: cap }),
    units: inputs.units.map(({ id, listed: own, count }) => ({
      id,
      listed: own,
      numerator: count.why === null ? count.answered : null,
      denominator: count.why === null ? count.calls : null,
    })),
  });
  const price = parsePrice(perListed, 'pay: perListed');
  const rate = formatFraction({ numerator: price.numerator, denominator: price.denominator * 12n });
  const lines = shared.payments.map((payment, index): DraftLine => {
    const { listed: own, count } = inputs.units[index]!;
    const flags: LineFlag[] = [...count.flags];
    if (payment.moreThanTwiceShare) {
      flags.push('more-than-twice-share');
      notes.add(
        'more-than-twice-share',
        { rule: place.rule.id, unit: payment.id, period: place.period.id },
        {
          sv: `${payment.id} fick mer än dubbla sin egen andel: ${kronorText(payment.amount).sv} mot ${kronorText(payment.share).sv}.`,
          en: `${payment.id} got more than twice its own share: ${kronorText(payment.amount).en} against ${kronorText(payment.share).en}.`,
        },
      );
    }
    const why = payment.why === null ? null : (count.why ?? payment.why);
    return {
      unit: payment.id,
      quantity: String(own),
      rate,
      amount: payment.amount,
      why: why ?? whyZero(payment.amount, own === 0, 'nobody-listed'),
      flags,
      details: {
        ...(count.calls === null ? {} : { calls: String(count.calls) }),
        ...(count.answered === null ? {} : { answered: String(count.answered) }),
        countedFrom: count.from,
        share: payment.share,
        own: payment.own,
        redistributed: payment.redistributed,
      },
      explanation: explain(place, {
        payment,
        count,
        why,
        goal,
        pot,
        own,
        listed,
        flags,
        restWhy: shared.why,
      }),
      outcomes: [],
    };
  });
  return {
    lines: [...lines, ...membersOf(context, place).lines],
    pot: { pot, paidBefore: '0.00', paid: shared.paid, rest: shared.rest, why: shared.why, budget: null },
  };
}

interface Told {
  readonly payment: PotPayment;
  readonly count: TelephoneCount;
  readonly why: ReasonCode | null;
  readonly goal: Goal;
  readonly pot: string;
  readonly own: number;
  readonly listed: number;
  readonly flags: readonly LineFlag[];
  /** Why a part of the pot is not shared out; null where all is. */
  readonly restWhy: ReasonCode | null;
}

function resultText({ count, goal, why }: Told): Text {
  const bound = { sv: goalText(goal, 'sv'), en: goalText(goal, 'en') };
  if (count.calls === null || count.answered === null || count.calls === 0 || count.answered > count.calls) {
    return { sv: `Målet är ${bound.sv}.`, en: `The goal is ${bound.en}.` };
  }
  const [answered, calls] = [numberText(String(count.answered)), numberText(String(count.calls))];
  const share = percentText(count.answered, count.calls);
  const [sv, en] = why === null ? ['nåddes', 'was reached'] : ['nåddes inte', 'was not reached'];
  return {
    sv: `${answered.sv} av ${calls.sv} samtal besvarades samma dag, ${share.sv}; målet ${bound.sv} ${sv}.`,
    en: `${answered.en} of ${calls.en} calls were answered the same day, ${share.en}; the goal ${bound.en} ${en}.`,
  };
}

function explain(place: Place, told: Told): Text {
  const { payment, why, pot, own, listed, flags } = told;
  const [share, potText, amount] = [kronorText(payment.share), kronorText(pot), kronorText(payment.amount)];
  const [ownListed, allListed] = [numberText(String(own)), numberText(String(listed))];
  const shareText: Text = {
    sv: `Egen andel av månadens pott ${potText.sv}: ${share.sv} (${ownListed.sv} av ${allListed.sv} listade).`,
    en: `Own share of the month's pot of ${potText.en}: ${share.en} (${ownListed.en} of ${allListed.en} listed).`,
  };
  const late: Text | null = flags.includes('late-report')
    ? { sv: 'Rapporten kom efter den 10:e.', en: 'The report came after the 10th.' }
    : null;
  if (why !== null) {
    return joined(
      heading(place),
      resultText(told),
      why === 'below-goal' ? null : reasonText(why),
      shareText,
      late,
      told.restWhy === null
        ? {
            sv: 'Andelen förverkas och fördelas till de enheter som når målet.',
            en: 'The share is forfeited and goes to the units that reach the goal.',
          }
        : reasonText(told.restWhy),
      nothingPaid,
    );
  }
  const [kept, added] = [kronorText(payment.own), kronorText(payment.redistributed)];
  const keptText: Text | null =
    payment.own === payment.share
      ? null
      : { sv: `Andel × måluppfyllelse: ${kept.sv}.`, en: `Share × fulfilment: ${kept.en}.` };
  return joined(
    heading(place),
    resultText(told),
    shareText,
    keptText,
    late,
    {
      sv: `Omfördelat efter måluppfyllelse × listade: ${added.sv}. Summa ${amount.sv}.`,
      en: `Redistributed by fulfilment × listed: ${added.en}. Sum ${amount.en}.`,
    },
    payment.amount === '0.00' ? nothingPaid : null,
  );
}
