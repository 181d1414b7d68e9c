import { actionBoundaries } from './actions.js';
import type { Boundary } from './boundary.js';
import { continuityBoundaries } from './continuity.js';
import { guaranteeBoundaries } from './guarantee.js';
import { lifestyleBoundaries } from './lifestyle.js';

/** Every boundary that the small regions do not hold. */
export const boundaries: readonly Boundary[] = [
  ...lifestyleBoundaries,
  ...continuityBoundaries,
  ...actionBoundaries,
  ...guaranteeBoundaries,
];
