import type { Boundary } from '../boundary.js';
import { type Case, type CaseRows, together, visit, woman } from '../people.js';
import { dated, listing, unlisted } from '../windows.js';
import { atItsOwnUnit, boundariesOf, shareAtUnits, twelveMonths } from './worlds.js';

// 2.base.3 and 8.base.1: contacts of the care guarantee, in whatever form, assessed within three calendar days; of the
// second, those about the mental health of adults.

/** "Legitimerad personal och kuratorer". */
const licensed = [
  ...['physician', 'nurse', 'district-nurse', 'midwife', 'physiotherapist', 'occupational-therapist'],
  ...['psychologist', 'psychotherapist', 'dietitian', 'speech-therapist', 'pharmacist', 'chiropractor'],
  ...['naprapath', 'counsellor'],
];

const contact = (more: object = {}): CaseRows =>
  visit('2026-06-10', {
    planned: null,
    visitType: 'new',
    waitReason: 'none',
    mentalHealth: true,
    decidedOn: '2026-06-08',
    assessedOn: '2026-06-10',
    ...more,
  });
const her = (more: object = {}): CaseRows => together(woman(), contact(more));

/** Two decided on one Wednesday; the days count from it, the weekend too. */
const guarantee: readonly Case[] = [
  ['on the day', her({ assessedOn: '2026-06-08' }), [1, 1]],
  ['on the third day', her({ assessedOn: '2026-06-11' }), [1, 1]],
  ['on the fourth day', her({ assessedOn: '2026-06-12' }), [0, 1]],
  ['over a weekend', her({ decidedOn: '2026-06-05', assessedOn: '2026-06-08' }), [1, 1]],
  ['on the day before', her({ assessedOn: '2026-06-07' }), [0, 0]],
  ['not assessed', her({ assessedOn: null }), [0, 1]],
  ['without a day of decision', her({ decidedOn: null }), [0, 1]],
  ['without either', her({ decidedOn: null, assessedOn: null }), [0, 1]],
  ['an unplanned return', her({ visitType: 'unplanned-return' }), [1, 1]],
  ['a planned return', her({ visitType: 'planned-return' }), [0, 0]],
  ['of no type', her({ visitType: null }), [0, 0]],
  ...['patient', 'medical', 'coordination', null].map(
    (waitReason): Case => [`waited: ${waitReason}`, her({ waitReason }), [0, 0]],
  ),
  ...licensed.map((profession): Case => [profession, her({ profession }), [1, 1]]),
  ...['assistant-nurse', 'medical-secretary', 'other', null].map(
    (profession): Case => [`${profession}`, her({ profession }), [0, 0]],
  ),
  ...['home-visit', 'team', 'telephone', 'digital', 'video', 'letter'].map(
    (form): Case => [form, her({ form }), [1, 1]],
  ),
  ...dated('a contact', twelveMonths, (date) => her({ date }), [
    [1, 1],
    [0, 0],
  ]),
  ['two on one day', together(her(), contact({ contactId: 'again' })), [2, 2]],
  ...atItsOwnUnit(her, shareAtUnits),
];

const aged = (birthDate: string, date: string): CaseRows =>
  together(unlisted(birthDate), listing('2000-01-01', null), contact({ date }));
const adults: readonly Case[] = [
  ['eighteen on the day', aged('2008-06-10', '2026-06-10'), [1, 1]],
  ['eighteen on the day after', aged('2008-06-11', '2026-06-10'), [0, 0]],
  ['not about mental health', her({ mentalHealth: false }), [0, 0]],
  ['not said to be', her({ mentalHealth: null }), [0, 0]],
];

export const assessmentBoundaries: readonly Boundary[] = [
  ...boundariesOf(['2.base.3', '8.base.1'], guarantee),
  ...boundariesOf(['8.base.1'], adults),
  ...boundariesOf(['2.base.3'], [['not about mental health', her({ mentalHealth: false }), [1, 1]]]),
];
