import { type CodeSetData, codeSet } from '../codes/code-set.js';
import { ParameterError } from '../errors.js';
import { didYouMean } from '../nearest.js';
import type { Open, Parameter, Text } from '../parameter.js';
import type { Plan } from './plan.js';

/**
 * Makes a parameter: what a document leaves open, with a name, a value and why.
 *
 * @param name - unique in a plan for one thing: every place of that name is set together
 * @param value - the default; null where there is none and the measure is refused until it is set
 * @param note - what it decides, in both languages
 */
export function parameter<T>(name: string, value: T | null, note: Text): Parameter<T> {
  return Object.freeze({ kind: 'param', name, value, note });
}

/** Calls `visit` for every parameter within plain data. */
function eachParameter(data: unknown, visit: (found: Parameter<unknown>) => void): void {
  if (Array.isArray(data)) {
    for (const one of data) eachParameter(one, visit);
  } else if (typeof data === 'object' && data !== null) {
    if ('kind' in data && data.kind === 'param' && 'name' in data) visit(data as Parameter<unknown>);
    else for (const one of Object.values(data)) eachParameter(one, visit);
  }
}

/**
 * The parameters of a plan with their values, by name.
 *
 * @param plan - any plan
 * @returns one entry a name; null = it must be set before what needs it can be measured
 */
export function parametersOf(plan: Plan): Readonly<Record<string, Parameter<unknown>>> {
  const found: Record<string, Parameter<unknown>> = {};
  eachParameter(
    plan.indicators.map((one) => one.measure),
    (one) => {
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
 */
export function withParameters(plan: Plan, values: Readonly<Record<string, ParameterValue>>): Plan {
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

function checked(plan: Plan, own: Parameter<unknown>, value: ParameterValue): unknown {
  const wantsCodes = own.value === null || isCodeSet(own.value);
  if (wantsCodes && Array.isArray(value))
    return codeSet({ kind: 'codes', system: 'exact', notations: value as string[] });
  if (wantsCodes && isCodeSet(value)) return codeSet(value);
  const sameShape =
    own.value !== null &&
    typeof own.value === typeof value &&
    Array.isArray(own.value) === Array.isArray(value) &&
    value !== null;
  if (!sameShape || wantsCodes) {
    throw new ParameterError({
      code: 'parameter-of-wrong-type',
      what: `withParameters: "${own.name}" expected ${wantsCodes ? 'a code set or a list of codes' : `a value like ${JSON.stringify(own.value)}`} but got ${JSON.stringify(value)}`,
      where: { plan: plan.id, parameter: own.name },
      todo: own.note.en,
    });
  }
  return value;
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
