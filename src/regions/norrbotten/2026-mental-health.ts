import { all } from '../../core/measure/clause.js';
import { isGuaranteeContact } from '../../core/measure/common-clauses.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { count, proportion, supplied } from '../../core/measure/measures.js';
import { eachRow, personsAt } from '../../core/measure/populations.js';
import { contacts, notes } from '../../core/measure/tables.js';
import { ageOn, daysBetween } from '../../core/measure/values.js';
import { increase } from '../../core/outcome/goal-kinds.js';
import { base, codesOf2024, dialog, inWords, rolling, twelveMonths } from './2026-frame.js';
import { bullet } from './2026-source.js';
import { guaranteeDays } from './access.js';
import { talkingTherapy } from './codes.js';
import { askedAboutViolence } from './coordinated-care.js';
import { actionNoteTerms } from './parameters.js';
import { therapyReading } from './therapy.js';

const { during } = twelveMonths;
const adult = 18;
const asked = askedAboutViolence(twelveMonths);

/** Area 8, Psykisk hälsa – vuxna. */
export const mentalHealth2026: readonly Indicator[] = [
  proportion({
    id: '8.base.1',
    slug: 'first-line-adult-assessment',
    name: {
      sv: 'Tillgång till omhändertagande i första linjen, vuxna',
      en: 'Access to care in the first line, adults',
    },
    source: bullet('8.base.1'),
    ...base,
    of: eachRow(
      contacts.where((c) =>
        all(isGuaranteeContact(c), c.mentalHealth.is(true), ageOn(c.date).atLeast(adult)),
      ),
      { during, attributedBy: 'row-unit' },
    ),
    counted: (c) => daysBetween(c.decidedOn, c.assessedOn).atMost(guaranteeDays),
    goal: increase(),
    assumptions: [
      rolling,
      {
        sv: 'Punkten definierar ingenting: av vårdgarantins kontakter som gäller psykisk hälsa hos den som fyllt 18 år på kontaktens dag, andelen med medicinsk bedömning inom tre kalenderdagar efter beslutet.',
        en: 'The bullet defines nothing: of the contacts of the care guarantee that concern the mental health of who is 18 or over on the day of the contact, the share with a medical assessment within three calendar days of the decision.',
      },
      {
        sv: 'Saknas besluts- eller bedömningsdatum räknas kontakten bara i nämnaren; en bedömning före beslutet är ett fel och räknas inte alls.',
        en: 'Without a date of decision or assessment a contact counts in the denominator only; an assessment before the decision is a fault and does not count at all.',
      },
    ],
  }),
  count({
    id: '8.base.2',
    slug: 'talking-therapy',
    name: { sv: 'Samtalsbehandling, vuxna', en: 'Talking therapy, adults' },
    source: bullet('8.base.2'),
    ...base,
    of: personsAt(
      [
        contacts.where((c) => all(c.procedures.matches(talkingTherapy), ageOn(c.date).atLeast(adult))),
        notes.where((n) =>
          all(n.term.matches(actionNoteTerms), n.value.matches(talkingTherapy), ageOn(n.date).atLeast(adult)),
        ),
      ],
      { during },
    ),
    goal: increase(),
    assumptions: [
      rolling,
      {
        sv: 'Området gäller vuxna: personen har fyllt 18 år den dag koden registrerats.',
        en: 'The area is about adults: the person is 18 or over on the day on which the code was recorded.',
      },
      ...therapyReading(twelveMonths),
      codesOf2024,
    ],
  }),
  proportion({
    id: '8.base.3',
    slug: 'violence-question',
    name: { sv: 'Fråga om våld i nära relation', en: 'Question about violence in a close relationship' },
    source: bullet('8.base.3'),
    ...base,
    ...asked,
    goal: increase(),
    assumptions: [
      rolling,
      {
        sv: 'Alla åldrar räknas, fast området gäller vuxna: frågan är en generell del av uppdraget.',
        en: 'All ages count, though the area is about adults: the question is a general part of the task.',
      },
      ...asked.assumptions,
      codesOf2024,
    ],
  }),
  inWords('8.dialog.1', 'psychosocial-teams', {
    sv: 'Arbetssätt (psykosociala team) och samverkan',
    en: 'Ways of working (psychosocial teams) and collaboration',
  }),
];

/** Area 9, Oplanerad vård och trygg övergång. */
export const transitions2026: readonly Indicator[] = [
  supplied({
    id: '9.dialog.1',
    slug: 'follow-up-after-discharge',
    name: { sv: 'Uppföljning efter utskrivning', en: 'Follow-up after discharge' },
    source: bullet('9.dialog.1'),
    ...dialog,
    assumptions: [
      {
        sv: 'Utskrivningar följda av en kontakt av vilken form som helst inom 14 dagar, utskrivningsdagen inräknad, där den utskrivne var listad den dagen; utan dem som avlidit eller skrivits in igen inom dagarna. De undantagen kan ett mått inte göra: de beror på vad som följer efter raden. Andelen levereras.',
        en: 'Discharges followed by a contact of any form within 14 days, the day of discharge included, where the person was listed that day; without those who died or were readmitted within the days. A measure cannot leave those out, for they rest on what follows the row. The share is supplied.',
      },
    ],
  }),
];
