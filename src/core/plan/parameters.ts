import { type CodeSetData, codeSet } from '../codes/code-set.js';
import { DefinitionError, ParameterError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import type { Open, Parameter, Text } from '../parameter.js';
import { canonicalJson } from '../program/hash.js';
import { type Accepted, refusal } from '../program/resolve.js';
import { received, requireObject } from '../received.js';
import type { Plan } from './plan.js';

/**
 * Makes a parameter: what a document leaves open, with a name, a value and why.
 *
 * @param name - unique in a plan for one thing: every place of that name is set together
 * @param value - the default; null where there is none and the measure is refused until it is set
 * @param note - what it decides, in both languages
 * @returns the frozen parameter, for any place that is `Open`
 * @example
 * const visits = parameter('minVisits', 3, { sv: 'Minsta antal besök', en: 'Least number of visits' });
 * countOf(contacts.all(), { during: period }).atLeast(visits).node.kind; // => 'count'
 * visits.value; // => 3
 */
export function parameter<T>(name: string, value: T | null, note: Text): Parameter<T> {
  return Object.freeze({ kind: 'param', name, value, note });
}

/** What the places take where a parameter may stand, by the name of the place. */
const acceptedAt: Readonly<Record<string, Accepted>> = {
  set: 'codes',
  kinds: 'kinds',
  eves: 'eves',
  saturdays: 'truth',
  n: 'number',
  months: 'whole',
  back: 'whole',
  atLeastVisits: 'whole',
  to: 'whole',
  atLeast: 'whole',
  on: 'truth',
};

/** Calls `visit` for every parameter within plain data, with the name of the place where it stands. */
function eachParameter(
  data: unknown,
  visit: (found: Parameter<unknown>, place: string) => void,
  place = '',
): void {
  if (Array.isArray(data)) {
    for (const one of data) eachParameter(one, visit, place);
  } else if (typeof data === 'object' && data !== null) {
    if ('kind' in data && data.kind === 'param' && 'name' in data) visit(data as Parameter<unknown>, place);
    else for (const [key, one] of Object.entries(data)) eachParameter(one, visit, key);
  }
}

/**
 * The parameters of a plan with their values, by name.
 *
 * @param plan - any plan
 * @returns one entry a name; null = it must be set before what needs it can be measured
 * @throws {DefinitionError} when a name has different values in different places
 * @example
 * ```ts
 * import { parametersOf } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * 'farFollowUpCodes' in parametersOf(norrbotten2024); // => true
 * ```
 */
export function parametersOf(plan: Plan): Readonly<Record<string, Parameter<unknown>>> {
  requireObject(plan, 'parametersOf: plan');
  const found: Record<string, Parameter<unknown>> = {};
  eachParameter(
    plan.indicators.map((one) => one.measure),
    (one) => {
      const other = found[one.name];
      if (other !== undefined && canonicalJson(other.value) !== canonicalJson(one.value)) {
        throw new DefinitionError({
          code: 'parameter-with-two-values',
          what: `the parameter "${one.name}" has the value ${JSON.stringify(other.value)} in one place and ${JSON.stringify(one.value)} in another`,
          where: { plan: plan.id, parameter: one.name },
          todo: 'give different things different names',
        });
      }
      found[one.name] = one;
    },
  );
  return Object.freeze(found);
}

/** A value for a parameter; a code set may be a list of whole codes. */
export type ParameterValue = Open<unknown> | CodeSetData | readonly string[];

/**
 * The plan with other values for what its document leaves open.
 *
 * @param plan - the plan; it does not change
 * @param values - by parameter name; where a code set is expected, a list of codes that must match whole will do
 * @returns a new plan, whose results say which values were used
 * @throws {ParameterError} when the plan has no such parameter, or the value is of another type than the default
 * @example
 * ```ts
 * import { parametersOf, withParameters } from 'vardval';
 * import { norrbotten2024 } from 'vardval/norrbotten';
 * const plan = withParameters(norrbotten2024, { farFollowUpCodes: ['DX999'] });
 * parametersOf(plan)['farFollowUpCodes']?.value; // => { notations: ['DX999'], … }
 * withParameters(norrbotten2024, { farFollowUpCode: ['DX999'] }); // => throws ParameterError: farFollowUpCodes
 * ```
 */
export function withParameters(plan: Plan, values: Readonly<Record<string, ParameterValue>>): Plan {
  requireObject(plan, 'withParameters: plan');
  requireObject(values, 'withParameters: values');
  const known = parametersOf(plan);
  const set = new Map<string, unknown>();
  for (const [name, value] of Object.entries(values)) {
    const own = known[name];
    if (own === undefined) {
      throw new ParameterError({
        code: 'unknown-parameter',
        what: `withParameters: the plan has no parameter "${name}"`,
        where: { plan: plan.id, parameter: name },
        todo: didYouMean(name, Object.keys(known)),
      });
    }
    set.set(name, checked(plan, own, value));
  }
  const indicators = plan.indicators.map((one) =>
    Object.freeze({ ...one, measure: replaced(one.measure, set) as typeof one.measure }),
  );
  return Object.freeze({ ...plan, indicators: Object.freeze(indicators) });
}

function isCodeSet(value: unknown): value is CodeSetData {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'codes';
}

/** The value as the parameter's places take it; a list of codes becomes a set of whole codes. */
function checked(plan: Plan, own: Parameter<unknown>, value: ParameterValue): unknown {
  let made: unknown = value;
  eachParameter(
    plan.indicators.map((one) => one.measure),
    (found, place) => {
      const accepted = acceptedAt[place];
      if (found.name !== own.name || accepted === undefined) return;
      if (accepted === 'codes' && isListOfCodes(value))
        made = codeSet({ kind: 'codes', system: 'exact', notations: value });
      const expected = refusal(accepted, made);
      if (expected !== null) throw wrongType(plan, own, value, expected);
    },
  );
  return isCodeSet(made) ? codeSet(made) : made;
}

function isListOfCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((code) => typeof code === 'string');
}

function wrongType(plan: Plan, own: Parameter<unknown>, value: unknown, expected: string): ParameterError {
  const orCodes = expected === 'a code set' ? `${expected} or a list of codes that is not empty` : expected;
  return new ParameterError({
    code: 'parameter-of-wrong-type',
    what: `withParameters: "${own.name}" expected ${orCodes} but got ${received(value)}`,
    where: { plan: plan.id, parameter: own.name },
    todo: own.note.en,
  });
}

function replaced(data: unknown, set: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(data)) return Object.freeze(data.map((one) => replaced(one, set)));
  if (typeof data !== 'object' || data === null) return data;
  if (isCodeSet(data)) return data;
  if ('kind' in data && data.kind === 'param' && 'name' in data && set.has(String(data.name))) {
    return Object.freeze({ ...data, value: set.get(String(data.name)) });
  }
  return Object.freeze(
    Object.fromEntries(Object.entries(data).map(([key, one]) => [key, replaced(one, set)])),
  );
}
