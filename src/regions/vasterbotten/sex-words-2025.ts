import type { Text } from '../../core/parameter.js';

/** What the strata female and male are called in a row; null where the row has no such persons. */
export interface SexWords {
  readonly female: Text;
  readonly male: Text | null;
}

const women: Text = Object.freeze({ sv: 'Kvinnor', en: 'Women' });
const men: Text = Object.freeze({ sv: 'Män', en: 'Men' });
const girls: Text = Object.freeze({ sv: 'Flickor', en: 'Girls' });
const boys: Text = Object.freeze({ sv: 'Pojkar', en: 'Boys' });

const adults: SexWords = Object.freeze({ female: women, male: men });
const children: SexWords = Object.freeze({ female: girls, male: boys });
const womenOnly: SexWords = Object.freeze({ female: women, male: null });

/**
 * The words for the two sexes by entry of Västerbotten's plan for 2025: women and men, girls and boys in rows about
 * children, women alone in cervical screening. `null`: the entry counts units or is told in words, and has no sex.
 *
 * Where a row prints no words (V3, V4, V5, V16, V17, V20) those of its persons are used: "Uppföljning skall alltid ske
 * könsuppdelat när detta är möjligt".
 *
 * @example
 * vasterbottenSexWords2025['V2']?.female.sv; // => 'Flickor'
 * @see Region Västerbotten, Uppföljningsplan Hälsoval primärvård Västerbotten 2025
 */
export const vasterbottenSexWords2025: Readonly<Record<string, SexWords | null>> = Object.freeze({
  V1: adults,
  V2: children,
  V3: null,
  'V3.physician': adults,
  'V3.care-contact': adults,
  V4: adults,
  V5: adults,
  'V6.received': adults,
  'V6.closed': adults,
  V7: null,
  V8: null,
  V9: null,
  V10: adults,
  V11: adults,
  V12: adults,
  V13: womenOnly,
  V14: adults,
  V15: adults,
  V16: children,
  V17: adults,
  V18: children,
  V19: null,
  V20: adults,
  V21: null,
});
