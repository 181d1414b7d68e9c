import type { CountedNode, LoweredUnit, Program, TallyPopulation } from './program.js';

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

/** Whether a row is judged, or shown, by what is known of another person, who may belong to another part. */
function asksAnother(node: CountedNode | null): boolean {
  if (node === null || node.kind === 'row') return false;
  return node.kind === 'followed' ? node.person !== null : node.of.some(asksAnother);
}

function standsAlone(of: TallyPopulation): boolean {
  switch (of.kind) {
    case 'units':
      return isJoinable(of.counted);
    case 'rows':
      return of.about === null && !asksAnother(of.where) && !asksAnother(of.counted);
    default:
      return true;
  }
}

/** The tallies that parts of a run, divided by person, cannot be merged to. */
export function notJoined({ tallies }: Program): readonly number[] {
  return tallies.flatMap(({ of }, index) => (standsAlone(of) ? [] : [index]));
}
