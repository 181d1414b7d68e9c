import type { Text } from '../../core/parameter.js';
import { period } from '../../core/period/window.js';
import type { Frame } from './frame.js';

/** Where the plan of 2024 says that actions stand. */
export const actionsInNotes: Text = {
  sv: 'En åtgärdskod räknas på kontakten eller som tabellvärde under sökorden Åtg och Dia (parameter actionNoteTerms); raden nämner sökorden bara för B10.',
  en: 'An action code counts on the contact, or as a table value under the search terms Åtg and Dia (parameter actionNoteTerms); the document names the terms for B10 only.',
};

/** The rows of 2024 look at their own period where they say nothing else. */
export const inPeriod: Frame = {
  during: period,
  within: { sv: 'i perioden', en: 'in the period' },
  same: { sv: 'i samma period', en: 'in the same period' },
  actionsInNotes,
};
