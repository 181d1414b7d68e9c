import { type CodeSet, namedCodes } from '../../core/codes/code-set.js';
import { icd10 } from '../../core/codes/code-systems.js';

/** Dementia (Norrbotten 2026, 3: no code is printed). */
export const dementia: CodeSet = /* @__PURE__ */ namedCodes('dementia', icd10('F00-F03', 'G30'));

/** Hypertension (Norrbotten 2026, 5: no code is printed). */
export const hypertension: CodeSet = /* @__PURE__ */ namedCodes('hypertension', icd10('I10-I15'));

/** Diabetes (Norrbotten 2026, 5: no code is printed). */
export const diabetes: CodeSet = /* @__PURE__ */ namedCodes('diabetes', icd10('E10-E14'));

/** Heart disease: ischaemic, atrial fibrillation, failure (Norrbotten 2026, 5: no code is printed). */
export const heartDisease: CodeSet = /* @__PURE__ */ namedCodes(
  'heart disease',
  icd10('I20-I25', 'I48', 'I50'),
);
