import type { CodeSetData } from '../codes/code-set.js';
import { codeSet } from '../codes/code-set.js';
import { ParameterError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import { canonicalJson } from '../program/hash.js';
import { requireCount } from './inputs.js';
import { parseFactor, parsePrice } from './money.js';
import type { ContactFilter, Rule, RuleParameter, RuleSet } from './rule.js';
import { ruleParameters } from './rule-parameters.js';

/** Values for parameters, by name. */
export type RuleParameterValues = Readonly<Record<string, unknown>>;

/** The values of a run: what was given, else the defaults. */
export interface ResolvedParameters {
  /** The value, or null where there is none. */
  get<T>(parameter: RuleParameter<T>): T | null;
  /** The value. @throws {ParameterError} when there is none */
  need<T>(parameter: RuleParameter<T>): T;
  /** Every parameter of the rules with its value, for the statement; JSON-safe. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Checks the values given for the parameters of some rules and joins them with the defaults.
 *
 * @param set - the rules that the names must exist in
 * @param given - by parameter name; amounts as decimal strings
 * @returns the values of the run
 * @throws {ParameterError} for a name that no rule has, or a value of another type
 * @example
 * resolveParameters(halsovalBonus, { telephoneAmount: '30' }).values['telephoneAmount'] // => '30'
 */
export function resolveParameters(set: RuleSet, given: RuleParameterValues): ResolvedParameters {
  const known = new Map<string, RuleParameter<unknown>>();
  for (const rule of set.rules) for (const one of ruleParameters(rule)) known.set(one.name, one);
  for (const name of Object.keys(given)) {
    if (known.has(name)) continue;
    throw new ParameterError({
      code: 'unknown-parameter',
      what: `pay: the rules ${set.id} have no parameter '${name}'`,
      where: { parameter: name },
      todo: didYouMean(name, [...known.keys()]),
    });
  }
  const values: Record<string, unknown> = {};
  for (const [name, own] of known) {
    const value = given[name];
    values[name] = value === undefined || value === null ? own.value : checked(own, value);
  }
  Object.freeze(values);
  const get = <T>(parameter: RuleParameter<T>): T | null => (values[parameter.name] ?? null) as T | null;
  return Object.freeze({
    get,
    need<T>(parameter: RuleParameter<T>): T {
      const value = get(parameter);
      if (value === null) throw missingParameters([{ rule: null, parameter }]);
      return value;
    },
    values,
  });
}

/** A parameter without which a rule cannot be paid. */
export interface MissingParameter {
  readonly rule: Rule | null;
  readonly parameter: RuleParameter<unknown>;
}

/**
 * Makes the error for amounts that no document states: it names rule, parameter, unit of measure and where such an
 * amount is normally decided.
 *
 * @param missing - at least one
 * @returns the error, to throw
 * @example
 * const quality = halsovalBonus.rules[5];
 * missingParameters([{ rule: quality, parameter: ruleParameters(quality)[0] }]).message
 * // => "pay: rule 'quality' (Quality and development work) needs 'qualityAmount' (…"
 */
export function missingParameters(missing: readonly MissingParameter[]): ParameterError {
  const each = missing.map(({ rule, parameter }) => {
    const of = rule === null ? '' : `rule '${rule.id}' (${rule.name.en}) `;
    return `${of}needs '${parameter.name}' (${parameter.unit.en}), normally decided in ${parameter.decided.en}`;
  });
  return new ParameterError({
    code: 'missing-parameter',
    what: `pay: ${each.join('; ')}`,
    where: missing[0] === undefined ? {} : { parameter: missing[0].parameter.name },
    todo: `no document states it: give parameters: { ${missing.map(({ parameter }) => `${parameter.name}: …`).join(', ')} }`,
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const filterKeys: readonly (keyof ContactFilter)[] = [
  'forms',
  'contactTypes',
  'visitReasons',
  'procedures',
  'ageFrom',
  'ageTo',
];

function read(own: RuleParameter<unknown>, value: unknown): unknown {
  const where = `pay: parameter '${own.name}'`;
  switch (own.type) {
    case 'amount':
      parsePrice(value as string, where);
      // A Decimal stays exact as a text, and the statement stays JSON.
      return isObject(value) ? (value as { toFixed(): string }).toFixed() : value;
    case 'factor':
      parseFactor(value as string, where);
      return isObject(value) ? (value as { toFixed(): string }).toFixed() : String(value);
    case 'count':
      requireCount(value as number, where);
      return value;
    case 'choice':
      return own.choices?.includes(value as string) ? value : undefined;
    case 'choices':
      return isTexts(value) && value.length > 0 && value.every((one) => own.choices?.includes(one))
        ? Object.freeze([...value])
        : undefined;
    case 'texts':
      return isTexts(value) ? Object.freeze([...value]) : undefined;
    case 'codes':
      if (isTexts(value)) return codeSet({ kind: 'codes', system: 'exact', notations: value });
      return isObject(value) && 'notations' in value ? codeSet(value as CodeSetData) : undefined;
    case 'contacts':
      return isObject(value) &&
        Object.keys(value).length > 0 &&
        Object.keys(value).every((key) => filterKeys.some((known) => known === key))
        ? Object.freeze({ ...value })
        : undefined;
  }
}

function checked(own: RuleParameter<unknown>, value: unknown): unknown {
  let found: unknown;
  let cause: unknown;
  try {
    found = read(own, value);
  } catch (error) {
    cause = error;
  }
  if (found !== undefined) return found;
  const expected = {
    amount: 'kronor ≥ 0 as a decimal string such as "1100.00"',
    factor: 'a number ≥ 0 such as "95 %" or "0.65"',
    count: 'a whole number ≥ 0',
    choice: `one of ${own.choices?.join(', ')}`,
    choices: `some of ${own.choices?.join(', ')}`,
    texts: 'a list of texts',
    codes: 'a code set or a list of codes',
    contacts: `conditions on contacts, some of ${filterKeys.join(', ')}`,
  }[own.type];
  const got = typeof value === 'number' ? String(value) : canonicalJson(value);
  throw new ParameterError({
    code: 'parameter-of-wrong-type',
    what: `pay: parameter '${own.name}': expected ${expected} but got ${got}`,
    where: { parameter: own.name },
    todo: own.note.en,
    ...(cause === undefined ? {} : { cause }),
  });
}
