import { OptionsError, VardvalError } from '../errors.js';
import type { TableLedger } from '../facts/ledger.js';
import type { TableName } from '../facts/rows.js';
import type { Source } from '../measure/indicator.js';
import { didYouMean } from '../nearest.js';
import type { Text } from '../parameter.js';
import type { BudgetLedger, LineFlag } from './draft.js';
import type { PayFinding } from './findings.js';
import { compareIds } from './inputs.js';
import type { Money } from './money.js';
import { formatOre, formatRest, parseAmount, parsePrice } from './money.js';
import type { ReasonCode } from './reasons.js';

/**
 * How far a statement has come: `preliminary` while reports may still come in, `corrected` when it corrects what was
 * paid before, `final` when nothing more is waited for.
 */
export type StatementStatus = 'preliminary' | 'corrected' | 'final';

/** What a rule pays a unit for one of its periods, or corrects of what it paid. */
export interface StatementLine {
  readonly unit: string;
  readonly rule: string;
  readonly period: string;
  /** A `correction` is the new amount less what has been paid; what was paid is never rewritten. */
  readonly kind: 'payment' | 'correction';
  /** What is paid for and kronor for one of it; decimal strings, shown. Amounts are not computed from them. */
  readonly basis: { readonly quantity: string | null; readonly rate: string | null };
  readonly amount: Money;
  /** What the unit should have for the period: the amount itself, for a correction the new amount. */
  readonly due: Money;
  /** What had been paid for the period before this statement. */
  readonly paidBefore: Money;
  /** Why nothing is due; null where something is. */
  readonly why: ReasonCode | null;
  readonly flags: readonly LineFlag[];
  /** Further numbers that the amount is made of, by name. */
  readonly details: Readonly<Record<string, string>>;
  /** Can be sent to the unit as it is. */
  readonly explanation: Text;
  readonly source: Source;
  /** The outcomes it rests on: plan, indicator, period and unit. */
  readonly outcomes: readonly string[];
}

/** A pot, restated whole also by a correction: `pot = paidBefore + paid + rest`. */
export interface StatementPot {
  readonly rule: string;
  readonly period: string;
  readonly pot: Money;
  /** Taken from the same pot in earlier months. */
  readonly paidBefore: Money;
  /** Due from it in this period. */
  readonly paid: Money;
  readonly rest: Money;
  /** Why there is a rest; null where there is none. A month's rest is never carried on. */
  readonly why: ReasonCode | null;
  readonly text: Text | null;
  readonly budget: BudgetLedger | null;
}

/** What the health centres are paid in a period, and why: plain frozen data with one method. */
export interface Statement {
  /** Id of the rules. */
  readonly rules: string;
  readonly version: string;
  readonly period: string;
  readonly status: StatementStatus;
  /** The last day whose knowledge counted; null: everything. */
  readonly asOf: string | null;
  /** In the order of the rules, then of periods, then of unit ids. */
  readonly lines: readonly StatementLine[];
  readonly pots: readonly StatementPot[];
  readonly totals: {
    readonly units: readonly { readonly unit: string; readonly amount: Money }[];
    readonly rules: readonly { readonly rule: string; readonly amount: Money }[];
    readonly sum: Money;
  };
  /** The parameters and the values that were used. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly findings: readonly PayFinding[];
  readonly ledger: Readonly<Partial<Record<TableName, TableLedger>>>;
  /** A unit's sum. @throws {OptionsError} when the statement has no line of the unit */
  total(unit: string): Money;
}

/** What a statement is made of. */
export interface StatementParts
  extends Pick<
    Statement,
    | 'rules'
    | 'version'
    | 'period'
    | 'status'
    | 'asOf'
    | 'lines'
    | 'pots'
    | 'parameters'
    | 'findings'
    | 'ledger'
  > {
  readonly units: readonly string[];
}

