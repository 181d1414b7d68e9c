import { DefinitionError } from '../errors.js';
import { parseFraction } from '../exact/fraction.js';
import type { Literal, ValueNode } from '../measure/nodes.js';

/** A time between two dates or instants. */
export type Spans = Extract<ValueNode, { readonly kind: 'span' | 'openSpan' }>;

/**
 * Whether a value is minutes between two instants, which a comparison takes by the millisecond; everywhere else, and
 * within another value, they are whole minutes.
 */
export function isMinutes(node: ValueNode): node is Spans {
  return node.kind === 'openSpan' || (node.kind === 'span' && node.unit === 'minutes');
}

/**
 * Minutes written out, as milliseconds that whole ones are compared with: half of one where they lie between two.
 *
 * @throws {DefinitionError} when the literal is no number
 */
export function literalMilliseconds(minutes: Literal): number {
  if (typeof minutes !== 'number') {
    throw new DefinitionError({
      code: 'literal-of-wrong-type',
      what: `${JSON.stringify(minutes)} is no number of minutes`,
      todo: 'compare minutes with a number',
    });
  }
  const { numerator, denominator } = parseFraction(String(minutes));
  const milliseconds = numerator * 60_000n;
  const over = milliseconds % denominator;
  return Number((milliseconds - over) / denominator) + Math.sign(Number(over)) / 2;
}
