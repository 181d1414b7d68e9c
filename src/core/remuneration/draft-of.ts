import type { Drafts, PayContext, Place } from './draft.js';
import { draftBudget } from './formulas/budget.js';
import { draftCapitation } from './formulas/capitation.js';
import { draftEvents } from './formulas/events.js';
import { draftLevels } from './formulas/levels.js';
import { draftMonthlyAmount } from './formulas/monthly-amount.js';
import { draftPerListed } from './formulas/per-listed.js';
import { draftRedistributedPot } from './formulas/redistributed-pot.js';
import { draftThreshold } from './formulas/threshold.js';

/** What a rule pays in one of its periods. */
export function draftOf(context: PayContext, place: Place): Drafts {
  const { formula } = place.rule;
  switch (formula.kind) {
    case 'capitation':
      return draftCapitation(context, place, formula);
    case 'redistributedPot':
      return draftRedistributedPot(context, place, formula);
    case 'thresholdBonus':
      return draftThreshold(context, place, formula);
    case 'perIndividual':
    case 'perEvent':
      return draftEvents(context, place, formula);
    case 'perListed':
      return draftPerListed(context, place, formula);
    case 'levelPay':
      return draftLevels(context, place, formula);
    case 'cappedBudget':
      return draftBudget(context, place, formula);
    case 'monthlyAmount':
      return draftMonthlyAmount(context, place, formula);
  }
}
