import { deepFrozen } from '../../core/deep-frozen.js';
import type { Text } from '../../core/parameter.js';

/** A value that the plan publishes of an earlier year: shares in per cent, with the decimals that are printed. */
export interface PublishedValue {
  /** The calendar year, as `parsePeriod` reads it. */
  readonly period: string;
  /** Per cent, both sexes, as printed: `76,8`. */
  readonly value: string;
  readonly female?: string;
  readonly male?: string;
  /** What the document says of the value. */
  readonly note?: Text;
}

/** A cell of an earlier year that holds words and no number. */
export interface PublishedText {
  readonly period: string;
  readonly text: Text;
}

/** What the plan publishes of earlier years for one entry. */
export interface VasterbottenBaseline {
  /** The entry's id: `V1`. */
  readonly indicator: string;
  readonly published: readonly (PublishedValue | PublishedText)[];
  /** From this period on another thing is measured: nothing earlier may be compared with it or with anything later. */
  readonly brokenBefore?: string;
}

const both = (text: Text): readonly PublishedText[] => [
  { period: '2022', text },
  { period: '2023', text },
];

const missingNewIndicator: Text = { sv: 'Saknas. Ny indikator', en: 'Missing. New indicator' };
const followedAndDeveloped: Text = {
  sv: 'Indikatorn följs och utvecklas',
  en: 'The indicator is followed and developed',
};
const notDefined: Text = { sv: 'Ej definierade värden', en: 'Values not defined' };

/** The columns "Värde 2022" and "Värde 2023"; rows whose cells are empty (V3, V6, V20, V21) are not here. */
const baselines: readonly VasterbottenBaseline[] = [
  {
    indicator: 'V1',
    published: [
      { period: '2022', value: '76', female: '74', male: '77' },
      { period: '2023', value: '77', female: '76', male: '78' },
    ],
  },
  {
    indicator: 'V2',
    published: [
      { period: '2022', value: '71', female: '78', male: '62' },
      { period: '2023', value: '71', female: '77', male: '63' },
    ],
  },
  {
    indicator: 'V4',
    published: [
      { period: '2022', value: '72' },
      { period: '2023', value: '72' },
    ],
  },
  {
    indicator: 'V5',
    published: [
      { period: '2022', value: '73' },
      { period: '2023', value: '73' },
    ],
  },
  {
    indicator: 'V7',
    published: [
      { period: '2022', value: '48' },
      { period: '2023', text: followedAndDeveloped },
    ],
  },
  { indicator: 'V8', published: both(missingNewIndicator) },
  { indicator: 'V9', published: both(notDefined) },
  {
    indicator: 'V10',
    published: [
      { period: '2022', value: '76,8', female: '75,6', male: '78,3' },
      { period: '2023', value: '76,9', female: '75,4', male: '78,6' },
    ],
  },
  {
    indicator: 'V11',
    published: [
      { period: '2022', value: '6,5' },
      { period: '2023', value: '7,2' },
    ],
  },
  {
    indicator: 'V12',
    published: [
      { period: '2022', value: '9,4' },
      { period: '2023', value: '8,7' },
    ],
  },
  {
    indicator: 'V13',
    published: [
      { period: '2022', value: '89,1' },
      { period: '2023', value: '63,7', note: { sv: 'endast HPV', en: 'HPV only' } },
    ],
    brokenBefore: '2023',
  },
  {
    indicator: 'V14',
    published: [
      { period: '2022', value: '20', female: '21', male: '19,1' },
      { period: '2023', value: '28,0', female: '27,9', male: '28' },
    ],
  },
  {
    indicator: 'V15',
    published: [
      { period: '2022', value: '6', female: '5,4', male: '6,4' },
      { period: '2023', value: '5,8', female: '5,1', male: '6,3' },
    ],
  },
  {
    indicator: 'V16',
    published: [
      { period: '2022', value: '66' },
      { period: '2023', value: '73' },
    ],
  },
  {
    indicator: 'V17',
    published: [
      { period: '2022', value: '63' },
      { period: '2023', value: '72' },
    ],
  },
  {
    indicator: 'V18',
    published: [
      { period: '2022', value: '77' },
      { period: '2023', value: '77' },
    ],
  },
  {
    indicator: 'V19',
    published: [
      { period: '2022', value: '18,4' },
      { period: '2023', value: '15,7' },
    ],
  },
];

/**
 * The values of 2022 and 2023 that Västerbotten's plan for 2025 publishes, to stand beside its outcomes: numbers as
 * they are printed, each with its own decimals, and words where the cell has no number.
 *
 * `brokenBefore` on V13: 2022 counts samples of all kinds, 2023 those analysed for HPV only.
 *
 * @example
 * vasterbottenBaselines2025.find((one) => one.indicator === 'V13')?.brokenBefore; // => '2023'
 * @see Region Västerbotten, Uppföljningsplan Hälsoval primärvård Västerbotten 2025, "Värde 2022" and "Värde 2023"
 */
export const vasterbottenBaselines2025: readonly VasterbottenBaseline[] =
  /* @__PURE__ */ deepFrozen(baselines);
