import { definePlan, type Plan } from '../../core/plan/plan.js';
import { generalIndicators } from './2024-a.js';
import { accessIndicators } from './2024-b-access.js';
import { lifestyleIndicators } from './2024-b-lifestyle.js';
import { preventionIndicators } from './2024-b-prevention.js';
import { coordinatedCareIndicators } from './2024-c.js';
import { continuityIndicators } from './2024-c-continuity.js';

/**
 * Region Norrbotten's follow-up of primary care 2024, every row; the document has no row C5.
 *
 * `B2.followed-up` needs the parameter `farFollowUpCodes`, which no document gives.
 *
 * @example
 * norrbotten2024.indicators.length; // => 38
 * @see Region Norrbotten, Uppföljningsplan Beställning Vårdval primärvård 2024, lgekpl-4-1226, version 2.0
 */
export const norrbotten2024: Plan = /* @__PURE__ */ definePlan({
  id: 'norrbotten-2024',
  region: 'norrbotten',
  year: 2024,
  name: {
    sv: 'Uppföljningsplan Beställning Vårdval primärvård 2024',
    en: 'Follow-up plan, order for care choice in primary care 2024',
  },
  version: '1',
  document: {
    sv: 'Region Norrbotten, Uppföljningsplan Beställning Vårdval primärvård 2024, lgekpl-4-1226, version 2.0, 2024-04-22',
    en: 'Region Norrbotten, Follow-up plan, order for care choice in primary care 2024, lgekpl-4-1226, version 2.0, 2024-04-22',
  },
  indicators: [
    ...generalIndicators,
    ...preventionIndicators,
    ...accessIndicators,
    ...lifestyleIndicators,
    ...coordinatedCareIndicators,
    ...continuityIndicators,
  ],
});
