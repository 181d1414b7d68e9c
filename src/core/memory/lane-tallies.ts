import { notJoined } from '../program/joinable.js';
import type { Program, Tally } from '../program/program.js';
import type { CountedLane, UnitTrait } from '../program/word-tallies.js';
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
): CountedLane {
  const groups = unitGroups(unitTraits, around);
  settle(one, around, groups);
  return {
    hash: one.program.hash,
    cells: one.cells,
    groupsOfUnit: around.units.map((_, unit) => groups.of(unit)),
    strangers: around.unitIds.slice(around.units.length),
    groupsOfStranger: groups.of(around.units.length),
    groups: groups.labels,
    categories: one.categories.texts,
    categorical: indicesOf(one.program, ({ of }) => of.kind === 'rows' && of.measured.kind === 'categories'),
    ofUnits: indicesOf(one.program, ({ of }) => of.kind === 'units'),
    notJoined: notJoined(one.program),
    notKnown: [...one.notKnown],
    notKnownCounted: [...one.notKnownCounted],
  };
}
