import { definePlan, type Plan } from '../../core/plan/plan.js';
import { accessIndicators } from './2025-access.js';
import { childrenIndicators } from './2025-children.js';
import { preventionIndicators } from './2025-prevention.js';
import { qualityIndicators } from './2025-quality.js';
import { safetyIndicators } from './2025-safety.js';

/**
 * Region Västerbotten's follow-up of primary care 2025, every row in the order in which it is printed: the document
 * gives the rows no numbers, V1 to V21 are ours.
 *
 * `V19` needs the parameter `violenceTerms`, which the document does not give.
 *
 * @example
 * vasterbotten2025.indicators.length; // => 24: V3 has a text and two shares, V6 two counts
 * @see Region Västerbotten, Uppföljningsplan Hälsoval primärvård Västerbotten 2025
 */
export const vasterbotten2025: Plan = /* @__PURE__ */ definePlan({
  id: 'vasterbotten-2025',
  region: 'vasterbotten',
  year: 2025,
  name: {
    sv: 'Uppföljningsplan Hälsoval primärvård Västerbotten 2025',
    en: 'Follow-up plan, care choice in primary care, Västerbotten 2025',
  },
  version: '1',
  document: {
    sv: 'Region Västerbotten, Uppföljningsplan Hälsoval primärvård Västerbotten 2025',
    en: 'Region Västerbotten, Follow-up plan, care choice in primary care, Västerbotten 2025',
  },
  indicators: [
    ...accessIndicators,
    ...qualityIndicators,
    ...preventionIndicators,
    ...childrenIndicators,
    ...safetyIndicators,
  ],
});
