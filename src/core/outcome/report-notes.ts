import type { Indicator } from '../measure/indicator.js';
import type { Period } from '../period/period.js';
import type { WordTallies } from '../program/word-tallies.js';
import type { FinishOptions } from './finish-options.js';
import type { Measurer } from './measured.js';
import { periodNotReported, quotientMeanOff, suppliedDiffers, unitsWithoutHours } from './notes.js';
import { placesOf, region } from './places.js';
import type { Note } from './report.js';
import type { SuppliedRows } from './supplied.js';

/** What is to be said of the results as a whole. */
export function reportNotes(
  tallies: WordTallies,
  fromOthers: SuppliedRows,
  { measured, counted, whyNot }: Measurer,
  options: FinishOptions,
): readonly Note[] {
  const notes: Note[] = [];
  function notesOn(one: Indicator, period: Period): readonly Note[] {
    const found: Note[] = [];
    if (one.measure.kind === 'quotient') {
      found.push(...quotientMeanOff(one, period, measured(one, region, {}, period).value));
    }
    if (!fromOthers.has(one) || one.measure.kind === 'supplied' || whyNot(one) !== null) return found;
    for (const at of placesOf(tallies)) {
      const unit = at.unit?.unitId ?? null;
      const own = counted(one, at, {}, period).value;
      const other = fromOthers.delivered(one, unit, period.id);
      if (own !== null && other !== null && own !== other)
        found.push(suppliedDiffers(one, unit, period, own, other));
    }
    return found;
  }

  for (const one of options.indicators) {
    notes.push(...unitsWithoutHours(one, tallies));
    for (const period of options.periods) {
      if (!one.reported.includes(period.kind)) notes.push(periodNotReported(one, period));
      else notes.push(...notesOn(one, period));
    }
  }
  return notes;
}
