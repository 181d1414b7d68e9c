import type { Indicator } from '../../core/measure/indicator.js';
import { pooled, proportion } from '../../core/measure/measures.js';
import { atLeast } from '../../core/outcome/goal-kinds.js';
import { period } from '../../core/period/window.js';
import { interim, monthly } from '../shared/readings.js';
import { row } from './2024-source.js';
import { chatAccess, medicalAssessment, telephoneAccess } from './access.js';

const telephone = proportion({
  id: 'B6a',
  slug: 'telephone-access',
  name: { sv: 'Telefontillgänglighet', en: 'Telephone access' },
  source: row('B6a'),
  ...telephoneAccess(period),
  goal: atLeast('100 %'),
  reported: interim,
});

const chat = proportion({
  id: 'B6b',
  slug: 'chat-access',
  name: { sv: 'Digitala vårdkontakter med chatt', en: 'Digital care contacts by chat' },
  source: row('B6b'),
  ...chatAccess(period),
  goal: atLeast('100 %'),
  reported: interim,
});

/** Part B, rows B6 and B7. */
export const accessIndicators: readonly Indicator[] = [
  pooled({
    id: 'B6',
    slug: 'combined-access',
    name: { sv: 'Telefon och chatt tillsammans', en: 'Telephone and chat together' },
    source: row('B6b'),
    of: [telephone.id, chat.id],
    reported: interim,
    assumptions: [
      {
        sv: 'Dokumentet säger att chatten utvärderas tillsammans med telefonen men anger varken formel eller mål; täljare och nämnare läggs ihop.',
        en: 'The document says that chat is evaluated together with telephone but gives neither formula nor goal; numerators and denominators are added up.',
      },
    ],
  }),
  telephone,
  chat,
  proportion({
    id: 'B7',
    slug: 'medical-assessment',
    name: { sv: 'Medicinsk bedömning inom 3 dagar', en: 'Medical assessment within 3 days' },
    source: row('B7'),
    ...medicalAssessment(period),
    goal: atLeast('100 %'),
    reported: monthly,
  }),
];
