import { type CodeSet, namedCodes } from '../../core/codes/code-set.js';
import { atc, kva } from '../../core/codes/code-systems.js';

/**
 * Addictive drugs: opioids, benzodiazepine derivatives (anxiolytics, hypnotics), benzodiazepine related drugs
 * and pregabalin under its older and newer code; an assumption, the document names no code.
 */
export const addictiveDrugs: CodeSet = /* @__PURE__ */ namedCodes(
  'addictive drugs',
  atc('N02A', 'N05BA', 'N05CD', 'N05CF', 'N03AX16', 'N02BF02'),
);

/** Health talk: "åtgärdskod DV030" (Hälsoval bonus, Hälsosamtal 40-åringar). */
export const healthTalk: CodeSet = /* @__PURE__ */ namedCodes('health talk', kva('DV030'));
