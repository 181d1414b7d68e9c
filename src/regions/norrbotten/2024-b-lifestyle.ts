import type { CodeSetData } from '../../core/codes/code-set.js';
import { habits } from '../../core/facts/values.js';
import { all } from '../../core/measure/clause.js';
import { recordedTogether } from '../../core/measure/common-clauses.js';
import type { Indicator, IndicatorText } from '../../core/measure/indicator.js';
import { count, proportion } from '../../core/measure/measures.js';
import { exists } from '../../core/measure/persons.js';
import { personsAt } from '../../core/measure/populations.js';
import { lifestyle } from '../../core/measure/tables.js';
import { atLeast, increase, steps } from '../../core/outcome/goal-kinds.js';
import type { Open, Text } from '../../core/parameter.js';
import { lastMonths, period } from '../../core/period/window.js';
import { row } from './2024-source.js';
import { actionsInNotes, atTheContactsUnit, whatIsAVisit, whatIsPlanned } from './assumptions.js';
import {
  counselling,
  depressionOrSleep,
  du008,
  du009,
  du010,
  overInternet,
  talkingTherapy,
} from './codes.js';
import { actionNoteTerms, cardiometabolicDiagnoses, lifestyleLookBackMonths } from './parameters.js';
import { action, hasAction, interim, plannedVisitsFor } from './readings.js';

const lookBack = lastMonths(lifestyleLookBackMonths);
const lookBackText: Text = {
  sv: `under de månader som slutar med perioden (parameter lifestyleLookBackMonths; förval ${lifestyleLookBackMonths.value})`,
  en: `in the months that end with the period (parameter lifestyleLookBackMonths; by default ${lifestyleLookBackMonths.value})`,
};

type LifestyleText = Omit<IndicatorText, 'reported' | 'assumptions'>;

const visitReading: readonly Text[] = [
  {
    sv: 'Personer med ett planerat besök i perioden som självt bär diagnosen, i vilken position som helst.',
    en: 'Persons with a planned visit in the period that itself carries the diagnosis, in any position.',
  },
  atTheContactsUnit,
  whatIsAVisit,
  whatIsPlanned,
];

function riskAssessment(
  diagnoses: Open<CodeSetData>,
  diagnosesReading: Text,
  text: LifestyleText,
): Indicator {
  return proportion({
    ...text,
    of: personsAt(plannedVisitsFor(diagnoses), { during: period }),
    counted: () =>
      all(
        ...habits.map((habit) =>
          exists(
            lifestyle.where((l) => l.habit.is(habit)),
            { during: lookBack },
          ),
        ),
      ),
    reported: interim,
    assumptions: [
      diagnosesReading,
      ...visitReading,
      {
        sv: `Alla fyra levnadsvanorna ska vara journalförda minst en gång, av vem som helst och med vilket svar som helst, ${lookBackText.sv}.`,
        en: `All four habits must be recorded at least once, by anybody and with whatever answer, ${lookBackText.en}.`,
      },
    ],
  });
}

function actionOnRisk(diagnoses: Open<CodeSetData>, diagnosesReading: Text, text: LifestyleText): Indicator {
  return proportion({
    ...text,
    of: personsAt(plannedVisitsFor(diagnoses), {
      during: period,
      where: () =>
        exists(
          lifestyle.where((l) => l.risk.is(true)),
          { during: lookBack },
        ),
    }),
    counted: () => hasAction(counselling, lookBack),
    reported: interim,
    assumptions: [
      diagnosesReading,
      ...visitReading,
      {
        sv: `Risk är minst en journalförd risk ${lookBackText.sv}; alla fyra vanorna krävs inte, och ett senare svar utan risk tar inte bort den.`,
        en: `Risk is at least one recorded risk ${lookBackText.en}; all four habits are not required, and a later answer without risk does not remove it.`,
      },
      {
        sv: 'Åtgärd är rådgivande eller kvalificerat rådgivande samtal (DV1x2, DV1x3) om vilken levnadsvana som helst i samma månader, före eller efter besöket.',
        en: 'An action is counselling or qualified counselling (DV1x2, DV1x3) on any of the habits in the same months, before or after the visit.',
      },
      actionsInNotes,
    ],
  });
}

const diabetesReading: Text = {
  sv: 'E1 läses som diabetes (parameter cardiometabolicDiagnoses; förval E10–E14), och E66-P-E669 som allt under E66.',
  en: 'E1 is read as diabetes (parameter cardiometabolicDiagnoses; by default E10–E14), and E66-P-E669 as everything under E66.',
};

const anxietyReading: Text = {
  sv: 'Rubriken nämner ångest, men koderna F32–F39 och F51- omfattar inte F40–F41; koderna följs.',
  en: 'The title names anxiety, but the codes F32–F39 and F51- leave F40–F41 out; the codes are followed.',
};

