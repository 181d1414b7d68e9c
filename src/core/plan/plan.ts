import { deepFrozen } from '../deep-frozen.js';
import { DefinitionError } from '../errors.js';
import type { Indicator } from '../measure/indicator.js';
import type { Text } from '../parameter.js';
import { requireObject } from '../received.js';
import { checkPlan } from './check/check-plan.js';

/** What a region follows up: its indicators, under one document. Plain frozen data. */
export interface Plan {
  /** For instance `norrbotten-2024`. */
  readonly id: string;
  readonly region: string;
  readonly year: number;
  readonly name: Text;
  /** The version of the definitions, raised when a result changes meaning. */
  readonly version: string;
  /** The document that the rows cite. */
  readonly document: Text;
  readonly indicators: readonly Indicator[];
}

/**
 * Makes a plan of its indicators and checks that it holds together.
 *
 * @param plan - the plan's texts and its indicators, as the measure builders give them
 * @returns the plan, frozen all the way down
 * @throws {DefinitionError} when an id stands twice, a pooled entry names one that does not exist, pooled entries rest
 *   on each other in a circle, rows that are taken together are added up, a column does not exist, or what is compared
 *   cannot be
 * @example
 * ```ts
 * import { definePlan, narrative } from 'vardval';
 * const text = { sv: 'Patientsäkerhet', en: 'Patient safety' };
 * const source = { document: 'own', row: '1' };
 * definePlan({
 *   id: 'own-2025', region: 'own', year: 2025, name: text, version: '1', document: text,
 *   indicators: [narrative({ id: '1', slug: 'patient-safety', name: text, source, reported: ['year'] })],
 * }).indicators.length; // => 1
 * ```
 */
export function definePlan(plan: Plan): Plan {
  requireObject(plan, 'definePlan: plan');
  const seen = new Set<string>();
  for (const { id } of plan.indicators) {
    if (seen.has(id)) {
      throw new DefinitionError({
        code: 'duplicate-indicator',
        what: `two indicators have the id "${id}"`,
        where: { plan: plan.id, indicator: id },
        todo: 'give each entry an id of its own, parts too (B1.40)',
      });
    }
    seen.add(id);
  }
  for (const one of plan.indicators) {
    restsOn(plan, one, []);
    requireSingleRows(plan, one);
    requireCounts(plan, one);
  }
  checkPlan(plan);
  return deepFrozen({ ...plan, indicators: [...plan.indicators] });
}

/** What is added up is a row's: rows that count once for a person and day have no one number or category between them. */
function requireSingleRows(plan: Plan, { id, measure }: Indicator): void {
  if (!['sum', 'mean', 'distribution', 'breakdown'].includes(measure.kind)) return;
  if (!('of' in measure) || typeof measure.of !== 'object' || !('once' in measure.of)) return;
  if (measure.of.once === 'a-row') return;
  throw new DefinitionError({
    code: 'rows-taken-together',
    what: `${measure.kind}: rows are taken together a person and day, and only single rows have a value`,
    where: { plan: plan.id, indicator: id },
    todo: "leave out once: 'a-person-and-day', or count with proportion or count",
  });
}

/** A part is of what entries count: of each a number of persons or rows, at all times at which the part is reported. */
function requireCounts(plan: Plan, one: Indicator): void {
  if (one.measure.kind !== 'part') return;
  const refuse = (what: string, todo: string): never => {
    throw new DefinitionError({
      code: 'invalid-part',
      what: `part: ${what}`,
      where: { plan: plan.id, indicator: one.id },
      todo,
    });
  };
  for (const id of one.measure.among) {
    const { measure, reported } = indicatorOf(plan, id);
    const isCounted = ['count', 'breakdown', 'proportion'].includes(measure.kind);
    const ofUnits = 'of' in measure && typeof measure.of === 'object' && 'openAt' in measure.of;
    if (!isCounted || ofUnits) {
      refuse(
        `"${id}" (${measure.kind}${ofUnits ? ' of units' : ''}) counts neither persons nor rows`,
        'name entries made with count, breakdown or proportion',
      );
    }
    const missing = one.reported.filter((kind) => !reported.includes(kind));
    if (missing.length > 0)
      refuse(`"${id}" is not reported for ${missing.join(', ')}`, 'report it at the same times');
  }
}

/** The ids of the entries that an entry is made of, itself included. */
export function restsOn(plan: Plan, one: Indicator, path: readonly string[]): readonly string[] {
  if (path.includes(one.id)) {
    throw new DefinitionError({
      code: 'circular-definition',
      what: `the entries rest on each other in a circle: ${[...path, one.id].join(' → ')}`,
      where: { plan: plan.id, indicator: one.id },
      todo: 'pool entries that are counted themselves',
    });
  }
  const { measure } = one;
  if (measure.kind !== 'pooled' && measure.kind !== 'part') return [one.id];
  const parts = (measure.kind === 'part' ? measure.among : measure.of).map((id) => {
    const part = plan.indicators.find((other) => other.id === id);
    if (part === undefined) {
      throw new DefinitionError({
        code: 'unknown-indicator',
        what: `it ${measure.kind === 'part' ? 'is a part among' : 'pools'} "${id}", which the plan does not have`,
        where: { plan: plan.id, indicator: one.id },
        todo: `name some of ${plan.indicators.map((other) => other.id).join(', ')}`,
      });
    }
    return restsOn(plan, part, [...path, one.id]);
  });
  return [one.id, ...parts.flat()];
}

/** The entry of that id. */
export function indicatorOf(plan: Plan, id: string): Indicator {
  const found = plan.indicators.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`${plan.id}: expected an indicator but got "${id}"`);
  return found;
}
