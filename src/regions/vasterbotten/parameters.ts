import type { CodeSetData } from '../../core/codes/code-set.js';
import type { Parameter } from '../../core/parameter.js';
import { physicalActivityAction, tobaccoAction } from './codes.js';

/** What counts as at least a simple action on tobacco (V11). */
export const tobaccoActions: Parameter<CodeSetData> = Object.freeze({
  kind: 'param',
  name: 'tobaccoActions',
  value: tobaccoAction,
  note: {
    sv: 'Åtgärdskoder som är minst en enkel åtgärd mot tobaksbruk; dokumentet anger inga.',
    en: 'Action codes that are at least a simple action on tobacco; the document prints none.',
  },
});

/** What counts as at least a simple action on physical activity (V12). */
export const physicalActivityActions: Parameter<CodeSetData> = Object.freeze({
  kind: 'param',
  name: 'physicalActivityActions',
  value: physicalActivityAction,
  note: {
    sv: 'Åtgärdskoder som är minst en enkel åtgärd för fysisk aktivitet; dokumentet anger inga. Fysisk aktivitet på recept (DV200) är inte med.',
    en: 'Action codes that are at least a simple action on physical activity; the document prints none. Physical activity on prescription (DV200) is not among them.',
  },
});

/** How long a sample of a woman below 50 holds (V13). */
export const cervicalMonthsBelow50: Parameter<number> = Object.freeze({
  kind: 'param',
  name: 'cervicalMonthsBelow50',
  value: 60,
  note: {
    sv: 'Screeningprogrammets intervall i månader för kvinnor 23–49 år.',
    en: "The screening programme's interval in months for women of 23–49 years.",
  },
});

/** How long a sample of a woman from 50 holds (V13). */
export const cervicalMonthsFrom50: Parameter<number> = Object.freeze({
  kind: 'param',
  name: 'cervicalMonthsFrom50',
  value: 84,
  note: {
    sv: 'Screeningprogrammets intervall i månader för kvinnor 50–70 år.',
    en: "The screening programme's interval in months for women of 50–70 years.",
  },
});

/** The search terms of the question about violence in a close relationship (V19); the document prints none. */
export const violenceTerms: Parameter<CodeSetData> = Object.freeze({
  kind: 'param',
  name: 'violenceTerms',
  value: null,
  note: {
    sv: 'Sökord i journalen för frågan om våld i nära relationer; dokumentet anger inga.',
    en: 'Search terms of the record for the question about violence in close relationships; the document prints none.',
  },
});

/** How many questions about violence a unit must have recorded to count (V19). */
export const violenceQuestionsAtLeast: Parameter<number> = Object.freeze({
  kind: 'param',
  name: 'violenceQuestionsAtLeast',
  value: 1,
  note: {
    sv: 'Hur många journalförda frågor om våld som krävs av en hälsocentral; dokumentet anger inget antal.',
    en: 'How many recorded questions about violence it takes of a health centre; the document gives no number.',
  },
});

/** Whether only calls on working days within opening hours count (V5). */
export const telephoneInOpeningHours: Parameter<boolean> = Object.freeze({
  kind: 'param',
  name: 'telephoneInOpeningHours',
  value: false,
  note: {
    sv: 'Om bara samtal på helgfria vardagar inom enhetens öppettider räknas; dokumentet nämner varken dagar eller tider.',
    en: "Whether only calls on working days within the unit's opening hours count; the document names neither days nor hours.",
  },
});

/** Whether only prescriptions that were dispensed count (V20). */
export const dispensedAntibioticsOnly: Parameter<boolean> = Object.freeze({
  kind: 'param',
  name: 'dispensedAntibioticsOnly',
  value: false,
  note: {
    sv: 'Om bara uthämtade recept räknas; dokumentet säger bara recept.',
    en: 'Whether only prescriptions that were dispensed count; the document says prescriptions alone.',
  },
});