const gate = (of: Pick<Indicator, 'id'>): Text => ({
  sv: `Strukturersättningen kräver att ${of.id} når sitt mål; det hör till ersättningen och ändrar inte utfallet.`,
  en: `The structural pay requires that ${of.id} reaches its goal; that belongs to the pay and does not change the outcome.`,
});

const cardiometabolicRisk = riskAssessment(cardiometabolicDiagnoses, diabetesReading, {
  id: 'B8a',
  slug: 'lifestyle-risk-cardiometabolic',
  name: {
    sv: 'Riskbedömning av levnadsvanor vid diabetes, hypertoni och övervikt',
    en: 'Risk assessment of lifestyle in diabetes, hypertension and overweight',
  },
  source: row('B8a'),
  goal: atLeast('80 %'),
});

const mentalHealthRisk = riskAssessment(depressionOrSleep, anxietyReading, {
  id: 'B9a',
  slug: 'lifestyle-risk-mental-health',
  name: {
    sv: 'Riskbedömning av levnadsvanor vid depression, ångest och sömnstörning',
    en: 'Risk assessment of lifestyle in depression, anxiety and disturbed sleep',
  },
  source: row('B9a'),
  goal: atLeast('65 %'),
});

const therapyReading: readonly Text[] = [
  {
    sv: 'Personer räknas, en gång per enhet där koden registrerats i perioden; regionen räknar varje person en gång.',
    en: 'Persons are counted, once at every unit that recorded the code in the period; the region counts each person once.',
  },
  {
    sv: 'Koden räknas också på kontakten, inte bara under sökorden Åtg och Dia (parameter actionNoteTerms).',
    en: 'The code counts on the contact too, not only under the search terms Åtg and Dia (parameter actionNoteTerms).',
  },
];

const complements = [
  ['DU008', du008],
  ['DU009', du009],
  ['DU010', du010],
] as const;

/** The persons with an action recorded in the period, at the units that recorded it. */
const recordedIn = (codes: CodeSetData) => {
  const { contacts, notes } = action(codes);
  return personsAt([contacts, notes], { during: period });
};

/** Part B, rows B8–B10. */
export const lifestyleIndicators: readonly Indicator[] = [
  cardiometabolicRisk,
  actionOnRisk(cardiometabolicDiagnoses, diabetesReading, {
    id: 'B8b',
    slug: 'lifestyle-action-cardiometabolic',
    name: {
      sv: 'Åtgärd vid risk i levnadsvanor vid diabetes, hypertoni och övervikt',
      en: 'Action on lifestyle risk in diabetes, hypertension and overweight',
    },
    source: row('B8b'),
    goal: steps('65 %', '85 %'),
    comment: gate(cardiometabolicRisk),
  }),
  mentalHealthRisk,
  actionOnRisk(depressionOrSleep, anxietyReading, {
    id: 'B9b',
    slug: 'lifestyle-action-mental-health',
    name: {
      sv: 'Åtgärd vid risk i levnadsvanor vid depression, ångest och sömnstörning',
      en: 'Action on lifestyle risk in depression, anxiety and disturbed sleep',
    },
    source: row('B9b'),
    goal: steps('55 %', '75 %'),
    comment: gate(mentalHealthRisk),
  }),
  count({
    id: 'B10',
    slug: 'talking-therapy',
    name: { sv: 'Samtalsbehandling', en: 'Talking therapy' },
    source: row('B10'),
    of: recordedIn(talkingTherapy),
    goal: increase(),
    reported: interim,
    assumptions: therapyReading,
  }),
  ...complements.map(([code, codes]) =>
    count({
      id: `B10.${code}`,
      slug: `talking-therapy-${code.toLowerCase()}`,
      name: { sv: `Samtalsbehandling, ${code}`, en: `Talking therapy, ${code}` },
      source: row('B10'),
      of: recordedIn(codes),
      reported: interim,
      assumptions: therapyReading,
      comment: { sv: 'Följs som komplement; inget mål.', en: 'Followed as a complement; no goal.' },
    }),
  ),
  count({
    id: 'B10.iCBT',
    slug: 'talking-therapy-internet',
    name: { sv: 'Internetbaserad KBT (iKBT)', en: 'Internet-based CBT' },
    source: row('B10'),
    of: personsAt(recordedTogether(talkingTherapy, overInternet, { terms: actionNoteTerms }), {
      during: period,
    }),
    reported: interim,
    assumptions: [
      {
        sv: 'Tillägget ZV044 räknas bara tillsammans med DU011: på samma kontakt, eller, där någon av koderna står i en anteckning, samma person, enhet och dag.',
        en: 'The add-on ZV044 counts only together with DU011: on the same contact, or, where one of the codes stands in a note, the same person, unit and day.',
      },
      ...therapyReading,
    ],
    comment: { sv: 'Följs; inget mål.', en: 'Followed; no goal.' },
  }),
];
