import type { Program, Tally } from '../program/program.js';
import type { LaneTallies, UnitTrait } from '../program/word-tallies.js';
import type { Lane } from './lane.js';
import { settle } from './settle.js';
import { unitGroups } from './unit-groups.js';
import type { World } from './world.js';

function indicesOf({ tallies }: Program, is: (tally: Tally) => boolean): readonly number[] {
  return tallies.flatMap((tally, index) => (is(tally) ? [index] : []));
}

/** Settles a lane and gives what it has counted as plain data. */
export function laneTallies(
  one: Lane,
  around: World,
  unitTraits: readonly (readonly UnitTrait[])[],
): LaneTallies {
  const groups = unitGroups(unitTraits, around);
  settle(one, around, groups);
  const cells: LaneTallies['cells'][number][] = [];
  one.cells.each((cell) => cells.push(cell));
  return {
    hash: one.program.hash,
    cells,
    groupsOfUnit: around.units.map((_, unit) => groups.of(unit)),
    strangers: around.unitIds.slice(around.units.length),
    groupsOfStranger: groups.of(around.units.length),
    groups: groups.labels,
    categories: one.categories.texts,
    categorical: indicesOf(one.program, ({ of }) => of.kind === 'rows' && of.measured.kind === 'categories'),
    ofUnits: indicesOf(one.program, ({ of }) => of.kind === 'units'),
    notKnown: [...one.notKnown],
    notKnownCounted: [...one.notKnownCounted],
  };
}
