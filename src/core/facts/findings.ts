import type { Text } from '../parameter.js';

/** Something noticed about a row that can be read. */
export type FindingKind =
  | 'unknown-unit'
  | 'unknown-person'
  | 'after-death'
  | 'overlapping-listing'
  | 'negative-wait'
  | 'negative-answer-time'
  | 'duplicate-equal'
  | 'duplicate-conflict'
  | 'empty-interval'
  | 'missing-cost'
  | 'incomplete-code';

/**
 * What is done with a row of each finding (readings, 3–10 and B6a, B6b, B7).
 *
 * @example
 * findingKinds['unknown-unit'].en // => 'The unit is not in units: the row counts in the region only.'
 */
export const findingKinds: Readonly<Record<FindingKind, Text>> = {
  'unknown-unit': {
    sv: 'Enheten finns inte i units: raden räknas bara i regionen.',
    en: 'The unit is not in units: the row counts in the region only.',
  },
  'unknown-person': {
    sv: 'Personen finns inte i persons: raden räknas med okänt kön och utan ålder.',
    en: 'The person is not in persons: the row counts with unknown sex and no age.',
  },
  'after-death': {
    sv: 'Raden är daterad efter dödsdagen: den räknas som den är registrerad.',
    en: 'The row is dated after the death: it counts as recorded.',
  },
  'overlapping-listing': {
    sv: 'Två listningar överlappar: vald före tilldelad, sedan senast från, sedan lägst enhetsid.',
    en: 'Two listings overlap: chosen before assigned, then the latest from, then the lower unit id.',
  },
  'negative-wait': {
    sv: 'Bedömningen är före beslutet: raden räknas varken i nämnaren eller i täljaren.',
    en: 'The assessment is before the decision: the row is in neither the denominator nor the numerator.',
  },
  'negative-answer-time': {
    sv: 'Svaret är före starten: raden räknas varken i nämnaren eller i täljaren.',
    en: 'The answer is before the start: the row is in neither the denominator nor the numerator.',
  },
  'duplicate-equal': {
    sv: 'Raden är lika med en tidigare rad med samma id: den räknas en gång.',
    en: 'The row equals an earlier row with the same id: it counts once.',
  },
  'duplicate-conflict': {
    sv: 'Rader med samma id skiljer sig: ingen av dem räknas.',
    en: 'Rows with one id differ: all of them are rejected.',
  },
  'empty-interval': {
    sv: 'Slutet är inte efter början: intervallet är giltigt och tomt.',
    en: 'The end is not after the start: the interval is valid and empty.',
  },
  'missing-cost': {
    sv: 'Kostnaden saknas: den räknas som 0.',
    en: 'The cost is missing: it counts as 0.',
  },
  'incomplete-code': {
    sv: 'ATC-koden har inte sju tecken: den matchar ingenting.',
    en: 'The ATC code has not seven characters: it matches nothing.',
  },
};
