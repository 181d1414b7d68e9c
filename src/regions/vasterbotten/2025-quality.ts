import { all } from '../../core/measure/clause.js';
import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { narrative, proportion, supplied } from '../../core/measure/measures.js';
import { unitHas } from '../../core/measure/persons.js';
import { units } from '../../core/measure/populations.js';
import { unitReports } from '../../core/measure/tables.js';
import { atLeast } from '../../core/outcome/goal-kinds.js';
import type { Text } from '../../core/parameter.js';
import { period } from '../../core/period/window.js';
import { yearly } from '../shared/readings.js';
import { followedAndDeveloped, openUnits } from './2025-readings.js';
import { row } from './2025-source.js';

const answerReading: Text = {
  sv: 'Enheten svarar själv (unitReports) för året eller en del av det; ett ja räcker, och delvis, nej eller inget svar räknas som nej.',
  en: 'The unit answers itself (unitReports) for the year or a part of it; one yes is enough, and partly, no or no answer counts as no.',
};

type AnsweredText = Omit<IndicatorText, 'reported' | 'assumptions'>;

/** The share of the open units that answer yes. */
function answeredYes(item: string, text: AnsweredText): Indicator {
  return proportion({
    ...text,
    of: units(),
    counted: () =>
      unitHas(
        unitReports.where((r) => all(r.item.is(item), r.value.is('yes'))),
        { during: period, dated: 'period' },
      ),
    reported: yearly,
    assumptions: [openUnits, answerReading],
  });
}

/** Rows V7–V10. */
export const qualityIndicators: readonly Indicator[] = [
  answeredYes('sick-leave-routines', {
    id: 'V7',
    slug: 'sick-leave-routines',
    name: {
      sv: 'Rutiner för sjukskrivnings- och rehabiliteringsprocessen',
      en: 'Routines for the process of sick leave and rehabilitation',
    },
    source: row('V7'),
    goal: followedAndDeveloped,
  }),
  answeredYes('hlt-collaboration', {
    id: 'V8',
    slug: 'hlt-collaboration',
    name: {
      sv: 'Strukturerad samverkan enligt HLT för barn 0–16 år',
      en: 'Structured collaboration by HLT for children of 0–16 years',
    },
    source: row('V8'),
    goal: atLeast('100 %'),
  }),
  narrative({
    id: 'V9',
    slug: 'patient-safety',
    name: { sv: 'Patientsäkerhet', en: 'Patient safety' },
    source: row('V9'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Uppföljningen är en text; dokumentet anger "Ej definierade värden" och inget mål.',
        en: 'The follow-up is a text; the document prints "values not defined" and no goal.',
      },
    ],
  }),
  supplied({
    id: 'V10',
    slug: 'patient-survey-need-met',
    name: {
      sv: 'Nationell patientenkät: behovet av vård tillgodosett',
      en: 'National patient survey: need of care met',
    },
    source: row('V10'),
    goal: atLeast('80 %'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Enkätens svar levereras som antal positiva svar och antal svar per kön; totalen är summorna genom varandra, aldrig medelvärdet av könens andelar.',
        en: "The survey's answers are supplied as positive answers and answers by sex; the total is sum over sum, never the mean of the shares of the sexes.",
      },
    ],
  }),
];
