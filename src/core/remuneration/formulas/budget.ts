import { formatDay } from '../../calendar/day.js';
import { kronorText, numberText } from '../../number-text.js';
import type { Text } from '../../parameter.js';
import type { BudgetEntry } from '../capped-budget.js';
import { cappedBudget } from '../capped-budget.js';
import type { DraftLine, Drafts, LineFlag, PayContext, Place } from '../draft.js';
import { whyZero } from '../draft.js';
import { isOfAge } from '../facts/events.js';
import { formatFraction, formatOre, parsePrice, sumMoney, toOre } from '../money.js';
import type { CappedBudgetFormula } from '../rule.js';
import { joined } from '../words.js';
import { lastDay } from '../world.js';
import { heading } from './heading.js';
import { nothingPaid, openUnits } from './members.js';

/**
 * Fee-free visits: an amount per visit from one yearly pot for the region, in order of date, then contact id, until it
 * is empty; the last one in part.
 *
 * @see Norrbotten 2021 report, Ersättning för avgiftsfria besök
 */
export function draftBudget(context: PayContext, place: Place, formula: CappedBudgetFormula): Drafts {
  const { values, world, notes, asOf } = context;
  const { rule, period } = place;
  const filter = values.need(formula.visits);
  const price = parsePrice(values.need(formula.amount), 'pay: amount');
  const budget = values.need(formula.budget);
  const year = `${period.id.slice(0, 4)}-01-01`;
  const known = new Set(world.units.map((unit) => unit.id));
  const events = world.events
    .of(rule.id)
    .filter(
      (event) =>
        event.date >= year &&
        event.date < period.to &&
        isOfAge(world.persons?.birthOf(event.personId) ?? null, event.day, filter),
    );
  const strange = events.filter((event) => !known.has(event.unitId) && event.date >= period.from);
  if (strange.length > 0) {
    notes.add(
      'unknown-unit',
      { rule: rule.id, period: period.id },
      {
        sv: `${strange.length} besök är på en enhet som inte finns i units och tas inte ur potten.`,
        en: `${strange.length} visits are at a unit that is not in units and take nothing from the pot.`,
      },
    );
  }
  const end = Math.min(lastDay(period), asOf ?? Number.POSITIVE_INFINITY);
  const result = cappedBudget({
    budget,
    amount: values.need(formula.amount),
    events: events.filter((event) => known.has(event.unitId)),
    ...(formatDay(end) >= year ? { forecast: { from: year, asOf: formatDay(end) } } : {}),
  });
  const own = new Map<string, BudgetEntry[]>();
  const inPeriod = result.payments.filter((entry) => entry.date >= period.from);
  for (const entry of inPeriod) {
    const of = own.get(entry.unitId) ?? [];
    of.push(entry);
    own.set(entry.unitId, of);
  }
  const ids = [...new Set([...openUnits(context, place).map((unit) => unit.id), ...own.keys()])];
  const lines = ids.map((id): DraftLine => {
    const entries = own.get(id) ?? [];
    const amount = sumMoney(entries.map((entry) => entry.amount));
    const refused = entries.filter((entry) => entry.status === 'refused').length;
    const partly = entries.some((entry) => entry.status === 'partly-paid');
    const flags: readonly LineFlag[] = partly ? ['partly-paid'] : [];
    return {
      unit: id,
      quantity: String(entries.length - refused),
      rate: formatFraction(price),
      amount,
      why:
        refused > 0 && amount === '0.00'
          ? 'budget-empty'
          : whyZero(amount, entries.length === 0, 'nothing-done'),
      flags,
      details: {
        visits: String(entries.length),
        refused: String(refused),
        refusedAmount: sumMoney(entries.map((entry) => entry.refusedAmount)),
      },
      explanation: explain(place, {
        visits: entries.length,
        refused,
        partly,
        rate: formatFraction(price),
        amount,
        exhaustedOn: result.exhaustedOn,
      }),
      outcomes: [],
    };
  });
  const paid = sumMoney(inPeriod.map((entry) => entry.amount));
  const paidBefore = sumMoney(
    result.payments.filter((entry) => entry.date < period.from).map((entry) => entry.amount),
  );
  return {
    lines,
    pot: {
      pot: wholePot(budget),
      paidBefore,
      paid,
      rest: result.left,
      why: result.left === '0.00' ? null : 'not-used',
      budget: {
        exhaustedOn: result.exhaustedOn,
        refused: inPeriod.filter((entry) => entry.status === 'refused').length,
        refusedAmount: sumMoney(inPeriod.map((entry) => entry.refusedAmount)),
        forecast: result.forecast,
      },
    },
  };
}

/** The budget with two decimals where it is whole öre, else as it was written. */
function wholePot(budget: string): string {
  const kronor = parsePrice(budget, 'pay: budget');
  return 100n % kronor.denominator === 0n ? formatOre(toOre(kronor)) : formatFraction(kronor);
}

interface Told {
  readonly visits: number;
  readonly refused: number;
  readonly partly: boolean;
  readonly rate: string;
  readonly amount: string;
  readonly exhaustedOn: string | null;
}

function explain(place: Place, { visits, refused, partly, rate, amount, exhaustedOn }: Told): Text {
  const [count, each, sum] = [numberText(String(visits)), numberText(rate), kronorText(amount)];
  const none = numberText(String(refused));
  return joined(
    heading(place),
    {
      sv: `${count.sv} besök à ${each.sv} kr: ${sum.sv}.`,
      en: `${count.en} visits at SEK ${each.en}: ${sum.en}.`,
    },
    partly
      ? {
          sv: 'Det sista betalas med det som var kvar i potten.',
          en: 'The last one is paid with what was left in the pot.',
        }
      : null,
    refused === 0 || exhaustedOn === null
      ? null
      : {
          sv: `${none.sv} besök betalas inte: årets pott tog slut ${exhaustedOn}.`,
          en: `${none.en} visits are not paid: the year's pot ran out on ${exhaustedOn}.`,
        },
    amount === '0.00' ? nothingPaid : null,
  );
}
