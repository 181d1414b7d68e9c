import { asks } from '../measure/columns-read.js';
import type { Indicator } from '../measure/indicator.js';
import type { Text } from '../parameter.js';
import type { Period } from '../period/period.js';
import type { WordTallies } from '../program/word-tallies.js';
import type { Note, NoteCode } from './report.js';

/** How far from 1 the region's mean of a quotient may be before it is said; the document gives no limit. */
export const quotientTolerance = 0.01;

/** The document does not print the period's kind for the indicator. */
export function periodNotReported(one: Indicator, period: Period): Note {
  return note('period-not-reported', one.id, null, period.id, {
    sv: `${one.id} redovisas inte för ${period.id}: dokumentet anger ${one.reported.join(', ')}.`,
    en: `${one.id} is not reported for ${period.id}: the document prints ${one.reported.join(', ')}.`,
  });
}

/** Units that an indicator counts nothing of because nobody has said when they are open. */
export function unitsWithoutHours(one: Indicator, { units, unitsWithHours }: WordTallies): readonly Note[] {
  if (unitsWithHours === null || !(asks(one.measure, 'open') || asks(one.measure, 'openSpan'))) return [];
  const known = new Set(unitsWithHours);
  return units
    .filter(({ unitId }) => !known.has(unitId))
    .map(({ unitId }) =>
      note('unit-without-opening-hours', one.id, unitId, null, {
        sv: `${unitId} har inga öppettider: för ${one.id} räknas ingenting där.`,
        en: `${unitId} has no opening hours: nothing is counted there for ${one.id}.`,
      }),
    );
}

/** The mean of a quotient over the listed is 1 by its construction; another mean means that the set is not whole. */
export function quotientMeanOff(one: Indicator, period: Period, mean: number | null): readonly Note[] {
  if (mean === null || Math.abs(mean - 1) <= quotientTolerance) return [];
  return [
    note('quotient-mean-off', one.id, null, period.id, {
      sv: `${one.id} ${period.id}: medelvärdet över listade är ${mean.toFixed(3)}, inte 1.`,
      en: `${one.id} ${period.id}: the mean over the listed is ${mean.toFixed(3)}, not 1.`,
    }),
  ];
}

/** A value was both counted and supplied, and they are not the same: the counted one is shown. */
export function suppliedDiffers(
  one: Indicator,
  unit: string | null,
  period: Period,
  counted: number,
  other: number,
): Note {
  return note('supplied-differs', one.id, unit, period.id, {
    sv: `${one.id} ${unit ?? 'regionen'} ${period.id}: räknat ${counted}, lämnat ${other}; det räknade visas.`,
    en: `${one.id} ${unit ?? 'the region'} ${period.id}: counted ${counted}, supplied ${other}; the counted is shown.`,
  });
}

function note(
  code: NoteCode,
  indicator: string,
  unit: string | null,
  period: string | null,
  text: Text,
): Note {
  return Object.freeze({ code, indicator, unit, period, text: Object.freeze(text) });
}
