import type { CodeSetData } from '../../core/codes/code-set.js';
import type { ListingKindNode } from '../../core/measure/nodes.js';
import type { Parameter } from '../../core/parameter.js';
import { cardiometabolic, chronicDisease } from './codes.js';

/** Which kinds of listing belong to the cohort of the health talks (B1). */
export const b1ListingKinds: Parameter<readonly ListingKindNode[]> = Object.freeze({
  kind: 'param',
  name: 'b1ListingKinds',
  value: Object.freeze(['listed', 'assigned'] as const),
  note: {
    sv: 'Vilka listningstyper som ingår i hälsosamtalens målgrupp; raden hämtar "Tillhör vårdcentral".',
    en: 'Which kinds of listing belong to the cohort of the health talks; the row takes "Tillhör vårdcentral".',
  },
});

/** The codes of a documented follow-up of FaR (B2); no document prints one. */
export const farFollowUpCodes: Parameter<CodeSetData> = Object.freeze({
  kind: 'param',
  name: 'farFollowUpCodes',
  value: null,
  note: {
    sv: 'Koder för dokumenterad uppföljning av FaR; inget dokument anger någon.',
    en: 'Codes of a documented follow-up of FaR; no document gives one.',
  },
});

/** Whether the three eves that are no public holidays are closed (B6a). */
export const eves: Parameter<'closed' | 'working'> = Object.freeze({
  kind: 'param',
  name: 'eves',
  value: 'closed',
  note: {
    sv: 'Om midsommarafton, julafton och nyårsafton räknas som helgfria vardagar.',
    en: "Whether Midsummer Eve, Christmas Eve and New Year's Eve count as working days.",
  },
});

/** Whether Saturdays are working days (B6a). */
export const saturdays: Parameter<boolean> = Object.freeze({
  kind: 'param',
  name: 'saturdays',
  value: false,
  note: { sv: 'Om lördagar räknas som helgfria vardagar.', en: 'Whether Saturdays count as working days.' },
});

/** How far back habits, risks and actions are looked for (B8, B9). */
export const lifestyleLookBackMonths: Parameter<number> = Object.freeze({
  kind: 'param',
  name: 'lifestyleLookBackMonths',
  value: 12,
  note: {
    sv: 'Antal månader, räknat bakåt från periodens slut, där riskbedömning, risk och åtgärd söks.',
    en: "Months, back from the period's end, in which assessment, risk and action are looked for.",
  },
});

/** The diagnoses of B8: `E1` of the row is read as diabetes. */
export const cardiometabolicDiagnoses: Parameter<CodeSetData> = Object.freeze({
  kind: 'param',
  name: 'cardiometabolicDiagnoses',
  value: cardiometabolic,
  note: {
    sv: 'Diagnoser för hypertoni, diabetes och övervikt; radens E1 läses som diabetes, E10–E14.',
    en: "Diagnoses of hypertension, diabetes and overweight; the row's E1 is read as diabetes, E10–E14.",
  },
});

/** The diagnoses that make a disease chronic (C6). */
export const chronicDiseases: Parameter<CodeSetData> = Object.freeze({
  kind: 'param',
  name: 'chronicDiseases',
  value: chronicDisease,
  note: {
    sv: 'Diagnoser som räknas som kronisk sjukdom: Primärvårdskvalitets tjugo tillstånd i kategorier.',
    en: 'Diagnoses that count as chronic disease: the twenty conditions of Primärvårdskvalitet in categories.',
  },
});

/** The length of the window of the continuity index (C6). */
export const continuityMonths: Parameter<number> = Object.freeze({
  kind: 'param',
  name: 'continuityMonths',
  value: 18,
  note: {
    sv: 'Antal månader som kontinuiteten räknas över.',
    en: 'Months over which continuity is counted.',
  },
});

/** The least number of visits that a continuity index is made of (C6). */
export const continuityLeastVisits: Parameter<number> = Object.freeze({
  kind: 'param',
  name: 'continuityLeastVisits',
  value: 3,
  note: {
    sv: 'Minsta antal besök för att en person ska få ett kontinuitetsindex.',
    en: 'The least number of visits for a person to have a continuity index.',
  },
});
