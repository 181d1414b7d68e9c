import type { InhabitantsNode } from '../measure/nodes.js';
import type { PopulationCount, UnitFacts } from '../program/word-tallies.js';
import type { Stratum } from './strata.js';

/** Inhabitants that somebody else has counted, by group and place. */
export interface InhabitantCounts {
  /** Whether there is a count of the group for the period, at any place. */
  hasAny(group: InhabitantsNode, period: string): boolean;
  /** The number in a stratum of the group, at the units given or in the whole region (null); null where it is not known. */
  at(
    group: InhabitantsNode,
    period: string,
    units: readonly string[] | null,
    stratum: Stratum,
  ): number | null;
}

/** Ages from and to, both inclusive. */
type Ages = readonly [from: number, to: number];

interface Row {
  readonly ages: Ages;
  /** Null where rows of the same group say different numbers. */
  readonly count: number | null;
}

const agesOf = (of: { readonly ageFrom: number | null; readonly ageTo: number | null }): Ages => [
  of.ageFrom ?? 0,
  of.ageTo ?? Number.POSITIVE_INFINITY,
];

const keyOf = (unit: string | null, period: string, sex: string | null): string =>
  JSON.stringify([unit, period, sex]);

/**
 * Reads the table `populations`: the row of exactly the ages asked for, else rows that make them up without gap or
 * overlap. Ways of making them up that do not agree say nothing. A missing number of both sexes is that of women and
 * men; a missing number of the region, or of several units, is the sum where every unit has one.
 */
export function inhabitantCounts(
  rows: readonly PopulationCount[],
  units: readonly UnitFacts[],
): InhabitantCounts {
  const byPlace = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row.unitId, row.period, row.sex);
    const known = byPlace.get(key) ?? [];
    const ages = agesOf(row);
    const i = known.findIndex((other) => other.ages[0] === ages[0] && other.ages[1] === ages[1]);
    if (i < 0) known.push({ ages, count: row.count });
    else if (known[i]?.count !== row.count) known[i] = { ages, count: null };
    byPlace.set(key, known);
  }

  function ofSex(unit: string | null, period: string, sex: string | null, ages: Ages): number | null {
    const own = made(byPlace.get(keyOf(unit, period, sex)) ?? [], ages);
    if (own !== null || sex !== null) return own;
    return added(['female', 'male'].map((one) => ofSex(unit, period, one, ages)));
  }

  function ofPlace(
    places: readonly string[] | null,
    period: string,
    sex: string | null,
    ages: Ages,
  ): number | null {
    const own = places === null ? ofSex(null, period, sex, ages) : null;
    if (own !== null) return own;
    const each = places ?? units.map(({ unitId }) => unitId);
    return each.length === 0 ? null : added(each.map((unit) => ofSex(unit, period, sex, ages)));
  }

  return {
    hasAny(group, period) {
      const places = new Set([null, ...rows.map(({ unitId }) => unitId)]);
      return [...places].some((unit) => ofSex(unit, period, group.sex, agesOf(group)) !== null);
    },
    at(group, period, places, stratum) {
      const ages = within(agesOf(group), stratum.ageGroup);
      if (ages === null) return null;
      if (group.sex !== null && stratum.sex !== undefined && stratum.sex !== group.sex) return null;
      return ofPlace(places, period, group.sex ?? stratum.sex ?? null, ages);
    },
  };
}

function added(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0);
}

/** The ages of a group of which the label is `18-64`, `80-` or `unknown`, as far as they are asked for. */
function within([from, to]: Ages, label: string | undefined): Ages | null {
  if (label === undefined) return [from, to];
  const [, first, last] = /^(\d+)-(\d*)$/.exec(label) ?? [];
  if (first === undefined) return null;
  const ages: Ages = [
    Math.max(from, Number(first)),
    Math.min(to, last === '' || last === undefined ? Number.POSITIVE_INFINITY : Number(last)),
  ];
  return ages[0] <= ages[1] ? ages : null;
}

/** Two different sums are enough to know that the ways do not agree. */
const enough = 2;

function made(rows: readonly Row[], [from, to]: Ages): number | null {
  const exactly = rows.find(({ ages }) => ages[0] === from && ages[1] === to);
  if (exactly !== undefined) return exactly.count;
  // The sums that rows make of the ages from `from` up to an age, that age excluded.
  const sums = new Map<number, Set<number>>([[from, new Set([0])]]);
  const inOrder = rows.filter(({ ages }) => ages[0] <= ages[1]).sort((a, b) => a.ages[0] - b.ages[0]);
  for (const { ages, count } of inOrder) {
    if (count === null) continue;
    for (const before of sums.get(ages[0]) ?? []) {
      const after = sums.get(ages[1] + 1) ?? new Set<number>();
      if (after.size < enough) after.add(before + count);
      sums.set(ages[1] + 1, after);
    }
  }
  const [only, ...others] = sums.get(to + 1) ?? [];
  return only === undefined || others.length > 0 ? null : only;
}
