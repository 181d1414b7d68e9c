import type { LoweredUnit, Program } from './program.js';

/**
 * Whether what the parts of a run know of a unit can be joined by "or": a unit has a row if one part has seen one. That
 * it has none, two of them, or one of each of several kinds, no part can say alone.
 */
function isJoinable(node: LoweredUnit): boolean {
  switch (node.kind) {
    case 'unit-exists':
      return !node.not;
    case 'unit-at-least':
      return false;
    case 'any':
      return node.of.every(isJoinable);
    case 'all':
      return node.of.length <= 1 && node.of.every(isJoinable);
  }
}

/** The tallies of units that parts of a run, divided by person, cannot be merged to. */
export function notJoined({ tallies }: Program): readonly number[] {
  return tallies.flatMap(({ of }, index) => (of.kind === 'units' && !isJoinable(of.counted) ? [index] : []));
}
