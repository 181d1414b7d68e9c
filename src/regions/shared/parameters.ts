import type { CodeSetData } from '../../core/codes/code-set.js';
import type { Parameter } from '../../core/parameter.js';
import { actionTerms } from './codes.js';

/** Search terms under which the value of a note is an action code. */
export const actionNoteTerms: Parameter<CodeSetData> = Object.freeze({
  kind: 'param',
  name: 'actionNoteTerms',
  value: actionTerms,
  note: {
    sv: 'Sökord i journalen vars tabellvärde är en åtgärdskod.',
    en: 'Search terms of the record whose value is an action code.',
  },
});

/** Whether calls that the caller gave up are left out of telephone access; by default they count. */
export const leaveOutAbandonedCalls: Parameter<boolean> = Object.freeze({
  kind: 'param',
  name: 'leaveOutAbandonedCalls',
  value: false,
  note: {
    sv: 'Om samtal som den som ringde avbrutit lämnas utanför; dokumentet talar om alla inkommande.',
    en: 'Whether calls that the caller abandoned are left out; the document speaks of all incoming calls.',
  },
});
