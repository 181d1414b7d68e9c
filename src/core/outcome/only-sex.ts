import { isOff } from '../measure/columns-read.js';
import type { Indicator } from '../measure/indicator.js';
import type { PersonNode } from '../measure/nodes.js';

/** The sex that a condition is true of alone; null where it can be true of others. */
function sexOf(node: PersonNode): 'female' | 'male' | null {
  switch (node.kind) {
    case 'sex':
      return node.is;
    case 'when':
      return isOff(node.on) ? null : sexOf(node.of);
    case 'all':
      return node.of.reduce<ReturnType<typeof sexOf>>((found, part) => found ?? sexOf(part), null);
    default:
      return null;
  }
}

/** The sex that an indicator is about by its definition (cervical screening: women); null where it is about all. */
export function onlySexOf({ measure }: Indicator): 'female' | 'male' | null {
  // What the region counts besides may be about others.
  if (measure.kind === 'count' && measure.inRegion !== undefined) return null;
  switch (measure.kind) {
    case 'proportion':
    case 'count':
    case 'continuity':
    case 'difference':
      return measure.of.kind === 'listed' || measure.of.kind === 'persons-at'
        ? sexOf(measure.of.where)
        : null;
    default:
      return null;
  }
}
