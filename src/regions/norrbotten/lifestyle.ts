import type { CodeSetData } from '../../core/codes/code-set.js';
import { habits } from '../../core/facts/values.js';
import { all } from '../../core/measure/clause.js';
import { exists } from '../../core/measure/persons.js';
import { personsAt } from '../../core/measure/populations.js';
import { lifestyle } from '../../core/measure/tables.js';
import type { Open, Text } from '../../core/parameter.js';
import { lastMonths } from '../../core/period/window.js';
import { atTheContactsUnit, whatIsAVisit, whatIsPlanned } from '../shared/assumptions.js';
import { hasAction, plannedVisitsFor } from '../shared/readings.js';
import { counselling, depressionOrSleep } from './codes.js';
import type { Frame, PersonShare } from './frame.js';
import { cardiometabolicDiagnoses, lifestyleLookBackMonths } from './parameters.js';

// Lifestyle at planned visits as the region's plans share it; the windows of the visits are the plans' own.

const lookBack = lastMonths(lifestyleLookBackMonths);
const lookBackText: Text = {
  sv: `under de månader som slutar med perioden (parameter lifestyleLookBackMonths; förval ${lifestyleLookBackMonths.value})`,
  en: `in the months that end with the period (parameter lifestyleLookBackMonths; by default ${lifestyleLookBackMonths.value})`,
};

/** A group of diagnoses and how the document's codes of it are read. */
export interface DiagnosisGroup {
  readonly diagnoses: Open<CodeSetData>;
  readonly reading: Text;
}

/** Diabetes, hypertension and overweight. */
export const cardiometabolicGroup: DiagnosisGroup = {
  diagnoses: cardiometabolicDiagnoses,
  reading: {
    sv: 'E1 läses som diabetes (parameter cardiometabolicDiagnoses; förval E10–E14), och E66-P-E669 som allt under E66.',
    en: 'E1 is read as diabetes (parameter cardiometabolicDiagnoses; by default E10–E14), and E66-P-E669 as everything under E66.',
  },
};

/** Depression, anxiety and disturbed sleep. */
export const mentalHealthGroup: DiagnosisGroup = {
  diagnoses: depressionOrSleep,
  reading: {
    sv: 'Rubriken nämner ångest, men koderna F32–F39 och F51- omfattar inte F40–F41; koderna följs.',
    en: 'The title names anxiety, but the codes F32–F39 and F51- leave F40–F41 out; the codes are followed.',
  },
};

const visitReading = ({ within }: Frame): readonly Text[] => [
  {
    sv: `Personer med ett planerat besök ${within.sv} som självt bär diagnosen, i vilken position som helst.`,
    en: `Persons with a planned visit ${within.en} that itself carries the diagnosis, in any position.`,
  },
  atTheContactsUnit,
  whatIsAVisit,
  whatIsPlanned,
];

/** Persons with a planned visit for the diagnoses, whose four habits are all recorded. */
export function riskAssessment({ diagnoses, reading }: DiagnosisGroup, frame: Frame): PersonShare {
  return {
    of: personsAt(plannedVisitsFor(diagnoses), { during: frame.during }),
    counted: () =>
      all(
        ...habits.map((habit) =>
          exists(
            lifestyle.where((l) => l.habit.is(habit)),
            { during: lookBack },
          ),
        ),
      ),
    assumptions: [
      reading,
      ...visitReading(frame),
      {
        sv: `Alla fyra levnadsvanorna ska vara journalförda minst en gång, av vem som helst och med vilket svar som helst, ${lookBackText.sv}.`,
        en: `All four habits must be recorded at least once, by anybody and with whatever answer, ${lookBackText.en}.`,
      },
    ],
  };
}

/** Persons of the same visits with a recorded risk, who got counselling. */
export function actionOnRisk({ diagnoses, reading }: DiagnosisGroup, frame: Frame): PersonShare {
  return {
    of: personsAt(plannedVisitsFor(diagnoses), {
      during: frame.during,
      where: () =>
        exists(
          lifestyle.where((l) => l.risk.is(true)),
          { during: lookBack },
        ),
    }),
    counted: () => hasAction(counselling, lookBack),
    assumptions: [
      reading,
      ...visitReading(frame),
      {
        sv: `Risk är minst en journalförd risk ${lookBackText.sv}; alla fyra vanorna krävs inte, och ett senare svar utan risk tar inte bort den.`,
        en: `Risk is at least one recorded risk ${lookBackText.en}; all four habits are not required, and a later answer without risk does not remove it.`,
      },
      {
        sv: 'Åtgärd är rådgivande eller kvalificerat rådgivande samtal (DV1x2, DV1x3) om vilken levnadsvana som helst i samma månader, före eller efter besöket.',
        en: 'An action is counselling or qualified counselling (DV1x2, DV1x3) on any of the habits in the same months, before or after the visit.',
      },
      frame.actionsInNotes,
    ],
  };
}
