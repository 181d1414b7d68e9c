import type { CodeSetData } from '../../core/codes/code-set.js';
import type { ListingKindNode } from '../../core/measure/nodes.js';
import type { Parameter } from '../../core/parameter.js';
import { parameter } from '../../core/plan/parameters.js';
import { antibiotics } from '../shared/codes.js';
import { dementia, diabetes, heartDisease, hypertension } from './2026-codes.js';

/** Which kinds of listing belong to the groups of the health talks (6.base.3). */
export const healthTalkListingKinds: Parameter<readonly ListingKindNode[]> = /* @__PURE__ */ parameter(
  'healthTalkListingKinds',
  Object.freeze(['listed'] as const),
  {
    sv: 'Vilka listningstyper som ingår i hälsosamtalens grupper; planen nämner inte längre "Tillhör vårdcentral".',
    en: 'Which kinds of listing belong to the groups of the health talks; the plan no longer names "Tillhör vårdcentral".',
  },
);

/** The diagnoses of dementia (3.deep.3). */
export const dementiaDiagnoses: Parameter<CodeSetData> = /* @__PURE__ */ parameter<CodeSetData>(
  'dementiaDiagnoses',
  dementia,
  { sv: 'Diagnoser som räknas som demens.', en: 'Diagnoses that count as dementia.' },
);

/** One of the three groups of double diagnoses (5.dialog.1). */
export const hypertensionDiagnoses: Parameter<CodeSetData> = /* @__PURE__ */ parameter<CodeSetData>(
  'hypertensionDiagnoses',
  hypertension,
  { sv: 'Diagnoser som räknas som hypertoni.', en: 'Diagnoses that count as hypertension.' },
);

/** One of the three groups of double diagnoses (5.dialog.1). */
export const diabetesDiagnoses: Parameter<CodeSetData> = /* @__PURE__ */ parameter<CodeSetData>(
  'diabetesDiagnoses',
  diabetes,
  { sv: 'Diagnoser som räknas som diabetes.', en: 'Diagnoses that count as diabetes.' },
);

/** One of the three groups of double diagnoses (5.dialog.1). */
export const heartDiseaseDiagnoses: Parameter<CodeSetData> = /* @__PURE__ */ parameter<CodeSetData>(
  'heartDiseaseDiagnoses',
  heartDisease,
  { sv: 'Diagnoser som räknas som hjärtsjukdom.', en: 'Diagnoses that count as heart disease.' },
);

/** What antibiotics are (10.base.1). */
export const antibioticDrugs: Parameter<CodeSetData> = /* @__PURE__ */ parameter<CodeSetData>(
  'antibioticDrugs',
  antibiotics,
  {
    sv: 'ATC-koder som räknas som antibiotika; planen anger inga.',
    en: 'ATC codes that count as antibiotics; the plan gives none.',
  },
);

/** Within how many days a discharge is followed up (9.dialog.1). */
export const followUpDays: Parameter<number> = /* @__PURE__ */ parameter('followUpDays', 14, {
  sv: 'Antal dagar efter utskrivningen inom vilka en kontakt är en uppföljning; planen anger inget.',
  en: 'Days after the discharge within which a contact is a follow-up; the plan gives none.',
});
