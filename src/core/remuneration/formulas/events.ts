import { requireDay } from '../../calendar/day.js';
import { kronorText, numberText } from '../../number-text.js';
import type { Text } from '../../parameter.js';
import type { DraftLine, Drafts, PayContext, Place } from '../draft.js';
import { whyZero } from '../draft.js';
import { cohortYear, type FoundEvent } from '../facts/events.js';
import { perEvent } from '../per-event.js';
import { perIndividual } from '../per-individual.js';
import type { PerEventFormula, PerIndividualFormula, RuleEvents } from '../rule.js';
import { joined } from '../words.js';
import { heading } from './heading.js';
import { nothingPaid, openUnits } from './members.js';

interface Sorted {
  readonly payable: readonly FoundEvent[];
  /** Events that the rule does not pay, with why: not listed there, another age, a nursing home. */
  readonly notListed: readonly FoundEvent[];
  readonly otherAge: readonly FoundEvent[];
  readonly nursingHome: readonly FoundEvent[];
}

/**
 * Talks, follow-ups, cessations, visits: an amount for each event, or for the first of a person and year, at the unit
 * that had it.
 *
 * @see Norrbotten 2024, B1–B3; Hälsoval bonus, Hälsosamtal 40-åringar and Hembesök utfört av läkare
 */
export function draftEvents(
  context: PayContext,
  place: Place,
  formula: PerEventFormula | PerIndividualFormula,
): Drafts {
  const { values } = context;
  const { rule, period } = place;
  const amount = values.need(formula.amount);
  const { events } = formula;
  const sorted = sortEvents(context, place, events);
  const once = typeof events.once === 'string' ? events.once : values.need(events.once);
  const paidOnce = once === 'person-and-year';
  const turns = paidOnce ? perIndividual({ amount, events: sorted.payable, per: 'year' }) : null;
  const first = turns === null ? null : new Set(turns.paidEvents);
  const inPeriod = (event: FoundEvent): boolean => event.date >= period.from && event.date < period.to;
  const paidEvents = sorted.payable.filter(
    (event) => inPeriod(event) && (first === null || first.has(event.id)),
  );
  const repeated = sorted.payable.filter(
    (event) => inPeriod(event) && first !== null && !first.has(event.id),
  );

  const open = openUnits(context, place).map((unit) => unit.id);
  const known = new Set(context.world.units.map((unit) => unit.id));
  const strange = paidEvents.filter((event) => !known.has(event.unitId));
  if (strange.length > 0) {
    context.notes.add(
      'unknown-unit',
      { rule: rule.id, period: period.id },
      {
        sv: `${strange.length} händelser är på en enhet som inte finns i units och betalas inte.`,
        en: `${strange.length} events are at a unit that is not in units and are not paid.`,
      },
    );
  }
  const { payments } = perEvent({
    amount,
    events: paidEvents.filter((event) => known.has(event.unitId)),
    units: open,
  });
  const tally = (of: readonly FoundEvent[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const event of of)
      if (inPeriod(event)) counts.set(event.unitId, (counts.get(event.unitId) ?? 0) + 1);
    return counts;
  };
  const not = {
    repeated: tally(repeated),
    notListed: tally(sorted.notListed),
    otherAge: tally(sorted.otherAge),
    nursingHome: tally(sorted.nursingHome),
  };
  return {
    lines: payments.map((payment): DraftLine => {
      const unpaidOf = (of: ReadonlyMap<string, number>): number => of.get(payment.id) ?? 0;
      const counts = {
        repeated: unpaidOf(not.repeated),
        notListed: unpaidOf(not.notListed),
        nursingHome: unpaidOf(not.nursingHome),
      };
      return {
        unit: payment.id,
        quantity: payment.quantity,
        rate: payment.rate,
        amount: payment.amount,
        why: whyZero(payment.amount, payment.quantity === '0', 'nothing-done'),
        flags: [],
        details: Object.fromEntries(
          Object.entries(counts).flatMap(([name, count]) => (count === 0 ? [] : [[name, String(count)]])),
        ),
        explanation: explain(place, payment, counts),
        outcomes: [],
      };
    }),
    pot: null,
  };
}

function sortEvents(
  { world, values, notes }: PayContext,
  { rule, period }: Place,
  events: RuleEvents,
): Sorted {
  const kinds = events.listedAtUnit === null ? null : values.need(events.listedAtUnit);
  const grace = events.graceMonths === null ? 0 : values.need(events.graceMonths);
  const end = requireDay(period.to, 'pay: period');
  const sorted = {
    payable: [] as FoundEvent[],
    notListed: [] as FoundEvent[],
    otherAge: [] as FoundEvent[],
    nursingHome: [] as FoundEvent[],
  };
  if (events.contactTypes !== null && values.need(events.contactTypes).length === 0) {
    notes.add(
      'contact-types-not-restricted',
      { rule: rule.id },
      {
        sv: `Ingen kontakttyp är angiven (${events.contactTypes.name}): varje kontakt med åtgärden räknas.`,
        en: `No contact type is given (${events.contactTypes.name}): every contact with the action counts.`,
      },
    );
  }
  if (events.atHome && world.atHome === null) {
    notes.add(
      'no-residences',
      { rule: rule.id },
      {
        sv: 'Tabellen residences är inte levererad: alla besök betalas, också på särskilt boende.',
        en: 'The table residences is not delivered: all visits are paid, also in nursing homes.',
      },
    );
  }
  for (const event of world.events.of(rule.id)) {
    if (event.day >= end) continue;
    const birth = events.ages === null ? null : (world.persons?.birthOf(event.personId) ?? null);
    const cohort =
      events.ages === null ? null : birth === null ? null : cohortYear(birth, event.day, events.ages, grace);
    if (events.ages !== null && cohort === null) sorted.otherAge.push(event);
    else if (kinds !== null && world.listings?.unitOf(event.personId, event.day, kinds) !== event.unitId)
      sorted.notListed.push(event);
    else if (events.atHome && world.atHome !== null && !world.atHome(event.personId, event.day))
      sorted.nursingHome.push(event);
    else sorted.payable.push(cohort === null ? event : { ...event, turn: String(cohort) });
  }
  return sorted;
}

interface NotPaid {
  readonly repeated: number;
  readonly notListed: number;
  readonly nursingHome: number;
}

function explain(
  place: Place,
  payment: { readonly quantity: string; readonly rate: string; readonly amount: string },
  { repeated, notListed, nursingHome }: NotPaid,
): Text {
  const [quantity, rate, amount] = [
    numberText(payment.quantity),
    numberText(payment.rate),
    kronorText(payment.amount),
  ];
  const part = (count: number, sv: string, en: string): Text | null =>
    count === 0
      ? null
      : { sv: `${numberText(String(count)).sv} ${sv}`, en: `${numberText(String(count)).en} ${en}` };
  return joined(
    heading(place),
    {
      sv: `${quantity.sv} st à ${rate.sv} kr: ${amount.sv}.`,
      en: `${quantity.en} at SEK ${rate.en}: ${amount.en}.`,
    },
    part(
      repeated,
      'betalas inte: personen är redan ersatt för året.',
      'not paid: the person has been paid for this year.',
    ),
    part(
      notListed,
      'betalas inte: personen var inte listad på enheten den dagen.',
      'not paid: the person was not listed at the unit that day.',
    ),
    part(
      nursingHome,
      'betalas inte: patienten bor på särskilt boende.',
      'not paid: the patient lives in a nursing home.',
    ),
    payment.quantity === '0' ? nothingPaid : null,
  );
}
