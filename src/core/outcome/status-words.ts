import type { Text } from '../parameter.js';
import type { Status } from './outcome.js';

/** Why there is no value, in a word or two. */
export const statusWords: Readonly<Record<Status, Text>> = {
  measured: { sv: '', en: '' },
  'no-data': { sv: 'inga fall', en: 'no cases' },
  'not-measurable': { sv: 'ej mätbar', en: 'not measurable' },
  'not-reported': { sv: 'ej lämnad', en: 'not reported' },
  closed: { sv: 'stängd', en: 'closed' },
  suppressed: { sv: 'dold', en: 'suppressed' },
  narrative: { sv: 'i text', en: 'in words' },
};
