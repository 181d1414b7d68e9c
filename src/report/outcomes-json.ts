import type { Outcome } from '../core/outcome/outcome.js';

/**
 * Outcomes as newline-delimited JSON, one object a line, each as `outcomeSchema` describes it.
 *
 * @param outcomes - of a report
 * @returns lines with their ends
 * @example
 * ```ts
 * import { outcomesNdjson } from 'vardval/report';
 * [...outcomesNdjson([])].length; // => 0
 * ```
 */
export function* outcomesNdjson(outcomes: Iterable<Outcome>): Generator<string> {
  for (const one of outcomes) yield `${JSON.stringify(one)}\n`;
}
