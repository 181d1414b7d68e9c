import { type CodeSet, namedCodes } from '../../core/codes/code-set.js';
import { kva } from '../../core/codes/code-systems.js';

/**
 * Simple advice (1), counselling (2) or qualified counselling (3) on tobacco: "minst en enkel åtgärd" (Västerbotten
 * 2025, V11; the document prints no code, these are KVÅ's).
 */
export const tobaccoAction: CodeSet = /* @__PURE__ */ namedCodes('action on tobacco', kva('DV11[1-3]'));

/** The same on physical activity (Västerbotten 2025, V12). */
export const physicalActivityAction: CodeSet = /* @__PURE__ */ namedCodes(
  'action on physical activity',
  kva('DV13[1-3]'),
);
