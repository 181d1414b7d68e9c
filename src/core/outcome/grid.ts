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
  const sums = sumTable(periods);
  const ways = [...new Map(divisions.map((d) => [`${d.sex} ${d.ageGroup}`, d])).values()];

  const keyOf = (tally: number, place: number, slot: number): number =>
    (tally * places + (place < 0 ? -1 - place : place + groups)) * slots + slot;

  const isSpread = program.tallies.map(isSpreadTally);
  const areGroupsCounted = program.tallies.map(countsGroups);
  const groupsAbove = (tally: number, unit: number): readonly number[] =>
    unit < 0 || areGroupsCounted[tally] === true ? [] : (groupsOfUnit[unit] ?? groupsOfStranger);

  // Each unit's strata first: of those there are few, and only they are added to all that they are part of.
  const own = sumTable(periods);
  const parts: { readonly tally: number; readonly unit: number; readonly stratum: number }[] = [];
  for (const { tally, unit, stratum, denominator, numerator, n } of cells) {
    const offset = own.offsetAt(keyOf(tally, unit, stratum));
    if (offset === parts.length * 2 * periods) parts.push({ tally, unit, stratum });
    addBits(denominator, n, own.at(), offset);
    addBits(numerator, n, own.at(), offset + periods);
  }
  parts.forEach(({ tally, unit, stratum }, i) => {
    const sex = Math.floor(stratum / ages);
    const age = stratum % ages;
    const above = groupsAbove(tally, unit);
    for (const way of ways) {
      const slot = slotOf(way.sex ? sex : sexLabels.length, way.ageGroup ? age : ages);
      for (const place of [unit, ...above.map((group) => -1 - group)]) {
        const offset = sums.offsetAt(keyOf(tally, place, slot));
        addSums(own.at(), i * 2 * periods, sums.at(), offset, 2 * periods);
      }
    }
  });
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
      const offset = sums.known(keyOf(tally, place, slotOf(sex, age)));
      if (offset === undefined) return null;
      return {
        denominator: sums.at().subarray(offset, offset + periods),
        numerator: sums.at().subarray(offset + periods, offset + 2 * periods),
        spreadAt: (p) => spreadAt(tally, place, sex, age, p),
      };
    },
  };
}

/** Denominators and numerators by period, for each key that has been asked for. */
interface SumTable {
  readonly at: () => Float64Array;
  /** Where the denominators of a key stand; the numerators follow. */
  offsetAt(key: number): number;
  known(key: number): number | undefined;
}

function sumTable(periods: number): SumTable {
  const offsets = new Map<number, number>();
  let sums = new Float64Array(1024 * 2 * periods);
  return {
    at: () => sums,
    known: (key) => offsets.get(key),
    offsetAt(key) {
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
    },
  };
}

function addSums(from: Float64Array, start: number, to: Float64Array, offset: number, size: number): void {
  for (let i = 0; i < size; i += 1) to[offset + i] = (to[offset + i] as number) + (from[start + i] as number);
}

/** Adds n to every period of the word. */
function addBits(word: number, n: number, to: Float64Array, offset: number): void {
  for (let bits = word; bits !== 0; bits &= bits - 1) {
    const at = offset + 31 - Math.clz32(bits & -bits);
    to[at] = (to[at] as number) + n;
  }
}
