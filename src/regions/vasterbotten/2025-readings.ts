import { type FollowedGoal, followed } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';

// Readings and goals that several rows share.

export const followedAndDeveloped: FollowedGoal = /* @__PURE__ */ followed({
  sv: 'Indikatorn följs och utvecklas',
  en: 'The indicator is followed and developed',
});

export const openUnits: Text = {
  sv: 'Nämnaren är de enheter som är öppna på periodens sista dag.',
  en: "The denominator is the units open on the period's last day.",
};
