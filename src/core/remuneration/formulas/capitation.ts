import { OptionsError, SourceError } from '../../errors.js';
import type { Fraction } from '../../exact/fraction.js';
import { kronorText, numberText } from '../../number-text.js';
import type { Text } from '../../parameter.js';
import { accrueYear } from '../accrual.js';
import type { CapitationOptions, CapitationPayment } from '../capitation.js';
import { capitation } from '../capitation.js';
import type { DraftLine, Drafts, PayContext, Place } from '../draft.js';
import { whyZero } from '../draft.js';
import { parseFactor } from '../money.js';
import type { ReasonCode } from '../reasons.js';
import { missingParameters } from '../resolve-parameters.js';
import type { CapitationFormula } from '../rule.js';
import { fractionText, joined } from '../words.js';
import { heading } from './heading.js';
import { membersOf, nothingPaid } from './members.js';

/**
 * Capitation: an amount per listed and year, or a yearly pot, by age, CNI and ACG; a month pays a twelfth.
 *
 * @see Norrbotten 2024, A2–A4
 */
export function draftCapitation(context: PayContext, place: Place, formula: CapitationFormula): Drafts {
  const { values, world, notes } = context;
  const { rule, period } = place;
  const [perListed, yearlyPot] = [values.get(formula.perListed), values.get(formula.pot)];
  requireOneAmount(place, formula, perListed, yearlyPot);
  const { taking, lines } = membersOf(context, place);
  const listed = world.listed(period, values.need(formula.kinds));
  const month = period.id;

  const missing: string[] = [];
  const units = taking.map((unit) => {
    const of = (kind: 'age' | 'cni' | 'acg'): string | null => {
      const value = world.quotients?.of(unit.id, month, kind) ?? null;
      if (value === null && listed(unit.id) > 0) missing.push(`${kind} of ${unit.id}`);
      return value;
    };
    return { id: unit.id, listed: listed(unit.id), age: of('age'), cni: of('cni'), acg: of('acg') };
  });
  if (missing.length > 0) throw quotientsMissing(missing, month);

  const per = values.need(formula.per);
  const monthlyPot =
    yearlyPot === null
      ? null
      : per === 'year'
        ? accrueYear(yearlyPot).months[Number(month.slice(5)) - 1]!
        : yearlyPot;
  const weights: CapitationOptions['weights'] = {
    age: values.need(formula.weights.age),
    cni: values.need(formula.weights.cni),
    acg: values.need(formula.weights.acg),
  };
  const paid = capitation({
    ...(monthlyPot === null
      ? { perListed: perListed ?? '0', per, pays: 'month' }
      : { pot: monthlyPot, per: 'month' }),
    weights,
    units,
    tolerance: values.need(formula.tolerance),
  });
  for (const warning of paid.warnings) {
    notes.add('quotient-mean-off', { rule: rule.id, period: month }, warning.text);
  }
  const quotientsOf = new Map(units.map((unit) => [unit.id, unit]));
  const told = (line: CapitationPayment): DraftLine => {
    const own = quotientsOf.get(line.id);
    const shown = (value: string | null | undefined): string | null =>
      value === null || value === undefined ? null : fractionText(parseFactor(value, 'pay')).en;
    return {
      unit: line.id,
      quantity: line.quantity,
      rate: line.rate,
      amount: line.amount,
      why: whyZero(line.amount, line.quantity === '0', 'nobody-listed'),
      flags: [],
      details: {
        ...Object.fromEntries(
          (['age', 'cni', 'acg'] as const).flatMap((kind) => {
            const value = shown(own?.[kind]);
            return value === null ? [] : [[kind, value]];
          }),
        ),
        ...(line.factor === null ? {} : { factor: line.factor }),
      },
      explanation: explain(place, line, {
        age: partText(own?.age ?? null, weights.age),
        cni: partText(own?.cni ?? null, weights.cni),
        acg: partText(own?.acg ?? null, weights.acg),
        monthlyPot,
        perListed,
        per,
      }),
      outcomes: [],
    };
  };
  const why: ReasonCode | null = paid.rest === '0.00' ? null : 'nobody-listed';
  return {
    lines: [...paid.payments.map(told), ...lines],
    pot:
      monthlyPot === null
        ? null
        : { pot: monthlyPot, paidBefore: '0.00', paid: paid.paid, rest: paid.rest, why, budget: null },
  };
}

function requireOneAmount(
  { rule }: Place,
  { perListed, pot }: CapitationFormula,
  perListedValue: string | null,
  potValue: string | null,
): void {
  if (perListedValue !== null && potValue !== null) {
    throw new OptionsError({
      code: 'contradictory-parameters',
      what: `pay: rule '${rule.id}': expected exactly one of ${perListed.name} and ${pot.name} but got both`,
      todo: 'an amount per listed, or a pot to share',
    });
  }
  if (perListedValue === null && potValue === null) {
    throw missingParameters([
      { rule, parameter: perListed },
      { rule, parameter: pot },
    ]);
  }
}

const quotientsMissing = (missing: readonly string[], month: string): SourceError =>
  new SourceError({
    code: 'missing-quotients',
    what: `pay: quotients are missing for ${month}: ${missing.slice(0, 12).join(', ')}${missing.length > 12 ? ` and ${missing.length - 12} more` : ''}`,
    where: { table: 'quotients', period: month },
    todo: 'deliver one row a unit, month and kind for every unit with listed persons; a missing quotient is neither 0 nor 1',
  });

function partText(value: string | null, weight: string | number | { toString(): string }): Text {
  const read: Fraction | null = value === null ? null : parseFactor(value, 'pay');
  const own = read === null ? { sv: '–', en: '–' } : fractionText(read);
  const share = fractionText(parseFactor(String(weight), 'pay'));
  return { sv: `${share.sv} × ${own.sv}`, en: `${share.en} × ${own.en}` };
}

interface Told {
  readonly age: Text;
  readonly cni: Text;
  readonly acg: Text;
  readonly monthlyPot: string | null;
  readonly perListed: string | null;
  readonly per: 'year' | 'month';
}

function explain(place: Place, line: CapitationPayment, told: Told): Text {
  const [listed, amount] = [numberText(line.quantity), kronorText(line.amount)];
  if (line.quantity === '0') {
    return joined(heading(place), { sv: 'Ingen är listad.', en: 'Nobody is listed.' }, nothingPaid);
  }
  const factor = numberText(line.factor ?? '0');
  const parts: Text = {
    sv: `${listed.sv} listade, faktor ${factor.sv} (ålder ${told.age.sv}, CNI ${told.cni.sv}, ACG ${told.acg.sv}).`,
    en: `${listed.en} listed, factor ${factor.en} (age ${told.age.en}, CNI ${told.cni.en}, ACG ${told.acg.en}).`,
  };
  if (told.monthlyPot !== null) {
    const pot = kronorText(told.monthlyPot);
    return joined(heading(place), parts, {
      sv: `Månadens pott ${pot.sv} delas efter listade × faktor: ${amount.sv}.`,
      en: `The month's pot of ${pot.en} is shared by listed × factor: ${amount.en}.`,
    });
  }
  const base = numberText(told.perListed ?? '0');
  const [sv, en] =
    told.per === 'year'
      ? [`${base.sv} kr per listad och år, en tolftedel`, `SEK ${base.en} per listed and year, a twelfth`]
      : [`${base.sv} kr per listad och månad`, `SEK ${base.en} per listed and month`];
  return joined(heading(place), parts, { sv: `${sv}: ${amount.sv}.`, en: `${en}: ${amount.en}.` });
}
