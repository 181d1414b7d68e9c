import type { Text } from '../parameter.js';

/** Why a unit was not paid, or why money was left. */
export type ReasonCode =
  | 'below-goal'
  | 'no-calls'
  | 'no-report'
  | 'half-a-report'
  | 'more-answered-than-calls'
  | 'nobody-listed'
  | 'no-unit-passes'
  | 'passing-units-have-no-weight'
  | 'redistribution-cap'
  | 'below-one-ore'
  | 'within-limit'
  | 'improved'
  | 'above-limit'
  | 'above-limit-nothing-to-compare'
  | 'not-measured'
  | 'no-points'
  | 'gate-not-met'
  | 'gate-without-denominator'
  | 'share-without-denominator'
  | 'more-than-denominator'
  | 'report-too-late'
  | 'contradictory-reports'
  | 'not-open-on-last-day'
  | 'not-open-whole-quarter'
  | 'points-missing'
  | 'no-prescriptions'
  | 'dose-missing'
  | 'nothing-done'
  | 'no-action-plan'
  | 'budget-empty'
  | 'no-position'
  | 'ceiling-reached'
  | 'nothing-due'
  | 'not-used'
  | 'no-level-reached';

/** What people are told. */
const texts: Readonly<Record<ReasonCode, Text>> = {
  'below-goal': { sv: 'Målet nåddes inte.', en: 'The goal was not reached.' },
  'no-calls': { sv: 'Inga samtal i perioden.', en: 'No calls in the period.' },
  'no-report': { sv: 'Ingen rapport för perioden.', en: 'No report for the period.' },
  'half-a-report': {
    sv: 'Bara det ena av antalet samtal och antalet besvarade är rapporterat.',
    en: 'Only one of the number of calls and the number answered was reported.',
  },
  'more-answered-than-calls': {
    sv: 'Fler besvarade än inkomna samtal är rapporterade.',
    en: 'More calls were reported answered than received.',
  },
  'nobody-listed': {
    sv: 'Ingen är listad: potten fördelas inte.',
    en: 'Nobody is listed: the pot is not shared out.',
  },
  'no-unit-passes': {
    sv: 'Ingen enhet når målet: potten fördelas inte.',
    en: 'No unit reaches the goal: the pot is not shared out.',
  },
  'passing-units-have-no-weight': {
    sv: 'De enheter som når målet har inga listade eller ingen måluppfyllelse att fördela efter.',
    en: 'The units that reach the goal have no listed persons, or no fulfilment, to share by.',
  },
  'redistribution-cap': {
    sv: 'Alla enheter som når målet har nått taket för omfördelning.',
    en: 'Every unit that reaches the goal is at the ceiling for redistribution.',
  },
  'below-one-ore': { sv: 'Delen under ett öre.', en: 'The part below one öre.' },
  'within-limit': { sv: 'Gränsen hålls.', en: 'The limit is kept.' },
  improved: {
    sv: 'Förbättringen mot föregående år är tillräcklig.',
    en: 'The improvement on the year before suffices.',
  },
  'above-limit': {
    sv: 'Gränsen hålls inte och förbättringen räcker inte.',
    en: 'The limit is exceeded and the improvement does not suffice.',
  },
  'above-limit-nothing-to-compare': {
    sv: 'Gränsen hålls inte och föregående års värde saknas.',
    en: 'The limit is exceeded and there is no value of the year before.',
  },
  'not-measured': { sv: 'Värdet saknas.', en: 'The value is missing.' },
  'no-points': { sv: 'Inga listningspoäng.', en: 'No listing points.' },
  'gate-not-met': { sv: 'Grundkravet nåddes inte.', en: 'The gate was not reached.' },
  'gate-without-denominator': { sv: 'Grundkravet går inte att mäta.', en: 'The gate cannot be measured.' },
  'share-without-denominator': { sv: 'Andelen går inte att mäta.', en: 'The share cannot be measured.' },
  'more-than-denominator': {
    sv: 'Täljaren är större än nämnaren.',
    en: 'The numerator is greater than the denominator.',
  },
  'report-too-late': {
    sv: 'Rapporten kom efter den 10:e i månaden efter och räknas inte.',
    en: 'The report came after the 10th of the next month and does not count.',
  },
  'contradictory-reports': {
    sv: 'Rapporter från samma dag säger emot varandra.',
    en: 'Reports of the same day contradict each other.',
  },
  'not-open-on-last-day': {
    sv: 'Enheten är inte öppen månadens sista dag.',
    en: "The unit is not open on the month's last day.",
  },
  'not-open-whole-quarter': {
    sv: 'Enheten är inte öppen hela kvartalet.',
    en: 'The unit is not open the whole quarter.',
  },
  'points-missing': {
    sv: 'Listningspoängen saknas.',
    en: 'The listing points are missing.',
  },
  'no-prescriptions': {
    sv: 'Enheten har inte en enda förskrivning i kvartalet: det går inte att mäta.',
    en: 'The unit has not a single prescription in the quarter: it cannot be measured.',
  },
  'dose-missing': {
    sv: 'Dosen (DDD) saknas på förskrivningar som ska räknas: det går inte att mäta.',
    en: 'The dose (DDD) is missing on prescriptions that count: it cannot be measured.',
  },
  'nothing-done': { sv: 'Inget att ersätta i perioden.', en: 'Nothing to pay for in the period.' },
  'no-action-plan': {
    sv: 'Ingen handlingsplan för året är inlämnad: ersättningen hålls inne.',
    en: 'No action plan for the year has been handed in: the payment is withheld.',
  },
  'budget-empty': { sv: 'Potten är slut.', en: 'The pot is empty.' },
  'no-position': { sv: 'Ingen ST-tjänst att ersätta.', en: 'No training position to pay for.' },
  'ceiling-reached': { sv: 'Taket är nått.', en: 'The ceiling is reached.' },
  'nothing-due': { sv: 'Beloppet blir 0,00 kr.', en: 'The amount comes to 0.00.' },
  'not-used': { sv: 'Ännu inte använt.', en: 'Not used yet.' },
  'no-level-reached': { sv: 'Ingen nivå nåddes.', en: 'No level was reached.' },
};

/**
 * Looks up a reason's text, so that statements and reports say the same thing in the same words.
 *
 * @param code - a code such as 'no-unit-passes'
 * @returns the text in Swedish and English
 * @example
 * reasonText('no-calls').en // => 'No calls in the period.'
 */
export function reasonText(code: ReasonCode): Text {
  return texts[code];
}
