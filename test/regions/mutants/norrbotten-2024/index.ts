import type { Boundary } from '../boundary.js';
import { birthBoundaries } from './births.js';
import { coordinatedCareBoundaries } from './coordinated-care.js';
import { therapyBoundaries } from './therapy.js';

/** Boundaries of Norrbotten's plan of 2024 that it shares with no other plan. */
export const norrbotten2024Boundaries: readonly Boundary[] = [
  ...birthBoundaries,
  ...therapyBoundaries,
  ...coordinatedCareBoundaries,
];
