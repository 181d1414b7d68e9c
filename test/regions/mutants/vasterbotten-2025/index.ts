import type { Boundary } from '../boundary.js';
import { antibioticsBoundaries } from './antibiotics.js';
import { birthBoundaries } from './births.js';
import { majorityBoundaries } from './continuity.js';
import { diabetesBoundaries } from './diabetes.js';
import { eServiceBoundaries } from './e-services.js';
import { habitBoundaries } from './habits.js';
import { screeningBoundaries } from './screening.js';
import { unitBoundaries } from './units.js';
import { youthBoundaries } from './youth.js';

/** Boundaries of Västerbotten's plan of 2025 that it shares with no other plan. */
export const vasterbotten2025Boundaries: readonly Boundary[] = [
  ...youthBoundaries,
  ...majorityBoundaries,
  ...eServiceBoundaries,
  ...unitBoundaries,
  ...habitBoundaries,
  ...screeningBoundaries,
  ...diabetesBoundaries,
  ...birthBoundaries,
  ...antibioticsBoundaries,
];
