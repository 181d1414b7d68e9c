import type { Program, Tally } from '../program/program.js';
import type { LaneTallies } from '../program/word-tallies.js';
import { type Division, type Stratum, sexLabels, stratumKey } from './strata.js';

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
  const ages = program.ageGroups === null ? 1 : program.ageGroups.labels.length + 1;
  const places = new Map<string, Counts>();
  const personDivisions = [...new Map(divisions.map((d) => [`${d.sex} ${d.ageGroup}`, d])).values()];

  function countsAt(key: string): Counts {
    const known = places.get(key);
    if (known !== undefined) return known;
    const fresh: Counts = {
      denominator: new Float64Array(periods),
      numerator: new Float64Array(periods),
      spread: new Map(),
    };
    places.set(key, fresh);
    return fresh;
  }

  function addBits(word: number, n: number, to: Float64Array): void {
    for (let bits = word; bits !== 0; bits &= bits - 1) {
      const p = 31 - Math.clz32(bits & -bits);
      to[p] = (to[p] as number) + n;
    }
  }

  for (const { tally, unit, stratum, key, denominator, numerator, n } of tallies.cells) {
    const definition = program.tallies[tally];
    const spread = isSpread(definition);
    const sex = sexLabels[Math.floor(stratum / ages)] as string;
    const ageGroup = program.ageGroups?.labels[stratum % ages] ?? 'unknown';
    const groups =
      unit < 0 ? [] : unit < units ? (tallies.groupsOfUnit[unit] ?? []) : tallies.groupsOfStranger;
    const above = unit < 0 || countsGroups(definition) ? [] : groups.map((group) => -1 - group);
    for (const division of personDivisions) {
      const label: Stratum = { ...(division.sex ? { sex } : {}), ...(division.ageGroup ? { ageGroup } : {}) };
      for (const place of [unit, ...above]) {
        const counts = countsAt(`${tally} ${place} ${stratumKey(label)}`);
        addBits(denominator, n, counts.denominator);
        addBits(numerator, n, counts.numerator);
        if (!spread) continue;
        let byPeriod = counts.spread.get(key);
        if (byPeriod === undefined) {
          byPeriod = new Float64Array(periods);
          counts.spread.set(key, byPeriod);
        }
        addBits(denominator, n, byPeriod);
      }
    }
  }

  return {
    at(tally, place, stratum) {
      const { sex, ageGroup } = stratum;
      const label = {
        ...(sex === undefined ? {} : { sex }),
        ...(ageGroup === undefined ? {} : { ageGroup }),
      };
      return places.get(`${tally} ${place} ${stratumKey(label)}`) ?? null;
    },
  };
}
