import { type Crosswalk, defineCrosswalk } from '../../core/crosswalk/crosswalk.js';
import { accessRows } from './access.js';
import { chronicRows } from './chronic.js';
import { contextRows } from './context.js';
import { continuityRows } from './continuity.js';
import { mentalHealthRows } from './mental-health.js';
import { preventionRows } from './prevention.js';
import { plans } from './row.js';

/**
 * How Norrbotten 2021, 2024 and 2026, Västerbotten 2025 and the bonus by listing points hang together: a row for every
 * slug, with a note wherever the definition changed and whether values may still be compared.
 *
 * It is the same data under `vardval/norrbotten`, `vardval/vasterbotten` and `vardval/halsoval`.
 *
 * @example
 * crosswalk.rows.find((row) => row.slug === 'medication-review-75')?.entries.map((one) => one.id); // => ['C4', 'C3', '7.base.1']
 * @see Norrbotten 2021 report; Norrbotten 2024; Norrbotten 2026; Västerbotten 2025; Hälsoval bonus
 */
export const crosswalk: Crosswalk = /* @__PURE__ */ made();

function made(): Crosswalk {
  return defineCrosswalk({
    plans,
    rows: [
      ...contextRows(),
      ...accessRows(),
      ...continuityRows(),
      ...preventionRows(),
      ...chronicRows(),
      ...mentalHealthRows(),
    ],
  });
}
