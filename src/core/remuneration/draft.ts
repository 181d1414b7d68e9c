import type { Day } from '../calendar/day.js';
import type { Report } from '../outcome/report.js';
import type { Text } from '../parameter.js';
import type { Period } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import type { BudgetForecast } from './capped-budget.js';
import type { Findings } from './findings.js';
import type { Money } from './money.js';
import type { ReasonCode } from './reasons.js';
import type { ResolvedParameters } from './resolve-parameters.js';
import type { Rule } from './rule.js';
import type { World } from './world.js';

/** Something to notice about a line that is paid all the same. */
export type LineFlag =
  | 'late-report'
  | 'undated-report'
  | 'more-than-twice-share'
  | 'partly-paid'
  | 'withheld';

/** What a rule pays a unit in a period, before it is known whether that is a payment or a correction. */
export interface DraftLine {
  readonly unit: string;
  /** What is paid for, in the rule's own measure; a decimal string. */
  readonly quantity: string | null;
  /** Kronor for one of it; a decimal string, shown. The amount is not computed from it. */
  readonly rate: string | null;
  readonly amount: Money;
  /** Why nothing is paid; null where something is. */
  readonly why: ReasonCode | null;
  readonly flags: readonly LineFlag[];
  /** Further numbers that the amount is made of, by name. */
  readonly details: Readonly<Record<string, string>>;
  readonly explanation: Text;
  readonly outcomes: readonly string[];
}

/** What became of the budget of a year. */
export interface BudgetLedger {
  /** Date of the visit that took the last öre; null while money is left. */
  readonly exhaustedOn: string | null;
  /** Visits of the period that got nothing. */
  readonly refused: number;
  /** All that was not paid in the period. */
  readonly refusedAmount: Money;
  readonly forecast: BudgetForecast | null;
}

export interface DraftPot {
  readonly pot: Money;
  /** Paid from the same pot in earlier periods. */
  readonly paidBefore: Money;
  readonly paid: Money;
  readonly rest: Money;
  /** Why there is a rest; null where there is none. */
  readonly why: ReasonCode | null;
  readonly budget: BudgetLedger | null;
}

export interface Drafts {
  readonly lines: readonly DraftLine[];
  readonly pot: DraftPot | null;
}

/** What every formula is given. */
export interface PayContext {
  readonly values: ResolvedParameters;
  readonly world: World;
  readonly report: Report | null;
  readonly plan: Plan | null;
  readonly notes: Findings;
  readonly asOf: Day | null;
}

/** A rule in one of its periods. */
export interface Place {
  readonly rule: Rule;
  readonly period: Period;
}

/** Why a line that fulfils its conditions comes to nothing; null where it does not. */
export function whyZero(amount: Money, nothingToPayFor: boolean, why: ReasonCode): ReasonCode | null {
  if (amount !== '0.00') return null;
  return nothingToPayFor ? why : 'nothing-due';
}

/** A line on which nothing is paid. */
export function unpaid(
  unit: string,
  why: ReasonCode,
  explanation: Text,
  more: Partial<DraftLine> = {},
): DraftLine {
  return {
    unit,
    quantity: null,
    rate: null,
    amount: '0.00',
    why,
    flags: [],
    details: {},
    explanation,
    outcomes: [],
    ...more,
  };
}
