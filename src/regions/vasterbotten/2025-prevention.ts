import type { CodeSetData } from '../../core/codes/code-set.js';
import type { Habit } from '../../core/facts/values.js';
import { all, anyOf, type PersonClause } from '../../core/measure/clause.js';
import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { proportion } from '../../core/measure/measures.js';
import { age, exists, latest, sexIs, turns } from '../../core/measure/persons.js';
import { listed } from '../../core/measure/populations.js';
import { labResults, lifestyle, screenings } from '../../core/measure/tables.js';
import { atLeast, lessThan } from '../../core/outcome/goal-kinds.js';
import type { Open, Text } from '../../core/parameter.js';
import { calendarYear, lastMonths, period, periodEnd, type Window } from '../../core/period/window.js';
import { anywhere, listedOnLastDay } from '../shared/assumptions.js';
import { hasAction, interim, yearly } from '../shared/readings.js';
import { row } from './2025-source.js';
import {
  cervicalMonthsBelow50,
  cervicalMonthsFrom50,
  physicalActivityActions,
  tobaccoActions,
} from './parameters.js';

const eighteenMonths = lastMonths(18);

const habitReading: readonly Text[] = [
  {
    sv: 'Ohälsosam är en levnadsvana med minst en journalförd risk under de 18 månader som slutar med perioden; ett senare svar utan risk tar inte bort den.',
    en: 'A habit is unhealthy with at least one recorded risk in the 18 months that end with the period; a later answer without risk does not remove it.',
  },
  {
    sv: 'Åtgärden ska finnas i samma 18 månader, före eller efter risken: dokumentet säger inte mellan vilka händelser tiden löper.',
    en: 'The action must be recorded in the same 18 months, before or after the risk: the document does not say between which events the time runs.',
  },
  {
    sv: 'En åtgärdskod räknas på kontakten eller som tabellvärde under ett sökord (parameter actionNoteTerms; förval Åtg och Dia); dokumentet anger inga sökord.',
    en: 'An action code counts on the contact, or as a table value under a search term (parameter actionNoteTerms; by default Åtg and Dia); the document prints no terms.',
  },
  listedOnLastDay,
  anywhere,
];

type HabitText = Omit<IndicatorText, 'reported' | 'assumptions' | 'goal'>;

function actionOnHabit(
  habit: Habit,
  actions: Open<CodeSetData>,
  actionReading: Text,
  text: HabitText,
): Indicator {
  return proportion({
    ...text,
    of: listed({
      where: () =>
        exists(
          lifestyle.where((l) => all(l.habit.is(habit), l.risk.is(true))),
          { during: eighteenMonths },
        ),
    }),
    counted: () => hasAction(actions, eighteenMonths),
    goal: atLeast('50 %'),
    reported: yearly,
    assumptions: [actionReading, ...habitReading],
  });
}

const sampled = (during: Window): PersonClause =>
  exists(
    screenings.where((s) => s.kind.is('cervical-hpv')),
    { during },
  );

const registeredHba1c = labResults.where((l) =>
  all(l.analyte.is('HbA1c'), l.register.is('NDR'), l.diabetesType.is('2')),
);

