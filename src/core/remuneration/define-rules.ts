import { DefinitionError } from '../errors.js';
import type { Indicator } from '../measure/indicator.js';
import { didYouMean } from '../nearest.js';
import type { Goal } from '../outcome/goal.js';
import type { Plan } from '../plan/plan.js';
import { canonicalJson } from '../program/hash.js';
import { requireObject } from '../received.js';
import type { Formula, Rule, RuleGoal, RuleSet } from './rule.js';
import { ruleParameters } from './rule-parameters.js';

/**
 * Makes a region's payment rules of their parts and checks that they hold together.
 *
 * A rule is never paid by an entry that a plan keeps for deepening, dialogue or context: its goal may not be one,
 * and it may not read a deep or dialog entry at all. A context entry may be an input: capitation reads listed
 * persons and the quotients.
 *
 * @param set - the rules; plain data, also from JSON
 * @param plan - the plan whose indicators the rules refer to, where they refer to any
 * @returns the same, frozen
 * @throws {DefinitionError} when an id stands twice, a parameter's name means two things, an indicator does not exist
 *   or may not be paid for, or a goal is of a kind that the formula cannot test
 * @example
 * const own = defineRules({
 *   id: 'own-2025',
 *   name: { sv: 'Egen ersättning 2025', en: 'Own remuneration 2025' },
 *   version: '1',
 *   document: { sv: 'Regelbok 2025', en: 'Rule book 2025' },
 *   plan: null,
 *   rules: halsovalBonus.rules.filter((rule) => rule.id === 'telephone'),
 * });
 * own.rules.length; // => 1
 * @see Norrbotten 2026: deep entries are never grounds for sanctions or remuneration
 */
export function defineRules(set: RuleSet, plan?: Plan): RuleSet {
  requireObject(set, 'defineRules: rules');
  if (set.plan !== null && plan?.id !== set.plan) {
    throw new DefinitionError({
      code: 'plan-missing',
      what: `defineRules: ${set.id} refers to the plan '${set.plan}' but got ${plan === undefined ? 'none' : `'${plan.id}'`}`,
      todo: 'give the plan as the second argument',
    });
  }
  const rules = new Set<string>();
  const parameters = new Map<string, string>();
  for (const rule of set.rules) {
    if (rules.has(rule.id))
      throw refused(rule, 'duplicate-rule', 'its id stands twice', 'give it another id');
    rules.add(rule.id);
    for (const one of ruleParameters(rule)) {
      const meaning = canonicalJson(one);
      if ((parameters.get(one.name) ?? meaning) !== meaning) {
        throw refused(
          rule,
          'duplicate-parameter',
          `'${one.name}' is another parameter in another rule`,
          'give one of them another name, or share it',
        );
      }
      parameters.set(one.name, meaning);
    }
    checkRhythm(rule);
    const at = { rule, plan: set.plan === null ? null : (plan ?? null) };
    for (const { goal, kinds } of goalsOf(rule.formula)) checkGoal(goal, kinds, at);
    for (const id of rule.inputs ?? []) checkInput(requireIndicator(id, at), rule);
  }
  return deepFrozen({ ...set });
}

interface At {
  readonly rule: Rule;
  readonly plan: Plan | null;
}

const refused = (rule: Rule, code: string, what: string, todo: string, indicator?: string): DefinitionError =>
  new DefinitionError({
    code,
    what: `defineRules: rule '${rule.id}': ${what}`,
    where: indicator === undefined ? {} : { indicator },
    todo,
  });

/** A formula counts in periods of one kind: by quarters the bonus holds "four times a year" by itself. */
function checkRhythm(rule: Rule): void {
  const { formula, rhythm } = rule;
  const own =
    formula.kind === 'thresholdBonus' ? 'quarter' : formula.kind === 'levelPay' ? 'december' : 'month';
  if (rhythm !== own) {
    throw refused(
      rule,
      'other-rhythm',
      `expected the rhythm '${own}' of ${formula.kind} but got '${rhythm}'`,
      `write rhythm: '${own}'`,
    );
  }
  if (formula.kind === 'thresholdBonus' && formula.timesPerYear < QUARTERS) {
    throw refused(
      rule,
      'fewer-times-per-year',
      `expected timesPerYear ≥ ${QUARTERS} but got ${formula.timesPerYear}: each calendar quarter is paid by itself`,
      'keep the payments to fewer times with timesPerYear, the building block',
    );
  }
}

const QUARTERS = 4;

/** The goals that decide what a formula pays, with the kinds of goal that it can test. */
export function goalsOf(
  formula: Formula,
): readonly { readonly goal: RuleGoal; readonly kinds: readonly Goal['kind'][] }[] {
  switch (formula.kind) {
    case 'redistributedPot':
      return [{ goal: formula.goal, kinds: ['at-least'] }];
    case 'thresholdBonus':
      return [{ goal: formula.goal, kinds: ['at-most'] }];
    case 'levelPay':
      return [
        { goal: formula.gate, kinds: ['at-least'] },
        { goal: formula.share, kinds: ['steps'] },
      ];
    default:
      return [];
  }
}

function requireIndicator(id: string, { rule, plan }: At): Indicator {
  const found = plan?.indicators.find((one) => one.id === id);
  if (found !== undefined) return found;
  const todo =
    plan === null
      ? 'name the plan in the rule set'
      : didYouMean(
          id,
          plan.indicators.map((one) => one.id),
        );
  throw refused(rule, 'unknown-indicator', `there is no indicator '${id}'`, todo, id);
}

function checkInput({ id, use }: Indicator, rule: Rule): void {
  if (use !== 'deep' && use !== 'dialog') return;
  throw refused(
    rule,
    'not-paid-for',
    `it reads '${id}', a ${use} entry, which is never a ground for remuneration`,
    'read a base or context entry',
    id,
  );
}

function checkGoal(goal: RuleGoal, kinds: readonly Goal['kind'][], at: At): void {
  const { rule } = at;
  if (goal.kind === 'shared') {
    if (kinds.includes(goal.goal.kind)) return;
    throw refused(
      rule,
      'goal-of-other-kind',
      `expected a goal ${kinds.join(' or ')} but got ${goal.goal.kind}`,
      'use another goal',
    );
  }
  const found = requireIndicator(goal.indicator, at);
  if (found.use !== 'base') {
    throw refused(
      rule,
      'not-paid-for',
      `its goal is that of '${found.id}', a ${found.use} entry, which is never a ground for remuneration`,
      'pay for a base entry',
      found.id,
    );
  }
  if (goalOfIndicator(found, kinds) === null) {
    throw refused(
      rule,
      'goal-of-other-kind',
      `'${found.id}' has no regional goal ${kinds.join(' or ')}`,
      'refer to an entry that has one',
      found.id,
    );
  }
}

/** The regional goal of one of the kinds, or null. */
export function goalOfIndicator(one: Indicator, kinds: readonly Goal['kind'][]): Goal | null {
  return one.goals.find((goal) => goal.level === 'regional' && kinds.includes(goal.kind)) ?? null;
}

function deepFrozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null) {
    for (const one of Object.values(data)) deepFrozen(one);
    Object.freeze(data);
  }
  return data;
}
