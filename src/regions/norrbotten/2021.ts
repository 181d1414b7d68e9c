import { definePlan, type Plan } from '../../core/plan/plan.js';
import { digital2021 } from './2021-digital.js';
import { rows2021 } from './2021-rows.js';

/**
 * Region Norrbotten's follow-up of primary care 2021 as far as a health centre's report of that year shows it: the
 * rows that it analyses, with the goals that it states, and its section on digital care.
 *
 * @example
 * norrbotten2021.indicators.find((one) => one.id === 'C4')?.goals.length; // => 1: at least 50 %
 * @see Vårdval primärvård 2021, Region Norrbotten (report of a health centre)
 */
export const norrbotten2021: Plan = /* @__PURE__ */ definePlan({
  id: 'norrbotten-2021',
  region: 'norrbotten',
  year: 2021,
  name: { sv: 'Vårdval primärvård 2021', en: 'Care choice in primary care 2021' },
  version: '1',
  document: {
    sv: 'Vårdval primärvård 2021, Region Norrbotten: en hälsocentrals årsrapport; planen själv finns inte bland dokumenten',
    en: "Care choice in primary care 2021, Region Norrbotten: a health centre's yearly report; the plan itself is not among the documents",
  },
  indicators: [...rows2021, ...digital2021],
});
