import { type Day, requireDay } from '../calendar/day.js';
import { OptionsError } from '../errors.js';
import { fromRows, type SyncFactSource, type SyncTables } from '../facts/source.js';
import { didYouMean } from '../nearest.js';
import type { Report } from '../outcome/report.js';
import type { Period } from '../period/period.js';
import { monthsOf, parsePeriod, quartersOf } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import type { PayContext } from './draft.js';
import { type Findings, findings } from './findings.js';
import { compareIds } from './inputs.js';
import type { Money } from './money.js';
import { parseAmount, toOre } from './money.js';
import {
  type MissingParameter,
  missingParameters,
  type ResolvedParameters,
  resolveParameters,
} from './resolve-parameters.js';
import type { Rule, RuleSet } from './rule.js';
import { ruleParameters } from './rule-parameters.js';
import { payWorld, type RulePeriods } from './world.js';

/** An amount paid before: a line of an earlier statement fits. */
export interface PaidLine {
  readonly unit: string;
  readonly rule: string;
  readonly period: string;
  readonly amount: Money;
}

/** What to pay for, from what. */
export interface PayOptions {
  readonly facts: SyncTables | SyncFactSource;
  /** A period or its id: the statement holds the lines whose own period lies inside it. */
  readonly period: Period | string;
  /** Values by parameter name: amounts as decimal strings. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The outcomes that rules rest on (Norrbotten: B8 and B9 of the whole year). */
  readonly report?: Report;
  /** The plan whose goals rules share, where no report is given. */
  readonly plan?: Plan;
  /** Ids of rules; all when left out. */
  readonly rules?: readonly string[];
  /** The last day whose knowledge counts: what was registered or reported later is not known. */
  readonly asOf?: string;
  /** What has been paid: for every rule and period in it, corrections are made, and nothing is paid twice. */
  readonly previous?: readonly PaidLine[];
  /** `preliminary` when left out; with `previous` a preliminary statement is `corrected`. */
  readonly status?: 'preliminary' | 'final';
}

/** What a run has found out before it pays, shared with {@link nextStep}. */
export interface Prepared {
  readonly context: PayContext;
  readonly rules: readonly RulePeriods[];
  readonly period: Period;
  readonly paid: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
}

/** The name of a rule's period in {@link Prepared.paid}. */
export const paidKey = (rule: string, period: string): string => `${rule}\n${period}`;

/** Checks the options, finds the rules that pay and reads the facts. */
export function prepare(set: RuleSet, options: PayOptions): Prepared {
  const period = parsePeriod(typeof options.period === 'string' ? options.period : options.period.id);
  const values = resolveParameters(set, options.parameters ?? {});
  const notes = findings();
  const chosen = chosenRules(set, options.rules);
  const previous = previousOf(set, options.previous ?? []);
  const rules = chosen.flatMap((rule): readonly RulePeriods[] => {
    const own = new Map(ownPeriods(rule, period).map((one) => [one.id, one]));
    for (const one of previous.get(rule.id) ?? []) own.set(one.id, one);
    if (own.size === 0) {
      notes.add(
        'rule-does-not-pay-in-period',
        { rule: rule.id, period: period.id },
        doesNotPay(rule, period),
      );
      return [];
    }
    const periods = [...own.values()].sort((a, b) => compareIds(a.from, b.from));
    return [{ rule, periods }];
  });
  if (rules.length === 0) {
    throw new OptionsError({
      code: 'nothing-to-pay',
      what: `pay: none of the rules ${chosen.map((rule) => rule.id).join(', ')} pays within ${period.id}`,
      where: { period: period.id },
      todo: 'ask for a month, quarter or year that holds a period of the rules',
    });
  }
  requireParameters(rules, values);
  noteValidity(rules, values, options.parameters ?? {}, notes);
  const asOf: Day | null = options.asOf === undefined ? null : requireDay(options.asOf, 'pay: asOf');
  const source = isSource(options.facts) ? options.facts : fromRows(options.facts);
  const world = payWorld({ rules, values, source, asOf, notes });
  const plan = planOf(set, options);
  return {
    context: { values, world, report: options.report ?? null, plan, notes, asOf },
    rules,
    period,
    paid: paidBefore(options.previous ?? []),
  };
}

const isSource = (facts: SyncTables | SyncFactSource): facts is SyncFactSource =>
  'batches' in facts && typeof facts.batches === 'function';

