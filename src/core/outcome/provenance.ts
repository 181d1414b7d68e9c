import { parametersOf } from '../plan/parameters.js';
import type { Plan } from '../plan/plan.js';
import { fingerprint } from '../program/hash.js';
import { version } from '../version.js';
import type { Provenance } from './outcome.js';

/**
 * What results of the plan are made with. Two fingerprints: of what the definitions mean, and of the document's
 * words and goals, so that a corrected name does not look like another number.
 */
export function provenanceOf(plan: Plan, duplicates: 'check' | 'trust'): Provenance {
  return Object.freeze({
    library: `vardval ${version}`,
    plan: plan.id,
    planVersion: plan.version,
    meaning: fingerprint(plan.indicators.map(({ id, measure }) => [id, measure])),
    document: fingerprint([plan.name, plan.document, plan.indicators.map(({ measure, ...text }) => text)]),
    duplicates,
    parameters: Object.freeze(
      Object.fromEntries(Object.entries(parametersOf(plan)).map(([name, { value }]) => [name, value])),
    ),
  });
}
