import { labelsOf } from '../core/program/group-labels.js';
import type { GroupLabel, UnitFacts, UnitTrait } from '../core/program/word-tallies.js';
import type { Places } from './frames.js';
import { type GivenTable, givenTable } from './given-tables.js';
import { groupsTable } from './names.js';
import { name, sql } from './sql.js';

/** The groups that a person counts in once; group 0 is the region. */
export interface Groups {
  readonly labels: readonly GroupLabel[];
  /** Groups of each unit, by index. */
  readonly ofUnit: readonly (readonly number[])[];
  /** Groups of a unit that is not in `units`, and of none. */
  readonly ofStranger: readonly number[];
  /** Where persons are counted once: the region, and each combination of traits. */
  readonly places: readonly Places[];
  /** Unit → its group in each combination; null when there are none. */
  readonly given: GivenTable | null;
}

/** @param by - the combinations of traits wanted beside the region */
export function groupsOf(by: readonly (readonly UnitTrait[])[], units: readonly UnitFacts[]): Groups {
  const labels: GroupLabel[] = [{}];
  const keyOf = (label: GroupLabel): string => JSON.stringify(label);
  const indexOf = new Map<string, number>([[keyOf({}), 0]]);
  for (const traits of by) {
    for (const label of labelsOf(traits)) {
      if (!indexOf.has(keyOf(label))) indexOf.set(keyOf(label), labels.push(label) - 1);
    }
  }
  const groupIn = (traits: readonly UnitTrait[], unit: UnitFacts | null): number => {
    const label = Object.fromEntries(traits.map((trait) => [trait, unit?.[trait] ?? 'unknown']));
    return indexOf.get(keyOf(label)) ?? 0;
  };
  const region: Places = { join: () => sql``, place: sql`(0 + 0)` };
  const combinations = by.map(
    (traits, i): Places => ({
      join: (unit) => sql`left join ${name(groupsTable)} gr on gr.unit = ${unit}`,
      place: sql`coalesce(gr.${name(`g${i}`)}, ${groupIn(traits, null)})`,
    }),
  );
  return {
    labels,
    ofUnit: units.map((unit) => [0, ...by.map((traits) => groupIn(traits, unit))]),
    ofStranger: [0, ...by.map((traits) => groupIn(traits, null))],
    places: [region, ...combinations],
    given:
      by.length === 0
        ? null
        : givenTable(groupsTable, 'groups of units', [
            { name: 'unit', type: 'text', values: units.map(({ unitId }) => unitId) },
            ...by.map((traits, i) => ({
              name: `g${i}`,
              type: 'integer' as const,
              values: units.map((unit) => groupIn(traits, unit)),
            })),
          ]),
  };
}
