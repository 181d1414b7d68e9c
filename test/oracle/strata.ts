import { tables } from '../../src/core/facts/tables.js';
import { type CleanRow, textOf, type World } from './clean.js';
import { birthDateOf, personRow, unitIds } from './context.js';
import { addDays, ageAt, type OraclePeriod } from './dates.js';

export type Dimension = 'sex' | 'ageGroup' | 'geography' | 'ownership';

/** The values of each stratification. Every one has a cell, counted or not. */
export const strataOf: { readonly [D in Dimension]: readonly string[] } = {
  sex: ['female', 'male', 'unknown'],
  ageGroup: ['0-17', '18-64', '65-79', '80-', 'unknown'],
  geography: ['rural', 'urban', 'unknown'],
  ownership: ['public', 'private', 'unknown'],
};

export type Strata = { readonly [D in Dimension]: string };

const ageGroup = (world: World, period: OraclePeriod, personId: string | null): string => {
  const birth = birthDateOf(world, personId);
  const age = birth === null ? -1 : ageAt(birth, addDays(period.to, -1));
  if (age < 0) return 'unknown';
  return age < 18 ? '0-17' : age < 65 ? '18-64' : age < 80 ? '65-79' : '80-';
};

/** Where something counted stands in every stratification; `row` is the row counted, where there is one. */
export function strata(
  world: World,
  period: OraclePeriod,
  personId: string | null,
  unitId: string | null,
  row: CleanRow | null,
): Strata {
  const person = personRow(world, personId);
  const ownSex = row !== null && 'sex' in tables[row.table].columns ? textOf(row, 'sex') : null;
  const unit = world('units').find((one) => unitId !== null && textOf(one, 'unitId') === unitId) ?? null;
  return {
    sex: (person === null ? null : textOf(person, 'sex')) ?? ownSex ?? 'unknown',
    ageGroup: ageGroup(world, period, personId),
    geography: (unit === null ? null : textOf(unit, 'geography')) ?? 'unknown',
    ownership: (unit === null ? null : textOf(unit, 'ownership')) ?? 'unknown',
  };
}

/** One cell of the dense grid: a unit (null = the region) and at most one stratification's value. */
export interface Place {
  readonly unit: string | null;
  readonly stratum: Readonly<Partial<Record<Dimension, string>>>;
}

/** The units and the region, and each stratification alone beside the total; those by unit only for the region. */
export function places(world: World, by: readonly Dimension[]): readonly Place[] {
  const of = (unit: string | null, dimension: Dimension): readonly Place[] =>
    unit !== null && (dimension === 'geography' || dimension === 'ownership')
      ? []
      : strataOf[dimension].map((value) => ({ unit, stratum: { [dimension]: value } }));
  return [...unitIds(world), null].flatMap((unit) => [
    { unit, stratum: {} },
    ...by.flatMap((dimension) => of(unit, dimension)),
  ]);
}

/** Whether something counted at a unit in some strata belongs to a place. */
export function belongs(place: Place, unitId: string | null, mine: Strata): boolean {
  if (place.unit !== null && place.unit !== unitId) return false;
  return (Object.keys(place.stratum) as Dimension[]).every(
    (dimension) => place.stratum[dimension] === mine[dimension],
  );
}
