import { all, not } from '../../core/measure/clause.js';
import { isGuaranteeContact } from '../../core/measure/common-clauses.js';
import type { Indicator } from '../../core/measure/indicator.js';
import { count, proportion } from '../../core/measure/measures.js';
import { followedBy } from '../../core/measure/persons.js';
import { eachRow, personsAt } from '../../core/measure/populations.js';
import { contacts, discharges, notes, persons } from '../../core/measure/tables.js';
import { ageOn, daysBetween } from '../../core/measure/values.js';
import { increase } from '../../core/outcome/goal-kinds.js';
import { monthsFrom, periodEnd } from '../../core/period/window.js';
import { actionNoteTerms } from '../shared/parameters.js';
import { base, codesOf2024, dialog, inWords, rolling, rollingAsBase, twelveMonths } from './2026-frame.js';
import { followUpDays } from './2026-parameters.js';
import { bullet } from './2026-source.js';
import { guaranteeDays } from './access.js';
import { talkingTherapy } from './codes.js';
import { askedAboutViolence } from './coordinated-care.js';
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

/** Within how many days of the discharge, also after the period's end. */
const inFollowUp = {
  within: { from: 0, to: followUpDays },
  before: monthsFrom(periodEnd, 12),
} as const;

/** Area 9, Oplanerad vård och trygg övergång. */
export const transitions2026: readonly Indicator[] = [
  proportion({
    id: '9.dialog.1',
    slug: 'follow-up-after-discharge',
    name: { sv: 'Uppföljning efter utskrivning', en: 'Follow-up after discharge' },
    source: bullet('9.dialog.1'),
    ...dialog,
    of: eachRow(discharges.all(), {
      during,
      attributedBy: 'listing-on-date',
      where: () =>
        all(
          not(followedBy(discharges, persons.all(), { dated: 'deathDate', ...inFollowUp })),
          not(followedBy(discharges, discharges.all(), { dated: 'admittedOn', ...inFollowUp })),
        ),
    }),
    counted: () => followedBy(discharges, contacts.all(), inFollowUp),
    assumptions: [
      rollingAsBase,
      {
        sv: 'Utskrivningar följda av en kontakt av vilken form som helst, var som helst, inom 14 dagar (parameter followUpDays), utskrivningsdagen inräknad; räknas där den utskrivne är listad den dagen.',
        en: 'Discharges followed by a contact of any form, anywhere, within 14 days (parameter followUpDays), the day of discharge included; counted where the person is listed that day.',
      },
      {
        sv: 'Utskrivningar av dem som avlidit eller skrivits in igen inom dagarna räknas inte alls. En ny inskrivning syns när också den vårdtiden är utskriven.',
        en: 'Discharges of those who died or were readmitted within the days do not count at all. A readmission is seen once that stay is discharged too.',
      },
      {
        sv: 'Dagarna får sluta efter perioden, dock senast tolv månader efter den; där uppgifterna slutar tidigare saknas deras kontakter.',
        en: 'The days may end after the period, though at the latest twelve months after it; where the data end earlier their contacts are missing.',
      },
    ],
  }),
];
