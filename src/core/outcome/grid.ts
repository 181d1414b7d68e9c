import type { Program, Tally } from '../program/program.js';
import type { LaneTallies } from '../program/word-tallies.js';
import { type Division, type Stratum, sexLabels } from './strata.js';

/** Numerators and denominators of one tally in one place, by period. */
export interface Counts {
  readonly denominator: Float64Array;
  readonly numerator: Float64Array;
  /** Denominators by key (a value, a category, an index), where the tally is spread. */
  readonly spread: Map<number, Float64Array>;
}

/** The counts of one program by tally, unit or group of units, and stratum. */
export interface Grid {
  /** @param place index of a unit, or −1 − group */
  at(tally: number, place: number, stratum: Stratum): Counts | null;
}

function isSpread(tally: Tally | undefined): boolean {
  if (tally === undefined) return false;
  if (tally.of.kind === 'listed') return tally.of.index !== null;
  return (
    tally.of.kind === 'rows' &&
    (tally.of.measured.kind === 'histogram' || tally.of.measured.kind === 'categories')
  );
}

/** Whether the executor has counted groups of units itself, because a person may be at several units. */
function countsGroups(tally: Tally | undefined): boolean {
  if (tally === undefined) return false;
  return tally.of.kind === 'persons-at' || (tally.of.kind === 'rows' && tally.of.once !== 'a-row');
}

/** Expands words to periods and rolls units up to the region and to groups of units. */
export function grid(
  program: Program,
  tallies: LaneTallies,
  divisions: readonly Division[],
  units: number,
): Grid {
  const periods = program.periods.length;
  const ageLabels = program.ageGroups === null ? ['unknown'] : [...program.ageGroups.labels, 'unknown'];
  const ages = ageLabels.length;
  /** Sex (3 = all of them) and age group (the last = all), as one number. */
  const slots = (sexLabels.length + 1) * (ages + 1);
  const slotOf = (sex: number, age: number): number => sex * (ages + 1) + age;
  const groups = tallies.groups.length;
  const places = units + tallies.strangers.length + groups;
  const counts = new Map<number, Counts>();
  const ways = [...new Map(divisions.map((d) => [`${d.sex} ${d.ageGroup}`, d])).values()];

  const keyOf = (tally: number, place: number, slot: number): number =>
    (tally * places + (place < 0 ? -1 - place : place + groups)) * slots + slot;

  function countsAt(key: number): Counts {
    let known = counts.get(key);
    if (known === undefined) {
      known = {
        denominator: new Float64Array(periods),
        numerator: new Float64Array(periods),
        spread: new Map(),
      };
      counts.set(key, known);
    }
    return known;
  }

  for (const { tally, unit, stratum, key, denominator, numerator, n } of tallies.cells) {
    const definition = program.tallies[tally];
    const spread = isSpread(definition);
    const sex = Math.floor(stratum / ages);
    const age = stratum % ages;
    const put = (place: number, slot: number): void => {
      const to = countsAt(keyOf(tally, place, slot));
      addBits(denominator, n, to.denominator);
      addBits(numerator, n, to.numerator);
      if (!spread) return;
      let byPeriod = to.spread.get(key);
      if (byPeriod === undefined) {
        byPeriod = new Float64Array(periods);
        to.spread.set(key, byPeriod);
      }
      addBits(denominator, n, byPeriod);
    };
    const above =
      unit < 0 || countsGroups(definition) ? [] : (tallies.groupsOfUnit[unit] ?? tallies.groupsOfStranger);
    for (const way of ways) {
      const slot = slotOf(way.sex ? sex : sexLabels.length, way.ageGroup ? age : ages);
      put(unit, slot);
      for (const group of above) put(-1 - group, slot);
    }
  }

  return {
    at(tally, place, { sex, ageGroup }) {
      const slot = slotOf(
        sex === undefined ? sexLabels.length : sexLabels.indexOf(sex),
        ageGroup === undefined ? ages : ageLabels.indexOf(ageGroup),
      );
      return counts.get(keyOf(tally, place, slot)) ?? null;
    },
  };
}

/** Adds n to every period of the word. */
function addBits(word: number, n: number, to: Float64Array): void {
  for (let bits = word; bits !== 0; bits &= bits - 1) {
    const p = 31 - Math.clz32(bits & -bits);
    to[p] = (to[p] as number) + n;
  }
}
