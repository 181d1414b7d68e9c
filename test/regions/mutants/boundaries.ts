import type { Boundary } from './boundary.js';

/** Every boundary that the small regions do not hold. */
export const boundaries: readonly Boundary[] = [];
