import type { Outcome } from '../outcome/outcome.js';
import type { Report } from '../outcome/report.js';
import { type Stratum, stratumKey } from '../outcome/strata.js';

/** The person's and the unit's dimensions of a stratum; the unit's are there at the region only. */
const traits = ['geography', 'ownership'] as const;

/** The places of a report: unit (0 = the region) × stratum, as one number. */
export interface Places {
  readonly count: number;
  of(outcome: Outcome): number;
  hasAge(place: number): boolean;
  isRegion(place: number): boolean;
  /** The stratum is the total. */
  isTotal(place: number): boolean;
}

/** A place and those that it may be the sum of. */
export interface Division {
  readonly kind: 'strata' | 'units';
  readonly whole: number;
  readonly parts: readonly number[];
  /** The parts are made of units: what overlaps between units overlaps here. */
  readonly acrossUnits: boolean;
}

interface Stratified {
  readonly stratum: Stratum;
  readonly dimensions: readonly string[];
}

/** Numbers the places of the outcomes and says which of them make up which. */
export function placesOf(
  { units }: Pick<Report, 'units'>,
  outcomes: readonly Outcome[],
): { readonly places: Places; readonly divisions: readonly Division[] } {
  const unitIndex = new Map<string | null, number>([[null, 0]]);
  const keys = new Map<Stratum, string>();
  const strataIndex = new Map<string, number>();
  const strata: Stratified[] = [];
  for (const { unit, stratum } of outcomes) {
    if (!unitIndex.has(unit)) unitIndex.set(unit, unitIndex.size);
    if (keys.has(stratum)) continue;
    const key = stratumKey(stratum);
    keys.set(stratum, key);
    if (strataIndex.has(key)) continue;
    strataIndex.set(key, strata.length);
    strata.push({ stratum, dimensions: Object.keys(stratum) });
  }
  const width = strata.length;
  const indexOfStratum = new Map([...keys].map(([stratum, key]) => [stratum, strataIndex.get(key) ?? 0]));
  const at = (place: number): Stratified => strata[place % width] as Stratified;
  const places: Places = {
    count: unitIndex.size * width,
    of: ({ unit, stratum }) => (unitIndex.get(unit) ?? 0) * width + (indexOfStratum.get(stratum) ?? 0),
    hasAge: (place) => at(place).stratum.ageGroup !== undefined,
    isRegion: (place) => place < width,
    isTotal: (place) => at(place).dimensions.length === 0,
  };
  const facts = new Map(units.map((one) => [one.unitId, one]));
  const divisions: Division[] = [];
  const finer = strata.map((whole) => finerStrata(whole, strata));
  for (const u of unitIndex.values()) {
    finer.forEach((ways, s) => {
      for (const { parts, acrossUnits } of ways) {
        divisions.push({
          kind: 'strata',
          whole: u * width + s,
          parts: parts.map((part) => u * width + part),
          acrossUnits,
        });
      }
    });
  }
  strata.forEach(({ stratum }, s) => {
    const { geography, ownership, ...person } = stratum;
    const own = strataIndex.get(stratumKey(person));
    if (own === undefined) return;
    const parts = [...unitIndex].flatMap(([unit, u]) => {
      if (unit === null) return [];
      const belongs = traits.every(
        (trait) => stratum[trait] === undefined || (facts.get(unit)?.[trait] ?? 'unknown') === stratum[trait],
      );
      return belongs ? [u * width + own] : [];
    });
    if (parts.length > 0) divisions.push({ kind: 'units', whole: s, parts, acrossUnits: true });
  });
  return { places, divisions };
}

/** The divisions of a stratum by one or more dimensions, without those that go by way of another. */
function finerStrata(
  whole: Stratified,
  strata: readonly Stratified[],
): readonly { readonly parts: readonly number[]; readonly acrossUnits: boolean }[] {
  const ways = new Map<string, number[]>();
  const dimensionsOf = new Map<string, readonly string[]>();
  strata.forEach(({ stratum, dimensions }, index) => {
    if (dimensions.length <= whole.dimensions.length) return;
    const within = whole.dimensions.every(
      (name) => stratum[name as keyof Stratum] === whole.stratum[name as keyof Stratum],
    );
    if (!within) return;
    const way = [...dimensions].sort().join(' ');
    dimensionsOf.set(way, dimensions);
    ways.set(way, [...(ways.get(way) ?? []), index]);
  });
  return [...ways].flatMap(([way, parts]) => {
    const own = dimensionsOf.get(way) ?? [];
    const isDetour = [...dimensionsOf.values()].some(
      (other) => other.length < own.length && other.every((name) => own.includes(name)),
    );
    if (isDetour) return [];
    const acrossUnits = traits.some((trait) => own.includes(trait) && !whole.dimensions.includes(trait));
    return [{ parts, acrossUnits }];
  });
}
