import type { Text } from '../../core/parameter.js';
import { period } from '../../core/period/window.js';
import type { Frame } from './frame.js';

/** The report is about a year. */
export const inYear: Frame = {
  during: period,
  within: { sv: 'under året', en: 'in the year' },
  same: { sv: 'samma år', en: 'in the same year' },
  actionsInNotes: {
    sv: 'En åtgärdskod räknas på kontakten eller som tabellvärde under sökorden Åtg och Dia (parameter actionNoteTerms), som 2024.',
    en: 'An action code counts on the contact, or as a table value under the search terms Åtg and Dia (parameter actionNoteTerms), as in 2024.',
  },
};

/** The plan of 2021 is missing. */
export const fromTheReport: Text = {
  sv: 'Planen för 2021 finns inte bland dokumenten; raden är som rapporten visar den, med koder och sökord från 2024.',
  en: 'The plan of 2021 is not among the documents; the row is as the report shows it, with codes and search terms of 2024.',
};

/** Goals that are named and not said. */
export const goalNotSaid: Text = {
  sv: 'Rapporten säger att det finns ett mål men inte vilket.',
  en: 'The report says that there is a goal but not which.',
};
