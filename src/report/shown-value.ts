import type { Outcome } from '../core/outcome/outcome.js';
import { swedishNumber } from './swedish-number.js';
import type { Language } from './tables/table.js';
import { inLanguage, writtenNumber } from './tables/written-number.js';

/** The value of an outcome as a person reads it, or why there is none. */
export function shownValue(outcome: Outcome, language: Language): string {
  const { value, kind } = outcome;
  if (value === null) return shownStatus[language][outcome.status];
  switch (kind) {
    case 'proportion':
    case 'pooled':
    case 'part':
      return writtenNumber(value, 'percent', language);
    case 'sum':
      return writtenNumber(value, 'amount', language);
    case 'continuity':
    case 'quotient':
      return inLanguage(swedishNumber(value, 3), language);
    case 'rate':
    case 'mean':
      return inLanguage(swedishNumber(value, 1), language);
    case 'supplied':
    case 'distribution':
      return writtenNumber(value, 'decimal', language);
    default:
      return writtenNumber(value, 'integer', language);
  }
}

const shownStatus: Readonly<Record<Language, Readonly<Record<Outcome['status'], string>>>> = {
  sv: {
    measured: '',
    'no-data': 'inga fall',
    'not-measurable': 'ej mätbar',
    'not-reported': 'ej lämnad',
    closed: 'stängd',
    suppressed: 'dold',
    narrative: 'i text',
  },
  en: {
    measured: '',
    'no-data': 'no cases',
    'not-measurable': 'not measurable',
    'not-reported': 'not reported',
    closed: 'closed',
    suppressed: 'hidden',
    narrative: 'in words',
  },
};
