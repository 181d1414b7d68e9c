import { actionBoundaries } from './actions.js';
import type { Boundary } from './boundary.js';
import { callBoundaries } from './calls.js';
import { chatBoundaries } from './chats.js';
import { continuityBoundaries } from './continuity.js';
import { guaranteeBoundaries } from './guarantee.js';
import { lifestyleBoundaries } from './lifestyle.js';
import { medicineBoundaries } from './medicines.js';
import { namedContactBoundaries } from './named-contacts.js';
import { healthTalkBoundaries } from './norrbotten-2021/health-talks.js';
import { norrbotten2024Boundaries } from './norrbotten-2024/index.js';
import { norrbotten2026Boundaries } from './norrbotten-2026/index.js';
import { vasterbotten2025Boundaries } from './vasterbotten-2025/index.js';

/** Every boundary that the small regions do not hold. */
export const boundaries: readonly Boundary[] = [
  ...lifestyleBoundaries,
  ...continuityBoundaries,
  ...actionBoundaries,
  ...guaranteeBoundaries,
  ...callBoundaries,
  ...chatBoundaries,
  ...medicineBoundaries,
  ...namedContactBoundaries,
  ...healthTalkBoundaries,
  ...norrbotten2024Boundaries,
  ...vasterbotten2025Boundaries,
  ...norrbotten2026Boundaries,
];
