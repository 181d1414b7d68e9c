import { all } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { proportion } from '../../core/measure/measures.js';
import { age, exists } from '../../core/measure/persons.js';
import { eachRow, listed } from '../../core/measure/populations.js';
import { calls, invitations } from '../../core/measure/tables.js';
import { localDate } from '../../core/measure/values.js';
import { atLeast } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { calendarYear, period, periodEnd, withGrace } from '../../core/period/window.js';
import { anywhere, listedOnLastDay } from '../shared/assumptions.js';
import { hasAction, isNoFault, yearly } from '../shared/readings.js';
import { fromTheReport, goalNotSaid, inYear } from './2021-frame.js';
import { reported } from './2021-source.js';
import { healthTalk } from './codes.js';
import { drugsDispensed, hasMedicationReview } from './coordinated-care.js';
import { actionOnRisk, cardiometabolicGroup, mentalHealthGroup, riskAssessment } from './lifestyle.js';
import { b1ListingKinds } from './parameters.js';
import { healthTalkAges, turning } from './prevention.js';

/** "Även januari månad räknas in i 2021 års siffror." */
const graceMonths = 1;
const yearAndJanuary = withGrace(period, graceMonths);

const cohort = turning(healthTalkAges, calendarYear, b1ListingKinds);

const cohortReading: Text = {
  sv: 'Målgruppen är de som på årets sista dag hör till enheten (parameter b1ListingKinds; förval listade och tilldelade) och fyllt 40, 50 eller 60 år under året.',
  en: "The cohort is those who belong to the unit on the year's last day (parameter b1ListingKinds; by default listed and assigned) and turned 40, 50 or 60 in the year.",
};

const january: Text = {
  sv: 'Januari året efter räknas in; personer som fyllt år året efter räknas först då.',
  en: 'January of the next year counts too; who has the birthday in the next year counts then.',
};

const cardiometabolicRisk = riskAssessment(cardiometabolicGroup, inYear);
const cardiometabolicAction = actionOnRisk(cardiometabolicGroup, inYear);
const mentalHealthRisk = riskAssessment(mentalHealthGroup, inYear);
const mentalHealthAction = actionOnRisk(mentalHealthGroup, inYear);

/** The rows that the report shows. */
export const rows2021: readonly Indicator[] = [
  proportion({
    id: 'B1',
    slug: 'health-talks',
    name: { sv: 'Hälsosamtal 40-, 50- och 60-åringar', en: 'Health talks with 40-, 50- and 60-year-olds' },
    source: reported('B1'),
    of: cohort,
    counted: () => hasAction(healthTalk, yearAndJanuary),
    reported: yearly,
    assumptions: [fromTheReport, cohortReading, january, anywhere, inYear.actionsInNotes],
    comment: {
      sv: 'Rapporten nämner inget mål för genomförda samtal.',
      en: 'The report names no goal for talks held.',
    },
  }),
  proportion({
    id: 'B1.offered',
    slug: 'health-talks-offered',
    name: {
      sv: 'Erbjudna hälsosamtal 40-, 50- och 60-åringar',
      en: 'Health talks offered to 40-, 50- and 60-year-olds',
    },
    source: reported('B1'),
    of: cohort,
    counted: () =>
      exists(
        invitations.where((i) => i.kind.is('health-talk')),
        { during: period },
      ),
    goal: atLeast('100 %'),
    reported: yearly,
    assumptions: [
      fromTheReport,
      cohortReading,
      {
        sv: 'Erbjuden är den som fått en inbjudan under året; "samtliga" läses som 100 procent.',
        en: 'Offered is who got an invitation in the year; "all" is read as 100 per cent.',
      },
      anywhere,
    ],
  }),
  proportion({
    id: 'B7',
    slug: 'telephone-access',
    name: { sv: 'Telefontillgänglighet', en: 'Telephone access' },
    source: reported('B7'),
    of: eachRow(
      calls.where((c) => isNoFault(c.receivedAt, c.answeredAt)),
      { dated: (c) => localDate(c.receivedAt), during: period, attributedBy: 'row-unit' },
    ),
    counted: (c) => localDate(c.answeredAt).is(localDate(c.receivedAt)),
    reported: yearly,
    assumptions: [
      fromTheReport,
      {
        sv: '"Alla inringande samtal": alla linjer, dagar och tider, också avbrutna samtal.',
        en: '"All incoming calls": every line, day and hour, abandoned calls too.',
      },
      {
        sv: 'Besvarat är svar eller återuppringning samma lokala dag, det som rapporten kallar nollan; ett svar före samtalet är ett fel och räknas inte alls.',
        en: 'Answered is an answer or a call-back on the same local day, which the report calls the zero; an answer before the call is a fault and does not count at all.',
      },
      goalNotSaid,
    ],
  }),
  proportion({
    id: 'B9a',
    slug: 'lifestyle-risk-cardiometabolic',
    name: {
      sv: 'Frågor om levnadsvanor vid risk för hjärt-kärlsjukdom',
      en: 'Questions on lifestyle at risk of cardiovascular disease',
    },
    source: reported('B9a'),
    ...cardiometabolicRisk,
    reported: yearly,
    assumptions: [fromTheReport, ...cardiometabolicRisk.assumptions, goalNotSaid],
  }),
  proportion({
    id: 'B9b',
    slug: 'lifestyle-action-cardiometabolic',
    name: {
      sv: 'Åtgärd vid riskabla levnadsvanor, risk för hjärt-kärlsjukdom',
      en: 'Action on risky habits at risk of cardiovascular disease',
    },
    source: reported('B9b'),
    ...cardiometabolicAction,
    reported: yearly,
    assumptions: [fromTheReport, ...cardiometabolicAction.assumptions, goalNotSaid],
  }),
  proportion({
    id: 'B10a',
    slug: 'lifestyle-risk-mental-health',
    name: {
      sv: 'Frågor om levnadsvanor vid risk för psykisk ohälsa',
      en: 'Questions on lifestyle at risk of mental ill-health',
    },
    source: reported('B10a'),
    ...mentalHealthRisk,
    reported: yearly,
    assumptions: [fromTheReport, ...mentalHealthRisk.assumptions, goalNotSaid],
  }),
  proportion({
    id: 'B10b',
    slug: 'lifestyle-action-mental-health',
    name: {
      sv: 'Åtgärd vid riskabla levnadsvanor, risk för psykisk ohälsa',
      en: 'Action on risky habits at risk of mental ill-health',
    },
    source: reported('B10b'),
    ...mentalHealthAction,
    reported: yearly,
    assumptions: [fromTheReport, ...mentalHealthAction.assumptions, goalNotSaid],
  }),
  proportion({
    id: 'C4',
    slug: 'medication-review-75',
    name: { sv: 'Läkemedelsgenomgång', en: 'Medication review' },
    source: reported('C4'),
    of: listed({
      where: () => all(age(periodEnd).moreThan(75), drugsDispensed(period).moreThan(5)),
    }),
    counted: () => hasMedicationReview(period),
    goal: atLeast('50 %'),
    reported: yearly,
    assumptions: [
      fromTheReport,
      {
        sv: '"Över 75 år med fler än 5 uthämtade läkemedel" läses som det står: minst 76 år på årets sista dag och minst sex olika ATC-koder med sju tecken under året; 2024 är det 75 år och fem läkemedel.',
        en: '"Above 75 years with more than 5 dispensed drugs" is read as it stands: at least 76 on the last day of the year and at least six different ATC codes of seven characters in the year; in 2024 it is 75 years and five drugs.',
      },
      listedOnLastDay,
      anywhere,
    ],
  }),
];
