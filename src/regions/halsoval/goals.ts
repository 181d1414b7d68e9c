import { atLeast, atMost, type BoundGoal } from '../../core/outcome/goal-kinds.js';

// The goals of the bonus have their one home here: a plan that follows the same thing refers to them.

/** "Mål: 95-100 %" of calls answered the same day (Hälsoval bonus, Telefontillgänglighet). */
export const telephoneGoal: BoundGoal = /* @__PURE__ */ atLeast('95 %');

/** "max 29 recept/1000 listningspoäng per 3 månaders period" (Hälsoval bonus, Antibiotika förskrivning). */
export const antibioticsGoal: BoundGoal = /* @__PURE__ */ atMost('29');

/** "max 550 DDD per 1000 listningspoäng per 3 månaders period" (Hälsoval bonus, Beroendeframkallande läkemedel). */
export const addictiveDrugsGoal: BoundGoal = /* @__PURE__ */ atMost('550');

/** "100 % ska bjudas in" (Hälsoval bonus, Hälsosamtal 40-åringar); followed, no condition of the pay. */
export const invitedGoal: BoundGoal = /* @__PURE__ */ atLeast('100 %');

/** "60 % ska delta" (Hälsoval bonus, Hälsosamtal 40-åringar); followed, no condition of the pay. */
export const takingPartGoal: BoundGoal = /* @__PURE__ */ atLeast('60 %');
