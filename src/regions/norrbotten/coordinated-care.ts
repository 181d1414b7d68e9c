import { atcSubstances } from '../../core/codes/code-systems.js';
import { all, type PersonClause } from '../../core/measure/clause.js';
import { countDistinct, exists, type NumberOfRows } from '../../core/measure/persons.js';
import { eachRow, listed, type RowPopulation } from '../../core/measure/populations.js';
import { dispensings, notes, outOfRegionCare } from '../../core/measure/tables.js';
import type { Text } from '../../core/parameter.js';
import type { Window } from '../../core/period/window.js';
import { anywhere, listedOnLastDay } from '../shared/assumptions.js';
import { medicationReview, medicationTerm, violenceTerm } from './codes.js';
import type { Frame, PersonShare } from './frame.js';

// Drugs, violence and out-of-region care as the region's plans share them; the windows are the plans' own.

/** Out-of-region care by a channel that is digital: "via Internet", "digital vård". */
export function digitalOutOfRegionCare(during: Window): RowPopulation<'outOfRegionCare'> {
  return eachRow(
    outOfRegionCare.where((c) => c.channel.is('digital')),
    { during, attributedBy: 'row-unit-else-listing' },
  );
}

/** Which unit out-of-region care counts at. */
export const outOfRegionReading: Text = {
  sv: 'Enheten är den som står på raden, annars den där personen är listad på kontaktens dag; annars (också för den som bara är tilldelad) räknas kontakten bara i regionen.',
  en: 'The unit is the one on the row, else the one where the person is listed on the day of the contact; else (of who is only assigned, too) the contact counts in the region only.',
};

/** What "over the internet" is, and a missing cost. */
export const digitalCostReading: Text = {
  sv: 'Via Internet är kanalen digital. En kontakt utan kostnad räknas som 0 och rapporteras.',
  en: 'Over the internet is the channel digital. A contact without cost counts as 0 and is reported.',
};

/** The number of different drugs dispensed to the person. */
export function drugsDispensed(during: Window): NumberOfRows {
  return countDistinct(
    dispensings.where((d) => d.atc.matches(atcSubstances)),
    'atc',
    { during },
  );
}

/** The person's drugs were reviewed. */
export function hasMedicationReview(during: Window): PersonClause {
  return exists(
    notes.where((n) => all(n.term.matches(medicationTerm), n.value.matches(medicationReview))),
    { during },
  );
}

/** Those listed who were asked about violence in a close relationship. */
export function askedAboutViolence({ during, within }: Frame): PersonShare {
  return {
    of: listed(),
    counted: () =>
      exists(
        notes.where((n) => n.term.matches(violenceTerm)),
        { during },
      ),
    assumptions: [
      {
        sv: `Täljaren är de listade som fått frågan ${within.sv}; vilket tabellvärde sökordet än har är frågan ställd.`,
        en: `The numerator is those of the listed who were asked ${within.en}; whatever value the search term has, the question was asked.`,
      },
      listedOnLastDay,
      anywhere,
    ],
  };
}
