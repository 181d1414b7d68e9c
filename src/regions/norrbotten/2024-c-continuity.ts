import type { Indicator } from '../../core/measure/indicator.js';
import { proportion } from '../../core/measure/measures.js';
import { increase } from '../../core/outcome/goal-kinds.js';
import { lastMonths } from '../../core/period/window.js';
import { interim } from '../shared/readings.js';
import { row } from './2024-source.js';
import { continuityIndices, type Months, nurses, physicians, withNamedContact } from './continuity.js';
import { continuityMonths } from './parameters.js';

const months: Months = {
  during: lastMonths(continuityMonths),
  within: {
    sv: 'under månaderna (parameter continuityMonths)',
    en: 'in the months (parameter continuityMonths)',
  },
};

/** Part C, rows C6 and C7. */
export const continuityIndicators: readonly Indicator[] = [
  ...continuityIndices(
    {
      id: 'C6a',
      slug: 'continuity-physician',
      source: row('C6a'),
      goal: increase(),
      reported: interim,
    },
    physicians,
    months,
  ),
  ...continuityIndices(
    { id: 'C6b', slug: 'continuity-nurse', source: row('C6b'), goal: increase(), reported: interim },
    nurses,
    months,
  ),
  proportion({
    id: 'C7a',
    slug: 'named-physician',
    name: { sv: 'Fast läkarkontakt', en: 'Named physician' },
    source: row('C7a'),
    ...withNamedContact('physician'),
    goal: increase(),
    reported: interim,
  }),
  proportion({
    id: 'C7b',
    slug: 'named-care-contact',
    name: { sv: 'Fast vårdkontakt', en: 'Named care contact' },
    source: row('C7b'),
    ...withNamedContact('care-contact'),
    goal: increase(),
    reported: interim,
  }),
];
