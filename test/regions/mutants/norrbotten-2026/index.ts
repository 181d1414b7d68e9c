import type { Boundary } from '../boundary.js';
import { accessBoundaries } from './access.js';
import { assessmentBoundaries } from './assessment.js';
import { chronicBoundaries } from './chronic.js';
import { contactBoundaries } from './contacts.js';
import { contextBoundaries } from './context.js';
import { medicineBoundaries } from './medicines.js';
import { namedContactBoundaries } from './named-contacts.js';
import { outOfRegionBoundaries } from './out-of-region.js';
import { preventionBoundaries } from './prevention.js';
import { transitionBoundaries } from './transitions.js';

/** Every boundary of Norrbotten's plan of 2026 that the small regions do not hold. */
export const norrbotten2026Boundaries: readonly Boundary[] = [
  ...accessBoundaries,
  ...assessmentBoundaries,
  ...contactBoundaries,
  ...outOfRegionBoundaries,
  ...namedContactBoundaries,
  ...chronicBoundaries,
  ...preventionBoundaries,
  ...medicineBoundaries,
  ...transitionBoundaries,
  ...contextBoundaries,
];
