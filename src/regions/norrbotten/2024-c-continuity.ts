import type { Profession } from '../../core/facts/values.js';
import { all } from '../../core/measure/clause.js';
import { hasNamedContact, isVisit } from '../../core/measure/common-clauses.js';
import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { continuity, proportion } from '../../core/measure/measures.js';
import { exists } from '../../core/measure/persons.js';
import { listed } from '../../core/measure/populations.js';
import { contacts } from '../../core/measure/tables.js';
import { increase } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { lastMonths } from '../../core/period/window.js';
import { row } from './2024-source.js';
import { listedOnLastDay, whatIsAVisit } from './assumptions.js';
import { chronicDiseases, continuityLeastVisits, continuityMonths } from './parameters.js';
import { interim } from './readings.js';

const months = lastMonths(continuityMonths);

const withChronicDisease = listed({
  where: () =>
    exists(
      contacts.where((c) => c.diagnoses.matches(chronicDiseases)),
      { during: months },
    ),
});

const continuityReading: readonly Text[] = [
  {
    sv: 'Kronisk sjukdom är en diagnos i listan (parameter chronicDiseases; förval Primärvårdskvalitets tjugo tillstånd i kategorier) på någon kontakt under månaderna (parameter continuityMonths); raden anger inga koder.',
    en: 'Chronic disease is a diagnosis of the list (parameter chronicDiseases; by default the twenty conditions of Primärvårdskvalitet in categories) on any contact in the months (parameter continuityMonths); the row prints no codes.',
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

type ContinuityText = Pick<IndicatorText, 'id' | 'slug' | 'source'>;

/** COC with the row's goal, and UPC beside it. */
function indices(text: ContinuityText, who: Text, professions: readonly Profession[]): readonly Indicator[] {
  const measure = {
    of: withChronicDisease,
    visits: contacts.where((c) => all(isVisit(c), c.profession.oneOf(...professions))),
    by: 'clinicianId',
    during: months,
    unit: 'same-unit',
    atLeastVisits: continuityLeastVisits,
  } as const;
  return [
    continuity({
      ...text,
      ...measure,
      index: 'coc',
      name: { sv: `Kontinuitetsindex, ${who.sv}`, en: `Continuity index, ${who.en}` },
      goal: increase(),
      reported: interim,
      assumptions: [cocReading, ...continuityReading],
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
      reported: interim,
      assumptions: [upcReading, ...continuityReading],
    }),
  ];
}

const namedContactReading: Text = {
  sv: 'Kontakten gäller på periodens sista dag, på den enhet där personen är listad; antal och andel visas.',
  en: "The contact holds on the period's last day, at the unit where the person is listed; number and share are shown.",
};

/** Part C, rows C6 and C7. */
export const continuityIndicators: readonly Indicator[] = [
  ...indices(
    { id: 'C6a', slug: 'continuity-physician', source: row('C6a') },
    { sv: 'läkare', en: 'physicians' },
    ['physician'],
  ),
  ...indices(
    { id: 'C6b', slug: 'continuity-nurse', source: row('C6b') },
    { sv: 'sjuksköterska', en: 'nurses' },
    ['nurse', 'district-nurse'],
  ),
  proportion({
    id: 'C7a',
    slug: 'named-physician',
    name: { sv: 'Fast läkarkontakt', en: 'Named physician' },
    source: row('C7a'),
    of: listed(),
    counted: () => hasNamedContact('physician'),
    goal: increase(),
    reported: interim,
    assumptions: [namedContactReading, listedOnLastDay],
  }),
  proportion({
    id: 'C7b',
    slug: 'named-care-contact',
    name: { sv: 'Fast vårdkontakt', en: 'Named care contact' },
    source: row('C7b'),
    of: listed(),
    counted: () => hasNamedContact('care-contact'),
    goal: increase(),
    reported: interim,
    assumptions: [namedContactReading, listedOnLastDay],
  }),
];
