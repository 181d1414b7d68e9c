import type { Program, Tally } from '../program/program.js';
import type { CountedLane } from '../program/word-tallies.js';
import { spreadCells } from './spread-cells.js';
import { type Division, type Stratum, sexLabels } from './strata.js';

/** Numerators and denominators of one tally in one place, by period. */
export interface Counts {
  readonly denominator: Float64Array;
  readonly numerator: Float64Array;
  /** Denominators of a period by key (a value, a category, a number of visits), where the tally is spread. */
  spreadAt(p: number): ReadonlyMap<number, number>;
}

/** The counts of one program by tally, unit or group of units, and stratum. */
export interface Grid {
  /** @param place index of a unit, or −1 − group */
  at(tally: number, place: number, stratum: Stratum): Counts | null;
}

function isSpreadTally(tally: Tally): boolean {
  if (tally.of.kind === 'listed') return tally.of.index !== null;
  return (
    tally.of.kind === 'rows' &&
    (tally.of.measured.kind === 'histogram' || tally.of.measured.kind === 'categories')
  );
}

/** Whether the executor has counted groups of units itself, because a person may be at several units. */
function countsGroups(tally: Tally): boolean {
  return tally.of.kind === 'persons-at' || (tally.of.kind === 'rows' && tally.of.once !== 'a-row');
}

/** Expands words to periods and rolls units up to the region and to groups of units. */
export function grid(
  program: Program,
  { cells, groups: labels, groupsOfUnit, groupsOfStranger, strangers }: CountedLane,
  divisions: readonly Division[],
  units: number,
): Grid {
  const periods = program.periods.length;
  const ageLabels = program.ageGroups === null ? ['unknown'] : [...program.ageGroups.labels, 'unknown'];
  const ages = ageLabels.length;
  /** Sex (3 = all of them) and age group (the last = all), as one number. */
  const slots = (sexLabels.length + 1) * (ages + 1);
  const slotOf = (sex: number, age: number): number => sex * (ages + 1) + age;
  const groups = labels.length;
  const places = units + strangers.length + groups;
  /** By place of the counts: where its denominators stand; its numerators follow. */
  const offsets = new Map<number, number>();
  let sums = new Float64Array(1024 * 2 * periods);
  const ways = [...new Map(divisions.map((d) => [`${d.sex} ${d.ageGroup}`, d])).values()];

  const keyOf = (tally: number, place: number, slot: number): number =>
    (tally * places + (place < 0 ? -1 - place : place + groups)) * slots + slot;

  function offsetAt(key: number): number {
    const known = offsets.get(key);
    if (known !== undefined) return known;
    const offset = offsets.size * 2 * periods;
    offsets.set(key, offset);
    if (offset + 2 * periods > sums.length) {
      const larger = new Float64Array(sums.length * 2);
      larger.set(sums);
      sums = larger;
    }
    return offset;
  }

  const isSpread = program.tallies.map(isSpreadTally);
  const areGroupsCounted = program.tallies.map(countsGroups);
  const groupsAbove = (tally: number, unit: number): readonly number[] =>
    unit < 0 || areGroupsCounted[tally] === true ? [] : (groupsOfUnit[unit] ?? groupsOfStranger);

  for (const { tally, unit, stratum, denominator, numerator, n } of cells) {
    const sex = Math.floor(stratum / ages);
    const age = stratum % ages;
    const put = (place: number, slot: number): void => {
      const offset = offsetAt(keyOf(tally, place, slot));
      addBits(denominator, n, sums, offset);
      addBits(numerator, n, sums, offset + periods);
    };
    const above = groupsAbove(tally, unit);
    for (const way of ways) {
      const slot = slotOf(way.sex ? sex : sexLabels.length, way.ageGroup ? age : ages);
      put(unit, slot);
      for (const group of above) put(-1 - group, slot);
    }
  }
  const spread = spreadCells(cells, (tally) => isSpread[tally] === true);

  function spreadAt(tally: number, place: number, sex: number, age: number, p: number): Map<number, number> {
    const isWanted = (stratum: number): boolean =>
      (sex === sexLabels.length || Math.floor(stratum / ages) === sex) &&
      (age === ages || stratum % ages === age);
    const found = new Map<number, number>();
    spread.addTo(found, tally, place, p, isWanted);
    if (place >= 0) return found;
    for (const unit of spread.unitsOf(tally)) {
      if (groupsAbove(tally, unit).includes(-1 - place)) spread.addTo(found, tally, unit, p, isWanted);
    }
    return found;
  }

  return {
    at(tally, place, stratum) {
      const sex = stratum.sex === undefined ? sexLabels.length : sexLabels.indexOf(stratum.sex);
      const age = stratum.ageGroup === undefined ? ages : ageLabels.indexOf(stratum.ageGroup);
      const offset = offsets.get(keyOf(tally, place, slotOf(sex, age)));
      if (offset === undefined) return null;
      return {
        denominator: sums.subarray(offset, offset + periods),
        numerator: sums.subarray(offset + periods, offset + 2 * periods),
        spreadAt: (p) => spreadAt(tally, place, sex, age, p),
      };
    },
  };
}

/** Adds n to every period of the word. */
function addBits(word: number, n: number, to: Float64Array, offset: number): void {
  for (let bits = word; bits !== 0; bits &= bits - 1) {
    const at = offset + 31 - Math.clz32(bits & -bits);
    to[at] = (to[at] as number) + n;
  }
}
