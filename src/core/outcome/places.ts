import type { Indicator } from '../measure/indicator.js';
import type { GroupLabel, UnitFacts, UnitTrait, WordTallies } from '../program/word-tallies.js';
import type { Division } from './strata.js';

/** A place of the results: a unit, or a group of units (group 0 is the region). */
export interface Place {
  readonly unit: UnitFacts | null;
  readonly grid: number;
  readonly label: GroupLabel;
}

export const region: Place = { unit: null, grid: -1, label: {} };

/** The units, and the region. */
export function placesOf({ units }: Pick<WordTallies, 'units'>): readonly Place[] {
  return [...units.map((unit, index) => ({ unit, grid: index, label: {} })), region];
}

/** The units of a place; null is the whole region. */
export function unitIdsOf({ unit, label }: Place, units: readonly UnitFacts[]): readonly string[] | null {
  if (unit !== null) return [unit.unitId];
  const traits = Object.entries(label) as [UnitTrait, string][];
  if (traits.length === 0) return null;
  return units
    .filter((one) => traits.every(([trait, value]) => (one[trait] ?? 'unknown') === value))
    .map(({ unitId }) => unitId);
}

/** Quotients and shares of units are not divided by what persons are. */
export function divisionsOf(one: Indicator, divisions: readonly Division[]): readonly Division[] {
  const { measure } = one;
  const ofUnits =
    measure.kind === 'quotient' ||
    ('of' in measure &&
      typeof measure.of === 'object' &&
      'kind' in measure.of &&
      measure.of.kind === 'units');
  if (!ofUnits) return divisions;
  return divisions.filter(
    ({ sex, ageGroup, traits }) => !sex && !ageGroup && (traits.length === 0 || measure.kind !== 'quotient'),
  );
}

/** The places of a division: units and region, or the groups of units that it names. */
export function divided(division: Division, tallies: WordTallies): readonly Place[] {
  if (division.traits.length === 0) return placesOf(tallies);
  const labels = tallies.lanes[0]?.groups ?? [];
  return labels.flatMap((label, group) => {
    const same =
      Object.keys(label).length === division.traits.length &&
      division.traits.every((trait) => label[trait] !== undefined);
    return same ? [{ unit: null, grid: -1 - group, label }] : [];
  });
}
