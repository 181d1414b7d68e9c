import { requireObject } from '../received.js';
import type { Rule, RuleParameter } from './rule.js';

/**
 * Makes a parameter of a payment rule: what a document leaves open or a new decision changes.
 *
 * @param description - name, type, default (null: none), unit of measure, where it is decided, and its source
 * @returns the frozen parameter; it is required when it has no value and is not `optional`
 * @example
 * ruleParameter({ name: 'healthTalkAmount', type: 'amount', value: null, unit: { sv: 'kr per samtal', en: 'kr per talk' },
 *   decided: { sv: 'regelboken', en: 'the rule book' }, note: { sv: 'Belopp', en: 'Amount' } }).required // => true
 */
export function ruleParameter<T>(
  description: Pick<RuleParameter<T>, 'name' | 'type' | 'value' | 'unit' | 'decided' | 'note'> &
    Partial<Pick<RuleParameter<T>, 'source' | 'validFrom' | 'choices'>> & { readonly optional?: true },
): RuleParameter<T> {
  requireObject(description, 'ruleParameter: description');
  const { optional, ...rest } = description;
  return Object.freeze({
    source: null,
    validFrom: null,
    ...rest,
    kind: 'param',
    required: description.value === null && optional !== true,
  });
}

const isParameter = (data: object): data is RuleParameter<unknown> =>
  'kind' in data && data.kind === 'param' && 'name' in data;

/**
 * Lists the parameters of a rule, in the order of its formula.
 *
 * @param rule - any rule
 * @returns each parameter once
 * @example
 * halsovalBonus.rules.flatMap((rule) => ruleParameters(rule))[0]?.name // => 'telephoneAmount'
 */
export function ruleParameters(rule: Rule): readonly RuleParameter<unknown>[] {
  const found = new Map<string, RuleParameter<unknown>>();
  const visit = (data: unknown): void => {
    if (typeof data !== 'object' || data === null) return;
    if (isParameter(data)) found.set(data.name, data);
    else for (const one of Object.values(data)) visit(one);
  };
  visit(rule.formula);
  return [...found.values()];
}