/** Rows V11–V15. */
export const preventionIndicators: readonly Indicator[] = [
  actionOnHabit(
    'tobacco',
    tobaccoActions,
    {
      sv: 'Minst en enkel åtgärd är enkelt råd, rådgivande eller kvalificerat rådgivande samtal om tobak (parameter tobaccoActions; förval DV111–DV113); dokumentet anger inga koder.',
      en: 'At least a simple action is simple advice, counselling or qualified counselling on tobacco (parameter tobaccoActions; by default DV111–DV113); the document prints no codes.',
    },
    {
      id: 'V11',
      slug: 'tobacco-action',
      name: { sv: 'Åtgärd vid tobaksbruk', en: 'Action on tobacco use' },
      source: row('V11'),
    },
  ),
  actionOnHabit(
    'physical-activity',
    physicalActivityActions,
    {
      sv: 'Minst en enkel åtgärd är enkelt råd, rådgivande eller kvalificerat rådgivande samtal om fysisk aktivitet (parameter physicalActivityActions; förval DV131–DV133); fysisk aktivitet på recept ensam räknas inte.',
      en: 'At least a simple action is simple advice, counselling or qualified counselling on physical activity (parameter physicalActivityActions; by default DV131–DV133); physical activity on prescription alone does not count.',
    },
    {
      id: 'V12',
      slug: 'physical-activity-action',
      name: {
        sv: 'Åtgärd vid otillräcklig fysisk aktivitet',
        en: 'Action on insufficient physical activity',
      },
      source: row('V12'),
    },
  ),
  proportion({
    id: 'V13',
    slug: 'cervical-screening',
    name: {
      sv: 'Gynekologiskt cellprov inom screeningprogrammets intervall',
      en: "Gynaecological cell sample within the screening programme's interval",
    },
    source: row('V13'),
    of: listed({ where: () => all(sexIs('female'), age(periodEnd).atLeast(23), age(periodEnd).atMost(70)) }),
    counted: () =>
      anyOf(
        all(age(periodEnd).lessThan(50), sampled(lastMonths(cervicalMonthsBelow50))),
        all(age(periodEnd).atLeast(50), sampled(lastMonths(cervicalMonthsFrom50))),
      ),
    inhabitants: { sex: 'female', ageFrom: 23, ageTo: 70 },
    goal: atLeast('85 %'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Kvinnor 23–70 år på periodens sista dag; intervallet är det för åldern den dagen: fem år (parameter cervicalMonthsBelow50) till och med 49, sju år (parameter cervicalMonthsFrom50) från 50, enligt screeningprogrammet för HPV. Dokumentet anger varken åldrar eller år.',
        en: "Women of 23–70 years on the period's last day; the interval is that of the age on that day: five years (parameter cervicalMonthsBelow50) through 49, seven years (parameter cervicalMonthsFrom50) from 50, as in the programme for HPV. The document gives neither ages nor years.",
      },
      {
        sv: 'Bara prov med analys för HPV räknas, var de än är tagna.',
        en: 'Only samples analysed for HPV count, wherever they were taken.',
      },
      {
        sv: 'Kvinnor i befolkningen är de 23–70 år som tabellen populations anger för perioden; utan en sådan uppgift läses de som listade kvinnor. Täljaren är listade kvinnor med prov.',
        en: 'Women in the population are those of 23–70 years that the table populations gives for the period; without such a number they are read as listed women. The numerator is listed women with a sample.',
      },
      listedOnLastDay,
    ],
    comment: {
      sv: 'Värdet för 2022 gäller prov av alla slag, det för 2023 bara HPV: ingen jämförelse går över brottet.',
      en: 'The value of 2022 concerns samples of all kinds, that of 2023 HPV only: no comparison goes across the break.',
    },
  }),
  proportion({
    id: 'V14',
    slug: 'health-talks',
    name: {
      sv: 'Hälsoundersökningar (VHU) vid 40, 50 och 60 år',
      en: 'Health examinations (VHU) at 40, 50 and 60',
    },
    source: row('V14'),
    of: listed({ where: () => turns([40, 50, 60], { during: calendarYear }) }),
    counted: () =>
      exists(
        screenings.where((s) => s.kind.is('vhu')),
        { during: period },
      ),
    goal: atLeast('70 %'),
    reported: interim,
    assumptions: [
      {
        sv: '"40–50- och 60 åriga" läses som de som fyller 40, 50 eller 60 under kalenderåret, även för del av året; en period räknar bara sina egna undersökningar.',
        en: '"40–50- och 60 åriga" is read as those who have their 40th, 50th or 60th birthday in the calendar year, also for a part of it; a period counts its own examinations only.',
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
  proportion({
    id: 'V15',
    slug: 'diabetes-hba1c-above-70',
    name: { sv: 'Typ 2-diabetes med HbA1c > 70 mmol/mol', en: 'Type 2 diabetes with HbA1c > 70 mmol/mol' },
    source: row('V15'),
    of: listed({
      where: () => all(age(periodEnd).lessThan(80), exists(registeredHba1c, { during: period })),
    }),
    counted: () => latest(registeredHba1c, 'value', { during: period }).moreThan(70),
    goal: lessThan('7 %'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Nämnaren är listade under 80 år på periodens sista dag med typ 2-diabetes och minst ett HbA1c i NDR under perioden.',
        en: "The denominator is those listed under 80 on the period's last day with type 2 diabetes and at least one HbA1c in NDR in the period.",
      },
      {
        sv: 'Det senaste värdet avgör, av flera samma dag det högsta; exakt 70 är inte över 70.',
        en: 'The latest value decides, of several on one day the highest; exactly 70 is not above 70.',
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
];
