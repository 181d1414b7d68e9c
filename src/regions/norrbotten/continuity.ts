import type { NamedContactRole, Profession } from '../../core/facts/values.js';
import { all } from '../../core/measure/clause.js';
import { hasNamedContact, isVisit } from '../../core/measure/common-clauses.js';
import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { continuity } from '../../core/measure/measures.js';
import { exists } from '../../core/measure/persons.js';
import { listed } from '../../core/measure/populations.js';
import { contacts } from '../../core/measure/tables.js';
import type { Text } from '../../core/parameter.js';
import { listedOnLastDay, whatIsAVisit } from '../shared/assumptions.js';
import type { Frame, PersonShare } from './frame.js';
import { chronicDiseases, continuityLeastVisits } from './parameters.js';

// Continuity as the region's plans share it; the windows are the plans' own.

/** The months that an index is made of, and how a reading names them. */
export type Months = Pick<Frame, 'during' | 'within'>;

const continuityReading = ({ within }: Months): readonly Text[] => [
  {
    sv: `Kronisk sjukdom är en diagnos i listan (parameter chronicDiseases; förval Primärvårdskvalitets tjugo tillstånd i kategorier) på någon kontakt ${within.sv}; raden anger inga koder.`,
    en: `Chronic disease is a diagnosis of the list (parameter chronicDiseases; by default the twenty conditions of Primärvårdskvalitet in categories) on any contact ${within.en}; the row prints no codes.`,
  },
  {
    sv: `Besöken är yrkets på den enhet där personen är listad, med känd vårdgivare; en person behöver ett visst antal (parameter continuityLeastVisits; förval ${continuityLeastVisits.value}). Enhetens och regionens värde är medelvärdet över personer.`,
    en: `The visits are those of the profession at the unit where the person is listed, with a known clinician; a person needs a number of them (parameter continuityLeastVisits; by default ${continuityLeastVisits.value}). The unit's and the region's value is the mean over persons.`,
  },
  whatIsAVisit,
  listedOnLastDay,
];

const cocReading: Text = {
  sv: 'Raden namnger inget index; Bice–Boxermans COC används, och UPC visas bredvid.',
  en: 'The row names no index; COC of Bice and Boxerman is used, and UPC is shown beside it.',
};

const upcReading: Text = {
  sv: 'Andelen av en persons besök hos den vårdgivare som personen träffat mest (UPC); visas bredvid och har inget mål.',
  en: "The share of a person's visits with the clinician seen most (UPC); shown beside it, without a goal.",
};

/** Whose visits: how names say it, and the professions. */
export interface VisitedProfession {
  readonly who: Text;
  readonly professions: readonly Profession[];
}

export const physicians: VisitedProfession = {
  who: { sv: 'läkare', en: 'physicians' },
  professions: ['physician'],
};
export const nurses: VisitedProfession = {
  who: { sv: 'sjuksköterska', en: 'nurses' },
  professions: ['nurse', 'district-nurse'],
};

type ContinuityText = Omit<IndicatorText, 'name' | 'assumptions'>;

/** COC with the goal of the text, and UPC beside it without one. */
export function continuityIndices(
  { goal, ...text }: ContinuityText,
  { who, professions }: VisitedProfession,
  months: Months,
): readonly [Indicator, Indicator] {
  const { during } = months;
  const measure = {
    of: listed({
      where: () =>
        exists(
          contacts.where((c) => c.diagnoses.matches(chronicDiseases)),
          { during },
        ),
    }),
    visits: contacts.where((c) => all(isVisit(c), c.profession.oneOf(...professions))),
    by: 'clinicianId',
    during,
    unit: 'same-unit',
    atLeastVisits: continuityLeastVisits,
  } as const;
  return [
    continuity({
      ...text,
      ...measure,
      index: 'coc',
      name: { sv: `Kontinuitetsindex, ${who.sv}`, en: `Continuity index, ${who.en}` },
      ...(goal === undefined ? {} : { goal }),
      assumptions: [cocReading, ...continuityReading(months)],
    }),
    continuity({
      ...text,
      ...measure,
      id: `${text.id}.upc`,
      slug: `${text.slug}-upc`,
      index: 'upc',
      name: {
        sv: `Kontinuitet hos den vanligaste vårdgivaren, ${who.sv}`,
        en: `Usual provider continuity, ${who.en}`,
      },
      assumptions: [upcReading, ...continuityReading(months)],
    }),
  ];
}

/** When and where a named contact counts. */
export const namedContactReading: Text = {
  sv: 'Kontakten gäller på periodens sista dag, på den enhet där personen är listad; antal och andel visas.',
  en: "The contact holds on the period's last day, at the unit where the person is listed; number and share are shown.",
};

/** Those listed who have a named contact of the role. */
export function withNamedContact(role: NamedContactRole): PersonShare {
  return {
    of: listed(),
    counted: () => hasNamedContact(role),
    assumptions: [namedContactReading, listedOnLastDay],
  };
}
