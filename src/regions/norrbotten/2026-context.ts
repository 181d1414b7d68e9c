import { not } from '../../core/measure/clause.js';
import { isVisit } from '../../core/measure/common-clauses.js';
import type { Indicator } from '../../core/measure/indicator.js';
import {
  breakdown,
  count,
  difference,
  proportion,
  quotient,
  rate,
  sum,
  supplied,
} from '../../core/measure/measures.js';
import type { Where } from '../../core/measure/nodes.js';
import { listedAt } from '../../core/measure/persons.js';
import { eachRow, type ListedPopulation, listed } from '../../core/measure/populations.js';
import { contacts, outOfRegionCare } from '../../core/measure/tables.js';
import type { Text } from '../../core/parameter.js';
import { periodEnd, yearStart } from '../../core/period/window.js';
import { listedOnLastDay, quotientReading, whatIsAVisit } from '../shared/assumptions.js';
import {
  context,
  dialog,
  everybodyListed,
  inWords,
  onLastDay,
  rollingAsBase,
  twelveMonths,
} from './2026-frame.js';
import { heavyNeedReading, inHeavyNeed } from './2026-risk.js';
import { bullet } from './2026-source.js';
import { digitalCostReading, digitalOutOfRegionCare, outOfRegionReading } from './coordinated-care.js';

const { during } = twelveMonths;

interface Bands {
  readonly part: string;
  readonly bands: Text;
  readonly band?: 4 | 5;
}

/** Both bands, and each. */
const bandsOf: readonly Bands[] = [
  { part: '', bands: { sv: 'RUB 4 och 5', en: 'RUB 4 and 5' } },
  { part: 'rub-4', bands: { sv: 'RUB 4', en: 'RUB 4' }, band: 4 },
  { part: 'rub-5', bands: { sv: 'RUB 5', en: 'RUB 5' }, band: 5 },
];

const numbers = bandsOf.map(({ part, bands, band }) =>
  count({
    id: part === '' ? '12.dialog.2' : `12.dialog.2.${part}`,
    slug: part === '' ? 'listed-rub-4-5' : `listed-${part}`,
    name: { sv: `Antal listade i ${bands.sv}`, en: `Number listed in ${bands.en}` },
    source: bullet('12.dialog.2'),
    ...context,
    of: listed({ where: () => inHeavyNeed(band) }),
    assumptions: [onLastDay, heavyNeedReading, listedOnLastDay],
  }),
);

const shares = bandsOf.map(({ part, bands, band }) =>
  proportion({
    id: part === '' ? '12.dialog.3' : `12.dialog.3.${part}`,
    slug: part === '' ? 'listed-rub-4-5-share' : `listed-${part}-share`,
    name: { sv: `Andel listade i ${bands.sv}`, en: `Share listed in ${bands.en}` },
    source: bullet('12.dialog.3'),
    ...context,
    of: everybodyListed,
    counted: () => inHeavyNeed(band),
    assumptions: [
      onLastDay,
      heavyNeedReading,
      {
        sv: 'Nämnaren är alla listade, också de utan band.',
        en: 'The denominator is all listed, those without a band too.',
      },
      listedOnLastDay,
    ],
  }),
);

type Movement = readonly [
  part: string,
  name: Text,
  /** Those who moved to or from a unit, or the whole region. */
  whoMoved: (unit: Where) => ListedPopulation,
  reading: Text,
];

/** Who came and who left since the turn of the year. */
const movements = (
  [
    [
      'joined',
      { sv: 'Tillkomna listade', en: 'Joined' },
      (unit) => listed({ where: () => not(listedAt(yearStart, { unit })) }),
      {
        sv: 'Listade på periodens sista dag som inte var listade på enheten vid årsskiftet före.',
        en: "Listed on the period's last day who were not listed at the unit at the turn of the year before.",
      },
    ],
    [
      'left',
      { sv: 'Avgångna listade', en: 'Left' },
      (unit) => listed({ at: yearStart, where: () => not(listedAt(periodEnd, { unit })) }),
      {
        sv: 'Listade på enheten vid årsskiftet före som inte är listade där på periodens sista dag.',
        en: "Listed at the unit at the turn of the year before who are not listed there on the period's last day.",
      },
    ],
  ] as readonly Movement[]
).map(([part, name, whoMoved, reading]) =>
  count({
    id: `12.dialog.10.${part}`,
    slug: `listed-${part}`,
    name,
    source: bullet('12.dialog.10'),
    ...context,
    of: whoMoved('same-unit'),
    inRegion: whoMoved('anywhere'),
    assumptions: [
      onLastDay,
      reading,
      {
        sv: 'Den som bytt enhet inom regionen har avgått från den ena enheten och tillkommit på den andra, men varken avgått eller tillkommit i regionen och i grupper av enheter. Avliden är avgången, nyfödd tillkommen.',
        en: 'Who has changed units within the region has left the one unit and joined the other, but has neither left nor joined the region, or a group of units. Who died has left, who was born has joined.',
      },
      listedOnLastDay,
    ],
  }),
);

