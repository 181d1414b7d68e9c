import type { Indicator } from '../../core/measure/indicator.js';
import { proportion, supplied } from '../../core/measure/measures.js';
import { exists, turns } from '../../core/measure/persons.js';
import { listed } from '../../core/measure/populations.js';
import { screenings } from '../../core/measure/tables.js';
import { atLeast } from '../../core/outcome/goal-kinds.js';
import { calendarYear, period } from '../../core/period/window.js';
import { anywhere, listedOnLastDay } from '../norrbotten/assumptions.js';
import { yearly } from '../norrbotten/readings.js';
import { row } from './2025-source.js';

/** Rows V16–V18. */
export const childrenIndicators: readonly Indicator[] = [
  supplied({
    id: 'V16',
    slug: 'newborn-home-visit-10-days',
    name: {
      sv: 'Hembesök av BVC inom 10 dagar efter hemkomsten',
      en: 'Home visit of child health care within 10 days after coming home',
    },
    source: row('V16'),
    goal: atLeast('90 %'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Levereras färdigt: av barn födda i perioden, de vars hembesök av BVC kom högst 10 dagar efter hemkomsten (dag 0); ett barn utan känd hemkomst räknas bara i nämnaren.',
        en: 'Supplied ready-made: of children born in the period, those whose home visit of child health care came at most 10 days after coming home (day 0); a child whose coming home is not known counts in the denominator only.',
      },
      {
        sv: 'Räknas inte ur raderna, eftersom dagar bara kan räknas från det datum som avgör perioden (födelsen), inte från en annan kolumn (hemkomsten), och kön är moderns, inte barnets.',
        en: "Not counted from rows, because days can be counted only from the date that decides the period (the birth), not from another column (coming home), and the sex is the mother's, not the child's.",
      },
    ],
  }),
  supplied({
    id: 'V17',
    slug: 'parental-support-offered',
    name: { sv: 'Erbjudet föräldrastöd', en: 'Parental support offered' },
    source: row('V17'),
    goal: atLeast('90 %'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Levereras färdigt: av förlossningar i perioden, de där någon av föräldrarna bjudits in till föräldrastöd mellan nio månader före förlossningen och periodens sista dag.',
        en: "Supplied ready-made: of births in the period, those where one of the parents was invited to parental support between nine months before the birth and the period's last day.",
      },
      {
        sv: 'Räknas inte ur raderna, eftersom månader före en rad inte kan anges och bara en persons händelser kan sökas till varje förlossning, inte bådas.',
        en: "Not counted from rows, because months before a row cannot be said and only one person's events can be looked for at each birth, not those of both.",
      },
    ],
  }),
  proportion({
    id: 'V18',
    slug: 'asq-se',
    name: { sv: 'Hälsoenkät (ASQ-se) vid 3 år', en: 'Health questionnaire (ASQ-se) at 3 years' },
    source: row('V18'),
    of: listed({ where: () => turns([3], { during: calendarYear }) }),
    counted: () =>
      exists(
        screenings.where((s) => s.kind.is('asq-se')),
        { during: period },
      ),
    goal: atLeast('85 %'),
    reported: yearly,
    assumptions: [
      {
        sv: '3-åringar är listade som fyller 3 år under kalenderåret; enkäten ska vara gjord i perioden, före eller efter födelsedagen.',
        en: '3-year-olds are listed children who turn 3 in the calendar year; the questionnaire must be done in the period, before or after the birthday.',
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
];
