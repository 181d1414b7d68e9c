import { actionBoundaries } from './actions.js';
import type { Boundary } from './boundary.js';
import { callBoundaries } from './calls.js';
import { continuityBoundaries } from './continuity.js';
import { guaranteeBoundaries } from './guarantee.js';
import { lifestyleBoundaries } from './lifestyle.js';
import { namedContactBoundaries } from './named-contacts.js';
import { norrbotten2026Boundaries } from './norrbotten-2026/index.js';
import { vasterbotten2025Boundaries } from './vasterbotten-2025/index.js';

/** Every boundary that the small regions do not hold. */
export const boundaries: readonly Boundary[] = [
  ...lifestyleBoundaries,
  ...continuityBoundaries,
  ...actionBoundaries,
  ...guaranteeBoundaries,
  ...callBoundaries,
  ...namedContactBoundaries,
  ...vasterbotten2025Boundaries,
  ...norrbotten2026Boundaries,
];