const toWholeOre = (money: Money): bigint => {
  const point = money.length - 3;
  return BigInt(money.slice(0, point) + money.slice(point + 1));
};

const internal = (what: string): VardvalError =>
  new VardvalError({
    code: 'internal',
    what: `pay: ${what}`,
    todo: 'this is a fault of vardval: please report it',
  });

function summed(lines: readonly StatementLine[], key: (line: StatementLine) => string): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const line of lines) sums.set(key(line), (sums.get(key(line)) ?? 0n) + toWholeOre(line.amount));
  return sums;
}

const total = (sums: Iterable<bigint>): bigint => {
  let sum = 0n;
  for (const one of sums) sum += one;
  return sum;
};

/**
 * Adds up a statement and checks it: the lines' sum is the sum of the units' totals and of the rules', and every pot is
 * what is due from it and its rest. Runs with every statement, not only in tests.
 *
 * @throws {VardvalError} with code 'internal' when anything does not add up: then no statement leaves
 */
export function sealStatement(parts: StatementParts): Statement {
  const { units, ...data } = parts;
  const { lines, pots } = data;
  const byUnit = summed(lines, (line) => line.unit);
  const byRule = summed(lines, (line) => line.rule);
  const sum = total(lines.map((line) => toWholeOre(line.amount)));
  if (total(byUnit.values()) !== sum || total(byRule.values()) !== sum) {
    throw internal('expected the totals to be the sum of the lines');
  }
  checkLines(lines);
  for (const pot of pots) checkPot(pot, lines);
  const ids = [...new Set([...units, ...byUnit.keys()])].sort(compareIds);
  const amounts = new Map(ids.map((unit) => [unit, formatOre(byUnit.get(unit) ?? 0n)]));
  return Object.freeze({
    ...data,
    lines: Object.freeze(lines),
    pots: Object.freeze(pots),
    totals: Object.freeze({
      units: Object.freeze([...amounts].map(([unit, amount]) => Object.freeze({ unit, amount }))),
      rules: Object.freeze([...byRule].map(([rule, ore]) => Object.freeze({ rule, amount: formatOre(ore) }))),
      sum: formatOre(sum),
    }),
    total(unit: string): Money {
      const amount = amounts.get(unit);
      if (amount !== undefined) return amount;
      throw new OptionsError({
        code: 'unknown-unit',
        what: `total: the statement has no unit '${unit}'`,
        todo: didYouMean(unit, ids),
      });
    },
  });
}

function checkLines(lines: readonly StatementLine[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    const key = `${line.rule}\n${line.period}\n${line.unit}`;
    if (seen.has(key))
      throw internal(`expected one line for ${line.rule}, ${line.period}, ${line.unit} but got two`);
    seen.add(key);
    const due = toWholeOre(line.due);
    if (due < 0n)
      throw internal(`expected ≥ 0 due for ${line.rule}, ${line.period}, ${line.unit} but got ${line.due}`);
    if (toWholeOre(line.amount) !== due - toWholeOre(line.paidBefore)) {
      throw internal(
        `expected ${line.rule}, ${line.period}, ${line.unit} to be what is due less what was paid`,
      );
    }
  }
}

function checkPot(pot: StatementPot, lines: readonly StatementLine[]): void {
  const due = total(
    lines
      .filter((line) => line.rule === pot.rule && line.period === pot.period)
      .map((line) => toWholeOre(line.due)),
  );
  const paid = toWholeOre(pot.paid);
  const rest = formatRest(parsePrice(pot.pot, 'pay: pot'), paid + toWholeOre(pot.paidBefore));
  const negative = parseAmount(pot.rest, 'pay: rest').numerator < 0n;
  if (due !== paid || rest !== pot.rest || negative) {
    throw internal(
      `expected the pot of ${pot.rule}, ${pot.period} (${pot.pot}) to be paid ${pot.paid}, lines ${formatOre(due)}, rest ${pot.rest}, before ${pot.paidBefore}`,
    );
  }
}
