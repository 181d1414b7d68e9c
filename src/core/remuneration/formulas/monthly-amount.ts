import { formatDay } from '../../calendar/day.js';
import { kronorText, numberText } from '../../number-text.js';
import type { Text } from '../../parameter.js';
import type { Period } from '../../period/period.js';
import { monthsOf, parsePeriod } from '../../period/period.js';
import type { BudgetEntry } from '../capped-budget.js';
import { cappedBudget } from '../capped-budget.js';
import type { DraftLine, Drafts, PayContext, Place } from '../draft.js';
import type { Position } from '../facts/counts.js';
import { requireUniqueIds } from '../inputs.js';
import { formatFraction, formatOre, parsePrice, sumMoney, toOre } from '../money.js';
import type { MonthlyAmountFormula } from '../rule.js';
import { joined } from '../words.js';
import { lastDay } from '../world.js';
import { heading } from './heading.js';
import { membersOf, nothingPaid } from './members.js';

/**
 * Physicians in specialist training: an amount per full-time position and month, under a ceiling for the region; the
 * positions that began first are paid first, the last one in part.
 *
 * @see Norrbotten 2021 report, Ersättningen för ST-läkare
 */
export function draftMonthlyAmount(context: PayContext, place: Place, formula: MonthlyAmountFormula): Drafts {
  const { values } = context;
  const { period } = place;
  const price = parsePrice(values.need(formula.amount), 'pay: amount');
  const ceiling = values.need(formula.ceiling);
  const months =
    values.need(formula.ceilingPer) === 'month'
      ? [period]
      : monthsOf(parsePeriod(period.id.slice(0, 4))).filter((month) => month.from <= period.from);
  const { taking, lines } = membersOf(context, place);
  const shares = new Map<string, bigint>();
  const events = months.flatMap((month) =>
    positionsIn(context, place, month).map((position) => {
      const share = position.share ?? 0n;
      if (month.id === period.id) shares.set(position.unitId, (shares.get(position.unitId) ?? 0n) + share);
      return {
        // Ids sort as the positions are paid: by first day, then positionId.
        id: `${formatDay(position.from)} ${position.id}`,
        unitId: position.unitId,
        date: formatDay(lastDay(month)),
        amount: formatOre(
          toOre({ numerator: price.numerator * share, denominator: price.denominator * 10_000n }),
        ),
      };
    }),
  );
  // A position is an event a month: the month stands in its id.
  const result = cappedBudget({
    budget: ceiling,
    amount: '0',
    events: events.map((event) => ({ ...event, id: `${event.date} ${event.id}` })),
  });
  const inMonth = result.payments.filter((entry) => entry.date === formatDay(lastDay(period)));
  const own = new Map<string, BudgetEntry[]>();
  for (const entry of inMonth) {
    const of = own.get(entry.unitId) ?? [];
    of.push(entry);
    own.set(entry.unitId, of);
  }
  const paid = taking.map(({ id }): DraftLine => {
    const entries = own.get(id) ?? [];
    const amount = sumMoney(entries.map((entry) => entry.amount));
    const refused = sumMoney(entries.map((entry) => entry.refusedAmount));
    const quantity = formatFraction({ numerator: shares.get(id) ?? 0n, denominator: 10_000n });
    return {
      unit: id,
      quantity,
      rate: formatFraction(price),
      amount,
      why: amount !== '0.00' ? null : refused === '0.00' ? 'no-position' : 'ceiling-reached',
      flags: amount !== '0.00' && refused !== '0.00' ? ['partly-paid'] : [],
      details: { positions: String(entries.length), aboveCeiling: refused },
      explanation: explain(place, {
        positions: entries.length,
        quantity,
        rate: formatFraction(price),
        amount,
        refused,
      }),
      outcomes: [],
    };
  });
  const paidNow = sumMoney(inMonth.map((entry) => entry.amount));
  const paidBefore = sumMoney(
    result.payments.filter((entry) => !inMonth.includes(entry)).map((entry) => entry.amount),
  );
  const kronor = parsePrice(ceiling, 'pay: ceiling');
  return {
    lines: [...paid, ...lines],
    pot: {
      pot: 100n % kronor.denominator === 0n ? formatOre(toOre(kronor)) : formatFraction(kronor),
      paidBefore,
      paid: paidNow,
      rest: result.left,
      why: result.left === '0.00' ? null : 'not-used',
      budget: {
        exhaustedOn: result.exhaustedOn,
        refused: inMonth.filter((entry) => entry.status === 'refused').length,
        refusedAmount: sumMoney(inMonth.map((entry) => entry.refusedAmount)),
        forecast: null,
      },
    },
  };
}

/** Positions held on the month's last day at units open that day; one without a share is named and not paid. */
function positionsIn({ world, notes }: PayContext, { rule }: Place, month: Period): readonly Position[] {
  const day = lastDay(month);
  const open = new Set(
    world.units.filter((unit) => unit.opens <= day && day < unit.closes).map((unit) => unit.id),
  );
  const known = new Set(world.units.map((unit) => unit.id));
  const held = distinct(world.positions ?? []).filter(({ from, to }) => from <= day && day < to);
  requireUniqueIds(
    held.map((position) => position.id),
    `pay: rule '${rule.id}': stPositions on ${formatDay(day)}`,
  );
  return held.filter((position) => {
    if (!known.has(position.unitId)) {
      notes.add(
        'unknown-unit',
        { rule: rule.id, period: month.id },
        {
          sv: `Tjänsten ${position.id} är på en enhet som inte finns i units (${position.unitId}) och betalas inte.`,
          en: `The position ${position.id} is at a unit that is not in units (${position.unitId}) and is not paid.`,
        },
      );
      return false;
    }
    if (position.share === null) {
      notes.add(
        'missing-share',
        { rule: rule.id, unit: position.unitId, period: month.id },
        {
          sv: `Tjänsten ${position.id} saknar tjänstgöringsgrad och betalas inte.`,
          en: `The position ${position.id} has no share of full time and is not paid.`,
        },
      );
      return false;
    }
    return open.has(position.unitId);
  });
}

/** Rows that are equal in all columns are one position. */
function distinct(positions: readonly Position[]): readonly Position[] {
  return [
    ...new Map(
      positions.map((one) => [[one.id, one.unitId, one.from, one.to, one.share].join('\n'), one]),
    ).values(),
  ];
}

interface Told {
  readonly positions: number;
  readonly quantity: string;
  readonly rate: string;
  readonly amount: string;
  readonly refused: string;
}

function explain(place: Place, { positions, quantity, rate, amount, refused }: Told): Text {
  const [count, share, each, sum] = [
    numberText(String(positions)),
    numberText(quantity),
    numberText(rate),
    kronorText(amount),
  ];
  const above = kronorText(refused);
  return joined(
    heading(place),
    {
      sv: `Tjänster: ${count.sv}; heltid: ${share.sv}; à ${each.sv} kr per månad: ${sum.sv}.`,
      en: `Positions: ${count.en}; full time: ${share.en}; at SEK ${each.en} a month: ${sum.en}.`,
    },
    refused === '0.00'
      ? null
      : { sv: `Över taket, betalas inte: ${above.sv}.`, en: `Above the ceiling, not paid: ${above.en}.` },
    amount === '0.00' ? nothingPaid : null,
  );
}
