import { all, when } from '../../core/measure/clause.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { narrative, proportion, rate } from '../../core/measure/measures.js';
import { unitHas } from '../../core/measure/persons.js';
import { eachRow, listed, units } from '../../core/measure/populations.js';
import { notes, prescriptions } from '../../core/measure/tables.js';
import { atMost } from '../../core/outcome/goal-kinds.js';
import { period } from '../../core/period/window.js';
import { listedOnLastDay } from '../shared/assumptions.js';
import { antibiotics } from '../shared/codes.js';
import { yearly } from '../shared/readings.js';
import { followedAndDeveloped, openUnits } from './2025-readings.js';
import { row } from './2025-source.js';
import { dispensedAntibioticsOnly, violenceQuestionsAtLeast, violenceTerms } from './parameters.js';

/** Rows V19–V21. */
export const safetyIndicators: readonly Indicator[] = [
  proportion({
    id: 'V19',
    slug: 'violence-question-units',
    name: {
      sv: 'Hälsocentraler som dokumenterar frågor om våld i nära relationer',
      en: 'Health centres that document questions about violence in close relationships',
    },
    source: row('V19'),
    of: units(),
    counted: () =>
      unitHas(
        notes.where((n) => n.term.matches(violenceTerms)),
        { during: period, atLeast: violenceQuestionsAtLeast },
      ),
    goal: followedAndDeveloped,
    reported: yearly,
    assumptions: [
      openUnits,
      {
        sv: 'En enhet dokumenterar frågor om minst en (parameter violenceQuestionsAtLeast) är journalförd där i perioden, vilket svaret än är. Dokumentet anger inget sökord (parameter violenceTerms, måste anges).',
        en: 'A unit documents questions if at least one (parameter violenceQuestionsAtLeast) is recorded there in the period, whatever the answer. The document prints no search term (parameter violenceTerms, required).',
      },
    ],
  }),
  rate({
    id: 'V20',
    slug: 'antibiotics',
    name: {
      sv: 'Recept på antibiotika per 1 000 invånare och år',
      en: 'Prescriptions of antibiotics per 1,000 inhabitants and year',
    },
    source: row('V20'),
    of: eachRow(
      prescriptions.where((p) =>
        all(p.atc.matches(antibiotics), when(dispensedAntibioticsOnly, p.dispensed.is(true))),
      ),
      { during: period, attributedBy: 'row-unit' },
    ),
    per: listed(),
    inhabitants: {},
    times: 1000,
    goal: atMost('250', { level: 'national', perYear: true }),
    reported: yearly,
    assumptions: [
      {
        sv: 'Recept räknas på den enhet som skrev dem, uthämtade eller inte (parameter dispensedAntibioticsOnly), efter den dag de skrevs; antibiotika är J01 utom metenamin (J01XX05), som Strama räknar.',
        en: 'Prescriptions count at the unit that wrote them, dispensed or not (parameter dispensedAntibioticsOnly), by the day on which they were written; antibiotics are J01 without methenamine (J01XX05), as Strama counts them.',
      },
      {
        sv: 'Invånare är de som tabellen populations anger för perioden; utan en sådan uppgift läses invånare som listade.',
        en: 'Inhabitants are those that the table populations gives for the period; without such a number inhabitants is read as listed persons.',
      },
      listedOnLastDay,
    ],
    comment: {
      sv: 'Raden följer också förskrivningsmönster och aktiviteter, som berättas i text.',
      en: 'The row also follows patterns of prescribing and activities, which are told in words.',
    },
  }),
  narrative({
    id: 'V21',
    slug: 'first-line-narrative',
    name: {
      sv: 'Första linjens vård vid psykisk ohälsa: tillgänglighet, kompetens och kapacitet',
      en: 'First-line care in mental ill-health: access, competence and capacity',
    },
    source: row('V21'),
    reported: yearly,
    assumptions: [
      {
        sv: 'Uppföljningen är en text för alla åldrar efter en särskild anvisning, som inte hör till dokumentet.',
        en: 'The follow-up is a text for all ages by a separate instruction that is not part of the document.',
      },
    ],
  }),
];