/** Area 11, Jämlikhet och behov. */
export const equity2026: readonly Indicator[] = [
  inWords('11.dialog.1', 'equity-and-need', {
    sv: 'Analys utifrån CNI, ACG och behov',
    en: 'Analysis by CNI, ACG and need',
  }),
];

/** Area 12, Förutsättningsindikatorer. */
export const context2026: readonly Indicator[] = [
  count({
    id: '12.dialog.1',
    slug: 'listed',
    name: { sv: 'Antal listade', en: 'Number listed' },
    source: bullet('12.dialog.1'),
    ...context,
    of: everybodyListed,
    assumptions: [onLastDay, listedOnLastDay],
  }),
  ...numbers,
  ...shares,
  rate({
    id: '12.dialog.4',
    slug: 'visits-per-1000',
    name: { sv: 'Besök per 1 000 listade', en: 'Visits per 1 000 listed' },
    source: bullet('12.dialog.4'),
    ...context,
    of: eachRow(
      contacts.where((c) => isVisit(c)),
      { during, attributedBy: 'row-unit' },
    ),
    per: everybodyListed,
    times: 1000,
    assumptions: [
      rollingAsBase,
      whatIsAVisit,
      {
        sv: 'Besöken är enhetens, vem de än gällde; de listade är enhetens på periodens sista dag.',
        en: "The visits are the unit's, whoever made them; the listed are the unit's on the period's last day.",
      },
    ],
  }),
  quotient({
    id: '12.dialog.5',
    slug: 'age-quotient',
    name: { sv: 'Ålderskapiteringskvot', en: 'Age capitation quotient' },
    source: bullet('12.dialog.5'),
    ...context,
    of: 'age',
    assumptions: [quotientReading],
  }),
  quotient({
    id: '12.dialog.6',
    slug: 'acg',
    name: { sv: 'ACG-kvot', en: 'ACG quotient' },
    source: bullet('12.dialog.6'),
    ...context,
    of: 'acg',
    assumptions: [quotientReading],
  }),
  quotient({
    id: '12.dialog.7',
    slug: 'cni',
    name: { sv: 'Care Need Index (CNI)', en: 'Care Need Index (CNI)' },
    source: bullet('12.dialog.7'),
    ...context,
    of: 'cni',
    assumptions: [quotientReading],
  }),
  sum({
    id: '12.dialog.8',
    slug: 'out-of-region-digital-cost',
    name: {
      sv: 'Kostnader för utomlänskontakter, digital vård',
      en: 'Cost of out-of-region contacts, digital care',
    },
    source: bullet('12.dialog.8'),
    ...context,
    of: digitalOutOfRegionCare(during),
    value: 'cost',
    assumptions: [rollingAsBase, outOfRegionReading, digitalCostReading],
  }),
  breakdown({
    id: '12.dialog.9',
    slug: 'out-of-region-contacts',
    name: { sv: 'Utomlänsvårdkontakter', en: 'Out-of-region care contacts' },
    source: bullet('12.dialog.9'),
    ...context,
    of: eachRow(outOfRegionCare.all(), { during, attributedBy: 'row-unit-else-listing' }),
    by: 'channel',
    assumptions: [
      rollingAsBase,
      {
        sv: 'Fysiska och digitala kontakter, tillsammans och var för sig.',
        en: 'Physical and digital contacts, together and apart.',
      },
      outOfRegionReading,
    ],
  }),
  difference({
    id: '12.dialog.10',
    slug: 'listed-change',
    name: {
      sv: 'Förändring av antal listade sedan årsskiftet',
      en: 'Change in number listed since the turn of the year',
    },
    source: bullet('12.dialog.10'),
    ...context,
    of: everybodyListed,
    since: yearStart,
    assumptions: [
      onLastDay,
      listedOnLastDay,
      {
        sv: 'Punkten anger ingen utgångspunkt; årsskiftet är 2024 års.',
        en: 'The bullet names no base; the turn of the year is that of 2024.',
      },
    ],
  }),
  ...movements,
];

/** Section 13, the sentence about the national patient survey. */
export const survey2026: readonly Indicator[] = [
  supplied({
    id: '13.1',
    slug: 'patient-survey-need-met',
    name: { sv: 'Nationell patientenkät (NPE)', en: 'National patient survey (NPE)' },
    source: bullet('13.1'),
    ...dialog,
    reported: ['year'],
    assumptions: [
      {
        sv: 'Planen namnger ingen fråga; andelen vars behov av vård tillgodosågs levereras, för året då den publiceras.',
        en: 'The plan names no question; the share whose need of care was met is supplied, for the year in which it is published.',
      },
    ],
  }),
];
