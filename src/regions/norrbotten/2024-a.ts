import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { count, difference, quotient } from '../../core/measure/measures.js';
import { listed } from '../../core/measure/populations.js';
import { yearStart } from '../../core/period/window.js';
import { listedOnLastDay, quotientReading } from '../shared/assumptions.js';
import { interim } from '../shared/readings.js';
import { row } from './2024-source.js';

const countyMean: Pick<IndicatorText, 'comment'> = {
  comment: {
    sv: 'Länssnittet är 1,0 enligt dokumentet; kvoterna används som de levererats och räknas inte om.',
    en: 'The county mean is 1.0 by the document; the quotients are used as delivered and never normalised.',
  },
};

/** Part A, Allmänna uppgifter. */
export const generalIndicators: readonly Indicator[] = [
  count({
    id: 'A1',
    slug: 'listed',
    name: { sv: 'Antal listade', en: 'Number listed' },
    source: row('A1'),
    of: listed(),
    reported: interim,
    assumptions: [listedOnLastDay],
  }),
  difference({
    id: 'A1.change',
    slug: 'listed-change',
    name: {
      sv: 'Förändring av antal listade sedan årsskiftet',
      en: 'Change in number listed since the turn of the year',
    },
    source: row('A1'),
    of: listed(),
    since: yearStart,
    reported: interim,
    assumptions: [
      listedOnLastDay,
      {
        sv: 'Förändringen är ett antal: listade på periodens sista dag minus listade vid utgången av den 31 december året före.',
        en: "The change is a number: listed on the period's last day less listed at the end of 31 December of the year before.",
      },
    ],
  }),
  quotient({
    id: 'A2',
    slug: 'age-quotient',
    name: { sv: 'Ålderskapiteringskvot', en: 'Age capitation quotient' },
    source: row('A2'),
    of: 'age',
    reported: interim,
    assumptions: [quotientReading],
    ...countyMean,
  }),
  quotient({
    id: 'A3',
    slug: 'cni',
    name: { sv: 'Care Need Index (CNI)', en: 'Care Need Index (CNI)' },
    source: row('A3'),
    of: 'cni',
    reported: interim,
    assumptions: [quotientReading],
    ...countyMean,
  }),
  quotient({
    id: 'A4',
    slug: 'acg',
    name: { sv: 'ACG-kvot', en: 'ACG quotient' },
    source: row('A4'),
    of: 'acg',
    reported: interim,
    assumptions: [quotientReading],
    ...countyMean,
  }),
];
