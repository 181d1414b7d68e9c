import type { Outcome } from '../core/outcome/outcome.js';
import { statusWords } from '../core/outcome/status-words.js';
import type { Language } from '../core/parameter.js';

import { fixedNumber, writtenNumber } from './tables/written-number.js';

/** The value of an outcome as a person reads it, or why there is none. */
export function shownValue(outcome: Outcome, language: Language): string {
  const { value, kind } = outcome;
  if (value === null) return statusWords[outcome.status][language];
  switch (kind) {
    case 'proportion':
    case 'pooled':
    case 'part':
      return writtenNumber(value, 'percent', language);
    case 'sum':
      return writtenNumber(value, 'amount', language);
    case 'continuity':
    case 'quotient':
      return fixedNumber(value, 3, language);
    case 'rate':
    case 'mean':
      return fixedNumber(value, 1, language);
    case 'supplied':
    case 'distribution':
      return writtenNumber(value, 'decimal', language);
    default:
      return writtenNumber(value, 'integer', language);
  }
}
