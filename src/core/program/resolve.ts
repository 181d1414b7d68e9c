import type { CodeSetData } from '../codes/code-set.js';
import { ParameterError } from '../errors.js';
import type { RowNode } from '../measure/nodes.js';
import type { Open, Parameter } from '../parameter.js';

function isParameter<T>(open: Open<T>): open is Parameter<T> {
  return typeof open === 'object' && open !== null && 'kind' in open && open.kind === 'param';
}

/**
 * The value of something that a document leaves open.
 *
 * @throws {ParameterError} when neither a document nor the caller gives one
 */
export function resolve<T>(open: Open<T>): T {
  if (!isParameter(open)) return open;
  if (open.value === null) {
    throw new ParameterError({
      code: 'parameter-not-set',
      what: `the parameter "${open.name}" has no value: ${open.note.en}`,
      where: { parameter: open.name },
      todo: `set it with withParameters(plan, { ${JSON.stringify(open.name)}: … })`,
    });
  }
  return open.value;
}

/** The row clause with every parameter replaced by its value. */
export function resolveRow(node: RowNode): RowNode {
  switch (node.kind) {
    case 'code': {
      const set: CodeSetData = resolve(node.set);
      return { ...node, set: { ...set } };
    }
    case 'calendar':
      return { ...node, eves: resolve(node.eves), saturdays: resolve(node.saturdays) };
    case 'not':
      return { kind: 'not', of: resolveRow(node.of) };
    case 'all':
    case 'any':
      return { kind: node.kind, of: node.of.map(resolveRow) };
    default:
      return node;
  }
}
