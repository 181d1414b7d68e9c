import type { Text } from '../../core/parameter.js';
import type { Frame } from './frame.js';

/** How talking therapy is counted, whatever the window. */
export function therapyReading({ within }: Pick<Frame, 'within'>): readonly Text[] {
  return [
    {
      sv: `Personer räknas, en gång per enhet där koden registrerats ${within.sv}; regionen räknar varje person en gång.`,
      en: `Persons are counted, once at every unit that recorded the code ${within.en}; the region counts each person once.`,
    },
    {
      sv: 'Koden räknas också på kontakten, inte bara under sökorden Åtg och Dia (parameter actionNoteTerms).',
      en: 'The code counts on the contact too, not only under the search terms Åtg and Dia (parameter actionNoteTerms).',
    },
  ];
}
