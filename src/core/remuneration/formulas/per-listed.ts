import { kronorText, numberText } from '../../number-text.js';
import type { Text } from '../../parameter.js';
import type { DraftLine, Drafts, PayContext, Place } from '../draft.js';
import { whyZero } from '../draft.js';
import { formatFraction, formatOre, parsePrice, toOre } from '../money.js';
import { reasonText } from '../reasons.js';
import type { PerListedFormula } from '../rule.js';
import { joined } from '../words.js';
import { heading } from './heading.js';
import { membersOf, nothingPaid } from './members.js';

/**
 * Quality and development work: an amount per listed and assigned person, a twelfth a month, withheld until the year's
 * action plan has been handed in.
 *
 * @see Hälsoval bonus, Kvalitets/Utvecklingsarbeten
 */
export function draftPerListed(context: PayContext, place: Place, formula: PerListedFormula): Drafts {
  const { values, world } = context;
  const price = parsePrice(values.need(formula.amount), 'pay: amount');
  const monthly = { numerator: price.numerator, denominator: price.denominator * 12n };
  const rate = formatFraction(monthly);
  const { taking, lines } = membersOf(context, place);
  const listed = world.listed(place.period, values.need(formula.kinds));
  const paid = taking.map(({ id }): DraftLine => {
    const persons = listed(id);
    const hasPlan = hasActionPlan(context, place, formula, id);
    const due = formatOre(
      toOre({ numerator: monthly.numerator * BigInt(persons), denominator: monthly.denominator }),
    );
    return {
      unit: id,
      quantity: String(persons),
      rate,
      amount: hasPlan ? due : '0.00',
      why: hasPlan ? whyZero(due, persons === 0, 'nobody-listed') : 'no-action-plan',
      flags: hasPlan ? [] : ['withheld'],
      details: hasPlan ? {} : { withheld: due },
      explanation: explain(place, { persons, yearly: values.need(formula.amount), due, hasPlan }),
      outcomes: [],
    };
  });
  return { lines: [...paid, ...lines], pot: null };
}

/** The year's report names an area, or says yes: then a plan is handed in and the area is not stated. */
function hasActionPlan(
  { world, notes }: PayContext,
  place: Place,
  formula: PerListedFormula,
  unit: string,
): boolean {
  const year = place.period.id.slice(0, 4);
  const { item, answers } = formula.requires;
  const reports = world.reports?.of(unit, year, item) ?? [];
  const words = reports.flatMap(({ value }) => value.toLowerCase().split(/[\s,;]+/u));
  if (words.some((word) => answers.includes(word))) return true;
  if (!words.includes('yes')) return false;
  notes.add(
    'action-plan-area-not-stated',
    { rule: place.rule.id, unit, period: year },
    {
      sv: `${unit}: handlingsplanen är inlämnad men området är inte angivet.`,
      en: `${unit}: the action plan has been handed in but its area is not stated.`,
    },
  );
  return true;
}

interface Told {
  readonly persons: number;
  readonly yearly: string;
  readonly due: string;
  readonly hasPlan: boolean;
}

function explain(place: Place, { persons, yearly, due, hasPlan }: Told): Text {
  const [count, rate, amount] = [numberText(String(persons)), numberText(yearly), kronorText(due)];
  const counted: Text = {
    sv: `${count.sv} listade och tilldelade, ${rate.sv} kr per person och år, en tolftedel: ${amount.sv}.`,
    en: `${count.en} listed and assigned, SEK ${rate.en} per person and year, a twelfth: ${amount.en}.`,
  };
  return hasPlan
    ? joined(heading(place), counted)
    : joined(heading(place), counted, reasonText('no-action-plan'), nothingPaid);
}
