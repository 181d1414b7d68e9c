import type { CodeSetData } from '../../core/codes/code-set.js';
import { normaliseCode } from '../../core/codes/normalise.js';
import type { Plan } from '../../core/plan/plan.js';

function isCodeSet(value: object): value is CodeSetData {
  return 'kind' in value && value.kind === 'codes' && 'notations' in value && Array.isArray(value.notations);
}

/** A code and not a pattern of codes. */
const oneCode = /^[A-Z][A-Z0-9]+$/;

/**
 * The codes that the sets of a plan name, both ends of ranges; not those below them.
 *
 * @param column - codes of medicines stand in `atc`, all others elsewhere
 */
export function codesNamed(plan: Plan, column: string): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isCodeSet(value) && (value.system === 'atc') === (column === 'atc')) {
      for (const notation of value.notations) {
        for (const end of notation.split(/[-–]/).map(normaliseCode)) if (oneCode.test(end)) found.add(end);
      }
    }
    for (const part of Object.values(value)) visit(part);
  };
  visit(plan.indicators);
  return [...found].sort();
}
