import { labelsOf } from '../program/group-labels.js';
import type { GroupLabel, UnitTrait } from '../program/word-tallies.js';
import type { World } from './world.js';

/**
 * The groups that a person counts in once, however many of their units are visited. Group 0 is the region; a unit
 * whose trait is not known, or that is not in `units`, belongs to the group `unknown`.
 */
export interface UnitGroups {
  readonly labels: readonly GroupLabel[];
  /** Groups of a unit. */
  of(unit: number): readonly number[];
  /** Starts a new person (or day of a person). */
  begin(): void;
  or(unit: number, den: number, num: number): void;
  each(visit: (group: number, den: number, num: number) => void): void;
}

/** @param by - the combinations of traits wanted beside the region */
export function unitGroups(by: readonly (readonly UnitTrait[])[], world: World): UnitGroups {
  const labels: GroupLabel[] = [{}];
  const indexOf = new Map<string, number>([['{}', 0]]);
  const groupsOf = new Map<number, readonly number[]>();
  const dens: number[] = [];
  const nums: number[] = [];
  const touched: number[] = [];

  const groupOf = (label: GroupLabel): number => {
    const key = JSON.stringify(label);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, labels.length);
    return labels.push(label) - 1;
  };
  // The grid is dense: a group without a unit has its row.
  for (const traits of by) for (const label of labelsOf(traits)) groupOf(label);

  function of(unit: number): readonly number[] {
    const known = groupsOf.get(unit);
    if (known !== undefined) return known;
    const facts = world.units[unit];
    const own = by.map((traits) =>
      groupOf(Object.fromEntries(traits.map((trait) => [trait, facts?.[trait] ?? 'unknown']))),
    );
    const found = [0, ...own];
    groupsOf.set(unit, found);
    return found;
  }

  return {
    labels,
    of,
    begin() {
      touched.length = 0;
    },
    or(unit, den, num) {
      for (const group of of(unit)) {
        if (!touched.includes(group)) {
          touched.push(group);
          dens[group] = 0;
          nums[group] = 0;
        }
        dens[group] = (dens[group] as number) | den;
        nums[group] = (nums[group] as number) | num;
      }
    },
    each(visit) {
      for (const group of touched) visit(group, dens[group] as number, nums[group] as number);
    },
  };
}
