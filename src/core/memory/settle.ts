import type { LoweredUnit, Tally } from '../program/program.js';
import { addCell } from './cells.js';
import { heldWords } from './day-words.js';
import type { Lane } from './lane.js';
import type { PersonContext } from './person-words.js';
import { settlePersons } from './settle-persons.js';
import { settleRows } from './settle-rows.js';
import { atLeastWord, digitsOf, type StoreState, wordOf } from './stores.js';
import type { UnitGroups } from './unit-groups.js';
import type { World } from './world.js';

/** Turns what was kept of each person into word tallies, when every row has been read. */
export function settle(lane: Lane, world: World, groups: UnitGroups): void {
  const context: PersonContext = {
    stores: lane.stores,
    birthDay: world.birthDay,
    sex: world.sex,
    periods: lane.program.periods.length,
    texts: lane.texts.texts,
    listings: world.listings,
    held: lane.program.days.map(heldWords),
  };
  settlePersons(lane, world, groups, context);
  lane.program.tallies.forEach((tally, index) => {
    const waits = lane.waiting[index];
    if (waits !== null && waits !== undefined) settleRows(index, tally, waits, lane, world, groups);
    if (tally.of.kind === 'units') settleUnits(index, tally, lane, world);
  });
}

function settleUnits(index: number, tally: Tally, lane: Lane, world: World): void {
  if (tally.of.kind !== 'units') return;
  const held = heldWords(lane.program.days[tally.of.day] as readonly number[]);
  const counted = unitWord(tally.of.counted, lane);
  world.units.forEach(({ opensOn, closesOn }, unit) => {
    const den = held(opensOn ?? Number.NaN, closesOn ?? Number.NaN) & tally.mask;
    if (den !== 0) addCell(lane.cells, index, unit, 0, 0, den, den & counted(unit), 1);
  });
}

function unitWord(node: LoweredUnit, lane: Lane): (unit: number) => number {
  if (node.kind === 'unit-exists') {
    const store = lane.stores[node.store] as StoreState;
    return node.not ? (unit) => ~wordOf(store, unit) : (unit) => wordOf(store, unit);
  }
  if (node.kind === 'unit-at-least') {
    const store = lane.stores[node.store] as StoreState;
    const atLeast = (unit: number): number => atLeastWord(digitsOf(store, unit), node.n);
    return node.not ? (unit) => ~atLeast(unit) : atLeast;
  }
  const parts = node.of.map((part) => unitWord(part, lane));
  return node.kind === 'all'
    ? (unit) => parts.reduce((word, part) => word & part(unit), -1)
    : (unit) => parts.reduce((word, part) => word | part(unit), 0);
}
