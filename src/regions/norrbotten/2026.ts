import { definePlan, type Plan } from '../../core/plan/plan.js';
import { access2026 } from './2026-access.js';
import { antibiotics2026, chronic2026, medicines2026 } from './2026-chronic.js';
import { context2026, equity2026, survey2026 } from './2026-context.js';
import { continuity2026, teams2026 } from './2026-continuity.js';
import { mentalHealth2026, transitions2026 } from './2026-mental-health.js';
import { prevention2026 } from './2026-prevention.js';

/**
 * Region Norrbotten's follow-up of primary care 2026: every bullet of areas 2–12, and the survey of 13. The contract
 * follow-up of 15 is {@link norrbottenChecklist2026}; mental health of children (14) has an appendix of its own.
 *
 * Base entries are reported by tertials over rolling 12 months; deep, dialog and context entries are never a ground
 * for remuneration, which `defineRules` refuses.
 *
 * @example
 * norrbotten2026.indicators.filter((one) => one.use === 'deep').length; // => 13: 9 bullets, one with four parts
 * @see Region Norrbotten, Uppföljningsplan Vårdval Primärvård 2026, bilaga 1
 */
export const norrbotten2026: Plan = /* @__PURE__ */ definePlan({
  id: 'norrbotten-2026',
  region: 'norrbotten',
  year: 2026,
  name: {
    sv: 'Uppföljningsplan Vårdval Primärvård 2026',
    en: 'Follow-up plan of care choice in primary care 2026',
  },
  version: '1',
  document: {
    sv: 'Region Norrbotten, Uppföljningsplan Vårdval Primärvård 2026, bilaga 1',
    en: 'Region Norrbotten, Follow-up plan of care choice in primary care 2026, appendix 1',
  },
  indicators: [
    ...access2026,
    ...continuity2026,
    ...teams2026,
    ...chronic2026,
    ...prevention2026,
    ...medicines2026,
    ...mentalHealth2026,
    ...transitions2026,
    ...antibiotics2026,
    ...equity2026,
    ...context2026,
    ...survey2026,
  ],
});
