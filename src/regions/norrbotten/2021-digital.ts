import type { ExactSetData } from '../../core/codes/code-set.js';
import { all } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { breakdown, count, mean, part, proportion } from '../../core/measure/measures.js';
import { exists } from '../../core/measure/persons.js';
import { eachRow, listed, personsAt } from '../../core/measure/populations.js';
import { chats } from '../../core/measure/tables.js';
import { localDate, minutesBetween } from '../../core/measure/values.js';
import type { Parameter, Text } from '../../core/parameter.js';
import { period } from '../../core/period/window.js';
import { parameter } from '../../core/plan/parameters.js';
import { listedOnLastDay } from '../shared/assumptions.js';
import { chatStart, isNoFault, isStartedByPatient, yearly } from '../shared/readings.js';
import { reported } from './2021-source.js';
import { startsWhileOpen, whileOpenReading } from './access.js';

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
  sv: 'Klockan startar vid övergången från chattbot, annars när ärendet öppnas. Ärenden utan uppgift om vem som startade räknas som patientens; ett svar före starten är ett fel och räknas inte.',
  en: "The clock starts at the hand-over from a chatbot, else at the opening. Cases that do not say who started them count as the patient's; an answer before the start is a fault and does not count.",
};

/** The topics that are the renewal of a prescription; they are each unit's own words, and the report prints none. */
const renewalTopics: Parameter<ExactSetData> = /* @__PURE__ */ parameter<ExactSetData>(
  'renewalTopics',
  null,
  {
    sv: 'Ärendetyper som är förnyelse av recept, som de registrerats; rapporten anger inga.',
    en: 'Topics that are the renewal of a prescription, as recorded; the report prints none.',
  },
);

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
    missing: 'patient',
    reported: yearly,
    assumptions: [
      inTheApp,
      {
        sv: 'Ärenden utan uppgift om vem som startade räknas som patientens.',
        en: "Cases that do not say who started them count as the patient's.",
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
      counted: (c) => all(startsWhileOpen(c), minutesBetween(chatStart(c), c.answeredAt).atMost(minutes)),
      reported: yearly,
      assumptions: [
        inTheApp,
        clockReading,
        whileOpenReading,
        {
          sv: 'Gränsen jämförs på sekunden: 30 minuter och en sekund är inte inom 30 minuter.',
          en: 'The limit is compared to the second: 30 minutes and one second are not within 30 minutes.',
        },
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
        sv: 'Medelvärdet är de besvarade ärendenas, i hela minuter avrundade nedåt, alla tider på dygnet; siffran 79 minuter står i rapporten under B7.',
        en: 'The mean is that of the cases answered, in whole minutes rounded down, at all hours; the figure of 79 minutes stands in the report under B7.',
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
  breakdown({
    id: 'digital.topics',
    slug: 'digital-topics',
    name: { sv: 'Digitala ärenden efter ärendetyp', en: 'Digital cases by topic' },
    source,
    of: everyCase,
    by: 'topic',
    reported: yearly,
    assumptions: [
      inTheApp,
      {
        sv: 'Ärendetypen är den text som registrerats; vanligast är den med flest ärenden.',
        en: 'The topic is the text recorded; the most common one is the one with the most cases.',
      },
    ],
  }),
  proportion({
    id: 'digital.renewal-share',
    slug: 'digital-renewal-share',
    name: { sv: 'Ärenden om att förnya recept', en: 'Cases of renewing a prescription' },
    source,
    of: everyCase,
    counted: (c) => c.topic.matches(renewalTopics),
    reported: yearly,
    assumptions: [
      inTheApp,
      {
        sv: 'Ärendetypen är varje enhets egen text; vilka texter som är förnyelse av recept måste anges (parameter renewalTopics), annars kan andelen levereras. Ett ärende utan ärendetyp räknas bara i nämnaren.',
        en: "The topic is each unit's own text; which texts are the renewal of a prescription must be said (parameter renewalTopics), or the share can be supplied. A case without a topic counts in the denominator only.",
      },
    ],
  }),
  part({
    id: 'digital.of-all-contacts',
    slug: 'digital-of-all-contacts',
    name: { sv: 'Digitala ärenden av alla kontakter', en: 'Digital cases of all contacts' },
    source,
    of: ['digital.cases'],
    among: ['digital.cases', 'B7'],
    reported: yearly,
    assumptions: [
      inTheApp,
      {
        sv: 'Digitala ärenden av digitala ärenden och besvarade samtal (täljaren i B7) tillsammans: det som telefonstatistiken missar.',
        en: 'Digital cases of digital cases and answered calls (the numerator of B7) together: what the statistics of telephone access miss.',
      },
    ],
  }),
];
