import { all } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { breakdown, count, mean, proportion, supplied } from '../../core/measure/measures.js';
import { exists } from '../../core/measure/persons.js';
import { eachRow, listed, personsAt } from '../../core/measure/populations.js';
import { chats } from '../../core/measure/tables.js';
import { localDate, minutesBetween, withinOpeningHours } from '../../core/measure/values.js';
import type { Text } from '../../core/parameter.js';
import { period } from '../../core/period/window.js';
import { reported } from './2021-source.js';
import { listedOnLastDay } from './assumptions.js';
import { chatStart, isNoFault, isStartedByPatient, yearly } from './readings.js';

const source = reported('Digitalisering av vården');

const inTheApp: Text = {
  sv: 'Digitala ärenden är raderna i chattabellen; dagen är den då ärendet öppnades.',
  en: 'Digital cases are the rows of the chat table; the day is the one on which the case was opened.',
};

const everyCase = eachRow(chats.all(), {
  dated: (c) => localDate(c.openedAt),
  during: period,
  attributedBy: 'row-unit',
});

const startedByPatients = eachRow(
  chats.where((c) => all(isStartedByPatient(c), isNoFault(chatStart(c), c.answeredAt))),
  { dated: (c) => localDate(c.openedAt), during: period, attributedBy: 'row-unit' },
);

const clockReading: Text = {
  sv: 'Klockan startar vid övergången från chattbot, annars när ärendet öppnas; hela minuter, avrundade nedåt. Ärenden utan uppgift om vem som startade räknas som patientens; ett svar före starten är ett fel och räknas inte.',
  en: "The clock starts at the hand-over from a chatbot, else at the opening; whole minutes, rounded down. Cases that do not say who started them count as the patient's; an answer before the start is a fault and does not count.",
};

const limits = [30, 90] as const;

/** The section on digital care. */
export const digital2021: readonly Indicator[] = [
  count({
    id: 'digital.persons',
    slug: 'digital-persons',
    name: { sv: 'Patienter med digital kontakt', en: 'Patients with a digital contact' },
    source,
    of: personsAt(chats.all(), { dated: (c) => localDate(c.openedAt), during: period }),
    reported: yearly,
    assumptions: [
      inTheApp,
      { sv: 'Ärenden utan känd patient räknas inte.', en: 'Cases without a known patient do not count.' },
    ],
  }),
  proportion({
    id: 'digital.share-of-listed',
    slug: 'digital-share-of-listed',
    name: { sv: 'Listade med digital kontakt', en: 'Listed persons with a digital contact' },
    source,
    of: listed(),
    counted: () =>
      exists(chats.all(), { dated: (c) => localDate(c.openedAt), during: period, unit: 'same-unit' }),
    reported: yearly,
    assumptions: [
      inTheApp,
      {
        sv: 'Täljaren är de listade med minst ett ärende på sin enhet; rapporten delar alla patienter, också olistade, med de listade.',
        en: 'The numerator is those listed with at least one case at their unit; the report divides all patients, unlisted ones too, by the listed.',
      },
      listedOnLastDay,
    ],
  }),
  breakdown({
    id: 'digital.cases',
    slug: 'digital-cases',
    name: { sv: 'Digitala ärenden efter vem som startade', en: 'Digital cases by who started them' },
    source,
    of: everyCase,
    by: 'startedBy',
    reported: yearly,
    assumptions: [
      inTheApp,
      {
        sv: 'Ärenden utan uppgift om vem som startade står bara i summan.',
        en: 'Cases that do not say who started them stand in the sum only.',
      },
    ],
  }),
  ...limits.map((minutes) =>
    proportion({
      id: `digital.within-${minutes}`,
      slug: `digital-response-within-${minutes}`,
      name: {
        sv: `Ärenden påbörjade inom ${minutes} minuter under öppettid`,
        en: `Cases begun within ${minutes} minutes in opening hours`,
      },
      source,
      of: startedByPatients,
      counted: (c) =>
        all(
          withinOpeningHours(c.unitId, chatStart(c)),
          minutesBetween(chatStart(c), c.answeredAt).atMost(minutes),
        ),
      reported: yearly,
      assumptions: [
        inTheApp,
        clockReading,
        {
          sv: 'Nämnaren är alla ärenden som patienter startat, också utanför öppettiderna, som i rapporten.',
          en: 'The denominator is all cases that patients started, outside opening hours too, as in the report.',
        },
      ],
    }),
  ),
  mean({
    id: 'digital.response-mean',
    slug: 'digital-response-minutes',
    name: {
      sv: 'Svarstid för digitala ärenden, medel i minuter',
      en: 'Response time of digital cases, mean in minutes',
    },
    source,
    of: startedByPatients,
    value: (c) => minutesBetween(chatStart(c), c.answeredAt),
    reported: yearly,
    assumptions: [
      inTheApp,
      clockReading,
      {
        sv: 'Medelvärdet är de besvarade ärendenas, alla tider på dygnet; siffran 79 minuter står i rapporten under B7.',
        en: 'The mean is that of the cases answered, at all hours; the figure of 79 minutes stands in the report under B7.',
      },
    ],
  }),
  proportion({
    id: 'digital.video-share',
    slug: 'digital-video-share',
    name: { sv: 'Videobesök av digitala ärenden', en: 'Video visits of digital cases' },
    source,
    of: everyCase,
    counted: (c) => c.video.is(true),
    reported: yearly,
    assumptions: [inTheApp],
  }),
  supplied({
    id: 'digital.renewal-share',
    slug: 'digital-renewal-share',
    name: { sv: 'Ärenden om att förnya recept', en: 'Cases of renewing a prescription' },
    source,
    reported: yearly,
    assumptions: [
      {
        sv: 'Vanligaste ärendet; ärendetypen är varje enhets egen text, som ett mått inte kan rangordna. Andelen levereras.',
        en: "The most common case; the topic is each unit's own text, which a measure cannot rank. The share is supplied.",
      },
    ],
  }),
  supplied({
    id: 'digital.of-all-contacts',
    slug: 'digital-of-all-contacts',
    name: { sv: 'Digitala ärenden av alla kontakter', en: 'Digital cases of all contacts' },
    source,
    reported: yearly,
    assumptions: [
      {
        sv: 'Digitala ärenden av digitala ärenden och besvarade samtal tillsammans: det som telefonstatistiken missar. Nämnaren är rader ur två tabeller, som ett mått inte kan räkna; andelen levereras.',
        en: 'Digital cases of digital cases and answered calls together: what the statistics of telephone access miss. The denominator is rows of two tables, which a measure cannot count; the share is supplied.',
      },
    ],
  }),
];
