import { OptionsError } from '../errors.js';
import type { Period } from '../period/period.js';
import { parsePeriod } from '../period/period.js';
import { requireObject } from '../received.js';
import { compareIds } from './inputs.js';
import type { Money } from './money.js';
import { formatOre, parseAmount, sumMoney, toOre } from './money.js';
import type { RuleSet } from './rule.js';
import type { Statement, StatementLine } from './statement.js';

/** What a unit has by one rule in two statements; null: the statement has no such line. */
export interface PayDifference {
  readonly unit: string;
  readonly rule: string;
  readonly a: Money | null;
  readonly b: Money | null;
  /** b − a. */
  readonly difference: Money;
}

/** Two statements side by side. */
export interface PayComparison {
  readonly lines: readonly PayDifference[];
  readonly units: readonly {
    readonly unit: string;
    readonly a: Money;
    readonly b: Money;
    readonly difference: Money;
  }[];
  /** b − a of everything. */
  readonly difference: Money;
}

/**
 * Compares two statements of the same period, for "what if": the same facts under other parameters or other rules.
 *
 * Compared is what is due, so that a statement of corrections can be held against a first one.
 *
 * @param a - the statement as it is
 * @param b - the statement as it would be
 * @returns the difference b − a per unit and rule, per unit, and in all
 * @throws {OptionsError} when the statements are of different periods
 * @example
 * const april = (telephoneAmount: string): Statement => pay(halsovalBonus, {
 *   facts: {
 *     units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *     supplied: [
 *       { indicator: 'listed', unitId: 'HC01', period: '2024-04', numerator: 12_000 },
 *       { indicator: 'telephone-access', unitId: 'HC01', period: '2024-04', numerator: 97, denominator: 100 },
 *     ],
 *   },
 *   period: '2024-04',
 *   rules: ['telephone'],
 *   parameters: { telephoneAmount },
 * });
 * comparePay(april('25'), april('30')).difference; // => '5000.00', a twelfth of 5 kronor for each listed person
 */
export function comparePay(a: Statement, b: Statement): PayComparison {
  requireObject(a, 'comparePay: the first statement');
  requireObject(b, 'comparePay: the second statement');
  if (a.period !== b.period) {
    throw new OptionsError({
      code: 'other-period',
      what: `comparePay: expected statements of one period but got ${a.period} and ${b.period}`,
      todo: 'pay both for the same period',
    });
  }
  const [first, second] = [dueOf(a.lines), dueOf(b.lines)];
  const keys = new Map([...first, ...second].map(([key, { unit, rule }]) => [key, { unit, rule }]));
  const lines = [...keys]
    .map(([key, { unit, rule }]): PayDifference => {
      const [own, other] = [first.get(key)?.ore, second.get(key)?.ore];
      return Object.freeze({
        unit,
        rule,
        a: own === undefined ? null : formatOre(own),
        b: other === undefined ? null : formatOre(other),
        difference: formatOre((other ?? 0n) - (own ?? 0n)),
      });
    })
    .sort((x, y) => compareIds(x.unit, y.unit) || compareIds(x.rule, y.rule));
  const units = [...byUnit(lines)].map(([unit, own]) =>
    Object.freeze({
      unit,
      a: sumMoney(own.map((line) => line.a ?? '0')),
      b: sumMoney(own.map((line) => line.b ?? '0')),
      difference: sumMoney(own.map((line) => line.difference)),
    }),
  );
  return Object.freeze({
    lines: Object.freeze(lines),
    units: Object.freeze(units),
    difference: sumMoney(lines.map((line) => line.difference)),
  });
}

function byUnit(lines: readonly PayDifference[]): ReadonlyMap<string, readonly PayDifference[]> {
  const units = new Map<string, PayDifference[]>();
  for (const line of lines) {
    const own = units.get(line.unit) ?? [];
    own.push(line);
    units.set(line.unit, own);
  }
  return units;
}

function dueOf(
  lines: readonly StatementLine[],
): ReadonlyMap<string, { readonly unit: string; readonly rule: string; readonly ore: bigint }> {
  const sums = new Map<string, { readonly unit: string; readonly rule: string; readonly ore: bigint }>();
  for (const { unit, rule, due } of lines) {
    const key = `${unit}\n${rule}`;
    sums.set(key, { unit, rule, ore: (sums.get(key)?.ore ?? 0n) + toOre(parseAmount(due, 'comparePay')) });
  }
  return sums;
}

/** What is paid out to a unit by a rule at one time. */
export interface Payout {
  readonly unit: string;
  readonly rule: string;
  /** The month, or the quarter of rules whose months are paid out four times a year. */
  readonly period: string;
  readonly amount: Money;
}

/**
 * Sums a statement's lines as they are paid out: rules that pay four times a year by quarter (telephone: the sum of
 * its months), all others by their own period.
 *
 * @param statement - a statement
 * @param set - the rules that it was made by
 * @returns a row per unit, rule and time of payment; a quarter holds the months that the statement has
 * @example
 * const april = pay(halsovalBonus, {
 *   facts: {
 *     units: [{ unitId: 'HC01', name: 'Norra', ownership: 'public' }],
 *     supplied: [
 *       { indicator: 'listed', unitId: 'HC01', period: '2024-04', numerator: 12_000 },
 *       { indicator: 'telephone-access', unitId: 'HC01', period: '2024-04', numerator: 97, denominator: 100 },
 *     ],
 *   },
 *   period: '2024-04',
 *   rules: ['telephone'],
 * });
 * payouts(april, halsovalBonus);
 * // => [{ unit: 'HC01', rule: 'telephone', period: '2024-Q2', amount: '25000.00' }]
 * @see Hälsoval bonus, Telefontillgänglighet ("beräknas per månad … Utbetalning 4 ggr/år")
 */
export function payouts(statement: Statement, set: RuleSet): readonly Payout[] {
  requireObject(statement, 'payouts: statement');
  requireObject(set, 'payouts: rules');
  const quarterly = new Set(set.rules.filter((rule) => rule.paidOut === 'quarter').map((rule) => rule.id));
  const sums = new Map<string, { readonly at: Omit<Payout, 'amount'>; readonly ore: bigint }>();
  for (const { unit, rule, period, amount } of statement.lines) {
    const own = quarterly.has(rule) ? quarterOf(parsePeriod(period)) : period;
    const key = `${rule}\n${own}\n${unit}`;
    const ore = (sums.get(key)?.ore ?? 0n) + toOre(parseAmount(amount, 'payouts'));
    sums.set(key, { at: { unit, rule, period: own }, ore });
  }
  return Object.freeze(
    [...sums.values()].map(({ at, ore }) => Object.freeze({ ...at, amount: formatOre(ore) })),
  );
}

const quarterOf = (month: Period): string =>
  month.kind === 'month' ? `${month.id.slice(0, 4)}-Q${Math.ceil(Number(month.id.slice(5)) / 3)}` : month.id;
