import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { narrative } from '../../core/measure/measures.js';
import { type ListedPopulation, listed } from '../../core/measure/populations.js';
import type { Text } from '../../core/parameter.js';
import { lastMonths } from '../../core/period/window.js';
import { type Bullet, bullet } from './2026-source.js';
import type { Frame } from './frame.js';

type UseAndTimes = Pick<IndicatorText, 'use' | 'reported'>;

/** Basindikatorer: reported by tertials to the board. */
export const base: UseAndTimes = { use: 'base', reported: ['tertial'] };
/** Fördjupningsindikatorer. */
export const deep: UseAndTimes = { use: 'deep', reported: ['tertial', 'year'] };
/** Dialog- och analysunderlag. */
export const dialog: UseAndTimes = { use: 'dialog', reported: ['tertial', 'year'] };
/** Förutsättningsindikatorer (area 12). */
export const context: UseAndTimes = { use: 'context', reported: ['tertial', 'year'] };

/** An action code in 2026. */
const actionsInNotes: Text = {
  sv: 'En åtgärdskod räknas på kontakten eller som tabellvärde under sökorden Åtg och Dia (parameter actionNoteTerms), som 2024.',
  en: 'An action code counts on the contact, or as a table value under the search terms Åtg and Dia (parameter actionNoteTerms), as in 2024.',
};

/** "I huvudsak … rullande 12 månader". */
export const twelveMonths: Frame = {
  during: lastMonths(12),
  within: {
    sv: 'under de tolv månader som slutar med perioden',
    en: 'in the twelve months that end with the period',
  },
  same: { sv: 'under samma tolv månader', en: 'in the same twelve months' },
  actionsInNotes,
};

/** "Rullande 15 månader", for what concerns complex needs. */
export const fifteenMonths: Frame = {
  during: lastMonths(15),
  within: {
    sv: 'under de femton månader som slutar med perioden',
    en: 'in the fifteen months that end with the period',
  },
  same: { sv: 'under samma femton månader', en: 'in the same fifteen months' },
  actionsInNotes,
};

/** The window of base entries, which the plan gives "i huvudsak". */
export const rolling: Text = {
  sv: 'Rullande 12 månader som slutar med periodens sista dag.',
  en: "Rolling 12 months that end with the period's last day.",
};

/** Of entries for which the plan gives no window. */
export const rollingAsBase: Text = {
  sv: 'Punkten anger varken tid eller fönster: tertial och år, rullande 12 månader som för basindikatorerna.',
  en: 'The bullet gives neither times nor window: tertials and years, rolling 12 months as for base indicators.',
};

/** Of the entries that are being tried out. */
export const rolling15: Text = {
  sv: 'Punkten anger ingen tidpunkt: tertial och år, med rullande 15 månader som planen anger för sammansatta behov.',
  en: 'The bullet gives no times: tertials and years, over rolling 15 months as the plan says of complex needs.',
};

/** Of entries about one day for which the plan gives no times. */
export const onLastDay: Text = {
  sv: 'Punkten anger ingen tidpunkt: tertial och år, läget på periodens sista dag.',
  en: "The bullet gives no times: tertials and years, as things stand on the period's last day.",
};

/** The plan prints no code. */
export const codesOf2024: Text = {
  sv: 'Koder och sökord är 2024 års; planen hänvisar till registreringsanvisningar som inte finns bland dokumenten.',
  en: 'Codes and search terms are those of 2024; the plan refers to instructions for registration that are not among the documents.',
};

/** Which days and hours access is counted in. */
export const asIn2024: Text = {
  sv: 'Punkten upprepar inte vad som räknas; det räknas som 2024.',
  en: 'The bullet does not repeat what is counted; it is counted as in 2024.',
};

/** A population that several bullets are about. */
export const everybodyListed: ListedPopulation = /* @__PURE__ */ listed();

/** A bullet that is told in words. */
export function inWords(id: Bullet, slug: string, name: Text): Indicator {
  return narrative({ id, slug, name, source: bullet(id), ...dialog });
}
