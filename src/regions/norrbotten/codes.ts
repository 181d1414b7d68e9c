import { type CodeSet, namedCodes } from '../../core/codes/code-set.js';
import { exactCodes, icd10, kva } from '../../core/codes/code-systems.js';

/** Health talk: "journalförd åtgärd UU005" (Norrbotten 2024, B1). */
export const healthTalk: CodeSet = /* @__PURE__ */ namedCodes('health talk', kva('UU005'));

/** Prescription of physical activity, FaR (Norrbotten 2024, B2; the document prints no code, KVÅ's is DV200). */
export const farPrescription: CodeSet = /* @__PURE__ */ namedCodes('FaR prescription', kva('DV200'));

/** Qualified tobacco cessation: tobacco, qualified counselling (Norrbotten 2024, B3; the code is KVÅ's). */
export const qualifiedTobaccoCessation: CodeSet = /* @__PURE__ */ namedCodes(
  'qualified tobacco cessation',
  kva('DV113'),
);

/**
 * Counselling (2) or qualified counselling (3) on tobacco (1), alcohol (2), physical activity (3) or diet (4); simple
 * advice does not count (Norrbotten 2024, B8b and B9b: "Enkla åtgärder ingår inte").
 */
export const counselling: CodeSet = /* @__PURE__ */ namedCodes('counselling', kva('DV1[1-4][23]'));

/** Hypertension, diabetes, obesity: "I10, E1, E66-P-E669" (Norrbotten 2024, B8a), with `E1` read as diabetes. */
export const cardiometabolic: CodeSet = /* @__PURE__ */ namedCodes(
  'hypertension, diabetes, obesity',
  icd10('I10', 'E10-E14', 'E66-P-E669'),
);

/** Depression and disturbed sleep: "F32-F39, F51-" (Norrbotten 2024, B9a); no code of anxiety is printed. */
export const depressionOrSleep: CodeSet = /* @__PURE__ */ namedCodes(
  'depression, disturbed sleep',
  icd10('F32-F39', 'F51-'),
);

/** Talking therapy (Norrbotten 2024, B10). */
export const talkingTherapy: CodeSet = /* @__PURE__ */ namedCodes('talking therapy', kva('DU011'));
/** Followed beside talking therapy (Norrbotten 2024, B10). */
export const du008: CodeSet = /* @__PURE__ */ kva('DU008');
/** Followed beside talking therapy (Norrbotten 2024, B10). */
export const du009: CodeSet = /* @__PURE__ */ kva('DU009');
/** Followed beside talking therapy (Norrbotten 2024, B10). */
export const du010: CodeSet = /* @__PURE__ */ kva('DU010');
/** The add-on code of internet-based therapy, never alone (Norrbotten 2024, B10: "iKBT följs med tillägget ZV044"). */
export const overInternet: CodeSet = /* @__PURE__ */ namedCodes('over the internet', kva('ZV044'));

/** Enrolment of a newborn, first (b001) or later (b002) child (Norrbotten 2024, B5). */
export const newbornEnrolment: CodeSet = /* @__PURE__ */ namedCodes(
  'enrolment of a newborn',
  exactCodes('b001', 'b002'),
);

/** The search term of the question about violence in a close relationship (Norrbotten 2024, C2). */
export const violenceTerm: CodeSet = /* @__PURE__ */ exactCodes('VÅLDNR');

/** The search term under which a medication review is recorded (Norrbotten 2024, C3). */
export const medicationTerm: CodeSet = /* @__PURE__ */ exactCodes('Kommentar läkemedel');
/** Its value for a medication review (Norrbotten 2024, C3: "KLM03=läkemedelsgenomgång"). */
export const medicationReview: CodeSet = /* @__PURE__ */ namedCodes('medication review', exactCodes('KLM03'));

/**
 * Chronic disease (Norrbotten 2024, C6, where no code is printed): the twenty conditions of Primärvårdskvalitet, which
 * the row names as its source, in categories of ICD-10-SE.
 */
export const chronicDisease: CodeSet = /* @__PURE__ */ namedCodes(
  'chronic disease',
  icd10(
    'E10-E14',
    'E66',
    'F00-F03',
    'F10',
    'F20',
    'F32-F33',
    'F40-F41',
    'G20',
    'G30',
    'G35',
    'G45',
    'I10-I15',
    'I20-I25',
    'I48',
    'I50',
    'I60-I64',
    'J44',
    'J45',
    'L40',
    'M05-M06',
    'M15-M19',
    'M80-M81',
  ),
);