function planOf(set: RuleSet, { plan, report }: PayOptions): Plan | null {
  const given = plan ?? report?.plan ?? null;
  for (const one of [plan, report?.plan]) {
    if (one === undefined || set.plan === null || one.id === set.plan) continue;
    throw new OptionsError({
      code: 'other-plan',
      what: `pay: the rules ${set.id} refer to the plan '${set.plan}' but got '${one.id}'`,
      where: { plan: one.id },
      todo: 'evaluate the plan that the rules refer to',
    });
  }
  return given;
}

function chosenRules(set: RuleSet, ids: readonly string[] | undefined): readonly Rule[] {
  if (ids === undefined) return set.rules;
  for (const id of ids) requireRule(set, id);
  return set.rules.filter((rule) => ids.includes(rule.id));
}

function requireRule(set: RuleSet, id: string): Rule {
  const found = set.rules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  throw new OptionsError({
    code: 'unknown-rule',
    what: `pay: ${set.id} has no rule '${id}'`,
    todo: didYouMean(
      id,
      set.rules.map((rule) => rule.id),
    ),
  });
}

/** The rule's own periods within the one asked for. */
export function ownPeriods(rule: Rule, period: Period): readonly Period[] {
  if (rule.rhythm === 'quarter') return quartersOf(period);
  const months = monthsOf(period);
  return rule.rhythm === 'month' ? months : months.filter((month) => month.id.endsWith('-12'));
}

function doesNotPay(rule: Rule, period: Period): { readonly sv: string; readonly en: string } {
  const rhythm = {
    month: { sv: 'per månad', en: 'by month' },
    quarter: { sv: 'per kvartal', en: 'by quarter' },
    december: { sv: 'per december', en: 'with December' },
  }[rule.rhythm];
  return {
    sv: `${rule.name.sv} betalas ${rhythm.sv}; ${period.id} rymmer ingen sådan period.`,
    en: `${rule.name.en} is paid ${rhythm.en}; ${period.id} holds no such period.`,
  };
}

/** The periods that have been paid, by rule. */
function previousOf(set: RuleSet, lines: readonly PaidLine[]): ReadonlyMap<string, readonly Period[]> {
  const periods = new Map<string, Map<string, Period>>();
  for (const line of lines) {
    const rule = requireRule(set, line.rule);
    const period = parsePeriod(line.period);
    if (!ownPeriods(rule, period).some((one) => one.id === period.id)) {
      throw new OptionsError({
        code: 'foreign-period',
        what: `pay: previous: rule '${rule.id}' does not pay for ${line.period}`,
        where: { period: line.period },
        todo: 'give lines of statements of these rules',
      });
    }
    const own = periods.get(rule.id) ?? new Map<string, Period>();
    periods.set(rule.id, own.set(period.id, period));
  }
  return new Map([...periods].map(([rule, own]) => [rule, [...own.values()]]));
}

function paidBefore(lines: readonly PaidLine[]): Prepared['paid'] {
  const paid = new Map<string, Map<string, bigint>>();
  for (const { rule, period, unit, amount } of lines) {
    const key = paidKey(rule, parsePeriod(period).id);
    const units = paid.get(key) ?? new Map<string, bigint>();
    const kronor = parseAmount(amount, `pay: previous: amount of ${unit}`);
    if (100n % kronor.denominator !== 0n) {
      throw new RangeError(
        `pay: previous: expected whole öre for ${unit}, ${rule}, ${period} but got '${amount}'`,
      );
    }
    paid.set(key, units.set(unit, (units.get(unit) ?? 0n) + toOre(kronor)));
  }
  return paid;
}

function requireParameters(rules: readonly RulePeriods[], values: ResolvedParameters): void {
  const missing = rules.flatMap(({ rule }): readonly MissingParameter[] =>
    ruleParameters(rule)
      .filter((parameter) => parameter.required && values.get(parameter) === null)
      .map((parameter) => ({ rule, parameter })),
  );
  if (missing.length > 0) throw missingParameters(missing);
}

function noteValidity(
  rules: readonly RulePeriods[],
  values: ResolvedParameters,
  given: Readonly<Record<string, unknown>>,
  notes: Findings,
): void {
  for (const { rule, periods } of rules) {
    for (const { name, validFrom, value } of ruleParameters(rule)) {
      const early = periods.find((one) => validFrom !== null && one.from < validFrom);
      const isDefault = given[name] === undefined || given[name] === null;
      if (early === undefined || validFrom === null || !isDefault || value === null) continue;
      notes.add(
        'parameter-not-yet-valid',
        { rule: rule.id, period: early.id },
        {
          sv: `${name} = ${String(values.values[name])} gäller från ${validFrom}, efter ${early.id}.`,
          en: `${name} = ${String(values.values[name])} holds from ${validFrom}, after ${early.id}.`,
        },
      );
    }
  }
}
