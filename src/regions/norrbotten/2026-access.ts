import { all } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { distribution, pooled, proportion } from '../../core/measure/measures.js';
import { eachRow } from '../../core/measure/populations.js';
import { chats } from '../../core/measure/tables.js';
import { localDate, minutesBetween } from '../../core/measure/values.js';
import { atLeast, followed } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { chatStart, isNoFault, isStartedByPatient } from '../shared/readings.js';
import { contactForms2026, contactsPerListed2026 } from './2026-contact-forms.js';
import { asIn2024, base, codesOf2024, dialog, rolling, rollingAsBase, twelveMonths } from './2026-frame.js';
import { bullet } from './2026-source.js';
import {
  chatAccess,
  medicalAssessment,
  startsWhileOpen,
  telephoneAccess,
  whileOpenReading,
} from './access.js';

const { during } = twelveMonths;

const telephone = telephoneAccess(during);
const chat = chatAccess(during);
const assessment = medicalAssessment(during);

const baseIndicators: readonly Indicator[] = [
  proportion({
    id: '2.base.1',
    slug: 'telephone-access',
    name: { sv: 'Telefontillgänglighet', en: 'Telephone access' },
    source: bullet('2.base.1'),
    ...base,
    ...telephone,
    goal: atLeast('100 %'),
    assumptions: [rolling, asIn2024, ...telephone.assumptions],
  }),
  proportion({
    id: '2.base.2',
    slug: 'chat-access',
    name: { sv: 'Digital chatt', en: 'Digital chat' },
    source: bullet('2.base.2'),
    ...base,
    ...chat,
    goal: followed({
      sv: 'hög andel besvarade chattärenden samma kalenderdag',
      en: 'a high share of chat cases answered on the same calendar day',
    }),
    assumptions: [rolling, asIn2024, ...chat.assumptions],
  }),
  pooled({
    id: '2.base.2.combined',
    slug: 'combined-access',
    name: { sv: 'Telefon och chatt tillsammans', en: 'Telephone and chat together' },
    source: bullet('2.base.2'),
    ...base,
    of: ['2.base.1', '2.base.2'],
    assumptions: [
      rolling,
      {
        sv: 'Planen säger att chatten analyseras sammantaget med telefonen men anger varken formel eller mål; täljare och nämnare läggs ihop.',
        en: 'The plan says that chat is analysed together with telephone but gives neither formula nor goal; numerators and denominators are added up.',
      },
    ],
  }),
  proportion({
    id: '2.base.3',
    slug: 'medical-assessment',
    name: {
      sv: 'Medicinsk bedömning inom vårdgarantins tidsram',
      en: 'Medical assessment within the time of the care guarantee',
    },
    source: bullet('2.base.3'),
    ...base,
    ...assessment,
    goal: atLeast('100 %'),
    assumptions: [rolling, asIn2024, codesOf2024, ...assessment.assumptions],
  }),
];

/** Limits of the 2021 report; the plan names none. */
const responseLimits = [30, 90] as const;

const casesWithinOpeningHours = eachRow(
  chats.where((c) => all(isStartedByPatient(c), startsWhileOpen(c), isNoFault(chatStart(c), c.answeredAt))),
  { dated: (c) => localDate(chatStart(c)), during, attributedBy: 'row-unit' },
);

const responseReading: readonly Text[] = [
  rollingAsBase,
  {
    sv: 'Ärenden som patienten startar inom enhetens öppettider; klockan startar vid övergången från chattbot, annars när ärendet öppnas, och går även efter stängning. Ett svar före starten är ett fel och räknas inte.',
    en: "Cases that a patient starts within the unit's opening hours; the clock starts at the hand-over from a chatbot, else at the opening, and runs on after closing. An answer before the start is a fault and does not count.",
  },
  whileOpenReading,
  {
    sv: 'Arbetssätt, bemanning och patientbehov är dialog och har inget tal.',
    en: 'Ways of working, staffing and needs are dialogue and have no number.',
  },
];

const responseTimes: readonly Indicator[] = [
  distribution({
    id: '2.dialog.1.median',
    slug: 'digital-response-minutes',
    name: {
      sv: 'Svarstid för digitala kontakter, median i minuter',
      en: 'Response time of digital contacts, median in minutes',
    },
    source: bullet('2.dialog.1'),
    ...dialog,
    of: casesWithinOpeningHours,
    value: (c) => minutesBetween(chatStart(c), c.answeredAt),
    assumptions: [
      ...responseReading,
      {
        sv: 'Medianen är de besvarade ärendenas, i hela minuter avrundade nedåt.',
        en: 'The median is that of the cases answered, in whole minutes rounded down.',
      },
    ],
  }),
  ...responseLimits.map((minutes) =>
    proportion({
      id: `2.dialog.1.within-${minutes}`,
      slug: `digital-response-within-${minutes}`,
      name: {
        sv: `Digitala kontakter besvarade inom ${minutes} minuter`,
        en: `Digital contacts answered within ${minutes} minutes`,
      },
      source: bullet('2.dialog.1'),
      ...dialog,
      of: casesWithinOpeningHours,
      counted: (c) => minutesBetween(chatStart(c), c.answeredAt).atMost(minutes),
      assumptions: [
        ...responseReading,
        {
          sv: 'Gränsen är 2021 års rapports; planen anger ingen. Den jämförs på sekunden: 30 minuter och en sekund är inte inom 30 minuter. Obesvarade ärenden räknas i nämnaren.',
          en: 'The limit is that of the report of 2021; the plan gives none. It is compared to the second: 30 minutes and one second are not within 30 minutes. Unanswered cases count in the denominator.',
        },
      ],
    }),
  ),
];

/** Area 2, Tillgänglighet och första linjen. */
export const access2026: readonly Indicator[] = [
  ...baseIndicators,
  ...contactForms2026,
  ...responseTimes,
  ...contactsPerListed2026,
];
