import type { SyncTables } from '../../../src/core/facts/source.js';
import { pay } from '../../../src/core/remuneration/pay.js';
import type { PayOptions } from '../../../src/core/remuneration/prepare.js';
import type {
  Formula,
  Rule,
  RuleParameter,
  RuleParameterType,
  RuleSet,
} from '../../../src/core/remuneration/rule.js';
import { ruleParameter } from '../../../src/core/remuneration/rule-parameters.js';
import type { Statement, StatementLine } from '../../../src/core/remuneration/statement.js';

const text = { sv: 'x', en: 'x' };

/** A parameter of a test's own rule. */
export const parameter = (
  name: string,
  type: RuleParameterType,
  value: unknown,
  more: object = {},
): RuleParameter<never> =>
  ruleParameter({ name, type, value, unit: text, decided: text, note: text, ...more } as never);

export const amount = (name: string, value: string | null): RuleParameter<never> =>
  parameter(name, 'amount', value);

/** A rule with the id `r` that pays each month. */
export const ruleOf = (formula: object, more: object = {}): Rule =>
  ({
    ...{ id: 'r', name: text, purpose: text, source: { document: 'own', row: '1' }, rhythm: 'month' },
    formula: formula as Formula,
    ...more,
  }) as Rule;

export const rulesOf = (...rules: readonly Rule[]): RuleSet => ({
  ...{ id: 'own', name: text, version: '1', document: text, plan: null, rules },
});

export const paid = (rule: Rule, facts: object, period: string, more: Partial<PayOptions> = {}): Statement =>
  pay(rulesOf(rule), { facts: facts as SyncTables, period, ...more });

/** What a line says: unit, quantity, rate, amount, why, flags, details. */
export const shown = ({
  unit,
  basis,
  amount: sum,
  why,
  flags,
  details,
}: StatementLine): readonly unknown[] => [...[unit, basis.quantity, basis.rate, sum, why, flags, details]];

/** What was noticed: code, unit, period. */
export const codesOf = ({ findings }: Pick<Statement, 'findings'>): unknown =>
  findings.map(({ code, unit, period }) => [code, unit, period]);

/** Whether each line is explained in both languages and rests on no outcomes. */
export const areTold = (lines: readonly StatementLine[]): boolean =>
  lines.every(
    ({ explanation: { sv, en }, outcomes }) => sv.length > 8 && en.length > 8 && outcomes.length === 0,
  );
