import type { CodeSetData } from '../codes/code-set.js';
import { ParameterError } from '../errors.js';
import type { RowNode } from '../measure/nodes.js';
import type { Open, Parameter } from '../parameter.js';

/** What a place of the language takes, whether it is written there or comes as a parameter. */
const accepts = {
  codes: {
    says: 'a code set',
    is: (value: unknown): boolean => typeof value === 'object' && value !== null && 'notations' in value,
  },
  kinds: {
    says: 'a list of "listed" and "assigned" that is not empty',
    is: (value: unknown): boolean =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((one) => one === 'listed' || one === 'assigned'),
  },
  eves: {
    says: '"closed" or "working"',
    is: (value: unknown): boolean => value === 'closed' || value === 'working',
  },
  truth: { says: 'true or false', is: (value: unknown): boolean => typeof value === 'boolean' },
  number: { says: 'a number', is: (value: unknown): boolean => Number.isFinite(value) },
  whole: { says: 'a whole number', is: (value: unknown): boolean => Number.isSafeInteger(value) },
} as const;

/** The name of something that a place of the language takes. */
export type Accepted = keyof typeof accepts;

/** What a place takes, in words, when it does not take the value; null when it does. */
export function refusal(accepted: Accepted, value: unknown): string | null {
  return accepts[accepted].is(value) ? null : accepts[accepted].says;
}

function isParameter<T>(open: Open<T>): open is Parameter<T> {
  return typeof open === 'object' && open !== null && 'kind' in open && open.kind === 'param';
}

/**
 * The value of something that a document leaves open.
 *
 * @throws {ParameterError} `parameter-not-set` when neither a document nor the caller gives one;
 *   `parameter-of-wrong-type` when the place cannot take it
 */
export function resolve<T>(open: Open<T>, accepted: Accepted): T {
  const parameter = isParameter(open) ? open : null;
  const value = isParameter(open) ? open.value : open;
  if (parameter !== null && value === null) {
    throw new ParameterError({
      code: 'parameter-not-set',
      what: `the parameter "${parameter.name}" has no value: ${parameter.note.en}`,
      where: { parameter: parameter.name },
      todo: `set it with withParameters(plan, { ${JSON.stringify(parameter.name)}: … })`,
    });
  }
  if (!accepts[accepted].is(value)) {
    throw new ParameterError({
      code: 'parameter-of-wrong-type',
      what: `${parameter === null ? 'the definition' : `the parameter "${parameter.name}"`} expected ${accepts[accepted].says} but got ${String(JSON.stringify(value) ?? value)}`,
      where: parameter === null ? {} : { parameter: parameter.name },
      todo: parameter === null ? 'correct the definition' : parameter.note.en,
    });
  }
  return value as T;
}

/** The row clause with every parameter replaced by its value. */
export function resolveRow(node: RowNode): RowNode {
  switch (node.kind) {
    case 'code': {
      const set: CodeSetData = resolve(node.set, 'codes');
      return { ...node, set: { ...set } };
    }
    case 'calendar':
      return { ...node, eves: resolve(node.eves, 'eves'), saturdays: resolve(node.saturdays, 'truth') };
    case 'activeOn':
      return { ...node, rows: { ...node.rows, where: resolveRow(node.rows.where) } };
    case 'when':
      return resolve(node.on, 'truth') ? resolveRow(node.of) : { kind: 'all', of: [] };
    case 'not':
      return { kind: 'not', of: resolveRow(node.of) };
    case 'all':
    case 'any':
      return { kind: node.kind, of: node.of.map(resolveRow) };
    default:
      return node;
  }
}
